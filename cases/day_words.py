"""The words a line on /min-dag/ is judged in: its level, how near it is, and a day inside a sentence."""

from __future__ import annotations

import datetime as dt
from dataclasses import dataclass

from cases import danish

RED, AMBER = "red", "amber"


@dataclass(frozen=True)
class Judged:
    """How one line stands: level, the word beside it, one sentence and one line of facts."""

    level: str
    word: str
    sentence: str
    fact: str = ""


def red(sentence: str, fact: str = "") -> Judged:
    return Judged(RED, "Haster", sentence, fact)


def amber(left: int, sentence: str, fact: str = "") -> Judged:
    """Amber with the word for how near it is: today (or passed), tomorrow, this week, soon."""
    word = "I dag" if left <= 0 else "I morgen" if left == 1 else "Denne uge" if left <= 7 else "Snart"
    return Judged(AMBER, word, sentence, fact)


def day_word(day: dt.date | dt.datetime, today: dt.date) -> str:
    """ "i dag", "14. nov." inside a sentence."""
    return danish.inside(danish.near_date(day, today))


def ago(day: dt.date | None, today: dt.date) -> int:
    return 0 if day is None else (today - day).days
