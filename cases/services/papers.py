"""Asking for a paper of a case, and writing down who has got it."""

from __future__ import annotations

import datetime as dt
from typing import Any

from django.db import transaction
from django.utils import timezone

from cases import outbox
from cases.models import Case, CasePaper, CloseReason, PaperDelivery, User
from cases.rules import RuleBroken, rules_in_words
from cases.services.case_lock import lock

OUTBOX_KIND = "case_paper"


@transaction.atomic
def ask_for_paper(*, by: User, case: Case, kind: str, content: dict[str, Any]) -> CasePaper:
    """Freeze what a paper says and ask for its PDF. Works in a closed case; raises RuleBroken after a death (C5)."""
    case = lock(case)
    if case.close_reason == CloseReason.DIED:
        raise RuleBroken("c5_nothing_leaves", "Den unge er død, og intet bliver lavet eller sendt (C5).")
    paper = CasePaper.objects.create(case=case, kind=kind, content=content, asked_by=by)
    ask_for_pdf(paper)
    return paper


def ask_for_pdf(paper: CasePaper) -> None:
    """Put the PDF on the outbox; anew when it was given up. After a death it is called off with the rest (C5)."""
    outbox.ask(OUTBOX_KIND, str(paper.pk), paper_id=paper.pk, case_id=paper.case_id)
    outbox.ask_again(OUTBOX_KIND, str(paper.pk))


@transaction.atomic
def note_given(*, by: User, paper: CasePaper, to: str, how: str, given_on: dt.date) -> PaperDelivery:
    """Write that somebody has got the paper. Raises RuleBroken while the file is not there, or is blocked (C8)."""
    lock(paper.case)
    document = getattr(paper, "document", None)
    if document is None or not document.opens:
        raise RuleBroken("paper_not_made", "Papiret er ikke klar. Vent, til det er lavet, og se det igennem først.")
    if paper.kind == CasePaper.Kind.MOVING and not is_covered(paper):
        raise RuleBroken(
            "c6_package_needs_basis", "Samtykket gælder ikke længere, så pakken må ikke sendes (C6). Indhent et nyt."
        )
    with rules_in_words():
        return PaperDelivery.objects.create(paper=paper, to=to.strip(), how=how, given_on=given_on, registered_by=by)


def is_covered(paper: CasePaper) -> bool:
    """Whether the basis a package was made on still covers something: a withdrawal stops what has not left (C6)."""
    return paper.case.disclosure_bases.live(timezone.now()).filter(pk=paper.content["basis"]).exists()
