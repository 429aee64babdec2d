"""From the YAML of one item to an Item, with every combination that makes no sense refused."""

import re
from typing import Any

from reporting.instruments.reading import Reader
from reporting.instruments.schema import (
    DEFAULT_TEXT_LENGTH,
    SCORES,
    Asked,
    Condition,
    Extra,
    Item,
    Kind,
    Need,
    Option,
)
from reporting.instruments.values import value_error

CODE = re.compile(r"[a-z][a-z0-9_]*")
WITH_OPTIONS = {Kind.CHOICE, Kind.MULTI_CHOICE, Kind.FACT}
DEFAULT_EXTRAS = {
    Kind.SCALE: tuple(Extra),
    Kind.CHOICE: (Extra.UNKNOWN, Extra.DECLINED),
    Kind.MULTI_CHOICE: (Extra.UNKNOWN, Extra.DECLINED),
    Kind.YES_NO: (Extra.UNKNOWN, Extra.DECLINED),
    Kind.NUMBER: (Extra.UNKNOWN,),
    Kind.DATE: (Extra.UNKNOWN,),
    Kind.TEXT: (),
    Kind.FACT: (),
}

Shared = dict[str, dict[str, Any]]


def read_code(reader: Reader, key: str = "code") -> str:
    """A code: lower-case English letters, digits and underscores, since it becomes a key in stored answers."""
    code = reader.text(key)
    if not CODE.fullmatch(code):
        raise reader.error(f"'{key}' is {code!r}; use a-z, 0-9 and _")
    return code


def read_options(reader: Reader, value: Any, exclusive: Any) -> tuple[Option, ...]:
    """Options written as a list of one-line mappings, `- code: Label`; none if there is no list."""
    if value is None:
        return ()
    if not isinstance(value, list) or len(value) < 2:
        raise reader.error(f"'options' must be a list of at least two answers, got {value!r}")
    options = tuple(_read_option(reader, entry, exclusive) for entry in value)
    codes = [option.code for option in options]
    if len(set(codes)) != len(codes):
        raise reader.error(f"the same answer code twice in {', '.join(codes)}")
    if exclusive is not None and exclusive not in codes:
        raise reader.error(f"'exclusive' names {exclusive!r}, which is no answer here")
    return options


def _read_option(reader: Reader, entry: Any, exclusive: Any) -> Option:
    if not isinstance(entry, dict) or len(entry) != 1:
        raise reader.error(f"an answer is written '- code: Label', got {entry!r}")
    code, label = next(iter(entry.items()))
    if not isinstance(code, str) or not CODE.fullmatch(code):
        raise reader.error(f"the answer code {code!r} must be a word (put yes, no, on and off in quotes)")
    if not isinstance(label, str) or not label.strip():
        raise reader.error(f"the answer '{code}' has no words")
    return Option(code, label.strip(), is_exclusive=code == exclusive)


def read_anchors(reader: Reader, value: Any) -> tuple[str, ...]:
    """The words of the five points, worst first: a score without words means something else to everyone."""
    if value is None:
        return ()
    if not isinstance(value, list) or len(value) != len(SCORES):
        raise reader.error(f"a scale needs {len(SCORES)} anchors, worst first, got {value!r}")
    if not all(isinstance(words, str) and words.strip() for words in value):
        raise reader.error(f"every anchor must be a text, got {value!r}")
    return tuple(words.strip() for words in value)


def read_condition(reader: Reader) -> Condition | None:
    """`show_when: {item: code, in: [...]}` or `show_when: {item: code, at_least: 1}`."""
    data = reader.raw("show_when")
    if data is None:
        return None
    inner = Reader(data, f"{reader.where}, show_when")
    item, at_least, values = inner.text("item"), inner.integer("at_least"), inner.raw("in")
    inner.finish()
    if (values is None) == (at_least is None):
        raise inner.error("give either 'in' or 'at_least'")
    if values is not None and (not isinstance(values, list) or not values):
        raise inner.error(f"'in' must be a list of answers, got {values!r}")
    return Condition(item, tuple(values or ()), at_least)


def _read_extras(reader: Reader, kind: Kind, labels: dict[Extra, str]) -> tuple[Option, ...]:
    """The extra answers of one item: those named, or what fits its kind."""
    codes = reader.raw("extras")
    if codes is None:
        codes = [extra.value for extra in DEFAULT_EXTRAS[kind]]
    if not isinstance(codes, list) or any(code not in set(Extra) for code in codes):
        raise reader.error(f"'extras' must be a list of {', '.join(Extra)}, got {codes!r}")
    return tuple(Option(code, labels[Extra(code)]) for code in codes)


def _shared(reader: Reader, key: str, shared: Shared) -> Any:
    """What stands under `key`; a name stands for the set of that name."""
    value, sets = reader.raw(key), shared[f"{key.removesuffix('s')}_sets"]
    if isinstance(value, str):
        if value not in sets:
            raise reader.error(f"'{key}' names the unknown set {value!r}")
        return sets[value]
    return value


def read_item(data: Any, where: str, section: str, shared: Shared, labels: dict[Extra, str]) -> Item:
    """One item; `shared` holds the instrument's named anchor and option sets, `labels` its words for the extras.

    Raises InstrumentError naming the item.
    """
    code = read_code(Reader(data, where))
    reader = Reader(data, f"{where}, item '{code}'")
    reader.raw("code")
    kind = reader.one_of("kind", Kind)
    exclusive = reader.raw("exclusive")
    item = Item(
        code=code,
        kind=kind,
        section=section,
        wording=reader.text("wording"),
        hint=reader.text("hint", ""),
        anchors=read_anchors(reader, _shared(reader, "anchors", shared)),
        options=read_options(reader, _shared(reader, "options", shared), exclusive),
        extras=_read_extras(reader, kind, labels),
        asked=reader.one_of("asked", Asked, Asked.EVERY),
        needs=reader.maybe_one_of("needs", Need),
        show_when=read_condition(reader),
        prefill=reader.text("prefill", ""),
        domain=reader.text("domain", ""),
        unit=reader.text("unit", ""),
        minimum=reader.integer("min", 0) or 0,
        maximum=reader.integer("max"),
        decimals=reader.integer("decimals", 0) or 0,
        max_choices=reader.integer("max_choices"),
        max_length=reader.integer("max_length", DEFAULT_TEXT_LENGTH) or 0,
        is_optional=reader.flag("optional"),
        is_required=reader.flag("required"),
        is_past=reader.flag("past"),
    )
    reader.finish()
    _check_kind(reader, item, has_exclusive=exclusive is not None)
    return item


def _check_kind(reader: Reader, item: Item, *, has_exclusive: bool) -> None:
    """What belongs to one kind must be there for it, and must not stand at another."""
    faults = {
        "a scale, and only a scale, has anchors": (item.kind is Kind.SCALE) != bool(item.anchors),
        "a choice needs options": item.kind in {Kind.CHOICE, Kind.MULTI_CHOICE} and not item.options,
        "options belong to choices and facts": bool(item.options) and item.kind not in WITH_OPTIONS,
        "'exclusive' belongs to multi_choice": has_exclusive and item.kind is not Kind.MULTI_CHOICE,
        "'max_choices' belongs to multi_choice": item.max_choices is not None and item.kind is not Kind.MULTI_CHOICE,
        "a number, and only a number, has 'max'": (item.kind is Kind.NUMBER) != (item.maximum is not None),
        "'min' is above 'max'": item.maximum is not None and item.minimum > item.maximum,
        "'decimals' belongs to numbers": item.decimals > 0 and item.kind is not Kind.NUMBER,
        "'past' belongs to dates": item.is_past and item.kind is not Kind.DATE,
        "a fact needs a prefill": item.kind is Kind.FACT and not item.prefill,
        "required and optional exclude each other": item.is_required and item.is_optional,
        "a required item needs an extra answer as a way out": item.is_required and not item.extras,
        "an option has the code of an extra answer": any(item.option(extra.code) for extra in item.extras),
    }
    for message, is_broken in faults.items():
        if is_broken:
            raise reader.error(message)


def check_condition(item: Item, earlier: dict[str, Item], where: str) -> None:
    """A condition must rest on an item asked before it, and on answers that item can have."""
    condition = item.show_when
    if condition is None:
        return
    reader = Reader({}, f"{where}, item '{item.code}', show_when")
    if condition.item not in earlier:
        raise reader.error(f"there is no earlier item '{condition.item}'")
    other = earlier[condition.item]
    if condition.at_least is not None:
        if other.kind not in {Kind.NUMBER, Kind.SCALE}:
            raise reader.error(f"'at_least' needs a number, and '{other.code}' is a {other.kind}")
        return
    for value in condition.values:
        answer = [value] if other.kind is Kind.MULTI_CHOICE else value
        if fault := value_error(other, answer):
            raise reader.error(f"{value!r} is no answer to '{other.code}' ({fault})")
