"""Who steps in: fravær i dag, a stand-in on one case, and the brief they read first."""

from __future__ import annotations

import uuid
from typing import Any

from django.contrib import messages
from django.db import transaction
from django.http import Http404, HttpRequest, HttpResponse
from django.shortcuts import get_object_or_404, redirect, render
from django.utils import timezone
from django.views.decorators.http import require_http_methods, require_POST, require_safe

from cases import absence as absences
from cases import danish
from cases.access import get_scoped_or_404, note_shown
from cases.addresses import address
from cases.case_brief import brief_of
from cases.case_head import Act, case_header
from cases.forms.base import save_versioned
from cases.forms.cover import AbsenceForm, StandInForm, VisitSafetyForm
from cases.forms.drafts import load_draft
from cases.models import AccessLog, CaseAssignment, User, VisitSafety
from cases.pages import form_page
from cases.permissions import Perm, permissions_somewhere
from cases.services import cover_cases, end_cover, hand_on_evening_duty
from cases.views.case_page import contact_facts, overview_cases
from cases.views.case_pages import case_form_page, get_case

FORM = ["GET", "HEAD", "POST"]


@require_safe
def absence_list(request: HttpRequest) -> HttpResponse:
    """Those whose cases this user can give to others."""
    at = timezone.now()
    if Perm.ASSIGN not in permissions_somewhere(request.user, at):
        raise Http404
    return render(request, "cases/absence_list.html", {"people": absences.people(request.user, at), "at": at})


@require_http_methods(FORM)
def absence(request: HttpRequest, pk: uuid.UUID) -> HttpResponse:
    """Everything one absent colleague would have done today, given to one or two others in one act."""
    at = timezone.now()
    absent = get_object_or_404(User, pk=pk)
    rows = absences.rows_of(request.user, absent, at)
    if not rows:
        raise Http404
    note_shown(request, [row.assignment.case_id for row in rows], AccessLog.Action.LIST)
    form = absence_form(request, absent, rows, at)
    if form.is_valid() and form.carry_out(share_out, by=request.user, form=form):
        form.drop_draft()
        messages.success(request, shared_out(form))
        return redirect("cases:absence", pk=pk)
    covers = [(cover, row.name) for row in rows for cover in row.stand_ins]
    return form_page(request, "cases/absence.html", form, {"absent": absent, "rows": rows, "covers": covers, "at": at})


def absence_form(request: HttpRequest, absent: User, rows: list[absences.Row], at: Any) -> AbsenceForm:
    units = {row.assignment.case.unit_id for row in rows}
    duties = list(absences.duties_of(absent, at, absences.end_of_day(at)).filter(unit__in=units))
    return AbsenceForm(
        request.POST or None,
        at=at,
        rows=rows,
        duties=duties,
        stand_ins=absences.candidates(units, absent),
        draft=load_draft(request, "cases.absence", absent.pk),
    )


@transaction.atomic
def share_out(*, by: User, form: AbsenceForm) -> list[Any]:
    """The cases and the evening phone in one act: all of it or none."""
    words: Any = {key: form.cleaned_data[key] for key in ("valid_from", "valid_until", "reason")}
    given: list[Any] = list(cover_cases(by=by, plan=form.plan(), **words))
    for duty, user in form.evening_plan():
        given.append(hand_on_evening_duty(by=by, duty=duty, user=user, at=words["valid_from"]))
    return given


def shared_out(form: AbsenceForm) -> str:
    names = " og ".join(sorted({str(user) for _, user in form.plan()}))
    count, until = len(form.plan()), danish.at_moment(form.cleaned_data["valid_until"])
    cases = f"{count} {'sag' if count == 1 else 'sager'}"
    return f"{names} afløser på {cases} til {until}." if count else "Aftentelefonen er givet videre."


@require_POST
def cover_end(request: HttpRequest, pk: uuid.UUID) -> HttpResponse:
    """Stop a stand-in before time."""
    found = CaseAssignment.objects.filter(role=CaseAssignment.Role.STAND_IN).select_related("case", "user")
    assignment = get_scoped_or_404(request, found, Perm.ASSIGN, pk=pk)
    user: Any = request.user
    end_cover(by=user, assignment=assignment)
    messages.success(request, f"{assignment.user} afløser ikke længere.")
    if assignment.stands_in_for_id:
        return redirect("cases:absence", pk=assignment.stands_in_for_id)
    return redirect("cases:team", pk=assignment.case_id)


@require_http_methods(FORM)
def stand_in(request: HttpRequest, pk: uuid.UUID) -> HttpResponse:
    """A stand-in on one case for a period, also a later one."""
    case, at = get_case(request, pk, Perm.ASSIGN), timezone.now()
    held = case.assignments.live(at).filter(role__in=absences.COVERED).exclude(role="stand_in").select_related("user")
    form = StandInForm(
        request.POST or None,
        at=at,
        absences=held,
        stand_ins=absences.candidates({case.unit_id}),
        draft=load_draft(request, "cases.stand_in", pk),
    )
    if form.is_valid():
        given = form.cleaned_data
        plan = [(given["absence"], given["user"])]
        words: Any = {key: given[key] for key in ("valid_from", "valid_until", "reason")}
        if form.carry_out(cover_cases, by=request.user, plan=plan, **words):
            form.drop_draft()
            messages.success(request, f"{given['user']} afløser til {danish.at_moment(given['valid_until'])}.")
            return redirect("cases:team", pk=pk)
    return case_form_page(request, "cases/stand_in.html", form, case, "team")


@require_safe
def brief(request: HttpRequest, pk: uuid.UUID) -> HttpResponse:
    """The case in sixty seconds: one screen, one printed page."""
    case, at = get_scoped_or_404(request, overview_cases(), Perm.VIEW_PATHWAY, pk=pk), timezone.now()
    acts = [
        Act("Sæt afløser på", address("cases:stand_in", pk=pk), perm=Perm.ASSIGN),
        Act("Overdrag", address("cases:takeover_new", pk=pk), perm=Perm.EDIT_SUPPORT),
        Act("Skriv om sikkerhed", address("cases:visit_safety", pk=pk), perm=Perm.WRITE_NOTE),
    ]
    head = case_header(request, case, "overview", acts=acts if case.is_open else [])
    context = {
        "case": case,
        "head": head,
        "brief": brief_of(case, head.may, at),
        "contact": contact_facts(request, case, at),
        "at": at,
    }
    return render(request, "cases/brief.html", context)


@require_http_methods(FORM)
def visit_safety(request: HttpRequest, pk: uuid.UUID) -> HttpResponse:
    """A note on safety at visits: something that happened, with a day and an end."""
    case = get_case(request, pk, Perm.WRITE_NOTE)
    user: Any = request.user
    note = VisitSafety(case=case, written_by=user)
    draft = load_draft(request, "cases.visit_safety", f"new-{pk}")
    form = VisitSafetyForm(request.POST or None, instance=note, draft=draft)
    if form.is_valid() and save_versioned(form):
        messages.success(request, "Skrevet. Det står øverst på Kort fortalt.")
        return redirect("cases:brief", pk=pk)
    return case_form_page(request, "cases/visit_safety.html", form, case, "overview")
