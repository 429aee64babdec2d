"""Does a dwelling suit somebody on the list, and why: in words, never a hidden score (H3).

Housing First (H6): what is read here is the dwelling, the place on the list and the offers. Support, treatment,
abstinence or "parathed" are not looked at, and a test reads the SQL to see that it stays so.
"""

from __future__ import annotations

import datetime as dt
from collections import defaultdict
from collections.abc import Iterable, Sequence
from dataclasses import dataclass
from typing import Any

from django.db.models import QuerySet
from django.utils import timezone

from cases import danish
from cases.permissions import HIDDEN_ADDRESS, Perm
from housing.models import Dwelling, HousingNeed, Offer

LEVELS = {"yes": ("green", "Passer"), "maybe": ("amber", "Passer måske"), "no": ("grey", "Passer ikke")}
ORDER = {"yes": 0, "maybe": 1, "no": 2}


@dataclass(frozen=True)
class Reason:
    """One reason: `kind` is yes, maybe or no."""

    kind: str
    text: str

    @property
    def spoken(self) -> str:
        return {"yes": "For", "maybe": "Usikkert", "no": "Imod"}[self.kind]

    @property
    def icon(self) -> str:
        return {"yes": "check", "maybe": "warning", "no": "close"}[self.kind]


@dataclass(frozen=True)
class Fit:
    """How a dwelling suits one place on the list."""

    need: HousingNeed
    place: int
    days: int
    reasons: tuple[Reason, ...]

    @property
    def kind(self) -> str:
        return max((reason.kind for reason in self.reasons), key=ORDER.__getitem__)

    @property
    def level(self) -> str:
        return LEVELS[self.kind][0]

    @property
    def word(self) -> str:
        return LEVELS[self.kind][1]


def waiting(user: Any) -> QuerySet[HousingNeed]:
    """The live places on the list that `user` may see, longest wait first. Reads housing and the name only."""
    needs = HousingNeed.objects.visible_to(user, Perm.VIEW_HOUSING).filter(closed_at__isnull=True)
    return needs.select_related("person").only(
        "case_id",
        "since_on",
        "max_net_rent",
        "wishes",
        "on_hold_since",
        "person__call_name",
        "person__full_name",
        "person__is_address_protected",
    )


def offers_of(needs: Iterable[HousingNeed]) -> dict:
    """The offers made to these people, newest first, by case: one query."""
    found: dict = defaultdict(list)
    offers = Offer.objects.filter(case__in={need.case_id for need in needs}).select_related("dwelling", "declined_for")
    for offer in offers.order_by("-offered_at"):
        found[offer.case_id].append(offer)
    return found


def fits(dwelling: Dwelling, needs: Sequence[HousingNeed], offers: dict, today: dt.date) -> list[Fit]:
    """A Fit for each of `needs` (in the order of the list): those it suits first, then by how long they waited."""
    found = [
        Fit(need, place, (today - need.since_on).days, reasons(dwelling, need, place, offers[need.case_id]))
        for place, need in enumerate(needs, start=1)
    ]
    return sorted(found, key=lambda fit: (ORDER[fit.kind], fit.place))


def reasons(dwelling: Dwelling, need: HousingNeed, place: int, offers: Sequence[Offer]) -> tuple[Reason, ...]:
    """Why, and why not: what has been said about this home, whether they can afford it, and how long they waited."""
    found = [*earlier_answers(dwelling, need, offers), afford(dwelling, need)]
    found.append(Reason("yes", "Har ventet længst" if place == 1 else f"Nr. {place} på ventelisten"))
    return tuple(found)


def earlier_answers(dwelling: Dwelling, need: HousingNeed, offers: Sequence[Offer]) -> list[Reason]:
    if need.on_hold_since:
        return [Reason("no", "Har sagt ja til en anden bolig. Beholder sin plads, til kontrakten er skrevet under")]
    found = []
    for offer in offers:
        here = offer.dwelling_id == dwelling.pk
        if here and offer.answered_at and offer.answer == Offer.Answer.DECLINED:
            why = f": {offer.why}" if offer.why else ""
            found.append(Reason("no", f"Sagde nej tak til boligen {danish.short_date(offer.answered_at)}{why}"))
            break
        if not here and offer.over_at is None:
            until = answer_before(offer)
            found.append(Reason("maybe", f"Har et tilbud på {home_in_list(offer, need)} · {until}"))
            break
    return found


def home_in_list(offer: Offer, need: HousingNeed) -> str:
    """The home offered; with address protection never beside the name on a list, whoever reads it (ADR 26)."""
    return HIDDEN_ADDRESS if need.person.is_address_protected else offer.dwelling.address


def answer_before(offer: Offer) -> str:
    """ "svar senest i dag 15.00"; a deadline that passed is said to have."""
    moment = danish.near_moment(offer.deadline_at)
    if offer.deadline_at < timezone.now():
        return "fristen er gået"
    return f"svar senest {moment[0].lower()}{moment[1:]}"


def afford(dwelling: Dwelling, need: HousingNeed) -> Reason:
    """Rent and utilities against what the person can pay after housing benefit, which is not known here yet."""
    cost, most = dwelling.monthly_cost, need.max_net_rent
    if cost is None:
        return Reason("maybe", "Huslejen er ikke skrevet endnu")
    if most is None:
        return Reason("maybe", "Vi ved ikke, hvad den unge kan betale")
    if cost <= most:
        return Reason("yes", "Har råd, også uden boligstøtte")
    return Reason("maybe", f"Har råd, hvis boligstøtten er mindst {danish.kroner(cost - most)}")


@dataclass(frozen=True)
class WaitingRow:
    """One line of the waiting list: the wait, and in a sentence what is free for them."""

    need: HousingNeed
    place: int
    days: int
    level: str
    word: str
    why: str
    home: Dwelling | None


def best_homes(
    needs: Sequence[HousingNeed], first: int, offers: dict, homes: Sequence[Dwelling], today: dt.date
) -> list[WaitingRow]:
    """A line per need. `first` is the place on the list of the first of them, `homes` what is free."""
    return [
        waiting_row(need, place, offers[need.case_id], homes, today) for place, need in enumerate(needs, start=first)
    ]


def waiting_row(
    need: HousingNeed, place: int, offers: Sequence[Offer], homes: Sequence[Dwelling], today: dt.date
) -> WaitingRow:
    days = (today - need.since_on).days
    live = [offer for offer in offers if offer.over_at is None]
    if need.on_hold_since or any(offer.answer for offer in live):
        return WaitingRow(need, place, days, "blue", "På hold", "Har sagt ja til en bolig. Pladsen beholdes", None)
    if live:
        why = f"{home_in_list(live[0], need)} · {answer_before(live[0])}"
        return WaitingRow(need, place, days, "blue", "Har et tilbud", why, None)
    ranked = sorted(
        ((reasons(home, need, place, offers), home) for home in homes),
        key=lambda pair: max(ORDER[reason.kind] for reason in pair[0]),
    )
    if not ranked:
        return WaitingRow(need, place, days, "grey", "Venter", "Ingen ledige boliger lige nu", None)
    found, home = ranked[0]
    hardest = max(found, key=lambda reason: ORDER[reason.kind])
    level, word = LEVELS[hardest.kind]
    if hardest.kind == "no":
        return WaitingRow(need, place, days, level, "Venter", f"Ingen af de ledige passer. {hardest.text}", None)
    sentence = "Har råd, også uden boligstøtte" if hardest.kind == "yes" else hardest.text
    return WaitingRow(need, place, days, level, word, f"{home.address} · {sentence}", home)
