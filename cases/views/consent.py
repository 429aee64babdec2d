"""What each party outside may see, on what basis, and how it is taken back (C6)."""

from __future__ import annotations

import uuid
from typing import Any

from django.contrib import messages
from django.http import HttpRequest, HttpResponse
from django.shortcuts import redirect, render
from django.utils import timezone
from django.views.decorators.http import require_http_methods, require_POST, require_safe

from cases.access import get_scoped_or_404
from cases.case_head import case_header
from cases.consent_paper import paper_content
from cases.custody import minor_note, stopped_bases
from cases.forms.drafts import load_draft
from cases.forms.team import ConsentForm, ScanForm, signed_paper
from cases.models import CasePaper, DisclosureBasis
from cases.papers import newest
from cases.permissions import Perm
from cases.services import ask_for_paper, attach_scan, record_consent, withdraw_consent
from cases.team_lines import basis_line
from cases.views.case_pages import case_form_page, get_case


@require_safe
def consent(request: HttpRequest, pk: uuid.UUID) -> HttpResponse:
    case, now = get_case(request, pk, Perm.EDIT_TEAM), timezone.now()
    bases = case.disclosure_bases.select_related("member", "registered_by", "scan").order_by("-valid_from")
    lines = [basis_line(basis, now) for basis in bases]
    context = {
        "case": case,
        "head": case_header(request, case, "consent"),
        "live": [line for line in lines if line.is_live],
        "past": [line for line in lines if not line.is_live],
        "municipality_day": timezone.localdate(),
        "minor": minor_note(case.person, now),
        "stopped": stopped_bases(case, now),
    }
    return render(request, "cases/consent.html", context)


@require_http_methods(["GET", "HEAD", "POST"])
def consent_new(request: HttpRequest, pk: uuid.UUID) -> HttpResponse:
    case = get_case(request, pk, Perm.EDIT_TEAM)
    form = ConsentForm(
        request.POST or None,
        request.FILES or None,
        case=case,
        initial=chosen_member(request),
        draft=load_draft(request, "cases.consent", pk),
    )
    if form.is_valid():
        basis = form.carry_out(record_consent, by=request.user, case=case, **form.for_service())
        if basis is not None:
            form.drop_draft()
            messages.success(request, f"Skrevet: hvad {basis.organisation} må se.")
            return redirect("cases:consent", pk=pk)
    minor = minor_note(case.person, timezone.now())
    return case_form_page(request, "cases/consent_new.html", form, case, "consent", minor=minor)


def chosen_member(request: HttpRequest) -> dict[str, str]:
    """The member the page was opened for, by the key in the address; anything else is left out."""
    try:
        return {"member": str(uuid.UUID(request.GET["medlem"]))}
    except (KeyError, ValueError):
        return {}


@require_POST
def consent_withdraw(request: HttpRequest, pk: uuid.UUID, basis: uuid.UUID) -> HttpResponse:
    found = get_scoped_or_404(request, DisclosureBasis.objects, Perm.EDIT_TEAM, pk=basis, case_id=pk)
    by: Any = request.user
    withdraw_consent(by=by, basis=found)
    messages.success(request, f"Trukket tilbage. {found.organisation} kan ikke se mere i sagen på det grundlag.")
    return redirect("cases:consent", pk=pk)


@require_http_methods(["GET", "HEAD", "POST"])
def consent_paper(request: HttpRequest, pk: uuid.UUID) -> HttpResponse:
    """What each party may see, in plain words; a POST freezes it and asks for the paper to sign."""
    case, now = get_case(request, pk, Perm.EDIT_TEAM), timezone.now()
    if request.method == "POST":
        user: Any = request.user
        ask_for_paper(by=user, case=case, kind=CasePaper.Kind.CONSENT, content=paper_content(case, now))
        messages.success(request, "Papiret bliver lavet. Det tager et øjeblik.")
        return redirect("cases:consent_paper", pk=pk)
    context = {
        "case": case,
        "head": case_header(request, case, "consent"),
        "paper": paper_content(case, now),
        "made": newest(case, CasePaper.Kind.CONSENT),
    }
    return render(request, "cases/consent_paper.html", context)


@require_http_methods(["GET", "HEAD", "POST"])
def consent_scan(request: HttpRequest, pk: uuid.UUID, basis: uuid.UUID) -> HttpResponse:
    bases = DisclosureBasis.objects.select_related("case__person", "case__facts")
    found = get_scoped_or_404(request, bases, Perm.EDIT_TEAM, pk=basis, case_id=pk)
    form = ScanForm(request.POST or None, request.FILES or None)
    if form.is_valid() and form.carry_out(
        attach_scan, by=request.user, basis=found, scan=signed_paper(form.cleaned_data["scan"])
    ):
        messages.success(request, "Det underskrevne papir ligger ved samtykket.")
        return redirect("cases:consent", pk=pk)
    return case_form_page(request, "cases/consent_scan.html", form, found.case, "consent", basis=found)
