"""The accounts of the demo, their roles, and the partners around them."""

import datetime as dt
import uuid
from dataclasses import dataclass, field
from typing import Any

from django.contrib.auth.hashers import make_password
from django.contrib.auth.models import Permission

from bostotte.models import CapacityDeviation, WorkerCapacity
from cases.admin import administered
from cases.models import Actor, Unit, UnitRole, User
from reporting.seeding.clock import Clock
from reporting.seeding.rows import Rows, real_today
from reporting.seeding.texts import words

PASSWORD = "hjemvej-demo"
UNIT = "Ungeenheden"
BEGAN = 1300  # days ago: before the first case

# profession, unit, weekly hours, laws the person may decide under
Profile = tuple[str, str | None, int, list[str]]
COORDINATOR: Profile = ("Myndighedskoordinator", UNIT, 37, ["sel", "bl"])
WORKER: Profile = ("Bostøttemedarbejder", UNIT, 37, [])
STAFF: dict[str, Profile] = {
    "koordinator": COORDINATOR,
    "koordinator2": COORDINATOR,
    "koordinator3": COORDINATOR,
    "koordinator4": COORDINATOR,
    "visitation": ("Visitator", UNIT, 37, ["sel", "bl"]),
    "bostotte": WORKER,
    "bostotte2": WORKER,
    "bostotte3": ("Bostøttemedarbejder", UNIT, 20, []),
    "bostotte4": WORKER,
    "leder": ("Leder af Ungeenheden", UNIT, 37, ["sel", "bl"]),
    "bolig": ("Boligkoordinator", "Boligkontoret", 37, ["abl"]),
    "fagperson": ("FGU-vejleder", None, 37, []),
    "ledergruppe": ("Medlem af ledergruppen", None, 37, []),
    "databeskyttelse": ("Databeskyttelsesrådgiver", None, 37, []),
    "admin": ("Systemadministrator", None, 37, []),
}
UNIT_ROLES = {
    "visitation": ("visitation", UNIT),
    "leder": ("leader", UNIT),
    "bolig": ("housing_officer", None),
    "ledergruppe": ("management_group", None),
    "databeskyttelse": ("data_protection", None),
}
CAPACITY_DEVIATIONS = {"bostotte3": 4}


@dataclass
class Staff:
    """Keys of those who work here, by account name, and of what they work with."""

    users: dict[str, uuid.UUID] = field(default_factory=dict)
    phones: dict[str, str] = field(default_factory=dict)
    units: dict[str, uuid.UUID] = field(default_factory=dict)
    actors: dict[str, uuid.UUID] = field(default_factory=dict)
    places: dict[str, uuid.UUID] = field(default_factory=dict)
    instruments: dict[str, uuid.UUID] = field(default_factory=dict)
    ready_answers: dict[Any, list[dict[str, Any]]] = field(default_factory=dict)
    leaders: dict[str, str] = field(default_factory=lambda: {UNIT: "leder"})
    numbers: set[str] = field(default_factory=set)  # personal numbers given so far

    def __getitem__(self, account: str) -> uuid.UUID:
        return self.users[account]


class Accounts:
    """Writes users, units, unit roles and partners."""

    def __init__(self, rows: Rows, clock: Clock) -> None:
        self.rows, self.clock, self.staff = rows, clock, Staff()
        self.began = clock.at(clock.day(BEGAN), 8)
        # One salted hash for them all: they share the password, and hashing is made to be slow.
        self.password = make_password(PASSWORD)

    def add_all(self) -> Staff:
        """The accounts of the demo with everything they need before the first case."""
        there = dict(Actor.objects.values_list("name", "pk"))  # the guide's twelve come with `migrate`
        for name, sector, is_external in words("actors"):
            self.staff.actors[name] = there.get(name) or self.rows.add(
                Actor, name=name, sector=sector, is_external=is_external, created_at=self.began
            )
        for name in (UNIT, "Boligkontoret"):
            self.add_unit(name)
        for name, (profession, unit, hours, laws) in STAFF.items():
            self.add_user(name, profession, unit, hours=hours, laws=laws)
        for name, (role, unit) in UNIT_ROLES.items():
            self.add_role(name, role, unit)
        for name, (profession, _, _, _) in STAFF.items():
            if profession == WORKER[0]:
                self.add_capacity(name)
        return self.staff

    def add_unit(self, name: str) -> None:
        self.staff.units[name] = self.rows.add(
            Unit, name=name, phone="00 00 00 99", opening_hours="hverdage 9-15, torsdag til 17", created_at=self.began
        )

    def add_user(self, name: str, profession: str, unit: str | None, *, hours: int = 37, laws: list[str]) -> uuid.UUID:
        """An account without a full name: the program shows the account name (design 7)."""
        number = len(self.staff.users)
        self.staff.phones[name] = f"00 {number // 10000:02} {number // 100 % 100:02} {number % 100:02}"
        self.staff.users[name] = self.rows.add(
            User,
            username=name,
            email=f"{name}@testby.invalid",
            password=self.password,
            profession=profession,
            unit_id=self.staff.units[unit] if unit else None,
            actor_id=self.staff.actors["FGU Testby"] if name == "fagperson" else None,
            phone=self.staff.phones[name],
            weekly_hours=hours,
            competences=laws,
            is_staff=name == "admin",
            is_active=True,
            is_superuser=False,
            date_joined=self.began,
            is_demo=True,
        )
        return self.staff.users[name]

    def add_role(self, name: str, role: str, unit: str | None) -> None:
        self.rows.add(
            UnitRole,
            user_id=self.staff[name],
            unit_id=self.staff.units[unit] if unit else None,
            role=role,
            valid_from=self.began,
            created_at=self.began,
        )

    def add_capacity(self, name: str) -> None:
        """Places by weekly hours (B1), and the approved deviation of one of them.

        The trigger asks the database's own day, so the deviation covers both that and the seed's."""
        hours = STAFF[name][2] if name in STAFF else 37
        self.rows.add(WorkerCapacity, worker_id=self.staff[name], base_units=round(40 * hours / 37))
        if extra := CAPACITY_DEVIATIONS.get(name):
            today, real = self.clock.today, real_today()
            self.rows.add(
                CapacityDeviation,
                worker_id=self.staff[name],
                extra_units=extra,
                reason=words("pathway")["deviation_b1"],
                valid_from=min(today, real) - dt.timedelta(days=35),
                valid_until=max(today, real) + dt.timedelta(days=23),
                approved_by_id=self.staff["leder"],
                created_at=self.clock.at(self.clock.workday(35), 13),
            )


def give_admin_permissions() -> None:
    """Let `admin` into Django's admin for the models kept there, and no others (decisions b)."""
    wanted = Permission.objects.filter(administered(), codename__regex="^(add|change|view)_")
    User.objects.get(username="admin").user_permissions.set(wanted)
