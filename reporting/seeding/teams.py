"""The team the young person has chosen, and what each of those outside may see (C6, C7)."""

import datetime as dt
import uuid
from functools import lru_cache
from typing import Any

from django.contrib.auth.models import Permission

from cases.models import CaseUserObjectPermission, DisclosureBasis, TeamMember
from cases.permissions import KIND_PERMISSIONS, Perm
from reporting.seeding.life import Life, Seat
from reporting.seeding.texts import words

FITTING = {  # which partners are near when these things are what it is about
    "education_employment": ("FGU-vejleder", "Uddannelsesvejleder", "Jobcentermedarbejder"),
    "finances": ("Sagsbehandler i Ydelse",),
    "substance_use": ("Behandler i ungeteamet",),
    "mental_health": ("Kontaktperson", "Bostøtte i socialpsykiatrien"),
    "physical_health": ("Praktiserende læge",),
    "housing": ("Boligsocial medarbejder",),
}
BY_SITUATION = {
    "homeless_hostel": "Kontaktperson på forsorgshjemmet",
    "prison_release_within_month": "Tilsynsførende",
    "living_with_family_permanently": "Ungerådgiver",
}
ELSE = "Jobcentermedarbejder"
YEAR = dt.timedelta(days=365)


def add_team(life: Life) -> None:
    """Two professionals, somebody from the network, and now and then one the young person has said no to."""
    story = life.story
    if not story.is_started:
        return
    roles = wanted_roles(life)
    for place, role in enumerate(roles):
        add_professional(life, role, place)
    if life.number % 6 != 5:
        add_private(life, life.adult[0], life.adult[1])
    if life.number % 4 == 0:
        refused = next(
            role
            for role in ("Kontaktperson", "Behandler i ungeteamet", "Tilsynsførende", "Ungerådgiver")
            if role not in roles
        )
        add_professional(life, refused, len(roles), answer="no")
    elif life.number % 4 == 2:
        proposed = next(
            role for role in ("Praktiserende læge", ELSE, "Uddannelsesvejleder", "Ungerådgiver") if role not in roles
        )
        add_professional(life, proposed, len(roles), answer="not_discussed")


def wanted_roles(life: Life) -> list[str]:
    """The two or three partners this case is about."""
    story = life.story
    roles = [BY_SITUATION[story.situation]] if story.situation in BY_SITUATION else []
    if story.fagperson:
        roles = ["FGU-vejleder", "Sagsbehandler i Ydelse"]
    for domain in story.domains:
        for role in FITTING.get(domain, ())[:1]:
            if role not in roles:
                roles.append(role)
    return (roles + [ELSE] * (not roles))[:3]


def add_professional(life: Life, role: str, place: int, answer: str = "yes") -> None:
    organisation, _, purpose = next(row for row in words("people")["professionals"] if row[1] == role)
    is_fagperson = life.story.fagperson and place == 0
    user = life.staff["fagperson"] if is_fagperson else None
    since = life.day(max(life.story.started - 5 - place, 0))
    said_yes = answer == "yes"
    name = "fagperson" if is_fagperson else role
    member = life.add(
        TeamMember,
        case_id=life.case,
        kind="professional",
        name=name,
        role_label=f"FGU-vejleder, {organisation}" if is_fagperson else organisation,
        actor_id=life.staff.actors[organisation],
        user_id=user,
        phone=f"00 00 3{place} {life.number % 100:02}",
        email="" if user else f"fagperson{place}.{life.number}@testby.invalid",
        young_person_answer=answer,
        answered_on=since if answer != "not_discussed" else None,
        joined_on=since if said_yes else None,
        proposed_by_id=life.by,
        created_at=life.at(since, 11, place),
    )
    if said_yes:
        life.seats.append(Seat(member, name, role, user))
        add_basis(life, member, organisation, life.say(purpose), place, user)


def add_private(life: Life, first_name: str, relation: str) -> None:
    since = life.day(max(life.story.started - 2, 0))
    name = f"{first_name} Test"
    member = life.add(
        TeamMember,
        case_id=life.case,
        kind="private",
        name=name,
        role_label=relation,
        phone=f"00 00 40 {life.number % 100:02}",
        is_trusted_adult=True,
        promise=life.say(life.draw("promises", words("people")["promises"])),
        young_person_answer="yes",
        answered_on=since,
        joined_on=since,
        created_at=life.at(since, 12),
    )
    life.seats.append(Seat(member, name, relation, is_private=True))


def add_basis(
    life: Life, member: uuid.UUID, organisation: str, purpose: str, place: int, user: uuid.UUID | None
) -> None:
    """A consent for a year at a time; the first partner's runs out when the story says."""
    since = life.at(life.day(max(life.story.started - 6 - place, 0)), 11)
    left = life.story.consent if place == 0 else 150 + (life.number * 13 + place * 40) % 200
    until = life.at(life.clock.day(-left), 0)
    if life.story.closed:
        until = max(since + YEAR, life.facts["closed_at"])
    kinds = ["plan", "meetings"] if place < 2 else ["plan"]
    said: dict[str, Any] = {
        "case_id": life.case,
        "member_id": member,
        "organisation": organisation,
        "purpose": purpose,
        "kinds": kinds,
        "form": "written" if place == 0 else "spoken",
        "given_by": "custody_holder" if life.story.age < 18 and place == 1 else "young_person",
        "young_person_told": True,
        "registered_by_id": life.by,
    }
    until = max(until, since)
    newest = max(since, until - YEAR)
    while since < newest:  # asked again within each year
        ends = min(since + YEAR, newest)
        life.add(DisclosureBasis, **said, valid_from=since, valid_until=ends, created_at=since)
        since = ends
    basis = life.add(DisclosureBasis, **said, valid_from=newest, valid_until=until, created_at=newest)
    if user is not None:
        grant(life, basis, user, kinds, until)


def grant(life: Life, basis: uuid.UUID, user: uuid.UUID, kinds: list[str], until: dt.datetime) -> None:
    """What the consent opens for the invited professional (C6)."""
    codes = {Perm.VIEW_CASE}.union(*(KIND_PERMISSIONS[kind] for kind in kinds))
    for code in sorted(codes):
        life.add(
            CaseUserObjectPermission,
            permission_id=permission_ids()[code],
            user_id=user,
            content_object_id=life.case,
            basis_id=basis,
            valid_until=until,
            granted_by_id=life.by,
        )


@lru_cache
def permission_ids() -> dict[str, int]:
    """Keys of the permissions on a case."""
    found = Permission.objects.filter(content_type__app_label="cases", content_type__model="case")
    return dict(found.values_list("codename", "id"))
