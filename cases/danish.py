"""How dates, times and money are written: short, Danish, in local time.

Own code instead of Django's formats because a list page writes some 400 dates, and each of Django's goes through the
locale machinery. No I/O, no settings but the time zone.
"""

import datetime as dt
from decimal import Decimal
from functools import lru_cache
from typing import TypeVar
from zoneinfo import ZoneInfo

from django.conf import settings
from django.utils import timezone

MONTHS_SHORT = ("jan.", "feb.", "mar.", "apr.", "maj", "jun.", "jul.", "aug.", "sep.", "okt.", "nov.", "dec.")
MONTHS = (
    "januar",
    "februar",
    "marts",
    "april",
    "maj",
    "juni",
    "juli",
    "august",
    "september",
    "oktober",
    "november",
    "december",
)
WEEKDAYS = ("mandag", "tirsdag", "onsdag", "torsdag", "fredag", "lørdag", "søndag")


@lru_cache(maxsize=1)
def zone() -> ZoneInfo:
    """The time zone of the municipality."""
    return ZoneInfo(settings.TIME_ZONE)


def today_here() -> dt.date:
    """Today in local time; `timezone.localdate()` without its detour by the active zone."""
    return dt.datetime.now(zone()).date()


Day = TypeVar("Day", dt.date, dt.datetime)


def local(value: Day) -> Day:
    """A moment in local time; a date as it is."""
    if isinstance(value, dt.datetime) and timezone.is_aware(value):
        return value.astimezone(zone())
    return value


def local_day(moment: dt.datetime) -> dt.date:
    """The day of a moment in local time; `timezone.localdate(moment)` without its detour by the active zone."""
    return local(moment).date()


def short_date(value: dt.date | dt.datetime, today: dt.date | None = None) -> str:
    """ "3. dec."; with the year ("3. dec. 2025") only when it is not this year."""
    day, text = local(value), day_month(value)
    return text if day.year == (today or today_here()).year else f"{text} {day.year}"


def day_month(value: dt.date | dt.datetime) -> str:
    """ "3. dec.", whatever the year: where the year is plain from what stands beside."""
    day = local(value)
    return f"{day.day}. {MONTHS_SHORT[day.month - 1]}"


def long_date(value: dt.date | dt.datetime) -> str:
    """ "3. december 2026"."""
    day = local(value)
    return f"{day.day}. {MONTHS[day.month - 1]} {day.year}"


def weekday_date(value: dt.date | dt.datetime, today: dt.date | None = None) -> str:
    """ "Mandag 23. november"; with the year only when it is not this year."""
    day = local(value)
    text = f"{WEEKDAYS[day.weekday()].capitalize()} {day.day}. {MONTHS[day.month - 1]}"
    return text if day.year == (today or today_here()).year else f"{text} {day.year}"


def short_weekday(value: dt.date | dt.datetime) -> str:
    """ "Tir 24." for the rest of the week."""
    day = local(value)
    return f"{WEEKDAYS[day.weekday()][:3].capitalize()} {day.day}."


def clock(value: dt.datetime | dt.time) -> str:
    """ "9.05": hours without a leading zero, a full stop between."""
    time = local(value) if isinstance(value, dt.datetime) else value
    return f"{time.hour}.{time.minute:02d}"


def near_date(value: dt.date | dt.datetime, today: dt.date | None = None) -> str:
    """ "I dag", "I går", "I morgen", else the short date."""
    today = today or today_here()
    moment = local(value)
    day = moment.date() if isinstance(moment, dt.datetime) else moment
    return {0: "I dag", 1: "I morgen", -1: "I går"}.get((day - today).days) or short_date(day, today)


def near_moment(value: dt.datetime, today: dt.date | None = None) -> str:
    """ "I dag 13.00", "I går 19.40", "3. dec. 13.00"."""
    return f"{near_date(value, today)} {clock(value)}"


def at_moment(value: dt.datetime, today: dt.date | None = None) -> str:
    """A moment inside a sentence: "kl. 14.02" when it is today, else "i går kl. 14.02", "3. dec. kl. 14.02"."""
    near, at = near_date(value, today), f"kl. {clock(value)}"
    return at if near == "I dag" else f"{near[0].lower()}{near[1:]} {at}"


def days(count: int) -> str:
    """ "1 dag", "23 dage"."""
    return f"{count} dag" if count == 1 else f"{count} dage"


def deadline(due: dt.date | dt.datetime, today: dt.date | None = None) -> str:
    """How a deadline stands: "8 dage over", "I dag", "I morgen", "Om 7 dage"."""
    today = today or today_here()
    left = days_left(due, today)
    if left < 0:
        return f"{days(-left)} over"
    return {0: "I dag", 1: "I morgen"}.get(left) or f"Om {days(left)}"


def days_left(due: dt.date | dt.datetime, today: dt.date | None = None) -> int:
    """Days until `due`; negative when it is passed."""
    moment = local(due)
    day = moment.date() if isinstance(moment, dt.datetime) else moment
    return (day - (today or today_here())).days


def kroner(amount: float | Decimal) -> str:
    """ "50.700 kr."; øre only when there are any: "50.700,50 kr."."""
    whole = f"{Decimal(amount):,.2f}".translate(str.maketrans(",.", ".,")).removesuffix(",00").replace("-", "−")
    return f"{whole} kr."


def inside(text: str) -> str:
    """A label inside a sentence: the first letter small, unless the word is an abbreviation such as "CTI"."""
    return text if text[1:2].isupper() else f"{text[:1].lower()}{text[1:]}"


def genitive(name: str) -> str:
    """ "Almas", "Lukas’", "Max’"."""
    return f"{name}’" if name.lower().endswith(("s", "x", "z")) else f"{name}s"
