"""A measuring form's own page: filled in while it waits, read when it is answered."""

from __future__ import annotations

import uuid
from typing import Any

from django.contrib import messages
from django.http import Http404, HttpRequest, HttpResponse
from django.shortcuts import redirect, render
from django.utils import timezone
from django.views.decorators.http import require_http_methods, require_POST, require_safe

from cases.access import get_scoped_or_404
from cases.forms.drafts import load_draft
from cases.pages import form_page
from cases.permissions import Perm
from cases.rules import RuleBroken
from reporting import filling
from reporting.answer_forms import AnswersForm, NotDoneForm
from reporting.form_rows import answer_sections, short_title
from reporting.instruments import Role
from reporting.loading import instrument_of
from reporting.models import MeasurementForm
from reporting.prefill import known_about

DRAFT, WHY_DRAFT = "reporting.answers", "reporting.not_done"
FILL, READ = "reporting/form_fill.html", "reporting/form_read.html"


def fetch(request: HttpRequest, pk: uuid.UUID, perm: Perm) -> MeasurementForm:
    """The form through the one door, with what its page shows. Raises Http404."""
    forms = MeasurementForm.objects.select_related("case__person", "instrument", "submitted_by", "not_done_by").defer(
        "instrument__definition"
    )
    return get_scoped_or_404(request, forms, perm, pk=pk)


def may_fill(request: HttpRequest, record: MeasurementForm) -> bool:
    """Whether this user's role on the case is one that fills in this kind of form."""
    forms = MeasurementForm.objects.visible_to(request.user, Perm.EDIT_MEASUREMENT)
    return forms.fillable_by(request.user, timezone.now()).filter(pk=record.pk).exists()


def fetch_to_fill(request: HttpRequest, pk: uuid.UUID) -> MeasurementForm:
    """The form to write in. Raises Http404 when it is another role's."""
    record = fetch(request, pk, Perm.EDIT_MEASUREMENT)
    if not may_fill(request, record):
        raise Http404
    return record


@require_safe
def form(request: HttpRequest, pk: uuid.UUID) -> HttpResponse:
    """The form: to be filled in by those whose task it is, else to be read."""
    record = fetch(request, pk, Perm.VIEW_MEASUREMENT)
    is_mine = may_fill(request, record)
    if record.is_waiting and is_mine:
        return form_page(request, FILL, _answers(request, record), _page(request, record))
    context = {
        "sections": answer_sections(record),
        "may_resume": is_mine and record.case.is_open,
        **_page(request, record),
    }
    return render(request, READ, context)


def _answers(request: HttpRequest, record: MeasurementForm, data: Any = None) -> AnswersForm:
    return AnswersForm(
        data,
        record=record,
        known=known_about([record])[record.pk],
        is_final=request.POST.get("act") == "submit",
        draft=load_draft(request, DRAFT, record.pk),
    )


def _page(request: HttpRequest, record: MeasurementForm, **more: Any) -> dict[str, Any]:
    instrument = instrument_of(record.instrument)
    return {
        "record": record,
        "instrument": instrument,
        "title": short_title(record),
        "is_young_persons": instrument.answered_by is Role.YOUNG_PERSON,
        "not_done": NotDoneForm(draft=load_draft(request, WHY_DRAFT, record.pk)),
        **more,
    }


@require_http_methods(["GET", "HEAD", "POST"])
def form_keep(request: HttpRequest, pk: uuid.UUID) -> HttpResponse:
    """Save what is answered so far, or submit it for good. Asked again after a failed save, it is the form."""
    record = fetch_to_fill(request, pk)
    if request.method != "POST":
        return redirect("reporting:form", pk=pk)
    answers = _answers(request, record, request.POST)
    if answers.is_valid() and answers.keep(request.user):  # type: ignore[arg-type]
        ready, total = answers.progress
        text = "Skemaet er sendt og låst." if answers.is_final else f"Gemt. {ready} af {total} svar er klar."
        messages.success(request, text)
        return redirect("reporting:form", pk=record.pk)
    return form_page(request, FILL, answers, _page(request, record))


@require_POST
def form_not_done(request: HttpRequest, pk: uuid.UUID) -> HttpResponse:
    """Answer for the whole form: not carried out, or the young person did not wish to, with why."""
    record = fetch_to_fill(request, pk)
    why = NotDoneForm(request.POST, draft=load_draft(request, WHY_DRAFT, record.pk))
    if why.is_valid():
        given = {"not_done": why.cleaned_data["not_done"], "reason": why.cleaned_data["not_done_reason"]}
        if why.carry_out(filling.answer_not_done, by=request.user, form=record, **given):
            why.drop_draft()
            load_draft(request, DRAFT, record.pk).drop()
            messages.success(request, "Skrevet. Skemaet står som gjort, ikke som for sent.")
            return redirect("reporting:form", pk=pk)
    answers = _answers(request, record)
    status = 409 if why.broken_rule else 422
    return render(request, FILL, {"form": answers, **_page(request, record, not_done=why)}, status=status)


@require_POST
def form_resume(request: HttpRequest, pk: uuid.UUID) -> HttpResponse:
    """Take "not filled in" back; the form waits again."""
    record = fetch_to_fill(request, pk)
    try:
        filling.resume(by=request.user, form=record)  # type: ignore[arg-type]
    except RuleBroken as broken:
        messages.error(request, broken.message)
    return redirect("reporting:form", pk=pk)
