"""Bostøtten prepares each meeting with the young person, and goes through afterwards what was agreed."""

import datetime as dt

import pytest
import time_machine
from django.test import Client
from django.urls import reverse
from django.utils import timezone

from cases.models import CaseAssignment
from cases.rules import RuleBroken
from networkmeetings.models import MeetingTalk
from networkmeetings.services.talks import note_talk
from tests.factories.networkmeetings import MeetingFactory, concluded, planned

pytestmark = pytest.mark.django_db


@pytest.fixture
def meeting():
    return planned()


@pytest.fixture
def worker(meeting):
    return CaseAssignment.objects.get(case=meeting.case, role="support_worker").user


def page_of(login, user, meeting) -> str:
    return login(user).get(reverse("networkmeetings:meeting", args=[meeting.pk])).content.decode()


def post(login, user, meeting, kind):
    return login(user).post(reverse("networkmeetings:talked", args=[meeting.pk]), {"kind": kind})


def test_prepared_together_is_noted_once_with_who_and_when(login, meeting, worker):
    assert "Vi har forberedt det sammen" in page_of(login, worker, meeting)
    post(login, worker, meeting, "before")
    post(login, meeting.case.opened_by, meeting, "before")
    talk = MeetingTalk.objects.get()
    assert (talk.noted_by, talk.kind) == (worker, "before")
    page = page_of(login, worker, meeting)
    assert "Forberedt sammen med" in page and "Vi har forberedt det sammen" not in page
    assert meeting.checklist.get(code="support_prepared").answer == "yes"


def test_a_line_the_chair_has_answered_stays(meeting, worker):
    line = meeting.checklist.get(code="support_prepared")
    line.answer = "not_relevant"
    line.save()
    note_talk(by=worker, meeting=meeting, kind="before")
    line.refresh_from_db()
    assert line.answer == "not_relevant"


def test_gone_through_after_the_meeting(login, meeting, worker):
    over = concluded(meeting)
    assert "Vi har gennemgået dem sammen" in page_of(login, worker, over)
    post(login, worker, over, "after")
    assert MeetingTalk.objects.get().kind == "after"
    assert "Gennemgået sammen med" in page_of(login, worker, over)


def test_after_three_days_it_is_late_and_a_later_meeting_takes_its_place(login, meeting, worker):
    over = concluded(meeting)
    with time_machine.travel(over.concluded_at + dt.timedelta(days=5), tick=False):
        assert "2 dage over" in page_of(login, worker, over)
        MeetingFactory(case=meeting.case, number=9, held=True, starts_at=timezone.now())
        assert "ikke gennemgået" not in page_of(login, worker, over)


def test_each_belongs_to_its_side_of_the_meeting(meeting, worker):
    with pytest.raises(RuleBroken, match="ikke afsluttet endnu"):
        note_talk(by=worker, meeting=meeting, kind="after")
    over = concluded(meeting)
    with pytest.raises(RuleBroken, match="Mødet er slut"):
        note_talk(by=worker, meeting=over, kind="before")


def test_nothing_is_asked_of_a_meeting_called_off(login, worker, meeting):
    off = MeetingFactory(case=meeting.case, number=8, cancelled=True)
    assert "sammen med" not in page_of(login, worker, off)
    with pytest.raises(RuleBroken):
        note_talk(by=worker, meeting=off, kind="before")


def test_nonsense_is_refused(login, worker, meeting):
    assert post(login, worker, meeting, "x").status_code == 400


@pytest.mark.parametrize(("who", "is_prepared"), [("support_worker", True), ("coordinator", False)])
def test_with_bostottens_tablet_the_meeting_is_prepared(meeting, who, is_prepared):
    client = Client()
    client.force_login(CaseAssignment.objects.get(case=meeting.case, role=who).user)
    client.post(reverse("networkmeetings:give_tablet", args=[meeting.pk]))
    assert not MeetingTalk.objects.exists()
    client.post("/den-unges-side/", {"text": "Min hund"})
    assert MeetingTalk.objects.filter(kind="before").exists() is is_prepared
