"""A worker goes out: planned, carried out, nobody home (design 4: an eviction warning is a visit, not a letter)."""

from __future__ import annotations

import datetime as dt

from django.db import transaction
from django.utils import timezone

from cases.models import Case, CaseAssignment, HomeVisit, User
from cases.permissions import Perm, permissions_on
from cases.rules import RuleBroken, rules_in_words
from cases.services.case_lock import lock_open, save_with_reason

# A visitor who has no other part in the case sees it until this long after the day, to write how it went.
DAYS_TO_WRITE = 14
WEEKEND = (5, 6)


def next_weekday(day: dt.date) -> dt.date:
    """The first weekday after `day`."""
    day += dt.timedelta(days=1)
    while day.weekday() in WEEKEND:
        day += dt.timedelta(days=1)
    return day


@transaction.atomic
def plan_visit(*, by: User, case: Case, visitor: User | None = None, due_on: dt.date | None = None) -> HomeVisit:
    """Put a visit on `visitor`'s list (`by`'s own without one), at the latest `due_on` (else the next weekday).

    A visitor without a part in the case gets one for as long as it takes. Raises RuleBroken when a visit is planned
    already, or when the visitor does not work here.
    """
    case, visitor, now = lock_open(case), visitor or by, timezone.now()
    due_on = due_on or next_weekday(timezone.localdate())
    if not visitor.is_active or visitor.actor_id is not None or visitor.is_staff:
        raise RuleBroken("visit_by_staff", f"{visitor} kan ikke tage på besøg i sagen. Vælg en medarbejder i enheden.")
    if Perm.WRITE_NOTE not in permissions_on(visitor, case, now):
        let_in(by, case, visitor, due_on)
    with rules_in_words():
        return HomeVisit.objects.create(case=case, visitor=visitor, due_on=due_on, planned_by=by)


def let_in(by: User, case: Case, visitor: User, due_on: dt.date) -> None:
    """The visitor's part in the case, for the visit only."""
    last_day = max(due_on, timezone.localdate()) + dt.timedelta(days=DAYS_TO_WRITE)
    with rules_in_words():
        CaseAssignment.objects.create(
            case=case,
            user=visitor,
            role=CaseAssignment.Role.INTAKE,
            valid_from=timezone.now(),
            valid_until=timezone.make_aware(dt.datetime.combine(last_day, dt.time())),
            reason="Besøg",
            granted_by=by,
        )


@transaction.atomic
def record_visit(
    *,
    by: User,
    visit: HomeVisit,
    result: str,
    visited_on: dt.date | None = None,
    outcome: str = "",
    again_on: dt.date | None = None,
) -> HomeVisit:
    """Write how the visit went. With `again_on` the same visitor goes out once more.

    Raises RuleBroken when it is written already, or for a day to come.
    """
    case = lock_open(visit.case)
    visit = HomeVisit._base_manager.select_for_update(of=("self",)).select_related("visitor").get(pk=visit.pk)
    if visit.visited_on is not None:
        raise RuleBroken("visit_is_written", "Der er allerede skrevet, hvordan besøget gik. Genindlæs siden.")
    day = visited_on or timezone.localdate()
    if day > timezone.localdate():
        raise RuleBroken("visit_ahead", "Dagen er ikke kommet endnu. Skriv besøget, når det har været der.")
    visit.visited_on, visit.visited_by, visit.result, visit.outcome = day, by, result, outcome
    with rules_in_words():
        save_with_reason(visit, "Besøget er skrevet")
    if again_on is not None:
        plan_visit(by=by, case=case, visitor=visit.visitor, due_on=again_on)
    return visit
