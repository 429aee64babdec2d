"""Underretninger: written by whoever saw it, read by them and the leader (barnets lov §§ 133-135, ADR 29).

They have pages of their own and none under the case: a case is often open on a screen the young person can see, and
whoever wrote one must be able to note the receipt after their part in the case has ended.
"""

from __future__ import annotations

import uuid
from typing import Any

from django.contrib import messages
from django.http import Http404, HttpRequest, HttpResponse
from django.shortcuts import redirect, render
from django.utils import timezone
from django.views.decorators.http import require_http_methods, require_safe

from cases.access import Action, get_scoped_or_404, note_shown
from cases.forms.base import save_versioned
from cases.forms.drafts import load_draft
from cases.forms.safeguarding import DropForm, ReplyForm, ReportForm
from cases.models import SafeguardingReport
from cases.pages import form_page
from cases.permissions import Perm, may_open_case
from cases.safeguarding import line_of, receipt_due, text_to_copy
from cases.services import drop_report
from cases.views.case_pages import get_case

FORM = ["GET", "HEAD", "POST"]
MOST_SHOWN = 100


@require_safe
def reports(request: HttpRequest) -> HttpResponse:
    """Those the user wrote, and for a leader those of the unit; what waits first."""
    found = SafeguardingReport.objects.visible_to(request.user).select_related("case__person", "author")
    if not may_open_case(request.user) and not found.exists():
        raise Http404
    lines = [line_of(report, timezone.localdate()) for report in found[:MOST_SHOWN]]
    lines.sort(key=lambda line: (not line.is_red, not line.report.is_waiting))
    note_shown(request, [line.report.case_id for line in lines], Action.LIST)
    return render(request, "cases/reports.html", {"lines": lines})


@require_http_methods(FORM)
def report_new(request: HttpRequest, pk: uuid.UUID) -> HttpResponse:
    """Anybody inside the case may write one, also when it is closed: the duty is each one's own."""
    case, user = get_case(request, pk, Perm.VIEW_PATHWAY), request.user
    report: Any = SafeguardingReport(case=case, author=user)  # type: ignore[misc]
    draft = load_draft(request, "cases.report", f"new-{pk}")
    form = ReportForm(request.POST or None, instance=report, person=case.person, draft=draft)
    return report_form_page(request, form, report)


@require_http_methods(FORM)
def report_edit(request: HttpRequest, pk: uuid.UUID) -> HttpResponse:
    """Only its writer, and only until it is sent."""
    report = get_report(request, pk, SafeguardingReport.objects.unsent().filter(author=request.user.pk))
    draft = load_draft(request, "cases.report", pk)
    form = ReportForm(request.POST or None, instance=report, person=report.case.person, draft=draft)
    return report_form_page(request, form, report)


def report_form_page(request: HttpRequest, form: ReportForm, report: SafeguardingReport) -> HttpResponse:
    is_new = report._state.adding
    if form.is_valid() and (saved := save_versioned(form)):
        words = "Skrevet, at den er sendt." if saved.sent_on else "Underretningen er gemt. Den er ikke sendt endnu."
        messages.success(request, words)
        return redirect("cases:report", pk=saved.pk)
    return form_page(
        request, "cases/report_form.html", form, {"report": report, "case": report.case, "is_new": is_new}
    )


@require_safe
def report(request: HttpRequest, pk: uuid.UUID) -> HttpResponse:
    found = get_report(request, pk, SafeguardingReport.objects.all())
    is_own = found.author_id == request.user.pk
    context = {
        "report": found,
        "line": line_of(found, timezone.localdate()),
        "due": receipt_due(found),
        "is_own": is_own,
        "may_write": is_own and found.sent_on is None and found.dropped_at is None,
        "copy_text": text_to_copy(found),
    }
    return render(request, "cases/report.html", context)


@require_http_methods(FORM)
def report_reply(request: HttpRequest, pk: uuid.UUID) -> HttpResponse:
    """That it was sent, its receipt and its answer; the leader may note them when the writer is away."""
    found = get_report(request, pk, SafeguardingReport.objects.filter(dropped_at__isnull=True))
    form = ReplyForm(request.POST or None, instance=found, draft=load_draft(request, "cases.report_reply", pk))
    if form.is_valid() and save_versioned(form):
        messages.success(request, "Skrevet på underretningen.")
        return redirect("cases:report", pk=pk)
    return form_page(request, "cases/report_reply.html", form, {"report": found, "due": receipt_due(found)})


@require_http_methods(FORM)
def report_drop(request: HttpRequest, pk: uuid.UUID) -> HttpResponse:
    """It is not sent after all: it stays, with why, and no longer waits."""
    found = get_report(request, pk, SafeguardingReport.objects.unsent().filter(author=request.user.pk))
    form = DropForm(request.POST or None, draft=load_draft(request, "cases.report_drop", pk))
    why = {"by": request.user, "report": found}
    if form.is_valid() and form.carry_out(drop_report, **why, why=form.cleaned_data["dropped_why"]):
        form.drop_draft()
        messages.success(request, "Skrevet: den bliver ikke sendt.")
        return redirect("cases:report", pk=pk)
    return form_page(request, "cases/report_drop.html", form, {"report": found})


def get_report(request: HttpRequest, pk: uuid.UUID, wanted: Any) -> SafeguardingReport:
    """One of `wanted` that is the user's to see; the showing of its case is logged. Raises Http404."""
    return get_scoped_or_404(request, wanted.select_related("case__person", "author"), Perm.SEE_REPORTS, pk=pk)
