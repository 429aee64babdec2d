"""Step 7 and the other ends: close, a death, reopen (C5, C10)."""

from __future__ import annotations

import uuid
from typing import Any

from django.contrib import messages
from django.http import Http404, HttpRequest, HttpResponse
from django.shortcuts import redirect, render
from django.utils import timezone
from django.views.decorators.http import require_http_methods, require_POST

from cases.access import get_scoped_or_404
from cases.case_head import case_header
from cases.closing import (
    TEAM,
    YOUNG,
    attempts_in_words,
    attempts_of,
    is_leaders_first,
    next_step,
    steps_to_close,
    what_ends,
)
from cases.forms.base import PlainForm, save_versioned
from cases.forms.drafts import load_draft
from cases.forms.endings import QUESTIONS, BeginEndingForm, DeathForm, ReopenForm
from cases.models import Case, CaseAssignment, CaseEnding, CloseReason, Referral, TeamMember
from cases.permissions import Perm, permissions_on
from cases.services import (
    answer_ending,
    begin_ending,
    cancel_ending,
    close_case,
    leader_saw,
    leader_saw_death,
    record_death,
    reopen_case,
)
from cases.services.reopening import is_same_case
from cases.team_rows import members_at
from cases.views.case_pages import case_form_page, get_case

FORM = ["GET", "HEAD", "POST"]
# What "Fortryd" on an answer clears.
TAKEN_BACK = {
    YOUNG: ("young_person_heard", "young_person_words", "attempts"),
    TEAM: ("team_heard", "team_words"),
}


@require_http_methods(FORM)
def close(request: HttpRequest, pk: uuid.UUID) -> HttpResponse:
    case = get_case(request, pk, Perm.CLOSE_CASE)
    if not case.is_open:
        return redirect("cases:case", pk=pk)
    ending = under_way(case)
    return begin(request, case) if ending is None else closing_page(request, case, ending)


def under_way(case: Case) -> CaseEnding | None:
    """The closing that has begun and is neither done nor regretted."""
    return case.endings.filter(closed_at__isnull=True, cancelled_at__isnull=True).first()


def begin(request: HttpRequest, case: Case) -> HttpResponse:
    """The first page of an end: why."""
    form = BeginEndingForm(request.POST or None)
    if form.is_valid() and form.carry_out(begin_ending, by=request.user, case=case, **form.cleaned_data):
        return redirect("cases:close", pk=case.pk)
    has_started = case.facts.started_on is not None
    return case_form_page(request, "cases/close_begin.html", form, case, "overview", has_started=has_started)


def closing_page(request: HttpRequest, case: Case, ending: CaseEnding) -> HttpResponse:
    """The second: every question of the end in the method's order, and the one that is next."""
    ending = CaseEnding._base_manager.select_related("leader_saw_by").get(pk=ending.pk)
    steps = steps_to_close(case, ending)
    is_leader = Perm.SEE_ENDING in permissions_on(request.user, case)
    context = {
        "case": case,
        "head": case_header(request, case, "overview"),
        "ending": ending,
        "steps": steps,
        "next": next_step(steps),
        "ends": what_ends(case, timezone.localdate()),
        "may_see": is_leader and is_leaders_first(case, ending) and ending.leader_saw_at is None,
    }
    return render(request, "cases/close.html", context)


@require_http_methods(FORM)
def close_answer(request: HttpRequest, pk: uuid.UUID, question: str) -> HttpResponse:
    """One question of the end, with room for its answer."""
    case = get_case(request, pk, Perm.CLOSE_CASE)
    if question not in QUESTIONS:
        raise Http404
    if (ending := under_way(case)) is None:
        return not_under_way(request, case)
    form_class, title = QUESTIONS[question]
    form = form_class(
        request.POST or None, instance=ending, draft=load_draft(request, f"cases.ending-{question}", ending.pk)
    )
    if form.is_valid() and save_versioned(form):
        if any(name.endswith("_heard") and not form.cleaned_data[name] for name in form.fields):
            messages.info(request, "Gemt. Der er ikke valgt et svar endnu.")
        else:
            messages.success(request, "Svaret er gemt.")
        return redirect("cases:close", pk=case.pk)
    tried = attempts_in_words(attempts_of(case)) if question == YOUNG else []
    return case_form_page(request, "cases/close_answer.html", form, case, "overview", title=title, tried=tried)


@require_POST
def close_undo(request: HttpRequest, pk: uuid.UUID, question: str) -> HttpResponse:
    """Take an answer back: the question stands open again, and what was written is in the history."""
    case = get_case(request, pk, Perm.CLOSE_CASE)
    if question not in TAKEN_BACK:
        raise Http404
    if (ending := under_way(case)) is None:
        return not_under_way(request, case)
    by: Any = request.user
    answer_ending(by=by, ending=ending, **dict.fromkeys(TAKEN_BACK[question], ""))
    messages.success(request, "Svaret er taget tilbage.")
    return redirect("cases:close", pk=pk)


@require_POST
def close_now(request: HttpRequest, pk: uuid.UUID) -> HttpResponse:
    """The act itself. A rule that says no is shown on the closing page, with nothing lost."""
    case = get_case(request, pk, Perm.CLOSE_CASE)
    form = PlainForm(request.POST)
    if form.is_valid() and form.carry_out(close_case, by=request.user, case=case):
        messages.success(request, "Sagen er lukket. Du kan læse i den i seks måneder.")
        return redirect("cases:my_day")
    for row in form.error_rows():
        messages.error(request, row.message)
    return redirect("cases:close", pk=pk)


@require_POST
def close_cancel(request: HttpRequest, pk: uuid.UUID) -> HttpResponse:
    case = get_case(request, pk, Perm.CLOSE_CASE)
    if (ending := under_way(case)) is None:
        return not_under_way(request, case)
    by: Any = request.user
    cancel_ending(by=by, ending=ending)
    messages.success(request, "Afslutningen er fortrudt. Sagen går videre.")
    return redirect("cases:case", pk=pk)


def not_under_way(request: HttpRequest, case: Case) -> HttpResponse:
    """A button pressed on a page that has been overtaken."""
    messages.info(request, "Afslutningen er ikke i gang længere.")
    return redirect("cases:case", pk=case.pk)


@require_POST
def close_seen(request: HttpRequest, pk: uuid.UUID) -> HttpResponse:
    case = get_case(request, pk, Perm.SEE_ENDING)
    if (ending := under_way(case)) is None:
        return not_under_way(request, case)
    by: Any = request.user
    leader_saw(by=by, ending=ending)
    messages.success(request, "Skrevet, at du har set afslutningen. Sagen kan lukkes.")
    return redirect("cases:close", pk=pk)


@require_http_methods(FORM)
def died(request: HttpRequest, pk: uuid.UUID) -> HttpResponse:
    case = get_case(request, pk, Perm.CLOSE_CASE)
    form = DeathForm(request.POST or None)
    if form.is_valid() and form.carry_out(
        record_death, by=request.user, case=case, died_on=form.cleaned_data["died_on"]
    ):
        messages.info(request, "Dødsfaldet er skrevet. Alt i sagen er slut, og intet bliver sendt. Lederen ser det.")
        return redirect("cases:my_day")
    return case_form_page(request, "cases/died.html", form, case, "overview")


@require_http_methods(FORM)
def death_seen(request: HttpRequest, pk: uuid.UUID) -> HttpResponse:
    """The leader sees that the young person is dead: what has ended by itself, and what people must do by hand."""
    closed = Case.objects.select_related("person", "facts").filter(close_reason=CloseReason.DIED)
    case = get_scoped_or_404(request, closed, Perm.SEE_ENDING, pk=pk)
    by: Any = request.user
    if request.method == "POST":
        leader_saw_death(by=by, case=case)
        messages.info(request, "Skrevet, at du har set dødsfaldet.")
        return redirect("cases:my_day")
    ending = case.endings.select_related("leader_saw_by", "closed_by").filter(closed_at__isnull=False).last()
    context = {
        "case": case,
        "head": case_header(request, case, "overview"),
        "ending": ending,
        "had_it": who_had_it(case),
        "members": [
            member
            for member in members_at(case, timezone.now())
            if member.young_person_answer == TeamMember.Answer.YES
        ],
    }
    return render(request, "cases/death_seen.html", context)


def who_had_it(case: Case) -> list[CaseAssignment]:
    """Those whose role on a closed case ended with it: the colleagues who must be told."""
    theirs = case.assignments.filter(valid_from__lte=case.closed_at, valid_until=case.closed_at)
    return list(theirs.select_related("user").order_by("role", "valid_from"))


@require_http_methods(FORM)
def reopen(request: HttpRequest, pk: uuid.UUID) -> HttpResponse:
    closed = Case.objects.select_related("person", "facts").filter(closed_at__isnull=False)
    case = get_scoped_or_404(request, closed, Perm.REOPEN_CASE, pk=pk)
    user: Any = request.user
    form = ReopenForm(request.POST or None, can_take=user.has_authority, draft=load_draft(request, "cases.reopen", pk))
    if form.is_valid() and (opened := form.carry_out(reopen_case, by=user, case=case, **form.cleaned_data)):
        form.drop_draft()
        messages.success(request, f"Sag {opened.number} er åben.")
        return redirect("cases:case", pk=opened.pk)
    return case_form_page(
        request,
        "cases/reopen.html",
        form,
        case,
        "overview",
        is_same=is_same_case(case, timezone.localdate()),
        declined=case.referrals.filter(outcome=Referral.Outcome.DECLINED).last(),
        was_death=case.close_reason == CloseReason.DIED,
    )
