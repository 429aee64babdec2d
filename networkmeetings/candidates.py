"""Who could sit at the table: asked when a meeting is planned, and again when an invitation leaves (C7).

No service and imports none, so that whoever is loaded first, the web or a job, finds it whole.
"""

from __future__ import annotations

import datetime as dt
from dataclasses import dataclass
from typing import Any

from cases.models import Case, CaseAssignment, TeamMember

Answer = TeamMember.Answer
Role = CaseAssignment.Role
# Staff with these roles on the case belong to the work; the others read or let in.
AROUND_THE_TABLE = (Role.COORDINATOR, Role.SUPPORT_WORKER, Role.PAIR_PARTNER, Role.STAND_IN, Role.ADVISOR)


@dataclass(frozen=True)
class Candidate:
    """Somebody who can be invited: a seat in the team, or a member of staff on the case without one."""

    member: TeamMember | None
    user: Any
    name: str
    role: str
    answer: str

    @property
    def key(self) -> str:
        return f"m-{self.member.pk}" if self.member else f"u-{self.user.pk}"

    @property
    def may_be_invited(self) -> bool:
        return self.answer == Answer.YES


def candidates(case: Case, at: dt.datetime) -> list[Candidate]:
    """Everybody who could sit at the table at `at`, with the young person's answer about each (C7).

    Staff without a seat are on the case by their work; the young person has not been asked to choose them away.
    """
    seats = list(case.team.filter(left_on__isnull=True).select_related("user"))
    seated = {seat.user_id for seat in seats if seat.user_id}
    found = [Candidate(seat, seat.user, seat.name, seat.role_label, seat.young_person_answer) for seat in seats]
    for assignment in case.assignments.live(at).filter(role__in=AROUND_THE_TABLE).select_related("user"):
        if assignment.user_id not in seated:
            seated.add(assignment.user_id)
            role = assignment.get_role_display()
            found.append(Candidate(None, assignment.user, str(assignment.user), role, Answer.YES))
    return found
