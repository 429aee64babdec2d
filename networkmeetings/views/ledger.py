"""Promises kept and not kept: on one case, and for those who lead many (no names there)."""

from __future__ import annotations

import uuid
from typing import Any

from django.db.models import Q
from django.http import Http404, HttpRequest, HttpResponse
from django.shortcuts import redirect, render
from django.utils import timezone
from django.views.decorators.http import require_GET, require_http_methods, require_POST

from cases.access import get_scoped_or_404
from cases.case_head import case_header
from cases.forms.base import save_versioned
from cases.forms.drafts import load_draft
from cases.models import Case, UnitRole
from cases.pages import form_page
from cases.permissions import Perm
from networkmeetings.forms.plans import StatutoryPlanForm
from networkmeetings.ledger import by_name, by_quarter, over_time, rows_of, sector_rows
from networkmeetings.mailing import settle
from networkmeetings.models import Agreement, Mailing, Reminder, StatutoryPlan
from networkmeetings.readers import reader_of
from networkmeetings.views.planning import GET_OR_POST

Role = UnitRole.Role


@require_GET
def case_ledger(request: HttpRequest, case_id: uuid.UUID) -> HttpResponse:
    """What each has promised the young person, and how it went."""
    cases = Case.objects.select_related("person", "facts")
    case = get_scoped_or_404(request, cases, Perm.VIEW_PLAN, pk=case_id)
    head = case_header(request, case, "plan")
    reader = reader_of(request.user, case, head.may)
    if not reader.is_inside:
        raise Http404
    agreed = Agreement.objects.filter(case=case, agreed_at__isnull=False)
    rows = list(agreed.select_related("responsible_user__actor", "responsible_member__actor", "goal"))
    for row in rows:
        row.case = case
    seen, today = [row for row in rows if reader.sees_agreement(row)], timezone.localdate()
    parties = rows_of(seen, today, by_sector=False)
    context = {
        "head": head,
        "name": case.person.call_name,
        "parties": by_name(parties),
        "sectors": by_name(rows_of(seen, today, by_sector=True)),
        "told": by_quarter(parties),
        **over_time(parties, hide_few=False),
    }
    return render(request, "networkmeetings/case_ledger.html", context)


@require_GET
def ledger(request: HttpRequest) -> HttpResponse:
    """Per sector over the units one leads or follows; groups under five are hidden (R5)."""
    roles = UnitRole.objects.live(timezone.now()).filter(
        user=request.user,
        role__in=[Role.LEADER, Role.MANAGEMENT_GROUP],
    )
    units = list(roles.values_list("unit", flat=True))
    if not units:
        raise Http404
    reach = Q() if None in units else Q(case__unit__in=units)
    agreements, today = Agreement.objects.filter(reach), timezone.localdate()
    rows = sector_rows(agreements, today)
    context = {"sectors": by_name(rows), "told": by_quarter(rows)[-8:], **over_time(rows, hide_few=True)}
    return render(request, "networkmeetings/ledger.html", context)


@require_http_methods(GET_OR_POST)
def statutory_new(request: HttpRequest, case_id: uuid.UUID) -> HttpResponse:
    """A plan by law noted beside the sheet."""
    case = get_scoped_or_404(request, Case.objects.select_related("person"), Perm.EDIT_PLAN, pk=case_id)
    draft = load_draft(request, "networkmeetings.statutory", f"new-{case.pk}")
    return statutory_form(request, StatutoryPlan(case=case), draft, "Ny plan efter loven")


@require_http_methods(GET_OR_POST)
def statutory_edit(request: HttpRequest, pk: uuid.UUID) -> HttpResponse:
    plans = StatutoryPlan.objects.select_related("case__person")
    plan = get_scoped_or_404(request, plans, Perm.EDIT_PLAN, pk=pk)
    return statutory_form(request, plan, load_draft(request, "networkmeetings.statutory", pk), "Ret planen")


def statutory_form(request: HttpRequest, plan: StatutoryPlan, draft: Any, title: str) -> HttpResponse:
    form = StatutoryPlanForm(request.POST or None, instance=plan, draft=draft)
    if form.is_valid() and save_versioned(form):
        return redirect("networkmeetings:goals", case_id=plan.case_id)
    return form_page(request, "networkmeetings/statutory_form.html", form, {"case": plan.case, "title": title})


@require_POST
def reminder_settled(request: HttpRequest, pk: uuid.UUID) -> HttpResponse:
    """Somebody has found out about an e-mail that may not have arrived."""
    reminders = Reminder.objects.select_related("agreement", "mailing")
    found = get_scoped_or_404(request, reminders, Perm.EDIT_MEETINGS, pk=pk)
    if found.mailing.state in {Mailing.State.UNCERTAIN, Mailing.State.REFUSED}:
        settle(found.mailing, Mailing.State.SETTLED)
    return redirect("networkmeetings:agreement_outcome", pk=found.agreement_id)
