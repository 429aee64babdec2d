"""My young people today: one card each, whoever waits longest first. Four queries however many they are."""

from __future__ import annotations

import datetime as dt
import uuid
from dataclasses import dataclass, field
from typing import Any

from django.utils import timezone

from bostotte.contact import ContactClock, clock_of, live_method, phase_number
from bostotte.models import ContactNote, Method
from bostotte.services.notes import UNDO_TIME
from cases import danish
from cases.models import Case, CaseAssignment
from cases.permissions import ASSIGNMENT_PERMISSIONS, Perm, roles_with

Role = CaseAssignment.Role
FACTS = (
    "course_method",
    "course_worker_id",
    "course_started_on",
    "course_ended_on",
    "phase2_on",
    "phase3_on",
    "course_planned_end_on",
    "started_on",
    "last_contact_at",
    "next_meeting_at",
)


@dataclass(frozen=True)
class Card:
    """One young person as the worker needs them on the tablet."""

    case: Any
    clock: ContactClock
    next_line: str
    meta: str
    # my note of the last hour: it can still be taken back
    note: ContactNote | None
    # made when the card is drawn: a double tap sends it twice, and it is one note
    key: uuid.UUID = field(default_factory=uuid.uuid4)

    @property
    def saved_word(self) -> str:
        return f"Gemt kl. {danish.clock(self.note.created_at)}" if self.note else ""


def cards(user: Any, now: dt.datetime, case_id: uuid.UUID | None = None) -> list[Card]:
    """The cards of `user`, or of one case of theirs.

    A coordinator has those without bostøtte by others: then the contact is the coordinator's (B7).
    """
    today = timezone.localdate(now)
    held = assignments(user, now)
    cases = Case.objects.visible_to(user, Perm.WRITE_NOTE, now).open().filter(pk__in=held)
    if case_id is not None:
        cases = cases.filter(pk=case_id)
    columns = [f"facts__{name}" for name in FACTS]
    names = ["number", "person__call_name", "person__full_name"]
    rows = list(cases.select_related("person", "facts").only(*names, *columns))
    mine = [case for case in rows if is_mine(case, held[case.pk], user)]
    notes = recent_notes(user, now, [case.pk for case in mine])
    found = [card_of(case, held[case.pk], notes.get(case.pk), today) for case in mine]
    return sorted(found, key=lambda card: (card.clock.left, card.case.person.name))


def assignments(user: Any, now: dt.datetime) -> dict:
    """The user's live assignments that let them write, by case; bostøtte before coordination."""
    roles = roles_with(Perm.WRITE_NOTE, ASSIGNMENT_PERMISSIONS)
    rows = CaseAssignment.objects.live(now).filter(user=user, role__in=roles)
    return {row.case_id: row for row in sorted(rows, key=lambda row: row.role != Role.COORDINATOR)}


def is_mine(case: Any, assignment: CaseAssignment, user: Any) -> bool:
    if assignment.role != Role.COORDINATOR or live_method(case.facts) == "sm":
        return True
    return case.facts.course_worker_id == user.pk


def recent_notes(user: Any, now: dt.datetime, case_ids: list) -> dict:
    """My newest note of the last hour on each case."""
    notes = ContactNote.objects.filter(author=user, case__in=case_ids, created_at__gte=now - UNDO_TIME)
    return {note.case_id: note for note in notes.order_by("created_at")}


def card_of(case: Any, assignment: CaseAssignment, note: ContactNote | None, today: dt.date) -> Card:
    facts = case.facts
    return Card(
        case=case,
        clock=clock_of(facts, today),
        next_line=meeting_line(facts.next_meeting_at, today),
        meta=" · ".join([course_line(facts, today), *stand_in_line(assignment, today)]),
        note=note,
    )


def meeting_line(at: dt.datetime | None, today: dt.date) -> str:
    if at is None:
        return "Intet møde planlagt"
    near = danish.near_moment(at, today)
    return f"Netværksmøde {near[0].lower()}{near[1:]}"


def course_line(facts: Any, today: dt.date) -> str:
    """ "CTI fase 1, dag 84", "ICM siden 2. mar.", "Samarbejdsmodellen alene"."""
    method = live_method(facts)
    if method == Method.CTI:
        day = (today - facts.course_started_on).days + 1
        if day < 1:
            return f"CTI begynder {danish.short_date(facts.course_started_on, today)}"
        return f"CTI fase {phase_number(facts, today)}, dag {day}"
    if method == Method.ICM:
        return f"ICM siden {danish.short_date(facts.course_started_on, today)}"
    return "Samarbejdsmodellen alene" if facts.started_on else "Ikke startet endnu"


def stand_in_line(assignment: CaseAssignment, today: dt.date) -> list[str]:
    if assignment.role != Role.STAND_IN:
        return []
    if assignment.valid_until is None:
        return ["du er afløser"]
    return [f"du er afløser til {danish.short_date(assignment.valid_until, today)}"]
