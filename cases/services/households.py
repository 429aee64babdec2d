"""Who lives together: one household at a time for a case, and people without a case by name."""

from __future__ import annotations

import datetime as dt

from django.db import transaction

from cases.models import Case, Household, HouseholdMember, User
from cases.rules import RuleBroken, rules_in_words
from cases.services.case_lock import lock_open, save_with_reason


@transaction.atomic
def add_to_household(
    *,
    by: User,
    case: Case,
    name: str = "",
    relation: str = "",
    joined_on: dt.date | None = None,
    other_case: Case | None = None,
) -> HouseholdMember:
    """Write that somebody lives with the young person of `case`: `other_case`, or a `name`. Makes the household.

    Both cases must be open, and the caller has asked that `by` may write in both. Raises RuleBroken when the other
    lives in another household.
    """
    for one in sorted((c for c in (case, other_case) if c is not None), key=lambda c: str(c.pk)):
        lock_open(one)
    if other_case is not None and other_case.pk == case.pk:
        raise RuleBroken("household_self", "Det er den samme sag. Skriv nummeret på den anden.")
    seat = live_seat(case)
    theirs = live_seat(other_case) if other_case is not None else None
    if seat and theirs:
        same = seat.household_id == theirs.household_id
        raise RuleBroken(
            "household_one_at_a_time",
            "Sagen er allerede med i husstanden."
            if same
            else "Sagen står allerede i en anden husstand. Tag den ud der først.",
        )
    if seat is None and theirs is not None:
        return take_seat(by, theirs.household, case=case, joined_on=joined_on)
    household = seat.household if seat else Household.objects.create()
    if seat is None:
        take_seat(by, household, case=case)
    if other_case is not None:
        return take_seat(by, household, case=other_case, relation=relation, joined_on=joined_on)
    return take_seat(by, household, name=name, relation=relation, joined_on=joined_on)


def live_seat(case: Case) -> HouseholdMember | None:
    """The place `case` has in a household now."""
    return HouseholdMember._base_manager.select_related("household").filter(case=case, left_on__isnull=True).first()


def take_seat(by: User, household: Household, **known: object) -> HouseholdMember:
    with rules_in_words():
        return HouseholdMember.objects.create(household=household, registered_by=by, **known)


@transaction.atomic
def leave_household(*, by: User, member: HouseholdMember, on: dt.date) -> HouseholdMember:
    """`member` does not live there from `on`. Safe to call twice."""
    member = HouseholdMember._base_manager.select_for_update(of=("self",)).get(pk=member.pk)
    if member.left_on is None:
        member.left_on = max(on, member.joined_on or on)
        save_with_reason(member, "Bor der ikke længere")
    return member
