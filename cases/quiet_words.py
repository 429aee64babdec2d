"""Words for a paper that hangs where others look: what must not stand on it, what tells a visitor too much. Pure."""

from __future__ import annotations

import re

# Parts of words that tell a visitor what the matter is.
TELLING = (
    "misbrug", "rusmid", "stoffer", "alkohol", "afrus", "psyk", "diagnos", "medicin", "terapi", "behandl", "angst",
    "depress", "selvmord", "selvskad", "gæld", "inkasso", "restance", "rki", "kontanthjælp", "ydelse", "hjemløs",
    "herberg", "forsorg", "krisecent", "krimin", "fængsel", "politi", "vold", "abort", "gravid", "kommune", "handicap",
    "værge", "anbragt", "udsæt", "fog", "lov",
)  # fmt: skip
WHOLE = {"fog", "lov", "rki", "vold", "politi"}  # only as words of their own
CPR_LIKE = re.compile(r"\b\d{6}[- ]?\d{4}\b")
ADDRESS_LIKE = re.compile(r"\b\w*(?:vej|gade|allé|alle|vænge|stræde|plads|boulevard)\s+\d+", re.IGNORECASE)
SECTION_LIKE = re.compile(r"§")


def telling_words(text: str) -> list[str]:
    """Words of `text` that should not hang on a wall, as typed."""
    found = []
    for word in re.findall(r"\w+", text):
        small = word.casefold()
        if any(small == part if part in WHOLE else part in small for part in TELLING):
            found.append(word)
    return found


def has_number_or_address(text: str) -> bool:
    """Something that looks like a CPR number, a street with a number or a section of a law. Never on a wall."""
    return any(pattern.search(text) for pattern in (CPR_LIKE, ADDRESS_LIKE, SECTION_LIKE))


def is_quiet(text: str) -> bool:
    return not telling_words(text) and not has_number_or_address(text)


def wall_error(text: str, *, despite: bool) -> str:
    """What is wrong with `text` on a wall, as a sentence; empty when nothing is.

    `despite`: the young person wants the telling words. A number, an address or a law never stands there.
    """
    if has_number_or_address(text):
        return "Det ligner et CPR-nummer, en adresse eller en paragraf. Tag det væk."
    if (words := telling_words(text)) and not despite:
        listed = " og ".join(f"”{word}”" for word in dict.fromkeys(words))
        return f"{listed} fortæller en gæst noget. Skriv det anderledes, eller sæt kryds nederst."
    return ""
