"""The network map (redskab 1): a new drawing with a copy of the last, and one tap from the map to the team (C7)."""

from __future__ import annotations

import uuid
from typing import Any

from django.db import transaction

from cases.models import Case, NetworkLink, NetworkMap, NetworkPerson, TeamMember, User
from cases.once import sent_before
from cases.rules import RuleBroken, rules_in_words
from cases.services.case_lock import lock_open, save_with_reason
from cases.services.team import propose_member

NOT_COPIED = {"id", "created_at", "version", "map"}


@transaction.atomic
def draw_map(*, by: User, case: Case, submission_key: uuid.UUID | None = None, **about: Any) -> NetworkMap:
    """Begin the next drawing of the case with a copy of everybody and every line on the last one.

    `about` are the map's own fields (drawn_on, participants, own_words). The same words under the same key are one
    drawing. Raises RuleBroken when the case is closed.
    """
    case = lock_open(case)
    there, key = sent_before(NetworkMap, submission_key, case_id=case.pk, **about)
    if there is not None:
        return there
    last = case.network_maps.order_by("-number").first()
    with rules_in_words():
        number = last.number + 1 if last else 1
        drawn = NetworkMap.objects.create(pk=key, case=case, number=number, filled_by=by, **about)
        if last is not None:
            copy_people(last, drawn)
    return drawn


def copy_people(last: NetworkMap, drawn: NetworkMap) -> None:
    """Copy people and lines: a few dozen rows at most, each through save() so that its history begins."""
    copies: dict[uuid.UUID, NetworkPerson] = {}
    for person in last.people.all():
        copies[person.pk] = NetworkPerson.objects.create(map=drawn, **copied(person))
    for link in last.links.all():
        connect(drawn, copies[link.first_id], copies[link.second_id], link.kind)


def copied(person: NetworkPerson) -> dict[str, Any]:
    """The columns of `person` that the next drawing begins with."""
    return {
        field.attname: getattr(person, field.attname)
        for field in person._meta.concrete_fields
        if field.name not in NOT_COPIED
    }


def connect(drawn: NetworkMap, one: NetworkPerson, other: NetworkPerson, kind: str) -> NetworkLink:
    """The line between two; the smaller key stands first, so that there is one line whichever is named first."""
    first, second = sorted((one, other), key=lambda person: person.pk)
    return NetworkLink.objects.create(map=drawn, first=first, second=second, kind=kind)


@transaction.atomic
def link_people(*, by: User, drawn: NetworkMap, one: NetworkPerson, other: NetworkPerson, kind: str) -> NetworkLink:
    """Draw a line between two on the same map, or change the one there is.

    Raises RuleBroken for the same person twice, for somebody on another map, and on a closed case.
    """
    lock_open(drawn.case)
    if one.pk == other.pk or {one.map_id, other.map_id} != {drawn.pk}:
        raise RuleBroken("network_link_of_two", "Vælg to forskellige personer på kortet.")
    first, second = sorted((one, other), key=lambda person: person.pk)
    found = NetworkLink.objects.filter(first=first, second=second).first()
    if found is None:
        with rules_in_words():
            return connect(drawn, first, second, kind)
    found.kind = kind
    with rules_in_words():
        save_with_reason(found, "Streg ændret")
    return found


@transaction.atomic
def move_person(*, by: User, person: NetworkPerson, field: str, closeness: int, place: int) -> NetworkPerson:
    """Put the person elsewhere on the rings. Others' edits of the same person's words stand: only the seat moves."""
    lock_open(person.map.case)
    locked = NetworkPerson._base_manager.select_for_update(of=("self",)).get(pk=person.pk)
    locked.field, locked.closeness, locked.place = field, closeness, place
    with rules_in_words():
        save_with_reason(locked, "Flyttet på kortet")
    return locked


@transaction.atomic
def propose_from_map(*, by: User, person: NetworkPerson) -> TeamMember:
    """Propose somebody on the map for the team, "ikke drøftet endnu": it gives no access and no invitation (C7).

    Raises RuleBroken when the person has a seat already, or another is "en, jeg stoler på" in the team.
    """
    case = lock_open(person.map.case)
    locked = NetworkPerson._base_manager.select_for_update(of=("self",)).get(pk=person.pk)
    if locked.seat is not None and locked.seat.left_on is None:
        raise RuleBroken("one_seat_per_user", f"{locked.name} er allerede foreslået til teamet.")
    kind = TeamMember.Kind.PROFESSIONAL if locked.is_professional else TeamMember.Kind.PRIVATE
    trusted = locked.is_trusted_adult and not case.team.filter(is_trusted_adult=True, left_on__isnull=True).exists()
    parts = [locked.relation, locked.organisation]
    locked.seat = propose_member(
        by=by,
        case=case,
        name=locked.name,
        kind=kind,
        role_label=", ".join(part for part in parts if part)[:120],
        is_trusted_adult=trusted,
    )
    locked.wanted_in_team = True
    with rules_in_words():
        save_with_reason(locked, "Foreslået til teamet")
    return locked.seat
