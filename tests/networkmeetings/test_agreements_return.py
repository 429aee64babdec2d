"""Agreements of a party that leaves, and the end of a case (C5, C6)."""

import pytest
from django.utils import timezone

from networkmeetings.services import end_with_case, return_agreements
from tests.factories.cases import AssignmentFactory, CaseFactory, TeamMemberFactory, UserFactory, started_case
from tests.factories.networkmeetings import AgreementFactory, concluded, planned

pytestmark = pytest.mark.django_db


def test_a_withdrawn_partys_open_agreements_go_to_the_coordinator_with_a_note():
    case = started_case()
    seat = TeamMemberFactory(case=case, user=UserFactory(), name="FGU")
    by_seat = AgreementFactory(case=case, responsible_user=None, responsible_member=seat)
    by_login = AgreementFactory(case=case, responsible_user=seat.user)
    kept = AgreementFactory(case=case, responsible_user=seat.user, kept=True)
    other = AgreementFactory(case=case, young_persons=True)
    returned = return_agreements(str(case.pk), str(seat.pk), str(case.opened_by.pk))
    assert {row.pk for row in returned} == {by_seat.pk, by_login.pk}
    for row in (by_seat, by_login):
        row.refresh_from_db()
        assert (row.responsible_user, row.responsible_member) == (case.opened_by, None)
        assert row.history.first().history_change_reason == "Lå hos FGU. Samtykket er trukket tilbage."
        assert row.history.first().history_user == case.opened_by
    for row in (kept, other):
        row.refresh_from_db()
    assert (kept.responsible_user, other.is_young_persons) == (seat.user, True)


def test_without_a_coordinator_they_go_to_whoever_registered_it():
    case = CaseFactory()
    seat = TeamMemberFactory(case=case)
    agreement = AgreementFactory(case=case, responsible_user=None, responsible_member=seat)
    leader = AssignmentFactory(case=case, role="advisor").user
    return_agreements(case.pk, seat.pk, leader.pk)
    agreement.refresh_from_db()
    assert agreement.responsible_user == leader


def test_the_end_of_a_case_cancels_what_is_planned_and_reminds_nobody():
    held = concluded(planned())
    case = held.case
    coming, agreement = planned(case), AgreementFactory(case=case)
    end_with_case(case.pk, case.opened_by.pk, "died", timezone.localdate().isoformat())
    coming.refresh_from_db()
    agreement.refresh_from_db()
    held.refresh_from_db()
    assert coming.cancelled_by == case.opened_by
    assert coming.cancel_reason.endswith("Død")
    assert agreement.outcome == "no_longer"
    assert held.cancelled_at is None
