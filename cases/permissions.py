"""Who may do what, on one page: the roles, their permissions, and `visible_to`, the one door to a case (design 3).

A permission is always asked of a case (or of something that hangs under one). Roles are code; grants are rows, valid
at query time, so an ended assignment or a withdrawn consent closes by itself even if every job is down.
"""

from __future__ import annotations

import datetime as dt
from collections.abc import Collection
from functools import lru_cache
from typing import Any, Self

from django.apps import apps
from django.contrib.auth.models import AnonymousUser
from django.db import models
from django.db.models import Exists, OuterRef, Q, Value
from django.db.models.expressions import RawSQL
from django.db.models.functions import Cast
from django.utils import timezone

from cases.calendar_months import add_months
from cases.compiled import Compiled, Open, Slot, lift
from cases.models.base import live_at
from cases.municipality import setting


class Perm(models.TextChoices):
    """What somebody may do with one case."""

    VIEW_CASE = "view_case", "Se at sagen findes, og hvem den handler om"
    VIEW_PATHWAY = "view_pathway", "Se forløbet: henvendelse, udredning, visitation og trin"
    EDIT_CASE = "edit_case", "Skrive i henvendelse, udredning og opstart"
    ASSESS = "assess", "Skrive udredning og indstilling"
    DECIDE = "decide", "Visitere og træffe afgørelse"
    ASSIGN = "assign", "Give sagen en koordinator eller medarbejder"
    CLOSE_CASE = "close_case", "Afslutte sagen"
    REOPEN_CASE = "reopen_case", "Genåbne en lukket sag"
    SEE_ENDING = "see_ending", "Se en afslutning som leder, før den lukkes"
    VIEW_CONTACT = "view_contact", "Se adresse og telefon"
    VIEW_STORY = "view_story", "Læse Min historie"
    EDIT_STORY = "edit_story", "Skrive Min historie og aftalen om kontakt"
    VIEW_TEAM = "view_team", "Se teamet"
    EDIT_TEAM = "edit_team", "Ændre teamet og samtykker"
    VIEW_NETWORK = "view_network", "Se netværkskortet"
    VIEW_JOURNAL = "view_journal", "Læse notater og tidslinje"
    WRITE_NOTE = "write_note", "Skrive kontaktnotater"
    VIEW_PLAN = "view_plan", "Se mål og aftaler"
    EDIT_PLAN = "edit_plan", "Skrive mål og aftaler"
    REPORT_ON_AGREEMENT = "report_on_agreement", "Skrive, hvordan det gik med egne aftaler"
    VIEW_MEETINGS = "view_meetings", "Se netværksmøder og ark"
    EDIT_MEETINGS = "edit_meetings", "Planlægge, lede og afslutte netværksmøder"
    ANSWER_ESCALATION = "answer_escalation", "Skrive, hvad ledergruppen svarede"
    VIEW_HOUSING = "view_housing", "Se boligbehov, tilbud og lejemål"
    REGISTER_NEED = "register_need", "Skrive op til en bolig og svare på et tilbud for den unge"
    EDIT_HOUSING = "edit_housing", "Give tilbud og skrive lejemål"
    VIEW_SUPPORT = "view_support", "Se bostøtteforløbet"
    EDIT_SUPPORT = "edit_support", "Starte, skifte fase i og afslutte bostøtte"
    VIEW_MEASUREMENT = "view_measurement", "Se måleskemaer"
    EDIT_MEASUREMENT = "edit_measurement", "Udfylde måleskemaer"
    VIEW_ACCESS_LOG = "view_access_log", "Se, hvem der har set sagen"
    SEE_REPORTS = "see_reports", "Se underretninger som leder"
    CONTACT_CARD = "contact_card", "Se kontaktkortet, mens man har aftentelefonen"


P = Perm
READ = {
    P.VIEW_CASE, P.VIEW_PATHWAY, P.VIEW_CONTACT, P.VIEW_STORY, P.VIEW_TEAM, P.VIEW_NETWORK,
    P.VIEW_JOURNAL, P.VIEW_PLAN, P.VIEW_MEETINGS, P.VIEW_HOUSING, P.VIEW_SUPPORT, P.VIEW_MEASUREMENT,
}  # fmt: skip
SUPPORT = READ | {
    P.ASSESS, P.WRITE_NOTE, P.EDIT_PLAN, P.REPORT_ON_AGREEMENT, P.EDIT_SUPPORT, P.EDIT_MEASUREMENT,
    P.REGISTER_NEED, P.EDIT_STORY,
}  # fmt: skip
HOUSING = {P.VIEW_HOUSING, P.REGISTER_NEED, P.EDIT_HOUSING}
# Whoever has a referral in hand tries to reach the young person, and writes down that they did.
INTAKE = {
    P.VIEW_CASE, P.VIEW_PATHWAY, P.VIEW_CONTACT, P.VIEW_STORY, P.EDIT_STORY, P.EDIT_CASE, P.ASSESS, P.WRITE_NOTE,
}  # fmt: skip

# Roles of a dated assignment on one case (cases.models.CaseAssignment.Role).
ASSIGNMENT_PERMISSIONS: dict[str, set[Perm]] = {
    # SEE_ENDING is the leader's own act (C5), and an underretning is its writer's and the leader's (ADR 29);
    # everything else about the case is the coordinator's.
    "coordinator": set(Perm) - {P.SEE_ENDING, P.SEE_REPORTS, P.EDIT_HOUSING},
    "support_worker": SUPPORT,
    "pair_partner": SUPPORT,
    "stand_in": SUPPORT | {P.EDIT_MEETINGS},
    "housing_officer": HOUSING,
    "intake": INTAKE,
    "advisor": READ,
    # Whoever was coordinator when the case closed can open it again (C10).
    "handover": READ | {P.VIEW_ACCESS_LOG, P.REOPEN_CASE},
    "emergency": READ,
}
# Roles of a dated unit role (cases.models.UnitRole.Role) for the cases of that unit.
UNIT_PERMISSIONS: dict[str, set[Perm]] = {
    "leader": READ
    | {P.EDIT_CASE, P.DECIDE, P.ASSIGN, P.CLOSE_CASE, P.REOPEN_CASE, P.SEE_ENDING, P.EDIT_TEAM, P.EDIT_SUPPORT}
    | {P.ASSESS, P.EDIT_STORY, P.VIEW_ACCESS_LOG, P.ANSWER_ESCALATION, P.SEE_REPORTS},
    "housing_officer": HOUSING,
    "data_protection": {P.VIEW_ACCESS_LOG},
    "management_group": set(),
}
# The visitation group sees a case until somebody has it (design 3).
UNTIL_ASSIGNED_PERMISSIONS: dict[str, set[Perm]] = {"visitation": INTAKE | {P.DECIDE, P.ASSIGN, P.VIEW_TEAM}}

# Whoever has the unit's evening phone sees the contact card of its open cases, for that time and nothing else.
EVENING_PERMISSIONS: dict[str, set[Perm]] = {"evening_duty": {P.CONTACT_CARD}}

# What a disclosure basis may open for an invited professional, by kind of information (C6).
KIND_PERMISSIONS: dict[str, set[Perm]] = {
    "plan": {P.VIEW_PLAN, P.REPORT_ON_AGREEMENT},
    "meetings": {P.VIEW_MEETINGS},
    "team": {P.VIEW_TEAM},
    "network": {P.VIEW_NETWORK},
    "contact": {P.VIEW_CONTACT},
    "story": {P.VIEW_STORY},
}


def grantable_permissions() -> list[tuple[str, Any]]:
    """(codename, label) of every permission a disclosure basis can open, for Case.Meta.permissions."""
    codes = {P.VIEW_CASE}.union(*KIND_PERMISSIONS.values())
    return [(perm.value, perm.label) for perm in Perm if perm in codes]


def roles_with(perm: str, table: dict[str, set[Perm]]) -> list[str]:
    """The roles in `table` that hold `perm`, sorted so that the SQL text is stable."""
    return sorted(role for role, perms in table.items() if perm in perms)


def permissions_somewhere(user: Any, at: dt.datetime | None = None) -> frozenset[Perm]:
    """What `user` may do on some case or in some unit, in one query.

    For pages that show no person, such as the dwellings; whatever is about a person passes `visible_to`.
    """
    if isinstance(user, AnonymousUser) or not user.is_active:
        return frozenset()
    at = at or timezone.now()
    held = [
        apps.get_model("cases", model).objects.live(at).filter(user=user).order_by().values_list(Value(source), "role")
        for source, model in (("unit", "UnitRole"), ("assignment", "CaseAssignment"))
    ]
    tables = {"unit": UNIT_PERMISSIONS, "assignment": ASSIGNMENT_PERMISSIONS}
    return frozenset().union(*(tables[source].get(role, set()) for source, role in held[0].union(held[1])))


def read_limit(at: dt.datetime) -> dt.datetime:
    """Closed cases are readable by role until this long after closing (setting, six months)."""
    day = add_months(at.date(), -setting("closed_read_months"))
    return dt.datetime.combine(day, at.timetz())


def told_limit(at: dt.datetime) -> dt.datetime:
    """Whoever has the evening phone is told of a death for a fortnight, so that nobody rings or sends a greeting."""
    return at - dt.timedelta(days=14)


def visible_case_ids(user: Any, perm: str, at: dt.datetime) -> RawSQL:
    """Ids of the cases `user` may do `perm` with at `at`, as one subquery.

    Assignments UNION ALL live grants UNION ALL unit roles: as EXISTS OR EXISTS the same question scans every case
    (newest 25 notes 151 ms against 8 ms; decisions b).
    """
    values = {"user": user.pk, "at": at, "read_limit": lift(read_limit, at), "told_limit": lift(told_limit, at)}
    return _compiled_case_ids(Perm(perm)).subquery(models.UUIDField(), **values)


@lru_cache
def _compiled_case_ids(perm: Perm) -> Compiled:
    """The subquery's text: roles are code, so it is the same for everybody and every moment."""
    case_model = apps.get_model("cases", "Case")
    assignment = apps.get_model("cases", "CaseAssignment").objects
    grant = apps.get_model("cases", "CaseUserObjectPermission").objects
    user: Any = Slot("user")
    at: Any = Slot("at")
    in_reach = Q(closed_at__isnull=True) | Q(closed_at__gt=Slot("read_limit"))
    branches: list[models.QuerySet[Any, Any]] = []
    if roles := roles_with(perm, ASSIGNMENT_PERMISSIONS):
        branches.append(assignment.live(at).filter(user=user, role__in=roles).order_by().values("case_id"))
    if (perm, perm.label) in grantable_permissions():
        branches.append(grant.live(at).filter(user=user, permission__codename=perm).values("content_object_id"))
    if roles := roles_with(perm, UNIT_PERMISSIONS):
        branches += unit_branches(case_model.objects.filter(in_reach), user, roles, at)
    if roles := roles_with(perm, UNTIL_ASSIGNED_PERMISSIONS):
        taken = assignment.live(at).filter(case=OuterRef("pk"), role="coordinator")
        waiting = case_model.objects.filter(~Exists(taken), closed_at__isnull=True)
        branches += unit_branches(waiting, user, roles, at)
    if roles_with(perm, EVENING_PERMISSIONS):
        on_duty = apps.get_model("cases", "EveningDuty").objects.live(at).filter(user=user)
        reached = Q(closed_at__isnull=True) | Q(close_reason="died", closed_at__gt=Slot("told_limit"))
        branches.append(case_model.objects.filter(reached, unit__in=on_duty.values("unit")).values("pk"))
    found = Compiled.of(branches[0].union(*branches[1:], all=True) if len(branches) > 1 else branches[0])
    # Gathered first: the planner otherwise believes that everybody holds a role in all units, and walks every case.
    return Compiled(f"SELECT unnest(ARRAY({found.sql}))", found.params)


def told_of_death(user: Any, at: dt.datetime) -> models.QuerySet:
    """The cases that closed with a death while `user` had a role on them, and that are not theirs to read any longer.

    They are told that it is so and nothing more, for as long as a closed case is read (ADR 36).
    """
    cases = apps.get_model("cases", "Case").objects
    if isinstance(user, AnonymousUser) or not user.is_active:
        return cases.none()
    theirs = apps.get_model("cases", "CaseAssignment").objects.filter(
        user=user, valid_from__lte=models.F("case__closed_at"), valid_until__gte=models.F("case__closed_at")
    )
    closed = cases.filter(close_reason="died", closed_at__gt=read_limit(at), pk__in=theirs.order_by().values("case"))
    return closed.exclude(pk__in=visible_case_ids(user, P.VIEW_CASE, at))


def unit_branches(cases: models.QuerySet, user: Any, roles: list[str], at: Any) -> list[models.QuerySet]:
    """The case ids a unit role opens: one branch for roles in a unit, one for roles in all units."""
    unit_role = apps.get_model("cases", "UnitRole").objects.live(at).filter(user=user, role__in=roles)
    return [
        cases.filter(unit__in=unit_role.filter(unit__isnull=False).values("unit")).values("pk"),
        cases.filter(Exists(unit_role.filter(unit__isnull=True))).values("pk"),
    ]


def permissions_on(user: Any, case: Any, at: dt.datetime | None = None) -> frozenset[Perm]:
    """Everything `user` may do with `case` at `at`, in one query.

    For what a page offers, never instead of `visible_to`. Same rows and same rules as `visible_case_ids`; a test
    compares the two for every permission.
    """
    return permissions_on_each(user, [case], at)[case.pk]


def permissions_on_each(
    user: Any, cases: Collection[Any], at: dt.datetime | None = None
) -> dict[Any, frozenset[Perm]]:
    """`permissions_on` for many cases, in one query: case id -> permissions, none for a case that is not theirs."""
    if isinstance(user, AnonymousUser) or not user.is_active:
        return {case.pk: frozenset() for case in cases}
    at = at or timezone.now()
    found: dict[str, dict[Any, set[str]]] = {name: {} for name in ("assignment", "grant", "unit", "taken", "evening")}
    for source, code, key in _roles_and_grants().rows(user=user.pk, at=at, cases=[case.pk for case in cases]):
        found[source].setdefault(key, set()).add(code)
    return {case.pk: _held(case, found, at) for case in cases}


def _held(case: Any, found: dict[str, dict[Any, set[str]]], at: dt.datetime) -> frozenset[Perm]:
    none: set[str] = set()
    held = {P(code) for code in found["grant"].get(case.pk, none)}
    tables = [(found["assignment"].get(case.pk, none), ASSIGNMENT_PERMISSIONS)]
    unit_roles = found["unit"].get(case.unit_id, none) | found["unit"].get(None, none)
    if case.closed_at is None or case.closed_at > read_limit(at):
        tables.append((unit_roles, UNIT_PERMISSIONS))
    if case.closed_at is None and case.pk not in found["taken"]:
        tables.append((unit_roles, UNTIL_ASSIGNED_PERMISSIONS))
    if case.closed_at is None or (case.closed_at > told_limit(at) and case.close_reason == "died"):
        tables.append((found["evening"].get(case.unit_id, none), EVENING_PERMISSIONS))
    for roles, table in tables:
        held = held.union(*(table.get(role, set()) for role in roles))
    return frozenset(held)


@lru_cache
def _roles_and_grants() -> Compiled:
    """(source, role or codename, case or unit) of what makes these cases the user's, and which have a coordinator."""
    user: Any = Slot("user")
    at: Any = Slot("at")
    case_ids = RawSQL("SELECT unnest(%s::uuid[])", [Open("cases")], models.UUIDField())
    assignment = apps.get_model("cases", "CaseAssignment").objects.live(at).order_by().filter(case__in=case_ids)
    grant = apps.get_model("cases", "CaseUserObjectPermission").objects.live(at).order_by()
    unit_role = apps.get_model("cases", "UnitRole").objects.live(at).order_by()
    evening = apps.get_model("cases", "EveningDuty").objects.live(at).order_by()
    grantable = [code for code, _ in grantable_permissions()]
    covered = grant.filter(user=user, content_object__in=case_ids, permission__codename__in=grantable)
    role, codename = Cast("role", models.TextField()), Cast("permission__codename", models.TextField())
    branches = [
        assignment.filter(user=user).values_list(_source("assignment"), role, "case_id"),
        covered.values_list(_source("grant"), codename, "content_object_id"),
        unit_role.filter(user=user).values_list(_source("unit"), role, "unit_id"),
        assignment.filter(role="coordinator").values_list(_source("taken"), role, "case_id"),
        evening.filter(user=user).values_list(_source("evening"), _source("evening_duty"), "unit_id"),
    ]
    return Compiled.of(branches[0].union(*branches[1:], all=True))


def _source(name: str) -> Cast:
    return Cast(Value(name), models.TextField())


HIDDEN_ADDRESS = "Beskyttet adresse"


def hides_address(user: Any, case: Any, at: dt.datetime | None = None) -> bool:
    """Whether the home of the case's young person is hidden from `user`: protected, and not theirs by assignment.

    The predicate is `may_see_contact`; without protection a home is read by whoever may read about homes (ADR 26).
    """
    return case.person.is_address_protected and not may_see_contact(user, case, at)


def may_see_contact(user: Any, case: Any, at: dt.datetime | None = None) -> bool:
    """Whether `user` may see address and phone of the case's young person.

    With address protection only those assigned to the case by name: no leader of the unit, nobody from outside
    (design 3). The one predicate behind every page, list, print and export. `case` has its person with it.
    """
    at = at or timezone.now()
    if not case.person.is_address_protected:
        return P.VIEW_CONTACT in permissions_on(user, case, at)
    roles = roles_with(P.VIEW_CONTACT, ASSIGNMENT_PERMISSIONS)
    assignment = apps.get_model("cases", "CaseAssignment").objects.live(at)
    return user.is_active and assignment.filter(case=case, user=user.pk, role__in=roles).exists()


def may_open_case(user: Any, at: dt.datetime | None = None) -> bool:
    """Whether `user` may write a new referral: who works in a unit, where unit roles (if any) are of the case work.

    No case is asked about, since there is none yet.
    """
    if isinstance(user, AnonymousUser) or not user.is_active or user.is_staff:
        return False
    if user.unit_id is None or user.actor_id is not None:
        return False
    held = live_unit_roles(user) if at is None else _unit_roles(user, at)
    return not held or bool(held & {"leader", "visitation"})


def led_units(user: Any, at: dt.datetime) -> models.QuerySet:
    """The units `user` leads at `at`, all open ones for a leader of all: where a list of cases may be taken over."""
    roles = apps.get_model("cases", "UnitRole").objects.live(at).filter(user=user, role="leader")
    units = apps.get_model("cases", "Unit").objects.filter(closed_on__isnull=True)
    if not user.is_active or user.is_staff:
        return units.none()
    return units.filter(Q(pk__in=roles.values("unit")) | Exists(roles.filter(unit__isnull=True)))


def live_unit_roles(user: Any) -> frozenset[str]:
    """The unit roles `user` holds now; asked once for each request's user."""
    if not hasattr(user, "_live_unit_roles"):
        user._live_unit_roles = _unit_roles(user, timezone.now())
    return user._live_unit_roles


def _unit_roles(user: Any, at: dt.datetime) -> frozenset[str]:
    return frozenset(role for (role,) in _compiled_unit_roles().rows(user=user.pk, at=at))


@lru_cache
def _compiled_unit_roles() -> Compiled:
    at: Any = Slot("at")
    held = apps.get_model("cases", "UnitRole").objects.live(at).filter(user=Slot("user")).order_by()
    return Compiled.of(held.values_list("role"))


class CaseQuerySet(models.QuerySet):
    """Cases. Every query for personal data starts with `visible_to`."""

    def visible_to(self, user: Any, perm: str, at: dt.datetime | None = None) -> Self:
        """The cases `user` may do `perm` with; nothing for an anonymous or disabled user."""
        if isinstance(user, AnonymousUser) or not user.is_active:
            return self.none()
        return self.filter(pk__in=visible_case_ids(user, perm, at or timezone.now()))

    def open(self) -> Self:
        return self.filter(closed_at__isnull=True)


class CaseChildQuerySet(models.QuerySet):
    """Rows that hang under a case by a `case` foreign key (override `case_path` where it is further away)."""

    case_path = "case"

    def visible_to(self, user: Any, perm: str, at: dt.datetime | None = None) -> Self:
        """The rows of the cases `user` may do `perm` with."""
        cases = apps.get_model("cases", "Case").objects.visible_to(user, perm, at)
        return self.filter(**{f"{self.case_path}__in": cases.values("pk")})


class PeriodChildQuerySet(CaseChildQuerySet):
    """Case children valid in a period."""

    def live(self, at: dt.datetime) -> Self:
        return self.filter(live_at(at))
