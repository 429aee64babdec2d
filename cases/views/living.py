"""Where the young person lives, and stays at a § 110 home: in, the notice, the check before going out, and out."""

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
from cases.discharge import conditions, decided_before
from cases.forms.drafts import load_draft
from cases.forms.living import ShelterCheckForm, ShelterForm, ShelterOutForm, SituationForm
from cases.living import days_for, days_line
from cases.models import Case, DischargeFacts, ShelterStay
from cases.permissions import Perm, may_see_contact, permissions_on
from cases.services import admitted, discharged, record_situation
from cases.services.case_lock import lock_open
from cases.views.case_pages import case_form_page, get_case, save_in_case

FORM = ["GET", "HEAD", "POST"]


@require_http_methods(FORM)
def situation_new(request: HttpRequest, pk: uuid.UUID) -> HttpResponse:
    case = get_case(request, pk, Perm.EDIT_STORY)
    form = SituationForm(request.POST or None, draft=load_draft(request, "cases.situation", pk))
    is_open = form.is_valid() and form.carry_out(lock_open, case=case)
    if is_open and form.carry_out(record_situation, by=request.user, case=case, **form.cleaned_data):
        form.drop_draft()
        messages.success(request, "Skrevet. Det gamle står under Før.")
        return redirect("cases:daily_life", pk=pk)
    return case_form_page(request, "cases/situation.html", form, case, "daily_life")


@require_http_methods(FORM)
def shelter_new(request: HttpRequest, pk: uuid.UUID) -> HttpResponse:
    case = get_case(request, pk, Perm.EDIT_STORY)
    stay = ShelterStay(case=case, person_id=case.person_id)
    draft = load_draft(request, "cases.shelter", f"new-{pk}")
    form = ShelterForm(
        request.POST or None, instance=stay, sees_place=may_see_contact(request.user, case), draft=draft
    )
    return shelter_form_page(request, case, form)


@require_http_methods(FORM)
def shelter_edit(request: HttpRequest, pk: uuid.UUID, stay: uuid.UUID) -> HttpResponse:
    found, case = get_stay(request, pk, stay)
    draft = load_draft(request, "cases.shelter", stay)
    form = ShelterForm(
        request.POST or None, instance=found, sees_place=may_see_contact(request.user, case), draft=draft
    )
    return shelter_form_page(request, case, form)


@transaction.atomic
def shelter_form_page(request: HttpRequest, case: Case, form: ShelterForm) -> HttpResponse:
    if form.is_valid() and (saved := save_in_case(request, form, case, "registered_by")):
        by: Any = request.user
        admitted(by=by, stay=saved)
        messages.success(request, "Opholdet er skrevet.")
        return redirect("cases:shelter", pk=case.pk, stay=saved.pk)
    return case_form_page(request, "cases/shelter_form.html", form, case, "daily_life")


@require_http_methods(FORM)
def shelter(request: HttpRequest, pk: uuid.UUID, stay: uuid.UUID) -> HttpResponse:
    """One stay: the days, the notice, and the conditions for a discharge with where each is known from."""
    found, case = get_stay(request, pk, stay)
    draft = load_draft(request, "cases.shelter_check", stay)
    form = ShelterCheckForm(request.POST or None, instance=found, draft=draft)
    if form.is_valid() and save_in_case(request, form, case, "registered_by"):
        messages.success(request, "Gemt.")
        return redirect("cases:shelter", pk=pk, stay=stay)
    today, may = timezone.localdate(), permissions_on(request.user, case)
    saved = ShelterStay._base_manager.select_related("organisation").get(pk=stay)
    known = DischargeFacts.objects.get(pk=pk)
    is_85a = known.support_on is None or known.support_basis == "sel_85a"
    days = days_for(case, today)
    return case_form_page(
        request, "cases/shelter.html", form, case, "daily_life",
        stay=saved,
        sees_place=may_see_contact(request.user, case),
        days=days,
        days_line=days_line(days, today),
        today=today,
        conditions=conditions(case, saved, may),
        refund=decided_before(saved, known.support_on or saved.support_on, is_85a),
        may_write=case.is_open,
    )  # fmt: skip


@require_http_methods(FORM)
@transaction.atomic
def shelter_out(request: HttpRequest, pk: uuid.UUID, stay: uuid.UUID) -> HttpResponse:
    found, case = get_stay(request, pk, stay)
    form = ShelterOutForm(request.POST or None, instance=found, draft=load_draft(request, "cases.shelter_out", stay))
    if form.is_valid() and (saved := save_in_case(request, form, case, "registered_by")):
        by: Any = request.user
        discharged(by=by, stay=saved)
        messages.success(request, "Udskrivningen er skrevet.")
        return redirect("cases:shelter", pk=pk, stay=stay)
    return case_form_page(request, "cases/shelter_out.html", form, case, "daily_life", stay=found)


def get_stay(request: HttpRequest, pk: uuid.UUID, stay: uuid.UUID) -> tuple[ShelterStay, Case]:
    """A stay of that case, and the case as its page needs it; raises Http404."""
    stays = ShelterStay.objects.select_related("organisation")
    found = get_scoped_or_404(request, stays, Perm.EDIT_STORY, pk=stay, case_id=pk)
    return found, Case._base_manager.select_related("person", "facts").get(pk=pk)
