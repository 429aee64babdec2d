"""Nødadgang: exact number and reason, four hours, everybody concerned is told, and it ends without a job."""

import datetime as dt
import re

import pytest
import time_machine
from django.db import IntegrityError, connection, transaction
from django.urls import reverse
from django.utils import timezone

from cases.cpr import parse_cpr
from cases.models import AccessLog, Case, CaseAssignment, EmergencyReview, PersonCpr, UnitRole
from cases.permissions import Perm
from cases.rules import RuleBroken
from cases.services import open_in_emergency, review_emergency
from tests.factories.cases import CaseFactory, UnitFactory, UnitRoleFactory, UserFactory, ago, started_case

pytestmark = pytest.mark.django_db
ADDRESS = "/noedadgang/"
REASON = "Den unge står her og er bange for at tage hjem"


def ask(client, number, reason=REASON):
    return client.post(ADDRESS, {"cpr_or_number": number, "reason": reason})


@pytest.fixture
def case():
    return started_case()


class TestOpening:
    def test_by_case_number_and_it_is_read_only(self, login, case):
        user = UserFactory()
        client = login(user)
        assert client.get(reverse("cases:case", args=[case.pk])).status_code == 404
        assert ask(client, str(case.number)).status_code == 302
        assert client.get(reverse("cases:timeline", args=[case.pk])).status_code == 200
        assert not Case.objects.visible_to(user, Perm.EDIT_CASE).exists()

    def test_by_exact_cpr(self, login, case):
        PersonCpr.for_number(case.person, parse_cpr("140306-4321")).save()
        assert ask(login(UserFactory()), "1403064321").status_code == 302

    def test_it_ends_by_itself(self, login, case):
        user, now = UserFactory(), timezone.now()
        with time_machine.travel(now, tick=False):
            open_in_emergency(by=user, case=case, reason=REASON)
        seen = []
        for after in (dt.timedelta(hours=4, seconds=-1), dt.timedelta(hours=4)):
            with time_machine.travel(now + after, tick=False):
                seen.append(Case.objects.visible_to(user, Perm.VIEW_CASE).exists())
        assert seen == [True, False]

    def test_asked_twice_is_not_longer(self, case):
        user = UserFactory()
        first = open_in_emergency(by=user, case=case, reason=REASON)
        assert open_in_emergency(by=user, case=case, reason=REASON) == first

    @pytest.mark.parametrize("reason", ["", "haster", "          haster          ", "x" * 19])
    def test_a_reason_is_needed(self, login, case, reason):
        answer = ask(login(UserFactory()), str(case.number), reason)
        assert answer.status_code == 422
        assert not CaseAssignment.objects.filter(role="emergency").exists()
        with pytest.raises(RuleBroken):
            open_in_emergency(by=UserFactory(), case=case, reason=reason)

    def test_the_database_refuses_five_hours(self, case):
        with pytest.raises(IntegrityError, match="emergency_at_most_four_hours"), transaction.atomic():
            CaseAssignment.objects.create(
                case=case, user=UserFactory(), role="emergency", valid_from=ago(hours=1), reason=REASON,
                valid_until=ago(hours=-4), granted_by=case.opened_by,
            )  # fmt: skip


class TestFinding:
    def test_unknown_elsewhere_and_closed_are_the_same_answer(self, login, case):
        elsewhere = CaseFactory(unit=UnitFactory(name="En anden enhed"))
        closed = CaseFactory()
        closed.closed_at, closed.closed_by, closed.close_reason = timezone.now(), closed.opened_by, "moved"
        closed.save()
        client = login(UserFactory())
        said = set()
        for number in ("999999999", str(elsewhere.number), str(closed.number)):
            answer = ask(client, number)
            assert answer.status_code == 422
            text = answer.content.decode().replace(number, "").replace(answer["X-Request-Id"], "")
            said.add(re.sub(r"[A-Za-z0-9]{64}", "", text))
        assert len(said) == 1

    def test_a_name_finds_nothing(self, login, case):
        assert ask(login(UserFactory()), case.person.full_name).status_code == 422

    def test_misses_are_logged_and_limited(self, login, case):
        user = UserFactory()
        client = login(user)
        for number in range(5):
            ask(client, str(900_000_000 + number))
        assert AccessLog.objects.filter(user_id=user.pk, action="refused", route="cases:emergency").count() == 5
        assert "for mange numre" in ask(client, str(case.number)).content.decode()
        with time_machine.travel(timezone.now() + dt.timedelta(minutes=61), tick=False):
            assert ask(login(user), str(case.number)).status_code == 302

    def test_not_for_those_outside_the_case_work(self, login, case):
        outside = [UserFactory(unit=None), UnitRoleFactory(role=UnitRole.Role.HOUSING_OFFICER).user]
        for user in outside:
            assert login(user).get(ADDRESS).status_code == 404
            with pytest.raises(RuleBroken):
                open_in_emergency(by=user, case=case, reason=REASON)


class TestAfterwards:
    def test_the_reason_follows_each_look(self, login, case):
        user = UserFactory(username="nabo")
        client = login(user)
        ask(client, str(case.number))
        client.get(reverse("cases:timeline", args=[case.pk]))
        rows = AccessLog.objects.filter(user_id=user.pk, case_id=case.pk)
        assert {row.purpose for row in rows} == {REASON} and rows.count() >= 2
        coordinator = case.assignments.get(role="coordinator").user
        page = login(coordinator).get(reverse("cases:access_log", args=[case.pk])).content.decode()
        assert "nabo" in page and REASON in page and "Nødadgang" in page

    def test_coordinator_and_leader_each_say_they_have_seen_it(self, login, case):
        opened = open_in_emergency(by=UserFactory(username="nabo"), case=case, reason=REASON)
        address = reverse("cases:emergency_look", args=[opened.pk])
        leader = UnitRoleFactory(role=UnitRole.Role.LEADER, unit=case.unit).user
        for user in (case.assignments.get(role="coordinator").user, leader):
            client = login(user)
            assert REASON in client.get(address).content.decode()
            assert client.post(address).status_code == 302
            assert "Jeg har set det" not in client.get(address).content.decode()
        assert EmergencyReview.objects.count() == 2
        assert login(opened.user).get(address).status_code == 404

    @pytest.mark.parametrize(
        "sql", ["UPDATE cases_emergencyreview SET seen_at = now()", "DELETE FROM cases_emergencyreview"]
    )
    def test_what_is_seen_stays_seen(self, case, sql):
        opened = open_in_emergency(by=UserFactory(), case=case, reason=REASON)
        review_emergency(by=case.opened_by, assignment=opened)
        with pytest.raises(IntegrityError, match="refused"), transaction.atomic(), connection.cursor() as cursor:
            cursor.execute(sql)
