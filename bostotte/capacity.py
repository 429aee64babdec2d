"""Places per worker in units (B1, guide part 2: at most 10 CTI or 8 ICM full time).

Full time is 40 units; a CTI takes 4 and an ICM 5, so that mixes stay honest. Here is what pages show; what holds is
the trigger on courses (migrations/sql/0002_rules.sql), which counts the same under a lock.
"""

from __future__ import annotations

import datetime as dt
from dataclasses import dataclass
from typing import Any

from django.contrib.postgres.expressions import ArraySubquery
from django.db.models import (
    Count,
    DecimalField,
    Exists,
    F,
    IntegerField,
    OuterRef,
    Q,
    QuerySet,
    Subquery,
    Sum,
    Value,
)
from django.db.models.functions import Cast, Coalesce, Least, Round

from bostotte.models import CapacityDeviation, Method, Phase, WorkerCapacity
from cases.models import UnitRole, User

UNITS = {Method.CTI: 4, Method.ICM: 5}
FULL_TIME_UNITS, FULL_TIME_HOURS = 40, 37


@dataclass(frozen=True)
class Load:
    """One worker's places on one day. Units, not people; `room` includes live deviations."""

    worker: User
    today: dt.date
    cti: int
    icm: int
    room: int
    deviation: int
    # planned last days of the live CTI courses, soonest first; an ICM has no planned end
    planned_ends: tuple[dt.date, ...]

    @property
    def units(self) -> int:
        """Units in use."""
        return self.cti * UNITS[Method.CTI] + self.icm * UNITS[Method.ICM]

    @property
    def free_units(self) -> int:
        return max(self.room - self.units, 0)

    def has_place(self, method: str) -> bool:
        return self.room - self.units >= UNITS[Method(method)]

    def free_on(self, method: str) -> dt.date | None:
        """The first day there is a place for `method`, if courses end as planned: today when there is one now, None
        when nobody knows (ICM has no planned end)."""
        left = self.room - self.units
        if left >= UNITS[Method(method)]:
            return self.today
        for ends_on in self.planned_ends:
            left += UNITS[Method.CTI]
            if left >= UNITS[Method(method)]:
                return max(ends_on, self.today)
        return None

    @property
    def next_free_on(self) -> dt.date | None:
        """The first day with a place for a CTI."""
        return self.free_on(Method.CTI)


def loads_queryset(today: dt.date) -> QuerySet[User]:
    """Everybody who carries bostøtte, or has a number of places, with the figures of `today`: one query."""
    live = Q(support_courses__ended_on__isnull=True)
    capacity = WorkerCapacity.objects.filter(worker=OuterRef("pk")).values("base_units")
    extra = (
        CapacityDeviation.objects.filter(worker=OuterRef("pk"), valid_from__lte=today, valid_until__gt=today)
        .values("worker")
        .annotate(total=Sum("extra_units"))
        .values("total")
    )
    ends = (
        Phase.objects.filter(course__worker=OuterRef("pk"), course__ended_on__isnull=True, number=3)
        .order_by("ends_on")
        .values("ends_on")
    )
    hours = Least(F("weekly_hours"), Value(FULL_TIME_HOURS), output_field=DecimalField())
    by_hours = Round(hours * Value(FULL_TIME_UNITS, DecimalField()) / Value(FULL_TIME_HOURS, DecimalField()))
    return User.objects.filter(is_active=True, actor__isnull=True).annotate(
        cti=Count("support_courses", filter=live & Q(support_courses__method=Method.CTI)),
        icm=Count("support_courses", filter=live & Q(support_courses__method=Method.ICM)),
        base_units=Coalesce(Subquery(capacity), Cast(by_hours, IntegerField())),
        extra_units=Coalesce(Subquery(extra), 0),
        planned_ends=ArraySubquery(ends),
    )


def worker_loads(today: dt.date) -> list[Load]:
    """A row per worker who carries bostøtte or has a number of places, by name; also for the leader's page (R4)."""
    workers = loads_queryset(today).filter(Q(cti__gt=0) | Q(icm__gt=0) | Q(capacity__isnull=False))
    return [load_of(worker, today) for worker in workers.order_by("first_name", "username")]


def candidate_loads(today: dt.date, by: User) -> list[Load]:
    """Who may be given a course, the ones with most room first: those above, new support workers, and `by`, since one
    person may have all the roles of a case (the Aarhus way, domain.md 0)."""
    has_unit_role = Exists(UnitRole.objects.filter(user=OuterRef("pk")))
    new_worker = ~has_unit_role & Q(competences=[], is_staff=False)
    carries = Q(capacity__isnull=False) | Q(cti__gt=0) | Q(icm__gt=0)
    workers = loads_queryset(today).filter(carries | new_worker | Q(pk=by.pk))
    loads = [load_of(worker, today) for worker in workers.order_by("username")]
    return sorted(loads, key=lambda load: (load.worker.has_authority and not load.units, -load.free_units))


def load_for(worker: User, today: dt.date) -> Load:
    """One worker's row."""
    return load_of(loads_queryset(today).get(pk=worker.pk), today)


def load_of(worker: Any, today: dt.date) -> Load:
    """The row of a worker out of `loads_queryset`."""
    return Load(
        worker=worker,
        today=today,
        cti=worker.cti,
        icm=worker.icm,
        room=worker.base_units + worker.extra_units,
        deviation=worker.extra_units,
        planned_ends=tuple(worker.planned_ends),
    )
