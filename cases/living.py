"""Where the young person lives and has lived, as the case's page shows it."""

from __future__ import annotations

import datetime as dt
from dataclasses import dataclass

from django.conf import settings

from cases import danish
from cases.models import HOMELESS_SITUATIONS, Case, HousingSituation, ShelterStay
from cases.shelter_days import RefundDays, refund_days


@dataclass(frozen=True)
class Living:
    """The situation now (None when nothing is written), the ones before, and the stays; newest first."""

    now: HousingSituation | None
    coming: HousingSituation | None
    before: list[HousingSituation]
    stays: list[ShelterStay]
    days: RefundDays | None
    days_line: str

    @property
    def is_homeless(self) -> bool:
        return self.now is not None and self.now.kind in HOMELESS_SITUATIONS


def living_of(case: Case, today: dt.date) -> Living:
    """Two queries. The stays are the person's of this case; days count over all of theirs."""
    spells = list(HousingSituation.objects.filter(case=case).select_related("written_by").order_by("-since_on"))
    stays = list(ShelterStay.objects.filter(case=case).select_related("organisation").order_by("-in_on"))
    now = next((one for one in spells if one.since_on <= today and (not one.until_on or one.until_on > today)), None)
    coming = next((one for one in spells if one.since_on > today), None)
    before = [one for one in spells if one.until_on is not None and one.until_on <= today]
    days = days_for(case, today) if stays else None
    return Living(now, coming, before, stays, days, days_line(days, today) if days else "")


def days_for(case: Case, today: dt.date) -> RefundDays:
    """Counted over the person's stays, also those of an earlier case: the law counts the person's days."""
    hostel = ShelterStay.Type.HOSTEL
    stays = ShelterStay._base_manager.filter(person=case.person_id, stay_type=hostel).values_list("in_on", "out_on")
    return refund_days(stays, today, settings.SHELTER_REFUND_DAYS)


def days_line(days: RefundDays, today: dt.date) -> str:
    """ "74 af 90 dage med refusion inden for det sidste år. Den sidste er 14. dec." """
    said = f"{days.refunded} af {days.limit} dage med statsrefusion inden for det sidste år."
    if days.stayed > days.refunded:
        said += f" Den unge har været der i {danish.days(days.stayed)}."
    if days.last_on is not None:
        return f"{said} Bliver den unge boende, er den sidste {danish.inside(danish.near_date(days.last_on, today))}"
    return said
