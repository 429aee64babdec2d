"""What the value of a setting can be: each kind reads what somebody types, and keeps it as JSON and shows it again."""

from __future__ import annotations

import datetime as dt
from dataclasses import dataclass
from typing import Any, Protocol

from django.core.exceptions import ValidationError

from cases.danish import MONTHS

LEAP_YEAR = 2024  # 29 February is a day one can close on
NONE = "ingen"


class Kind(Protocol):
    @property
    def is_long(self) -> bool:
        """Typed over several lines."""

    def parse(self, text: str) -> Any:
        """The value typed, hashable; raises ValidationError with a Danish sentence."""

    def restore(self, stored: Any) -> Any:
        """The value out of what JSON keeps of it."""

    def show(self, value: Any) -> str:
        """The value as it is typed."""


@dataclass(frozen=True)
class Whole:
    """A whole number of `unit` from `least` to `most`."""

    least: int
    most: int
    unit: str
    is_long = False

    def parse(self, text: str) -> int:
        return _number(text.removesuffix(self.unit), self.least, self.most)

    def restore(self, stored: Any) -> int:
        return int(stored)

    def show(self, value: int) -> str:
        return f"{value} {self.unit}"


@dataclass(frozen=True)
class Rhythm:
    """`count` whole numbers, none smaller than the one before."""

    count: int
    least: int
    most: int
    is_long = False

    def parse(self, text: str) -> tuple[int, ...]:
        values = tuple(_number(part, self.least, self.most) for part in text.replace("-", ",").split(","))
        if len(values) != self.count or list(values) != sorted(values):
            raise ValidationError(f"Skriv {self.count} tal med komma imellem, det mindste først: 7, 14, 31.")
        return values

    def restore(self, stored: Any) -> tuple[int, ...]:
        return tuple(stored)

    def show(self, value: tuple[int, ...]) -> str:
        return ", ".join(map(str, value))


@dataclass(frozen=True)
class DayList:
    """Days of the year, one on a line: "1. maj", or "ingen". The value is (month, day)."""

    is_long = True

    def parse(self, text: str) -> tuple[tuple[int, int], ...]:
        lines = [] if text.strip().lower() == NONE else _lines(text)
        return tuple(sorted({self._day(line) for line in lines}))

    def _day(self, line: str) -> tuple[int, int]:
        day, _, month = line.replace(".", " ").partition(" ")
        try:
            number = MONTHS.index(month.strip().lower()) + 1
            dt.date(LEAP_YEAR, number, int(day))
        except ValueError:
            raise ValidationError(f"Vi kan ikke læse “{line}”. Skriv dag og måned, for eksempel 1. maj.") from None
        return (number, int(day))

    def restore(self, stored: Any) -> tuple[tuple[int, int], ...]:
        return tuple((month, day) for month, day in stored)

    def show(self, value: tuple[tuple[int, int], ...]) -> str:
        return "\n".join(f"{day}. {MONTHS[month - 1]}" for month, day in value) or NONE


@dataclass(frozen=True)
class LineList:
    """Whom to ring, one on a line: "Livslinien: 70 201 201". The value is (who, number); a number may be missing."""

    is_long = True

    def parse(self, text: str) -> tuple[tuple[str, str], ...]:
        return tuple(self._line(line) for line in _lines(text))

    def _line(self, line: str) -> tuple[str, str]:
        who, _, number = line.rpartition(":")
        who, number = who.strip(), number.strip()
        if not who or set(number) - set("0123456789 +"):
            raise ValidationError(f"Vi kan ikke læse “{line}”. Skriv hvem, kolon og nummeret: Livslinien: 70 201 201.")
        return (who[:80], number[:30])

    def restore(self, stored: Any) -> tuple[tuple[str, str], ...]:
        return tuple((who, number) for who, number in stored)

    def show(self, value: tuple[tuple[str, str], ...]) -> str:
        return "\n".join(f"{who}: {number}".strip() for who, number in value)


def _lines(text: str) -> list[str]:
    return [line.strip() for line in text.splitlines() if line.strip()]


def _number(text: str, least: int, most: int) -> int:
    if not text.strip().isdecimal() or not least <= int(text) <= most:
        raise ValidationError(f"Skriv et helt tal fra {least} til {most}.")
    return int(text)
