"""What is to happen in each case: the cast of the demo, line by line."""

from dataclasses import dataclass, field
from functools import lru_cache
from pathlib import Path
from typing import Any

import yaml

from cases.models.vocabulary import HOMELESS_SITUATIONS

CAST = Path(__file__).parent / "cast.yaml"
BETWEEN_REFERRAL_AND_START = 16


@dataclass(frozen=True, kw_only=True)
class Story:
    """One young person's way. Numbers are days before today, negative ones ahead; see cast.yaml."""

    name: str
    pronoun: str
    age: int
    situation: str
    step: str = "started"  # referral, assessed, decided or started
    birthday: int = 0
    group: str = ""
    unit: str = "Ungeenheden"
    language: str = ""
    is_address_protected: bool = False
    domains: tuple[str, ...] = ("housing",)
    goals_from: tuple[str, ...] = ()
    points: tuple[str, ...] = ()
    referred: int | None = None
    urgency: str = ""
    decided: int | None = None
    started: int = 0
    refused: str = ""
    combination: str = "sm"
    coordinator: str = ""
    left: int | None = None
    worker: str = ""
    course: int | None = None
    course_end: dict[str, Any] = field(default_factory=dict)
    focus_missing: bool = False
    stand_in: str = ""
    emergency: bool = False
    fagperson: bool = False
    need: int | None = None
    home: int | None = None
    home_end: dict[str, Any] = field(default_factory=dict)
    own_home: bool = False
    offer: str = ""
    offers: tuple[str, ...] = ()
    meetings: tuple[int, ...] = ()
    moved: int | None = None  # the day the next meeting was planned for at first
    no_next: bool = False
    review_missing: bool = False
    contact: int = 3
    attempts: int = 0
    consent: int = 200
    promises: tuple[tuple[str, int], ...] = ()
    late: tuple[str, ...] = ()
    ending: dict[str, Any] = field(default_factory=dict)
    closed: dict[str, Any] = field(default_factory=dict)
    reopened: dict[str, Any] = field(default_factory=dict)
    only_worry: str = ""
    is_invented: bool = False

    @property
    def is_started(self) -> bool:
        return self.step == "started"

    @property
    def target_group(self) -> str:
        return self.group or ("homeless" if self.situation in HOMELESS_SITUATIONS else "at_risk")

    @property
    def referred_ago(self) -> int:
        """When somebody first wrote; by default some two weeks before the start."""
        if self.referred is not None:
            return self.referred
        return (self.started or self.decided or 0) + BETWEEN_REFERRAL_AND_START

    @property
    def decided_ago(self) -> int | None:
        """When visitation decided; None while it has not."""
        if self.decided is not None:
            return self.decided
        return self.started + 4 if self.is_started else None

    @property
    def method(self) -> str:
        """cti, icm, or nothing for Samarbejdsmodellen alone."""
        return self.combination.partition("_")[2]

    @property
    def last_day(self) -> int:
        """How many days ago things stopped happening in the case: its closing, or today."""
        return int(self.closed["at"]) if self.closed else 0


@lru_cache
def cast() -> tuple[Story, ...]:
    """The young people written by hand, in the order of cast.yaml."""
    lists = {"domains", "goals_from", "points", "offers", "meetings", "late", "promises"}
    lines: list[dict[str, Any]] = yaml.safe_load(CAST.read_text(encoding="utf-8"))
    return tuple(Story(**{**line, **{key: tuple(line[key]) for key in lists & line.keys()}}) for line in lines)
