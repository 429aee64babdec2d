"""Who acts for the young person, and the young people who are about to turn 18 (C9)."""

from __future__ import annotations

import uuid
from typing import Any

from django.contrib import messages
from django.http import HttpRequest, HttpResponse
from django.shortcuts import get_object_or_404, redirect, render
from django.utils import timezone
from django.views.decorators.http import require_http_methods, require_safe

from cases.access import note_shown
from cases.custody import turning_18
from cases.forms.base import save_versioned
from cases.forms.drafts import load_draft
from cases.forms.people import RepresentativeForm
from cases.models import AccessLog, Case, Representative
from cases.permissions import Perm, may_see_contact
from cases.views.case_pages import case_form_page, get_case

FORM = ["GET", "HEAD", "POST"]


@require_http_methods(FORM)
def representative_new(request: HttpRequest, pk: uuid.UUID) -> HttpResponse:
    case, user = get_case(request, pk, Perm.EDIT_CASE), request.user
    new: Any = Representative(person=case.person, registered_by=user)  # type: ignore[misc]
    return representative_page(request, case, new, f"new-{pk}")


@require_http_methods(FORM)
def representative(request: HttpRequest, pk: uuid.UUID, representative: uuid.UUID) -> HttpResponse:
    case = get_case(request, pk, Perm.EDIT_CASE)
    theirs = Representative.objects.visible_to(request.user, Perm.EDIT_CASE).select_related("person")
    found = get_object_or_404(theirs, pk=representative, person_id=case.person_id)
    return representative_page(request, case, found, str(found.pk))


def representative_page(request: HttpRequest, case: Case, found: Representative, key: str) -> HttpResponse:
    """The form of one representative, new or known; an end is a date and a reason on it."""
    form = RepresentativeForm(
        request.POST or None,
        instance=found,
        may_see_contact=may_see_contact(request.user, case),
        draft=load_draft(request, "cases.representative", key),
    )
    is_new = found._state.adding
    if form.is_valid() and save_versioned(form):
        messages.success(request, f"{found.name} er skrevet på." if is_new else "Gemt.")
        return redirect("cases:young_person", pk=case.pk)
    return case_form_page(request, "cases/representative.html", form, case, "young_person", is_new=is_new)


@require_safe
def coming_of_age(request: HttpRequest) -> HttpResponse:
    """Those of the user's young people who turn 18 within half a year, or just have."""
    rows = turning_18(request.user, timezone.now())
    note_shown(request, [row.case.pk for row in rows], AccessLog.Action.LIST)
    return render(request, "cases/coming_of_age.html", {"rows": rows})
