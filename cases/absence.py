"""Fravær i dag: what somebody who is away would have done, and who stands in meanwhile (design 3)."""

from __future__ import annotations

import datetime as dt
import uuid
from dataclasses import dataclass, field
from typing import Any

from django.db.models import QuerySet

from cases import danish
from cases.addresses import address
from cases.models import CaseAssignment, EveningDuty, User
from cases.my_day import Appointment, Line
from cases.my_day import my_day as day_of
from cases.permissions import Perm

Role = CaseAssignment.Role
COVERED = (Role.COORDINATOR, Role.SUPPORT_WORKER, Role.PAIR_PARTNER, Role.STAND_IN)


@dataclass
class Person:
    """Somebody on the list: how many cases the viewer can give to others, and whether somebody stands in now."""

    user: User
    url: str
    cases: int = 0
    covered: int = 0
    until: dt.datetime | None = None


@dataclass
class Row:
    """One case of the absent: whom it is about, what waits today, and who stands in already."""

    assignment: CaseAssignment
    name: str
    url: str
    today: list[Appointment] = field(default_factory=list)
    lines: list[Line] = field(default_factory=list)
    stand_ins: list[CaseAssignment] = field(default_factory=list)


def to_cover(viewer: Any, at: dt.datetime) -> QuerySet[CaseAssignment]:
    """The live assignments somebody may have to stand in for, on the open cases `viewer` may give to others."""
    found = CaseAssignment.objects.visible_to(viewer, Perm.ASSIGN, at).live(at)
    return found.filter(role__in=COVERED, case__closed_at__isnull=True)


def people(viewer: Any, at: dt.datetime) -> list[Person]:
    """Those whose cases `viewer` may give to others, by name; `covered` of them have a stand-in at `at`."""
    found: dict[uuid.UUID, Person] = {}
    covers: dict[tuple[uuid.UUID, uuid.UUID | None], dt.datetime | None] = {}
    assignments = to_cover(viewer, at).select_related("user").order_by("user__username")
    for one in assignments:
        if one.role == Role.STAND_IN:
            covers[one.case_id, one.stands_in_for_id] = one.valid_until
        else:
            person = found.setdefault(one.user_id, Person(one.user, address("cases:absence", pk=one.user_id)))
            person.cases += 1
    for (_, absent_id), until in covers.items():
        if absent_id in found and until is not None:
            person = found[absent_id]
            person.covered += 1
            person.until = max(person.until or until, until)
    return list(found.values())


def rows_of(viewer: Any, absent: User, at: dt.datetime) -> list[Row]:
    """The cases of `absent` that `viewer` may give to others, those with something today first."""
    mine = to_cover(viewer, at).filter(user=absent).select_related("case__person").order_by("case__person__sort_key")
    rows = {one.case_id: Row(one, one.case.person.name, address("cases:brief", pk=one.case_id)) for one in mine}
    if not rows:
        return []
    day = day_of(absent, at)
    for meeting in day.today:
        if row := rows.get(meeting.case_id):
            row.today.append(meeting)
    for line in day.lines:
        if row := rows.get(line.case_id):
            row.lines.append(line)
    covering = CaseAssignment.objects.filter(case__in=list(rows), role=Role.STAND_IN, stands_in_for=absent)
    for cover in covering.filter(valid_until__gt=at).select_related("user"):
        rows[cover.case_id].stand_ins.append(cover)
    return sorted(rows.values(), key=lambda row: (not row.today, not any(line.is_red for line in row.lines)))


def duties_of(absent: User, at: dt.datetime, until: dt.datetime) -> QuerySet[EveningDuty]:
    """The evenings `absent` has the phone between `at` and `until`."""
    return EveningDuty.objects.filter(user=absent, valid_from__lt=until, valid_until__gt=at).select_related("unit")


def candidates(units: set[Any], absent: User | None = None) -> QuerySet[User]:
    """Who can stand in: active staff of the units, by account name."""
    found = User.objects.filter(is_active=True, is_staff=False, actor__isnull=True, unit__in=units)
    return (found.exclude(pk=absent.pk) if absent else found).order_by("username")


def end_of_day(at: dt.datetime) -> dt.datetime:
    """The last minute of the day `at` falls on."""
    return danish.local(at).replace(hour=23, minute=59, second=0, microsecond=0)
