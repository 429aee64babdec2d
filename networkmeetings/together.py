"""What those at work on the case do with the young person around a meeting, as its page tells and offers it."""

from __future__ import annotations

import datetime as dt
from typing import Any

from django.utils import timezone

from cases.models import TabletSession
from cases.permissions import Perm
from cases.tablet import PERM
from cases.tablet_words import are_words_kept
from networkmeetings.models import MeetingTalk, NetworkMeeting

Kind = MeetingTalk.Kind
GO_THROUGH_WITHIN = dt.timedelta(days=3)  # as in the view todo_item


def together_parts(meeting: NetworkMeeting, may: frozenset[Perm]) -> dict[str, Any]:
    """The tablet and the talk before or after the meeting; nothing for a reader, and for a meeting called off.

    Four queries for those who may.
    """
    none = {"may_give_tablet": False, "tablets_out": [], "words_kept": False, "talk": None, "talk_kind": ""}
    if PERM not in may or meeting.cancelled_at is not None:
        return none
    kind = Kind.BEFORE if meeting.is_open else Kind.AFTER
    talk = MeetingTalk.objects.filter(meeting=meeting, kind=kind).select_related("noted_by").first()
    due_on = go_through_by(meeting) if talk is None and kind == Kind.AFTER else None
    out = TabletSession.objects.filter(case=meeting.case_id, object_id=meeting.pk).live(timezone.now())
    out = out.select_related("user")
    mine = {"may_give_tablet": True, "tablets_out": list(out), "words_kept": are_words_kept(meeting.pk)}
    if talk is None and kind == Kind.AFTER and due_on is None:
        return mine | {"talk": None, "talk_kind": ""}
    return mine | {"talk": talk, "talk_kind": kind, "talk_due_on": due_on}


def go_through_by(meeting: NetworkMeeting) -> dt.date | None:
    """The last day to go through what was agreed; None when a later meeting has taken its place, as on Min dag."""
    assert meeting.concluded_at is not None
    if NetworkMeeting.objects.filter(case=meeting.case_id, concluded_at__gt=meeting.concluded_at).exists():
        return None
    return timezone.localtime(meeting.concluded_at).date() + GO_THROUGH_WITHIN
