"""Finding a case by name, personal number or case number, among those the user may see (decisions m).

The text is posted and never stands in an address. A personal number is only ever compared by its blind index.
"""

from __future__ import annotations

import datetime as dt
import re
from typing import Any

from django.db.models import Func, QuerySet, TextField, Value

from cases import cpr
from cases.caseload import ROW_COLUMNS
from cases.models import Case, PersonCpr
from cases.permissions import Perm

MOST_HITS = 50
NUMBER = re.compile(r"^(?:sag\s*)?(?:nr\.?\s*)?(\d{1,9})$", re.IGNORECASE)


def is_exact(text: str) -> bool:
    """True for a personal number or a case number: a miss is somebody's guess and is logged (decisions b)."""
    return cpr.looks_like_cpr(text) or NUMBER.match(text.strip()) is not None


def find(user: Any, text: str, perm: Perm = Perm.VIEW_PATHWAY, at: dt.datetime | None = None) -> QuerySet[Case]:
    """The cases `user` may do `perm` with that `text` names, in Danish order; none for an empty text."""
    return matching(Case.objects.visible_to(user, perm, at).select_related("person", "facts").only(*ROW_COLUMNS), text)


def matching(found: QuerySet[Case], text: str) -> QuerySet[Case]:
    """Those of `found` that `text` names, in Danish order; none for an empty text."""
    found = found.order_by("person__sort_key", "-opened_at", "pk")
    text = text.strip()
    if not text:
        return found.none()
    if cpr.looks_like_cpr(text):
        number = re.sub(r"[\s-]", "", text.upper())
        return found.filter(person__in=PersonCpr.objects.filter(fingerprint=cpr.blind_index(number)).values("person"))
    if match := NUMBER.match(text):
        return found.filter(number=int(match[1]))
    for word in text.split()[:6]:
        # Under three letters there is no trigram to look up, so they must begin a word.
        wanted = word if len(word) > 2 else f" {word}"
        found = found.filter(person__search_key__contains=folded(wanted))
    return found


def folded(text: str) -> Func:
    """`text` spelled as `person.search_key` is: Aagård and Ågaard are the same name."""
    return Func(Value(text), function="public.dk_fold_v1", output_field=TextField())
