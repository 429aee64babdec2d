"""The file itself: an .xlsx is a zip of XML, and anybody may have made it (trust R34). Bounded in size, rows and time.

Only texts come out. Nothing is written to disk; links, macros and hidden sheets are not followed.
"""

from __future__ import annotations

import datetime as dt
import io
import warnings
import zipfile
from collections.abc import Iterator
from dataclasses import dataclass, field
from itertools import chain
from typing import Any

from openpyxl import load_workbook

from cases.importing.cells import FORMULA, clean, said
from cases.importing.columns import Heading, find_heading, is_heading_again
from cases.rules import RuleBroken

LARGEST_FILE = 5 * 1024 * 1024
LARGEST_UNPACKED = 80 * 1024 * 1024
MOST_RATIO = 200
MOST_PARTS = 1000
MOST_ROWS = 5000
MOST_COLUMNS = 60
LONGEST_CELL = 5000
BLANK_ROWS_BEFORE_END = 300
OLD_OR_LOCKED = b"\xd0\xcf\x11\xe0"
SAVE_AS = "Åbn den i Excel, og gem den som Excel-projektmappe (.xlsx)."


@dataclass
class SheetText:
    """What was read: rows of texts by field, and remarks on what was left out."""

    rows: list[tuple[int, dict[str, str]]] = field(default_factory=list)
    remarks: list[str] = field(default_factory=list)


def refuse(sentence: str) -> RuleBroken:
    return RuleBroken("import_file", sentence)


def read_workbook(data: bytes) -> SheetText:
    """The list in the first sheet that is shown and has a heading we know.

    Raises RuleBroken with what to do when the file is no workbook, is too large, or holds no such list.
    """
    require_safe_zip(data)
    try:
        with warnings.catch_warnings():
            warnings.simplefilter("ignore")  # openpyxl tells of Excel features it leaves out
            values = load_workbook(io.BytesIO(data), read_only=True, data_only=True, keep_links=False)
            formulas = load_workbook(io.BytesIO(data), read_only=True, keep_links=False)
            return read_sheets(values, formulas)
    except (RuleBroken, MemoryError):
        raise
    except Exception as error:  # whatever a broken or hostile file does to the parser
        raise refuse(f"Filen kan ikke læses. {SAVE_AS}") from error


def require_safe_zip(data: bytes) -> None:
    """Raise RuleBroken unless `data` is a workbook of reasonable size, packed and unpacked, without macros or DTDs."""
    if len(data) > LARGEST_FILE:
        raise refuse("Filen fylder mere end 5 MB. Slet billeder og ark, der ikke er med, og prøv igen.")
    if data.startswith(OLD_OR_LOCKED):
        raise refuse(f"Filen er i et ældre format eller låst med en kode. {SAVE_AS}")
    try:
        with zipfile.ZipFile(io.BytesIO(data)) as archive:
            parts = archive.infolist()
            names = {part.filename for part in parts}
            unpacked = sum(part.file_size for part in parts)
            swollen = [p for p in parts if p.file_size > 1024 * 1024 and p.file_size > MOST_RATIO * p.compress_size]
            if len(parts) > MOST_PARTS or unpacked > LARGEST_UNPACKED or swollen:
                raise refuse("Filen pakker sig ud til mere, end der er plads til. Kopiér listen over i en ny fil.")
            if "xl/workbook.xml" not in names:
                raise refuse(f"Filen er ikke en Excel-fil. {SAVE_AS}")
            if any(name.lower().endswith("vbaproject.bin") for name in names):
                raise refuse(f"Filen har makroer i sig. {SAVE_AS}")
            if any(has_doctype(archive, part) for part in parts):
                raise refuse(f"Filen har indhold, som Excel ikke selv laver. {SAVE_AS}")
    except (zipfile.BadZipFile, NotImplementedError, RuntimeError, EOFError, OSError) as error:
        raise refuse(f"Filen er ikke en Excel-fil. {SAVE_AS}") from error


def has_doctype(archive: zipfile.ZipFile, part: zipfile.ZipInfo) -> bool:
    """Whether a part of the workbook declares entities: Excel never does."""
    if not part.filename.endswith((".xml", ".rels")):
        return False
    with archive.open(part) as opened:
        return b"<!DOCTYPE" in opened.read(4096).replace(b"\x00", b"").upper()


def read_sheets(values: Any, formulas: Any) -> SheetText:
    """The first sheet that is shown and has a known heading; the others are named in the remarks."""
    chosen, remarks = None, []
    for name in values.sheetnames:
        sheet = values[name]
        if getattr(sheet, "sheet_state", "visible") != "visible":
            remarks.append(f"Arket {said(name)}er skjult og er ikke læst.")
        elif chosen is not None:
            remarks.append(f"Arket {said(name)}er ikke læst. Kun ét ark læses ad gangen.")
        elif hasattr(sheet, "iter_rows"):
            lines = text_rows(sheet, formulas[name])
            first = [line for _, line in zip(range(60), lines, strict=False)]
            if (heading := find_heading(first)) is not None:
                chosen = list_below(heading, first, lines)
            else:
                remarks.append(f"Arket {said(name)}har ingen overskrifter, vi kender, og er ikke læst.")
    if chosen is None:
        raise refuse(
            "Vi kan ikke finde overskrifterne. Skriv mindst Navn og én kolonne mere øverst, eller brug skabelonen."
        )
    chosen.remarks = remarks + chosen.remarks
    return chosen


def text_rows(values: Any, formulas: Any) -> Iterator[tuple[int, list[str]]]:
    """(row number, texts) of the rows that hold anything; ends after many blank rows."""
    blank = 0
    both = zip(values.iter_rows(max_col=MOST_COLUMNS), formulas.iter_rows(max_col=MOST_COLUMNS), strict=False)
    for number, (cells, sources) in enumerate(both, start=1):
        line = [text_of(cell, source) for cell, source in zip(cells, sources, strict=False)]
        if any(line):
            blank = 0
            yield number, line
        else:
            blank += 1
            if blank > BLANK_ROWS_BEFORE_END:
                return


def text_of(cell: Any, source: Any) -> str:
    """One cell as text: days as 2006-03-14, whole numbers without a decimal point."""
    value = cell.value
    if value is None:
        return FORMULA if source.data_type == "f" else ""
    if isinstance(value, dt.datetime):
        return value.date().isoformat()
    if isinstance(value, dt.date):
        return value.isoformat()
    if isinstance(value, bool):
        return "ja" if value else "nej"
    if isinstance(value, float) and value.is_integer() and abs(value) < 1e15:
        return str(int(value))
    return clean(str(value)[:LONGEST_CELL])


def list_below(heading: Heading, first: list[tuple[int, list[str]]], rest: Iterator) -> SheetText:
    """The rows under the heading, each as {field: text}; headings printed again are passed over."""
    found = SheetText(remarks=list(heading.remarks))
    again = 0
    for number, line in chain((row for row in first if row[0] > heading.last_row), rest):
        again += add_row(found, heading, number, line)
    if again:
        found.remarks.append("Overskrifterne står flere gange. De er sprunget over.")
    if not found.rows:
        raise refuse("Der står ingen unge under overskrifterne.")
    return found


def add_row(found: SheetText, heading: Heading, number: int, line: list[str]) -> bool:
    """Put a row into `found`; True when it was the heading once more."""
    if is_heading_again(heading, line):
        return True
    row: dict[str, str] = {}
    for index, name in heading.fields.items():
        if index < len(line) and line[index]:
            row[name] = f"{row[name]} / {line[index]}" if name in row else line[index]
    if row:
        if len(found.rows) == MOST_ROWS:
            raise refuse("Listen har mere end 5.000 rækker. Del den i to filer.")
        found.rows.append((number, row))
    return False
