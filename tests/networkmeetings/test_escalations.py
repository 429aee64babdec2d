"""What the team cannot settle goes to the leader group in words; whose case it is only on a live consent (C6)."""

import datetime as dt

import pytest
import time_machine
from django.db import IntegrityError, connection, transaction
from django.urls import reverse
from django.utils import timezone

from cases.models import AccessLog, TodoItem, UnitRole
from cases.my_day import my_day
from cases.rules import RuleBroken
from cases.services.consent import withdraw_consent
from networkmeetings.models import ChecklistItem, Escalation
from networkmeetings.services import answer_question, raise_question
from networkmeetings.sheet_build import frozen_content
from tests.factories.cases import DisclosureBasisFactory, UnitFactory, UnitRoleFactory, UserFactory, started_case
from tests.factories.networkmeetings import EscalationFactory, MeetingFactory, concluded, planned

pytestmark = pytest.mark.django_db
HTMX = {"HX-Request": "true"}
LIST = "/loeftet/"


def url(name, *args):
    return reverse(f"networkmeetings:{name}", args=args)


def text(response):
    return response.content.decode()


def role(name, unit=None):
    return UnitRoleFactory(user=UserFactory(), role=name, unit=unit).user


@pytest.fixture
def meeting():
    return planned()


class TestLift:
    def test_from_the_meeting_it_is_written_and_the_checklist_follows(self, meeting, login):
        data = {"question": "Ventetiden er otte uger. Hvem giver støtte imens?", "about": "waiting"}
        page = login(meeting.planned_by).post(url("escalate", meeting.pk), data, headers=HTMX)
        row = Escalation.objects.get()
        assert (row.case, row.meeting, row.about, row.outcome) == (meeting.case, meeting, "waiting", "")
        assert "Venter på svar" in text(page)
        assert meeting.checklist.get(code="escalate").answer == ChecklistItem.Answer.YES

    @pytest.mark.parametrize("said", ["{name} venter", "Det er {name}s tur.", "Spørg ({NAME})!"])
    def test_the_words_name_nobody(self, meeting, login, said):
        name = meeting.case.person.call_name
        data = {"question": said.format(name=name, NAME=name.upper())}
        page = login(meeting.planned_by).post(url("escalate", meeting.pk), data, headers=HTMX)
        assert page.status_code == 409
        assert "uden navn" in text(page)
        assert not Escalation.objects.exists()

    def test_a_consent_of_another_case_or_one_withdrawn_opens_nothing(self, meeting):
        act = {"by": meeting.planned_by, "case": meeting.case, "question": "Hvem betaler?"}
        other = DisclosureBasisFactory()
        gone = DisclosureBasisFactory(case=meeting.case, member=None, organisation="Ledergruppen")
        withdraw_consent(by=meeting.planned_by, basis=gone)
        gone.refresh_from_db()
        for basis in (other, gone):
            with pytest.raises(RuleBroken) as broken:
                raise_question(**act, basis=basis)
            assert broken.value.code == "c6_escalation_basis"

    def test_between_meetings_too(self, meeting, login):
        page = login(meeting.planned_by).post(url("escalation_new", meeting.case_id), {"question": "Hvem betaler?"})
        assert page.status_code == 302
        assert Escalation.objects.get().meeting is None

    @pytest.mark.parametrize(
        ("change", "rule"),
        [("question = ''", "escalation_has_question"), ("outcome = 'solved'", "c3_escalation_answered")],
    )
    def test_the_database_holds_it(self, change, rule):
        EscalationFactory()
        with pytest.raises(IntegrityError, match=rule), transaction.atomic(), connection.cursor() as cursor:
            cursor.execute(f"UPDATE networkmeetings_escalation SET {change}")


class TestWhoReads:
    def test_the_leader_reads_it_with_the_name_and_the_showing_is_logged(self, login):
        row = EscalationFactory()
        leader = role(UnitRole.Role.LEADER, row.case.unit)
        page = text(login(leader).get(LIST))
        assert row.question in page
        assert row.case.person.name in page
        assert AccessLog.objects.filter(user_id=leader.pk, case_id=row.case_id).exists()

    def test_the_group_reads_the_words_without_the_name(self, login):
        row = EscalationFactory()
        page = text(login(role(UnitRole.Role.MANAGEMENT_GROUP)).get(LIST))
        assert row.question in page
        assert row.case.person.name not in page
        assert str(row.case_id) not in page
        assert not AccessLog.objects.filter(case_id=row.case_id).exists()

    def test_with_a_consent_it_hears_the_name_until_that_is_withdrawn(self, login):
        case = started_case()
        basis = DisclosureBasisFactory(case=case, member=None, organisation="Ledergruppen")
        EscalationFactory(case=case, basis=basis)
        client = login(role(UnitRole.Role.MANAGEMENT_GROUP))
        assert case.person.name in text(client.get(LIST))
        assert AccessLog.objects.filter(case_id=case.pk).count() == 1
        withdraw_consent(by=case.opened_by, basis=basis)
        assert case.person.name not in text(client.get(LIST))

    def test_another_unit_sees_nothing_and_a_coordinator_has_no_list(self, login):
        row = EscalationFactory()
        elsewhere = UnitFactory(name="Et andet sted")
        for name in (UnitRole.Role.LEADER, UnitRole.Role.MANAGEMENT_GROUP):
            assert row.question not in text(login(role(name, elsewhere)).get(LIST))
        assert login(row.case.opened_by).get(LIST).status_code == 404

    def test_the_list_takes_the_same_queries_however_long(self, login, django_assert_max_num_queries):
        client = login(role(UnitRole.Role.LEADER))
        for count in (1, 12):
            EscalationFactory.create_batch(count)
            EscalationFactory.create_batch(count, answered=True)
            with django_assert_max_num_queries(15):  # with session, user, roles and savepoints
                client.get(LIST)


class TestAnswer:
    def test_the_leader_has_it_on_the_day_until_it_is_answered(self, login):
        row = EscalationFactory()
        leader = role(UnitRole.Role.LEADER, row.case.unit)
        line = next(one for one in my_day(leader, timezone.now()).lines if one.kind == "escalation")
        assert line.sentence == "Et spørgsmål til ledergruppen har ventet 3 dage på svar."
        assert line.act_url == url("escalation_answer", row.pk)
        login(leader).post(line.act_url, {"outcome": "decided", "answer": "Ydelse betaler fra den 1."})
        assert not TodoItem.objects.filter(kind="escalation").exists()
        row.refresh_from_db()
        assert (row.outcome, row.answered_by) == ("decided", leader)

    def test_after_a_month_it_is_red(self):
        row = EscalationFactory()
        leader = role(UnitRole.Role.LEADER, row.case.unit)
        with time_machine.travel(timezone.now() + dt.timedelta(days=27)):
            line = next(one for one in my_day(leader, timezone.now()).lines if one.kind == "escalation")
        assert line.is_red

    def test_it_comes_back_to_the_next_meeting_and_on_its_sheet_and_then_rests(self, login):
        case = started_case()
        first = concluded(planned(case, starts_at=timezone.now() - dt.timedelta(days=9)))
        row = EscalationFactory(case=case)
        answer_question(by=case.opened_by, escalation=row, outcome="solved", answer="Ungehuset tager den.")
        second = MeetingFactory(case=case, number=2, starts_at=timezone.now() - dt.timedelta(hours=1))
        assert "Ungehuset tager den." in text(login(case.opened_by).get(url("meeting", second.pk)))
        content = concluded(second).sheets.get().content
        assert content["lifted"] == [
            {"question": row.question, "answer": "Ungehuset tager den.", "answer_label": "Løst"}
        ]
        third = MeetingFactory(case=case, number=3)
        assert frozen_content(third, version=1, at=timezone.now())["lifted"] == []
        assert first.sheets.get().content["lifted"] == []
