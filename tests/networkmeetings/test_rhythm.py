"""N1 as the pages tell it: three meetings in any twelve months, pro rata the first year, yellow after 120 days."""

import datetime as dt

import pytest
from django.utils import timezone
from hypothesis import assume, given
from hypothesis import strategies as st

from cases.calendar_months import add_months
from cases.danish import inside, near_date
from networkmeetings.rhythm import next_by, rhythm
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


def near(days):
    return inside(near_date(timezone.localdate() + dt.timedelta(days=days)))


@pytest.mark.parametrize(
    ("started", "days_ago", "level", "text"),
    [
        (30, (), "green", "0 møder siden starten"),
        (107, (), "green", "0 møder siden starten"),
        (119, (), "red", f"0 møder siden starten, næste senest {near(3)}"),
        (121, (), "red", "0 møder siden starten, næste senest i morgen"),
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


class TestRedBeforeItIsTooLate:
    """The oldest of the three leaves the twelve months: the next one must be held by then (N1)."""

    @pytest.mark.parametrize(
        ("oldest", "planned", "level"),
        [(340, None, "green"), (355, None, "red"), (355, 5, "green"), (355, 40, "red")],
    )
    def test_two_weeks_before(self, oldest, planned, level):
        case = case_started(800)
        held(case, oldest, 200, 20)
        if planned:
            MeetingFactory(case=case, number=9, starts_at=ago(days=-planned))
        result = rhythm(case.pk, timezone.localdate())
        assert (result.level, result.counted) == (level, 3)
        assert ("næste senest" in result.text) is (level == "red")

    @given(days=st.lists(st.integers(1, 400), min_size=3, max_size=6, unique=True))
    def test_held_by_the_deadline_three_count_and_without_it_two(self, days):
        """`next_by` against the rule itself, counted day by day."""
        today = dt.date(2026, 11, 28)
        held_on = sorted(today - dt.timedelta(days=day) for day in days)
        deadline = next_by(held_on, today - dt.timedelta(days=800), 3)
        assume(held_on[-1] < deadline)
        assert counted_on(held_on, deadline - dt.timedelta(days=1)) >= 3
        assert counted_on(held_on, deadline) == 2
        assert counted_on([*held_on, deadline], deadline) == 3

    @given(started=st.integers(0, 364), counted=st.integers(0, 2))
    def test_in_the_first_year_the_day_the_next_is_expected(self, started, counted):
        begun = dt.date(2026, 11, 28) - dt.timedelta(days=started)
        passed = (next_by([begun] * counted, begun, 3) - begun).days
        assert passed * 3 // 365 == counted + 1 and (passed - 1) * 3 // 365 == counted


def counted_on(days, day):
    return sum(add_months(day, -12) < one <= day for one in days)
