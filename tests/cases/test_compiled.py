"""SQL compiled once: the slots are filled anew each time, and one that is forgotten is an error."""

import datetime as dt

import pytest
import time_machine
from django.contrib.auth.models import AnonymousUser
from django.db import models
from django.utils import timezone

from cases.caseload import ALL, BY_NAME, Choice, caseload, caseload_rows, counts
from cases.compiled import Compiled, Slot
from cases.models import Case
from cases.permissions import Perm, permissions_on
from cases.team_rows import members_at, members_of
from cases.timeline import events_of, latest_events
from cases.views.case_page import OVERVIEW
from cases.who_has_looked import latest_looks, looks_at
from tests.factories.cases import (
    AssignmentFactory,
    CaseFactory,
    TeamMemberFactory,
    UnitRoleFactory,
    UserFactory,
    started_case,
)


@pytest.mark.django_db
def test_the_same_text_answers_for_another_value():
    now = timezone.now()
    old, new = (CaseFactory(opened_at=now - dt.timedelta(days=days)) for days in (90, 9))
    compiled = Compiled.of(Case.objects.filter(opened_at__gte=Slot("since")).values("pk"))

    def found(since):
        return set(Case.objects.filter(pk__in=compiled.subquery(models.UUIDField(), since=since)))

    assert found(new.opened_at) == {new}
    assert found(old.opened_at) == {old, new}


@pytest.mark.parametrize("size", [1, 60, 300])
@pytest.mark.django_db
def test_a_prepared_text_takes_its_values_in_order(size):
    """Also past the sizes that psycopg remembers, and beside a percent sign of the text's own."""
    columns = ", ".join(["%s::integer"] * size)
    compiled = Compiled(f"SELECT {columns}, 'a' LIKE '%%', 7 %% 4", tuple(range(size)))
    assert compiled.row() == (*range(size), True, 3)


@pytest.mark.django_db
def test_a_value_not_given_is_an_error():
    compiled = Compiled.of(Case.objects.filter(opened_at__gte=Slot("since")).values("pk"))
    with pytest.raises(KeyError):
        compiled.subquery(models.UUIDField())


@pytest.mark.django_db
def test_the_door_answers_for_each_user_by_itself():
    mine, theirs = AssignmentFactory(), AssignmentFactory()
    assert set(Case.objects.visible_to(mine.user, Perm.VIEW_CASE)) == {mine.case}
    assert set(Case.objects.visible_to(theirs.user, Perm.VIEW_CASE)) == {theirs.case}
    assert not Case.objects.visible_to(UserFactory(), Perm.VIEW_CASE).exists()


@pytest.mark.django_db
class TestCaseload:
    """The compiled page of the caseload is the caseload."""

    @pytest.fixture
    def coordinator(self):
        user = UserFactory(authority=True)
        for _ in range(3):
            started_case(user)
        return user

    @pytest.mark.parametrize(
        "choice", [Choice(), Choice(order=BY_NAME), Choice(method="cti"), Choice(status="haster")]
    )
    def test_the_same_cases_in_the_same_order(self, coordinator, choice):
        at = timezone.now()
        assert caseload_rows(coordinator, choice, at, 0, 25) == list(caseload(coordinator, choice, at))

    def test_with_person_and_facts_in_one_query(self, coordinator, queries):
        with queries() as sent:
            cases = caseload_rows(coordinator, Choice(), timezone.now(), 0, 25)
            assert [case.person.name and case.facts.started_on for case in cases]
        assert len(sent) == 1

    def test_whose_cases_are_asked_for_each_time(self, coordinator):
        other = started_case().assignments.get().user
        leader = UnitRoleFactory(unit=coordinator.unit).user
        for wanted in (coordinator, other):
            choice = Choice(scope=ALL, coordinator=wanted.pk)
            found = caseload_rows(leader, choice, timezone.now(), 0, 25)
            assert found == list(caseload(leader, choice))
            assert {case.facts.coordinator_id for case in found} == {wanted.pk}
            assert counts(leader, choice)[""] == len(found)

    def test_the_moment_is_todays(self, coordinator):
        with time_machine.travel(timezone.now() + dt.timedelta(days=40)):
            assert counts(coordinator, Choice())["tavse"] == 3
        assert counts(coordinator, Choice())["tavse"] == len(caseload(coordinator, Choice(status="tavse")))

    def test_another_number_of_the_method_is_another_text(self, coordinator, settings):
        case = Case.objects.visible_to(coordinator, Perm.VIEW_PATHWAY).first()
        before = counts(coordinator, Choice())["tavse"]
        settings.METHOD = {**settings.METHOD, "contact_days_sm": 4000}
        assert before == 3 and case
        assert counts(coordinator, Choice())["tavse"] == 0


@pytest.mark.django_db
class TestCasePage:
    """The compiled queries of the case page answer as the ones they are made of."""

    def test_one_case_through_the_door(self):
        mine, theirs = AssignmentFactory(user=UserFactory(authority=True)), AssignmentFactory()
        found = OVERVIEW.visible_to(mine.user, Perm.VIEW_CASE).get(pk=mine.case.pk)
        assert (found, found.person) == (mine.case, mine.case.person)
        for user, case in ((mine.user, theirs.case), (AnonymousUser(), mine.case)):
            with pytest.raises(Case.DoesNotExist):
                OVERVIEW.visible_to(user, Perm.VIEW_CASE).get(pk=case.pk)

    def test_an_ended_assignment_closes_at_once(self):
        mine = AssignmentFactory(user=UserFactory(authority=True))
        now = timezone.now()
        mine.valid_until = now + dt.timedelta(hours=1)
        mine.save()
        with time_machine.travel(now + dt.timedelta(minutes=59), tick=False):
            assert OVERVIEW.visible_to(mine.user, Perm.VIEW_CASE).get(pk=mine.case.pk)
        with time_machine.travel(now + dt.timedelta(minutes=61), tick=False), pytest.raises(Case.DoesNotExist):
            OVERVIEW.visible_to(mine.user, Perm.VIEW_CASE).get(pk=mine.case.pk)

    def test_team_events_and_looks(self):
        coordinator = UserFactory(authority=True)
        case, at = started_case(coordinator), timezone.now()
        TeamMemberFactory(case=case)
        TeamMemberFactory(case=started_case(coordinator))
        may = permissions_on(coordinator, case, at)
        assert members_at(case, at) == list(members_of(case, at)) != []
        assert [event.object_id for event in latest_events(case, may)] == [
            event.object_id for event in events_of(case, may)[:5]
        ]
        assert latest_events(case, may) and latest_events(case, ()) == []
        assert latest_looks(case) == list(looks_at(case)[:20])
