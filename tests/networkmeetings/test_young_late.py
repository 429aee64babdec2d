"""No word of the young person's is lost: the time runs out, the page is sent twice, two tablets answer at once."""

import datetime as dt

import pytest
import time_machine
from django.test import Client
from django.urls import reverse
from django.utils import timezone

from cases import tablet_words
from cases.models import CaseAssignment, Draft, TabletSession
from cases.services import end_tablet, record_death
from networkmeetings.models import MeetingWish
from tests.factories.networkmeetings import concluded, planned

pytestmark = pytest.mark.django_db
HOME, WISHES = "/den-unges-side/", "/den-unges-side/hvor/"
FRAGMENT = {"HX-Request": "true"}


@pytest.fixture
def meeting():
    return planned()  # two points: "Det med min mor", "Hvem betaler indskuddet?"


@pytest.fixture
def worker(meeting):
    return CaseAssignment.objects.get(case=meeting.case, role="support_worker").user


def hand_over(meeting, by) -> Client:
    client = Client()
    client.force_login(by)
    client.post(reverse("networkmeetings:give_tablet", args=[meeting.pk]))
    return client


@pytest.fixture
def young(meeting, worker):
    return hand_over(meeting, worker)


def out_of_time():
    return time_machine.travel(timezone.now() + dt.timedelta(hours=2, minutes=1))


def reword(client, item, text, **extra):
    data = {"text": text, "version": item.version} | extra
    return client.post(reverse("networkmeetings:young_point", args=[item.pk]), data)


def opened(client) -> str:
    """The version the page with the wishes would send."""
    return client.get(WISHES).context["form"]["version"].value()


class TestOutOfTime:
    def test_a_new_point_is_kept_and_stands_in_its_field_next_time(self, young, meeting, worker):
        with out_of_time():
            answer = young.post(HOME, {"text": "Min hund"})
            page = answer.content.decode()
            assert answer.status_code == 401 and "lagt til side" in page
            for word in ("Min hund", meeting.case.person.call_name, "Det med min mor"):
                assert word not in page
            again = hand_over(meeting, worker)
            page = again.get(HOME).content.decode()
            assert 'value="Min hund"' in page and "Det skrev du sidst" in page
            assert not meeting.agenda.filter(text="Min hund").exists()
            again.post(HOME, {"text": "Min hund"})
            assert meeting.agenda.get(text="Min hund").is_young_persons and not Draft.objects.exists()

    def test_another_worker_who_hands_over_brings_the_words_along(self, young, meeting):
        with out_of_time():
            young.post(HOME, {"text": "Min hund"})
            assert 'value="Min hund"' in hand_over(meeting, meeting.case.opened_by).get(HOME).content.decode()

    def test_they_stand_nowhere_but_on_the_young_persons_screen(self, young, meeting, login):
        with out_of_time():
            young.post(HOME, {"text": "Min hund"})
            url = reverse("networkmeetings:meeting", args=[meeting.pk])
            page = login(meeting.case.opened_by).get(url).content.decode()
            assert "nåede ikke at gemme" in page and "Min hund" not in page
            assert "Min hund" not in hand_over(planned(), meeting.case.opened_by).get(HOME).content.decode()

    def test_a_reworded_point_asks_whether_it_shall_stand_so(self, young, meeting, worker):
        item = meeting.agenda.get(text="Det med min mor")
        with out_of_time():
            reword(young, item, "Det med min mor i julen")
            again = hand_over(meeting, worker)
            page = again.get(HOME).content.decode()
            assert "Det med min mor i julen</textarea>" in page and "Skal det stå sådan?" in page
            assert reword(again, item, "Det med min mor i julen").status_code == 302
            item.refresh_from_db()
            assert item.text == "Det med min mor i julen" and not Draft.objects.exists()

    def test_it_can_be_left_as_it_was(self, young, meeting, worker):
        item = meeting.agenda.get(text="Det med min mor")
        with out_of_time():
            reword(young, item, "Det med min mor i julen")
            again = hand_over(meeting, worker)
            reword(again, item, "Det med min mor i julen", act="glem")
            page = again.get(HOME).content.decode()
            assert "i julen" not in page and "Skal det stå sådan?" not in page

    def test_kept_over_a_wording_saved_meanwhile_both_stand(self, young, meeting, worker):
        item = meeting.agenda.get(text="Det med min mor")
        with out_of_time():
            reword(young, item, "Min mor i julen")
            again = hand_over(meeting, worker)
            reword(again, item, "Min far")
            young.post(
                reverse("networkmeetings:young_point", args=[item.pk]), {"text": "Min mor i julen", "version": 1}
            )
            kept = hand_over(meeting, worker).get(HOME).context["own"][0][1]
            answer = reword(again, item, kept["text"].value(), version=kept["version"].value())
            page = answer.content.decode()
            assert answer.status_code == 409 and "Min mor i julen" in page and "Min far" in page

    def test_a_button_sends_unchanged_words_along_and_they_are_no_news(self, young, meeting, worker):
        item = meeting.agenda.get(text="Det med min mor")
        with out_of_time():
            reword(young, item, item.text, act="ned")
            assert "Skal det stå sådan?" not in hand_over(meeting, worker).get(HOME).content.decode()

    def test_wishes_are_kept(self, young, meeting, worker):
        with out_of_time():
            said = {"place": "elsewhere", "place_words": "Cafeen ved åen", "version": "0"}
            assert young.post(WISHES, said).status_code == 401
            again = hand_over(meeting, worker)
            page = again.get(WISHES).content.decode()
            assert "Cafeen ved åen" in page and "Det svarede du sidst" in page
            again.post(WISHES, said | {"go": "hvem"})
            assert meeting.wish.place_words == "Cafeen ved åen" and not Draft.objects.exists()

    def test_a_row_that_saves_itself_is_told_that_its_words_are_kept(self, young):
        with out_of_time():
            answer = young.post(HOME, {"text": "Min hund"}, headers=FRAGMENT)
            assert (answer.status_code, answer["X-Words-Kept"]) == (401, "1")
            for _ in range(2):  # it goes on trying, and the next row is kept as well
                young.post(HOME, {"text": "Min hund og min kat"}, headers=FRAGMENT)
            assert Draft.objects.get().payload["text"] == ["Min hund og min kat"]

    def test_giving_the_tablet_back_works_all_the_same(self, young, meeting):
        with out_of_time():
            answer = young.post(HOME, {"text": "Min hund", "go": "tilbage"}, headers=FRAGMENT)
            assert answer["HX-Redirect"] == f"/log-ind/?next=%2Fmoeder%2F{meeting.pk}%2F"
            assert Draft.objects.exists()
            assert young.post(HOME, {"text": "", "go": "tilbage"})["Location"].startswith("/log-ind/")

    def test_closed_from_elsewhere_keeps_them_too(self, young, meeting, worker):
        end_tablet(tablet=TabletSession.objects.get(), by=meeting.case.opened_by)
        young.post(HOME, {"text": "Min hund"})
        assert 'value="Min hund"' in hand_over(meeting, worker).get(HOME).content.decode()

    @pytest.mark.parametrize("hours", [2 + 24, 60])
    def test_a_day_later_nothing_is_taken_in_and_the_words_are_shown(self, young, hours):
        with time_machine.travel(timezone.now() + dt.timedelta(hours=hours, minutes=1)):
            answer = young.post(HOME, {"text": "Min hund"})
            assert answer.status_code == 401 and "Min hund" in answer.content.decode()
            assert not Draft.objects.exists()

    def test_after_a_death_nothing_is_kept(self, young, meeting):
        record_death(by=meeting.case.opened_by, case=meeting.case, died_on=timezone.localdate())
        assert "Min hund" in young.post(HOME, {"text": "Min hund"}).content.decode()
        assert not Draft.objects.exists()

    def test_a_late_session_hands_in_words_and_opens_nothing(self, young, meeting):
        item = meeting.agenda.get(text="Det med min mor")
        with out_of_time():
            for url in (HOME, WISHES, "/den-unges-side/hvem/"):
                assert young.get(url)["Location"] == reverse("login")
            reword(young, item, "x", act="stryg")
            item.refresh_from_db()
            assert (item.text, item.struck_at) == ("Det med min mor", None)
            young.get(reverse("login"))
            assert not young.session.keys()

    def test_too_much_is_shown_and_not_kept(self, young):
        with out_of_time():
            answer = young.post(HOME, {"text": "x" * 200_001})
            assert answer.status_code == 401 and "xxx" in answer.content.decode()
            assert not Draft.objects.exists()

    def test_words_kept_for_the_screen_are_found_by_no_other_form(self, young, meeting):
        with out_of_time():
            young.post(HOME, {"text": "Min hund"})
        assert list(tablet_words.words_kept(TabletSession.objects.get())) == ["young"]
        assert Draft.objects.get().form == f"tablet.{meeting.pk.hex}"


class TestTheMeetingIsOver:
    @pytest.mark.parametrize("headers", [{}, FRAGMENT])
    def test_a_new_point_stands_on_the_page_that_sent_it(self, young, meeting, headers):
        concluded(meeting)
        page = young.post(HOME, {"text": "Min hund"}, headers=headers).content.decode()
        assert "Mødet er slut" in page and "Min hund" in page

    def test_wishes_too(self, young, meeting):
        version = opened(young)
        concluded(meeting)
        page = young.post(WISHES, {"time_words": "Efter kl. 12", "version": version}).content.decode()
        assert "Mødet er slut" in page and "Efter kl. 12" in page


def test_an_old_page_of_another_session_shows_what_was_written(meeting, worker):
    client = Client(enforce_csrf_checks=True)
    answer = client.post(HOME, {"text": "Min hund"})
    assert answer.status_code == 403 and "Min hund" in answer.content.decode()


class TestSentTwice:
    def test_a_new_point_is_one(self, young, meeting):
        key = young.get(HOME).context["new_point"]["submission_key"].value()
        for _ in range(2):
            assert young.post(HOME, {"text": "Min hund", "submission_key": key}).status_code == 302
        assert meeting.agenda.filter(text="Min hund").count() == 1

    def test_a_second_thought_under_the_same_key_is_another(self, young, meeting):
        key = young.get(HOME).context["new_point"]["submission_key"].value()
        for text in ("Min hund", "Min kat"):
            young.post(HOME, {"text": text, "submission_key": key})
        assert meeting.agenda.filter(text__in=["Min hund", "Min kat"]).count() == 2


class TestTwoTablets:
    def test_history_names_who_handed_over_for_a_reworded_point(self, young, meeting, worker):
        item = meeting.agenda.get(text="Det med min mor")
        reword(young, item, "Min mor")
        row = item.history.first()
        assert row.history_user == worker and "Den unge selv" in row.history_change_reason

    def test_the_first_answers_of_two_both_stand(self, young, meeting):
        other, version = hand_over(meeting, meeting.case.opened_by), opened(young)
        other.post(WISHES, {"place": "home", "place_words": "Hos mormor", "version": opened(other)})
        answer = young.post(WISHES, {"place": "office", "place_words": "Lokale 2", "version": version})
        page = answer.content.decode()
        assert answer.status_code == 409
        assert "Hos mormor / Lokale 2" in page and "Du har også svaret et andet sted: Hjemme hos mig." in page
        assert meeting.wish.place == "home"
        again = {"place": "office", "place_words": "Lokale 2", "version": answer.context["form"]["version"].value()}
        assert young.post(WISHES, again).status_code == 302
        assert MeetingWish.objects.get().place == "office"

    def test_answers_to_other_questions_stand_beside_each_other(self, young, meeting):
        young.post(WISHES, {"place": "home", "version": opened(young)})
        other, version = hand_over(meeting, meeting.case.opened_by), opened(young)
        other.post(WISHES, {"place": "home", "time_words": "Efter kl. 12", "version": opened(other)})
        assert young.post(WISHES, {"place": "home", "part": "write", "version": version}).status_code == 302
        wish = MeetingWish.objects.get()
        assert (wish.place, wish.time_words, wish.part) == ("home", "Efter kl. 12", "write")

    def test_under_htmx_the_form_is_drawn_anew_with_both(self, young, meeting):
        other, version = hand_over(meeting, meeting.case.opened_by), opened(young)
        other.post(WISHES, {"time_words": "Om morgenen", "version": opened(other)})
        answer = young.post(WISHES, {"time_words": "Efter kl. 12", "version": version}, headers=FRAGMENT)
        page = answer.content.decode()
        assert (answer.status_code, answer["HX-Retarget"]) == (409, "#on")
        assert "Om morgenen / Efter kl. 12" in page and 'name="version" value="1"' in page

    def test_the_state_carries_the_new_version(self, young):
        page = young.post(WISHES, {"place": "home", "version": opened(young)}, headers=FRAGMENT).content.decode()
        assert 'name="version" value="1"' in page and "Gemt kl." in page

    def test_history_names_who_handed_over_for_wishes(self, young, worker):
        for place in ("home", "office"):
            young.post(WISHES, {"place": place, "version": opened(young)})
        rows = MeetingWish.objects.get().history.all()
        assert {row.history_user for row in rows} == {worker} and rows.count() == 2
