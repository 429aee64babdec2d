"""One goal: its words now, the steps on the way, and how it has gone from meeting to meeting (N5)."""

from __future__ import annotations

import uuid
from typing import Any

from django.http import Http404, HttpRequest, HttpResponse
from django.shortcuts import render
from django.utils import timezone
from django.views.decorators.http import require_GET

from cases.access import get_scoped_or_404
from cases.permissions import Perm, permissions_on
from networkmeetings.goal_history import Frozen, Stage, changes, picture, stages
from networkmeetings.models import Agreement, Goal, NetworkMeeting, Sheet
from networkmeetings.readers import Reader, reader_of
from networkmeetings.services.copies import readable_copies


@require_GET
def goal_page(request: HttpRequest, pk: uuid.UUID) -> HttpResponse:
    """The goal for those who may see it in the plan. The history is the sheets' for those inside, and for a party that
    of the copies it may read, never more (N6); what was written between meetings is for those inside."""
    goal = get_scoped_or_404(request, Goal.objects.select_related("case__person", "meeting"), Perm.VIEW_PLAN, pk=pk)
    may = permissions_on(request.user, goal.case)
    reader = reader_of(request.user, goal.case, may)
    if not reader.sees_goal(goal):
        raise Http404
    known = {one.pk: one for one in Goal.objects.filter(case=goal.case_id)}
    goals = {key: one for key, one in known.items() if reader.sees_goal(one)}
    agreements = agreements_of(goal, known)
    sheets = sheets_for(request.user, goal, reader)
    found = stages(goal, sheets, agreements, reader)
    context = {
        "goal": goal,
        "parent": goals.get(goal.parent_id) if goal.parent_id else None,
        "steps": [one for one in goals.values() if one.parent_id == goal.pk],
        "may_edit": goal.case.is_open and Perm.EDIT_PLAN in may,
        "is_inside": reader.is_inside,
        "entries": entries(goal, found, [meeting for meeting, _ in sheets], reader),
        "found": found,
        "picture": picture(found),
    }
    return render(request, "networkmeetings/goal.html", context | current(goal, agreements, found, reader))


def agreements_of(goal: Goal, known: dict[Any, Goal]) -> list[Agreement]:
    """The case's agreements, each with its case and goal at hand: a sheet may tie one to a goal it has left since."""
    rows = list(Agreement.objects.filter(case=goal.case_id).select_related("responsible_user", "responsible_member"))
    for row in rows:
        row.case, row.goal = goal.case, known.get(row.goal_id) if row.goal_id else None
    return rows


def sheets_for(user: Any, goal: Goal, reader: Reader) -> list[Frozen]:
    """(meeting, frozen content) of each meeting held, the newest version, as much as the reader may have of it."""
    if not reader.is_inside:
        copies = readable_copies(user, goal.case_id, timezone.now())
        return [(copy.sheet.meeting, content) for copy, content in copies]
    versions = Sheet.objects.filter(case=goal.case_id).select_related("meeting").order_by("meeting_id", "-version")
    return [(sheet.meeting, sheet.content) for sheet in versions.distinct("meeting_id")]


def entries(goal: Goal, found: list[Stage], meetings: list[NetworkMeeting], reader: Reader) -> list[Any]:
    """Meetings and, for those inside, what was written between them; the newest first."""
    written: list[Any] = []
    if reader.is_inside:
        history = goal.history.select_related("history_user").order_by("history_date", "history_id")
        written = changes(history, meetings, reader)
    return sorted([*found, *written], key=lambda one: one.at, reverse=True)


def current(goal: Goal, agreements: list[Agreement], found: list[Stage], reader: Reader) -> dict[str, Any]:
    """The goal's agreements that are open, or stand on no sheet yet."""
    today = timezone.localdate()
    own = [row for row in agreements if row.goal_id == goal.pk and reader.sees_agreement(row)]
    told = {one.row.pk for stage in found for one in stage.promises}
    return {
        "now": [row for row in own if not row.outcome or row.pk not in told],
        "today": today,
    }
