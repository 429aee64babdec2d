"""Builders for measuring forms."""

import datetime as dt

import factory
from django.utils import timezone
from factory.django import DjangoModelFactory

from bostotte.models import SupportCourse
from cases.models import Case
from reporting.loading import rows_in_force
from reporting.models import Instrument, MeasurementForm
from reporting.periods import due_date, period_covered
from tests.factories.bostotte import CourseFactory
from tests.factories.cases import UserFactory, ago, started_case


def instrument(code: str) -> Instrument:
    """The row of the version in force of `code`: individual_sm, individual_support or dialogue."""
    return rows_in_force()[code]


class MeasurementFormFactory(DjangoModelFactory):
    """A waiting form of tool A, number 1. Traits: `submitted`, `declined`, `overdue`; `code` chooses the tool."""

    class Meta:
        model = MeasurementForm

    class Params:
        code = "individual_sm"
        submitted = factory.Trait(
            answers={"housing_situation": "own_tenancy_stable", "course_status": "continues", "housing": 4},
            speaks_of_on=factory.LazyFunction(timezone.localdate),
            submitted_at=factory.LazyFunction(timezone.now),
            submitted_by=factory.SubFactory(UserFactory),
        )
        declined = factory.Trait(
            not_done="declined",
            not_done_reason="Ville hellere tale om boligen.",
            not_done_at=factory.LazyFunction(timezone.now),
            not_done_by=factory.SubFactory(UserFactory),
        )
        overdue = factory.Trait(due_on=factory.LazyFunction(lambda: ago(days=8).date()))

    case = factory.LazyFunction(started_case)
    instrument = factory.LazyAttribute(lambda form: instrument(form.code))
    instrument_code = factory.SelfAttribute("code")
    number = 1
    due_on = factory.LazyAttribute(lambda form: due_date(_since(form.case), form.number))
    covers_from = factory.LazyAttribute(lambda form: period_covered(_since(form.case), form.number or 0)[0])
    covers_until = factory.LazyAttribute(lambda form: period_covered(_since(form.case), form.number or 0)[1])


def _since(case: Case) -> dt.date:
    return case.measure_from or case.sm_start.started_on


def icm_course(case: Case, *, started_on: dt.date, ended_on: dt.date | None = None) -> SupportCourse:
    """A course that needs no dwelling, live or ended: it only has to have run."""
    course = CourseFactory(icm=True, case=case, started_on=started_on)
    if ended_on is not None:
        course.ended_on, course.ended_by = ended_on, course.worker
        course.end_reason, course.aftercare = "as_planned", "none"
        course.save()
    return course
