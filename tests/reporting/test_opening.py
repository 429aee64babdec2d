"""R1: the forms that are opened are exactly those the rule says, whoever asks, however often and however late."""

import datetime as dt
from collections.abc import Iterable

import pytest
import time_machine
from django.conf import settings
from django.core.management import call_command
from django.db import transaction
from django.utils import timezone
from hypothesis import HealthCheck, given
from hypothesis import settings as hypothesis_settings
from hypothesis import strategies as st

from cases.models import Case, CaseEnding, CloseReason
from cases.rules import RuleBroken
from cases.services import answer_ending, begin_ending, close_case
from reporting.filling import answer_not_done
from reporting.instruments import load_all
from reporting.models import MeasurementForm
from reporting.opening import (
    cancel_closing_form,
    end_with_case,
    measured_since,
    open_closing_form,
    open_due_forms,
    open_forms_for_case,
)
from reporting.periods import closing_period, due_date, due_dates, period_covered
from reporting.tasks import open_due_forms as task
from tests.factories.cases import CaseFactory, SMStartFactory, UserFactory, started_case
from tests.factories.reporting import MeasurementFormFactory, icm_course

pytestmark = pytest.mark.django_db
TODAY = dt.date(2026, 11, 23)
AHEAD = dt.timedelta(days=settings.METHOD["form_opens_days_before"])
Row = tuple[str, int, dt.date, dt.date, dt.date]


@pytest.fixture(autouse=True)
def _today():
    with time_machine.travel(dt.datetime(2026, 11, 23, 9, tzinfo=dt.UTC), tick=False):
        yield


def case_since(day: dt.date, **kwargs) -> Case:
    case = CaseFactory(opened_at=dt.datetime(2020, 1, 1, tzinfo=dt.UTC), **kwargs)
    SMStartFactory(case=case, started_on=day)
    return case


def rows(case: Case) -> list[Row]:
    found = case.measurement_forms.filter(number__isnull=False).order_by("instrument_code", "number")
    return list(found.values_list("instrument_code", "number", "due_on", "covers_from", "covers_until"))


def says_r1(since: dt.date, on: dt.date, *, first: int = 0, courses: Iterable[tuple[dt.date, dt.date | None]] = ()):
    """The rows R1 says, from the pure dates: what the statement in the database is held against."""
    slots = due_dates(since, on + AHEAD, first_number=first)
    if since <= on and not slots:
        slots = [(first, due_date(since, 0))]  # the baseline is open from the first day
    if since > on:
        slots = []
    wanted: list[Row] = []
    for code in sorted(load_all()):
        for k, (number, due) in enumerate(slots):
            start, end = period_covered(since, k)
            ran = any(begun < end and (over is None or over >= start) and start < end for begun, over in courses)
            if load_all()[code].needs is None or ran:
                wanted.append((code, number, due, start, end))
    return wanted


def test_the_forms_of_a_case_that_began_today() -> None:
    case = case_since(TODAY)
    assert open_due_forms(TODAY) == 2
    assert rows(case) == [
        ("dialogue", 0, dt.date(2026, 12, 23), TODAY, TODAY),
        ("individual_sm", 0, dt.date(2026, 12, 23), TODAY, TODAY),
    ]


def test_a_quarterly_form_is_opened_a_fortnight_before_it_is_due_and_not_earlier() -> None:
    case = case_since(dt.date(2026, 2, 9))
    open_due_forms(dt.date(2026, 4, 24))
    assert {number for _, number, *_ in rows(case)} == {0}
    open_due_forms(dt.date(2026, 4, 25))
    assert {(number, due) for _, number, due, *_ in rows(case)} == {
        (0, dt.date(2026, 3, 11)),
        (1, dt.date(2026, 5, 9)),
    }


def test_three_missed_months_are_caught_up_in_one_run() -> None:
    case = case_since(dt.date(2026, 1, 31))
    icm_course(case, started_on=dt.date(2026, 5, 1))
    open_due_forms(dt.date(2026, 8, 15))
    before = rows(case)
    assert open_due_forms(TODAY) == 3
    assert rows(case) == says_r1(dt.date(2026, 1, 31), TODAY, courses=[(dt.date(2026, 5, 1), None)])
    assert set(before) < set(rows(case))


def test_running_again_opens_nothing_and_writes_no_history() -> None:
    for month in range(1, 9):
        case_since(dt.date(2026, month, 28))
    opened = open_due_forms(TODAY)
    assert opened == MeasurementForm.objects.count() == MeasurementForm.history.count() > 30
    assert task() == 0
    assert MeasurementForm.history.count() == opened


def test_bostotte_has_a_form_only_for_quarters_in_which_a_course_ran() -> None:
    since = dt.date(2026, 1, 10)
    case = case_since(since)
    icm_course(case, started_on=dt.date(2026, 5, 1), ended_on=dt.date(2026, 7, 10))
    open_due_forms(TODAY)
    # the course ended on the first day of the third quarter, and that day counts
    assert [number for code, number, *_ in rows(case) if code == "individual_support"] == [2, 3]


def test_a_course_registered_late_opens_the_quarters_that_were_passed_over() -> None:
    case = case_since(dt.date(2026, 1, 10))
    open_due_forms(TODAY)
    icm_course(case, started_on=dt.date(2026, 5, 1))
    assert open_due_forms(TODAY) == 2
    assert open_due_forms(TODAY) == 0


def test_only_open_cases_that_have_begun() -> None:
    CaseFactory()
    closed = case_since(dt.date(2026, 1, 1))
    end(closed, dt.datetime(2026, 3, 1, 12, tzinfo=dt.UTC))
    ahead = case_since(TODAY + dt.timedelta(days=10))
    assert open_due_forms(TODAY) == 0
    assert open_due_forms(TODAY + dt.timedelta(days=10)) == 2
    assert len(rows(ahead)) == 2


def test_an_imported_case_is_measured_from_the_import() -> None:
    case = case_since(dt.date(2024, 5, 1), measure_from=dt.date(2026, 9, 1))
    open_due_forms(TODAY)
    assert rows(case) == says_r1(dt.date(2026, 9, 1), TODAY)
    assert measured_since(case.pk) == dt.date(2026, 9, 1)


def end(case: Case, at: dt.datetime, reason: str = "as_planned") -> CaseEnding:
    ending = CaseEnding.objects.create(
        case=case,
        begun_at=at,
        begun_by=case.opened_by,
        reason=reason,
        young_person_heard="heard",
        team_heard="heard",
        leader_saw_at=at,
        leader_saw_by=case.opened_by,
        closed_at=at,
        closed_by=case.opened_by,
    )
    case.closed_at, case.closed_by, case.close_reason = at, case.opened_by, reason
    case.save()
    return ending


def reopen(case: Case, ending: CaseEnding, at: dt.datetime, *, is_measure_from_set: bool = True) -> None:
    ending.reopened_at, ending.reopened_by, ending.reopen_reason = at, case.opened_by, "Bad selv om det"
    ending.save()
    case.closed_at, case.closed_by, case.close_reason = None, None, ""
    if is_measure_from_set:
        case.measure_from = timezone.localtime(at).date()
    case.save()


@pytest.mark.parametrize("is_measure_from_set", [True, False])
def test_after_a_reopening_numbers_go_on_and_the_closed_time_is_not_measured(is_measure_from_set: bool) -> None:
    case = case_since(dt.date(2026, 1, 1))
    open_due_forms(dt.date(2026, 4, 1))
    ending = end(case, dt.datetime(2026, 4, 2, 12, tzinfo=dt.UTC))
    assert open_due_forms(dt.date(2026, 7, 1)) == 0
    reopen(case, ending, dt.datetime(2026, 8, 30, 12, tzinfo=dt.UTC), is_measure_from_set=is_measure_from_set)
    open_due_forms(TODAY)
    assert measured_since(case.pk) == dt.date(2026, 8, 30)
    assert rows(case) == sorted(
        says_r1(dt.date(2026, 1, 1), dt.date(2026, 4, 1)) + says_r1(dt.date(2026, 8, 30), TODAY, first=2)
    )
    assert open_due_forms(TODAY) == 0


def test_a_form_opened_ahead_before_the_closing_is_not_taken_for_one_after_the_reopening() -> None:
    case = case_since(dt.date(2026, 1, 1))
    open_due_forms(dt.date(2026, 9, 25))  # number 3 is due on 1 October
    ending = end(case, dt.datetime(2026, 9, 26, 12, tzinfo=dt.UTC))
    reopen(case, ending, dt.datetime(2026, 9, 28, 12, tzinfo=dt.UTC))
    open_due_forms(dt.date(2026, 9, 29))
    assert [(number, due) for code, number, due, *_ in rows(case) if code == "dialogue"][-2:] == [
        (3, dt.date(2026, 10, 1)),
        (4, dt.date(2026, 10, 28)),
    ]


STARTS = st.dates(min_value=dt.date(2022, 1, 1), max_value=TODAY + dt.timedelta(days=40)) | st.sampled_from(
    [dt.date(2024, 2, 29), dt.date(2025, 11, 30), dt.date(2025, 12, 31), dt.date(2026, 8, 31), dt.date(2026, 10, 24)]
)
COURSE = st.none() | st.tuples(st.integers(-100, 900), st.none() | st.integers(0, 400))


@hypothesis_settings(
    max_examples=40, deadline=None, suppress_health_check=[HealthCheck.function_scoped_fixture, HealthCheck.too_slow]
)
@given(
    cases=st.lists(st.tuples(STARTS, COURSE), min_size=1, max_size=4),
    runs=st.lists(st.integers(0, 1500), min_size=0, max_size=2),
)
def test_the_database_and_the_pure_rule_agree(cases, runs) -> None:
    with transaction.atomic():
        made = []
        for since, course in cases:
            case = case_since(since)
            spans = []
            if course is not None:
                begun = since + dt.timedelta(days=course[0])
                over = begun + dt.timedelta(days=course[1]) if course[1] is not None else None
                icm_course(case, started_on=begun, ended_on=over)
                spans = [(begun, over)]
            made.append((case, since, spans))
        # earlier runs on any days, in any order, leave nothing the rule does not say
        for days in runs:
            open_due_forms(TODAY - dt.timedelta(days=days))
        open_due_forms(TODAY)
        for case, since, spans in made:
            assert rows(case) == says_r1(since, TODAY, courses=spans)
        assert MeasurementForm.history.count() == MeasurementForm.objects.count()
        transaction.set_rollback(True)


def test_the_forms_of_one_case_when_it_starts() -> None:
    case, other = case_since(TODAY), case_since(TODAY)
    open_forms_for_case({"case_id": str(case.pk)})
    open_forms_for_case({"case_id": str(case.pk)})
    assert rows(case) == says_r1(TODAY, TODAY)
    assert rows(other) == []


def test_the_command_takes_a_day(capsys) -> None:
    case = case_since(dt.date(2026, 1, 31))
    call_command("open_due_forms", on=dt.date(2026, 3, 2))
    assert capsys.readouterr().out == "2 skemaer er åbnet.\n"
    call_command("open_due_forms")
    assert rows(case) == says_r1(dt.date(2026, 1, 31), TODAY)


def begin(case: Case, reason: str = "as_planned", on: dt.date = TODAY) -> CaseEnding:
    at = dt.datetime.combine(on, dt.time(12), tzinfo=dt.UTC)
    return CaseEnding.objects.create(case=case, begun_at=at, begun_by=case.opened_by, reason=reason)


def test_a_closing_asks_for_one_last_form_of_each_kind() -> None:
    case = case_since(dt.date(2026, 1, 31))
    icm_course(case, started_on=dt.date(2026, 2, 1), ended_on=dt.date(2026, 11, 1))
    ending = begin(case)
    for _ in range(2):
        open_closing_form(ending.pk)
    forms = case.measurement_forms.order_by("instrument_code")
    assert [form.instrument_code for form in forms] == ["dialogue", "individual_sm", "individual_support"]
    for form in forms:
        assert (form.number, form.ending) == (None, ending)
        assert form.due_on == TODAY + dt.timedelta(days=14)
        assert (form.covers_from, form.covers_until) == closing_period(dt.date(2026, 1, 31), TODAY)
        assert form.history.count() == 1
    assert case.facts.closing_form_open


def test_no_closing_form_for_bostotte_that_ended_long_before() -> None:
    case = case_since(dt.date(2026, 1, 1))
    icm_course(case, started_on=dt.date(2026, 2, 1), ended_on=dt.date(2026, 5, 1))
    open_closing_form(begin(case).pk)
    assert not case.measurement_forms.filter(instrument_code="individual_support").exists()


@pytest.mark.parametrize("reason", [CloseReason.DIED, CloseReason.NOT_STARTED])
def test_no_closing_form_where_there_is_nobody_to_ask_or_nothing_to_measure(reason: str) -> None:
    case = case_since(dt.date(2026, 1, 1))
    open_closing_form(begin(case, reason).pk)
    assert case.measurement_forms.count() == 0


def test_no_closing_form_before_the_start_or_after_the_end() -> None:
    unstarted = CaseFactory()
    open_closing_form(begin(unstarted).pk)
    closed = case_since(dt.date(2026, 1, 1))
    open_closing_form(end(closed, timezone.now()).pk)
    assert MeasurementForm.objects.count() == 0


@pytest.mark.parametrize(
    ("reason", "words"), [("died", "Den unge er død."), ("moved", "Sagen er lukket: Flyttet til en anden kommune.")]
)
def test_the_end_of_a_case_answers_for_what_waits(reason: str, words: str) -> None:
    case, user = started_case(), UserFactory()
    done = MeasurementFormFactory(case=case, number=0, submitted=True)
    waiting = MeasurementFormFactory(case=case, number=1)
    for _ in range(2):
        end_with_case(case_id=case.pk, by_id=user.pk, reason=reason, on_iso="2026-11-23")
    waiting.refresh_from_db()
    assert (waiting.not_done, waiting.not_done_reason, waiting.not_done_by) == ("not_carried_out", words, user)
    assert waiting.version == 2 and waiting.history.count() == 2
    done.refresh_from_db()
    assert done.not_done == ""
    assert not case.measurement_forms.waiting().exists()


def test_a_regretted_closing_takes_its_forms_back_and_the_next_closing_has_its_own() -> None:
    case, user = case_since(dt.date(2026, 1, 1)), UserFactory()
    first = begin(case)
    open_closing_form(first.pk)
    quarterly = MeasurementFormFactory(case=case, number=3)
    cancel_closing_form(ending_id=first.pk, by_id=user.pk)
    assert list(case.measurement_forms.waiting()) == [quarterly]
    assert {form.not_done_reason for form in first.forms.all()} == {"Afslutningen er fortrudt."}


def test_a_case_cannot_close_before_its_closing_forms_are_answered() -> None:
    """No job has to run first: the forms are there when the closing has begun (C5)."""
    case = case_since(dt.date(2026, 1, 1))
    by = case.opened_by
    ending = begin_ending(by=by, case=case, reason="as_planned")
    answer_ending(by=by, ending=ending, young_person_heard="heard", team_heard="heard")
    for form in case.measurement_forms.waiting():
        with pytest.raises(RuleBroken) as broken:
            close_case(by=by, case=case)
        assert broken.value.code == "c5_closing_form"
        answer_not_done(by=by, form=form, not_done="declined", reason="Vil hellere sige farvel.")
    assert not close_case(by=by, case=case).is_open
    assert case.measurement_forms.count() == 2
