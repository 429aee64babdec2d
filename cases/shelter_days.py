"""How many days at a § 110 home the state shares the cost of (settings.SHELTER_REFUND_DAYS; domain.md 5.2).

A pure function of days. Our reading, for the municipality's lawyer to confirm: a night counts on the day it begins;
"a running year" is the twelve months that end on the day; a day is refunded while fewer than the day's own limit have
been refunded in its year, so after the change of 1 April 2026 days from before count against the new limit.
"""

from __future__ import annotations

import datetime as dt
from collections import deque
from collections.abc import Iterable, Sequence
from dataclasses import dataclass

from cases.calendar_months import add_months

Stay = tuple[dt.date, dt.date | None]  # (in, out); out is the first day no longer there
Limits = Sequence[tuple[dt.date, int]]  # (from this day on, at most so many days), oldest first
AHEAD = 370


@dataclass(frozen=True)
class RefundDays:
    """`stayed` and `refunded` days in the year that ends on the day asked about, `limit` on that day, and `last_on`:
    the last refunded day if the stay under way goes on; None without one, or when none is left."""

    stayed: int
    refunded: int
    limit: int
    last_on: dt.date | None

    @property
    def left(self) -> int:
        return max(self.limit - self.refunded, 0)


def limit_on(day: dt.date, limits: Limits) -> int:
    """The limit in force on `day`; nought before the first."""
    found = [most for since, most in limits if since <= day]
    return found[-1] if found else 0


def days_of(stays: Iterable[Stay], until: dt.date) -> list[dt.date]:
    """Each day there, up to and with `until`, once, however the stays overlap."""
    found: set[dt.date] = set()
    for first, out in stays:
        end = until + dt.timedelta(days=1) if out is None else min(out, until + dt.timedelta(days=1))
        found.update(first + dt.timedelta(days=n) for n in range(max((end - first).days, 0)))
    return sorted(found)


def refunded_days(stays: Iterable[Stay], until: dt.date, limits: Limits) -> list[dt.date]:
    """The refunded among the days there, up to and with `until`."""
    found: list[dt.date] = []
    in_year: deque[dt.date] = deque()
    for day in days_of(stays, until):
        year_began = add_months(day, -12)
        while in_year and in_year[0] <= year_began:
            in_year.popleft()
        if len(in_year) < limit_on(day, limits):
            in_year.append(day)
            found.append(day)
    return found


def refund_days(stays: Iterable[Stay], on: dt.date, limits: Limits) -> RefundDays:
    """How it stands on `on`."""
    stays, year_began = list(stays), add_months(on, -12)
    stayed = sum(day > year_began for day in days_of(stays, on))
    refunded = sum(day > year_began for day in refunded_days(stays, on, limits))
    return RefundDays(stayed, refunded, limit_on(on, limits), last_refunded(stays, on, limits))


def last_refunded(stays: list[Stay], on: dt.date, limits: Limits) -> dt.date | None:
    """The last day in a row from `on` that is refunded if the stay under way goes on."""
    if not any(first <= on and (out is None or out > on) for first, out in stays):
        return None
    later = set(refunded_days(stays, on + dt.timedelta(days=AHEAD), limits))
    day = on
    while day in later:
        day += dt.timedelta(days=1)
    return day - dt.timedelta(days=1) if day > on else None
