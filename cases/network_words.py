"""The network map in words: what the table, the screen reader and the comparison of two versions say."""

from __future__ import annotations

import uuid
from collections.abc import Iterable
from dataclasses import dataclass
from typing import cast

from django.db import models

from cases import danish
from cases.models import LifeDomain, NetworkLink, NetworkPerson, TeamMember

FIELD_ORDER = {code: number for number, code in enumerate(NetworkPerson.Field.values)}
Answer = TeamMember.Answer
# What stands in the comparison when it has changed, with the column's label.
COMPARED = ("field", "closeness", "quality", "contact", "knows_situation", "may_contact")
NOTHING = "ikke sagt"


@dataclass(frozen=True)
class PersonLine:
    """One row of the table. `said` is the same in a sentence, for whoever hears the drawing."""

    person: NetworkPerson
    team: str

    @property
    def about(self) -> str:
        """Relation and organisation."""
        relation = self.person.relation if self.person.relation != self.person.name else ""
        return ", ".join(part for part in (relation, self.person.organisation) if part)

    @property
    def helps_with(self) -> str:
        return ", ".join(LifeDomain(code).label for code in self.person.can_help_with)

    @property
    def may_contact(self) -> str:
        """ "Ja, sagt 3. dec."."""
        said = self.person.get_may_contact_display()
        on = self.person.may_contact_on
        return f"{said}, sagt {danish.short_date(on)}" if said and on else said

    @property
    def said(self) -> str:
        person = self.person
        parts = [
            person.name,
            self.about,
            danish.inside(person.get_field_display()),
            danish.inside(person.get_closeness_display()),
            danish.inside(person.get_quality_display()),
            "er min voksen" if person.is_trusted_adult else "",
            danish.inside(self.team),
        ]
        return ", ".join(part for part in parts if part)


def lines_of(people: Iterable[NetworkPerson]) -> list[PersonLine]:
    """Everybody on a map as rows, field by field and the nearest first. Fetch `people` with their seats."""
    ordered = sorted(people, key=lambda person: (FIELD_ORDER[person.field], person.closeness, person.name.casefold()))
    return [PersonLine(person, team_word(person)) for person in ordered]


def team_word(person: NetworkPerson) -> str:
    """How the person stands to the team: wanted, proposed, or what the young person answered (C7)."""
    seat = person.seat
    if seat is None:
        return "Skal med i teamet" if person.wanted_in_team else ""
    if seat.left_on is not None:
        return "Ikke i teamet længere"
    return {
        Answer.NOT_DISCUSSED: "Foreslået, ikke drøftet endnu",
        Answer.YES: "I teamet",
        Answer.NO: "Den unge har sagt nej til teamet",
    }[Answer(seat.young_person_answer)]


def link_sentences(links: Iterable[NetworkLink], people: Iterable[NetworkPerson]) -> list[tuple[NetworkLink, str]]:
    """ "Mor og Karla: konflikt" for every line of a map."""
    names = {person.pk: person.name for person in people}
    return [
        (link, f"{names[link.first_id]} og {names[link.second_id]}: {danish.inside(link.get_kind_display())}")
        for link in links
    ]


def picture_label(call_name: str, number: int, people: int) -> str:
    """What is read aloud of the drawing as a whole."""
    told = {0: "Der er ingen på det endnu.", 1: "Der er én person på det."}.get(
        people, f"Der er {people} personer på det."
    )
    return f"Netværkskort {number} for {call_name}. {told} Det samme står i tabellen."


def changes(earlier: Iterable[NetworkPerson], later: Iterable[NetworkPerson]) -> list[str]:
    """What has happened between two maps of the same case, person by person, in sentences."""
    before: dict[uuid.UUID, NetworkPerson] = {person.lineage: person for person in earlier}
    after: dict[uuid.UUID, NetworkPerson] = {person.lineage: person for person in later}
    told = [
        f"{line.person.name} er kommet til." for line in lines_of(after.values()) if line.person.lineage not in before
    ]
    told += [
        f"{line.person.name} er ikke med." for line in lines_of(before.values()) if line.person.lineage not in after
    ]
    for line in lines_of(after.values()):
        if line.person.lineage in before:
            told += _changed(before[line.person.lineage], line.person)
    return told


def _changed(before: NetworkPerson, after: NetworkPerson) -> list[str]:
    told = []
    for name in COMPARED:
        if getattr(before, name) != getattr(after, name):
            label = str(cast("models.Field", after._meta.get_field(name)).verbose_name)
            told.append(f"{after.name}, {label}: fra {_shown(before, name)} til {_shown(after, name)}.")
    if before.is_trusted_adult != after.is_trusted_adult:
        told.append(f"{after.name} er {'nu' if after.is_trusted_adult else 'ikke længere'} min voksen.")
    return told


def _shown(person: NetworkPerson, name: str) -> str:
    return danish.inside(getattr(person, f"get_{name}_display")()) or NOTHING
