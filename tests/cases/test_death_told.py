"""After a death those who had the case are told so when they look for it, and nobody else is (C5, ADR 36)."""

import datetime as dt

import pytest
from django.urls import reverse
from django.utils import timezone

from cases.models import AccessLog, Case
from cases.permissions import told_of_death
from cases.services import leader_saw_death, record_death, reopen_case
from tests.factories.bostotte import CourseFactory
from tests.factories.cases import (
    AssignmentFactory,
    DisclosureBasisFactory,
    Role,
    TeamMemberFactory,
    UnitRoleFactory,
    UserFactory,
    ago,
    invite,
    started_case,
)

pytestmark = pytest.mark.django_db
WORDS = "Ring ikke, og send ingen hilsen"


@pytest.fixture
def case():
    return started_case(person__call_name="Dagny", person__full_name="Dagny Test")


def with_role(case, role, **period):
    user = UserFactory(worker=True, unit=case.unit)
    AssignmentFactory(case=case, user=user, role=role, **period)
    return user


def die(case):
    record_death(by=case.opened_by, case=case, died_on=timezone.localdate())
    case.refresh_from_db()


def address(case, name="cases:case"):
    return reverse(name, args=[case.pk])


class TestToldAndNotToo:
    @pytest.mark.parametrize("role", [Role.SUPPORT_WORKER, Role.PAIR_PARTNER, Role.ADVISOR, Role.INTAKE])
    def test_whoever_had_the_case_is_led_to_a_plain_word(self, login, case, role):
        user = with_role(case, role)
        die(case)
        told = login(user).get(address(case), follow=True)
        assert told.redirect_chain == [(address(case, "cases:death_told"), 302)]
        assert WORDS in told.content.decode()

    def test_a_stand_in_until_then_too_and_from_any_page(self, login, case):
        until = timezone.now() + dt.timedelta(days=3)
        user = with_role(case, Role.STAND_IN, valid_until=until, stands_in_for=case.opened_by)
        die(case)
        browser = login(user)
        for name in ("cases:timeline", "cases:brief", "networkmeetings:case_meetings", "bostotte:case_support"):
            assert browser.get(address(case, name)).url == address(case, "cases:death_told"), name
        # what is sent, and what a page fetches by itself, is refused as ever
        assert browser.post(address(case, "cases:entry_new")).status_code == 404
        assert browser.get(address(case), headers={"HX-Request": "true"}).status_code == 404

    def test_those_without_a_role_by_then_get_404_and_no_word(self, login, case):
        earlier = with_role(case, Role.STAND_IN, valid_from=ago(days=9), valid_until=ago(minutes=1))
        outside = UserFactory(unit=None)
        invite(outside, DisclosureBasisFactory(case=case, kinds=["plan"]))
        stopped = with_role(case, Role.SUPPORT_WORKER)
        stopped.is_active = False
        stopped.save()
        die(case)
        for user in (earlier, outside, UserFactory(worker=True, unit=case.unit)):
            for name in ("cases:case", "cases:death_told"):
                answer = login(user).get(address(case, name))
                assert answer.status_code == 404, (user, name)
                assert "Dagny" not in answer.content.decode()
        assert not told_of_death(stopped, timezone.now()).exists()

    def test_other_ends_and_a_death_taken_back_tell_nothing(self, login, case):
        user = with_role(case, Role.SUPPORT_WORKER)
        die(case)
        reopen_case(by=case.opened_by, case=case, reason="Skrevet ved en fejl")
        assert login(user).get(address(case)).status_code == 404
        Case.objects.filter(pk=case.pk).update(
            closed_at=timezone.now(), closed_by=case.opened_by, close_reason="moved"
        )
        assert login(user).get(address(case)).status_code == 404

    def test_not_longer_than_a_closed_case_is_read(self, login, case):
        user = with_role(case, Role.SUPPORT_WORKER, valid_from=ago(days=500))
        die(case)
        later = timezone.now() + dt.timedelta(days=190)
        assert told_of_death(user, timezone.now()).exists()
        assert not told_of_death(user, later).exists()


def test_the_coordinator_and_the_leader_read_the_case_itself(login, case):
    leader = UnitRoleFactory(user=UserFactory(), role="leader", unit=case.unit).user
    die(case)
    for user in (case.opened_by, leader):
        assert login(user).get(address(case)).status_code == 200


def test_a_search_finds_the_word_and_not_for_others(login, case):
    user, other = with_role(case, Role.SUPPORT_WORKER), UserFactory(worker=True, unit=case.unit)
    AssignmentFactory(user=other)
    die(case)
    for text in ("Dagny", str(case.number)):
        found = login(user).post(reverse("cases:search"), {"q": text}).content.decode()
        assert address(case, "cases:death_told") in found
        missed = login(other).post(reverse("cases:search"), {"q": text}).content.decode()
        assert "Dagny Test" not in missed
        assert address(case, "cases:death_told") not in missed


def test_the_log_says_what_was_shown_and_calls_nobody_refused(login, case):
    user = with_role(case, Role.SUPPORT_WORKER)
    die(case)
    login(user).get(address(case), follow=True)
    rows = AccessLog.objects.filter(case_id=case.pk, user_id=user.pk)
    assert list(rows.values_list("action", "route", "relation")) == [("view", "cases:death_told", "earlier")]


def test_the_leader_reads_whom_to_tell(login, case):
    worker, leader = with_role(case, Role.SUPPORT_WORKER), UserFactory()
    UnitRoleFactory(user=leader, role="leader", unit=case.unit)
    earlier = with_role(case, Role.ADVISOR, valid_until=ago(days=1), valid_from=ago(days=5))
    TeamMemberFactory(case=case, name="Øjvind Test", young_person_answer="yes")
    CourseFactory(case=case, worker=worker)
    die(case)
    said = login(leader).get(address(case, "cases:death_seen")).content.decode()
    assert str(worker) in said
    assert "Øjvind Test" in said
    assert str(earlier) not in said
    leader_saw_death(by=leader, case=case)
