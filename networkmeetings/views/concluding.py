"""Conclude a meeting, and what is done with its sheet afterwards."""

from __future__ import annotations

import uuid
from typing import Any

from django.contrib import messages
from django.http import Http404, HttpRequest, HttpResponse
from django.shortcuts import redirect, render
from django.views.decorators.http import require_GET, require_POST

from cases import outbox
from cases.access import Action, get_scoped_or_404
from cases.forms.drafts import load_draft
from cases.permissions import Perm, permissions_on
from networkmeetings.forms.concluding import AfterForm, ConcludeForm, ReviewForm, VersionForm
from networkmeetings.models import NetworkMeeting, Sheet
from networkmeetings.run_page import DRAFTS, RunPage
from networkmeetings.services import conclude_meeting, new_version, review_sheet
from networkmeetings.services.concluding import PDF
from networkmeetings.services.running import tick_after
from networkmeetings.views.answers import anchor_url, fresh, status_of
from networkmeetings.views.meeting import after_lines, read_page
from networkmeetings.views.rows import meeting_or_404


@require_POST
def conclude(request: HttpRequest, pk: uuid.UUID) -> HttpResponse:
    meeting = meeting_or_404(request, pk)
    draft = load_draft(request, DRAFTS["conclude"], pk)
    form = ConcludeForm(request.POST, name=meeting.case.person.call_name, draft=draft)
    if form.is_valid() and form.carry_out(conclude_meeting, by=request.user, meeting=meeting, **form.cleaned_data):
        form.drop_draft()
        return redirect("networkmeetings:meeting", pk=pk)
    meeting = fresh(meeting)
    if not meeting.is_open:
        return redirect("networkmeetings:meeting", pk=pk)
    context = RunPage(request, meeting, {"conclude": form}).context() | {"may_edit": True}
    return render(request, "networkmeetings/run/page.html", context, status=status_of(form))


@require_POST
def review(request: HttpRequest, pk: uuid.UUID) -> HttpResponse:
    """Gone through with the young person after the meeting; the paper that says so is a new version."""
    meeting = meeting_or_404(request, pk)
    form = ReviewForm(request.POST, name=meeting.case.person.call_name)
    if form.is_valid() and form.carry_out(
        review_sheet, by=request.user, meeting=meeting, review=form.cleaned_data["review"]
    ):
        messages.success(request, "Skrevet. Der er lavet en ny version af arket, hvor det står.")
        return redirect("networkmeetings:meeting", pk=pk)
    return again(request, meeting, "review_form", form)


@require_POST
def version(request: HttpRequest, pk: uuid.UUID) -> HttpResponse:
    meeting = meeting_or_404(request, pk)
    form = VersionForm(request.POST, auto_id="version-%s")
    if form.is_valid() and form.carry_out(
        new_version, by=request.user, meeting=meeting, reason=form.cleaned_data["reason"]
    ):
        messages.success(request, "Den nye version er låst. Den gamle bliver stående.")
        return redirect("networkmeetings:meeting", pk=pk)
    return again(request, meeting, "version_form", form)


def again(request: HttpRequest, meeting: NetworkMeeting, key: str, form: Any) -> HttpResponse:
    """The meeting's page with the form that failed; an open meeting has neither form and shows its own page."""
    meeting = fresh(meeting)
    if meeting.concluded_at is None:
        messages.error(request, "Mødet er ikke afsluttet endnu.")
        return redirect("networkmeetings:meeting", pk=meeting.pk)
    may = permissions_on(request.user, meeting.case)
    return read_page(request, meeting, may, {key: form, "status": status_of(form)})


@require_POST
def after(request: HttpRequest, pk: uuid.UUID) -> HttpResponse:
    """The lines of the checklist that come after the meeting."""
    meeting = meeting_or_404(request, pk)
    form = AfterForm(request.POST, items=after_lines(meeting), name=meeting.case.person.call_name)
    if form.is_valid():
        tick_after(meeting=meeting, ticked=form.cleaned_data["lines"])
        return redirect(anchor_url(meeting, "efter"))
    return again(request, meeting, "after_form", form)


@require_POST
def render_again(request: HttpRequest, pk: uuid.UUID) -> HttpResponse:
    """Ask for a PDF that was given up, or never asked for."""
    sheet = get_scoped_or_404(request, Sheet.objects, Perm.EDIT_MEETINGS, pk=pk)
    outbox.ask(PDF, key=str(sheet.pk), sheet_id=sheet.pk)
    outbox.ask_again(PDF, key=str(sheet.pk))
    return redirect("networkmeetings:meeting", pk=sheet.meeting_id)


@require_GET
def sheet_file(request: HttpRequest, pk: uuid.UUID) -> HttpResponse:
    """The PDF as a download: through the one door, logged, whole bytes, and a name that names nobody."""
    sheets = Sheet.objects.select_related("meeting")
    sheet = get_scoped_or_404(request, sheets, Perm.VIEW_MEETINGS, action=Action.DOWNLOAD, pk=pk)
    file = sheet.files.filter(party__isnull=True).first()
    if file is None:
        raise Http404
    name = f"maal-og-aftaleskema-moede-{sheet.meeting.number}-version-{sheet.version}.pdf"
    return HttpResponse(
        bytes(file.pdf),
        content_type="application/pdf",
        headers={"Content-Disposition": f'attachment; filename="{name}"', "X-Content-Type-Options": "nosniff"},
    )
