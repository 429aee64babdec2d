"""The letter of a decision: frozen when it is decided, printed by the outbox, replaced by a new version when wrong."""

from __future__ import annotations

import datetime as dt
from typing import Any

from django.db import transaction
from django.utils import timezone

from cases import outbox
from cases.letters.content import frozen_content, next_content
from cases.models import Decision, DecisionLetter, LetterDelivery, User
from cases.paper_text import fingerprint
from cases.rules import rules_in_words
from cases.services.case_lock import lock_open
from cases.services.competence import require_competence

KIND = "decision_letter"


@transaction.atomic
def write_letter(*, by: User, decision: Decision) -> DecisionLetter:
    """Freeze what the letter says and ask for its PDF, once."""
    now = timezone.now()
    return keep(decision, frozen_content(decision, by=by, at=now, version=1), by, now)


@transaction.atomic
def replace_letter(*, by: User, former: DecisionLetter, texts: dict[str, str], reason: str) -> DecisionLetter:
    """The version after `former`, the newest: another wording or a corrected name, never another decision.

    `texts` as letters.content.next_content. Raises RuleBroken when the case is closed, when somebody else has just
    made a version, without a reason, or for somebody without competence for the law.
    """
    lock_open(former.decision.case)
    require_competence(by, former.decision.legal_basis)
    now = timezone.now()
    content = next_content(former, by=by, at=now, texts=texts, reason=reason)
    with rules_in_words():
        return keep(former.decision, content, by, now, reason)


def keep(decision: Decision, content: dict[str, Any], by: User, at: dt.datetime, reason: str = "") -> DecisionLetter:
    letter = DecisionLetter.objects.create(
        decision=decision,
        version=content["version"],
        content=content,
        sha256=fingerprint(content),
        reason=reason,
        made_by=by,
        created_at=at,
    )
    ask_for_pdf(letter)
    return letter


def note_delivery(*, by: User, decision: Decision) -> None:
    """The newest version of the letter is given when and how the decision says; nothing where there is no letter."""
    letter = decision.letters.last()
    if letter is None or decision.communicated_on is None:
        return
    given = LetterDelivery.objects.filter(letter=letter).first() or LetterDelivery(letter=letter)
    given.given_on, given.how, given.registered_by = decision.communicated_on, decision.communicated_how, by
    given.version += 0 if given._state.adding else 1
    given.save()


def ask_for_pdf(letter: DecisionLetter) -> None:
    """Put the PDF on the outbox; anew when it was given up. After a death it is called off with the rest (C5)."""
    outbox.ask(KIND, key=str(letter.pk), letter_id=letter.pk, case_id=letter.decision.case_id)
    outbox.ask_again(KIND, key=str(letter.pk))
