"""The young person: name, birth date, ways to be reached, and a number that is nobody's."""

import datetime as dt

from cases import cpr
from cases.calendar_months import add_months
from cases.models import ContactPoint, PersonCpr, YoungPerson
from reporting.seeding.life import Life

STREETS = ("Møllevej", "Lindegade", "Birkevænget", "Kanalgade", "Engparken", "Skovvej", "Fjordgade", "Vestre Allé",
           "Tværgade", "Teglværksvej", "Havnegade", "Solbakken")  # fmt: skip
DOORS = ("st.", "st. tv.", "1. tv.", "1. th.", "2. mf.", "2. th.", "3. tv.", "4. th.")
CHANNELS = ("sms", "sms", "sms", "call", "messenger", "in_person")
FIRST_SERIAL_2000 = 4000  # serials of those born from 2000 on; below it the number would tell a birth before 2000


def address(number: int) -> str:
    """A made-up address; two numbers far apart may share a street, not a door."""
    return f"{STREETS[number % len(STREETS)]} {1 + number * 7 % 94}, {DOORS[number // 3 % len(DOORS)]}"


def birth_date(life: Life) -> dt.date:
    """So that the person has the story's age today, with the next birthday the given days ahead."""
    story = life.story
    ahead = story.birthday or 7 + (life.number * 37 + 11) % 350
    return add_months(life.clock.today + dt.timedelta(days=ahead), -12 * (story.age + 1))


def test_cpr(born: dt.date, number: int) -> cpr.Cpr:
    """A replacement number (day + 60) that tells `born`: valid here, given to nobody by the CPR office as such."""
    in_this_century = born.year >= 2000
    serial = number % 5999 + FIRST_SERIAL_2000 if in_this_century else number % FIRST_SERIAL_2000
    return cpr.parse_cpr(f"{born.day + 60:02}{born:%m%y}{serial:04}")


def free_number(born: dt.date, life: Life) -> cpr.Cpr:
    """The first number of that birth date nobody has: among thousands some share both date and serial."""
    for more in range(FIRST_SERIAL_2000):
        number = test_cpr(born, life.number + more)
        if number.number not in life.staff.numbers:
            life.staff.numbers.add(number.number)
            return number
    raise ValueError("no number left for that birth date")


def add_person(life: Life) -> None:
    """The person with phone, profile and number; a few have no number we know, as in life."""
    story, born = life.story, birth_date(life)
    life.facts["born"] = born
    sleeps_somewhere = story.situation not in ("rough_sleeping", "night_shelter")
    life.add(
        YoungPerson,
        id=life.person,
        call_name=story.name,
        full_name=f"{story.name} Test",
        pronoun=story.pronoun,
        birth_date=born,
        language=story.language,
        needs_interpreter=bool(story.language) and life.number % 2 == 0,
        preferred_channel=CHANNELS[life.number % len(CHANNELS)],
        address=address(life.number) if sleeps_somewhere else "",
        is_address_protected=story.is_address_protected,
        died_on=life.clock.day(story.closed["at"]) if story.closed.get("reason") == "died" else None,
        is_test_person=True,
        created_at=life.opened_at,
    )
    add_ways_to_reach(life)
    if life.number % 11 != 10:
        add_number(life, born)


def add_ways_to_reach(life: Life) -> None:
    reached = life.clock.day(life.story.last_day + life.story.contact)
    worked = reached if reached >= life.opened_at.date() else None
    number = 184 + life.number * 37
    phone = f"00 {number // 10000 % 100:02} {number // 100 % 100:02} {number % 100:02}"
    life.add(
        ContactPoint, person_id=life.person, kind="phone", value=phone, worked_on=worked, created_at=life.opened_at
    )
    if life.number % 3 == 1:
        life.add(
            ContactPoint,
            person_id=life.person,
            kind="profile",
            value=f"Messenger: {life.story.name} T",
            worked_on=worked - dt.timedelta(days=9) if worked else None,
            created_at=life.opened_at,
        )


def add_number(life: Life, born: dt.date) -> None:
    number = free_number(born, life)
    life.add(
        PersonCpr,
        person_id=life.person,
        token=cpr.encrypt(number.number),
        fingerprint=cpr.blind_index(number.number),
        is_replacement=number.is_replacement,
        valid_from=born,
        created_at=life.opened_at,
    )
