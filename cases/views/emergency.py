"""Nødadgang: opened with a reason, and read through afterwards by those whose case it is (decisions b)."""

from __future__ import annotations

import uuid
from typing import Any

from django.contrib import messages
from django.http import Http404, HttpRequest, HttpResponse
from django.shortcuts import redirect, render
from django.utils import timezone
from django.views.decorators.http import require_http_methods

from cases import who_has_looked
from cases.access import Touch, get_scoped_or_404, note_shown
from cases.case_head import case_header
from cases.emergency import case_by_number, looks_of, too_many_misses
from cases.forms.cover import EmergencyForm
from cases.forms.drafts import load_draft
from cases.models import AccessLog, CaseAssignment
from cases.pages import form_page
from cases.permissions import Perm, may_open_case
from cases.services import open_in_emergency, review_emergency

FORM = ["GET", "HEAD", "POST"]
NOT_FOUND = "Der er ingen åben sag i din enhed med det nummer. Skriv hele nummeret, eller ring til din leder."
TOO_MANY = "Du har prøvet for mange numre. Vent en time, eller ring til din leder."


@require_http_methods(FORM)
def emergency(request: HttpRequest) -> HttpResponse:
    """Number and reason in one step. Unknown, closed and another unit's are the same answer; misses are logged."""
    if not may_open_case(request.user):
        raise Http404
    at, draft = timezone.now(), load_draft(request, "cases.emergency", request.user.pk)
    form = EmergencyForm(request.POST or None, draft=draft)
    if form.is_valid():
        number = form.cleaned_data["cpr_or_number"]
        case = None if too_many_misses(request.user, at) else case_by_number(request.user, number)
        if case is None:
            form.add_error("cpr_or_number", TOO_MANY if too_many_misses(request.user, at) else NOT_FOUND)
            request.touched.append(Touch(None, AccessLog.Action.REFUSED))  # type: ignore[attr-defined]
        elif form.carry_out(open_in_emergency, by=request.user, case=case, reason=form.cleaned_data["reason"]):
            form.drop_draft()
            note_shown(request, [case.pk], AccessLog.Action.EDIT, form.cleaned_data["reason"])
            messages.success(request, "Du kan læse sagen i fire timer. Koordinatoren og lederen får besked.")
            return redirect("cases:brief", pk=case.pk)
    return form_page(request, "cases/emergency.html", form)


@require_http_methods(FORM)
def emergency_look(request: HttpRequest, pk: uuid.UUID) -> HttpResponse:
    """Who used nødadgang, why, and what they looked at; "set" is one tap."""
    found = CaseAssignment.objects.filter(role=CaseAssignment.Role.EMERGENCY)
    found = found.select_related("case__person", "case__facts", "user")
    assignment = get_scoped_or_404(request, found, Perm.VIEW_ACCESS_LOG, pk=pk)
    if request.method == "POST":
        user: Any = request.user
        review_emergency(by=user, assignment=assignment)
        messages.success(request, "Skrevet: du har set det.")
        return redirect("cases:access_log", pk=assignment.case_id)
    head = case_header(request, assignment.case, "access_log")
    reviews = list(assignment.emergency_reviews.select_related("seen_by"))
    context = {
        "head": head,
        "assignment": assignment,
        "looks": [(row.at, who_has_looked.did(row)) for row in looks_of(assignment)[:100]],
        "reviews": reviews,
        "is_seen": any(review.seen_by_id == request.user.pk for review in reviews),
    }
    return render(request, "cases/emergency_look.html", context)
