"""People who may be the same: bounded, indexed, and never beyond what the user may see anyway."""

from __future__ import annotations

import datetime as dt
from typing import Any

from django.db.models import F, Func, Q, TextField, Value

from cases.models import Case
from cases.permissions import Perm

MOST_SHOWN = 5


def similar_cases(user: Any, name: str, birth_date: dt.date | None) -> list[Case]:
    """At most five cases `user` may see whose young person has a similar name and no other birth date.

    Without a birth date in hand only a very similar name counts, so that every Alma is not asked about.
    """
    folded = Func(Value(f" {name}"), function="public.dk_fold_v1", output_field=TextField())
    born = Q(person__birth_date=birth_date) | Q(person__birth_date__isnull=True) if birth_date else Q()
    found = (
        Case.objects.visible_to(user, Perm.VIEW_CASE)
        .filter(born, person__search_key__trigram_similar=folded)
        .select_related("person")
        .annotate(likeness=Func(F("person__search_key"), folded, function="similarity"))
        .order_by("-likeness", "-opened_at")
    )
    if birth_date is None:
        found = found.filter(likeness__gte=0.7)
    return list(found[:MOST_SHOWN])
