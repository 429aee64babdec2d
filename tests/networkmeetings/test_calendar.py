"""The calendar of own meetings, and the private feed: the same meetings, and in the feed nobody's name."""

import datetime as dt
from zoneinfo import ZoneInfo

import pytest
import time_machine
import vobject
from django.test import Client
from django.utils import timezone

from cases.models import AccessLog, CaseAssignment
from networkmeetings.calendar_page import month_weeks, read_month, read_week, week_days
from networkmeetings.models import CalendarFeed
from networkmeetings.own_meetings import own_meetings
from networkmeetings.services import cancel_meeting
from tests.factories.cases import AssignmentFactory, Role, UserFactory, started_case
from tests.factories.networkmeetings import MeetingFactory, concluded, planned

pytestmark = pytest.mark.django_db
HERE = ZoneInfo("Europe/Copenhagen")
PAGE = "/kalender/"


def move(meeting, to):
    return cancel_meeting(by=meeting.planned_by, meeting=meeting, reason="Syg", new_starts_at=to)


def make_feed(client):
    page = client.post("/kalender/adresse/").content.decode()
    return page.split('value="')[-1].split('"')[0].replace("http://127.0.0.1:8000", "")


class TestOwn:
    def test_as_coordinator_support_worker_and_participant_and_nobody_elses(self):
        meeting = planned()
        MeetingFactory()
        worker = CaseAssignment.objects.get(case=meeting.case, role=Role.SUPPORT_WORKER).user
        for user in (meeting.planned_by, worker):
            assert list(own_meetings(user)) == [meeting]
        reader = AssignmentFactory(case=meeting.case, role=Role.ADVISOR, user=UserFactory()).user
        assert list(own_meetings(reader)) == []

    def test_it_ends_with_the_work(self):
        meeting = planned()
        assignment = CaseAssignment.objects.get(case=meeting.case, role=Role.SUPPORT_WORKER)
        assignment.valid_until = timezone.now()
        assignment.save()
        assert list(own_meetings(assignment.user)) == []


class TestPages:
    def test_the_month_shows_a_meeting_on_its_local_day(self, login):
        case = started_case()
        meeting = MeetingFactory(case=case, starts_at=dt.datetime(2027, 3, 1, 0, 30, tzinfo=HERE))
        page = login(case.opened_by).get(PAGE, {"maaned": "2027-03"}).content.decode()
        assert f"/moeder/{meeting.pk}/" in page and "0.30" in page and "Marts 2027, 1 møde" in page
        assert f"/moeder/{meeting.pk}/" in login(case.opened_by).get(PAGE, {"uge": "2027-03-04"}).content.decode()
        assert AccessLog.objects.filter(case_id=case.pk, action="list").exists()

    def test_cancelled_and_moved_ones_are_not_there(self, login):
        meeting = planned()
        new = move(meeting, meeting.starts_at + dt.timedelta(hours=1))
        page = login(meeting.planned_by).get(PAGE, {"uge": f"{timezone.localdate(new.starts_at)}"}).content.decode()
        assert f"/moeder/{new.pk}/" in page and f"/moeder/{meeting.pk}/" not in page

    @pytest.mark.parametrize(
        "odd", ["maaned=9999-99", "maaned=0000-01", "maaned=<b>", "uge=9999-12-31", "uge=0001-01-01", "maaned=2026-13"]
    )
    def test_an_odd_address_shows_today(self, login, odd):
        assert login(UserFactory()).get(f"{PAGE}?{odd}").status_code == 200

    def test_as_many_queries_for_a_thousand_meetings_as_for_ten(self, login, queries):
        case = started_case()
        client = login(case.opened_by)
        start = timezone.now().replace(day=10, hour=9)
        for n in range(10):
            MeetingFactory(case=case, number=n + 1, starts_at=start + dt.timedelta(minutes=n))
        url = make_feed(client)
        with queries() as few:
            client.get(PAGE)
        with queries() as few_feed:
            Client().get(url)
        for n in range(10, 1000):
            MeetingFactory(case=case, number=n + 1, starts_at=start + dt.timedelta(minutes=n), young=False)
        with queries() as many:
            page = client.get(PAGE)
        with queries() as many_feed:
            fed = Client().get(url)
        assert page.content.decode().count("hv-month__who") == 1000
        assert fed.content.count(b"BEGIN:VEVENT") == 1000
        assert len(many) == len(few) and len(many_feed) == len(few_feed)


class TestFeed:
    def test_another_calendar_reads_it_and_finds_nobody_in_it(self, login):
        meeting = planned()
        person = meeting.case.person
        person.call_name, person.full_name = "Kanariefugl", "Kanariefugl Test"
        person.save()
        fed = Client().get(make_feed(login(meeting.planned_by)))
        assert fed["Content-Type"] == "text/calendar; charset=utf-8"
        assert fed["Cache-Control"] == "no-store"
        assert fed.content.count(b"\n") == fed.content.count(b"\r\n")
        calendar = vobject.readOne(fed.content.decode())
        assert calendar.vevent.uid.value == f"{meeting.calendar_uid}@hjemvej"
        assert calendar.vevent.dtstart.value == meeting.starts_at.replace(microsecond=0)
        assert calendar.vevent.summary.value == "Netværksmøde"
        assert not hasattr(calendar.vevent, "location")
        people = [row.name for row in meeting.participants.all()]
        names = ["Kanariefugl", meeting.place, str(meeting.case.number), *people]
        assert not [word for word in names if word in fed.content.decode()]

    def test_a_moved_meeting_is_the_same_entry(self, login):
        meeting = planned()
        url = make_feed(login(meeting.planned_by))
        before = vobject.readOne(Client().get(url).content.decode()).vevent
        move(meeting, meeting.starts_at + dt.timedelta(days=2))
        after = vobject.readOne(Client().get(url).content.decode()).vevent
        assert before.uid.value == after.uid.value
        assert before.dtstart.value + dt.timedelta(days=2) == after.dtstart.value

    def test_new_stop_and_a_closed_account(self, login):
        user = planned().planned_by
        client = login(user)
        first, second = make_feed(client), make_feed(client)
        assert first != second
        assert [Client().get(url).status_code for url in (first, second)] == [404, 200]
        assert second.rsplit("/", 1)[1].removesuffix(".ics") not in str(list(CalendarFeed.objects.values()))
        user.is_active = False
        user.save()
        assert Client().get(second).status_code == 404
        user.is_active = True
        user.save()
        client = login(user)
        client.post("/kalender/adresse/", {"stop": "1"})
        assert Client().get(second).status_code == 404

    def test_each_fetch_is_logged_as_the_owners_and_too_many_are_refused(self, login):
        user = planned().planned_by
        url = make_feed(login(user))
        answers = [Client().get(url).status_code for _ in range(31)]
        assert answers == [200] * 30 + [429]
        rows = AccessLog.objects.filter(route="networkmeetings:calendar_feed")
        assert set(rows.values_list("user_id", "case_id", "action")) == {(user.pk, None, "export")}
        with time_machine.travel(timezone.now() + dt.timedelta(minutes=61)):
            assert Client().get(url).status_code == 200

    def test_the_page_shows_the_address_only_when_it_is_made(self, login):
        client = login(UserFactory())
        url = make_feed(client)
        assert "abonnement" in url
        assert "abonnement" not in client.get(PAGE).content.decode()


def test_months_and_weeks():
    today = dt.date(2026, 11, 28)
    weeks = month_weeks(dt.date(2026, 2, 1), [], today)
    assert [len(week.days) for week in weeks] == [7] * len(weeks)
    assert weeks[0].monday == dt.date(2026, 1, 26) and weeks[-1].days[-1].date == dt.date(2026, 3, 1)
    assert month_weeks(dt.date(2027, 1, 1), [], today)[0].number == 53
    assert read_month("2026-2", today) == dt.date(2026, 2, 1)
    assert read_week("2026-11-29", today) == dt.date(2026, 11, 23)
    assert [day.is_today for day in week_days(read_week("x", today), [], today).days].index(True) == 5


def test_moved_meetings_count_nowhere():
    """N1, the overview and the case's facts count what was held, and a moved meeting was not."""
    meeting = planned(starts_at=timezone.now() + dt.timedelta(days=1))
    for days in (2, 3, 4):
        meeting = move(meeting, timezone.now() + dt.timedelta(days=days))
    case = meeting.case
    with time_machine.travel(meeting.starts_at + dt.timedelta(hours=2)):
        concluded(meeting)
        assert case.network_meetings.count() == 4
        assert case.network_meetings.counted().count() == case.network_meetings.held().count() == 1
        facts = type(case).objects.select_related("facts").get(pk=case.pk).facts
        assert facts.meetings_held == 1 and facts.next_meeting_id is None
    chain, at = [], meeting
    while at.supersedes:
        at = at.supersedes
        chain.append(at.cancel_reason)
    assert chain == ["Syg"] * 3
