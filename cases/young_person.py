"""What the page about the young person says: the story, what matters, and who lives there too."""

from __future__ import annotations

import datetime as dt
from dataclasses import dataclass
from typing import Any

from django.db.models import QuerySet

from cases.models import Case, CaseFacts, ContactAgreement, HouseholdMember, MyStory, TeamMember
from cases.permissions import Perm


@dataclass(frozen=True)
class Stories:
    """The versions of Min historie: the one being written, the one approved, and those before it."""

    under_way: MyStory | None
    approved: MyStory | None
    earlier: list[MyStory]


def stories_of(case: Case, may: frozenset[Perm]) -> Stories:
    """Staff see what is being written and what it said before; somebody from outside only what is approved (C6)."""
    approved = list(case.stories.approved().select_related("written_by"))
    if Perm.VIEW_PATHWAY not in may:
        return Stories(None, approved[0] if approved else None, [])
    under_way = case.stories.filter(approved_on__isnull=True).select_related("written_by").first()
    return Stories(under_way, approved[0] if approved else None, approved[1:])


def agreement_of(case: Case) -> ContactAgreement | None:
    """Sådan holder vi kontakt, if it has been talked about. Fetch the case with select_related for no query."""
    return getattr(case, "contact_agreement", None)


def earlier_agreements(agreement: ContactAgreement | None) -> list[Any]:
    """What the agreement said before, newest first: rows of its history that differ from the one after."""
    if agreement is None:
        return []
    found: list[Any] = []
    newer = agreement.rows()
    for row in agreement.history.select_related("history_user")[1:20]:
        words = ContactAgreement.rows(row)
        if words and words != newer:
            found.append({"rows": words, "on": row.agreed_on, "by": row.history_user})
        newer = words
    return found


def what_matters(case: Case, facts: CaseFacts, at: dt.datetime) -> list[tuple[str, str]]:
    """The facts a new professional must know before the first word."""
    person = case.person
    trusted = case.team.filter(
        is_trusted_adult=True, left_on__isnull=True, young_person_answer=TeamMember.Answer.YES
    ).first()
    rows = [
        ("Vil kaldes", person.call_name),
        ("Stedord", person.pronoun),
        ("Sprog", f"{person.language}{', med tolk' if person.needs_interpreter else ''}".strip(", ")),
        ("En, jeg stoler på", describe(trusted)),
        ("Koordinator", facts.coordinator_name if facts.has_coordinator(at) else "Ingen endnu"),
        ("Bostøtte", facts.course_worker_name if facts.has_live_course else ""),
    ]
    return [(label, value) for label, value in rows if value]


def describe(member: TeamMember | None) -> str:
    """ "Bente Test, moster · 00 00 00 00"; empty for nobody."""
    if member is None:
        return ""
    who = ", ".join(part for part in (member.name, member.role_label.lower()) if part)
    return " · ".join(part for part in (who, member.phone) if part)


def household_of(user: Any, case: Case) -> QuerySet[HouseholdMember]:
    """Those who live with the young person of `case`, as far as `user` may see them; a case elsewhere is left out."""
    seats = HouseholdMember._base_manager.filter(case=case, left_on__isnull=True).values("household")
    return (
        HouseholdMember.objects.visible_to(user)
        .filter(household__in=seats, left_on__isnull=True)
        .exclude(case=case)
        .select_related("case__person", "case__facts")
        .order_by("created_at")
    )
