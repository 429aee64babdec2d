"""Fingerprints that do not fit: a locked sheet, a copy or a PDF was changed behind our back."""

from __future__ import annotations

import datetime as dt
import hashlib
from collections.abc import Iterator

from cases.inconsistencies import Fault, check
from cases.paper_text import fingerprint
from networkmeetings.models import Sheet, SheetCopy, SheetFile

CHUNK = 200  # rows in memory at a time


@check
def fingerprints_fit(at: dt.datetime) -> Iterator[Fault]:
    """N3: content and PDF of every sheet are what was locked."""
    for what, model in (("sheet", Sheet), ("copy", SheetCopy)):
        rows = model._base_manager.order_by("pk").values_list("pk", "content", "sha256")
        for key, content, known in rows.iterator(chunk_size=CHUNK):
            if fingerprint(content) != known:
                yield f"{what} does not fit its fingerprint", key
    files = SheetFile._base_manager.order_by("pk").values_list("pk", "pdf", "sha256")
    for key, pdf, known in files.iterator(chunk_size=CHUNK):
        if hashlib.sha256(pdf).hexdigest() != known:
            yield "PDF does not fit its fingerprint", key
