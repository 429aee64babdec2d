"""Personal numbers: what counts as one, how it is stored, and how it is found again without being readable.

Numbers without modulus 11 are valid since 2007 (cpr.dk). Replacement numbers (erstatnings-CPR) carry day + 60 and may
hold letters. Having none is possible: many young people in homelessness have none we know.
"""

from __future__ import annotations

import datetime as dt
import hashlib
import hmac
import re
from dataclasses import dataclass
from functools import lru_cache

from cryptography.fernet import Fernet, MultiFernet
from django.conf import settings
from django.core.exceptions import ValidationError
from stdnum.dk import cpr as dk_cpr

SHAPE = re.compile(r"^(\d{6})[\s-]?([0-9A-ZÆØÅ]{4})$")
# The same inside a longer text: a day (or day + 60), a month, a year and four digits, no part of a longer number.
WITHIN = re.compile(r"(?<!\d)(0[1-9]|[12]\d|3[01]|6[1-9]|[78]\d|9[01])(0[1-9]|1[0-2])\d\d[ -]?\d{4}(?!\d)")
NOT_A_CPR = "Skriv CPR-nummeret som ddmmåå-xxxx, eller lad feltet stå tomt, hvis I ikke kender det."


@dataclass(frozen=True)
class Cpr:
    """A personal number as ten characters without a dash, and the birth date it tells (None when it tells none)."""

    number: str
    birth_date: dt.date | None
    is_replacement: bool

    @property
    def formatted(self) -> str:
        return f"{self.number[:6]}-{self.number[6:]}"

    @property
    def masked(self) -> str:
        return f"{self.number[:6]}-xxxx"


def parse_cpr(text: str) -> Cpr:
    """Read `text` (with or without dash) as a personal number; raises ValidationError with a plain Danish sentence."""
    match = SHAPE.match(text.strip().upper())
    if not match:
        raise ValidationError(NOT_A_CPR, code="cpr")
    date_part, serial = match.groups()
    day = int(date_part[:2])
    is_replacement = day > 60 or not serial.isdigit()
    plain_day = day - 60 if day > 60 else day
    try:
        if serial.isdigit():
            birth_date = dk_cpr.get_birth_date(f"{plain_day:02}{date_part[2:]}{serial}")
        else:
            dt.date(2000 + int(date_part[4:]), int(date_part[2:4]), plain_day)
            birth_date = None
    except Exception as error:
        raise ValidationError(NOT_A_CPR, code="cpr") from error
    return Cpr(date_part + serial, birth_date, is_replacement)


def looks_like_cpr(text: str) -> bool:
    """True when a search text has the shape of a personal number, so it must never be searched as a name."""
    return bool(SHAPE.match(text.strip().upper()))


def mentions_cpr(text: str) -> bool:
    """True when `text` holds something shaped like a personal number, as no text about a third party may."""
    return bool(WITHIN.search(text))


@lru_cache(maxsize=4)
def _cipher(keys: tuple[str, ...]) -> MultiFernet:
    return MultiFernet([Fernet(key) for key in keys])


def encrypt(text: str) -> str:
    """`text` under the newest field key; the result differs each time."""
    return _cipher(tuple(settings.FIELD_KEYS)).encrypt(text.encode()).decode()


def decrypt(token: str) -> str:
    """The text behind `token`; any of the configured keys opens it (so keys can be rotated)."""
    return _cipher(tuple(settings.FIELD_KEYS)).decrypt(token.encode()).decode()


def blind_index(number: str) -> str:
    """A keyed fingerprint (HMAC-SHA-256, hex) under which a number can be found but not read (trust R47)."""
    return hmac.new(settings.BLIND_INDEX_KEY.encode(), number.encode(), hashlib.sha256).hexdigest()
