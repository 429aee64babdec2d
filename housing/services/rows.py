"""Rows held while a home changes hands. Always in this order, so that two at once wait and never deadlock:
the dwelling, the case, the offers, the tenancy."""

from __future__ import annotations

import uuid
from typing import Any

from cases.models import Case
from cases.rules import RuleBroken, constraint_messages
from housing.models import Dwelling


def broken(code: str) -> RuleBroken:
    """The broken rule `code` with the sentence its constraint or trigger carries."""
    return RuleBroken(code, constraint_messages()[code])


def locked_dwelling(dwelling_id: uuid.UUID) -> Dwelling:
    """The dwelling as it is now, held until the transaction ends: whoever comes next sees what we did."""
    return Dwelling.objects.select_for_update(of=("self",), no_key=True).get(pk=dwelling_id)


def locked_open_case(case_id: uuid.UUID) -> Case:
    """The case as it is now, held so that it does not close meanwhile. Raises RuleBroken when it is closed (C5)."""
    case = Case.objects.select_for_update(of=("self",), no_key=True).get(pk=case_id)
    if not case.is_open:
        raise broken("c5_case_is_closed")
    return case


def save_next(row: Any) -> None:
    """Save a versioned row as its next version, so that a form opened on the former one tells of the change."""
    row.version += 1
    row.save()
