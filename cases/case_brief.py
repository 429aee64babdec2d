"""A case in sixty seconds, for whoever steps in: composed from what is recorded, so that nobody types it twice."""

from __future__ import annotations

import datetime as dt
from collections.abc import Iterable
from dataclasses import dataclass, field

from django.db.models import QuerySet
from django.utils import timezone

from cases import danish
from cases.models import Assessment, Case, RiskIndicator, TeamMember, TodoItem, User, VisitSafety
from cases.permissions import Perm
from cases.safeguarding import child_line, children_of
from cases.team_rows import Seat, members_of, seats
from cases.timeline import INSTRUMENTS, Event, events_of, in_words

LATEST = 4
PROMISES = 6
SOON = 1  # days: what the evening phone may be asked about


@dataclass(frozen=True)
class Promise:
    """Something promised and not yet done, by whom, and when."""

    text: str
    who: str
    due_on: dt.date | None


@dataclass
class Brief:
    """What whoever steps in must know, in the order they need it."""

    own_words: str = ""
    agreement: list[tuple[str, str]] = field(default_factory=list)
    expectations: str = ""
    careful: list[str] = field(default_factory=list)
    promises: list[Promise] = field(default_factory=list)
    more_promises: int = 0
    forms: list[Promise] = field(default_factory=list)
    meeting: str = ""
    last_contact: str = ""
    seats: list[Seat] = field(default_factory=list)
    events: list[Event] = field(default_factory=list)


def brief_of(case: Case, may: Iterable[Perm], at: dt.datetime) -> Brief:
    """The brief of `case` for somebody who `may`. The case came through the one door, its person and facts with it."""
    may, today = frozenset(may), timezone.localdate(at)
    members = list(members_of(case, at))
    newest = case.assessments.order_by("-assessed_on", "-created_at").first()
    brief = Brief(own_words=newest.own_words if newest else "", careful=careful(case, members, newest, today))
    start = getattr(case, "sm_start", None)
    brief.expectations = start.expectations if start else ""
    agreed = getattr(case, "contact_agreement", None)
    brief.agreement = agreed.rows() if agreed else []
    brief.seats = seats(case, case.facts, members, at, inside=True)
    for item in what_waits(case, may):
        if item.kind == "form":
            name = INSTRUMENTS.get(item.detail or "", "Måleskema")
            brief.forms.append(
                Promise(f"{name}, nr. {item.text}" if item.text else f"{name}, afsluttende", "", item.due_on)
            )
        elif item.kind != "meeting":
            brief.promises.append(promise_of(item, case))
        elif item.at and not brief.meeting and item.at >= at:
            brief.meeting = f"Netværksmøde nr. {item.detail}: {danish.inside(danish.near_moment(item.at, today))}"
            brief.meeting += f", {item.text}" if item.text else ""
    brief.more_promises = max(len(brief.promises) - PROMISES, 0)
    brief.promises = brief.promises[:PROMISES]
    if case.facts.last_contact_at:
        brief.last_contact = danish.near_moment(case.facts.last_contact_at, today)
    if Perm.VIEW_JOURNAL in may:
        hidden = case.person.is_address_protected  # a brief is read in a hurry, and often beside somebody
        brief.events = [in_words(event, hides_address=hidden) for event in events_of(case, may)[:LATEST]]
    return brief


def what_waits(case: Case, may: frozenset[Perm]) -> list[TodoItem]:
    """What is promised and due in the case, whoever is to clear it, each once, the oldest first."""
    wanted = {Perm.VIEW_PLAN: ("agreement", "agreement_ask"), Perm.VIEW_MEASUREMENT: ("form",)}
    kinds = [kind for perm, found in wanted.items() if perm in may for kind in found]
    kinds += ["meeting"] if Perm.VIEW_MEETINGS in may else []
    found: QuerySet[TodoItem] = TodoItem.objects.filter(case=case, kind__in=kinds).order_by("due_on")
    once = {(item.kind, item.object_id): item for item in found}
    return list(once.values())


def promise_of(item: TodoItem, case: Case) -> Promise:
    who = item.detail or case.person.call_name
    if item.kind == "agreement":
        who = str(User.objects.get(pk=item.user_id))
    return Promise(item.text or "", who, item.due_on)


def careful(case: Case, members: list[TeamMember], newest: Assessment | None, today: dt.date) -> list[str]:
    """What to be careful about: safety, a protected address, those the young person says no to, and current risks."""
    young, found = case.person.call_name, []
    for note in safety_of(case, today):
        found.append(f"{note.text} (skete {danish.short_date(note.observed_on, today)})")
    found += [f"{child_line(child, today)}." for child in children_of(case)]
    if case.person.is_address_protected:
        found.append("Adressen er beskyttet. Giv hverken adresse eller telefon videre.")
    no = [member.name for member in members if member.young_person_answer == TeamMember.Answer.NO]
    if no:
        found.append(f"{young} har sagt nej til {' og '.join(no)}.")
    yes = TeamMember.Answer.YES
    outside = [m for m in members if m.kind == TeamMember.Kind.PROFESSIONAL and m.young_person_answer == yes]
    without = [member.name for member in outside if not member.is_covered]  # type: ignore[attr-defined]
    if without:
        found.append(f"Intet samtykke til at dele noget med {', '.join(without)}.")
    if case.person.needs_interpreter:
        found.append(f"Brug tolk{': ' + case.person.language if case.person.language else ''}.")
    risks = [code for code, when in (newest.risk_indicators if newest else {}).items() if when == "current"]
    if risks:
        words = ", ".join(danish.inside(str(RiskIndicator(code).label)) for code in risks)
        found.append(f"Lige nu: {words}.")
    return found


def safety_of(case: Case, today: dt.date) -> QuerySet[VisitSafety]:
    """The safety notes that are in force on `today`."""
    return case.visit_safety.filter(observed_on__lte=today, expires_on__gte=today)


@dataclass(frozen=True)
class EveningCard:
    """What the holder of the evening phone may know: whom they talk to, what is agreed, what to be careful about."""

    call_name: str
    pronoun: str
    staff: list[str]
    agreement: list[tuple[str, str]]
    expectations: str
    promises: list[Promise]
    safety: list[str]


def evening_card(case: Case, at: dt.datetime) -> EveningCard:
    """The contact card of `case`. No full name, number, address, phone, plan or note stands on it (design 3)."""
    today, facts = timezone.localdate(at), case.facts
    agreed = getattr(case, "contact_agreement", None)
    start = getattr(case, "sm_start", None)
    waits = [item for item in what_waits(case, frozenset({Perm.VIEW_PLAN})) if item.due_on]
    near = [item for item in waits if item.due_on and 0 <= danish.days_left(item.due_on, today) <= SOON]
    staff = [facts.coordinator_name or "", (facts.course_worker_name or "") if facts.has_live_course else ""]
    return EveningCard(
        call_name=case.person.call_name,
        pronoun=case.person.pronoun,
        staff=[name for name in staff if name],
        agreement=[row for row in agreed.rows() if row[1] != agreed.others] if agreed else [],
        expectations=start.expectations if start else "",
        promises=[promise_of(item, case) for item in near],
        safety=[note.text for note in safety_of(case, today)],
    )
