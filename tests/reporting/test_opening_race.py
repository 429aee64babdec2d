"""Two beats at once, and a case closed in the middle of the run: the same rows, and no error."""

import datetime as dt
import threading

import pytest
from django.db import connection, transaction

from cases.models import Case
from reporting.models import MeasurementForm
from reporting.opening import open_due_forms
from tests.factories.cases import CaseFactory, SMStartFactory

pytestmark = [pytest.mark.django_db(transaction=True), pytest.mark.race]
ON = dt.date(2026, 11, 23)


def begun_cases(count: int) -> list[Case]:
    cases = [CaseFactory(opened_at=dt.datetime(2025, 1, 1, tzinfo=dt.UTC)) for _ in range(count)]
    for index, case in enumerate(cases):
        SMStartFactory(case=case, started_on=dt.date(2025, 6, 1) + dt.timedelta(days=index))
    return cases


def in_thread(work) -> threading.Thread:
    def run() -> None:
        try:
            work()
        finally:
            connection.close()

    thread = threading.Thread(target=run)
    thread.start()
    return thread


def test_two_beats_at_once_open_each_form_once() -> None:
    begun_cases(12)
    opened: list[int] = []
    for thread in [in_thread(lambda: opened.append(open_due_forms(ON))) for _ in range(4)]:
        thread.join()
    # from the start in June to November next year: the baseline and five or six quarters, two tools each
    forms = MeasurementForm.objects.all()
    assert sum(opened) == forms.count() == MeasurementForm.history.count()
    assert forms.values("case", "instrument_code", "number").distinct().count() == forms.count() > 140
    assert open_due_forms(ON) == 0


def test_the_second_beat_waits_for_the_first_and_opens_nothing() -> None:
    begun_cases(3)
    opened: list[int] = []
    with transaction.atomic():
        first = open_due_forms(ON)
        other = in_thread(lambda: opened.append(open_due_forms(ON)))
        other.join(timeout=0.5)
        assert other.is_alive()
    other.join()
    assert first > 0 and opened == [0]


def test_a_case_being_changed_waits_for_the_next_run_and_holds_up_nobody() -> None:
    changed, other = begun_cases(2)
    with transaction.atomic():
        Case.objects.select_for_update().get(pk=changed.pk)
        thread = in_thread(lambda: open_due_forms(ON))
        thread.join(timeout=5)
        assert not thread.is_alive()
    assert not changed.measurement_forms.exists() and other.measurement_forms.exists()
    assert open_due_forms(ON) > 0
    assert changed.measurement_forms.exists()
