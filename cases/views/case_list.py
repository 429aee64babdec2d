"""/sager/: the caseload, and the search that finds a case by POST."""

from __future__ import annotations

import datetime as dt
from dataclasses import dataclass
from typing import Any

from django.core.paginator import Page, Paginator
from django.http import HttpRequest, HttpResponse
from django.shortcuts import render
from django.utils import timezone
from django.views.decorators.http import require_POST, require_safe

from cases.access import note_nothing_found, note_shown
from cases.addresses import address
from cases.case_rows import rows
from cases.caseload import (
    ALL,
    BY_NAME,
    CLOSED,
    METHODS,
    MINE,
    STATUSES,
    URGENT,
    Choice,
    caseload,
    caseload_rows,
    coordinators,
    counts,
)
from cases.models import AccessLog, Case, UnitRole
from cases.municipality import caseload_of
from cases.pathway import NAMES
from cases.permissions import Perm, live_unit_roles, may_open_case, told_of_death
from cases.search import MOST_HITS, find, is_exact, matching

PER_PAGE = 25
SEES_THE_UNIT = {UnitRole.Role.LEADER, UnitRole.Role.VISITATION}


@dataclass(frozen=True)
class Cases:
    """The caseload as the paginator wants it: how many, and the ones from here to there."""

    user: Any
    choice: Choice
    at: dt.datetime
    known: int | None

    def __len__(self) -> int:
        if self.known is None:
            return caseload(self.user, self.choice, self.at).count()
        return self.known

    def __getitem__(self, places: slice) -> list[Case]:
        # The whole page, not up to the last case: one text for all lengths of list.
        return caseload_rows(self.user, self.choice, self.at, places.start, places.start + PER_PAGE)


@require_safe
def case_list(request: HttpRequest) -> HttpResponse:
    """The caseload with its filters; for somebody invited from outside, the cases they are invited to."""
    at = timezone.now()
    sees_unit = bool(live_unit_roles(request.user) & SEES_THE_UNIT)
    choice = Choice.from_query(request.GET, scope=ALL if sees_unit else MINE)
    counted = counts(request.user, choice, at)
    if not counted[""] and not sees_unit and not request.GET:
        invited = list(Case.objects.visible_to(request.user, Perm.VIEW_CASE, at).select_related("person")[:100])
        if invited:
            note_shown(request, [case.pk for case in invited], AccessLog.Action.LIST)
            return render(request, "cases/invited_list.html", {"cases": invited})
    found: Any = Cases(request.user, choice, at, counted.get(choice.status))
    page: Page[Case] = Paginator(found, PER_PAGE).get_page(request.GET.get("side"))
    cases = list(page)
    note_shown(request, [case.pk for case in cases], AccessLog.Action.LIST)
    is_leader = UnitRole.Role.LEADER in live_unit_roles(request.user)  # whose menu has no room for the places
    own_limit = caseload_of(getattr(request.user, "unit_id", None))
    context = {
        "page": page,
        "rows": rows(cases, at, request.user),
        "choice": choice,
        "counted": counted,
        "sees_unit": sees_unit,
        "coordinators": coordinators(request.user, at) if choice.scope == ALL else [],
        "capacity": capacity(counted, own_limit) if choice.scope == MINE and counted["own"] else None,
        "import_url": address("cases:import") if is_leader else "",
        "places_url": address("cases:organisation_list") if is_leader else "",
        "referral_url": address("cases:referral_new") if may_open_case(request.user) else "",
        "outreach_url": address("cases:outreach_list") if may_open_case(request.user) else "",
        "title_line": title_line(choice, counted),
        "chips": chips(choice, counted),
        **CHOICES,
    }
    return render(request, "cases/case_list.html", context)


CHOICES = {
    "steps": list(NAMES.items()),
    "methods": list(METHODS.items()),
    "orders": [(URGENT, "Haster mest"), (BY_NAME, "Navn")],
    "scopes": [(MINE, "Mine sager"), (ALL, "Hele enheden")],
}


def chips(choice: Choice, counted: dict[str, int]) -> list[dict[str, Any]]:
    """The quick choices with how many each holds; the closed ones are another set and are not counted."""
    codes = ["", *STATUSES]
    if choice.scope == MINE:
        codes.remove("ingen-koordinator")
    return [
        {
            "label": STATUSES.get(code, "Alle"),
            "count": counted.get(code),
            "url": choice.query(status=code),
            "current": choice.status == code,
        }
        for code in codes
        if counted.get(code) or code in {"", CLOSED, choice.status}
    ]


def capacity(counted: dict[str, int], limit: int) -> dict[str, Any]:
    """The coordinator's own cases against the guide's about 20 or the unit's own number: advice, no ceiling."""
    begun, waiting = counted["own_begun"], counted["own"] - counted["own_begun"]
    label = f"{counted['own']} sager af cirka {limit}: {begun} i gang, {waiting} ikke begyndt"
    return {
        "own": counted["own"], "limit": limit, "begun": begun, "waiting": waiting, "label": label,
        "parts": [(begun, "brand"), (waiting, "soft")], "maximum": max(limit + 4, counted["own"]),
    }  # fmt: skip


def title_line(choice: Choice, counted: dict[str, int]) -> str:
    total = counted[""]
    if choice.scope == ALL:
        return f"{total} {'åben sag' if total == 1 else 'åbne sager'} i enheden"
    return f"{total} {'sag' if total == 1 else 'sager'}, hvor du har en rolle"


@require_POST
def search(request: HttpRequest) -> HttpResponse:
    """Cases by name, personal number or case number. Unknown and not yours are the same answer (peers C4)."""
    text = request.POST.get("q", "")[:100]
    only_homes = live_unit_roles(request.user) == {UnitRole.Role.HOUSING_OFFICER}
    at = timezone.now()
    found = list(find(request.user, text, Perm.VIEW_HOUSING if only_homes else Perm.VIEW_PATHWAY, at)[: MOST_HITS + 1])
    shown = found[:MOST_HITS]
    told = list(matching(told_of_death(request.user, at).select_related("person"), text)[:5]) if not shown else []
    note_shown(request, [case.pk for case in [*shown, *told]], AccessLog.Action.SEARCH)
    if not shown and not told and is_exact(text):
        note_nothing_found(request)
    context = {
        "text": text,
        "told": told,
        "found": f"{len(shown)} {'sag' if len(shown) == 1 else 'sager'} passer",
        "has_more": len(found) > MOST_HITS,
        "rows": [] if only_homes else rows(shown, at, request.user),
        "homes": [(case, address("housing:case_housing", case_id=case.pk)) for case in shown] if only_homes else [],
    }
    return render(request, "cases/search.html", context)
