"""What is typed when the login has run out is carried across it, for the same user only, and nothing is done by it."""

import pytest
from django.test import Client
from django.urls import reverse

from cases.models import Case, Draft
from tests.factories.cases import UserFactory

pytestmark = pytest.mark.django_db

PASSWORD = "et langt kodeord til proeven"
WORDS = "Sover hos <venner> og fryser"


@pytest.fixture
def user():
    user = UserFactory(authority=True)
    user.set_password(PASSWORD)
    user.save()
    return user


def typed(user, **more):
    address = {"_draft_form": "cases.referral", "_draft_object": "new", "_draft_user": str(user.pk)}
    return {**address, "worry": WORDS, "cpr": "010203-1234", "csrfmiddlewaretoken": "x", **more}


def kept(answer):
    return dict(answer.context["kept"])


def test_the_login_page_carries_the_words_but_no_personal_number(user):
    answer = Client().post(reverse("cases:referral_new"), typed(user))
    assert answer.status_code == 401
    assert "Det, du skrev, er ikke væk" in answer.content.decode()
    assert kept(answer)["kept:worry"] == WORDS
    assert "<venner>" not in answer.content.decode()
    assert "010203-1234" not in answer.content.decode()
    assert not Draft.objects.exists()


def test_a_wrong_password_does_not_lose_them(user):
    client = Client()
    carried = kept(client.post(reverse("cases:referral_new"), typed(user)))
    again = client.post(reverse("login"), {**carried, "username": user.username, "password": "forkert"})
    assert kept(again) == carried
    client.post(reverse("login"), {**kept(again), "username": user.username, "password": PASSWORD})
    assert Draft.objects.get().payload == {"worry": [WORDS]}
    assert not Case.objects.exists()  # the user looks first and sends it again


def test_another_user_gets_nothing_of_it(user):
    carried = kept(Client().post(reverse("cases:referral_new"), typed(user)))
    other = UserFactory(authority=True)
    other.set_password(PASSWORD)
    other.save()
    Client().post(reverse("login"), {**carried, "username": other.username, "password": PASSWORD})
    assert not Draft.objects.exists()


def test_whoever_logged_in_in_another_tab_has_them_too(user, login):
    carried = kept(Client().post(reverse("cases:referral_new"), typed(user)))
    client = login(user)
    assert client.post(reverse("login"), {**carried, "username": "", "password": ""}).status_code == 302
    assert Draft.objects.get().payload == {"worry": [WORDS]}


def test_a_form_that_is_no_draft_goes_to_the_login_as_before(user):
    answer = Client().post(reverse("cases:referral_new"), {"worry": WORDS})
    assert answer.status_code == 302
    for wrong in ({"_draft_form": "../x"}, {"_draft_user": ""}):
        assert Client().post(reverse("cases:referral_new"), typed(user, **wrong)).status_code == 302


def test_a_fragment_keeps_its_text_where_it_was_typed(user):
    answer = Client().post(reverse("cases:referral_new"), typed(user), headers={"HX-Request": "true"})
    assert answer.status_code == 401
    assert WORDS not in answer.content.decode()


class TestOldToken:
    def post(self, user, login=None, **headers):
        client = Client(enforce_csrf_checks=True)
        client.force_login(login or user)
        return client.post(reverse("cases:referral_new"), typed(user), headers=headers)

    def test_keeps_the_words_of_the_same_user_from_our_own_page(self, user):
        answer = self.post(user, Origin="http://testserver", Referer="http://testserver/sager/ny/")
        assert answer.status_code == 403
        assert 'href="/sager/ny/"' in answer.content.decode()
        assert Draft.objects.get().payload == {"worry": [WORDS]}

    def test_keeps_nothing_from_elsewhere_or_of_another(self, user):
        self.post(user, Origin="http://elsewhere.example")
        self.post(user)
        self.post(user, login=UserFactory(), Origin="http://testserver")
        assert not Draft.objects.exists()
