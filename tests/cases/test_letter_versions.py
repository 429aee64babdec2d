"""A wrong decision letter is replaced by a new version: with a reason, the old one kept, and when each was given."""

import datetime as dt

import pytest
import time_machine
from django.db import IntegrityError, transaction
from django.urls import reverse
from django.utils import timezone

from cases.complaint_time import last_day_to_complain
from cases.letters.content import next_content
from cases.letters.layout import lay_out
from cases.models import CloseReason, DecisionLetter, LetterDelivery, Outbox
from cases.my_day import my_day
from cases.rules import RuleBroken
from cases.services import decide
from cases.services.letters import replace_letter
from tests.cases.letter_samples import ordinary
from tests.factories.cases import AssignmentFactory, Role, UserFactory

pytestmark = pytest.mark.django_db
CTI = {"combination": "sm_cti", "target_group": "homeless", "legal_basis": "sel_85a"}
WORDS = {"reasons": "Du har brug for ro.", "extent": "To besøg om ugen.", "next_steps": "Vi ringer."}


@pytest.fixture
def coordinator():
    return UserFactory(authority=True)


@pytest.fixture
def case(coordinator):
    return AssignmentFactory(user=coordinator, case__opened_by=coordinator).case


@pytest.fixture
def decided(case, coordinator):
    return decide(by=coordinator, case=case, reasons="Du har bruk for ro.", **CTI)


@pytest.fixture
def browser(login, coordinator):
    return login(coordinator)


def page(name, decision):
    return reverse(f"cases:{name}", kwargs={"pk": decision.case_id, "decision": decision.pk})


def told(browser, decision, day):
    decision.refresh_from_db()
    typed = {"communicated_on": day, "communicated_how": "Digital Post", "version": decision.version}
    assert browser.post(page("decision_told", decision), typed).status_code == 302


def text(answer):
    return " ".join(answer.content.decode().split())


def test_the_form_has_the_words_of_the_letter_and_asks_only_why(browser, decided):
    shown = text(browser.get(page("letter_new", decided)))
    assert "Du har bruk for ro." in shown and "træf en ny afgørelse" in shown
    answer = browser.post(page("letter_new", decided), WORDS)
    assert answer.status_code == 422 and "Hvorfor skal brevet erstattes" in text(answer)
    assert decided.letters.count() == 1


def test_the_new_version_counts_and_the_old_one_stands(browser, decided, case, coordinator):
    told(browser, decided, "i dag")
    case.person.full_name = "Amalie Karla Test"
    case.person.save()
    given = {**WORDS, "reason": "Du hedder Karla til mellemnavn"}
    assert browser.post(page("letter_new", decided), given).status_code == 302
    old, new = decided.letters.all()
    assert (old.version, new.version, new.made_by) == (1, 2, coordinator)
    assert old.content["reasons"] == "Du har bruk for ro." and new.content["reasons"] == "Du har brug for ro."
    assert new.content["person"]["full_name"] == "Amalie Karla Test" != old.content["person"]["full_name"]
    assert "Du hedder Karla til mellemnavn" in lay_out(new.content).replaces
    decided.refresh_from_db()
    assert decided.reasons == "Du har bruk for ro."  # what was decided is not written over
    assert Outbox.objects.filter(kind="decision_letter").count() == 2
    shown = text(browser.get(page("decision", decided)))
    assert "Erstattet" in shown and "Hent version 1" in shown and "Du hedder Karla til mellemnavn" in shown
    assert "det nye brev er ikke givet endnu" in shown
    assert str(old.delivery) and not LetterDelivery.objects.filter(letter=new).exists()


def test_each_version_says_when_it_was_given_and_the_four_weeks_count_anew(browser, decided):
    told(browser, decided, "i dag")
    first = timezone.localdate()
    with time_machine.travel(timezone.now() + dt.timedelta(minutes=1)):
        browser.post(page("letter_new", decided), {**WORDS, "reason": "Forkert telefonnummer"})
    with time_machine.travel(timezone.now() + dt.timedelta(days=9)):
        browser.force_login(decided.decided_by)
        told(browser, decided, "i dag")
        given = [(row.letter.version, row.given_on) for row in LetterDelivery.objects.order_by("letter__version")]
        assert given == [(1, first), (2, first + dt.timedelta(days=9))]
        decided.refresh_from_db()
        assert decided.complaint_deadline == last_day_to_complain(first + dt.timedelta(days=9))
        assert "endnu" not in text(browser.get(page("decision", decided))).split("har fået besked")[1][:80]


def test_a_wrong_day_is_mended_and_history_keeps_it(browser, decided):
    with time_machine.travel(timezone.now() + dt.timedelta(days=3)):
        browser.force_login(decided.decided_by)
        told(browser, decided, "i dag")
        told(browser, decided, "i går")
        given = LetterDelivery.objects.get()
        assert given.given_on == timezone.localdate() - dt.timedelta(days=1)
        assert given.history.count() == 2


def test_without_competence_for_the_law_nobody_replaces_it(decided):
    other = UserFactory(competences=["bl"])
    with pytest.raises(RuleBroken, match="kompetence"):
        replace_letter(by=other, former=decided.letters.get(), texts={**WORDS, "wish_reasons": ""}, reason="Fejl")


def test_two_at_once_give_one_version(browser, decided, coordinator):
    former = decided.letters.get()
    texts = {**WORDS, "wish_reasons": ""}
    replace_letter(by=coordinator, former=former, texts=texts, reason="Fejl")
    with pytest.raises(RuleBroken, match="En anden har lige lavet"):
        replace_letter(by=coordinator, former=former, texts=texts, reason="Fejl")


def test_nothing_leaves_after_the_case_is_closed(browser, decided, case):
    case.closed_at, case.closed_by, case.close_reason = timezone.now(), case.opened_by, CloseReason.MOVED
    case.save()
    answer = browser.post(page("letter_new", decided), {**WORDS, "reason": "Fejl"})
    assert answer.status_code == 409 and decided.letters.count() == 1


def test_whoever_only_supports_cannot(login, decided, case):
    worker = AssignmentFactory(case=case, role=Role.SUPPORT_WORKER).user
    assert login(worker).get(page("letter_new", decided)).status_code == 404


def test_voluntary_coordination_has_no_letter_to_replace(browser, case, coordinator):
    decision = decide(by=coordinator, case=case, combination="sm", target_group="at_risk")
    assert browser.get(page("letter_new", decision)).status_code == 404


def test_the_database_asks_why(decided, coordinator):
    with pytest.raises(IntegrityError, match="letter_version_has_reason"), transaction.atomic():
        DecisionLetter.objects.create(decision=decided, version=2, content={}, sha256="0" * 64, made_by=coordinator)


def test_a_refusal_keeps_its_reasons(browser, case, coordinator):
    refused = decide_refusal(case, coordinator)
    answer = browser.post(page("letter_new", refused), {**WORDS, "reasons": "", "reason": "Fejl"})
    assert answer.status_code == 422 and refused.letters.count() == 1


def decide_refusal(case, coordinator):
    decision = decide(by=coordinator, case=case, reasons="Du klarer det selv.", **{**CTI, "combination": "sm"})
    decision.is_refusal = True
    decision.save()
    return decision


def test_letters_from_before_say_that_they_replace_none():
    assert lay_out(ordinary()).replaces == ""


def test_the_paper_says_what_it_replaces(decided, coordinator):
    texts, now = {**WORDS, "wish_reasons": ""}, timezone.now()
    content = next_content(decided.letters.get(), by=coordinator, at=now, texts=texts, reason="Forkert navn.")
    assert lay_out(content).replaces.startswith("Brevet erstatter det, vi skrev den ")
    assert "Forkert navn. Smid" in lay_out(content).replaces


def test_a_new_letter_not_given_is_a_line_on_min_dag_until_it_is(browser, decided, coordinator):
    def line():
        found = [line for line in my_day(coordinator, timezone.now()).lines if line.kind == "letter_untold"]
        return found[0] if found else None

    told(browser, decided, "i dag")
    assert line() is None
    browser.post(page("letter_new", decided), {**WORDS, "reason": "Du hedder Karla til mellemnavn"})
    found = line()
    assert found.sentence == "Den unge har ikke fået det nye brev." and not found.is_red
    assert "Du hedder Karla til mellemnavn" in found.fact and found.act_url == page("decision", decided)
    with time_machine.travel(timezone.now() + dt.timedelta(days=7)):
        assert line().is_red
    told(browser, decided, "i dag")
    assert line() is None
