"""The caseload: one queryset with one set of choices, for the list, the figures over it and later exports (R4).

A figure on a page is one of `counts(user, choice)`, its link `choice.address()`, the list behind it
`caseload(user, choice)`: the same parameters give the same cases.
"""

from __future__ import annotations

import datetime as dt
import uuid
from dataclasses import dataclass, replace
from functools import lru_cache
from typing import Any, Self

from django.db.models import Case as SqlCase
from django.db.models import Count, Exists, IntegerField, OuterRef, Q, QuerySet, Value, When
from django.urls import reverse
from django.utils import timezone
from django.utils.http import urlencode

from cases.compiled import SOME_TIME, SOMEBODY, Compiled, CompiledRows, Slot, lift
from cases.contact_clock import silent
from cases.models import Case, CaseAssignment, User
from cases.municipality import every_value
from cases.pathway import NAMES, step_number
from cases.permissions import Perm

NOBODY = uuid.UUID(int=0)
MINE, ALL = "mine", "enhed"
URGENT, BY_NAME = "haster", "navn"
METHODS = {"sm": "SM alene", "cti": "SM og CTI", "icm": "SM og ICM", "ingen": "Ikke visiteret"}
CLOSED = "afsluttede"
STATUSES = {
    "haster": "Haster",
    "ingen-koordinator": "Ingen koordinator",
    "tavse": "Tavse",
    "over-frist": "Over frist",
    "uden-moede": "Uden planlagt møde",
    "skemaer-for-sent": "Skemaer for sent",
    "venter-paa-bolig": "Venter på bolig",
    CLOSED: "Afsluttede",
}
# Only what a row shows: a column of the view that is not read costs nothing.
ROW_COLUMNS = [
    "number", "unit_id", "opened_at", "closed_at", "close_reason", "person__call_name", "person__full_name",
    "person__birth_date", "person__died_on",
    *(f"facts__{name}" for name in (
        "referred_on", "situation", "assessed_on", "decided_at", "combination", "started_on", "coordinator_id",
        "coordinator_name", "coordinator_from", "coordinator_until", "consent_until", "course_id", "course_method",
        "course_worker_id", "course_worker_name", "course_started_on", "course_ended_on", "phase2_on", "phase3_on",
        "need_since",
        "offer_deadline", "tenancy_id", "moved_in_on", "last_contact_at", "last_meeting_on", "next_meeting_at",
        "next_agreement_due", "open_agreements", "next_form_due",
    )),
]  # fmt: skip


@dataclass(frozen=True)
class Choice:
    """What the user asks to see. Opaque values only, so that the address holds nothing about a person."""

    scope: str = MINE
    step: int = 0
    method: str = ""
    status: str = ""
    coordinator: uuid.UUID | None = None
    order: str = URGENT

    @classmethod
    def from_query(cls, query: Any, scope: str = MINE) -> Self:
        """Read an address's query; what is not understood is left out. `scope` is where the user begins."""
        try:
            coordinator = uuid.UUID(query.get("koordinator", ""))
        except ValueError:
            coordinator = None
        step = query.get("trin", "")
        return cls(
            scope=_one_of(query.get("vis"), (MINE, ALL)) or scope,
            step=int(step) if step in {str(number) for number in NAMES} else 0,
            method=_one_of(query.get("metode"), METHODS),
            status=_one_of(query.get("status"), STATUSES),
            coordinator=coordinator,
            order=_one_of(query.get("orden"), (URGENT, BY_NAME)) or URGENT,
        )

    def address(self, **changes: Any) -> str:
        """The list with this choice, or with some of it changed."""
        return f"{reverse('cases:case_list')}{self.query(**changes)}"

    def query(self, **changes: Any) -> str:
        """What stands after the list's address."""
        choice = replace(self, **changes)
        query = {
            "vis": choice.scope,
            "trin": choice.step or "",
            "metode": choice.method,
            "status": choice.status,
            "koordinator": choice.coordinator or "",
            "orden": "" if choice.order == URGENT else choice.order,
        }
        return f"?{urlencode({key: str(value) for key, value in query.items() if value})}"


def _one_of(value: str | None, allowed: Any) -> str:
    return value if value and value in allowed else ""


def caseload(user: Any, choice: Choice, at: dt.datetime | None = None) -> QuerySet[Case]:
    """The cases of `choice` that `user` may read, in its order, ready to be drawn as rows (person and facts in)."""
    at = at or timezone.now()
    found = _within(user, choice, at)
    if choice.status and choice.status != CLOSED:
        found = found.filter(conditions(at)[choice.status])
    by_urgency = [] if choice.order == BY_NAME else [urgency(at)]
    return found.select_related("person", "facts").only(*ROW_COLUMNS).order_by(*by_urgency, "person__sort_key", "pk")


def counts(user: Any, choice: Choice, at: dt.datetime | None = None) -> dict[str, int]:
    """How many cases each status of `choice` holds, "" for all open ones, and how many `user` coordinates; one query.

    The closed ones are not counted: they are another set.
    """
    if not user.is_active:
        return dict.fromkeys(["", "own", "own_begun", *STATUSES], 0)
    compiled = _compiled_counts(_shape(replace(choice, status="")), _rules())
    counted = compiled.row(**_values(user, choice, at or timezone.now()))
    return dict(zip(["", "own", "own_begun", *(code for code in STATUSES if code != CLOSED)], counted, strict=True))


def caseload_rows(user: Any, choice: Choice, at: dt.datetime, first: int, last: int) -> list[Case]:
    """The cases from place `first` until `last` of the same caseload, at a quarter of the CPU: one page of it."""
    if not user.is_active:
        return []
    return _compiled_rows(_shape(choice), first, last, _rules()).fetch(**_values(user, choice, at))


# What differs between two showings of the same page, beside who looks and when: whose cases are asked for.
SOME_COORDINATOR: Any = Slot("coordinator")


def _shape(choice: Choice) -> Choice:
    """`choice` without whom it asks for, as the key of what is compiled."""
    return replace(choice, coordinator=NOBODY if choice.coordinator else None)


def _rules() -> tuple[Any, ...]:
    """The method's numbers, which stand in the text: another number is another text."""
    return every_value()


def _values(user: Any, choice: Choice, at: dt.datetime) -> dict[str, Any]:
    return {"user": user.pk, "at": at, "coordinator": choice.coordinator}


def _opened(shape: Choice) -> Choice:
    return replace(shape, coordinator=SOME_COORDINATOR if shape.coordinator else None)


@lru_cache(maxsize=128)
def _compiled_rows(shape: Choice, first: int, last: int, rules: tuple[Any, ...]) -> CompiledRows:
    return CompiledRows(caseload(SOMEBODY, _opened(shape), SOME_TIME)[first:last])


@lru_cache(maxsize=64)
def _compiled_counts(shape: Choice, rules: tuple[Any, ...]) -> Compiled:
    own = Q(Exists(_coordinators(SOME_TIME).filter(user=SOMEBODY.pk)))
    begun = Q(clock__started_on__isnull=False)
    asked = [Count("pk"), Count("pk", filter=own), Count("pk", filter=own & begun)]
    asked += [Count("pk", filter=condition) for condition in conditions(SOME_TIME).values()]
    found = _within(SOMEBODY, _opened(shape), SOME_TIME).order_by()
    # A constant to group by makes it one row, and a queryset that can be compiled, which aggregate() is not.
    figures = {f"f{place}": figure for place, figure in enumerate(asked)}
    return Compiled.of(
        found.annotate(all_of_them=Value(1)).values("all_of_them").annotate(**figures).values_list(*figures)
    )


def coordinators(user: Any, at: dt.datetime) -> list[tuple[uuid.UUID, str]]:
    """Who coordinates the cases `user` may read, by name, for the filter."""
    visible = Case.objects.visible_to(user, Perm.VIEW_PATHWAY, at).open()
    ids = _coordinators(at, "").filter(case__in=visible.values("pk")).values("user")
    return [(person.pk, str(person)) for person in User.objects.filter(pk__in=ids).order_by("first_name", "username")]


def _within(user: Any, choice: Choice, at: dt.datetime) -> QuerySet[Case]:
    """The cases of `choice` before its status is asked: open or closed, in scope, by method, coordinator, step."""
    found = Case.objects.visible_to(user, Perm.VIEW_PATHWAY, at)
    if choice.scope == MINE:
        found = found.filter(pk__in=CaseAssignment.objects.live(at).filter(user=user.pk).order_by().values("case"))
    found = found.filter(closed_at__isnull=choice.status != CLOSED)
    if choice.method == "ingen":
        found = found.filter(clock__combination__isnull=True)
    elif choice.method:
        found = found.filter(clock__combination="sm" if choice.method == "sm" else f"sm_{choice.method}")
    if choice.coordinator:
        found = found.filter(pk__in=_coordinators(at, "").filter(user=choice.coordinator).values("case"))
    if choice.step:
        found = found.annotate(step=step_number()).filter(step=choice.step)
    return found


def _coordinators(at: dt.datetime, outer: str = "pk") -> QuerySet[CaseAssignment]:
    live = CaseAssignment.objects.live(at).filter(role=CaseAssignment.Role.COORDINATOR).order_by()
    return live.filter(case=OuterRef(outer)) if outer else live


def conditions(at: dt.datetime) -> dict[str, Q]:
    """What each status means at `at`, as a condition over the case and its facts."""
    today = lift(timezone.localdate, at)
    without_coordinator = ~Exists(_coordinators(at))
    overdue = Q(clock__next_agreement_due__lt=today) | Q(clock__next_form_due__lt=today)
    offer_runs_out = Q(clock__offer_deadline__lt=lift(_two_days_on, today))
    return {
        "haster": Q(without_coordinator) | silent(today) | offer_runs_out | Q(clock__next_agreement_due__lt=today),
        "ingen-koordinator": Q(without_coordinator),
        "tavse": silent(today),
        "over-frist": overdue,
        "uden-moede": Q(clock__started_on__isnull=False, clock__next_meeting_at__isnull=True),
        "skemaer-for-sent": Q(clock__next_form_due__lt=today),
        "venter-paa-bolig": Q(clock__need_since__isnull=False, clock__moved_in_on__isnull=True),
    }


def urgency(at: dt.datetime) -> SqlCase:
    """Where a case stands in the list: what harms the young person most if it waits comes first."""
    meant, today = conditions(at), lift(timezone.localdate, at)
    offer_runs_out = Q(clock__offer_deadline__lt=lift(_two_days_on, today))
    ranked = [
        meant["ingen-koordinator"], offer_runs_out, meant["tavse"],
        Q(clock__next_agreement_due__lt=today), meant["skemaer-for-sent"], meant["uden-moede"],
    ]  # fmt: skip
    return SqlCase(
        *(When(condition, then=Value(rank)) for rank, condition in enumerate(ranked)),
        default=Value(len(ranked)),
        output_field=IntegerField(),
    )


def _two_days_on(day: dt.date) -> dt.datetime:
    """The midnight before which an offer runs out today or tomorrow."""
    return timezone.make_aware(dt.datetime.combine(day + dt.timedelta(days=2), dt.time.min))
