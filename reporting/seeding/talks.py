"""How meetings were prepared with the young person and gone through afterwards: the tablet, the talks, the wishes."""

import datetime as dt
import uuid
from dataclasses import dataclass

from cases.models import TabletSession
from networkmeetings.models import MeetingTalk, MeetingWish, PersonWish
from reporting.seeding.life import Life

AHEAD = 12  # days before a meeting from which some are prepared
WISHES = (
    ("home", "", "Efter kl. 12", "speak"),
    ("office", "", "Ikke om morgenen", "write"),
    ("elsewhere", "Cafeen ved biblioteket", "", "speak"),
    ("anywhere", "", "Ikke om fredagen", "other"),
)


@dataclass(frozen=True)
class Prepared:
    """The talk before a meeting: when, and the tablet's row when the young person wrote on it."""

    at: dt.datetime
    tablet: uuid.UUID


def prepare(life: Life, meeting: uuid.UUID, number: int, ago: int, at: dt.datetime) -> Prepared | None:
    """Bostøtten handed over the tablet two days before, or the day before today; None where nobody did (yet)."""
    far = ago < -AHEAD or (ago < 0 and (life.number + number) % 2 == 0)
    if life.worker is None or far:
        return None
    day = min(at.date() - dt.timedelta(days=2), life.clock.day(1))
    handed = life.at(day, 14, 5 + life.number % 40)
    tablet = life.add(
        TabletSession,
        user_id=life.worker,
        case_id=life.case,
        screen=TabletSession.Screen.AGENDA,
        object_id=meeting,
        handed_at=handed,
        expires_at=handed + dt.timedelta(hours=2),
        returned_at=handed + dt.timedelta(minutes=14),
        created_at=handed,
    )
    return Prepared(handed + dt.timedelta(minutes=3), tablet)


def add_talks(life: Life, meeting: uuid.UUID, number: int, at: dt.datetime, prepared: Prepared | None) -> None:
    """What the talks left: that they were held, and what the young person wished. Held meetings are gone through."""
    if prepared is None:
        return
    place, place_words, time_words, part = WISHES[(life.number + number) % len(WISHES)]
    shared = {"meeting_id": meeting, "tablet_id": prepared.tablet, "created_at": prepared.at}
    life.add(MeetingWish, **shared, place=place, place_words=place_words, time_words=time_words, part=part)
    if life.seats:
        life.add(PersonWish, **shared, member_id=life.seats[0].id, answer=PersonWish.Answer.YES)
    note(life, meeting, MeetingTalk.Kind.BEFORE, prepared.at)
    after = at + dt.timedelta(days=2)
    if after.date() < life.clock.today:
        note(life, meeting, MeetingTalk.Kind.AFTER, after)


def note(life: Life, meeting: uuid.UUID, kind: str, at: dt.datetime) -> None:
    life.add(MeetingTalk, meeting_id=meeting, kind=kind, talked_at=at, noted_by_id=life.worker, created_at=at)
