"""Every paper of a case the same way: frozen content, one PDF by the outbox, kept as a Document, how far it is.

A kind of paper has a pure function from its content to PDF bytes, named here; who may ask, and with what content, is
its own page's business.
"""

from __future__ import annotations

from dataclasses import dataclass
from typing import Any

from django.utils.module_loading import import_string

from cases.models import CasePaper, CloseReason, Document, Outbox
from cases.services.case_lock import lock
from cases.services.documents import keep
from cases.services.papers import OUTBOX_KIND

Kind = CasePaper.Kind


@dataclass(frozen=True)
class Print:
    """How one kind of paper is printed: title and file name (which name nobody), and who makes the bytes."""

    title: str
    file_name: str
    category: str
    render: str


PRINTS: dict[str, Print] = {
    Kind.CONSENT: Print(
        "Hvem må se hvad, til underskrift",
        "hvem-maa-se-hvad.pdf",
        Document.CONSENT,
        "cases.consent_paper.render_paper",
    ),
    Kind.WAY_BACK: Print(
        "Sådan kommer du tilbage", "tilbage-til-os.pdf", Document.OTHER, "cases.way_back.render_paper"
    ),
    Kind.MOVING: Print(
        "Overdragelse til den nye kommune", "overdragelse.pdf", Document.OTHER, "cases.moving.render_paper"
    ),
}


def render_outbox_paper(args: dict[str, Any]) -> None:
    """Make the PDF of the paper `args["paper_id"]` once and lay it among the case's papers (called by the drain).

    After a death nothing is made, whoever asked before it (C5).
    """
    paper = CasePaper.objects.select_related("case", "asked_by").get(pk=args["paper_id"])
    case = lock(paper.case)
    if case.close_reason == CloseReason.DIED or Document._base_manager.filter(made_from=paper).exists():
        return
    how = PRINTS[paper.kind]
    document = Document(
        case=case,
        title=how.title,
        category_id=how.category,
        source="Hjemvej",
        name=how.file_name,
        kind=Document.Kind.PDF,
        uploaded_by=paper.asked_by,
        made_from=paper,
    )
    keep(document, import_string(how.render)(paper.content), is_ours=True)


@dataclass(frozen=True)
class PaperState:
    """A paper, how far its PDF is (ready, waiting, failed, blocked), and the document once there is one."""

    paper: CasePaper
    pdf: str
    document: Document | None = None


def state_of(paper: CasePaper) -> PaperState:
    """How far `paper` is. Select its document along where many are asked about."""
    document = getattr(paper, "document", None)
    if document is not None:
        return PaperState(paper, "ready" if document.opens else "blocked", document)
    asked = Outbox.objects.filter(key=f"{OUTBOX_KIND}:{paper.pk}").values("failed_at").first()
    return PaperState(paper, "failed" if asked is None or asked["failed_at"] else "waiting")


def newest(case: Any, kind: str, most: int = 5) -> list[PaperState]:
    """The last papers of that kind, the newest first. The case came through the one door."""
    papers = case.papers.filter(kind=kind).select_related("document").prefetch_related("deliveries")
    return [state_of(paper) for paper in papers.order_by("-created_at")[:most]]
