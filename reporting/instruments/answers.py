"""Answers to an instrument: from a posted form, checked, counted and put in words.

Stored as one JSON object keyed by item code. An answer is a plain value of the item's kind, or {"extra": code}, so
`jsonb_typeof(answers -> 'housing') = 'number'` finds the scores and nothing that only looks like one. An item not
answered has no key.
"""

import re
from collections.abc import Callable, Iterator, Mapping
from datetime import date
from typing import Any

from reporting.instruments.schema import Asked, Condition, Instrument, Item, Kind, Need, Occasion
from reporting.instruments.values import DANISH_DATE, is_blank, value_error

Answers = Mapping[str, Any]

EXTRA_PREFIX = "extra:"
WHOLE_FORM = ""
WHOLE_NUMBER = re.compile(r"-?[0-9]{1,12}")
DECIMAL_NUMBER = re.compile(r"-?[0-9]{1,12}(,[0-9]{1,12}|\.[0-9]{1,2})")


def item_by_code(instrument: Instrument, code: str) -> Item:
    """The item with this code. Raises KeyError if the instrument has none."""
    return instrument.by_code[code]


def occasion_of(number: int | None) -> Occasion:
    """What kind of form a number means; the closing form has none."""
    if number is None:
        return Occasion.CLOSING
    return Occasion.BASELINE if number == 0 else Occasion.QUARTERLY


def visible_items(
    instrument: Instrument,
    answers: Answers,
    *,
    occasion: Occasion | None = None,
    running: frozenset[Need] | None = None,
) -> Iterator[Item]:
    """The items to show, given what is answered so far.

    `occasion` leaves out what looks back on a baseline; baseline facts stay on later forms, to be changed if they
    have changed. `running` is what ran in the period (bostøtte, CTI, ICM). None leaves either question open: all
    items. A condition on a hidden item is not met.
    """
    shown: set[str] = set()
    for item in instrument.items:
        if occasion is Occasion.BASELINE and item.asked is Asked.FOLLOWUP:
            continue
        if running is not None and item.needs is not None and item.needs not in running:
            continue
        if item.show_when and not (item.show_when.item in shown and _is_met(item.show_when, answers)):
            continue
        shown.add(item.code)
        yield item


def _is_met(condition: Condition, answers: Answers) -> bool:
    answer = answers.get(condition.item)
    if condition.at_least is not None:
        return isinstance(answer, int | float) and not isinstance(answer, bool) and answer >= condition.at_least
    given = answer if isinstance(answer, list) else [answer]
    return any(type(one) is type(wanted) and one == wanted for one in given for wanted in condition.values)


def without_hidden(
    instrument: Instrument,
    answers: Answers,
    *,
    occasion: Occasion | None = None,
    running: frozenset[Need] | None = None,
) -> dict[str, Any]:
    """The answers to submit: those to items that are shown, blanks left out.

    A draft keeps the rest, so that a slip of the finger loses nothing typed; a submitted form must not hold a
    reason for a pause that was never there.
    """
    shown = visible_items(instrument, answers, occasion=occasion, running=running)
    return {item.code: answers[item.code] for item in shown if not is_blank(answers.get(item.code))}


def validate_answers(
    instrument: Instrument,
    answers: Answers,
    *,
    final: bool,
    occasion: Occasion | None = None,
    running: frozenset[Need] | None = None,
    today: date | None = None,
) -> dict[str, str]:
    """What must be put right, as {item code: Danish sentence}; empty when all is well.

    A draft may be as unfinished as it likes, but no answer may be of the wrong kind. On submission (`final`) the
    few required items must be answered, if only with "ved ikke", and the form must not be empty: that error stands
    under WHOLE_FORM. `today` refuses future dates where only the past makes sense.
    """
    errors: dict[str, str] = {}
    for code, answer in answers.items():
        if is_blank(answer):
            continue
        item = instrument.by_code.get(code)
        error = answer_error(item, answer, today) if item else "Spørgsmålet findes ikke i denne udgave af skemaet."
        if error:
            errors[code] = error
    if final:
        shown = list(visible_items(instrument, answers, occasion=occasion, running=running))
        for item in shown:
            if item.is_required and is_blank(answers.get(item.code)):
                errors.setdefault(item.code, "Svar her, før du sender skemaet. »Ved ikke« er også et svar.")
        if all(is_blank(answers.get(item.code)) for item in shown if item.kind is not Kind.FACT):
            errors[WHOLE_FORM] = "Skemaet er tomt. Svar på mindst ét spørgsmål, eller vælg »Ikke gennemført«."
    return errors


def answer_error(item: Item, answer: Any, today: date | None = None) -> str:
    """What is wrong with one stored answer, value or extra, in Danish; empty if nothing is."""
    if isinstance(answer, list) and any(str(one).startswith(EXTRA_PREFIX) for one in answer):
        return "Der er både svaret og valgt »Ved ikke« eller lignende. Vælg en af delene."
    if not isinstance(answer, dict):
        return value_error(item, answer, today)
    extra = answer.get("extra")
    if set(answer) == {"extra"} and any(option.code == extra for option in item.extras):
        return ""
    return "Det svar kan ikke bruges her."


def progress(
    instrument: Instrument,
    answers: Answers,
    *,
    occasion: Occasion | None = None,
    running: frozenset[Need] | None = None,
) -> tuple[int, int]:
    """(answered, total) of the items that count: not free text, facts and optional items, nor what is hidden.

    An extra answer is an answer. Baseline facts count on the baseline only.
    """
    counted = [
        item
        for item in visible_items(instrument, answers, occasion=occasion, running=running)
        if item.is_counted and (item.asked is not Asked.BASELINE or occasion in {None, Occasion.BASELINE})
    ]
    return sum(not is_blank(answers.get(item.code)) for item in counted), len(counted)


def answers_from_post(
    instrument: Instrument, getlist: Callable[[str], list[str]], *, stored: Answers | None = None
) -> dict[str, Any]:
    """Typed answers from posted text (`request.POST.getlist`), under each item's `field_name`.

    An extra answer is posted as "extra:unknown" under the same name. What cannot be read is kept as it was typed,
    so that `validate_answers` can say why and the form can show it again. Facts are never taken from the post but
    from the answers already `stored`.
    """
    answers: dict[str, Any] = {}
    for item in instrument.items:
        if item.kind is Kind.FACT:
            if stored is not None and item.code in stored:
                answers[item.code] = stored[item.code]
        elif given := [text.strip() for text in getlist(item.field_name) if text.strip()]:
            answers[item.code] = _read(item, given)
    return answers


def _read(item: Item, given: list[str]) -> Any:
    """What was posted for one item; several values where one belongs stay a list, to be refused."""
    if len(given) == 1 and given[0].startswith(EXTRA_PREFIX) and item.extras:
        return {"extra": given[0].removeprefix(EXTRA_PREFIX)}
    if item.kind is Kind.MULTI_CHOICE or len(given) > 1:
        return given
    text = given[0]
    match item.kind:
        case Kind.YES_NO:
            return {"yes": True, "no": False}.get(text, text)
        case Kind.DATE:
            return _read_date(text)
        case Kind.SCALE | Kind.NUMBER:
            return _read_number(text, has_decimals=item.decimals > 0)
        case Kind.TEXT:
            return text.replace("\r\n", "\n")
        case _:
            return text


def _read_date(text: str) -> str:
    """The ISO date, if a date as Danes write it can be one."""
    if match := DANISH_DATE.fullmatch(text):
        day, month, year = map(int, match.groups())
        try:
            return date(year, month, day).isoformat()
        except ValueError:
            return text
    return text


def _read_number(text: str, *, has_decimals: bool) -> int | float | str:
    """A number with comma or point. "1.000" stays text: a thousand to a Dane, one to a computer."""
    if WHOLE_NUMBER.fullmatch(text):
        return int(text)
    if has_decimals and DECIMAL_NUMBER.fullmatch(text):
        return float(text.replace(",", "."))
    return text
