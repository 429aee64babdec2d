"""The young person's own data: personal numbers over time and the ways to reach them."""

from __future__ import annotations

import datetime as dt
from typing import Any

from django.db import transaction
from django.utils import timezone

from cases import cpr
from cases.models import ContactPoint, PersonCpr, YoungPerson
from cases.rules import rules_in_words
from cases.services.case_lock import save_with_reason

PHONE_CHARACTERS = frozenset("+0123456789 ()-.")


def kind_of_reach(reach: str) -> str:
    """Which kind of way a typed text is: eight digits or more is a phone, an @ inside is a mail address."""
    text = reach.strip()
    if set(text) <= PHONE_CHARACTERS and sum(sign.isdigit() for sign in text) >= 8:
        return ContactPoint.Kind.PHONE
    if "@" in text[1:] and " " not in text:
        return ContactPoint.Kind.EMAIL
    return ContactPoint.Kind.OTHER


@transaction.atomic
def add_contact_point(
    *, by: Any, person: YoungPerson, reach: str, kind: str = "", worked_on: dt.date | None = None
) -> ContactPoint:
    """One more way to reach `person`; the same way again is the same row, and one that was given up works again."""
    point, is_new = ContactPoint.objects.get_or_create(
        person=person, value=reach.strip(), defaults={"kind": kind or kind_of_reach(reach), "worked_on": worked_on}
    )
    if not is_new and point.ended_on is not None:
        point.ended_on = None
        point.save()
    return point


@transaction.atomic
def change_contact_point(
    *, by: Any, point: ContactPoint, reach: str, kind: str, worked_on: dt.date | None, is_dead: bool
) -> ContactPoint:
    """Write what is known of one way. Another number is another way: the former is kept, given up today."""
    point = ContactPoint.objects.select_for_update().get(pk=point.pk)
    if reach.strip() != point.value:
        end_contact_point(point)
        point = add_contact_point(by=by, person=point.person, reach=reach, kind=kind, worked_on=worked_on)
    point.kind, point.worked_on = kind or point.kind, worked_on
    if is_dead:
        end_contact_point(point)
    point.save()
    return point


def end_contact_point(point: ContactPoint) -> None:
    """The way does not work any longer."""
    point.ended_on = point.ended_on or timezone.localdate()
    point.save()


@transaction.atomic
def note_contact_worked(*, by: Any, point: ContactPoint, on: dt.date) -> ContactPoint:
    """The young person answered here `on` that day ("virkede sidst")."""
    point.worked_on = max(on, point.worked_on or on)
    point.save()
    return point


@transaction.atomic
def set_cpr(*, by: Any, person: YoungPerson, number: cpr.Cpr) -> PersonCpr:
    """Give `person` this personal number from today; a former one is kept with an end.

    Raises RuleBroken when somebody else has the number (C1): two records are linked, never merged.
    """
    live = PersonCpr.objects.select_for_update().filter(person=person, valid_until__isnull=True).first()
    if live and live.fingerprint == cpr.blind_index(number.number):
        return live
    today = timezone.localdate()
    if live:
        live.valid_until = today
        live.save()
    row = PersonCpr.for_number(person, number)
    row.valid_from = today if live else None
    with rules_in_words():
        row.save()
    return row


def holder_of(number: cpr.Cpr) -> YoungPerson | None:
    """Who has this personal number now, locked so that two referrals of one person come one after the other.

    Not through the one door: the program must know that the number is taken even where the user may not.
    """
    row = (
        PersonCpr.objects.select_for_update(of=("person",))
        .select_related("person")
        .filter(fingerprint=cpr.blind_index(number.number), valid_until__isnull=True)
        .first()
    )
    return row.person if row else None


def fill_in(person: YoungPerson, **known: Any) -> None:
    """Write what a new referral knows where nothing is written yet; what stands is never overwritten."""
    changed = False
    for field, value in known.items():
        if value and not getattr(person, field):
            setattr(person, field, value)
            changed = True
    if changed:
        save_with_reason(person, "Oplyst i en ny henvendelse")
