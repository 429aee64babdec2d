"""Words on paper: days, lists, quotations and what may be printed at all. Pure; every paper's layout uses it."""

import hashlib
import json
import re
import unicodedata
from datetime import date, datetime
from typing import Any

from cases import danish

NBSP = "\u00a0"
# Characters nobody types and that could turn or hide the text around them: controls and bidi overrides.
_UNPRINTABLE = re.compile(r"[\x00-\x08\x0b-\x1f\x7f-\x9f\u202a-\u202e\u2066-\u2069\ufeff\ufffe\uffff]")
_BELONGS_TOGETHER = re.compile(
    rf"(§§?|\bkl\.|\bnr\.|\bstk\.) (?=\d)|(?<=\d\.) (?=(?:{'|'.join(month[:3] for month in danish.MONTHS)}))"
)


def long_day(value: str | date) -> str:
    """17. november 2026, held together."""
    return together(danish.long_date(date.fromisoformat(value) if isinstance(value, str) else value))


def moment(value: str) -> datetime:
    """A frozen moment (ISO with offset) in Danish time."""
    return danish.local(datetime.fromisoformat(value))


def clock(at: datetime) -> str:
    """kl. 15.42, held together."""
    return together(f"kl. {danish.clock(at)}")


def weekday_moment(at: datetime) -> str:
    """tirsdag den 23. februar 2027 kl. 14.00"""
    return f"{danish.WEEKDAYS[at.weekday()]} den {long_day(at.date())} {clock(at)}"


def together(text: str) -> str:
    """Never broken over two lines; for words of ours only, since what a user wrote may be longer than a line."""
    return text.replace(" ", NBSP)


def listed(words: list[str], last: str = "og") -> str:
    """a, b og c"""
    return f" {last} ".join([", ".join(words[:-1]), words[-1]] if len(words) > 1 else words)


def quoted(text: str) -> str:
    """In Danish quotation marks, not doubled when they were typed along."""
    bare = text.strip('»«”“"„ ')
    return f"»{bare}«" if bare else ""


def lines(text: str, width: int) -> int:
    """At least as many lines as the text takes in a column of ``width`` ordinary letters."""
    return sum(1 + sum(1 if letter < "\u0250" else 2 for letter in line) // width for line in text.split("\n"))


def printable(value: Any) -> Any:
    """The same content with composed letters, without unprintable characters, with "§ 141" and "kl. 14" unbroken."""
    if isinstance(value, dict):
        return {name: printable(part) for name, part in value.items()}
    if isinstance(value, list):
        return [printable(part) for part in value]
    if not isinstance(value, str):
        return value
    text = unicodedata.normalize("NFC", value).replace("\r\n", "\n").replace("\r", "\n").replace("\t", " ")
    text = re.sub(r"\n{3,}", "\n\n", _UNPRINTABLE.sub("", text)).strip()
    return _BELONGS_TOGETHER.sub(lambda match: (match[1] or "") + NBSP, text)


def fingerprint(content: Any) -> str:
    """SHA-256 (hex) of the content in one spelling, kept beside it: the same before and after the database."""
    spelled = json.dumps(content, ensure_ascii=False, sort_keys=True, separators=(",", ":"))
    return hashlib.sha256(spelled.encode()).hexdigest()
