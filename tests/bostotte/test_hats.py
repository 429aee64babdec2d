"""One person with authority and support on the same case says which "kasket" a note and a decision was made with."""

import datetime as dt
import uuid

import pytest
from django.urls import reverse
from django.utils import timezone

from bostotte.models import ContactNote
from cases.hats import has_both_hats
from cases.rules import RuleBroken
from cases.services import decide_draft
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


def newest(case):
    return case.decisions.latest("created_at")


def decision(browser, case, **given):
    typed = {"target_group": "homeless", "combination": "sm", "legal_basis": "none", **given}
    return browser.post(reverse("cases:decide", args=[case.pk]), typed, follow=True)


def test_a_decision_asks_and_keeps_the_answer(login, both):
    user, case = both
    browser, other = login(user), started_case(coordinator=user)
    assert "kasket" in browser.get(reverse("cases:decide", args=[case.pk])).content.decode()
    assert "kasket" not in browser.get(reverse("cases:decide", args=[other.pk])).content.decode()
    shown = decision(browser, case, hat="authority").content.decode()
    assert newest(case).hat == "authority" and "som myndighed" in shown
    decision(browser, other, hat="authority")
    assert newest(other).hat == ""


def test_no_answer_is_no_guess(login, both):
    user, case = both
    decision(login(user), case)
    assert newest(case).hat == "" and newest(case).decided_by == user


def test_support_proposes_and_authority_decides(login, both):
    user, case = both
    before = case.decisions.count()
    cti = {"combination": "sm_cti", "legal_basis": "sel_85a", "reasons": "Behov", "hat": "support"}
    answer = decision(login(user), case, **cti)
    assert answer.status_code == 409 and "træffes som myndighed" in answer.content.decode()
    assert case.decisions.count() == before
    decision(login(user), case, keep="1", **cti)
    draft = newest(case)
    assert draft.decided_at is None and draft.hat == "support"
    with pytest.raises(RuleBroken, match="som myndighed"):
        decide_draft(by=user, decision=draft)
    colleague = UserFactory(authority=True)
    assert decide_draft(by=colleague, decision=draft).hat == ""


def test_a_journal_entry_asks_too(login, both):
    user, case = both
    browser, other = login(user), started_case(coordinator=user)
    assert "kasket" not in browser.get(reverse("cases:entry_new", args=[other.pk])).content.decode()
    new = reverse("cases:entry_new", args=[case.pk])
    assert "kasket" in browser.get(new).content.decode()
    browser.post(new, {"text": "Vi talte om penge.", "submission_key": uuid.uuid4(), "hat": "support"})
    entry = case.journal.get()
    shown = browser.get(reverse("cases:entry", args=[case.pk, "journal", entry.pk])).content.decode()
    assert entry.hat == "support" and "som bostøtte" in shown
    correct = reverse("cases:entry_correct", args=[case.pk, entry.pk])
    browser.post(correct, {"text": "Vi talte om bolig.", "reason": "Forkert", "submission_key": uuid.uuid4()})
    assert case.journal.get(corrects=entry).hat == "support"
