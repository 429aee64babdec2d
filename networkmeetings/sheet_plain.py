"""The one-page plain version for the young person's own wall: what anybody may read who comes by (N6).

First name only: no surname, birth date, number, address, place, law, municipality or word for a problem. The young
person chooses the words on it; these are only a beginning. Pure.
"""

from __future__ import annotations

from typing import Any

from cases.quiet_words import is_quiet
from networkmeetings.sheet_content import SheetContent

MOST_EVENTS = 4
MOST_CALLS = 2
# Domains whose promises are not proposed for a wall others look at.
QUIET_DOMAINS = {"Penge", "Psykisk helbred", "Krop og helbred", "Alkohol og stoffer", "Familie og venner"}


def propose(content: SheetContent) -> dict[str, Any]:
    """A beginning for the page: own words, the next things that happen, the next meeting, whom to ring."""
    first = content["person"]["first_name"]
    quiet_goals = {goal["key"] for goal in content["goals"] if goal["domain_label"] not in QUIET_DOMAINS}
    names = {person["key"]: person["name"].split(" ")[0] for person in content["people"]}
    rows = sorted(
        (row for row in content["agreements"] if row["due"] and not row["private"]),
        key=lambda row: row["due"] or "",
    )
    events: list[dict[str, Any]] = []
    for row in rows:
        is_safe = (row["goal_key"] is None or row["goal_key"] in quiet_goals) and is_quiet(row["text"])
        if is_safe and len(events) < MOST_EVENTS:
            who = "Jeg" if row["responsible_key"] == "young" else names[row["responsible_key"]]
            events.append({"on": row["due"], "text": f"{who}: {row['text']}"})
    calls = []
    for contact, when in (
        (content["support_worker"], "når jeg har brug for hjælp"),
        (content["coordinator"], "hvis noget i planen er forkert"),
    ):
        if contact and contact["phone"]:
            calls.append({"name": contact["name"].split(" ")[0], "phone": contact["phone"], "when": when})
    return {
        "first_name": first,
        "important": content["important"] if is_quiet(content["important"]) else "",
        "events": events,
        "next_at": content["next_meeting"]["at"] if content["next_meeting"] else None,
        "calls": calls[:MOST_CALLS],
        "meeting_number": content["sheet"]["meeting_number"],
        "held_on": content["sheet"]["held_on"],
        "version": content["sheet"]["version"],
        "is_test_data": content["is_test_data"],
    }
