"""Goals in own words, and agreements with what became of them."""

import datetime as dt
import uuid
from dataclasses import dataclass, field
from typing import Any

from networkmeetings.models import Agreement, Goal, StatutoryPlan
from reporting.seeding.clock import SATURDAY
from reporting.seeding.life import Life, Seat
from reporting.seeding.texts import words

PER_MEETING = 3
OUTCOMES = {"kept": 68, "partly": 17, "not_kept": 10, "no_longer": 5}
DUE_IN = (14, 21, 30, 45)
MEETINGS_WITH_NEW_GOALS = 2
STILL_NEW = 45  # days
STEP_AT = 2  # the meeting at which the first goal gets a step on the way
HINTS = {
    "Sagsbehandler i Ydelse": ("ydelse", "sats", "indskud", "tilskud", "fritidspas", "kontant"),
    "FGU-vejleder": ("fgu", "skole", "værksted", "undervisning", "tilmelde", "merit", "begynde klokken", "besøg"),
    "Behandler i ungeteamet": ("samtale", "rusmiddel", "ungeteam"),
    "Praktiserende læge": ("læge", "blodprøver", "medicin"),
    "Kontaktperson": ("medicin", "ungeklinik", "myldretid"),
}


@dataclass
class Promise:
    """One agreement before it is written."""

    who: str
    text: str
    goal: uuid.UUID
    meeting: uuid.UUID
    agreed_at: dt.datetime
    is_ongoing: bool
    due: dt.date
    outcome: str = ""
    outcome_at: dt.datetime | None = None
    outcome_meeting: uuid.UUID | None = None


@dataclass
class Aim:
    """One goal of the plan before it is written, and the agreements that could still follow: (who, text)."""

    id: uuid.UUID
    meeting: uuid.UUID
    at: dt.datetime
    domain: str
    goal: dict[str, Any]
    lines: list[tuple[str, str]]
    status: str

    @property
    def is_over(self) -> bool:
        return self.status == "reached"


@dataclass
class Plan:
    """The plan of one case, meeting by meeting (N5: goals and open agreements carry over)."""

    life: Life
    aims: list[Aim] = field(default_factory=list)
    promises: list[Promise] = field(default_factory=list)

    def hold(self, meeting: uuid.UUID, number: int, at: dt.datetime, *, is_last: bool) -> None:
        """What one held meeting does to the plan. The newest leaves the open agreements the story asks for."""
        self.follow_up(meeting, at)
        self.note_the_home(meeting, at)
        if number <= MEETINGS_WITH_NEW_GOALS:
            self.add_goals(meeting, at, 2 if number == 1 else 1)
        if number == STEP_AT:
            self.take_a_step(meeting, at)
        if is_last and self.life.story.promises:
            for who, due_in in self.life.story.promises:
                self.promise(meeting, at, who, self.life.clock.day(-due_in))
            self.promise_more(meeting, at)
        else:
            for _ in range(PER_MEETING):
                self.promise(meeting, at, "", self.due(at))

    def promise_more(self, meeting: uuid.UUID, at: dt.datetime) -> None:
        """Some more that is not due yet, when the meeting was not long ago: no two cases have the same number."""
        if (self.life.clock.today - at.date()).days > STILL_NEW:
            return
        for _ in range(self.life.number * 7 % 4):
            self.promise(meeting, at, "", self.life.clock.workday(-self.life.dice.randint(9, 40)))

    def note_the_home(self, meeting: uuid.UUID, at: dt.datetime) -> None:
        """Whoever wanted a home and has one has reached that goal, and sets a new one for living there (N5)."""
        for aim in list(self.aims):
            if aim.goal.get("when") == "seeking" and not aim.is_over and self.life.has_home(at.date()):
                aim.status = "reached"
                self.set_goal(aim.domain, meeting, at)

    def follow_up(self, meeting: uuid.UUID, at: dt.datetime) -> None:
        """Every open agreement due by now gets its answer at the meeting."""
        for promise in self.promises:
            if not promise.outcome and promise.due <= at.date():
                self.answer(promise, at + dt.timedelta(minutes=12), meeting)

    def answer(self, promise: Promise, at: dt.datetime, meeting: uuid.UUID | None = None) -> None:
        kinds = list(OUTCOMES)
        promise.outcome = self.life.dice.choices(kinds, [OUTCOMES[kind] for kind in kinds])[0]
        promise.outcome_at, promise.outcome_meeting = at, meeting

    def add_goals(self, meeting: uuid.UUID, at: dt.datetime, count: int) -> None:
        known = {aim.domain for aim in self.aims}
        for domain in [domain for domain in self.life.story.domains if domain not in known][:count]:
            self.set_goal(domain, meeting, at)

    def set_goal(self, domain: str, meeting: uuid.UUID, at: dt.datetime) -> None:
        found = self.choose_goal(domain, self.life.has_home(at.date()))
        lines = [parse(line) for line in found["agreements"]]
        self.life.dice.shuffle(lines)
        said = at + dt.timedelta(minutes=20 + len(self.aims))
        self.aims.append(Aim(self.life.rows.new_id(), meeting, said, domain, found, lines, self.status()))

    def take_a_step(self, meeting: uuid.UUID, at: dt.datetime) -> None:
        """A step on the way to the first goal still open, in every other case (N5)."""
        aim = next((one for one in self.aims if not one.is_over), None)
        if aim is None or self.life.number % 2 or aim.domain not in words("meetings")["steps"]:
            return
        name, own, known = words("meetings")["steps"][aim.domain]
        found = {"name": name, "words": own, "known": known, "parent": aim.id}
        said = at + dt.timedelta(minutes=20 + len(self.aims))
        self.aims.append(Aim(self.life.rows.new_id(), meeting, said, aim.domain, found, [], self.status()))

    def write_goal(self, aim: Aim) -> None:
        self.life.add(
            Goal,
            id=aim.id,
            case_id=self.life.case,
            meeting_id=aim.meeting,
            parent_id=aim.goal.get("parent"),
            name=aim.goal["name"],
            words=aim.goal["words"],
            domain=aim.domain,
            status=aim.status,
            known_by=aim.goal["known"],
            created_at=aim.at,
        )

    def status(self) -> str:
        """How far a goal is: mostly reached in a case that ended as planned, else under way."""
        if self.life.story.closed.get("reason") == "as_planned":
            return self.life.dice.choice(("reached", "reached", "partly"))
        return self.life.dice.choice(("in_progress", "in_progress", "not_started", "partly"))

    def choose_goal(self, domain: str, has_home: bool) -> dict[str, Any]:
        when = "home" if has_home else "seeking"
        fitting = [goal for goal in words("goals")[domain] if goal.get("when", "any") in ("any", when)]
        for goal in fitting:
            if goal["name"] in self.life.story.goals_from:
                return goal
        return self.life.draw(f"goal {domain} {when}", fitting)

    def promise(self, meeting: uuid.UUID, at: dt.datetime, who: str, due: dt.date) -> None:
        """One agreement from a goal's own lines, by `who` when it is given; else one that fits any goal."""
        aims = [aim for aim in self.aims if not aim.is_over] or self.aims
        if not aims:
            return
        aim = aims[len(self.promises) % len(aims)]
        for offered in (aim, *aims):
            for line in offered.lines:
                if not who or line[0].split()[0] == who:
                    offered.lines.remove(line)
                    self.write_down(meeting, at, offered, line, due)
                    return
        who = who or self.life.dice.choice(("self", "coordinator", "professional"))
        text = self.life.draw(f"anything {who}", words("meetings")["anything"][who])
        self.write_down(meeting, at, aim, (who, text), due)

    def write_down(self, meeting: uuid.UUID, at: dt.datetime, aim: Aim, line: tuple[str, str], due: dt.date) -> None:
        who, _, ongoing = line[0].partition(" ")
        minutes = 35 + len(self.promises)
        self.promises.append(
            Promise(who, line[1], aim.id, meeting, at + dt.timedelta(minutes=minutes), bool(ongoing), due)
        )

    def due(self, at: dt.datetime) -> dt.date:
        """Some weeks after the meeting, on a working day."""
        day = at.date() + dt.timedelta(days=self.life.dice.choice(DUE_IN))
        return day + dt.timedelta(days=7 - day.weekday() if day.weekday() >= SATURDAY else 0)

    def write(self) -> None:
        """All goals and agreements as rows; what was open when a case closed was answered then."""
        for aim in self.aims:
            self.write_goal(aim)
        for promise in self.promises:
            if self.life.story.closed and not promise.outcome:
                self.answer(promise, self.life.facts["closed_at"] - dt.timedelta(hours=2))
            self.write_one(promise)

    def write_one(self, promise: Promise) -> None:
        life, why = self.life, words("meetings")["why"].get(promise.outcome)
        responsible, helpers = self.responsible(promise)
        life.add(
            Agreement,
            case_id=life.case,
            meeting_id=promise.meeting,
            goal_id=promise.goal,
            text=life.say(promise.text),
            helpers=helpers,
            due_on=None if promise.is_ongoing else promise.due,
            is_ongoing=promise.is_ongoing,
            follow_up_on=promise.due if promise.is_ongoing else None,
            agreed_at=promise.agreed_at,
            agreed_by_id=life.by,
            outcome=promise.outcome,
            outcome_why=life.say(life.draw(f"why {promise.outcome}", why)) if why else "",
            outcome_at=promise.outcome_at,
            outcome_by_id=life.by if promise.outcome else None,
            outcome_meeting_id=promise.outcome_meeting,
            created_at=promise.agreed_at,
            **responsible,
        )

    def responsible(self, promise: Promise) -> tuple[dict[str, Any], str]:
        """Exactly one who does it (N2), and who helps. The coordinator, where there is nobody of the kind meant."""
        life, who = self.life, promise.who
        private = [seat for seat in life.seats if seat.is_private]
        if who == "self":
            return {"is_young_persons": True}, private[0].name if private and life.dice.random() < 0.2 else ""
        if who == "worker" and life.worker and promise.agreed_at.date() >= life.facts["course_started"]:
            return {"responsible_user_id": life.worker}, life.story.name if life.dice.random() < 0.3 else ""
        seats = {"professional": [seat for seat in life.seats if not seat.is_private], "private": private}.get(who)
        if seats:
            seat = next((one for one in seats if fits(one, promise)), seats[0])
            return {"responsible_member_id": seat.id}, ""
        return {"responsible_user_id": life.by}, ""


# The plans by law beside the sheet: kind, who has it, days after the start, days until it is looked at again.
BY_LAW = (
    ("kui", "Ungevejledningen", 35, 180),
    ("sel_141", "Socialrådgiver i voksenteamet", 60, 365),
    ("job", "Jobcenter Testby", 20, 90),
)


def add_plans_by_law(life: Life, started: dt.date) -> None:
    """One to three of them, as they stood some time after the start; in a third of the cases nobody has noted any."""
    for place, (kind, holder, after, lasts) in enumerate(BY_LAW):
        made = started + dt.timedelta(days=after)
        if (life.number + place) % 3 == 2 or life.number % 3 == 2 or made > life.clock.today:
            continue
        at = life.at(made, 11, 20)
        life.add(
            StatutoryPlan,
            case_id=life.case,
            kind=kind,
            made_on=made,
            review_on=made + dt.timedelta(days=lasts),
            holder=holder,
            created_at=at,
        )


def parse(line: dict[str, str]) -> tuple[str, str]:
    """(who, text) of a line in goals.yaml."""
    ((who, text),) = line.items()
    return who, text


def fits(seat: Seat, promise: Promise) -> bool:
    """Whether this professional is the likely one for the promise."""
    about = promise.text.lower()
    return any(hint in about for hint in HINTS.get(seat.role, ()))
