"""Going out: contacts without a name (serviceloven § 99), and visits at home."""

from __future__ import annotations

import uuid
from typing import Any

from django.contrib import messages
from django.core.paginator import Paginator
from django.db.models import Exists, OuterRef
from django.http import Http404, HttpRequest, HttpResponse
from django.shortcuts import get_object_or_404, redirect, render
from django.views.decorators.http import require_http_methods, require_safe

from cases.access import get_scoped_or_404
from cases.forms.base import save_versioned
from cases.forms.drafts import load_draft
from cases.forms.outreach import OutreachForm, VisitDoneForm, VisitForm
from cases.models import Case, HomeVisit, OutreachContact, Referral
from cases.pages import form_page
from cases.permissions import Perm, may_open_case
from cases.services import plan_visit, record_visit
from cases.views.case_pages import case_form_page, get_case

FORM = ["GET", "HEAD", "POST"]
PER_PAGE = 25


def own_contacts(request: HttpRequest) -> Any:
    """The contacts of the user's unit, each with whether it became a referral; raises Http404 for who may none."""
    if not may_open_case(request.user):
        raise Http404
    became = Referral._base_manager.filter(outreach=OuterRef("pk"))
    return OutreachContact.objects.visible_to(request.user).annotate(is_referral=Exists(became))


@require_safe
def outreach_list(request: HttpRequest) -> HttpResponse:
    """Where the unit has been, and what was agreed. Nobody is named, so nobody's showing is logged."""
    found = own_contacts(request).select_related("met_by")
    page = Paginator(found, PER_PAGE).get_page(request.GET.get("side"))
    return render(request, "cases/outreach_list.html", {"page": page})


@require_http_methods(FORM)
def outreach_new(request: HttpRequest) -> HttpResponse:
    own_contacts(request)
    user: Any = request.user
    return outreach_page(request, OutreachContact(unit=user.unit, met_by=user), "new")


@require_http_methods(FORM)
def outreach(request: HttpRequest, pk: uuid.UUID) -> HttpResponse:
    found = get_object_or_404(own_contacts(request), pk=pk)
    return outreach_page(request, found, str(found.pk))


def outreach_page(request: HttpRequest, contact: OutreachContact, key: str) -> HttpResponse:
    """The form of one contact without a name; from here it can become a referral, with the young person's yes."""
    is_new = contact._state.adding
    form = OutreachForm(request.POST or None, instance=contact, draft=load_draft(request, "cases.outreach", key))
    if form.is_valid() and save_versioned(form):
        messages.success(request, "Gemt uden navn.")
        return redirect("cases:outreach_list")
    is_referral = not is_new and Referral._base_manager.filter(outreach=contact).exists()
    context = {"contact": contact, "is_new": is_new, "is_referral": is_referral}
    return form_page(request, "cases/outreach.html", form, context)


@require_http_methods(FORM)
def visit_new(request: HttpRequest, pk: uuid.UUID) -> HttpResponse:
    case = get_case(request, pk, Perm.EDIT_CASE)
    form = VisitForm(request.POST or None, user=request.user, draft=load_draft(request, "cases.visit", pk))
    if form.is_valid():
        visit = form.carry_out(plan_visit, by=request.user, case=case, **form.cleaned_data)
        if visit is not None:
            form.drop_draft()
            messages.success(request, f"Besøget er planlagt. {visit.visitor} tager ud til den unge.")
            return redirect("cases:pathway", pk=pk)
    return case_form_page(request, "cases/visit_new.html", form, case, "pathway")


@require_http_methods(FORM)
def visit(request: HttpRequest, pk: uuid.UUID, visit: uuid.UUID) -> HttpResponse:
    """How a visit went: for the visitor and whoever else may write notes in the case."""
    visits = HomeVisit.objects.select_related("visitor")
    found = get_scoped_or_404(request, visits, Perm.WRITE_NOTE, pk=visit, case_id=pk)
    case = Case.objects.select_related("person", "facts").get(pk=pk)
    form = VisitDoneForm(request.POST or None, draft=load_draft(request, "cases.visit_done", visit))
    if form.is_valid() and form.carry_out(record_visit, by=request.user, visit=found, **form.cleaned_data):
        form.drop_draft()
        messages.success(request, "Besøget er skrevet.")
        return redirect("cases:pathway", pk=pk)
    referral = case.referrals.last()
    return case_form_page(request, "cases/visit.html", form, case, "pathway", visit=found, referral=referral)
