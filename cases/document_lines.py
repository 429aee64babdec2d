"""Papers as the pages say them. A blocked one says neither its title nor its file name: they are somebody else's."""

from __future__ import annotations

from dataclasses import dataclass

from django.utils import timezone

from cases import danish
from cases.models import Document

ICONS = {"pdf": "file-pdf", "jpeg": "file-image", "png": "file-image", "docx": "file-word", "xlsx": "file-excel"}
SCAN_LEVELS = {Document.Scan.WAITING: "amber", Document.Scan.INFECTED: "red"}


@dataclass(frozen=True)
class DocumentLine:
    """One paper: what it is called here, what is known of it, and a state when there is something to say."""

    document: Document
    icon: str
    title: str
    facts: str
    level: str
    word: str

    @property
    def opens(self) -> bool:
        return self.document.opens


def document_line(document: Document) -> DocumentLine:
    """How one paper stands; fetch it with `category`, `uploaded_by`, `blocked_by` and `refiled_as__case`."""
    if document.blocked_at is not None:
        day = danish.long_date(document.blocked_at)
        facts = f"Spærret {day} af {document.blocked_by}: {document.blocked_reason}"
        return DocumentLine(document, "lock", f"Dokument {document.number} er spærret", facts, "grey", "Spærret")
    parts = [document.category.label]
    parts += [f"fra {document.source}"] if document.source else []
    parts += [f"dateret {danish.short_date(document.dated_on)}"] if document.dated_on else []
    laid = danish.short_date(timezone.localtime(document.created_at))
    parts += [f"lagt op {laid} af {document.uploaded_by}", size_in_words(document.size)]
    level = SCAN_LEVELS.get(Document.Scan(document.scan), "")
    word = document.get_scan_display() if level else ""
    return DocumentLine(document, ICONS[document.kind], document.title, " · ".join(parts), level, word)


def size_in_words(size: int) -> str:
    """ "820 kB", "2,4 MB"; `size` in bytes."""
    if size < 1000:
        return f"{size} byte"
    if size < 1_000_000:
        return f"{size // 1000} kB"
    return f"{size / 1_000_000:.1f} MB".replace(".", ",")


def history_lines(document: Document) -> list[dict[str, str]]:
    """Who did what with the paper, newest first: laid up, corrected, scanned, blocked."""
    rows = document.history.select_related("history_user").order_by("-history_date")
    return [
        {
            "when": danish.near_moment(row.history_date),
            "what": row.history_change_reason or ("Lagt i sagen" if row.history_type == "+" else "Rettet"),
            "who": str(row.history_user) if row.history_user else "Hjemvej",
        }
        for row in rows
    ]
