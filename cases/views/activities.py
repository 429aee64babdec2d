"""The life around the case: what the young person does, written, followed up and ended."""

from __future__ import annotations

import uuid
from typing import Any

from django.contrib import messages
from django.db.models import Max
from django.http import HttpRequest, HttpResponse
from django.shortcuts import redirect, render
from django.utils import timezone
from django.views.decorators.http import require_http_methods, require_safe

from cases.access import get_scoped_or_404
from cases.activities import activities_of, row_of
from cases.addresses import address
from cases.case_head import Act, case_header
from cases.forms.activities import ActivityContactForm, ActivityEndForm, ActivityForm
from cases.forms.base import save_versioned
from cases.forms.drafts import load_draft
from cases.forms.living import SituationForm
from cases.living import living_of
from cases.models import ActivityContact, ActivitySpell, Case
from cases.permissions import Perm, may_see_contact
from cases.services.case_lock import lock_open
from cases.views.case_pages import case_form_page, get_case, save_in_case

FORM = ["GET", "HEAD", "POST"]


@require_safe
def daily_life(request: HttpRequest, pk: uuid.UUID) -> HttpResponse:
    """What the young person does, and where they live."""
    case = get_case(request, pk, Perm.VIEW_PATHWAY)
    new = Act(
        "Skriv job, skole eller fritid", address("cases:activity_new", pk=pk), "primary", "plus", Perm.EDIT_STORY
    )
    head = case_header(request, case, "daily_life", acts=[new] if case.is_open else [])
    today, sees_place = timezone.localdate(), may_see_contact(request.user, case)
    running, over = activities_of(case, sees_place=sees_place, today=today)
    context = {
        "case": case,
        "head": head,
        "running": running,
        "over": over,
        "sees_place": sees_place,
        "living": living_of(case, today),
        "situation_form": SituationForm(),
        "may_write": Perm.EDIT_STORY in head.may and case.is_open,
    }
    return render(request, "cases/daily_life.html", context)


@require_http_methods(FORM)
def activity_new(request: HttpRequest, pk: uuid.UUID) -> HttpResponse:
    case = get_case(request, pk, Perm.EDIT_STORY)
    draft = load_draft(request, "cases.activity", f"new-{pk}")
    form = ActivityForm(
        request.POST or None, user=request.user, sees_place=may_see_contact(request.user, case), draft=draft
    )
    return activity_page(request, case, form, "Det er skrevet.")


@require_http_methods(FORM)
def activity_edit(request: HttpRequest, pk: uuid.UUID, activity: uuid.UUID) -> HttpResponse:
    found, case = get_activity(request, pk, activity)
    form = ActivityForm(
        request.POST or None,
        instance=found,
        user=request.user,
        sees_place=may_see_contact(request.user, case),
        draft=load_draft(request, "cases.activity", activity),
    )
    return activity_page(request, case, form, "Gemt.")


def activity_page(request: HttpRequest, case: Case, form: ActivityForm, done: str) -> HttpResponse:
    if form.is_valid() and save_in_case(request, form, case, "registered_by"):
        messages.success(request, done)
        return redirect("cases:daily_life", pk=case.pk)
    return case_form_page(request, "cases/activity.html", form, case, "daily_life")


@require_http_methods(FORM)
def activity_contact(request: HttpRequest, pk: uuid.UUID, activity: uuid.UUID) -> HttpResponse:
    """How it goes there, in a line; what was said before stands below."""
    found, case = get_activity(request, pk, activity)
    by: Any = request.user
    contact = ActivityContact(activity=found, by=by)
    draft = load_draft(request, "cases.activity_contact", activity)
    form = ActivityContactForm(request.POST or None, instance=contact, draft=draft)
    if form.is_valid() and form.carry_out(lock_open, case=case) and save_versioned(form):
        messages.success(request, "Skrevet.")
        return redirect("cases:daily_life", pk=pk)
    row = row_of(found, sees_place=may_see_contact(request.user, case), today=timezone.localdate())
    said = found.contacts.select_related("by")
    return case_form_page(request, "cases/activity_contact.html", form, case, "daily_life", row=row, said=said)


@require_http_methods(FORM)
def activity_end(request: HttpRequest, pk: uuid.UUID, activity: uuid.UUID) -> HttpResponse:
    found, case = get_activity(request, pk, activity)
    draft = load_draft(request, "cases.activity_end", activity)
    form = ActivityEndForm(request.POST or None, instance=found, draft=draft)
    if form.is_valid() and save_in_case(request, form, case, "registered_by"):
        messages.success(request, "Det er slut. Er der noget nyt, så skriv det her.")
        return redirect("cases:daily_life", pk=pk)
    return case_form_page(request, "cases/activity_end.html", form, case, "daily_life", activity=found)


def get_activity(request: HttpRequest, pk: uuid.UUID, activity: uuid.UUID) -> tuple[ActivitySpell, Case]:
    """An activity of that case which is not over, and the case as its page needs it; raises Http404."""
    running = ActivitySpell.objects.under_way().select_related("organisation", "keeper")
    found = get_scoped_or_404(
        request, running.annotate(last_on=Max("contacts__on")), Perm.EDIT_STORY, pk=activity, case_id=pk
    )
    return found, Case._base_manager.select_related("person", "facts").get(pk=pk)
