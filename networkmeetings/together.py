"""What those at work on the case do with the young person around a meeting, as its page tells and offers it."""

from __future__ import annotations

from typing import Any

from django.utils import timezone

from cases.models import TabletSession
from cases.permissions import Perm
from cases.tablet import PERM
from cases.tablet_words import are_words_kept
from networkmeetings.models import MeetingTalk, NetworkMeeting

Kind = MeetingTalk.Kind


def together_parts(meeting: NetworkMeeting, may: frozenset[Perm]) -> dict[str, Any]:
    """The tablet and the talk before or after the meeting; nothing for a reader, and for a meeting called off.

    Three queries for those who may.
    """
    none = {"may_give_tablet": False, "tablets_out": [], "words_kept": False, "talk": None, "talk_kind": ""}
    if PERM not in may or meeting.cancelled_at is not None:
        return none
    kind = Kind.BEFORE if meeting.is_open else Kind.AFTER
    talk = MeetingTalk.objects.filter(meeting=meeting, kind=kind).select_related("noted_by").first()
    out = TabletSession.objects.filter(case=meeting.case_id, object_id=meeting.pk).live(timezone.now())
    out = out.select_related("user")
    mine = {"may_give_tablet": True, "tablets_out": list(out), "words_kept": are_words_kept(meeting.pk)}
    return mine | {"talk": talk, "talk_kind": kind}
