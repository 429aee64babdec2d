"""What the life around the case asks of somebody on /min-dag/ (the table of kinds is in cases.day_lines)."""

from __future__ import annotations

import datetime as dt

from cases import danish
from cases.activities import follow_up_days
from cases.day_words import Judged, amber, day_word, red
from cases.models import ActivitySpell, ShelterStay, TodoItem
from cases.working_days import add_working_days


def activity_contact(item: TodoItem, today: dt.date, now: dt.datetime) -> Judged | None:
    kind, began, *every = (item.detail or "").split()
    last, agreed = item.due_on or today, int(every[0]) if every else None
    days = follow_up_days(kind, agreed, dt.date.fromisoformat(began), last)
    if days is None:
        return None
    left = danish.days_left(last + dt.timedelta(days=days), today)
    if left > 1:
        return None
    what = danish.inside(ActivitySpell.Kind(kind).label)
    sentence = f"Spørg, hvordan det går med {what}{f' ({item.text})' if item.text else ''}."
    fact = f"{'Begyndte' if last == dt.date.fromisoformat(began) else 'Sidst talt om'} {day_word(last, today)}"
    # A week late is where an internship breaks without anybody knowing.
    return red(sentence, fact) if left < -days else amber(left, sentence, fact)


def shelter_notice(item: TodoItem, today: dt.date, now: dt.datetime) -> Judged | None:
    """The home owes the acting municipality a notice (serviceloven § 110): asked for from the last day on."""
    due = add_working_days(item.due_on or today, ShelterStay.NOTICE_DAYS)
    left = danish.days_left(due, today)
    if left > 0:
        return None
    sentence = "Herberget har ikke givet besked om indskrivningen."
    fact = f"Fristen er tre arbejdsdage: {day_word(due, today).rstrip('.')}. Ring til stedet."
    return red(sentence, fact) if left < -7 else amber(left, sentence, fact)


def invitation_no(item: TodoItem, today: dt.date, now: dt.datetime) -> Judged | None:
    """`detail` is the meeting's number, how many said no, and how many of them suggest another time."""
    if item.at is None or item.at <= now:
        return None
    number, no, other = (item.detail or "0 0 0").split()
    when = day_word(item.at, today).rstrip(".")
    sentence = f"{item.text} har sagt nej til netværksmøde nr. {number}, {when}."
    fact = "Se hvorfor, og om mødet skal flyttes."
    if other != "0":
        fact = "En anden tid er foreslået." if no == "1" else f"{other} af {no} foreslår en anden tid."
    return amber(danish.days_left(item.at, today), sentence, fact)
