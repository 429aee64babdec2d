"""Sådan kommer du tilbage til os: one tagged page in plain Danish that may hang on a fridge (C10)."""

import datetime as dt
import io

import pikepdf
import pytest
from django.db import IntegrityError, connection, transaction
from django.urls import reverse
from django.utils import timezone

from cases import outbox
from cases.calendar_months import add_months
from cases.models import CasePaper, Outbox
from cases.rules import RuleBroken
from cases.services import ask_for_paper, note_given, record_death
from cases.way_back import content_of, render_paper
from tests.factories.cases import started_case
from tests.networkmeetings.paper import text_of

pytestmark = pytest.mark.django_db

WORDS = {
    "name": "Jette",
    "phone": "20 11 22 33",
    "second_name": "",
    "second_phone": "",
    "hours": "hverdage 9-15",
    "closes_on": dt.date(2026, 11, 28),
    "achieved": "Jeg har fået min egen dør.",
}


@pytest.fixture
def case():
    return started_case()


@pytest.fixture
def browser(login, case):
    return login(case.opened_by)


def page(case):
    return reverse("cases:way_back", args=[case.pk])


def typed(**changes):
    return {**WORDS, "closes_on": "28.11.2026", **changes}


class TestPaper:
    def test_says_whom_to_ring_until_when_and_what_was_reached_on_one_tagged_page(self, case):
        pdf = render_paper(content_of(case, WORDS, timezone.now()))
        with pikepdf.open(io.BytesIO(pdf)) as opened:
            assert opened.Root.MarkInfo.Marked and str(opened.Root.Lang) == "da"
            assert len(opened.pages) == 1
            assert b"pdfuaid" in opened.Root.Metadata.read_bytes()
        text = " ".join(text_of(pdf).split()).replace("\u00a0", " ")
        for words in ("20 11 22 33", "Jette", "hverdage 9-15", "28. maj 2027", "Jeg har fået min egen dør", "112"):
            assert words in text, words

    def test_names_nobody_by_surname_number_or_law(self, case):
        text = text_of(render_paper(content_of(case, WORDS, timezone.now())))
        for telling in ("Test,", case.person.full_name, str(case.number), "§", "Kommune", "serviceloven"):
            assert telling not in text, telling

    def test_words_too_long_for_the_page_leave_it_one_page(self, case):
        content = {**content_of(case, WORDS, timezone.now()), "achieved": "Jeg kan mere nu. " * 200}
        with pikepdf.open(io.BytesIO(render_paper(content))) as opened:
            assert len(opened.pages) == 1

    @pytest.mark.parametrize("closes_on", [dt.date(2027, 8, 31), dt.date(2026, 12, 24)])
    def test_the_last_day_is_the_day_c10_counts_to(self, case, closes_on):
        content = content_of(case, {**WORDS, "closes_on": closes_on}, timezone.now())
        assert content["until"] == add_months(closes_on, 6).isoformat()


class TestPage:
    def test_makes_it_once_and_notes_who_got_it(self, browser, case):
        assert "Bliver lavet" in browser.post(page(case), typed(), follow=True).content.decode()
        outbox.drain()
        paper = case.papers.get(kind="way_back")
        assert case.documents.get(made_from=paper).title == "Sådan kommer du tilbage"
        state = browser.get(reverse("cases:paper_state", args=[paper.pk])).content.decode()
        assert "Hent som PDF" in state
        given = {"to": "Alma", "how": "handed", "given_on": "i dag"}
        assert browser.post(reverse("cases:paper_given", args=[paper.pk]), given).status_code == 302
        assert "Givet i hånden" in browser.get(page(case)).content.decode()
        read = browser.get(reverse("cases:way_back_read", args=[paper.pk])).content.decode()
        assert "Jeg har fået min egen dør" in read and "Ctrl+P" in read

    def test_given_before_it_is_made_is_answered_in_words(self, browser, case):
        browser.post(page(case), typed())
        paper = case.papers.get()
        given = {"to": "Alma", "how": "handed", "given_on": "i dag"}
        answer = browser.post(reverse("cases:paper_given", args=[paper.pk]), given)
        assert answer.status_code == 409 and "ikke klar" in answer.content.decode()

    @pytest.mark.parametrize(
        ("field", "text", "said"),
        [
            ("achieved", "Jeg er ude af mit misbrug", "fortæller en gæst noget"),
            ("achieved", "Det står i § 85", "CPR-nummer, en adresse eller en paragraf"),
            ("hours", "140306-4012", "CPR-nummer"),
            ("phone", "", "mindst ét nummer"),
        ],
    )
    def test_what_may_not_hang_on_a_wall_is_stopped_and_nothing_is_lost(self, browser, case, field, text, said):
        answer = browser.post(page(case), typed(**{field: text}))
        assert answer.status_code == 422
        assert (said in answer.content.decode() and "hverdage" in answer.content.decode()) or field == "hours"
        assert not case.papers.exists()

    def test_the_young_person_may_want_the_words_anyway(self, browser, case):
        browser.post(page(case), typed(achieved="Jeg er ude af mit misbrug", despite="on"))
        assert case.papers.get().content["achieved"] == "Jeg er ude af mit misbrug"

    def test_one_given_up_is_asked_for_again(self, browser, case):
        browser.post(page(case), typed())
        Outbox.objects.filter(kind="case_paper").update(failed_at=timezone.now(), attempts=5)
        paper = case.papers.get()
        assert "Lav PDF" in browser.get(page(case)).content.decode()
        assert browser.post(reverse("cases:paper_again", args=[paper.pk])).status_code == 302
        outbox.drain()
        assert case.documents.exists()


class TestAfterADeath:
    def test_what_was_asked_for_before_is_not_made(self, browser, case):
        browser.post(page(case), typed())
        record_death(by=case.opened_by, case=case, died_on=timezone.localdate())
        Outbox.objects.filter(kind="case_paper").update(failed_at=None)  # even if somebody let it run anew
        outbox.drain()
        assert not case.documents.exists()


def test_what_a_paper_says_and_who_got_it_cannot_be_changed(case):
    paper = ask_for_paper(
        by=case.opened_by, case=case, kind="way_back", content=dict(content_of(case, WORDS, timezone.now()))
    )
    outbox.drain()
    note_given(
        by=case.opened_by, paper=CasePaper.objects.get(), to="Alma", how="handed", given_on=timezone.localdate()
    )
    for table in ("cases_casepaper", "cases_paperdelivery"):
        with pytest.raises(IntegrityError, match="is refused"), transaction.atomic(), connection.cursor() as cursor:
            cursor.execute(f"DELETE FROM {table}")
    with pytest.raises(RuleBroken, match="hvem der har fået"):
        note_given(by=case.opened_by, paper=paper, to=" ", how="handed", given_on=timezone.localdate())
