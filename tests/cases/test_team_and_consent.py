"""The young person decides who sits at the table and what they see; a no or a withdrawal works at once (C6, C7)."""

import datetime as dt

import pytest
from django.db import IntegrityError, transaction
from django.urls import reverse
from django.utils import timezone

from cases import municipality
from cases.calendar_months import add_months
from cases.models import Case, CaseUserObjectPermission, MunicipalitySetting
from cases.permissions import Perm
from cases.rules import RuleBroken
from cases.services import (
    grant_access,
    leave_team,
    propose_member,
    record_answer,
    record_consent,
    withdraw_consent,
)
from tests.factories.cases import (
    DisclosureBasisFactory,
    TeamMemberFactory,
    UserFactory,
    ago,
    invite,
    started_case,
)

pytestmark = pytest.mark.django_db

CONSENT = {
    "organisation": "FGU",
    "purpose": "At følges om uddannelse",
    "kinds": ["plan", "meetings"],
    "form": "spoken",
    "given_by": "young_person",
}


@pytest.fixture
def returned(monkeypatch, settings):
    """Ids that the handler of withdrawn bases was called with."""
    calls = []
    monkeypatch.setattr(f"{__name__}.handler", lambda **ids: calls.append(ids))
    settings.DISCLOSURE_WITHDRAWN_HANDLERS = [f"{__name__}.handler"]
    return calls


def handler(**ids):
    """Put in place by the `returned` fixture."""


def seat(answer="yes", **kwargs):
    """A seat of somebody with a login."""
    return TeamMemberFactory(case=started_case(), user=UserFactory(), young_person_answer=answer, **kwargs)


def sees(user, perm=Perm.VIEW_PLAN):
    return list(Case.objects.visible_to(user, perm))


def consent(member, **kwargs):
    return record_consent(by=member.case.opened_by, case=member.case, member=member, **{**CONSENT, **kwargs})


class TestAccessFollows:
    def test_consent_after_a_yes_opens_what_it_names(self):
        member = seat()
        basis = consent(member)
        assert sees(member.user) == [member.case]
        assert sees(member.user, Perm.VIEW_TEAM) == []
        assert set(CaseUserObjectPermission.objects.values_list("valid_until", flat=True)) == {basis.valid_until}
        assert member.user.has_perm("cases.view_plan", member.case)

    def test_a_yes_after_the_consent_opens_it_too(self):
        member = seat("not_discussed")
        consent(member)
        assert sees(member.user) == []
        record_answer(by=member.case.opened_by, member=member, answer="yes")
        assert sees(member.user) == [member.case]

    @pytest.mark.parametrize(
        ("member", "code"),
        [
            ({"answer": "not_discussed"}, "c7_needs_yes"),
            ({"answer": "no"}, "c7_needs_yes"),
            ({"left_on": ago(days=1).date, "left_reason": "Nyt job"}, "c7_has_left"),
        ],
    )
    def test_nothing_opens_without_the_young_persons_yes(self, member, code):
        if "left_on" in member:
            member = {**member, "left_on": member["left_on"]()}
        basis = DisclosureBasisFactory(member=(found := seat(**member)), case=found.case)
        with pytest.raises(RuleBroken) as broken:
            grant_access(by=basis.registered_by, basis=basis)
        assert broken.value.code == code

    def test_nothing_opens_for_somebody_without_a_login(self):
        member = TeamMemberFactory(case=started_case())
        basis = DisclosureBasisFactory(member=member, case=member.case)
        with pytest.raises(RuleBroken) as broken:
            grant_access(by=basis.registered_by, basis=basis)
        assert broken.value.code == "c6_no_user"

    def test_nothing_opens_on_a_basis_that_has_run_out(self):
        member = seat()
        basis = DisclosureBasisFactory(member=member, case=member.case, valid_until=ago(seconds=1))
        with pytest.raises(RuleBroken, match="gælder ikke længere"):
            grant_access(by=basis.registered_by, basis=basis)

    def test_a_grant_without_a_basis_cannot_exist(self):
        basis = DisclosureBasisFactory()
        invite(user := UserFactory(), basis)
        grant = CaseUserObjectPermission.objects.filter(user=user).first()
        grant.pk, grant.basis_id = None, None
        with pytest.raises(IntegrityError, match="basis_id"), transaction.atomic():
            grant.save(force_insert=True)


class TestWithdrawal:
    def test_closes_access_at_once(self, returned):
        member = seat()
        basis = consent(member)
        withdraw_consent(by=basis.registered_by, basis=basis)
        assert sees(member.user) == []
        assert not member.user.has_perm("cases.view_plan", member.case)
        assert not CaseUserObjectPermission.objects.exists()
        assert returned == [{"case_id": member.case_id, "member_id": member.pk, "by_id": basis.registered_by.pk}]

    def test_another_basis_still_covers_its_part(self, returned):
        member = seat()
        first, second = consent(member, kinds=["plan"]), consent(member, kinds=["team"])
        withdraw_consent(by=first.registered_by, basis=first)
        assert sees(member.user) == []
        assert sees(member.user, Perm.VIEW_TEAM) == [member.case]
        assert returned == []
        assert second.is_live(timezone.now())

    def test_twice_is_once(self, returned):
        basis = consent(seat())
        for _ in range(2):
            withdraw_consent(by=basis.registered_by, basis=basis)
        assert len(returned) == 1

    def test_an_error_in_another_app_undoes_it(self, monkeypatch, settings):
        def fails(**ids):
            raise RuleBroken("other", "Det gik ikke.")

        monkeypatch.setattr(f"{__name__}.handler", fails)
        settings.DISCLOSURE_WITHDRAWN_HANDLERS = [f"{__name__}.handler"]
        member = seat()
        basis = consent(member)
        with pytest.raises(RuleBroken):
            withdraw_consent(by=basis.registered_by, basis=basis)
        basis.refresh_from_db()
        assert basis.withdrawn_at is None
        assert sees(member.user) == [member.case]


class TestTeam:
    def test_a_proposal_opens_nothing(self):
        case = started_case()
        member = propose_member(by=case.opened_by, case=case, name="Birk", user=UserFactory())
        assert member.young_person_answer == "not_discussed"
        assert sees(member.user, Perm.VIEW_CASE) == []

    def test_a_no_is_obeyed(self, returned):
        member = seat()
        consent(member)
        record_answer(by=member.case.opened_by, member=member, answer="no")
        assert sees(member.user, Perm.VIEW_CASE) == []
        assert returned

    def test_leaving_closes_at_once_and_says_why(self, returned):
        member = seat()
        consent(member)
        with pytest.raises(RuleBroken, match="Skriv, hvorfor"):
            leave_team(by=member.case.opened_by, member=member, reason=" ")
        left = leave_team(by=member.case.opened_by, member=member, reason="Har fået nyt job")
        assert left.left_on == timezone.localdate()
        assert sees(member.user, Perm.VIEW_CASE) == []
        assert returned

    def test_one_trusted_adult(self):
        case = started_case()
        propose_member(by=case.opened_by, case=case, name="Bente Test", kind="private", is_trusted_adult=True)
        with pytest.raises(RuleBroken, match="jeg stoler på"):
            propose_member(by=case.opened_by, case=case, name="Ida Test", kind="private", is_trusted_adult=True)

    def test_one_seat_for_each_user(self):
        member = seat()
        with pytest.raises(RuleBroken, match="allerede i teamet"):
            propose_member(by=member.case.opened_by, case=member.case, name="Igen", user=member.user)


class TestC6InTheDatabase:
    @pytest.mark.parametrize(
        ("constraint", "row"),
        [
            ("c6_consent_is_given", {"given_by": ""}),
            ("c6_consent_is_given", {"form": ""}),
            ("c6_statutory_has_reason", {"kind": "statutory"}),
            ("c6_names_kinds", {"kinds": []}),
            ("c6_period", {"valid_until": ago(days=81)}),
            ("c6_consent_ends", {"valid_until": ago(days=81 - 740)}),
            ("c3_basis_withdrawn", {"withdrawn_at": timezone.now()}),
        ],
    )
    def test_a_basis_says_who_what_and_how(self, constraint, row):
        with pytest.raises(IntegrityError, match=constraint), transaction.atomic():
            DisclosureBasisFactory(**row)

    def test_the_service_says_it_in_words(self):
        with pytest.raises(RuleBroken, match="mundtligt eller skriftligt"):
            consent(seat(), form="")

    def test_a_consent_without_an_end_runs_a_year(self):
        basis = consent(seat())
        assert 364 <= (basis.valid_until - timezone.now()).days <= 366

    def test_no_consent_runs_longer_than_the_municipality_lets_it(self):
        now = timezone.now()
        assert consent(seat(), valid_until=now + dt.timedelta(days=360)).pk
        with pytest.raises(RuleBroken, match="højst 12 måneder") as broken:
            consent(seat(), valid_until=now + dt.timedelta(days=368))
        assert broken.value.code == "c6_consent_too_long"

    def test_the_municipality_may_ask_more_often(self):
        row = MunicipalitySetting.objects.get_or_create(key="consent_months")[0]
        row.value, row.changed_at, row.changed_by = 6, timezone.now(), UserFactory()
        row.save()
        municipality.forget()
        with pytest.raises(RuleBroken, match="højst 6 måneder"):
            consent(seat(), valid_until=timezone.now() + dt.timedelta(days=200))

    def test_what_rests_on_a_law_lasts_as_long_as_its_reason(self):
        law = {"kind": "statutory", "form": "", "given_by": "", "legal_reference": "serviceloven § 85 a"}
        basis = consent(
            seat(), **law, statutory_reason="Nødvendigt", valid_until=timezone.now() + dt.timedelta(days=900)
        )
        assert basis.is_live(timezone.now() + dt.timedelta(days=800))

    def test_the_form_says_the_last_day_and_keeps_what_was_written(self, login):
        case = started_case(UserFactory(authority=True))
        day = timezone.localdate() + dt.timedelta(days=400)
        typed = {"organisation": "FGU", "purpose": "Skolestart", "kinds": ["plan"], "kind": "consent"}
        typed |= {"form": "spoken", "given_by": "young_person", "ends_on": f"{day:%d.%m.%Y}"}
        answer = login(case.opened_by).post(reverse("cases:consent_new", args=[case.pk]), typed)
        page = answer.content.decode()
        assert answer.status_code == 422 and "højst 12 måneder, her til og med" in page and "Skolestart" in page
        for field, words in (("form", "mundtligt eller skriftligt"), ("given_by", "hvem der gav det")):
            typed_less = {name: value for name, value in typed.items() if name != field}
            answer = login(case.opened_by).post(reverse("cases:consent_new", args=[case.pk]), typed_less)
            assert words in str(answer.context["form"].errors[field])
        last = add_months(timezone.localdate(), 12)
        answer = login(case.opened_by).post(
            reverse("cases:consent_new", args=[case.pk]), typed | {"ends_on": f"{last:%d.%m.%Y}"}
        )
        assert answer.status_code == 302


def test_a_statutory_basis_needs_law_and_reason():
    member = seat()
    basis = consent(
        member,
        kind="statutory",
        form="",
        given_by="",
        legal_reference="serviceloven § 85 a",
        statutory_reason="Nødvendigt for støtten",
        valid_until=timezone.now() + dt.timedelta(days=30),
    )
    assert basis.is_live(timezone.now())
