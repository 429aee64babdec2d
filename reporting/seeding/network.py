"""The network map of each young person: one at the start, and for some a second half a year later (redskab 1).

The trusted adult and the professionals are those of the team; the rest are people of the young person's own.
"""

import datetime as dt
import uuid
from typing import Any

from cases.models import NetworkLink, NetworkMap, NetworkPerson
from reporting.seeding.life import Life, Seat
from reporting.seeding.texts import words

SECOND_AFTER = 180  # days from the start
KIN = {"Moster", "Mormor", "Onkel", "Farfar", "Farmor", "Morfar", "Faster", "Fætter"}
FAMILY = {"Mor", "Far", "Storesøster", "Storebror", "Plejemor", "Tidligere plejemor"}


def add_network_maps(life: Life) -> None:
    """A map drawn ten days after the start, and a second one for every other who has been here long enough."""
    story = life.story
    if not story.is_started or story.closed:
        return
    people = people_of(life)
    lineages = {person["name"]: life.rows.new_id() for person in people}
    add_map(life, 1, life.day(max(story.started - 10, 0)), people[: 4 + life.number % 2], lineages)
    if story.started > SECOND_AFTER and life.number % 2 == 0:
        later = [dict(person) for person in people]
        later[1]["closeness"] = max(later[1]["closeness"] - 1, 1)
        add_map(life, 2, life.day(story.started - SECOND_AFTER), later, lineages)


def people_of(life: Life) -> list[dict[str, Any]]:
    """Those on the map, the most important first."""
    given = words("network")
    private = next((seat for seat in life.seats if seat.is_private), None)
    people = [adult_of(life, private)]
    people += [
        dict(
            zip(
                ("name", "relation", "field", "closeness", "quality", "contact"),
                life.draw("network", given["people"]),
                strict=True,
            )
        )
        for _ in range(3)
    ]
    people += [professional(seat, place) for place, seat in enumerate(s for s in life.seats if not s.is_private)]
    return list({person["name"]: person for person in people}.values())


def adult_of(life: Life, seat: Seat | None) -> dict[str, Any]:
    """The one the young person trusts, in the team or not asked yet."""
    relation = life.adult[1]
    field = "family" if relation in FAMILY else "kin" if relation in KIN else "friends"
    return {
        "name": life.adult[0],
        "relation": relation,
        "field": field,
        "closeness": 1,
        "quality": "supportive",
        "contact": "weekly",
        "can_help_with": ["housing", "daily_living"],
        "knows_situation": "yes",
        "may_contact": "yes",
        "is_trusted_adult": True,
        "wanted_in_team": True,
        "seat_id": seat.id if seat else None,
    }


def professional(seat: Seat, place: int) -> dict[str, Any]:
    return {
        "name": seat.role,
        "field": "professionals",
        "closeness": 2 + place % 2,
        "quality": "supportive" if place % 2 == 0 else "",
        "contact": "monthly",
        "knows_situation": "partly",
        "may_contact": "agreed",
        "wanted_in_team": True,
        "seat_id": seat.id,
    }


def add_map(
    life: Life, number: int, day: dt.date, people: list[dict[str, Any]], lineages: dict[str, uuid.UUID]
) -> None:
    written = life.at(day, 13)
    words_of = life.draw("network_words", words("network")["own_words"])
    drawn = life.add(
        NetworkMap,
        case_id=life.case,
        number=number,
        drawn_on=day,
        filled_by_id=life.by,
        participants=life.story.name if life.number % 3 else f"{life.story.name} og {life.adult[0]}",
        own_words=life.say(words_of),
        created_at=written,
    )
    keys = {}
    for person in people:
        told = {"may_contact_on": day} if person.get("may_contact") else {}
        keys[person["name"]] = life.add(
            NetworkPerson, map_id=drawn, lineage=lineages[person["name"]], created_at=written, **person, **told
        )
    add_links(life, drawn, [keys[person["name"]] for person in people], written)


def add_links(life: Life, drawn: uuid.UUID, keys: list[uuid.UUID], written: dt.datetime) -> None:
    """Somebody the adult does not get on with, and two who know one another."""
    pairs = [(0, 1, "conflict" if life.number % 3 == 0 else "cooperates"), (1, 2, "neutral")]
    for one, other, kind in pairs:
        if other < len(keys):
            first, second = sorted((keys[one], keys[other]))
            life.add(NetworkLink, map_id=drawn, first_id=first, second_id=second, kind=kind, created_at=written)
