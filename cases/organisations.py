"""The register of places: who may use it, what is like what, and how many of the own unit have been there."""

from __future__ import annotations

import datetime as dt
import uuid
from dataclasses import dataclass
from typing import Any

from django.db.models import Count, F, Func, OuterRef, QuerySet, Subquery
from django.db.models.functions import Coalesce

from cases.models import ActivitySpell, Case, Organisation, ShelterStay
from cases.permissions import Perm, may_open_case, may_see_contact
from cases.search import folded

MOST_ALIKE = 5
ALIKE = 0.45
MOST_NAMED = 50


def may_use_register(user: Any) -> bool:
    """Staff who work with young people in a unit; nobody from outside, and no administrator."""
    return may_open_case(user)


def found_places(user: Any, *, text: str = "", kind: str = "", in_use: bool | None = True) -> QuerySet[Organisation]:
    """The places, each with `been`: how many of the young people of the user's own unit have been there.

    `in_use` None gives those out of use too.
    """
    found = Organisation.objects.annotate(been=people_at(ActivitySpell, user) + people_at(ShelterStay, user))
    if in_use is not None:
        found = found.filter(is_active=in_use)
    if kind in Organisation.Kind.values:
        found = found.filter(kind=kind)
    for word in text.split()[:6]:
        # Each word of the key has a blank before it: one or two letters find beginnings only.
        found = found.filter(search_key__contains=folded(word if len(word) > 2 else f" {word}"))
    return found.select_related("keeper").order_by("name")


def people_at(model: Any, user: Any) -> Coalesce:
    """How many of the unit's young people have a row of `model` at the place."""
    there = model._base_manager.filter(organisation=OuterRef("pk"), case__unit=user.unit_id)
    counted = there.order_by().values("organisation").annotate(n=Count("case__person", distinct=True))
    return Coalesce(Subquery(counted.values("n")), 0)


def similar_places(name: str, *, but: Organisation | None = None) -> list[Organisation]:
    """At most five places with nearly that name, also those no longer in use."""
    found = Organisation.objects.annotate(likeness=Func(F("search_key"), folded(f" {name}"), function="similarity"))
    if but is not None and but.pk:
        found = found.exclude(pk=but.pk)
    return list(found.filter(likeness__gte=ALIKE).order_by("-likeness", "name")[:MOST_ALIKE])


@dataclass(frozen=True)
class Been:
    """Somebody who is or has been at a place, whose case the user has."""

    case_id: uuid.UUID
    name: str
    what: str
    first_on: dt.date
    last_on: dt.date | None


def been_there(user: Any, organisation: Organisation) -> list[Been]:
    """The activities and stays at the place of young people whose case the user has. Where somebody with a protected
    address is, is for those who have the case by name (`may_see_contact`)."""
    activities = organisation.activities.visible_to(user, Perm.VIEW_PATHWAY).select_related("case__person")
    stays = organisation.shelter_stays.visible_to(user, Perm.VIEW_PATHWAY).select_related("case__person")
    rows: list[tuple[Any, dt.date, dt.date | None]] = [
        (one, one.starts_on, one.ended_on) for one in activities.order_by("-starts_on")[:MOST_NAMED]
    ]
    rows += [(one, one.in_on, one.out_on) for one in stays.order_by("-in_on")[:MOST_NAMED]]
    found = [
        Been(one.case_id, one.case.person.name, str(one), first, last)
        for one, first, last in rows
        if is_open_to(user, one.case)
    ]
    return sorted(found, key=lambda been: (been.last_on is not None, been.name))


def is_open_to(user: Any, case: Case) -> bool:
    return not case.person.is_address_protected or may_see_contact(user, case)
