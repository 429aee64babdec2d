"""One line of the list as facts about one young person, with everything that stops it or is worth a look."""

from __future__ import annotations

import datetime as dt
import re
import unicodedata
from collections.abc import Callable, Sequence
from dataclasses import dataclass, field
from typing import Any, ClassVar

from cases import cpr
from cases.importing import cells
from cases.importing.cells import CellError
from cases.importing.columns import title_of
from cases.importing.situations import read_situation
from cases.models import Combination, HousingSituationKind, TargetGroup
from cases.municipality import setting

SUMMARY = re.compile(
    r"^(i alt|ialt|antal|total|sum|note|noter|obs|nb|opdateret|kilde|udskrevet|side|\*)\b", re.IGNORECASE
)
NAMES = ("name", "first_name", "last_name", "call_name")


@dataclass(frozen=True)
class Problem:
    """Something about one cell. `stops` says that nothing can be imported before it is mended."""

    row: int
    column: str
    text: str
    stops: bool = True

    def __str__(self) -> str:
        return f"Række {self.row}, {self.column}: {self.text}"


@dataclass
class ImportRow:
    """What a line says. `state` is set when it is compared with what is here (cases.importing.comparing)."""

    KNOWN: ClassVar[str] = "known"

    number: int
    full_name: str = ""
    call_name: str = ""
    number_cpr: cpr.Cpr | None = None
    birth_date: dt.date | None = None
    reaches: list[str] = field(default_factory=list)
    address: str = ""
    situation: str = ""
    is_protected: bool = False
    opened_on: dt.date | None = None
    started_on: dt.date | None = None
    combination: str = ""
    target_group: str = ""
    coordinator_text: str = ""
    worker_text: str = ""
    note: str = ""
    problems: list[Problem] = field(default_factory=list)
    state: str = "new"
    known_case: Any = None
    coordinator: Any = None
    worker: Any = None

    def stop(self, column: str, text: str) -> None:
        self.problems.append(Problem(self.number, column, text))

    def remark(self, column: str, text: str) -> None:
        self.problems.append(Problem(self.number, column, text, stops=False))

    @property
    def is_known(self) -> bool:
        """The person is here, so nothing is written for this line."""
        return self.state == self.KNOWN

    @property
    def is_stopped(self) -> bool:
        return not self.is_known and any(problem.stops for problem in self.problems)

    @property
    def name(self) -> str:
        return self.full_name or self.call_name

    @property
    def combination_word(self) -> str:
        """The combination as it is said."""
        return str(Combination(self.combination).label) if self.combination else ""

    @property
    def situation_word(self) -> str:
        """How the young person lives, as it is said."""
        return str(HousingSituationKind(self.situation).label) if self.situation else ""

    @property
    def person_key(self) -> str:
        """What makes two lines the same person where no number does: name and birth date, else name and contact."""
        rest = self.birth_date.isoformat() if self.birth_date else "/".join(sorted(self.reaches))
        return f"{folded(self.name)}|{rest}"


def folded(name: str) -> str:
    """A name as it is compared: small letters, å as aa, accents gone."""
    text = " ".join(name.casefold().split()).replace("å", "aa").replace("ä", "æ").replace("ö", "ø")
    return "".join(sign for sign in unicodedata.normalize("NFKD", text) if not unicodedata.combining(sign))


def read_rows(raw: Sequence[tuple[int, dict[str, str]]], today: dt.date) -> tuple[list[ImportRow], list[str]]:
    """The lines of the list, and remarks on those that are no person. `today` bounds the dates."""
    rows, remarks = [], []
    for number, texts in raw:
        if is_aside(texts):
            remarks.append(f"Række {number} ligner en note og er sprunget over.")
        else:
            rows.append(read_row(number, texts, today))
    note_doubles(rows)
    return rows, remarks


def is_aside(texts: dict[str, str]) -> bool:
    """A note or a sum below the list: words of that kind, or one long text outside the names, and little else."""
    known = [name for name in texts if not cells.is_nothing(texts[name])]
    if not known:
        return True
    first = texts[known[0]]
    if len(known) <= 2 and SUMMARY.match(first):
        return True
    return len(known) == 1 and (known[0] not in NAMES or len(first) > 60 or len(first.split()) > 6)


def read_row(number: int, texts: dict[str, str], today: dt.date) -> ImportRow:
    """One line read cell by cell; a cell that cannot be read is a problem and the others are read on."""
    row = ImportRow(number)
    read_names(row, texts)
    row.number_cpr = take(row, texts, "cpr", cells.read_cpr)
    row.birth_date = take(row, texts, "birth_date", lambda text: cells.read_date(text, today))
    for name in ("phone", "email"):
        row.reaches += take(row, texts, name, cells.read_reaches) or []
    row.address = take(row, texts, "address", lambda text: cells.read_text(text, 200)) or ""
    row.situation = take(row, texts, "situation", read_situation) or ""
    row.is_protected = bool(take(row, texts, "protected", cells.read_yes, words=True))
    row.opened_on = take(row, texts, "opened_on", lambda text: cells.read_date(text, today))
    row.started_on = take(row, texts, "started_on", lambda text: cells.read_date(text, today))
    row.combination = take(row, texts, "combination", cells.read_combination) or ""
    row.target_group = take(row, texts, "target_group", cells.read_target_group) or ""
    row.coordinator_text = take(row, texts, "coordinator", lambda text: cells.read_text(text, 160)) or ""
    row.worker_text = take(row, texts, "worker", lambda text: cells.read_text(text, 160)) or ""
    row.note = take(row, texts, "note", lambda text: cells.read_text(text, 2000), words=True) or ""
    check_birth(row, today)
    check_pathway(row, today)
    if not row.is_stopped and not any((row.number_cpr, row.birth_date, row.reaches, row.opened_on, row.started_on)):
        row.stop(
            title_of("name"), "Der står kun et navn. Skriv også CPR, fødselsdato eller telefon, eller slet rækken."
        )
    return row


def take(row: ImportRow, texts: dict[str, str], name: str, read: Callable[[str], Any], words: bool = False) -> Any:
    """The value of a cell, or None when it is empty or cannot be read. With `words`, "nej" and "x" say something."""
    text = texts.get(name, "")
    if not text or (cells.is_nothing(text) and not words):
        return None
    try:
        value = read(text)
    except CellError as error:
        row.stop(title_of(name), str(error))
        return None
    if isinstance(value, tuple):
        value, remark = value
        if remark:
            row.remark(title_of(name), remark)
    return value


def read_names(row: ImportRow, texts: dict[str, str]) -> None:
    """The full name from one column or two, and what the person is called."""
    found = {name: take(row, texts, name, cells.read_name, words=True) or "" for name in NAMES}
    row.full_name = found["name"] or " ".join(filter(None, (found["first_name"], found["last_name"])))
    row.call_name = found["call_name"] or (row.full_name.split()[0] if row.full_name else "")
    if not row.name and not row.problems:
        row.stop(title_of("name"), "Navnet mangler. Skriv, hvad I kalder den unge.")
    if len(row.call_name) > 80 or len(row.full_name) > 160:
        row.stop(title_of("name"), "Navnet er for langt. Der er plads til 160 tegn, og 80 i et kaldenavn.")


def check_birth(row: ImportRow, today: dt.date) -> None:
    """The birth date against today and the personal number; the number's own date where none is written."""
    told = row.number_cpr.birth_date if row.number_cpr else None
    if row.birth_date and told and row.birth_date != told:
        row.stop(title_of("birth_date"), "Fødselsdatoen passer ikke med CPR-nummeret. Ret den ene.")
    row.birth_date = row.birth_date or told
    if row.birth_date is None:
        return
    if row.birth_date > today:
        row.stop(title_of("birth_date"), "Fødselsdatoen er ikke kommet endnu. Skriv året med fire cifre.")
        return
    age = today.year - row.birth_date.year - ((today.month, today.day) < (row.birth_date.month, row.birth_date.day))
    if not setting("age_from") <= age <= setting("age_to"):
        row.remark(title_of("birth_date"), f"Den unge er {age} år efter datoen. Er den rigtig?")


def check_pathway(row: ImportRow, today: dt.date) -> None:
    """Dates in their order, and the rules of the method that a later visitation would meet (C2, C4)."""
    for name, day in (("opened_on", row.opened_on), ("started_on", row.started_on)):
        if day and day > today:
            row.stop(title_of(name), "Datoen er ikke kommet endnu.")
        elif day and row.birth_date and day < row.birth_date <= today:
            row.stop(title_of(name), "Datoen ligger før den unges fødsel.")
    if row.opened_on and row.started_on and row.started_on < row.opened_on:
        row.stop(title_of("started_on"), "Opstarten ligger før henvisningen. Ret en af datoerne.")
    if row.started_on and not row.coordinator_text:
        row.stop(title_of("coordinator"), "En sag, der er startet, har en koordinator (C2). Skriv hvem.")
    if row.combination and not row.target_group:
        if row.combination == Combination.SM_ICM:
            row.target_group = TargetGroup.HOMELESS
            row.remark(title_of("target_group"), "Sat til hjemløs, fordi ICM er for unge i hjemløshed (C4).")
        else:
            row.stop(title_of("target_group"), "Skriv hjemløs eller i risiko, når der står en kombination.")
    elif row.combination == Combination.SM_ICM and row.target_group != TargetGroup.HOMELESS:
        row.stop(
            title_of("combination"),
            "ICM er for unge i hjemløshed (C4, guidens del 2). Ret målgruppen, eller lad kombinationen stå tom og "
            "visitér på sagen bagefter, hvor en afvigelse kan begrundes.",
        )


def note_doubles(rows: list[ImportRow]) -> None:
    """The same person twice in the file stops it: nobody but the author knows which line is right."""
    first: dict[str, int] = {}
    for row in rows:
        keys = [row.person_key] if row.name and (row.birth_date or row.reaches) else []
        if row.number_cpr:
            keys.append(row.number_cpr.number)
        earlier = next((first[key] for key in keys if key in first), None)
        if earlier is not None:
            row.stop(title_of("name"), f"Den unge står også i række {earlier}. Slet den ene række.")
        for key in keys:
            first.setdefault(key, row.number)
