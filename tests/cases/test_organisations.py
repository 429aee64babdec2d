"""The register of places: shared by all who work with young people, and never about one of them."""

import pytest
from django.db import IntegrityError, connection, transaction
from django.urls import reverse
from django.utils import timezone

from cases.models import AccessLog, Organisation
from cases.organisations import been_there, found_places, similar_places
from tests.factories.cases import (
    ActivityFactory,
    CaseFactory,
    OrganisationFactory,
    UnitFactory,
    UnitRoleFactory,
    UserFactory,
    started_case,
)

pytestmark = pytest.mark.django_db
NEW = reverse("cases:organisation_new")


@pytest.fixture
def worker():
    return UserFactory(worker=True)


def test_a_place_with_somebody_to_talk_to(login, worker):
    client = login(worker)
    typed = {
        "name": "Café Havnekrogen",
        "kind": "employer",
        "contact_name": "Karin Test",
        "contact_phone": "00 00 71 01",
    }
    assert client.post(NEW, typed).status_code == 302
    place = Organisation.objects.get()
    assert place.contacts.get().line == "Karin Test · 00 00 71 01"
    assert "Karin Test" in client.get(reverse("cases:organisation_list")).content.decode()
    page = reverse("cases:organisation", args=[place.pk])
    client.post(reverse("cases:organisation_contact_new", args=[place.pk]), {"name": "Ole Test"})
    assert "Ole Test" in client.get(page).content.decode()
    gone = place.contacts.get(name="Karin Test")
    assert client.post(reverse("cases:organisation_contact_end", args=[place.pk, gone.pk])).status_code == 302
    gone.refresh_from_db()
    assert gone.left_on == timezone.localdate()
    assert list(place.contacts.filter(left_on__isnull=True).values_list("name", flat=True)) == ["Ole Test"]


def test_a_leader_comes_to_the_places_from_the_cases(login):
    leader = UnitRoleFactory(user=UserFactory()).user
    assert reverse("cases:organisation_list") in login(leader).get(reverse("cases:case_list")).content.decode()


@pytest.mark.parametrize("name", ["Cafe Havnekrogen", "Havnekrogen café", "CAFÉ HAVNEKROGEN ApS"])
def test_nearly_the_same_name_is_asked_about_once(login, worker, name):
    OrganisationFactory(name="Café Havnekrogen")
    client, typed = login(worker), {"name": name, "kind": "employer"}
    answer = client.post(NEW, typed)
    assert answer.status_code == 422
    assert "Det er et andet sted" in answer.content.decode()
    assert client.post(NEW, {**typed, "another": "1"}).status_code == 302
    assert Organisation.objects.count() == 2


def test_another_name_is_another_place():
    OrganisationFactory(name="Café Havnekrogen")
    assert similar_places("Gartneriet Solsiden") == []


@pytest.mark.parametrize("field", ["agreed", "contact_name"])
def test_no_personal_number_in_the_register(login, worker, field):
    typed = {"name": "Lageret", "kind": "employer", field: "Spørg om 140306-1234"}
    answer = login(worker).post(NEW, typed)
    assert answer.status_code == 422
    assert "CPR-numre" in answer.content.decode()


def test_a_name_in_sql():
    place = OrganisationFactory()
    with (
        pytest.raises(IntegrityError, match="organisation_has_name"),
        transaction.atomic(),
        connection.cursor() as sql,
    ):
        sql.execute("UPDATE cases_organisation SET name = '' WHERE id = %s", [place.pk])


@pytest.mark.parametrize(
    ("asked", "found"),
    [
        ({"text": "aaboulevarden"}, ["Åboulevardens Smede"]),
        ({"text": "sm"}, ["Åboulevardens Smede"]),
        ({"kind": "club"}, ["Bokseklubben"]),
        ({"in_use": False}, ["Lukket bageri"]),
        ({}, ["Bokseklubben", "Åboulevardens Smede"]),
    ],
)
def test_search_and_filters(worker, asked, found):
    OrganisationFactory(name="Åboulevardens Smede")
    OrganisationFactory(name="Bokseklubben", kind="club")
    OrganisationFactory(name="Lukket bageri", is_active=False)
    assert sorted(place.name for place in found_places(worker, **asked)) == found


class TestWhoHasBeenThere:
    def test_the_own_units_number_counts_people(self, worker):
        place = OrganisationFactory()
        case = CaseFactory(unit=worker.unit)
        ActivityFactory(case=case, organisation=place)
        ActivityFactory(case=case, organisation=place, kind="ordinary_job")
        ActivityFactory(case=CaseFactory(unit=UnitFactory(name="En anden enhed")), organisation=place)
        assert found_places(worker).get().been == 1

    def test_a_name_is_for_those_who_have_the_case(self, login, worker):
        case, place = started_case(), OrganisationFactory()
        ActivityFactory(case=case, organisation=place)
        address = reverse("cases:organisation", args=[place.pk])
        page = login(worker).get(address).content.decode()
        assert case.person.name not in page and "1 ung er eller har været her" in page
        coordinator = case.assignments.get().user
        assert case.person.name in login(coordinator).get(address).content.decode()
        assert AccessLog.objects.filter(case_id=case.pk, user_id=coordinator.pk, action="list").exists()

    def test_a_protected_person_is_named_to_the_assigned_only(self):
        case, place = started_case(), OrganisationFactory()
        case.person.is_address_protected = True
        case.person.save()
        leader = UnitRoleFactory(unit=case.unit).user
        ActivityFactory(case=case, organisation=place)
        assert been_there(leader, place) == []
        assert len(been_there(case.assignments.get().user, place)) == 1


def test_the_list_costs_the_same_for_many(login, worker, django_assert_max_num_queries):
    for _ in range(12):
        OrganisationFactory(keeper=UserFactory()).contacts.create(name="Bo Test")
    client = login(worker)
    client.get(reverse("cases:organisation_list"))
    with django_assert_max_num_queries(11):  # seven, and what the savepoints and the sliding session say
        assert client.get(reverse("cases:organisation_list")).status_code == 200
