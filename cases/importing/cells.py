"""What one cell of a real list means: dates in many shapes, personal numbers that lost a zero, phones with remarks.

Every reader takes the cell's text and returns its value, some with a remark. It raises CellError with a plain Danish
sentence when the text cannot be read. No sentence repeats a text that may hold a personal number.
"""

from __future__ import annotations

import datetime as dt
import re

from django.core.exceptions import ValidationError

from cases import cpr
from cases.forms.fields import parse_date
from cases.models import Combination, TargetGroup

FORMULA = "\x1aformula"  # stands for a formula that was never calculated
NOTHING = {"", "-", "–", "—", "?", "??", ".", "/", "ingen", "ukendt", "mangler", "n/a", "na", "nej", "x", "ved ikke"}
EXCEL_ERRORS = {"#N/A", "#REF!", "#VALUE!", "#DIV/0!", "#NAME?", "#NUM!", "#NULL!", "#I/T", "#REFERENCE!", "#VÆRDI!"}
# What people paste without seeing it: zero width, direction marks, soft hyphen, control characters.
UNSEEN = re.compile("[\u00ad\u200b-\u200f\u202a-\u202e\u2060-\u2069\ufeff\x00-\x08\x0b-\x1f\x7f]")
DASHES = re.compile("[\u2010-\u2015\u2212]")
TIME_AFTER = re.compile(r"[ T]+\d{1,2}[:.]\d{2}([:.]\d{2})?(\.\d+)?$")
WEEKDAY_BEFORE = re.compile(r"^((man|tirs|ons|tors|fre|lør|søn)(dag)?\.?,? )?(d\. ?|den )?", re.IGNORECASE)
YEAR_FIRST = re.compile(r"((?:19|20)\d{2})[./-](\d{1,2})[./-](\d{1,2})")
NO_YEAR = re.compile(r"\d{1,2}[./ -]+\d{1,2}\.?|\d{1,2}\.? ?[a-zæøå]{3,9}\.?", re.IGNORECASE)
NO_DAY = re.compile(r"[a-zæøå]{3,9}\.? ?\d{2,4}|\d{1,2}[./-]\d{4}|(?:19|20)\d{2}", re.IGNORECASE)
SERIAL = range(20_000, 80_000)  # Excel's own numbers for the days from 1954 to 2119
EPOCH = dt.date(1899, 12, 30)
DIGITS_OF_A_CPR = 8


class CellError(Exception):
    """The cell cannot be read; the text says what to do."""


def clean(text: str) -> str:
    """`text` without what cannot be seen, blanks as one blank, dashes as one kind."""
    if text == FORMULA:
        return text
    return " ".join(DASHES.sub("-", UNSEEN.sub("", text)).split())


def said(text: str) -> str:
    """`text` in quotation marks for a sentence, cut short; empty when it may hold a personal number or a phone."""
    if sum(sign.isdigit() for sign in text) >= DIGITS_OF_A_CPR:
        return ""
    return f"”{text[:30]}{'…' if len(text) > 30 else ''}” "


def holds_cpr(text: str) -> bool:
    """Whether a personal number seems to stand inside `text`."""
    return bool(re.search(r"(?<!\d)\d{6}[ -]?\d{4}(?!\d)", text))


def is_nothing(text: str) -> bool:
    """Empty, or one of the words people write for it."""
    return text.lower() in NOTHING


def require_value(text: str) -> None:
    """Raise CellError for what is no value: Excel's error words and formulas never calculated."""
    if text == FORMULA:
        raise CellError("Cellen er en formel uden et resultat. Skriv selve værdien i stedet.")
    if text.upper() in EXCEL_ERRORS:
        raise CellError("Cellen er en fejl fra Excel. Skriv selve værdien i stedet, eller slet den.")


def read_text(text: str, longest: int) -> str:
    """A line of text of at most `longest` signs, without a personal number in it."""
    require_value(text)
    if len(text) > longest:
        raise CellError(f"Teksten er på {len(text)} tegn. Der er plads til {longest}. Kort den ned.")
    if holds_cpr(text):
        raise CellError("Teksten ser ud til at indeholde et CPR-nummer. Flyt det til kolonnen CPR, eller slet det.")
    return text


def read_name(text: str) -> tuple[str, str]:
    """A person's name; "Efternavn, Fornavn" is turned round."""
    name = read_text(text, 160)
    if re.search(r"\d", name):
        raise CellError("Navnet har tal i sig. Skriv kun navnet her.")
    last, comma, first = name.partition(",")
    if comma and first.strip() and last.strip():
        return f"{first.strip()} {last.strip()}", "Navnet er vendt om, så fornavnet står først."
    return name, ""


def read_date(text: str, today: dt.date) -> tuple[dt.date, str]:
    """The day `text` means; `today` decides the century of two-digit years."""
    require_value(text)
    bare = TIME_AFTER.sub("", WEEKDAY_BEFORE.sub("", text.lower())).strip(" .,")
    if re.fullmatch(r"\d+(\.0)?", bare):
        return read_number_as_date(bare.removesuffix(".0"), today)
    if found := YEAR_FIRST.fullmatch(bare):
        bare = "-".join(found.groups())
    elif NO_DAY.fullmatch(bare):
        raise CellError(f"{said(text)}mangler en dag. Skriv hele datoen, fx 24.11.2026.")
    elif NO_YEAR.fullmatch(bare):
        raise CellError(f"{said(text)}mangler et år. Skriv hele datoen, fx 24.11.2026.")
    return required_day(parse_date(bare, today), text), ""


def read_number_as_date(digits: str, today: dt.date) -> tuple[dt.date, str]:
    """A number where a date is expected: ddmmåå, ddmmåååå, åååmmdd, or Excel's own number of a day."""
    if len(digits) == 8 and digits[:2] in {"19", "20"} and not 1900 <= int(digits[4:]) <= today.year + 20:
        return required_day(parse_date(f"{digits[:4]}-{digits[4:6]}-{digits[6:]}", today), digits), ""
    written = parse_date(digits.zfill(8 if len(digits) > 6 else 6), today) if len(digits) in {5, 6, 7, 8} else None
    serial = EPOCH + dt.timedelta(days=int(digits)) if len(digits) == 5 and int(digits) in SERIAL else None
    if written and serial:
        raise CellError("Tallet kan være to forskellige datoer. Skriv datoen som 24.11.2026.")
    day = required_day(written or serial, digits)
    return day, f"Tallet er læst som {day:%d.%m.%Y}."


def required_day(day: dt.date | None, text: str) -> dt.date:
    """`day`, or CellError when there is none or its year cannot be meant."""
    if day is None or not 1900 <= day.year <= 2100:
        raise CellError(f"{said(text)}er ikke en dato, der findes. Skriv den som 24.11.2026.")
    return day


def read_cpr(text: str) -> tuple[cpr.Cpr, str]:
    """A personal number, with or without dash; a number that lost its first zero in Excel gets it back."""
    require_value(text)
    if re.search(r"\d[.,]\d+e\+?\d+", text, re.IGNORECASE):
        raise CellError("Excel har forkortet nummeret. Gør kolonnen til tekst, og skriv nummeret igen.")
    bare = re.sub(r"[\s.]", "", text.removesuffix(".0"))
    digits, remark = bare.replace("-", ""), ""
    if len(digits) == 9 and digits.isdigit():
        digits, remark = f"0{digits}", "Nummeret har ni cifre. Nullet foran er sat på igen."
    elif len(digits) == 6 and digits.isdigit():
        raise CellError("Der står kun seks cifre. Skriv hele nummeret, eller flyt datoen til kolonnen Født.")
    try:
        return cpr.parse_cpr(digits), remark
    except ValidationError as error:
        raise CellError("Det er ikke et CPR-nummer. Skriv det som ddmmåå-xxxx, eller lad cellen stå tom.") from error


def read_reaches(text: str) -> list[str]:
    """The ways to reach somebody that stand in one cell, phones written in pairs of digits."""
    require_value(text)
    parts = re.split(r"\s*(?:[/;,|]|\beller\b|\bog\b)\s*", text)
    found = []
    for part in filter(None, parts):
        if len(part) > 200:
            raise CellError("Teksten er for lang til en kontaktvej. Skriv kun telefon eller profil.")
        if holds_cpr(part):
            raise CellError("Her står noget, der ligner et CPR-nummer. Flyt det til kolonnen CPR.")
        digits = re.sub(r"[\s.()-]", "", part.removesuffix(".0")).removeprefix("+45").removeprefix("0045")
        is_danish = len(digits) == 8 and digits.isdigit()
        found.append(" ".join(digits[at : at + 2] for at in range(0, 8, 2)) if is_danish else part)
    return list(dict.fromkeys(found))


def read_yes(text: str) -> bool:
    """Ja or nej as people tick it."""
    require_value(text)
    word = text.lower().strip(" .!")
    if word in {"ja", "j", "x", "1", "1.0", "true", "sand", "yes", "ja tak"}:
        return True
    if word in {"nej", "n", "0", "0.0", "false", "falsk", "no"} or is_nothing(word):
        return False
    raise CellError(f"{said(text)}er hverken ja eller nej. Skriv ja, eller lad cellen stå tom.")


def read_combination(text: str) -> str:
    """Which of the three combinations is meant (guide part 2)."""
    require_value(text)
    words = set(re.findall(r"[a-zæøå]+", text.lower()))
    has_cti, has_icm = "cti" in words, "icm" in words
    if has_cti and has_icm:
        raise CellError("Der står både CTI og ICM. Vælg den, der er i gang nu.")
    if has_cti:
        return Combination.SM_CTI
    if has_icm:
        return Combination.SM_ICM
    if words & {"sm", "samarbejdsmodel", "samarbejdsmodellen", "alene"}:
        return Combination.SM
    raise CellError(f"{said(text)}er ikke en kombination. Skriv SM, SM + CTI eller SM + ICM.")


def read_target_group(text: str) -> str:
    """Which of the guide's two target groups is meant (guide part 1)."""
    require_value(text)
    word = text.lower()
    if "risiko" in word or "truet" in word:
        return TargetGroup.AT_RISK
    if "hjemløs" in word or "hjemloes" in word:
        return TargetGroup.HOMELESS
    raise CellError(f"{said(text)}er ikke en målgruppe. Skriv hjemløs eller i risiko.")
