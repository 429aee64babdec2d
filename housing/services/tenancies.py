"""From the signed lease to the day it ends, and back again when it falls through (H1, H2)."""

from __future__ import annotations

import datetime as dt

from django.db import IntegrityError, transaction
from django.utils import timezone

from cases.models import Case, HousingSituation, HousingSituationKind, User
from cases.rules import RuleBroken, rules_in_words
from cases.services import note_address, record_situation
from housing.models import Dwelling, HousingNeed, Offer, Residence, Tenancy
from housing.services.needs import close_need, live_need
from housing.services.offers import Answer, accepted_offers, expire_overdue, give_answer, withdraw_unanswered
from housing.services.rows import broken, locked_dwelling, locked_open_case, save_next

Source = HousingSituation.Source
# What a home is called among the situations (domain.md 5.1); any other is the young person's own.
SITUATIONS: dict[str, HousingSituationKind] = {
    Dwelling.Kind.YOUTH: HousingSituationKind.YOUTH_HOUSING,
    Dwelling.Kind.TRANSITIONAL: HousingSituationKind.TRANSITIONAL_HOUSING,
}


@transaction.atomic
def sign_lease(
    *,
    by: User,
    dwelling: Dwelling,
    case: Case,
    starts_on: dt.date,
    signed_on: dt.date | None = None,
    at: dt.datetime | None = None,
) -> Tenancy:
    """The lease is signed: the tenancy begins on `starts_on`, and the young person's offers and place on the list are
    closed (H2). A lease needs no offer first: somebody may find a home themselves.

    Raises RuleBroken: let in that period or offered to another (H1), the case is closed (C5).
    """
    at = at or timezone.now()
    dwelling = locked_dwelling(dwelling.pk)
    case = locked_open_case(case.pk)
    expire_overdue(dwelling=dwelling, by=by, at=at)
    if dwelling.offers.filter(over_at__isnull=True).exclude(case=case).exists():
        raise broken("h1_one_live_offer")
    with rules_in_words():
        tenancy = Tenancy.objects.create(
            dwelling=dwelling,
            case=case,
            signed_on=signed_on or timezone.localdate(at),
            starts_on=starts_on,
            registered_by=by,
            created_at=at,  # the same moment as on what it closes: so fall_through knows what to bring back
        )
    close_offers(case=case, dwelling=dwelling, by=by, at=at)
    if need := live_need(case):
        close_need(by=by, need=need, reason=HousingNeed.ClosedReason.HOUSED, at=at)
    return tenancy


def close_offers(*, case: Case, dwelling: Dwelling, by: User, at: dt.datetime) -> None:
    """The offer of this home ends as a yes, the case's others as withdrawn."""
    offers = Offer.objects.select_for_update(of=("self",)).filter(case=case, over_at__isnull=True)
    for offer in offers.filter(dwelling=dwelling):
        if offer.answered_at is None:
            give_answer(offer, Answer.ACCEPTED, by=by, at=at)
        else:
            offer.over_at = at
            save_next(offer)
    withdraw_unanswered(case=case, by=by, at=at, reason="Fik en anden bolig")


@transaction.atomic
def move_in(*, by: User, tenancy: Tenancy, from_on: dt.date) -> Residence:
    """The young person lives there from `from_on`. An old lease may run on; living in two homes may not (H1).

    Raises RuleBroken: lives elsewhere then (H1), outside the tenancy's days.
    """
    tenancy = locked_tenancy(tenancy)
    if from_on < tenancy.starts_on or (tenancy.ends_on is not None and from_on >= tenancy.ends_on):
        raise RuleBroken(
            "residence_outside_tenancy", "Indflytningen ligger uden for lejemålet. Ret dagen, eller ret lejemålet."
        )
    with rules_in_words():
        residence = Residence.objects.create(
            tenancy=tenancy, case=tenancy.case, person_id=tenancy.case.person_id, from_on=from_on
        )
    kind = SITUATIONS.get(tenancy.dwelling.kind, HousingSituationKind.OWN_STABLE)
    record_situation(by=by, case=tenancy.case, kind=kind, since_on=from_on, source=Source.MOVE)
    if from_on <= timezone.localdate():
        note_address(case=tenancy.case, address=tenancy.dwelling.address)
    return residence


@transaction.atomic
def end_tenancy(
    *, by: User, tenancy: Tenancy, ends_on: dt.date, reason: str, moved_out_on: dt.date | None = None
) -> Tenancy:
    """The lease ends on `ends_on` (the first day it no longer runs) with a Tenancy.EndReason; the young person moves
    out then, or on `moved_out_on`. Bostøtte goes on: losing the home leaves the course (H6).

    Raises RuleBroken: the end lies before the beginning, or overlaps a later tenancy (H1).
    """
    tenancy = locked_tenancy(tenancy)
    with rules_in_words():
        tenancy.ends_on, tenancy.end_reason = ends_on, reason
        save_next(tenancy)
        move_out(by, tenancy, moved_out_on or ends_on)
    return tenancy


def move_out(by: User, tenancy: Tenancy, day: dt.date) -> None:
    """The young person lives there no longer; where they live instead nobody has said yet."""
    for residence in tenancy.residences.filter(until_on__isnull=True):
        residence.until_on = day
        residence.save()
        if tenancy.end_reason != Tenancy.EndReason.DIED and day <= timezone.localdate():
            unknown = HousingSituationKind.UNKNOWN
            record_situation(by=by, case=tenancy.case, kind=unknown, since_on=day, source=Source.MOVE)
            note_address(case=tenancy.case, address="", instead_of=tenancy.dwelling.address)


def locked_tenancy(tenancy: Tenancy) -> Tenancy:
    tenancies = Tenancy.objects.select_related("case", "dwelling")
    return tenancies.select_for_update(of=("self",)).get(pk=tenancy.pk)


@transaction.atomic
def fall_through(*, by: User, case: Case, dwelling: Dwelling, reason: str, at: dt.datetime | None = None) -> None:
    """The home the young person said yes to comes to nothing, before or after the lease. The place on the list and
    the other offers return with their original dates (H2).

    Raises RuleBroken when there is no yes and no lease here, or when the young person has moved in.
    """
    at = at or timezone.now()
    dwelling = locked_dwelling(dwelling.pk)
    case = locked_open_case(case.pk)
    accepted = accepted_offers(case).filter(dwelling=dwelling).select_for_update(of=("self",)).first()
    tenancies = dwelling.tenancies.select_for_update(of=("self",)).filter(case=case, ends_on__isnull=True)
    tenancy = tenancies.first()
    if accepted is None and tenancy is None:
        raise RuleBroken("nothing_to_fall_through", "Den unge har hverken et ja eller en kontrakt på boligen.")
    if tenancy is not None:
        undo_lease(tenancy)
    if accepted is not None:
        accepted.over_at, accepted.reason = at, reason
        save_next(accepted)
    take_need_back(case, tenancy)
    if tenancy is not None:
        take_offers_back(case, tenancy)


def undo_lease(tenancy: Tenancy) -> None:
    """A lease nobody moved in on ends the day it began, so that the dwelling is free at once."""
    if tenancy.residences.exists():
        raise RuleBroken("already_moved_in", "Den unge er flyttet ind. Skriv i stedet, hvornår lejemålet slutter.")
    tenancy.ends_on, tenancy.end_reason = tenancy.starts_on, Tenancy.EndReason.FELL_THROUGH
    save_next(tenancy)


def take_need_back(case: Case, tenancy: Tenancy | None) -> None:
    """Off hold, or open again with the day it had; a place registered meanwhile takes over the earlier day."""
    closed = None
    if tenancy is not None:
        housed = HousingNeed.ClosedReason.HOUSED
        closed = HousingNeed.objects.filter(case=case, closed_at=tenancy.created_at, closed_reason=housed).first()
    need = live_need(case)
    if need is not None:
        need.on_hold_since = None
        need.since_on = min(need.since_on, closed.since_on) if closed else need.since_on
        save_next(need)
    elif closed is not None:
        closed.closed_at, closed.closed_by, closed.closed_reason = None, None, ""
        save_next(closed)


def take_offers_back(case: Case, tenancy: Tenancy) -> None:
    """The offers withdrawn with the lease are live again, unless their dwelling has been offered or let meanwhile."""
    withdrawn = Offer.objects.select_for_update(of=("self",)).filter(
        case=case, answer=Answer.WITHDRAWN, over_at=tenancy.created_at
    )
    for offer in withdrawn:
        if Tenancy.objects.filter(dwelling_id=offer.dwelling_id, ends_on__isnull=True).exists():
            continue
        offer.answer, offer.answered_at, offer.answered_by = "", None, None
        offer.over_at, offer.reason = None, ""
        try:
            with transaction.atomic():
                save_next(offer)
        except IntegrityError:  # offered to somebody else meanwhile: theirs now
            continue
