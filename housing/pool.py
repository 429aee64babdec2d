"""The dwellings as they stand on a day: free, offered or let. Derived from offers and tenancies, never set."""

from __future__ import annotations

import datetime as dt
import uuid
from dataclasses import dataclass
from typing import Any

from django.db.models import Case, CharField, Exists, F, OuterRef, Q, Subquery, Value, When
from django.db.models.functions import Greatest
from django.utils import timezone

from cases import danish
from cases.permissions import HIDDEN_ADDRESS
from housing.models import Dwelling, Offer, Tenancy

SOON_DAYS = 14
STATES = {"ledige": "free", "tilbudt": "offered", "udlejet": "let", "ude": "withdrawn"}


def pool(today: dt.date) -> Any:
    """A queryset of every dwelling with `state` (free, offered, let, withdrawn) and the day it is `free_on`.

    A lease under notice makes the dwelling free ahead, from the day the lease ends.
    """
    leases = Tenancy.objects.filter(dwelling=OuterRef("pk"))
    offers = Offer.objects.filter(dwelling=OuterRef("pk"), over_at__isnull=True)
    last_end = leases.filter(ends_on__isnull=False).order_by("-ends_on").values("ends_on")[:1]
    return Dwelling.objects.select_related("association").annotate(
        is_let=Exists(leases.filter(ends_on__isnull=True)),
        is_offered=Exists(offers),
        offer_answer=Subquery(offers.values("answer")[:1]),
        deadline_at=Subquery(offers.values("deadline_at")[:1]),
        free_on=Greatest(F("available_from"), Subquery(last_end)),
        state=Case(
            When(withdrawn_on__lte=today, then=Value("withdrawn")),
            When(is_let=True, then=Value("let")),
            When(is_offered=True, then=Value("offered")),
            default=Value("free"),
            output_field=CharField(),
        ),
    )


def free_dwellings(today: dt.date) -> Any:
    """What can be offered today, soonest first. An offer whose deadline passed no longer stands in the way."""
    return pool(today).filter(state="free").order_by("free_on", "address")


def shown_address(dwelling: Dwelling, is_hidden: bool) -> str:
    """The address as it may be shown beside the young person's name (cases.permissions.hides_address)."""
    return HIDDEN_ADDRESS if is_hidden else dwelling.address


def home_addresses(case_id: uuid.UUID) -> list[str]:
    """The addresses of the case's leases and of what it has been offered (settings.HOME_ADDRESSES)."""
    of_case = Q(tenancies__case=case_id) | Q(offers__case=case_id, offers__over_at__isnull=True)
    return list(Dwelling.objects.filter(of_case).order_by().values_list("address", flat=True).distinct())


@dataclass(frozen=True)
class Standing:
    """How a dwelling stands, as the list says it: plain words and, where something is needed, a status."""

    words: str
    level: str = ""
    status: str = ""
    icon: str = ""


def standing(row: Any, today: dt.date, now: dt.datetime) -> Standing:
    """`row` is a dwelling out of `pool`, with its `live_offer` when the user may see whose it is."""
    if row.state == "withdrawn":
        return Standing(f"Ude af puljen siden {danish.short_date(row.withdrawn_on, today)}")
    if row.state == "let":
        return Standing("Lejet ud")
    if row.state == "offered":
        return offered(row, today, now)
    empty = (today - row.free_on).days
    if empty > 0:
        return Standing("Ledig nu", "red", f"Tom i {danish.days(empty)}")
    words = "Ledig i dag" if empty == 0 else f"Ledig {danish.short_date(row.free_on, today)}"
    if -empty <= SOON_DAYS:
        return Standing(words, "amber", "Tomgang fra i morgen" if empty == 0 else f"Tomgang om {danish.days(-empty)}")
    return Standing(words)


def offered(row: Any, today: dt.date, now: dt.datetime) -> Standing:
    offer = getattr(row, "live_offer", None)
    words = f"Tilbudt {offer.case.person.name}" if offer else "Tilbudt"
    if row.offer_answer:
        return Standing(words, "blue", "Har sagt ja", "time")
    if row.deadline_at < now:
        return Standing(words, "red", "Fristen er gået")
    moment = danish.near_moment(row.deadline_at, today)
    near = (timezone.localtime(row.deadline_at).date() - today).days <= 1
    return Standing(
        words, "amber" if near else "blue", f"Svar {moment[0].lower()}{moment[1:]}", "" if near else "time"
    )
