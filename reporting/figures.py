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
    Min,
    Q,
    QuerySet,
)
from django.db.models.functions import Coalesce, TruncDate
from django.urls import reverse
from django.utils import timezone

from cases import danish
from cases.calendar_months import add_months
from cases.caseload import ALL, Choice
from cases.caseload import conditions as caseload_conditions
from cases.meeting_lines import MEETING_NOTICE
from cases.models import Case
from cases.municipality import setting
from cases.permissions import Perm
from networkmeetings.rhythm import LEVELS, with_rhythm

MONTHS_A_YEAR = 12
WITH_SUPPORT = ("sm_cti", "sm_icm")
LONG_WAIT_DAYS = 180  # between the goal and this, and beyond: the three bars of "fra start til egen bolig"
# The three-a-year clock: figure -> how it stands (networkmeetings.rhythm), and the words after the number.
CLOCK = {
    "moeder-til-tiden": ("in_time", "til tiden"),
    "moeder-snart": ("slow", "snart ({days} dage)"),
    "moeder-haster": ("near", "skal holdes inden {notice} dage"),
    "moeder-over": ("over", "over"),
}
# Figures the caseload list knows as a status of its own: the number opens that list.
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


def _meeting_by(case: Any, today: dt.date) -> str:
    by = danish.inside(danish.near_date(case.meeting_deadline, today))
    if case.next_meeting_on is None:
        return f"Næste senest {by}, og intet er planlagt"
    return f"Næste senest {by}, og det er planlagt til {danish.inside(danish.near_date(case.next_meeting_on, today))}"


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
    "moeder-haster": Figure("Tre møder om året: haster", _meeting_by, ("meeting_deadline",)),
    "moeder-over": Figure("Tre møder om året: over tiden", _meetings, ("last_meeting",)),
    "fik-bolig": Figure("Flyttet i egen bolig de seneste 12 måneder", _home, ("-facts__moved_in_on",)),
    "bolig-inden-maalet": Figure("I egen bolig inden for målet", _home, ("-facts__moved_in_on",)),
    "bolig-senere": Figure("I egen bolig efter målet", _home, ("-facts__moved_in_on",)),
    "bolig-sent": Figure(f"I egen bolig efter {LONG_WAIT_DAYS} dage", _home, ("-facts__moved_in_on",)),
}


def unit_cases(user: Any, at: dt.datetime) -> QuerySet[Any]:
    """The cases `user` leads (and any of the user's own), with what the conditions ask about."""
    return with_rhythm(Case.objects.visible_to(user, Perm.VIEW_PATHWAY, at), timezone.localdate(at))


IS_OPEN = Q(closed_at__isnull=True)
BEGUN = IS_OPEN & Q(facts__started_on__isnull=False)


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


def _moved_within(days: int) -> Q:
    return Q(facts__moved_in_on__lte=F("facts__started_on") + dt.timedelta(days=days))


def figure_cases(user: Any, slug: str, at: dt.datetime) -> QuerySet[Any]:
    """The list behind a figure, in its order, ready to be drawn. Raises KeyError for an unknown figure."""
    meant = BEGUN & Q(meetings_stand=CLOCK[slug][0]) if slug in CLOCK else conditions(at)[slug]
    found = unit_cases(user, at).filter(meant)
    return found.select_related("person", "facts").order_by(*FIGURES[slug].order, "pk")


def meetings_in_red(user: Any, at: dt.datetime) -> QuerySet[Any]:
    """The cases whose next meeting is late, or due within two weeks and not planned; the first one first."""
    found = unit_cases(user, at).filter(BEGUN, meetings_stand__in=["over", "near"])
    return found.select_related("person", "facts").order_by("meeting_deadline", "pk")


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
    begun = unit_cases(user, at).filter(BEGUN).order_by().values_list("meetings_stand").annotate(Count("pk"))
    stands: dict[str, int] = dict(begun)  # worked out once for each case
    counted = Case.objects.visible_to(user, Perm.VIEW_PATHWAY, at).aggregate(
        **{name: Count("pk", filter=meant[slug]) for name, slug in names.items() if slug in meant},
        longest_need=Min("facts__need_since", filter=meant["venter-paa-bolig"]),
        longest_decided=Min("facts__decided_at", filter=meant["venter-paa-bostoette"]),
        longest_quiet=Min(quiet_since, filter=meant["tavse"]),
        days_to_home=MedianDays(F("facts__moved_in_on") - F("facts__started_on"), filter=meant["fik-bolig"]),
    )
    clock = {slug: stands.get(name, 0) for slug, (name, _) in CLOCK.items()}
    return clock | {names.get(name, name): value for name, value in counted.items()}


@dataclass(frozen=True)
class ClockPart:
    """One part of the three-a-year clock: how many, how that is, and their list."""

    number: int
    level: str
    word: str
    address: str


def clock_parts(numbers: dict[str, Any]) -> list[ClockPart]:
    """In time, soon, urgent, over; together all who have begun."""
    told = {"days": setting("meeting_warning_days"), "notice": MEETING_NOTICE}
    return [
        ClockPart(
            numbers[slug],
            LEVELS[name] if numbers[slug] else "grey",
            f"{numbers[slug]} {words.format(**told)}",
            address(slug),
        )
        for slug, (name, words) in CLOCK.items()
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
