"""Somebody's own meetings: one queryset behind the list, the calendar and the feed."""

from __future__ import annotations

import datetime as dt
from typing import Any

from django.db.models import Exists, OuterRef, Q
from django.utils import timezone

from cases.models import CaseAssignment
from cases.permissions import Perm
from networkmeetings.models import NetworkMeeting, Participant
from networkmeetings.models.meeting import NetworkMeetingQuerySet

Role = CaseAssignment.Role
OWN_ROLES = (Role.COORDINATOR, Role.SUPPORT_WORKER, Role.PAIR_PARTNER, Role.STAND_IN)


def own_meetings(user: Any, at: dt.datetime | None = None) -> NetworkMeetingQuerySet:
    """Meetings `user` is invited to, or has by their work on the case, where the one door is open to them."""
    at = at or timezone.now()
    invited = Participant.objects.filter(Q(user=user) | Q(member__user=user), meeting=OuterRef("pk"))
    works = CaseAssignment.objects.live(at).filter(user=user, role__in=OWN_ROLES, case=OuterRef("case"))
    meetings = NetworkMeeting.objects.visible_to(user, Perm.VIEW_MEETINGS, at)
    return meetings.filter(Exists(invited) | Exists(works)).select_related("case__person")
