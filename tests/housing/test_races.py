"""Fifty at once for one dwelling: one gets it, the others get a sentence."""

import datetime as dt

import pytest
from django.urls import reverse
from django.utils import timezone

from cases.rules import RuleBroken
from housing import services
from housing.models import Offer, Tenancy
from tests.factories.cases import CaseFactory, UnitRoleFactory, UserFactory
from tests.factories.housing import DwellingFactory, OfferFactory
from tests.threads import all_at_once

pytestmark = [pytest.mark.race, pytest.mark.slow, pytest.mark.django_db(transaction=True)]
MANY = 50


def assert_one_won(answers, kind, code):
    winners = [answer for answer in answers if isinstance(answer, kind)]
    broken = [answer for answer in answers if isinstance(answer, RuleBroken)]
    assert [answer for answer in answers if answer not in winners and answer not in broken] == []
    assert (len(winners), len(broken)) == (1, MANY - 1)
    assert {answer.code for answer in broken} == {code}


def many_cases():
    owner = UserFactory(authority=True)
    return [CaseFactory(opened_by=owner, referral=False) for _ in range(MANY)]


@pytest.mark.parametrize("overdue", [False, True], ids=["a free dwelling", "after a deadline that passed"])
def test_fifty_at_once_offer_one_dwelling(overdue):
    dwelling, officer = DwellingFactory(), UserFactory()
    if overdue:
        OfferFactory(dwelling=dwelling, overdue=True)
    deadline = timezone.now() + dt.timedelta(days=2)

    def offer(case):
        return services.offer_dwelling(by=officer, dwelling=dwelling, case=case, deadline_at=deadline)

    answers = all_at_once([lambda case=case: offer(case) for case in many_cases()])
    assert_one_won(answers, Offer, "h1_one_live_offer")
    assert Offer.objects.filter(dwelling=dwelling, over_at__isnull=True).count() == 1
    assert Offer.objects.filter(answer="expired").count() == overdue


def test_fifty_at_once_sign_for_one_dwelling():
    dwelling, officer = DwellingFactory(), UserFactory()

    def sign(case):
        return services.sign_lease(by=officer, dwelling=dwelling, case=case, starts_on=timezone.localdate())

    answers = all_at_once([lambda case=case: sign(case) for case in many_cases()])
    assert_one_won(answers, Tenancy, "h1_no_overlapping_tenancies")


def test_through_the_pages_everybody_gets_a_sentence_and_nobody_an_error(login):
    dwelling = DwellingFactory()
    officer = UnitRoleFactory(role="housing_officer").user
    client_of = {case: login(officer) for case in many_cases()[:8]}
    fields = {"dwelling": dwelling.pk, "deadline_at": f"{timezone.localtime() + dt.timedelta(days=2):%d.%m.%Y} 15.00"}

    def post(case):
        return client_of[case].post(reverse("housing:offer_new", args=[case.pk]), fields)

    answers = all_at_once([lambda case=case: post(case) for case in client_of])
    assert sorted(answer.status_code for answer in answers) == [302] + [409] * 7
    assert all("allerede tilbudt" in a.content.decode() for a in answers if a.status_code == 409)


def test_two_offers_to_one_person_are_not_both_accepted():
    case, officer = CaseFactory(), UserFactory()
    offers = OfferFactory.create_batch(8, case=case)

    def accept(offer):
        return services.answer_offer(by=officer, offer=offer, answer="accepted")

    answers = all_at_once([lambda offer=offer: accept(offer) for offer in offers])
    assert sum(isinstance(answer, Offer) for answer in answers) == 1
    assert Offer.objects.filter(case=case, answer="accepted", over_at__isnull=True).count() == 1
