"""A meeting is planned with the young person, and only with people they have said yes to (C7, N5)."""

import datetime as dt

import pytest
from django.db import IntegrityError, transaction
from django.utils import timezone

from cases.models import TeamMember
from cases.rules import RuleBroken
from networkmeetings.checklist import LINES, line
from networkmeetings.forms.planning import PlanForm
from networkmeetings.services import cancel_meeting, invite, plan_meeting, remove
from tests.factories.cases import AssignmentFactory, Role, TeamMemberFactory, UserFactory, started_case
from tests.factories.networkmeetings import AgendaItemFactory, MeetingFactory, concluded, planned
from tests.threads import all_at_once

pytestmark = pytest.mark.django_db
Answer = TeamMember.Answer


def plan(case, **kwargs):
    kwargs = {"starts_at": timezone.now() + dt.timedelta(days=7)} | kwargs
    return plan_meeting(by=case.opened_by, case=case, **kwargs)


def names(meeting):
    return [(row.name, row.is_young_person, row.is_chair) for row in meeting.participants.all()]


def test_the_young_person_takes_part_and_the_coordinator_leads():
    case = started_case()
    meeting = plan(case)
    assert names(meeting) == [(case.person.name, True, False), (str(case.opened_by), False, True)]
    assert all(row.invited_at for row in meeting.participants.all())


def test_numbers_run_on_over_the_case_and_cancelled_ones_keep_theirs():
    case = started_case()
    assert [plan(case).number, plan(case).number] == [1, 2]
    cancel_meeting(by=case.opened_by, meeting=case.network_meetings.get(number=2), reason="Alma er syg")
    assert plan(case).number == 3
    assert plan(started_case()).number == 1


def test_the_same_meeting_is_not_planned_twice():
    case, at = started_case(), timezone.now() + dt.timedelta(days=7)
    first = plan(case, starts_at=at, place="Biblioteket")
    with pytest.raises(RuleBroken, match="allerede planlagt"):
        plan(case, starts_at=at, place="Biblioteket")
    cancel_meeting(by=case.opened_by, meeting=first, reason="Alma er syg")
    assert plan(case, starts_at=at, place="Biblioteket").number == 2


def test_the_young_persons_points_come_first():
    meeting = plan(started_case(), young_persons_points=["Min mor", "  ", "Indskuddet"])
    AgendaItemFactory(meeting=meeting, text="Fase 2", position=0)
    AgendaItemFactory(meeting=meeting, text="Min hund", is_young_persons=True, position=9)
    assert [item.text for item in meeting.agenda.all()] == ["Min mor", "Indskuddet", "Min hund", "Fase 2"]


def test_every_line_of_the_checklist_stands_ready():
    meeting = plan(started_case())
    assert sorted(meeting.checklist.values_list("code", "stage")) == sorted(
        (code, stage.value) for code, (stage, _) in LINES.items()
    )
    assert [
        len([1 for stage, _ in LINES.values() if stage == wanted]) for wanted in ("before", "during", "after")
    ] == [
        7,
        7,
        4,
    ]
    assert line("welcome", "Lukas", "Lukas’").endswith("Lukas’ ord først")


class TestInviting:
    @pytest.mark.parametrize(
        ("answer", "code"), [(Answer.NO, "c7_said_no"), (Answer.NOT_DISCUSSED, "c7_not_discussed")]
    )
    def test_nobody_comes_without_the_young_persons_yes(self, answer, code):
        case = started_case()
        seat = TeamMemberFactory(case=case, young_person_answer=answer)
        with pytest.raises(RuleBroken) as broken:
            plan(case, member_ids=[seat.pk])
        assert broken.value.code == code
        assert seat.name in broken.value.message
        assert not case.network_meetings.exists()

    def test_a_no_holds_for_staff_with_a_seat_too(self):
        case = started_case()
        worker = AssignmentFactory(case=case, role=Role.SUPPORT_WORKER).user
        TeamMemberFactory(case=case, user=worker, young_person_answer=Answer.NO)
        with pytest.raises(RuleBroken):
            plan(case, user_ids=[worker.pk])

    def test_only_people_of_this_case(self):
        case = started_case()
        stranger, left = (
            TeamMemberFactory(),
            TeamMemberFactory(case=case, left_on=timezone.localdate(), left_reason="-"),
        )
        for wanted in ({"member_ids": [stranger.pk]}, {"member_ids": [left.pk]}, {"user_ids": [UserFactory().pk]}):
            with pytest.raises(RuleBroken) as broken:
                plan(case, **wanted)
            assert broken.value.code == "c7_not_there"

    def test_somebody_with_a_seat_and_a_login_is_one_person(self):
        case = started_case()
        seat = TeamMemberFactory(case=case, user=case.opened_by)
        meeting = plan(case, member_ids=[seat.pk])
        assert meeting.participants.count() == 2
        assert meeting.participants.get(is_chair=True).member == seat

    def test_inviting_twice_is_once(self):
        meeting = planned()
        seat = meeting.case.team.get()
        assert invite(by=meeting.planned_by, meeting=meeting, member_ids=[seat.pk]) == []

    def test_a_later_no_means_nobody_waits_for_them(self):
        meeting = planned()
        seat = meeting.case.team.get()
        seat.young_person_answer = Answer.NO
        seat.save()
        participant = meeting.participants.select_related("member").get(member=seat)
        assert not participant.is_expected
        remove(by=meeting.planned_by, meeting=meeting, kind="deltager", pk=participant.pk)
        assert not meeting.participants.filter(member=seat).exists()

    def test_the_young_person_is_never_taken_off(self):
        meeting = planned()
        with pytest.raises(RuleBroken):
            remove(
                by=meeting.planned_by,
                meeting=meeting,
                kind="deltager",
                pk=meeting.participants.get(is_young_person=True).pk,
            )


def test_a_closed_case_plans_no_meeting():
    case = started_case()
    case.closed_at, case.closed_by, case.close_reason = timezone.now(), case.opened_by, "moved"
    case.save()
    with pytest.raises(RuleBroken) as broken:
        plan(case)
    assert broken.value.code == "c5_case_is_closed"


def test_own_words_come_from_the_last_meeting():
    meeting = planned()
    meeting.important = "Jeg vil selv bestemme, hvem der kommer ind"
    meeting.save()
    concluded(meeting)
    assert plan(meeting.case).important == meeting.important


class TestCancelling:
    def test_a_reason_stands_with_who_and_when(self):
        meeting = planned()
        cancel_meeting(by=meeting.planned_by, meeting=meeting, reason="Alma er syg")
        meeting.refresh_from_db()
        assert (meeting.cancelled_by, meeting.cancel_reason) == (meeting.planned_by, "Alma er syg")
        with pytest.raises(RuleBroken) as broken:
            cancel_meeting(by=meeting.planned_by, meeting=meeting, reason="igen")
        assert broken.value.code == "meeting_is_over"

    def test_a_new_date_takes_people_and_points_along_but_not_a_no(self):
        meeting = planned()
        seat = meeting.case.team.get()
        seat.young_person_answer = Answer.NO
        seat.save()
        later = timezone.now() + dt.timedelta(days=9)
        new = cancel_meeting(by=meeting.planned_by, meeting=meeting, reason="Syg", new_starts_at=later)
        assert (new.starts_at, new.place, new.number) == (later, meeting.place, meeting.number + 1)
        assert [item.text for item in new.agenda.all()] == [item.text for item in meeting.agenda.all()]
        assert new.participants.count() == 3
        assert not new.participants.filter(member=seat).exists()

    def test_a_private_point_stays_private_and_what_was_written_comes_along(self):
        meeting = planned()
        AgendaItemFactory(meeting=meeting, text="Det med far", is_private=True)
        seat = meeting.case.team.get()
        row = meeting.participants.get(member=seat)
        row.written_input, row.attendance = "Vi har en plads", "written"
        row.save()
        new = cancel_meeting(
            by=meeting.planned_by,
            meeting=meeting,
            reason="Syg",
            new_starts_at=timezone.now() + dt.timedelta(days=9),
        )
        assert new.supersedes == meeting and new.calendar_uid == meeting.calendar_uid
        assert new.agenda.get(text="Det med far").is_private
        moved = new.participants.get(member=seat)
        assert (moved.written_input, moved.attendance, moved.answer) == ("Vi har en plads", "written", "")

    def test_the_database_knows_what_a_move_is(self):
        meeting, other = planned(), planned()
        for wrong in (meeting, other):
            with pytest.raises(IntegrityError, match="moved_meeting_is_cancelled"), transaction.atomic():
                MeetingFactory(case=meeting.case, number=9, supersedes=wrong)
        with pytest.raises(IntegrityError, match="one_meeting_per_calendar_entry"), transaction.atomic():
            MeetingFactory(case=meeting.case, number=9, calendar_uid=meeting.calendar_uid)
        new = cancel_meeting(
            by=meeting.planned_by,
            meeting=meeting,
            reason="Syg",
            new_starts_at=timezone.now() + dt.timedelta(days=9),
        )
        old = type(new).objects.filter(pk=meeting.pk)
        with pytest.raises(IntegrityError), transaction.atomic():
            old.update(cancelled_at=None, cancelled_by=None, cancel_reason="", calendar_uid=meeting.pk)
        with pytest.raises(IntegrityError, match="meeting_not_moved_to_itself"), transaction.atomic():
            old.update(supersedes=meeting.pk)

    def test_the_meeting_before_points_at_the_new_date(self):
        first = planned(starts_at=timezone.now() - dt.timedelta(days=1))
        concluded(first, next_starts_at=timezone.now() + dt.timedelta(days=60))
        first.refresh_from_db()
        new = cancel_meeting(
            by=first.planned_by,
            meeting=first.next_meeting,
            reason="Ferie",
            new_starts_at=timezone.now() + dt.timedelta(days=70),
        )
        first.refresh_from_db()
        assert first.next_meeting == new


def test_the_database_keeps_one_number_once_and_the_end_after_the_beginning():
    meeting = MeetingFactory()
    with pytest.raises(IntegrityError, match="meeting_number_once"), transaction.atomic():
        MeetingFactory(case=meeting.case, number=meeting.number)
    with pytest.raises(IntegrityError, match="c3_meeting_period"), transaction.atomic():
        MeetingFactory(case=meeting.case, ends_at=timezone.now())


@pytest.mark.race
@pytest.mark.django_db(transaction=True)
def test_meetings_planned_at_once_get_a_number_each():
    case = started_case()
    meetings = all_at_once([lambda: plan(case)] * 5)
    assert sorted(meeting.number for meeting in meetings) == [1, 2, 3, 4, 5]


@pytest.mark.parametrize(
    ("typed", "ends"),
    [
        ("14.00", "03.12.2026 14.00"),
        ("kl. 15", "03.12.2026 15.00"),
        ("03.12.2026 14.30", "03.12.2026 14.30"),
        ("4.12.2026 9.00", "04.12.2026 09.00"),
    ],
)
def test_a_time_alone_is_on_the_day_the_meeting_begins(typed, ends):
    form = PlanForm({"starts_at": "3.12.2026 13.00", "ends_at": typed}, name="Alma", people=[])
    assert form.is_valid(), form.errors
    assert f"{timezone.localtime(form.plan()['ends_at']):%d.%m.%Y %H.%M}" == ends


def test_a_time_before_it_begins_is_still_refused():
    form = PlanForm({"starts_at": "3.12.2026 13.00", "ends_at": "12.00"}, name="Alma", people=[])
    assert "slutter, før det begynder" in str(form.errors)
