"""Opening a case, duplicates that leak nothing, and who has it (C1, C2, C3)."""

import datetime as dt

import pytest
from django.db import IntegrityError, transaction
from django.utils import timezone

from cases.cpr import parse_cpr
from cases.models import Case, CaseAssignment, PersonCpr, Referral
from cases.permissions import Perm
from cases.rules import RuleBroken
from cases.services import assign_coordinator, end_referral, open_case, set_cpr
from cases.services.referrals import KnownCase, UnseenCase
from tests.factories.cases import (
    AssignmentFactory,
    CaseFactory,
    Role,
    UnitFactory,
    UnitRoleFactory,
    UserFactory,
    YoungPersonFactory,
    ago,
)

pytestmark = pytest.mark.django_db

NUMBER = "140306-4012"


def opened(by, **kwargs):
    words = {"call_name": "Alma", "reach": "20 11 22 33", "worry": "Sover hos venner."}
    return open_case(by=by, unit=kwargs.pop("unit", None) or UnitFactory(), **{**words, **kwargs})


def known_person(**case):
    """A person with NUMBER and a case."""
    person = YoungPersonFactory()
    PersonCpr.for_number(person, parse_cpr(NUMBER)).save()
    return CaseFactory(person=person, **case)


def closed(case, **when):
    case.opened_at = ago(days=900)
    case.closed_at, case.closed_by, case.close_reason = ago(**when), case.opened_by, "as_planned"
    case.save()
    return case


class TestOpening:
    def test_three_answers_are_enough(self):
        case = opened(UserFactory(authority=True))
        assert case.is_open
        assert case.number >= 1001
        assert case.person.contact_points.get().kind == "phone"
        assert Referral.objects.get(case=case).received_on == timezone.localdate()

    def test_one_with_authority_can_take_it(self):
        by = UserFactory(authority=True)
        assert opened(by, take_it=True).assignments.get().role == Role.COORDINATOR

    @pytest.mark.parametrize("authority", [True, False])
    def test_otherwise_it_stays_in_sight_and_the_visitation_group_has_it(self, authority):
        by = UserFactory(authority=authority)
        visitation = UnitRoleFactory(role="visitation").user
        case = opened(by, take_it=not authority)
        assert case.assignments.get().role == Role.INTAKE
        assert list(Case.objects.visible_to(by, Perm.EDIT_CASE)) == [case]
        assert list(Case.objects.visible_to(visitation, Perm.DECIDE)) == [case]

    def test_the_number_is_stored_so_that_nobody_can_read_it(self):
        case = opened(UserFactory(), number=parse_cpr(NUMBER))
        row = case.person.cprs.get()
        assert "1403064012" not in row.token + row.fingerprint
        assert row.number.formatted == NUMBER
        assert case.person.birth_date == dt.date(2006, 3, 14)


class TestKnownPerson:
    def test_an_open_case_the_user_sees_is_named(self):
        case = known_person()
        by = AssignmentFactory(case=case).user
        with pytest.raises(KnownCase) as broken:
            opened(by, number=parse_cpr(NUMBER))
        assert broken.value.case == case
        assert str(case.number) in broken.value.message

    def test_an_open_case_elsewhere_is_neither_named_nor_hinted_at(self):
        case = known_person(unit=UnitFactory(name="En anden enhed"))
        with pytest.raises(UnseenCase) as broken:
            opened(UserFactory(), number=parse_cpr(NUMBER))
        assert "Kontakt visitationen" in broken.value.message
        assert case.person.name not in broken.value.message
        assert str(case.number) not in broken.value.message
        assert Case.objects.count() == 1

    @pytest.mark.parametrize("visible", [True, False])
    def test_a_closed_case_is_linked_to_the_new_one(self, visible):
        earlier = closed(known_person(), days=100)
        by = UnitRoleFactory(unit=earlier.unit).user if visible else UserFactory()
        case = opened(by, number=parse_cpr(NUMBER), known={"full_name": "Alma Overskriver Test"})
        assert case.previous_case == earlier
        assert case.person == earlier.person
        assert case.person.full_name == earlier.person.full_name

    def test_another_person_cannot_be_given_the_same_number(self):
        known_person()
        with pytest.raises(RuleBroken) as broken:
            set_cpr(by=UserFactory(), person=YoungPersonFactory(), number=parse_cpr(NUMBER))
        assert broken.value.code == "c1_cpr_belongs_to_one"

    def test_a_new_number_ends_the_old_one(self):
        case = known_person()
        set_cpr(by=UserFactory(), person=case.person, number=parse_cpr("740306-ABCD"))
        assert case.person.cprs.count() == 2
        live = case.person.cprs.get(valid_until=None)
        assert live.is_replacement


class TestInTheDatabase:
    """C1-C3 hold for whoever writes, also past the services."""

    def test_c1_one_open_case(self):
        case = CaseFactory()
        with pytest.raises(IntegrityError, match="c1_one_open_case"), transaction.atomic():
            CaseFactory(person=case.person)

    def test_c1_a_live_number_belongs_to_one(self):
        known_person()
        with pytest.raises(IntegrityError, match="c1_cpr_belongs_to_one"), transaction.atomic():
            PersonCpr.for_number(YoungPersonFactory(), parse_cpr(NUMBER)).save()

    def test_c2_one_coordinator_at_a_time(self):
        case = AssignmentFactory().case
        with pytest.raises(IntegrityError, match="c2_one_coordinator"), transaction.atomic():
            AssignmentFactory(case=case)

    @pytest.mark.parametrize("field", ["closed_at", "close_reason"])
    def test_c3_a_closed_case_has_who_and_why(self, field):
        case = CaseFactory()
        setattr(case, field, timezone.now() if field == "closed_at" else "moved")
        with pytest.raises(IntegrityError, match="c3_case_closed"), transaction.atomic():
            case.save()

    def test_c3_a_referral_ends_with_who_and_how(self):
        referral = CaseFactory().referrals.get()
        referral.ended_at = timezone.now()
        with pytest.raises(IntegrityError, match="c3_referral_ended"), transaction.atomic():
            referral.save()

    def test_c3_a_case_does_not_end_before_it_begins(self):
        case = CaseFactory()
        case.closed_at, case.closed_by, case.close_reason = ago(days=400), case.opened_by, "moved"
        with pytest.raises(IntegrityError, match="c3_case_period"), transaction.atomic():
            case.save()


class TestCoordinator:
    def test_authority_competence_is_needed(self):
        case = CaseFactory()
        with pytest.raises(RuleBroken) as broken:
            assign_coordinator(by=case.opened_by, case=case, user=UserFactory(worker=True))
        assert broken.value.code == "c2_authority"

    def test_the_outgoing_one_reads_on_for_a_time(self):
        first = AssignmentFactory(user=UserFactory(authority=True))
        case, now = first.case, timezone.now()
        assign_coordinator(by=case.opened_by, case=case, user=UserFactory(authority=True), at=now)
        first.refresh_from_db()
        assert first.valid_until == now
        assert list(Case.objects.visible_to(first.user, Perm.VIEW_JOURNAL)) == [case]
        assert list(Case.objects.visible_to(first.user, Perm.EDIT_CASE)) == []
        assert list(Case.objects.visible_to(first.user, Perm.VIEW_JOURNAL, now + dt.timedelta(days=200))) == []

    def test_the_case_can_go_back_and_forth(self):
        first = AssignmentFactory(user=UserFactory(authority=True))
        other = UserFactory(authority=True)
        for user in (other, first.user, other):
            assign_coordinator(by=first.case.opened_by, case=first.case, user=user)
        live = CaseAssignment.objects.live(timezone.now()).filter(case=first.case)
        assert {(row.user, row.role) for row in live} == {(other, Role.COORDINATOR), (first.user, Role.HANDOVER)}

    def test_the_one_who_has_it_is_not_assigned_again(self):
        assignment = AssignmentFactory(user=UserFactory(authority=True))
        with pytest.raises(RuleBroken, match="allerede koordinator"):
            assign_coordinator(by=assignment.user, case=assignment.case, user=assignment.user)

    def test_intake_ends_when_somebody_has_the_case(self):
        by = UserFactory()
        case = opened(by)
        assign_coordinator(by=case.opened_by, case=case, user=UserFactory(authority=True))
        assert list(Case.objects.visible_to(by, Perm.VIEW_CASE)) == []


class TestReferralEnds:
    @pytest.mark.parametrize("outcome", ["declined", "not_reached", "outside_target_group", "withdrawn"])
    def test_without_a_start_the_case_closes_with_it(self, outcome):
        by = UserFactory(authority=True)
        case = end_referral(by=by, case=opened(by), outcome=outcome, note="Hjulpet videre til KUI")
        case.refresh_from_db()
        assert case.close_reason == "not_started"
        assert case.referrals.get().outcome == outcome
        assert case.endings.get().closed_by == by

    def test_the_same_person_can_come_again(self):
        by = UserFactory(authority=True)
        earlier = opened(by, number=parse_cpr(NUMBER))
        end_referral(by=by, case=earlier, outcome="declined", ask_again_on=timezone.localdate())
        assert opened(by, number=parse_cpr(NUMBER)).previous_case == earlier
