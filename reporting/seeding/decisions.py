"""What stands around a decision: needs per life domain, partshøring, a complaint, and the letters."""

import datetime as dt
import random
import uuid
from typing import Any

from django.utils import timezone

from cases.letters.content import frozen_content, next_content
from cases.models import Complaint, Decision, DecisionLetter, LetterDelivery, LifeDomain, Outbox, PartyHearing
from cases.paper_text import fingerprint
from cases.services.letters import KIND
from reporting.seeding.life import Life
from reporting.seeding.texts import words

HEARD = ("Freja", "Emil")  # had something put to them before it was decided
COMPLAINED = ("Jonas",)
NOT_TOLD = ("Sofie",)  # decided, and nobody has written that she was told: something to do
AT_ONCE = 4
ONE_IN_SO_MANY = 12  # letters with a mistake, replaced by a new version the day after
APART = dt.timedelta(seconds=25)
AFTER = dt.timedelta(minutes=6)


def needs_of(life: Life) -> dict[str, dict[str, str]]:
    """Needs in the domains the story is about, and that the others go by themselves. Dice of its own."""
    dice, said = random.Random(f"needs {life.number}"), words("pathway")["needs"]
    found: dict[str, dict[str, str]] = {}
    for domain in LifeDomain.values:
        if domain in life.story.domains:
            own, worker = said[domain]
            need = "much" if life.story.method == "icm" else dice.choice(("some", "much"))
            found[domain] = {"need": need, "own": life.say(own), "worker": life.say(worker)}
        elif dice.random() < 0.5:
            found[domain] = {"need": "none", "own": "", "worker": ""}
    return found


def of_decision(life: Life, law: str) -> dict[str, Any]:
    """The columns of a decision the letter is written from."""
    given = words("pathway")["given"].get(life.story.combination, {"extent": "", "next_steps": ""})
    is_followed = life.story.name not in COMPLAINED
    why = "" if is_followed else words("pathway")["wish_refused"]
    return {
        "extent": "" if law == "none" else given["extent"],
        "next_steps": "\n".join(given["next_steps"]),
        "wish_followed": "yes" if is_followed else "no",
        "wish_reasons": why,
        "prepared_by_id": life.by,
    }


def wish_of(life: Life, drawn: str) -> str:
    """The wish a complaint is about, or the one drawn."""
    return words("pathway")["complaint"]["wish"] if life.story.name in COMPLAINED else drawn


def add_around(life: Life, decision: uuid.UUID, day: dt.date) -> None:
    """A partshøring before the decision of `day`, or a complaint after it, for the few it happened to."""
    said = words("pathway")
    if life.story.name in HEARD and not life.story.is_invented:
        sent = day - dt.timedelta(days=14)
        life.add(
            PartyHearing,
            decision_id=decision,
            sent_on=sent,
            what=life.say(said["hearing"]["what"]),
            deadline_on=sent + dt.timedelta(days=10),
            answered_on=sent + dt.timedelta(days=6),
            answer=said["hearing"]["answer"],
            what_we_did=said["hearing"]["what_we_did"],
            sent_by_id=life.by,
            created_at=life.at(sent, 11),
        )
    if life.story.name in COMPLAINED and not life.story.is_invented:
        came = day + dt.timedelta(days=9)
        life.add(
            Complaint,
            decision_id=decision,
            received_on=came,
            text=said["complaint"]["text"],
            registered_by_id=life.by,
            reassessed_on=came + dt.timedelta(days=7),
            reassessment="upheld",
            reassessment_reasons=said["complaint"]["reassessment"],
            sent_on=came + dt.timedelta(days=7),
            outcome="upheld",
            outcome_on=came + dt.timedelta(days=70),
            outcome_note=said["complaint"]["outcome"],
            created_at=life.at(came, 13),
        )


def write_letters(cases: list[uuid.UUID]) -> int:
    """The letter of each lawful decision in `cases`, as it read on its day, and the PDFs still to be made."""
    decided = Decision.objects.filter(case__in=cases, decided_at__isnull=False, legal_basis__is_decision=True)
    decided = decided.select_related("case__person", "case__unit", "legal_basis", "decided_by")
    letters = [write_one(decision) for decision in decided.prefetch_related("hearings").order_by("decided_at", "id")]
    told = [letter for letter in letters if letter.decision.communicated_on]
    corrected = [correct(letter) for letter in told[1::ONE_IN_SO_MANY]]
    for letter in [*told, *corrected[:-1]]:  # the newest correction is still to be given: a line on Min dag
        give(letter)
    letters += corrected
    now = timezone.now()
    for place, letter in enumerate(reversed(letters)):
        Outbox.objects.create(
            kind=KIND,
            key=f"{KIND}:{letter.pk}",
            args={"letter_id": str(letter.pk), "case_id": str(letter.decision.case_id)},
            run_after=now if place < AT_ONCE else now + AFTER + APART * place,
        )
    return len(letters)


def correct(former: DecisionLetter) -> DecisionLetter:
    """The same letter with the name spelled right, made the day after."""
    decision, at = former.decision, former.created_at + dt.timedelta(days=1)
    reason = "Dit navn var stavet forkert"
    content = next_content(former, by=former.made_by, at=at, texts=former.content, reason=reason)
    return DecisionLetter.objects.create(
        id=uuid.uuid5(former.pk, "version 2"),
        created_at=at,
        decision=decision,
        version=2,
        content=content,
        sha256=fingerprint(content),
        reason=reason,
        made_by=former.made_by,
    )


def give(letter: DecisionLetter) -> None:
    """The letter reached the young person when the decision says; a corrected one no earlier than it was made."""
    decision = letter.decision
    assert decision.communicated_on is not None
    LetterDelivery.objects.create(
        id=uuid.uuid5(letter.pk, "given"),
        letter=letter,
        given_on=max(decision.communicated_on, timezone.localdate(letter.created_at)),
        how=decision.communicated_how,
        registered_by=letter.made_by,
        created_at=letter.created_at,
    )


def write_one(decision: Decision) -> DecisionLetter:
    assert decision.decided_at is not None and decision.decided_by is not None  # C3
    content = frozen_content(decision, by=decision.decided_by, at=decision.decided_at, version=1)
    return DecisionLetter.objects.create(
        id=decision.pk,  # one letter per decision here: the same key spares us another dice
        created_at=decision.decided_at,
        decision=decision,
        content=content,
        sha256=fingerprint(content),
        made_by=decision.decided_by,
    )
