"""Django admin without case content, the guide's partners, demo accounts kept out, and contradictions found."""

from io import StringIO

import pytest
from django.contrib.auth.models import Permission
from django.core.exceptions import ImproperlyConfigured
from django.core.management import call_command
from django.template import engines
from django.urls import reverse
from django.utils import timezone

from cases import checks
from cases.admin import administered
from cases.inconsistencies import find_all
from cases.models import Actor, CaseEnding, DocumentCategory, User
from cases.reference import DOCUMENT_CATEGORIES, PARTNERS, load_document_categories, load_partners
from cases.services import withdraw_consent
from tests.factories.cases import (
    AssignmentFactory,
    CaseFactory,
    DisclosureBasisFactory,
    SMStartFactory,
    TeamMemberFactory,
    UnitFactory,
    UnitRoleFactory,
    UserFactory,
    invite,
    started_case,
)

pytestmark = pytest.mark.django_db


def test_the_shipped_kinds_of_papers_come_only_into_an_empty_list():
    shipped = dict(DOCUMENT_CATEGORIES)
    assert dict(DocumentCategory.objects.values_list("code", "label")) == shipped
    DocumentCategory.objects.filter(pk="health").delete()
    load_document_categories(sender=None)
    assert not DocumentCategory.objects.filter(pk="health").exists()
    DocumentCategory.objects.all().delete()
    load_document_categories(sender=None)
    assert DocumentCategory.objects.count() == len(shipped)


class TestAdmin:
    @pytest.fixture
    def administrator(self, login, monkeypatch):
        # Django's own templates name what they are not always given.
        monkeypatch.setattr(engines["django"].engine, "string_if_invalid", "")
        user = UserFactory(username="admin", is_staff=True, unit=None)
        user.user_permissions.set(Permission.objects.filter(administered()))
        return login(user)

    def test_a_user_gets_competences(self, administrator):
        user, unit = UserFactory(), UnitFactory()
        url = reverse("admin:cases_user_change", args=[user.pk])
        assert administrator.get(url).status_code == 200
        typed = {
            "username": user.username, "is_active": "on", "unit": unit.pk, "weekly_hours": "37",
            "competences": ["sel", "bl"], "unit_roles-TOTAL_FORMS": 0, "unit_roles-INITIAL_FORMS": 0,
        }  # fmt: skip
        answer = administrator.post(url, typed)
        assert answer.status_code == 302, answer.context["adminform"].form.errors
        user.refresh_from_db()
        assert user.competences == ["sel", "bl"]

    def test_nobody_is_deleted_and_nobody_becomes_superuser(self, administrator):
        user = UserFactory()
        assert administrator.post(reverse("admin:cases_user_delete", args=[user.pk])).status_code == 403
        page = administrator.get(reverse("admin:cases_user_change", args=[user.pk])).content.decode()
        assert "is_superuser" not in page

    def test_rights_to_cases_cannot_be_given(self, administrator):
        page = administrator.get(reverse("admin:cases_user_change", args=[UserFactory().pk])).content.decode()
        assert "Can change bruger" in page or "bruger" in page
        assert "view_plan" not in page
        assert "henvendelse" not in page

    def test_the_municipality_keeps_the_list_of_papers(self, administrator):
        add, change = reverse("admin:cases_documentcategory_add"), "admin:cases_documentcategory_change"
        typed = {"label": "Skole", "code": "school", "position": "45", "in_use": "on"}
        assert administrator.post(add, typed).status_code == 302
        answer = administrator.post(reverse(change, args=["school"]), {"label": "Skole og job", "position": "45"})
        assert answer.status_code == 302
        row = DocumentCategory.objects.get(pk="school")
        assert (row.label, row.in_use) == ("Skole og job", False)

    def test_what_the_program_itself_puts_papers_under_stays_in_use(self, administrator):
        url = reverse("admin:cases_documentcategory_change", args=["other"])
        administrator.post(url, {"label": "Alt andet", "position": "90"})
        row = DocumentCategory.objects.get(pk="other")
        assert (row.label, row.in_use) == ("Alt andet", True)
        assert administrator.post(reverse("admin:cases_documentcategory_delete", args=["plan"])).status_code == 403

    def test_others_do_not_get_in(self, login):
        assert login(UserFactory(authority=True)).get(reverse("admin:index")).status_code == 302


class TestPartners:
    def test_the_guides_twelve_are_there(self):
        assert len(PARTNERS) == 12
        assert set(Actor.objects.values_list("name", flat=True)) >= {name for name, _, _ in PARTNERS}
        assert {sector for _, sector, _ in PARTNERS} <= set(Actor.Sector.values)

    def test_a_name_the_municipality_changed_stays(self):
        partner = Actor.objects.get(name=PARTNERS[0][0])
        partner.name = "Familieafdelingen"
        partner.save()
        load_partners(sender=None)
        assert Actor.objects.count() == len(PARTNERS)


class TestDemoAccounts:
    def test_are_refused_in_production(self, settings):
        demo = UserFactory(is_demo=True)
        assert checks.no_demo_accounts(databases=["default"]) == []
        settings.REFUSE_DEMO_ACCOUNTS = True
        assert [error.id for error in checks.no_demo_accounts(databases=["default"])] == ["cases.E001"]
        demo.is_active = False
        demo.save()
        assert checks.no_demo_accounts(databases=["default"]) == []

    def test_stop_the_server(self, settings, monkeypatch):
        monkeypatch.setattr(checks.connection, "close", lambda: None)
        UserFactory(is_demo=True)
        checks.refuse_demo_accounts()
        settings.REFUSE_DEMO_ACCOUNTS = True
        with pytest.raises(ImproperlyConfigured, match="demo accounts"):
            checks.refuse_demo_accounts()
        User.objects.filter(is_demo=True).delete()
        checks.refuse_demo_accounts()


def faults():
    return {what for what, _ in find_all(timezone.now())}


def invited(**kwargs):
    """A professional with a seat and access, all in order."""
    case = started_case()
    user = UserFactory(unit=None)
    basis = DisclosureBasisFactory(case=case, member=TeamMemberFactory(case=case, user=user), **kwargs)
    invite(user, basis)
    return basis


class TestContradictions:
    def test_none_in_what_the_services_make(self):
        invited()
        out = StringIO()
        call_command("check_inconsistencies", stdout=out)
        assert "No faults" in out.getvalue()

    def test_a_fault_is_a_line_and_an_exit_code(self):
        case = SMStartFactory(case=CaseFactory()).case
        out = StringIO()
        with pytest.raises(SystemExit) as left:
            call_command("check_inconsistencies", stdout=out, stderr=StringIO())
        assert left.value.code == 1
        assert out.getvalue().startswith("started, with neither coordinator nor leader\t")
        assert "Alma" not in out.getvalue()
        UnitRoleFactory(unit=case.unit)
        assert faults() == set()  # it is the leader's at once (C2)

    def test_case_and_ending_apart(self):
        case = CaseFactory()
        case.closed_at, case.closed_by, case.close_reason = timezone.now(), case.opened_by, "moved"
        case.save()
        AssignmentFactory(case=case)
        assert faults() == {
            "case closed without an ending", "closed case with an assignment", "closed case with an open referral",
        }  # fmt: skip
        other = CaseFactory()
        CaseEnding.objects.create(
            case=other, begun_at=other.opened_at, begun_by=other.opened_by, reason="died",
            closed_at=timezone.now(), closed_by=other.opened_by,
        )  # fmt: skip
        assert "case open after its ending" in faults()

    def test_somebody_dead_with_an_open_case(self):
        case = CaseFactory()
        case.person.died_on = timezone.localdate()
        case.person.save()
        assert faults() == {"open case of somebody dead"}

    @pytest.mark.parametrize(
        ("change", "fault"),
        [
            ({"young_person_answer": "no"}, "access without a seat and a yes"),
            ({"left_on": timezone.localdate(), "left_reason": "Nyt job"}, "access without a seat and a yes"),
            ({"user": None}, "access without a seat and a yes"),
        ],
    )
    def test_access_past_the_team(self, change, fault):
        member = invited().member
        for field, value in change.items():
            setattr(member, field, value)
        member.save()
        assert faults() == {fault}

    def test_access_past_its_basis(self):
        basis = invited(kinds=["plan", "meetings"])
        basis.kinds = ["plan"]
        basis.save()
        assert faults() == {"access the basis does not cover"}
        withdraw_consent(by=basis.registered_by, basis=basis)
        assert faults() == set()
