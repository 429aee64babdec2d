"""The promise ledger: what was kept, kept in part and not, per party and per sector, over time (issue 4 of 8, item 5).

Counted by the day promised. What is no longer current counts nowhere; what is open and past its day counts as late.
"""

from __future__ import annotations

import datetime as dt
from collections.abc import Iterable
from dataclasses import dataclass
from typing import Any

from django.db.models import Count, F, QuerySet

from cases.models import Actor, TeamMember
from networkmeetings.models import Agreement

Outcome = Agreement.Outcome
FEWEST = 5  # R5: groups under five are not shown to those who see many cases
YOUNG, OWN, NETWORK = "Den unge", "Koordinator og bostøtte", "Netværket"
SECTORS: dict[str, str] = {value: str(label) for value, label in Actor.Sector.choices}


@dataclass
class Tally:
    """How the promises of one party, sector or quarter went."""

    name: str
    about: str = ""
    kept: int = 0
    partly: int = 0
    not_kept: int = 0
    late: int = 0

    @property
    def total(self) -> int:
        return self.kept + self.partly + self.not_kept + self.late

    @property
    def is_few(self) -> bool:
        return self.total < FEWEST

    @property
    def words(self) -> str:
        return f"{self.kept} holdt, {self.partly} delvist, {self.not_kept} ikke holdt, {self.late} over datoen"

    @property
    def shares(self) -> list[tuple[int, str]]:
        """For the bar of shares: dark is kept, pale in part, grey not, amber late."""
        return [(self.kept, "green"), (self.partly, "pale"), (self.not_kept, "grey"), (self.late, "amber")]

    def add(self, outcome: str, is_late: bool, number: int = 1) -> None:
        if outcome == Outcome.KEPT:
            self.kept += number
        elif outcome == Outcome.PARTLY:
            self.partly += number
        elif outcome == Outcome.NOT_KEPT:
            self.not_kept += number
        elif not outcome and is_late:
            self.late += number


def quarter_of(day: dt.date) -> str:
    return f"{day.year}, {(day.month - 1) // 3 + 1}. kvartal"


def sector_name(row: dict[str, Any]) -> str:
    """Whose promise it was, as a sector: the young person's, the case's own staff's, a partner's or the network's."""
    if row["is_young_persons"]:
        return YOUNG
    sector = row["responsible_member__actor__sector"] or row["responsible_user__actor__sector"]
    if sector:
        return SECTORS[sector]
    if row["responsible_member__kind"] == TeamMember.Kind.PRIVATE:
        return NETWORK
    return "Andre fagpersoner" if row["responsible_member__kind"] == TeamMember.Kind.PROFESSIONAL else OWN


SECTOR_COLUMNS = (
    "is_young_persons",
    "responsible_member__kind",
    "responsible_member__actor__sector",
    "responsible_user__actor__sector",
)


def by_sector(agreements: QuerySet[Agreement], today: dt.date) -> list[Tally]:
    """One tally per sector in one query, however many agreements; most promises first."""
    rows = (
        agreements.filter(agreed_at__isnull=False)
        .exclude(outcome=Outcome.NO_LONGER)
        .order_by()
        .values(*SECTOR_COLUMNS, "outcome", day=F("next_on"))
        .annotate(number=Count("pk"))
    )
    return tallied((sector_name(row), row["outcome"], row["day"] < today, row["number"]) for row in rows)


def by_quarter(agreements: QuerySet[Agreement], today: dt.date) -> list[Tally]:
    """One tally per quarter of the day promised, oldest first."""
    rows = (
        agreements.filter(agreed_at__isnull=False)
        .exclude(outcome=Outcome.NO_LONGER)
        .order_by("next_on")
        .values("outcome", day=F("next_on"))
        .annotate(number=Count("pk"))
    )
    found = tallied((quarter_of(row["day"]), row["outcome"], row["day"] < today, row["number"]) for row in rows)
    return sorted(found, key=lambda tally: tally.name)


def by_party(agreements: Iterable[Agreement], today: dt.date) -> list[Tally]:
    """One tally per party of one case; asks for the case's person, the responsible and their names."""
    return tallied((one.who, one.outcome, one.next_on < today, 1) for one in agreements if one.outcome != "no_longer")


def tallied(rows: Iterable[tuple[str, str, bool, int]]) -> list[Tally]:
    found: dict[str, Tally] = {}
    for name, outcome, is_late, number in rows:
        found.setdefault(name, Tally(name)).add(outcome, is_late, number)
    return sorted((tally for tally in found.values() if tally.total), key=lambda tally: (-tally.total, tally.name))
