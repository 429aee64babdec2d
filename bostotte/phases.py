"""The three planned phases of a CTI course (guide part 2; design B3). Pure dates, no Django."""

from datetime import date
from typing import NamedTuple

from cases.calendar_months import add_months

PHASE_MONTHS = 3
PHASE_COUNT = 3


class PhaseDates(NamedTuple):
    """A half-open span of days: `start` is the phase's first day, `end` the first day that is no longer in it."""

    start: date
    end: date


def phase_dates(start: date) -> tuple[PhaseDates, PhaseDates, PhaseDates]:
    """Transition, try-out and transfer of care: three times three calendar months from the course's first day.

    Each phase ends on the day the next one starts, so there is neither gap nor overlap, and the last end is `start`
    plus nine months (its last day is the day before). All ends are counted from `start`: a course begun on
    30 November turns on 28 or 29 February and then on 30 May, not 28 May.
    """
    turns = [add_months(start, PHASE_MONTHS * step) for step in range(PHASE_COUNT + 1)]
    first, second, third = (PhaseDates(turns[step], turns[step + 1]) for step in range(PHASE_COUNT))
    return first, second, third
