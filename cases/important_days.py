"""When the days that matter come next, and what is said of them."""

from __future__ import annotations

import datetime as dt
from dataclasses import dataclass

from cases.calendar_months import add_months
from cases.models import Case, ImportantDay


@dataclass(frozen=True)
class Coming:
    """One day that comes: `day` is None for the birthday, which is nobody's entry."""

    on: dt.date
    name: str
    note: str
    day: ImportantDay | None


def next_time(first: dt.date, today: dt.date, *, is_yearly: bool) -> dt.date | None:
    """The next day it falls on, today included; None when it is over. 29 February is 28 February in other years."""
    if first >= today:
        return first
    if not is_yearly:
        return None
    years = today.year - first.year
    this_year = add_months(first, 12 * years)
    return this_year if this_year >= today else add_months(first, 12 * (years + 1))


def coming_days(case: Case, today: dt.date) -> list[Coming]:
    """The days of `case` that come, the nearest first, the birthday among them."""
    found = [
        Coming(on, day.name, day.note, day)
        for day in case.important_days.filter(ended_at__isnull=True)
        if (on := next_time(day.falls_on, today, is_yearly=day.is_yearly))
    ]
    born = case.person.birth_date
    if born and case.person.died_on is None and (on := next_time(born, today, is_yearly=True)):
        found.append(Coming(on, "Fødselsdag", f"Bliver {on.year - born.year} år", None))
    return sorted(found, key=lambda one: (one.on, one.name))
