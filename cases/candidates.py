"""Who can be coordinator: whom the young person knows already, and how many they have (guide part 2 and 6: about 20,
advice and no ceiling; fewer where one worker holds several roles)."""

from __future__ import annotations

import datetime as dt
import uuid
from collections.abc import Iterable
from dataclasses import dataclass
from typing import Any

from django.db.models import Count, Q

from cases import danish
from cases.models import Case, CaseAssignment, Law, TeamMember, User
from cases.models.base import live_at

Role = CaseAssignment.Role
# Almenboligloven alone makes a housing officer, not a coordinator.
CASE_LAWS = [Law.SERVICELOVEN, Law.BARNETS_LOV, Law.BESKAEFTIGELSE]
# Roles in which one meets the young person; an adviser or an emergency access does not make an acquaintance.
MET_AS: dict[str, tuple[str, str]] = {
    Role.COORDINATOR: ("er koordinator nu", "var koordinator"),
    Role.SUPPORT_WORKER: ("er bostøtte nu", "var bostøtte"),
    Role.PAIR_PARTNER: ("er makker på sagen nu", "var makker på sagen"),
    Role.STAND_IN: ("er afløser nu", "var afløser"),
    Role.INTAKE: ("tog imod henvendelsen", "tog imod henvendelsen"),
    Role.HANDOVER: ("var koordinator", "var koordinator"),
}


def coordinators(at: dt.datetime, unit_id: Any) -> Any:
    """Active users with authority competence, those of the unit first, then who has fewest.

    Each has `caseload`: the open cases they are coordinator of at `at`.
    """
    theirs = (
        live_at(at, "assignments__")
        & Q(assignments__role=Role.COORDINATOR)
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


def partners(case: Case, at: dt.datetime) -> Any:
    """Staff who can be the other of a pair: active people of a unit who have not the case in such a role already."""
    has_it = case.assignments.live(at).filter(role__in=[Role.COORDINATOR, Role.PAIR_PARTNER])
    return (
        User.objects.filter(is_active=True, actor__isnull=True, unit__isnull=False, is_staff=False)
        .exclude(pk__in=has_it.values("user"))
        .order_by("username")
    )


def known_by(person_id: uuid.UUID, at: dt.datetime) -> dict[uuid.UUID, str]:
    """Whom the young person knows: user -> how, in words. From dated roles and seats in a team on all their cases.

    Says that and as what they have met, never in which case, so that it tells nothing of a case that is not the
    reader's.
    """
    known: dict[uuid.UUID, str] = {}
    met = CaseAssignment.objects.filter(case__person=person_id, role__in=MET_AS, valid_from__lte=at)
    for user_id, role, until in met.order_by("-valid_from").values_list("user_id", "role", "valid_until"):
        known.setdefault(user_id, _met_words(role, until, at))
    seats = TeamMember.objects.filter(case__person=person_id, user__isnull=False, young_person_answer="yes")
    for user_id in seats.values_list("user_id", flat=True):
        known.setdefault(user_id, "har siddet i teamet")
    return known


def _met_words(role: str, until: dt.datetime | None, at: dt.datetime) -> str:
    now, before = MET_AS[role]
    if until is None or until > at:
        return now
    return before if role == Role.INTAKE else f"{before} til {danish.long_date(until)}"


@dataclass(frozen=True)
class Candidate:
    """One row of the choice: who, how many they have beside the advised number, which laws they may decide by, and
    how the young person knows them (empty: not at all)."""

    user: User
    caseload: int
    advised: int
    known: str = ""

    @property
    def level(self) -> str:
        return "amber" if self.caseload >= self.advised else "brand"

    @property
    def label(self) -> str:
        return f"{self.caseload} sager, omkring {self.advised} er passende"

    @property
    def laws(self) -> str:
        return ", ".join(str(Law(code).label) for code in self.user.competences)


def advised_of(user: User, usual: int) -> int:
    """How many young people are fitting for `user`: what their unit says, else `usual`."""
    return (user.unit.coordinator_caseload if user.unit else None) or usual


def candidate_rows(users: Iterable[Any], usual: int, known: dict[uuid.UUID, str] | None = None) -> list[Candidate]:
    """`users` from `coordinators` as the page shows them: those the young person knows first, else as they came."""
    known = known or {}
    rows = [Candidate(user, user.caseload, advised_of(user, usual), known.get(user.pk, "")) for user in users]
    return sorted(rows, key=lambda row: not row.known)
