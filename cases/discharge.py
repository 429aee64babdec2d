"""The discharge check: what serviceloven § 110 asks before the municipality discharges, and what is known of it.

A checklist for whoever helps somebody out of a home, no gate: the young person and the home's leader may end a stay
whatever it says (domain.md 5.2).
"""

from __future__ import annotations

import datetime as dt
from collections.abc import Iterable
from dataclasses import dataclass

from cases import danish
from cases.addresses import address
from cases.calendar_months import add_months
from cases.models import Case, DischargeFacts, ShelterStay
from cases.permissions import Perm

REFUND_MONTHS = 24  # § 176 a: half of § 85 a for up to two years after the discharge


@dataclass(frozen=True)
class Condition:
    """One condition: the day it has been met since, where that is known from, and where it is seen to."""

    label: str
    met_on: dt.date | None
    source: str
    url: str
    act: str

    @property
    def is_met(self) -> bool:
        return self.met_on is not None


def conditions(case: Case, stay: ShelterStay, may: Iterable[Perm]) -> list[Condition]:
    """The four conditions for `stay`; what the program knows goes before what was written by hand. One query.

    Of homes and plans only those are told who may see them.
    """
    facts, may = DischargeFacts.objects.get(pk=case.pk), frozenset(may)
    sees_homes = Perm.VIEW_HOUSING in may
    home_on = (facts.offer_accepted_on or facts.lease_on) if sees_homes else None
    known: list[tuple[str, dt.date | None, str, dt.date | None, str, str]] = [
        ("Handleplan (§§ 141 og 142)", facts.plan_on if Perm.VIEW_PLAN in may else None, "Planen på sagen",
         stay.plan_on, "networkmeetings:goals", "Se planen"),
        ("Bolig anvist, eller botilbud besluttet (§§ 107 og 108)", home_on or facts.care_home_on,
         "Boligen på sagen" if home_on else "Indsatsen på sagen", stay.home_on, "housing:case_housing", "Se boligen"),
        ("Støtten er besluttet", facts.support_on, "Afgørelsen på sagen", stay.support_on, "cases:pathway",
         "Se visitationen"),
        ("Kontrakten er skrevet under, og den unge kan flytte ind med støtten",
         lease_day(facts) if sees_homes else None, "Lejemålet på sagen", stay.lease_on, "housing:case_housing",
         "Se lejemålet"),
    ]  # fmt: skip
    return [met(case, *row) for row in known]


def lease_day(facts: DischargeFacts) -> dt.date | None:
    """The day the lease is signed and runs: before it begins nobody can move in."""
    if facts.lease_on is None or facts.lease_from_on is None:
        return None
    return max(facts.lease_on, facts.lease_from_on)


def met(
    case: Case, label: str, fact: dt.date | None, source: str, written: dt.date | None, url_name: str, act: str
) -> Condition:
    key = "pk" if url_name.startswith("cases:") else "case_id"
    said = source if fact else "Skrevet her" if written else ""
    return Condition(label, fact or written, said, address(url_name, **{key: case.pk}), act)


def decided_before(stay: ShelterStay, support_on: dt.date | None, is_85a: bool) -> str:
    """What the day of the decision means for the state's refund of § 85 a (§ 176 a), in a sentence.

    `support_on` is the day support was decided, `is_85a` whether under § 85 a.
    """
    if support_on is None:
        return "Støtten er ikke besluttet endnu. Staten betaler kun halvdelen, når den er besluttet før udskrivningen."
    if not is_85a:
        return "Støtten er besluttet, men ikke efter § 85 a. Refusionen efter § 176 a gælder § 85 a og § 107."
    if stay.out_on is None:
        return f"Besluttet {danish.long_date(support_on)}, før udskrivningen."
    if support_on >= stay.out_on:
        said = f"Besluttet {danish.long_date(support_on)}, ikke før udskrivningen."
        return f"{said} Så er der ingen refusion efter § 176 a."
    until = danish.long_date(add_months(stay.out_on, REFUND_MONTHS))
    return f"Besluttet {danish.long_date(support_on)}, før udskrivningen. Halv refusion af § 85 a indtil {until}."
