"""Where the young people of the demo live, spell by spell, and their stays at a § 110 home: one story, told once."""

import datetime as dt
from typing import Any, NamedTuple

from cases.models import HousingSituation, ShelterStay
from cases.working_days import add_working_days
from housing.services.tenancies import SITUATIONS
from reporting.seeding.life import Life

BROKE_UP = {
    "rough_sleeping": "night_shelter",
    "staying_with_others": "rough_sleeping",
    "hotel_hostel": "rough_sleeping",
}
BROKE_UP_AFTER = 40  # days
HOME = "own_tenancy_stable"
OTHERS, HOSTEL = "staying_with_others", "homeless_hostel"


class Spell(NamedTuple):
    kind: str
    since: dt.date
    source: str
    note: str = ""


def add_living(life: Life) -> None:
    """The referral's situation first; a stay where the story has one; the home when they moved in, and out again."""
    story, first = life.story, life.opened_at.date()
    moved = life.clock.day(story.home) if story.home is not None else None
    spells = [Spell(story.situation, first, "referral")]
    if story.situation == HOSTEL and story.is_started and not story.closed:
        spells += add_stays(life, first)
    change, later = BROKE_UP.get(story.situation), first + dt.timedelta(days=BROKE_UP_AFTER)
    if change and life.number % 3 == 1 and later < (moved or life.clock.day(story.last_day)) - dt.timedelta(days=20):
        spells.append(Spell(change, later, "worker", "Ringede selv og sagde det"))
    if moved is not None:
        spells.append(Spell(SITUATIONS.get(life.facts["home_kind"], HOME), moved, "move"))
    ended = life.clock.day(story.home_end["at"]) if story.home_end else None
    if ended and story.home_end["reason"] != "died":
        spells.append(Spell("unknown", ended, "move"))
    for place, spell in enumerate(spells):
        is_last = place + 1 == len(spells)
        died = life.clock.day(story.last_day) if story.closed.get("reason") == "died" else None
        add_spell(life, spell, died if is_last else spells[place + 1].since)


def add_spell(life: Life, spell: Spell, until: dt.date | None) -> None:
    life.add(
        HousingSituation,
        case_id=life.case,
        person_id=life.person,
        kind=spell.kind,
        since_on=spell.since,
        until_on=until,
        source=spell.source,
        note=spell.note,
        written_by_id=life.by,
        created_at=life.at(spell.since, 12),
    )


def add_stays(life: Life, first: dt.date) -> list[Spell]:
    """Some are there still, the newest without the home's notice; those with a home left when they moved in.

    Whoever came in long after the referral was there once before, and with others between. Returns the spells that
    follow the referral's own.
    """
    story = life.story
    ago = (5, 34, 75, 20)[life.number % 4] if story.home is None else story.home + 60
    begun = life.day(ago)
    if story.home is not None or begun < first + dt.timedelta(days=40):
        add_stay(life, min(begun, first - dt.timedelta(days=2)), life.clock.day(story.home) if story.home else None)
        return []
    left = first + dt.timedelta(days=24)
    add_stay(life, first - dt.timedelta(days=2), left, "own_wish", OTHERS)
    add_stay(life, begun, None)
    return [Spell(OTHERS, left, "shelter"), Spell(HOSTEL, begun, "shelter")]


def add_stay(life: Life, begun: dt.date, out: dt.date | None, how: str = "agreed", went_to: str = HOME) -> None:
    """One stay, until `out` where it is over. Here and there the home's notice came late."""
    due = add_working_days(begun, ShelterStay.NOTICE_DAYS)
    told = due + dt.timedelta(days=6) if life.number % 5 == 1 else due
    if went_to == HOME:
        went_to = SITUATIONS.get(life.facts.get("home_kind", ""), HOME)
    known: dict[str, Any] = {"out_on": out, "discharge": how, "went_to": went_to} if out else {}
    life.add(
        ShelterStay,
        case_id=life.case,
        person_id=life.person,
        organisation_id=life.staff.places["ungeherberg" if life.story.age < 22 else "herberg"],
        in_on=begun,
        came_by=("self", "referred", "other")[life.number % 3],
        came_from=OTHERS,
        notice_on=told if out or (told < life.clock.today and life.number % 7) else None,
        registered_by_id=life.by,
        created_at=life.at(begun, 13),
        **known,
    )
