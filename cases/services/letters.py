"""The letter of a decision: frozen when it is decided, printed by the outbox."""

from __future__ import annotations

from django.db import transaction
from django.utils import timezone

from cases import outbox
from cases.letters.content import frozen_content
from cases.models import Decision, DecisionLetter, User
from cases.paper_text import fingerprint

KIND = "decision_letter"


@transaction.atomic
def write_letter(*, by: User, decision: Decision) -> DecisionLetter:
    """Freeze what the letter says and ask for its PDF, once."""
    now, version = timezone.now(), decision.letters.count() + 1
    content = frozen_content(decision, by=by, at=now, version=version)
    letter = DecisionLetter.objects.create(
        decision=decision, version=version, content=content, sha256=fingerprint(content), made_by=by, created_at=now
    )
    ask_for_pdf(letter)
    return letter


def ask_for_pdf(letter: DecisionLetter) -> None:
    """Put the PDF on the outbox; anew when it was given up. After a death it is called off with the rest (C5)."""
    outbox.ask(KIND, key=str(letter.pk), letter_id=letter.pk, case_id=letter.decision.case_id)
    outbox.ask_again(KIND, key=str(letter.pk))
