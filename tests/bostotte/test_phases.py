from datetime import date, timedelta
from itertools import pairwise

import pytest
from hypothesis import given
from hypothesis import strategies as st

from bostotte.phases import phase_dates
from cases.calendar_months import add_months

STARTS = st.dates(min_value=date(2015, 1, 1), max_value=date(2060, 12, 31))


@pytest.mark.parametrize(
    ("start", "turns"),
    [
        (date(2026, 9, 1), [date(2026, 12, 1), date(2027, 3, 1), date(2027, 6, 1)]),
        (date(2026, 11, 30), [date(2027, 2, 28), date(2027, 5, 30), date(2027, 8, 30)]),
        (date(2027, 11, 30), [date(2028, 2, 29), date(2028, 5, 30), date(2028, 8, 30)]),
        (date(2026, 5, 31), [date(2026, 8, 31), date(2026, 11, 30), date(2027, 2, 28)]),
        (date(2028, 2, 29), [date(2028, 5, 29), date(2028, 8, 29), date(2028, 11, 29)]),
    ],
)
def test_phases_turn_on_calendar_months_from_the_start(start: date, turns: list[date]) -> None:
    assert [phase.end for phase in phase_dates(start)] == turns


@given(start=STARTS)
def test_three_phases_fill_nine_months_without_gap_or_overlap(start: date) -> None:
    phases = phase_dates(start)
    assert len(phases) == 3
    assert phases[0].start == start
    assert phases[2].end == add_months(start, 9)
    for earlier, later in pairwise(phases):
        assert earlier.end == later.start


@given(start=STARTS, offset=st.integers(min_value=0, max_value=272))
def test_every_day_of_the_course_is_in_exactly_one_phase(start: date, offset: int) -> None:
    day = start + timedelta(days=offset)
    inside = [phase for phase in phase_dates(start) if phase.start <= day < phase.end]
    assert len(inside) == 1


@given(start=STARTS)
def test_the_phases_are_about_equally_long(start: date) -> None:
    lengths = [(phase.end - phase.start).days for phase in phase_dates(start)]
    assert min(lengths) >= 89
    assert max(lengths) <= 92


@given(start=STARTS)
def test_starting_a_day_later_never_ends_earlier(start: date) -> None:
    today, tomorrow = phase_dates(start), phase_dates(start + timedelta(days=1))
    assert all(first.end <= second.end for first, second in zip(today, tomorrow, strict=True))
