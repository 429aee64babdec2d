"""One row of a case list in words: what is shown, and what stands out. Colour marks the deviation, not the normal."""

from __future__ import annotations

import datetime as dt
import uuid
from dataclasses import dataclass, field
from typing import Any

from django.urls import reverse

from cases import danish
from cases.case_head import COMBINATION_SHORT
from cases.contact_clock import agreed_days, quiet_days
from cases.models import Case, CaseFacts
from cases.municipality import setting
from cases.pathway import NAMES, current_step

SOON = 7  # days ahead a deadline is said aloud
CONSENT_SOON = 14
ICONS = {"red": "error", "amber": "warning", "blue": "info", "grey": "minus"}


@dataclass(frozen=True)
class Mark:
    """A status: level, word and icon."""

    level: str
    word: str

    @property
    def icon(self) -> str:
        return ICONS[self.level]


@dataclass(frozen=True)
class Contact:
    """The contact clock of one row: "6 dage", "aftalt 7", and how it stands."""

    days: int
    agreed: int
    mark: Mark | None

    @property
    def since(self) -> str:
        return danish.days(self.days)

    @property
    def rhythm(self) -> str:
        """A text: Django puts each number it draws through the locale machinery."""
        return str(self.agreed)

    @property
    def level(self) -> str:
        return "red" if self.days > self.agreed else "brand"

    @property
    def label(self) -> str:
        return f"{danish.days(self.days)} siden kontakt, aftalt {self.agreed}"


@dataclass(frozen=True)
class Row:
    """What one line of the caseload says."""

    pk: uuid.UUID
    url: str
    name: str
    about: str
    step: str
    step_name: str
    who: str
    who_else: str
    contact: Contact | None
    meeting: str
    meeting_mark: Mark | None
    agreements: str
    marks: list[Mark] = field(default_factory=list)
    flag: Mark | None = None


def rows(cases: list[Case], at: dt.datetime, user: Any) -> list[Row]:
    """The rows of `cases`, which must have person and facts loaded (cases.caseload). Asks the database nothing.

    `user` reads them: their own name stands in none.
    """
    list_address, today = reverse("cases:case_list"), danish.local_day(at)
    return [_row(case, f"{list_address}{case.pk}/", at, today, user) for case in cases]


def _row(case: Case, url: str, at: dt.datetime, today: dt.date, user: Any) -> Row:
    facts = case.facts
    step = current_step(case, facts)
    meeting, meeting_mark = _meeting(case, facts, today)
    who, who_else = _people(facts, at, user)
    return Row(
        pk=case.pk,
        url=url,
        name=case.person.name,
        about=_about(case, facts, today),
        step=str(step) if step else "",
        step_name=NAMES[step] if step else f"Lukket {danish.short_date(case.closed_at or at, today)}",
        who=who,
        who_else=who_else,
        contact=contact(facts, today) if case.closed_at is None else None,
        meeting=meeting,
        meeting_mark=meeting_mark,
        agreements=_agreements(facts.open_agreements),
        marks=_deadlines(facts, today) if case.closed_at is None else [],
        flag=flag(case, facts, at),
    )


def _people(facts: CaseFacts, at: dt.datetime, user: Any) -> tuple[str, str]:
    """Coordinator and worker, without the reader: the first of them and the other."""
    coordinator = facts.coordinator_name if facts.has_coordinator(at) and facts.coordinator_id != user.pk else ""
    worker = facts.course_worker_name if facts.has_live_course and facts.course_worker_id != user.pk else ""
    return (coordinator, worker or "") if coordinator else (worker or "–", "")


def _about(case: Case, facts: CaseFacts, today: dt.date) -> str:
    age = case.person.age_on(today) if case.person.died_on is None else None
    parts = [f"{age} år" if age is not None else "", COMBINATION_SHORT.get(facts.combination or "", "")]
    return " · ".join(part for part in parts if part) or f"sag {case.number}"


def contact(facts: CaseFacts, today: dt.date) -> Contact | None:
    """The contact clock; None before Samarbejdsmodellen has begun."""
    quiet, agreed = quiet_days(facts, today), agreed_days(facts, today)
    if quiet is None or agreed is None:
        return None
    over = quiet - agreed
    mark = Mark("red", f"{danish.days(over)} over") if over > 0 else Mark("amber", "Snart") if over >= -2 else None
    return Contact(quiet, agreed, mark)


def _meeting(case: Case, facts: CaseFacts, today: dt.date) -> tuple[str, Mark | None]:
    if facts.next_meeting_at:
        is_past = danish.days_left(facts.next_meeting_at, today) < 0
        is_today = danish.days_left(facts.next_meeting_at, today) == 0
        when = danish.near_moment if is_today else danish.near_date
        return when(facts.next_meeting_at, today), Mark("red", "Ikke afsluttet") if is_past else None
    if facts.started_on is None or case.closed_at is not None:
        return "–", None
    return "", Mark("amber", "Mangler")


def _agreements(count: int) -> str:
    return {0: "Ingen aftaler", 1: "1 åben aftale"}.get(count, f"{count} åbne aftaler")


def _deadlines(facts: CaseFacts, today: dt.date) -> list[Mark]:
    marks = []
    for what, due in (("", facts.next_agreement_due), ("Skema ", facts.next_form_due)):
        if due and (left := danish.days_left(due, today)) <= SOON:
            words = f"{what}{danish.deadline(due, today)}"
            marks.append(Mark("red" if left < 0 else "amber", f"{words[0]}{words[1:].lower()}"))
    return marks


def flag(case: Case, facts: CaseFacts, at: dt.datetime) -> Mark | None:
    """The one thing to notice that no other column of the row says; the most harmful first."""
    today = danish.local_day(at)
    if case.closed_at is not None:
        return Mark("grey", case.get_close_reason_display())
    if not facts.has_coordinator(at):
        return Mark("red", "Ingen koordinator")
    if facts.offer_deadline:
        left = danish.days_left(facts.offer_deadline, today)
        when = danish.inside(danish.near_date(facts.offer_deadline, today))
        return Mark("red" if left < 0 else "amber", f"Tilbud {'udløb' if left < 0 else 'udløber'} {when}")
    if facts.consent_until and danish.days_left(facts.consent_until, today) <= CONSENT_SOON:
        over = facts.consent_until <= at
        when = danish.inside(danish.near_date(facts.consent_until, today))
        return Mark("amber", f"Samtykke {'udløb' if over else 'udløber'} {when}")
    return _later_flag(case, facts, today)


def _later_flag(case: Case, facts: CaseFacts, today: dt.date) -> Mark | None:
    since = facts.last_meeting_on or facts.started_on
    if since and facts.next_meeting_at is None and (today - since).days >= setting("meeting_warning_days"):
        return Mark("amber", f"{(today - since).days} dage siden møde")
    if case.person.birth_date and _turns_18(case.person.birth_date, today):
        return Mark("amber", "Fylder snart 18")
    if facts.need_since and facts.moved_in_on is None and facts.tenancy_id is None:
        return Mark("blue", f"Venter på bolig, {danish.days((today - facts.need_since).days)}")
    return None


def _turns_18(born: dt.date, today: dt.date) -> bool:
    year = born.year + 18
    day = born.replace(year=year) if (born.month, born.day) != (2, 29) else dt.date(year, 3, 1)
    return 0 <= (day - today).days <= 30
