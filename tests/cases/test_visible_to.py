"""The one door: who sees a case, and when they no longer do (design 3)."""

import datetime as dt

import pytest
from django.contrib.auth.models import AnonymousUser
from django.utils import timezone

from cases.models import Case, UnitRole
from cases.permissions import Perm
from tests.factories.cases import (
    AssignmentFactory,
    CaseFactory,
    DisclosureBasisFactory,
    Role,
    UnitFactory,
    UnitRoleFactory,
    UserFactory,
    ago,
    invite,
    started_case,
)

pytestmark = pytest.mark.django_db


def sees(user, perm, at=None):
    return list(Case.objects.visible_to(user, perm, at))


def test_nobody_sees_anything_by_default():
    started_case()
    assert sees(UserFactory(authority=True), Perm.VIEW_CASE) == []
    assert sees(AnonymousUser(), Perm.VIEW_CASE) == []


def test_a_disabled_user_sees_nothing():
    case = started_case()
    coordinator = case.assignments.get().user
    assert sees(coordinator, Perm.VIEW_PLAN) == [case]
    coordinator.is_active = False
    coordinator.save()
    assert sees(coordinator, Perm.VIEW_PLAN) == []


def test_an_assignment_ends_by_itself_on_the_second():
    end = timezone.now() + dt.timedelta(hours=1)
    assignment = AssignmentFactory(role=Role.SUPPORT_WORKER, valid_until=end)
    just_before, after = end - dt.timedelta(seconds=1), end
    assert sees(assignment.user, Perm.VIEW_JOURNAL, just_before) == [assignment.case]
    assert sees(assignment.user, Perm.VIEW_JOURNAL, after) == []


def test_an_assignment_in_the_future_opens_nothing_yet():
    assignment = AssignmentFactory(role=Role.STAND_IN, valid_from=timezone.now() + dt.timedelta(days=1))
    assert sees(assignment.user, Perm.VIEW_CASE) == []


def test_a_housing_officer_sees_the_home_and_not_the_journal():
    assignment = AssignmentFactory(role=Role.HOUSING_OFFICER)
    assert sees(assignment.user, Perm.VIEW_HOUSING) == [assignment.case]
    assert sees(assignment.user, Perm.VIEW_JOURNAL) == []


def test_a_leader_sees_the_own_unit_and_no_other():
    mine, other = CaseFactory(), CaseFactory(unit=UnitFactory(name="En anden enhed"))
    leader = UnitRoleFactory(unit=mine.unit).user
    assert sees(leader, Perm.VIEW_PLAN) == [mine]
    everywhere = UnitRoleFactory(unit=None).user
    assert set(sees(everywhere, Perm.VIEW_PLAN)) == {mine, other}


def test_a_unit_role_that_ran_out_opens_nothing():
    case = CaseFactory()
    leader = UnitRoleFactory(unit=case.unit, valid_until=ago(seconds=1)).user
    assert sees(leader, Perm.VIEW_CASE) == []


def test_the_visitation_group_sees_a_case_until_somebody_has_it():
    case = CaseFactory()
    visitation = UnitRoleFactory(unit=case.unit, role=UnitRole.Role.VISITATION).user
    assert sees(visitation, Perm.EDIT_CASE) == [case]
    AssignmentFactory(case=case)
    assert sees(visitation, Perm.EDIT_CASE) == []


def test_an_administrator_sees_no_case():
    started_case()
    assert sees(UserFactory(is_staff=True), Perm.VIEW_CASE) == []


class TestInvitedProfessional:
    def test_sees_only_what_the_basis_names(self):
        basis = DisclosureBasisFactory(kinds=["plan"])
        user = UserFactory()
        invite(user, basis)
        assert sees(user, Perm.VIEW_CASE) == [basis.case]
        assert sees(user, Perm.VIEW_PLAN) == [basis.case]
        assert sees(user, Perm.VIEW_MEETINGS) == []
        assert sees(user, Perm.VIEW_JOURNAL) == []

    def test_sees_nothing_the_second_the_basis_expires(self):
        basis = DisclosureBasisFactory()
        user = UserFactory()
        invite(user, basis)
        assert sees(user, Perm.VIEW_PLAN, basis.valid_until - dt.timedelta(seconds=1)) == [basis.case]
        assert sees(user, Perm.VIEW_PLAN, basis.valid_until) == []

    def test_sees_nothing_once_the_basis_is_withdrawn(self):
        basis = DisclosureBasisFactory()
        user = UserFactory()
        invite(user, basis)
        basis.withdrawn_at, basis.withdrawn_by = timezone.now(), basis.registered_by
        basis.save()
        assert sees(user, Perm.VIEW_CASE) == []
        assert not user.has_perm("cases.view_plan", basis.case)

    def test_django_guardian_answers_from_the_same_live_grants(self):
        basis = DisclosureBasisFactory(kinds=["plan"])
        user = UserFactory()
        invite(user, basis)
        assert user.has_perm("cases.view_plan", basis.case)
        assert not user.has_perm("cases.view_meetings", basis.case)
        assert not user.has_perm("cases.view_plan")


def test_children_are_found_through_the_same_door():
    case = started_case()
    other = started_case()
    coordinator = case.assignments.get().user
    assert list(case.decisions.model.objects.visible_to(coordinator, Perm.VIEW_PATHWAY)) == [case.decisions.get()]
    assert other.decisions.get() not in case.decisions.model.objects.visible_to(coordinator, Perm.VIEW_PATHWAY)


def test_a_closed_case_is_readable_for_six_months():
    case = CaseFactory()
    leader = UnitRoleFactory(unit=case.unit).user
    case.closed_at, case.closed_by, case.close_reason = ago(days=170), case.opened_by, "as_planned"
    case.opened_at = ago(days=400)
    case.save()
    assert sees(leader, Perm.VIEW_CASE) == [case]
    assert sees(leader, Perm.VIEW_CASE, timezone.now() + dt.timedelta(days=30)) == []
