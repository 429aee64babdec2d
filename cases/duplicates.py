"""People who may be the same: bounded, indexed, and never beyond what the user may see anyway."""

from __future__ import annotations

import datetime as dt
import uuid
from typing import Any

from django.db.models import F, Func, Q, QuerySet, TextField, Value

from cases.models import Case
from cases.permissions import Perm

MOST_SHOWN = 5
# How alike two names must be: with the same birth date, and without one in hand (so that not every Alma is asked
# about).
ALIKE, VERY_ALIKE = 0.5, 0.7


def similar_cases(user: Any, name: str, birth_date: dt.date | None) -> list[Case]:
    """At most five cases `user` may see whose young person has a similar name and no other birth date."""
    born = Q(person__birth_date=birth_date) | Q(person__birth_date__isnull=True) if birth_date else Q()
    found = by_likeness(Case.objects.visible_to(user, Perm.VIEW_CASE), name).filter(born).select_related("person")
    if birth_date is None:
        found = found.filter(likeness__gte=VERY_ALIKE)
    return list(found[:MOST_SHOWN])


def unseen_cases(user: Any, name: str, birth_date: dt.date | None) -> list[uuid.UUID]:
    """The open cases beyond the user's sight of somebody born that day with a similar name.

    For the access log and for one sentence that says whom to call: no page may say more (C1, peers C4). Without a
    birth date nothing is asked, or names could be tried.
    """
    if birth_date is None:
        return []
    elsewhere = Case.objects.open().exclude(pk__in=Case.objects.visible_to(user, Perm.VIEW_CASE).values("pk"))
    found = by_likeness(elsewhere, name).filter(person__birth_date=birth_date, likeness__gte=ALIKE)
    return list(found.values_list("pk", flat=True)[:MOST_SHOWN])


def by_likeness(cases: QuerySet[Case], name: str) -> Any:
    """Those of `cases` whose young person's name resembles `name`, the most alike first; spelled any Danish way."""
    folded = Func(Value(f" {name}"), function="public.dk_fold_v1", output_field=TextField())
    return (
        cases.filter(person__search_key__trigram_similar=folded)
        .annotate(likeness=Func(F("person__search_key"), folded, function="similarity"))
        .order_by("-likeness", "-opened_at")
    )
