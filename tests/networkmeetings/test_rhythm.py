"""N1 as the pages tell it: three meetings in any twelve months, pro rata the first year, yellow after 120 days."""

import datetime as dt

import pytest
from django.utils import timezone

from networkmeetings.rhythm import rhythm
from tests.factories.cases import AssignmentFactory, CaseFactory, DecisionFactory, SMStartFactory, ago
from tests.factories.networkmeetings import Attendance, MeetingFactory

pytestmark = pytest.mark.django_db


def case_started(days_ago):
    case = CaseFactory()
    AssignmentFactory(case=case, user=case.opened_by)
    DecisionFactory(case=case)
    SMStartFactory(case=case, started_on=ago(days=days_ago).date())
    return case


def held(case, *days_ago, **kwargs):
    for number, days in enumerate(days_ago, start=1):
        MeetingFactory(case=case, number=number, held=True, starts_at=ago(days=days), **kwargs)


def told(case):
    result = rhythm(case.pk, timezone.localdate())
    return result.level, result.text


@pytest.mark.parametrize(
    ("days_ago", "level"),
    [
        ((300, 200, 100), "green"),
        ((400, 200, 100), "red"),
        ((300, 250, 150), "amber"),
        ((), "red"),
    ],
)
def test_after_the_first_year(days_ago, level):
    case = case_started(800)
    held(case, *days_ago)
    counted = sum(days < 365 for days in days_ago)
    assert told(case) == (level, f"{counted} af 3 møder på 12 måneder")


@pytest.mark.parametrize(
    ("started", "days_ago", "level", "text"),
    [
        (30, (), "green", "0 møder siden starten"),
        (119, (), "green", "0 møder siden starten"),
        (121, (), "amber", "0 møder siden starten"),
        (130, (), "red", "0 møder siden starten"),
        (130, (20,), "green", "1 møde siden starten"),
        (300, (200, 20), "green", "2 møder siden starten"),
        (300, (200,), "red", "1 møde siden starten"),
    ],
)
def test_the_first_year_is_pro_rata(started, days_ago, level, text):
    case = case_started(started)
    held(case, *days_ago)
    assert told(case) == (level, text)


def test_a_meeting_without_the_young_person_does_not_count():
    case = case_started(300)
    held(case, 200, 20, young__attendance=Attendance.ABSENT)
    assert told(case) == ("red", "0 møder siden starten")


def test_the_next_one_is_due_120_days_after_the_last():
    case = case_started(300)
    held(case, 20)
    assert rhythm(case.pk, timezone.localdate()).latest_on == timezone.localdate() + dt.timedelta(days=100)
