"""What belongs to a decision and is written beside it: partshøring, how the young person was told, complaints."""

from __future__ import annotations

import uuid
from typing import Any

from django.contrib import messages
from django.db import transaction
from django.http import HttpRequest, HttpResponse
from django.shortcuts import get_object_or_404, redirect
from django.views.decorators.http import require_http_methods

from cases.forms.base import save_locked, save_versioned
from cases.forms.decisions import ComplaintForm, HearingForm, ToldForm
from cases.forms.drafts import load_draft
from cases.models import Case, Complaint, Decision, PartyHearing
from cases.permissions import Perm
from cases.services.letters import note_delivery
from cases.views.case_pages import case_form_page, get_case

FORM = ["GET", "HEAD", "POST"]


@require_http_methods(FORM)
def hearing_new(request: HttpRequest, pk: uuid.UUID, decision: uuid.UUID) -> HttpResponse:
    case = get_case(request, pk, Perm.EDIT_CASE)
    found = get_object_or_404(case.decisions, pk=decision)
    part = PartyHearing(decision=found, sent_by=request.user)  # type: ignore[misc]
    form = HearingForm(request.POST or None, instance=part, draft=load_draft(request, "cases.hearing", found.pk))
    return answer(request, case, found, form, "Partshøring", "Partshøringen er skrevet.")


@require_http_methods(FORM)
def hearing(request: HttpRequest, pk: uuid.UUID, hearing: uuid.UUID) -> HttpResponse:
    case = get_case(request, pk, Perm.EDIT_CASE)
    part = get_object_or_404(PartyHearing.objects.select_related("decision"), decision__case=case, pk=hearing)
    form = HearingForm(request.POST or None, instance=part, draft=load_draft(request, "cases.hearing", part.pk))
    return answer(request, case, part.decision, form, "Svar på partshøring", "Gemt.")


@require_http_methods(FORM)
def told(request: HttpRequest, pk: uuid.UUID, decision: uuid.UUID) -> HttpResponse:
    case = get_case(request, pk, Perm.EDIT_CASE)
    found = get_object_or_404(case.decisions.filter(decided_at__isnull=False), pk=decision)
    form = ToldForm(request.POST or None, instance=found, draft=load_draft(request, "cases.told", found.pk))
    if form.is_valid() and form.carry_out(tell, by=request.user, form=form):
        form.drop_draft()
        messages.success(request, "Skrevet. Klagefristen tæller fra den dag.")
        return redirect("cases:decision", pk=pk, decision=found.pk)
    return part_page(request, case, found, form, "Den unge har fået besked")


@transaction.atomic
def tell(*, by: Any, form: ToldForm) -> Decision | None:
    """Save when and how the young person was told, of the newest version of the letter too.

    The time to complain counts from that day: a new version gives four weeks anew. None when somebody else has saved
    meanwhile.
    """
    decision: Decision | None = save_locked(form=form)
    if decision is not None:
        note_delivery(by=by, decision=decision)
    return decision


@require_http_methods(FORM)
def complaint_new(request: HttpRequest, pk: uuid.UUID, decision: uuid.UUID) -> HttpResponse:
    case = get_case(request, pk, Perm.EDIT_CASE)
    law = {"decided_at__isnull": False, "legal_basis__is_decision": True}
    found = get_object_or_404(case.decisions.filter(**law), pk=decision)
    part = Complaint(decision=found, registered_by=request.user)  # type: ignore[misc]
    form = ComplaintForm(request.POST or None, instance=part, draft=load_draft(request, "cases.complaint", found.pk))
    return answer(request, case, found, form, "Klage", "Klagen er skrevet. Den skal genvurderes.")


@require_http_methods(FORM)
def complaint(request: HttpRequest, pk: uuid.UUID, complaint: uuid.UUID) -> HttpResponse:
    case = get_case(request, pk, Perm.EDIT_CASE)
    part = get_object_or_404(Complaint.objects.select_related("decision"), decision__case=case, pk=complaint)
    form = ComplaintForm(request.POST or None, instance=part, draft=load_draft(request, "cases.complaint", part.pk))
    return answer(request, case, part.decision, form, "Klage", "Gemt.")


def answer(request: HttpRequest, case: Case, decision: Decision, form: Any, title: str, done: str) -> HttpResponse:
    """Save and go back to the decision's page, or show the form."""
    if form.is_valid() and save_versioned(form):
        messages.success(request, done)
        return redirect("cases:decision", pk=case.pk, decision=decision.pk)
    return part_page(request, case, decision, form, title)


def part_page(request: HttpRequest, case: Case, decision: Decision, form: Any, title: str) -> HttpResponse:
    context = {"decision": decision, "part_title": title}
    return case_form_page(request, "cases/decision_part.html", form, case, "pathway", **context)
