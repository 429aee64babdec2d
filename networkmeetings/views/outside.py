"""Pages for somebody without a login: what a network meeting is, and the signed link of an invitation.

They show a date, a time and the municipality, and nothing about anybody: a link is read by mail filters, colleagues
and whoever it is forwarded to. Looking changes nothing; only a sent form does (ADR 32).
"""

from __future__ import annotations

from typing import Any

from django.contrib import messages
from django.contrib.auth.decorators import login_not_required
from django.http import HttpRequest, HttpResponse
from django.shortcuts import redirect, render
from django.utils import timezone
from django.views.decorators.http import require_GET, require_http_methods, require_POST

from cases.access import Action, note_shown
from cases.pages import form_page
from cases.rules import RuleBroken
from networkmeetings import what_is_a_meeting
from networkmeetings.forms.answers import CodedInputForm, InvitationAnswerForm
from networkmeetings.ical import ends_at
from networkmeetings.models import Participant
from networkmeetings.services.answering import (
    answer_invitation,
    ask_for_code,
    participant_of_link,
    write_with_code,
)

GET_OR_POST = ["GET", "HEAD", "POST"]


@login_not_required
@require_GET
def about_meetings(request: HttpRequest) -> HttpResponse:
    context = {"title": what_is_a_meeting.TITLE, "parts": what_is_a_meeting.PARTS}
    return render(request, "networkmeetings/outside/about.html", context)


@login_not_required
@require_http_methods(GET_OR_POST)
def answer(request: HttpRequest, token: str) -> HttpResponse:
    """The invitation's link: when, from whom, and yes or no."""
    participant = live_participant(token)
    if participant is None:
        return gone(request)
    form = InvitationAnswerForm(request.POST or None, participant=participant)
    if form.is_valid() and form.carry_out(answer_invitation, participant=participant, **form.cleaned_data):
        note_shown(request, [participant.meeting.case_id], Action.EDIT, purpose="svar med link")
        return redirect("networkmeetings:answer", token=token)
    return form_page(request, "networkmeetings/outside/answer.html", form, page_parts(participant, token))


@login_not_required
@require_POST
def answer_code(request: HttpRequest, token: str) -> HttpResponse:
    """Send a code to the address the invitation went to."""
    participant = live_participant(token)
    if participant is None:
        return gone(request)
    try:
        ask_for_code(participant=participant)
    except RuleBroken as broken:
        messages.error(request, broken.message)
    return redirect("networkmeetings:answer_write", token=token)


@login_not_required
@require_http_methods(GET_OR_POST)
def answer_write(request: HttpRequest, token: str) -> HttpResponse:
    """Write to the meeting with the code. What was written is not shown again once it is sent: the link is no login.

    Until then no word is lost: a code that ran out is asked for anew with the same form, and a meeting that began
    meanwhile answers with what was written.
    """
    participant = live_participant(token)
    if participant is None:
        return gone(request)
    if "new_code" in request.POST:
        return with_new_code(request, participant, token)
    form = CodedInputForm(request.POST or None)
    if form.is_valid():
        done = form.carry_out(write_with_code, participant=participant, **form.cleaned_data)
        if done:
            note_shown(request, [participant.meeting.case_id], Action.EDIT, purpose="skrev med kode")
            return render(request, "networkmeetings/outside/written.html", page_parts(participant, token))
        if form.broken_rule is None:
            form.add_error("code", "Koden passer ikke, eller den er for gammel. Bed om en ny. Din tekst står her.")
    return form_page(request, "networkmeetings/outside/write.html", form, page_parts(participant, token))


def with_new_code(request: HttpRequest, participant: Participant, token: str) -> HttpResponse:
    """Another code, and the page with what was written so far."""
    form = CodedInputForm(initial={"text": request.POST.get("text", "")})
    try:
        ask_for_code(participant=participant)
    except RuleBroken as broken:
        messages.error(request, broken.message)
    else:
        messages.success(request, "En ny kode er på vej. Den gamle gælder ikke mere.")
    return form_page(request, "networkmeetings/outside/write.html", form, page_parts(participant, token))


def gone(request: HttpRequest) -> HttpResponse:
    """The link opens nothing any more; what was just written stands on the page that sent it."""
    typed = [text for text in request.POST.getlist("text") if text.strip()]
    status = 410 if request.method == "POST" else 200
    return render(request, "networkmeetings/outside/gone.html", {"typed": typed}, status=status)


def live_participant(token: str) -> Participant | None:
    """Whose link it is, while the meeting is planned and to come."""
    participant = participant_of_link(token)
    if participant is None or not participant.meeting.is_open or participant.meeting.starts_at <= timezone.now():
        return None
    return participant


def page_parts(participant: Participant, token: str) -> dict[str, Any]:
    """What these pages show, and no more."""
    meeting = participant.meeting
    return {
        "token": token,
        "starts_at": meeting.starts_at,
        "ends_at": ends_at(meeting),
        "has_answered": bool(participant.answer),
        "said_yes": participant.answer == Participant.Answer.YES,
        "can_write": participant.member_id is not None or participant.user_id is not None,
    }
