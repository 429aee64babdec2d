"""Plan, change and cancel a meeting."""

from __future__ import annotations

import uuid
from typing import Any

from django.contrib import messages
from django.db import transaction
from django.http import HttpRequest, HttpResponse
from django.shortcuts import redirect
from django.utils import timezone
from django.views.decorators.http import require_http_methods

from cases.access import get_scoped_or_404
from cases.case_head import case_header
from cases.forms.base import save_versioned
from cases.forms.drafts import load_draft
from cases.models import Case
from cases.pages import form_page
from cases.permissions import Perm
from networkmeetings.candidates import Candidate, candidates
from networkmeetings.forms.planning import CancelForm, ChangeForm, PlanForm, chosen
from networkmeetings.models import NetworkMeeting
from networkmeetings.services import cancel_meeting, invite, plan_meeting
from networkmeetings.services.inviting import send_invitations, tell_change
from networkmeetings.services.planning import not_wanted, open_meeting
from networkmeetings.views.rows import meeting_or_404

GET_OR_POST = ["GET", "HEAD", "POST"]
CALENDAR_FIELDS = {"place", "place_kind", "ends_at"}  # what stands in other people's calendars


@require_http_methods(GET_OR_POST)
def plan(request: HttpRequest, case_id: uuid.UUID) -> HttpResponse:
    cases = Case.objects.select_related("person", "facts")
    case = get_scoped_or_404(request, cases, Perm.EDIT_MEETINGS, pk=case_id)
    people = without_chair(request, case, candidates(case, timezone.now()))
    form = PlanForm(
        request.POST or None,
        name=case.person.call_name,
        people=people,
        draft=load_draft(request, "networkmeetings.plan", f"new-{case.pk}"),
    )
    if form.is_valid() and (meeting := form.carry_out(plan_meeting, by=request.user, case=case, **form.plan())):
        form.drop_draft()
        if form.cleaned_data.get("send_now") and meeting.starts_at > timezone.now():
            send_invitations(by=request.user, meeting=meeting)
        return redirect("networkmeetings:meeting", pk=meeting.pk)
    context = {
        "head": case_header(request, case, "meetings"),
        "case": case,
        "name": case.person.call_name,
        "not_asked": [one for one in people if one.answer == "not_discussed"],
        "said_no": [one for one in people if one.answer == "no"],
    }
    return form_page(request, "networkmeetings/plan.html", form, context)


def without_chair(request: HttpRequest, case: Case, people: list[Candidate]) -> list[Candidate]:
    """The coordinator is always there and is not asked about."""
    user: Any = request.user
    return [one for one in people if one.user is None or one.user.pk != user.pk]


@require_http_methods(GET_OR_POST)
def change(request: HttpRequest, pk: uuid.UUID) -> HttpResponse:
    meeting = meeting_or_404(request, pk)
    form = ChangeForm(request.POST or None, instance=meeting, people=not_invited(meeting))
    if form.is_valid() and form.carry_out(save_change, by=request.user, form=form):
        return redirect("networkmeetings:meeting", pk=pk)
    context = {"meeting": meeting, "title": "Ret mødet", "submit": "Gem"}
    return form_page(request, "networkmeetings/meeting_form.html", form, context)


def not_invited(meeting: NetworkMeeting) -> list[Candidate]:
    """Those who may still be invited."""
    rows = meeting.participants.values_list("member_id", "user_id")
    members, users = {member for member, _ in rows}, {user for _, user in rows}
    everybody = candidates(meeting.case, timezone.now())
    unwanted = not_wanted(meeting, everybody)
    return [
        one
        for one in everybody
        if one.may_be_invited
        and one not in unwanted
        and not (one.member and one.member.pk in members)
        and not (one.user and one.user.pk in users)
    ]


@transaction.atomic
def save_change(*, by: Any, form: ChangeForm) -> Any:
    """Place, end and invitations of an open meeting in one go."""
    meeting = open_meeting(form.instance.pk)
    people = form.cleaned_data.get("people", [])
    invite(by=by, meeting=meeting, member_ids=chosen(people, "m"), user_ids=chosen(people, "u"))
    saved = save_versioned(form)
    if saved is not None and CALENDAR_FIELDS & set(form.changed_data) and saved.starts_at > timezone.now():
        tell_change(meeting=saved)
    return saved


@require_http_methods(GET_OR_POST)
def cancel(request: HttpRequest, pk: uuid.UUID) -> HttpResponse:
    meeting = meeting_or_404(request, pk)
    form = CancelForm(request.POST or None)
    if form.is_valid() and (
        result := form.carry_out(cancel_meeting, by=request.user, meeting=meeting, **form.cleaned_data)
    ):
        moved = "Mødet er flyttet. De inviterede, der har fået en mail, får en ny. Ring til de andre."
        messages.success(request, "Mødet er aflyst." if result.pk == meeting.pk else moved)
        return redirect("networkmeetings:meeting", pk=result.pk)
    context = {"meeting": meeting, "title": "Aflys eller flyt mødet", "submit": "Aflys mødet"}
    return form_page(request, "networkmeetings/meeting_form.html", form, context)
