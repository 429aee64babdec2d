"""N1: at least three meetings in any twelve months in which the young person took part, pro rata the first year."""

from __future__ import annotations

import datetime as dt
from dataclasses import dataclass
from typing import Any

from django.utils import timezone

from cases import danish
from cases.calendar_months import add_months
from cases.meeting_lines import MEETING_NOTICE
from cases.models import CaseFacts
from cases.municipality import setting
from networkmeetings.models import NetworkMeeting


@dataclass(frozen=True)
class Rhythm:
    """How the meetings of a case stand; `level` is the status component's."""

    counted: int
    expected: int
    latest_on: dt.date  # of the next meeting, so that there are never `meeting_warning_days` without one
    deadline: dt.date  # of the next meeting, so that three count in any twelve months (pro rata the first year)
    level: str
    text: str


def rhythm(case_id: Any, today: dt.date) -> Rhythm:
    """The rhythm of a case on `today`, in two queries."""
    wanted, most_days = setting("meetings_per_year"), setting("meeting_warning_days")
    year_ago = add_months(today, -12)
    moments = NetworkMeeting.objects.filter(case=case_id).counted().values_list("starts_at", flat=True)
    days = sorted(timezone.localdate(moment) for moment in moments)
    facts = CaseFacts.objects.only("started_on", "next_meeting_at").get(pk=case_id)
    started = facts.started_on or today
    counted = sum(day > year_ago for day in days)
    expected = wanted if started <= year_ago else (today - started).days * wanted // 365
    since = max(days[-1], started) if days else started
    deadline = next_by(days, started, wanted)
    planned = timezone.localdate(facts.next_meeting_at) if facts.next_meeting_at else None
    in_time = planned is not None and planned <= deadline
    near = facts.started_on is not None and (deadline - today).days <= MEETING_NOTICE and not in_time
    late, slow = counted < expected, (today - since).days >= most_days
    text = _text(counted, wanted, is_first_year=started > year_ago)
    return Rhythm(
        counted=counted,
        expected=expected,
        latest_on=since + dt.timedelta(days=most_days),
        deadline=deadline,
        level="red" if late or near else "amber" if slow else "green",
        text=f"{text}, næste senest {danish.inside(danish.near_date(deadline, today))}" if near and not late else text,
    )


def next_by(days: list[dt.date], started: dt.date, wanted: int) -> dt.date:
    """The last day the next meeting can be held on so that N1 holds: `days` are the counted ones, oldest first.

    With `wanted` or more the oldest of the newest `wanted` leaves the twelve months; before that it is pro rata.
    """
    if len(days) >= wanted:
        return add_months(days[-wanted], 12)
    return started + dt.timedelta(days=-(-(len(days) + 1) * 365 // wanted))


def _text(counted: int, wanted: int, *, is_first_year: bool) -> str:
    if not is_first_year:
        return f"{counted} af {wanted} møder på 12 måneder"
    return f"{counted} {'møde' if counted == 1 else 'møder'} siden starten"
