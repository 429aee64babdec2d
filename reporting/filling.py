"""What can be done with a waiting form: saved half done, submitted for good, or answered as not done (R1-R3)."""

from __future__ import annotations

import datetime as dt
from collections.abc import Mapping
from typing import Any

from django.db import transaction
from django.utils import timezone

from cases.models import User
from cases.rules import RuleBroken, rules_in_words
from reporting.instruments import without_hidden
from reporting.loading import instrument_of
from reporting.models import MeasurementForm
from reporting.prefill import Known


def lock_waiting(form: MeasurementForm) -> MeasurementForm:
    """The form as it stands now, locked. Raises RuleBroken when it has been submitted or answered meanwhile."""
    locked = MeasurementForm.objects.select_for_update(of=("self",)).select_related("instrument").get(pk=form.pk)
    if locked.submitted_at is not None:
        raise RuleBroken("r2_form_is_locked", "Skemaet er sendt imens og er låst (R2). Genindlæs siden for at se det.")
    if locked.not_done_at is not None:
        raise RuleBroken("r1_form_not_done", "Skemaet er imens markeret som ikke udfyldt. Genindlæs siden.")
    return locked


@transaction.atomic
def save_answers(
    *, by: User, form: MeasurementForm, answers: Mapping[str, Any], speaks_of_on: dt.date | None
) -> MeasurementForm:
    """Keep what is answered so far, for colleagues to see too. `form` is locked and at the version it was opened."""
    form.answers, form.speaks_of_on = dict(answers), speaks_of_on
    _save(by, form, "Gemt undervejs")
    return form


@transaction.atomic
def submit(
    *, by: User, form: MeasurementForm, answers: Mapping[str, Any], speaks_of_on: dt.date | None, known: Known
) -> MeasurementForm:
    """Submit the checked answers: the form is locked from now on. Answers to hidden questions are left out.

    Without a date the answers speak of today (R3).
    """
    instrument = instrument_of(form.instrument)
    form.answers = without_hidden(instrument, answers, occasion=form.occasion, running=known.running)
    form.speaks_of_on = speaks_of_on or timezone.localdate()
    form.submitted_at, form.submitted_by = timezone.now(), by
    _save(by, form, "Sendt")
    return form


@transaction.atomic
def answer_not_done(*, by: User, form: MeasurementForm, not_done: str, reason: str) -> MeasurementForm:
    """The whole form is not filled in, with why: done, not late (R1). Answers saved so far are kept."""
    form = lock_waiting(form)
    form.not_done_at, form.not_done_by = timezone.now(), by
    form.not_done, form.not_done_reason = not_done, reason
    _save(by, form, "Ikke udfyldt")
    return form


@transaction.atomic
def resume(*, by: User, form: MeasurementForm) -> MeasurementForm:
    """Take "not done" back: the form waits again. Raises RuleBroken when the case is closed."""
    form = MeasurementForm.objects.select_for_update(of=("self",)).select_related("case").get(pk=form.pk)
    if not form.case.is_open:
        raise RuleBroken("c5_case_is_closed", "Sagen er lukket. Genåbn den, før du skriver mere.")
    if form.not_done_at is not None:
        form.not_done_at, form.not_done_by = None, None
        form.not_done, form.not_done_reason = "", ""
        _save(by, form, "Genoptaget")
    return form


def _save(by: User, form: MeasurementForm, reason: str) -> None:
    form.version += 1
    form._change_reason, form._history_user = reason, by  # type: ignore[attr-defined]
    with rules_in_words():
        form.save()
