"""The outbox handler that makes a sheet's PDF (decisions f, g)."""

from __future__ import annotations

import hashlib
from typing import Any

from networkmeetings.models import Sheet, SheetFile
from networkmeetings.pdf import render_sheet

FULL = "full"


def render_outbox_sheet(args: dict[str, Any]) -> None:
    """Make the PDF of the sheet `args["sheet_id"]`, once: called by the drain inside the transaction that marks the
    row done, so a worker killed in the middle leaves nothing, and the row comes again.

    The lock makes a second drain wait and then find the file; n4_pdf_once is the last guard. Raises whatever the
    rendering raises: the drain notes it and tries again later.
    """
    sheet = Sheet.objects.select_for_update(of=("self",)).get(pk=args["sheet_id"])
    if SheetFile.objects.filter(sheet=sheet, party__isnull=True, kind=FULL).exists():
        return
    pdf = render_sheet(sheet.content)
    SheetFile.objects.create(sheet=sheet, kind=FULL, pdf=pdf, sha256=hashlib.sha256(pdf).hexdigest())
