"""Who acts for a young person, and what the 18th birthday changes (C9).

Nothing here closes or blocks: what ends on the birthday ends by query (models), and this says so in words.
"""

from __future__ import annotations

import datetime as dt
from collections.abc import Iterable
from dataclasses import dataclass
from typing import Any

from django.db.models import Prefetch, QuerySet
from django.utils import timezone

from cases import danish
from cases.ages import ADULT, MONTHS_AHEAD, birthday, is_minor
from cases.calendar_months import add_months
from cases.models import Case, DisclosureBasis, Representative, YoungPerson
from cases.permissions import Perm

MOST_SHOWN = 200
DAYS_AFTER = 31  # somebody who has just turned 18 stays on the list this long
HEARD = (
    "Den unge er selv part i sagen (barnets lov § 3) og skal høres, før der besluttes noget, også når en anden giver "
    "samtykket (barnets lov § 5)."
)


@dataclass(frozen=True)
class ActingLine:
    """One representative as a line: who, what they may do, how they are reached, and how it stands."""

    representative: Representative
    level: str
    word: str
    reach: str

    @property
    def is_live(self) -> bool:
        return self.level in {"green", "blue"}

    @property
    def about(self) -> str:
        found = self.representative
        return " · ".join(part for part in [found.get_kind_display(), found.relation] if part)

    @property
    def powers(self) -> str:
        """ "Må give samtykke og være med til møder", in words; empty when nothing is agreed."""
        words = [danish.inside(str(Representative.Power(code).label)) for code in self.representative.powers]
        said = f"Må {', '.join(words[:-1])} og {words[-1]}" if len(words) > 1 else f"Må {words[0]}" if words else ""
        return ". ".join(part for part in [said, self.representative.powers_note.rstrip(".")] if part)


def acting_lines(person: YoungPerson, at: dt.datetime, sees_contact: bool) -> list[ActingLine]:
    """Everybody who acts or has acted for `person`, the live ones first. The person came through the one door."""
    found = [_line(one, at, sees_contact) for one in person.representatives.select_related("person")]
    return sorted(found, key=lambda line: not line.is_live)


def _line(one: Representative, at: dt.datetime, sees_contact: bool) -> ActingLine:
    today = timezone.localdate(at)
    reach = " · ".join(part for part in [one.phone, one.email] if part) if sees_contact else ""
    if one.is_outgrown(at):
        return ActingLine(one, "grey", "Sluttede ved 18 år", reach)
    if one.valid_until is not None and one.valid_until < today:
        return ActingLine(one, "grey", f"Til {danish.short_date(one.valid_until, today)}", reach)
    if one.valid_from > today:
        return ActingLine(one, "blue", f"Fra {danish.short_date(one.valid_from, today)}", reach)
    until = f"Til {danish.short_date(one.valid_until, today)}" if one.valid_until else "Gælder"
    return ActingLine(one, "green", until, reach)


@dataclass(frozen=True)
class MinorNote:
    """What a page says about somebody under 18."""

    call_name: str
    turns_on: dt.date
    holders: list[Representative]

    @property
    def custody(self) -> str:
        """Who holds custody, in a sentence."""
        if not self.holders:
            return "Det er ikke skrevet, hvem der har forældremyndigheden."
        names = [f"{one.name} ({one.relation})" if one.relation else one.name for one in self.holders]
        return f"Forældremyndighed: {', '.join(names)}."

    @property
    def heard(self) -> str:
        return HEARD

    @property
    def turns(self) -> str:
        return f"{self.call_name} fylder 18 den {danish.long_date(self.turns_on)}."


def minor_note(person: YoungPerson, at: dt.datetime) -> MinorNote | None:
    """What to say about `person` while under 18; None for somebody of age, or whose birth date is not known."""
    if person.birth_date is None or not is_minor(person.birth_date, timezone.localdate(at)):
        return None
    holders = person.representatives.live(at).filter(kind=Representative.Kind.CUSTODY_HOLDER)
    return MinorNote(person.call_name, birthday(person.birth_date, ADULT), list(holders))


def stopped_bases(case: Case, at: dt.datetime) -> list[DisclosureBasis]:
    """What a custody holder gave and the 18th birthday stopped, where the party has nothing live instead.

    Asked for a year: by then it would have run out by itself.
    """
    born, today = case.person.birth_date, timezone.localdate(at)
    if born is None or is_minor(born, today) or today >= birthday(born, ADULT + 1):
        return []
    theirs = case.disclosure_bases.filter(given_by=DisclosureBasis.GivenBy.CUSTODY_HOLDER, withdrawn_at__isnull=True)
    bases = list(theirs.select_related("member", "case__person"))
    if not bases:
        return []
    return not_replaced(bases, case.disclosure_bases.live(at))


def not_replaced(bases: Iterable[DisclosureBasis], live: Iterable[DisclosureBasis]) -> list[DisclosureBasis]:
    """Those of `bases` whose party none of `live` covers."""
    covered = {party(basis) for basis in live}
    return [basis for basis in bases if party(basis) not in covered]


def party(basis: DisclosureBasis) -> tuple[Any, str]:
    """Whom a basis is for: the member, else the organisation."""
    return (basis.member_id, "") if basis.member_id else (None, basis.organisation)


@dataclass(frozen=True)
class Turning:
    """One line of the list of those who turn 18."""

    case: Case
    turns_on: dt.date
    days: int
    holders: list[Representative]
    bases: list[DisclosureBasis]

    @property
    def level(self) -> str:
        if self.days < 0:
            return "amber" if self.bases else "grey"
        return "amber" if self.days <= DAYS_AFTER else "blue"

    @property
    def word(self) -> str:
        if self.days < 0:
            return f"Fyldte 18 for {danish.days(-self.days)} siden"
        return "Fylder 18 i dag" if self.days == 0 else f"Fylder 18 om {danish.days(self.days)}"


def turning_18(user: Any, at: dt.datetime) -> list[Turning]:
    """The open cases `user` may write in whose young person turns 18 within half a year, or just did; soonest first.

    Three queries whatever the number; at most 200.
    """
    today = timezone.localdate(at)
    rows = []
    for case in _cases_about_18(user, at, today):
        born: Any = case.person.birth_date
        turns_on = birthday(born, ADULT)
        given = [basis for basis in case.disclosure_bases.all() if basis.withdrawn_at is None]
        by_others = [basis for basis in given if basis.given_by != DisclosureBasis.GivenBy.CUSTODY_HOLDER]
        by_holders = [basis for basis in given if basis.given_by == DisclosureBasis.GivenBy.CUSTODY_HOLDER]
        live = [basis for basis in by_others if basis.is_live(at)]
        holders = [one for one in case.person.representatives.all() if not one.end_reason]
        rows.append(Turning(case, turns_on, (turns_on - today).days, holders, not_replaced(by_holders, live)))
    return sorted(rows, key=lambda row: (row.turns_on, row.case.person.sort_key))


def _cases_about_18(user: Any, at: dt.datetime, today: dt.date) -> QuerySet[Case]:
    youngest = add_months(today, MONTHS_AHEAD - 12 * ADULT)
    oldest = add_months(today - dt.timedelta(days=DAYS_AFTER), -12 * ADULT)
    holders = Representative.objects.filter(kind=Representative.Kind.CUSTODY_HOLDER).select_related("person")
    bases = DisclosureBasis.objects.select_related("member", "case__person")
    return (
        Case.objects.visible_to(user, Perm.EDIT_CASE, at)
        .open()
        .filter(person__birth_date__range=(oldest, youngest))
        .select_related("person")
        .prefetch_related(Prefetch("person__representatives", holders), Prefetch("disclosure_bases", bases))
        .order_by("person__birth_date", "pk")[:MOST_SHOWN]
    )
