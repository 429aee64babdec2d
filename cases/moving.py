"""What goes along when a young person moves to another municipality: only what a basis covers, cut in the data (C6).

The package is composed from what is recorded, frozen, printed once and read by the coordinator before it is sent.
"""

from __future__ import annotations

import datetime as dt
from collections.abc import Iterable
from dataclasses import dataclass, field
from typing import Any

from django.conf import settings
from django.template.loader import get_template
from django.utils.module_loading import import_string

from cases import danish
from cases.addresses import address
from cases.models import Case, CasePaper, DisclosureBasis, Move, MunicipalityChange, TeamMember
from cases.municipalities import municipality_on
from cases.paper import write_pdf
from cases.paper_text import long_day, printable

TEMPLATE = "cases/pdf/moving.html"
STYLESHEET = "cases/pdf/moving.css"
Info = DisclosureBasis.Info
# What may go along -> (what it is called, the kind of information that must be covered).
ITEMS: dict[str, tuple[str, str]] = {
    "story": ("Min historie, som den unge har godkendt den", Info.STORY),
    "plan": ("Mål og åbne aftaler", Info.PLAN),
    "sheet": ("Det nyeste mål- og aftaleskema", Info.MEETINGS),
    "services": ("Indsatser og bostøtte i gang", Info.PLAN),
    "team": ("Hvem der er i teamet", Info.TEAM),
    "contact": ("Sådan får man fat i den unge", Info.CONTACT),
    "network": ("Netværkskortet", Info.NETWORK),
}


def covered_items(case: Case, basis: DisclosureBasis) -> list[str]:
    """What `basis` lets go along: the network map only with a yes, a protected address and phone never."""
    items = [item for item, (_, kind) in ITEMS.items() if kind in basis.kinds]
    if basis.kind != DisclosureBasis.Kind.CONSENT and "network" in items:
        items.remove("network")
    if case.person.is_address_protected and "contact" in items:
        items.remove("contact")
    return items


def bases_for(case: Case, at: dt.datetime) -> Any:
    """The live bases that could carry a package: those given to an organisation, not to one member of the team."""
    return case.disclosure_bases.live(at).filter(member__isnull=True).order_by("-valid_from")


def package_of(
    case: Case, move: Move, basis: DisclosureBasis, chosen: Iterable[str], at: dt.datetime
) -> dict[str, Any]:
    """The frozen content of the package: the chosen items that `basis` covers, and nothing about the others."""
    allowed = set(covered_items(case, basis)) & set(chosen)
    parts = [
        {"title": ITEMS[item][0], "lines": lines}
        for item in ITEMS
        if item in allowed and (lines := lines_of(item, case, basis, at))
    ]
    person, had = case.person, case.facts.coordinator_name or ""
    return {
        "name": person.name,
        "birth_date": person.birth_date.isoformat() if person.birth_date else "",
        "from": settings.MUNICIPALITY_NAME,
        "unit": case.unit.name,
        "phone": case.unit.phone,
        "coordinator": had,
        "to": move.municipality,
        "contact": move.contact_name,
        "moved_on": move.moved_on.isoformat() if move.moved_on else "",
        "acting": move.get_acting_display(),
        "is_protected": person.is_address_protected,
        "ground": ground_of(basis),
        "basis": str(basis.pk),
        "parts": parts,
        "made_at": at.isoformat(),
        "is_test_data": person.is_test_person,
    }


def ground_of(basis: DisclosureBasis) -> str:
    """Why it may go along, in words."""
    if basis.kind == DisclosureBasis.Kind.CONSENT:
        return f"Samtykke fra {danish.inside(basis.get_given_by_display())} {danish.long_date(basis.valid_from)}"
    return f"{basis.legal_reference}: {basis.statutory_reason}"


def lines_of(item: str, case: Case, basis: DisclosureBasis, at: dt.datetime) -> list[str]:
    """One item as lines. What belongs to another app is asked for by its name in the settings."""
    if item in settings.MOVING_PARTS:
        return import_string(settings.MOVING_PARTS[item])(case.pk, sorted(basis.kinds))
    return {"story": story, "services": services, "team": team, "contact": ways, "network": network}[item](case, at)


def story(case: Case, at: dt.datetime) -> list[str]:
    newest = case.stories.approved().first()
    return [newest.text] if newest else []


def services(case: Case, at: dt.datetime) -> list[str]:
    lines = []
    if case.facts.has_live_course:
        began = danish.long_date(case.facts.course_started_on)  # type: ignore[arg-type]
        lines.append(f"Bostøtte efter {(case.facts.course_method or '').upper()}-metoden siden {began}")
    for one in case.services.with_law().under_way():
        about = [one.law_words, one.provider, one.contact]
        lines.append(" · ".join([one.name, *filter(None, about)]))
    return lines


def team(case: Case, at: dt.datetime) -> list[str]:
    """Those the young person has said yes to."""
    there = case.team.filter(left_on__isnull=True, young_person_answer=TeamMember.Answer.YES).select_related("actor")
    return [
        " · ".join(dict.fromkeys(filter(None, [one.name, one.role_label, one.actor.name if one.actor else ""])))
        for one in there.order_by("created_at")
    ]


def ways(case: Case, at: dt.datetime) -> list[str]:
    """Never asked for somebody with a protected address (covered_items)."""
    agreed = getattr(case, "contact_agreement", None)
    points = case.person.contact_points.live()
    lines = [f"{point.get_kind_display()}: {point.value}" for point in points]
    return lines + [f"{label}: {words}" for label, words in (agreed.rows() if agreed else [])]


def network(case: Case, at: dt.datetime) -> list[str]:
    """The newest map: who, and what they are to the young person; no notes."""
    newest = case.network_maps.order_by("-number").first()
    if newest is None:
        return []
    people = newest.people.order_by("closeness", "name")
    return [" · ".join(filter(None, [one.name, one.relation, one.get_closeness_display()])) for one in people]


def render_paper(content: dict[str, Any]) -> bytes:
    """The package as PDF/UA bytes; a pure function of the frozen content. From a worker only."""
    page = printable(content)
    for day in ("birth_date", "moved_on"):
        page[day] = long_day(page[day]) if page[day] else ""
    page["day"] = long_day(danish.local(dt.datetime.fromisoformat(content["made_at"])).date())
    return write_pdf(get_template(TEMPLATE).render({"page": page}), stylesheet=STYLESHEET)


@dataclass(frozen=True)
class MoveStep:
    """One thing a move asks for, as cases.closing.Step shows it."""

    text: str
    done: bool
    why: str
    answer: list[str] = field(default_factory=list)
    url: str = ""
    label: str = ""
    is_required: bool = True


def steps_of(case: Case, move: Move | None) -> list[MoveStep]:
    """What the move asks for, in order: where to, who acts, what goes along, and the receiver's answer."""
    url = address("cases:move", pk=case.pk)
    if move is None:
        return [
            MoveStep("Hvor flytter den unge hen?", False, "Skriv den nye kommune.", url=url, label="Skriv flytningen")
        ]
    steps = [where_step(move, url), acting_step(case, move)]
    if move.acting == Move.Acting.RECEIVER:
        steps += [package_step(case), answer_step(case, move)]
    return steps


def where_step(move: Move, url: str) -> MoveStep:
    words = [move.municipality + (f", {danish.long_date(move.moved_on)}" if move.moved_on else "")]
    reach = " · ".join(filter(None, [move.contact_name, move.contact_phone, move.contact_mail]))
    return MoveStep("Hvor flytter den unge hen?", True, "", words + ([reach] if reach else []), url, "Ret")


def acting_step(case: Case, move: Move) -> MoveStep:
    words = [move.get_acting_display(), move.get_ground_display(), move.reason] if move.acting else []
    url = address("cases:move_acting", pk=case.pk)
    why = "Det kan blive hos os. Skriv reglen og hvorfor."
    return MoveStep("Hvem er handlekommune?", bool(move.acting), why, words, url, "Ret" if move.acting else "Afklar")


def package_step(case: Case) -> MoveStep:
    papers = list(case.papers.filter(kind=CasePaper.Kind.MOVING).prefetch_related("deliveries")[:3])
    given = next((one for paper in papers for one in paper.deliveries.all()), None)
    words = [f"{given.to}, {danish.long_date(given.given_on)}: {given.get_how_display()}"] if given else []
    why = "Lavet, men ikke sendt endnu." if papers else "Vælg, hvad der må gå med, og hvad det hviler på."
    url = address("cases:move_package", pk=case.pk)
    label = "Se pakken" if papers else "Lav pakken"
    return MoveStep("Det, der går med", given is not None, why, words, url, label, is_required=False)


def answer_step(case: Case, move: Move) -> MoveStep:
    words = []
    if move.answer:
        said = f"{move.get_answer_display()}, {danish.long_date(move.answered_on)}"  # type: ignore[arg-type]
        words = [line for line in (said, move.answered_who, move.answer_why) if line]
    url = "" if move.answer else address("cases:move_answer", pk=case.pk)
    why = "Vi støtter, til de har sagt, at de tager over."
    return MoveStep("Den nye kommune har taget over", bool(move.answer), why, words, url, "Skriv svaret")


def municipalities(case: Case, today: dt.date) -> list[tuple[str, str]]:
    """Handle-, betalings- og opholdskommune today, and since when where it has changed."""
    rows = []
    changes = {change.part: change for change in case.municipality_changes.filter(from_on__lte=today)}
    for part in MunicipalityChange.Part:
        now, change = municipality_on(case, part, today), changes.get(part)
        since = f" siden {danish.long_date(change.from_on)}" if change else ""
        rows.append((str(part.label), f"{now or 'Ikke skrevet'}{since}"))
    return rows
