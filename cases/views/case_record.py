"""What a case holds over time: the whole course, the journal, and who has looked."""

from __future__ import annotations

import datetime as dt
import uuid
from typing import Any

from django.core.paginator import Paginator
from django.db.models import Min, Q
from django.http import HttpRequest, HttpResponse
from django.shortcuts import render
from django.utils import timezone
from django.utils.dateparse import parse_datetime
from django.utils.http import urlencode
from django.views.decorators.http import require_safe

from cases import who_has_looked
from cases.access import get_scoped_or_404
from cases.addresses import address
from cases.case_head import Act, case_header
from cases.models import AccessLog, Case, Referral, TimelineEvent
from cases.motivation import Motivation, motivation
from cases.municipality import setting
from cases.pathway import pathway as pathway_of
from cases.permissions import Perm, hides_address, may_see_contact
from cases.timeline import FILTERS, PER_PAGE, events_of, in_words, later_than, with_remarks
from cases.views.case_page import home_clock

LOOKS_PER_PAGE = 100


def case_for(request: HttpRequest, pk: uuid.UUID, perm: Perm, action: str | None = None) -> Case:
    return get_scoped_or_404(request, Case.objects.select_related("person", "facts"), perm, pk=pk, action=action)


@require_safe
def pathway(request: HttpRequest, pk: uuid.UUID) -> HttpResponse:
    """The whole course: steps, clocks, every referral, assessment and decision, and the start."""
    cases = Case.objects.select_related("person", "facts", "sm_start__started_by")
    case = get_scoped_or_404(request, cases, Perm.VIEW_PATHWAY, pk=pk)
    head = case_header(request, case, "pathway", acts=pathway_acts(case))
    path = pathway_of(case, case.facts, timezone.now())
    context = {
        "case": case,
        "head": head,
        "path": path,
        "gaps": [(gap, gap.url(case) if gap.act.perm in head.may else "") for gap in path.gaps],
        "home_clock": home_clock(case),
        "clocks": clocks(case),
        "referrals": referrals_with_work(case, head.may),
        "path_decided": case.facts.decided_at is not None,  # before it, the referral is what one comes to read
        "sees_contact": not case.person.is_address_protected or may_see_contact(request.user, case),
        "visit_may_write": Perm.WRITE_NOTE in head.may and case.is_open,
        "visit_new_url": address("cases:visit_new", pk=pk) if Perm.EDIT_CASE in head.may and case.is_open else "",
        "assessments": case.assessments.select_related("assessed_by").order_by("-assessed_on", "-created_at"),
        "decisions": case.decisions.select_related("decided_by", "deviation", "legal_basis").order_by("-created_at"),
        "start": getattr(case, "sm_start", None),
        "services": case.services.under_way().with_law(),
        "warnings": case.sanction_warnings.order_by("-may_fall_on"),
        "may_edit": Perm.EDIT_CASE in head.may and case.is_open,
    }
    return render(request, "cases/pathway.html", context)


def referrals_with_work(case: Case, may: frozenset[Perm]) -> list[tuple[Referral, Motivation | None]]:
    """Every referral, the newest first, the newest with what was done to reach the young person."""
    found = list(case.referrals.select_related("registered_by").order_by("-received_on", "-created_at"))
    return [(one, motivation(case, one, may) if number == 0 else None) for number, one in enumerate(found)]


def pathway_acts(case: Case) -> list[Act]:
    """The acts of the steps: the one that is next is the one that matters."""
    if case.closed_at is not None:
        return []
    facts = case.facts
    assess, decide = address("cases:assess", pk=case.pk), address("cases:decide", pk=case.pk)
    next_kind = "primary" if facts.decided_at is None else "secondary"
    if facts.started_on is None:
        start = Act("Start forløbet", address("cases:start", pk=case.pk), "primary", perm=Perm.EDIT_CASE)
        last = start if facts.decided_at else Act("Visitér", decide, "primary", perm=Perm.DECIDE)
        end = Act("Afslut henvendelsen", address("cases:referral_end", pk=case.pk), perm=Perm.EDIT_CASE)
        return [Act("Skriv udredning", assess, perm=Perm.ASSESS), last, end]
    return [
        Act("Ny vurdering", assess, perm=Perm.ASSESS),
        Act("Ny visitation", decide, next_kind, perm=Perm.DECIDE),
        Act("Afslut sagen", address("cases:close", pk=case.pk), perm=Perm.CLOSE_CASE),
    ]


def clocks(case: Case) -> list[dict[str, Any]]:
    """Days from spotted to coordinator, to the first meeting, and from start to a home of one's own (H5)."""
    first = TimelineEvent.objects.filter(case=case).aggregate(
        coordinator=Min("at", filter=Q(kind="assignment", detail="coordinator")),
        meeting=Min("at", filter=Q(kind="meeting_held")),
    )
    facts, today = case.facts, timezone.localdate(case.closed_at) if case.closed_at else timezone.localdate()
    rows = [
        _clock("Fra opsporet til koordinator", facts.referred_on, _day(first["coordinator"]), today),
        _clock("Fra opsporet til første netværksmøde", facts.referred_on, _day(first["meeting"]), today),
    ]
    if facts.needs_home:
        goal = setting("goal_days_to_home")
        rows.append(_clock("Fra start til egen bolig", facts.started_on, facts.moved_in_on, today, goal))
    return [row for row in rows if row]


def _clock(name: str, start: dt.date | None, end: dt.date | None, today: dt.date, goal: int = 0) -> dict[str, Any]:
    if start is None:
        return {}
    return {"name": name, "days": max(((end or today) - start).days, 0), "on": end, "goal": goal}


def _day(moment: dt.datetime | None) -> dt.date | None:
    return timezone.localdate(moment) if moment else None


@require_safe
def timeline(request: HttpRequest, pk: uuid.UUID) -> HttpResponse:
    """Everything that happened, newest first: 50 at a time by keyset, only the kinds the user may see."""
    case = case_for(request, pk, Perm.VIEW_JOURNAL)
    acts = [Act("Nyt notat", address("cases:entry_new", pk=pk), "primary", "edit", Perm.WRITE_NOTE)]
    acts.append(Act("Mangler i fagsystemet", address("cases:filing"), perm=Perm.WRITE_NOTE))
    head = case_header(request, case, "timeline", acts=acts)
    chosen = request.GET.get("vis", "")
    found = events_of(case, head.may)
    if chosen in FILTERS:
        found = found.filter(kind__in=FILTERS[chosen][1])
    place = read_place(request.GET.get("fra", ""))
    if place:
        found = later_than(found, *place)
    page = list(with_remarks(found)[: PER_PAGE + 1])
    hidden = hides_address(request.user, case)
    events = [in_words(event, hides_address=hidden) for event in page[:PER_PAGE]]
    context = {
        "head": head,
        "events": events,
        "choices": [{"label": "Alt", "url": "?", "current": chosen not in FILTERS}]
        + [{"label": label, "url": f"?vis={code}", "current": code == chosen} for code, (label, _) in FILTERS.items()],
        "older": older_address(chosen, events[-1]) if len(page) > PER_PAGE else "",
        "newest": f"?vis={chosen}" if chosen in FILTERS else "?",
        "is_first": place is None,
    }
    return render(request, "cases/timeline.html", context)


def older_address(chosen: str, last: Any) -> str:
    """The query of the next page: the moment and the id of the last line here."""
    query = {"vis": chosen if chosen in FILTERS else "", "fra": f"{last.at.isoformat()}_{last.object_id}"}
    return "?" + urlencode({key: value for key, value in query.items() if value})


def read_place(text: str) -> tuple[dt.datetime, uuid.UUID] | None:
    """The place a page begins after; None for what nobody here wrote."""
    at, _, object_id = text.partition("_")
    try:
        moment, key = parse_datetime(at), uuid.UUID(object_id)
    except ValueError:
        return None
    return (moment, key) if moment is not None and timezone.is_aware(moment) else None


@require_safe
def access_log(request: HttpRequest, pk: uuid.UUID) -> HttpResponse:
    """Who has looked, as what, at what and why; names for staff."""
    case = case_for(request, pk, Perm.VIEW_ACCESS_LOG)
    acts = [Act("Udskriv til den unge", address("cases:access_log_print", pk=pk), icon="print")]
    head = case_header(request, case, "access_log", acts=acts)
    page = Paginator(who_has_looked.looks_at(case), LOOKS_PER_PAGE).get_page(request.GET.get("side"))
    context = {"head": head, "page": page, "looks": who_has_looked.in_words(page)}
    return render(request, "cases/access_log.html", context)


@require_safe
def access_log_print(request: HttpRequest, pk: uuid.UUID) -> HttpResponse:
    """The same for the young person: plain Danish, dates and purposes, no staff names (Datatilsynet 2024-32-0283)."""
    case = case_for(request, pk, Perm.VIEW_ACCESS_LOG, AccessLog.Action.PRINT)
    visits = who_has_looked.visits(who_has_looked.looks_at(case))
    context = {"case": case, "visits": visits, "at": timezone.now()}
    return render(request, "cases/access_log_print.html", context)
