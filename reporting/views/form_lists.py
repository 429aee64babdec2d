"""Measuring forms in lists: one's own (a leader's unit), one case's, and the panel of the case's overview."""

from __future__ import annotations

import uuid
from typing import Any

from django.core.paginator import Paginator
from django.db.models import Count, Q, QuerySet
from django.http import HttpRequest, HttpResponse
from django.shortcuts import render
from django.utils import timezone
from django.views.decorators.http import require_safe

from cases.access import Action, get_scoped_or_404, note_shown
from cases.case_head import case_header
from cases.context import live_unit_roles
from cases.models import Case, UnitRole
from cases.permissions import Perm
from reporting.form_rows import rows_of, side_by_side
from reporting.models import MeasurementForm, MeasurementFormQuerySet

PER_PAGE = 25
WAITING, OVERDUE, SENT = "venter", "over", "sendt"
LABELS = {WAITING: "Venter", OVERDUE: "Over frist", SENT: "Sendt"}


def with_rows(forms: QuerySet) -> QuerySet:
    """What a row shows, without the content of the instruments."""
    return forms.select_related("case__person", "case__facts", "instrument").defer("instrument__definition")


def forms_of(user: Any) -> tuple[MeasurementFormQuerySet, bool]:
    """(the forms `user` has to do with, whether as a leader): one's own tasks, or all of the unit's."""
    forms = MeasurementForm.objects.visible_to(user, Perm.VIEW_MEASUREMENT)
    if UnitRole.Role.LEADER in live_unit_roles(user):
        return forms, True
    return forms.task_of(user, timezone.now()), False


@require_safe
def form_list(request: HttpRequest) -> HttpResponse:
    """Waiting by due date, overdue, or sent (newest first)."""
    forms, is_leader = forms_of(request.user)
    which = request.GET.get("vis", WAITING)
    which = which if which in LABELS else WAITING
    counts = forms.aggregate(
        venter=Count("pk", filter=Q(submitted_at=None, not_done_at=None)),
        over=Count("pk", filter=Q(submitted_at=None, not_done_at=None, due_on__lt=timezone.localdate())),
        sendt=Count("pk", filter=Q(submitted_at__isnull=False)),
    )
    chosen = {
        WAITING: lambda: forms.waiting().order_by("due_on", "case_id", "instrument_code"),
        OVERDUE: lambda: forms.overdue(timezone.localdate()).order_by("due_on", "case_id", "instrument_code"),
        SENT: lambda: forms.filter(submitted_at__isnull=False).order_by("-submitted_at", "pk"),
    }[which]()
    paginator = Paginator(with_rows(chosen), PER_PAGE)
    paginator.count = counts[which]  # counted above, together with the others
    page = paginator.get_page(request.GET.get("side"))
    rows = rows_of(list(page))
    note_shown(request, [row.form.case_id for row in rows], Action.LIST)
    context = {
        "rows": rows,
        "page": page,
        "which": which,
        "chips": [(code, label, counts[code]) for code, label in LABELS.items()],
        "is_leader": is_leader,
        "overdue": counts[OVERDUE],
    }
    return render(request, "reporting/form_list.html", context)


@require_safe
def case_forms(request: HttpRequest, case_id: uuid.UUID) -> HttpResponse:
    """All forms of a case, and staff's view beside the young person's."""
    cases = Case.objects.select_related("person", "facts")
    case = get_scoped_or_404(request, cases, Perm.VIEW_MEASUREMENT, pk=case_id)
    forms = list(with_rows(case.measurement_forms.order_by("-due_on", "instrument_code")))
    rows = rows_of(forms)
    context = {
        "head": case_header(request, case, "forms"),
        "waiting": [row for row in reversed(rows) if row.form.is_waiting],
        "answered": [row for row in rows if not row.form.is_waiting],
        "sides": side_by_side(forms),
    }
    return render(request, "reporting/case_forms.html", context)


@require_safe
def panel_forms(request: HttpRequest, case_id: uuid.UUID) -> HttpResponse:
    """The overview's panel: what waits, and what was sent last."""
    case = get_scoped_or_404(request, Case.objects.all(), Perm.VIEW_MEASUREMENT, pk=case_id)
    forms = case.measurement_forms.select_related("instrument").defer("instrument__definition")
    context = {
        "case": case,
        "waiting": forms.waiting().order_by("due_on", "instrument_code")[:3],
        "latest": forms.filter(submitted_at__isnull=False).order_by("-submitted_at").first(),
    }
    return render(request, "reporting/_panel_forms.html", context)
