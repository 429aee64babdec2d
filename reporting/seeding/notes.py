"""Contact notes in the rhythm of the method, newest first: when the words run out, it is the oldest that have none."""

import datetime as dt
import uuid
from collections.abc import Iterator
from typing import NamedTuple

from bostotte.models import ContactNote
from reporting.seeding.clock import SATURDAY
from reporting.seeding.life import Life
from reporting.seeding.texts import words

# how often each kind, of a hundred
HOUSED = {"home": 34, "sms": 22, "phone": 14, "out": 14, "office": 4, "video": 3, "drop_in": 2, "attempt": 4,
          "no_show": 3}  # fmt: skip
UNHOUSED = {"out": 28, "sms": 24, "phone": 16, "office": 14, "drop_in": 8, "video": 2, "attempt": 5, "no_show": 3}
COORDINATION = {"office": 30, "phone": 26, "sms": 26, "out": 8, "drop_in": 6, "no_show": 4}
AT_A_DISTANCE = ("sms", "phone")  # what is left for a Saturday
MINUTES = {"home": (40, 80), "out": (45, 110), "office": (30, 60), "video": (15, 35), "phone": (5, 25), "sms": (2, 8),
           "drop_in": (10, 30), "attempt": (5, 20), "no_show": (20, 35)}  # fmt: skip
NOT_UNLESS_OWN = ("substance_use", "physical_health")  # nobody writes of these where they are no matter
WITHOUT_CONTACT = ("attempt", "no_show")
EVERY = {"cti": (5, 9, 18), "icm": (5, 5, 6), "": (11, 12, 12)}
PHASE_DAYS = 91
OWN_DAYS = 30  # how often a coordinator writes where there is bostøtte


class NoteLine(NamedTuple):
    """A text as it stands in notes.yaml."""

    domain: str
    text: str
    when: str = ""  # home or seeking: only with a home, or only without


def note_lines(kind: str) -> list[NoteLine]:
    """All that can be said about a contact of this kind."""
    return [NoteLine(*line) if isinstance(line, list) else NoteLine("", line) for line in words("notes")[kind]]


class NoteTexts:
    """What is left to say in one case, the case's own life domains first."""

    def __init__(self, life: Life) -> None:
        self.left: dict[str, list[NoteLine]] = {}
        own = life.story.domains
        for kind in MINUTES:
            said = [line for line in note_lines(kind) if line.domain in own or line.domain not in NOT_UNLESS_OWN]
            life.dice.shuffle(said)
            said.sort(key=lambda line: line.domain not in own)
            self.left[kind] = said

    def next(self, kind: str, has_home: bool) -> tuple[str, str]:
        """(life domain, text); both empty when everything of that kind has been said."""
        when = "home" if has_home else "seeking"
        for line in self.left[kind]:
            if line.when in ("", when):
                self.left[kind].remove(line)
                return line.domain, line.text
        return "", ""


def add_notes(life: Life) -> None:
    """The contacts of a case back to its start, and the attempts since the last one."""
    story = life.story
    said = NoteTexts(life)
    for tried in range(story.attempts):
        ago = max(1, story.contact - 2) * (tried + 1) // (story.attempts + 1) + 1
        add_note(life, said, life.clock.workday(ago), "attempt", life.worker or life.by)
    first = life.clock.day(story.started if story.is_started else story.referred_ago)
    last = life.clock.day(story.last_day + story.contact)
    if life.coordinator is None or (story.step == "referral" and story.referred_ago < story.contact):
        return
    for day, is_worker in contact_days(life, first, last):
        writer = life.worker if is_worker and life.worker else life.by
        kind = choose_kind(life, day, is_worker, is_last=day == last)
        add_note(life, said, day, kind, writer)


def contact_days(life: Life, first: dt.date, last: dt.date) -> Iterator[tuple[dt.date, bool]]:
    """(day, written by bostøtte) from the newest to the oldest. The newest is the story's own."""
    day, since_own = last, 0
    while day >= first:
        has_worker = is_supported(life, day)
        is_worker = has_worker and since_own < OWN_DAYS
        yield day, is_worker
        gap = max(1, every(life, day, has_worker) + life.dice.randint(-3, 3))
        since_own = 0 if not is_worker else since_own + gap
        day -= dt.timedelta(days=gap)
        if day.weekday() > SATURDAY:
            day -= dt.timedelta(days=2)


def is_supported(life: Life, day: dt.date) -> bool:
    started, ended = life.facts.get("course_started"), life.facts.get("course_ended")
    return started is not None and started <= day and (ended is None or day <= ended)


def every(life: Life, day: dt.date, has_worker: bool) -> int:
    """Days between contacts: closest in CTI's first phase, all the way in ICM (B7)."""
    if not has_worker:
        return EVERY[""][0]
    phase = min((day - life.facts["course_started"]).days // PHASE_DAYS, 2)
    return EVERY[life.story.method][phase]


def choose_kind(life: Life, day: dt.date, is_worker: bool, *, is_last: bool) -> str:
    if day.weekday() >= SATURDAY:
        return life.dice.choice(AT_A_DISTANCE)
    weights = COORDINATION
    if is_worker:
        weights = HOUSED if life.has_home(day) else UNHOUSED
    kinds = [kind for kind in weights if not (is_last and kind in WITHOUT_CONTACT)]
    return life.dice.choices(kinds, [weights[kind] for kind in kinds])[0]


def add_note(life: Life, said: NoteTexts, day: dt.date, kind: str, writer: uuid.UUID) -> None:
    domain, text = said.next(kind, life.has_home(day))
    other = next((who for begins, who in words("notes")["with"].items() if text.startswith(begins)), "")
    hour = life.dice.choice((18, 19, 20)) if kind in AT_A_DISTANCE and life.dice.random() < 0.2 else 0
    at = life.at(day, hour or life.dice.randint(8, 15), life.dice.randrange(0, 60, 5))
    low, high = MINUTES[kind]
    is_visit = kind in ("home", "out", "attempt", "no_show")
    life.add(
        ContactNote,
        case_id=life.case,
        author_id=writer,
        key=life.rows.new_id(),
        at=at,
        kind=kind,
        counterpart=life.say(other),
        minutes=life.dice.randint(low, high),
        travel_minutes=life.dice.randrange(10, 35, 5) if is_visit else None,
        domains=[domain] if domain else [],
        text=life.say(text),
        created_at=at + dt.timedelta(minutes=life.dice.randint(2, 90)),
    )
