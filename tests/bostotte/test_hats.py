"""One person with authority and support on the same case says which "kasket" a note and a decision was made with."""

import datetime as dt
import uuid

import pytest
from django.urls import reverse
from django.utils import timezone

from bostotte.models import ContactNote
from cases.hats import has_both_hats
from cases.services import decide
from tests.factories.cases import AssignmentFactory, Role, UserFactory, started_case

pytestmark = pytest.mark.django_db


@pytest.fixture
def both():
    user = UserFactory(authority=True, username="alle.roller")
    case = started_case(coordinator=user)
    AssignmentFactory(case=case, user=user, role=Role.SUPPORT_WORKER)
    return user, case


def test_asked_only_where_one_has_both(login, both):
    user, case = both
    other = started_case(coordinator=user)
    assert has_both_hats(user, case.pk, timezone.now()) and not has_both_hats(user, other.pk, timezone.now())
    asked = login(user).get(reverse("bostotte:note_new", args=[case.pk])).content.decode()
    not_asked = login(user).get(reverse("bostotte:note_new", args=[other.pk])).content.decode()
    assert "kasket" in asked and "kasket" not in not_asked


def test_the_hat_is_kept_shown_and_can_be_mended(login, both):
    user, case = both
    browser = login(user)
    browser.post(
        reverse("bostotte:note_save"), {"key": uuid.uuid4(), "case_id": case.pk, "kind": "home", "hat": "support"}
    )
    note = ContactNote.objects.get()
    assert note.hat == "support"
    assert "som bostøtte" in browser.get(reverse("bostotte:case_support", args=[case.pk])).content.decode()
    browser.post(
        reverse("bostotte:note_edit", args=[note.pk]),
        {"kind": "home", "at": f"{timezone.localdate() - dt.timedelta(days=1):%d.%m.%Y} 8.00", "hat": "authority"},
    )
    note.refresh_from_db()
    assert note.hat == "authority"


def test_a_tap_says_nothing_of_it_and_a_made_up_hat_is_passed_over(login, both):
    user, case = both
    login(user).post(reverse("bostotte:note_save"), {"key": uuid.uuid4(), "case_id": case.pk, "kind": "sms"})
    worker = AssignmentFactory(case=case, role=Role.PAIR_PARTNER).user
    login(worker).post(
        reverse("bostotte:note_save"), {"key": uuid.uuid4(), "case_id": case.pk, "kind": "sms", "hat": "authority"}
    )
    assert set(ContactNote.objects.values_list("hat", flat=True)) == {""}


def test_a_decision_is_made_as_authority(both):
    user, case = both
    assert decide(by=user, case=case, combination="sm", target_group="at_risk").hat == "authority"
    other = started_case()
    assert decide(by=other.opened_by, case=other, combination="sm", target_group="at_risk").hat == ""
