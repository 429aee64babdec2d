"""A sheet's frozen content as a page reads it out: the same words as on paper, grouped for the screen."""

from __future__ import annotations

import datetime as dt
from dataclasses import dataclass
from typing import Any


@dataclass(frozen=True)
class Promise:
    """One agreement with its names put in."""

    text: str
    who: str
    helpers: str
    day: dt.date | None
    is_ongoing: bool
    goal: str
    is_young_persons: bool


def read_out(content: dict[str, Any]) -> dict[str, Any]:
    """The content with days and moments as such and keys put into names; for templates."""
    names = {person["key"]: person["name"] for person in content.get("people", [])}
    young = {person["key"] for person in content.get("people", []) if person["is_young_person"]}
    goals = {goal["key"]: goal["name"] for goal in content.get("goals", [])}
    coming = content.get("next_meeting")
    promises = [
        Promise(
            text=row["text"],
            who=names.get(row["responsible_key"], ""),
            helpers=", ".join(row["helpers"]),
            day=_day(row["due"] or row["follow_up"]),
            is_ongoing=row["ongoing"],
            goal=goals.get(row["goal_key"] or "", ""),
            is_young_persons=row["responsible_key"] in young,
        )
        for row in content.get("agreements", [])
    ]
    return {
        "important": content.get("important", ""),
        "strengths": content.get("strengths", ""),
        "goals": [row | {"step_of": goals.get(row.get("parent_key") or "", "")} for row in content.get("goals", [])],
        "promises": sorted(promises, key=lambda promise: promise.day or dt.date.max),
        "people": content.get("people", []),
        "since_last": content.get("since_last", []),
        "lifted": content.get("lifted", []),
        "disagreements": content.get("disagreements", []),
        "next_at": dt.datetime.fromisoformat(coming["at"]) if coming else None,
        "next_place": coming["place"] if coming else "",
        "reason_no_next": content.get("reason_no_next", ""),
        "reviewed": content.get("reviewed"),
    }


def own_first(sheet: dict[str, Any]) -> dict[str, Any]:
    """What was read out, with the promises parted into the young person's own and the others'."""
    own = [promise for promise in sheet["promises"] if promise.is_young_persons]
    return sheet | {"own": own, "others": [promise for promise in sheet["promises"] if not promise.is_young_persons]}


def _day(text: str | None) -> dt.date | None:
    return dt.date.fromisoformat(text) if text else None
