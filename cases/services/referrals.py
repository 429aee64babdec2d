"""Step 1: somebody's worry becomes a case (guide TRIN 1, C1)."""

from __future__ import annotations

import datetime as dt
from typing import TypedDict, Unpack

from django.conf import settings
from django.db import transaction
from django.utils import timezone

from cases import cpr
from cases.models import (
    Case,
    CaseAssignment,
    HousingSituation,
    OutreachContact,
    PersonCpr,
    Referral,
    Unit,
    User,
    YoungPerson,
)
from cases.permissions import Perm
from cases.rules import RuleBroken, rules_in_words
from cases.services.living import record_situation
from cases.services.people import add_contact_point, fill_in, holder_of
from cases.services.visits import plan_visit

Role = CaseAssignment.Role
CONTACT_INTAKE = (
    "Kontakt visitationen, før du opretter henvendelsen. Den kan ikke oprettes her med det CPR-nummer (C1)."
)


class KnownCase(RuleBroken):
    """C1: the young person already has an open case that the user may see."""

    def __init__(self, case: Case) -> None:
        super().__init__(
            "c1_one_open_case",
            f"{case.person.name} har allerede en åben sag: sag {case.number}. Skriv i den i stedet (C1).",
        )
        self.case = case


class UnseenCase(RuleBroken):
    """C1: the person behind the number has an open case elsewhere. The sentence says no more than that."""

    def __init__(self, case: Case) -> None:
        super().__init__("c1_cpr_belongs_to_one", CONTACT_INTAKE)
        self.case = case  # for the access log only, never for a page


class PersonFacts(TypedDict, total=False):
    """What is known of the young person; all of it may be missing (fields of YoungPerson)."""

    full_name: str
    birth_date: dt.date | None
    address: str
    is_address_protected: bool


class ReferralWords(TypedDict, total=False):
    """What whoever refers says besides the worry; all of it may be missing (fields of Referral)."""

    kind: str
    received_on: dt.date
    source: str
    referrer_side: str
    source_name: str
    source_contact: str
    young_person_knows: bool | None
    reasons: list[str]
    wish: str
    risk_indicators: list[str]
    situation: str
    urgency: str
    landlord: str
    warned_on: dt.date | None
    court_on: dt.date | None


class VisitWishes(TypedDict, total=False):
    """When and by whom somebody is seen at home; without them the next weekday, by who writes the referral."""

    visitor: User | None
    due_on: dt.date | None


@transaction.atomic
def open_case(
    *,
    by: User,
    unit: Unit,
    call_name: str,
    reach: str,
    worry: str,
    number: cpr.Cpr | None = None,
    known: PersonFacts | None = None,
    take_it: bool = False,
    outreach: OutreachContact | None = None,
    visit: VisitWishes | None = None,
    **words: Unpack[ReferralWords],
) -> Case:
    """A new referral: the young person, how to reach them, the case and the worry. Returns the case.

    A person known by the personal number is the same person; an earlier closed case is linked as `previous_case`.
    With `take_it` and authority competence `by` becomes coordinator; otherwise `by` keeps the referral in sight and
    the unit's visitation group has it. A warning of eviction puts a visit on somebody's list (a worker goes out).
    `outreach` is the contact without a name that became this with the young person's yes. Raises KnownCase or
    UnseenCase when there is an open case already (C1).
    """
    now = timezone.now()
    if outreach is not None:
        require_unused(outreach)
    person = find_or_create_person(by, number, call_name, known or {})
    add_contact_point(by=by, person=person, reach=reach)
    case = new_case(by=by, person=person, unit=unit, at=now)
    words.setdefault("received_on", timezone.localdate())
    Referral.objects.create(case=case, worry=worry, registered_by=by, outreach=outreach, **words)
    if situation := words.get("situation"):
        source = HousingSituation.Source.REFERRAL
        record_situation(by=by, case=case, kind=situation, since_on=words["received_on"], source=source)
    role = Role.COORDINATOR if take_it and by.has_authority else Role.INTAKE
    CaseAssignment.objects.create(case=case, user=by, role=role, valid_from=now, granted_by=by)
    if words.get("kind") == Referral.Kind.EVICTION:
        plan_visit(by=by, case=case, **(visit or {}))
    return case


def require_unused(outreach: OutreachContact) -> None:
    """Raise RuleBroken when the contact became a referral already; locked, so that two cannot at once."""
    OutreachContact.objects.select_for_update().get(pk=outreach.pk)
    if Referral.objects.filter(outreach=outreach).exists():
        raise RuleBroken("outreach_is_used", "Kontakten er allerede blevet til en henvendelse. Find den i listen.")


def find_or_create_person(by: User, number: cpr.Cpr | None, call_name: str, known: PersonFacts) -> YoungPerson:
    """The person the number belongs to when they have no open case, else a new one; raises KnownCase or UnseenCase."""
    holder = holder_of(number) if number else None
    if number and not known.get("birth_date"):
        known = {**known, "birth_date": number.birth_date}
    if holder is not None:
        require_no_open_case(by, holder)
        fill_in(holder, **known)
        return holder
    person = YoungPerson.objects.create(call_name=call_name, is_test_person=settings.DEMO, **known)
    if number is not None:
        with rules_in_words():
            PersonCpr.for_number(person, number).save()
    return person


def require_no_open_case(by: User, person: YoungPerson) -> None:
    """Raise KnownCase for an open case `by` may see, UnseenCase for one `by` may not."""
    open_cases = Case.objects.open().filter(person=person).select_related("person")
    seen = open_cases.visible_to(by, Perm.VIEW_CASE).first()
    if seen is not None:
        raise KnownCase(seen)
    unseen = open_cases.first()
    if unseen is not None:
        raise UnseenCase(unseen)


def new_case(*, by: User, person: YoungPerson, unit: Unit, at: dt.datetime) -> Case:
    """An open case, linked to the person's newest earlier one (C10)."""
    earlier = Case._base_manager.filter(person=person).order_by("-opened_at").first()
    with rules_in_words():
        case = Case.objects.create(person=person, unit=unit, opened_at=at, opened_by=by, previous_case=earlier)
    case.refresh_from_db(fields=["number"])
    return case
