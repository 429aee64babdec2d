"""The waiting list (H1, H2, H6)."""

from __future__ import annotations

import datetime as dt

from django.db import transaction
from django.utils import timezone

from cases.models import Case, User
from cases.rules import rules_in_words
from housing.models import HousingNeed
from housing.services.rows import locked_open_case, save_next


@transaction.atomic
def register_need(
    *, by: User, case: Case, since_on: dt.date | None = None, max_net_rent: int | None = None, wishes: str = ""
) -> HousingNeed:
    """Put the young person on the waiting list from `since_on` (today). `max_net_rent` is kroner a month after
    housing benefit. Nothing but the wish for a home is asked (H6).

    Raises RuleBroken: on the list already (H1), the case is closed (C5).
    """
    case = locked_open_case(case.pk)
    with rules_in_words():
        return HousingNeed.objects.create(
            case=case,
            person_id=case.person_id,
            since_on=since_on or timezone.localdate(),
            max_net_rent=max_net_rent,
            wishes=wishes,
            registered_by=by,
        )


def close_need(*, by: User, need: HousingNeed, reason: str, at: dt.datetime | None = None) -> HousingNeed:
    """Take the place off the list with a HousingNeed.ClosedReason; once off, it stays as it is."""
    if need.closed_at is None:
        need.closed_at, need.closed_by, need.closed_reason = at or timezone.now(), by, reason
        need.on_hold_since = None
        save_next(need)
    return need


def live_need(case: Case) -> HousingNeed | None:
    """The case's place on the list, locked, or None."""
    return HousingNeed.objects.select_for_update(of=("self",)).filter(case=case, closed_at__isnull=True).first()
