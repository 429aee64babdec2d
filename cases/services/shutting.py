"""What ends with a case whatever the reason: who has it, and who outside sees it."""

from __future__ import annotations

import datetime as dt

from django.db.models import Q

from cases.models import Case, CaseAssignment, CaseUserObjectPermission, User
from cases.services.assignments import end_assignment, let_read_on

Role = CaseAssignment.Role


def shut(*, by: User, case: Case, at: dt.datetime) -> None:
    """End every assignment and grant of the case at `at`; its coordinator may read on (design 3)."""
    still_open = case.assignments.filter(Q(valid_until__isnull=True) | Q(valid_until__gt=at))
    coordinator = still_open.filter(role=Role.COORDINATOR, valid_from__lte=at).first()
    for assignment in still_open.exclude(role=Role.HANDOVER):
        end_assignment(assignment, at, "Sagen er lukket")
    if coordinator is not None and not still_open.filter(role=Role.HANDOVER, user=coordinator.user_id).exists():
        let_read_on(by=by, assignment=coordinator, at=at)
    CaseUserObjectPermission.objects.filter(content_object=case).delete()
