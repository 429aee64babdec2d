"""Forandringsfortællinger: kept on the case, read by leaders only with a yes and without a name."""

import pytest
from django.db import IntegrityError, transaction
from django.urls import reverse

from cases.models import AccessLog, ChangeStory
from tests.factories.cases import ChangeStoryFactory, UnitFactory, UnitRoleFactory, UserFactory, started_case

pytestmark = pytest.mark.django_db


@pytest.fixture
def coordinator():
    return UserFactory(authority=True)


@pytest.fixture
def case(coordinator):
    return started_case(coordinator, person__call_name="Alma", person__full_name="Alma Testesen Test")


def write(client, case, **given):
    url = reverse("cases:change_story_new", kwargs={"pk": case.pk})
    return client.post(url, {"text": "Nu sover jeg.", "told_by": "young_person", **given})


def test_a_story_needs_only_its_words(login, case, coordinator):
    client = login(coordinator)
    assert write(client, case).status_code == 302
    story = ChangeStory.objects.get()
    assert (story.case, story.collected_by, story.consent) == (case, coordinator, "")
    page = client.get(reverse("cases:change_stories", kwargs={"pk": case.pk})).content.decode()
    assert "Nu sover jeg." in page and "ikke spurgt endnu" in page


def test_a_yes_asks_for_a_version_without_the_name(login, case, coordinator):
    client = login(coordinator)
    assert "Skriv den udgave" in write(client, case, consent="yes").content.decode()
    refused = write(client, case, consent="yes", shared_text="Almas liv er blevet bedre.")
    assert refused.status_code == 422 and "Den unges navn står her (Alma)" in refused.content.decode()
    assert "ligner et CPR" in write(client, case, consent="yes", shared_text="140306-4123").content.decode()
    assert write(client, case, consent="yes", shared_text="En ung sover nu om natten.").status_code == 302
    assert ChangeStory.objects.get().consent_on is not None


def test_a_yes_without_words_or_day_is_refused_by_the_database(case):
    with pytest.raises(IntegrityError, match="changestory_shared_with_consent"), transaction.atomic():
        ChangeStoryFactory(case=case, consent="yes", shared_text="Ord")


def test_a_leader_reads_what_is_shared_and_nothing_else(login, case):
    shared = ChangeStoryFactory(case=case, shared=True, text="Alma Testesen sov på sofaen.")
    ChangeStoryFactory(case=case, text="Ikke spurgt om dette.")
    ChangeStoryFactory(case=case, consent="no", shared_text="Trukket tilbage.")
    elsewhere = started_case(unit=UnitFactory(name="En anden enhed"))
    ChangeStoryFactory(case=elsewhere, shared=True, shared_text="Fra en anden enhed.")
    leader = UnitRoleFactory(unit=case.unit).user
    client, url = login(leader), reverse("cases:change_story_reader")
    page = client.get(url).content.decode()
    assert shared.shared_text in page
    for hidden in ("Alma", "Testesen", "Ikke spurgt", "Trukket tilbage", "anden enhed", str(case.pk)):
        assert hidden not in page
    assert AccessLog.objects.filter(case_id=case.pk, user_id=leader.pk, route="cases:change_story_reader").exists()
    assert shared.shared_text not in client.get(url, {"tema": "finances"}).content.decode()
    shared.consent = "no"
    shared.save()
    assert shared.shared_text not in client.get(url).content.decode()
