"""The locked sheets of the meetings held, each as it would have read on its day, and the PDFs still to be made."""

import datetime as dt
import uuid
from typing import Any

from django.utils import timezone

from cases.models import Outbox
from cases.paper_text import fingerprint
from networkmeetings.models import Agreement, Goal, NetworkMeeting, Sheet
from networkmeetings.sheet_build import frozen_content
from networkmeetings.sheet_content import validate

AT_ONCE = 6  # the newest PDFs are made as soon as there is a worker, the others one by one after that
THEN_AFTER = dt.timedelta(minutes=4)
APART = dt.timedelta(seconds=20)


def write_sheets(cases: list[uuid.UUID]) -> int:
    """One sheet for each meeting held in `cases`, oldest first: a sheet tells what is new since the one before."""
    held = NetworkMeeting.objects.held().filter(case__in=cases).order_by("starts_at", "id")
    held = held.select_related("case__person", "next_meeting", "concluded_by")
    newest = {meeting.case_id: meeting.pk for meeting in held}
    sheets, told = [], set[str]()
    for meeting in held:
        sheets.append(write_sheet(meeting, is_newest=newest[meeting.case_id] == meeting.pk, told=told))
        told |= {row["key"] for row in sheets[-1].content["goals"]}
    ask_for_pdfs(sheets)
    return len(sheets)


def write_sheet(meeting: NetworkMeeting, *, is_newest: bool, told: set[str]) -> Sheet:
    """`told`: the goals that have stood on a sheet before."""
    at = meeting.concluded_at
    assert at is not None and meeting.concluded_by is not None  # C3
    content = as_it_was(frozen_content(meeting, version=1, at=at), meeting, at)
    if not is_newest:
        on_the_way(content, told)
    validate(content)
    return Sheet.objects.create(
        id=meeting.id,  # one sheet per meeting here: the same key spares us another dice
        created_at=at,
        case=meeting.case,
        meeting=meeting,
        version=1,
        content=content,
        sha256=fingerprint(content),
        concluded_by=meeting.concluded_by,
        concluded_at=at,
    )


def on_the_way(content: dict[str, Any], told: set[str]) -> None:
    """How far the goals were before the last meeting: not begun at their first one, and then under way."""
    for row in content["goals"]:
        status = Goal.Status.IN_PROGRESS if row["key"] in told else Goal.Status.NOT_STARTED
        row |= {"status": status.value, "status_label": str(status.label), "why_ended": ""}


def as_it_was(content: dict[str, Any], meeting: NetworkMeeting, at: dt.datetime) -> dict[str, Any]:
    """Without the agreements and goals that came later, and the people who are only there for their sake."""
    later = Agreement.objects.filter(case=meeting.case_id, agreed_at__gt=at).values_list("pk", flat=True)
    newer = Goal.objects.filter(case=meeting.case_id, created_at__gt=at).values_list("pk", flat=True)
    gone = {str(key) for key in (*later, *newer)}
    content["agreements"] = [row for row in content["agreements"] if row["key"] not in gone]
    content["goals"] = [row for row in content["goals"] if row["key"] not in gone]
    needed = {row["responsible_key"] for row in content["agreements"]}
    content["people"] = [
        row
        for row in content["people"]
        if row["key"] in needed or row["attendance_label"] != "Ikke inviteret til mødet"
    ]
    return content


def ask_for_pdfs(sheets: list[Sheet]) -> None:
    """Put the PDFs on the outbox, the newest first (N4: once per version, by the sheet's key)."""
    now = timezone.now()
    for place, sheet in enumerate(reversed(sheets)):
        Outbox.objects.create(
            kind="sheet_pdf",
            key=f"sheet_pdf:{sheet.pk}",
            args={"sheet_id": str(sheet.pk)},
            run_after=now if place < AT_ONCE else now + THEN_AFTER + APART * place,
        )
