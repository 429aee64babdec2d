"""The way in: what a referral says about why and by whom, visits, who acts for the young person, and § 99."""

import datetime as dt
from typing import Any

from cases.models import HomeVisit, OutreachContact, Representative
from reporting.seeding.accounts import Staff
from reporting.seeding.clock import Clock
from reporting.seeding.life import Life
from reporting.seeding.rows import Rows
from reporting.seeding.texts import words

INSIDE, NO_SIDE = {"employment", "children", "outreach"}, {"self", "family"}
REASONS = {
    "rough_sleeping": ["no_place", "alone"],
    "night_shelter": ["no_place", "out_of_reach"],
    "homeless_hostel": ["no_place", "dropped_out"],
    "staying_with_others": ["no_place", "family"],
    "own_tenancy_at_risk": ["loses_home", "money"],
    "prison_release_within_month": ["release", "no_place"],
    "institution_discharge_within_month": ["release", "mental_health"],
    "living_with_family_permanently": ["family", "dropped_out"],
}


def referral_facts(life: Life, source: str, outcome: str) -> dict[str, Any]:
    """What a referral holds besides the worry; an eviction warning names the landlord and the days."""
    story, received = life.story, life.opened_at.date()
    facts: dict[str, Any] = {
        "reasons": REASONS.get(story.situation, []),
        "referrer_side": "" if source in NO_SIDE else "inside" if source in INSIDE else "outside",
        "source_contact": f"00 00 5{life.number % 10} {life.number % 100:02}" if source != "self" else "",
        "young_person_knows": life.number % 9 != 0,
    }
    if story.situation == "own_tenancy_at_risk":
        facts |= {
            "kind": "eviction",
            "landlord": "Nordbo, udlejningen",
            "warned_on": received - dt.timedelta(days=2),
            "court_on": received + dt.timedelta(days=19),
        }
    if outcome == "declined":
        facts["may_ask_again"] = True
    if outcome == "outside_target_group":
        facts["guided_to"] = "Gældsrådgivningen på biblioteket"
    return facts


def add_visit(life: Life) -> None:
    """An eviction warning was visited the day after; a new one waits for the visit."""
    if life.story.situation != "own_tenancy_at_risk" or life.story.is_invented:
        return
    waits = life.story.step == "referral" and not life.story.refused
    visitor = life.coordinator or life.staff["visitation"]
    day = life.day(life.story.referred_ago - 1)
    said = words("pathway")["visits"]
    if waits:
        life.add(
            HomeVisit, case_id=life.case, due_on=day, visitor_id=visitor, planned_by_id=visitor, visited_on=day,
            visited_by_id=visitor, result="not_home", outcome=life.say(said["not_home"]), created_at=life.opened_at,
        )  # fmt: skip
        ahead = life.clock.today + dt.timedelta(days=1)
        life.add(
            HomeVisit, case_id=life.case, due_on=ahead, visitor_id=visitor, planned_by_id=visitor,
            created_at=life.at(day, 15),
        )  # fmt: skip
        return
    life.add(
        HomeVisit, case_id=life.case, due_on=day, visitor_id=visitor, planned_by_id=visitor, visited_on=day,
        visited_by_id=visitor, result="met", outcome=life.say(said["met"]), created_at=life.opened_at,
    )  # fmt: skip


def add_representatives(life: Life) -> None:
    """Who holds custody of those under 18, and for a few a bisidder of their own choice."""
    since = life.opened_at.date()
    if life.story.age < 18 and not life.story.is_invented:
        for name, relation, powers in (
            ("Amina Test", "mor", ["consent", "decide", "accompany", "letters"]),
            ("Yonis Test", "far", ["consent", "letters"]),
        ):
            act_for(life, "custody_holder", name, relation, powers, since)
    elif life.number % 17 == 2 and not life.story.is_invented:
        act_for(life, "companion", "Ellen Test", "nabo", ["accompany"], since)


def act_for(life: Life, kind: str, name: str, relation: str, powers: list[str], since: dt.date) -> None:
    life.add(
        Representative,
        person_id=life.person,
        kind=kind,
        name=name,
        relation=relation,
        phone=f"00 00 6{life.number % 10} {len(relation) * 11 + len(name):02}",
        powers=powers,
        valid_from=since,
        registered_by_id=life.by,
        created_at=life.opened_at,
    )


def add_outreach(rows: Rows, staff: Staff, clock: Clock) -> None:
    """Where the unit has been, and nobody's name."""
    people = ("bostotte", "visitation", "bostotte2")
    for number, told in enumerate(words("pathway")["outreach"]):
        day = clock.workday(told["ago"])
        rows.add(
            OutreachContact,
            unit_id=staff.units["Ungeenheden"],
            met_on=day,
            met_by_id=staff[people[number % len(people)]],
            place=told["place"],
            talked=told["talked"],
            agreed=told["agreed"],
            again_on=clock.today + dt.timedelta(days=told["again"]) if told.get("again") else None,
            created_at=clock.at(day, 20),
        )
