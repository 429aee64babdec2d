"""What one reader sees of goals, agreements, points and sheets: those at work on the case all of it, a party only what
the young person's marks leave (N6). The door itself is `visible_to`; this is what stands behind it."""

from __future__ import annotations

import uuid
from dataclasses import dataclass
from typing import Any

from cases.models import Case, TeamMember
from cases.permissions import Perm, permissions_on
from networkmeetings.models import Agreement, Goal

Audience = Goal.Audience


@dataclass(frozen=True)
class Reader:
    """`is_inside`: staff by assignment or unit role. `seats` are a party's own places in the team."""

    user_id: uuid.UUID
    is_inside: bool
    is_at_work: bool
    seats: frozenset[uuid.UUID]

    def sees_goal(self, goal: Goal) -> bool:
        """ "Kun mig" is only for those who wrote it down with the young person."""
        if goal.audience == Audience.ME:
            return self.is_at_work
        if self.is_inside or goal.audience == Audience.TEAM:
            return True
        return goal.audience == Audience.CHOSEN and not self.seats.isdisjoint(goal.shown_to)

    def is_own(self, agreement: Agreement) -> bool:
        return agreement.responsible_user_id == self.user_id or agreement.responsible_member_id in self.seats

    def sees_agreement(self, agreement: Agreement) -> bool:
        """One's own promise always; asks for `goal`."""
        if self.is_own(agreement) or self.is_at_work:
            return True
        if agreement.is_private and not self.is_inside:
            return False
        return agreement.goal is None or self.sees_goal(agreement.goal)


def reader_of(user: Any, case: Case, may: frozenset[Perm] | None = None) -> Reader:
    """How `user` reads `case`, in one query (two without `may`). The journal is for staff only, so it tells them."""
    may = permissions_on(user, case) if may is None else may
    is_inside = Perm.VIEW_JOURNAL in may
    seats: frozenset[uuid.UUID] = frozenset()
    if not is_inside:
        seats = frozenset(TeamMember.objects.filter(case=case, user=user).values_list("pk", flat=True))
    return Reader(user.pk, is_inside, Perm.EDIT_PLAN in may, seats)
