"""The one-page plain version for the young person's own wall: what anybody may read who comes by (N6).

First name only: no surname, birth date, number, address, place, law, municipality or word for a problem. The young
person chooses the words on it; these are only a beginning. Pure.
"""

from __future__ import annotations

import re
from typing import Any

from networkmeetings.sheet_content import SheetContent

MOST_EVENTS = 4
MOST_CALLS = 2
# Domains whose promises are not proposed for a wall others look at.
QUIET_DOMAINS = {"Penge", "Psykisk helbred", "Krop og helbred", "Alkohol og stoffer", "Familie og venner"}
# Parts of words that tell a visitor what the matter is.
TELLING = (
    "misbrug", "rusmid", "stoffer", "alkohol", "afrus", "psyk", "diagnos", "medicin", "terapi", "behandl", "angst",
    "depress", "selvmord", "selvskad", "gæld", "inkasso", "restance", "rki", "kontanthjælp", "ydelse", "hjemløs",
    "herberg", "forsorg", "krisecent", "krimin", "fængsel", "politi", "vold", "abort", "gravid", "kommune", "handicap",
    "værge", "anbragt", "udsæt", "fog", "lov",
)  # fmt: skip
WHOLE = {"fog", "lov", "rki", "vold", "politi"}  # only as words of their own
CPR_LIKE = re.compile(r"\b\d{6}[- ]?\d{4}\b")
ADDRESS_LIKE = re.compile(r"\b\w*(?:vej|gade|allé|alle|vænge|stræde|plads|boulevard)\s+\d+", re.IGNORECASE)
SECTION_LIKE = re.compile(r"§")


def telling_words(text: str) -> list[str]:
    """Words of `text` that should not hang on a wall, as typed."""
    found = []
    for word in re.findall(r"\w+", text):
        small = word.casefold()
        if any(small == part if part in WHOLE else part in small for part in TELLING):
            found.append(word)
    return found


def has_number_or_address(text: str) -> bool:
    """Something that looks like a CPR number, a street with a number or a section of a law. Never on a wall."""
    return any(pattern.search(text) for pattern in (CPR_LIKE, ADDRESS_LIKE, SECTION_LIKE))


def is_quiet(text: str) -> bool:
    return not telling_words(text) and not has_number_or_address(text)


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
