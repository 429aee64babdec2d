"""Which "kasket" somebody wears who holds both authority and support on a case (Aarhus, Rute 42).

The guide says support is the support worker's alone and asks that the interface be settled; where one person does
both, each entry and decision says in which role it was made.
"""

from __future__ import annotations

import datetime as dt
import uuid
from typing import Any

from cases.models import CaseAssignment

BOTH = {CaseAssignment.Role.COORDINATOR, CaseAssignment.Role.SUPPORT_WORKER}


def has_both_hats(user: Any, case_id: uuid.UUID | None, at: dt.datetime) -> bool:
    """True when `user` is coordinator and support worker on the case at `at`."""
    if case_id is None:
        return False
    roles = CaseAssignment.objects.live(at).filter(case=case_id, user=user.pk, role__in=BOTH)
    return set(roles.order_by().values_list("role", flat=True)) == BOTH
