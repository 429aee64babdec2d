"""What happened to the locked sheets: approved, handed over, cut for a party, blocked; and whether one was heard.

Keys come from the sheets' own, so that the same seed gives the same rows.
"""

import datetime as dt
import uuid

from django.utils import timezone

from cases.models import DisclosureBasis, TabletSession
from cases.models.vocabulary import Heard
from networkmeetings.models import MeetingHeard, NetworkMeeting, Sheet, SheetApproval, SheetCopy, SheetDelivery
from networkmeetings.services import block_sheet, hand_over, make_copy
from networkmeetings.services.copies import OPENS_A_SHEET, live_kinds

MOST_COPIES = 4  # each is a PDF the demo's worker makes
WITHOUT = 5  # every fifth of the newest sheets has not reached the young person yet
SCORES = (4, 5, 3, 5, 4, 2, 5)
WAYS = ("handed", "read_aloud", "handed", "print", "digital_post")
STROKES = [[[40, 120, 0], [90, 60, 120], [130, 130, 260], [190, 70, 400]], [[230, 60, 700], [330, 140, 980]]]


def hand_out(today: dt.date) -> None:
    """Write what became of every sheet held by the demo's cases, the oldest first."""
    newest = newest_sheets()
    sheets = Sheet.objects.select_related("meeting__case__person", "concluded_by").order_by("concluded_at", "id")
    for place, sheet in enumerate(sheets):
        day = min(timezone.localdate(sheet.concluded_at) + dt.timedelta(days=place % 3), today)
        if sheet.meeting.review != NetworkMeeting.Review.NOT_YET:
            approve(sheet, place, day)
            ask_whether_heard(sheet, place, day)
            if sheet.pk not in newest or place % WITHOUT:
                give_young(sheet, place, day)
    cut_some([sheet for sheet in sheets if sheet.pk in newest], today)


def newest_sheets() -> set[uuid.UUID]:
    found = Sheet.objects.order_by("case", "-meeting__starts_at").distinct("case")
    return set(found.values_list("pk", flat=True))


def key(sheet: Sheet, what: str) -> uuid.UUID:
    return uuid.uuid5(sheet.pk, what)


def moment(day: dt.date, hour: int) -> dt.datetime:
    return dt.datetime.combine(day, dt.time(hour), timezone.get_current_timezone())


def approve(sheet: Sheet, place: int, day: dt.date) -> None:
    how = ("drawn", "written", "tapped", "spoken", "spoken", "spoken")[place % 6]
    SheetApproval.objects.create(
        id=key(sheet, "approval"),
        created_at=moment(day, 14),
        sheet=sheet,
        answer=sheet.meeting.review,
        how=how,
        strokes=STROKES if how == "drawn" else None,
        tablet=lend(sheet, moment(day, 14)) if how in ("drawn", "tapped") else None,
        approved_at=moment(day, 14),
        registered_by=sheet.concluded_by,
    )


def lend(sheet: Sheet, at: dt.datetime) -> TabletSession:
    """The young person had the tablet for some minutes around `at`."""
    return TabletSession.objects.create(
        id=key(sheet, "tablet"),
        created_at=at,
        user=sheet.concluded_by,
        case=sheet.case,
        screen=TabletSession.Screen.SHEET,
        object_id=sheet.meeting_id,
        handed_at=at - dt.timedelta(minutes=5),
        expires_at=at + dt.timedelta(hours=1),
        returned_at=at + dt.timedelta(minutes=5),
    )


def ask_whether_heard(sheet: Sheet, place: int, day: dt.date) -> None:
    declined = place % 9 == 8
    MeetingHeard.objects.create(
        id=key(sheet, "heard"),
        created_at=moment(day, 14),
        meeting=sheet.meeting,
        answer=Heard.choices[1][0] if declined else Heard.HEARD,
        score=None if declined else SCORES[place % len(SCORES)],
        words="I lod mig tale færdig." if place % 7 == 1 else "",
        asked_at=moment(day, 14),
        asked_by=sheet.concluded_by,
    )


def give_young(sheet: Sheet, place: int, day: dt.date) -> None:
    SheetDelivery.objects.create(
        id=key(sheet, "young"),
        created_at=moment(day, 15),
        sheet=sheet,
        is_young_person=True,
        name=sheet.meeting.case.person.call_name,
        how=WAYS[place % len(WAYS)],
        given_on=day,
        registered_at=moment(day, 15),
        registered_by=sheet.concluded_by,
    )


def cut_some(sheets: list[Sheet], today: dt.date) -> None:
    """Copies for parties with a live basis, those with a login first; the last one went wrong and is blocked."""
    now = timezone.now()
    made: list[SheetCopy] = []
    bases = DisclosureBasis.objects.live(now).filter(
        case__in=[sheet.case_id for sheet in sheets], member__isnull=False
    )
    of_case = {sheet.case_id: sheet for sheet in sheets}
    for basis in bases.select_related("member__actor").order_by("member__user", "case__number", "id"):
        if len(made) == MOST_COPIES:
            break
        member, sheet = basis.member, of_case[basis.case_id]
        assert member is not None
        if not OPENS_A_SHEET & set(live_kinds(member, now)) or any(copy.party == member for copy in made):
            continue
        made.append(make_copy(by=sheet.concluded_by, sheet=sheet, member=member, left_out=[]))
        hand_over(by=sheet.concluded_by, sheet=sheet, who=f"m-{member.pk}", how="secure_mail", given_on=today)
    if len(made) > 1:
        last = made[-1]
        reason = "Der stod et telefonnummer, som ikke skulle med."
        block_sheet(by=last.made_by, sheet=last.sheet, reason=reason, copy=last)
