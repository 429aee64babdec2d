"""The parts of the meeting's page that are posted while it runs. Each saves one thing of an open meeting."""

from __future__ import annotations

import uuid
from typing import Any

from django.contrib import messages
from django.core.exceptions import ObjectDoesNotExist
from django.http import Http404, HttpRequest, HttpResponse, HttpResponseBadRequest
from django.shortcuts import redirect
from django.utils import timezone
from django.views.decorators.http import require_POST

from cases.access import get_scoped_or_404
from cases.danish import genitive
from cases.forms.drafts import load_draft
from cases.permissions import Perm
from cases.rules import RuleBroken
from networkmeetings import checklist
from networkmeetings.forms.agreements import AgreementForm, people_of
from networkmeetings.forms.rows import (
    AttendanceForm,
    CheckForm,
    CheckOtherwiseForm,
    GoalForm,
    NewDisagreementForm,
    NewGoalForm,
    NewPointForm,
    OutcomeForm,
    OwnWordsForm,
    PointForm,
)
from networkmeetings.models import (
    AgendaItem,
    Agreement,
    ChecklistItem,
    Disagreement,
    Goal,
    NetworkMeeting,
    Participant,
)
from networkmeetings.run_page import DRAFTS
from networkmeetings.services import add_point, remove, set_stayed_away
from networkmeetings.services.running import answer_line
from networkmeetings.views.answers import (
    Place,
    anchor_url,
    row_answer,
    save_row,
    save_while_open,
    section_answer,
)


def meeting_or_404(request: HttpRequest, pk: uuid.UUID) -> NetworkMeeting:
    """The meeting, for somebody who may run it."""
    meetings = NetworkMeeting.objects.select_related("case__person")
    return get_scoped_or_404(request, meetings, Perm.EDIT_MEETINGS, pk=pk)


def child_or_404(request: HttpRequest, model: Any, pk: uuid.UUID, row: uuid.UUID) -> Any:
    """A row of the meeting `pk`, with its meeting, for somebody who may run it."""
    rows = model.objects.select_related("meeting__case__person")
    return get_scoped_or_404(request, rows, Perm.EDIT_MEETINGS, pk=row, meeting=pk)


@require_POST
def attendance(request: HttpRequest, pk: uuid.UUID, row: uuid.UUID) -> HttpResponse:
    participant = child_or_404(request, Participant, pk, row)
    form = AttendanceForm(request.POST, instance=participant)
    saved = save_while_open(form, participant.meeting)
    if saved and participant.is_young_person:
        came = form.cleaned_data["attendance"] in ("", *Participant.TOOK_PART)
        stayed = form.cleaned_data["stayed_away"] and not came
        meeting = participant.meeting
        saved = form.carry_out(set_stayed_away, by=request.user, meeting=meeting, stayed_away=stayed) is not None
    place = Place("hvem", f"attendance-{row}", f"fremmoede-{row}")
    return row_answer(request, participant.meeting, form, place, saved=saved)


@require_POST
def check(request: HttpRequest, pk: uuid.UUID, row: uuid.UUID) -> HttpResponse:
    item = child_or_404(request, ChecklistItem, pk, row)
    name = item.meeting.case.person.call_name
    form = CheckForm(request.POST, instance=item, line=checklist.line(item.code, name, genitive(name)))
    section = "foer" if item.stage == ChecklistItem.Stage.BEFORE else "afslut"
    return save_row(request, item.meeting, form, Place(section, f"check-{row}", f"tjek-{row}"))


@require_POST
def check_otherwise(request: HttpRequest, pk: uuid.UUID) -> HttpResponse:
    meeting = meeting_or_404(request, pk)
    name = meeting.case.person.call_name
    lines = [
        (str(item.pk), checklist.line(item.code, name, genitive(name)))
        for item in meeting.checklist.filter(stage=ChecklistItem.Stage.BEFORE)
    ]
    form = CheckOtherwiseForm(request.POST, lines=lines, auto_id="other-%s")
    saved = form.is_valid() and bool(form.carry_out(answer_line, meeting=meeting, **form.cleaned_data))
    return section_answer(request, meeting, form, Place("foer", "otherwise", "foer"), saved=saved)


@require_POST
def point(request: HttpRequest, pk: uuid.UUID, row: uuid.UUID) -> HttpResponse:
    item = child_or_404(request, AgendaItem, pk, row)
    form = PointForm(request.POST, instance=item)
    return save_row(request, item.meeting, form, Place("punkter", f"point-{row}", f"punkt-{row}"))


@require_POST
def new_point(request: HttpRequest, pk: uuid.UUID) -> HttpResponse:
    meeting = meeting_or_404(request, pk)
    draft = load_draft(request, DRAFTS["point"], pk)
    form = NewPointForm(request.POST, name=meeting.case.person.call_name, draft=draft)
    saved = form.is_valid() and bool(form.carry_out(add_point, by=request.user, meeting=meeting, **form.cleaned_data))
    if saved:
        form.drop_draft()
    return section_answer(request, meeting, form, Place("punkter", "new-point", "punkter"), saved=saved)


@require_POST
def outcome(request: HttpRequest, pk: uuid.UUID, row: uuid.UUID) -> HttpResponse:
    meeting = meeting_or_404(request, pk)
    agreements = Agreement.objects.filter(case=meeting.case_id, agreed_at__isnull=False)
    agreement = get_scoped_or_404(request, agreements, Perm.EDIT_MEETINGS, pk=row)
    form = OutcomeForm(request.POST, instance=agreement, by=request.user, meeting=meeting)
    return save_row(request, meeting, form, Place("siden-sidst", f"outcome-{row}", f"aftale-{row}"))


@require_POST
def own_words(request: HttpRequest, pk: uuid.UUID) -> HttpResponse:
    meeting = meeting_or_404(request, pk)
    form = OwnWordsForm(request.POST, instance=meeting)
    return save_row(request, meeting, form, Place("maal", "own-words", "egne-ord"))


@require_POST
def goal(request: HttpRequest, pk: uuid.UUID, row: uuid.UUID) -> HttpResponse:
    meeting = meeting_or_404(request, pk)
    found = get_scoped_or_404(request, Goal.objects.filter(case=meeting.case_id), Perm.EDIT_MEETINGS, pk=row)
    form = GoalForm(request.POST, instance=found)
    return save_row(request, meeting, form, Place("maal", f"goal-{row}", f"maal-{row}"))


@require_POST
def new_goal(request: HttpRequest, pk: uuid.UUID) -> HttpResponse:
    meeting = meeting_or_404(request, pk)
    draft = load_draft(request, DRAFTS["goal"], pk)
    form = NewGoalForm(request.POST, instance=Goal(case=meeting.case, meeting=meeting), draft=draft)
    saved = save_while_open(form, meeting)
    return section_answer(request, meeting, form, Place("maal", "new-goal", "maal"), saved=saved)


@require_POST
def new_agreement(request: HttpRequest, pk: uuid.UUID) -> HttpResponse:
    meeting = meeting_or_404(request, pk)
    form = AgreementForm(
        request.POST,
        instance=Agreement(case=meeting.case, meeting=meeting),
        by=request.user,
        people=people_of(meeting.case, timezone.now()),
        goals=list(Goal.objects.filter(case=meeting.case_id).live()),
        agree="agree" in request.POST,
        draft=load_draft(request, DRAFTS["agreement"], pk),
    )
    saved = save_while_open(form, meeting)
    return section_answer(request, meeting, form, Place("aftaler", "new-agreement", "aftaler"), saved=saved)


@require_POST
def new_disagreement(request: HttpRequest, pk: uuid.UUID) -> HttpResponse:
    meeting = meeting_or_404(request, pk)
    draft = load_draft(request, DRAFTS["disagreement"], pk)
    form = NewDisagreementForm(request.POST, instance=Disagreement(meeting=meeting), draft=draft)
    saved = save_while_open(form, meeting)
    return section_answer(request, meeting, form, Place("uenighed", "new-disagreement", "uenighed"), saved=saved)


@require_POST
def take_off(request: HttpRequest, pk: uuid.UUID) -> HttpResponse:
    """Take a loose row out of an open meeting: a point, a disagreement, a draft, somebody no longer in the team."""
    meeting = meeting_or_404(request, pk)
    kind = request.POST.get("kind", "")
    try:
        remove(by=request.user, meeting=meeting, kind=kind, pk=uuid.UUID(request.POST.get("pk", "")))
    except (ValueError, KeyError):
        return HttpResponseBadRequest("Det kan ikke tages af.")
    except ObjectDoesNotExist as error:
        raise Http404 from error
    except RuleBroken as broken:
        messages.error(request, broken.message)
        return redirect("networkmeetings:meeting", pk=pk)
    sections = {"punkt": "punkter", "uenighed": "uenighed", "aftale": "aftaler", "deltager": "hvem"}
    return redirect(anchor_url(meeting, sections[kind]))
