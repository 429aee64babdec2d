"""H1 and H2 in the database itself: plain rows, no service in between."""

import pytest
from django.db import IntegrityError, transaction
from django.utils import timezone

from tests.factories.cases import ago
from tests.factories.housing import (
    DwellingFactory,
    NeedFactory,
    OfferFactory,
    ResidenceFactory,
    TenancyFactory,
)

pytestmark = pytest.mark.django_db


def refused(constraint):
    return pytest.raises(IntegrityError, match=constraint)


def test_h1_tenancies_of_a_dwelling_do_not_overlap():
    old = TenancyFactory(ends_on=ago(days=-10).date(), end_reason="moved")
    with refused("h1_no_overlapping_tenancies"), transaction.atomic():
        TenancyFactory(dwelling=old.dwelling, starts_on=ago(days=-9).date())
    assert TenancyFactory(dwelling=old.dwelling, starts_on=old.ends_on)


def test_h1_nobody_resides_twice_but_an_old_lease_may_run_on():
    old = ResidenceFactory()
    new = TenancyFactory(case=old.case, starts_on=timezone.localdate())
    with refused("h1_no_overlapping_residence"), transaction.atomic():
        ResidenceFactory(tenancy=new)
    old.until_on = timezone.localdate()
    old.save()
    assert ResidenceFactory(tenancy=new)


def test_h1_one_live_offer_per_dwelling():
    live = OfferFactory()
    with refused("h1_one_live_offer"), transaction.atomic():
        OfferFactory(dwelling=live.dwelling)
    with refused("h1_one_live_offer"), transaction.atomic():
        OfferFactory(dwelling=OfferFactory(accepted=True).dwelling)


def test_h1_one_live_need_per_person():
    need = NeedFactory()
    with refused("h1_one_live_need"), transaction.atomic():
        NeedFactory(case=need.case)
    need.closed_at, need.closed_by, need.closed_reason = timezone.now(), need.registered_by, "no_wish"
    need.save()
    assert NeedFactory(case=need.case)


def test_h2_a_no_is_over():
    with refused("h2_declined_offer_is_over"), transaction.atomic():
        OfferFactory(answer="declined", answered_at=timezone.now(), answered_by=NeedFactory().registered_by)


def test_only_a_no_has_something_that_decided_it():
    with refused("decline_reason_of_a_no"), transaction.atomic():
        OfferFactory(declined_for_id="rent")


@pytest.mark.parametrize(
    ("factory", "values", "constraint"),
    [
        (TenancyFactory, {"ends_on": ago(days=-1).date()}, "c3_tenancy_ended"),
        (TenancyFactory, {"ends_on": ago(days=99).date(), "end_reason": "moved"}, "tenancy_period|lower bound"),
        (NeedFactory, {"closed_at": ago(days=1)}, "c3_need_closed"),
        (OfferFactory, {"answer": "accepted"}, "c3_offer_answered"),
        (OfferFactory, {"deadline_at": ago(days=9)}, "offer_deadline_after_offer"),
        (DwellingFactory, {"withdrawn_on": ago(days=99).date()}, "dwelling_period"),
    ],
)
def test_facts_come_together_and_in_order(factory, values, constraint):
    with pytest.raises(Exception, match=constraint), transaction.atomic():
        factory(**values)
