"""What is written while the meeting runs. Each act saves one row of an open meeting; who saves over whom is checked
by the row's version in its form (cases.forms.base)."""

from __future__ import annotations

from typing import Any

from django.db import transaction
from django.db.models import Max

from cases.danish import genitive
from cases.once import sent_before
from cases.rules import RuleBroken
from networkmeetings.models import AgendaItem, Agreement, ChecklistItem, Disagreement, NetworkMeeting, Participant
from networkmeetings.services.inviting import take_off
from networkmeetings.services.planning import open_meeting


@transaction.atomic
def add_point(
    *, by: Any, meeting: NetworkMeeting, text: str, is_young_persons: bool = False, submission_key: Any = None
) -> AgendaItem:
    """Add a point at the end of its kind; the young person's stand first by the model's order (guide core element 3).

    The same point under the same `submission_key` is added once. Raises RuleBroken when the meeting is over.
    """
    meeting = open_meeting(meeting.pk)
    there, key = sent_before(AgendaItem, submission_key, meeting_id=meeting.pk, text=text)
    if there is not None:
        return there
    last = meeting.agenda.aggregate(last=Max("position"))["last"]
    return AgendaItem.objects.create(
        id=key,
        meeting=meeting,
        text=text,
        is_young_persons=is_young_persons,
        added_by=by,
        position=0 if last is None else last + 1,
    )


@transaction.atomic
def set_stayed_away(*, by: Any, meeting: NetworkMeeting, stayed_away: bool) -> NetworkMeeting:
    """Note that the young person chose in advance to send points and stay away, so that the meeting counts (N1).

    Raises RuleBroken when the meeting is over, or when there is no point of theirs to count on.
    """
    meeting = open_meeting(meeting.pk)
    if stayed_away and not meeting.agenda.filter(is_young_persons=True).standing().exists():
        name = genitive(meeting.case.person.call_name)
        raise RuleBroken(
            "n1_points_before_staying_away",
            f"Skriv først {name} egne punkter. Uden dem tæller mødet ikke med (N1).",
        )
    if meeting.stayed_away_by_choice != stayed_away:
        meeting.stayed_away_by_choice = stayed_away
        meeting.version += 1
        meeting.save()
    return meeting


@transaction.atomic
def answer_line(*, meeting: NetworkMeeting, line: Any, answer: str, note: str) -> ChecklistItem:
    """Answer a line of the checklist with no or not relevant, and why. Raises RuleBroken when the meeting is over."""
    meeting = open_meeting(meeting.pk)
    item = meeting.checklist.select_for_update(of=("self",)).get(pk=line)
    item.answer, item.note = answer, note
    item.version += 1
    item.save()
    return item


@transaction.atomic
def tick_after(*, meeting: NetworkMeeting, ticked: list[str]) -> list[ChecklistItem]:
    """Tick and untick the lines of the checklist that come after the meeting; returns those that changed."""
    changed = []
    items = meeting.checklist.filter(stage=ChecklistItem.Stage.AFTER).select_for_update(of=("self",))
    for item in items:
        answer = ChecklistItem.Answer.YES if str(item.pk) in ticked else ""
        if item.answer != answer:
            item.answer = answer
            item.version += 1
            item.save()
            changed.append(item)
    return changed


REMOVABLE: dict[str, Any] = {
    "punkt": AgendaItem,
    "uenighed": Disagreement,
    "aftale": Agreement,
    "deltager": Participant,
}


@transaction.atomic
def remove(*, by: Any, meeting: NetworkMeeting, kind: str, pk: Any) -> None:
    """Take something out of an open meeting that should not be there; its history keeps what it was.

    Only what nobody relies on yet: points not talked about, disagreements, agreements not agreed, and people without
    attendance who are neither the young person nor the chair. Raises RuleBroken for the rest, DoesNotExist for what
    is not of this meeting, KeyError for another kind.
    """
    meeting = open_meeting(meeting.pk)
    row = REMOVABLE[kind]._base_manager.select_for_update(of=("self",)).get(pk=pk, meeting=meeting)
    if isinstance(row, AgendaItem) and row.tablet_id is not None:
        name = meeting.case.person.call_name
        raise RuleBroken("own_point", f"{name} har selv skrevet punktet. Kun {name} stryger det, i Den unges visning.")
    if not _is_loose(row):
        raise RuleBroken("not_removable", "Det er allerede talt om, aftalt eller skrevet ind og bliver stående.")
    if isinstance(row, Participant):
        row.meeting = meeting
        take_off(row)
    else:
        row.delete()


def _is_loose(row: Any) -> bool:
    if isinstance(row, AgendaItem):
        return row.talked_at is None and row.struck_at is None
    if isinstance(row, Agreement):
        return row.agreed_at is None
    if isinstance(row, Participant):
        return not (row.attendance or row.is_young_person or row.is_chair)
    return True
