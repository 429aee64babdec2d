"""The partners the guide names, by sector, as they stand in one young person's team (core element 2)."""

from __future__ import annotations

from collections.abc import Iterable
from dataclasses import dataclass
from itertools import groupby
from typing import Any

from cases.models import Actor, TeamMember

Answer = TeamMember.Answer
OUTSIDE = "uden for kommunen"


@dataclass(frozen=True)
class PartnerRow:
    """One partner: `state` is "" when nobody is proposed from there, else the young person's answer."""

    actor: Actor
    state: str

    @property
    def word(self) -> str:
        words = {Answer.YES: "Med", Answer.NOT_DISCUSSED: "Foreslået", Answer.NO: "Har sagt nej"}
        return words[Answer(self.state)] if self.state else ""

    @property
    def level(self) -> str:
        return {Answer.YES: "green", Answer.NOT_DISCUSSED: "amber", Answer.NO: "grey"}.get(Answer(self.state), "grey")

    @property
    def may_be_proposed(self) -> bool:
        return not self.state


@dataclass(frozen=True)
class Sector:
    """One sector and its partners."""

    label: str
    partners: list[PartnerRow]


def by_sector(actors: Iterable[Actor], seats: Iterable[TeamMember]) -> list[Sector]:
    """Every partner by sector in the guide's order, each with the answer about those who sit (or would sit) there.

    With several seats from one partner a yes goes before a proposal, and a proposal before a no.
    """
    rank = [Answer.YES, Answer.NOT_DISCUSSED, Answer.NO]
    answers: dict[Any, str] = {}
    for seat in sorted(seats, key=lambda seat: rank.index(Answer(seat.young_person_answer)), reverse=True):
        if seat.actor_id and seat.left_on is None:
            answers[seat.actor_id] = seat.young_person_answer
    return [
        Sector(str(Actor.Sector(code).label), [PartnerRow(actor, answers.get(actor.pk, "")) for actor in same])
        for code, same in _sorted(actors)
    ]


def grouped_choices(actors: Iterable[Actor]) -> list[tuple[str, Any]]:
    """The partners as a list to choose from, under their sectors."""
    choices: list[tuple[str, Any]] = [("", "Ingen bestemt")]
    for code, same in _sorted(actors):
        named = [(str(a.pk), f"{a.name} ({OUTSIDE})" if a.is_external else a.name) for a in same]
        choices.append((str(Actor.Sector(code).label), named))
    return choices


def _sorted(actors: Iterable[Actor]) -> Iterable[tuple[str, list[Actor]]]:
    order = Actor.Sector.values
    known = sorted(actors, key=lambda actor: (order.index(actor.sector), actor.name))
    return ((code, list(same)) for code, same in groupby(known, key=lambda actor: actor.sector))
