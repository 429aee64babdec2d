"""What a worker does with the young person around a meeting: the tablet changes hands, and the talks are noted."""

from __future__ import annotations

import uuid
from typing import Any

from django.contrib import messages
from django.http import HttpRequest, HttpResponse, HttpResponseBadRequest
from django.shortcuts import redirect
from django.utils import timezone
from django.views.decorators.http import require_POST

from cases import tablet
from cases.access import get_scoped_or_404
from cases.models import TabletSession
from cases.rules import RuleBroken
from cases.services import end_tablet, hand_over_tablet
from networkmeetings.models import MeetingTalk, NetworkMeeting
from networkmeetings.services.talks import note_talk


@require_POST
def give(request: HttpRequest, pk: uuid.UUID) -> HttpResponse:
    """ "Giv tabletten til …": the worker is logged out here, and the young person's screen is all that is left.

    Before the meeting it is the points, after it the sheet.
    """
    meetings = NetworkMeeting.objects.select_related("case__person")
    meeting = get_scoped_or_404(request, meetings, tablet.PERM, pk=pk)
    worker: Any = request.user
    try:
        if meeting.cancelled_at is not None:
            raise RuleBroken("meeting_is_over", "Mødet er aflyst. Der er ikke mere at skrive på.")
        screen = TabletSession.Screen.AGENDA if meeting.is_open else TabletSession.Screen.SHEET
        given = hand_over_tablet(by=worker, case=meeting.case, screen=screen, object_id=meeting.pk)
    except RuleBroken as broken:
        messages.error(request, broken.message)
        return redirect("networkmeetings:meeting", pk=pk)
    return tablet.begin(request, given)


@require_POST
def close(request: HttpRequest, pk: uuid.UUID) -> HttpResponse:
    """Close every view of this meeting that is open: the tablet is lost, forgotten, or left lying."""
    meeting = get_scoped_or_404(request, NetworkMeeting.objects.all(), tablet.PERM, pk=pk)
    worker: Any = request.user
    for out in TabletSession.objects.filter(case=meeting.case_id, object_id=pk).live(timezone.now()):
        end_tablet(tablet=out, by=worker)
    messages.success(request, "Den unges visning er lukket.")
    return redirect("networkmeetings:meeting", pk=pk)


@require_POST
def talked(request: HttpRequest, pk: uuid.UUID) -> HttpResponse:
    """They have prepared the meeting together, or gone through what was agreed (guide: bostøtten before and after)."""
    meeting = get_scoped_or_404(request, NetworkMeeting.objects.all(), tablet.PERM, pk=pk)
    kind = request.POST.get("kind", "")
    if kind not in MeetingTalk.Kind:
        return HttpResponseBadRequest("Det kan ikke skrives.")
    try:
        note_talk(by=request.user, meeting=meeting, kind=kind)
    except RuleBroken as broken:
        messages.error(request, broken.message)
    return redirect("networkmeetings:meeting", pk=pk)
