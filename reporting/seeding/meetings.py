"""Network meetings with their points, people, goals and agreements, from the first one to the one that is planned."""

import datetime as dt
import uuid
from dataclasses import dataclass

from networkmeetings.models import AgendaItem, ChecklistItem, Disagreement, Escalation, NetworkMeeting, Participant
from reporting.seeding.invitations import add_mailing, add_moved_from, answer_of, place_kind
from reporting.seeding.life import Life
from reporting.seeding.plans import Plan, add_plans_by_law
from reporting.seeding.talks import Prepared, add_talks, prepare
from reporting.seeding.texts import words

HOURS = ((13, 0), (14, 0), (10, 30), (15, 0), (12, 30), (9, 30))
BEFORE = ("planned_together", "own_priority", "consent", "maps_updated", "agenda_sent", "support_prepared",
          "all_answered")  # fmt: skip
LATER = ("welcome", "since_last", "wishes", "who_does_what", "escalate", "sheet_reviewed", "next_date", "sheet_sent",
         "followed_up", "heard", "filed")  # fmt: skip
STAGES = {**dict.fromkeys(BEFORE, "before"), **dict.fromkeys(LATER[:7], "during"), **dict.fromkeys(LATER[7:], "after")}
LIFTED = 7  # one meeting in seven lifts a question to the leader group
ANSWERED_AFTER = 24  # days
CHECKED_MEETINGS = 2  # how many of the newest keep their checklist


@dataclass
class Meeting:
    """One meeting under way into the rows. `ago` is negative for one that is planned."""

    id: uuid.UUID
    number: int
    ago: int
    at: dt.datetime
    is_held: bool
    entry: uuid.UUID  # in people's calendars
    moved_from: uuid.UUID | None = None


def add_meetings(life: Life) -> None:
    """All meetings of the story, oldest first, and what was agreed at them."""
    found = planned_rows(life)
    plan = Plan(life)
    for place, meeting in enumerate(found):
        following = found[place + 1] if place + 1 < len(found) else None
        add_meeting(life, meeting, following)
        prepared = None
        if has_support(life, meeting):
            prepared = prepare(life, meeting.id, meeting.number, meeting.ago, meeting.at)
        add_points(life, meeting, prepared)
        add_talks(life, meeting.id, meeting.number, meeting.at, prepared)
        add_people(life, meeting)
        if not life.story.is_invented and (not meeting.is_held or len(found) - place <= CHECKED_MEETINGS):
            add_checklist(life, meeting)
        if meeting.is_held:
            plan.hold(meeting.id, meeting.number, meeting.at, is_last=following is None or not following.is_held)
    plan.write()
    if "started_on" in life.facts and not life.story.closed:
        add_plans_by_law(life, life.facts["started_on"])


def planned_rows(life: Life) -> list[Meeting]:
    found: list[Meeting] = []
    was_moved = 0
    for place, ago in enumerate(life.story.meetings):
        hour, minute = HOURS[(life.number + place) % len(HOURS)]
        if ago == 0:
            hour, minute = 13, 0
        day = life.clock.today if ago == 0 else life.day(ago)
        key, entry, moved_from = life.rows.new_id(), life.rows.new_id(), None
        if ago < 0 and life.story.moved is not None and not was_moved:
            moved_from, was_moved = add_moved_from(life, place + 1, entry), 1
        number = place + 1 + was_moved
        found.append(Meeting(key, number, ago, life.at(day, hour, minute), ago > 0, entry, moved_from))
    # COPY checks next_meeting when the statement ends, so the order among them is free.
    return found


def add_meeting(life: Life, meeting: Meeting, following: Meeting | None) -> None:
    story, said = life.story, words("meetings")
    concluded = meeting.at + dt.timedelta(minutes=55) if meeting.is_held else None
    is_last = meeting.is_held and (following is None or not following.is_held)
    why_not = ""
    if meeting.is_held and following is None:
        why_not = life.say(life.draw("no_next", words("people")["no_next"]))
    review = ""
    if meeting.is_held:
        review = "not_yet" if is_last and story.review_missing else life.dice.choice(("agreed", "agreed", "corrected"))
    planned = meeting.at - dt.timedelta(days=max(20, -meeting.ago + 12))
    prepared = meeting.is_held or meeting.ago > -12
    place = life.say(words("people")["places"][(life.number + meeting.number) % len(words("people")["places"])])
    life.add(
        NetworkMeeting,
        id=meeting.id,
        case_id=life.case,
        number=meeting.number,
        starts_at=meeting.at,
        ends_at=meeting.at + dt.timedelta(hours=1),
        place=place,
        planned_by_id=life.by,
        place_kind=place_kind(place),
        supersedes_id=meeting.moved_from,
        calendar_uid=meeting.entry,
        calendar_sequence=1 if meeting.moved_from else 0,
        important=life.say(life.draw("important", said["important"])) if prepared else "",
        strengths=life.say(life.draw("strengths", said["strengths"])) if prepared else "",
        next_meeting_id=following.id if meeting.is_held and following else None,
        no_next_reason=why_not,
        review=review,
        reviewed_on=life.clock.workday(max(meeting.ago - 2, 0)) if review in ("agreed", "corrected") else None,
        concluded_at=concluded,
        concluded_by_id=life.by if concluded else None,
        created_at=planned,
    )
    if meeting.is_held and meeting.number > 1 and life.number % 5 == meeting.number % 5 and len(life.seats) > 0:
        add_disagreement(life, meeting)
    if meeting.is_held and life.number % LIFTED == meeting.number % LIFTED and not life.story.closed:
        add_escalation(life, meeting)


def add_escalation(life: Life, meeting: Meeting) -> None:
    """A question to the leader group; those from before the newest meeting are answered."""
    said = words("meetings")["lifted"]
    about, question, outcome, answer = said[(life.number // LIFTED + meeting.number) % len(said)]
    raised = meeting.at + dt.timedelta(minutes=50)
    answered = life.at(life.day(meeting.ago - ANSWERED_AFTER), 9, 30) if meeting.ago > ANSWERED_AFTER + 20 else None
    life.add(
        Escalation,
        case_id=life.case,
        meeting_id=meeting.id,
        about=about,
        question=question,
        raised_at=raised,
        raised_by_id=life.by,
        outcome=outcome if answered else "",
        answer=answer if answered else "",
        answered_at=answered,
        answered_by_id=life.leader if answered else None,
        created_at=raised,
    )


def add_disagreement(life: Life, meeting: Meeting) -> None:
    who, words_own, other, words_other = life.draw("disagreements", words("meetings")["disagreements"])
    names = {"professional": life.seats[0].name, "coordinator": life.story.coordinator, "worker": life.story.worker}
    at = meeting.at + dt.timedelta(minutes=40)
    life.add(Disagreement, meeting_id=meeting.id, who=life.say(who), text=words_own, created_at=at)
    life.add(
        Disagreement,
        meeting_id=meeting.id,
        who=names[other] or life.story.coordinator,
        text=life.say(words_other),
        created_at=at + dt.timedelta(minutes=2),
    )


def add_points(life: Life, meeting: Meeting, prepared: Prepared | None) -> None:
    """The young person's points first, by their own hand where the meeting is prepared. Held meetings have notes;
    those far ahead have no points yet. Now and then somebody else's second point is struck."""
    if meeting.ago < -30:
        return
    said = words("meetings")
    own = list(life.story.points) if meeting.ago == 0 else []
    own = own or [life.draw("points", said["points"]) for _ in range(1 + (life.number + meeting.number) % 3)]
    other = [life.draw("other points", said["other_points"]) for _ in range(1 + life.number % 2)]
    written = min(meeting.at - dt.timedelta(days=2), life.at(life.clock.day(1), 10))
    for place, text in enumerate(own + other):
        is_own, is_struck = place < len(own), prepared is not None and place == len(own) + 1
        talked = meeting.at + dt.timedelta(minutes=8 + 9 * place) if meeting.is_held and not is_struck else None
        by_hand = prepared if is_own else None
        life.add(
            AgendaItem,
            meeting_id=meeting.id,
            text=text,
            is_young_persons=is_own,
            added_by_id=(life.worker if is_own and life.worker else life.by),
            position=place,
            talked_at=talked,
            note=life.say(life.draw("point notes", said["point_notes"])) if talked and place % 2 == 0 else "",
            tablet_id=by_hand.tablet if by_hand else None,
            struck_at=prepared.at if prepared and is_struck else None,
            struck_by_id=life.worker if is_struck else None,
            created_at=(by_hand.at if by_hand else written) + dt.timedelta(minutes=place),
        )


def add_people(life: Life, meeting: Meeting) -> None:
    """Everybody invited, and whether they came."""
    invited = meeting.at - dt.timedelta(days=14 if meeting.ago > -14 else max(-meeting.ago - 1, 1))
    seats: list[tuple[str, str, uuid.UUID | None, uuid.UUID | None]] = [
        (f"{life.story.name} Test", "Den unge", None, None),
        (life.story.coordinator, "Myndighedskoordinator", None, life.by),
    ]
    if has_support(life, meeting):
        seats.append((life.story.worker, f"Bostøtte, {life.story.method.upper()}", None, life.worker))
    seats += [(seat.name, seat.role, seat.id, seat.user) for seat in life.seats if seat.user != life.worker]
    for place, (name, role, member, user) in enumerate(seats):
        attendance, why, written = came(life, place, meeting)
        life.add(
            Participant,
            meeting_id=meeting.id,
            member_id=member,
            user_id=user,
            name=name,
            role_label=role,
            is_young_person=place == 0,
            is_chair=place == 1,
            invited_at=invited,
            attendance=attendance,
            absence_reason=why,
            written_input=written,
            created_at=invited + dt.timedelta(seconds=place),
            **answer_of(life, place, meeting.ago, meeting.at, user),
        )
        sequence = 1 if meeting.moved_from else 0
        add_mailing(life, meeting.id, place, meeting.ago, (user, member), sequence)


def has_support(life: Life, meeting: Meeting) -> bool:
    started, ended = life.facts.get("course_started"), life.facts.get("course_ended")
    day = meeting.at.date()
    return started is not None and started <= day and (ended is None or day <= ended)


def came(life: Life, place: int, meeting: Meeting) -> tuple[str, str, str]:
    """(attendance, why not, what they wrote instead); nothing before the meeting."""
    if not meeting.is_held:
        return "", "", ""
    if place < 2 or life.dice.random() < 0.78:
        return ("online" if place > 1 and life.dice.random() < 0.15 else "present"), "", ""
    if life.dice.random() < 0.3:
        return "written", "", life.say("Jeg kan ikke være med, men det går fremad fra vores side. {navn} må ringe.")
    return "excused", life.draw("absences", words("people")["absences"]), ""


def add_checklist(life: Life, meeting: Meeting) -> None:
    """The chair's checklist: done for a held meeting, begun for one to come."""
    for place, code in enumerate(BEFORE + LATER):
        if code == "support_prepared" and not life.worker:
            answer = "not_relevant"
        elif meeting.is_held:
            answer = "no" if (life.number + place) % 13 == 12 else "yes"
        else:
            answer = "yes" if meeting.ago > -3 and place < len(BEFORE) - 1 else ""
        life.add(
            ChecklistItem,
            meeting_id=meeting.id,
            code=code,
            stage=STAGES[code],
            answer=answer,
            created_at=meeting.at - dt.timedelta(days=10, seconds=-place),
        )
