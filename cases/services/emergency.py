"""Nødadgang: four hours on one case of the own unit for a reason that everybody concerned can read (decisions b)."""

from __future__ import annotations

import datetime as dt

from django.db import transaction
from django.utils import timezone

from cases.models import Case, CaseAssignment, EmergencyReview, User
from cases.permissions import may_open_case
from cases.rules import RuleBroken, rules_in_words
from cases.services.case_lock import lock_open

HOURS = 4
SHORTEST_REASON = 20


@transaction.atomic
def open_in_emergency(*, by: User, case: Case, reason: str) -> CaseAssignment:
    """Let `by` read `case` for four hours. Asked again within them it is the same access, not a longer one.

    Raises RuleBroken: not of the unit, or no reason of twenty characters.
    """
    case, now = lock_open(case), timezone.now()
    if not may_open_case(by, now) or by.unit_id != case.unit_id:
        raise RuleBroken("emergency_own_unit", "Nødadgang gælder kun for medarbejdere i sagens egen enhed.")
    held = case.assignments.live(now).filter(user=by, role=CaseAssignment.Role.EMERGENCY).first()
    if held is not None:
        return held
    with rules_in_words():
        return CaseAssignment.objects.create(
            case=case,
            user=by,
            role=CaseAssignment.Role.EMERGENCY,
            valid_from=now,
            valid_until=now + dt.timedelta(hours=HOURS),
            reason=" ".join(reason.split())[:300],
            granted_by=by,
        )


@transaction.atomic
def review_emergency(*, by: User, assignment: CaseAssignment) -> EmergencyReview:
    """`by` has seen who used nødadgang and why. Twice is once."""
    review, _ = EmergencyReview.objects.get_or_create(
        assignment=assignment, seen_by=by, defaults={"seen_at": timezone.now()}
    )
    return review
