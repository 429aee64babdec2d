"""Showing a person's data: fetch through the one door, note the showing, and write the log before the page leaves."""

from __future__ import annotations

import uuid
from collections.abc import Iterable
from dataclasses import dataclass
from typing import Any

from django.db import connection, models
from django.http import Http404, HttpRequest
from django.utils import timezone

from cases.compiled import prepared
from cases.models import AccessLog, Case
from cases.permissions import Perm

Action = AccessLog.Action


@dataclass(frozen=True)
class Touch:
    """One case shown in this request, what was done with it, and why when the user was asked."""

    case_id: uuid.UUID | None
    action: str
    purpose: str = ""


def get_scoped_or_404(
    request: HttpRequest, queryset: Any, perm: Perm, *, action: str | None = None, purpose: str = "", **lookup: Any
) -> Any:
    """The one object of `queryset` that matches `lookup` and that the user may do `perm` with; the showing is noted.

    Not there and not yours are the same answer: raises Http404 (design 3). `queryset` is a manager or a queryset with
    `visible_to`; the object is a Case or has a `case` (itself or through `case_path`).
    """
    try:
        with prepared():
            found = queryset.visible_to(request.user, perm).get(**lookup)
    except (queryset.model.DoesNotExist, ValueError) as error:
        note_refusal(request, queryset, lookup)
        raise Http404 from error
    note_shown(request, [case_id_of(found, queryset)], action or default_action(request), purpose)
    return found


def case_id_of(found: models.Model, queryset: Any) -> uuid.UUID:
    """The id of the case `found` hangs under, without a query where the path is one step."""
    if isinstance(found, Case):
        return found.pk
    holder: Any = found
    *steps, _ = getattr(queryset.all(), "case_path", "case").split("__")
    for step in steps:
        holder = getattr(holder, step)
    return holder.case_id


def default_action(request: HttpRequest) -> str:
    return Action.VIEW if request.method in {"GET", "HEAD"} else Action.EDIT


def note_shown(request: HttpRequest, case_ids: Iterable[uuid.UUID], action: str, purpose: str = "") -> None:
    """Note that these cases are shown in this request. The middleware writes the rows before the response leaves."""
    touched: list[Touch] = request.touched  # type: ignore[attr-defined]
    there = set(touched)
    for touch in (Touch(case_id, action, purpose) for case_id in case_ids):
        if touch not in there:
            there.add(touch)
            touched.append(touch)


def note_refusal(request: HttpRequest, queryset: Any, lookup: dict[str, Any]) -> None:
    """A look-up that found nothing of the user's is logged too, with the case when it exists (trust R15)."""
    wanted = lookup.get("pk")
    case_id = None
    if wanted is not None and queryset.model is Case:
        try:
            case_id = uuid.UUID(str(wanted))
        except ValueError:
            case_id = None
    request.touched.append(Touch(case_id, Action.REFUSED))  # type: ignore[attr-defined]


def note_nothing_found(request: HttpRequest) -> None:
    """A search by personal number or case number that found nothing of the user's: logged without the text."""
    request.touched.append(Touch(None, Action.SEARCH))  # type: ignore[attr-defined]


# One statement: the person and the relation are looked up where they are, not fetched first. Whoever looks by
# nødadgang wrote why once; the reason follows each showing it leads to.
INSERT_LOG = """
INSERT INTO cases_accesslog
    (at, user_id, case_id, person_id, action, relation, purpose, route, method, status, request_id, ip)
SELECT %(at)s, %(user)s, shown.case_id, c.person_id, shown.action,
       CASE WHEN shown.action = 'refused' THEN ''
            ELSE coalesce(
                (SELECT string_agg(DISTINCT a.role, ', ') FROM cases_caseassignment a
                  WHERE a.case_id = shown.case_id AND a.user_id = %(user)s AND a.valid_from <= %(at)s
                    AND (a.valid_until IS NULL OR a.valid_until > %(at)s)),
                (SELECT 'professional' FROM cases_caseuserobjectpermission g
                  WHERE g.content_object_id = shown.case_id AND g.user_id = %(user)s LIMIT 1),
                (SELECT 'evening_duty' FROM cases_eveningduty e
                  WHERE e.unit_id = c.unit_id AND e.user_id = %(user)s AND e.valid_from <= %(at)s
                    AND e.valid_until > %(at)s
                    AND NOT EXISTS (SELECT FROM cases_unitrole r WHERE r.user_id = %(user)s) LIMIT 1),
                (SELECT 'asked_to_take_over' FROM cases_handoverrequest h
                  WHERE h.case_id = shown.case_id AND h.to_user_id = %(user)s AND h.answer = '' LIMIT 1),
                (SELECT 'earlier' FROM cases_caseassignment a
                  WHERE a.case_id = shown.case_id AND a.user_id = %(user)s
                    AND NOT EXISTS (SELECT FROM cases_unitrole r WHERE r.user_id = %(user)s) LIMIT 1),
                'unit') END,
       coalesce(nullif(shown.purpose, ''), (
           SELECT a.reason FROM cases_caseassignment a
            WHERE a.case_id = shown.case_id AND a.user_id = %(user)s AND a.role = 'emergency'
              AND a.valid_from <= %(at)s AND a.valid_until > %(at)s LIMIT 1), ''),
       %(route)s, %(method)s, %(status)s, %(request_id)s, %(ip)s
  FROM unnest(%(cases)s::uuid[], %(actions)s::text[], %(purposes)s::text[]) AS shown(case_id, action, purpose)
  LEFT JOIN cases_case c ON c.id = shown.case_id
"""


def write_access_log(request: HttpRequest, status: int) -> None:
    """Write one row per case touched in this request, in one statement of its own (raises DatabaseError)."""
    touched: list[Touch] = request.touched  # type: ignore[attr-defined]
    match = request.resolver_match
    tablet = getattr(request, "tablet", None)  # the young person's own look stands with who handed the tablet over
    nobody = tablet.user_id if tablet else None
    with connection.cursor() as cursor:
        cursor.execute(
            INSERT_LOG,
            {
                "user": request.user.pk if request.user.is_authenticated else nobody,
                "at": timezone.now(),
                "cases": [touch.case_id for touch in touched],
                "actions": [str(touch.action) for touch in touched],
                "purposes": [touch.purpose for touch in touched],
                "route": (match.view_name if match else "")[:80],
                "method": (request.method or "")[:7],
                "status": status,
                "request_id": request.request_id,  # type: ignore[attr-defined]
                "ip": request.META.get("REMOTE_ADDR") or None,
            },
        )
