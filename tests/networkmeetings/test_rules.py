"""N1, N2, N3 and N5, where the database or a query holds them."""

import datetime as dt

import pytest
from django.db import IntegrityError, connection, transaction
from django.utils import timezone

from cases.rules import RuleBroken, rules_in_words
from networkmeetings.models import Agreement, Goal, NetworkMeeting, Sheet, SheetFile
from networkmeetings.services import set_stayed_away
from networkmeetings.sheet_build import open_agreements, shown_goals
from networkmeetings.sheets import render_outbox_sheet
from tests.factories.cases import TeamMemberFactory, started_case
from tests.factories.networkmeetings import (
    AgendaItemFactory,
    AgreementFactory,
    Attendance,
    GoalFactory,
    MeetingFactory,
    concluded,
    planned,
)

pytestmark = pytest.mark.django_db


class TestN1:
    @pytest.mark.parametrize(
        ("attendance", "counts"),
        [
            (Attendance.PRESENT, True),
            (Attendance.ONLINE, True),
            (Attendance.EXCUSED, False),
            (Attendance.ABSENT, False),
            (Attendance.WRITTEN, False),
        ],
    )
    def test_a_meeting_counts_when_the_young_person_took_part(self, attendance, counts):
        meeting = MeetingFactory(held=True, young__attendance=attendance)
        assert (meeting in NetworkMeeting.objects.counted()) is counts

    def test_a_planned_meeting_does_not_count(self):
        MeetingFactory(young__attendance=Attendance.PRESENT)
        assert not NetworkMeeting.objects.counted().exists()

    def test_staying_away_by_choice_counts_when_there_were_points(self):
        meeting = MeetingFactory()
        with pytest.raises(RuleBroken) as broken:
            set_stayed_away(by=meeting.planned_by, meeting=meeting, stayed_away=True)
        assert broken.value.code == "n1_points_before_staying_away"
        AgendaItemFactory(meeting=meeting, is_young_persons=True)
        set_stayed_away(by=meeting.planned_by, meeting=meeting, stayed_away=True)
        meeting.participants.filter(is_young_person=True).first()
        young = meeting.participants.get(is_young_person=True)
        young.attendance = Attendance.EXCUSED
        young.save()
        concluded_at = timezone.now()
        meeting.refresh_from_db()
        meeting.concluded_at, meeting.concluded_by, meeting.no_next_reason = concluded_at, meeting.planned_by, "-"
        meeting.save()
        assert meeting in NetworkMeeting.objects.counted()


def agree(draft):
    draft.agree(draft.case.opened_by, timezone.now())
    draft.save()


class TestN2:
    """An agreement cannot be agreed without one responsible and a date, however it is written."""

    def test_nobody_responsible(self):
        draft = AgreementFactory(draft=True, due_on=timezone.localdate())
        with pytest.raises(RuleBroken) as broken, rules_in_words():
            agree(draft)
        assert broken.value.code == "n2_one_responsible"
        assert broken.value.message.startswith("Skriv, hvem der gør det.")

    def test_no_date(self):
        draft = AgreementFactory(draft=True, is_young_persons=True)
        with pytest.raises(RuleBroken) as broken, rules_in_words():
            agree(draft)
        assert broken.value.code == "n2_has_date"

    def test_ongoing_needs_a_day_to_look_at_it(self):
        with pytest.raises(IntegrityError, match="n2_has_date"), transaction.atomic():
            AgreementFactory(is_ongoing=True, due_on=None)
        assert AgreementFactory(is_ongoing=True, due_on=None, follow_up_on=timezone.localdate()).next_on is not None

    @pytest.mark.parametrize("break_it", ["responsible_user_id = NULL", "due_on = NULL", "is_young_persons = true"])
    def test_in_sql(self, break_it):
        agreement = AgreementFactory()
        with pytest.raises(IntegrityError, match="n2_"), transaction.atomic(), connection.cursor() as cursor:
            cursor.execute(f"UPDATE networkmeetings_agreement SET {break_it} WHERE id = %s", [agreement.pk])

    def test_two_cannot_share_it(self):
        with pytest.raises(IntegrityError, match="n2_one_responsible"), transaction.atomic():
            AgreementFactory(responsible_member=TeamMemberFactory())

    def test_a_draft_may_lack_both(self):
        draft = AgreementFactory(draft=True)
        assert draft not in Agreement.objects.open()
        draft.is_young_persons, draft.due_on = True, timezone.localdate()
        draft.save()
        agree(draft)
        assert draft in Agreement.objects.open()


class TestN3:
    @pytest.fixture
    def sheet(self):
        return concluded().sheets.get()

    def test_the_orm_cannot_change_or_remove_it(self, sheet):
        sheet.content = {}
        for change in (sheet.save, sheet.delete):
            with pytest.raises(IntegrityError, match="refused"), transaction.atomic():
                change()

    def test_sql_cannot_either(self, sheet):
        for statement in (
            "UPDATE networkmeetings_sheet SET content = '{}'",
            "UPDATE networkmeetings_sheet SET version = 2",
            "DELETE FROM networkmeetings_sheet",
        ):
            with pytest.raises(IntegrityError, match="refused"), transaction.atomic(), connection.cursor() as cursor:
                cursor.execute(statement)

    def test_nor_the_pdf(self, sheet):
        SheetFile.objects.create(sheet=sheet, pdf=b"%PDF-", sha256="x")
        for statement in ("UPDATE networkmeetings_sheetfile SET pdf = ''", "DELETE FROM networkmeetings_sheetfile"):
            with pytest.raises(IntegrityError, match="refused"), transaction.atomic(), connection.cursor() as cursor:
                cursor.execute(statement)

    def test_the_refusal_has_its_sentence(self, sheet):
        with pytest.raises(RuleBroken) as broken, rules_in_words():
            sheet.delete()
        assert broken.value.message.startswith("Arket er låst")

    def test_live_goals_go_on_and_the_sheet_stands(self):
        goal = GoalFactory(words="Jeg vil have ro")
        sheet = concluded(planned(goal.case)).sheets.get()
        goal.words = "Noget andet"
        goal.save()
        assert Sheet.objects.get(pk=sheet.pk).content["goals"][0]["words"] == "Jeg vil have ro"

    def test_one_version_once(self, sheet):
        with pytest.raises(IntegrityError, match="n3_version_once"), transaction.atomic():
            Sheet.objects.create(
                case=sheet.case,
                meeting=sheet.meeting,
                version=1,
                content={},
                sha256="",
                concluded_by=sheet.concluded_by,
                concluded_at=sheet.concluded_at,
            )


class TestN5:
    def test_open_agreements_carry_over_and_answered_ones_do_not(self):
        case = started_case()
        still_open, kept = AgreementFactory(case=case), AgreementFactory(case=case, kept=True)
        meeting = planned(case)
        assert list(open_agreements(meeting, timezone.now() + dt.timedelta(minutes=1))) == [still_open]
        assert kept.outcome == "kept"

    def test_goals_carry_over_and_an_ended_one_is_told_once(self):
        case = started_case()
        first = planned(case, starts_at=timezone.now() - dt.timedelta(days=2))
        goal, other = GoalFactory(case=case), GoalFactory(case=case, words="Tegne")
        assert [row["status"] for row in concluded(first).sheets.get().content["goals"]] == ["not_started"] * 2
        other.status = Goal.Status.REACHED
        other.save()
        second = MeetingFactory(case=case, number=2, starts_at=timezone.now() - dt.timedelta(days=1))
        assert shown_goals(second, [], timezone.now()) == [goal, other]
        concluded(second)
        third = MeetingFactory(case=case, number=3)
        assert shown_goals(third, [], timezone.now()) == [goal]
        assert goal.history.count() == 1
        assert other.history.count() == 2


def test_the_pdf_of_a_sheet_is_there_once():
    sheet = concluded().sheets.get()
    SheetFile.objects.create(sheet=sheet, pdf=b"%PDF-", sha256="x")
    with pytest.raises(IntegrityError, match="n4_pdf_once"), transaction.atomic():
        SheetFile.objects.create(sheet=sheet, pdf=b"%PDF-", sha256="x")
    render_outbox_sheet({"sheet_id": str(sheet.pk)})
    assert sheet.files.count() == 1
