"""N1: at least three meetings in any twelve months in which the young person took part, pro rata the first year."""

from __future__ import annotations

import datetime as dt
from dataclasses import dataclass
from typing import Any

from django.utils import timezone

from cases.calendar_months import add_months
from cases.models import CaseFacts
from cases.municipality import setting
from networkmeetings.models import NetworkMeeting


@dataclass(frozen=True)
class Rhythm:
    """How the meetings of a case stand; `level` is the status component's."""

    counted: int
    expected: int
    latest_on: dt.date  # of the next meeting, so that there are never `meeting_warning_days` without one
    level: str
    text: str


def rhythm(case_id: Any, today: dt.date) -> Rhythm:
    """The rhythm of a case on `today`, in two queries."""
    wanted, most_days = setting("meetings_per_year"), setting("meeting_warning_days")
    year_ago = add_months(today, -12)
    moments = NetworkMeeting.objects.filter(case=case_id).counted().values_list("starts_at", flat=True)
    days = sorted(timezone.localdate(moment) for moment in moments)
    started = CaseFacts.objects.only("started_on").get(pk=case_id).started_on or today
    counted = sum(day > year_ago for day in days)
    expected = wanted if started <= year_ago else (today - started).days * wanted // 365
    since = max(days[-1], started) if days else started
    late, slow = counted < expected, (today - since).days >= most_days
    return Rhythm(
        counted=counted,
        expected=expected,
        latest_on=since + dt.timedelta(days=most_days),
        level="red" if late else "amber" if slow else "green",
        text=_text(counted, wanted, is_first_year=started > year_ago),
    )


def _text(counted: int, wanted: int, *, is_first_year: bool) -> str:
    if not is_first_year:
        return f"{counted} af {wanted} møder på 12 måneder"
    return f"{counted} {'møde' if counted == 1 else 'møder'} siden starten"
