"""A course begun, its phases, another worker, the end."""

from __future__ import annotations

import datetime as dt
import uuid
from collections.abc import Sequence
from typing import Any

from django.contrib import messages
from django.http import HttpRequest, HttpResponse
from django.shortcuts import redirect
from django.utils import timezone
from django.views.decorators.http import require_http_methods

from bostotte import services
from bostotte.capacity import Load, candidate_loads
from bostotte.forms import CourseEndForm, CourseForm, PhaseForm, WorkerForm
from bostotte.models import Method, Phase, SupportCourse
from bostotte.services.courses import COMBINATION_OF, newest_decision
from cases import danish
from cases.access import get_scoped_or_404
from cases.case_head import case_header
from cases.forms.base import save_versioned
from cases.forms.drafts import load_draft
from cases.models import Case
from cases.pages import form_page
from cases.permissions import Perm

READ_WRITE = ["GET", "HEAD", "POST"]
Basis = SupportCourse.DwellingBasis


@require_http_methods(READ_WRITE)
def course_new(request: HttpRequest, case_id: uuid.UUID) -> HttpResponse:
    """Begin CTI or ICM. The choice of worker says who has room, and when the next place comes."""
    case = get_scoped_or_404(request, Case.objects.select_related("person"), Perm.EDIT_SUPPORT, pk=case_id)
    by: Any = request.user
    loads = candidate_loads(timezone.localdate(), by)
    form = CourseForm(
        request.POST or None,
        initial=suggestion(case, by, loads),
        loads=loads,
        may_deviate=by.has_authority,
        draft=load_draft(request, "bostotte.course", case.pk),
    )
    if request.method == "POST" and form.is_valid():
        tenancy = live_tenancy(case) if form.cleaned_data["dwelling_basis"] == Basis.SIGNED else None
        if form.carry_out(services.start_course, by=by, case=case, tenancy=tenancy, **form.cleaned_data):
            form.drop_draft()
            messages.success(request, "Bostøtten er startet.")
            return redirect("bostotte:case_support", case_id=case.pk)
    context = {
        "head": case_header(request, case, "support"),
        "decision": newest_decision(case),
        "nobody": worst_case(loads, method_decided(case)),
    }
    return form_page(request, "bostotte/course_form.html", form, context)


def suggestion(case: Case, by: Any, loads: Sequence[Load]) -> dict[str, Any]:
    """What the facts already say: the method decided, the home there is, the worker who asks if it is a bostøtte's."""
    tenancy = live_tenancy(case)
    allocated = case.offers.filter(answer="accepted", over_at__isnull=True).exists()
    basis = Basis.SIGNED if tenancy and tenancy.signed_on else Basis.ALLOCATED if allocated or tenancy else ""
    is_mine = not by.has_authority and any(load.worker == by for load in loads)
    return {
        "method": method_decided(case) or "",
        "worker": str(by.pk) if is_mine else "",
        "started_on": timezone.localdate(),
        "dwelling_basis": basis,
    }


def live_tenancy(case: Case) -> Any:
    """The newest lease without an end."""
    return case.tenancies.filter(ends_on__isnull=True).order_by("-starts_on").first()


def method_decided(case: Case) -> Method | None:
    """The method of the visitation in force, or None."""
    decision = newest_decision(case)
    found = [
        method for method, combination in COMBINATION_OF.items() if decision and decision.combination == combination
    ]
    return found[0] if found else None


def worst_case(loads: Sequence[Load], method: Method | None) -> str:
    """What to know when nobody has a place for the decided method; "" when somebody has."""
    if method is None or any(load.has_place(method) for load in loads):
        return ""
    dated = [(day, load.worker) for load in loads if (day := load.free_on(method)) is not None]
    if dated:
        day, worker = min(dated, key=lambda pair: pair[0])
        first = f"Den første plads kommer efter planen {danish.long_date(day)} hos {worker}."
    else:
        first = "Ingen ved, hvornår der bliver en plads."
    return (
        f"Ingen har plads til {method.label} lige nu. {first} Imens giver en anden støtte fra dag ét (B8), "
        "eller lederen godkender en afvigelse."
    )


@require_http_methods(READ_WRITE)
def phase(request: HttpRequest, pk: uuid.UUID) -> HttpResponse:
    """The focus areas of a phase and what is done about them (B4)."""
    phases = Phase.objects.select_related("course__case__person")
    found = get_scoped_or_404(request, phases, Perm.EDIT_SUPPORT, pk=pk)
    form = PhaseForm(request.POST or None, instance=found, draft=load_draft(request, "bostotte.phase", pk))
    if request.method == "POST" and form.is_valid() and save_versioned(form):
        messages.success(request, "Fokusområderne er gemt.")
        return redirect("bostotte:case_support", case_id=found.course.case_id)
    context = {"head": case_header(request, found.course.case, "support"), "phase": found}
    return form_page(request, "bostotte/phase_form.html", form, context)


@require_http_methods(READ_WRITE)
def course_worker(request: HttpRequest, pk: uuid.UUID) -> HttpResponse:
    """Hand the course to another worker."""
    courses = SupportCourse.objects.select_related("case__person", "worker")
    course = get_scoped_or_404(request, courses, Perm.ASSIGN, pk=pk)
    by: Any = request.user
    loads = [load for load in candidate_loads(timezone.localdate(), by) if load.worker != course.worker]
    form = WorkerForm(request.POST or None, loads=loads, draft=load_draft(request, "bostotte.worker", pk))
    if request.method == "POST" and form.is_valid():
        changed = form.carry_out(services.change_worker, by=request.user, course=course, **form.cleaned_data)
        if changed is not None:
            form.drop_draft()
            messages.success(request, "Forløbet har fået en anden medarbejder.")
            return redirect("bostotte:case_support", case_id=course.case_id)
    context = {"head": case_header(request, course.case, "support"), "course": course}
    return form_page(request, "bostotte/worker_form.html", form, context)


@require_http_methods(READ_WRITE)
def course_end(request: HttpRequest, pk: uuid.UUID) -> HttpResponse:
    """End the course and answer what comes after (B5)."""
    courses = SupportCourse.objects.select_related("case__person", "worker")
    course = get_scoped_or_404(request, courses, Perm.EDIT_SUPPORT, pk=pk)
    draft = load_draft(request, "bostotte.course_end", pk)
    form = CourseEndForm(request.POST or None, initial={"ended_on": timezone.localdate()}, draft=draft)
    if request.method == "POST" and form.is_valid():
        ended = form.carry_out(services.end_course, by=request.user, course=course, **form.cleaned_data)
        if ended is not None:
            form.drop_draft()
            messages.success(request, "Bostøtten er afsluttet. Boligen er, som den var.")
            return after_end(request, course)
    context = {"head": case_header(request, course.case, "support"), "course": course}
    return form_page(request, "bostotte/course_end.html", form, {**context, "planned_end": planned_end(course)})


def planned_end(course: SupportCourse) -> dt.date | None:
    """The planned end of a CTI; None for ICM, which has none."""
    last = course.phases.filter(number=3).first()
    return last.ends_on if last else None


def after_end(request: HttpRequest, course: SupportCourse) -> HttpResponse:
    """Back to the case, unless it was the worker's own and their access ended with it."""
    if Case.objects.visible_to(request.user, Perm.VIEW_SUPPORT).filter(pk=course.case_id).exists():
        return redirect("bostotte:case_support", case_id=course.case_id)
    return redirect("bostotte:today")
