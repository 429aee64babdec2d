"""A meeting is concluded: the sheet is locked, its PDF is asked for, and the next meeting is planned (N3, N4)."""

from __future__ import annotations

import datetime as dt
from dataclasses import dataclass
from typing import Any

from django.db import transaction
from django.db.models import Max
from django.utils import timezone

from cases import outbox
from cases.paper_text import fingerprint
from cases.rules import RuleBroken
from networkmeetings.models import NetworkMeeting, Participant, Sheet
from networkmeetings.services.inviting import send_invitations
from networkmeetings.services.planning import open_meeting, plan_meeting, reinvite
from networkmeetings.sheet_build import frozen_content
from networkmeetings.sheet_content import SheetContentError, validate

Review = NetworkMeeting.Review
PDF = "sheet_pdf"  # the outbox kind
# Why there is a version that only says so; the view todo_item knows these words.
REVIEWED = "Gennemgået med den unge"


@dataclass(frozen=True)
class Missing:
    """One thing concluding asks for (N4); `anchor` is where on the meeting's page it is answered."""

    text: str
    anchor: str


def missing_attendance(participants: list[Participant]) -> list[Missing]:
    """Everybody expected whose attendance is not written yet, the young person included (N4)."""
    return [
        Missing(f"Fremmøde for {row.name}", f"#fremmoede-{row.pk}")
        for row in participants
        if row.is_expected and not row.attendance
    ]


NEXT_DATE = Missing("Næste dato, eller hvorfor ikke", "#afslut")


@transaction.atomic
def conclude_meeting(
    *,
    by: Any,
    meeting: NetworkMeeting,
    next_starts_at: dt.datetime | None = None,
    no_next_reason: str = "",
    review: str = "",
    send_next: bool = False,
) -> NetworkMeeting:
    """Conclude an open meeting: version 1 of its sheet is locked and its PDF asked for, the next meeting planned.

    `review` is a NetworkMeeting.Review; not gone through yet is fine and becomes a task. When a later meeting is
    planned already, that is the next one. `send_next` sends the invitations to a next one planned here. Raises
    RuleBroken with what is missing (N4), and when the meeting is over.
    """
    meeting = open_meeting(meeting.pk, with_case=True)
    coming = planned_after(meeting)
    participants = list(meeting.participants.select_related("member"))
    missing = missing_attendance(participants)
    if next_starts_at is None and coming is None and not no_next_reason.strip():
        missing.append(NEXT_DATE)
    if missing:
        raise RuleBroken("n4_missing", f"Mødet kan ikke afsluttes endnu (N4). Mangler: {listed(missing)}.")
    now = timezone.now()
    if coming is None and next_starts_at is not None:
        coming = _plan_next(by, meeting, next_starts_at)
        if send_next and coming.starts_at > now:
            send_invitations(by=by, meeting=coming)
    meeting.next_meeting = coming
    meeting.no_next_reason = "" if coming else no_next_reason.strip()
    set_review(meeting, review, now)
    meeting.concluded_at, meeting.concluded_by = now, by
    meeting.version += 1
    meeting.save()
    lock_sheet(by=by, meeting=meeting, version=1, at=now)
    return meeting


def listed(missing: list[Missing]) -> str:
    """The missing things as part of a sentence."""
    return ", ".join(f"{one.text[0].lower()}{one.text[1:]}" for one in missing)


def planned_after(meeting: NetworkMeeting) -> NetworkMeeting | None:
    """The meeting of the case already planned after this one, or None."""
    return (
        NetworkMeeting.objects.filter(case=meeting.case_id, starts_at__gt=meeting.starts_at)
        .planned()
        .exclude(pk=meeting.pk)
        .filter(previous_meeting__isnull=True)
        .order_by("starts_at")
        .first()
    )


def _plan_next(by: Any, meeting: NetworkMeeting, starts_at: dt.datetime) -> NetworkMeeting:
    if starts_at <= meeting.starts_at:
        raise RuleBroken("n4_next_is_later", "Næste møde skal ligge efter dette. Ret datoen.")
    ahead = planned_after(meeting)
    if ahead is not None and ahead.starts_at == starts_at:
        return ahead  # planned from the case's own page in the meantime
    length = meeting.ends_at - meeting.starts_at if meeting.ends_at else None
    coming = plan_meeting(
        by=by,
        case=meeting.case,
        starts_at=starts_at,
        ends_at=starts_at + length if length else None,
        place=meeting.place,
    )
    coming.important, coming.strengths = meeting.important, meeting.strengths
    coming.save()
    reinvite(by=by, meeting=coming, from_meeting=meeting)
    return coming


def set_review(meeting: NetworkMeeting, review: str, at: dt.datetime) -> None:
    """Write on the unsaved `meeting` whether the sheet was gone through with the young person."""
    meeting.review = review or Review.NOT_YET
    meeting.reviewed_on = None if meeting.review == Review.NOT_YET else timezone.localdate(at)


def lock_sheet(*, by: Any, meeting: NetworkMeeting, version: int, at: dt.datetime, reason: str = "") -> Sheet:
    """Insert the next locked version of the sheet and ask for its PDF. Raises RuleBroken when the text cannot be."""
    content = frozen_content(meeting, version=version, at=at)
    try:
        validate(content)
    except SheetContentError as error:
        raise RuleBroken(
            "n3_sheet_content",
            "Arket kan ikke låses: en tekst er for lang. Højst 3.000 tegn i hver tekst og 60.000 i alt.",
        ) from error
    sheet = Sheet.objects.create(
        case=meeting.case,
        meeting=meeting,
        version=version,
        content=content,
        sha256=fingerprint(content),
        reason=reason,
        concluded_by=by,
        concluded_at=at,
    )
    outbox.ask(PDF, key=str(sheet.pk), sheet_id=sheet.pk)
    return sheet


@transaction.atomic
def new_version(*, by: Any, meeting: NetworkMeeting, reason: str) -> Sheet:
    """Lock a new version of a concluded meeting's sheet from what the rows say now, for a correction (N3).

    Raises RuleBroken for a meeting that is not concluded, and for one that a later meeting has followed: its sheet
    would tell the later one's agreements.
    """
    meeting = concluded_meeting(meeting.pk)
    if not is_latest(meeting):
        raise RuleBroken("n3_only_the_latest", "Der er holdt et møde siden. Skriv rettelsen på det nyeste ark.")
    last = meeting.sheets.aggregate(last=Max("version"))["last"] or 0
    return lock_sheet(by=by, meeting=meeting, version=last + 1, at=timezone.now(), reason=reason)


def is_latest(meeting: NetworkMeeting) -> bool:
    """True when no later meeting of the case has been held."""
    later = NetworkMeeting.objects.filter(case=meeting.case_id, starts_at__gt=meeting.starts_at)
    return not later.held().exists()


@transaction.atomic
def review_sheet(*, by: Any, meeting: NetworkMeeting, review: str) -> NetworkMeeting:
    """Write that the sheet has been gone through with the young person; the paper that says so is a new version.

    The sheet of an older meeting is noted as gone through and stays as it is. Raises RuleBroken when the meeting is
    not concluded.
    """
    meeting = concluded_meeting(meeting.pk)
    set_review(meeting, review, timezone.now())
    meeting.version += 1
    meeting.save()
    if meeting.review != Review.NOT_YET and is_latest(meeting):
        new_version(by=by, meeting=meeting, reason=REVIEWED)
    return meeting


def concluded_meeting(meeting_id: Any) -> NetworkMeeting:
    """The meeting, locked until the transaction ends. Raises RuleBroken when it is not concluded."""
    meeting = (
        NetworkMeeting.objects.select_for_update(of=("self",), no_key=True)
        .select_related("case__person", "next_meeting")
        .get(pk=meeting_id)
    )
    if meeting.concluded_at is None:
        raise RuleBroken("meeting_not_over", "Mødet er ikke afsluttet endnu.")
    return meeting
