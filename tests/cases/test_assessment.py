"""Udredning per life domain: who may write it, what it adds up to, and that two writers lose no word."""

import pytest
from django.urls import reverse

from cases.models import Assessment
from cases.visitation import propose
from tests.factories.cases import AssignmentFactory, Role, UserFactory

pytestmark = pytest.mark.django_db
MUCH = {"need": "much", "own": "", "worker": ""}


@pytest.fixture
def coordinator():
    return UserFactory(authority=True)


@pytest.fixture
def case(coordinator):
    return AssignmentFactory(user=coordinator, case__opened_by=coordinator).case


@pytest.fixture
def url(case):
    return reverse("cases:assess", args=[case.pk])


def test_each_domain_has_need_and_two_peoples_words(login, coordinator, url):
    typed = {
        "need_housing": "much", "own_housing": "En dør, jeg kan låse", "worker_housing": "Aldrig haft kontrakt",
        "need_finances": "none", "taken_part": "Hele teamet", "proposed_combination": "sm_icm",
        "risk_weak_network": "past",
    }  # fmt: skip
    assert login(coordinator).post(url, typed).status_code == 302
    saved = Assessment.objects.get()
    assert saved.needs["housing"] == {"need": "much", "own": "En dør, jeg kan låse", "worker": "Aldrig haft kontrakt"}
    assert set(saved.needs) == {"housing", "finances"}
    assert (saved.risk_indicators, saved.taken_part) == ({"weak_network": "past"}, "Hele teamet")
    page = login(coordinator).get(reverse("cases:decide", args=[saved.case_id])).content.decode()
    assert "Hele teamet" in page
    assert "Brug for meget støtte: bolig." in page or "ikke nok endnu" in page


def test_an_answer_inside_a_domain_can_be_changed_later(login, coordinator, url):
    browser = login(coordinator)
    browser.post(url, {"need_housing": "some", "risk_weak_network": "past"})
    saved = Assessment.objects.get()
    browser.post(url, {"need_housing": "much", "risk_weak_network": "current", "version": saved.version})
    saved.refresh_from_db()
    assert (saved.needs["housing"]["need"], saved.risk_indicators) == ("much", {"weak_network": "current"})


def test_two_who_write_in_the_same_domain_both_keep_their_words(login, coordinator, url):
    browser = login(coordinator)
    browser.post(url, {"own_housing": "Fra starten"})
    first = Assessment.objects.get().version
    browser.post(url, {"own_housing": "Den enes ord", "version": first})
    answer = browser.post(url, {"own_housing": "Den andens ord", "version": first})
    text = answer.content.decode()
    assert answer.status_code == 409
    assert "Den enes ord" in text
    assert "Den andens ord" in text
    assert Assessment.objects.get().needs["housing"]["own"] == "Den enes ord"


def test_a_support_worker_proposes_and_decides_nothing(login, case, url):
    worker = UserFactory(worker=True)
    AssignmentFactory(case=case, user=worker, role=Role.SUPPORT_WORKER)
    browser = login(worker)
    assert (
        browser.post(url, {"proposed_combination": "sm_cti", "proposed_reasons": "Kan tage over"}).status_code == 302
    )
    assert Assessment.objects.get().assessed_by == worker
    assert browser.get(reverse("cases:decide", args=[case.pk])).status_code == 404


def test_a_broad_need_in_homelessness_points_at_icm_and_says_why():
    needs = {"housing": MUCH, "finances": MUCH, "mental_health": MUCH}
    proposal = propose("rough_sleeping", "", {}, "", needs)
    words = " ".join(proposal.reasons)
    assert proposal.combination == "sm_icm"
    assert "Brug for meget støtte: bolig, penge, psykisk helbred." in words
    assert "læser vi som" in words


def test_a_need_alone_is_enough_for_support_and_never_icm_for_somebody_at_risk():
    needs = {"housing": MUCH, "finances": MUCH, "mental_health": MUCH}
    assert propose("own_tenancy_at_risk", "at_risk", {}, "", needs).combination == "sm_cti"
    assert propose("rough_sleeping", "", {}, "", {"housing": {"need": "some"}}).combination == "sm_cti"
    assert propose("rough_sleeping", "", {}, "", {"housing": {"need": "none"}}).combination == "sm"
