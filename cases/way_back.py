"""Sådan kommer du tilbage til os: one page for the young person at the end, safe on a fridge.

First name only; no surname, number, address, law or word for a problem. One frozen content makes the page on the
screen and the PDF. C10 in plain words: within six months the same case goes on, later a new one begins that knows it.
"""

from __future__ import annotations

import datetime as dt
from typing import Any, TypedDict

from django.template.loader import get_template
from django.utils import timezone

from cases import danish
from cases.calendar_months import add_months
from cases.models import Case, CaseAssignment
from cases.municipality import setting
from cases.paper import TooManyPages, write_pdf
from cases.paper_text import long_day, printable, quoted, together

TEMPLATE = "cases/pdf/way_back.html"
STYLESHEET = "cases/pdf/way_back.css"
LONGEST_WORDS = 400
# Where the numbers stand in the form, and when to ring them.
WHEN = (("", "når du vil i gang igen, eller bare vil spørge"), ("second_", "hvis du ikke får fat i nogen"))
Role = CaseAssignment.Role


class Call(TypedDict):
    """Somebody to ring, by first name or what the phone is called."""

    name: str
    phone: str
    when: str


class WayBack(TypedDict):
    """What the paper says; frozen when it is asked for."""

    first_name: str
    calls: list[Call]
    hours: str
    until: str  # ISO date: the last day the same case opens again (C10)
    achieved: str  # in the young person's words; empty when they want none
    acute: list[list[str]]  # who, number
    made_at: str
    is_test_data: bool


def proposed(case: Case, at: dt.datetime) -> dict[str, Any]:
    """A beginning for the form: the coordinator, the unit's phone and its hours. The case came by the one door."""
    had = case.assignments.filter(role__in=[Role.COORDINATOR, Role.HANDOVER]).select_related("user")
    nearest = had.order_by("-valid_from").first()
    unit = case.unit
    found: dict[str, Any] = {"hours": unit.opening_hours, "closes_on": last_day(case, at)}
    if nearest is not None:
        found |= {"name": first_name(str(nearest.user)), "phone": nearest.user.phone}
    if unit.phone:
        found |= {"second_name": "De andre på kontoret", "second_phone": unit.phone}
    return found


def last_day(case: Case, at: dt.datetime) -> dt.date:
    """The day the case closed, or today for one that is about to."""
    return timezone.localdate(case.closed_at or at)


def first_name(name: str) -> str:
    """The first name, which is all that may stand where others look."""
    return name.split()[0] if name.split() else ""


def content_of(case: Case, answers: dict[str, Any], at: dt.datetime) -> WayBack:
    """The frozen words from a valid form's answers (cases.forms.way_back.WayBackForm)."""
    calls: list[Call] = []
    for prefix, when in WHEN:
        if answers[f"{prefix}phone"]:
            calls.append({"name": answers[f"{prefix}name"], "phone": answers[f"{prefix}phone"], "when": when})
    until = add_months(answers["closes_on"], setting("reopen_months"))
    return {
        "first_name": first_name(case.person.call_name),
        "calls": calls,
        "hours": answers["hours"],
        "until": until.isoformat(),
        "achieved": answers["achieved"],
        "acute": [list(line) for line in setting("crisis_lines")],
        "made_at": at.isoformat(),
        "is_test_data": case.person.is_test_person,
    }


def lay_out(content: dict[str, Any]) -> dict[str, Any]:
    """From frozen content to what page and paper print. Pure."""
    words = printable(content)
    made = danish.local(dt.datetime.fromisoformat(content["made_at"]))
    return {
        "first_name": words["first_name"],
        "calls": [call | {"phone": together(call["phone"])} for call in words["calls"]],
        "hours": words["hours"],
        "until": long_day(words["until"]),
        "achieved": quoted(words["achieved"]),
        "acute": [{"who": who, "number": together(number)} for who, number in words["acute"]],
        "day": long_day(made.date()),
        "made_at": content["made_at"],
        "is_test_data": words["is_test_data"],
    }


def render_paper(content: dict[str, Any]) -> bytes:
    """The paper as PDF/UA bytes, always one page: without the own words when they are too long for it. Worker only."""
    try:
        return _print(content)
    except TooManyPages:
        return _print({**content, "achieved": ""})


def _print(content: dict[str, Any]) -> bytes:
    html = get_template(TEMPLATE).render({"page": lay_out(content)})
    return write_pdf(html, stylesheet=STYLESHEET, most_pages=1)
