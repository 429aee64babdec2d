"""Who can be coordinator, and how many young people they have (guide part 6: about 20, advice and no ceiling)."""

from __future__ import annotations

import datetime as dt
from collections.abc import Iterable
from dataclasses import dataclass
from typing import Any

from django.db.models import Count, Q

from cases.models import CaseAssignment, Law, User
from cases.models.base import live_at

# Almenboligloven alone makes a housing officer, not a coordinator.
CASE_LAWS = [Law.SERVICELOVEN, Law.BARNETS_LOV, Law.BESKAEFTIGELSE]


def coordinators(at: dt.datetime, unit_id: Any) -> Any:
    """Active users with authority competence, those of the unit first, then who has fewest.

    Each has `caseload`: the open cases they are coordinator of at `at`.
    """
    theirs = (
        live_at(at, "assignments__")
        & Q(assignments__role=CaseAssignment.Role.COORDINATOR)
        & Q(assignments__case__closed_at__isnull=True)
    )
    return (
        User.objects.filter(is_active=True, actor__isnull=True)
        .filter(competences__overlap=CASE_LAWS)
        .select_related("unit")
        .annotate(caseload=Count("assignments__case", filter=theirs, distinct=True))
        .annotate(is_own=Q(unit=unit_id))
        .order_by("-is_own", "caseload", "username")
    )


@dataclass(frozen=True)
class Candidate:
    """One row of the choice: who, how many they have beside the advised number, and which laws they may decide by."""

    user: User
    caseload: int
    advised: int

    @property
    def level(self) -> str:
        return "amber" if self.caseload >= self.advised else "brand"

    @property
    def label(self) -> str:
        return f"{self.caseload} sager, omkring {self.advised} er passende"

    @property
    def laws(self) -> str:
        return ", ".join(str(Law(code).label) for code in self.user.competences)


def candidate_rows(users: Iterable[Any], advised: int) -> list[Candidate]:
    """`users` from `coordinators`, as the page shows them."""
    return [Candidate(user, user.caseload, advised) for user in users]
