from datetime import date, timedelta

import pytest
from hypothesis import given
from hypothesis import strategies as st

from cases.calendar_months import add_months
from reporting.periods import closing_period, due_date, due_dates, period_covered

STARTS = st.dates(min_value=date(2015, 1, 1), max_value=date(2050, 12, 31))
SPANS = st.integers(min_value=-40, max_value=4000)
NUMBERS = st.integers(min_value=0, max_value=40)


def test_the_first_year_of_a_case() -> None:
    assert due_dates(date(2026, 2, 9), date(2027, 2, 9)) == [
        (0, date(2026, 3, 11)),
        (1, date(2026, 5, 9)),
        (2, date(2026, 8, 9)),
        (3, date(2026, 11, 9)),
        (4, date(2027, 2, 9)),
    ]


def test_month_ends_are_kept_from_the_start_not_from_the_last_form() -> None:
    days = [day for _, day in due_dates(date(2026, 11, 30), date(2027, 11, 30))]
    assert days[1:] == [date(2027, 2, 28), date(2027, 5, 30), date(2027, 8, 30), date(2027, 11, 30)]


def test_a_form_is_due_on_its_day_and_not_the_day_before() -> None:
    start = date(2026, 1, 15)
    assert due_dates(start, start) == []
    assert due_dates(start, date(2026, 2, 13)) == []
    assert due_dates(start, date(2026, 2, 14)) == [(0, date(2026, 2, 14))]
    assert [number for number, _ in due_dates(start, date(2026, 4, 14))] == [0]
    assert [number for number, _ in due_dates(start, date(2026, 4, 15))] == [0, 1]


def test_the_clock_change_moves_no_due_date() -> None:
    assert due_dates(date(2026, 2, 27), date(2026, 5, 27))[0] == (0, date(2026, 3, 29))
    assert due_dates(date(2026, 7, 25), date(2026, 10, 25))[1] == (1, date(2026, 10, 25))


def test_a_reopened_case_goes_on_with_its_numbers() -> None:
    assert due_dates(date(2026, 6, 1), date(2026, 9, 1), first_number=5) == [
        (5, date(2026, 7, 1)),
        (6, date(2026, 9, 1)),
    ]


def test_a_negative_number_is_refused() -> None:
    with pytest.raises(ValueError, match="negative"):
        due_date(date(2026, 1, 1), -1)
    with pytest.raises(ValueError, match="negative"):
        period_covered(date(2026, 1, 1), -1)


@given(start=STARTS, span=SPANS)
def test_numbers_are_unbroken_and_dates_rise(start: date, span: int) -> None:
    due = due_dates(start, start + timedelta(days=span))
    assert [number for number, _ in due] == list(range(len(due)))
    days = [day for _, day in due]
    assert days == sorted(set(days))
    assert all(start < day <= start + timedelta(days=span) for day in days)


@given(start=STARTS, span=SPANS, more=st.integers(min_value=0, max_value=400))
def test_a_later_run_finds_the_same_forms_and_perhaps_more(start: date, span: int, more: int) -> None:
    until = start + timedelta(days=span)
    sooner, later = due_dates(start, until), due_dates(start, until + timedelta(days=more))
    assert later[: len(sooner)] == sooner


@given(start=STARTS, span=SPANS)
def test_nothing_due_is_left_out(start: date, span: int) -> None:
    until = start + timedelta(days=span)
    assert due_date(start, len(due_dates(start, until))) > until


@given(start=STARTS, number=NUMBERS)
def test_quarters_follow_each_other_without_gap_or_overlap(start: date, number: int) -> None:
    assert period_covered(start, 0) == (start, start)
    assert period_covered(start, number)[1] == period_covered(start, number + 1)[0]
    assert period_covered(start, number + 1)[1] == due_date(start, number + 1)


@given(start=STARTS, days=st.integers(min_value=0, max_value=4000))
def test_the_closing_form_takes_over_where_the_last_quarter_ended(start: date, days: int) -> None:
    closed_on = start + timedelta(days=days)
    first, end = closing_period(start, closed_on)
    assert end == closed_on + timedelta(days=1)
    assert first <= closed_on < add_months(first, 3) + timedelta(days=3)
    last_due = [day for number, day in due_dates(start, closed_on) if number > 0]
    assert first == (last_due[-1] if last_due else start)


def test_a_case_cannot_close_before_measuring_began() -> None:
    with pytest.raises(ValueError, match="before measuring"):
        closing_period(date(2026, 2, 2), date(2026, 2, 1))
