"""The young person's word about the sheet and the meeting: approved, and was I heard."""

from __future__ import annotations

from typing import Any

from django.db import transaction
from django.utils import timezone

from cases.models import TabletSession
from cases.models.vocabulary import Heard
from cases.rules import rules_in_words
from networkmeetings.models import ChecklistItem, MeetingHeard, NetworkMeeting, SheetApproval
from networkmeetings.services.concluding import concluded_meeting, review_sheet

HEARD_LINE = "heard"


@transaction.atomic
def approve_sheet(
    *,
    by: Any,
    meeting: NetworkMeeting,
    answer: str,
    how: str,
    strokes: Any = None,
    words: str = "",
    tablet: TabletSession | None = None,
) -> SheetApproval:
    """Write that the young person has approved the sheet: spoken, on paper, or by their own hand on `tablet`.

    The version that says it was gone through is the one approved; `words` is what they want corrected. Sent twice from
    one tablet it is the one answer. Raises RuleBroken when the meeting is not over, and for a drawn signature without
    strokes.
    """
    concluded_meeting(meeting.pk)
    if tablet is not None and (before := SheetApproval.objects.filter(tablet=tablet).first()) is not None:
        return before
    meeting = review_sheet(by=by, meeting=meeting, review=answer)
    sheet = meeting.sheets.order_by("-version").first()
    assert sheet is not None  # a concluded meeting has one
    with rules_in_words():
        return SheetApproval.objects.create(
            sheet=sheet,
            answer=answer,
            how=how,
            strokes=strokes if how == SheetApproval.How.DRAWN else None,
            words=words,
            tablet=tablet,
            approved_at=timezone.now(),
            registered_by=by,
        )


@transaction.atomic
def note_heard(
    *,
    by: Any,
    meeting: NetworkMeeting,
    score: int | None = None,
    answer: str = Heard.HEARD,
    words: str = "",
    tablet: TabletSession | None = None,
) -> MeetingHeard:
    """Write the answer to "Blev du hørt på mødet?", or why there is none; the chair's checklist follows.

    Sent twice from one tablet it is the one answer.
    """
    concluded_meeting(meeting.pk)
    if tablet is not None and (before := MeetingHeard.objects.filter(tablet=tablet).first()) is not None:
        return before
    with rules_in_words():
        heard = MeetingHeard.objects.create(
            meeting=meeting,
            answer=Heard.HEARD if score else answer,
            score=score,
            words=words,
            tablet=tablet,
            asked_at=timezone.now(),
            asked_by=by,
        )
    for item in meeting.checklist.filter(code=HEARD_LINE).exclude(answer=ChecklistItem.Answer.YES):
        item.answer = ChecklistItem.Answer.YES
        item.version += 1
        item.save()
    return heard
