"""What the end of a case ends here (C5)."""

from __future__ import annotations

import datetime as dt
import uuid

from django.db import transaction
from django.db.models import Max
from django.utils import timezone

from cases.models import Case, CloseReason, User
from housing.models import HousingNeed, Tenancy
from housing.services.needs import close_need, live_need
from housing.services.offers import end_offers
from housing.services.tenancies import end_tenancy


@transaction.atomic
def end_with_case(case_id: uuid.UUID | str, by_id: uuid.UUID | str, reason: str, on_iso: str) -> None:
    """The case ends for `reason` (a CloseReason) on the day `on_iso`: off the list, offers taken back.

    A home is kept: support and home do not hang together (H6). Only a death ends the tenancy and the residence too.
    Safe to run twice.
    """
    case = Case.objects.select_for_update(of=("self",), no_key=True).get(pk=case_id)
    by, on, now = User.objects.get(pk=by_id), dt.date.fromisoformat(on_iso), timezone.now()
    if need := live_need(case):
        close_need(by=by, need=need, reason=HousingNeed.ClosedReason.CASE_CLOSED, at=now)
    live = case.offers.select_for_update(of=("self",)).filter(over_at__isnull=True)
    end_offers(live, by=by, at=now, reason="Sagen er lukket")
    if reason == CloseReason.DIED:
        for tenancy in case.tenancies.filter(ends_on__isnull=True):
            moved_in = tenancy.residences.aggregate(latest=Max("from_on"))["latest"] or on
            end_tenancy(
                by=by,
                tenancy=tenancy,
                ends_on=max(on, tenancy.starts_on),
                reason=Tenancy.EndReason.DIED,
                moved_out_on=max(on, moved_in),
            )
