"""The lease: signed, moved in on, ended."""

from __future__ import annotations

import datetime as dt
import uuid

from django.contrib import messages
from django.db.models import Q
from django.http import HttpRequest, HttpResponse
from django.shortcuts import redirect
from django.utils import timezone
from django.views.decorators.http import require_http_methods

from cases.access import get_scoped_or_404
from cases.case_head import case_header
from cases.models import Case
from cases.pages import form_page
from cases.permissions import Perm, hides_address
from housing import services
from housing.forms import LeaseEndForm, LeaseForm, MoveInForm
from housing.models import Offer, Tenancy
from housing.pool import pool, shown_address
from housing.views.offers import fall_through_page


@require_http_methods(["GET", "HEAD", "POST"])
def tenancy_new(request: HttpRequest, case_id: uuid.UUID) -> HttpResponse:
    """The lease is signed. Suggested is the home the young person said yes to."""
    cases = Case.objects.select_related("person")
    case = get_scoped_or_404(request, cases, Perm.EDIT_HOUSING, pk=case_id)
    today = timezone.localdate()
    own = Offer.objects.filter(case=case, over_at__isnull=True).values("dwelling")
    dwellings = pool(today).filter(Q(state="free") | Q(pk__in=own)).order_by("free_on", "address")
    accepted = dwellings.filter(pk__in=own.filter(answer=Offer.Answer.ACCEPTED)).first()
    starts_on = max(accepted.free_on, today) if accepted else today
    initial = {"dwelling": accepted, "signed_on": today, "starts_on": starts_on}
    form = LeaseForm(request.POST or None, initial=initial, dwellings=dwellings)
    if hides_address(request.user, case):
        form.name_without_address(own.values_list("dwelling", flat=True))
    if request.method == "POST" and form.is_valid():
        tenancy = form.carry_out(services.sign_lease, by=request.user, case=case, **form.cleaned_data)
        if tenancy is not None:
            messages.success(request, "Kontrakten er skrevet under. Ventelisten og andre tilbud er lukket.")
            return redirect("housing:case_housing", case_id=case.pk)
    context = {"case": case, "head": case_header(request, case, "housing"), "accepted": accepted}
    return form_page(request, "housing/tenancy_form.html", form, context)


def place_of(request: HttpRequest, tenancy: Tenancy) -> str:
    """The address of the lease as this user may see it."""
    return shown_address(tenancy.dwelling, hides_address(request.user, tenancy.case))


def tenancies_with_case():
    return Tenancy.objects.select_related("dwelling", "case__person")


@require_http_methods(["GET", "HEAD", "POST"])
def move_in(request: HttpRequest, pk: uuid.UUID) -> HttpResponse:
    """The day the young person moved in; written by whoever helped them in."""
    tenancy = get_scoped_or_404(request, tenancies_with_case(), Perm.REGISTER_NEED, pk=pk)
    initial = {"from_on": max(tenancy.starts_on, timezone.localdate())}
    form = MoveInForm(request.POST or None, initial=initial)
    if request.method == "POST" and form.is_valid():
        residence = form.carry_out(services.move_in, by=request.user, tenancy=tenancy, **form.cleaned_data)
        if residence is not None:
            messages.success(request, "Indflytningen er skrevet.")
            return redirect("housing:case_housing", case_id=tenancy.case_id)
    context = {"tenancy": tenancy, "place": place_of(request, tenancy)}
    context["head"] = case_header(request, tenancy.case, "housing")
    return form_page(request, "housing/move_in.html", form, context)


@require_http_methods(["GET", "HEAD", "POST"])
def tenancy_end(request: HttpRequest, pk: uuid.UUID) -> HttpResponse:
    """The lease ends. The form speaks of the last day, the row of the first day after it."""
    tenancy = get_scoped_or_404(request, tenancies_with_case(), Perm.EDIT_HOUSING, pk=pk)
    form = LeaseEndForm(request.POST or None)
    if request.method == "POST" and form.is_valid() and end_lease(request, tenancy, form):
        messages.success(request, "Lejemålets slutning er skrevet. Bostøtten fortsætter.")
        return redirect("housing:case_housing", case_id=tenancy.case_id)
    context = {"tenancy": tenancy, "place": place_of(request, tenancy)}
    context["head"] = case_header(request, tenancy.case, "housing")
    return form_page(request, "housing/tenancy_end.html", form, context)


def end_lease(request: HttpRequest, tenancy: Tenancy, form: LeaseEndForm) -> Tenancy | None:
    answers = form.cleaned_data
    return form.carry_out(
        services.end_tenancy,
        by=request.user,
        tenancy=tenancy,
        ends_on=answers["last_day"] + dt.timedelta(days=1),
        reason=answers["reason"],
        moved_out_on=answers["moved_out_on"],
    )


@require_http_methods(["GET", "HEAD", "POST"])
def tenancy_fall_through(request: HttpRequest, pk: uuid.UUID) -> HttpResponse:
    """A signed lease came to nothing before anybody moved in."""
    tenancy = get_scoped_or_404(request, tenancies_with_case(), Perm.EDIT_HOUSING, pk=pk)
    return fall_through_page(request, tenancy.case, tenancy.dwelling)
