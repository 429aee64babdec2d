"""Told once: Min historie, how we keep in touch, and the household seen together by those with access to each."""

import datetime as dt

import pytest
from django.db import IntegrityError, transaction
from django.urls import reverse
from django.utils import timezone

from cases.models import AccessLog, ContactAgreement, HouseholdMember, MyStory
from cases.rules import RuleBroken
from cases.services import add_to_household, approve_story, leave_household
from tests.factories.cases import (
    AssignmentFactory,
    CaseFactory,
    DisclosureBasisFactory,
    Role,
    TeamMemberFactory,
    UserFactory,
    invite,
    started_case,
)

pytestmark = pytest.mark.django_db

TODAY = timezone.localdate()


def page(name, case, **keys):
    return reverse(f"cases:{name}", kwargs={"pk": case.pk, **keys})


def text(answer):
    return " ".join(answer.content.decode().split())


def story(case, words="Jeg hedder Alma og vil have ro.", approved=False, by=None):
    by = by or case.opened_by
    yes = {"approved_on": TODAY, "approved_how": "read_aloud", "approval_noted_by": by} if approved else {}
    return MyStory.objects.create(case=case, text=words, told_on=TODAY, written_by=by, **yes)


@pytest.fixture
def coordinator():
    return UserFactory(authority=True)


@pytest.fixture
def case(coordinator):
    return started_case(coordinator=coordinator)


@pytest.fixture
def browser(login, coordinator):
    return login(coordinator)


def invited(case, *kinds):
    user = UserFactory(unit=None)
    invite(user, DisclosureBasisFactory(case=case, kinds=list(kinds)))
    return user


class TestStory:
    def test_written_read_and_approved(self, browser, case):
        browser.post(page("story", case), {"text": "Jeg hedder Alma."})
        assert "Ikke godkendt endnu" in text(browser.get(page("young_person", case)))
        answer = browser.get(page("story_approve", case))
        assert "Jeg hedder Alma." in text(answer)
        browser.post(page("story_approve", case), {"approved_how": "read_aloud", "version": "1"})
        shown = text(browser.get(page("young_person", case)))
        assert "Godkendt" in shown and "Ikke godkendt endnu" not in shown

    def test_somebody_from_outside_reads_only_what_is_approved_and_shared(self, login, case):
        story(case, "Den første udgave", approved=True)
        story(case, "Den nye, som ingen har sagt ja til")
        ContactAgreement.objects.create(
            case=case, when="Aldrig om morgenen", agreed_on=TODAY, written_by=case.opened_by
        )
        shown = text(login(invited(case, "story", "plan")).get(page("young_person", case)))
        assert "Den første udgave" in shown
        assert "Den nye" not in shown and "Aldrig om morgenen" not in shown
        assert login(invited(case, "plan")).get(page("young_person", case)).status_code == 404
        assert "Den nye" in text(login(case.opened_by).get(page("young_person", case)))

    def test_nothing_approved_shows_nothing_outside(self, login, case):
        story(case, "Ikke læst højt endnu")
        assert "Ikke læst højt" not in text(login(invited(case, "story")).get(page("young_person", case)))

    def test_an_approved_version_stands_and_a_change_is_a_new_one(self, browser, case):
        story(case, "Første udgave", approved=True)
        form = browser.get(page("story", case)).context["form"]
        assert form["text"].value() == "Første udgave"
        browser.post(page("story", case), {"text": "Anden udgave"})
        assert list(case.stories.values_list("text", flat=True)) == ["Første udgave", "Anden udgave"]
        shown = text(browser.get(page("young_person", case)))
        assert "Første udgave" in shown and "Anden udgave" in shown

    def test_a_yes_is_to_the_text_that_was_read(self, browser, case):
        draft = story(case)
        browser.post(page("story", case), {"text": "Rettet imens", "version": "1"})
        answer = browser.post(page("story_approve", case), {"approved_how": "read_aloud", "version": "1"})
        assert answer.status_code == 409 and "Læs den igen" in text(answer)
        draft.refresh_from_db()
        assert draft.approved_on is None

    def test_two_who_begin_at_once_lose_no_word(self, browser, case):
        story(case, "Kollegaens ord")
        answer = browser.post(page("story", case), {"text": "Mine egne ord", "version": "0"})
        assert answer.status_code == 409
        assert "Mine egne ord" in text(answer) and "Kollegaens ord" in text(answer)

    def test_a_day_to_come_is_no_yes(self, case):
        with pytest.raises(RuleBroken, match="ikke kommet"):
            approve_story(
                by=case.opened_by,
                story=story(case),
                version=1,
                approved_on=TODAY + dt.timedelta(days=1),
                approved_how="read_self",
            )

    def test_the_database_holds_one_under_way_and_a_whole_yes(self, case):
        draft = story(case)
        with pytest.raises(IntegrityError, match="story_one_under_way"), transaction.atomic():
            story(case)
        with pytest.raises(IntegrityError, match="story_approval"), transaction.atomic():
            MyStory.objects.filter(pk=draft.pk).update(approved_on=TODAY)

    def test_it_is_not_written_in_a_closed_case(self, browser, case, coordinator):
        case.closed_at, case.closed_by, case.close_reason = timezone.now(), coordinator, "moved"
        case.save()
        answer = browser.post(page("story", case), {"text": "For sent"})
        assert answer.status_code == 409 and not case.stories.exists()


class TestContactAgreement:
    def test_it_stands_first_on_the_overview_and_keeps_what_it_said(self, browser, case):
        browser.post(page("contact_agreement", case), {"when": "Efter kl. 13", "urgent": "Intet svar i fem dage"})
        assert "Efter kl. 13" in text(browser.get(page("case", case)))
        browser.post(page("contact_agreement", case), {"when": "Efter kl. 15", "version": "1"})
        shown = text(browser.get(page("young_person", case)))
        assert "Efter kl. 15" in shown and "Sådan lød den før" in shown and "Efter kl. 13" in shown

    def test_a_second_editor_sees_both(self, browser, case):
        ContactAgreement.objects.create(case=case, when="Om aftenen", agreed_on=TODAY, written_by=case.opened_by)
        browser.post(page("contact_agreement", case), {"when": "Kun tirsdag", "version": "1"})
        answer = browser.post(page("contact_agreement", case), {"when": "Kun torsdag", "version": "1"})
        assert answer.status_code == 409
        assert "Kun tirsdag" in text(answer) and "Kun torsdag" in text(answer)

    def test_somebody_from_outside_with_the_address_does_not_see_whom_else_to_ask(self, login, case):
        ContactAgreement.objects.create(case=case, others="Moster Bente", agreed_on=TODAY, written_by=case.opened_by)
        user = invited(case, "contact", "story")
        for name in ("case", "young_person"):
            assert "Moster Bente" not in text(login(user).get(page(name, case)))


class TestWhatMatters:
    def test_who_to_call_and_what_to_know(self, browser, case):
        TeamMemberFactory(case=case, name="Bente Test", role_label="Moster", kind="private", is_trusted_adult=True)
        case.person.language, case.person.needs_interpreter = "dari", True
        case.person.save()
        shown = text(browser.get(page("young_person", case)))
        for words in ["Bente Test, moster", "dari, med tolk", "Ingen skrevet endnu"]:
            assert words in shown, words


class TestHousehold:
    def test_a_brother_without_a_case(self, browser, case):
        browser.post(page("household_add", case), {"name": "Storm Test", "relation": "Lillebror"})
        assert "Storm Test" in text(browser.get(page("young_person", case)))
        seat = HouseholdMember.objects.get(name="Storm Test")
        browser.post(page("household_leave", case, member=seat.pk))
        assert "Storm Test" not in text(browser.get(page("household", case)))

    def test_two_cases_are_seen_together_by_those_with_both(self, browser, case, coordinator):
        other = AssignmentFactory(case=CaseFactory(), user=coordinator).case
        browser.post(page("household_add", case), {"case_number": str(other.number), "relation": "Kæreste"})
        assert other.person.name in text(browser.get(page("household", case)))
        assert case.person.name in text(browser.get(page("household", other)))
        assert AccessLog.objects.filter(case_id=other.pk, user_id=coordinator.pk, action="list").exists()

    def test_a_case_elsewhere_is_left_out_and_not_counted(self, login, case, coordinator):
        other = CaseFactory(person__call_name="Hemmelig", person__full_name="Hemmelig Test")
        add_to_household(by=coordinator, case=case, other_case=other)
        for name in ("young_person", "household", "case"):
            shown = text(login(coordinator).get(page(name, case)))
            for secret in ("Hemmelig", str(other.pk), f"sag {other.number}"):
                assert secret not in shown, (name, secret)
        assert not AccessLog.objects.filter(case_id=other.pk).exists()

    def test_a_number_elsewhere_is_answered_as_one_that_is_not_there(self, browser, case):
        other = CaseFactory()
        answers = [
            browser.post(page("household_add", case), {"case_number": number})
            for number in (str(other.number), "987654321", str(2**70), "-4")
        ]
        assert {answer.status_code for answer in answers} == {422}
        assert all("Der er ingen åben sag med det nummer" in text(answer) for answer in answers)

    def test_a_seat_elsewhere_cannot_be_ended(self, browser, case, coordinator):
        other = CaseFactory()
        add_to_household(by=coordinator, case=case, other_case=other)
        seat = other.household_seats.get()
        assert browser.post(page("household_leave", case, member=seat.pk)).status_code == 404

    def test_one_household_at_a_time(self, case, coordinator):
        other, third = CaseFactory(), CaseFactory()
        add_to_household(by=coordinator, case=case, name="Mor Test")
        add_to_household(by=coordinator, case=other, other_case=third)
        with pytest.raises(RuleBroken, match="en anden husstand"):
            add_to_household(by=coordinator, case=case, other_case=other)
        leave_household(by=coordinator, member=other.household_seats.get(), on=TODAY)
        add_to_household(by=coordinator, case=case, other_case=other)
        assert HouseholdMember.objects.filter(household=case.household_seats.get().household).count() == 3

    def test_a_name_or_a_number(self, browser, case, coordinator):
        other = AssignmentFactory(case=CaseFactory(), user=coordinator).case
        for given in ({"name": ""}, {"name": "Storm Test", "case_number": str(other.number)}):
            answer = browser.post(page("household_add", case), given)
            assert answer.status_code == 422 and "Skriv enten et navn eller et sagsnummer" in text(answer)

    def test_the_support_worker_sees_it_and_does_not_write_it(self, login, case, coordinator):
        add_to_household(by=coordinator, case=case, name="Mor Test")
        worker = AssignmentFactory(case=case, role=Role.SUPPORT_WORKER).user
        shown = text(login(worker).get(page("household", case)))
        assert "Mor Test" in shown and "Bor der ikke længere" not in shown
        assert login(worker).get(page("household_add", case)).status_code == 404
