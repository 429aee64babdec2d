"""N1 as the pages tell it: three meetings in any twelve months, pro rata the first year, yellow after 120 days."""

import datetime as dt

import pytest
from django.db import transaction
from django.utils import timezone
from hypothesis import HealthCheck, given, settings
from hypothesis import strategies as st

from cases.calendar_months import add_months
from cases.danish import inside, near_date
from cases.models import TodoItem
from networkmeetings.rhythm import rhythm
from tests.factories.cases import AssignmentFactory, CaseFactory, DecisionFactory, SMStartFactory, ago
from tests.factories.networkmeetings import Attendance, MeetingFactory, planned

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


def test_concluding_proposes_120_days_after_this_meeting(login):
    meeting = planned()
    page = login(meeting.planned_by).get(f"/moeder/{meeting.pk}/")
    assert page.context["next_latest_on"] == timezone.localdate(meeting.starts_at) + dt.timedelta(days=120)


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

    def test_on_the_last_day_it_can_still_be_held(self):
        case = case_started(800)
        held(case, (timezone.localdate() - add_months(timezone.localdate(), -12)).days, 200, 20)
        level, text = told(case)
        assert level == "red" and "næste senest i dag" in text

    @settings(suppress_health_check=[HealthCheck.function_scoped_fixture], max_examples=20, deadline=None)
    @given(started=st.integers(0, 900), days=st.lists(st.integers(0, 800), max_size=5, unique=True))
    def test_the_deadline_is_the_first_day_without_a_meeting_on_which_n1_would_not_hold(self, started, days):
        """The columns against the rule itself, counted day by day."""
        today = timezone.localdate()
        with transaction.atomic():
            case = case_started(started)
            days = sorted(day for day in days if day <= started)
            held(case, *days)
            found = rhythm(case.pk, today).deadline
            transaction.set_rollback(True)
        begun = today - dt.timedelta(days=started)
        assert found == first_day_short([today - dt.timedelta(days=day) for day in days], begun)

    @pytest.mark.parametrize(("started", "days_ago"), [(30, ()), (300, (200, 20)), (800, (340, 200, 20)), (800, (9,))])
    def test_min_dag_reads_the_same_day(self, started, days_ago):
        case = case_started(started)
        held(case, *days_ago)
        item = TodoItem.objects.get(kind="meeting_needed", case=case)
        assert item.due_on == rhythm(case.pk, timezone.localdate()).deadline

    def test_a_case_brought_in_is_counted_from_then(self):
        case = case_started(800)
        case.measure_from = timezone.localdate() - dt.timedelta(days=30)
        case.save()
        assert told(case)[0] == "green"
        item = TodoItem.objects.get(kind="meeting_needed", case=case)
        assert (
            item.due_on == case.measure_from + dt.timedelta(days=122) == rhythm(case.pk, timezone.localdate()).deadline
        )


def first_day_short(held_on, begun):
    """The first day, none being held meanwhile, with fewer meetings behind it than N1 wants: it is the last one to
    hold the next on."""
    day = begun
    while not is_short(held_on, begun, day):
        day += dt.timedelta(days=1)
    return day if len(held_on) < 3 else max(day, add_months(sorted(held_on)[-3], 12))


def is_short(held_on, begun, day):
    passed = (day - begun).days
    if len(held_on) < 3:
        return len(held_on) < passed * 3 // 365
    return counted_on(held_on, day) < 3 and day > sorted(held_on)[-1]


def counted_on(days, day):
    return sum(add_months(day, -12) < one <= day for one in days)
