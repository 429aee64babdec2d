"""Finding a case for nødadgang: by an exact number in the own unit, with few tries (decisions b).

The one place outside `visible_to` where a case is looked up for somebody without a role on it: what comes out is never
shown, only opened, for four hours and with a reason.
"""

from __future__ import annotations

import datetime as dt
import re
from typing import Any

from cases import cpr
from cases.models import AccessLog, Case, CaseAssignment, PersonCpr
from cases.search import NUMBER

MISSES_ALLOWED = 5
WITHIN = dt.timedelta(hours=1)
ROUTE = "cases:emergency"


def case_by_number(user: Any, text: str) -> Case | None:
    """The open case of `user`'s own unit with exactly that personal number or case number."""
    found = Case.objects.open().filter(unit=user.unit_id).select_related("person")
    if cpr.looks_like_cpr(text):
        number = re.sub(r"[\s-]", "", text.upper())
        return found.filter(
            person__in=PersonCpr.objects.filter(fingerprint=cpr.blind_index(number)).values("person")
        ).first()
    if match := NUMBER.match(text.strip()):
        return found.filter(number=int(match[1])).first()
    return None


def too_many_misses(user: Any, at: dt.datetime) -> bool:
    """True when `user` has guessed as often as is let within the hour."""
    missed = AccessLog.objects.filter(
        user_id=user.pk, route=ROUTE, action=AccessLog.Action.REFUSED, at__gt=at - WITHIN
    )
    return missed.count() >= MISSES_ALLOWED


def looks_of(assignment: CaseAssignment) -> Any:
    """What somebody saw under one nødadgang, newest first."""
    return AccessLog.objects.filter(
        case_id=assignment.case_id,
        user_id=assignment.user_id,
        at__gte=assignment.valid_from,
        at__lte=assignment.valid_until,
    ).order_by("-at")
