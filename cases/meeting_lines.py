"""What /min-dag/ says around network meetings: the next one in time, and bostøtten's talk before and after each."""

from __future__ import annotations

import datetime as dt

from cases import danish
from cases.day_words import Judged, ago, amber, day_word, red
from cases.models import TodoItem
from cases.municipality import setting

MEETING_SOON = 31  # days before a meeting must be held from which a line asks for one
MEETING_NOTICE = 14  # days it takes to gather a team
PREPARE_DAYS = 7


def meeting_needed(item: TodoItem, today: dt.date, now: dt.datetime) -> Judged | None:
    """Yellow when the last meeting is long ago, red while the third of the year can still be reached (N1)."""
    since = ago(dt.date.fromisoformat(item.detail or today.isoformat()), today)
    by, limit = item.due_on or today, setting("meeting_warning_days")
    planned = dt.date.fromisoformat(item.text) if item.text else None
    left = (by - today).days
    if (planned is not None and planned <= by) or (since < limit - 14 and left > MEETING_SOON):
        return None
    when = day_word(by, today).rstrip(".")
    sentence = f"{danish.days(since)} siden sidste netværksmøde."
    if item.case.facts.meetings_held == 0:
        sentence = f"Startede for {danish.days(since)} siden og har ikke haft netværksmøde."
    what = "intet er planlagt" if planned is None else f"det næste er først {day_word(planned, today).rstrip('.')}"
    fact = f"Metoden siger mindst tre møder om året, og {what}. "
    fact += f"Næste skulle være holdt {when}." if left < 0 else f"Det skal holdes senest {when}."
    # Two weeks is what it takes to gather a team; after that the third meeting of the year is lost.
    return red(sentence, fact) if left <= MEETING_NOTICE else amber(max(left, 8), sentence, fact)


def sheet_wish(item: TodoItem, today: dt.date, now: dt.datetime) -> Judged | None:
    """What the young person said on the tablet is to be corrected, until there is a corrected version."""
    sentence = f"{item.case.person.call_name} vil have rettet arket fra møde nr. {item.detail}."
    return amber(0, sentence, f"”{item.text}”")


def prepare(item: TodoItem, today: dt.date, now: dt.datetime) -> Judged | None:
    at = item.at or now
    left = danish.days_left(at, today)
    if left > PREPARE_DAYS or at <= now:
        return None
    sentence = f"Forbered netværksmøde nr. {item.detail} sammen med {item.case.person.call_name}."
    fact = f"Mødet er {day_word(at, today)} kl. {danish.clock(at)}. Giv tabletten, eller tal om det."
    return red(sentence, fact) if left <= 0 else amber(left - 1, sentence, fact)


def go_through(item: TodoItem, today: dt.date, now: dt.datetime) -> Judged | None:
    left, when = danish.days_left(item.due_on or today, today), day_word(item.due_on or today, today).rstrip(".")
    sentence = f"Gennemgå det, I aftalte på møde nr. {item.detail}, sammen med {item.case.person.call_name}."
    if left < 0:
        return red(sentence, f"Det skulle være sket senest {when}: inden for tre dage efter mødet.")
    return amber(left, sentence, f"Senest {when}, inden for tre dage efter mødet.")
