"""What the end of a case ends here (C5)."""

from __future__ import annotations

import datetime as dt
import uuid

from django.db import transaction
from django.utils import timezone

from bostotte.models import SupportCourse
from bostotte.services.courses import end_course
from cases.models import CloseReason, User


@transaction.atomic
def end_with_case(case_id: uuid.UUID | str, by_id: uuid.UUID | str, reason: str, on_iso: str) -> None:
    """A death ends the live course without a word about aftercare. Any other ending asks it to be ended first: then
    this does nothing, and the trigger c5_live_course says so when the case closes. Safe to run twice."""
    if reason != CloseReason.DIED:
        return
    course = SupportCourse.objects.filter(case_id=case_id, ended_on__isnull=True).first()
    if course is not None:
        on = min(max(dt.date.fromisoformat(on_iso), course.started_on), timezone.localdate())
        end_course(by=User.objects.get(pk=by_id), course=course, ended_on=on, reason=SupportCourse.EndReason.DIED)
