"""Who steps in and what has changed, in the demo: stand-ins, a case to hand over, safety, stories, and a move."""

from __future__ import annotations

import datetime as dt
from functools import lru_cache
from typing import Any

from cases.models import (
    CaseAssignment,
    ChangeStory,
    EveningDuty,
    HandoverRequest,
    Move,
    MunicipalityChange,
    VisitSafety,
)
from reporting.seeding.accounts import Staff
from reporting.seeding.clock import Clock
from reporting.seeding.life import Life
from reporting.seeding.rows import Rows
from reporting.seeding.texts import words


@lru_cache
def said() -> dict[str, Any]:
    return words("leaving")


def add_around(life: Life) -> None:
    """What leaving.yaml says of this person, by name."""
    name = life.story.name
    for part, add in (
        ("change_stories", add_change_story),
        ("takeovers", add_takeover),
        ("stand_ins", add_stand_in),
        ("safety", add_safety),
    ):
        if name in said()[part]:
            add(life, said()[part][name])


def add_change_story(life: Life, told: dict[str, str]) -> None:
    day = life.day(14 + life.number)
    life.add(
        ChangeStory,
        case_id=life.case,
        theme=told["theme"],
        told_by=told["told_by"],
        told_on=day,
        text=life.say(told["text"]),
        difference=life.say(told["difference"]),
        consent=told["consent"],
        consent_on=day if told["consent"] else None,
        shared_text=told["shared"],
        collected_by_id=life.worker or life.by,
        created_at=life.at(day, 14, 5),
    )


def add_takeover(life: Life, asked: dict[str, Any]) -> None:
    at = life.at(life.day(asked["asked"]), 11, 15)
    answered = at + dt.timedelta(hours=26) if asked["no"] else None
    life.add(
        HandoverRequest,
        case_id=life.case,
        role=asked["role"],
        from_user_id=life.staff[asked["from"]],
        to_user_id=life.staff[asked["to"]],
        starts_on=life.day(asked["starts"]),
        reason=life.say(asked["reason"]),
        asked_at=at,
        asked_by_id=life.staff[asked["from"]],
        answer="declined" if asked["no"] else "",
        answer_reason=asked["no"],
        answered_at=answered,
        answered_by_id=life.staff[asked["to"]] if answered else None,
        created_at=at,
    )


def add_stand_in(life: Life, cover: dict[str, str]) -> None:
    """Somebody is away today and a colleague has the case until the evening: it ends by itself."""
    since = life.at(life.clock.today, 7, 40)
    life.add(
        CaseAssignment,
        case_id=life.case,
        user_id=life.staff[cover["stands_in"]],
        role="stand_in",
        stands_in_for_id=life.staff[cover["away"]],
        valid_from=since,
        valid_until=life.at(life.clock.today, 23, 59),
        reason=cover["reason"],
        granted_by_id=life.leader,
        created_at=since,
    )


def add_evenings(rows: Rows, staff: Staff, clock: Clock) -> None:
    """Who has the evening phone today and the days to come."""
    told, unit = said()["evenings"], staff.units["Ungeenheden"]
    written = clock.at(clock.day(6), 11)
    for ahead in range(told["days"]):
        day, name = clock.day(-ahead), told["by"][ahead % len(told["by"])]
        rows.add(
            EveningDuty,
            unit_id=unit,
            user_id=staff[name],
            valid_from=clock.at(day, told["from"]),
            valid_until=clock.at(day, told["until"]),
            set_by_id=staff["leder"],
            created_at=written,
        )


def add_safety(life: Life, seen: dict[str, Any]) -> None:
    day = life.day(seen["ago"])
    life.add(
        VisitSafety,
        case_id=life.case,
        text=seen["text"],
        observed_on=day,
        expires_on=life.clock.day(-seen["ahead"]),
        written_by_id=life.by,
        created_at=life.at(day, 15, 30),
    )


def add_move(life: Life, begun: dt.datetime, closed: dt.datetime | None) -> None:
    """Who acts is settled; the new municipality has taken over where the case is closed."""
    told, day = said()["moves"], begun.date()
    move = life.add(
        Move,
        case_id=life.case,
        municipality="Nabokøbing",
        moved_on=day,
        contact_name=told["contact"]["name"],
        contact_phone=told["contact"]["phone"],
        noted_at=begun,
        noted_by_id=life.by,
        acting="receiver",
        ground=told["ground"],
        reason=life.say(told["reason"]),
        settled_at=begun,
        settled_by_id=life.by,
        answer="confirmed" if closed else "",
        answered_on=closed.date() if closed else None,
        answered_who=told["who"] if closed else "",
        answered_by_id=life.by if closed else None,
        created_at=begun,
    )
    changes = [("residence", day)]
    changes += [("acting", closed.date()), ("paying", closed.date())] if closed else []
    for part, from_on in changes:
        life.add(
            MunicipalityChange,
            case_id=life.case,
            part=part,
            municipality="Nabokøbing",
            from_on=from_on,
            move_id=move,
            written_by_id=life.by,
            created_at=begun,
        )
