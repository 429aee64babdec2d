"""What the young person wishes of a meeting, said in Den unges visning: who comes."""

from __future__ import annotations

import datetime as dt
from dataclasses import dataclass
from typing import Any

from django.db import transaction
from django.utils import timezone

from cases.models import TabletSession, TeamMember
from cases.rules import RuleBroken
from cases.services import record_answer
from networkmeetings.candidates import Candidate, candidates
from networkmeetings.models import NetworkMeeting, Participant, PersonWish
from networkmeetings.services.inviting import take_off
from networkmeetings.services.planning import invite, open_meeting
from networkmeetings.services.young import save_own, tick

Answer = PersonWish.Answer


@dataclass(frozen=True)
class Asked:
    """Somebody the young person is asked about: `answer` is their wish for this meeting, empty when not said."""

    candidate: Candidate
    answer: str
    is_invited: bool


def people_to_ask(meeting: NetworkMeeting, at: dt.datetime) -> tuple[list[Asked], list[Candidate]]:
    """Those the young person is asked about, and those they have said no to having in the team at all (C7).

    Whoever leads the meeting is not asked about here; another worker is wished for with the worker (C7).
    """
    said = {(wish.member_id, wish.user_id): wish.answer for wish in meeting.person_wishes.all()}
    rows = list(meeting.participants.all())
    seats, users = {row.member_id for row in rows}, {row.user_id for row in rows}
    chairs = {row.user_id for row in rows if row.is_chair}
    asked, said_no = [], []
    for one in candidates(meeting.case, at):
        member_id, user_id = key_of(one)
        if one.user is not None and one.user.pk in chairs:
            continue
        if one.answer == TeamMember.Answer.NO:
            said_no.append(one)
            continue
        is_invited = (member_id in seats) if member_id else (user_id in users)
        asked.append(Asked(one, said.get((member_id, user_id), ""), is_invited))
    return asked, said_no


def key_of(one: Candidate) -> tuple[Any, Any]:
    """(member's id, user's id), one of them None: a wish is about the seat where there is one."""
    return (one.member.pk, None) if one.member else (None, one.user.pk)


@transaction.atomic
def wish_for_person(*, tablet: TabletSession, meeting: NetworkMeeting, key: str, answer: str) -> PersonWish:
    """Yes or no to one person at this meeting, obeyed at once: a no takes the invitation back, a yes invites.

    For somebody proposed and not asked about yet it is also the answer about the team (C7). Raises RuleBroken when
    the meeting is over, or for somebody who is not there any more or whom the young person has said no to.
    """
    meeting = open_meeting(meeting.pk, with_case=True)
    asked, _ = people_to_ask(meeting, timezone.now())
    found = next((one.candidate for one in asked if one.candidate.key == key), None)
    if found is None or answer not in Answer:
        raise RuleBroken("c7_not_there", "Personen er ikke med længere. Vælg igen.")
    if found.member is not None and found.answer == TeamMember.Answer.NOT_DISCUSSED:
        record_answer(by=tablet.user, member=found.member, answer=answer)
    member_id, user_id = key_of(found)
    wish = meeting.person_wishes.filter(member=member_id, user=user_id).first()
    wish = wish or PersonWish(meeting=meeting, member_id=member_id, user_id=user_id)
    wish.answer, wish.tablet = answer, tablet
    save_own(wish, tablet)
    if answer == Answer.NO:
        take_back(meeting, tablet, member_id, user_id)
    else:
        ids = {"member_ids": [member_id]} if member_id else {"user_ids": [user_id]}
        invite(by=tablet.user, meeting=meeting, **ids)
    tick(meeting, tablet, "planned_together")
    return wish


def take_back(meeting: NetworkMeeting, tablet: TabletSession, member_id: Any, user_id: Any) -> None:
    """The invitation to this meeting is withdrawn; whoever has been noted as present stays on the list."""
    rows = Participant.objects.filter(meeting=meeting, attendance="", is_chair=False, is_young_person=False)
    rows = rows.filter(member=member_id) if member_id else rows.filter(user=user_id)
    found: list[Any] = list(rows.select_for_update(of=("self",)).select_related("member", "meeting"))
    for row in found:
        row._history_user = tablet.user
        take_off(row, reason="Den unge vil ikke have dem med til mødet")
