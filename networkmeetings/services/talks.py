"""Bostøtten and the young person talk about the meeting: before it, and within three days after it."""

from __future__ import annotations

from typing import Any

from django.db import transaction
from django.utils import timezone

from cases.rules import RuleBroken
from networkmeetings.models import ChecklistItem, MeetingTalk, NetworkMeeting

Kind = MeetingTalk.Kind
PREPARED = "support_prepared"


@transaction.atomic
def note_talk(*, by: Any, meeting: NetworkMeeting, kind: str) -> MeetingTalk:
    """They have prepared the meeting together, or gone through what was agreed. Noted once; the first stands.

    Raises RuleBroken when it is the wrong side of the meeting.
    """
    meeting = NetworkMeeting.objects.select_for_update(of=("self",), no_key=True).get(pk=meeting.pk)
    if kind == Kind.BEFORE and not meeting.is_open:
        raise RuleBroken("talk_before", "Mødet er slut. Skriv i stedet, at I har gennemgået det, I aftalte.")
    if kind == Kind.AFTER and meeting.concluded_at is None:
        raise RuleBroken("talk_after", "Mødet er ikke afsluttet endnu. Aftalerne gælder først derefter.")
    talk, is_new = MeetingTalk.objects.get_or_create(
        meeting=meeting, kind=Kind(kind), defaults={"noted_by": by, "talked_at": timezone.now()}
    )
    line = meeting.checklist.filter(code=PREPARED, answer="").first() if is_new and kind == Kind.BEFORE else None
    if line is not None:
        line.answer = ChecklistItem.Answer.YES
        line.version += 1
        line._history_user = by  # type: ignore[attr-defined]
        line.save()
    return talk
