"""Who has looked: the last weeks' rows of the access log, so that "Hvem har set sagen" has something to tell."""

import datetime as dt

from cases.models import AccessLog
from reporting.seeding.life import Life

DAYS = 40
ROUTES = (
    ("view", "cases:case"),
    ("view", "cases:timeline"),
    ("view", "networkmeetings:goals"),
    ("edit", "bostotte:note_save"),
    ("list", "cases:case_list"),
)


def add_log(life: Life) -> None:
    """The coordinator and bostøtte on working days, the leader now and then, and the emergency access."""
    story = life.story
    if story.closed:
        return
    days = min(DAYS, story.referred_ago)
    for ago in range(1, days, 3):
        day = life.day(ago)
        writer, relation = (life.worker, "support_worker") if life.worker and ago % 2 else (life.by, "coordinator")
        if relation == "coordinator" and not life.coordinator:
            relation = "unit"
        action, route = ROUTES[(life.number + ago) % len(ROUTES)]
        note(life, life.at(day, 8 + ago % 8, (life.number * 7 + ago) % 60), writer, relation, action, route)
    if story.is_started:
        leader_day = life.day(min(12 + life.number % 9, days))
        note(life, life.at(leader_day, 15, life.number % 60), life.leader, "unit", "view", "cases:case")
    if story.emergency:
        at = life.at(life.day(5), 9, 4)
        note(life, at, life.staff["koordinator2"], "emergency", "view", "cases:case", "Fejl i boligstøtten")


def note(life: Life, at: dt.datetime, user: object, relation: str, action: str, route: str, purpose: str = "") -> None:
    life.add(
        AccessLog,
        at=at,
        user_id=user,
        case_id=life.case,
        person_id=life.person,
        action=action,
        relation=relation,
        purpose=purpose,
        route=route,
        method="POST" if action == "edit" else "GET",
        status=302 if action == "edit" else 200,
        request_id=life.rows.new_id(),
    )
