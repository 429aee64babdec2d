"""Builders for the housing app."""

import datetime as dt

import factory
from django.utils import timezone
from factory.django import DjangoModelFactory

from housing import models
from tests.factories.cases import CaseFactory, ago


class AssociationFactory(DjangoModelFactory):
    class Meta:
        model = models.HousingAssociation
        django_get_or_create = ["name"]

    name = "Nordbo"


class DwellingFactory(DjangoModelFactory):
    """A dwelling that is free. Traits: `withdrawn` is out of the pool."""

    class Meta:
        model = models.Dwelling

    association = factory.SubFactory(AssociationFactory)
    address = factory.Sequence(lambda n: f"Lindegade {n + 1}, 1. tv.")
    rent = 3120
    utilities = 520
    size_m2 = 29
    available_from = factory.LazyFunction(lambda: ago(days=3).date())

    class Params:
        withdrawn = factory.Trait(withdrawn_on=factory.LazyFunction(timezone.localdate))


class NeedFactory(DjangoModelFactory):
    class Meta:
        model = models.HousingNeed

    case = factory.SubFactory(CaseFactory)
    person = factory.SelfAttribute("case.person")
    since_on = factory.LazyFunction(lambda: ago(days=60).date())
    max_net_rent = 2900
    registered_by = factory.SelfAttribute("case.opened_by")


class OfferFactory(DjangoModelFactory):
    """A live offer. Traits: `accepted`, `overdue` (unanswered, the deadline passed)."""

    class Meta:
        model = models.Offer

    dwelling = factory.SubFactory(DwellingFactory)
    case = factory.SubFactory(CaseFactory)
    offered_at = factory.LazyFunction(lambda: ago(days=2))
    offered_by = factory.SelfAttribute("case.opened_by")
    deadline_at = factory.LazyFunction(lambda: timezone.now() + dt.timedelta(days=3))

    class Params:
        overdue = factory.Trait(deadline_at=factory.LazyFunction(lambda: ago(hours=1)))
        accepted = factory.Trait(
            answer="accepted",
            answered_at=factory.LazyFunction(lambda: ago(days=1)),
            answered_by=factory.SelfAttribute("offered_by"),
        )


class TenancyFactory(DjangoModelFactory):
    """A running lease."""

    class Meta:
        model = models.Tenancy

    dwelling = factory.SubFactory(DwellingFactory)
    case = factory.SubFactory(CaseFactory)
    signed_on = factory.LazyFunction(lambda: ago(days=40).date())
    starts_on = factory.LazyFunction(lambda: ago(days=30).date())
    registered_by = factory.SelfAttribute("case.opened_by")


class ResidenceFactory(DjangoModelFactory):
    class Meta:
        model = models.Residence

    tenancy = factory.SubFactory(TenancyFactory)
    case = factory.SelfAttribute("tenancy.case")
    person = factory.SelfAttribute("case.person")
    from_on = factory.SelfAttribute("tenancy.starts_on")
