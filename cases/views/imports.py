"""/import/: a leader takes over the municipality's list of young people."""

from __future__ import annotations

import uuid
from typing import Any, cast

from django.contrib import messages
from django.core.paginator import Paginator
from django.db.models import QuerySet
from django.http import Http404, HttpRequest, HttpResponse
from django.shortcuts import redirect, render
from django.utils import timezone
from django.views.decorators.http import require_http_methods, require_POST, require_safe

from cases.access import Action, note_shown
from cases.forms.imports import ImportForm
from cases.importing.said_once import said_once
from cases.importing.template import template_file
from cases.models import Case, ImportBatch, Unit
from cases.pages import form_page
from cases.permissions import led_units
from cases.rules import RuleBroken
from cases.services import accept_list, hold_list, reject_list
from cases.services.imports import preview

PER_PAGE = 50
MOST_PROBLEMS = 100
XLSX = "application/vnd.openxmlformats-officedocument.spreadsheetml.sheet"


def units_or_404(request: HttpRequest) -> QuerySet[Unit]:
    """The units this user may take a list into. Raises Http404 for who leads none: the page is not there."""
    units = led_units(request.user, timezone.now())
    if not units:
        raise Http404
    return units


def batch_or_404(request: HttpRequest, pk: uuid.UUID) -> ImportBatch:
    """A list that waits for this user's answer, in a unit they still lead."""
    units = units_or_404(request)
    waiting = ImportBatch.objects.waiting_for(request.user, timezone.now())
    found = waiting.filter(pk=pk, unit__in=units).select_related("unit").first()
    if found is None:
        raise Http404
    return found


@require_http_methods(["GET", "HEAD", "POST"])
def import_page(request: HttpRequest) -> HttpResponse:
    units = units_or_404(request)
    posted = (request.POST, request.FILES) if request.method == "POST" else ()
    form = ImportForm(*posted, units=units, too_large=getattr(request, "upload_is_too_large", False))
    if form.is_valid():
        unit = form.cleaned_data.get("unit") or units[0]
        batch = form.carry_out(hold_list, by=request.user, unit=unit, data=form.cleaned_data["file"].read())
        if batch is not None:
            return redirect("cases:import_batch", pk=batch.pk)
    context = {
        "waiting": ImportBatch.objects.waiting_for(request.user, timezone.now()).filter(unit__in=units),
        "earlier": ImportBatch.objects.filter(unit__in=units, accepted_at__isnull=False).select_related(
            "accepted_by", "unit"
        )[:10],
    }
    return form_page(request, "cases/import.html", form, context)


@require_safe
def template(request: HttpRequest) -> HttpResponse:
    """The empty list to fill in."""
    units_or_404(request)
    return HttpResponse(
        template_file(),
        content_type=XLSX,
        headers={
            "Content-Disposition": 'attachment; filename="hjemvej-import.xlsx"',
            "X-Content-Type-Options": "nosniff",
        },
    )


@require_safe
def batch(request: HttpRequest, pk: uuid.UUID) -> HttpResponse:
    """What the list would do, with every problem by row and column. Nothing is written yet."""
    return show(request, batch_or_404(request, pk))


def show(request: HttpRequest, batch: ImportBatch, refusal: str = "") -> HttpResponse:
    """The list as it stands; `refusal` is why it could not be written just now."""
    user: Any = request.user
    seen = preview(by=user, batch=batch)
    rows = sorted(seen.rows, key=lambda row: (not row.is_stopped, not row.problems, row.number))
    page = Paginator(rows, PER_PAGE).get_page(request.GET.get("side"))
    named = [row.known_case.pk for row in page if row.known_case]
    note_shown(request, named, Action.SEARCH)
    note_shown(request, seen.held_back, Action.REFUSED)
    stopping, to_look_at = said_once(seen.stopping), said_once(seen.to_look_at)
    context: dict[str, Any] = {
        "batch": batch,
        "seen": seen,
        "page": page,
        "stopping": stopping[:MOST_PROBLEMS],
        "stopping_left": len(stopping) - MOST_PROBLEMS,
        "to_look_at": to_look_at[:MOST_PROBLEMS],
        "to_look_at_left": len(to_look_at) - MOST_PROBLEMS,
        "may_accept": bool(seen.new) and not seen.stopping,
        "refusal": refusal,
    }
    return render(request, "cases/import_batch.html", context, status=409 if refusal else 200)


@require_POST
def accept(request: HttpRequest, pk: uuid.UUID) -> HttpResponse:
    """Write the list, all of it or none."""
    batch, user = batch_or_404(request, pk), cast(Any, request.user)
    try:
        done = accept_list(by=user, batch=batch)
    except RuleBroken as broken:
        return show(request, batch, broken.message)
    made = Case.objects.filter(imported__batch=done).values_list("pk", flat=True)
    note_shown(request, made, Action.EDIT)
    number = done.created_count
    messages.success(request, f"{number} {'sag er' if number == 1 else 'sager er'} oprettet fra listen.")
    return redirect("cases:case_list")


@require_POST
def reject(request: HttpRequest, pk: uuid.UUID) -> HttpResponse:
    """Throw the list away."""
    user: Any = request.user
    reject_list(by=user, batch=batch_or_404(request, pk))
    messages.success(request, "Listen er kasseret. Intet er gemt.")
    return redirect("cases:import")
