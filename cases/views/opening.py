"""The start: services under way, the earlier adviser's hand-over, warnings, and the pair."""

from __future__ import annotations

import uuid

from django.contrib import messages
from django.http import HttpRequest, HttpResponse
from django.shortcuts import redirect, render
from django.views.decorators.http import require_http_methods, require_safe

from cases.access import get_scoped_or_404
from cases.addresses import address
from cases.case_head import Act, case_header
from cases.forms.drafts import load_draft
from cases.forms.opening import HandoverForm, IndsatsEndForm, IndsatsForm, SanctionForm
from cases.models import AdviserHandover, Case, Indsats, SanctionWarning
from cases.permissions import Perm
from cases.views.case_pages import case_form_page, get_case, save_in_case

FORM = ["GET", "HEAD", "POST"]


@require_safe
def services(request: HttpRequest, pk: uuid.UUID) -> HttpResponse:
    """Every service of the young person, those under way first."""
    case = get_case(request, pk, Perm.VIEW_PATHWAY)
    acts = [Act("Ny indsats", address("cases:indsats_new", pk=pk), "primary", "plus", Perm.EDIT_CASE)]
    head = case_header(request, case, "pathway", acts=acts if case.is_open else [])
    ended = Indsats.Status.ENDED
    context = {
        "case": case,
        "head": head,
        "under_way": case.services.with_law().exclude(status=ended),
        "ended": case.services.with_law().filter(status=ended).order_by("-ends_on"),
        "may_edit": Perm.EDIT_CASE in head.may and case.is_open,
    }
    return render(request, "cases/services.html", context)


@require_http_methods(FORM)
def indsats_new(request: HttpRequest, pk: uuid.UUID) -> HttpResponse:
    case = get_case(request, pk, Perm.EDIT_CASE)
    form = IndsatsForm(request.POST or None, draft=load_draft(request, "cases.indsats", f"new-{pk}"))
    return indsats_page(request, form, case, "Indsatsen er skrevet.")


@require_http_methods(FORM)
def indsats_edit(request: HttpRequest, pk: uuid.UUID, indsats: uuid.UUID) -> HttpResponse:
    found = get_indsats(request, pk, indsats)
    form = IndsatsForm(request.POST or None, instance=found, draft=load_draft(request, "cases.indsats", indsats))
    return indsats_page(request, form, case_of(found), "Gemt.")


def indsats_page(request: HttpRequest, form: IndsatsForm, case: Case, done: str) -> HttpResponse:
    if form.is_valid() and save_in_case(request, form, case, "registered_by"):
        messages.success(request, done)
        return redirect("cases:services", pk=case.pk)
    return case_form_page(request, "cases/indsats.html", form, case, "pathway")


@require_http_methods(FORM)
def indsats_end(request: HttpRequest, pk: uuid.UUID, indsats: uuid.UUID) -> HttpResponse:
    found = get_indsats(request, pk, indsats)
    case = case_of(found)
    draft = load_draft(request, "cases.indsats_end", found.pk)
    form = IndsatsEndForm(request.POST or None, instance=found, draft=draft)
    if form.is_valid() and save_in_case(request, form, case, "registered_by"):
        messages.success(request, "Indsatsen er slut.")
        return redirect("cases:services", pk=pk)
    return case_form_page(request, "cases/indsats_end.html", form, case, "pathway", indsats=found)


def get_indsats(request: HttpRequest, pk: uuid.UUID, indsats: uuid.UUID) -> Indsats:
    """The service of that case that can still be changed; raises Http404."""
    under_way = Indsats.objects.under_way()
    return get_scoped_or_404(request, under_way, Perm.EDIT_CASE, pk=indsats, case_id=pk)


def case_of(row: Indsats | AdviserHandover | SanctionWarning) -> Case:
    """The case of a row fetched through the one door, as its page needs it."""
    return Case._base_manager.select_related("person", "facts").get(pk=row.case_id)


@require_http_methods(FORM)
def handover_new(request: HttpRequest, pk: uuid.UUID) -> HttpResponse:
    case = get_case(request, pk, Perm.EDIT_CASE)
    form = HandoverForm(request.POST or None, draft=load_draft(request, "cases.handover", f"new-{pk}"))
    return handover_page(request, form, case)


@require_http_methods(FORM)
def handover_edit(request: HttpRequest, pk: uuid.UUID, handover: uuid.UUID) -> HttpResponse:
    found = get_scoped_or_404(request, AdviserHandover.objects, Perm.EDIT_CASE, pk=handover, case_id=pk)
    form = HandoverForm(request.POST or None, instance=found, draft=load_draft(request, "cases.handover", handover))
    return handover_page(request, form, case_of(found))


def handover_page(request: HttpRequest, form: HandoverForm, case: Case) -> HttpResponse:
    if form.is_valid() and save_in_case(request, form, case, "registered_by"):
        messages.success(request, "Overleveringen er gemt.")
        return redirect("cases:start", pk=case.pk)
    return case_form_page(request, "cases/handover.html", form, case, "pathway")


@require_http_methods(FORM)
def sanction_new(request: HttpRequest, pk: uuid.UUID) -> HttpResponse:
    case = get_case(request, pk, Perm.EDIT_CASE)
    form = SanctionForm(request.POST or None, draft=load_draft(request, "cases.sanction", f"new-{pk}"))
    return sanction_page(request, form, case)


@require_http_methods(FORM)
def sanction_edit(request: HttpRequest, pk: uuid.UUID, warning: uuid.UUID) -> HttpResponse:
    found = get_scoped_or_404(request, SanctionWarning.objects, Perm.EDIT_CASE, pk=warning, case_id=pk)
    form = SanctionForm(request.POST or None, instance=found, draft=load_draft(request, "cases.sanction", warning))
    return sanction_page(request, form, case_of(found))


def sanction_page(request: HttpRequest, form: SanctionForm, case: Case) -> HttpResponse:
    if form.is_valid() and save_in_case(request, form, case, "registered_by"):
        messages.success(request, "Varslet er gemt.")
        return redirect("cases:pathway", pk=case.pk)
    return case_form_page(request, "cases/sanction.html", form, case, "pathway")
