"""The young person's own data."""

from __future__ import annotations

import uuid
from typing import Any

from django.contrib import messages
from django.db import transaction
from django.http import Http404, HttpRequest, HttpResponse
from django.shortcuts import get_object_or_404, redirect, render
from django.utils import timezone
from django.views.decorators.http import require_http_methods, require_POST

from cases.access import get_scoped_or_404
from cases.case_head import case_header
from cases.custody import acting_lines
from cases.forms.base import save_versioned
from cases.forms.drafts import load_draft
from cases.forms.people import PersonForm, WayForm
from cases.models import Case, ContactPoint, YoungPerson
from cases.permissions import Perm, may_see_contact
from cases.services import add_contact_point, change_contact_point, note_contact_worked, set_cpr
from cases.views.case_pages import case_form_page, get_case

FORM = ["GET", "HEAD", "POST"]


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
        points=person.contact_points.live() if sees_address else [],
        acting=acting_lines(person, timezone.now(), sees_address),
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


@require_http_methods(FORM)
def ways(request: HttpRequest, pk: uuid.UUID) -> HttpResponse:
    """All ways to reach the person on one page: each a small form, and an empty one for a new way."""
    case = get_scoped_or_404(request, Case.objects.select_related("person", "facts"), Perm.EDIT_CASE, pk=pk)
    if not may_see_contact(request.user, case):
        raise Http404
    person, data = case.person, request.POST or None
    draft = load_draft(request, "cases.ways", person.pk)
    rows = [WayForm(data, point=point, draft=draft) for point in person.contact_points.live()]
    new = WayForm(data, draft=draft)
    # All of them, so that each says what is wrong with it.
    if data is not None and all([row.is_valid() for row in [*rows, new]]):  # noqa: C419
        save_ways(request.user, person, rows, new)
        new.drop_draft()
        messages.success(request, "Gemt.")
        return redirect("cases:young_person", pk=pk)
    head = case_header(request, case, "young_person")
    context = {"case": case, "head": head, "rows": rows, "dead": person.contact_points.filter(ended_on__isnull=False)}
    errors = any(row.errors for row in [*rows, new])
    return render(request, "cases/ways.html", {**context, "form": new}, status=422 if errors else 200)


@transaction.atomic
def save_ways(by: Any, person: YoungPerson, rows: list[WayForm], new: WayForm) -> None:
    """Write each way that was changed, and the new one when there is one."""
    for row in rows:
        if row.has_changed() and row.point is not None:
            given = row.cleaned_data
            change_contact_point(
                by=by,
                point=row.point,
                reach=given["value"],
                kind=given["kind"],
                worked_on=given["worked_on"],
                is_dead=given["is_dead"],
            )
    if reach := new.cleaned_data["value"].strip():
        given = new.cleaned_data
        add_contact_point(by=by, person=person, reach=reach, kind=given["kind"], worked_on=given["worked_on"])


def get_contact_point(case: Case, point: uuid.UUID) -> ContactPoint:
    """The person's own way of that key; raises Http404 for anybody else's."""
    return get_object_or_404(ContactPoint, pk=point, person_id=case.person_id)
