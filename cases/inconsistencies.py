"""Facts that contradict one another. The database refuses most; these need more than one row to see."""

from __future__ import annotations

import datetime as dt
from collections.abc import Callable, Iterator
from typing import Any

from django.db.models import Exists, F, OuterRef, Q

from cases.models import (
    Case,
    CaseAssignment,
    CaseEnding,
    CaseUserObjectPermission,
    CloseReason,
    DisclosureBasis,
    SMStart,
    TeamMember,
    UnitRole,
)
from cases.permissions import KIND_PERMISSIONS, Perm

Fault = tuple[str, Any]
CHECKS: list[Callable[[dt.datetime], Iterator[Fault]]] = []


def find_all(at: dt.datetime) -> list[Fault]:
    """(what is wrong, key of the row) for every fault at `at`. Keys only: no name stands in a report."""
    return [fault for check in CHECKS for fault in check(at)]


def rows(word: str, queryset: Any) -> Iterator[Fault]:
    """One fault for each row of `queryset`."""
    for key in queryset.values_list("pk", flat=True).order_by("pk"):
        yield word, key


def check(function: Callable) -> Callable:
    """Put `function` among the checks."""
    CHECKS.append(function)
    return function


@check
def closed_and_ending_agree(at: dt.datetime) -> Iterator[Fault]:
    """Case.closed_at repeats the newest ending that is done and not reopened (cases.models.CaseEnding)."""
    done = CaseEnding._base_manager.filter(case=OuterRef("pk"), closed_at__isnull=False, reopened_at__isnull=True)
    cases = Case._base_manager
    yield from rows("case closed without an ending", cases.filter(~Exists(done), closed_at__isnull=False))
    yield from rows("case open after its ending", cases.filter(Exists(done), closed_at__isnull=True))
    same = done.filter(closed_at=OuterRef("closed_at"), reason=OuterRef("close_reason"))
    yield from rows("case and ending differ", cases.filter(Exists(done), ~Exists(same), closed_at__isnull=False))


@check
def a_closed_case_is_nobodys(at: dt.datetime) -> Iterator[Fault]:
    """Only reading on is left (C5)."""
    live = CaseAssignment._base_manager.filter(
        Q(valid_until__isnull=True) | Q(valid_until__gt=at), case=OuterRef("pk")
    ).exclude(role=CaseAssignment.Role.HANDOVER)
    grants = CaseUserObjectPermission._base_manager.filter(content_object=OuterRef("pk"))
    closed = Case._base_manager.filter(closed_at__isnull=False)
    yield from rows("closed case with an assignment", closed.filter(Exists(live)))
    yield from rows("closed case with access from outside", closed.filter(Exists(grants)))
    yield from rows("closed case with an open referral", closed.filter(referrals__ended_at__isnull=True).distinct())


@check
def the_dead_have_no_open_case(at: dt.datetime) -> Iterator[Fault]:
    dead = Case._base_manager.filter(person__died_on__isnull=False)
    yield from rows("open case of somebody dead", dead.filter(closed_at__isnull=True))
    without = Case._base_manager.filter(close_reason=CloseReason.DIED, person__died_on__isnull=True)
    yield from rows("closed by a death without its date", without)


@check
def a_started_case_is_somebodys(at: dt.datetime) -> Iterator[Fault]:
    """C2: a case without a coordinator is its unit's leader's at once, so a fault is one with neither."""
    coordinator = CaseAssignment.objects.live(at).filter(case=OuterRef("case"), role=CaseAssignment.Role.COORDINATOR)
    leader = UnitRole.objects.live(at).filter(
        Q(unit=OuterRef("case__unit")) | Q(unit__isnull=True), role=UnitRole.Role.LEADER
    )
    started = SMStart._base_manager.filter(~Exists(coordinator), ~Exists(leader), case__closed_at__isnull=True)
    for key in started.values_list("case_id", flat=True):
        yield "started, with neither coordinator nor leader", key


@check
def grants_follow_team_and_basis(at: dt.datetime) -> Iterator[Fault]:
    """C6, C7: what is open rests on a basis that is not withdrawn, a yes, and a seat that is not left."""
    grants = CaseUserObjectPermission._base_manager.all()
    seat = TeamMember._base_manager.filter(
        pk=OuterRef("basis__member"),
        user=OuterRef("user"),
        case=OuterRef("content_object"),
        young_person_answer=TeamMember.Answer.YES,
        left_on__isnull=True,
    )
    yield from rows("access without a seat and a yes", grants.filter(~Exists(seat)))
    yield from rows("access on a withdrawn basis", grants.filter(basis__withdrawn_at__isnull=False))
    yield from rows("access and basis end apart", grants.exclude(valid_until=F("basis__valid_until")))
    yield from rows("access on another case's basis", grants.exclude(content_object=F("basis__case")))
    for kind_missing in grants.select_related("basis", "permission").iterator():
        if kind_missing.permission.codename not in covered(kind_missing.basis):
            yield "access the basis does not cover", kind_missing.pk


def covered(basis: DisclosureBasis) -> set[str]:
    """The permissions `basis` opens."""
    return {Perm.VIEW_CASE}.union(*(KIND_PERMISSIONS[kind] for kind in basis.kinds))
