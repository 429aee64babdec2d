"""Search: Danish spellings find each other, numbers are compared blind, and not yours looks like unknown."""

import re

import pytest
from django.urls import reverse

from cases.cpr import parse_cpr
from cases.models import AccessLog, PersonCpr, UnitRole
from cases.search import find
from tests.factories.cases import AssignmentFactory, Role, UnitRoleFactory, UserFactory, started_case

pytestmark = pytest.mark.django_db
NOTHING = "Ingen sager, du kan se, passer. Kender du den unge fra en anden enhed, så kontakt visitationen."


@pytest.fixture
def coordinator():
    return UserFactory(authority=True)


def case_called(name, coordinator, **kwargs):
    return started_case(coordinator=coordinator, person__call_name=name, person__full_name=f"{name} Test", **kwargs)


def hits(user, text):
    return {case.person.call_name for case in find(user, text)}


class TestNames:
    @pytest.mark.parametrize(
        ("spellings", "names"),
        [
            (["Ågård", "Aagaard", "Aagård", "ÅGAARD", "A\u030agård"], {"Mia Ågård", "Bo Aagaard"}),
            (["Kærgaard", "kaergaard", "Kærgård"], {"Ida Kærgård", "Per Kaergaard"}),
            (["søren", "Soren", "SOEREN"], {"Søren", "Soren Bo"}),
        ],
    )
    def test_spellings_of_one_name_find_each_other(self, coordinator, spellings, names):
        for name in [*names, "Nogen Anden"]:
            case_called(name, coordinator)
        for spelling in spellings:
            assert hits(coordinator, spelling) == names, spelling

    def test_all_words_must_fit_and_two_letters_begin_a_word(self, coordinator):
        case_called("Bo Jensen", coordinator)
        case_called("Jakob Jensen", coordinator)
        assert hits(coordinator, "jensen bo") == {"Bo Jensen"}
        assert hits(coordinator, "ko") == set()
        assert hits(coordinator, "ja je") == {"Jakob Jensen"}

    @pytest.mark.parametrize("text", ["%", "_", "%%%", "\\", "'", "  ", ""])
    def test_signs_are_not_patterns(self, coordinator, text):
        case_called("Alma", coordinator)
        assert hits(coordinator, text) == set()

    def test_the_order_is_danish(self, coordinator):
        for name in ["Åse", "Zoe", "Ærø", "Østen"]:
            case_called(name, coordinator)
        assert [case.person.call_name for case in find(coordinator, "test")] == ["Zoe", "Ærø", "Østen", "Åse"]


class TestNumbers:
    def test_a_personal_number_is_found_with_and_without_dash_and_never_as_a_name(self, coordinator, queries):
        case = case_called("Alma", coordinator)
        PersonCpr.for_number(case.person, parse_cpr("140306-2222")).save()
        for text in ["140306-2222", "1403062222", "140306 2222"]:
            with queries() as captured:
                assert hits(coordinator, text) == {"Alma"}
            assert "140306" not in str(captured.captured_queries)
        assert hits(coordinator, "140306-2223") == set()

    def test_a_case_number(self, coordinator):
        case = case_called("Alma", coordinator)
        for text in [str(case.number), f"sag {case.number}", f"Sag nr. {case.number}"]:
            assert hits(coordinator, text) == {"Alma"}


class TestPage:
    def post(self, client, text):
        return client.post(reverse("cases:search"), {"q": text})

    def test_what_is_shown_is_logged_as_a_search(self, login, coordinator):
        case = case_called("Alma", coordinator)
        page = self.post(login(coordinator), "alma")
        assert case.person.name in page.content.decode()
        row = AccessLog.objects.get()
        assert (row.action, row.case_id, row.person_id) == ("search", case.pk, case.person_id)

    def test_unknown_and_not_yours_are_the_same_answer(self, login, coordinator):
        case_called("Alma", UserFactory(authority=True))
        client = login(coordinator)
        answers = [self.post(client, text).content.decode().replace(text, "") for text in ("Alma", "Ukendt")]
        assert NOTHING in answers[0]
        one, other = (re.sub(r'csrfmiddlewaretoken" value="[^"]+', "", answer) for answer in answers)
        assert one.split("<main")[1] == other.split("<main")[1]
        assert not AccessLog.objects.exists()

    def test_a_miss_on_an_exact_number_is_logged_without_the_number(self, login, coordinator):
        self.post(login(coordinator), "140306-2222")
        row = AccessLog.objects.get()
        assert (row.action, row.case_id, row.purpose) == ("search", None, "")

    def test_the_text_stands_in_no_address(self, login, coordinator):
        client = login(coordinator)
        assert client.get(reverse("cases:search"), {"q": "Alma"}).status_code == 405
        page = self.post(client, "Alma")
        assert page.status_code == 200
        assert "?q=" not in page.content.decode()

    def test_a_housing_officer_finds_the_home_and_not_the_course(self, login):
        case = case_called("Alma", UserFactory(authority=True))
        officer = UnitRoleFactory(unit=case.unit, role=UnitRole.Role.HOUSING_OFFICER).user
        page = self.post(login(officer), "alma").content.decode()
        assert case.person.name in page and "CTI" not in page
        worker = AssignmentFactory(role=Role.HOUSING_OFFICER).user
        assert case.person.name not in self.post(login(worker), "alma").content.decode()
