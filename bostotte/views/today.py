"""The support worker's day on the tablet."""

from __future__ import annotations

import datetime as dt
from typing import Any

from django.http import HttpRequest, HttpResponse
from django.shortcuts import render
from django.utils import timezone
from django.views.decorators.http import require_safe

from bostotte.capacity import UNITS, Load, load_for
from bostotte.forms import next_place
from bostotte.mine import Card, cards
from bostotte.models import ContactNote, Method
from cases import danish
from cases.access import Action, note_shown

Kind = ContactNote.Kind
# What one tap can say, with its icon. "Kom forbi" is in the whole form.
QUICK: list[tuple[Kind, str]] = [
    (Kind.HOME, "home"),
    (Kind.OUT, "location"),
    (Kind.PHONE, "headset"),
    (Kind.SMS, "chat"),
    (Kind.VIDEO, "videocam"),
    (Kind.OFFICE, "business"),
    (Kind.ATTEMPT, "notifications"),
    (Kind.NO_SHOW, "close"),
]
SHOWN, DAYS_AHEAD, TURN_DAYS = 10, 7, 30


@require_safe
def today(request: HttpRequest) -> HttpResponse:
    """Everybody whose bostøtte or contact is mine, whoever waits longest first."""
    now = timezone.now()
    found = cards(request.user, now)
    note_shown(request, [card.case.pk for card in found], Action.LIST)
    user: Any = request.user
    load = load_for(user, timezone.localdate(now))
    context = {
        "cards": found[:SHOWN],
        "rest": found[SHOWN:],
        "facts": facts_line(found, now),
        "quick": QUICK,
        "meetings": meetings_ahead(found, now),
        "turns": phase_turns(found, timezone.localdate(now)),
        "load": load if load.units or load.worker.profession == "Bostøttemedarbejder" else None,
        "places": f"{load.units} af {load.room} enheder er brugt",
        "free_words": free_words(load),
    }
    return render(request, "bostotte/today.html", context)


def free_words(load: Load) -> str:
    """ "Plads til 1 CTI eller 1 ICM mere."; when full, when the next place comes."""
    cti, icm = (load.free_units // UNITS[method] for method in (Method.CTI, Method.ICM))
    if cti:
        return f"Plads til {cti} CTI eller {icm} ICM mere." if icm else f"Plads til {cti} CTI mere, ingen ICM."
    words = next_place(load.next_free_on, load.today)
    return f"Ingen ledige pladser: {words}."


def facts_line(found: list[Card], now: dt.datetime) -> str:
    over = sum(card.clock.left < 0 for card in found)
    parts = [f"{len(found)} {'ung' if len(found) == 1 else 'unge'}"]
    if over:
        parts.append(f"{over} er over tiden")
    return " · ".join([*parts, f"listen er hentet kl. {danish.clock(now)}"])


def meetings_ahead(found: list[Card], now: dt.datetime) -> list[Card]:
    """Meetings of the next week, soonest first."""
    until = now + dt.timedelta(days=DAYS_AHEAD)
    near = [card for card in found if card.case.facts.next_meeting_at and card.case.facts.next_meeting_at <= until]
    return sorted(near, key=lambda card: card.case.facts.next_meeting_at)


def phase_turns(found: list[Card], day: dt.date) -> list[dict[str, Any]]:
    """Phases that turn and courses that end within a month (B3): nothing is prolonged in silence."""
    turns = []
    for card in found:
        facts = card.case.facts
        if facts.course_method != "cti" or facts.course_ended_on is not None:
            continue
        for on, what in [
            (facts.phase2_on, "fase 2 begynder"),
            (facts.phase3_on, "fase 3 begynder"),
            (facts.course_planned_end_on, "CTI slutter"),
        ]:
            if on and (day <= on <= day + dt.timedelta(days=TURN_DAYS) or (what == "CTI slutter" and on < day)):
                turns.append({"on": on, "what": what, "card": card})
    return sorted(turns, key=lambda turn: turn["on"])
