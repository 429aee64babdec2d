"""Underretning: its writer and a live leader see it; sent, it stands (barnets lov §§ 133-135)."""

import datetime as dt

import pytest
from django.db import IntegrityError, connection, transaction
from django.urls import reverse
from django.utils import timezone

from cases.absence import rows_of
from cases.models import AccessLog, Child, SafeguardingReport, UnitRole
from cases.permissions import Perm
from cases.safeguarding import age_of, child_line, own_lines, receipt_due, standing_of
from tests.factories.cases import (
    AssignmentFactory,
    CaseFactory,
    ChildFactory,
    Role,
    SafeguardingReportFactory,
    UnitFactory,
    UnitRoleFactory,
    UserFactory,
    ago,
    started_case,
)

pytestmark = pytest.mark.django_db
TODAY = dt.date(2026, 11, 25)  # a Wednesday


@pytest.fixture
def case():
    return started_case()


@pytest.fixture
def coordinator(case):
    return case.assignments.get().user


@pytest.fixture
def author(case):
    user = UserFactory(worker=True)
    AssignmentFactory(case=case, user=user, role=Role.SUPPORT_WORKER)
    return user


@pytest.fixture
def leader(case):
    return UnitRoleFactory(unit=case.unit, role=UnitRole.Role.LEADER).user


def sees(user):
    return set(SafeguardingReport.objects.visible_to(user))


class TestWhoSees:
    def test_the_writer_and_the_leader(self, case, coordinator, author, leader):
        report = SafeguardingReportFactory(case=case, author=author)
        assert sees(author) == sees(leader) == {report}
        assert sees(coordinator) == set()

    def test_the_writer_also_when_the_case_is_no_longer_theirs(self, case, author):
        report = SafeguardingReportFactory(case=case, author=author)
        own = case.assignments.get(user=author)
        own.valid_until = timezone.now()
        own.save()
        assert sees(author) == {report}

    def test_a_leader_of_another_unit_and_one_whose_time_is_over_do_not(self, case, author, leader):
        SafeguardingReportFactory(case=case, author=author)
        assert sees(UnitRoleFactory(unit=UnitFactory(name="Nabo"), role=UnitRole.Role.LEADER).user) == set()
        role = UnitRole.objects.get(user=leader)
        role.valid_until = timezone.now()
        role.save()
        assert sees(leader) == set()

    def test_no_other_permission_opens_one(self, case, coordinator, author, leader):
        SafeguardingReportFactory(case=case, author=author)
        for perm in set(Perm) - {Perm.SEE_REPORTS}:
            assert not SafeguardingReport.objects.visible_to(leader, perm)
            assert not SafeguardingReport.objects.visible_to(coordinator, perm)

    def test_a_disabled_writer_does_not(self, case, author):
        SafeguardingReportFactory(case=case, author=author)
        author.is_active = False
        author.save()
        assert sees(author) == set()

    def test_a_stand_in_for_the_writer_gets_none_of_their_lines(self, case, coordinator, author):
        SafeguardingReportFactory(case=case, author=author)
        stand_in = UserFactory(worker=True)
        AssignmentFactory(case=case, user=stand_in, role=Role.STAND_IN, stands_in_for=author, valid_until=ago(days=-2))
        at = timezone.now()
        assert own_lines(stand_in, timezone.localdate()) == []
        assert [
            line.kind for row in rows_of(coordinator, author, at) for line in row.lines if "report" in line.kind
        ] == []


class TestRules:
    def test_sent_it_stands(self, case):
        report = SafeguardingReportFactory(case=case, sent=True)
        for change in ("seen = 'andet'", "about = 'sibling'", "sent_on = NULL", "municipality = 'Nabo'", "who = 'x'"):
            with pytest.raises(IntegrityError, match="refused"), transaction.atomic(), connection.cursor() as cursor:
                cursor.execute(f"UPDATE cases_safeguardingreport SET {change} WHERE id = %s", [report.pk])

    @pytest.mark.parametrize("sent", [True, False])
    def test_none_is_deleted(self, case, sent):
        report = SafeguardingReportFactory(case=case, sent=sent)
        with pytest.raises(IntegrityError, match="refused"), transaction.atomic(), connection.cursor() as cursor:
            cursor.execute("DELETE FROM cases_safeguardingreport WHERE id = %s", [report.pk])

    @pytest.mark.parametrize(
        ("values", "rule"),
        [
            ("receipt_on = current_date", "report_answered_when_sent"),
            ("answered_on = current_date", "report_answered_when_sent"),
            ("sent_on = '2026-11-20', receipt_on = '2026-11-19'", "report_receipt_after"),
            ("sent_on = '2026-11-20', answered_on = '2026-11-19'", "report_answer_after"),
            ("seen = ''", "report_has_words"),
            ("dropped_at = now()", "c3_report_dropped"),
            (
                "sent_on = '2026-11-20', dropped_at = now(), dropped_by_id = author_id, dropped_why = 'x'",
                "report_sent_or",
            ),
        ],
    )
    def test_in_sql(self, case, values, rule):
        report = SafeguardingReportFactory(case=case)
        with pytest.raises(IntegrityError, match=rule), transaction.atomic(), connection.cursor() as cursor:
            cursor.execute(f"UPDATE cases_safeguardingreport SET {values} WHERE id = %s", [report.pk])

    def test_a_child_is_taken_off_by_somebody(self, case):
        child = ChildFactory(case=case)
        with (
            pytest.raises(IntegrityError, match="c3_child_ended"),
            transaction.atomic(),
            connection.cursor() as cursor,
        ):
            cursor.execute("UPDATE cases_child SET ended_at = now() WHERE id = %s", [child.pk])


class TestStanding:
    def test_the_receipt_is_due_on_the_sixth_working_day(self):
        assert receipt_due(SafeguardingReport(sent_on=dt.date(2026, 11, 20))) == dt.date(2026, 11, 30)
        assert receipt_due(SafeguardingReport()) is None

    @pytest.mark.parametrize(
        ("known", "level"),
        [
            ({}, "red"),
            ({"sent_on": dt.date(2026, 11, 24)}, "blue"),
            ({"sent_on": dt.date(2026, 11, 17)}, "blue"),
            ({"sent_on": dt.date(2026, 11, 16)}, "red"),
            ({"sent_on": dt.date(2026, 11, 2), "receipt_on": dt.date(2026, 11, 5)}, "green"),
            ({"dropped_at": timezone.now()}, "grey"),
        ],
    )
    def test_what_is_red(self, known, level):
        report = SafeguardingReport(created_at=dt.datetime(2026, 11, 24, 8, tzinfo=dt.UTC), **known)
        assert standing_of(report, TODAY).level == level

    def test_on_the_writers_day_until_the_receipt(self, case, author, leader):
        report = SafeguardingReportFactory(case=case, author=author, sent=True)
        assert [line.report for line in own_lines(author, timezone.localdate())] == [report]
        assert own_lines(leader, timezone.localdate()) == []
        report.receipt_on = timezone.localdate()
        report.save()
        assert own_lines(author, timezone.localdate()) == []

    @pytest.mark.parametrize(
        ("born", "said"),
        [(dt.date(2026, 10, 25), "1 måned"), (dt.date(2024, 11, 26), "23 måneder"), (dt.date(2024, 11, 25), "2 år")],
    )
    def test_a_childs_age(self, born, said):
        assert age_of(born, TODAY) == said

    def test_a_pregnancy_has_no_age(self):
        assert child_line(Child(kind="unborn", born_on=dt.date(2027, 3, 4)), TODAY) == "Venter barn, 4. marts 2027"


class TestPages:
    def test_written_sent_and_confirmed(self, login, case, author):
        client = login(author)
        typed = {"about": "child", "seen": "Der var koldt.", "talked": "yes"}
        assert client.post(reverse("cases:report_new", args=[case.pk]), typed).status_code == 302
        report = SafeguardingReport.objects.get()
        assert report.author == author
        assert "ikke sendt endnu" in client.get(reverse("cases:my_day")).content.decode()
        today = f"{timezone.localdate():%d.%m.%Y}"
        reply = {"municipality": "Testby", "sent_on": today, "sent_how": "digital", "version": report.version}
        assert client.post(reverse("cases:report_reply", args=[report.pk]), reply).status_code == 302
        assert client.get(reverse("cases:report_edit", args=[report.pk])).status_code == 404
        report.refresh_from_db()
        came = {**reply, "receipt_on": today, "receipt_number": "2026-1", "version": report.version}
        assert client.post(reverse("cases:report_reply", args=[report.pk]), came).status_code == 302
        assert "Dine underretninger" not in client.get(reverse("cases:my_day")).content.decode()
        assert "2026-1" in client.get(reverse("cases:report", args=[report.pk])).content.decode()

    @pytest.mark.parametrize(
        ("typed", "said"),
        [
            ({"sent_on": "01.01.2030"}, "Dagen er ikke kommet endnu."),
            ({"sent_on": "31.02.2026"}, "31"),
            ({"receipt_on": "01.11.2026"}, "før du skriver, hvad der kom igen"),
            ({"sent_on": "20.11.2026", "receipt_on": "19.11.2026"}, "Kvitteringen kan ikke komme"),
        ],
    )
    def test_a_wrong_day_loses_nothing(self, login, case, author, typed, said):
        report = SafeguardingReportFactory(case=case, author=author)
        answer = login(author).post(
            reverse("cases:report_reply", args=[report.pk]), {"answer": "De ringer.", "version": 1, **typed}
        )
        assert answer.status_code in {409, 422}
        assert said in answer.content.decode() and "De ringer." in answer.content.decode()

    def test_not_about_an_adult(self, login, case, author):
        case.person.birth_date = dt.date(2000, 1, 1)
        case.person.save()
        url = reverse("cases:report_new", args=[case.pk])
        answer = login(author).post(url, {"about": "young_person", "seen": "Sover ude."})
        assert answer.status_code == 422 and "er fyldt 18" in answer.content.decode()

    def test_not_sent_after_all(self, login, case, author):
        report = SafeguardingReportFactory(case=case, author=author)
        url = reverse("cases:report_drop", args=[report.pk])
        assert login(author).post(url, {"dropped_why": ""}).status_code == 422
        assert login(author).post(url, {"dropped_why": "En kollega har sendt den."}).status_code == 302
        report.refresh_from_db()
        assert report.dropped_by == author and not report.is_waiting

    def test_written_in_a_closed_case(self, login, case, coordinator):
        case.closed_at, case.closed_by, case.close_reason = timezone.now(), coordinator, "moved"
        case.save()
        typed = {"about": "child", "seen": "Der var koldt."}
        assert login(coordinator).post(reverse("cases:report_new", args=[case.pk]), typed).status_code == 302

    def test_each_showing_is_logged_and_the_log_does_not_say_what_it_was(self, login, case, author, leader):
        report = SafeguardingReportFactory(case=case, author=author)
        login(author).get(reverse("cases:report", args=[report.pk]))
        assert AccessLog.objects.filter(case_id=case.pk, user_id=author.pk, route="cases:report").count() == 1
        page = login(leader).get(reverse("cases:access_log_print", args=[case.pk])).content.decode()
        assert "nderretning" not in page

    def test_the_list_costs_the_same_for_ten(self, login, case, author, django_assert_max_num_queries):
        SafeguardingReportFactory.create_batch(10, case=case, author=author)
        client = login(author)
        with django_assert_max_num_queries(10):
            client.get(reverse("cases:reports"))

    def test_akut(self, login, case, author, settings):
        settings.CRISIS_LINES = [("Fare for liv", "112"), ("Døgnvagt", "00 00 33 44"), ("Psykiatrisk akut", "")]
        page = login(author).get(reverse("cases:crisis", args=[case.pk])).content.decode()
        assert 'href="tel:112"' in page and 'href="tel:00003344"' in page
        assert "Nummeret mangler" in page
        assert reverse("bostotte:note_new", args=[case.pk]) in page

    def test_a_child_on_the_case(self, login, case, author):
        client = login(author)
        typed = {"kind": "unborn", "born_on": "04.03.2027", "note": "Termin i marts"}
        assert client.post(reverse("cases:child_new", args=[case.pk]), typed).status_code == 302
        child = Child.objects.get()
        page = client.get(reverse("cases:young_person", args=[case.pk])).content.decode()
        assert "Venter barn, 4. marts 2027" in page
        assert "Venter barn" in client.get(reverse("cases:brief", args=[case.pk])).content.decode()
        client.post(reverse("cases:child_end", args=[case.pk, child.pk]))
        assert "Venter barn" not in client.get(reverse("cases:young_person", args=[case.pk])).content.decode()
        assert child.history.count() == 2


def test_a_new_case_has_nothing(login):
    case = CaseFactory()
    AssignmentFactory(case=case)
    page = login(case.assignments.get().user).get(reverse("cases:reports"))
    assert "Ingen underretninger" in page.content.decode()
