"""Date and time fields that read what people write."""

import datetime as dt
import re
from decimal import Decimal
from typing import ClassVar

from django import forms
from django.core.exceptions import ValidationError
from django.utils import timezone

from cases import danish
from cases.forms.widgets import DanishDateInput, DanishDateTimeInput, SegmentedRadios

NEAR_WORDS = {"i dag": 0, "idag": 0, "i går": -1, "igår": -1, "i morgen": 1, "imorgen": 1}
# "24.11.2026", "24/11-2026", "24-11-26", "24 11 2026", "24.11" and, from a number pad, "24112026" or "241126"
NUMERIC = re.compile(r"(\d{1,2})[./ -]+(\d{1,2})(?:[./ -]+(\d{4}|\d{2}))?\.?|(\d{2})(\d{2})(\d{4}|\d{2})")
ISO = re.compile(r"(\d{4})-(\d{1,2})-(\d{1,2})")
NAMED = re.compile(r"(\d{1,2})\.? ?([a-zæøå]{3,9})\.?(?: (\d{4}|\d{2}))?")
CLOCK = re.compile(r"(?:kl\.? ?)?(\d{1,2})(?:[.:](\d{2}))?")


def parse_date(text: str, today: dt.date) -> dt.date | None:
    """The date a Dane means by `text`, or None.

    Without a year it is the date nearest to `today`. Two digits of year are within twenty years ahead, else the past,
    so that a year of birth works.
    """
    text = " ".join(text.lower().split())
    if text in NEAR_WORDS:
        return today + dt.timedelta(days=NEAR_WORDS[text])
    if found := ISO.fullmatch(text):
        year, month, day = found.groups()
    elif found := NUMERIC.fullmatch(text):
        day, month, year = found.group(1, 2, 3) if found.group(1) else found.group(4, 5, 6)
    elif (found := NAMED.fullmatch(text)) and (number := _month(found.group(2))):
        day, month, year = found.group(1), number, found.group(3)
    else:
        return None
    try:
        if year is None:
            return _nearest(int(day), int(month), today)
        return dt.date(_full_year(year, today), int(month), int(day))
    except ValueError:
        return None


def _month(word: str) -> int | None:
    for number, name in enumerate(danish.MONTHS, start=1):
        if name.startswith(word):
            return number
    return None


def _full_year(year: str, today: dt.date) -> int:
    if len(year) == 4:
        return int(year)
    guess = 2000 + int(year)
    return guess if guess <= today.year + 20 else guess - 100


def _nearest(day: int, month: int, today: dt.date) -> dt.date:
    candidates = []
    for year in (today.year - 1, today.year, today.year + 1):
        try:
            candidates.append(dt.date(year, month, day))
        except ValueError:
            continue
    return min(candidates, key=lambda candidate: abs(candidate - today))


def parse_moment(text: str, now: dt.datetime) -> dt.datetime | None:
    """The local moment a Dane means by `text` ("24.11.2026 13.00", "i dag kl. 9", "13.30" = today), or None.

    `now` is aware and local. The hour that occurs twice in October is taken as the first; the hour that does not
    occur in March gives None.
    """
    text = " ".join(text.lower().split())
    day: dt.date | None = now.date()
    time = _clock(text)
    if time is None:
        for split in re.finditer(r",? (?:kl\.? ?)?(?=[\d.:]+$)", text):
            day, time = parse_date(text[: split.start()], now.date()), _clock(text[split.end() :])
            if day and time:
                break
    if not day or not time:
        return None
    moment = dt.datetime.combine(day, time, tzinfo=now.tzinfo)
    exists = moment.astimezone(dt.UTC).astimezone(now.tzinfo).replace(tzinfo=None) == moment.replace(tzinfo=None)
    return moment if exists else None


def _clock(text: str) -> dt.time | None:
    found = CLOCK.fullmatch(text)
    if not found or int(found.group(1)) > 23 or int(found.group(2) or 0) > 59:
        return None
    return dt.time(int(found.group(1)), int(found.group(2) or 0))


class DanishDateField(forms.DateField):
    """A date as people write it: 24.11.2026, 24/11-2026, 24-11-26, 24. november, i morgen; also 2026-11-24."""

    widget = DanishDateInput
    default_error_messages: ClassVar = {"invalid": "Skriv datoen som 24.11.2026."}

    def to_python(self, value):
        if value in self.empty_values:
            return None
        if isinstance(value, dt.datetime):
            return danish.local(value).date()
        if isinstance(value, dt.date):
            return value
        day = parse_date(str(value), timezone.localdate())
        if day is None or not 1900 <= day.year <= 2100:
            raise ValidationError(self.error_messages["invalid"], code="invalid")
        return day


class DanishDateTimeField(forms.DateTimeField):
    """A moment as people write it: "24.11.2026 13.00", "i dag kl. 9", "13.30" for today."""

    widget = DanishDateTimeInput
    default_error_messages: ClassVar = {"invalid": "Skriv dato og klokkeslæt som 24.11.2026 13.00."}

    def prepare_value(self, value):
        return value

    def to_python(self, value):
        if value in self.empty_values:
            return None
        if isinstance(value, dt.datetime):
            return value if timezone.is_aware(value) else timezone.make_aware(value)
        moment = parse_moment(str(value), timezone.localtime())
        if moment is None or not 1900 <= moment.year <= 2100:
            raise ValidationError(self.error_messages["invalid"], code="invalid")
        return moment


class DanishDecimalField(forms.DecimalField):
    """A number as people write it: "1250", "1.250", "1250,50", "1.250,50 kr."."""

    default_error_messages: ClassVar = {"invalid": "Skriv et tal, for eksempel 1250 eller 1250,50."}

    def to_python(self, value):
        return super().to_python(parse_number(value) if isinstance(value, str) else value)

    def prepare_value(self, value):
        return f"{value:f}".replace(".", ",") if isinstance(value, Decimal) else value

    def has_changed(self, initial, data):
        return super().has_changed(initial if not isinstance(initial, str) else parse_number(initial), data)


class KronerField(forms.IntegerField):
    """Whole kroner as people write them: "2450", "2.450", "2.450 kr."."""

    default_error_messages: ClassVar = {"invalid": "Skriv hele kroner, for eksempel 2450."}

    def to_python(self, value):
        return super().to_python(parse_number(value) if isinstance(value, str) else value)


def parse_number(text: str) -> str:
    """Danish writing of a number as Decimal reads it: a full stop before exactly three digits groups thousands."""
    bare = text.strip().lower().removesuffix("kr.").removesuffix("kr").replace(" ", "").replace("\u00a0", "")
    if re.fullmatch(r"-?\d{1,3}(\.\d{3})+(,\d+)?", bare):
        bare = bare.replace(".", "")
    return bare.replace(",", ".")


class YesNoField(forms.TypedChoiceField):
    """Ja, nej or not answered (None): a box that is not ticked would say no for those who were not asked."""

    widget = SegmentedRadios

    def __init__(self, **kwargs):
        kwargs.setdefault("required", False)
        super().__init__(
            choices=[("yes", "Ja"), ("no", "Nej")], coerce=lambda value: value == "yes", empty_value=None, **kwargs
        )

    def prepare_value(self, value):
        return {True: "yes", False: "no"}.get(value, value)
