"""The team the young person has chosen (C7)."""

from __future__ import annotations

import uuid

from django.contrib import messages
from django.db.models import F, QuerySet
from django.http import HttpRequest, HttpResponse
from django.shortcuts import redirect, render
from django.utils import timezone
from django.views.decorators.http import require_http_methods, require_POST, require_safe

from cases.access import get_scoped_or_404
from cases.case_head import case_header
from cases.custody import ActingLine, acting_lines
from cases.forms.base import save_versioned
from cases.forms.drafts import load_draft
from cases.forms.team import AnswerForm, LeaveForm, MemberEditForm, MemberForm
from cases.models import Actor, Case, TeamMember, WorkerWish
from cases.partners import by_sector
from cases.permissions import Perm, may_see_contact
from cases.services import connect_user, leave_team, propose_member, record_answer
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
    may_edit = Perm.EDIT_TEAM in head.may and case.is_open
    staff = case.assignments.live(now).exclude(role__in=["handover", "emergency"]).select_related("user")
    context = {
        "case": case,
        "head": head,
        "may_edit": may_edit,
        "sectors": by_sector(Actor.objects.all(), [line.member for line in lines]) if may_edit else [],
        "shows_wishes": Perm.EDIT_TEAM in head.may,
        "wishes": wishes_of(case) if Perm.EDIT_TEAM in head.may else [],
        "today": timezone.localdate(),
        "acting": acting(request, case) if Perm.VIEW_PATHWAY in head.may else [],
        "is_inside": Perm.VIEW_PATHWAY in head.may,
        "staff": staff,
        "lines": [line for line in lines if line.member.left_on is None],
        "former": [line.member for line in lines if line.member.left_on is not None],
        "answers": TeamMember.Answer.choices,
    }
    return render(request, "cases/team.html", context)


def acting(request: HttpRequest, case: Case) -> list[ActingLine]:
    """Those who speak for the young person now: they may sit at the table as of right, whoever the team is."""
    now = timezone.now()
    return [line for line in acting_lines(case.person, now, may_see_contact(request.user, case)) if line.is_live]


@require_http_methods(["GET", "HEAD", "POST"])
def team_add(request: HttpRequest, pk: uuid.UUID) -> HttpResponse:
    case = get_case(request, pk, Perm.EDIT_TEAM)
    form = MemberForm(
        request.POST or None, initial=chosen_partner(request), draft=load_draft(request, "cases.team_add", pk)
    )
    if form.is_valid():
        member = form.carry_out(propose_member, by=request.user, case=case, **form.for_service())
        if member is not None:
            form.drop_draft()
            messages.success(request, f"{member.name} er foreslået til teamet.")
            return redirect("cases:team", pk=pk)
    return case_form_page(request, "cases/team_add.html", form, case, "team")


def chosen_partner(request: HttpRequest) -> dict[str, str]:
    """The partner the page was opened for, by the key in the address; anything else is left out.

    Its name stands as the name until a person from there is known.
    """
    try:
        partner = Actor.objects.filter(pk=uuid.UUID(request.GET["partner"])).first()
    except (KeyError, ValueError):
        return {}
    return {"actor": str(partner.pk), "name": partner.name} if partner else {}


def wishes_of(case: Case) -> QuerySet[WorkerWish]:
    """The young person's wishes for another worker, those that wait first. The case came through the one door."""
    return case.worker_wishes.select_related("about", "answered_by").order_by(
        F("answered_at").desc(nulls_first=True), "due_on"
    )


@require_http_methods(["GET", "HEAD", "POST"])
def team_edit(request: HttpRequest, pk: uuid.UUID, member: uuid.UUID) -> HttpResponse:
    seat = get_seat(request, pk, member)
    form = MemberEditForm(request.POST or None, instance=seat, draft=load_draft(request, "cases.team_edit", member))
    if form.is_valid() and save_member(request, form):
        messages.success(request, "Gemt.")
        return redirect("cases:team", pk=pk)
    case = Case._base_manager.select_related("person", "facts").get(pk=seat.case_id)
    return case_form_page(request, "cases/team_edit.html", form, case, "team", seat=seat)


def save_member(request: HttpRequest, form: MemberEditForm) -> bool:
    """Save the seat, and let a user chosen for it in: what a live basis covers opens then (C6)."""
    user = form.cleaned_data.pop("user", None)
    if save_versioned(form) is None:
        return False
    if user is None:
        return True
    return form.carry_out(connect_user, by=request.user, member=form.instance, user=user) is not None


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
