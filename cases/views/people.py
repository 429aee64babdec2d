"""The young person's own data."""

from __future__ import annotations

import uuid
from typing import Any

from django.contrib import messages
from django.http import Http404, HttpRequest, HttpResponse
from django.shortcuts import get_object_or_404, redirect
from django.utils import timezone
from django.views.decorators.http import require_http_methods, require_POST

from cases.access import get_scoped_or_404
from cases.forms.base import save_versioned
from cases.forms.drafts import load_draft
from cases.forms.people import PersonForm
from cases.models import Case, ContactPoint
from cases.permissions import Perm, may_see_contact
from cases.services import add_contact_point, note_contact_worked, set_cpr
from cases.views.case_pages import case_form_page, get_case


@require_http_methods(["GET", "HEAD", "POST"])
def person_edit(request: HttpRequest, pk: uuid.UUID) -> HttpResponse:
    case = get_case(request, pk, Perm.EDIT_CASE)
    person = case.person
    sees_address = may_see_contact(request.user, case)
    form = PersonForm(
        request.POST or None,
        instance=person,
        may_see_address=sees_address,
        draft=load_draft(request, "cases.person", person.pk),
    )
    if form.is_valid() and take_cpr(request, form) and save_versioned(form):
        if reach := form.cleaned_data.get("new_reach"):
            add_contact_point(by=request.user, person=person, reach=reach)
        messages.success(request, "Gemt.")
        return redirect("cases:case", pk=pk)
    live = person.cprs.filter(valid_until__isnull=True).first()
    return case_form_page(
        request,
        "cases/person_edit.html",
        form,
        case,
        "overview",
        masked_cpr=live.number.masked if live else "",
        points=person.contact_points.all() if sees_address else [],
    )


def take_cpr(request: HttpRequest, form: PersonForm) -> bool:
    """Give the person the typed number, if any; False when somebody else has it."""
    number: Any = form.cleaned_data["cpr"]
    if number is None:
        return True
    return form.carry_out(set_cpr, by=request.user, person=form.instance, number=number) is not None


@require_POST
def contact_worked(request: HttpRequest, pk: uuid.UUID, point: uuid.UUID) -> HttpResponse:
    case = get_scoped_or_404(request, Case.objects.select_related("person"), Perm.EDIT_CASE, pk=pk)
    if not may_see_contact(request.user, case):
        raise Http404
    found = get_contact_point(case, point)
    note_contact_worked(by=request.user, point=found, on=timezone.localdate())
    messages.success(request, "Skrevet: virkede i dag.")
    return redirect("cases:person_edit", pk=pk)


def get_contact_point(case: Case, point: uuid.UUID) -> ContactPoint:
    """The person's own way of that key; raises Http404 for anybody else's."""
    return get_object_or_404(ContactPoint, pk=point, person_id=case.person_id)
