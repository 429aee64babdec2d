"""Who has the tablet: what the meeting's page says and offers about Den unges visning."""

from __future__ import annotations

from typing import Any

from django.utils import timezone

from cases.models import TabletSession
from cases.permissions import Perm
from cases.tablet import PERM
from networkmeetings.models import NetworkMeeting


def tablet_parts(meeting: NetworkMeeting, may: frozenset[Perm]) -> dict[str, Any]:
    """Whether the reader may hand over the tablet, and the views that are open now. One query for those who may."""
    if PERM not in may or not meeting.is_open:
        return {"may_give_tablet": False, "tablets_out": []}
    out = TabletSession.objects.filter(case=meeting.case_id, object_id=meeting.pk).live(timezone.now())
    return {"may_give_tablet": True, "tablets_out": list(out.select_related("user"))}
