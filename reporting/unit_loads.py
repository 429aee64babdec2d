"""What the leader's workers carry, and what in the unit's cases is past its date (R4: number and list together)."""

from __future__ import annotations

import datetime as dt
import uuid
from dataclasses import dataclass
from typing import Any

from django.db.models import Count, Min, QuerySet
from django.urls import reverse

from bostotte.capacity import UNITS, Load, worker_loads
from bostotte.models import Method, SupportCourse
from cases import danish
from cases.caseload import ALL, Choice
from cases.models import Case, CaseAssignment, UnitRole
from cases.municipality import setting
from cases.permissions import Perm
from networkmeetings.models import Agreement
from reporting.models import MeasurementForm, MeasurementFormQuerySet

Role = CaseAssignment.Role


def led_units(user: Any, at: dt.datetime) -> list[UnitRole]:
    """The units `user` leads at `at`; a role without a unit leads them all."""
    roles = UnitRole.objects.live(at).filter(user=user, role=UnitRole.Role.LEADER)
    return list(roles.select_related("unit").order_by("unit__name"))


@dataclass(frozen=True)
class LoadRow:
    """One support worker against the ceiling (B1), as the page shows it."""

    load: Load

    @property
    def name(self) -> str:
        return str(self.load.worker)

    @property
    def hours(self) -> str:
        return f"{float(self.load.worker.weekly_hours):g} t".replace(".", ",")

    @property
    def parts(self) -> list[tuple[int, str]]:
        """The bar: units by method, dark and light."""
        return [(self.load.cti * UNITS[Method.CTI], "brand"), (self.load.icm * UNITS[Method.ICM], "soft")]

    @property
    def scale(self) -> int:
        """Where the bar ends: a little beyond the ceiling, so that more than full can be seen."""
        return max(round(self.load.room * 1.2), self.load.units)

    @property
    def words(self) -> str:
        return f"{self.load.units} af {self.load.room} enheder"

    @property
    def place(self) -> tuple[str, str]:
        """(level, word): room for a CTI, an approved deviation, or full."""
        if self.load.has_place(Method.CTI):
            return "green", "Ledig plads"
        return ("blue", "Godkendt afvigelse") if self.load.deviation else ("grey", "Fuld")

    @property
    def next_free(self) -> str:
        day = self.load.next_free_on
        if day is None:
            return "Ikke kendt"
        return "Nu" if day <= self.load.today else danish.short_date(day, self.load.today)

    def address(self, method: str = "") -> str:
        query = f"?medarbejder={self.load.worker.pk}" + (f"&metode={method}" if method else "")
        return reverse("reporting:courses") + query

    @property
    def cti_address(self) -> str:
        return self.address(Method.CTI)

    @property
    def icm_address(self) -> str:
        return self.address(Method.ICM)

    @property
    def all_address(self) -> str:
        return self.address()


def unit_loads(leads: list[UnitRole], today: dt.date) -> list[LoadRow]:
    """The support workers of the units led, by name."""
    units = {role.unit_id for role in leads}
    return [LoadRow(load) for load in worker_loads(today) if None in units or load.worker.unit_id in units]


def live_courses(user: Any, at: dt.datetime, worker: uuid.UUID | None, method: str = "") -> QuerySet[SupportCourse]:
    """The live courses `user` may see, one worker's and one method's when asked."""
    found = SupportCourse.objects.visible_to(user, Perm.VIEW_SUPPORT, at).filter(ended_on__isnull=True)
    if worker is not None:
        found = found.filter(worker=worker)
    if method:
        found = found.filter(method=method)
    return found


@dataclass(frozen=True)
class CoordinatorRow:
    """One coordinator's open cases against about twenty (guide part 2: advice, no ceiling)."""

    user_id: uuid.UUID
    name: str
    cases: int
    of_unit: int | None = None  # the unit's own number, where its coordinators also give support (Rute 42: 18)

    @property
    def limit(self) -> int:
        return self.of_unit or setting("coordinator_caseload")

    @property
    def level(self) -> str:
        return "amber" if self.cases > self.limit else "brand"

    @property
    def scale(self) -> int:
        return max(round(self.limit * 1.4), self.cases)

    @property
    def parts(self) -> list[tuple[int, str]]:
        return [(self.cases, self.level)]

    @property
    def words(self) -> str:
        return f"{self.cases} af ca. {self.limit}"

    @property
    def address(self) -> str:
        return Choice(scope=ALL, coordinator=self.user_id).address()


def coordinator_rows(user: Any, at: dt.datetime) -> list[CoordinatorRow]:
    """Who coordinates the open cases `user` leads, and how many: the same as the caseload with that coordinator."""
    cases = Case.objects.visible_to(user, Perm.VIEW_PATHWAY, at).open()
    live = CaseAssignment.objects.live(at).filter(role=Role.COORDINATOR, case__in=cases.values("pk")).order_by()
    columns = ("user_id", "user__first_name", "user__last_name", "user__username", "user__unit__coordinator_caseload")
    people = live.values(*columns).annotate(n=Count("case"))
    rows = [
        CoordinatorRow(
            person["user_id"],
            f"{person['user__first_name']} {person['user__last_name']}".strip() or person["user__username"],
            person["n"],
            person["user__unit__coordinator_caseload"],
        )
        for person in people
    ]
    return sorted(rows, key=lambda row: row.name.casefold())


def overdue_agreements(user: Any, at: dt.datetime, today: dt.date) -> QuerySet[Agreement]:
    """Agreements of open cases past the date somebody promised."""
    return Agreement.objects.visible_to(user, Perm.VIEW_PLAN, at).overdue(today).filter(case__closed_at__isnull=True)


def overdue_forms(user: Any, at: dt.datetime, today: dt.date) -> MeasurementFormQuerySet:
    """Forms past their date: what /maalinger/ lists for a leader as "over frist"."""
    return MeasurementForm.objects.visible_to(user, Perm.VIEW_MEASUREMENT, at).overdue(today)


@dataclass(frozen=True)
class Late:
    """How many are past their date, and the oldest date."""

    number: int
    oldest: dt.date | None


def how_late(found: QuerySet, date: str) -> Late:
    """Count of `found` and its oldest `date`, in one query."""
    counted = found.aggregate(number=Count("pk"), oldest=Min(date))
    return Late(counted["number"], counted["oldest"])
