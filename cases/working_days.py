"""Working days: what a deadline in them means in this municipality."""

from __future__ import annotations

import datetime as dt
from functools import lru_cache

from holidays import country_holidays

from cases.municipality import setting


def add_working_days(day: dt.date, count: int) -> dt.date:
    """The `count`-th working day after `day`, which itself is not counted (as public authorities count deadlines).

    Saturdays, Sundays, Danish public holidays and the municipality's own closing days (setting) are none.
    """
    left = count
    while left > 0:
        day += dt.timedelta(days=1)
        if is_working_day(day):
            left -= 1
    return day


def is_working_day(day: dt.date) -> bool:
    closed = (day.month, day.day) in setting("closing_days")
    return day.weekday() < 5 and not closed and day not in _holidays(day.year)


@lru_cache(maxsize=20)
def _holidays(year: int) -> frozenset[dt.date]:
    """Danish public holidays of `year`; Store Bededag is none since 2024 (lov nr. 214 af 06.03.2023)."""
    return frozenset(country_holidays("DK", years=year, language="da"))
