"""Offers: one live offer per dwelling (H1), and a no or a passed deadline never costs seniority (H2)."""

from __future__ import annotations

import datetime as dt
from collections.abc import Iterable

from django.db import transaction
from django.utils import timezone

from cases.models import Case, User
from cases.rules import RuleBroken, rules_in_words
from housing.models import DeclineReason, Dwelling, Offer
from housing.services.needs import live_need
from housing.services.rows import broken, locked_dwelling, locked_open_case, save_next

Answer = Offer.Answer


@transaction.atomic
def offer_dwelling(
    *, by: User, dwelling: Dwelling, case: Case, deadline_at: dt.datetime, at: dt.datetime | None = None
) -> Offer:
    """Offer `dwelling` to the young person of `case`, to be answered before `deadline_at`.

    The dwelling's row is held, and an overdue offer nobody answered ends as expired in the same transaction
    (decisions, "Also"). Support, treatment or abstinence are never asked about (H6).
    Raises RuleBroken: offered to another (H1), let or out of the pool, the young person has said yes to another home
    (H2), the deadline is passed, the case is closed (C5).
    """
    at = at or timezone.now()
    dwelling = locked_dwelling(dwelling.pk)
    case = locked_open_case(case.pk)
    if dwelling.withdrawn_on is not None:
        raise RuleBroken("dwelling_withdrawn", "Boligen er taget ud af puljen. Vælg en anden bolig.")
    if dwelling.tenancies.filter(ends_on__isnull=True).exists():
        raise broken("h1_no_overlapping_tenancies")
    if deadline_at <= at:
        raise RuleBroken("offer_deadline_passed", "Fristen er allerede gået. Skriv et senere tidspunkt.")
    if accepted_offers(case).exists():
        raise RuleBroken(
            "h2_on_hold",
            "Den unge har sagt ja til en anden bolig (H2). Bliver den ikke til noget, så skriv det først; "
            "pladsen på ventelisten er den samme.",
        )
    expire_overdue(dwelling=dwelling, by=by, at=at)
    with rules_in_words():
        return Offer.objects.create(
            dwelling=dwelling, case=case, offered_at=at, offered_by=by, deadline_at=deadline_at
        )


@transaction.atomic
def answer_offer(
    *,
    by: User,
    offer: Offer,
    answer: str,
    reason: str = "",
    declined_for: DeclineReason | None = None,
    at: dt.datetime | None = None,
) -> Offer:
    """Write the young person's answer: accepted, or declined with a reason if they gave one; withdrawn is ours.

    A yes holds the dwelling and puts the waiting list on hold (H2); other offers stand still while it lasts. A late
    yes counts as long as nobody else has been offered the dwelling. Raises RuleBroken when it is answered already, or
    when the young person has said yes to another home.
    """
    at = at or timezone.now()
    locked_dwelling(offer.dwelling_id)
    case = locked_open_case(offer.case_id)
    offer = Offer.objects.select_for_update(of=("self",)).get(pk=offer.pk)
    if offer.answered_at is not None or offer.over_at is not None:
        raise RuleBroken("offer_answered", "Tilbuddet er allerede besvaret. Genindlæs siden for at se svaret.")
    if answer == Answer.ACCEPTED:
        if accepted_offers(case).exists():
            raise RuleBroken(
                "h2_on_hold",
                "Den unge har allerede sagt ja til en anden bolig (H2). Skriv først, at den ikke blev til noget.",
            )
        give_answer(offer, Answer.ACCEPTED, by=by, at=at, reason=reason, is_over=False)
        hold_need(case, at)
    else:
        offer.declined_for = declined_for if answer == Answer.DECLINED else None
        give_answer(offer, answer, by=by, at=at, reason=reason)
    return offer


def accepted_offers(case: Case):
    """The live yes of a case: at most one."""
    return Offer.objects.filter(case=case, answer=Answer.ACCEPTED, over_at__isnull=True)


def hold_need(case: Case, at: dt.datetime) -> None:
    need = live_need(case)
    if need is not None and need.on_hold_since is None:
        need.on_hold_since = at
        save_next(need)


def give_answer(
    offer: Offer, answer: str, *, by: User, at: dt.datetime, reason: str = "", is_over: bool = True
) -> None:
    offer.answer, offer.answered_at, offer.answered_by = answer, at, by
    offer.reason = reason or offer.reason
    offer.over_at = at if is_over else None
    save_next(offer)


def expire_overdue(*, dwelling: Dwelling, by: User, at: dt.datetime) -> None:
    """End the dwelling's offer if its deadline passed without an answer. The young person keeps the place (H2)."""
    overdue = unanswered().filter(dwelling=dwelling, deadline_at__lt=at)
    for offer in overdue:
        give_answer(offer, Answer.EXPIRED, by=by, at=at)


def withdraw_unanswered(*, case: Case, by: User, at: dt.datetime, reason: str) -> None:
    """Take back the case's offers that nobody has answered."""
    end_offers(unanswered().filter(case=case), by=by, at=at, reason=reason)


def end_offers(offers: Iterable[Offer], *, by: User, at: dt.datetime, reason: str) -> None:
    """End live offers: one with a yes keeps its answer, the others are withdrawn."""
    for offer in offers:
        if offer.answered_at is None:
            give_answer(offer, Answer.WITHDRAWN, by=by, at=at, reason=reason)
        else:
            offer.over_at, offer.reason = at, reason
            save_next(offer)


def unanswered():
    """Live offers without an answer, locked."""
    return Offer.objects.select_for_update(of=("self",)).filter(over_at__isnull=True, answered_at__isnull=True)
