from datetime import date

import pytest
from hypothesis import given
from hypothesis import strategies as st

from cases.calendar_months import add_months

DAYS = st.dates(min_value=date(1990, 1, 1), max_value=date(2090, 12, 31))
MONTHS = st.integers(min_value=-120, max_value=120)


@pytest.mark.parametrize(
    ("anchor", "months", "expected"),
    [
        (date(2026, 11, 30), 3, date(2027, 2, 28)),
        (date(2027, 11, 30), 3, date(2028, 2, 29)),
        (date(2026, 1, 31), 1, date(2026, 2, 28)),
        (date(2026, 1, 31), 2, date(2026, 3, 31)),
        (date(2026, 1, 31), 3, date(2026, 4, 30)),
        (date(2028, 2, 29), 12, date(2029, 2, 28)),
        (date(2028, 2, 29), 48, date(2032, 2, 29)),
        (date(2026, 12, 15), 1, date(2027, 1, 15)),
        (date(2026, 3, 31), -1, date(2026, 2, 28)),
        (date(2026, 3, 31), 0, date(2026, 3, 31)),
    ],
)
def test_known_dates(anchor: date, months: int, expected: date) -> None:
    assert add_months(anchor, months) == expected


@given(anchor=DAYS, months=MONTHS)
def test_the_day_is_kept_or_is_the_last_of_a_shorter_month(anchor: date, months: int) -> None:
    moved = add_months(anchor, months)
    assert (moved.year * 12 + moved.month) - (anchor.year * 12 + anchor.month) == months
    is_last_day = add_months(moved.replace(day=1), 1).toordinal() - moved.toordinal() == 1
    assert moved.day == anchor.day or (moved.day < anchor.day and is_last_day)


@given(anchor=DAYS, months=MONTHS)
def test_more_months_are_always_later(anchor: date, months: int) -> None:
    assert add_months(anchor, months) < add_months(anchor, months + 1)


@given(first=DAYS, second=DAYS, months=MONTHS)
def test_an_earlier_anchor_never_overtakes_a_later_one(first: date, second: date, months: int) -> None:
    early, late = sorted((first, second))
    assert add_months(early, months) <= add_months(late, months)


def test_outside_the_calendar_is_refused() -> None:
    with pytest.raises(ValueError, match="outside the calendar"):
        add_months(date(9999, 12, 31), 1)
    with pytest.raises(ValueError, match="outside the calendar"):
        add_months(date(1, 1, 1), -1)
