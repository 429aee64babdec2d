"""The home on one case: the need, the offers, the leases, and the way from one to the next."""

from __future__ import annotations

import datetime as dt
import uuid
from dataclasses import dataclass
from typing import Any

from django.http import HttpRequest, HttpResponse
from django.shortcuts import render
from django.utils import timezone
from django.views.decorators.http import require_safe

from cases import danish
from cases.access import get_scoped_or_404
from cases.case_head import case_header
from cases.models import Case, CaseFacts
from cases.municipality import setting
from cases.permissions import Perm, hides_address
from housing.models import HousingNeed, Offer
from housing.pool import shown_address


@require_safe
def case_housing(request: HttpRequest, case_id: uuid.UUID) -> HttpResponse:
    case = get_scoped_or_404(request, Case.objects.select_related("person"), Perm.VIEW_HOUSING, pk=case_id)
    head = case_header(request, case, "housing")
    today = timezone.localdate()
    context = {
        **home_of(case, hides_address(request.user, case)),
        "head": head,
        "case": case,
        "today": today,
        "now": timezone.now(),
    }
    # H6: the way to the home is not read for those who only give homes.
    context["clock"] = clock_to_home(case, today) if Perm.VIEW_PATHWAY in head.may else None
    context["goal_days"] = setting("goal_days_to_home")
    context["may_register"] = Perm.REGISTER_NEED in head.may and case.is_open
    context["may_edit"] = Perm.EDIT_HOUSING in head.may and case.is_open
    return render(request, "housing/case_housing.html", context)


@require_safe
def panel_housing(request: HttpRequest, case_id: uuid.UUID) -> HttpResponse:
    """The home in a few lines, for the case's overview."""
    case = get_scoped_or_404(request, Case.objects.select_related("person"), Perm.VIEW_HOUSING, pk=case_id)
    return render(request, "housing/_panel.html", {**home_of(case, hides_address(request.user, case)), "case": case})


def home_of(case: Case, is_hidden: bool) -> dict:
    """Everything about the home on the case: four queries. `place` of an offer or a lease is the address as shown."""
    offers = list(
        case.offers.select_related("dwelling__association", "offered_by", "declined_for").order_by("-offered_at")
    )
    leases = case.tenancies.select_related("dwelling__association").prefetch_related("residences")
    tenancies: list[Any] = list(leases.order_by("-starts_on"))
    for tenancy in tenancies:
        tenancy.residence = next(iter(tenancy.residences.all()), None)
    for row in [*offers, *tenancies]:
        row.place = shown_address(row.dwelling, is_hidden)
    need = HousingNeed.objects.filter(case=case, closed_at__isnull=True).first()
    today = timezone.localdate()
    return {
        "need": need,
        "waited": (today - need.since_on).days if need else None,
        "need_facts": need_facts(need, today) if need else [],
        "offers": offers,
        "live_offers": [offer for offer in offers if offer.over_at is None],
        "past_offers": [offer for offer in offers if offer.over_at is not None],
        "has_yes": any(offer.answer == Offer.Answer.ACCEPTED and offer.over_at is None for offer in offers),
        "tenancies": tenancies,
        "home": next((t for t in tenancies if t.ends_on is None or t.ends_on > today), None),
    }


def need_facts(need: HousingNeed, today: dt.date) -> list[tuple[str, str]]:
    most = danish.kroner(need.max_net_rent) if need.max_net_rent is not None else "ikke skrevet"
    waited = danish.days((today - need.since_on).days)
    return [("Skrevet op", f"{danish.short_date(need.since_on, today)} · {waited}"), ("Kan højst betale", most)]


@dataclass(frozen=True)
class Clock:
    """Days from the start of Samarbejdsmodellen to the first own home (H5)."""

    days: int
    words: str
    level: str


def clock_to_home(case: Case, today: dt.date) -> Clock | None:
    """None before the start. The goal is a setting, three months."""
    facts = CaseFacts.objects.only("started_on", "moved_in_on").get(pk=case.pk)
    if facts.started_on is None:
        return None
    goal = setting("goal_days_to_home")
    if facts.moved_in_on is not None:
        days = max((facts.moved_in_on - facts.started_on).days, 0)
        return Clock(days, f"Flyttede ind efter {danish.days(days)}", "green" if days <= goal else "grey")
    days = (today - facts.started_on).days
    level = "red" if days > goal else "amber" if days > goal - 30 else "brand"
    return Clock(days, f"{danish.days(days)} uden egen bolig", level)
