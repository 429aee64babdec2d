"""The tablet: my young people today, two taps to a note, nothing lost and nothing said to the wrong one."""

import datetime as dt
import re
import uuid

import pytest
from django.conf import settings
from django.urls import reverse
from django.utils import timezone

from bostotte.contact import interval_days
from bostotte.models import ContactNote
from cases.models import AccessLog
from tests.factories.bostotte import CourseFactory, NoteFactory, supported_case
from tests.factories.cases import AssignmentFactory, Role, SMStartFactory, UserFactory, ago, started_case

pytestmark = pytest.mark.django_db
SAVE = "bostotte:note_save"


def page(client, name, *args, **kwargs):
    answer = client.get(reverse(f"bostotte:{name}", args=args), **kwargs)
    assert answer.status_code == 200
    return answer.content.decode()


def tap(client, case, kind="sms", **fields):
    data = {"key": uuid.uuid4(), "case_id": case.pk, "kind": kind, **fields}
    headers = data.pop("headers", None)
    return client.post(reverse(SAVE), data, headers=headers)


@pytest.fixture
def course():
    return supported_case()


class TestToday:
    def test_whoever_waits_longest_stands_first(self, login, course):
        other = supported_case(course.worker, icm=True)
        NoteFactory(case=course.case, at=ago(days=3))
        NoteFactory(case=other.case, at=ago(days=12))
        text = page(login(course.worker), "today")
        assert text.index(other.case.person.name) < text.index(course.case.person.name)
        assert "5 dage over" in text and "2 unge · 1 er over tiden" in text

    def test_an_attempt_is_no_contact(self, login, course):
        NoteFactory(case=course.case, at=ago(days=12))
        NoteFactory(case=course.case, at=ago(days=1), kind="attempt")
        assert "5 dage over" in page(login(course.worker), "today")

    def test_a_card_says_the_phase_and_its_day(self, login, course):
        assert "CTI fase 1, dag 41" in page(login(course.worker), "today")

    def test_somebody_elses_young_person_is_not_there(self, login, course):
        other = supported_case()
        assert other.case.person.name not in page(login(course.worker), "today")

    def test_a_stand_in_is_told_until_when(self, login, course):
        until = timezone.now() + dt.timedelta(days=5)
        stand_in = AssignmentFactory(case=course.case, role=Role.STAND_IN, valid_until=until).user
        assert "du er afløser til" in page(login(stand_in), "today")

    def test_a_coordinator_has_those_without_support_only(self, login, course):
        alone = started_case()
        AssignmentFactory(case=course.case, user=alone.opened_by)
        text = page(login(alone.opened_by), "today")
        assert alone.person.name in text and course.case.person.name not in text
        assert "Samarbejdsmodellen alone" not in text and "Samarbejdsmodellen alene" in text

    def test_everybody_shown_is_logged(self, login, course):
        page(login(course.worker), "today")
        assert AccessLog.objects.filter(case_id=course.case.pk, action="list").count() == 1

    def test_the_places_are_said(self, login, course):
        CourseFactory(worker=course.worker, icm=True)
        text = page(login(course.worker), "today")
        assert "9 af 40 enheder" in text and "Plads til 7 CTI eller 6 ICM mere." in text

    @pytest.mark.parametrize("rows", [1, 8])
    def test_the_number_of_queries_does_not_grow(self, login, course, queries, rows):
        for _ in range(rows):
            NoteFactory(case=supported_case(course.worker).case, author=course.worker)
        client = login(course.worker)
        page(client, "today")
        with queries() as asked:
            page(client, "today")
        asked_for = [q["sql"] for q in asked if not re.match("SAVEPOINT|RELEASE|UPDATE .django_session", q["sql"])]
        assert len(asked_for) == 8

    def test_intervals_follow_the_method_and_the_phase(self):
        assert [interval_days("cti", phase) for phase in (1, 2, 3)] == list(settings.METHOD["contact_days_cti"])
        assert interval_days("icm") == settings.METHOD["contact_days_icm"]
        assert interval_days("sm") == settings.METHOD["contact_days_sm"]


class TestTap:
    def test_two_taps_are_a_note(self, login, course):
        client = login(course.worker)
        answer = tap(client, course.case)
        assert answer.url == reverse("bostotte:today")
        note = ContactNote.objects.get()
        assert (note.kind, note.case, note.author, note.text) == ("sms", course.case, course.worker, "")
        text = page(client, "today")
        assert "Gemt kl." in text and "Fortryd" in text and "Kontakt i dag" in text

    def test_a_double_tap_is_one_row(self, login, course):
        client, key = login(course.worker), uuid.uuid4()
        for _ in range(2):
            assert tap(client, course.case, key=key).status_code == 302
        assert ContactNote.objects.count() == 1

    def test_an_old_page_says_so_instead_of_losing_the_second_note(self, login, course):
        client, key = login(course.worker), uuid.uuid4()
        tap(client, course.case, key=key)
        answer = tap(client, course.case, key=key, kind="phone", text="Ringede efter mødet")
        text = answer.content.decode()
        assert answer.status_code == 409
        assert "allerede gemt et notat" in text and "Ringede efter mødet" in text

    def test_the_fragment_is_the_card_of_the_page(self, login, course):
        client = login(course.worker)
        fragment = tap(client, course.case, headers={"HX-Request": "true"}).content.decode()
        whole = page(client, "today")
        csrf = r'name="csrfmiddlewaretoken" value="[^"]*"'
        without = [re.sub(r"\s+", " ", re.sub(csrf, "", text)).strip() for text in (fragment, whole)]
        assert without[0] in without[1]

    def test_a_stranger_finds_nothing_and_it_is_logged(self, login, course):
        answer = tap(login(UserFactory(worker=True)), course.case)
        assert answer.status_code == 404
        assert not ContactNote.objects.exists()
        assert AccessLog.objects.filter(case_id=course.case.pk, action="refused").count() == 1

    def test_a_case_that_does_not_exist_answers_the_same(self, login, course):
        answer = login(course.worker).post(
            reverse(SAVE), {"key": uuid.uuid4(), "case_id": uuid.uuid4(), "kind": "sms"}
        )
        assert answer.status_code == 404

    def test_a_late_note_is_saved_and_nothing_is_said_of_the_case(self, login):
        ended = AssignmentFactory(role=Role.SUPPORT_WORKER, valid_until=ago(days=3))
        at = ago(days=4).isoformat()
        client = login(ended.user)
        for headers in ({}, {"HX-Request": "true"}):
            answer = tap(client, ended.case, at=at, headers=headers)
            assert answer.status_code in {200, 302}
            assert ended.case.person.call_name not in answer.content.decode()
        assert ended.case.person.call_name not in page(client, "today")
        assert ContactNote.objects.count() == 2

    def test_a_refused_late_note_says_nothing_of_the_case_either(self, login):
        ended = AssignmentFactory(role=Role.SUPPORT_WORKER, valid_until=ago(days=3))
        answer = tap(login(ended.user), ended.case, kind="brevdue")
        assert answer.status_code == 422
        assert ended.case.person.call_name not in answer.content.decode()

    def test_the_tablets_clock_may_run_ahead(self, login, course):
        ahead = (timezone.now() + dt.timedelta(hours=2)).isoformat()
        client = login(course.worker)
        assert tap(client, course.case, at=ahead).status_code == 302
        assert ContactNote.objects.get().is_clock_ahead
        assert "Tablettens ur gik forud" in page(client, "case_support", course.case.pk)

    @pytest.mark.parametrize("field", ["key", "case_id", "kind"])
    @pytest.mark.parametrize("value", ["", "x" * 300, "\x00"])
    def test_nonsense_is_refused_in_words(self, login, course, field, value):
        answer = tap(login(course.worker), course.case, **{field: value})
        assert answer.status_code == 422


class TestWholeNote:
    def test_it_is_written_at_once_and_leads_back_to_the_case(self, login, course):
        client = login(course.worker)
        back = reverse("bostotte:case_support", args=[course.case.pk])
        assert 'action="/bostotte/noter/"' in page(client, "note_new", course.case.pk)
        answer = tap(client, course.case, kind="home", text="Vi så på budgettet.", minutes="45", next=back, at="")
        assert answer.url == back
        text = page(client, "case_support", course.case.pk)
        assert "Vi så på budgettet." in text and "45 min" in text

    def test_nobody_is_sent_out_of_the_house(self, login, course):
        answer = tap(login(course.worker), course.case, next="https://example.com/")
        assert answer.url == reverse("bostotte:today")

    def test_a_time_ahead_typed_by_hand_is_asked_about_and_the_text_kept(self, login, course):
        answer = tap(login(course.worker), course.case, at="i morgen kl. 9", text="Aftale")
        text = answer.content.decode()
        assert answer.status_code == 422
        assert "ikke kommet endnu" in text and "i morgen kl. 9" in text and "Aftale" in text
        assert course.case.person.name in text

    def test_a_coordinator_writes_too(self, login):
        case = started_case()
        assert tap(login(case.opened_by), case, kind="phone").status_code == 302


class TestMending:
    def test_more_is_written_within_the_day(self, login, course):
        note = NoteFactory(case=course.case, author=course.worker)
        client = login(course.worker)
        fields = {
            "kind": "home",
            "at": f"{timezone.localtime(note.at):%d.%m.%Y %H.%M}",
            "text": "Mere.",
            "minutes": "30",
        }
        answer = client.post(reverse("bostotte:note_edit", args=[note.pk]), {**fields, "domains": ["finances"]})
        assert answer.status_code == 302
        note.refresh_from_db()
        assert (note.text, note.minutes, note.domains) == ("Mere.", 30, ["finances"])

    def test_after_a_day_the_note_stands_and_the_text_is_kept_on_the_page(self, login, course):
        note = NoteFactory(case=course.case, author=course.worker, created_at=ago(hours=25))
        fields = {"kind": "home", "at": "i går kl. 9", "text": "For sent."}
        answer = login(course.worker).post(reverse("bostotte:note_edit", args=[note.pk]), fields)
        text = answer.content.decode()
        assert answer.status_code == 409
        assert "låst efter et døgn" in text and "For sent." in text

    def test_only_by_its_author(self, login, course):
        note = NoteFactory(case=course.case)
        assert login(course.worker).get(reverse("bostotte:note_edit", args=[note.pk])).status_code == 404

    @pytest.mark.parametrize("headers", [{}, {"HX-Request": "true"}], ids=["without script", "with script"])
    def test_undo(self, login, course, headers):
        client = login(course.worker)
        tap(client, course.case)
        answer = client.post(reverse("bostotte:note_undo", args=[ContactNote.objects.get().pk]), headers=headers)
        assert answer.status_code == (200 if headers else 302)
        assert not ContactNote.objects.exists()

    @pytest.mark.parametrize("headers", [{}, {"HX-Request": "true"}], ids=["without script", "with script"])
    def test_undo_too_late_says_what_to_do(self, login, course, headers):
        note = NoteFactory(case=course.case, author=course.worker, created_at=ago(hours=2))
        client = login(course.worker)
        client.post(reverse("bostotte:note_undo", args=[note.pk]), headers=headers)
        assert "fortrydes i en time" in page(client, "today")
        assert ContactNote.objects.count() == 1


def test_a_case_that_is_only_referred_is_not_late(login):
    """Nothing is agreed before the start; the card says so and does not turn red by age."""
    case = started_case()
    case.sm_start.delete()
    text = page(login(case.opened_by), "today")
    assert (
        "Ikke startet endnu" in text
        and "over" not in re.sub(r"<[^>]*>|Overblik", "", text).split("Ikke startet")[1][:200]
    )
    SMStartFactory(case=case)
    assert "Samarbejdsmodellen alene" in page(login(case.opened_by), "today")
