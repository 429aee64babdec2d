"""An offer made, answered, or come to nothing."""

from __future__ import annotations

import datetime as dt
import uuid
from typing import Any

from django.contrib import messages
from django.http import HttpRequest, HttpResponse
from django.shortcuts import redirect
from django.utils import timezone
from django.views.decorators.http import require_http_methods

from cases.access import get_scoped_or_404
from cases.case_head import case_header
from cases.models import Case
from cases.pages import form_page
from cases.permissions import Perm, hides_address, permissions_on
from housing import services
from housing.forms import AnswerForm, FallThroughForm, OfferForm
from housing.matching import Fit, offers_of, reasons, waiting
from housing.models import Offer
from housing.pool import pool, shown_address

DAYS_TO_ANSWER, HOUR_TO_ANSWER = 3, 15
DONE = {
    Offer.Answer.ACCEPTED: "Ja tak er skrevet. Ventelisten er sat på hold, til kontrakten er skrevet under.",
    Offer.Answer.DECLINED: "Nej tak er skrevet. Pladsen på ventelisten er den samme.",
    Offer.Answer.WITHDRAWN: "Tilbuddet er trukket tilbage. Pladsen på ventelisten er den samme.",
}


@require_http_methods(["GET", "HEAD", "POST"])
def offer_new(request: HttpRequest, case_id: uuid.UUID) -> HttpResponse:
    """Offer a home. The offer is the housing officer's own: they follow its deadline."""
    cases = Case.objects.select_related("person")
    case = get_scoped_or_404(request, cases, Perm.EDIT_HOUSING, pk=case_id)
    today = timezone.localdate()
    # An overdue offer no longer stands in the way; the service closes it. Anything else it refuses in words.
    dwellings = pool(today).exclude(state="withdrawn").filter(is_let=False).order_by("free_on", "address")
    chosen = dwellings.filter(pk=uuid_or_none(request.GET.get("bolig"))).first()
    initial = {"dwelling": chosen, "deadline_at": default_deadline()}
    form = OfferForm(request.POST or None, initial=initial, dwellings=dwellings)
    if request.method == "POST" and form.is_valid():
        offer = form.carry_out(services.offer_dwelling, by=request.user, case=case, **form.cleaned_data)
        if offer is not None:
            messages.success(request, "Boligen er tilbudt. Fristen står i din dag.")
            return redirect("housing:case_housing", case_id=case.pk)
    context = {"case": case, "head": case_header(request, case, "housing"), "fit": fit_of(request, case, chosen)}
    return form_page(request, "housing/offer_form.html", form, {**context, "dwelling": chosen})


def fit_of(request: HttpRequest, case: Case, dwelling: Any) -> Fit | None:
    """Why the chosen home suits this young person, or not; None without a home or a place on the list."""
    if dwelling is None:
        return None
    places = {need.case_id: (place, need) for place, need in enumerate(waiting(request.user), start=1)}
    if case.pk not in places:
        return None
    place, need = places[case.pk]
    today = timezone.localdate()
    return Fit(need, place, (today - need.since_on).days, reasons(dwelling, need, place, offers_of([need])[case.pk]))


def default_deadline() -> dt.datetime:
    """Three days from now at three in the afternoon, when somebody is there to take the call."""
    day = timezone.localtime() + dt.timedelta(days=DAYS_TO_ANSWER)
    return day.replace(hour=HOUR_TO_ANSWER, minute=0, second=0, microsecond=0)


def uuid_or_none(text: str | None) -> uuid.UUID | None:
    try:
        return uuid.UUID(text or "")
    except ValueError:
        return None


@require_http_methods(["GET", "HEAD", "POST"])
def offer_answer(request: HttpRequest, pk: uuid.UUID) -> HttpResponse:
    """Write the young person's answer, as the one who sits with them or as the one who made the offer."""
    offers = Offer.objects.select_related("dwelling__association", "case__person")
    offer = get_scoped_or_404(request, offers, Perm.REGISTER_NEED, pk=pk)
    may_edit = Perm.EDIT_HOUSING in permissions_on(request.user, offer.case)
    form = AnswerForm(request.POST or None, may_withdraw=may_edit)
    if request.method == "POST" and form.is_valid():
        saved = form.carry_out(services.answer_offer, by=request.user, offer=offer, **form.cleaned_data)
        if saved is not None:
            messages.success(request, DONE[saved.answer])
            return redirect("housing:case_housing", case_id=offer.case_id)
    place = shown_address(offer.dwelling, hides_address(request.user, offer.case))
    context = {"offer": offer, "place": place, "head": case_header(request, offer.case, "housing")}
    return form_page(request, "housing/offer_answer.html", form, context)


@require_http_methods(["GET", "HEAD", "POST"])
def offer_fall_through(request: HttpRequest, pk: uuid.UUID) -> HttpResponse:
    """A yes came to nothing before the lease."""
    offer = get_scoped_or_404(
        request, Offer.objects.select_related("dwelling", "case__person"), Perm.EDIT_HOUSING, pk=pk
    )
    return fall_through_page(request, offer.case, offer.dwelling)


def fall_through_page(request: HttpRequest, case: Case, dwelling) -> HttpResponse:
    form = FallThroughForm(request.POST or None)
    if request.method == "POST" and form.is_valid():
        with_reason = {"by": request.user, "case": case, "dwelling": dwelling, **form.cleaned_data}
        form.carry_out(services.fall_through, **with_reason)
        if form.broken_rule is None:
            messages.success(request, "Skrevet. Pladsen på ventelisten og de andre tilbud er tilbage, som de var.")
            return redirect("housing:case_housing", case_id=case.pk)
    place = shown_address(dwelling, hides_address(request.user, case))
    context = {"place": place, "case": case, "head": case_header(request, case, "housing")}
    return form_page(request, "housing/fall_through.html", form, context)
