"""The head every page of a case shares: who it is about, the parts this user may see, and at most three acts."""

from __future__ import annotations

import datetime as dt
from dataclasses import dataclass
from typing import Any

from django.http import HttpRequest
from django.urls import reverse
from django.utils import timezone

from cases import danish
from cases.addresses import address
from cases.models import SETTLED, Case, CaseFacts, Combination, TargetGroup
from cases.permissions import Perm, permissions_on

# (code, label, URL name, name of the key in the address, permission); the order is the order on the page.
PARTS: list[tuple[str, str, str, str, Perm]] = [
    ("overview", "Overblik", "cases:case", "pk", Perm.VIEW_CASE),
    ("young_person", "Den unge", "cases:young_person", "pk", Perm.VIEW_STORY),
    ("pathway", "Forløb", "cases:pathway", "pk", Perm.VIEW_PATHWAY),
    ("team", "Team", "cases:team", "pk", Perm.VIEW_TEAM),
    ("meetings", "Møder", "networkmeetings:case_meetings", "case_id", Perm.VIEW_MEETINGS),
    ("plan", "Plan", "networkmeetings:goals", "case_id", Perm.VIEW_PLAN),
    ("support", "Bostøtte", "bostotte:case_support", "case_id", Perm.VIEW_SUPPORT),
    ("housing", "Bolig", "housing:case_housing", "case_id", Perm.VIEW_HOUSING),
    ("forms", "Skemaer", "reporting:case_forms", "case_id", Perm.VIEW_MEASUREMENT),
    ("timeline", "Journal", "cases:timeline", "pk", Perm.VIEW_JOURNAL),
    ("documents", "Dokumenter", "cases:documents", "pk", Perm.VIEW_JOURNAL),
    ("access_log", "Hvem har set", "cases:access_log", "pk", Perm.VIEW_ACCESS_LOG),
]
# Pages that lie under one part: current code of a page -> (label, URL name, key, permission). Shown as a row of links.
TEAM_PAGES: dict[str, tuple[str, str, str, Perm]] = {
    "team": ("Teamet", "cases:team", "pk", Perm.VIEW_TEAM),
    "network": ("Netværkskort", "cases:network", "pk", Perm.VIEW_NETWORK),
    "consent": ("Samtykke", "cases:consent", "pk", Perm.EDIT_TEAM),
}
YOUNG_PAGES: dict[str, tuple[str, str, str, Perm]] = {
    "young_person": ("Den unge", "cases:young_person", "pk", Perm.VIEW_STORY),
    "daily_life": ("Hverdag og sted at bo", "cases:daily_life", "pk", Perm.VIEW_PATHWAY),
}
# The part of the case a page lies under, with the pages beside it.
BELOW = {
    **dict.fromkeys(TEAM_PAGES, ("team", TEAM_PAGES)),
    **dict.fromkeys(YOUNG_PAGES, ("young_person", YOUNG_PAGES)),
}
COMBINATION_SHORT: dict[str, str] = {
    Combination.SM: "SM",
    Combination.SM_CTI: "SM + CTI",
    Combination.SM_ICM: "SM + ICM",
}


@dataclass(frozen=True)
class Act:
    """A button in the title line: a link to a page, for those who hold `perm`."""

    label: str
    url: str
    kind: str = "secondary"
    icon: str = ""
    perm: Perm | None = None


@dataclass(frozen=True)
class CaseHead:
    """What `templates/cases/_case_head.html` draws. `may` is everything the user may do with the case."""

    case: Case
    may: frozenset[Perm]
    current: str
    facts: list[str]
    tabs: list[dict[str, Any]]
    below: list[dict[str, Any]]
    acts: list[Act]
    closed_line: str

    @property
    def name(self) -> str:
        return self.case.person.name

    @property
    def crumb_url(self) -> str:
        """The list the case was found in; empty for those who have no caseload page."""
        return reverse("cases:case_list") if Perm.VIEW_CASE in self.may else ""

    @property
    def case_url(self) -> str:
        return reverse("cases:case", args=[self.case.pk]) if Perm.VIEW_CASE in self.may else ""

    @property
    def crisis_url(self) -> str:
        """Whom to ring when somebody is in danger; for those inside."""
        return reverse("cases:crisis", args=[self.case.pk]) if Perm.VIEW_PATHWAY in self.may else ""


def case_header(request: HttpRequest, case: Case, current: str, acts: list[Act] | None = None) -> CaseHead:
    """The head of a page about `case`, which the view has fetched through the one door.

    `current` is the code of the part (PARTS). Fetch the case with `select_related("person", "facts")` to save queries;
    one query asks for the user's permissions.
    """
    may = permissions_on(request.user, case)
    return CaseHead(
        case=case,
        may=may,
        current=current,
        facts=fact_line(case, may, timezone.localdate()),
        tabs=tabs_for(case, may, BELOW[current][0] if current in BELOW else current),
        below=pages_below(case, may, current),
        acts=[act for act in acts or [] if act.perm is None or act.perm in may][:3],
        closed_line=closed_line(case),
    )


def tabs_for(case: Case, may: frozenset[Perm], current: str) -> list[dict[str, Any]]:
    """The parts of the case the user may see, as the tabs component takes them."""
    tabs = []
    for code, label, name, key, perm in PARTS:
        if perm not in may:
            continue
        tabs.append({"label": label, "url": address(name, **{key: case.pk}), "current": code == current})
    return tabs


def pages_below(case: Case, may: frozenset[Perm], current: str) -> list[dict[str, Any]]:
    """The pages beside `current` under the same part, those the user may see; empty for a part with one page."""
    if current not in BELOW:
        return []
    links = [
        {"label": label, "url": address(name, **{key: case.pk}), "current": code == current}
        for code, (label, name, key, perm) in BELOW[current][1].items()
        if perm in may
    ]
    return links if len(links) > 1 else []


def fact_line(case: Case, may: frozenset[Perm], today: dt.date) -> list[str]:
    """The facts beside the name. Somebody from outside is told the pronoun and the number, no more (C6)."""
    person = case.person
    parts = [person.pronoun]
    if may & {Perm.VIEW_PATHWAY, Perm.VIEW_HOUSING}:
        parts.append(age_and_birth_date(case, today))
    if Perm.VIEW_PATHWAY in may:
        facts = _head_facts(case)
        # Whoever has a home by now is not called homeless, though the course was given for it.
        if facts.target_group and not (facts.target_group == TargetGroup.HOMELESS and facts.situation in SETTLED):
            parts.append(danish.inside(TargetGroup(facts.target_group).label))
        if facts.combination:
            parts.append(COMBINATION_SHORT[facts.combination])
    parts.append(f"sag {case.number}")
    return [part for part in parts if part]


def age_and_birth_date(case: Case, today: dt.date) -> str:
    """ "20 år (14.03.2006)"; for somebody who died, the dates alone."""
    person = case.person
    if person.birth_date is None:
        return "alder ikke kendt"
    written = f"{person.birth_date:%d.%m.%Y}"
    if person.died_on:
        return f"født {written}, død {person.died_on:%d.%m.%Y}"
    return f"{person.age_on(today)} år ({written})"


def closed_line(case: Case) -> str:
    """What a closed case says on each of its pages; empty while it is open."""
    if case.closed_at is None:
        return ""
    return f"Sagen blev lukket {danish.long_date(case.closed_at)}: {danish.inside(case.get_close_reason_display())}."


def _head_facts(case: Case) -> Any:
    if "facts" in case._state.fields_cache:
        return case.facts
    return CaseFacts.objects.only("target_group", "combination", "situation").get(pk=case.pk)
