"""Instruments from YAML, read strictly: an unknown key or a missing anchor is an error with file and item named."""

import hashlib
import json
from functools import cache
from pathlib import Path
from typing import Any

import yaml

from reporting.instruments.item_reading import Shared, check_condition, read_code, read_item
from reporting.instruments.reading import InstrumentError, Reader
from reporting.instruments.schema import BEST_SCORE, Extra, Instrument, Item, Need, Role, Section

FOLDER = Path(__file__).parent


@cache
def load_all() -> dict[str, Instrument]:
    """The version in force of every instrument by code, in their order (A, B, C). Read once per process.

    Raises InstrumentError naming the file and the item at fault.
    """
    found = sorted(map(load_file, sorted(FOLDER.glob("*.yaml"))), key=lambda instrument: instrument.order)
    instruments = {instrument.code: instrument for instrument in found}
    if len(instruments) != len(found) or len({instrument.order for instrument in found}) != len(found):
        raise InstrumentError("two instrument files have the same code or the same order")
    return instruments


def load_file(path: Path) -> Instrument:
    """One instrument from a YAML file. Raises InstrumentError, also when the file is not YAML."""
    try:
        data = yaml.safe_load(path.read_text(encoding="utf-8"))
    except (yaml.YAMLError, UnicodeDecodeError) as error:
        raise InstrumentError(f"{path.name}: not readable as YAML: {error}") from error
    return read_instrument(data, path.name)


def read_instrument(data: Any, source: str) -> Instrument:
    """One instrument from its content, be it a file just read or the JSON of a stored version.

    `source` is what errors call it. Raises InstrumentError.
    """
    reader = Reader(data, source)
    if reader.integer("best") != BEST_SCORE:
        raise reader.error(f"'best' must be {BEST_SCORE}: every scale here has its best score there")
    canonical = canonical_json(data)
    answered_by = reader.one_of("answered_by", Role)
    instrument = Instrument(
        code=read_code(reader),
        version=_read_positive(reader, "version"),
        order=_read_positive(reader, "order"),
        name=reader.text("name"),
        short_name=reader.text("short_name"),
        filled_by=reader.one_of("filled_by", Role),
        answered_by=answered_by,
        about=reader.text("about"),
        source=reader.text("source"),
        needs=reader.maybe_one_of("needs", Need),
        is_filled_in_pause=reader.flag("filled_in_pause", default=True),
        sections=_read_sections(reader, source, answered_by),
        canonical=canonical,
        digest=hashlib.sha256(canonical.encode()).hexdigest(),
    )
    reader.finish()
    _check_codes(instrument, source)
    return instrument


def canonical_json(data: Any) -> str:
    """The content as one text that is the same for the file and for the stored JSON, whatever order its keys have."""
    return json.dumps(data, ensure_ascii=False, sort_keys=True, separators=(",", ":"), default=repr)


def _read_positive(reader: Reader, key: str) -> int:
    number = reader.integer(key)
    if not number:
        raise reader.error(f"'{key}' must be 1 or more")
    return number


def _read_labels(reader: Reader) -> dict[Extra, str]:
    """The instrument's words for the three extra answers; all three must be there."""
    inner = Reader(reader.raw("extras"), f"{reader.where}, extras")
    labels = {extra: inner.text(extra.value) for extra in Extra}
    inner.finish()
    return labels


def _read_sets(reader: Reader, key: str) -> dict[str, Any]:
    """Named anchor or option sets that several items share; what they hold is checked where an item uses them."""
    sets = reader.raw(key)
    if sets is None:
        return {}
    if not isinstance(sets, dict):
        raise reader.error(f"'{key}' must be a mapping from name to list")
    return sets


def _read_sections(reader: Reader, source: str, answered_by: Role) -> tuple[Section, ...]:
    labels = _read_labels(reader)
    shared = {key: _read_sets(reader, key) for key in ("anchor_sets", "option_sets")}
    return tuple(_read_section(section, source, answered_by, shared, labels) for section in reader.entries("sections"))


def _read_section(data: Any, source: str, answered_by: Role, shared: Shared, labels: dict[Extra, str]) -> Section:
    code = read_code(Reader(data, f"{source}, sections"))
    where = f"{source}, section '{code}'"
    reader = Reader(data, where)
    reader.raw("code")
    section = Section(
        code=code,
        title=reader.text("title"),
        intro=reader.text("intro", ""),
        answered_by=reader.one_of("answered_by", Role, answered_by),
        items=tuple(read_item(item, where, code, shared, labels) for item in reader.entries("items")),
    )
    reader.finish()
    return section


def _check_codes(instrument: Instrument, source: str) -> None:
    """No code twice, and no condition on a later item."""
    seen: dict[str, Item] = {}
    for item in instrument.items:
        where = f"{source}, section '{item.section}'"
        if item.code in seen:
            raise InstrumentError(f"{where}, item '{item.code}': the code is used twice")
        check_condition(item, seen, where)
        seen[item.code] = item
    section_codes = [section.code for section in instrument.sections]
    if len(set(section_codes)) != len(section_codes):
        raise InstrumentError(f"{source}: a section code is used twice")
