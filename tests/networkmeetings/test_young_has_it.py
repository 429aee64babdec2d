""" "Den unge har fået sit ark" stands on /min-dag/ of everybody at work on the case until somebody says so."""

import datetime as dt

import pytest
import time_machine
from django.urls import reverse
from django.utils import timezone

from cases.models import TodoItem
from cases.my_day import my_day
from networkmeetings.models import SheetDelivery
from networkmeetings.services import approve_sheet, block_sheet, hand_over, new_version
from tests.factories.cases import UserFactory
from tests.factories.networkmeetings import concluded, planned

pytestmark = pytest.mark.django_db


@pytest.fixture
def meeting():
    return concluded()


def waits_for(user):
    return [one for one in my_day(user, timezone.now()).lines if one.kind == "sheet_young"]


def give(meeting, version=None):
    sheets = meeting.sheets.order_by("-version")
    sheet = sheets.get(version=version) if version else sheets.first()
    return hand_over(by=meeting.planned_by, sheet=sheet, who="young", how="handed", given_on=timezone.localdate())


def waiting(meeting):
    return TodoItem.objects.filter(kind="sheet_young", case=meeting.case, user=meeting.planned_by).exists()


def test_coordinator_and_support_worker_have_the_line_and_either_clears_it(meeting, login):
    worker = meeting.case.assignments.get(role="support_worker").user
    (line,) = waits_for(worker)
    assert line.act_url == reverse("networkmeetings:young_has_it", args=[meeting.sheets.get().pk])
    assert waits_for(meeting.planned_by)
    page = login(worker).post(line.act_url, {"how": "read_aloud", "given_on": f"{timezone.localdate():%d.%m.%Y}"})
    assert page.status_code == 302
    row = SheetDelivery.objects.get()
    assert (row.is_young_person, row.how, row.registered_by) == (True, "read_aloud", worker)
    assert waits_for(worker) == waits_for(meeting.planned_by) == []


def test_a_week_later_it_is_red(meeting):
    with time_machine.travel(timezone.now() + dt.timedelta(days=7)):
        assert waits_for(meeting.planned_by)[0].is_red


def test_a_day_that_has_not_come_is_refused(meeting, login):
    address = reverse("networkmeetings:young_has_it", args=[meeting.sheets.get().pk])
    page = login(meeting.planned_by).post(address, {"how": "handed", "given_on": "31.12.2999"})
    assert page.status_code == 422
    assert not SheetDelivery.objects.exists()


def test_somebody_else_has_no_such_page(meeting, login):
    address = reverse("networkmeetings:young_has_it", args=[meeting.sheets.get().pk])
    assert login(UserFactory()).get(address).status_code == 404


def test_going_through_it_afterwards_asks_for_no_new_paper_but_a_correction_does(meeting):
    give(meeting)
    assert not waiting(meeting)
    approve_sheet(by=meeting.planned_by, meeting=meeting, answer="agreed", how="spoken")
    assert meeting.sheets.count() == 2
    assert not waiting(meeting)
    new_version(by=meeting.planned_by, meeting=meeting, reason="Forkert dato")
    assert waiting(meeting)
    give(meeting)
    assert not waiting(meeting)


def test_a_blocked_sheet_is_not_theirs(meeting):
    delivery = give(meeting)
    block_sheet(by=meeting.planned_by, sheet=delivery.sheet, reason="En andens aftale")
    assert waiting(meeting)
    assert "spærret" in waits_for(meeting.planned_by)[0].fact


def test_only_the_newest_meeting_asks(meeting):
    later = planned(meeting.case, starts_at=timezone.now() + dt.timedelta(days=3))
    assert waiting(meeting)
    concluded(later)
    rows = TodoItem.objects.filter(kind="sheet_young", user=meeting.planned_by)
    assert [row.object_id for row in rows] == [later.sheets.get().pk]
