"""The row lock all acts on a case begin with, so that a case does not close under an act, and two acts queue."""

from __future__ import annotations

from typing import Any

from cases.models import Case
from cases.rules import TRIGGER_MESSAGES, RuleBroken


def lock(case: Case) -> Case:
    """The case as it stands now, locked for the rest of the transaction."""
    return Case._base_manager.select_for_update(of=("self",), no_key=True).select_related("person").get(pk=case.pk)


def lock_open(case: Case) -> Case:
    """As `lock`; raises RuleBroken when the case is closed."""
    locked = lock(case)
    if not locked.is_open:
        raise RuleBroken("c5_case_is_closed", TRIGGER_MESSAGES["c5_case_is_closed"])
    return locked


def save_with_reason(row: Any, reason: str) -> None:
    """Save a locked row of any tracked model, `reason` in its history and its version counted up if it has one."""
    if hasattr(row, "version"):
        row.version += 1
    row._change_reason = reason[:100]
    row.save()
