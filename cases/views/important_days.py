"""Days that matter to the young person: write one, mend one, take one away."""

from __future__ import annotations

import uuid

from django.contrib import messages
from django.http import Http404, HttpRequest, HttpResponse
from django.shortcuts import redirect
from django.utils import timezone
from django.views.decorators.http import require_http_methods, require_POST

from cases.forms.drafts import load_draft
from cases.forms.important_days import ImportantDayForm
from cases.models import Case, ImportantDay
from cases.permissions import Perm
from cases.views.case_pages import case_form_page, get_case, save_in_case

FORM = ["GET", "HEAD", "POST"]


@require_http_methods(FORM)
def day_new(request: HttpRequest, pk: uuid.UUID) -> HttpResponse:
    case = get_case(request, pk, Perm.EDIT_STORY)
    form = ImportantDayForm(request.POST or None, draft=load_draft(request, "cases.important_day", f"new-{pk}"))
    return day_page(request, case, form)


@require_http_methods(FORM)
def day_edit(request: HttpRequest, pk: uuid.UUID, day: uuid.UUID) -> HttpResponse:
    case = get_case(request, pk, Perm.EDIT_STORY)
    found = get_day(case, day)
    form = ImportantDayForm(
        request.POST or None, instance=found, draft=load_draft(request, "cases.important_day", found.pk)
    )
    return day_page(request, case, form)


def day_page(request: HttpRequest, case: Case, form: ImportantDayForm) -> HttpResponse:
    if form.is_valid() and save_in_case(request, form, case, "written_by"):
        messages.success(request, "Dagen er gemt. Aftenen før står den på Min dag.")
        return redirect("cases:young_person", pk=case.pk)
    return case_form_page(request, "cases/important_day.html", form, case, "young_person")


@require_POST
def day_end(request: HttpRequest, pk: uuid.UUID, day: uuid.UUID) -> HttpResponse:
    case = get_case(request, pk, Perm.EDIT_STORY)
    found = get_day(case, day)
    found.ended_at, found.ended_by, found.version = timezone.now(), request.user, found.version + 1  # type: ignore[assignment]
    found.save()
    messages.success(request, "Dagen er taget af listen.")
    return redirect("cases:young_person", pk=pk)


def get_day(case: Case, key: uuid.UUID) -> ImportantDay:
    """A day of the case that still counts; raises Http404."""
    found = case.important_days.filter(pk=key, ended_at__isnull=True).first()
    if found is None:
        raise Http404
    return found
