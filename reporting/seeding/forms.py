"""The quarterly forms that were filled in. Those that wait are opened by the program itself (reporting.opening)."""

import datetime as dt
from typing import Any

from reporting.instruments import Instrument, Need, load_all, occasion_of
from reporting.loading import rows_in_force
from reporting.models import MeasurementForm
from reporting.periods import closing_period, due_dates, period_covered
from reporting.seeding.answers import Answering
from reporting.seeding.life import Life

READY = 25  # sets of answers of each kind that the invented cases share
RECENT = 18  # and now and then one that was due in the last weeks
GRACE = 4  # a form due in the last days may well not be written yet


def add_forms(life: Life) -> None:
    """Form 0, 1, 2 … until the case closed or today, without those the story says are late."""
    story = life.story
    if not story.is_started:
        return
    started = life.facts["started_on"]
    until = life.clock.day(story.last_day)
    if story.reopened:
        until = life.day(story.reopened["closed"])
    # Due by then, but nothing that would have been written after the case closed.
    due = due_dates(started, until)
    for number, due_on in due:
        covers = period_covered(started, number)
        for code, instrument in load_all().items():
            if was_needed(life, instrument, *covers) and not is_left(life, code, due_on, number == due[-1][0], until):
                add_form(life, instrument, due_on, covers, number=number)
    if story.closed and life.ending and story.closed["reason"] not in ("died", "not_started"):
        add_closing_forms(life, started)


def add_closing_forms(life: Life, started: dt.date) -> None:
    begun = life.facts["ending_begun"].date()
    covers = closing_period(started, max(begun, started))
    for instrument in load_all().values():
        if was_needed(life, instrument, *covers):
            add_form(life, instrument, begun + dt.timedelta(days=6), covers, number=None)


def is_left(life: Life, code: str, due_on: dt.date, is_newest: bool, until: dt.date) -> bool:
    """Whether this form of the newest quarter has not been written."""
    if not is_newest or life.story.closed or life.story.reopened:
        return False
    ago = (until - due_on).days
    if life.story.late:
        return code in life.story.late
    return ago < GRACE or (ago < RECENT and (life.number + len(code)) % 5 == 0)


def was_needed(life: Life, instrument: Instrument, first: dt.date, until: dt.date) -> bool:
    """R1: bostøtte's form only if a course ran in the days it is about."""
    return instrument.needs is None or Need.SUPPORT in running(life, first, until)


def running(life: Life, first: dt.date, until: dt.date) -> frozenset[Need]:
    started, ended = life.facts.get("course_started"), life.facts.get("course_ended")
    if started is None or started >= until or (ended is not None and ended < first) or first == until:
        return frozenset()
    return frozenset({Need.SUPPORT, Need(life.story.method)})


def add_form(
    life: Life, instrument: Instrument, due_on: dt.date, covers: tuple[dt.date, dt.date], *, number: int | None
) -> None:
    """One submitted form, or now and then one answered as not done (R1)."""
    late_by = life.dice.choice((-5, -3, -1, 0, 0, 2, 6))
    last = life.facts["closed_at"].date() if life.story.closed else life.clock.day(1)
    day = min(due_on + dt.timedelta(days=late_by), last)
    at = life.at(day, life.dice.randint(8, 13), life.dice.randrange(0, 60))
    is_staffs = instrument.filled_by == "support_worker"
    by = life.worker if is_staffs and life.worker else life.by
    done: dict[str, Any] = {"submitted_at": at, "submitted_by_id": by, "speaks_of_on": day}
    if instrument.answered_by == "young_person" and number and (life.number + number) % 7 == 3:
        reason = "Havde ikke lyst i dag. Spørges igen næste gang."
        done = {"not_done_at": at, "not_done_by_id": by, "not_done": "declined", "not_done_reason": reason}
    else:
        running_then = running(life, *covers)
        done["answers"] = answers(life, instrument, number, day, running_then)
    life.add(
        MeasurementForm,
        case_id=life.case,
        instrument_id=life.staff.instruments[instrument.code],
        instrument_code=instrument.code,
        number=number,
        ending_id=life.ending if number is None else None,
        due_on=due_on,
        covers_from=covers[0],
        covers_until=covers[1],
        created_at=life.at(max(covers[0], due_on - dt.timedelta(days=14)), 5),
        **done,
    )


def answers(
    life: Life, instrument: Instrument, number: int | None, day: dt.date, running_then: frozenset[Need]
) -> dict[str, Any]:
    """Answers of the case's own; the invented cases share some hundreds of ready ones."""
    occasion = occasion_of(number)
    if not life.story.is_invented:
        return Answering(life, number or 0, day).to(instrument, occasion, running_then)
    key = (instrument.code, occasion, running_then, min(number or 0, 4))
    ready = life.staff.ready_answers.setdefault(key, [])
    if len(ready) < READY:
        ready.append(Answering(life, number or 0, day).to(instrument, occasion, running_then))
        return ready[-1]
    return life.dice.choice(ready)


def instrument_keys() -> dict[str, Any]:
    """Keys of the instruments new forms are opened with, by code."""
    return {code: row.pk for code, row in rows_in_force().items()}
