"""Which municipality acts, pays, or is where the young person stays, on a given day (retssikkerhedsloven §§ 9-9 b)."""

from __future__ import annotations

import datetime as dt

from cases.models import Case


def municipality_on(case: Case, part: str, day: dt.date) -> str:
    """The municipality in that part (MunicipalityChange.Part) on that day: the newest change, else as opened."""
    newest = case.municipality_changes.filter(part=part, from_on__lte=day).order_by("-from_on", "-created_at").first()
    return newest.municipality if newest is not None else getattr(case, f"{part}_municipality")
