"""From the frozen words of the plain page to what its template prints. Pure."""

from __future__ import annotations

from datetime import date
from typing import Any

from cases import danish
from cases.paper_text import NBSP, long_day, moment, printable, quoted, together, weekday_moment


def lay_out_plain(content: dict[str, Any], events: int) -> dict[str, Any]:
    """The page with its first `events` events: the caller takes one off until it is one page."""
    words = printable(content)
    test = " Testdata: alle personer er opdigtede." if words["is_test_data"] else ""
    return {
        "title": f"Min plan, {words['first_name']}",
        "first_name": words["first_name"],
        "important": quoted(words["important"]),
        "events": [_leaf(row) for row in words["events"][:events]],
        "next_when": weekday_moment(moment(words["next_at"])) if words["next_at"] else "",
        "calls": [row | {"phone": together(row["phone"])} for row in words["calls"]],
        "foot": f"Fra mødet {long_day(words['held_on'])} · ark nr.{NBSP}{words['meeting_number']}, "
        f"version{NBSP}{words['version']}.{test}",
        "made_at": words["held_on"],
    }


def _leaf(row: dict[str, str]) -> dict[str, str]:
    day = date.fromisoformat(row["on"])
    return {
        "weekday": danish.WEEKDAYS[day.weekday()],
        "day": f"{day.day}.",
        "month": danish.MONTHS[day.month - 1][:3],
        "text": row["text"],
    }
