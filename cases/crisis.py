"""Whom to ring when somebody is in danger: the one place the numbers are read from."""

from __future__ import annotations

from dataclasses import dataclass

from cases.municipality import setting


@dataclass(frozen=True)
class CrisisLine:
    """One number. `number` is as it is written on screen, empty where the municipality has not written its own."""

    who: str
    number: str

    @property
    def tel(self) -> str:
        """The number as a telephone dials it."""
        return "".join(sign for sign in self.number if sign.isdigit() or sign == "+")


def crisis_lines() -> list[CrisisLine]:
    """The lines in their order, the most urgent first (cases.municipality)."""
    return [CrisisLine(who, number) for who, number in setting("crisis_lines")]
