"""Sending invitations, and telling those who hold one that the meeting has changed, moved or gone."""

from __future__ import annotations

from typing import Any

from django.db import transaction
from django.utils import timezone

from cases.rules import RuleBroken
from networkmeetings.invitations import (
    Key,
    Kind,
    State,
    ask_for,
    hold_an_invitation,
    key_of,
    key_of_mail,
    told,
    why_not,
)
from networkmeetings.mailing import settle
from networkmeetings.models import Mailing, NetworkMeeting, Participant
from networkmeetings.services.planning import open_meeting


def mailable(meeting: NetworkMeeting) -> dict[Key, Participant]:
    """Participants a mail may go to now, by whom it goes to."""
    people = list(meeting.participants.select_related("member__user", "user"))
    blocked = why_not(meeting, people, timezone.now())
    return {key: one for one in people if one.pk not in blocked and (key := key_of(one)) is not None}


@transaction.atomic
def send_invitations(*, by: Any, meeting: NetworkMeeting) -> int:
    """Ask for an invitation to everybody who may get one and holds none; returns how many.

    Raises RuleBroken when the meeting is over or has begun.
    """
    meeting = coming_meeting(meeting.pk)
    fresh = mailable(meeting).keys() - hold_an_invitation(meeting)
    # Somebody taken off and asked back holds a cancellation of this sequence: the invitation must be newer.
    if any(row.sequence == meeting.calendar_sequence for key, row in told(meeting).items() if key in fresh):
        count_up(meeting)
    return ask_for(meeting, Kind.REQUEST, sorted(fresh, key=str))


@transaction.atomic
def tell_change(*, meeting: NetworkMeeting, holders: set[Key] | None = None) -> int:
    """Ask for a newer invitation to those who hold one (`holders` of the meeting this one is instead of)."""
    holders = hold_an_invitation(meeting) if holders is None else holders
    if not holders:
        return 0
    count_up(meeting)
    stay = holders & mailable(meeting).keys()
    ask_for(meeting, Kind.CANCEL, sorted(holders - stay, key=str))
    return ask_for(meeting, Kind.REQUEST, sorted(stay, key=str))


@transaction.atomic
def tell_cancelled(meeting: NetworkMeeting) -> int:
    """Ask for a cancellation to those who hold an invitation; the caller has cancelled the meeting."""
    holders = hold_an_invitation(meeting)
    if holders:
        count_up(meeting)
    return ask_for(meeting, Kind.CANCEL, sorted(holders, key=str))


@transaction.atomic
def take_off(participant: Participant, *, reason: str = "") -> None:
    """Take somebody off an open meeting; their calendar is told, whatever the reason. The history keeps the row."""
    meeting, key = participant.meeting, key_of(participant)
    participant._change_reason = reason or None  # type: ignore[attr-defined]
    participant.delete()
    if key is not None and key in hold_an_invitation(meeting):
        count_up(meeting)
        ask_for(meeting, Kind.CANCEL, [key])


@transaction.atomic
def nudge(*, by: Any, meeting: NetworkMeeting) -> int:
    """Remind those who hold an invitation and have not answered, at most once a day; returns how many.

    Raises RuleBroken when the meeting is over or has begun.
    """
    meeting = coming_meeting(meeting.pk)
    holders = hold_an_invitation(meeting)
    silent = [key for key, row in mailable(meeting).items() if key in holders and not row.answer]
    return ask_for(meeting, Kind.NUDGE, sorted(silent, key=str))


@transaction.atomic
def send_again(*, by: Any, mailing: Mailing) -> int:
    """Send an invitation anew when nobody knows whether it arrived; it is the same entry, so two do no harm.

    Raises RuleBroken when the meeting is over or has begun, or when no mail may go to this person.
    """
    assert mailing.meeting is not None
    meeting, key = coming_meeting(mailing.meeting.pk), key_of_mail(mailing)
    if key not in mailable(meeting):
        raise RuleBroken("no_mail_to_them", "Der kan ikke sendes mail til personen. Ring i stedet.")
    settle(mailing, State.SETTLED)
    count_up(meeting)
    return ask_for(meeting, Kind.REQUEST, [key])


def coming_meeting(meeting_id: Any) -> NetworkMeeting:
    """The meeting, locked, when it is still to come."""
    meeting = open_meeting(meeting_id)
    if meeting.starts_at <= timezone.now():
        raise RuleBroken("meeting_has_begun", "Mødet er begyndt. Der sendes ikke flere mails om det.")
    return meeting


def count_up(meeting: NetworkMeeting) -> None:
    """The next edition of the calendar entry."""
    meeting.calendar_sequence += 1
    meeting.save()
