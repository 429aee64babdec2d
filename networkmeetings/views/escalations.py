"""Questions to the leader group: lifted from a meeting or the plan, read as a list, answered once."""

from __future__ import annotations

import datetime as dt
import uuid
from dataclasses import dataclass
from typing import Any

from django.contrib import messages
from django.core.paginator import Paginator
from django.http import Http404, HttpRequest, HttpResponse
from django.shortcuts import redirect, render
from django.utils import timezone
from django.views.decorators.http import require_GET, require_http_methods, require_POST

from cases.access import Action, get_scoped_or_404, note_shown
from cases.forms.drafts import load_draft
from cases.models import Case, UnitRole
from cases.pages import form_page
from cases.permissions import Perm
from networkmeetings.forms.escalations import EscalateForm, EscalationAnswerForm
from networkmeetings.models import Escalation
from networkmeetings.run_page import DRAFTS
from networkmeetings.services import answer_question, raise_question
from networkmeetings.views.answers import Place, section_answer
from networkmeetings.views.planning import GET_OR_POST
from networkmeetings.views.rows import meeting_or_404

NAMED = ("case__person", "case__unit", "basis__case__person", "raised_by", "answered_by", "meeting")
PER_PAGE = 25
Role = UnitRole.Role


@dataclass(frozen=True)
class Shown:
    """One question as its reader may see it: `who` is empty where the group must not hear whose case it is."""

    row: Escalation
    who: str
    is_mine: bool


@require_POST
def raise_at_meeting(request: HttpRequest, pk: uuid.UUID) -> HttpResponse:
    """Lift a question while the meeting runs."""
    meeting = meeting_or_404(request, pk)
    draft = load_draft(request, DRAFTS["escalate"], pk)
    form = EscalateForm(request.POST, case=meeting.case, at=timezone.now(), draft=draft)
    act: dict[str, Any] = {"by": request.user, "case": meeting.case, "meeting": meeting}
    saved = form.is_valid() and bool(form.carry_out(raise_question, **act, **form.cleaned_data))
    if saved:
        form.drop_draft()
    return section_answer(request, meeting, form, Place("uenighed", "escalate", "uenighed"), saved=saved)


@require_http_methods(GET_OR_POST)
def escalation_new(request: HttpRequest, case_id: uuid.UUID) -> HttpResponse:
    """Lift a question between meetings."""
    case = get_scoped_or_404(request, Case.objects.select_related("person"), Perm.EDIT_MEETINGS, pk=case_id)
    draft = load_draft(request, DRAFTS["escalate"], f"new-{case.pk}")
    form = EscalateForm(request.POST or None, case=case, at=timezone.now(), draft=draft)
    if form.is_valid() and form.carry_out(raise_question, by=request.user, case=case, **form.cleaned_data):
        form.drop_draft()
        messages.success(request, "Løftet til ledergruppen. Svaret kommer med på næste netværksmøde.")
        return redirect("networkmeetings:goals", case_id=case.pk)
    return form_page(request, "networkmeetings/escalation_new.html", form, {"case": case})


@require_GET
def escalation_list(request: HttpRequest) -> HttpResponse:
    """All that is lifted: for leaders with the case, for the leader group with the words and what consent adds."""
    user, now = request.user, timezone.now()
    mine = Escalation.objects.visible_to(user, Perm.ANSWER_ESCALATION, now)
    group = Escalation.objects.in_reach_of_group(user, now)
    roles = UnitRole.objects.live(now).filter(user=user.pk, role__in=[Role.LEADER, Role.MANAGEMENT_GROUP])
    if not roles.exists():
        raise Http404
    found = Escalation.objects.filter(pk__in=mine.values("pk")) | Escalation.objects.filter(pk__in=group.values("pk"))
    found = found.select_related(*NAMED)
    waiting = list(found.open().order_by("raised_at"))
    answered = Paginator(found.exclude(outcome="").order_by("-answered_at"), PER_PAGE).get_page(
        request.GET.get("side")
    )
    own = set(mine.values_list("pk", flat=True))
    before, after = shown(waiting, own, now), shown(list(answered.object_list), own, now)
    note_shown(request, [one.row.case_id for one in (*before, *after) if one.who], Action.LIST)
    context = {"waiting": before, "answered": after, "page": answered}
    return render(request, "networkmeetings/escalation_list.html", context)


def shown(rows: list[Escalation], own: set[Any], at: dt.datetime) -> list[Shown]:
    """`rows` with the name where the reader leads the case's unit, or a live consent lets the group hear it (C6)."""
    return [
        Shown(row, row.case.person.name if row.pk in own or row.names_case_at(at) else "", row.pk in own)
        for row in rows
    ]


@require_http_methods(GET_OR_POST)
def escalation_answer(request: HttpRequest, pk: uuid.UUID) -> HttpResponse:
    """Write what the leader group answered."""
    found = get_scoped_or_404(request, Escalation.objects.select_related(*NAMED), Perm.ANSWER_ESCALATION, pk=pk)
    form = EscalationAnswerForm(
        request.POST or None,
        initial={"outcome": found.outcome, "answer": found.answer},
        draft=load_draft(request, "networkmeetings.escalation_answer", pk),
    )
    if form.is_valid() and form.carry_out(answer_question, by=request.user, escalation=found, **form.cleaned_data):
        form.drop_draft()
        messages.success(request, "Svaret er skrevet. Det kommer med på næste netværksmøde.")
        return redirect("networkmeetings:escalation_list")
    return form_page(request, "networkmeetings/escalation_answer.html", form, {"found": found, "case": found.case})
