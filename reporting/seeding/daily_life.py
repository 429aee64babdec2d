"""The life around the cases: the register of places, and what the young people do there."""

import datetime as dt
from decimal import Decimal
from typing import Any

from cases.models import ActivityContact, ActivitySpell, Organisation, OrganisationContact
from reporting.seeding.accounts import Staff
from reporting.seeding.clock import Clock
from reporting.seeding.life import Life
from reporting.seeding.rows import Rows
from reporting.seeding.texts import words

KNOWN_SINCE = 900  # days
IN_WORK = {"education_employment"}


def add_places(rows: Rows, staff: Staff, clock: Clock) -> None:
    """The register, shared by all; nothing in it is about a young person."""
    began = clock.at(clock.day(KNOWN_SINCE), 9)
    for told in words("daily_life")["places"]:
        known = {key: value for key, value in told.items() if key not in {"key", "people", "keeper"}}
        keeper = staff[told["keeper"]] if told.get("keeper") else None
        place = rows.add(Organisation, **known, keeper_id=keeper, created_at=began)
        staff.places[told["key"]] = place
        for name, role, phone in told["people"]:
            rows.add(OrganisationContact, organisation_id=place, name=name, role=role, phone=phone, created_at=began)


def add_activities(life: Life) -> None:
    """For those who have begun: what their goals are about, one of three things with a former one behind it."""
    if not life.story.is_started or life.story.closed:
        return
    started = life.day(life.story.started)
    for place, domain in enumerate(life.story.domains):
        options = words("daily_life")["activities"].get(domain)
        if options is None or (life.number + place) % 5 == 4:
            continue
        told = life.draw(f"activities {domain}", options)
        if domain in IN_WORK and life.story.started > 200 and life.number % 3 == 0:
            add_former(life, started)
        add_one(life, told, begins(life, started, place))


def begins(life: Life, started: dt.date, place: int) -> dt.date:
    """Some in the last weeks, so that the weekly talk is seen; others long ago."""
    ago = (12, 45, 24, 90)[(life.number + place) % 4]
    return max(life.clock.workday(ago), started)


def add_one(life: Life, told: dict[str, Any], begun: dt.date) -> None:
    keeper = life.worker or life.by
    activity = life.add(
        ActivitySpell,
        case_id=life.case,
        **facts(life, told),
        starts_on=begun,
        keeper_id=keeper if told["kind"] not in {"club", "community"} else None,
        registered_by_id=life.by,
        created_at=life.at(begun, 11, life.number % 60),
    )
    day = begun + dt.timedelta(days=6 + life.number % 4)
    while day < life.clock.today - dt.timedelta(days=life.number % 9):
        add_talk(life, activity, day)
        day += dt.timedelta(days=told.get("contact_every") or (7 if told["kind"] == "work_placement" else 40))


def add_talk(life: Life, activity: Any, day: dt.date) -> None:
    said = life.draw("talks", words("daily_life")["talks"])
    by = life.worker or life.by
    life.add(ActivityContact, activity_id=activity, on=day, by_id=by, words=said, created_at=life.at(day, 16))


def add_former(life: Life, started: dt.date) -> None:
    """Something that was over before: how it ended, with the young person's words."""
    told = life.draw("activities education_employment", words("daily_life")["activities"]["education_employment"])
    begun = started + dt.timedelta(days=14)
    life.add(
        ActivitySpell,
        case_id=life.case,
        **facts(life, {**told, "contact_every": None}),
        starts_on=begun,
        ended_on=begun + dt.timedelta(days=60),
        **life.draw("activity ends", words("daily_life")["ends"]),
        registered_by_id=life.by,
        version=2,
        created_at=life.at(begun, 11, life.number % 60),
    )


def facts(life: Life, told: dict[str, Any]) -> dict[str, Any]:
    known = {key: value for key, value in told.items() if key not in {"place", "at", "weekly_hours"}}
    hours = told.get("weekly_hours")
    return {
        **known,
        "organisation_id": life.staff.places[told["place"]] if "place" in told else None,
        "place_name": told.get("at", ""),
        "weekly_hours": Decimal(hours) if hours else None,
    }
