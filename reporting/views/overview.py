"""The leader's page, and the list behind each of its numbers."""

from __future__ import annotations

import uuid
from typing import Any

from django.core.paginator import Page, Paginator
from django.db.models import QuerySet
from django.http import Http404, HttpRequest, HttpResponse
from django.shortcuts import render
from django.utils import timezone
from django.views.decorators.http import require_safe

from bostotte.models import Method
from cases.access import Action, note_shown
from cases.caseload import ALL, Choice, caseload
from cases.meeting_lines import MEETING_NOTICE
from cases.models import UnitRole
from cases.municipality import setting
from reporting.figures import (
    FIGURES,
    IN_CASELOAD,
    address,
    clock_parts,
    count_figures,
    figure_cases,
    home_rows,
    meetings_in_red,
)
from reporting.unit_loads import (
    coordinator_rows,
    how_late,
    led_units,
    live_courses,
    overdue_agreements,
    overdue_forms,
    unit_loads,
)

PER_PAGE = 25
NAMES_SHOWN = 6


def leader_or_404(request: HttpRequest) -> list[UnitRole]:
    """The units this user leads. Raises Http404 for everybody else: the page is not there for them."""
    leads = led_units(request.user, timezone.now())
    if not leads:
        raise Http404
    return leads


@require_safe
def overview(request: HttpRequest) -> HttpResponse:
    """Caseload, places, clocks and what is late in the unit; every number opens its list."""
    leads = leader_or_404(request)
    user, now, today = request.user, timezone.now(), timezone.localdate()
    red = list(meetings_in_red(user, now)[:NAMES_SHOWN])
    nobodys = caseload(user, Choice(scope=ALL, status="ingen-koordinator"), now)
    unassigned = list(nobodys.order_by("opened_at", "pk")[:NAMES_SHOWN])
    note_shown(request, [case.pk for case in [*red, *unassigned]], Action.LIST)
    numbers = count_figures(user, now)
    clock = clock_parts(numbers)
    context = {
        "units": ", ".join(role.unit.name if role.unit else "Alle enheder" for role in leads),
        "now": now,
        "number": {slug.replace("-", "_"): number for slug, number in numbers.items()},
        "link": {slug.replace("-", "_"): address(slug) for slug in (*FIGURES, *IN_CASELOAD)},
        "loads": unit_loads(leads, today),
        "coordinators": coordinator_rows(user, now),
        "agreements": how_late(overdue_agreements(user, now, today), "next_on"),
        "forms": how_late(overdue_forms(user, now, today), "due_on"),
        "homes": home_rows(numbers),
        **tile_words(numbers),
        "clock": clock,
        "clock_bar": [(part.number, part.level) for part in clock],
        "clock_words": ", ".join(part.word for part in clock),
        "begun": sum(part.number for part in clock),
        "red": red,
        "today": today,
        "unassigned": unassigned,
    }
    return render(request, "reporting/overview.html", context)


def tile_words(numbers: dict[str, Any]) -> dict[str, str]:
    """What stands under two of the tiles."""
    goal, took = setting("goal_days_to_home"), numbers["days_to_home"]
    return {
        "home_level": "green" if took is not None and took.days <= goal else "amber",
        "home_word": f"Målet er {goal}",
        "over_word": f"{numbers['moeder-over']} er over tiden",
        "near_word": f"{numbers['moeder-haster']} skal holdes inden {MEETING_NOTICE} dage",
    }


@require_safe
def figure(request: HttpRequest, slug: str) -> HttpResponse:
    """The cases behind one number."""
    leader_or_404(request)
    if slug not in FIGURES:
        raise Http404
    page = _page(request, figure_cases(request.user, slug, timezone.now()))
    note_shown(request, [case.pk for case in page], Action.LIST)
    today = timezone.localdate()
    lines = [(case, FIGURES[slug].line(case, today)) for case in page]
    return render(request, "reporting/figure.html", {"title": FIGURES[slug].title, "lines": lines, "page": page})


@require_safe
def courses(request: HttpRequest) -> HttpResponse:
    """The live courses behind the table of places, one worker's or everybody's."""
    leads = leader_or_404(request)
    worker, method = _uuid(request.GET.get("medarbejder")), request.GET.get("metode", "")
    method = method if method in Method.values else ""
    found = live_courses(request.user, timezone.now(), worker, method).select_related("case__person", "worker")
    page = _page(request, found.order_by("worker__username", "started_on", "pk"))
    note_shown(request, [course.case_id for course in page], Action.LIST)
    load = next((row for row in unit_loads(leads, timezone.localdate()) if row.load.worker.pk == worker), None)
    context = {"page": page, "load": load, "method": Method(method).label if method else "", "elsewhere": 0}
    if load is not None:
        carried = {"cti": load.load.cti, "icm": load.load.icm}
        context["elsewhere"] = (carried[method] if method else sum(carried.values())) - page.paginator.count
    return render(request, "reporting/courses.html", context)


@require_safe
def late_agreements(request: HttpRequest) -> HttpResponse:
    """Agreements past their date, the oldest first."""
    leader_or_404(request)
    found = overdue_agreements(request.user, timezone.now(), timezone.localdate())
    found = found.select_related("case__person", "case__facts", "responsible_user", "responsible_member")
    page = _page(request, found.order_by("next_on", "pk"))
    note_shown(request, [agreement.case_id for agreement in page], Action.LIST)
    return render(request, "reporting/late_agreements.html", {"page": page})


def _page(request: HttpRequest, found: QuerySet) -> Page[Any]:
    return Paginator(found, PER_PAGE).get_page(request.GET.get("side"))


def _uuid(text: str | None) -> uuid.UUID | None:
    try:
        return uuid.UUID(text or "")
    except ValueError:
        return None
