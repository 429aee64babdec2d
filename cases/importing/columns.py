"""Which column is which: real lists have titles above, headings over two rows, and their own order and spelling."""

from __future__ import annotations

import difflib
import re
from collections.abc import Sequence
from dataclasses import dataclass, field

from cases.importing.cells import said

# field -> (its heading in the template, what other lists call it)
COLUMNS: dict[str, tuple[str, tuple[str, ...]]] = {
    "name": ("Navn", ("fulde navn", "navn på den unge", "den unge", "ung", "borger", "borgerens navn", "borgernavn")),
    "first_name": ("Fornavn", ("fornavne", "for navn")),
    "last_name": ("Efternavn", ("efternavne", "efter navn")),
    "call_name": ("Kaldenavn", ("kaldes", "kælenavn")),
    "cpr": ("CPR", ("cpr nr", "cpr nummer", "cprnr", "cpr-nummer", "cpr-nr", "personnummer", "pnr")),
    "birth_date": ("Født", ("fødselsdato", "fødselsdag", "fødselsdag dato", "fødsels dato", "født den", "f dato")),
    "phone": ("Telefon", ("tlf", "telefonnummer", "telefon nr", "tlf nr", "mobil", "mobilnummer", "mobil nr")),
    "email": ("Mail", ("e-mail", "email", "mailadresse", "e mail")),
    "address": ("Opholder sig", ("adresse", "bopæl", "opholdssted", "bor", "opholdsadresse")),
    "situation": (
        "Bor nu",
        ("boligsituation", "hjemløshedssituation", "hjemløshed", "nuværende boligsituation", "boform", "bosituation"),
    ),
    "protected": ("Adressebeskyttelse", ("navne- og adressebeskyttelse", "beskyttet adresse", "adr beskyttelse")),
    "opened_on": (
        "Henvist",
        ("henvisningsdato", "henvendelse", "modtaget", "dato for henvisning", "oprettet", "sag oprettet", "sag åbnet"),
    ),
    "started_on": ("Startet", ("start", "startdato", "opstart", "opstartsdato", "start sm", "dato for opstart")),
    "combination": ("Kombination", ("metode", "indsats", "model", "forløb", "visiteret til")),
    "target_group": ("Målgruppe", ("mål gruppe", "gruppe", "målgruppe ved visitation")),
    "coordinator": ("Koordinator", ("myndighedskoordinator", "sagsbehandler", "myndighed", "rådgiver")),
    "worker": ("Bostøtte", ("bostøttemedarbejder", "kontaktperson", "støtteperson", "støtte kontaktperson", "skp")),
    "note": ("Bemærkninger", ("bemærkning", "noter", "note", "kommentar", "kommentarer", "andet")),
}  # fmt: skip
SEVERAL = {"phone", "email", "note"}  # may stand in more than one column
NAMES = {"name", "first_name", "call_name"}
HEADER_WITHIN = 30  # rows
REPEATED_CELLS = 3  # a row with so many of its own headings is the heading once more
ALIKE = 0.86


def plain(text: str) -> str:
    """A heading without signs, hints in brackets and capital letters."""
    return " ".join(re.sub(r"[^a-zæøå0-9 -]", " ", re.sub(r"\(.*?\)", " ", text.lower())).replace("-", " ").split())


WORDS: dict[str, str] = {plain(word): name for name, (title, others) in COLUMNS.items() for word in (title, *others)}


@dataclass
class Heading:
    """Where the list begins and which column holds which field: {index from 0: field}."""

    last_row: int
    fields: dict[int, str] = field(default_factory=dict)
    remarks: list[str] = field(default_factory=list)


def title_of(name: str) -> str:
    """The heading a field has in our template, for sentences."""
    return COLUMNS[name][0]


def match_row(cells: Sequence[str]) -> dict[int, str]:
    """The headings that stand in a row, by exact word."""
    return {index: WORDS[word] for index, cell in enumerate(cells) if (word := plain(cell)) in WORDS}


def find_heading(rows: Sequence[tuple[int, Sequence[str]]]) -> Heading | None:
    """The heading among the first rows: one row, or two when a merged cell stands over several. None without a name.

    `rows` are (row number, texts). The last row of the heading is where the list begins after.
    """
    best: tuple[int, int] | None = None
    chosen: tuple[int, list[int]] | None = None
    matches = [match_row(cells) for _, cells in rows[:HEADER_WITHIN]]
    for at, here in enumerate(matches):
        above = matches[at - 1] if at and rows[at][0] == rows[at - 1][0] + 1 else {}
        for places in ([at], [at - 1, at] if above and here else []):
            found = set().union(*(matches[place].values() for place in places))
            score = (len(found), -len(places))
            if found & NAMES and len(found) > 1 and (best is None or score > best):
                best, chosen = score, (at, places)
    if chosen is None:
        return None
    at, places = chosen
    heading = Heading(rows[at][0])
    for place in reversed(places):
        take_row(heading, rows[place][1], matches[place], exact_only=place != at)
    heading.fields = dict(sorted(heading.fields.items()))
    return heading


def take_row(heading: Heading, cells: Sequence[str], exact: dict[int, str], exact_only: bool) -> None:
    """Put a row's headings into `heading`; what is spelt almost right counts in its last row, and is said."""
    for index, cell in enumerate(cells):
        if index in heading.fields or not cell:
            continue
        name = exact.get(index)
        if name is None and not exact_only:
            close = difflib.get_close_matches(plain(cell), WORDS, n=1, cutoff=ALIKE)
            name = WORDS[close[0]] if close else None
            heading.remarks.append(
                f"Kolonnen {said(cell)}er læst som {title_of(name)}."
                if name
                else f"Kolonnen {said(cell)}er ikke læst."
            )
        if name is None:
            continue
        if name in heading.fields.values() and name not in SEVERAL:
            heading.remarks.append(f"Kolonnen {title_of(name)} står to gange. Den første er brugt.")
        else:
            heading.fields[index] = name


def is_heading_again(heading: Heading, cells: Sequence[str]) -> bool:
    """The heading printed once more further down, as on each page of a printed list."""
    same = [index for index, name in match_row(cells).items() if heading.fields.get(index) == name]
    return len(same) >= REPEATED_CELLS
