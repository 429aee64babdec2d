"""What belongs to a start (guide TRIN 3): each point done or missing, with the page that fills it."""

from __future__ import annotations

import datetime as dt
from collections.abc import Iterator
from dataclasses import dataclass, replace

from cases import danish
from cases.addresses import address
from cases.models import Case, DisclosureBasis, SMStart
from cases.permissions import Perm


@dataclass(frozen=True)
class Point:
    """One point of the list. `page` is where it is filled, `url` its address, empty for those who may not; an
    `optional` one is not called missing."""

    what: str
    is_done: bool
    note: str
    label: str
    page: str
    perm: Perm
    url: str = ""
    optional: bool = False


def start_points(case: Case, may: frozenset[Perm], at: dt.datetime) -> list[Point]:
    """The points of `case` at `at`, in the order one does them with the young person."""
    points = [_coordinator(case, at), _handover(case), *_agreed(case), *_told(case), *_around(case, at)]
    return [
        replace(point, url=point.url or address(point.page, pk=case.pk))
        if point.perm in may
        else replace(point, url="")
        for point in points
    ]


def _coordinator(case: Case, at: dt.datetime) -> Point:
    name, has = case.facts.coordinator_name or "", case.facts.has_coordinator(at)
    return Point("Koordinator", has, name if has else "", "Giv sagen", "cases:assign", Perm.ASSIGN)


def _handover(case: Case) -> Point:
    """The meeting with whoever advised the young person before; not everybody had one."""
    what, handover = "Overlevering fra tidligere rådgiver", case.adviser_handovers.last()
    if handover is None:
        words = ("Hvis der var en før os", "Aftal mødet", "cases:handover_new")
        return Point(what, False, *words, Perm.EDIT_CASE, optional=True)
    when = "Ingen dag aftalt"
    if handover.held_on:
        when = f"Holdt {danish.short_date(handover.held_on)}"
    elif handover.planned_on:
        when = f"Aftalt til {danish.short_date(handover.planned_on)}"
    url = address("cases:handover_edit", pk=case.pk, handover=handover.pk)
    words = (f"{when} · {handover.from_whom}", "Skriv, hvad I fik at vide", "cases:handover_edit")
    return Point(what, handover.held_on is not None, *words, Perm.EDIT_CASE, url)


def _agreed(case: Case) -> Iterator[Point]:
    start: SMStart | None = getattr(case, "sm_start", None)
    agreed, told = bool(start and start.expectations), start.privacy_notice_on if start else None
    below = ("Skriv", "cases:start", Perm.EDIT_CASE)
    yield Point("Forventninger", agreed, "Det, I er enige om" if agreed else "Skrives herunder", *below)
    note = f"Fortalt {danish.short_date(told)}" if told else "Skrives herunder"
    yield Point("Den unge ved, hvad vi skriver ned", told is not None, note, *below)


def _told(case: Case) -> Iterator[Point]:
    agreement = getattr(case, "contact_agreement", None)
    note = f"Aftalt {danish.short_date(agreement.agreed_on)}" if agreement else ""
    where = ("Skriv aftalen", "cases:contact_agreement", Perm.EDIT_STORY)
    yield Point("Sådan holder vi kontakt", agreement is not None, note, *where)
    stories = list(case.stories.values_list("approved_on", flat=True))
    if any(stories):
        yield Point("Min historie", True, "Godkendt", "Skriv", "cases:story", Perm.EDIT_STORY)
    elif stories:
        words = ("Skrevet, ikke godkendt endnu", "Læs den sammen", "cases:story_approve")
        yield Point("Min historie", False, *words, Perm.EDIT_STORY)
    else:
        yield Point(
            "Min historie", False, "Så den kun skal fortælles én gang", "Skriv", "cases:story", Perm.EDIT_STORY
        )


def _around(case: Case, at: dt.datetime) -> Iterator[Point]:
    live = DisclosureBasis.objects.live(at).filter(case=case).count()
    note = f"{live} gælder nu" if live else "Uden samtykke arbejder koordinator og bostøtte videre alene"
    yield Point("Samtykke", live > 0, note, "Spørg om samtykke", "cases:consent_new", Perm.EDIT_TEAM)
    services = case.services.exclude(status="ended").count()
    note = f"{services} skrevet" if services else "Spørg, hvem der ellers hjælper"
    yield Point("Indsatser, der er i gang", services > 0, note, "Skriv en", "cases:indsats_new", Perm.EDIT_CASE)
    drawn = case.network_maps.order_by("-number").values_list("drawn_on", flat=True).first()
    note = f"Tegnet {danish.short_date(drawn)}" if drawn else "Hvem den unge har omkring sig, og hvem der kan være med"
    yield Point("Netværkskort", drawn is not None, note, "Tegn kortet", "cases:network", Perm.EDIT_TEAM)
