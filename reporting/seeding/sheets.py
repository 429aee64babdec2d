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
    sheets = [write_sheet(meeting) for meeting in held]
    ask_for_pdfs(sheets)
    return len(sheets)


def write_sheet(meeting: NetworkMeeting) -> Sheet:
    at = meeting.concluded_at
    assert at is not None and meeting.concluded_by is not None  # C3
    content = as_it_was(frozen_content(meeting, version=1, at=at), meeting, at)
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
