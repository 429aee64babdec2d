"""Invitations to one meeting: the coordinator's page about them, and the answer of somebody with a login."""

from __future__ import annotations

import uuid
from typing import Any

from django.contrib import messages
from django.db.models import Q
from django.http import Http404, HttpRequest, HttpResponse
from django.shortcuts import redirect, render
from django.utils import timezone
from django.views.decorators.http import require_GET, require_http_methods, require_POST

from cases.access import get_scoped_or_404
from cases.forms.drafts import load_draft
from cases.pages import form_page
from cases.permissions import Perm
from cases.rules import RuleBroken
from networkmeetings.forms.answers import InvitationAnswerForm, WrittenInputForm
from networkmeetings.invitation_rows import DOUBTFUL, invitation_rows
from networkmeetings.invitations import State
from networkmeetings.mailing import settle
from networkmeetings.models import Mailing, NetworkMeeting, Participant
from networkmeetings.services.answering import answer_invitation, see_answers, set_prepared, write_input
from networkmeetings.services.inviting import nudge, send_again, send_invitations
from networkmeetings.views.rows import child_or_404, meeting_or_404

GET_OR_POST = ["GET", "HEAD", "POST"]
Via = Participant.Via


@require_GET
def invitations(request: HttpRequest, pk: uuid.UUID) -> HttpResponse:
    """How each invitation stands, and the few acts about it."""
    meeting = meeting_or_404(request, pk)
    rows = invitation_rows(meeting)
    to_send = [row for row in rows if not row.participant.is_chair and not row.why_not and not row.is_told]
    context = {
        "meeting": meeting,
        "rows": rows,
        "is_coming": meeting.is_open and meeting.starts_at > timezone.now(),
        "to_send": to_send,
        "send_label": "Send 1 invitation" if len(to_send) == 1 else f"Send {len(to_send)} invitationer",
        "silent": [row for row in rows if row.is_told and not row.participant.answer and not row.why_not],
        "unseen": [row for row in rows if row.participant.answer == "no" and not row.participant.answer_seen_at],
    }
    return render(request, "networkmeetings/invitations.html", context)


@require_POST
def invitations_send(request: HttpRequest, pk: uuid.UUID) -> HttpResponse:
    """Send to everybody who may get an invitation and holds none."""
    meeting = meeting_or_404(request, pk)
    return done(request, meeting.pk, send_invitations, "{} er på vej.", by=request.user, meeting=meeting)


@require_POST
def invitations_nudge(request: HttpRequest, pk: uuid.UUID) -> HttpResponse:
    """Remind those who have not answered, once a day."""
    meeting = meeting_or_404(request, pk)
    words = "{} er på vej til dem, der ikke har svaret."
    return done(request, meeting.pk, nudge, words, by=request.user, meeting=meeting)


@require_POST
def invitations_seen(request: HttpRequest, pk: uuid.UUID) -> HttpResponse:
    meeting = meeting_or_404(request, pk)
    see_answers(by=request.user, meeting=meeting)
    return redirect("networkmeetings:invitations", pk=pk)


@require_POST
def mailing_settled(request: HttpRequest, pk: uuid.UUID) -> HttpResponse:
    """A doubtful mail: send it again, or say that they were told otherwise."""
    mailings = Mailing.objects.select_related("meeting", "user", "member")
    mailing = get_scoped_or_404(request, mailings, Perm.EDIT_MEETINGS, pk=pk)
    if mailing.state not in DOUBTFUL:
        return redirect("networkmeetings:invitations", pk=mailing.meeting_id)
    if request.POST.get("again"):
        return done(request, mailing.meeting_id, send_again, "{} er på vej igen.", by=request.user, mailing=mailing)
    settle(mailing, State.SETTLED)
    return redirect("networkmeetings:invitations", pk=mailing.meeting_id)


def done(request: HttpRequest, meeting_id: Any, act: Any, words: str, **arguments: Any) -> HttpResponse:
    """Carry out an act that counts mails, say how many, and go back to the page; a broken rule is said there too."""
    try:
        count = act(**arguments)
        counted = "1 mail" if count == 1 else f"{count} mails"
        messages.success(request, words.format(counted) if count else "Der er ingen at sende til nu.")
    except RuleBroken as broken:
        messages.error(request, broken.message)
    return redirect("networkmeetings:invitations", pk=meeting_id)


@require_http_methods(GET_OR_POST)
def answer_for(request: HttpRequest, pk: uuid.UUID, row: uuid.UUID) -> HttpResponse:
    """The coordinator writes an answer that came by phone."""
    participant = child_or_404(request, Participant, pk, row)
    if participant.is_young_person:
        raise Http404
    form = InvitationAnswerForm(request.POST or None, participant=participant)
    by = {"via": Via.STAFF, "by": request.user}
    if form.is_valid() and form.carry_out(answer_invitation, participant=participant, **by, **form.cleaned_data):
        return redirect("networkmeetings:invitations", pk=pk)
    context = {"meeting": participant.meeting, "participant": participant}
    return form_page(request, "networkmeetings/answer_for.html", form, context)


def own_place(request: HttpRequest, pk: uuid.UUID) -> Participant:
    """The user's own place at a meeting they may read; raises Http404 for somebody who has none."""
    user: Any = request.user
    meetings = NetworkMeeting.objects.select_related("case__person")
    meeting = get_scoped_or_404(request, meetings, Perm.VIEW_MEETINGS, pk=pk)
    place = own_participant(user, meeting)
    if place is None:
        raise Http404
    return place


def own_participant(user: Any, meeting: NetworkMeeting) -> Participant | None:
    mine = meeting.participants.filter(Q(user=user) | Q(member__user=user)).select_related("member").first()
    if mine is not None:
        mine.meeting = meeting
    return mine


@require_http_methods(GET_OR_POST)
def own_answer(request: HttpRequest, pk: uuid.UUID) -> HttpResponse:
    """The user's own answer to the invitation."""
    place = own_place(request, pk)
    form = InvitationAnswerForm(request.POST or None, participant=place)
    by = {"via": Via.LOGIN, "by": request.user}
    if form.is_valid() and form.carry_out(answer_invitation, participant=place, **by, **form.cleaned_data):
        messages.success(request, "Dit svar er gemt.")
        return redirect("networkmeetings:meeting", pk=pk)
    return form_page(request, "networkmeetings/own_answer.html", form, {"meeting": place.meeting, "place": place})


@require_POST
def own_prepared(request: HttpRequest, pk: uuid.UUID) -> HttpResponse:
    """The user has read the agenda and is ready, or takes it back."""
    place = own_place(request, pk)
    try:
        set_prepared(participant=place, prepared=not request.POST.get("undo"), by=request.user)
    except RuleBroken as broken:
        messages.error(request, broken.message)
    return redirect("networkmeetings:meeting", pk=pk)


@require_http_methods(GET_OR_POST)
def own_input(request: HttpRequest, pk: uuid.UUID) -> HttpResponse:
    """What the user writes to the meeting; what they wrote before is shown to them."""
    place = own_place(request, pk)
    form = WrittenInputForm(request.POST or None, draft=load_draft(request, "networkmeetings.input", pk))
    if form.is_valid() and form.carry_out(
        write_input, participant=place, text=form.cleaned_data["text"], by=request.user
    ):
        form.drop_draft()
        messages.success(request, "Det er skrevet til mødet.")
        return redirect("networkmeetings:meeting", pk=pk)
    return form_page(request, "networkmeetings/own_input.html", form, {"meeting": place.meeting, "place": place})


def own_parts(request: HttpRequest, meeting: NetworkMeeting) -> dict[str, Any]:
    """The reader's own invitation, for the page of a planned meeting."""
    place = own_participant(request.user, meeting)
    can_answer = place is not None and meeting.is_open and meeting.starts_at > timezone.now()
    return {"place": place, "can_answer": can_answer}
