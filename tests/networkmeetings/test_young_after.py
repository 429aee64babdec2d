"""After a meeting the young person holds the tablet: is the sheet right, and were they heard (issue 5)."""

import datetime as dt
import json

import pytest
import time_machine
from django.db import IntegrityError, transaction
from django.test import Client
from django.urls import reverse
from django.utils import timezone

from cases.models import CaseAssignment, Draft, TabletSession, TodoItem
from networkmeetings.models import ChecklistItem, MeetingHeard, SheetApproval
from networkmeetings.services import block_sheet, new_version, plan_meeting
from tests.factories.networkmeetings import AgreementFactory, GoalFactory, concluded, planned

pytestmark = pytest.mark.django_db
SHEET, HEARD = "/den-unges-side/ark/", "/den-unges-side/hoert/"
STROKES = [[[10, 20, 0], [30, 40, 16], [50, 60, 33], [70, 80, 50]]]


@pytest.fixture
def meeting():
    made = planned()
    GoalFactory(case=made.case, meeting=made, words="Jeg vil have en hund", audience="me")
    for text, mine in (("Ringe til udlejer", True), ("Søge boligstøtte", False)):
        who = {"young_persons": True} if mine else {}
        AgreementFactory(case=made.case, meeting=made, text=text, **who)
    return concluded(made)


@pytest.fixture
def worker(meeting):
    return CaseAssignment.objects.get(case=meeting.case, role="support_worker").user


def hand_over(worker, meeting) -> Client:
    client = Client()
    client.force_login(worker)
    answer = client.post(reverse("networkmeetings:give_tablet", args=[meeting.pk]))
    assert answer["Location"] == SHEET
    return client


@pytest.fixture
def young(meeting, worker):
    return hand_over(worker, meeting)


def say(client, url=SHEET, **data):
    return client.post(url, {"go": "hoert", **data})


class TestTheSheet:
    def test_it_is_read_in_the_young_persons_order_with_their_own_goal(self, young, meeting):
        page = young.get(SHEET).content.decode()
        places = [page.index(text) for text in ("Jeg vil have en hund", "Ringe til udlejer", "Søge boligstøtte")]
        assert places == sorted(places)

    def test_yes_is_an_approval_of_a_version_that_says_so(self, young, meeting, worker):
        assert say(young, answer="agreed")["Location"] == HEARD
        row = SheetApproval.objects.get()
        assert (row.answer, row.how, row.strokes, row.words) == ("agreed", "tapped", None, "")
        assert (row.registered_by, row.tablet) == (worker, TabletSession.objects.get())
        assert (row.sheet.version, row.sheet.reason) == (2, "Gennemgået med den unge")
        meeting.refresh_from_db()
        assert (meeting.review, meeting.reviewed_on) == ("agreed", timezone.localdate())

    def test_a_signature_is_kept_as_strokes_with_time(self, young, meeting):
        say(young, answer="agreed", strokes=json.dumps(STROKES))
        row = SheetApproval.objects.get()
        assert (row.how, row.strokes) == ("drawn", STROKES)

    def test_a_signature_alone_says_nothing_and_is_not_lost(self, young, meeting):
        answer = say(young, strokes=json.dumps(STROKES))
        assert answer.status_code == 422 and "Vælg også, om det passer" in answer.content.decode()
        assert json.dumps(STROKES).replace('"', "&quot;") in answer.content.decode()
        assert not SheetApproval.objects.exists()

    def test_words_about_what_is_wrong_are_an_answer_the_coordinator_reads(self, young, meeting, client):
        say(young, answer="agreed", words="Det var ikke mig, der skulle ringe")
        row = SheetApproval.objects.get()
        assert (row.answer, row.words) == ("corrected", "Det var ikke mig, der skulle ringe")
        client.force_login(meeting.case.opened_by)
        page = client.get(f"/moeder/{meeting.pk}/").content.decode()
        assert "Noget skal rettes" in page and "Det var ikke mig, der skulle ringe" in page

    def test_until_there_is_a_corrected_version_it_stands_on_the_coordinators_day(self, young, meeting, client):
        say(young, words="Det var ikke mig, der skulle ringe")
        client.force_login(meeting.case.opened_by)
        assert "vil have rettet arket fra møde nr. 1" in client.get("/min-dag/?alle=1").content.decode()
        assert TodoItem.objects.filter(kind="sheet_wish", user_id=meeting.case.opened_by.pk).count() == 1
        new_version(by=meeting.case.opened_by, meeting=meeting, reason="Rettet, hvem der ringer")
        assert not TodoItem.objects.filter(kind="sheet_wish").exists()

    def test_too_many_words_are_not_lost(self, young, meeting):
        answer = say(young, words="x" * 301)
        assert answer.status_code == 422 and "x" * 301 in answer.content.decode()

    def test_one_can_go_on_without_an_answer(self, young, meeting):
        assert say(young)["Location"] == HEARD
        assert not SheetApproval.objects.exists() and meeting.sheets.count() == 1

    def test_sent_twice_it_is_one_answer(self, young, meeting):
        say(young, answer="agreed")
        say(young, answer="corrected")
        assert [row.answer for row in SheetApproval.objects.all()] == ["agreed"] and meeting.sheets.count() == 2
        assert "Du har sagt, at det passer" in young.get(SHEET).content.decode()

    def test_two_answers_from_one_tablet_are_refused_by_the_database(self, young, meeting):
        say(young, answer="agreed")
        row = SheetApproval.objects.get()
        with pytest.raises(IntegrityError, match="n3_approved_once_per_tablet"), transaction.atomic():
            SheetApproval.objects.create(
                sheet=row.sheet, answer="agreed", how="tapped", approved_at=timezone.now(),
                registered_by=row.registered_by, tablet=row.tablet,
            )  # fmt: skip

    def test_handed_over_anew_one_can_answer_anew(self, young, meeting, worker):
        say(young, words="Datoen er forkert")
        new_version(by=meeting.case.opened_by, meeting=meeting, reason="Rettet dato")
        say(hand_over(worker, meeting), answer="agreed")
        assert {row.answer for row in SheetApproval.objects.all()} == {"agreed", "corrected"}

    def test_a_blocked_sheet_is_not_shown_and_not_approved(self, young, meeting):
        block_sheet(by=meeting.case.opened_by, sheet=meeting.sheets.get(), reason="Forkert navn")
        page = young.get(SHEET).content.decode()
        assert "Arket er taget væk" in page and "Ringe til udlejer" not in page
        assert say(young, answer="agreed")["Location"] == HEARD
        assert not SheetApproval.objects.exists()


class TestWereYouHeard:
    def test_a_number_and_words(self, young, meeting, worker):
        say(young, HEARD, score="4", words="I lod mig tale færdig", go="tilbage")
        row = MeetingHeard.objects.get()
        assert (row.score, row.answer, row.words) == (4, "heard", "I lod mig tale færdig")
        assert (row.asked_by, row.tablet) == (worker, TabletSession.objects.get())
        assert meeting.checklist.get(code="heard").answer == ChecklistItem.Answer.YES

    def test_one_may_not_want_to_give_a_number(self, young, meeting):
        say(young, HEARD, without="on")
        assert MeetingHeard.objects.get().answer == "did_not_wish"

    def test_words_alone_ask_for_a_number_and_stand(self, young, meeting):
        answer = say(young, HEARD, words="Det gik for hurtigt")
        assert answer.status_code == 422 and "Det gik for hurtigt" in answer.content.decode()
        assert not MeetingHeard.objects.exists()

    def test_sent_twice_it_is_one_answer(self, young, meeting):
        say(young, HEARD, score="4")
        say(young, HEARD, score="1")
        row = MeetingHeard.objects.get()
        assert row.score == 4
        with pytest.raises(IntegrityError, match="heard_once_per_tablet"), transaction.atomic():
            MeetingHeard.objects.create(
                meeting=meeting, answer="heard", score=1, asked_at=timezone.now(), asked_by=row.asked_by,
                tablet=row.tablet,
            )  # fmt: skip

    def test_nothing_said_is_nothing_written_and_the_tablet_goes_back(self, young, meeting):
        answer = say(young, HEARD, go="tilbage")
        assert answer["Location"].startswith("/log-ind/") and str(meeting.pk) in answer["Location"]
        assert not MeetingHeard.objects.exists()
        assert young.get(SHEET)["Location"].startswith("/log-ind/")


class TestTheDoor:
    @pytest.mark.parametrize("path", ["/den-unges-side/", "/den-unges-side/hvem/", "/min-dag/", "/findes-ikke/"])
    def test_any_other_address_leads_back_to_the_sheet(self, young, path):
        assert young.get(path)["Location"] == SHEET

    def test_before_the_meeting_the_tablet_opens_the_points_and_not_the_sheet(self, meeting, worker):
        coming = plan_meeting(by=meeting.case.opened_by, case=meeting.case, starts_at=timezone.now())
        client = Client()
        client.force_login(worker)
        client.post(reverse("networkmeetings:give_tablet", args=[coming.pk]))
        assert client.get(SHEET)["Location"] == "/den-unges-side/"

    def test_words_sent_too_late_stand_there_next_time(self, young, meeting, worker):
        with time_machine.travel(timezone.now() + dt.timedelta(hours=2, minutes=1)):
            answer = say(young, HEARD, words="Det gik for hurtigt")
            assert answer.status_code == 401 and "Det gik for hurtigt" not in answer.content.decode()
            again = hand_over(worker, meeting)
            assert "Det gik for hurtigt" in again.get(HEARD).content.decode()
            say(again, HEARD, words="Det gik for hurtigt", score="2")
            assert not Draft.objects.exists() and MeetingHeard.objects.get().words == "Det gik for hurtigt"

    def test_the_meetings_page_says_whose_hand_it_was(self, young, meeting, client):
        say(young, answer="agreed")
        say(young, HEARD, score="5")
        client.force_login(meeting.case.opened_by)
        page = client.get(f"/moeder/{meeting.pk}/").content.decode()
        assert page.count(f"{meeting.case.person.call_name} selv, med tabletten fra") == 2
