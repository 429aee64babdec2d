"""/min-dag/: what one user must do, sorted by harm to the young person; what happens today and this week; forms due.

The rows come from one view over all apps (TodoItem); what they say stands in cases.day_lines.
"""

from __future__ import annotations

import datetime as dt
import uuid
from collections.abc import Iterable
from dataclasses import dataclass, field
from typing import Any

from django.utils import timezone

from cases import danish
from cases.addresses import address
from cases.day_lines import KINDS, RANK
from cases.day_words import RED
from cases.meeting_lines import MEETING_SOON, PREPARE_DAYS
from cases.models import Case, CaseAssignment, TodoItem, User
from cases.municipality import setting
from cases.permissions import HIDDEN_ADDRESS, Perm, hides_address, permissions_on_each
from cases.timeline import INSTRUMENTS

FIRST = 7  # lines shown at first
MOST = 500  # rows asked for: the oldest first, so nothing red is left out
FORMS_AHEAD = 14
# Asked of somebody who has no role on the case yet; the row itself names them.
ASKED = {"takeover"}
FACTS = (
    "started_on",
    "meetings_held",
    "course_method",
    "course_started_on",
    "course_ended_on",
    "phase2_on",
    "phase3_on",
)


@dataclass(frozen=True)
class Line:
    """One line: whom it is about, what, and the act."""

    kind: str
    object_id: uuid.UUID
    case_id: uuid.UUID
    name: str
    case_url: str
    level: str
    word: str
    sentence: str
    fact: str
    act: str
    act_url: str
    key: tuple[Any, ...]

    @property
    def is_red(self) -> bool:
        return self.level == RED


@dataclass(frozen=True)
class Appointment:
    """A meeting in the days ahead."""

    case_id: uuid.UUID
    at: dt.datetime
    name: str
    case_url: str
    what: str
    place: str
    url: str


@dataclass(frozen=True)
class FormDue:
    """A quarterly form that waits."""

    case_id: uuid.UUID
    name: str
    case_url: str
    what: str
    due_on: dt.date
    url: str


@dataclass
class Day:
    """Everything /min-dag/ shows one user."""

    lines: list[Line] = field(default_factory=list)
    today: list[Appointment] = field(default_factory=list)
    ahead: list[tuple[dt.date, list[Appointment]]] = field(default_factory=list)
    forms: list[FormDue] = field(default_factory=list)

    @property
    def red(self) -> int:
        return sum(line.is_red for line in self.lines)

    def case_ids(self, lines: Iterable[Line]) -> list[uuid.UUID]:
        """The cases of everybody on the page when `lines` are the lines drawn, each once."""
        shown: list[Line | Appointment | FormDue] = [
            *lines,
            *self.today,
            *(one for _, day in self.ahead for one in day),
            *self.forms,
        ]
        return list(dict.fromkeys(one.case_id for one in shown))


def my_day(user: Any, at: dt.datetime) -> Day:
    """What `user` must do at `at`. Two queries: the rows, and what the user may do with their cases."""
    today, day = timezone.localdate(at), Day()
    coming: list[Appointment] = []
    for item, may in items_of(user, at, today):
        name, case_url = item.case.person.name, case_address(item.case, may)
        if item.kind in {"meeting", "invited"} and item.at and danish.days_left(item.at, today) >= 0:
            coming.append(_appointment(item, name, case_url))
        elif item.kind == "form":
            if item.due_on and danish.days_left(item.due_on, today) <= FORMS_AHEAD:
                day.forms.append(_form(item, name, case_url))
        elif line := _line(item, name, case_url, today, at):
            day.lines.append(line)
    day.lines.sort(key=lambda line: line.key)
    day.forms.sort(key=lambda form: (form.due_on, form.name))
    coming.sort(key=lambda one: one.at)
    day.today = [one for one in coming if timezone.localdate(one.at) == today]
    day.ahead = _by_day([one for one in coming if today < timezone.localdate(one.at) <= last_day(today)])
    return day


def items_of(user: Any, at: dt.datetime, today: dt.date) -> list[tuple[TodoItem, frozenset[Perm]]]:
    """The rows that are `user`'s to clear and on a case they may do it with: a promise outlives a consent (C6)."""
    items = list(asked_for(TodoItem.objects.for_user(user, at, today), today))
    for absent_id, case_ids in stands_in_for(user, at).items():
        theirs = TodoItem.objects.for_user(user, at, today, owner=absent_id).filter(case__in=case_ids)
        items += covered_by_another(items, asked_for(theirs, today))
    cases: dict[uuid.UUID, Case] = {item.case.pk: item.case for item in items}
    may = permissions_on_each(user, list(cases.values()), at) if cases else {}
    shown = [(item, may[item.case.pk]) for item in items if item.kind in ASKED or item.perm in may[item.case.pk]]
    for item, _ in shown:
        if item.kind == "offer" and hides_address(user, item.case, at):  # a query only where there is protection
            item.text = HIDDEN_ADDRESS
    return shown


def asked_for(found: Any, today: dt.date) -> Any:
    """The columns a day reads, the oldest first, and no more than MOST."""
    columns = [f"case__facts__{name}" for name in FACTS]
    found = found.select_related("case__person", "case__facts").only(
        "kind", "object_id", "perm", "due_on", "at", "detail", "text", "user_id", "case__number", "case__unit_id",
        "case__closed_at", "case__person__call_name", "case__person__full_name", "case__person__is_address_protected",
        *columns,
    )  # fmt: skip
    # Left out in SQL, or the many meetings not near yet would fill MOST and push out what is late.
    long_ago = today - dt.timedelta(days=setting("meeting_warning_days") - MEETING_SOON)
    soon = today + dt.timedelta(days=MEETING_SOON)
    found = found.exclude(kind="meeting_needed", due_on__gt=soon, detail__gt=long_ago.isoformat())
    found = found.exclude(kind="prepare", due_on__gt=today + dt.timedelta(days=PREPARE_DAYS))
    # C9: a month ahead; the list of those who turn 18 holds the rest.
    found = found.exclude(kind="turns_18", due_on__gt=today + dt.timedelta(days=31))
    found = found.exclude(kind="turns_18", due_on__lt=today).exclude(kind="ask_again", due_on__gt=today)
    # Days that matter return each year; only the evening before and the day itself are asked about.
    found = found.exclude(kind="important_day", due_on__lt=today)
    found = found.exclude(kind="important_day", due_on__gt=today + dt.timedelta(days=1))
    return found.order_by("due_on")[:MOST]


def stands_in_for(user: Any, at: dt.datetime) -> dict[uuid.UUID, list[uuid.UUID]]:
    """Whom `user` stands in for at `at`, and on which cases."""
    found: dict[uuid.UUID, list[uuid.UUID]] = {}
    covers = CaseAssignment.objects.live(at).filter(user=user, stands_in_for__isnull=False)
    for case_id, absent_id in covers.values_list("case_id", "stands_in_for_id"):
        found.setdefault(absent_id, []).append(case_id)
    return found


def covered_by_another(own: list[TodoItem], theirs: Iterable[TodoItem]) -> list[TodoItem]:
    """The lines of an absent colleague that are not the stand-in's own already, marked with who is away."""
    there = {(item.kind, item.object_id) for item in own}
    fresh = [item for item in theirs if (item.kind, item.object_id) not in there]
    names = {user.pk: str(user) for user in User.objects.filter(pk__in={item.user_id for item in fresh})}
    for item in fresh:
        item.covers = names[item.user_id]  # type: ignore[attr-defined]
    return fresh


def case_address(case: Case, may: frozenset[Perm]) -> str:
    """The page about the case this user can open: the overview, else the home; empty for neither."""
    if Perm.VIEW_CASE in may:
        return address("cases:case", pk=case.pk)
    return address("housing:case_housing", case_id=case.pk) if Perm.VIEW_HOUSING in may else ""


def _line(item: TodoItem, name: str, case_url: str, today: dt.date, at: dt.datetime) -> Line | None:
    kind = KINDS.get(item.kind)
    judged = kind.judge(item, today, at) if kind else None
    if kind is None or judged is None:
        return None
    covers = getattr(item, "covers", "")
    fact = " ".join(part for part in [judged.fact, f"Du er afløser for {covers}." if covers else ""] if part)
    keys = {kind.key: item.case.pk if kind.of_case else item.object_id}
    if kind.own_key:
        keys[kind.own_key] = item.object_id
    return Line(
        kind=item.kind,
        object_id=item.object_id,
        case_id=item.case.pk,
        name=name,
        case_url=case_url,
        level=judged.level,
        word=judged.word,
        sentence=judged.sentence,
        fact=fact,
        act=kind.act,
        act_url=address(kind.url_name, **keys),
        key=(judged.level != RED, RANK[item.kind], item.due_on or today, name),
    )


def _appointment(item: TodoItem, name: str, case_url: str) -> Appointment:
    url = address("networkmeetings:meeting", pk=item.object_id)
    what = f"netværksmøde nr. {item.detail}"
    return Appointment(item.case.pk, item.at, name, case_url, what, item.text or "", url)  # type: ignore[arg-type]


def _form(item: TodoItem, name: str, case_url: str) -> FormDue:
    title = INSTRUMENTS.get(item.detail or "", "Måleskema")
    what = f"{title}, nr. {item.text}" if item.text else f"{title}, afsluttende"
    return FormDue(item.case.pk, name, case_url, what, item.due_on, address("reporting:form", pk=item.object_id))  # type: ignore[arg-type]


def last_day(today: dt.date) -> dt.date:
    """The end of "the rest of the week": Sunday, and from Friday on the next one."""
    sunday = today + dt.timedelta(days=6 - today.weekday())
    return sunday if today.weekday() < 4 else sunday + dt.timedelta(days=7)


def _by_day(coming: list[Appointment]) -> list[tuple[dt.date, list[Appointment]]]:
    days: dict[dt.date, list[Appointment]] = {}
    for one in coming:
        days.setdefault(timezone.localdate(one.at), []).append(one)
    return list(days.items())
