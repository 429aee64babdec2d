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


# One kind of promise: (whose, the quarter it was promised to, outcome, is past its day without one, how many).
Row = tuple[str, str, str, bool, int]
QUARTERS_SHOWN = 4


def sector_rows(agreements: QuerySet[Agreement], today: dt.date) -> list[Row]:
    """Promises by sector, in one query however many agreements."""
    rows = (
        agreements.filter(agreed_at__isnull=False)
        .exclude(outcome=Outcome.NO_LONGER)
        .order_by()
        .values(*SECTOR_COLUMNS, "outcome", day=F("next_on"))
        .annotate(number=Count("pk"))
    )
    return [
        (sector_name(row), quarter_of(row["day"]), row["outcome"], row["day"] < today, row["number"]) for row in rows
    ]


def rows_of(agreements: Iterable[Agreement], today: dt.date, *, by_sector: bool) -> list[Row]:
    """Promises of one case, by who made them or by their sector; asks for the case's person and the responsible with
    their actors."""
    return [
        (sector_of(one) if by_sector else one.who, quarter_of(one.next_on), one.outcome, one.next_on < today, 1)
        for one in agreements
        if one.outcome != Outcome.NO_LONGER
    ]


def sector_of(agreement: Agreement) -> str:
    """`sector_name` of a promise at hand."""
    member, user = agreement.responsible_member, agreement.responsible_user
    actors = (member.actor if member else None, user.actor if user else None)
    return sector_name(
        {
            "is_young_persons": agreement.is_young_persons,
            "responsible_member__kind": member.kind if member else None,
            "responsible_member__actor__sector": actors[0].sector if actors[0] else None,
            "responsible_user__actor__sector": actors[1].sector if actors[1] else None,
        }
    )


def by_name(rows: Iterable[Row]) -> list[Tally]:
    """One tally per party or sector; most promises first."""
    return tallied((name, outcome, is_late, number) for name, _, outcome, is_late, number in rows)


def by_quarter(rows: Iterable[Row]) -> list[Tally]:
    """One tally per quarter of the day promised, oldest first."""
    found = tallied((quarter, outcome, is_late, number) for _, quarter, outcome, is_late, number in rows)
    return sorted(found, key=lambda tally: tally.name)


def tallied(rows: Iterable[tuple[str, str, bool, int]]) -> list[Tally]:
    found: dict[str, Tally] = {}
    for name, outcome, is_late, number in rows:
        found.setdefault(name, Tally(name)).add(outcome, is_late, number)
    return sorted((tally for tally in found.values() if tally.total), key=lambda tally: (-tally.total, tally.name))


@dataclass
class Trend:
    """One party or sector from quarter to quarter; a cell is None where it is hidden."""

    name: str
    cells: list[Tally | None]


def over_time(rows: Iterable[Row], *, hide_few: bool) -> dict[str, Any]:
    """Each party or sector in the newest quarters that have promises: `quarters` and `trends`, most promises first.

    With `hide_few` (R5) groups under five are hidden, and one more where a single hidden one could be worked out from
    the sums beside it.
    """
    kept = list(rows)
    quarters = [tally.name for tally in by_quarter(kept)][-QUARTERS_SHOWN:]
    cells: dict[tuple[str, str], Tally] = {}
    for name, quarter, outcome, is_late, number in kept:
        cells.setdefault((name, quarter), Tally(quarter)).add(outcome, is_late, number)
    trends = [
        Trend(tally.name, [cells.get((tally.name, quarter), Tally(quarter)) for quarter in quarters])
        for tally in by_name(kept)
    ]
    if hide_few:
        hide_small(trends, len(quarters))
    return {"quarters": quarters, "trends": trends}


def hide_small(trends: list[Trend], width: int) -> None:
    """Hide groups under five, and so many of the others, the smallest first, that no row or column hides just one."""
    grid: dict[tuple[int, int], Tally] = {}
    for row, trend in enumerate(trends):
        grid |= {(row, place): cell for place, cell in enumerate(trend.cells) if cell is not None and cell.total}
    hidden = {at for at, cell in grid.items() if cell.is_few}
    lines = [[(row, place) for place in range(width)] for row in range(len(trends))]
    lines += [[(row, place) for row in range(len(trends))] for place in range(width)]
    while alone := next((line for line in lines if one_can_be_told(line, hidden, grid)), None):
        hidden.add(min((at for at in alone if at in grid and at not in hidden), key=lambda at: grid[at].total))
    for row, place in hidden:
        trends[row].cells[place] = None


def one_can_be_told(
    line: list[tuple[int, int]], hidden: set[tuple[int, int]], grid: dict[tuple[int, int], Tally]
) -> bool:
    """Whether a single hidden cell stands beside shown ones."""
    return sum(at in hidden for at in line) == 1 and any(at in grid and at not in hidden for at in line)
