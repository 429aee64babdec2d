"""The guided end: questions in the method's order, one act each, what is missing first, and undo (C5, TRIN 6-7)."""

import datetime as dt

import pytest
from django.urls import reverse
from django.utils import timezone

from bostotte.models import SupportCourse
from cases.closing import AFTERCARE, next_step, steps_to_close
from cases.models import Case, CaseEnding, EveningDuty
from cases.services import ask_for_paper, begin_ending, record_death
from tests.factories.bostotte import CourseFactory, NoteFactory
from tests.factories.cases import UnitRoleFactory, UserFactory, started_case

pytestmark = pytest.mark.django_db


@pytest.fixture
def case():
    return started_case()


@pytest.fixture
def browser(login, case):
    return login(case.opened_by)


def page(name, case, **keys):
    return reverse(f"cases:{name}", kwargs={"pk": case.pk, **keys})


def steps(case):
    fresh = Case.objects.select_related("person", "facts").get(pk=case.pk)
    return steps_to_close(fresh, CaseEnding.objects.get(case=case, cancelled_at=None))


def test_every_word_about_aftercare_is_there():
    assert set(AFTERCARE) == set(SupportCourse.Aftercare.values)


class TestOrder:
    def test_support_comes_first_and_leads(self, case):
        CourseFactory(case=case)
        begin_ending(by=case.opened_by, case=case, reason="as_planned")
        found = steps(case)
        assert [step.number for step in found] == [6, 7, 7, 7, 7, 7]
        assert next_step(found).number == 6
        assert "i gang" in next_step(found).why

    def test_the_leader_is_asked_for_only_when_it_was_not_planned(self, case):
        begin_ending(by=case.opened_by, case=case, reason="lost_contact")
        assert "Lederen har set det" in [step.text for step in steps(case)]

    def test_the_paper_may_wait(self, case):
        begin_ending(by=case.opened_by, case=case, reason="as_planned")
        assert not steps(case)[-1].is_required


class TestAnswers:
    def test_attempts_are_shown_from_the_notes(self, browser, case):
        begin_ending(by=case.opened_by, case=case, reason="lost_contact")
        NoteFactory(case=case, kind="attempt", text="Bankede på hos moster")
        NoteFactory(case=case, kind="phone", text="Snakkede længe")
        address = page("close_answer", case, question="den-unge")
        text = browser.get(address).content.decode()
        assert "Bankede på hos moster" in text and "Snakkede længe" not in text
        browser.post(address, {"young_person_heard": "not_reached", "version": 1})
        text = browser.get(page("close", case)).content.decode()
        assert "Kunne ikke nås" in text and "Bankede på hos moster" in text

    def test_not_reached_without_attempts_is_still_missing(self, browser, case):
        begin_ending(by=case.opened_by, case=case, reason="lost_contact")
        browser.post(
            page("close_answer", case, question="den-unge"), {"young_person_heard": "not_reached", "version": 1}
        )
        assert "Ingen forsøg er skrevet endnu" in browser.get(page("close", case)).content.decode()

    def test_an_answer_can_be_taken_back(self, browser, case):
        ending = begin_ending(by=case.opened_by, case=case, reason="moved")
        typed = {"young_person_heard": "heard", "young_person_words": "Jeg klarer mig.", "version": 1}
        browser.post(page("close_answer", case, question="den-unge"), typed)
        assert "Jeg klarer mig." in browser.get(page("close", case)).content.decode()
        assert browser.post(page("close_undo", case, question="den-unge")).status_code == 302
        ending.refresh_from_db()
        assert (ending.young_person_heard, ending.young_person_words) == ("", "")
        assert ending.history.filter(young_person_words="Jeg klarer mig.").exists()

    @pytest.mark.parametrize("question", ["noget-andet", "hvorfor"])
    def test_what_cannot_be_taken_back_is_not_there(self, browser, case, question):
        begin_ending(by=case.opened_by, case=case, reason="moved")
        assert browser.post(page("close_undo", case, question=question)).status_code == 404

    def test_a_page_that_was_overtaken_says_so(self, browser, case):
        answer = browser.get(page("close_answer", case, question="teamet"), follow=True)
        assert "ikke i gang længere" in answer.content.decode()

    def test_what_closing_ends_by_itself_is_told_before(self, browser, case):
        begin_ending(by=case.opened_by, case=case, reason="as_planned")
        assert "Koordinator og leder kan læse i seks måneder" in browser.get(page("close", case)).content.decode()


class TestDeathSeen:
    def test_the_leader_comes_from_the_day_to_the_page_and_says_so(self, login, case):
        leader = login(UnitRoleFactory(unit=case.unit).user)
        record_death(by=case.opened_by, case=case, died_on=timezone.localdate())
        address = page("death_seen", case)
        assert address in leader.get(reverse("cases:my_day")).content.decode()
        assert "Intet brev, ingen hilsen" in leader.get(address).content.decode()
        leader.post(address)
        assert address not in leader.get(reverse("cases:my_day")).content.decode()
        assert "Jeg har set det" not in leader.get(address).content.decode()

    def test_the_evening_phone_is_told_for_a_fortnight_and_not_longer(self, login, case):
        now = timezone.now()
        times = {"valid_from": now - dt.timedelta(hours=1), "valid_until": now + dt.timedelta(hours=5)}
        duty = EveningDuty.objects.create(unit=case.unit, user=UserFactory(), set_by=case.opened_by, **times)
        holder, card = login(duty.user), reverse("cases:evening_card", args=[case.pk])
        record_death(by=case.opened_by, case=case, died_on=timezone.localdate())
        assert "Død" in holder.get(reverse("cases:evening")).content.decode()
        assert "Ring ikke, og send ingen hilsen" in holder.get(card).content.decode()
        Case.objects.filter(pk=case.pk).update(closed_at=now - dt.timedelta(days=15))
        assert holder.get(card).status_code == 404

    def test_nobody_else_has_the_page_and_no_paper_is_made(self, browser, case):
        record_death(by=case.opened_by, case=case, died_on=timezone.localdate())
        assert browser.get(page("death_seen", case)).status_code == 404
        assert browser.get(page("way_back", case)).status_code == 404
        with pytest.raises(Exception, match="intet bliver lavet"):
            ask_for_paper(by=case.opened_by, case=case, kind="way_back", content={})
