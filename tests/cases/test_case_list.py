"""The caseload: whose cases, in which order, how many queries; and that figure and list are the same set."""

import datetime as dt
import re

import pytest
from django.db import connection
from django.utils import timezone

from cases.caseload import ALL, MINE, STATUSES, Choice, caseload, counts
from cases.contact_clock import is_silent
from cases.models import AccessLog, CaseClock, CaseFacts
from cases.pathway import current_step
from tests.cases.seeding import seed_cases
from tests.factories.bostotte import NoteFactory, supported_case
from tests.factories.cases import (
    AssignmentFactory,
    CaseFactory,
    DisclosureBasisFactory,
    Role,
    UnitFactory,
    UnitRoleFactory,
    UserFactory,
    ago,
    invite,
    started_case,
)

pytestmark = pytest.mark.django_db
ADDRESS = "/sager/"


def names(page):
    return re.findall(r'<th scope="row"><a href="[^"]+">([^<]+)</a>', page.content.decode())


class TestWhose:
    def test_a_coordinator_sees_the_own_cases_and_no_other(self, login):
        case, other = started_case(), started_case()
        page = login(case.assignments.get().user).get(ADDRESS)
        assert names(page) == [case.person.name]
        assert other.person.name not in page.content.decode()

    def test_a_leader_sees_the_unit_and_not_another(self, login):
        mine, other = started_case(), started_case(unit=UnitFactory(name="En anden enhed"))
        leader = UnitRoleFactory(unit=mine.unit).user
        assert names(login(leader).get(ADDRESS)) == [mine.person.name]
        assert other.person.name not in login(leader).get(ADDRESS + "?vis=enhed&status=afsluttede").content.decode()

    def test_a_housing_officer_has_no_caseload(self, login):
        case = AssignmentFactory(role=Role.HOUSING_OFFICER)
        assert case.case.person.name not in login(case.user).get(ADDRESS).content.decode()

    def test_somebody_invited_sees_names_and_nothing_of_the_course(self, login):
        basis = DisclosureBasisFactory(case=started_case())
        user = UserFactory()
        invite(user, basis)
        page = login(user).get(ADDRESS).content.decode()
        assert basis.case.person.name in page
        assert "hv-table" not in page and "CTI" not in page
        assert AccessLog.objects.get(user_id=user.pk).case_id == basis.case.pk

    def test_each_person_shown_is_one_row_in_the_log(self, login):
        coordinator = UserFactory(authority=True)
        seed_cases(coordinator, 30)
        login(coordinator).get(ADDRESS)
        log = AccessLog.objects.filter(user_id=coordinator.pk)
        assert log.count() == 25
        assert set(log.values_list("action", "relation")) == {("list", "coordinator")}
        login(coordinator).get(ADDRESS + "?side=2")
        assert log.values("case_id").distinct().count() == 30


class TestChoices:
    def test_the_number_on_a_choice_is_the_length_of_its_list(self):
        leader = a_unit_with_everything()
        for scope in (ALL, MINE):
            choice = Choice(scope=scope)
            counted = counts(leader, choice)
            for status in ["", *STATUSES]:
                if status != "afsluttede":
                    shown = caseload(leader, Choice(scope=scope, status=status))
                    assert len(shown) == counted[status], (scope, status)

    def test_silence_in_sql_is_silence_in_python(self):
        leader = a_unit_with_everything()
        today = timezone.localdate()
        every = list(caseload(leader, Choice(scope=ALL)))
        expected = {case.pk for case in every if is_silent(case.facts, today)}
        assert expected and len(expected) < len(every)
        assert {case.pk for case in caseload(leader, Choice(scope=ALL, status="tavse"))} == expected

    def test_the_clock_says_what_the_facts_say(self):
        a_unit_with_everything()
        names = [field.attname for field in CaseClock._meta.fields]
        clocks = {row["case_id"]: row for row in CaseClock.objects.values(*names)}
        facts = {row["case_id"]: row for row in CaseFacts.objects.values(*names)}
        assert clocks == facts
        assert len(facts) > 8

    def test_the_step_in_sql_is_the_step_in_python(self):
        leader = a_unit_with_everything()
        seen = set()
        for step in range(1, 8):
            for case in caseload(leader, Choice(scope=ALL, step=step)):
                assert current_step(case, case.facts) == step
                seen.add(case.pk)
        assert seen == {case.pk for case in caseload(leader, Choice(scope=ALL))}

    @pytest.mark.parametrize(
        "query",
        ["?trin=x", "?trin=99", "?metode=%00", "?status='", "?koordinator=1", "?side=-1", "?orden=[]", "?vis=alt"],
    )
    def test_an_address_nobody_wrote_gives_the_plain_list(self, login, query):
        case = started_case()
        page = login(case.assignments.get().user).get(ADDRESS + query)
        assert page.status_code == 200
        assert names(page) == [case.person.name]

    def test_closed_cases_are_their_own_choice(self, login):
        case = started_case()
        coordinator = case.assignments.get().user
        case.closed_at, case.closed_by, case.close_reason = ago(days=1), coordinator, "as_planned"
        case.save()
        assert names(login(coordinator).get(ADDRESS)) == []
        page = login(coordinator).get(ADDRESS + "?status=afsluttede")
        assert names(page) == [case.person.name]
        assert "Som planlagt" in page.content.decode()

    def test_a_leader_chooses_a_coordinator(self, login):
        mine, _ = started_case(), started_case()
        leader = UnitRoleFactory(unit=mine.unit).user
        coordinator = mine.assignments.get().user
        assert names(login(leader).get(f"{ADDRESS}?koordinator={coordinator.pk}")) == [mine.person.name]

    def test_method_and_unvisited(self, login):
        decided, new = started_case(), CaseFactory()
        leader = UnitRoleFactory(unit=decided.unit).user
        assert names(login(leader).get(ADDRESS + "?metode=cti")) == [decided.person.name]
        assert names(login(leader).get(ADDRESS + "?metode=ingen")) == [new.person.name]


class TestOrder:
    def test_danish_order(self, login):
        coordinator = UserFactory(authority=True)
        for name in ["Åse Test", "Zoe Test", "Ærø Test", "Aage Test", "Østen Test", "Anna Test"]:
            started_case(coordinator=coordinator, person__full_name=name)
        page = login(coordinator).get(ADDRESS + "?orden=navn")
        assert names(page) == ["Anna Test", "Zoe Test", "Ærø Test", "Østen Test", "Aage Test", "Åse Test"]

    def test_what_harms_most_comes_first(self, login):
        quiet, heard, alone = started_case(), started_case(), CaseFactory()
        leader = UnitRoleFactory(unit=quiet.unit).user
        NoteFactory(case=heard, at=ago(days=1))
        assert names(login(leader).get(ADDRESS)) == [case.person.name for case in (alone, quiet, heard)]


class TestQueries:
    def test_as_many_at_1000_rows_as_at_10(self, login, queries):
        few, many = UserFactory(authority=True), UserFactory(authority=True)
        seed_cases(few, 10)
        seed_cases(many, 1000)
        with connection.cursor() as cursor:
            cursor.execute("ANALYZE")
        asked = {}
        for user in (few, many):
            client = login(user)
            with queries() as captured:
                page = client.get(ADDRESS)
            assert page.status_code == 200
            asked[user] = plain(captured)
        assert len(asked[few]) == len(asked[many])
        assert len(asked[many]) <= 8, asked[many]

    def test_a_leaders_list_asks_no_more_than_eight(self, login, queries):
        coordinator = UserFactory(authority=True)
        seed_cases(coordinator, 40)
        leader = UnitRoleFactory(unit=coordinator.unit).user
        client = login(leader)
        with queries() as captured:
            assert len(names(client.get(ADDRESS))) == 25
        assert len(plain(captured)) <= 8, plain(captured)


def plain(captured):
    return [query["sql"] for query in captured if "SAVEPOINT" not in query["sql"]]


def a_unit_with_everything():
    """A leader of a unit with a case in each step, some silent, some without anybody."""
    new = CaseFactory()
    leader = UnitRoleFactory(unit=new.unit).user
    AssignmentFactory(case=CaseFactory())
    AssignmentFactory(case=new, user=leader, role=Role.ADVISOR)
    quiet, heard = started_case(), started_case()
    NoteFactory(case=heard, at=ago(days=2))
    NoteFactory(case=quiet, at=ago(days=30))
    for days_ago, contact_ago in [(20, 8), (20, 5), (120, 10), (120, 20), (220, 20), (220, 40)]:
        course = supported_case(case=started_case(), started_on=timezone.localdate() - dt.timedelta(days=days_ago))
        NoteFactory(case=course.case, at=ago(days=contact_ago))
    return leader
