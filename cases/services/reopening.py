"""A closed case comes back: the same one within six months, later a new one linked to it (C10)."""

from __future__ import annotations

import datetime as dt

from django.db import transaction
from django.utils import timezone

from cases.calendar_months import add_months
from cases.models import Case, CaseAssignment, CloseReason, Referral, User
from cases.municipality import setting
from cases.rules import RuleBroken, rules_in_words
from cases.services.assignments import assign_coordinator
from cases.services.case_lock import lock, save_with_reason
from cases.services.endings import save_ending
from cases.services.referrals import new_case

Role = CaseAssignment.Role


def is_same_case(case: Case, on: dt.date) -> bool:
    """True when a reopening on that day is of the same case rather than a new one (C10)."""
    if case.closed_at is None:
        return False
    return on <= add_months(timezone.localtime(case.closed_at).date(), setting("reopen_months"))


@transaction.atomic
def reopen_case(*, by: User, case: Case, reason: str, take_it: bool = False) -> Case:
    """Open the case again, or a new one linked to it when it has been closed for long. Returns the open case.

    Measuring counts from today (R1); the numbering goes on. A death written by mistake is taken back. A case that
    never began gets a new referral, so that a second answer stands beside the first. With `take_it` and authority
    competence `by` becomes coordinator. Raises RuleBroken without a reason or when another is open (C1).
    """
    case, now = lock(case), timezone.now()
    if case.is_open:
        raise RuleBroken("c10_is_open", "Sagen er allerede åben.")
    if not reason.strip():
        raise RuleBroken("c10_reason", "Skriv, hvorfor sagen åbnes igen (C10).")
    if is_same_case(case, timezone.localdate()):
        opened = open_again(by, case, reason, now)
    else:
        opened = follow_on(by, case, reason, now)
    if take_it and by.has_authority:
        assign_coordinator(by=by, case=opened, user=by, at=now, reason="Sagen er genåbnet")
    opened.refresh_from_db()
    return opened


def open_again(by: User, case: Case, reason: str, at: dt.datetime) -> Case:
    """The same case: its newest ending says when and why it was reopened."""
    ending = case.endings.filter(closed_at__isnull=False, reopened_at__isnull=True).order_by("-closed_at").first()
    if ending is not None:
        ending.reopened_at, ending.reopened_by, ending.reopen_reason = at, by, reason
        save_ending(ending, "Sagen er genåbnet")
    if case.close_reason == CloseReason.DIED:
        take_back_death(case)
    case.closed_at, case.closed_by, case.close_reason = None, None, ""
    case.measure_from = timezone.localdate()
    with rules_in_words():
        save_with_reason(case, "Genåbnet")
    if not hasattr(case, "sm_start"):
        come_again(by, case, reason)
    return case


def come_again(by: User, case: Case, reason: str) -> Referral:
    """A new referral with the reason: the earlier one keeps how it ended, and this one gets an end of its own."""
    return Referral.objects.create(case=case, received_on=timezone.localdate(), worry=reason, registered_by=by)


def take_back_death(case: Case) -> None:
    """A death that was written by mistake; what it ended stays ended and is begun again by hand."""
    person = case.person
    person.died_on = None
    save_with_reason(person, "Dødsfaldet var skrevet ved en fejl")


def follow_on(by: User, case: Case, reason: str, at: dt.datetime) -> Case:
    """A new case linked to the old, with the reason as its referral."""
    opened = new_case(by=by, person=case.person, unit=case.unit, at=at)
    come_again(by, opened, reason)
    if not by.has_authority:
        CaseAssignment.objects.create(case=opened, user=by, role=Role.INTAKE, valid_from=at, granted_by=by)
    return opened
