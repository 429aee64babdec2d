"""Is this value an answer to this item? One check per kind, each with its plain Danish sentence."""

import math
import re
from collections.abc import Callable
from datetime import date
from typing import Any

from reporting.instruments.schema import SCORES, Item, Kind

NUMBER_WORDS = {1: "ét svar", 2: "to svar", 3: "tre svar", 4: "fire svar", 5: "fem svar"}
NOT_ON_LIST = "Vælg et af svarene på listen."
NO_SUCH_DATE = "Den dato findes ikke."
EARLIEST_YEAR = 1900
ISO_DATE = re.compile(r"[0-9]{4}-[0-9]{2}-[0-9]{2}")
DANISH_DATE = re.compile(r"([0-9]{1,2})[-./ ]([0-9]{1,2})[-./ ]([0-9]{4})")


def is_blank(answer: Any) -> bool:
    """Whether nothing has been answered. 0 and "nej" (False) are answers."""
    return answer is None or (isinstance(answer, str) and not answer.strip()) or answer in ([], {})


def value_error(item: Item, value: Any, today: date | None = None) -> str:
    """What is wrong with `value` as an answer to `item`, in Danish; empty if nothing is.

    `today` is needed only to refuse future dates where the item speaks of the past; without it they pass.
    """
    if item.kind is Kind.DATE:
        return _date_error(item, value, today)
    return _CHECKS[item.kind](item, value)


def _scale_error(_item: Item, value: Any) -> str:
    # True == 1 in Python, so a yes must not slip in as the lowest score.
    return "" if type(value) is int and value in SCORES else "Vælg et tal fra 1 til 5."


def _choice_error(item: Item, value: Any) -> str:
    return "" if isinstance(value, str) and item.option(value) else NOT_ON_LIST


def _multi_choice_error(item: Item, value: Any) -> str:
    if not isinstance(value, list) or any(_choice_error(item, code) for code in value):
        return "Vælg blandt svarene på listen."
    if len(set(value)) != len(value):
        return "Det samme svar er valgt to gange."
    for option in item.options:
        if option.is_exclusive and option.code in value and len(value) > 1:
            return f"»{option.label}« kan ikke vælges sammen med andre svar."
    if item.max_choices is not None and len(value) > item.max_choices:
        return f"Vælg højst {NUMBER_WORDS.get(item.max_choices, f'{item.max_choices} svar')}."
    return ""


def _yes_no_error(_item: Item, value: Any) -> str:
    return "" if isinstance(value, bool) else "Vælg ja eller nej."


def _number_error(item: Item, value: Any) -> str:
    # Whole numbers first: one with hundreds of digits cannot be turned into a float at all.
    is_number = type(value) is int or (type(value) is float and math.isfinite(value))
    if item.decimals == 0 and not (is_number and value == int(value)):
        return "Skriv et helt tal."
    if not is_number:
        return "Skriv et tal, fx 2,5."
    if value < item.minimum:
        return f"Tallet skal være mindst {item.minimum}."
    if item.maximum is not None and value > item.maximum:
        return f"Tallet må højst være {item.maximum}."
    if not math.isclose(value, round(value, item.decimals), abs_tol=1e-9):
        return f"Skriv højst {item.decimals} decimal{'' if item.decimals == 1 else 'er'}."
    return ""


def _date_error(item: Item, value: Any, today: date | None) -> str:
    if not isinstance(value, str) or not ISO_DATE.fullmatch(value):
        is_a_try = isinstance(value, str) and DANISH_DATE.fullmatch(value)
        return NO_SUCH_DATE if is_a_try else "Skriv datoen som dag, måned og år, fx 30-11-2026."
    try:
        day = date.fromisoformat(value)
    except ValueError:
        return NO_SUCH_DATE
    if day.year < EARLIEST_YEAR:
        return "Året ser forkert ud."
    if item.is_past and today is not None and day > today:
        return "Datoen er ikke kommet endnu."
    return ""


def _text_error(item: Item, value: Any) -> str:
    if not isinstance(value, str):
        return "Skriv svaret med ord."
    if len(value) > item.max_length:
        return f"Teksten er for lang: {len(value)} tegn. Der er plads til {item.max_length}."
    # PostgreSQL can hold neither of the two in jsonb, and would answer with an error page.
    if "\x00" in value or any("\ud800" <= letter <= "\udfff" for letter in value):
        return "Teksten indeholder et tegn, der ikke kan gemmes."
    return ""


def _fact_error(item: Item, value: Any) -> str:
    if item.options:
        return _choice_error(item, value)
    is_plain = isinstance(value, str | int | float) and not isinstance(value, bool)
    return "" if is_plain else "Oplysningen fra sagen kan ikke læses."


_CHECKS: dict[Kind, Callable[[Item, Any], str]] = {
    Kind.SCALE: _scale_error,
    Kind.CHOICE: _choice_error,
    Kind.MULTI_CHOICE: _multi_choice_error,
    Kind.YES_NO: _yes_no_error,
    Kind.NUMBER: _number_error,
    Kind.TEXT: _text_error,
    Kind.FACT: _fact_error,
}
