"""Who has the case: the coordinator, the one who hands over, and the ends of assignments (C2)."""

from __future__ import annotations

import datetime as dt

from django.db import transaction
from django.utils import timezone

from cases.calendar_months import add_months
from cases.models import Case, CaseAssignment, User
from cases.municipality import setting
from cases.rules import RuleBroken, rules_in_words
from cases.services.case_lock import lock_open, save_with_reason

Role = CaseAssignment.Role


@transaction.atomic
def assign_coordinator(
    *, by: User, case: Case, user: User, at: dt.datetime | None = None, reason: str = ""
) -> CaseAssignment:
    """Give the case to `user` from `at` (C2). The outgoing coordinator may read on for a time, and intake ends.

    Raises RuleBroken when `user` has no authority competence, is disabled, or has the case already.
    """
    case, at = lock_open(case), at or timezone.now()
    if not user.is_active or not user.has_authority:
        raise RuleBroken(
            "c2_authority",
            f"{user} har ikke myndighedskompetence og kan ikke være koordinator (C2, guidens del 2). Vælg en anden.",
        )
    outgoing = case.assignments.live(at).filter(role=Role.COORDINATOR).first()
    if outgoing is not None and outgoing.user_id == user.pk:
        raise RuleBroken("c2_one_coordinator", f"{user} er allerede koordinator på sagen.")
    for assignment in case.assignments.live(at).filter(role=Role.INTAKE):
        end_assignment(assignment, at, "Sagen har fået en koordinator")
    for assignment in case.assignments.live(at).filter(role=Role.HANDOVER, user=user):
        end_assignment(assignment, at, "Er koordinator igen")
    if outgoing is not None:
        end_assignment(outgoing, at, reason or "Sagen er givet videre")
        let_read_on(by=by, assignment=outgoing, at=at)
    with rules_in_words():
        return CaseAssignment.objects.create(
            case=case, user=user, role=Role.COORDINATOR, valid_from=at, reason=reason[:300], granted_by=by
        )


def end_assignment(assignment: CaseAssignment, at: dt.datetime, reason: str) -> None:
    """End an assignment at `at`; one that has not begun never opens anything."""
    assignment.valid_until = max(at, assignment.valid_from)
    save_with_reason(assignment, reason)


def let_read_on(*, by: User, assignment: CaseAssignment, at: dt.datetime) -> CaseAssignment:
    """The dated, read-only role of somebody who was coordinator until `at` (C2, design 3)."""
    months = setting("closed_read_months")
    until = dt.datetime.combine(add_months(at.date(), months), at.timetz())
    return CaseAssignment.objects.create(
        case_id=assignment.case_id,
        user_id=assignment.user_id,
        role=Role.HANDOVER,
        valid_from=at,
        valid_until=until,
        reason="Var koordinator",
        granted_by=by,
    )


@transaction.atomic
def assign_partner(*, by: User, case: Case, user: User, at: dt.datetime | None = None) -> CaseAssignment:
    """Give the case a fixed pair: `user` works beside whoever has it (makkerpar, Opgang til opgang).

    Takes no authority competence. Raises RuleBroken for a disabled user, or one who has the case already.
    """
    case, at = lock_open(case), at or timezone.now()
    if not user.is_active:
        raise RuleBroken("partner_inactive", f"{user} arbejder her ikke længere. Vælg en anden.")
    if case.assignments.live(at).filter(user=user, role__in=[Role.COORDINATOR, Role.PAIR_PARTNER]).exists():
        raise RuleBroken("assignment_no_overlap", f"{user} har allerede sagen. Et makkerpar er to.")
    with rules_in_words():
        return CaseAssignment.objects.create(
            case=case, user=user, role=Role.PAIR_PARTNER, valid_from=at, reason="Fast makker", granted_by=by
        )


@transaction.atomic
def end_partner(*, by: User, assignment: CaseAssignment, at: dt.datetime | None = None) -> CaseAssignment:
    """The pair works together no longer; the access ends at once. Raises RuleBroken for another role."""
    lock_open(assignment.case)
    if assignment.role != Role.PAIR_PARTNER:
        raise RuleBroken(
            "partner_only", "Kun en makker kan tages af her. En anden rolle skifter ved at give sagen videre."
        )
    end_assignment(assignment, at or timezone.now(), "Er ikke makker længere")
    return assignment
