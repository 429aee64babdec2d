"""A network meeting is planned with the young person: their points first, and only people they have said yes to."""

from __future__ import annotations

import datetime as dt
from collections.abc import Iterable
from typing import Any

from django.db import transaction
from django.db.models import Max
from django.utils import timezone

from cases.models import Case, CaseAssignment, TeamMember
from cases.protected import require_no_protected_address
from cases.rules import RuleBroken, constraint_messages
from networkmeetings.candidates import Candidate, candidates
from networkmeetings.checklist import LINES
from networkmeetings.models import AgendaItem, ChecklistItem, MeetingWish, NetworkMeeting, Participant, PersonWish

Answer = TeamMember.Answer
Role = CaseAssignment.Role


def coordinator_of(case: Case, at: dt.datetime) -> Any:
    """The user who coordinates the case at `at`, or None (C2)."""
    assignment = case.assignments.live(at).filter(role=Role.COORDINATOR).select_related("user").first()
    return assignment.user if assignment else None


@transaction.atomic
def plan_meeting(
    *,
    by: Any,
    case: Case,
    starts_at: dt.datetime,
    ends_at: dt.datetime | None = None,
    place: str = "",
    place_kind: str = "",
    member_ids: Iterable[Any] = (),
    user_ids: Iterable[Any] = (),
    young_persons_points: Iterable[str] = (),
) -> NetworkMeeting:
    """Plan the next network meeting of `case` (guide TRIN 6): number, invitations, points, the chair's checklist.

    The young person always takes part and the coordinator leads; `member_ids` (team) and `user_ids` (staff on the
    case) come along. Raises RuleBroken when the case is closed, when a meeting there and then is planned already, for
    somebody without the young person's yes (C7), or for a place that is a protected address. Goals and open agreements
    carry over by staying live (N5); own words come from the last meeting, to be corrected.
    """
    case = open_case(case.pk)
    require_no_protected_address(case, place)
    require_not_planned(case, starts_at, place)
    last = case.network_meetings.held().order_by("-starts_at").first()
    meeting = NetworkMeeting.objects.create(
        case=case,
        number=(case.network_meetings.aggregate(last=Max("number"))["last"] or 0) + 1,
        starts_at=starts_at,
        ends_at=ends_at,
        place=place,
        place_kind=place_kind,
        planned_by=by,
        important=last.important if last else "",
        strengths=last.strengths if last else "",
    )
    _invite_young_person(meeting, case)
    _invite_chair(meeting, by)
    invite(by=by, meeting=meeting, member_ids=member_ids, user_ids=user_ids)
    _write_down(meeting, by, young_persons_points)
    return meeting


def _write_down(meeting: NetworkMeeting, by: Any, points: Iterable[str]) -> None:
    """The young person's points in their order, and the chair's checklist."""
    for position, text in enumerate(filter(None, map(str.strip, points))):
        AgendaItem.objects.create(meeting=meeting, text=text, is_young_persons=True, added_by=by, position=position)
    for code, (stage, _) in LINES.items():
        ChecklistItem.objects.create(meeting=meeting, code=code, stage=stage)


def require_not_planned(case: Case, starts_at: dt.datetime, place: str) -> None:
    """Raises RuleBroken when a meeting there and then is planned already: a page sent twice."""
    if case.network_meetings.planned().filter(starts_at=starts_at, place=place).exists():
        raise RuleBroken("meeting_is_planned", "Der er allerede planlagt et møde på det tidspunkt. Ret det i stedet.")


def open_case(case_id: Any) -> Case:
    """The case, locked so that two meetings never get one number. Raises RuleBroken when it is closed."""
    case = Case.objects.select_for_update(of=("self",), no_key=True).select_related("person").get(pk=case_id)
    if case.closed_at is not None:
        raise RuleBroken("c5_case_is_closed", constraint_messages()["c5_case_is_closed"])
    return case


def _invite_young_person(meeting: NetworkMeeting, case: Case) -> None:
    """The young person always takes part."""
    Participant.objects.create(
        meeting=meeting,
        name=case.person.name,
        role_label="Den unge",
        is_young_person=True,
        invited_at=timezone.now(),
    )


def _invite_chair(meeting: NetworkMeeting, by: Any) -> None:
    """The coordinator leads (guide core element 2); without one, whoever plans."""
    now = timezone.now()
    chair = coordinator_of(meeting.case, now) or by
    seat = meeting.case.team.filter(user=chair, left_on__isnull=True).first()
    Participant.objects.create(
        meeting=meeting,
        member=seat,
        user=chair,
        name=str(chair),
        role_label="Mødeleder",
        is_chair=True,
        invited_at=now,
    )


@transaction.atomic
def invite(
    *, by: Any, meeting: NetworkMeeting, member_ids: Iterable[Any] = (), user_ids: Iterable[Any] = ()
) -> list[Participant]:
    """Invite team members and staff to an open meeting; those already invited stay as they are.

    Raises RuleBroken for somebody the young person has said no to, has not been asked about (C7), or who is not
    there any more.
    """
    now = timezone.now()
    known = {candidate.key: candidate for candidate in candidates(meeting.case, now)}
    wanted = [*(f"m-{pk}" for pk in member_ids), *(f"u-{pk}" for pk in user_ids)]
    users: set[Any] = set(meeting.participants.filter(user__isnull=False).values_list("user_id", flat=True))
    members: set[Any] = set(meeting.participants.filter(member__isnull=False).values_list("member_id", flat=True))
    invited = []
    for key in wanted:
        candidate = _allowed(known.get(key), meeting)
        member_id, user_id = getattr(candidate.member, "pk", None), getattr(candidate.user, "pk", None)
        if (user_id and user_id in users) or (member_id and member_id in members):
            continue
        users.add(user_id)
        members.add(member_id)
        invited.append(
            Participant.objects.create(
                meeting=meeting,
                member=candidate.member,
                user=candidate.user,
                name=candidate.name,
                role_label=candidate.role,
                invited_at=now,
            )
        )
    return invited


def _allowed(candidate: Candidate | None, meeting: NetworkMeeting) -> Candidate:
    name = meeting.case.person.call_name
    if candidate is None:
        raise RuleBroken("c7_not_there", "En af dem er ikke med i teamet længere. Vælg igen.")
    if candidate.answer == Answer.NO:
        raise RuleBroken("c7_said_no", f"{name} har sagt nej til {candidate.name} (C7). Invitér uden.")
    if candidate.answer != Answer.YES:
        raise RuleBroken(
            "c7_not_discussed",
            f"{name} er ikke spurgt om {candidate.name} endnu (C7). Spørg først, så kan du invitere.",
        )
    if candidate in not_wanted(meeting, [candidate]):
        raise RuleBroken(
            "c7_not_this_meeting", f"{name} vil ikke have {candidate.name} med til det her møde (C7). Invitér uden."
        )
    return candidate


def not_wanted(meeting: NetworkMeeting, people: list[Candidate]) -> list[Candidate]:
    """Those the young person has said no to at this one meeting."""
    said = meeting.person_wishes.filter(answer=PersonWish.Answer.NO).values_list("member_id", "user_id")
    members, users = {member for member, _ in said if member}, {user for _, user in said if user}
    return [one for one in people if (one.member.pk in members if one.member else one.user.pk in users)]


def reinvite(*, by: Any, meeting: NetworkMeeting, from_meeting: NetworkMeeting) -> list[Participant]:
    """Invite those of `from_meeting` who still may be, and leave out the others without a word (C7)."""
    before = list(from_meeting.participants.filter(is_young_person=False))
    members, users = {row.member_id for row in before}, {row.user_id for row in before if row.member_id is None}
    allowed = [one for one in candidates(meeting.case, timezone.now()) if one.may_be_invited]
    return invite(
        by=by,
        meeting=meeting,
        member_ids=[one.member.pk for one in allowed if one.member and one.member.pk in members],
        user_ids=[one.user.pk for one in allowed if one.member is None and one.user.pk in users],
    )


def carry_wishes(old: NetworkMeeting, new: NetworkMeeting) -> None:
    """A meeting that is moved keeps what the young person said about who and how; when is the new date's answer."""
    for said in old.person_wishes.all():
        PersonWish.objects.create(
            meeting=new, member_id=said.member_id, user_id=said.user_id, answer=said.answer, tablet_id=said.tablet_id
        )
    wish = MeetingWish.objects.filter(meeting=old).first()
    if wish is not None:
        MeetingWish.objects.create(
            meeting=new, place=wish.place, place_words=wish.place_words, part=wish.part, tablet_id=wish.tablet_id
        )


def open_meeting(meeting_id: Any, *, with_case: bool = False) -> NetworkMeeting:
    """The meeting, locked until the transaction ends. Raises RuleBroken when it is concluded or cancelled.

    `with_case` locks the case too, and first: whoever closes a case holds it before its meetings.
    """
    if with_case:
        case_id = NetworkMeeting.objects.values_list("case_id", flat=True).get(pk=meeting_id)
        Case.objects.select_for_update(of=("self",), no_key=True).get(pk=case_id)
    meeting = (
        NetworkMeeting.objects.select_for_update(of=("self",), no_key=True)
        .select_related("case__person")
        .get(pk=meeting_id)
    )
    if meeting.concluded_at is not None:
        raise RuleBroken("meeting_is_over", "Mødet er afsluttet, og arket er låst (N3). Lav en ny version i stedet.")
    if meeting.cancelled_at is not None:
        raise RuleBroken("meeting_is_over", "Mødet er aflyst. Planlæg et nyt.")
    return meeting
