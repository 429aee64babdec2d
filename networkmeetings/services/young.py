"""What the young person does in Den unges visning before a meeting. Every act is theirs; the history names who handed
the tablet over."""

from __future__ import annotations

import uuid
from typing import Any

from django.db import transaction
from django.db.models import Max
from django.utils import timezone

from cases.models import CaseAssignment, TabletSession
from cases.once import sent_before
from cases.rules import RuleBroken
from networkmeetings.models import AgendaItem, ChecklistItem, MeetingTalk, NetworkMeeting
from networkmeetings.services.planning import open_meeting
from networkmeetings.services.talks import note_talk

NOTE = "Den unge selv, i Den unges visning"
MOST_POINTS = 40
SUPPORT = (CaseAssignment.Role.SUPPORT_WORKER, CaseAssignment.Role.PAIR_PARTNER, CaseAssignment.Role.STAND_IN)


def save_own(row: Any, tablet: TabletSession) -> Any:
    """Save a tracked row as the young person's own act."""
    if not row._state.adding:
        row.version += 1
    mark_as_own(row, tablet)
    row.save()
    return row


def mark_as_own(row: Any, tablet: TabletSession) -> None:
    """The next save of a tracked row is the young person's own act; the history names who handed the tablet over."""
    row._history_user, row._change_reason = tablet.user, NOTE


@transaction.atomic
def write_point(
    *, tablet: TabletSession, meeting: NetworkMeeting, text: str, submission_key: uuid.UUID | None = None
) -> AgendaItem:
    """A point of the young person's, last among their own; sent twice it is one. Raises RuleBroken when the meeting
    is over."""
    meeting = open_meeting(meeting.pk)
    there, key = sent_before(AgendaItem, submission_key, meeting_id=meeting.pk, text=text)
    if there is not None:
        return there
    own = meeting.agenda.filter(is_young_persons=True)
    if own.standing().count() >= MOST_POINTS:
        raise RuleBroken("too_many_points", "Der er ikke plads til flere punkter. Stryg et, eller skriv to sammen.")
    last = own.aggregate(last=Max("position"))["last"]
    point = AgendaItem(
        pk=key,
        meeting=meeting,
        text=text,
        is_young_persons=True,
        added_by=tablet.user,
        tablet=tablet,
        position=0 if last is None else last + 1,
    )
    tick(meeting, tablet, "own_priority")
    return save_own(point, tablet)


@transaction.atomic
def move_point(*, tablet: TabletSession, meeting: NetworkMeeting, pk: Any, step: int) -> bool:
    """Move one of the young person's own points one place: `step` -1 up, +1 down. False when it is at the end already.

    Raises RuleBroken when the meeting is over, DoesNotExist for a point that is not theirs.
    """
    meeting = open_meeting(meeting.pk)
    own = list(meeting.agenda.filter(is_young_persons=True).standing())
    here = next((place for place, point in enumerate(own) if point.pk == pk), None)
    if here is None:
        raise AgendaItem.DoesNotExist
    there = here + step
    if not 0 <= there < len(own):
        return False
    own[here], own[there] = own[there], own[here]
    for position, point in enumerate(own):
        if point.position != position:
            point.position = position
            save_own(point, tablet)
    tick(meeting, tablet, "own_priority")
    return True


@transaction.atomic
def strike_point(*, tablet: TabletSession, meeting: NetworkMeeting, pk: Any, is_struck: bool) -> AgendaItem:
    """Strike a point, anybody's, or put it back, last of its kind. It stays written with who and when.

    Raises RuleBroken when the meeting is over or the point has been talked about, DoesNotExist for another meeting's.
    """
    meeting = open_meeting(meeting.pk)
    point = meeting.agenda.select_for_update(of=("self",)).get(pk=pk)
    if (point.struck_at is not None) == is_struck:
        return point
    if point.talked_at is not None:
        raise RuleBroken("point_talked_about", "Det er I allerede ved at tale om. Sig det på mødet.")
    if is_struck:
        point.struck_at, point.struck_by = timezone.now(), tablet.user
    else:
        same = meeting.agenda.filter(is_young_persons=point.is_young_persons).standing()
        last = same.aggregate(last=Max("position"))["last"]
        point.struck_at, point.struck_by, point.position = None, None, 0 if last is None else last + 1
    return save_own(point, tablet)


def tick(meeting: NetworkMeeting, tablet: TabletSession, code: str) -> None:
    """What the young person just did answers a line of the checklist, unless somebody has answered it.

    With bostøtten's tablet in hand the meeting is being prepared together, too.
    """
    if meeting.case.assignments.live(timezone.now()).filter(user=tablet.user, role__in=SUPPORT).exists():
        note_talk(by=tablet.user, meeting=meeting, kind=MeetingTalk.Kind.BEFORE)
    line = meeting.checklist.filter(code=code, answer="").first()
    if line is not None:
        line.answer = ChecklistItem.Answer.YES
        save_own(line, tablet)
