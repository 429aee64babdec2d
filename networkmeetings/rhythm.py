"""N1: at least three meetings in any twelve months in which the young person took part, pro rata the first year.

`with_rhythm` is the one place that counts: the case's page, the meeting's page and the leader's page read its columns.
/min-dag/ reads the same from the view todo_item; a test compares them.
"""

from __future__ import annotations

import datetime as dt
from dataclasses import dataclass
from typing import Any

from django.db.models import Case as Choose
from django.db.models import Count, DateField, F, Func, IntegerField, OuterRef, Q, QuerySet, Subquery, Value, When
from django.db.models.functions import Cast, Coalesce, Greatest, TruncDate

from cases import danish
from cases.calendar_months import add_months
from cases.meeting_lines import MEETING_NOTICE
from cases.models import Case
from cases.municipality import setting
from networkmeetings.models import NetworkMeeting

MONTHS_A_YEAR = 12
# How a case stands, worst first, with the status component's level.
LEVELS = {"over": "red", "near": "red", "slow": "amber", "in_time": "green"}


class YearAfter(Func):
    """The same day a year later, 28 February for the 29th."""

    template = "(%(expressions)s + interval '1 year')::date"
    output_field = DateField()


class DaysAfter(Func):
    """A date and a number of days."""

    template = "(%(expressions)s)"
    arg_joiner = " + "
    output_field = DateField()


@dataclass(frozen=True)
class Rhythm:
    """How the meetings of one case stand."""

    counted: int
    deadline: dt.date | None  # of the next meeting, so that N1 holds; None before the start
    level: str
    text: str


def with_rhythm(cases: QuerySet[Case], today: dt.date) -> QuerySet[Any]:
    """The cases with what N1 asks about them on `today`; more than one column may be null before the start.

    `measured_since`: the start, or the import. `meetings_counted`: in the last twelve months. `last_meeting`: the last
    counted one, or since when. `meeting_deadline`: the last day the next one can be held on so that N1 holds; with
    three the oldest of the newest three leaves the twelve months then, before that it is pro rata. `meetings_stand` is
    one of LEVELS.
    """
    wanted, zone = setting("meetings_per_year"), danish.zone()
    counted = NetworkMeeting.objects.counted().filter(case=OuterRef("pk"))
    counted = counted.annotate(day=TruncDate("starts_at", tzinfo=zone)).order_by()
    found = cases.annotate(measured_since=Coalesce("measure_from", "facts__started_on"))
    found = found.annotate(
        meetings_counted=_number(counted.filter(day__gt=add_months(today, -MONTHS_A_YEAR))),
        meetings_since=_number(counted.filter(day__gte=OuterRef("measured_since"))),
        oldest_needed=Subquery(counted.order_by("-starts_at").values("day")[wanted - 1 : wanted]),
        last_meeting=Greatest("facts__last_meeting_on", "measured_since"),
        next_meeting_on=TruncDate("facts__next_meeting_at", tzinfo=zone),
    )
    # whole days, rounded up: the first is expected when a third of 365 days have passed
    share = ((F("meetings_since") + 1) * 365 + (wanted - 1)) / wanted
    found = found.annotate(
        meeting_deadline=Choose(
            When(meetings_since__gte=wanted, then=YearAfter("oldest_needed")),
            default=DaysAfter("measured_since", share),
        )
    )
    return found.annotate(meetings_stand=stand(today))


def _number(meetings: QuerySet[NetworkMeeting]) -> Any:
    """How many, as a column; 0 for none."""
    number = meetings.values("case").annotate(number=Cast(Count("pk"), IntegerField())).values("number")
    return Coalesce(Subquery(number, output_field=IntegerField()), 0)


def stand(today: dt.date) -> Choose:
    """How a case stands, over `with_rhythm`'s columns.

    Over: the deadline is gone. Near: two weeks are left, which it takes to gather a team, and nothing is planned in
    time. Slow: the last one is long ago.
    """
    is_near = Q(meeting_deadline__lte=today + dt.timedelta(days=MEETING_NOTICE))
    is_planned = Q(next_meeting_on__isnull=False, next_meeting_on__lte=F("meeting_deadline"))
    long_ago = today - dt.timedelta(days=setting("meeting_warning_days"))
    return Choose(
        When(facts__started_on__isnull=True, then=Value("in_time")),
        When(meeting_deadline__lt=today, then=Value("over")),
        When(is_near & ~is_planned, then=Value("near")),
        When(last_meeting__lte=long_ago, then=Value("slow")),
        default=Value("in_time"),
    )


def rhythm(case_id: Any, today: dt.date) -> Rhythm:
    """The rhythm of a case on `today`, in one query."""
    wanted = setting("meetings_per_year")
    names = ("meetings_stand", "measured_since", "meetings_counted", "meeting_deadline")
    row: Any = with_rhythm(Case.objects.filter(pk=case_id), today).values(*names).get()
    began, deadline = row["measured_since"] or today, row["meeting_deadline"]
    text = _text(row["meetings_counted"], wanted, is_first_year=began > add_months(today, -MONTHS_A_YEAR))
    if row["meetings_stand"] == "near":
        text = f"{text}, næste senest {danish.inside(danish.near_date(deadline, today))}"
    return Rhythm(
        counted=row["meetings_counted"],
        deadline=deadline,
        level=LEVELS[row["meetings_stand"]],
        text=text,
    )


def _text(counted: int, wanted: int, *, is_first_year: bool) -> str:
    if not is_first_year:
        return f"{counted} af {wanted} møder på 12 måneder"
    return f"{counted} {'møde' if counted == 1 else 'møder'} siden starten"
