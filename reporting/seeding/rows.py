"""Rows on their way into the database: collected per table and written by COPY, with every constraint on."""

import datetime as dt
import uuid
from collections.abc import Callable, Iterable
from typing import Any

from django.db import connection
from django.db.models import JSONField, Model
from psycopg.types.json import Jsonb

from bostotte.models import CapacityDeviation, ContactNote, Phase, SupportCourse, WorkerCapacity
from cases.models import (
    AccessLog,
    ActivityContact,
    ActivitySpell,
    Actor,
    AdviserHandover,
    Assessment,
    Case,
    CaseAssignment,
    CaseEnding,
    CaseUserObjectPermission,
    ChangeStory,
    Child,
    Complaint,
    ContactAgreement,
    ContactPoint,
    Decision,
    Deviation,
    DisclosureBasis,
    Document,
    DocumentContent,
    EveningDuty,
    HandoverRequest,
    HomeVisit,
    Household,
    HouseholdMember,
    HousingSituation,
    Indsats,
    JournalEntry,
    Move,
    MunicipalityChange,
    MyStory,
    NetworkLink,
    NetworkMap,
    NetworkPerson,
    Organisation,
    OrganisationContact,
    OutreachContact,
    PartyHearing,
    PersonCpr,
    Referral,
    Representative,
    SafeguardingReport,
    SanctionWarning,
    ShelterStay,
    SMStart,
    TabletSession,
    TeamMember,
    Unit,
    UnitRole,
    User,
    VisitSafety,
    WorkerWish,
    YoungPerson,
)
from housing.models import Dwelling, HousingAssociation, HousingNeed, Offer, Residence, Tenancy
from networkmeetings.models import (
    AgendaItem,
    Agreement,
    ChecklistItem,
    Disagreement,
    Escalation,
    Goal,
    Mailing,
    MeetingTalk,
    MeetingWish,
    NetworkMeeting,
    Participant,
    PersonWish,
    StatutoryPlan,
)
from reporting.models import MeasurementForm

# Every table of the seed, each after those it points at.
MODELS: tuple[type[Model], ...] = (
    Unit, Actor, User, UnitRole, WorkerCapacity, CapacityDeviation, HousingAssociation, Dwelling,
    YoungPerson, ContactPoint, PersonCpr, Representative, OutreachContact, Case, CaseEnding, Deviation, Referral,
    HomeVisit, Assessment, Decision, PartyHearing, Complaint, SMStart, CaseAssignment, TabletSession, TeamMember,
    NetworkMap, NetworkPerson, NetworkLink,
    Document, DocumentContent, WorkerWish,
    DisclosureBasis, CaseUserObjectPermission, HousingNeed, Offer, Tenancy, Residence,
    SupportCourse, Phase, ContactNote, JournalEntry, NetworkMeeting, AgendaItem, Participant, ChecklistItem,
    Mailing, MeetingTalk, MeetingWish, PersonWish,
    Disagreement, Escalation, Goal, Agreement, StatutoryPlan, MeasurementForm, MyStory, ContactAgreement, Indsats,
    AdviserHandover, SanctionWarning, Household, HouseholdMember, Organisation, OrganisationContact, ActivitySpell,
    ActivityContact, HousingSituation, ShelterStay, Child, SafeguardingReport, ChangeStory, HandoverRequest,
    VisitSafety, EveningDuty, Move, MunicipalityChange, AccessLog,
)  # fmt: skip
SERIAL_KEYS = (CaseUserObjectPermission, AccessLog)  # the database numbers these


def default_of(field: Any) -> Any:
    """What the column holds when nothing is said. When a row was written is always said: None is then refused."""
    if field.primary_key or field.attname == "created_at":
        return None
    if field.has_default():
        return field.get_default()
    if field.has_db_default():
        return getattr(field.db_default, "value", field.db_default)
    return "" if field.empty_strings_allowed and not field.null else None


class Table:
    """How one model's rows are written: its columns in order, and what stands where nothing is said."""

    def __init__(self, model: type[Model]) -> None:
        fields = [field for field in model._meta.concrete_fields if not field.generated]
        if model in SERIAL_KEYS:
            fields = [field for field in fields if not field.primary_key]
        self.model = model
        self.names = [field.attname for field in fields]
        self.known = frozenset(self.names)
        self.defaults = [(field.attname, default_of(field)) for field in fields]
        self.json = [place for place, field in enumerate(fields) if isinstance(field, JSONField)]
        columns = ", ".join(connection.ops.quote_name(str(field.column)) for field in fields)
        self.copy = f"COPY {connection.ops.quote_name(model._meta.db_table)} ({columns}) FROM STDIN"

    def row(self, values: dict[str, Any]) -> list[Any]:
        """One row in the columns' order. Raises TypeError for a column the model does not have."""
        if not values.keys() <= self.known:
            raise TypeError(f"{self.model.__name__} has no {sorted(values.keys() - self.known)}")
        row = [values.get(name, default) for name, default in self.defaults]
        for place in self.json:
            row[place] = Jsonb(row[place])
        return row


class Rows:
    """What is waiting to be written. `new_id` gives keys, so that the same seed gives the same ones."""

    def __init__(self, new_id: Callable[[], uuid.UUID]) -> None:
        self.new_id = new_id
        self.tables = {model: Table(model) for model in MODELS}
        self.waiting: dict[type[Model], list[list[Any]]] = {model: [] for model in MODELS}
        self.written: dict[type[Model], int] = dict.fromkeys(MODELS, 0)

    def add(self, model: type[Model], **values: Any) -> uuid.UUID:
        """Put one row by and return its key. `created_at` is when it was written there and must be said."""
        table = self.tables[model]
        if "id" in table.known:
            values.setdefault("id", self.new_id())
        self.waiting[model].append(table.row(values))
        return values.get("id", uuid.UUID(int=0))

    def change(self, model: type[Model], key: uuid.UUID, **values: Any) -> None:
        """Say something else of a row that is still waiting; the newest are looked at first."""
        names = self.tables[model].names
        row = next(row for row in reversed(self.waiting[model]) if row[names.index("id")] == key)
        for name, value in values.items():
            row[names.index(name)] = value

    def write(self) -> None:
        """COPY what is waiting, table by table."""
        with connection.cursor() as cursor:
            for model in MODELS:
                if rows := self.waiting[model]:
                    copy_rows(cursor, self.tables[model].copy, rows)
                    self.written[model] += len(rows)
                    self.waiting[model] = []


def copy_rows(cursor: Any, statement: str, rows: Iterable[Iterable[Any]]) -> None:
    """Send `rows` by one COPY `statement`."""
    with cursor.copy(statement) as copy:
        for row in rows:
            copy.write_row(row)


def real_today() -> dt.date:
    """The database's own day, which the capacity trigger asks (B1): it cannot be moved by --until."""
    with connection.cursor() as cursor:
        cursor.execute("SELECT (now() AT TIME ZONE 'Europe/Copenhagen')::date")
        return cursor.fetchone()[0]
