"""The leader's figures over cases. A number and the list it opens are one condition over one queryset (R4).

Figures are counted live, all in one aggregate with FILTER. `closed` cases are in only where a figure says so. A leader
reads true numbers for the own unit (R5); what is sent on from here comes later and hides small groups.
"""

from __future__ import annotations

import datetime as dt
from collections.abc import Callable
from dataclasses import dataclass
from typing import Any

from django.db.models import (
    Aggregate,
    Count,
    DateField,
    DurationField,
    F,
    IntegerField,
    Min,
    OuterRef,
    Q,
    QuerySet,
    Subquery,
)
from django.db.models.functions import Coalesce, TruncDate
from django.urls import reverse
from django.utils import timezone

from cases import danish
from cases.calendar_months import add_months
from cases.caseload import ALL, Choice
from cases.caseload import conditions as caseload_conditions
from cases.models import Case
from cases.municipality import setting
from cases.permissions import Perm
from networkmeetings.models import NetworkMeeting

MONTHS_A_YEAR = 12
WITH_SUPPORT = ("sm_cti", "sm_icm")
LONG_WAIT_DAYS = 180  # between the goal and this, and beyond: the three bars of "fra start til egen bolig"
# Figures the caseload list knows as a status of its own: the number opens that list.
CLOCK = ("moeder-til-tiden", "moeder-snart", "moeder-over")
IN_CASELOAD = ("ingen-koordinator", "tavse", "venter-paa-bolig")


class MedianDays(Aggregate):
    """The middle value of an interval of days; half of them took no longer."""

    template = "percentile_cont(0.5) WITHIN GROUP (ORDER BY %(expressions)s)"
    output_field = DurationField()


@dataclass(frozen=True)
class Figure:
    """One figure: what its list is called, what each line of it says, and its order."""

    title: str
    line: Callable[[Any, dt.date], str]
    order: tuple[str, ...] = ("facts__started_on",)


def _since(day: dt.date | None, today: dt.date) -> str:
    return danish.days((today - day).days) if day else ""


def _meetings(case: Any, today: dt.date) -> str:
    held = f"{case.meetings_counted} {'møde' if case.meetings_counted == 1 else 'møder'} på et år"
    return f"{_since(case.last_meeting, today)} siden sidst · {held}"


def _home(case: Any, today: dt.date) -> str:
    return f"{danish.days((case.facts.moved_in_on - case.facts.started_on).days)} fra start til indflytning"


FIGURES: dict[str, Figure] = {
    "i-gang": Figure("Unge i gang", lambda case, today: f"I gang i {_since(case.facts.started_on, today)}"),
    "undervejs": Figure(
        "Ikke begyndt endnu",
        lambda case, today: f"Henvendelsen er {_since(case.facts.referred_on, today)} gammel",
        ("facts__referred_on",),
    ),
    "venter-paa-bostoette": Figure(
        "Bostøtte er besluttet, men ikke begyndt",
        lambda case, today: f"{_since(timezone.localdate(case.facts.decided_at), today)} siden beslutningen",
        ("facts__decided_at",),
    ),
    "moeder-til-tiden": Figure("Tre møder om året: til tiden", _meetings, ("last_meeting",)),
    "moeder-snart": Figure("Tre møder om året: snart", _meetings, ("last_meeting",)),
    "moeder-over": Figure("Tre møder om året: over tiden", _meetings, ("last_meeting",)),
    "fik-bolig": Figure("Flyttet i egen bolig de seneste 12 måneder", _home, ("-facts__moved_in_on",)),
    "bolig-inden-maalet": Figure("I egen bolig inden for målet", _home, ("-facts__moved_in_on",)),
    "bolig-senere": Figure("I egen bolig efter målet", _home, ("-facts__moved_in_on",)),
    "bolig-sent": Figure(f"I egen bolig efter {LONG_WAIT_DAYS} dage", _home, ("-facts__moved_in_on",)),
}


def unit_cases(user: Any, at: dt.datetime) -> QuerySet[Case]:
    """The cases `user` leads (and any of the user's own), with what the conditions ask about."""
    today = timezone.localdate(at)
    year_ago = _midnight(add_months(today, -MONTHS_A_YEAR))
    counted = (
        NetworkMeeting.objects.counted()
        .filter(case=OuterRef("pk"), starts_at__gte=year_ago)
        .order_by()
        .values("case")
        .annotate(number=Count("pk"))
        .values("number")
    )
    since = Coalesce("measure_from", "facts__started_on")
    return Case.objects.visible_to(user, Perm.VIEW_PATHWAY, at).annotate(
        measured_since=since,
        meetings_counted=Coalesce(Subquery(counted, output_field=IntegerField()), 0),
        last_meeting=Coalesce("facts__last_meeting_on", since),
    )


IS_OPEN = Q(closed_at__isnull=True)
BEGUN = IS_OPEN & Q(facts__started_on__isnull=False)


def clock_conditions(today: dt.date) -> dict[str, Q]:
    """The three-a-year clock (N1): over when too few, soon when the last one is long ago."""
    short = too_few_meetings(today)
    long_ago = Q(last_meeting__lte=today - dt.timedelta(days=setting("meeting_warning_days")))
    return {
        "moeder-over": BEGUN & short,
        "moeder-snart": BEGUN & ~short & long_ago,
        "moeder-til-tiden": BEGUN & ~short & ~long_ago,
    }


def conditions(at: dt.datetime) -> dict[str, Q]:
    """What each of the other figures counts, as a condition over `unit_cases`."""
    today = timezone.localdate(at)
    housed = Q(
        facts__moved_in_on__gt=add_months(today, -MONTHS_A_YEAR), facts__moved_in_on__gte=F("facts__started_on")
    )
    within, late = _moved_within(setting("goal_days_to_home")), ~_moved_within(LONG_WAIT_DAYS)
    own = {
        "i-gang": BEGUN,
        "undervejs": IS_OPEN & Q(facts__started_on__isnull=True),
        "venter-paa-bostoette": BEGUN & Q(facts__combination__in=WITH_SUPPORT, facts__course_id__isnull=True),
        "fik-bolig": housed,
        "bolig-inden-maalet": housed & within,
        "bolig-senere": housed & ~within & ~late,
        "bolig-sent": housed & late,
    }
    shared = {status: IS_OPEN & condition for status, condition in caseload_conditions(at).items()}
    return own | {status: shared[status] for status in IN_CASELOAD}


def too_few_meetings(today: dt.date) -> Q:
    """N1: fewer counted meetings in the last twelve months than three; pro rata the first year, one in four months."""
    a_year = setting("meetings_per_year")
    short = Q()
    for number in range(1, a_year + 1):
        begun_by = add_months(today, -MONTHS_A_YEAR * number // a_year)
        short |= Q(measured_since__lte=begun_by, meetings_counted__lt=number)
    return short


def _moved_within(days: int) -> Q:
    return Q(facts__moved_in_on__lte=F("facts__started_on") + dt.timedelta(days=days))


def figure_cases(user: Any, slug: str, at: dt.datetime) -> QuerySet[Any]:
    """The list behind a figure, in its order, ready to be drawn. Raises KeyError for an unknown figure."""
    meant = clock_conditions(timezone.localdate(at)) if slug in CLOCK else conditions(at)
    found = unit_cases(user, at).filter(meant[slug])
    return found.select_related("person", "facts").order_by(*FIGURES[slug].order, "pk")


def address(slug: str) -> str:
    """The address of the list behind a figure."""
    if slug in IN_CASELOAD:
        return Choice(scope=ALL, status=slug).address()
    return reverse("reporting:figure", args=[slug])


def count_figures(user: Any, at: dt.datetime) -> dict[str, Any]:
    """Every figure by name, and the oldest of those that have one; two queries.

    Besides the numbers: `longest_*` are dates, `days_to_home` is the middle time, each None when there is none.
    """
    meant = conditions(at)
    names = {slug.replace("-", "_"): slug for slug in meant}
    quiet_since = Coalesce(
        TruncDate("facts__last_contact_at", tzinfo=danish.zone()),
        "facts__course_started_on",
        "facts__started_on",
        output_field=DateField(),
    )
    clock = clock_conditions(timezone.localdate(at))
    begun = unit_cases(user, at).aggregate(
        **{slug.replace("-", "_"): Count("pk", filter=condition) for slug, condition in clock.items()}
    )
    names |= {slug.replace("-", "_"): slug for slug in clock}
    counted = Case.objects.visible_to(user, Perm.VIEW_PATHWAY, at).aggregate(
        **{name: Count("pk", filter=meant[slug]) for name, slug in names.items() if slug in meant},
        longest_need=Min("facts__need_since", filter=meant["venter-paa-bolig"]),
        longest_decided=Min("facts__decided_at", filter=meant["venter-paa-bostoette"]),
        longest_quiet=Min(quiet_since, filter=meant["tavse"]),
        days_to_home=MedianDays(F("facts__moved_in_on") - F("facts__started_on"), filter=meant["fik-bolig"]),
    )
    return {names.get(name, name): value for name, value in (begun | counted).items()}


@dataclass(frozen=True)
class ClockPart:
    """One part of the three-a-year clock: how many, how that is, and their list."""

    number: int
    level: str
    word: str
    address: str


def clock_parts(numbers: dict[str, Any]) -> list[ClockPart]:
    """To the time, soon, over; together all who have begun."""
    days = setting("meeting_warning_days")
    words = {"moeder-til-tiden": "til tiden", "moeder-snart": f"snart ({days} dage)", "moeder-over": "over"}
    levels = ("green", "amber", "red")
    return [
        ClockPart(numbers[slug], level, f"{numbers[slug]} {words[slug]}", address(slug))
        for slug, level in zip(CLOCK, levels, strict=True)
    ]


@dataclass(frozen=True)
class HomeRow:
    """One bar of "fra start til egen bolig"."""

    label: str
    number: int
    most: int
    level: str
    address: str

    @property
    def words(self) -> str:
        return f"{self.number} {'ung' if self.number == 1 else 'unge'}"


def home_rows(numbers: dict[str, Any]) -> list[HomeRow]:
    """The bars, from the goal to those who still wait."""
    goal = setting("goal_days_to_home")
    bars = [
        (f"Inden {goal} dage (målet)", "bolig-inden-maalet", "brand"),
        (f"{goal + 1}–{LONG_WAIT_DAYS} dage", "bolig-senere", "soft"),
        (f"Over {LONG_WAIT_DAYS} dage", "bolig-sent", "soft"),
        ("Venter endnu", "venter-paa-bolig", "grey"),
    ]
    most = max(1, *(numbers[slug] for _, slug, _ in bars))
    return [HomeRow(label, numbers[slug], most, level, address(slug)) for label, slug, level in bars]


def _midnight(day: dt.date) -> dt.datetime:
    return timezone.make_aware(dt.datetime.combine(day, dt.time.min))
