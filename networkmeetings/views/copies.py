"""Who gets the sheet: the copies cut for each, the plain page, what is handed over, and what is blocked."""

from __future__ import annotations

import uuid
from typing import Any

from django.contrib import messages
from django.http import Http404, HttpRequest, HttpResponse
from django.shortcuts import redirect, render
from django.utils import timezone
from django.views.decorators.http import require_GET, require_http_methods, require_POST

from cases.access import Action, get_scoped_or_404
from cases.forms.drafts import load_draft
from cases.models import TeamMember
from cases.pages import form_page
from cases.permissions import Perm
from cases.rules import RuleBroken
from networkmeetings.forms.copies import BlockForm, DeliveryForm, KeepForm, PlainPageForm, YoungHasItForm
from networkmeetings.handing_page import copy_state, may_fetch, page_parts, recipients_of
from networkmeetings.models import NetworkMeeting, Sheet, SheetBlock, SheetCopy
from networkmeetings.services import block_sheet, hand_over, make_copy, make_plain, tell_recipient
from networkmeetings.services.copies import cut_for
from networkmeetings.sheet_content import validate
from networkmeetings.sheet_plain import propose
from networkmeetings.sheet_words import read_out
from networkmeetings.views.answers import status_of
from networkmeetings.views.planning import GET_OR_POST

OF_SHEET = ("meeting__case__person", "case__person")


def sheet_or_404(request: HttpRequest, pk: uuid.UUID) -> Sheet:
    """A sheet for those who lead the meetings of its case."""
    return get_scoped_or_404(request, Sheet.objects.select_related(*OF_SHEET), Perm.EDIT_MEETINGS, pk=pk)


@require_GET
def copies(request: HttpRequest, pk: uuid.UUID) -> HttpResponse:
    meetings = NetworkMeeting.objects.select_related("case__person")
    meeting = get_scoped_or_404(request, meetings, Perm.EDIT_MEETINGS, pk=pk)
    sheet = meeting.sheets.order_by("-version").first()
    if sheet is None:
        raise Http404
    return copies_page(request, sheet, {})


def copies_page(request: HttpRequest, sheet: Sheet, forms: dict[str, Any]) -> HttpResponse:
    """The page about one sheet, with a form that failed in the place of a fresh one."""
    failed = next(iter(forms.values()), None)
    context = page_parts(sheet) | forms
    return render(request, "networkmeetings/copies.html", context, status=status_of(failed) if failed else 200)


@require_http_methods(GET_OR_POST)
def copy_new(request: HttpRequest, pk: uuid.UUID, member: uuid.UUID) -> HttpResponse:
    """One party's cut to be read through, line by line, before it is let go."""
    sheet = sheet_or_404(request, pk)
    seat = get_scoped_or_404(
        request, TeamMember.objects.select_related("actor"), Perm.EDIT_MEETINGS, pk=member, case=sheet.case_id
    )
    try:
        content = cut_for(seat, sheet, timezone.now())
    except RuleBroken as broken:
        messages.error(request, broken.message)
        return redirect("networkmeetings:copies", pk=sheet.meeting_id)
    form = KeepForm(request.POST or None, content=content)
    left_out = form.left_out if form.is_valid() else []
    make: dict[str, Any] = {"by": request.user, "sheet": sheet, "member": seat, "left_out": left_out}
    if form.is_valid() and "make" in request.POST and form.carry_out(make_copy, **make):
        messages.success(request, f"Eksemplaret til {seat.name} er låst og bliver lavet som PDF.")
        return redirect("networkmeetings:copies", pk=sheet.meeting_id)
    shown = cut_for(seat, sheet, timezone.now(), left_out)
    context = {"sheet_row": sheet, "meeting": sheet.meeting, "member": seat, "sheet": read_out(dict(shown))}
    return form_page(request, "networkmeetings/copy_new.html", form, context)


@require_http_methods(GET_OR_POST)
def plain(request: HttpRequest, pk: uuid.UUID) -> HttpResponse:
    """The one page for the young person's wall: they choose the words on it."""
    sheet = sheet_or_404(request, pk)
    form = PlainPageForm(
        request.POST or None,
        name=sheet.case.person.call_name,
        proposed=propose(validate(sheet.content)),
        draft=load_draft(request, "networkmeetings.plain", pk),
    )
    if form.is_valid() and form.carry_out(make_plain, by=request.user, sheet=sheet, content=form.content()):
        form.drop_draft()
        messages.success(request, "Siden bliver lavet som PDF.")
        return redirect("networkmeetings:copies", pk=sheet.meeting_id)
    context = {"sheet_row": sheet, "meeting": sheet.meeting, "name": sheet.case.person.call_name}
    return form_page(request, "networkmeetings/plain.html", form, context)


@require_POST
def given(request: HttpRequest, pk: uuid.UUID) -> HttpResponse:
    """One recipient has got the sheet."""
    sheet = sheet_or_404(request, pk)
    form = DeliveryForm(request.POST, recipients=recipients_of(sheet))
    if form.is_valid() and (row := form.carry_out(hand_over, by=request.user, sheet=sheet, **form.cleaned_data)):
        messages.success(request, f"Skrevet: {row.name} har fået arket.")
        return redirect("networkmeetings:copies", pk=sheet.meeting_id)
    return copies_page(request, sheet, {"delivery_form": form})


@require_http_methods(GET_OR_POST)
def young_has_it(request: HttpRequest, pk: uuid.UUID) -> HttpResponse:
    """The young person has got their own sheet: the line on /min-dag/ stays until somebody says so here."""
    sheets = Sheet.objects.select_related(*OF_SHEET)
    sheet = get_scoped_or_404(request, sheets, Perm.EDIT_PLAN, pk=pk)
    form = YoungHasItForm(request.POST or None)
    if form.is_valid() and form.carry_out(hand_over, by=request.user, sheet=sheet, who="young", **form.cleaned_data):
        messages.success(request, f"Skrevet: {sheet.case.person.call_name} har fået sit ark.")
        return redirect("networkmeetings:meeting", pk=sheet.meeting_id)
    context = {"sheet_row": sheet, "meeting": sheet.meeting, "name": sheet.case.person.call_name}
    return form_page(request, "networkmeetings/young_has_it.html", form, context)


@require_POST
def block(request: HttpRequest, pk: uuid.UUID) -> HttpResponse:
    """The sheet, or one copy of it, is not to be fetched by anybody any more."""
    sheet = sheet_or_404(request, pk)
    copies_of = {str(copy.pk): copy for copy in sheet.copies.select_related("party")}
    form = BlockForm(request.POST, copies=[(key, str(copy.party or copy)) for key, copy in copies_of.items()])
    if form.is_valid() and form.carry_out(
        block_sheet,
        by=request.user,
        sheet=sheet,
        reason=form.cleaned_data["reason"],
        copy=copies_of.get(form.cleaned_data["copy"]),
    ):
        messages.success(request, "Spærret. Fortæl dem, der har fået det.")
        return redirect("networkmeetings:copies", pk=sheet.meeting_id)
    return copies_page(request, sheet, {"block_form": form})


@require_POST
def told(request: HttpRequest, pk: uuid.UUID, delivery: uuid.UUID) -> HttpResponse:
    """Somebody who has a blocked sheet has been told."""
    blocks = SheetBlock.objects.select_related("sheet")
    found = get_scoped_or_404(request, blocks, Perm.EDIT_MEETINGS, pk=pk)
    row = found.sheet.deliveries.filter(pk=delivery).first()
    if row is None:
        raise Http404
    tell_recipient(by=request.user, block=found, delivery=row)
    return redirect("networkmeetings:copies", pk=found.sheet.meeting_id)


@require_GET
def copy_progress(request: HttpRequest, pk: uuid.UUID) -> HttpResponse:
    """The fragment that tells how far a copy's PDF is."""
    found = get_scoped_or_404(request, SheetCopy.objects.select_related("sheet"), Perm.EDIT_MEETINGS, pk=pk)
    context = {"copy": found, "state": copy_state(found), "meeting_id": found.sheet.meeting_id}
    return render(request, "networkmeetings/_copy_state.html", context)


@require_GET
def copy_file(request: HttpRequest, pk: uuid.UUID) -> HttpResponse:
    """A copy's PDF: for those at work on the case, and for the party it was cut for while its basis is live (C6)."""
    rows = SheetCopy.objects.select_related("sheet__meeting", "sheet__case", "party__actor")
    copy = get_scoped_or_404(request, rows, Perm.VIEW_MEETINGS, action=Action.DOWNLOAD, pk=pk)
    file = copy.files.first()
    if file is None or not may_fetch(request.user, copy):
        raise Http404
    meeting, version = copy.sheet.meeting, copy.sheet.version
    return pdf_answer(file, f"maal-og-aftaleskema-moede-{meeting.number}-version-{version}-{copy.kind}.pdf")


def pdf_answer(file: Any, name: str) -> HttpResponse:
    """Whole bytes as a download, under a name that names nobody."""
    return HttpResponse(
        bytes(file.pdf),
        content_type="application/pdf",
        headers={"Content-Disposition": f'attachment; filename="{name}"', "X-Content-Type-Options": "nosniff"},
    )
