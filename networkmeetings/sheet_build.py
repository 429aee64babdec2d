"""From live rows to the frozen content of a sheet (networkmeetings.sheet_content): what the paper says, as of now.

Only reads. `people` are those who were expected at the meeting, and whoever has promised something and was not.
"""

from __future__ import annotations

import datetime as dt
from typing import Any

from django.conf import settings
from django.db.models import Q
from django.utils import timezone

from cases.danish import genitive, inside
from cases.models import CaseAssignment, TeamMember
from networkmeetings.models import Agreement, Escalation, Goal, NetworkMeeting, Participant, Sheet, StatutoryPlan
from networkmeetings.sheet_content import SCHEMA

YOUNG = "young"
Attendance = Participant.Attendance
ATTENDED: dict[str, str] = {
    Attendance.PRESENT: "Med",
    Attendance.ONLINE: "Med på video",
    Attendance.EXCUSED: "Afbud",
    Attendance.ABSENT: "Mødte ikke op",
    Attendance.WRITTEN: "Skrev i stedet",
}


def frozen_content(meeting: NetworkMeeting, *, version: int, at: dt.datetime) -> dict[str, Any]:
    """Everything the sheet of `meeting` says, written at `at` as version `version`.

    A later version is still about the meeting: what was open when it was concluded, in today's wording. Not validated,
    so that a preview may lack what concluding asks for. About fifteen queries, however long the lists.
    """
    case, person = meeting.case, meeting.case.person
    as_of = meeting.concluded_at or at
    agreements = list(open_agreements(meeting, as_of))
    people, keys = _people(meeting, agreements)
    return {
        "schema": SCHEMA,
        "sheet": {
            "meeting_number": meeting.number,
            "held_on": timezone.localdate(meeting.starts_at).isoformat(),
            "version": version,
            "made_at": timezone.localtime(at).isoformat(timespec="seconds"),
            "copy_label": f"{genitive(person.call_name)} egen – alt er med",
        },
        "municipality": settings.MUNICIPALITY_NAME,
        "is_test_data": person.is_test_person or settings.DEMO,
        "person": {
            "first_name": person.call_name,
            "full_name": person.name,
            "born": person.birth_date.isoformat() if person.birth_date else None,
            "pronoun": person.pronoun,
        },
        "coordinator": _contact(case, CaseAssignment.Role.COORDINATOR, as_of),
        "support_worker": _contact(case, CaseAssignment.Role.SUPPORT_WORKER, as_of),
        "trusted_adult": _trusted_adult(case),
        "important": meeting.important,
        "strengths": meeting.strengths,
        "next_meeting": _next_meeting(meeting),
        "reason_no_next": meeting.no_next_reason,
        "goals": _goals(shown_goals(meeting, agreements, as_of)),
        "agreements": [_agreement(agreement, keys) for agreement in agreements],
        "people": people,
        "since_last": [_outcome(agreement, as_of) for agreement in followed_up(meeting, as_of)],
        "now_lines": [],
        "disagreements": [{"who": row.who, "text": row.text} for row in meeting.disagreements.all()],
        "lifted": [_lifted(row, as_of) for row in lifted(meeting, as_of)],
        "statutory_plans": plans_at(case, as_of),
        "reviewed": _review(meeting),
        "recipients": "",
    }


def open_agreements(meeting: NetworkMeeting, as_of: dt.datetime) -> Any:
    """The agreed ones that had no outcome at `as_of`, from this meeting and from before (N5)."""
    return (
        Agreement.objects.filter(Q(outcome="") | Q(outcome_at__gt=as_of), case=meeting.case_id)
        .filter(Q(agreed_at__lte=as_of) | Q(meeting=meeting, agreed_at__isnull=False))
        .select_related("case__person", "responsible_user", "responsible_member")
    )


def last_held_at(meeting: NetworkMeeting) -> dt.datetime | None:
    """When the meeting held before this one was concluded."""
    return (
        NetworkMeeting.objects.filter(case=meeting.case_id, starts_at__lt=meeting.starts_at)
        .held()
        .order_by("-starts_at")
        .values_list("concluded_at", flat=True)
        .first()
    )


def followed_up(meeting: NetworkMeeting, as_of: dt.datetime) -> Any:
    """Agreements from before this meeting, for "Siden sidst": those with an outcome since the last meeting, and those
    that were due by this one and had none."""
    before = last_held_at(meeting)
    answered = Q(outcome_at__lte=as_of) & (Q(outcome_at__gt=before) if before else Q())
    due = (Q(outcome="") | Q(outcome_at__gt=as_of)) & Q(next_on__lte=timezone.localdate(meeting.starts_at))
    return (
        Agreement.objects.filter(answered | due, case=meeting.case_id, agreed_at__isnull=False)
        .exclude(meeting=meeting)
        .select_related("case__person", "responsible_user", "responsible_member")
    )


def shown_goals(meeting: NetworkMeeting, agreements: list[Agreement], as_of: dt.datetime) -> list[Goal]:
    """Goals under way, those an agreement belongs to, and those that ended since a sheet last told otherwise."""
    last = Sheet.objects.filter(case=meeting.case_id, meeting__starts_at__lt=meeting.starts_at).first()
    told = {row["key"]: row["status"] for row in last.content.get("goals", [])} if last else {}
    linked = {agreement.goal_id for agreement in agreements}

    def is_shown(goal: Goal) -> bool:
        if goal.status in Goal.LIVE or goal.pk in linked:
            return True
        if str(goal.pk) in told:
            return told[str(goal.pk)] in Goal.LIVE
        return last is None or goal.created_at > last.concluded_at

    known = Goal.objects.filter(Q(created_at__lte=as_of) | Q(meeting=meeting), case=meeting.case_id)
    return [goal for goal in known if is_shown(goal)]


# The sectors a plan by law belongs to: only their copies name it.
PLAN_SECTORS: dict[str, list[str]] = {
    StatutoryPlan.Kind.SEL_141: ["social"],
    StatutoryPlan.Kind.SEL_142: ["social"],
    StatutoryPlan.Kind.YOUNG: ["children"],
    StatutoryPlan.Kind.KUI: ["education", "employment"],
    StatutoryPlan.Kind.JOB: ["employment"],
    StatutoryPlan.Kind.WHOLE: ["social", "employment"],
}


def plans_at(case: Any, as_of: dt.datetime) -> list[dict[str, Any]]:
    """The plans by law that are in force, as the sheet names them."""
    day = timezone.localdate(as_of)
    return [
        {
            "label": inside(plan.name),
            "date": plan.made_on.isoformat() if plan.made_on else None,
            "sectors": PLAN_SECTORS.get(plan.kind, []),
        }
        for plan in case.statutory_plans.all()
        if plan.ended_on is None or plan.ended_on > day
    ]


def _contact(case: Any, role: str, at: dt.datetime) -> dict[str, str] | None:
    assignment = case.assignments.live(at).filter(role=role).select_related("user").order_by("-valid_from").first()
    return {"name": str(assignment.user), "phone": assignment.user.phone} if assignment else None


def _trusted_adult(case: Any) -> dict[str, str] | None:
    yes = TeamMember.Answer.YES
    adult = case.team.filter(is_trusted_adult=True, left_on__isnull=True, young_person_answer=yes).first()
    return {"name": adult.name, "relation": adult.role_label} if adult else None


def _next_meeting(meeting: NetworkMeeting) -> dict[str, str] | None:
    coming = meeting.next_meeting
    if coming is None or coming.cancelled_at is not None:
        return None
    # The sheet is handed round: a protected person's meetings may be held where they live.
    place = "" if meeting.case.person.is_address_protected else coming.place
    return {"at": timezone.localtime(coming.starts_at).isoformat(timespec="seconds"), "place": place}


def lifted(meeting: NetworkMeeting, as_of: dt.datetime) -> Any:
    """Questions to the leader group that had no answer at `as_of`, or got it since the last meeting."""
    before = last_held_at(meeting)
    waiting = Q(answered_at__isnull=True) | Q(answered_at__gt=as_of)
    answered = Q(answered_at__lte=as_of) & (Q(answered_at__gt=before) if before else Q())
    return Escalation.objects.filter(waiting | answered, case=meeting.case_id, raised_at__lte=as_of)


def _lifted(row: Escalation, as_of: dt.datetime) -> dict[str, str]:
    known = row.answered_at is not None and row.answered_at <= as_of
    return {
        "question": row.question,
        "answer": row.answer if known else "",
        "answer_label": row.get_outcome_display() if known else "Venter på svar",
    }


def _goals(goals: list[Goal]) -> list[dict[str, Any]]:
    """Each goal with its steps right after it."""
    shown = {goal.pk for goal in goals}
    found: list[dict[str, Any]] = []
    for goal in goals:
        if goal.parent_id not in shown:
            found.append(_goal(goal))
            found += [_goal(step, goal) for step in goals if step.parent_id == goal.pk]
    return found


def _goal(goal: Goal, parent: Goal | None = None) -> dict[str, Any]:
    return {
        "key": str(goal.pk),
        "name": goal.label,
        "words": goal.words,
        "domain_label": goal.get_domain_display(),
        "status": goal.status,
        "status_label": goal.get_status_display(),
        "known_by": goal.known_by,
        "why_ended": goal.why_ended,
        "audience": goal.audience,
        "shown_to": [f"m-{pk}" for pk in goal.shown_to],
        "parent_key": str(parent.pk) if parent else None,
    }


def _reference(agreement: Agreement) -> str:
    if agreement.is_young_persons:
        return YOUNG
    if agreement.responsible_member_id:
        return f"m-{agreement.responsible_member_id}"
    return f"u-{agreement.responsible_user_id}"


def _agreement(agreement: Agreement, keys: dict[str, str]) -> dict[str, Any]:
    return {
        "key": str(agreement.pk),
        "responsible_key": keys[_reference(agreement)],
        "helpers": [name for part in agreement.helpers.split(",") if (name := part.strip())],
        "text": agreement.text,
        "due": agreement.due_on.isoformat() if agreement.due_on else None,
        "ongoing": agreement.is_ongoing,
        "follow_up": agreement.follow_up_on.isoformat() if agreement.follow_up_on else None,
        "goal_key": str(agreement.goal_id) if agreement.goal_id else None,
        "private": agreement.is_private,
    }


def _people(meeting: NetworkMeeting, agreements: list[Agreement]) -> tuple[list[dict[str, Any]], dict[str, str]]:
    """Those expected at the meeting, then whoever has promised something and was not; and the key of each reference.

    Somebody with both a login and a seat is one person under one key.
    """
    people: list[dict[str, Any]] = []
    keys: dict[str, str] = {}
    for row in meeting.participants.select_related("member", "user"):
        if not row.is_expected:
            continue
        references = [f"m-{row.member_id}"] * bool(row.member_id) + [f"u-{row.user_id}"] * bool(row.user_id)
        key = YOUNG if row.is_young_person else references[0]
        keys |= dict.fromkeys([key, *references], key)
        phone = (row.member.phone if row.member else "") or (row.user.phone if row.user else "")
        people.append(_member(key, row.name, row.role_label, phone, attendance_label(row, meeting), row.member))
    for agreement in agreements:
        key = _reference(agreement)
        if key not in keys:
            keys[key] = key
            who: Any = agreement.responsible_member or agreement.responsible_user
            role = getattr(who, "role_label", "") or getattr(who, "profession", "")
            seat = agreement.responsible_member
            people.append(_member(key, str(who), role, who.phone, "Ikke inviteret til mødet", seat))
    return people, keys


def _member(
    key: str, name: str, role: str, phone: str, attendance: str, seat: TeamMember | None = None
) -> dict[str, Any]:
    return {
        "key": key,
        "name": name,
        "role": role,
        "phone": phone,
        "is_young_person": key == YOUNG,
        "kind": YOUNG if key == YOUNG else seat.kind if seat else TeamMember.Kind.STAFF.value,
        "attendance_label": attendance,
    }


def attendance_label(row: Participant, meeting: NetworkMeeting) -> str:
    """How somebody took part, in the sheet's words."""
    if row.is_young_person and meeting.stayed_away_by_choice:
        return "Sendte sine punkter"
    label = ATTENDED.get(row.attendance, "Ikke skrevet")
    if row.written_input and row.attendance in (Attendance.EXCUSED, Attendance.ABSENT):
        return f"{label}, skrev i stedet"
    return label


def _outcome(agreement: Agreement, as_of: dt.datetime) -> dict[str, Any]:
    known = agreement.outcome_at is not None and agreement.outcome_at <= as_of
    return {
        "key": str(agreement.pk),
        "goal_key": str(agreement.goal_id) if agreement.goal_id else None,
        "who_key": _reference(agreement),
        "private": agreement.is_private,
        "text": agreement.text,
        "who": agreement.who,
        "outcome": agreement.outcome if known else "open",
        "outcome_label": agreement.get_outcome_display() if known else "Ikke fulgt op endnu",
        "why": agreement.outcome_why if known else "",
    }


def _review(meeting: NetworkMeeting) -> dict[str, str] | None:
    labels: dict[str, str] = {
        NetworkMeeting.Review.AGREED: f"Ja, {meeting.case.person.call_name} er enig",
        NetworkMeeting.Review.CORRECTED: "Ja, med rettelser",
    }
    if meeting.review not in labels or meeting.reviewed_on is None:
        return None
    return {"how_label": labels[meeting.review], "on": meeting.reviewed_on.isoformat()}
