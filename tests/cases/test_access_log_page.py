"""Who has looked: complete, append-only, with names for staff and without for the young person; no log, no showing."""

import html
import re

import pytest
from django.db import DatabaseError, IntegrityError, connection, transaction
from django.urls import reverse
from django.utils import timezone

from cases.danish import long_date
from cases.models import AccessLog, UnitRole
from cases.who_has_looked import RELATIONS, WHY, as_what, did, why
from tests.factories.cases import AssignmentFactory, UnitRoleFactory, UserFactory, ago, started_case

pytestmark = pytest.mark.django_db


@pytest.fixture
def case():
    return started_case()


@pytest.fixture
def coordinator(case):
    return case.assignments.get().user


def look(case, user, **known):
    known = {
        "action": "view",
        "relation": "coordinator",
        "route": "cases:case",
        "method": "GET",
        "status": 200,
    } | known
    return AccessLog.objects.create(
        case_id=case.pk, person_id=case.person_id, user_id=user.pk, request_id=case.pk, **known
    )


def page_of(client, case, part="access_log"):
    return client.get(reverse(f"cases:{part}", args=[case.pk])).content.decode()


class TestForStaff:
    def test_names_roles_pages_and_purposes(self, login, case, coordinator):
        other = UserFactory(username="koordinator2")
        look(case, other, relation="emergency", purpose="Fejl i boligstøtten", route="bostotte:case_support")
        page = page_of(login(coordinator), case)
        assert "koordinator2" in page and "Nødadgang" in page
        assert "Fejl i boligstøtten" in page and "Så bostøtten" in page

    def test_a_refused_look_is_there(self, login, case, coordinator):
        stranger = UserFactory(username="fremmed", authority=True)
        login(stranger).get(reverse("cases:case", args=[case.pk]))
        page = page_of(login(coordinator), case)
        assert "fremmed" in page and "Prøvede at åbne sagen og blev afvist" in page

    def test_a_page_and_its_parts_in_one_minute_are_one_line(self, login, case, coordinator):
        at = ago(hours=1).replace(second=1)
        for route in ["cases:case", "housing:panel_housing", "reporting:panel_forms"]:
            look(case, coordinator, route=route, at=at)
        page = page_of(login(coordinator), case)
        assert page.count("<tr>") - 1 == 1
        assert "Så overblikket" in page and "Så boligen" in page and "Så skemaer" in page

    def test_data_protection_reads_the_log_and_nothing_else(self, login, case):
        reader = UnitRoleFactory(role=UnitRole.Role.DATA_PROTECTION, unit=None).user
        assert "Hvem har set sagen" in page_of(login(reader), case)
        assert login(reader).get(reverse("cases:case", args=[case.pk])).status_code == 404

    def test_a_support_worker_does_not_read_it(self, login, case):
        worker = AssignmentFactory(case=case, role="support_worker").user
        assert login(worker).get(reverse("cases:access_log", args=[case.pk])).status_code == 404

    def test_as_many_queries_with_1000_looks_as_with_10(self, login, case, coordinator, queries):
        asked = []
        for count in (10, 1000):
            AccessLog.objects.bulk_create(
                AccessLog(
                    case_id=case.pk, person_id=case.person_id, user_id=UserFactory().pk if n < 5 else coordinator.pk,
                    action="view", route="cases:case", method="GET", status=200, request_id=case.pk, at=ago(minutes=n),
                )
                for n in range(count)
            )  # fmt: skip
            client = login(coordinator)
            with queries() as captured:
                page_of(client, case)
            asked.append([query["sql"] for query in captured if "SAVEPOINT" not in query["sql"]])
        assert len(asked[0]) == len(asked[1]) <= 10


class TestForTheYoungPerson:
    def test_complete_in_plain_danish_and_without_staff_names(self, login, case, coordinator):
        people = [UserFactory(username=f"medarbejder-nr-{n}") for n in range(4)]
        for n, user in enumerate(people):
            look(case, user, relation=["support_worker", "unit", "emergency", "professional"][n], at=ago(days=n + 1),
                 purpose="Fejl i boligstøtten" if n == 2 else "")  # fmt: skip
        page = page_of(login(coordinator), case, "access_log_print")
        assert not re.search(r"medarbejder-nr-\d", page.split("<main")[1])
        assert coordinator.username not in page.split("<main")[1]
        for words in ["Bostøtte", "Leder eller visitation i enheden", "Nødadgang", "Fagperson", "Fejl i boligstøtten"]:
            assert words in page, words
        assert page.count('<th scope="row">') == len(people)

    def test_nothing_of_the_log_is_left_out(self, login, case, coordinator):
        """Every day, role, act and purpose of the log stands on the print, also of pages without a name."""
        routes = ["cases:brief", "cases:evening_card", "cases:emergency", "housing:case_housing", "en:ukendt"]
        relations = ["coordinator", "stand_in", "emergency", "evening_duty", "asked_to_take_over", "handover, advisor"]
        for n, relation in enumerate(relations):
            for route in routes:
                for action in AccessLog.Action:
                    look(case, coordinator, relation=relation, route=route, action=action, at=ago(days=n),
                         purpose=f"Formål {n}" if n % 2 else "")  # fmt: skip
        page = html.unescape(page_of(login(coordinator), case, "access_log_print"))
        for row in AccessLog.objects.filter(case_id=case.pk).exclude(route="cases:access_log_print"):
            for words in (long_date(row.at), as_what(row), did(row), row.purpose or why(row)):
                assert words in page, words
        assert "Aftenvagt" in page and "Så kontaktkortet" in page

    def test_every_relation_says_why_it_looks(self):
        assert set(WHY) == set(RELATIONS)

    def test_the_print_is_itself_a_look(self, login, case, coordinator):
        page_of(login(coordinator), case, "access_log_print")
        assert AccessLog.objects.get(case_id=case.pk).action == "print"
        assert "Udskrev hvem der har set sagen" in page_of(login(coordinator), case, "access_log_print")


class TestTheLogItself:
    @pytest.mark.parametrize("sql", ["UPDATE cases_accesslog SET purpose = 'andet'", "DELETE FROM cases_accesslog"])
    def test_nobody_changes_or_deletes_a_row(self, case, coordinator, sql):
        look(case, coordinator)
        with pytest.raises(IntegrityError, match="refused"), transaction.atomic(), connection.cursor() as cursor:
            cursor.execute(sql)
        assert AccessLog.objects.count() == 1

    @pytest.mark.parametrize("part", ["case", "pathway", "timeline", "access_log"])
    def test_what_cannot_be_logged_is_not_shown(self, login, case, coordinator, monkeypatch, part):
        def broken(request, status):
            raise DatabaseError("full disk")

        monkeypatch.setattr("config.middleware.write_access_log", broken)
        response = login(coordinator).get(reverse(f"cases:{part}", args=[case.pk]))
        assert response.status_code == 503
        assert case.person.full_name not in response.content.decode()

    @pytest.mark.parametrize("address", ["/sager/", "/min-dag/"])
    def test_a_list_that_cannot_be_logged_is_not_shown(self, login, case, coordinator, monkeypatch, address):
        def broken(request, status):
            raise DatabaseError("full disk")

        monkeypatch.setattr("config.middleware.write_access_log", broken)
        response = login(coordinator).get(address)
        assert response.status_code == 503
        assert case.person.full_name not in response.content.decode()

    def test_it_says_when(self, login, case, coordinator):
        before = timezone.now()
        page_of(login(coordinator), case)
        assert before <= AccessLog.objects.get().at <= timezone.now()
