"""A young person's wish for another worker: written down, and answered (C7)."""

from __future__ import annotations

import uuid

from django.contrib import messages
from django.http import HttpRequest, HttpResponse
from django.shortcuts import redirect
from django.views.decorators.http import require_http_methods

from cases import danish
from cases.access import get_scoped_or_404
from cases.forms.drafts import load_draft
from cases.forms.wishes import WishAnswerForm, WishForm
from cases.models import Case, WorkerWish
from cases.permissions import Perm
from cases.services import answer_wish, record_wish
from cases.views.case_pages import case_form_page, get_case

FORM = ["GET", "HEAD", "POST"]


@require_http_methods(FORM)
def wish_new(request: HttpRequest, pk: uuid.UUID) -> HttpResponse:
    case = get_case(request, pk, Perm.EDIT_TEAM)
    form = WishForm(request.POST or None, case=case, draft=load_draft(request, "cases.wish", pk))
    if form.is_valid():
        wish = form.carry_out(
            record_wish,
            by=request.user,
            case=case,
            words=form.cleaned_data["words"],
            about=form.cleaned_data["about"],
            asked_on=form.cleaned_data["asked_on"],
        )
        if wish is not None:
            form.drop_draft()
            messages.success(request, f"Ønsket er skrevet. Svar senest {danish.long_date(wish.due_on)}.")
            return redirect("cases:team", pk=pk)
    return case_form_page(request, "cases/wish_new.html", form, case, "team")


@require_http_methods(FORM)
def wish_answer(request: HttpRequest, pk: uuid.UUID, wish: uuid.UUID) -> HttpResponse:
    found = get_scoped_or_404(
        request, WorkerWish.objects.select_related("about", "registered_by"), Perm.EDIT_TEAM, pk=wish, case_id=pk
    )
    form = WishAnswerForm(request.POST or None, draft=load_draft(request, "cases.wish_answer", wish))
    if form.is_valid() and form.carry_out(answer_wish, by=request.user, wish=found, **form.cleaned_data):
        form.drop_draft()
        messages.success(request, "Svaret er skrevet.")
        return redirect("cases:team", pk=pk)
    case = Case._base_manager.select_related("person", "facts").get(pk=found.case_id)
    return case_form_page(request, "cases/wish_answer.html", form, case, "team", wish=found)
