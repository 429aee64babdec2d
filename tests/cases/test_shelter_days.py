"""The state's share of days at a § 110 home: 120 in any running year, 90 from 1 April 2026 (domain.md 5.2)."""

import datetime as dt

import hypothesis
import pytest
from django.conf import settings
from hypothesis import given
from hypothesis import strategies as st

from cases.calendar_months import add_months
from cases.shelter_days import AHEAD, days_of, limit_on, refund_days, refunded_days

LIMITS = settings.SHELTER_REFUND_DAYS
CHANGE = dt.date(2026, 4, 1)
day = dt.timedelta(days=1)
# Over the change of the limit and over a leap day; days in years cost time, not other cases.
dates = st.dates(dt.date(2025, 9, 1), dt.date(2026, 12, 31)) | st.dates(dt.date(2027, 12, 1), dt.date(2028, 4, 1))
some = hypothesis.settings(max_examples=25, deadline=None, suppress_health_check=[hypothesis.HealthCheck.too_slow])


@st.composite
def stays(draw, most=4):
    """Stays that may overlap, the last perhaps not over."""
    found = []
    for first in draw(st.lists(dates, min_size=1, max_size=most)):
        length = draw(st.one_of(st.none(), st.integers(0, 150)))
        found.append((first, None if length is None else first + length * day))
    return found


def test_the_limits_of_the_law():
    assert limit_on(CHANGE - day, LIMITS) == 120
    assert limit_on(CHANGE, LIMITS) == 90
    assert limit_on(dt.date(1999, 1, 1), LIMITS) == 0


@pytest.mark.parametrize(
    ("first", "out", "on", "stayed", "refunded"),
    [
        # The day in counts, the day out does not.
        (dt.date(2025, 1, 1), dt.date(2025, 1, 11), dt.date(2025, 2, 1), 10, 10),
        (dt.date(2025, 1, 1), dt.date(2025, 1, 1), dt.date(2025, 2, 1), 0, 0),
        (dt.date(2025, 1, 1), None, dt.date(2025, 1, 1), 1, 1),
        (dt.date(2025, 1, 1), None, dt.date(2025, 6, 1), 152, 120),
        (dt.date(2026, 5, 1), None, dt.date(2026, 8, 31), 123, 90),
        # A year later the first days have left the running year.
        (dt.date(2024, 6, 1), dt.date(2024, 9, 29), dt.date(2025, 9, 28), 0, 0),
        (dt.date(2024, 6, 1), dt.date(2024, 9, 29), dt.date(2025, 9, 27), 1, 1),
        # 29 February is a day like others.
        (dt.date(2028, 2, 28), dt.date(2028, 3, 2), dt.date(2028, 3, 2), 3, 3),
    ],
)
def test_one_stay(first, out, on, stayed, refunded):
    found = refund_days([(first, out)], on, LIMITS)
    assert (found.stayed, found.refunded) == (stayed, refunded)


def test_a_stay_over_the_change_loses_what_is_over_the_new_limit():
    """Hundred days before 1 April 2026 are over the new limit at once: no more until some are a year old."""
    stay = [(dt.date(2025, 12, 22), None)]
    on = refund_days(stay, CHANGE - day, LIMITS)
    assert (on.refunded, on.limit, on.left, on.last_on) == (100, 120, 20, CHANGE - day)
    after = refund_days(stay, CHANGE, LIMITS)
    assert (after.refunded, after.limit, after.left, after.last_on) == (100, 90, 0, None)
    assert CHANGE not in refunded_days(stay, CHANGE, LIMITS)


def test_the_last_day_if_the_stay_goes_on():
    first = dt.date(2026, 9, 1)
    found = refund_days([(first, None)], dt.date(2026, 9, 10), LIMITS)
    assert found.last_on == first + 89 * day
    assert refund_days([(first, dt.date(2026, 9, 5))], dt.date(2026, 9, 10), LIMITS).last_on is None


@some
@given(stays(), dates)
def test_never_more_than_the_limit_of_the_day(found, on):
    refunded = refunded_days(found, on, LIMITS)
    assert set(refunded) <= set(days_of(found, on))
    assert all(one <= on for one in refunded)
    for one in refunded:
        began = add_months(one, -12)
        assert sum(began < other <= one for other in refunded) <= limit_on(one, LIMITS)


@some
@given(stays(), dates)
def test_a_day_is_left_out_only_when_its_year_is_full(found, on):
    refunded = refunded_days(found, on, LIMITS)
    for one in sorted(set(days_of(found, on)) - set(refunded)):
        began = add_months(one, -12)
        assert sum(began < other < one for other in refunded) >= limit_on(one, LIMITS)


@some
@given(stays(), stays(), dates)
def test_a_stay_said_twice_counts_once(found, more, on):
    once = refund_days([*found, *more], on, LIMITS)
    assert refund_days([*more, *found, *found], on, LIMITS) == once
    assert once.stayed <= 366


@some
@given(stays(most=3), dates)
def test_the_last_day_is_the_last_in_a_row(found, on):
    last = refund_days(found, on, LIMITS).last_on
    if last is not None and (last - on).days < AHEAD - 1:
        later = set(refunded_days(found, last + day, LIMITS))
        assert last in later and last + day not in later
