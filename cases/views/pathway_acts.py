"""Step 3: give the case to somebody, start."""

from __future__ import annotations

import uuid
from typing import Any

from django.contrib import messages
from django.http import HttpRequest, HttpResponse
from django.shortcuts import get_object_or_404, redirect
from django.utils import timezone
from django.views.decorators.http import require_http_methods, require_POST

from cases.access import get_scoped_or_404
from cases.candidates import candidate_rows, coordinators, known_by, partners
from cases.forms.drafts import load_draft
from cases.forms.opening import PartnerForm, StartedForm
from cases.forms.pathway import AssignForm, StartForm
from cases.models import Case, SMStart
from cases.municipality import setting
from cases.permissions import Perm, permissions_on
from cases.services import (
    assign_coordinator,
    assign_partner,
    end_partner,
    start_sm,
)
from cases.start_list import start_points
from cases.views.case_pages import case_form_page, get_case, save_in_case

FORM = ["GET", "HEAD", "POST"]


@require_http_methods(FORM)
def assign(request: HttpRequest, pk: uuid.UUID) -> HttpResponse:
    case, now = get_case(request, pk, Perm.ASSIGN), timezone.now()
    draft = load_draft(request, "cases.assign", pk)
    form = AssignForm(request.POST or None, candidates=coordinators(now, case.unit_id), draft=draft)
    if form.is_valid() and form.carry_out(
        assign_coordinator,
        by=request.user,
        case=case,
        user=form.cleaned_data["user"],
        reason=form.cleaned_data["reason"],
    ):
        form.drop_draft()
        messages.success(request, f"{form.cleaned_data['user']} er koordinator fra nu.")
        still_mine = Case.objects.visible_to(request.user, Perm.VIEW_CASE).filter(pk=pk).exists()
        return redirect("cases:case", pk=pk) if still_mine else redirect("cases:my_day")
    return assign_page(request, form, case, PartnerForm(candidates=partners(case, now)))


@require_POST
def assign_partner_view(request: HttpRequest, pk: uuid.UUID) -> HttpResponse:
    """A fixed pair: somebody beside the one who has the case."""
    case, now = get_case(request, pk, Perm.ASSIGN), timezone.now()
    form = PartnerForm(request.POST, candidates=partners(case, now))
    if form.is_valid():
        partner = form.cleaned_data["partner"]
        if form.carry_out(assign_partner, by=request.user, case=case, user=partner):
            messages.success(request, f"{partner} er makker på sagen fra nu.")
            return redirect("cases:assign", pk=pk)
    return assign_page(request, form, case, form)


@require_POST
def partner_end(request: HttpRequest, pk: uuid.UUID, assignment: uuid.UUID) -> HttpResponse:
    case = get_case(request, pk, Perm.ASSIGN)
    found = get_object_or_404(
        case.assignments.filter(role="pair_partner").select_related("user", "case"), pk=assignment
    )
    by: Any = request.user
    end_partner(by=by, assignment=found)
    messages.success(request, f"{found.user} er ikke makker længere og kan ikke se sagen.")
    return redirect("cases:assign", pk=pk)


def assign_page(request: HttpRequest, form: Any, case: Case, partner_form: PartnerForm) -> HttpResponse:
    """Who can have the case, those the young person knows first; `form` is the one that answers."""
    now, usual = timezone.now(), setting("coordinator_caseload")
    live = case.assignments.live(now).filter(role__in=["coordinator", "pair_partner"]).select_related("user")
    rows = candidate_rows(coordinators(now, case.unit_id), usual, known_by(case.person_id, now))
    return case_form_page(
        request,
        "cases/assign.html",
        form,
        case,
        "pathway",
        assign_form=form if isinstance(form, AssignForm) else AssignForm(candidates=coordinators(now, case.unit_id)),
        partner_form=partner_form,
        candidates=rows,
        knows_somebody=any(row.known for row in rows),
        current=next((row for row in live if row.role == "coordinator"), None),
        pair=[row for row in live if row.role == "pair_partner"],
        advice=f"Omkring {usual} unge til hver koordinator er passende (guiden)",
    )


@require_http_methods(FORM)
def start(request: HttpRequest, pk: uuid.UUID) -> HttpResponse:
    case = get_scoped_or_404(request, started_cases(), Perm.EDIT_CASE, pk=pk)
    begun: SMStart | None = getattr(case, "sm_start", None)
    form = start_form(request, case, begun)
    if form.is_valid() and save_start(request, form, case, begun):
        words = "Gemt." if begun else "Samarbejdsmodellen er begyndt. De første skemaer kommer af sig selv."
        messages.success(request, words)
        return redirect("cases:start", pk=pk)
    now, may = timezone.now(), permissions_on(request.user, case)
    return case_form_page(
        request,
        "cases/start.html",
        form,
        case,
        "pathway",
        begun=begun,
        points=start_points(case, may, now),
        handovers=case.adviser_handovers.all(),
        has_coordinator=case.facts.has_coordinator(now),
    )


def started_cases() -> Any:
    return Case.objects.select_related("person", "facts", "sm_start", "contact_agreement")


def start_form(request: HttpRequest, case: Case, begun: SMStart | None) -> StartForm | StartedForm:
    """The start itself; once begun, what can still be written of it."""
    if begun is None:
        return StartForm(request.POST or None, draft=load_draft(request, "cases.start", case.pk))
    return StartedForm(request.POST or None, instance=begun, draft=load_draft(request, "cases.started", case.pk))


def save_start(request: HttpRequest, form: Any, case: Case, begun: SMStart | None) -> Any:
    if begun is not None:
        return save_in_case(request, form, case, "started_by")
    if saved := form.carry_out(start_sm, by=request.user, case=case, **form.cleaned_data):
        form.drop_draft()
    return saved
