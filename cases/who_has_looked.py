"""Who has looked at a case, in words: for staff with names, for the young person without (trust R16)."""

from __future__ import annotations

import datetime as dt
from collections.abc import Iterable
from dataclasses import dataclass
from functools import lru_cache
from itertools import groupby
from typing import Any

from django.db.models import OuterRef, QuerySet, Subquery, Value
from django.db.models.functions import Coalesce, Concat, NullIf, Trim
from django.utils import timezone

from cases.compiled import CompiledRows, Slot
from cases.models import AccessLog, Case, CaseAssignment, User

Action = AccessLog.Action
LATEST = 20  # rows behind the few looks on the overview
RELATIONS = {
    **{role.value: role.label for role in CaseAssignment.Role},
    "professional": "Fagperson fra teamet",
    "evening_duty": "Aftenvagt",
    "asked_to_take_over": "Spurgt, om de vil overtage sagen",
    "earlier": "Havde sagen før",
    "unit": "Leder eller visitation i enheden",
}
# Why somebody in that relation looks, as the young person is told it where no purpose was asked for.
WHY = {
    "coordinator": "Samordner hjælpen til dig",
    "support_worker": "Giver dig støtte",
    "pair_partner": "Giver dig støtte sammen med en anden",
    "stand_in": "Trådte til, mens en anden var væk",
    "housing_officer": "Hjælper dig med bolig",
    "intake": "Tog imod henvendelsen om dig",
    "advisor": "Giver råd til dem, der støtter dig",
    "handover": "Havde sagen før og kan læse den en tid",
    "emergency": "Havde brug for at hjælpe dig med det samme",
    "professional": "Sidder i dit team",
    "evening_duty": "Havde aftentelefonen",
    "asked_to_take_over": "Blev spurgt, om de vil overtage sagen",
    "earlier": "Havde sagen før",
    "unit": "Har ansvar for, at du får hjælpen",
}
# Pages, by the first part of their name: what somebody looked at, in a few words.
PAGES = {
    "cases:my_day": "Min dag",
    "cases:case_list": "sagslisten",
    "cases:search": "en søgning",
    "cases:case": "overblikket",
    "cases:pathway": "forløbet",
    "cases:team": "teamet",
    "cases:consent": "samtykker",
    "cases:documents": "dokumenter",
    "cases:document": "et dokument",
    "cases:document_file": "et dokument",
    "cases:timeline": "journalen",
    "cases:access_log": "hvem der har set sagen",
    "cases:access_log_print": "hvem der har set sagen",
    "cases:close": "afslutningen",
    "cases:close_answer": "afslutningen",
    "cases:way_back": "papiret om at komme tilbage",
    "cases:way_back_read": "papiret om at komme tilbage",
    "cases:death_seen": "afslutningen",
    "cases:death_told": "beskeden om dødsfaldet",
    "cases:move": "flytningen til en anden kommune",
    "cases:move_acting": "flytningen til en anden kommune",
    "cases:move_package": "pakken til en anden kommune",
    "cases:move_answer": "flytningen til en anden kommune",
    "cases:brief": "kort fortalt",
    "cases:absence": "fravær i dag",
    "cases:takeovers": "listen over overdragelser",
    "cases:takeover": "overdragelsen",
    "cases:emergency": "nødadgang",
    "cases:emergency_look": "hvem der brugte nødadgang",
    "cases:evening": "listen ved aftentelefonen",
    "cases:evening_card": "kontaktkortet",
    "networkmeetings": "møder og aftaler",
    "bostotte": "bostøtten",
    "housing": "boligen",
    "reporting": "skemaer",
}


@dataclass(frozen=True)
class Look:
    """One look at the case."""

    at: dt.datetime
    who: str
    as_what: str
    did: tuple[str, ...]
    purpose: str
    is_emergency: bool


def looks_at(case: Case) -> QuerySet[AccessLog]:
    """Every showing of `case`, newest first, with `who` looked. The case came through the one door."""
    return _looks(case.pk)


def latest_looks(case: Case) -> list[AccessLog]:
    """The newest LATEST of `looks_at`, compiled once."""
    return _compiled_latest().fetch(case=case.pk)


def _looks(case_id: Any) -> QuerySet[AccessLog]:
    full_name = NullIf(Trim(Concat("first_name", Value(" "), "last_name")), Value(""))
    name = User.objects.filter(pk=OuterRef("user_id")).values(name=Coalesce(full_name, "username"))
    return AccessLog.objects.filter(case_id=case_id).annotate(who=Subquery(name)).order_by("-at", "-pk")


@lru_cache
def _compiled_latest() -> CompiledRows:
    return CompiledRows(_looks(Slot("case"))[:LATEST])


def in_words(rows: Iterable[Any]) -> list[Look]:
    """The rows of `looks_at` in words. A page and the parts it fetches in the same minute are one look."""
    looks = []
    for (_, at, as_what_, purpose), group in groupby(rows, key=_one_look):
        same = list(group)
        did_ = tuple(dict.fromkeys(did(row) for row in reversed(same)))
        who = same[0].who or "Ikke logget ind"
        looks.append(Look(at, who, as_what_, did_, purpose, any("emergency" in row.relation for row in same)))
    return looks


def _one_look(row: AccessLog) -> tuple[Any, dt.datetime, str, str]:
    return row.user_id, row.at.replace(second=0, microsecond=0), as_what(row), row.purpose


def as_what(row: AccessLog) -> str:
    """The relation the showing rested on."""
    if row.action == Action.REFUSED:
        return "Uden adgang"
    return ", ".join(RELATIONS.get(code, code) for code in row.relation.split(", ")) if row.relation else ""


def why(row: AccessLog) -> str:
    """Why somebody in that relation looks, in words for the young person."""
    if row.action == Action.REFUSED:
        return "Havde ikke adgang og så intet"
    said = [WHY[code] for code in row.relation.split(", ") if code in WHY]
    return ", ".join(said) or "Arbejder med din sag"


def did(row: AccessLog) -> str:
    """ "Så overblikket", "Skrev i møder og aftaler"."""
    page = PAGES.get(row.route) or PAGES.get(row.route.split(":")[0]) or "sagen"
    words = {
        Action.VIEW: f"Så {page}",
        Action.LIST: f"Så navnet på {page}" if row.route != "cases:my_day" else "Så navnet på Min dag",
        Action.SEARCH: "Fandt sagen i en søgning",
        Action.EDIT: f"Skrev i {page}",
        Action.PRINT: f"Udskrev {page}",
        Action.DOWNLOAD: "Hentede et dokument",
        Action.EXPORT: "Tog den med i et udtræk",
        Action.REFUSED: "Prøvede at åbne sagen og blev afvist",
    }
    return words[Action(row.action)]


@dataclass(frozen=True)
class Visit:
    """What the young person is told: a day, in what role, what was done; no names (Datatilsynet 2024-32-0283)."""

    day: dt.date
    as_what: str
    did: tuple[str, ...]
    purposes: tuple[str, ...]


def visits(rows: Iterable[AccessLog]) -> list[Visit]:
    """The same rows for the young person: one line per day and role, newest first, nothing left out."""
    found: dict[tuple[dt.date, str], tuple[dict[str, None], dict[str, None]]] = {}
    for row in rows:
        done, purposes = found.setdefault((timezone.localdate(row.at), as_what(row) or "Medarbejder"), ({}, {}))
        done[did(row)] = None
        purposes[row.purpose or why(row)] = None
    return [Visit(day, who, tuple(done), tuple(purposes)) for (day, who), (done, purposes) in found.items()]
