"""A month as a table and a week as a list, of somebody's own meetings. Pure: no database, no request."""

from __future__ import annotations

import calendar
import datetime as dt
import re
from collections.abc import Iterable
from dataclasses import dataclass, field

from cases import danish
from networkmeetings.models import NetworkMeeting

FIRST_YEAR, LAST_YEAR = 2000, 2100


@dataclass(frozen=True)
class Day:
    """One day; `is_outside` when it belongs to the month before or after."""

    date: dt.date
    is_outside: bool
    is_today: bool
    meetings: list[NetworkMeeting] = field(default_factory=list)


@dataclass(frozen=True)
class Week:
    monday: dt.date
    number: int
    days: list[Day]


def read_month(text: str, today: dt.date) -> dt.date:
    """The first day of "2026-12"; of this month for anything else."""
    found = re.fullmatch(r"(\d{4})-(\d{1,2})", text)
    if found is None:
        return today.replace(day=1)
    year, month = int(found.group(1)), int(found.group(2))
    is_known = FIRST_YEAR <= year <= LAST_YEAR and 1 <= month <= 12
    return dt.date(year, month, 1) if is_known else today.replace(day=1)


def read_week(text: str, today: dt.date) -> dt.date:
    """The Monday of the week that holds "2026-12-03"; of this week for anything else."""
    try:
        day = dt.date.fromisoformat(text)
    except ValueError:
        day = today
    if not FIRST_YEAR <= day.year <= LAST_YEAR:
        day = today
    return day - dt.timedelta(days=day.weekday())


def month_weeks(first: dt.date, meetings: Iterable[NetworkMeeting], today: dt.date) -> list[Week]:
    """The weeks that touch the month of `first`, Monday first."""
    by_day = of_day(meetings)
    weeks = []
    for days in calendar.Calendar().monthdatescalendar(first.year, first.month):
        row = [Day(day, day.month != first.month, day == today, by_day.get(day, [])) for day in days]
        weeks.append(Week(days[0], days[0].isocalendar().week, row))
    return weeks


def week_days(monday: dt.date, meetings: Iterable[NetworkMeeting], today: dt.date) -> Week:
    by_day = of_day(meetings)
    days = [monday + dt.timedelta(days=number) for number in range(7)]
    return Week(
        monday, monday.isocalendar().week, [Day(day, False, day == today, by_day.get(day, [])) for day in days]
    )


def of_day(meetings: Iterable[NetworkMeeting]) -> dict[dt.date, list[NetworkMeeting]]:
    """Meetings by their local day, in time."""
    found: dict[dt.date, list[NetworkMeeting]] = {}
    for meeting in sorted(meetings, key=lambda one: one.starts_at):
        found.setdefault(danish.local(meeting.starts_at).date(), []).append(meeting)
    return found


def month_before(first: dt.date) -> dt.date:
    return (first - dt.timedelta(days=1)).replace(day=1)


def month_after(first: dt.date) -> dt.date:
    return (first + dt.timedelta(days=31)).replace(day=1)
