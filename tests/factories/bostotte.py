"""Builders for the bostotte app."""

import factory
from factory.django import DjangoModelFactory

from bostotte import models
from bostotte.services.courses import plan_phases
from tests.factories.cases import AssignmentFactory, CaseFactory, Role, UserFactory, ago


class CapacityFactory(DjangoModelFactory):
    class Meta:
        model = models.WorkerCapacity

    worker = factory.SubFactory(UserFactory, worker=True)
    base_units = 40


class DeviationFactory(DjangoModelFactory):
    """Extra units that count now."""

    class Meta:
        model = models.CapacityDeviation

    worker = factory.SubFactory(UserFactory, worker=True)
    extra_units = 4
    reason = "En kollega er syg."
    valid_from = factory.LazyFunction(lambda: ago(days=1).date())
    valid_until = factory.LazyFunction(lambda: ago(days=-30).date())
    approved_by = factory.SubFactory(UserFactory, authority=True)


class CourseFactory(DjangoModelFactory):
    """A live CTI course in a home of one's own, with its phases; `icm` for an ICM. The worker gets no access by it:
    see `supported_case`."""

    class Meta:
        model = models.SupportCourse
        skip_postgeneration_save = True

    case = factory.SubFactory(CaseFactory)
    method = "cti"
    worker = factory.SubFactory(UserFactory, worker=True)
    started_on = factory.LazyFunction(lambda: ago(days=40).date())
    started_by = factory.SelfAttribute("case.opened_by")
    dwelling_basis = "own"

    class Params:
        icm = factory.Trait(method="icm", dwelling_basis="")

    @factory.post_generation
    def phases(course, create, extracted, **kwargs):
        if create and extracted is not False and course.method == "cti":
            plan_phases(course)


class NoteFactory(DjangoModelFactory):
    class Meta:
        model = models.ContactNote

    case = factory.SubFactory(CaseFactory)
    author = factory.SubFactory(UserFactory, worker=True)
    at = factory.LazyFunction(lambda: ago(days=2))
    kind = "home"
    text = "Drak kaffe og talte om uddannelse."


def supported_case(worker=None, **course) -> models.SupportCourse:
    """A live course whose worker has the case."""
    worker = worker or UserFactory(worker=True)
    made = CourseFactory(worker=worker, **course)
    AssignmentFactory(case=made.case, user=worker, role=Role.SUPPORT_WORKER)
    return made
