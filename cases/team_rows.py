"""The team in a few words: who sits there, what the young person has answered, and whether a consent covers them."""

from __future__ import annotations

import datetime as dt
from dataclasses import dataclass
from functools import lru_cache
from typing import Any

from django.db.models import Exists, OuterRef, QuerySet

from cases.compiled import CompiledRows, Slot
from cases.models import Case, CaseFacts, DisclosureBasis, TeamMember


@dataclass(frozen=True)
class Seat:
    """One line of the team: name, what they are there as, and a status (level "" for none)."""

    name: str
    about: str
    level: str = ""
    word: str = ""
    icon: str = ""


def members_of(case: Case, at: dt.datetime) -> QuerySet[TeamMember]:
    """Those who sit in the team now; `is_covered` tells a live basis. The case came through the one door."""
    return _members(case.pk, at)


def members_at(case: Case, at: dt.datetime) -> list[TeamMember]:
    """The same, compiled once."""
    return _compiled_members().fetch(case=case.pk, at=at)


def _members(case_id: Any, at: Any) -> QuerySet[TeamMember]:
    covered = DisclosureBasis.objects.live(at).filter(member=OuterRef("pk")).order_by()
    found = TeamMember.objects.filter(case=case_id, left_on__isnull=True)
    return found.annotate(is_covered=Exists(covered)).order_by("created_at")


@lru_cache
def _compiled_members() -> CompiledRows:
    return CompiledRows(_members(Slot("case"), Slot("at")))


def seats(case: Case, facts: CaseFacts, members: list[TeamMember], at: dt.datetime, inside: bool) -> list[Seat]:
    """The lines of the team. Somebody from outside (`inside` false) sees who sits there, and no answers (C6)."""
    staff = []
    if facts.coordinator_name and facts.has_coordinator(at):
        staff.append(Seat(facts.coordinator_name, "Myndighedskoordinator", "green", "Fast"))
    if facts.course_worker_name and facts.has_live_course:
        method = (facts.course_method or "").upper()
        staff.append(Seat(facts.course_worker_name, f"Bostøtte, {method}", "green", "Fast"))
    shown_already = {facts.coordinator_id, facts.course_worker_id} - {None}
    others = [member for member in members if member.user_id is None or member.user_id not in shown_already]
    if not inside:
        yes = TeamMember.Answer.YES
        return staff + [Seat(m.name, m.role_label) for m in others if m.young_person_answer == yes]
    return staff + [_seat(member, case.person.call_name, case.is_open) for member in others]


def _seat(member: TeamMember, young: str, is_open: bool) -> Seat:
    """Whose seat it is and how the young person stands to it; nothing is asked for in a closed case."""
    about = " · ".join(
        part for part in [member.role_label, "En, jeg stoler på" if member.is_trusted_adult else ""] if part
    )
    answer, answers = member.young_person_answer, TeamMember.Answer
    if answer == answers.NO:
        return Seat(member.name, about, "grey", f"{young} har sagt nej", "close")
    if answer == answers.NOT_DISCUSSED:
        return Seat(member.name, about, "grey", "Ikke drøftet endnu", "time")
    needs_consent = member.kind == TeamMember.Kind.PROFESSIONAL and is_open
    if needs_consent and not member.is_covered:  # type: ignore[attr-defined]
        return Seat(member.name, about, "amber", "Samtykke mangler")
    return Seat(member.name, about, "green", f"{young} vil")
