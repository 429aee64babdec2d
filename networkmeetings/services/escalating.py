"""What the team cannot settle is lifted to the leader group, and what came of it (guide core element 6)."""

from __future__ import annotations

import datetime as dt
from typing import Any

from django.db import transaction
from django.utils import timezone

from cases.models import Case, DisclosureBasis
from cases.once import sent_before
from cases.rules import RuleBroken, rules_in_words
from networkmeetings.models import ChecklistItem, Escalation, NetworkMeeting
from networkmeetings.services.planning import open_case, open_meeting

LINE = "escalate"


@transaction.atomic
def raise_question(
    *,
    by: Any,
    case: Case,
    question: str,
    about: str = Escalation.About.OTHER,
    basis: DisclosureBasis | None = None,
    meeting: NetworkMeeting | None = None,
    submission_key: Any = None,
) -> Escalation:
    """Lift a question to the leader group; at a meeting its checklist follows.

    `basis` is the consent that lets the group hear whose case it is. Raises RuleBroken when the case is closed or the
    meeting is over, and when the words name the young person without a live consent of this case (C6).
    """
    case = open_case(case.pk)
    now = timezone.now()
    if meeting is not None:
        meeting = open_meeting(meeting.pk)
    keep_to_consent(question, case, basis, now)
    there, key = sent_before(Escalation, submission_key, case_id=case.pk, question=question.strip())
    if there is not None:
        return there
    with rules_in_words():
        row = Escalation.objects.create(
            id=key,
            case=case,
            meeting=meeting,
            about=about,
            question=question.strip(),
            basis=basis,
            raised_at=now,
            raised_by=by,
        )
    if meeting is not None:
        tick_line(meeting)
    return row


def keep_to_consent(question: str, case: Case, basis: DisclosureBasis | None, now: dt.datetime) -> None:
    """Raises RuleBroken for a basis that covers nothing here, and for words that name the young person without one."""
    if basis is not None and (basis.case_id != case.pk or not basis.is_live(now)):
        raise RuleBroken("c6_escalation_basis", "Samtykket gælder ikke længere (C6). Løft spørgsmålet uden navn.")
    if basis is None and (said := named_in(question, case)):
        raise RuleBroken(
            "c6_escalation_names",
            f"Der står ”{said}”. Skriv spørgsmålet uden navn, eller vælg det samtykke, der lader "
            "ledergruppen høre det (C6).",
        )


def tick_line(meeting: NetworkMeeting) -> None:
    """The chair's checklist says that something was lifted."""
    for item in meeting.checklist.filter(code=LINE).exclude(answer=ChecklistItem.Answer.YES):
        item.answer = ChecklistItem.Answer.YES
        item.version += 1
        item.save()


def named_in(text: str, case: Case) -> str:
    """The first part of the young person's name that stands in `text` as a word of its own; empty for none."""
    words = {word.strip(".,:;!?()”\"'»«").casefold() for word in text.split()}
    words |= {word.removesuffix("s") for word in words}
    for part in [*case.person.call_name.split(), *case.person.full_name.split()]:
        if len(part) > 1 and part.casefold() in words:
            return part
    return ""


@transaction.atomic
def answer_question(*, by: Any, escalation: Escalation, outcome: str, answer: str) -> Escalation:
    """Write what the leader group answered; it comes back to the next meeting by itself. An answer can be mended."""
    row = Escalation.objects.select_for_update(of=("self",)).get(pk=escalation.pk)
    row.outcome, row.answer = outcome, answer.strip()
    row.answered_at, row.answered_by = timezone.now(), by
    row.version += 1
    with rules_in_words():
        row.save()
    return row
