"""The municipality's own settings: typed, checked, tracked, read at no cost on each page, and changed in admin."""

import datetime as dt

import pytest
from django.contrib.auth.models import Permission
from django.core.exceptions import ValidationError
from django.db import IntegrityError, connection, transaction
from django.template import engines
from django.urls import reverse
from django.utils import timezone

from cases import municipality
from cases.admin import administered
from cases.models import EveningDuty, MunicipalitySetting
from cases.municipality import ALL, SETTINGS, setting
from cases.reference import load_settings
from cases.working_days import is_working_day
from tests.factories.cases import UserFactory, started_case

pytestmark = pytest.mark.django_db


def put(key, value, by=None):
    row = MunicipalitySetting.objects.get(key=key)
    row.value, row.changed_at, row.changed_by = value, timezone.now(), by or UserFactory()
    row.save()
    return row


class TestReading:
    def test_every_number_of_the_method_is_a_setting_and_the_other_way_round(self, settings):
        assert {*settings.METHOD, "crisis_lines"} == {*SETTINGS}
        assert set(MunicipalitySetting.objects.values_list("key", flat=True)) == {*SETTINGS}

    @pytest.mark.parametrize("one", ALL, ids=lambda one: one.key)
    def test_each_default_can_be_typed_kept_and_shown(self, one):
        kind = one.kind
        assert kind.parse(kind.show(one.default)) == one.default
        assert hash(one.default) and one.help_text.endswith(".") and one.source
        put(one.key, one.default)
        assert setting(one.key) == one.default

    def test_a_change_counts_at_once_and_empty_is_the_default_again(self):
        assert setting("consent_months") == 12
        row = put("consent_months", 6)
        assert setting("consent_months") == 6
        row.value = None
        row.save()
        assert setting("consent_months") == 12

    def test_it_costs_one_query_and_then_none_until_it_is_old(self, queries, monkeypatch):
        municipality.forget()
        with queries() as first:
            assert [setting(key) for key in SETTINGS]
        with queries() as then:
            assert [setting(key) for key in SETTINGS]
        assert (len(first), len(then)) == (1, 0)
        monkeypatch.setattr(municipality, "_kept", (0.0, {"wish_days": 9}))
        with queries() as later:
            assert setting("wish_days") == 5
        assert len(later) == 1

    def test_another_process_changes_the_row_and_it_is_seen_when_ours_is_old(self):
        municipality.forget()
        assert setting("wish_days") == 5
        with connection.cursor() as cursor:
            cursor.execute(
                "UPDATE cases_municipalitysetting SET value = '3', changed_at = now(), changed_by_id = %s "
                "WHERE key = 'wish_days'", [UserFactory().pk],
            )  # fmt: skip
        assert setting("wish_days") == 5
        municipality.forget()
        assert setting("wish_days") == 3

    def test_what_is_compiled_with_a_number_in_its_text_is_compiled_anew(self):
        before = municipality.every_value()
        put("contact_days_sm", 21)
        assert municipality.every_value() != before

    def test_a_flush_leaves_what_is_set(self):
        put("wish_days", 3)
        load_settings(sender=None)
        assert MunicipalitySetting.objects.get(key="wish_days").value == 3


class TestCaseload:
    def test_a_units_own_number_goes_before_the_municipalitys(self, login):
        user = UserFactory(authority=True)
        started_case(user)
        assert municipality.caseload_of(user.unit_id) == 20
        user.unit.coordinator_caseload = 18
        user.unit.save()
        municipality.forget()
        assert municipality.caseload_of(user.unit_id) == 18
        assert "1 sager af cirka 18" in login(user).get(reverse("cases:case_list")).content.decode()
        put("coordinator_caseload", 25)
        assert (municipality.caseload_of(None), municipality.caseload_of(user.unit_id)) == (25, 18)


class TestChecked:
    @pytest.mark.parametrize(
        ("key", "typed"),
        [
            ("meetings_per_year", "2"),
            ("consent_months", "0"),
            ("consent_months", "et år"),
            ("closed_read_months", "13"),
            ("contact_days_cti", "7, 14"),
            ("contact_days_cti", "31, 14, 7"),
            ("closing_days", "31. februar"),
            ("closing_days", "fastelavn"),
            ("crisis_lines", "112"),
            ("crisis_lines", "Lægen: ring bare"),
        ],
    )
    def test_what_makes_no_sense_gets_a_plain_sentence(self, key, typed):
        with pytest.raises(ValidationError) as refused:
            SETTINGS[key].kind.parse(typed)
        assert refused.value.messages[0].endswith(".")

    def test_the_model_checks_whoever_saves_it(self):
        with pytest.raises(ValidationError):
            put("wish_days", 400)
        with pytest.raises(ValidationError):
            put("contact_days_cti", [31, 7, 14])

    def test_typed_as_people_type(self):
        assert SETTINGS["wish_days"].kind.parse("5 arbejdsdage") == 5
        assert SETTINGS["closing_days"].kind.parse("5. Juni\n\n1.maj") == ((5, 1), (6, 5))
        assert SETTINGS["closing_days"].kind.parse("Ingen") == ()
        assert SETTINGS["crisis_lines"].kind.parse("Kl. 8:00 vagten: 12 34") == (("Kl. 8:00 vagten", "12 34"),)

    def test_the_database_asks_who(self):
        with (
            pytest.raises(IntegrityError, match="setting_says_who"),
            transaction.atomic(),
            connection.cursor() as cursor,
        ):
            cursor.execute("UPDATE cases_municipalitysetting SET value = '3' WHERE key = 'wish_days'")
        with (
            pytest.raises(IntegrityError, match="c3_setting_changed"),
            transaction.atomic(),
            connection.cursor() as cursor,
        ):
            cursor.execute("UPDATE cases_municipalitysetting SET changed_at = now() WHERE key = 'wish_days'")


class TestInAdmin:
    @pytest.fixture
    def administrator(self, login, monkeypatch):
        # Django's own templates name what they are not always given.
        monkeypatch.setattr(engines["django"].engine, "string_if_invalid", "")
        self.user = UserFactory(username="admin", is_staff=True, unit=None)
        self.user.user_permissions.set(Permission.objects.filter(administered()))
        return login(self.user)

    def test_the_list_says_what_counts_and_where_it_comes_from(self, administrator):
        put("goal_days_to_home", 60)
        page = administrator.get(reverse("admin:cases_municipalitysetting_changelist")).content.decode()
        assert "60 dage" in page and "92 dage" in page and "Aarhus: tre måneder" in page
        assert page.index("Passende antal unge") < page.index("Numre, når nogen er i fare")

    def test_changed_by_whom_and_why_and_before(self, administrator):
        url = reverse("admin:cases_municipalitysetting_change", args=["consent_months"])
        assert "Tom: som standard (12 måneder)" in administrator.get(url).content.decode()
        answer = administrator.post(url, {"typed": "6", "reason": "Byrådet 1. dec."})
        assert answer.status_code == 302, answer.context["adminform"].form.errors
        row = MunicipalitySetting.objects.get(key="consent_months")
        assert (setting("consent_months"), row.changed_by, row.reason) == (6, self.user, "Byrådet 1. dec.")
        history = administrator.get(reverse("admin:cases_municipalitysetting_history", args=["consent_months"]))
        assert "6 måneder" in history.content.decode() and "Byrådet 1. dec." in history.content.decode()
        administrator.post(url, {"typed": "", "reason": ""})
        assert setting("consent_months") == 12
        assert row.history.count() == 2

    def test_a_wrong_value_keeps_what_was_typed(self, administrator):
        url = reverse("admin:cases_municipalitysetting_change", args=["meetings_per_year"])
        page = administrator.post(url, {"typed": "to", "reason": ""}).content.decode()
        assert "Skriv et helt tal fra 3 til 12." in page and 'value="to"' in page
        assert setting("meetings_per_year") == 3

    def test_none_is_added_or_deleted(self, administrator):
        assert administrator.get(reverse("admin:cases_municipalitysetting_add")).status_code == 403
        gone = reverse("admin:cases_municipalitysetting_delete", args=["wish_days"])
        assert administrator.post(gone, {"post": "yes"}).status_code == 403


class TestInUse:
    def test_the_evening_page_rings_the_municipalitys_own_number(self, login):
        user, now = UserFactory(), timezone.now()
        EveningDuty.objects.create(
            unit=user.unit, user=user, valid_from=now, valid_until=now + dt.timedelta(hours=8), set_by=user
        )
        put("crisis_lines", [["Døgnvagten i Testby", "12 34 56 78"]])
        page = login(user).get(reverse("cases:evening")).content.decode()
        assert "Døgnvagten i Testby" in page and "12 34 56 78" in page and "Livslinien" not in page

    def test_a_closing_day_is_no_working_day(self):
        day = dt.date(2026, 12, 28)
        assert is_working_day(day)
        put("closing_days", [[12, 28]])
        assert not is_working_day(day)
