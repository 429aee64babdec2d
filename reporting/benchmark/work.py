"""The goals that are not pages: scoping, saving with history, and the quarterly run."""

import datetime as dt
from collections.abc import Callable
from contextlib import suppress
from typing import Any

from django.db import connection, transaction
from django.db.models import Exists, OuterRef, Q
from django.utils import timezone

from cases.calendar_months import add_months
from cases.models import Case, CaseAssignment, User, YoungPerson
from cases.permissions import ASSIGNMENT_PERMISSIONS, Perm, roles_with
from cases.search import folded
from networkmeetings.models import Goal
from reporting import opening
from reporting.benchmark.databases import MANY
from reporting.benchmark.measuring import Times, take_turns
from reporting.models import MeasurementForm
from reporting.opening_sql import COLUMNS, LOCK_NOW, select_missing

PAGE = 25
MONTHS_AHEAD = 12  # a year of forms at once for all open cases: some twenty thousand of them at the large size
JOB_ROUNDS = 5


def scoping() -> dict[str, Callable[[], Any]]:
    """The one door against an EXISTS written by hand, and with guardian's grants against without."""
    user = User.objects.get(username=MANY)

    def by_hand() -> Any:
        live = CaseAssignment.objects.live(timezone.now()).filter(user=user, case=OuterRef("pk"))
        roles = roles_with(Perm.VIEW_PATHWAY, ASSIGNMENT_PERMISSIONS)
        return Case.objects.filter(Exists(live.filter(role__in=roles).order_by())).open()

    def scoped(perm: Perm = Perm.VIEW_PATHWAY) -> Any:
        return Case.objects.visible_to(user, perm).open()

    return {
        "list by hand": lambda: list(by_hand().order_by("pk")[:PAGE]),
        "list scoped": lambda: list(scoped().order_by("pk")[:PAGE]),
        "count by hand": lambda: by_hand().count(),
        "count scoped": lambda: scoped().count(),
        "without grants": lambda: list(scoped(Perm.VIEW_JOURNAL).order_by("pk")[:PAGE]),
        "with grants": lambda: list(scoped(Perm.VIEW_PLAN).order_by("pk")[:PAGE]),
    }


def saving() -> dict[str, Callable[[], Any]]:
    """One row saved in its own transaction, with its history row and without."""
    goal: Any = Goal.objects.order_by("pk").first()

    def with_history() -> None:
        with transaction.atomic():
            goal.save()

    def plain() -> None:
        goal.skip_history_when_saving = True
        try:
            with transaction.atomic():
                goal.save()
        finally:
            del goal.skip_history_when_saving

    return {"with history": with_history, "plain": plain}


# One name spelled as people do; icontains finds few or none of them, which is when it reads the whole table.
SPELLINGS = (("Lærke", "laerke", "LÆRKE"), ("Kærgaard", "kaergård", "Kærgård"), ("Søren", "soren", "Soeren"))


def named(text: str) -> Any:
    """The people whose name has `text` in it, however it is spelled, as cases.search asks."""
    return YoungPerson.objects.filter(search_key__contains=folded(text)).order_by("sort_key")


def searching() -> dict[str, Callable[[], Any]]:
    """The first page of people of a name, by the folded and indexed column and by icontains."""

    def plainly(text: str) -> Any:
        either = Q(full_name__icontains=text) | Q(call_name__icontains=text)
        return YoungPerson.objects.filter(either).order_by("sort_key")

    words = [spelled[1] for spelled in SPELLINGS]
    return {
        "search": lambda: [list(named(word)[:PAGE]) for word in words],
        "icontains": lambda: [list(plainly(word)[:PAGE]) for word in words],
    }


def found_by_one_spelling_only() -> int:
    """How many people some spelling of a name finds and another does not."""
    apart = 0
    for spelled in SPELLINGS:
        hits = [set(named(text).values_list("pk", flat=True)) for text in spelled]
        apart += len(set.union(*hits) - set.intersection(*hits))
    return apart


class Undo(Exception):
    """Takes a round's rows away again."""


class QuarterlyRun:
    """Opening a year of forms, ours and the bare statement, each undone before the next."""

    def __init__(self, until: dt.date) -> None:
        self.on = add_months(until, MONTHS_AHEAD)
        self.opened = self.again = 0
        self.reruns: list[float] = []

    def rounds(self) -> dict[str, Times]:
        """Times of "first", "again" and "raw"."""
        times = {"first": Times(), "again": Times(), "raw": Times()}
        for _ in range(JOB_ROUNDS):
            with suppress(Undo), transaction.atomic():
                self.take("first", times, self.first)
                self.take("again", times, self.rerun)
                raise Undo
            with suppress(Undo), transaction.atomic():
                self.take("raw", times, self.raw)
                raise Undo
        return times

    def take(self, name: str, times: dict[str, Times], act: Callable[[], None]) -> None:
        one = take_turns({name: act}, 1, warm=0)[name]
        times[name].wall += one.wall
        times[name].cpu += one.cpu

    def first(self) -> None:
        self.opened = opening.open_due_forms(self.on)

    def rerun(self) -> None:
        self.again = opening.open_due_forms(self.on)

    def raw(self) -> None:
        """The same query's rows by a bare INSERT … SELECT without history."""
        quoted = ", ".join(COLUMNS)
        select = select_missing(lock=LOCK_NOW)
        sql = f"INSERT INTO {MeasurementForm._meta.db_table} ({quoted}) ({select}) ON CONFLICT DO NOTHING"
        with connection.cursor() as cursor:
            cursor.execute(sql, opening.parameters({"on": self.on}))
