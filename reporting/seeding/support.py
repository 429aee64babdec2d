"""Bostøtte: the course and its three phases."""

import datetime as dt

from bostotte.models import Phase, SupportCourse
from bostotte.phases import phase_dates
from reporting.seeding.life import Life
from reporting.seeding.texts import words

KINDS = ("transition", "try_out", "transfer_of_care")
DAYS_TO_CHOOSE = 30  # B4: the first phase may be without focus areas that long


def add_course(life: Life) -> None:
    """The course with its phases; ICM has none. Capacity, dwelling and phase rules are held by the database."""
    story = life.story
    if story.course is None or life.worker is None:
        return
    started = life.day(story.course)
    ended = life.day(story.course_end["at"]) if story.course_end else None
    aftercare = story.course_end.get("aftercare", "")
    is_cti = story.method == "cti"
    life.facts["course_started"], life.facts["course_ended"] = started, ended
    course = life.add(
        SupportCourse,
        case_id=life.case,
        method=story.method,
        worker_id=life.worker,
        legal_basis="sel_85a",
        started_on=started,
        started_by_id=life.by,
        dwelling_basis=("own" if story.own_home else "signed") if is_cti else "",
        tenancy_id=life.tenancy if is_cti else None,
        ended_on=ended,
        ended_by_id=life.worker if ended else None,
        end_reason=story.course_end.get("reason", ""),
        aftercare=aftercare,
        aftercare_why=life.say(words("pathway")["aftercare_why"].get(aftercare, "")),
        created_at=life.at(started, 9),
    )
    if is_cti:
        for place, (begins, ends) in enumerate(phase_dates(started)):
            add_phase(life, course, place, begins, ends)


def add_phase(life: Life, course: object, place: int, begins: dt.date, ends: dt.date) -> None:
    """A phase; its one to three focus areas are chosen when it has been on for a while (B4)."""
    today = life.clock.day(life.story.last_day)
    choose_by = begins + dt.timedelta(days=DAYS_TO_CHOOSE - 12 if place == 0 else 0)
    is_chosen = choose_by <= today and not (life.story.focus_missing and begins <= today < ends)
    plans = words("pathway")["phase_plans"][place]
    life.add(
        Phase,
        course_id=course,
        number=place + 1,
        kind=KINDS[place],
        starts_on=begins,
        ends_on=ends,
        focus_areas=list(life.story.domains[: 3 - place % 2]) if is_chosen else [],
        plan=life.say(life.draw(f"phase {place}", plans)) if is_chosen else "",
        created_at=life.at(life.facts["course_started"], 9, place + 1),
    )
