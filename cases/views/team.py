"""The team the young person has chosen (C7)."""

from __future__ import annotations

import uuid

from django.contrib import messages
from django.http import HttpRequest, HttpResponse
from django.shortcuts import redirect, render
from django.utils import timezone
from django.views.decorators.http import require_http_methods, require_POST, require_safe

from cases.access import get_scoped_or_404
from cases.case_head import case_header
from cases.forms.drafts import load_draft
from cases.forms.team import AnswerForm, LeaveForm, MemberForm
from cases.models import Case, TeamMember
from cases.permissions import Perm
from cases.services import leave_team, propose_member, record_answer
from cases.team_lines import member_lines
from cases.views.case_pages import case_form_page, get_case


@require_safe
def team(request: HttpRequest, pk: uuid.UUID) -> HttpResponse:
    case, now = get_case(request, pk, Perm.VIEW_TEAM), timezone.now()
    head = case_header(request, case, "team")
    seats = case.team.select_related("actor", "user").prefetch_related("disclosure_bases")
    if Perm.VIEW_PATHWAY not in head.may:  # somebody from outside sees those who sit there, no answers and no past
        seats = seats.filter(young_person_answer=TeamMember.Answer.YES, left_on__isnull=True)
    lines = member_lines(seats, case.person.call_name, now)
    staff = case.assignments.live(now).exclude(role__in=["handover", "emergency"]).select_related("user")
    context = {
        "case": case,
        "head": head,
        "may_edit": Perm.EDIT_TEAM in head.may and case.is_open,
        "is_inside": Perm.VIEW_PATHWAY in head.may,
        "staff": staff,
        "lines": [line for line in lines if line.member.left_on is None],
        "former": [line.member for line in lines if line.member.left_on is not None],
        "answers": TeamMember.Answer.choices,
    }
    return render(request, "cases/team.html", context)


@require_http_methods(["GET", "HEAD", "POST"])
def team_add(request: HttpRequest, pk: uuid.UUID) -> HttpResponse:
    case = get_case(request, pk, Perm.EDIT_TEAM)
    form = MemberForm(request.POST or None, draft=load_draft(request, "cases.team_add", pk))
    if form.is_valid():
        member = form.carry_out(propose_member, by=request.user, case=case, **form.for_service())
        if member is not None:
            form.drop_draft()
            messages.success(request, f"{member.name} er foreslået til teamet.")
            return redirect("cases:team", pk=pk)
    return case_form_page(request, "cases/team_add.html", form, case, "team")


@require_POST
def team_answer(request: HttpRequest, pk: uuid.UUID, member: uuid.UUID) -> HttpResponse:
    seat = get_seat(request, pk, member)
    form = AnswerForm(request.POST)
    if form.is_valid():
        form.carry_out(record_answer, by=request.user, member=seat, answer=form.cleaned_data["answer"])
    tell(request, form, "Svaret er skrevet, og det gælder nu.")
    return redirect("cases:team", pk=pk)


@require_http_methods(["GET", "HEAD", "POST"])
def team_leave(request: HttpRequest, pk: uuid.UUID, member: uuid.UUID) -> HttpResponse:
    seat = get_seat(request, pk, member)
    form = LeaveForm(request.POST or None)
    if form.is_valid() and form.carry_out(
        leave_team, by=request.user, member=seat, reason=form.cleaned_data["reason"]
    ):
        messages.success(request, f"{seat.name} er ikke i teamet længere. Adgangen er lukket.")
        return redirect("cases:team", pk=pk)
    case = Case._base_manager.select_related("person", "facts").get(pk=seat.case_id)
    return case_form_page(request, "cases/team_leave.html", form, case, "team", seat=seat)


def get_seat(request: HttpRequest, pk: uuid.UUID, member: uuid.UUID) -> TeamMember:
    """The member of that case the user may change; raises Http404."""
    return get_scoped_or_404(request, TeamMember.objects, Perm.EDIT_TEAM, pk=member, case_id=pk)


def tell(request: HttpRequest, form: AnswerForm, done: str) -> None:
    """Say what came of a button without a page of its own."""
    if form.errors:
        for row in form.error_rows():
            messages.error(request, row.message)
    else:
        messages.success(request, done)
