"""Opens the quarterly forms and the closing ones by rule R1, and answers for those that are left when a case ends.

Everything here may run twice, in two processes at once, or months late: the rows are those R1 says.
"""

from __future__ import annotations

import datetime as dt
import uuid
from collections.abc import Mapping
from typing import Any

from django.conf import settings
from django.db import connection, transaction
from django.db.models import Max
from django.utils import timezone

from bostotte.models import SupportCourse
from cases.history import insert_select_with_history
from cases.models import Case, CaseEnding, CloseReason
from cases.municipality import setting
from reporting.instruments import Instrument, Need, load_all
from reporting.loading import rows_in_force
from reporting.models import MeasurementForm
from reporting.opening_sql import COLUMNS, LOCK_NOW, LOCK_WAITING, ONE_CASE, select_missing
from reporting.periods import BASELINE_DAYS, MONTHS_BETWEEN, closing_period

REASON = "Åbnet af sig selv (R1)"
WITHOUT_CLOSING_FORM = (CloseReason.DIED, CloseReason.NOT_STARTED)


def open_due_forms(on: dt.date) -> int:
    """Open every form that R1 says should be open on the day `on` and is not. Returns how many.

    A baseline is opened the day measuring begins, the others `form_opens_days_before` days before they are due, so
    that the worker sees them coming. A case being edited this very moment is passed over until the next run.
    """
    return _open(select_missing(lock=LOCK_NOW), {"on": on})


def open_forms_for_case(args: Mapping[str, str]) -> None:
    """Outbox `case_started`: the forms of one case, so that nobody waits for the morning. `args`: case_id."""
    sql = select_missing(lock=LOCK_WAITING, only=ONE_CASE)
    _open(sql, {"on": timezone.localdate(), "case": uuid.UUID(args["case_id"])})


def _open(sql: str, params: dict[str, Any]) -> int:
    with transaction.atomic(), connection.cursor() as cursor:
        # The limits are made for pages. Months caught up in one statement, or waiting for another beat, take longer.
        cursor.execute(
            "SELECT set_config('statement_timeout', %(most)s, true), set_config('lock_timeout', %(most)s, true)",
            {"most": f"{settings.CELERY_TASK_SOFT_TIME_LIMIT}s"},
        )
        return insert_select_with_history(MeasurementForm, COLUMNS, sql, parameters(params), reason=REASON)


def parameters(own: dict[str, Any]) -> dict[str, Any]:
    """The parameters of the query in opening_sql: `own` (on, case), and what the rule and the instruments say."""
    rows, instruments = rows_in_force(), load_all()
    return own | {
        "now": timezone.now(),
        "zone": settings.TIME_ZONE,
        "first_days": BASELINE_DAYS,
        "months": MONTHS_BETWEEN,
        "ahead": setting("form_opens_days_before"),
        "instruments": [row.pk for row in rows.values()],
        "codes": list(rows),
        "needs": [instruments[code].needs or "" for code in rows],
    }


@transaction.atomic
def open_closing_form(ending_id: uuid.UUID) -> None:
    """A closing has begun: one last form of each kind, for the days since the last quarter (R1). Safe to run twice.

    Bostøtte's only if a course ran in them. Nothing when the young person is dead, when Samarbejdsmodellen never
    began, or when the closing is over or regretted meanwhile.
    """
    ending = CaseEnding.objects.get(pk=ending_id)
    is_over = ending.closed_at is not None or ending.cancelled_at is not None
    if is_over or ending.reason in WITHOUT_CLOSING_FORM:
        return
    measure_from = measured_since(ending.case_id)
    if measure_from is None:
        return
    begun_on = timezone.localtime(ending.begun_at).date()
    covers = closing_period(measure_from, max(begun_on, measure_from))
    instruments = load_all()
    for code, row in rows_in_force().items():
        if not _ran(instruments[code], ending.case_id, *covers):
            continue
        MeasurementForm.objects.get_or_create(
            case_id=ending.case_id,
            instrument_code=code,
            ending=ending,
            defaults={
                "instrument": row,
                "due_on": begun_on + dt.timedelta(days=setting("closing_form_days")),
                "covers_from": covers[0],
                "covers_until": covers[1],
            },
        )


def measured_since(case_id: uuid.UUID) -> dt.date | None:
    """The day measuring counts from (R1): the start, an import or the latest reopening; None before the start.

    The same as `run.measure_from` in the statement that opens many.
    """
    found = (
        Case.objects.filter(pk=case_id, sm_start__isnull=False)
        .annotate(reopened_at=Max("endings__reopened_at"))
        .values_list("measure_from", "sm_start__started_on", "reopened_at")
        .first()
    )
    if found is None:
        return None
    measure_from, started_on, reopened_at = found
    since: dt.date = measure_from or started_on
    return max(since, timezone.localtime(reopened_at).date()) if reopened_at else since


def _ran(instrument: Instrument, case_id: uuid.UUID, first: dt.date, until: dt.date) -> bool:
    """Whether what the instrument is about was under way in the days from `first` until `until`."""
    if instrument.needs is None:
        return True
    courses = SupportCourse.objects.filter(case_id=case_id, started_on__lt=until).exclude(ended_on__lt=first)
    if instrument.needs is not Need.SUPPORT:
        courses = courses.filter(method=instrument.needs)
    return courses.exists()


@transaction.atomic
def end_with_case(case_id: uuid.UUID, by_id: uuid.UUID, reason: str, on_iso: str) -> None:
    """The case ends: forms still waiting are answered as not done, with why (R1: done, not late).

    At a death that is all of them, the closing forms too. Safe to run twice.
    """
    why = "Den unge er død." if reason == CloseReason.DIED else f"Sagen er lukket: {CloseReason(reason).label}."
    _answer_as_not_done(MeasurementForm.objects.filter(case_id=case_id), by_id, why)


@transaction.atomic
def cancel_closing_form(ending_id: uuid.UUID, by_id: uuid.UUID) -> None:
    """The closing is regretted and the case goes on: its closing forms are not to be filled in. Safe to run twice."""
    _answer_as_not_done(MeasurementForm.objects.filter(ending_id=ending_id), by_id, "Afslutningen er fortrudt.")


def _answer_as_not_done(forms: Any, by_id: uuid.UUID, why: str) -> None:
    for form in forms.waiting().select_for_update(of=("self",)):
        form.not_done_at, form.not_done_by_id = timezone.now(), by_id
        form.not_done, form.not_done_reason = MeasurementForm.NotDone.NOT_CARRIED_OUT, why
        form.version += 1
        form._change_reason = why[:100]
        form.save()
