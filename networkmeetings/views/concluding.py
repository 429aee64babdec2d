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
from networkmeetings.forms.concluding import AfterForm, ConcludeForm, VersionForm
from networkmeetings.forms.copies import ApprovalForm, HeardForm
from networkmeetings.models import NetworkMeeting, Sheet
from networkmeetings.readers import reader_of
from networkmeetings.run_page import DRAFTS, RunPage
from networkmeetings.services import approve_sheet, conclude_meeting, new_version, note_heard
from networkmeetings.services.concluding import PDF
from networkmeetings.services.copies import is_blocked
from networkmeetings.services.running import tick_after
from networkmeetings.sheets import FULL, STAFF
from networkmeetings.views.answers import anchor_url, fresh, status_of
from networkmeetings.views.copies import pdf_answer
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
    """The young person's word about the sheet after the meeting; the paper that says so is a new version."""
    meeting = meeting_or_404(request, pk)
    form = ApprovalForm(request.POST, name=meeting.case.person.call_name)
    if form.is_valid() and form.carry_out(
        approve_sheet,
        by=request.user,
        meeting=meeting,
        answer=form.cleaned_data["review"],
        how=form.cleaned_data["how"],
        strokes=form.cleaned_data["strokes"],
    ):
        messages.success(request, "Skrevet. Der er lavet en ny version af arket, hvor det står.")
        return redirect("networkmeetings:meeting", pk=pk)
    return again(request, meeting, "review_form", form)


@require_POST
def heard(request: HttpRequest, pk: uuid.UUID) -> HttpResponse:
    """ "Blev du hørt på mødet?" """
    meeting = meeting_or_404(request, pk)
    form = HeardForm(request.POST)
    if form.is_valid() and form.carry_out(note_heard, by=request.user, meeting=meeting, **form.cleaned_data):
        messages.success(request, "Svaret er skrevet.")
        return redirect(anchor_url(meeting, "hoert"))
    return again(request, meeting, "heard_form", form)


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
    """The PDF as a download for staff; a party has its own copy. Through the one door, logged, whole bytes."""
    sheets = Sheet.objects.select_related("meeting", "case")
    sheet = get_scoped_or_404(request, sheets, Perm.VIEW_MEETINGS, action=Action.DOWNLOAD, pk=pk)
    reader = reader_of(request.user, sheet.case)
    if not reader.is_inside or (is_blocked(sheet.pk) and not reader.is_at_work):
        raise Http404
    files = {file.kind: file for file in sheet.files.filter(copy__isnull=True)}
    file = files.get(FULL) if reader.is_at_work else files.get(STAFF) or files.get(FULL)
    if file is None:
        raise Http404
    return pdf_answer(file, f"maal-og-aftaleskema-moede-{sheet.meeting.number}-version-{sheet.version}.pdf")
