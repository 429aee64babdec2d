"""Birthdays that change what the law says (C9). Pure: dates in, dates out."""

from __future__ import annotations

import datetime as dt

from django.utils import timezone

ADULT = 18
# From this many months before the birthday the change is prepared (design, C9: from 17½ a list).
MONTHS_AHEAD = 6


def birthday(born: dt.date, years: int) -> dt.date:
    """The day somebody born `born` is `years` old. Born 29 February: 1 March in a year without one."""
    try:
        return born.replace(year=born.year + years)
    except ValueError:
        return dt.date(born.year + years, 3, 1)


def adult_from(born: dt.date) -> dt.datetime:
    """The local midnight at which custody ends."""
    return timezone.make_aware(dt.datetime.combine(birthday(born, ADULT), dt.time()))


def is_minor(born: dt.date | None, day: dt.date) -> bool:
    """Under 18 on `day`; False when the birth date is not known, since nothing may be refused on a guess."""
    return born is not None and day < birthday(born, ADULT)


def newest_adult(at: dt.datetime) -> dt.date:
    """The latest birth date of somebody who is 18 at `at`: whoever is born after it is a minor.

    For queries, where the birth date is a column. The 29 February rule of `birthday` holds here too.
    """
    day = timezone.localdate(at)
    try:
        return day.replace(year=day.year - ADULT)
    except ValueError:
        return dt.date(day.year - ADULT, 2, 28)
