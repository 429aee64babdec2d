"""The seven steps of the guide (TRIN 1-7), derived from facts: where a case stands, and what is missing since when.

Nobody sets a step. `steps` says it for one case in words, `step_number` as a number in SQL for lists and filters;
a test compares the two.
"""

from __future__ import annotations

import datetime as dt
from dataclasses import dataclass

from django.db.models import Case as SqlCase
from django.db.models import IntegerField, Q, Value, When
from django.utils import timezone

from cases import danish
from cases.gaps import Gap, day_of, gaps_of_step, running_gaps
from cases.models import SETTLED, WITH_SUPPORT, Case, CaseFacts, CloseReason

NAMES = {
    1: "Henvisning",
    2: "Udredning og visitation",
    3: "Opstart i SM",
    4: "Opstart bostøtte",
    5: "Indflytning",
    6: "Bostøtte afsluttes",
    7: "SM afsluttes",
}


@dataclass(frozen=True)
class Step:
    """One of the seven. `state` is done, now, next or off (not relevant); `on` the day it was done."""

    number: int
    state: str
    text: str
    on: dt.date | None = None
    gaps: tuple[Gap, ...] = ()
    url: str = ""

    @property
    def name(self) -> str:
        return NAMES[self.number]

    @property
    def missing(self) -> int:
        return len(self.gaps)


@dataclass(frozen=True)
class Pathway:
    """Where a case stands: the seven steps, and all that is missing."""

    steps: list[Step]
    gaps: list[Gap]


def pathway(case: Case, facts: CaseFacts, at: dt.datetime) -> Pathway:
    """The steps of `case` at `at` and what is missing; in a closed case nothing is. Asks the database nothing."""
    if case.closed_at is not None:
        return Pathway(steps(case, facts, at), [])
    today = timezone.localdate(at)
    return Pathway(
        steps(case, facts, at), gaps_of_step(current_step(case, facts), facts, today) + running_gaps(facts, at)
    )


def done_on(case: Case, facts: CaseFacts) -> dict[int, dt.date | None]:
    """The day each step was done, None where it is not."""
    taken = facts.coordinator_from or facts.assessed_on or facts.decided_at
    ended = case.closed_at if case.close_reason != CloseReason.NOT_STARTED else None
    return {
        1: facts.referred_on if taken else None,
        2: day_of(facts.decided_at),
        3: facts.started_on,
        4: facts.course_started_on,
        5: facts.moved_in_on,
        6: facts.course_ended_on,
        7: day_of(ended),
    }


def relevant(facts: CaseFacts) -> set[int]:
    """The numbers of the steps this course has; until there is a decision it may have them all."""
    support = {4, 6} if facts.needs_support or facts.decided_at is None else set()
    return {1, 2, 3, 7} | support | ({5} if facts.needs_home else set())


def current_step(case: Case, facts: CaseFacts) -> int:
    """The first relevant step that is not done; 0 for a closed case."""
    if case.closed_at is not None:
        return 0
    done = done_on(case, facts)
    return next((number for number in sorted(relevant(facts)) if done[number] is None), 7)


def steps(case: Case, facts: CaseFacts, at: dt.datetime) -> list[Step]:
    """The seven steps of `case` at `at`. Pure: reads the dates of the case and the view, asks nothing."""
    today = timezone.localdate(at)
    done, has, now = done_on(case, facts), relevant(facts), current_step(case, facts)
    drawn = []
    for number in NAMES:
        if day := done[number]:
            drawn.append(Step(number, "done", f"Gjort · {danish.short_date(day, today)}", day))
        elif number not in has:
            drawn.append(Step(number, "off", "Ikke relevant"))
        elif case.closed_at is not None:
            drawn.append(Step(number, "off", "Ikke gennemført"))
        elif number == now:
            found = tuple(gaps_of_step(number, facts, today))
            drawn.append(Step(number, "now", f"I gang nu{_known_date(number, facts, today)}", gaps=found))
        else:
            drawn.append(Step(number, "next", f"Kommer{_known_date(number, facts, today)}"))
    return drawn


def _known_date(number: int, facts: CaseFacts, today: dt.date) -> str:
    """What is already known of a step that is not done."""
    if number in {4, 6} and facts.decided_at is None:
        return " · afgøres i visitationen"
    if number == 5 and facts.tenancy_signed_on:
        return f" · kontrakt {danish.short_date(facts.tenancy_signed_on, today)}"
    if number == 5 and facts.need_since:
        return f" · venter siden {danish.short_date(facts.need_since, today)}"
    if number == 6 and facts.course_planned_end_on:
        return f" · senest {danish.short_date(facts.course_planned_end_on, today)}"
    return ""


def step_number() -> SqlCase:
    """`current_step` in SQL, over `facts`."""
    untouched = Q(
        clock__coordinator_from__isnull=True, clock__assessed_on__isnull=True, clock__decided_at__isnull=True
    )
    support = Q(clock__course_id__isnull=False) | Q(clock__combination__in=WITH_SUPPORT)
    home = (
        Q(clock__situation__isnull=True)
        | ~Q(clock__situation__in=SETTLED)
        | Q(clock__need_since__isnull=False)
        | Q(clock__offer_deadline__isnull=False)
        | Q(clock__tenancy_id__isnull=False)
    )
    undone = [
        (Q(closed_at__isnull=False), 0),
        (untouched | Q(clock__referred_on__isnull=True), 1),
        (Q(clock__decided_at__isnull=True), 2),
        (Q(clock__started_on__isnull=True), 3),
        (support & Q(clock__course_started_on__isnull=True), 4),
        (home & Q(clock__moved_in_on__isnull=True), 5),
        (support & Q(clock__course_ended_on__isnull=True), 6),
    ]
    return SqlCase(
        *(When(condition, then=Value(number)) for condition, number in undone),
        default=Value(7),
        output_field=IntegerField(),
    )
