"""A change of coordinator or bostøtte as a request: asked, then accepted, declined or withdrawn (C2, design 4)."""

from __future__ import annotations

import datetime as dt

from django.conf import settings
from django.db import transaction
from django.utils import timezone

from cases.models import Case, CaseAssignment, HandoverRequest, User
from cases.rules import RuleBroken, rules_in_words
from cases.services.assignments import assign_coordinator, end_assignment
from cases.services.case_lock import lock_open, save_with_reason
from cases.services.handlers import call_handlers

Answer = HandoverRequest.Answer
Role = HandoverRequest.Role
LATEST_START = 92  # days ahead


@transaction.atomic
def ask_handover(
    *, by: User, case: Case, role: str, to_user: User, starts_on: dt.date, reason: str
) -> HandoverRequest:
    """Ask `to_user` to take over from `starts_on`. Who has the case keeps it until the answer is yes.

    Raises RuleBroken: the receiver may not have the role (C2), has it already, is asked already, or the day is past.
    """
    case, now = lock_open(case), timezone.now()
    check_receiver(to_user, role)
    today = timezone.localdate(now)
    if not today <= starts_on <= today + dt.timedelta(days=LATEST_START):
        raise RuleBroken("handover_day", "Vælg en dag fra i dag og højst tre måneder frem.")
    holder = case.assignments.live(now).filter(role=role).order_by("-valid_from").first()
    with rules_in_words():
        return HandoverRequest.objects.create(
            case=case,
            role=role,
            from_user_id=holder.user_id if holder else None,
            to_user=to_user,
            starts_on=starts_on,
            reason=reason.strip()[:300],
            asked_at=now,
            asked_by=by,
        )


def check_receiver(user: User, role: str) -> None:
    """Raises RuleBroken when `user` cannot have the role: disabled, from outside, or without authority (C2)."""
    if not user.is_active or user.is_staff or user.actor_id is not None:
        raise RuleBroken("handover_receiver", f"{user} kan ikke have en sag. Vælg en anden.")
    if role == Role.COORDINATOR and not user.has_authority:
        raise RuleBroken("c2_authority", f"{user} har ikke myndighedskompetence og kan ikke være koordinator (C2).")


@transaction.atomic
def accept_handover(*, by: User, request: HandoverRequest) -> HandoverRequest:
    """The receiver says yes: the role changes hands at the start of the day agreed, and the receiver reads from now.

    The outgoing coordinator keeps a dated, read-only role (C2). A bostøtte course goes over in the same act, so a
    worker without a place is told now (B1). Raises RuleBroken: not asked, answered meanwhile, no place.
    """
    request, now = lock_request(request), timezone.now()
    must_be_asked(request, by)
    check_receiver(by, request.role)
    at = max(now, start_of(request.starts_on))
    reason = f"Overdragelse: {request.reason}"[:300]
    if request.role == Role.COORDINATOR:
        assign_coordinator(by=request.asked_by, case=request.case, user=by, at=at, reason=reason)
    else:
        hand_over_support(request=request, at=at, reason=reason)
    if at > now:
        read_ahead(request=request, now=now, at=at)
    return answer(request, by=by, as_what=Answer.ACCEPTED)


def hand_over_support(*, request: HandoverRequest, at: dt.datetime, reason: str) -> None:
    """The support worker's part: the assignments change at `at`, the course (another app's) with them."""
    case, support = request.case, CaseAssignment.Role.SUPPORT_WORKER
    for assignment in case.assignments.live(at).filter(role=support, user=request.from_user_id):
        end_assignment(assignment, at, "Sagen er givet videre")
    if not case.assignments.live(at).filter(role=support, user=request.to_user_id).exists():
        with rules_in_words():
            CaseAssignment.objects.create(
                case=case,
                user_id=request.to_user_id,
                role=support,
                valid_from=at,
                reason=reason,
                granted_by=request.asked_by,
            )
    call_handlers(
        settings.WORKER_CHANGED_HANDLERS,
        case_id=case.pk,
        from_id=request.from_user_id,
        to_id=request.to_user_id,
        by_id=request.asked_by_id,
    )


def read_ahead(*, request: HandoverRequest, now: dt.datetime, at: dt.datetime) -> None:
    """Whoever takes over reads the case from the yes until the day it is theirs."""
    held = request.case.assignments.live(now).filter(user=request.to_user_id, role=CaseAssignment.Role.HANDOVER)
    if held.exists():
        return
    CaseAssignment.objects.create(
        case=request.case,
        user_id=request.to_user_id,
        role=CaseAssignment.Role.HANDOVER,
        valid_from=now,
        valid_until=at,
        reason="Overtager sagen",
        granted_by=request.asked_by,
    )


@transaction.atomic
def decline_handover(*, by: User, request: HandoverRequest, reason: str) -> HandoverRequest:
    """The receiver says no, and why. Raises RuleBroken: no reason, not asked, answered meanwhile."""
    request = lock_request(request)
    must_be_asked(request, by)
    return answer(request, by=by, as_what=Answer.DECLINED, reason=reason)


@transaction.atomic
def withdraw_handover(*, by: User, request: HandoverRequest) -> HandoverRequest:
    """The question is taken back before it is answered. Raises RuleBroken when it was answered meanwhile."""
    return answer(lock_request(request), by=by, as_what=Answer.WITHDRAWN)


def lock_request(request: HandoverRequest) -> HandoverRequest:
    """The request as it stands now, locked; raises RuleBroken when it is answered or the case is closed."""
    lock_open(request.case)
    locked = HandoverRequest._base_manager.select_for_update(of=("self",)).select_related("case").get(pk=request.pk)
    if locked.answer:
        raise RuleBroken("handover_answered", f"Der er allerede svaret: {locked.get_answer_display()}.")
    return locked


def must_be_asked(request: HandoverRequest, by: User) -> None:
    if request.to_user_id != by.pk:
        raise RuleBroken("handover_receiver", "Kun den, der er spurgt, kan svare.")


def answer(request: HandoverRequest, *, by: User, as_what: str, reason: str = "") -> HandoverRequest:
    request.answer, request.answer_reason = as_what, reason.strip()[:300]
    request.answered_at, request.answered_by = timezone.now(), by
    with rules_in_words():
        save_with_reason(request, Answer(as_what).label)
    return request


def start_of(day: dt.date) -> dt.datetime:
    """The first moment of `day` here."""
    return timezone.make_aware(dt.datetime.combine(day, dt.time.min))
