"""How long somebody may complain (retssikkerhedsloven § 67): four weeks from when they were told."""

from __future__ import annotations

import datetime as dt

from cases.working_days import is_working_day

WEEKS = 4


def last_day_to_complain(told_on: dt.date) -> dt.date:
    """The last day of the four weeks; when offices are closed that day, the next day they are open."""
    day = told_on + dt.timedelta(weeks=WEEKS)
    while not is_working_day(day):
        day += dt.timedelta(days=1)
    return day
