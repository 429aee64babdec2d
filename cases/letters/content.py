"""What a decision's letter says, frozen the moment it is decided: names, roles and law as they read on that day."""

from __future__ import annotations

import datetime as dt
from typing import Any, TypedDict

from django.utils import timezone

from cases.models import Decision, DecisionLetter, PartyHearing, User
from cases.municipalities import municipality_on

SCHEMA = 2


class Hearing(TypedDict):
    sent_on: str
    what: str
    deadline_on: str  # "" when none was set
    answered_on: str  # "" without an answer
    answer: str
    what_we_did: str
    dropped_reason: str


class LetterContent(TypedDict):
    """Days are ISO dates, moments ISO with offset. Everything is always there; nothing to say is "" or []."""

    schema: int
    version: int
    made_at: str
    municipality: str
    unit: str
    case_number: int
    person: dict[str, str]  # first_name, full_name
    writer: dict[str, str]  # name, profession, phone
    decided_on: str
    combination: str
    is_refusal: bool
    law: str
    law_title: str
    rule_text: str
    extent: str
    reasons: str
    wish: str
    wish_followed: str
    wish_reasons: str
    next_steps: str
    hearings: list[Hearing]
    is_test_data: bool
    replaces: str  # the day of the letter this one stands instead of, "" in the first
    replaces_reason: str


# What the writer may word anew in a later version. What was decided stands: another outcome is another decision.
WORDED = ("reasons", "extent", "wish_reasons", "next_steps")


def next_content(
    former: DecisionLetter, *, by: User, at: dt.datetime, texts: dict[str, str], reason: str
) -> dict[str, Any]:
    """The content of the version after `former`: as the decision and the person's name read now, in the words `texts`.

    `texts` has a text for each of WORDED.
    """
    content = frozen_content(former.decision, by=by, at=at, version=former.version + 1)
    worded = {name: texts[name] for name in WORDED}
    day = timezone.localdate(former.created_at).isoformat()
    return {**content, **worded, "replaces": day, "replaces_reason": reason}


def frozen_content(decision: Decision, *, by: User, at: dt.datetime, version: int) -> dict[str, Any]:
    """The content of the letter about `decision`, whose case has its person with it.

    No address of any kind: the letter is handed over or goes by Digital Post, and a protected address is in no paper.
    """
    case, basis = decision.case, decision.legal_basis
    person = case.person
    content: LetterContent = {
        "schema": SCHEMA,
        "version": version,
        "made_at": at.isoformat(),
        "municipality": municipality_on(case, "acting", timezone.localdate(at)),
        "unit": case.unit.name if case.unit_id else "",
        "case_number": case.number,
        "person": {"first_name": person.call_name, "full_name": person.name},
        "writer": {"name": str(by), "profession": by.profession, "phone": by.phone},
        "decided_on": (decision.decided_at or at).date().isoformat(),
        "combination": decision.combination,
        "is_refusal": decision.is_refusal,
        "law": str(basis),
        "law_title": basis.title,
        "rule_text": basis.rule_text,
        "extent": decision.extent,
        "reasons": decision.reasons,
        "wish": decision.young_person_wish,
        "wish_followed": decision.wish_followed,
        "wish_reasons": decision.wish_reasons,
        "next_steps": decision.next_steps,
        "hearings": [_hearing(hearing) for hearing in decision.hearings.all()],
        "is_test_data": person.is_test_person,
        "replaces": "",
        "replaces_reason": "",
    }
    return dict(content)


def _hearing(hearing: PartyHearing) -> Hearing:
    return {
        "sent_on": hearing.sent_on.isoformat(),
        "what": hearing.what,
        "deadline_on": hearing.deadline_on.isoformat() if hearing.deadline_on else "",
        "answered_on": hearing.answered_on.isoformat() if hearing.answered_on else "",
        "answer": hearing.answer,
        "what_we_did": hearing.what_we_did,
        "dropped_reason": hearing.dropped_reason,
    }
