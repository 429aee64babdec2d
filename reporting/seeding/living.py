"""Where the young people of the demo live, spell by spell, and their stays at a § 110 home."""

import datetime as dt
from typing import Any

from cases.models import HousingSituation, ShelterStay
from cases.working_days import add_working_days
from reporting.seeding.life import Life

BROKE_UP = {
    "rough_sleeping": "night_shelter",
    "staying_with_others": "rough_sleeping",
    "hotel_hostel": "rough_sleeping",
}


def add_living(life: Life) -> None:
    """The referral's situation first; a stay where the story has one; the home when they moved in."""
    story, first = life.story, life.opened_at.date()
    spells: list[tuple[str, dt.date, str, str]] = [(story.situation, first, "referral", "")]
    if story.situation == "homeless_hostel" and story.is_started and not story.closed:
        add_stay(life, first)
    moved = life.clock.day(story.home) if story.home is not None else None
    change = BROKE_UP.get(story.situation)
    if change and life.number % 3 == 0 and (moved is None or moved - first > dt.timedelta(days=60)):
        spells.append((change, first + dt.timedelta(days=40), "worker", "Ringede selv og sagde det"))
    if moved is not None:
        spells.append(("own_tenancy_stable" if life.number % 4 else "student_or_youth_housing", moved, "move", ""))
    for place, (kind, since, source, note) in enumerate(spells):
        later = spells[place + 1][1] if place + 1 < len(spells) else None
        add_spell(life, kind, since, later, source, note)


def add_spell(life: Life, kind: str, since: dt.date, until: dt.date | None, source: str, note: str) -> None:
    life.add(
        HousingSituation,
        case_id=life.case,
        person_id=life.person,
        kind=kind,
        since_on=since,
        until_on=until,
        source=source,
        note=note,
        written_by_id=life.by,
        created_at=life.at(since, 12),
    )


def add_stay(life: Life, first: dt.date) -> None:
    """Some are there still, the newest without the home's notice; those with a home left when they moved in."""
    story = life.story
    home = story.home
    ago = (5, 34, 75, 20)[life.number % 4] if home is None else home + 60
    begun = life.day(min(story.started, ago) if home is None or story.started > home + 5 else ago)
    due = add_working_days(begun, ShelterStay.NOTICE_DAYS)
    told = due + dt.timedelta(days=6) if life.number % 5 == 1 else due
    known: dict[str, Any] = {}
    if home is not None:
        known = {"out_on": life.clock.day(home), "discharge": "agreed", "went_to": "own_tenancy_stable"}
    life.add(
        ShelterStay,
        case_id=life.case,
        person_id=life.person,
        organisation_id=life.staff.places["ungeherberg" if life.story.age < 22 else "herberg"],
        in_on=begun,
        came_by=("self", "referred", "other")[life.number % 3],
        came_from="staying_with_others",
        notice_on=told if home is not None or (told < life.clock.today and life.number % 7) else None,
        registered_by_id=life.by,
        created_at=life.at(begun, 13),
        **known,
    )
