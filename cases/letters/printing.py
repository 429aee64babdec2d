"""The decision letter as an accessible PDF, and the outbox handler that makes it once."""

from __future__ import annotations

import hashlib
from typing import Any

from django.template.loader import get_template

from cases.letters.layout import lay_out
from cases.models import Decision, DecisionLetter, DecisionLetterFile
from cases.paper import write_pdf

TEMPLATE = "cases/pdf/decision.html"
STYLESHEET = "cases/pdf/decision.css"


def render_letter(content: dict[str, Any]) -> bytes:
    """The letter as PDF/UA-1 bytes: a pure function of letters.content.LetterContent."""
    html = get_template(TEMPLATE).render({"page": lay_out(content)})
    return write_pdf(html, stylesheet=STYLESHEET)


def render_outbox_letter(args: dict[str, Any]) -> None:
    """Make the PDF of the letter `args["letter_id"]`, once: called by the drain inside the transaction that marks the
    row done, so a worker killed in the middle leaves nothing, and the row comes again.

    The lock makes a second drain wait and then find the file; it is on the decision, since the runtime role may not
    lock what it may not change (ADR 33). Raises whatever the rendering raises: the drain notes it and tries again.
    """
    letter = DecisionLetter.objects.get(pk=args["letter_id"])
    Decision.objects.select_for_update(of=("self",), no_key=True).get(pk=letter.decision_id)
    if DecisionLetterFile.objects.filter(letter=letter).exists():
        return
    pdf = render_letter(letter.content)
    DecisionLetterFile.objects.create(letter=letter, pdf=pdf, sha256=hashlib.sha256(pdf).hexdigest())
