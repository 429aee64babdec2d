"""Taking over a municipality's list: read, looked at, then written all or not at all."""

from __future__ import annotations

import datetime as dt
import json
import uuid
from collections.abc import Sequence
from dataclasses import dataclass, field
from typing import Any

from django.conf import settings
from django.db import connection, models, transaction
from django.utils import timezone
from simple_history.utils import bulk_create_with_history

from cases import cpr, danish, outbox
from cases.importing.comparing import compare, fingerprint, holders_of
from cases.importing.rows import ImportRow, Problem, read_rows
from cases.importing.workbook import read_workbook
from cases.models import (
    Case,
    CaseAssignment,
    ContactPoint,
    Decision,
    HousingSituation,
    ImportBatch,
    ImportedCase,
    PersonCpr,
    Referral,
    SMStart,
    Unit,
    User,
    YoungPerson,
)
from cases.rules import RuleBroken, rules_in_words
from cases.services.living import record_situation
from cases.services.people import fill_in, kind_of_reach

KEPT_FOR = dt.timedelta(hours=24)
BATCH = 500
REASON = "Overført fra kommunens liste"
Role = CaseAssignment.Role


@dataclass(frozen=True)
class Preview:
    """A list as it stands now: its lines, remarks on the whole file, and cases held back from the reader."""

    rows: list[ImportRow]
    remarks: list[str]
    held_back: set[uuid.UUID]

    @property
    def stopping(self) -> list[Problem]:
        return [problem for row in self.rows if row.is_stopped for problem in row.problems if problem.stops]

    @property
    def to_look_at(self) -> list[Problem]:
        return [p for row in self.rows if not row.is_known for p in row.problems if not p.stops]

    @property
    def new(self) -> list[ImportRow]:
        return [row for row in self.rows if not row.is_known]

    @property
    def known(self) -> list[ImportRow]:
        return [row for row in self.rows if row.is_known]


@transaction.atomic
def hold_list(*, by: User, unit: Unit, data: bytes) -> ImportBatch:
    """Read the file `data` and keep its rows encrypted for a day. Raises RuleBroken when it is no list we can read."""
    sheet = read_workbook(data)
    content = json.dumps({"rows": sheet.rows, "remarks": sheet.remarks})
    return ImportBatch.objects.create(
        unit=unit,
        uploaded_by=by,
        expires_at=timezone.now() + KEPT_FOR,
        token=cpr.encrypt(content),
        row_count=len(sheet.rows),
    )


def preview(*, by: User, batch: ImportBatch) -> Preview:
    """The list's rows against what is here now. Writes nothing."""
    content = json.loads(cpr.decrypt(batch.token))
    rows, remarks = read_rows(content["rows"], timezone.localdate())
    return Preview(rows, content["remarks"] + remarks, compare(by, batch.unit, rows))


@transaction.atomic
def accept_list(*, by: User, batch: ImportBatch) -> ImportBatch:
    """Write every new young person of the list, or none. Those who are here already are not touched.

    Raises RuleBroken when the list is answered or gone, when a row is to be mended, or when somebody else has made one
    of the cases meanwhile.
    """
    batch = lock_waiting(by, batch)
    seen = preview(by=by, batch=batch)
    if seen.stopping:
        raise RuleBroken(
            "import_to_mend", "Listen har rækker, der skal rettes først. Ret dem i filen, og indlæs igen."
        )
    with rules_in_words():
        made = create_cases(by, batch, seen.new)
    batch.created_count = len(made)
    batch.accepted_at, batch.accepted_by = timezone.now(), by
    return forget(batch)


@transaction.atomic
def reject_list(*, by: User, batch: ImportBatch) -> ImportBatch:
    """Throw the list away unread. Raises RuleBroken when it is answered or gone."""
    batch = lock_waiting(by, batch)
    batch.rejected_at, batch.rejected_by = timezone.now(), by
    return forget(batch)


def forget(batch: ImportBatch) -> ImportBatch:
    """Save the batch without its rows."""
    batch.token = ""
    batch.save()
    return batch


def lock_waiting(by: User, batch: ImportBatch) -> ImportBatch:
    """The batch locked, still waiting for `by`; raises RuleBroken otherwise."""
    waiting = ImportBatch.objects.waiting_for(by, timezone.now()).select_for_update(of=("self",))
    found = waiting.select_related("unit").filter(pk=batch.pk).first()
    if found is None:
        raise RuleBroken("import_answered", "Listen er allerede besvaret eller slettet. Indlæs filen igen.")
    return found


def forget_old_lists(at: dt.datetime) -> int:
    """Drop the rows of lists nobody answered in time. Returns how many; safe to run twice."""
    late = ImportBatch.objects.filter(expires_at__lte=at).exclude(token="")
    for batch in late:
        forget(batch)
    return len(late)


@dataclass
class Written:
    """The rows to write, by model, in the order they depend on one another."""

    people: list[YoungPerson] = field(default_factory=list)
    cprs: list[PersonCpr] = field(default_factory=list)
    points: list[ContactPoint] = field(default_factory=list)
    cases: list[Case] = field(default_factory=list)
    referrals: list[Referral] = field(default_factory=list)
    assignments: list[CaseAssignment] = field(default_factory=list)
    decisions: list[Decision] = field(default_factory=list)
    starts: list[SMStart] = field(default_factory=list)
    situations: list[HousingSituation] = field(default_factory=list)
    imported: list[ImportedCase] = field(default_factory=list)


def create_cases(by: User, batch: ImportBatch, rows: Sequence[ImportRow]) -> list[Case]:
    """Write persons, cases and what is known of their way, set by set, with their history."""
    now, written = timezone.now(), Written()
    holders = holders_of([row.number_cpr.number for row in rows if row.number_cpr])
    people = YoungPerson.objects.in_bulk([held.person_id for held in holders.values()])
    earlier = earlier_cases(list(people))
    for row, number in zip(rows, take_numbers(len(rows)), strict=True):
        held = holders.get(cpr.blind_index(row.number_cpr.number)) if row.number_cpr else None
        person = people[held.person_id] if held else add_person(written, row)
        if held:
            fill_in(person, full_name=row.full_name, birth_date=row.birth_date, address=row.address)
        add_points(written, row, person, is_new=held is None)
        case = Case(
            number=number,
            person=person,
            unit=batch.unit,
            opened_at=moment_of(row.opened_on or row.started_on, now),
            opened_by=by,
            previous_case_id=earlier.get(person.pk),
            measure_from=timezone.localdate() if row.started_on else None,
        )
        written.cases.append(case)
        add_pathway(written, by, case, row, now)
        if row.situation and not held:
            written.situations.append(first_situation(by, case, row))
        mark = fingerprint(batch.unit, row)
        written.imported.append(ImportedCase(case=case, batch=batch, row=row.number, fingerprint=mark))
    save_all(by, written)
    for case, row in zip(written.cases, rows, strict=True):
        if row.situation and case.person_id in people:  # known from before: spells may be there already
            record_situation(
                by=by,
                case=case,
                kind=row.situation,
                since_on=timezone.localdate(),
                source=HousingSituation.Source.IMPORT,
            )
    outbox.ask_for_each("case_started", [start.case_id for start in written.starts])
    return written.cases


def save_all(by: User, written: Written) -> None:
    """Insert the rows set by set, those of tracked models with their history."""
    save_tracked(by, YoungPerson, written.people)
    PersonCpr.objects.bulk_create(written.cprs, batch_size=BATCH)
    ContactPoint.objects.bulk_create(written.points, batch_size=BATCH)
    save_tracked(by, Case, written.cases)
    save_tracked(by, Referral, written.referrals)
    save_tracked(by, CaseAssignment, written.assignments)
    save_tracked(by, Decision, written.decisions)
    save_tracked(by, SMStart, written.starts)
    save_tracked(by, HousingSituation, written.situations)
    ImportedCase.objects.bulk_create(written.imported, batch_size=BATCH)


def save_tracked(by: User, model: type[models.Model], rows: list[Any]) -> None:
    bulk_create_with_history(rows, model, batch_size=BATCH, default_user=by, default_change_reason=REASON)


def take_numbers(count: int) -> list[int]:
    """`count` case numbers from the sequence that numbers all cases."""
    with connection.cursor() as cursor:
        cursor.execute("SELECT nextval('cases_case_number') FROM generate_series(1, %s)", [count])
        return [number for (number,) in cursor.fetchall()]


def earlier_cases(people: Sequence[uuid.UUID]) -> dict[uuid.UUID, uuid.UUID]:
    """The newest earlier case of each person (C10)."""
    found = Case._base_manager.filter(person__in=people).order_by("opened_at")
    return dict(found.values_list("person_id", "pk"))


def moment_of(day: dt.date | None, now: dt.datetime) -> dt.datetime:
    """A day that is only known as a day: at noon, or now when it is today or unknown."""
    if day is None or day >= timezone.localdate(now):
        return now
    return dt.datetime.combine(day, dt.time(12), tzinfo=danish.zone())


def add_person(written: Written, row: ImportRow) -> YoungPerson:
    """A new young person, with the personal number when there is one."""
    person = YoungPerson(
        call_name=row.call_name,
        full_name=row.full_name,
        birth_date=row.birth_date,
        address=row.address,
        is_address_protected=row.is_protected,
        is_test_person=settings.DEMO,
    )
    written.people.append(person)
    if row.number_cpr:
        written.cprs.append(PersonCpr.for_number(person, row.number_cpr))
    return person


def add_points(written: Written, row: ImportRow, person: YoungPerson, *, is_new: bool) -> None:
    """The ways to reach somebody that are not written yet."""
    there = set() if is_new else set(person.contact_points.values_list("value", flat=True))
    for reach in row.reaches:
        if reach not in there:
            written.points.append(ContactPoint(person=person, value=reach, kind=kind_of_reach(reach)))


def first_situation(by: User, case: Case, row: ImportRow) -> HousingSituation:
    """How the young person lives, from the day it was told: since when stands in no list."""
    return HousingSituation(
        case=case,
        person_id=case.person_id,
        kind=row.situation,
        since_on=timezone.localdate(),
        source=HousingSituation.Source.IMPORT,
        written_by=by,
    )


def add_pathway(written: Written, by: User, case: Case, row: ImportRow, now: dt.datetime) -> None:
    """Referral, visitation, start and who works on the case, as far as the list knows them.

    Roles begin now: who saw the case before stands in the system it comes from.
    """
    referral = Referral(
        case=case,
        received_on=timezone.localdate(case.opened_at),
        worry=f"{REASON}. {row.note}".strip() if row.note else f"{REASON}.",
        registered_by=by,
    )
    if row.started_on:
        referral.outcome, referral.ended_at, referral.ended_by = Referral.Outcome.STARTED, now, by
        written.starts.append(SMStart(case=case, started_on=row.started_on, started_by=by))
    written.referrals.append(referral)
    if row.combination:
        written.decisions.append(
            Decision(
                case=case,
                combination=row.combination,
                target_group=row.target_group,
                reasons=f"{REASON}. Begrundelsen står i det system, sagen kommer fra.",
                decided_at=moment_of(row.started_on or row.opened_on, now),
                decided_by=by,
            )
        )
    for user, role in ((row.coordinator, Role.COORDINATOR), (row.worker, Role.SUPPORT_WORKER)):
        if user is not None:
            written.assignments.append(
                CaseAssignment(case=case, user=user, role=role, valid_from=now, reason=REASON, granted_by=by)
            )
