"""A page sent twice makes one thing: a double click, Back, or an answer that was lost on the way."""

import re
import uuid

import pytest
from django.urls import reverse
from django.utils import timezone

from cases import models
from cases.forms.once import AddedOnceForm
from tests.factories.cases import OrganisationFactory, UserFactory, started_case

pytestmark = pytest.mark.django_db
DAY = "1.11.2026"
BODIL, BIRTHE = {"name": "Bodil Test"}, {"name": "Birthe Test"}
# What adds a row: address, what is written, and the row. `change` is what a second thought says instead.
ADDS = {
    "representative_new": (
        {"kind": "companion", "name": "Bodil Test"},
        {"name": "Birthe Test"},
        models.Representative,
    ),
    "indsats_new": ({"name": "Mentor"}, {"name": "Rusmiddelbehandling"}, models.Indsats),
    "sanction_new": ({"what": "Kontanthjælp", "may_fall_on": DAY}, {"what": "Boligstøtte"}, models.SanctionWarning),
    "network_add": ({"name": "Mormor", "field": "family", "closeness": "1"}, {"name": "Farmor"}, models.NetworkPerson),
    "network_new": ({"drawn_on": DAY}, {"participants": "Mormor"}, models.NetworkMap),
    "child_new": ({"kind": "child", "name": "Ida"}, {"name": "Bo"}, models.Child),
    "day_new": ({"name": "Fødselsdag", "falls_on": DAY}, {"name": "Eksamen"}, models.ImportantDay),
}


@pytest.fixture
def case():
    return started_case(UserFactory(authority=True))


@pytest.fixture
def client(case, login):
    return login(case.opened_by)


def key_on(page: str) -> str:
    """The key the page's form carries."""
    found = re.findall(r'name="submission_key" value="([^"]+)"', page)
    assert len(found) == 1
    return found[0]


@pytest.mark.parametrize("name", ADDS)
class TestSentTwice:
    def test_is_one(self, client, case, name):
        url, (typed, _, model) = reverse(f"cases:{name}", args=[case.pk]), ADDS[name]
        typed = typed | {"submission_key": key_on(client.get(url).content.decode())}
        for _ in range(2):
            answer = client.post(url, typed)
            assert answer.status_code == 302, answer.context["form"].errors
        assert model.objects.count() == 1

    def test_with_other_words_is_a_second_thought(self, client, case, name):
        url, (typed, change, model) = reverse(f"cases:{name}", args=[case.pk]), ADDS[name]
        typed = typed | {"submission_key": key_on(client.get(url).content.decode())}
        client.post(url, typed)
        client.post(url, typed | change)
        assert model.objects.count() == 2

    def test_two_pages_are_two(self, client, case, name):
        url, (typed, _, model) = reverse(f"cases:{name}", args=[case.pk]), ADDS[name]
        for _ in range(2):
            client.post(url, typed | {"submission_key": key_on(client.get(url).content.decode())})
        assert model.objects.count() == 2

    def test_a_key_of_another_case_names_nothing_there(self, client, case, login, name):
        url, (typed, _, model) = reverse(f"cases:{name}", args=[case.pk]), ADDS[name]
        client.post(url, typed | {"submission_key": key_on(client.get(url).content.decode())})
        theirs = started_case(UserFactory(authority=True))
        answer = login(theirs.opened_by).post(
            reverse(f"cases:{name}", args=[theirs.pk]), typed | {"submission_key": str(model.objects.get().pk)}
        )
        assert answer.status_code == 302 and model.objects.count() == 2

    def test_nonsense_for_a_key_loses_nothing(self, client, case, name):
        url, (typed, _, model) = reverse(f"cases:{name}", args=[case.pk]), ADDS[name]
        answer = client.post(url, typed | {"submission_key": "nøgle"})
        assert answer.status_code in {302, 422}
        assert next(iter(typed.values())) in answer.content.decode() or model.objects.count() == 1


def test_the_few_words_beside_the_map_carry_a_key_too(client, case):
    client.post(reverse("cases:network_new", args=[case.pk]), {"drawn_on": DAY})
    page = client.get(reverse("cases:network", args=[case.pk])).content.decode()
    typed = {"name": "Mormor", "field": "family", "closeness": "1", "submission_key": key_on(page)}
    for _ in range(2):
        client.post(reverse("cases:network_add", args=[case.pk]), typed)
    assert models.NetworkPerson.objects.count() == 1


def test_two_at_the_very_same_moment_are_one(case, monkeypatch):
    """The second looks before the first is there; the key stops it in the database."""
    from cases.forms.opening import IndsatsForm  # noqa: PLC0415 - beside what it is about

    key = uuid.uuid4()

    def filled():
        form = IndsatsForm({"name": "Mentor", "submission_key": str(key)})
        assert form.is_valid()
        form.instance.case, form.instance.registered_by = case, case.opened_by
        return form

    first, second = filled(), filled()
    looks = AddedOnceForm.sent_before
    blind = iter([True])

    def sees_nothing_at_first(form):
        if next(blind, False):
            form.instance.pk = key
            return None
        return looks(form)

    saved = first.save()
    monkeypatch.setattr(AddedOnceForm, "sent_before", sees_nothing_at_first)
    assert second.save() == saved
    assert models.Indsats.objects.count() == 1


def test_a_nameless_contact_is_one_too(client):
    url = reverse("cases:outreach_new")
    page = client.get(url)
    typed = {"place": "Ved stationen", "met_at": f"{timezone.localtime():%d.%m.%Y %H.%M}"}
    typed["submission_key"] = key_on(page.content.decode())
    for _ in range(2):
        answer = client.post(url, typed)
        assert answer.status_code == 302, answer.context["form"].errors
    assert models.OutreachContact.objects.count() == 1


def test_the_contact_of_a_place(client, case):
    place = OrganisationFactory()
    page = client.get(reverse("cases:organisation", args=[place.pk])).content.decode()
    typed = {"name": "Pia Test", "submission_key": key_on(page)}
    for _ in range(2):
        client.post(reverse("cases:organisation_contact_new", args=[place.pk]), typed)
    assert place.contacts.count() == 1
