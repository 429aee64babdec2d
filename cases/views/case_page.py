"""The case's own pages: where it stands, the whole course, what happened, and who has looked."""

from __future__ import annotations

import datetime as dt
import uuid
from typing import Any

from django.contrib.postgres.expressions import ArraySubquery
from django.db.models import OuterRef, Subquery
from django.db.models.functions import JSONObject
from django.http import HttpRequest, HttpResponse
from django.shortcuts import render
from django.utils import timezone
from django.views.decorators.http import require_safe

from cases import danish, who_has_looked
from cases.access import get_scoped_or_404
from cases.addresses import address
from cases.calendar_months import add_months
from cases.case_head import Act, case_header
from cases.compiled import CompiledOne
from cases.custody import minor_note, stopped_bases
from cases.models import (
    Assessment,
    Case,
    CloseReason,
    ContactPoint,
    HousingSituationKind,
    Indsats,
    MyStory,
    SanctionWarning,
)
from cases.municipality import setting
from cases.pathway import pathway
from cases.permissions import Perm, hides_address, may_see_contact
from cases.team_rows import members_at, seats
from cases.timeline import in_words, latest_events
from cases.young_person import agreement_of

# Parts of other apps, fetched by the page: (code, URL name, permission, the page behind it, what it is called).
PANELS = {
    "meeting": ("networkmeetings:panel_meeting", Perm.VIEW_MEETINGS, "networkmeetings:case_meetings", "møder"),
    "plan": ("networkmeetings:panel_plan", Perm.VIEW_PLAN, "networkmeetings:goals", "mål og aftaler"),
    "support": ("bostotte:panel_support", Perm.VIEW_SUPPORT, "bostotte:case_support", "bostøtte"),
    "housing": ("housing:panel_housing", Perm.VIEW_HOUSING, "housing:case_housing", "bolig"),
    "forms": ("reporting:panel_forms", Perm.VIEW_MEASUREMENT, "reporting:case_forms", "skemaer"),
}


@require_safe
def overview(request: HttpRequest, pk: uuid.UUID) -> HttpResponse:
    """Where the case stands. Each part is there only for those who may see it: outside the house, by consent (C6)."""
    case, at = get_scoped_or_404(request, OVERVIEW, Perm.VIEW_CASE, pk=pk), timezone.now()
    head = case_header(request, case, "overview", acts=overview_acts(case))
    context: dict[str, Any] = {"case": case, "head": head, "panels": panels(case, head.may), **links(case, head.may)}
    if Perm.VIEW_PATHWAY in head.may:
        context["linked"] = linked_cases(request, case, at)
    if Perm.VIEW_PATHWAY in head.may:
        context["path"] = pathway(case, case.facts, at)
        context["gaps"] = [(gap, gap.url(case) if gap.act.perm in head.may else "") for gap in context["path"].gaps]
        context["home_clock"] = home_clock(case)
        context["warnings"] = warning_banners(case, head.may)
        context["minor"] = minor_note(case.person, at)
        context["stopped"] = stopped_bases(case, at) if Perm.EDIT_TEAM in head.may else []
    if Perm.VIEW_CONTACT in head.may:
        contact = agreed_contact(case, head.may) + contact_facts(request, case, at)
        context["contact"] = lives_now(case, head.may) + contact
    if Perm.VIEW_TEAM in head.may:
        inside = Perm.VIEW_PATHWAY in head.may
        context["seats"] = seats(case, case.facts, members_at(case, at), at, inside)
    if Perm.VIEW_JOURNAL in head.may:
        hidden = hides_address(request.user, case, at)
        context["events"] = [in_words(event, hides_address=hidden) for event in latest_events(case, head.may)]
    if Perm.VIEW_ACCESS_LOG in head.may:
        context["looks"] = who_has_looked.in_words(who_has_looked.latest_looks(case))[:3]
    return render(request, "cases/overview.html", context)


def overview_cases() -> Any:
    """Cases with all the overview needs of this app in one query: person, facts, own words, ways to reach them."""
    words = (
        Assessment.objects.filter(case=OuterRef("pk")).exclude(own_words="").order_by("-assessed_on", "-created_at")
    )
    ways = (
        ContactPoint.objects.live()
        .filter(person=OuterRef("person"))
        .values(way=JSONObject(kind="kind", value="value", worked_on="worked_on"))
    )
    under_way = Indsats.objects.under_way().with_law().filter(case=OuterRef("pk"))
    services = under_way.values(line=JSONObject(name="name", law="law_words", provider="provider", status="status"))
    warnings = SanctionWarning.objects.filter(case=OuterRef("pk"), outcome="").values(
        line=JSONObject(id="id", what="what", may_fall_on="may_fall_on", told_on="told_on")
    )
    return Case.objects.select_related("person", "facts", "contact_agreement", "previous_case").annotate(
        own_words=Subquery(words.values("own_words")[:1]),
        story_words=Subquery(MyStory.objects.approved().filter(case=OuterRef("pk")).values("text")[:1]),
        ways=ArraySubquery(ways),
        services_now=ArraySubquery(services),
        open_warnings=ArraySubquery(warnings),
    )


# The page of the case is the one opened most: its queries are compiled once (ADR 24).
OVERVIEW = CompiledOne(Case, overview_cases)


def overview_acts(case: Case) -> list[Act]:
    """The acts in the title line: what one comes to a case to do."""
    if case.closed_at is not None:
        return []
    note, meeting = address("bostotte:note_new", case_id=case.pk), address("networkmeetings:plan", case_id=case.pk)
    brief = Act("Kort fortalt", address("cases:brief", pk=case.pk), perm=Perm.VIEW_PATHWAY)
    return [
        Act("Nyt notat", note, "primary", "edit", Perm.WRITE_NOTE),
        Act("Planlæg møde", meeting, icon="plus", perm=Perm.EDIT_MEETINGS),
        brief,
    ]


def panels(case: Case, may: frozenset[Perm]) -> dict[str, dict[str, str]]:
    """The other apps' parts that the user may see: address of the fragment, of its page, and its name."""
    return {
        code: {"url": address(fragment, case_id=case.pk), "page": address(page, case_id=case.pk), "name": name}
        for code, (fragment, perm, page, name) in PANELS.items()
        if perm in may
    }


def links(case: Case, may: frozenset[Perm]) -> dict[str, Any]:
    """Addresses beside the panels' headings, empty for those who may not; and until when a closed case reopens."""
    wanted = {
        "young_url": ("cases:young_person", Perm.VIEW_STORY),
        "services_url": ("cases:services", Perm.VIEW_PATHWAY),
        "team_url": ("cases:team", Perm.VIEW_TEAM),
        "timeline_url": ("cases:timeline", Perm.VIEW_JOURNAL),
        "log_url": ("cases:access_log", Perm.VIEW_ACCESS_LOG),
        "reopen_url": ("cases:reopen", Perm.REOPEN_CASE),
    }
    found: dict[str, Any] = {
        code: address(name, pk=case.pk) if perm in may else "" for code, (name, perm) in wanted.items()
    }
    return {**found, "reopen_until": reopenable_until(case)}


def linked_cases(request: HttpRequest, case: Case, at: dt.datetime) -> list[tuple[str, str]]:
    """The case before this one and the one that follows (C10): a sentence, and an address if the user may open it."""
    found: list[tuple[Case, str]] = []
    if case.previous_case_id:
        found.append((case.previous_case, "Den unge har haft en sag før"))  # type: ignore[arg-type]
    if case.closed_at is not None:
        found += [(later, "Sagen går videre i en ny") for later in case.later_cases.all()[:1]]
    keys = [one.pk for one, _ in found]
    open_to_me = set(Case.objects.visible_to(request.user, Perm.VIEW_CASE, at).filter(pk__in=keys)) if keys else set()
    lines = []
    for one, words in found:
        closed = f", lukket {danish.long_date(one.closed_at)}" if one.closed_at else ""
        lines.append(
            (f"{words}: sag {one.number}{closed}.", address("cases:case", pk=one.pk) if one in open_to_me else "")
        )
    return lines


def reopenable_until(case: Case) -> dt.date | None:
    """The last day a closed case opens again as the same case (C10); None for an open one, and after a death."""
    if case.closed_at is None or case.close_reason == CloseReason.DIED:
        return None
    until = add_months(timezone.localdate(case.closed_at), setting("reopen_months"))
    return until if until >= timezone.localdate() else None


def home_clock(case: Case) -> str:
    """H5 in words: days from start to own home, goal three months."""
    facts = case.facts
    goal = setting("goal_days_to_home")
    if facts.started_on is None or not facts.needs_home:
        return ""
    if facts.moved_in_on:
        days = (facts.moved_in_on - facts.started_on).days
        return f"{danish.days(max(days, 0))} fra start til egen bolig · målet er {goal}"
    if case.closed_at is not None:
        return ""
    days = (timezone.localdate() - facts.started_on).days
    return f"{danish.days(days)} siden start, endnu uden egen bolig · målet er {goal}"


def contact_facts(request: HttpRequest, case: Case, at: dt.datetime) -> list[tuple[str, str]]:
    """How to reach the young person. A protected address is for those who have the case, nobody else (design 3)."""
    person = case.person
    hidden = person.is_address_protected and not may_see_contact(request.user, case, at)
    ways = [] if hidden else case.ways  # type: ignore[attr-defined]
    kinds = dict(ContactPoint.Kind.choices)
    rows = [("Foretrækker", person.get_preferred_channel_display())]
    rows += [(kinds[way["kind"]], f"{way['value']}{_worked(way['worked_on'])}") for way in ways]
    rows.append(("Opholder sig", "Beskyttet: kun de, der har sagen, kan se det" if hidden else person.address))
    if person.is_address_protected and not hidden:
        rows.append(("Adressebeskyttelse", "Ja. Må ikke gives videre"))
    rows.append(("Sprog", f"{person.language}{', med tolk' if person.needs_interpreter else ''}".strip(", ")))
    return rows


def agreed_contact(case: Case, may: frozenset[Perm]) -> list[tuple[str, str]]:
    """Sådan holder vi kontakt, for those inside: it may name others the young person trusts."""
    agreement = agreement_of(case)
    return agreement.rows() if agreement is not None and Perm.VIEW_PATHWAY in may else []


def lives_now(case: Case, may: frozenset[Perm]) -> list[tuple[str, str]]:
    """The official word for how the young person lives, for those inside; never where."""
    kind = case.facts.situation if Perm.VIEW_PATHWAY in may else None
    return [("Bor nu", str(HousingSituationKind(kind).label))] if kind else []


def warning_banners(case: Case, may: frozenset[Perm]) -> list[dict[str, str]]:
    """What may fall, each as a line: it must be told before it falls."""
    banners = []
    for row in sorted(case.open_warnings, key=lambda row: row["may_fall_on"]):  # type: ignore[attr-defined]
        when = danish.inside(danish.near_date(dt.date.fromisoformat(row["may_fall_on"])))
        told = "Den unge ved det" if row["told_on"] else "Den unge har ikke fået det at vide endnu"
        url = address("cases:sanction_edit", pk=case.pk, warning=row["id"]) if Perm.EDIT_CASE in may else ""
        banners.append({"text": f"{row['what']} kan falde bort ({when}). {told}.", "url": url})
    return banners


def _worked(day: str | None) -> str:
    return f" (virkede {danish.inside(danish.near_date(dt.date.fromisoformat(day)))})" if day else ""
