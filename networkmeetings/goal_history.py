"""One goal across the meetings: its words and how far it was as the locked sheets say it, and how each promise went.

Pure: the view fetches. What stood on a sheet is read from the sheet and never from the goal as it is now; how a
promise went is a fact of its own, read from the agreement. What the goal's history tells beside the sheets is only
what was written between meetings.
"""

from __future__ import annotations

import datetime as dt
from collections.abc import Iterable
from dataclasses import dataclass, field
from itertools import pairwise
from typing import Any

from django.utils import timezone

from networkmeetings.models import Agreement, Goal, NetworkMeeting
from networkmeetings.readers import Audience, Reader
from networkmeetings.sheet_content import upgraded

Outcome = Agreement.Outcome
Frozen = tuple[NetworkMeeting, dict[str, Any]]  # a meeting held and what its sheet says
MARKS: dict[str, str] = {Outcome.KEPT: "full", Outcome.PARTLY: "half", Outcome.NOT_KEPT: "grey"}
LATE, UNDER_WAY = "amber", "empty"
# In the order the marks are told and stacked.
WORDS = {"full": "holdt", "half": "delvist", "grey": "ikke holdt", LATE: "over datoen", UNDER_WAY: "i gang"}
MOST_SHOWN = 10  # meetings in the picture: two to three years
TOLD: dict[str, str] = {
    "words": "med egne ord",
    "name": "kort navn",
    "domain": "handler om",
    "status": "hvor langt",
    "known_by": "hvordan ved vi, at målet er nået",
    "why_ended": "hvorfor",
}


def mark_of(row: Agreement, today: dt.date) -> str:
    """How the promise is drawn; "" for a draft and for what is no longer current, which count nowhere."""
    if not row.is_agreed or row.outcome == Outcome.NO_LONGER:
        return ""
    if row.outcome:
        return MARKS[row.outcome]
    return LATE if row.next_on and row.next_on < today else UNDER_WAY


def marks_of(rows: Iterable[Agreement], today: dt.date) -> tuple[str, ...]:
    """One mark for each promise, in the order of their days."""
    ordered = sorted((row for row in rows if row.is_agreed), key=lambda row: (row.next_on or today, row.created_at))
    return tuple(mark for row in ordered if (mark := mark_of(row, today)))


def in_words(marks: Iterable[str]) -> str:
    """ "2 holdt, 1 i gang"; the same as the marks say."""
    drawn = list(marks)
    said = [f"{drawn.count(mark)} {word}" for mark, word in WORDS.items() if mark in drawn]
    return ", ".join(said) or "ingen aftaler"


@dataclass(frozen=True)
class Promise:
    """An agreement as a sheet says it, and the agreement itself with how it went. `is_carried`: from one before."""

    text: str
    who: str
    row: Agreement
    is_carried: bool = False


@dataclass
class Stage:
    """The goal at one meeting held; `goal` is its part of the sheet's frozen content."""

    meeting: NetworkMeeting
    goal: dict[str, Any]
    promises: list[Promise]
    marks: tuple[str, ...]
    is_same: bool = False  # the words and what tells that it is reached, as on the sheet before

    @property
    def at(self) -> dt.datetime:
        return self.meeting.starts_at

    @property
    def counts(self) -> list[int]:
        return [self.marks.count(mark) for mark in WORDS]

    @property
    def marks_in_words(self) -> str:
        return in_words(self.marks)


@dataclass
class Change:
    """What one person wrote about the goal on one day between meetings: `lines` are (what, before, after)."""

    at: dt.datetime
    who: str
    before: Any
    after: Any
    lines: list[tuple[str, str, str]] = field(default_factory=list)


def stages(
    goal: Goal,
    sheets: Iterable[Frozen],
    agreements: Iterable[Agreement],
    reader: Reader,
) -> list[Stage]:
    """The goal meeting by meeting, the oldest first. `sheets` are (meeting, content), already cut for `reader`.

    A promise counts at the first sheet it stands on. A sheet from when the goal was "kun mig" tells nobody but those
    at work about it, however it is marked now.
    """
    key, today = str(goal.pk), timezone.localdate()
    known = {str(row.pk): row for row in agreements if reader.sees_agreement(row)}
    found: list[Stage] = []
    seen: set[str] = set()
    for meeting, raw in sorted(sheets, key=lambda sheet: sheet[0].starts_at):
        content = upgraded(raw)
        frozen = next((row for row in content["goals"] if row["key"] == key), None)
        if frozen is None or (frozen["audience"] == Audience.ME and not reader.is_at_work):
            continue
        promises = _promises(key, content, known, seen)
        new = [one.row for one in promises if not one.is_carried]
        seen |= {str(one.row.pk) for one in promises}
        last = found[-1].goal if found else {}
        same = all(frozen[name] == last.get(name) for name in ("words", "known_by"))
        found.append(Stage(meeting, frozen, promises, marks_of(new, today), same))
    return found


def _promises(key: str, content: dict[str, Any], known: dict[str, Agreement], seen: set[str]) -> list[Promise]:
    """Those under the goal on this sheet, and those made and answered since the sheet before."""
    names = {row["key"]: row["name"] for row in content["people"]}
    found = [
        Promise(row["text"], names.get(row["responsible_key"], ""), known[row["key"]], row["key"] in seen)
        for row in content["agreements"]
        if row["goal_key"] == key and row["key"] in known
    ]
    there = seen | {str(one.row.pk) for one in found}
    for row in content["since_last"]:
        live = known.get(row["key"])
        # a party's copy does not say which goal a result belongs to
        if live and row["key"] not in there and key in (row["goal_key"], str(live.goal_id)):
            found.append(Promise(row["text"], row["who"], live))
    return found


def changes(history: Iterable[Any], meetings: Iterable[NetworkMeeting], reader: Reader) -> list[Change]:
    """What was written between meetings, for those inside. `history` is the goal's, the oldest first, with its users.

    What was written while a meeting ran is on its sheet. Letters typed by one person on one day are one change.
    """
    running = [(one.starts_at, one.concluded_at or one.starts_at) for one in meetings]
    found: list[Change] = []
    last: Change | None = None
    for before, after in pairwise(history):
        hidden = Audience.ME in (before.audience, after.audience) and not reader.is_at_work
        if hidden or any(start <= after.history_date <= end for start, end in running):
            last = None
            continue
        who, day = str(after.history_user or ""), timezone.localdate(after.history_date)
        if last and last.who == who and timezone.localdate(last.at) == day:
            last.after, last.at = after, after.history_date
        else:
            last = Change(after.history_date, who, before, after)
            found.append(last)
    for change in found:
        change.lines = list(_differences(change.before, change.after))
    return [change for change in found if change.lines]


def _differences(before: Any, after: Any) -> Iterable[tuple[str, str, str]]:
    for name, label in TOLD.items():
        if getattr(before, name) != getattr(after, name):
            yield label, _said(before, name), _said(after, name)


def _said(row: Any, name: str) -> str:
    display = getattr(row, f"get_{name}_display", None)
    return str(display() if display else getattr(row, name))


def picture(found: list[Stage]) -> dict[str, Any]:
    """What `svg.stages` draws of the newest meetings, and the same in words."""
    drawn = found[-MOST_SHOWN:]
    columns = tuple((f"Møde {one.meeting.number}", one.goal["status_label"], one.marks) for one in drawn)
    said = [f"møde {one.meeting.number}: {one.goal['status_label'].lower()}, {one.marks_in_words}" for one in drawn]
    used = {mark for one in drawn for mark in one.marks}
    legend = tuple((mark, word) for mark, word in WORDS.items() if mark in used)
    return {"columns": columns, "legend": legend, "label": "; ".join(said), "left_out": len(found) - len(drawn)}
