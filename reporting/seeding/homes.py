"""Homes: the pool, the waiting list, offers and leases."""

import datetime as dt
import random
import uuid
from dataclasses import dataclass, field

from cases.models import YoungPerson
from housing.models import Dwelling, HousingAssociation, HousingNeed, Offer, Residence, Tenancy
from reporting.seeding.clock import Clock
from reporting.seeding.life import Life
from reporting.seeding.people import address
from reporting.seeding.rows import Rows

ASSOCIATIONS = ("Nordbo", "Fjordparken", "Boligforeningen Testby", "Ungdomsboliger Østbyen")
CHANNELS = ("abl_59", "abl_59_3", "abl_60", "abl_59", "abl_101a", "abl_63")
DECLINED = {
    "For langt fra skolen": "place",
    "Måtte ikke have kat": "pets",
    "Kendte nogen i opgangen": "people",
    "For dyr efter boligstøtte": "rent",
}
WISHES = (
    "Midtbyen eller Nordbyen. Har en kat",
    "Tæt på bus 4. Helst ikke stueetagen",
    "Østbyen, så jeg kan cykle til min mormor",
    "Alt undtagen Vestre Allé",
    "Et værelse er fint, hvis der er eget bad",
    "Ingen trapper, har en dårlig hofte",
    "Et sted, hvor ingen kender mig",
    "Må gerne være lille. Skal være billigt",
    "Have eller altan. Har en hund",
)
FREE = (  # dwellings nobody has: kind, size, rent, utilities, deposit, days until free, pets
    ("youth", 29, 3120, 520, 8400, -8, True),
    ("room", 14, 2450, 0, 4900, 3, False),
    ("family", 52, 4650, 610, 15600, -40, True),
    ("youth", 33, 3480, 540, 9300, -55, False),
    ("starter", 31, 3300, 480, 8800, 12, True),
    ("transitional", 24, 2890, 390, 0, -20, None),
)
OFFER_DAYS = 7


@dataclass
class Pool:
    """The municipality's dwellings: each life takes one, and some are free."""

    rows: Rows
    clock: Clock
    dice: random.Random
    officer: uuid.UUID
    associations: list[uuid.UUID] = field(default_factory=list)
    count: int = 0
    what: dict[uuid.UUID, tuple[str, str]] = field(default_factory=dict)  # dwelling -> (kind, address)

    def open(self) -> None:
        """The associations, and the dwellings that are free."""
        began = self.clock.at(self.clock.day(1290))
        for name in ASSOCIATIONS:
            self.associations.append(self.rows.add(HousingAssociation, name=name, created_at=began))
        for kind, size, rent, utilities, deposit, free, pets in FREE:
            self.add_dwelling(kind, size, rent, utilities, deposit, self.clock.day(free), pets)

    def take(self, free_on: dt.date, gone_on: dt.date | None = None) -> uuid.UUID:
        """One more dwelling, free from `free_on`; out of the pool from `gone_on`, let to somebody else."""
        size = self.dice.randint(24, 48)
        rent = 1200 + size * 62 // 10 * 10
        kind = "room" if size < 26 else self.dice.choice(("youth", "youth", "family", "starter"))
        return self.add_dwelling(kind, size, rent, 380 + size * 5, rent * 3, free_on, size % 3 != 0, gone_on)

    def add_dwelling(
        self,
        kind: str,
        size: int,
        rent: int,
        utilities: int,
        deposit: int,
        free_on: dt.date,
        pets: bool | None,
        gone_on: dt.date | None = None,
    ) -> uuid.UUID:
        self.count += 1
        written, where = min(free_on - dt.timedelta(days=20), self.clock.day(2)), address(self.count * 5 + 2)
        key = self.rows.add(
            Dwelling,
            association_id=self.associations[self.count % len(self.associations)],
            address=where,
            kind=kind,
            channel=CHANNELS[self.count % len(CHANNELS)],
            rent=rent,
            utilities=utilities,
            deposit=deposit,
            size_m2=size,
            pets_allowed=pets,
            available_from=free_on,
            withdrawn_on=gone_on,
            created_at=self.clock.at(written, 9),
        )
        self.what[key] = kind, where
        return key


def add_home(life: Life, pool: Pool) -> None:
    """The place on the list, the offers that came to nothing, and the home if there is one."""
    story = life.story
    for place, answer in enumerate(story.offers):
        add_answered_offer(life, pool, answer, 20 + 34 * place)
    if story.home is not None:
        move_in(life, pool)
    elif story.need is not None:
        closed = "case_closed" if story.closed else ""
        add_need(life, story.need, life.facts["closed_at"], closed)
    if story.offer:
        add_open_offer(life, pool)


def add_need(life: Life, ago: int, closed_at: dt.datetime | None = None, reason: str = "") -> None:
    since = life.day(ago)
    life.add(
        HousingNeed,
        case_id=life.case,
        person_id=life.person,
        since_on=since,
        max_net_rent=life.dice.randrange(2300, 3600, 50),
        wishes=life.draw("housing wishes", list(WISHES)),
        registered_by_id=life.by,
        closed_at=closed_at,
        closed_by_id=life.staff["bolig"] if closed_at else None,
        closed_reason=reason,
        created_at=life.at(since, 13),
    )


def move_in(life: Life, pool: Pool) -> None:
    """Listed, offered, signed, moved in; and out again if the story says so."""
    story = life.story
    assert story.home is not None
    moved = life.clock.day(story.home)
    signed = life.day(story.home + 9)
    asked = story.need if story.need is not None else min(story.started - 3, story.home + 95)
    leaves = life.clock.day(story.home_end["at"]) if story.home_end else None
    dwelling = pool.take(moved - dt.timedelta(days=12), leaves)
    life.facts["home_kind"], where = pool.what[dwelling]
    if leaves is None:
        life.rows.change(YoungPerson, life.person, address=where)
    if asked > story.home + 20:
        add_need(life, asked, life.at(signed, 12), "housed")
        offered = life.at(life.day(story.home + 16), 10)
        add_offer(life, dwelling, offered, 7, answer="accepted", answered=life.at(life.day(story.home + 13), 14))
    life.tenancy = life.add(
        Tenancy,
        dwelling_id=dwelling,
        case_id=life.case,
        signed_on=signed,
        starts_on=moved,
        ends_on=leaves,
        end_reason=story.home_end.get("reason", ""),
        registered_by_id=life.staff["bolig"],
        created_at=life.at(signed, 12),
    )
    life.add(
        Residence,
        tenancy_id=life.tenancy,
        case_id=life.case,
        person_id=life.person,
        from_on=moved,
        until_on=leaves,
        created_at=life.at(moved, 12),
    )


def add_offer(
    life: Life,
    dwelling: uuid.UUID,
    at: dt.datetime,
    days: int,
    answer: str = "",
    answered: dt.datetime | None = None,
    reason: str = "",
    hour: int = 15,
) -> None:
    """One offer; an answered one is over, a yes when the lease was signed."""
    over = answered + dt.timedelta(days=4) if answered and answer == "accepted" else answered
    life.add(
        Offer,
        dwelling_id=dwelling,
        case_id=life.case,
        offered_at=at,
        offered_by_id=life.staff["bolig"],
        deadline_at=life.at(at.date() + dt.timedelta(days=days), hour),
        answer=answer,
        answered_at=answered,
        answered_by_id=life.by if answered else None,
        declined_for_id=DECLINED.get(reason),
        reason=reason,
        over_at=over,
        created_at=at,
    )


def add_answered_offer(life: Life, pool: Pool, answer: str, ago: int) -> None:
    """A no, a passed deadline or a withdrawal; the place on the list is untouched (H2)."""
    at = life.at(life.day(ago + OFFER_DAYS), 10)
    answered = life.at(life.day(ago + (0 if answer == "expired" else 3)), 16)
    why = life.draw("declined", list(DECLINED)) if answer == "declined" else ""
    if answer == "withdrawn":
        why = "Vandskade i boligen"
    dwelling = pool.take(at.date(), answered.date() + dt.timedelta(days=2))
    add_offer(life, dwelling, at, OFFER_DAYS, answer, answered, why)


def add_open_offer(life: Life, pool: Pool) -> None:
    """An offer that waits for an answer: until this evening, or some days yet."""
    dwelling = pool.take(life.clock.day(-9))
    if life.story.offer == "today":
        at, days, hour = life.at(life.clock.day(6), 10, 20), 6, 21
    else:
        at, days, hour = life.at(life.day(3), 11, 5), 7, 12
    add_offer(life, dwelling, at, days, hour=hour)
