"""Stories beyond the cast, drawn by lot: as many as the benchmark wants, in units and with staff of their own."""

import random
from collections.abc import Iterator
from dataclasses import dataclass, field

from cases.models.vocabulary import HOMELESS_SITUATIONS
from reporting.seeding.accounts import COORDINATOR, UNIT, WORKER, Accounts
from reporting.seeding.stories import Story
from reporting.seeding.texts import words

OPEN_SHARE = 0.1  # of all cases in three years
LONGEST = 1080
CASELOAD = 20  # per coordinator (guide part 2)
COORDINATORS_PER_UNIT = 10
UNITS_OF_WORK = {"cti": 4, "icm": 5}
ROOM = 40  # B1
COMBINATIONS = {"sm": 65, "sm_cti": 22, "sm_icm": 13}
REASONS = {"as_planned": 62, "declined": 11, "lost_contact": 11, "moved": 9, "imprisoned": 5, "died": 2}
AFTERCARE = ("sel_85", "sel_85a", "mentor", "none", "not_possible")
DOMAINS = ("housing", "education_employment", "finances", "daily_living", "social_network", "mental_health",
           "physical_health", "substance_use", "daily_activities")  # fmt: skip
CTI_DAYS = 274
BETWEEN_MEETINGS = 105


@dataclass
class Desk:
    """The staff of the invented cases: hired as the cases come, each filled before the next begins."""

    accounts: Accounts
    coordinators: list[str] = field(default_factory=list)
    load: int = CASELOAD
    workers: list[str] = field(default_factory=list)
    used: int = ROOM
    unit_of: dict[str, str] = field(default_factory=dict)

    def coordinator(self) -> str:
        """Somebody with room for one more open case."""
        if self.load >= CASELOAD:
            if len(self.coordinators) % COORDINATORS_PER_UNIT == 0:
                self.unit = self.open_unit(2 + len(self.coordinators) // COORDINATORS_PER_UNIT)
            name = f"koordinator{5 + len(self.coordinators)}"
            self.accounts.add_user(name, COORDINATOR[0], self.unit, laws=COORDINATOR[3])
            self.coordinators.append(name)
            self.unit_of[name] = self.unit
            self.load = 0
        self.load += 1
        return self.coordinators[-1]

    def open_unit(self, number: int) -> str:
        name, leader = f"{UNIT} {number}", f"leder{number}"
        self.accounts.add_unit(name)
        self.accounts.add_user(leader, f"Leder af {name}", name, laws=["sel", "bl"])
        self.accounts.add_role(leader, "leader", name)
        self.accounts.staff.leaders[name] = leader
        return name

    def worker(self, method: str) -> str:
        """Somebody with a free place (B1)."""
        if self.used + UNITS_OF_WORK[method] > ROOM:
            self.hire_worker()
        self.used += UNITS_OF_WORK[method]
        return self.workers[-1]

    def hire_worker(self) -> None:
        name = f"bostotte{5 + len(self.workers)}"
        self.accounts.add_user(name, WORKER[0], self.unit, laws=[])
        self.accounts.add_capacity(name)
        self.workers.append(name)
        self.used = 0


def invent(count: int, seed: int, desk: Desk) -> Iterator[Story]:
    """`count` stories; the same for the same seed, and the first ones the same for any count."""
    dice = random.Random(f"invented {seed}")
    for _ in range(count):
        yield one(dice, desk)


def one(dice: random.Random, desk: Desk) -> Story:
    pronoun = dice.choices(("hun", "han", "de"), (46, 52, 2))[0]
    told = {
        "name": dice.choice(words("people")[pronoun]),
        "pronoun": pronoun,
        "age": dice.randint(18, 28),
        "birthday": dice.randint(1, 364),
        "situation": dice.choice(list(words("pathway")["worries"])),
        "domains": tuple(dice.sample(DOMAINS, dice.randint(1, 3))),
        "contact": dice.choice((1, 2, 3, 4, 5, 6, 8, 11, 13, 19)),
        "consent": dice.randint(5, 340),
    }
    is_open = dice.random() < OPEN_SHARE
    keeper = desk.coordinator() if is_open or not desk.coordinators else dice.choice(desk.coordinators)
    told |= {"coordinator": keeper, "unit": desk.unit_of[keeper], "is_invented": True}
    if is_open:
        return open_one(dice, desk, told)
    return closed_one(dice, desk, told)


def open_one(dice: random.Random, desk: Desk, told: dict) -> Story:
    if dice.random() < 0.08:
        step = dice.choice(("referral", "assessed", "decided"))
        decided = dice.randint(2, 9) if step == "decided" else None
        return Story(**told, step=step, referred=dice.randint(12, 20), decided=decided)
    started = dice.randint(6, 600)
    told |= {"started": started, "meetings": meetings(dice, started, 0, is_open=True)}
    if any(ago > 0 for ago in told["meetings"]):
        roles = ("self", "coordinator", "professional", "private")
        told["promises"] = tuple((dice.choice(roles), dice.randint(-7, 24)) for _ in range(dice.randint(1, 3)))
    return Story(**told, **way(dice, desk, told["situation"], started, 0, ""))


def closed_one(dice: random.Random, desk: Desk, told: dict) -> Story:
    closed = dice.randint(5, 900)
    if dice.random() < 0.1:
        refused = dice.choice(("declined", "outside_target_group", "not_reached"))
        end = {"at": closed, "reason": "not_started"}
        return Story(**told, step="referral", referred=closed + dice.randint(3, 20), refused=refused, closed=end)
    started = closed + dice.randint(45, max(46, min(600, LONGEST - closed)))
    reason = dice.choices(list(REASONS), list(REASONS.values()))[0]
    told |= {
        "started": started,
        "meetings": meetings(dice, started, closed, is_open=False),
        "closed": {"at": closed, "reason": reason},
    }
    return Story(**told, **way(dice, desk, told["situation"], started, closed, reason))


def meetings(dice: random.Random, started: int, closed: int, *, is_open: bool) -> tuple[int, ...]:
    """About every hundred days from the first month on, and one ahead while the case is open."""
    held, ago = [], started - dice.randint(18, 32)
    while ago > closed + 3:
        held.append(ago)
        ago -= BETWEEN_MEETINGS + dice.randint(-15, 25)
    return (*held, -dice.randint(4, 60)) if is_open and dice.random() < 0.85 else tuple(held)


def way(dice: random.Random, desk: Desk, situation: str, started: int, closed: int, reason: str) -> dict:
    """Bostøtte and home between the start and `closed` (0 = still open)."""
    combination = dice.choices(list(COMBINATIONS), list(COMBINATIONS.values()))[0]
    if combination == "sm_icm" and situation not in HOMELESS_SITUATIONS:
        combination = "sm_cti"
    told: dict = {"combination": combination}
    home = started - dice.randint(25, 160)
    is_housed = home > closed + 15 and (combination != "sm" or dice.random() < 0.4)
    if is_housed:
        told["home"] = home
    elif combination != "sm" or dice.random() < 0.3:
        told["need"] = started - 2
    if combination == "sm_icm":
        told |= course(dice, desk, "icm", started - 3, closed, reason)
    elif combination == "sm_cti" and is_housed:
        told |= course(dice, desk, "cti", home, closed, reason)
    if reason == "died" and is_housed:
        told["home_end"] = {"at": closed, "reason": "died"}
    return told


def course(dice: random.Random, desk: Desk, method: str, begun: int, closed: int, reason: str) -> dict:
    """A course from `begun`; CTI ends by itself after nine months, the rest with the case."""
    ended = max(closed + 2, begun - CTI_DAYS) if method == "cti" else closed + 2
    if not closed and (method == "icm" or begun < CTI_DAYS):
        return {"course": begun, "worker": desk.worker(method)}
    by_itself = method == "cti" and begun - CTI_DAYS >= closed + 2
    why = "as_planned" if by_itself or not closed else reason
    end = {"at": ended, "reason": why, "aftercare": "" if why == "died" else dice.choice(AFTERCARE)}
    if not desk.workers:
        desk.hire_worker()
    return {"course": begun, "course_end": end, "worker": dice.choice(desk.workers)}
