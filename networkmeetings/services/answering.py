"""Answers to an invitation, before the meeting: yes, no and why, another time, prepared, written input."""

from __future__ import annotations

import datetime as dt
import uuid
from typing import Any

from django.db import transaction
from django.utils import timezone

from cases.rules import RuleBroken
from networkmeetings import links
from networkmeetings.invitations import Kind, ask_for, key_of
from networkmeetings.models import AnswerCode, Mailing, NetworkMeeting, Participant
from networkmeetings.services.inviting import coming_meeting

CODES_AN_HOUR = 3
MAX_INPUT = 3000
Via = Participant.Via
Answer = Participant.Answer


@transaction.atomic
def answer_invitation(
    *,
    participant: Participant,
    answer: str,
    no_reason: str = "",
    suggested_at: dt.datetime | None = None,
    via: str = Via.LINK,
    by: Any = None,
) -> Participant:
    """Write an answer; the same again changes nothing, another one stands instead with the first in the history.

    `via` is a Participant.Via; `by` is who wrote it, None for a link. Raises RuleBroken when the meeting has begun, is
    moved or cancelled, or the place at it is gone.
    """
    row = expected_row(participant)
    is_no = answer == Answer.NO
    said = (answer, no_reason if is_no else "", suggested_at if is_no else None)
    if (row.answer, row.no_reason, row.suggested_at) == said:
        return row
    row.answer, row.no_reason, row.suggested_at = said
    row.answered_at, row.answered_via, row.answered_by = timezone.now(), via, by
    row.answer_seen_at = row.answer_seen_by = None
    if via == Via.STAFF and is_no:
        row.answer_seen_at, row.answer_seen_by = row.answered_at, by
    return saved(row, by)


@transaction.atomic
def set_prepared(*, participant: Participant, prepared: bool, by: Any) -> Participant:
    """Somebody has read the agenda and is ready, or takes it back."""
    row = expected_row(participant)
    row.prepared_at = timezone.now() if prepared else None
    return saved(row, by)


@transaction.atomic
def write_input(*, participant: Participant, text: str, by: Any = None) -> Participant:
    """Add what somebody writes to the meeting; what stood there before stands. Raises RuleBroken for too much."""
    row = expected_row(participant)
    row.written_input = with_added(row, text)
    return saved(row, by)


@transaction.atomic
def write_with_code(*, participant: Participant, code: str, text: str) -> bool:
    """As `write_input` for somebody without a login; sent twice it is once. False for a code that is wrong or too old.

    A text there is no room for does not use the code up: it is shortened and sent again with the same one.
    """
    row = expected_row(participant)
    if was_sent_before(row, code, text):
        return True
    whole = with_added(row, text)
    if not use_code(participant, code):
        return False
    row.written_input = whole
    saved(row, None)
    return True


def was_sent_before(row: Participant, code: str, text: str) -> bool:
    """The same page sent twice: its words stand there already, and its code was used for them."""
    if not row.written_input.endswith(text.strip()):
        return False
    used = AnswerCode.objects.filter(participant=row, used_at__isnull=False, expires_at__gt=timezone.now())
    return any(links.is_code(code, one.digest, row.pk) for one in used)


def with_added(row: Participant, text: str) -> str:
    """What stands there already and `text` under it. Raises RuleBroken for too much."""
    whole = "\n\n".join(filter(None, [row.written_input.strip(), text.strip()]))
    if len(whole) > MAX_INPUT:
        raise RuleBroken("too_much_input", f"Der er plads til {MAX_INPUT} tegn i alt. Skriv kortere.")
    return whole


@transaction.atomic
def ask_for_code(*, participant: Participant) -> None:
    """Send a code to the participant's own address. Raises RuleBroken after a few within the hour."""
    row = expected_row(participant)
    key = key_of(row)
    if key is None:
        raise RuleBroken("no_mail_to_them", "Der kan ikke sendes en kode. Ring til koordinatoren.")
    since = timezone.now() - dt.timedelta(hours=1)
    asked = Mailing.objects.filter(
        meeting=row.meeting, kind=Kind.CODE, user=key[0], member=key[1], created_at__gt=since
    )
    if asked.count() >= CODES_AN_HOUR:
        raise RuleBroken("too_many_codes", "Du har fået flere koder. Brug den nyeste, eller prøv igen om en time.")
    ask_for(row.meeting, Kind.CODE, [key])


def use_code(participant: Participant, typed: str) -> bool:
    """Whether `typed` is the newest live code of the participant; a right one is used up, a wrong one is counted."""
    with transaction.atomic():
        live = AnswerCode.objects.select_for_update().filter(
            participant=participant, used_at__isnull=True, expires_at__gt=timezone.now()
        )
        code = live.filter(tries__lt=AnswerCode.MOST_TRIES).order_by("-created_at").first()
        if code is None:
            return False
        code.tries += 1
        is_right = links.is_code(typed, code.digest, participant.pk)
        if is_right:
            code.used_at = timezone.now()
        code.save()
        return is_right


@transaction.atomic
def see_answers(*, by: Any, meeting: NetworkMeeting) -> int:
    """The coordinator has read every no and suggestion there is; returns how many were new."""
    now, fresh = timezone.now(), meeting.participants.filter(answer=Answer.NO, answer_seen_at__isnull=True)
    rows = list(fresh.select_for_update(of=("self",)))
    for row in rows:
        row.answer_seen_at, row.answer_seen_by = now, by
        row.version += 1
        row.save()
    return len(rows)


def expected_row(participant: Participant) -> Participant:
    """The participant, locked with the meeting, when somebody still waits for them at a meeting to come."""
    meeting = coming_meeting(participant.meeting_id)
    row = (
        Participant.objects.select_for_update(of=("self",)).select_related("member").filter(pk=participant.pk).first()
    )
    if row is None or not row.is_expected:
        raise RuleBroken("not_expected", "Invitationen gælder ikke længere.")
    row.meeting = meeting
    return row


def participant_of_link(token: str) -> Participant | None:
    """Whose signed link this is, with meeting and seat; None for a wrong, old or taken back one."""
    found: uuid.UUID | None = links.participant_of(token)
    if found is None:
        return None
    row = Participant.objects.select_related("meeting__case__person", "member").filter(pk=found).first()
    return row if row is not None and row.is_expected else None


def saved(row: Participant, by: Any) -> Participant:
    row.version += 1
    row._history_user = by  # type: ignore[attr-defined]
    row.save()
    return row
