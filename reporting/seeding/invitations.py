"""Invitations to the meetings ahead: who was told, what they answered, and a meeting that was moved."""

import datetime as dt
import uuid
from typing import Any

from networkmeetings.models import Mailing, NetworkMeeting
from reporting.seeding.life import Life
from reporting.seeding.texts import words

INVITED_AHEAD = 30  # days before a meeting its invitations are out
HOMES, ONLINE = "Hjemme", "Videomøde"
# By turns around the table: (answer, why not, days later another time is suggested, has prepared)
ANSWERS: tuple[tuple[str, str, int, bool], ...] = (
    ("yes", "", 0, True),
    ("no", "time", 2, False),
    ("", "", 0, False),
    ("yes", "", 0, False),
    ("no", "coordinated", 0, False),
)


def place_kind(place: str) -> str:
    """What a seeded place is, as the coordinator would have said."""
    return "home" if place.startswith(HOMES) else "online" if place == ONLINE else "public"


def is_out(life: Life, ago: int) -> bool:
    """Whether the invitations to a meeting this many days ahead are out in the demo."""
    return not life.story.is_invented and -INVITED_AHEAD <= ago < 0


def answer_of(life: Life, place: int, ago: int, at: dt.datetime, user: uuid.UUID | None) -> dict[str, Any]:
    """The columns of an answer by the person at `place`, or none."""
    if not is_out(life, ago) or place < 2:
        return {}
    answer, why, later, prepared = ANSWERS[(life.number + place) % len(ANSWERS)]
    if not answer:
        return {}
    answered = life.at(life.day(1), 10, 5 + place)
    return {
        "answer": answer,
        "no_reason": why,
        "suggested_at": at + dt.timedelta(days=later) if later else None,
        "answered_at": answered,
        "answered_via": "login" if user else "link",
        "answered_by_id": user,
        "prepared_at": answered if prepared and user else None,
    }


def add_mailing(life: Life, meeting_id: uuid.UUID, place: int, ago: int, key: tuple[Any, Any], sequence: int) -> None:
    """The invitation to one person; now and then nobody knows whether it arrived."""
    if not is_out(life, ago) or place < 2 or not any(key):
        return
    sent = life.at(life.day(2), 9, 30)
    user, member = key
    life.add(
        Mailing,
        kind="request",
        meeting_id=meeting_id,
        sequence=sequence,
        user_id=user,
        member_id=None if user else member,
        day=sent.date(),
        state="uncertain" if (life.number + place) % 7 == 3 else "sent",
        changed_at=sent,
        created_at=sent,
    )


def add_moved_from(life: Life, number: int, entry: uuid.UUID) -> uuid.UUID:
    """The day a meeting was planned for at first, with who moved it and why. Returns its key."""
    day = life.clock.today + dt.timedelta(days=-(life.story.moved or 0))
    return life.add(
        NetworkMeeting,
        case_id=life.case,
        number=number,
        starts_at=life.at(day, 10),
        ends_at=life.at(day, 11),
        place=words("people")["places"][0],
        place_kind="public",
        planned_by_id=life.by,
        calendar_uid=entry,
        cancelled_at=life.at(life.day(2), 9),
        cancelled_by_id=life.by,
        cancel_reason=life.say(words("people")["cancelled"][2]),
        created_at=life.at(life.day(20), 9),
    )
