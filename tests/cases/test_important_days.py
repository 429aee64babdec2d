"""Days that matter: the nearest person is asked to send a greeting the evening before, and never after a death."""

import datetime as dt

import pytest
from django.urls import reverse
from django.utils import timezone

from cases.calendar_months import add_months
from cases.important_days import next_time
from cases.models import ImportantDay
from cases.my_day import my_day
from tests.factories.bostotte import supported_case
from tests.factories.cases import AssignmentFactory, started_case

pytestmark = pytest.mark.django_db
TODAY = dt.date(2026, 11, 22)


@pytest.fixture
def case():
    return started_case()


@pytest.fixture
def coordinator(case):
    return case.assignments.get().user


def lines(user, kind="important_day"):
    return [line.sentence for line in my_day(user, timezone.now()).lines if line.kind == kind]


def day(case, days, **known):
    by = case.assignments.first().user
    falls_on = timezone.localdate() + dt.timedelta(days=days)
    return ImportantDay.objects.create(case=case, name="Eksamen", falls_on=falls_on, written_by=by, **known)


@pytest.mark.parametrize(
    ("first", "is_yearly", "expected"),
    [
        (dt.date(2026, 11, 22), False, dt.date(2026, 11, 22)),
        (dt.date(2026, 11, 21), False, None),
        (dt.date(2026, 12, 14), True, dt.date(2026, 12, 14)),
        (dt.date(2020, 11, 21), True, dt.date(2027, 11, 21)),
        (dt.date(2020, 11, 22), True, dt.date(2026, 11, 22)),
        (dt.date(2020, 2, 29), True, dt.date(2027, 2, 28)),
    ],
)
def test_the_next_time(first, is_yearly, expected):
    assert next_time(first, TODAY, is_yearly=is_yearly) == expected


class TestMyDay:
    @pytest.mark.parametrize(("days", "said"), [(2, 0), (1, 1), (0, 1), (-1, 0)])
    def test_the_evening_before_and_the_day_itself(self, case, coordinator, days, said):
        day(case, days)
        assert len(lines(coordinator)) == said

    def test_a_yearly_day_returns(self, case, coordinator):
        found = day(case, 1, is_yearly=True)
        found.falls_on = add_months(found.falls_on, -36)
        found.save()
        assert lines(coordinator) == ["I morgen: eksamen. Send en hilsen i aften."]

    def test_the_birthday_comes_by_itself(self, case, coordinator):
        tomorrow = timezone.localdate() + dt.timedelta(days=1)
        case.person.birth_date = tomorrow.replace(year=tomorrow.year - 20)
        case.person.save()
        assert lines(coordinator) == ["I morgen: fødselsdag. Send en hilsen i aften."]

    def test_bostotte_is_nearest(self, coordinator):
        course = supported_case()
        keeper = AssignmentFactory(case=course.case).user
        day(course.case, 1)
        assert lines(course.worker) and not lines(keeper)

    def test_no_greeting_when_the_case_is_closed(self, case, coordinator):
        day(case, 1)
        case.person.died_on = timezone.localdate()
        case.person.save()
        case.closed_at, case.closed_by, case.close_reason = timezone.now(), coordinator, "died"
        case.save()
        assert lines(coordinator) == []


class TestPage:
    def test_written_mended_and_taken_away(self, login, case, coordinator):
        client = login(coordinator)
        typed = {"name": "Retsmøde", "falls_on": "14.12.2030", "note": "Vil være i fred"}
        assert client.post(reverse("cases:day_new", args=[case.pk]), typed).status_code == 302
        found = ImportantDay.objects.get()
        page = client.get(reverse("cases:young_person", args=[case.pk])).content.decode()
        assert "Retsmøde" in page and "Vil være i fred" in page
        mended = {**typed, "name": "Retsmødet", "version": found.version}
        assert client.post(reverse("cases:day_edit", args=[case.pk, found.pk]), mended).status_code == 302
        assert client.post(reverse("cases:day_end", args=[case.pk, found.pk])).status_code == 302
        assert "Retsmødet" not in client.get(reverse("cases:young_person", args=[case.pk])).content.decode()
        assert ImportantDay.history.count() == 3
