"""Goals and agreements outside the meeting: the plan, one agreement, and the panel of the case's overview."""

from __future__ import annotations

import uuid
from dataclasses import dataclass, replace
from typing import Any

from django.contrib import messages
from django.http import Http404, HttpRequest, HttpResponse
from django.shortcuts import redirect, render
from django.urls import reverse
from django.utils import timezone
from django.views.decorators.http import require_GET, require_http_methods, require_POST

from cases.access import get_scoped_or_404
from cases.case_head import Act, case_header
from cases.forms.base import save_versioned
from cases.forms.drafts import load_draft
from cases.models import Case, TeamMember
from cases.pages import form_page
from cases.permissions import Perm, permissions_on
from networkmeetings.forms.agreements import AgreementForm, people_of
from networkmeetings.forms.plans import GoalMarksForm
from networkmeetings.forms.rows import GoalForm, NewGoalForm, OutcomeForm
from networkmeetings.goal_history import in_words, marks_of
from networkmeetings.models import Agreement, Goal
from networkmeetings.plan_filter import PlanFilterForm
from networkmeetings.readers import Reader, reader_of
from networkmeetings.views.planning import GET_OR_POST

NAMED = ("case__person", "responsible_user", "responsible_member", "goal")


@dataclass(frozen=True)
class GoalGroup:
    """A goal with its agreements; `goal` is None for those that belong to none."""

    goal: Goal | None
    agreements: list[Agreement]
    marks: tuple[str, ...] = ()  # of all its promises, also those a filter leaves out

    @property
    def marks_in_words(self) -> str:
        return in_words(self.marks)


def plan_parts(case: Case, reader: Reader, *, live_only: bool) -> dict[str, Any]:
    """Goals with their agreements, as `reader` may see them, in two queries.

    `live_only` leaves out goals that have ended without open ones.
    """
    known = {goal.pk: goal for goal in Goal.objects.filter(case=case)}
    found = Agreement.objects.filter(case=case).select_related("responsible_user", "responsible_member")
    agreements = []
    for agreement in found:
        agreement.case, agreement.goal = case, known.get(agreement.goal_id) if agreement.goal_id else None
        if reader.sees_agreement(agreement):
            agreements.append(agreement)
    goals = [goal for goal in known.values() if reader.sees_goal(goal)]
    shown = {goal.pk for goal in goals}
    by_goal: dict[Any, list[Agreement]] = {}
    for agreement in agreements:
        by_goal.setdefault(agreement.goal_id if agreement.goal_id in shown else None, []).append(agreement)
    today = timezone.localdate()
    groups = [GoalGroup(goal, rows := by_goal.get(goal.pk, []), marks_of(rows, today)) for goal in goals]
    if live_only:
        groups = [
            one
            for one in groups
            if (one.goal and one.goal.status in Goal.LIVE) or any(not row.outcome for row in one.agreements)
        ]
    if None in by_goal:
        groups.append(GoalGroup(None, by_goal[None]))
    answered = [row for row in agreements if row.outcome and row.outcome != Agreement.Outcome.NO_LONGER]
    kept = sum(row.outcome == Agreement.Outcome.KEPT for row in answered)
    return {"groups": groups, "kept": kept, "answered": len(answered), "today": today}


def filtered(parts: dict[str, Any], chosen: Any) -> dict[str, Any]:
    """The plan's parts with only what the address asks for, and the form that asks."""
    rows = [row for group in parts["groups"] for row in group.agreements]
    form = PlanFilterForm(chosen, agreements=rows)
    groups = []
    for group in parts["groups"]:
        kept = [row for row in group.agreements if form.shows_agreement(row, parts["today"])]
        of_rows = form.value("whose") or form.value("when")
        if form.shows_goal(group.goal) and (kept or (group.goal and not of_rows)):
            groups.append(replace(group, agreements=kept))
    return parts | {"groups": groups, "filter": form, "has_plan": bool(parts["groups"])}


@require_GET
def goals(request: HttpRequest, case_id: uuid.UUID) -> HttpResponse:
    cases = Case.objects.select_related("person", "facts")
    case = get_scoped_or_404(request, cases, Perm.VIEW_PLAN, pk=case_id)
    head = case_header(request, case, "plan")
    may_edit = case.is_open and Perm.EDIT_PLAN in head.may
    if may_edit:
        agreement, goal = (
            reverse(f"networkmeetings:{name}", args=[case.pk]) for name in ("agreement_new", "goal_new")
        )
        acts = [Act("Ny aftale", agreement, "primary", "plus"), Act("Nyt mål", goal, "secondary", "plus")]
        head = replace(head, acts=acts)
    context = {"head": head, "case": case, "name": case.person.call_name, "may_edit": may_edit}
    reader = reader_of(request.user, case, head.may)
    parts = filtered(plan_parts(case, reader, live_only=False), request.GET)
    context |= {"is_inside": reader.is_inside, "plans": case.statutory_plans.all() if reader.is_inside else []}
    lifted = case.escalations.select_related("raised_by", "answered_by") if reader.is_inside else []
    context |= {"escalations": lifted, "may_lift": case.is_open and Perm.EDIT_MEETINGS in head.may}
    return render(request, "networkmeetings/goals.html", context | parts)


@require_GET
def panel_plan(request: HttpRequest, case_id: uuid.UUID) -> HttpResponse:
    """Goals and agreements under way, for the case's overview."""
    cases = Case.objects.select_related("person")
    case = get_scoped_or_404(request, cases, Perm.VIEW_PLAN, pk=case_id)
    parts = plan_parts(case, reader_of(request.user, case), live_only=True)
    return render(request, "networkmeetings/_panel_plan.html", {"case": case, "may_edit": False} | parts)


@require_GET
def agreement_outcome(request: HttpRequest, pk: uuid.UUID) -> HttpResponse:
    agreement = get_scoped_or_404(request, Agreement.objects.select_related(*NAMED), Perm.VIEW_PLAN, pk=pk)
    if not reader_of(request.user, agreement.case).sees_agreement(agreement):
        raise Http404
    draft = load_draft(request, "networkmeetings.outcome", pk)
    return agreement_page(request, agreement, OutcomeForm(instance=agreement, draft=draft))


def agreement_page(request: HttpRequest, agreement: Agreement, form: OutcomeForm) -> HttpResponse:
    """One agreement: who, when, how it went, and what happened to it on the way."""
    may_report = agreement.is_agreed and Agreement.objects.reportable_by(request.user).filter(pk=agreement.pk).exists()
    may = permissions_on(request.user, agreement.case)
    may_edit = not agreement.outcome and Perm.EDIT_PLAN in may
    reader = reader_of(request.user, agreement.case, may)
    context = {
        "agreement": agreement,
        "goal": agreement.goal if agreement.goal and reader.sees_goal(agreement.goal) else None,
        "may_report": may_report,
        "may_edit": may_edit,
        "outcomes": Agreement.Outcome.choices,
        "reminders": agreement.reminders.select_related("mailing") if reader.is_inside else [],
        "may_settle": Perm.EDIT_MEETINGS in may,
        "notes": agreement.history.filter(history_type="~", history_change_reason__isnull=False).select_related(
            "history_user"
        ),
    }
    return form_page(request, "networkmeetings/agreement.html", form, context)


@require_POST
def agreement_report(request: HttpRequest, pk: uuid.UUID) -> HttpResponse:
    """How it went, from the one who promised it or from the coordinator: one tap and, if wanted, a line."""
    user: Any = request.user
    agreements = Agreement.objects.reportable_by(user).filter(agreed_at__isnull=False).select_related(*NAMED)
    agreement = get_scoped_or_404(request, agreements, Perm.REPORT_ON_AGREEMENT, pk=pk)
    draft = load_draft(request, "networkmeetings.outcome", pk)
    form = OutcomeForm(request.POST, instance=agreement, by=user, draft=draft)
    if form.is_valid() and save_versioned(form):
        messages.success(request, f"Skrevet: {form.instance.get_outcome_display().lower()}.")
        return redirect("networkmeetings:goals", case_id=agreement.case_id)
    return agreement_page(request, agreement, form)


@require_http_methods(GET_OR_POST)
def agreement_edit(request: HttpRequest, pk: uuid.UUID) -> HttpResponse:
    agreement = get_scoped_or_404(request, Agreement.objects.select_related(*NAMED), Perm.EDIT_PLAN, pk=pk)
    return agreement_form(request, agreement, load_draft(request, "networkmeetings.agreement", pk), "Ret aftalen")


@require_http_methods(GET_OR_POST)
def agreement_new(request: HttpRequest, case_id: uuid.UUID) -> HttpResponse:
    """An agreement made between meetings."""
    case = get_scoped_or_404(request, Case.objects.select_related("person"), Perm.EDIT_PLAN, pk=case_id)
    draft = load_draft(request, "networkmeetings.agreement", f"new-{case.pk}")
    return agreement_form(request, Agreement(case=case), draft, "Ny aftale")


def agreement_form(request: HttpRequest, agreement: Agreement, draft: Any, title: str) -> HttpResponse:
    case = agreement.case
    form = AgreementForm(
        request.POST or None,
        instance=agreement,
        by=request.user,
        people=people_of(case, timezone.now()),
        goals=list(Goal.objects.filter(case=case).live()),
        agree="agree" in request.POST,
        draft=draft,
    )
    if form.is_valid() and save_versioned(form):
        return redirect("networkmeetings:goals", case_id=case.pk)
    return form_page(request, "networkmeetings/agreement_form.html", form, {"case": case, "title": title})


@require_http_methods(GET_OR_POST)
def goal_new(request: HttpRequest, case_id: uuid.UUID) -> HttpResponse:
    """A goal set between meetings."""
    case = get_scoped_or_404(request, Case.objects.select_related("person"), Perm.EDIT_PLAN, pk=case_id)
    form = NewGoalForm(
        request.POST or None,
        instance=Goal(case=case),
        draft=load_draft(request, "networkmeetings.goal", f"new-{case.pk}"),
    )
    if form.is_valid() and save_versioned(form):
        return redirect("networkmeetings:goals", case_id=case.pk)
    context = {"case": case, "title": "Nyt mål", "submit": "Skriv målet"}
    return form_page(request, "networkmeetings/goal_form.html", form, context)


@require_http_methods(GET_OR_POST)
def goal_marks(request: HttpRequest, pk: uuid.UUID) -> HttpResponse:
    """The young person decides who may see the goal (N6)."""
    goal = get_scoped_or_404(request, Goal.objects.select_related("case__person"), Perm.EDIT_PLAN, pk=pk)
    seats = goal.case.team.filter(left_on__isnull=True, young_person_answer=TeamMember.Answer.YES)
    members = list(seats.exclude(kind=TeamMember.Kind.STAFF))
    form = GoalMarksForm(request.POST or None, instance=goal, members=members)
    if form.is_valid() and save_versioned(form):
        messages.success(request, "Skrevet. Det gælder fra nu af, også på de næste eksemplarer af arket.")
        return redirect("networkmeetings:goals", case_id=goal.case_id)
    context = {"case": goal.case, "goal": goal, "name": goal.case.person.call_name}
    return form_page(request, "networkmeetings/goal_marks.html", form, context)


@require_http_methods(GET_OR_POST)
def goal_edit(request: HttpRequest, pk: uuid.UUID) -> HttpResponse:
    goal = get_scoped_or_404(request, Goal.objects.select_related("case__person"), Perm.EDIT_PLAN, pk=pk)
    form = GoalForm(request.POST or None, instance=goal, draft=load_draft(request, "networkmeetings.goal", pk))
    if form.is_valid() and save_versioned(form):
        return redirect("networkmeetings:goals", case_id=goal.case_id)
    context = {"case": goal.case, "title": "Ret målet", "submit": "Gem målet"}
    return form_page(request, "networkmeetings/goal_form.html", form, context)
