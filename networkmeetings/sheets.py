"""The outbox handlers that make the PDFs of a sheet (decisions f, g): its own, and each copy's."""

from __future__ import annotations

import hashlib
from typing import Any

from networkmeetings.models import NetworkMeeting, Sheet, SheetCopy, SheetFile
from networkmeetings.pdf import render_plain, render_sheet
from networkmeetings.sheet_content import validate
from networkmeetings.sheet_cut import cut_for_staff, has_own_marks

FULL = "full"  # the young person's own: all is in it
STAFF = "staff"  # made only when something is on the young person's own alone


def render_outbox_sheet(args: dict[str, Any]) -> None:
    """Make the PDF of the sheet `args["sheet_id"]`, once: called by the drain inside the transaction that marks the
    row done, so a worker killed in the middle leaves nothing, and the row comes again.

    The lock makes a second drain wait and then find the file; n4_pdf_once is the last guard. Raises whatever the
    rendering raises: the drain notes it and tries again later.
    """
    sheet = Sheet.objects.get(pk=args["sheet_id"])
    lock_meeting(sheet.meeting_id)
    if SheetFile.objects.filter(sheet=sheet, party__isnull=True, kind=FULL).exists():
        return
    _keep(render_sheet(sheet.content), sheet=sheet, kind=FULL)
    content = validate(sheet.content)
    if has_own_marks(content):
        _keep(render_sheet(dict(cut_for_staff(content))), sheet=sheet, kind=STAFF)


def render_outbox_copy(args: dict[str, Any]) -> None:
    """Make the PDF of the copy `args["copy_id"]`, once, as above."""
    copy = SheetCopy.objects.select_related("sheet").get(pk=args["copy_id"])
    lock_meeting(copy.sheet.meeting_id)
    if copy.files.exists():
        return
    render = render_plain if copy.kind == SheetCopy.Kind.PLAIN else render_sheet
    _keep(render(copy.content), sheet_id=copy.sheet_id, kind=copy.kind, party_id=copy.party_id, copy=copy)


def lock_meeting(meeting_id: Any) -> None:
    """One at a time over a meeting's papers. The sheet itself cannot be locked: that asks for the right to UPDATE it,
    which the runtime role does not have (ADR 33)."""
    NetworkMeeting.objects.select_for_update(of=("self",), no_key=True).get(pk=meeting_id)


def _keep(pdf: bytes, **where: Any) -> None:
    SheetFile.objects.create(pdf=pdf, sha256=hashlib.sha256(pdf).hexdigest(), **where)
