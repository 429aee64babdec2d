"""The contact clock: how often somebody is seen, by method and phase, and how it stands today (B7)."""

from __future__ import annotations

import datetime as dt
from dataclasses import dataclass
from typing import Any

from bostotte.models import Method
from cases import danish
from cases.municipality import setting


def phase_number(facts: Any, today: dt.date) -> int:
    """The CTI phase of `today` by the planned turns in the case's facts; the last one goes on when it is passed."""
    if facts.phase3_on and today >= facts.phase3_on:
        return 3
    return 2 if facts.phase2_on and today >= facts.phase2_on else 1


def interval_days(method: str, phase: int = 1) -> int:
    """Days between contacts (cases.municipality): CTI fewer by phase, ICM weekly, without bostøtte fortnightly."""
    if method == Method.CTI:
        return setting("contact_days_cti")[phase - 1]
    return setting("contact_days_icm" if method == Method.ICM else "contact_days_sm")


def live_method(facts: Any) -> str:
    """The method of the live course; "sm" without one."""
    return facts.course_method if facts.course_method and facts.course_ended_on is None else "sm"


@dataclass(frozen=True)
class ContactClock:
    """Days since the last contact against those agreed. An attempt is effort, not contact, and does not reset it."""

    days: int
    agreed: int
    has_been: bool

    @property
    def left(self) -> int:
        return self.agreed - self.days

    @property
    def level(self) -> str:
        """red, amber or green, as the status beside it."""
        return "red" if self.left < 0 else "amber" if self.left <= 1 else "green"

    @property
    def bar(self) -> str:
        return "brand" if self.level == "green" else self.level

    @property
    def word(self) -> str:
        if self.left < 0:
            return f"{danish.days(-self.left)} over"
        if self.has_been and self.days == 0:
            return "Kontakt i dag"
        return {0: "Senest i dag", 1: "Senest i morgen"}.get(self.left, "Som aftalt")

    @property
    def since(self) -> str:
        """ "6 dage", "I dag"; without a contact yet the days since the start."""
        if self.has_been and self.days == 0:
            return "I dag"
        return danish.days(self.days) if self.has_been else f"Ingen endnu, {danish.days(self.days)}"

    @property
    def label(self) -> str:
        """What the bar says to those who do not see it."""
        start = "siden kontakt" if self.has_been else "siden start uden kontakt"
        return f"{danish.days(self.days)} {start}, aftalt hver {self.agreed}. dag"


def clock_of(facts: Any, today: dt.date) -> ContactClock:
    """The clock of a case from its facts (needs the course, phase, start and last contact columns)."""
    method = live_method(facts)
    agreed = interval_days(method, phase_number(facts, today))
    if facts.last_contact_at is not None:
        last = danish.local(facts.last_contact_at).date()
        return ContactClock(max((today - last).days, 0), agreed, True)
    start = (facts.course_started_on if method != "sm" else None) or facts.started_on or today
    return ContactClock(max((today - start).days, 0), agreed, False)
