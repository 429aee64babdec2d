"""Answers in words, for reading on screen, on paper and side by side."""

from datetime import date
from typing import Any

from reporting.instruments.schema import SCORES, Item, Kind
from reporting.instruments.values import is_blank

NO_ANSWER = "Ikke besvaret"
MONTHS = ("jan.", "feb.", "marts", "april", "maj", "juni", "juli", "aug.", "sep.", "okt.", "nov.", "dec.")


def answer_text(item: Item, answer: Any) -> str:
    """The answer as a reader meets it: "4 Godt", "Ja", "2,5 timer", "30. nov. 2026", "Ved ikke".

    An answer that no longer fits the item is shown as it is stored rather than hidden.
    """
    if is_blank(answer):
        return NO_ANSWER
    if isinstance(answer, dict):
        extra = str(answer.get("extra", ""))
        return next((option.label for option in item.extras if option.code == extra), extra or NO_ANSWER)
    if isinstance(answer, list):
        return ", ".join(_option_text(item, code) for code in answer)
    if isinstance(answer, bool):
        return "Ja" if answer else "Nej"
    if item.kind is Kind.SCALE and answer in SCORES:
        return f"{answer} {item.anchors[answer - 1]}"
    if isinstance(answer, int | float):
        return f"{answer} {item.unit}".strip().replace(".", ",")
    return _date_text(answer) if item.kind is Kind.DATE else _option_text(item, answer)


def _option_text(item: Item, code: Any) -> str:
    option = item.option(code)
    return option.label if option else str(code) or NO_ANSWER


def _date_text(text: str) -> str:
    try:
        day = date.fromisoformat(text)
    except ValueError:
        return text
    return f"{day.day}. {MONTHS[day.month - 1]} {day.year}"
