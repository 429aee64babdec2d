"""Cancelling a meeting, and moving it to another day: the old one stands with who and why."""

from __future__ import annotations

import datetime as dt
from typing import Any

from django.db import models, transaction
from django.utils import timezone

from cases.rules import RuleBroken
from networkmeetings.invitations import hold_an_invitation
from networkmeetings.models import ChecklistItem, NetworkMeeting, Participant
from networkmeetings.services.inviting import tell_cancelled, tell_change
from networkmeetings.services.planning import carry_wishes, open_meeting, plan_meeting, reinvite

# What was ticked before the meeting and is not about its day goes along.
TICKS_THAT_STAY = ("own_priority", "consent", "maps_updated", "support_prepared")
OWN_WORDS = ("important", "strengths", "stayed_away_by_choice", "place_kind", "calendar_uid", "calendar_sequence")


@transaction.atomic
def cancel_meeting(
    *,
    by: Any,
    meeting: NetworkMeeting,
    reason: str,
    new_starts_at: dt.datetime | None = None,
    new_ends_at: dt.datetime | None = None,
    new_place: str = "",
) -> NetworkMeeting:
    """Cancel an open meeting with a reason; with a new date it is moved: a new meeting stands instead of it.

    Returns the new meeting, or the cancelled one. The old row stands, since who moved a meeting and why is part of the
    story. Whoever holds an invitation is told by mail. Raises RuleBroken when the meeting is over.
    """
    meeting = open_meeting(meeting.pk, with_case=True)
    meeting.cancelled_at, meeting.cancelled_by, meeting.cancel_reason = timezone.now(), by, reason
    meeting.version += 1
    meeting.save()
    if new_starts_at is None:
        tell_cancelled(meeting)
        return meeting
    return _plan_instead(by, meeting, new_starts_at, new_ends_at, new_place)


def _plan_instead(
    by: Any, old: NetworkMeeting, starts_at: dt.datetime, ends_at: dt.datetime | None, place: str
) -> NetworkMeeting:
    """The meeting that stands instead of `old`: its people, points and calendar entry, as long as it was."""
    if starts_at == old.starts_at:
        raise RuleBroken("moved_to_another_time", "Mødet ligger på det tidspunkt i forvejen. Skriv et andet.")
    holders = hold_an_invitation(old)
    if ends_at is None and old.ends_at is not None:
        ends_at = starts_at + (old.ends_at - old.starts_at)
    new = plan_meeting(by=by, case=old.case, starts_at=starts_at, ends_at=ends_at, place=place or old.place)
    new.supersedes = old
    for name in OWN_WORDS:
        setattr(new, name, getattr(old, name))
    if place and place != old.place:
        new.place_kind = ""
    new.save()
    reinvite(by=by, meeting=new, from_meeting=old)
    _take_along(old, new)
    carry_wishes(old, new)
    previous = NetworkMeeting.objects.filter(next_meeting=old).first()
    if previous is not None:
        previous.next_meeting = new
        previous.version += 1
        previous.save()
    tell_change(meeting=new, holders=holders)
    return new


def _take_along(old: NetworkMeeting, new: NetworkMeeting) -> None:
    """Points not talked about, what people wrote, and the ticks that hold for another day too."""
    for item in old.agenda.filter(talked_at__isnull=True).standing():
        copy_to(item, new)
    before = {(row.user_id, row.member_id, row.is_young_person): row for row in old.participants.all()}
    for row in new.participants.all():
        was = before.get((row.user_id, row.member_id, row.is_young_person))
        if was is not None and (was.written_input or was.attendance == Participant.Attendance.WRITTEN):
            row.written_input = was.written_input
            row.attendance = was.attendance if was.attendance == Participant.Attendance.WRITTEN else ""
            row.save()
    ticked = dict(old.checklist.filter(code__in=TICKS_THAT_STAY).values_list("code", "answer"))
    for line in new.checklist.filter(code__in=ticked, stage=ChecklistItem.Stage.BEFORE):
        line.answer = ticked[line.code]
        line.save()


def copy_to(row: Any, meeting: NetworkMeeting) -> models.Model:
    """A copy of a child row of another meeting, with every column but its own key."""
    own = {"id", "meeting", "created_at", "version"}
    values = {field.name: getattr(row, field.name) for field in row._meta.concrete_fields if field.name not in own}
    return type(row)._base_manager.create(meeting=meeting, **values)
