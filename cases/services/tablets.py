"""Den unges visning begins and ends (decisions k). What the browser is told of it is in cases.tablet."""

from __future__ import annotations

import datetime as dt
from typing import Any

from django.db import transaction
from django.utils import timezone

from cases.models import Case, TabletSession, User
from cases.models.tablet import LONGEST
from cases.services.case_lock import lock_open


@transaction.atomic
def hand_over_tablet(
    *, by: User, case: Case, screen: str, object_id: Any, lasts: dt.timedelta = LONGEST
) -> TabletSession:
    """Hand the young person the tablet for one screen about one thing, for `lasts` (at most two hours).

    Raises RuleBroken when the case is closed.
    """
    case, now = lock_open(case), timezone.now()
    return TabletSession.objects.create(
        user=by, case=case, screen=screen, object_id=object_id, handed_at=now, expires_at=now + lasts
    )


@transaction.atomic
def end_tablet(*, tablet: TabletSession, by: User | None = None) -> TabletSession:
    """The tablet is given back, or `by` closes the view from elsewhere. One that is over stays as it ended."""
    row = TabletSession.objects.select_for_update(of=("self",)).get(pk=tablet.pk)
    if row.returned_at is None:
        row.returned_at, row.closed_by = timezone.now(), by
        row.save()
    return row
