"""The meeting's page while it runs: each row saves itself, with script and without, and nobody's words are lost."""

import re

import pytest
from django.urls import reverse
from django.utils import timezone

from cases.models import Draft
from networkmeetings.models import Agreement, NetworkMeeting
from tests.factories.networkmeetings import (
    AgreementFactory,
    Attendance,
    GoalFactory,
    concluded,
    everybody_came,
    planned,
)

pytestmark = pytest.mark.django_db
HTMX = {"HX-Request": "true"}


@pytest.fixture
def meeting():
    return planned()


@pytest.fixture
def client(meeting, login):
    return login(meeting.planned_by)


def url(name, *args):
    return reverse(f"networkmeetings:{name}", args=args)


def text(response):
    return response.content.decode()


def squeezed(html):
    """Without what differs from answer to answer: tokens, white space, and the oob mark."""
    html = re.sub(r'((csrfmiddlewaretoken|_draft_object|submission_key)" value)="[^"]*"', r'\1=""', html)
    return re.sub(r"\s+", " ", html.replace(' hx-swap-oob="true"', "")).replace("> <", "><").strip()


def part(page, code):
    """The inside of one section of the whole page."""
    start = page.index(f'<div id="{code}-body">') + len(f'<div id="{code}-body">')
    return page[start : page.index("</section>", start)].rsplit("</div>", 1)[0]


def young(meeting):
    return meeting.participants.get(is_young_person=True)


class TestAttendance:
    def test_without_script_it_jumps_back_to_the_row(self, meeting, client):
        row = young(meeting)
        response = client.post(url("attendance", meeting.pk, row.pk), {"attendance": "present", "version": 1})
        assert response.url == f"{url('meeting', meeting.pk)}#fremmoede-{row.pk}"
        assert young(meeting).attendance == Attendance.PRESENT

    def test_with_script_only_the_rows_state_and_the_counts_come_back(self, meeting, client):
        row = young(meeting)
        address = url("attendance", meeting.pk, row.pk)
        response = client.post(address, {"attendance": "present", "version": 1}, headers=HTMX)
        answer = text(response)
        assert f'id="state-{row.pk.hex}"' in answer
        assert 'value="2"' in answer
        assert "Gemt kl." in answer
        assert "1 af 4 er skrevet ind" in answer
        assert 'id="run-bar"' in answer
        assert "Til stede" not in answer

    def test_the_counts_are_those_of_the_page(self, meeting, client):
        row = young(meeting)
        address = url("attendance", meeting.pk, row.pk)
        answer = squeezed(text(client.post(address, {"attendance": "present", "version": 1}, headers=HTMX)))
        page = squeezed(text(client.get(url("meeting", meeting.pk))))
        rail = page[page.index('<nav class="hv-panel hv-rail"') :].split("</nav>")[0]
        assert rail in answer

    def test_staying_away_by_choice_counts(self, meeting, client):
        row = young(meeting)
        sent = {"attendance": "written", "written_input": "Jeg vil bo alene", "stayed_away": "on", "version": 1}
        client.post(url("attendance", meeting.pk, row.pk), sent)
        meeting.refresh_from_db()
        assert meeting.stayed_away_by_choice
        sent = {"attendance": "present", "stayed_away": "on", "version": 2}
        client.post(url("attendance", meeting.pk, row.pk), sent)
        meeting.refresh_from_db()
        assert not meeting.stayed_away_by_choice

    def test_staying_away_without_points_gets_the_rule(self, meeting, client):
        meeting.agenda.filter(is_young_persons=True).delete()
        row = young(meeting)
        sent = {"attendance": "excused", "stayed_away": "on", "version": 1}
        response = client.post(url("attendance", meeting.pk, row.pk), sent, headers=HTMX)
        assert response.status_code == 409
        assert "egne punkter" in text(response)
        assert young(meeting).attendance == Attendance.EXCUSED


class TestTwoAtOnce:
    def test_both_texts_are_shown_and_nothing_is_lost(self, meeting, client):
        goal = GoalFactory(case=meeting.case, words="Ro")
        address = url("goal", meeting.pk, goal.pk)
        sent = {"status": "not_started", "version": 1}
        client.post(address, sent | {"words": "Ro om natten"})
        response = client.post(address, sent | {"words": "Ro i lejligheden"}, headers=HTMX)
        assert response.status_code == 409
        assert response["HX-Retarget"] == f"#maal-{goal.pk}"
        assert "natten" in text(response)
        assert "lejligheden" in text(response)
        goal.refresh_from_db()
        assert goal.words == "Ro om natten"
        merged = client.post(address, sent | {"words": "Ro om natten og i lejligheden", "version": 2})
        assert merged.status_code == 302
        goal.refresh_from_db()
        assert goal.words.endswith("lejligheden")

    def test_without_script_it_is_a_page(self, meeting, client):
        goal = GoalFactory(case=meeting.case, words="Ro")
        address = url("goal", meeting.pk, goal.pk)
        sent = {"status": "not_started", "version": 1}
        client.post(address, sent | {"words": "Ro om natten"})
        response = client.post(address, sent | {"words": "Ro i lejligheden"})
        assert response.status_code == 409
        assert "To har skrevet samtidig" in text(response)

    def test_two_who_tick_different_lines_do_not_meet(self, meeting, client):
        first, second = meeting.checklist.all()[:2]
        for item in (first, second):
            client.post(url("check", meeting.pk, item.pk), {"done": "on", "version": 1})
        assert meeting.checklist.filter(answer="yes").count() == 2
        client.post(url("check", meeting.pk, first.pk), {"version": 2})
        assert meeting.checklist.filter(answer="yes").count() == 1


class TestSections:
    """A form that adds answers with its section; swapped in, the page is the page a reload gives."""

    @pytest.mark.parametrize(
        ("name", "code", "sent"),
        [
            ("new_point", "punkter", {"text": "Fase 2 i bostøtten"}),
            ("new_point", "punkter", {"text": "Min hund", "is_young_persons": "on"}),
            ("new_goal", "maal", {"words": "Jeg vil i gang med noget, hvor jeg tegner"}),
            ("new_agreement", "aftaler", {"text": "Rykke", "who": "young", "due_on": "1.12.2026", "agree": "1"}),
            ("new_agreement", "aftaler", {"text": "Finde et værksted"}),
            ("new_disagreement", "uenighed", {"who": "Alma", "text": "Vil ikke have psykiatrien med"}),
        ],
    )
    def test_the_fragment_is_the_pages_part(self, meeting, client, name, code, sent):
        response = client.post(url(name, meeting.pk), sent, headers=HTMX)
        assert response.status_code == 200
        fragment = text(response).split(f'<span class="hv-meta" id="{code}-told"')[0]
        page = text(client.get(url("meeting", meeting.pk)))
        assert squeezed(fragment) == squeezed(part(page, code))

    def test_a_wrong_form_keeps_what_was_typed(self, meeting, client):
        sent = {"text": "Rykke for svar", "agree": "1"}
        for headers in (HTMX, {}):
            response = client.post(url("new_agreement", meeting.pk), sent, headers=headers)
            assert response.status_code == 422
            assert "Skriv, hvem der gør det. Aftalen gælder først, når én har den (N2)." in text(response)
            assert "Rykke for svar" in text(response)
        assert not meeting.agreements.exists()

    def test_an_ongoing_agreement_asks_for_the_day_to_look_at_it(self, meeting, client):
        sent = {"text": "Ringe søndag", "who": "young", "is_ongoing": "on", "agree": "1"}
        response = client.post(url("new_agreement", meeting.pk), sent)
        assert response.status_code == 422
        client.post(url("new_agreement", meeting.pk), sent | {"follow_up_on": "14.12.2026"})
        assert meeting.agreements.get().next_on is not None

    def test_an_agreement_without_all_three_is_a_draft(self, meeting, client):
        client.post(url("new_agreement", meeting.pk), {"text": "Finde et værksted"})
        assert not meeting.agreements.get().is_agreed
        assert "Kladde" in text(client.get(url("meeting", meeting.pk)))

    def test_nobody_they_said_no_to_can_promise(self, meeting, client):
        seat = meeting.case.team.get()
        seat.young_person_answer = "no"
        seat.save()
        sent = {"text": "Ringe", "who": f"m-{seat.pk}", "due_on": "1.12.2026", "agree": "1"}
        assert client.post(url("new_agreement", meeting.pk), sent).status_code == 422

    def test_a_line_can_be_answered_with_not_relevant(self, meeting, client):
        item = meeting.checklist.get(code="support_prepared")
        sent = {"line": item.pk, "answer": "not_relevant", "note": "Ingen bostøtte"}
        client.post(url("check_otherwise", meeting.pk), sent)
        page = text(client.get(url("meeting", meeting.pk)))
        assert "Ingen bostøtte" in page
        assert "1 af 7" in page


class TestSinceLast:
    def test_an_outcome_belongs_to_the_meeting_it_was_written_on(self, meeting, client):
        agreement = AgreementFactory(case=meeting.case)
        sent = {"outcome": "partly", "outcome_why": "Bussen gik ikke", "version": 1}
        client.post(url("outcome", meeting.pk, agreement.pk), sent)
        agreement.refresh_from_db()
        assert (agreement.outcome, agreement.outcome_meeting) == (Agreement.Outcome.PARTLY, meeting)
        assert agreement.outcome_by == meeting.planned_by
        assert "1 af 1 er gennemgået" in text(client.get(url("meeting", meeting.pk)))

    def test_a_draft_cannot_be_followed_up(self, meeting, client):
        draft = AgreementFactory(case=meeting.case, draft=True)
        response = client.post(url("outcome", meeting.pk, draft.pk), {"outcome": "kept", "version": 1})
        assert response.status_code == 404


class TestPoints:
    def test_talked_about_and_its_note(self, meeting, client):
        item = meeting.agenda.first()
        address = url("point", meeting.pk, item.pk)
        client.post(address, {"talked": "on", "note": "Vi ringer til mor", "version": 1})
        item.refresh_from_db()
        assert (item.note, item.talked_at is not None) == ("Vi ringer til mor", True)
        when = item.talked_at
        client.post(address, {"talked": "on", "note": "Vi ringer søndag", "version": 2})
        item.refresh_from_db()
        assert (item.note, item.talked_at) == ("Vi ringer søndag", when)

    def test_one_not_talked_about_can_be_taken_off(self, meeting, client):
        first, second = meeting.agenda.all()
        first.talked_at = timezone.now()
        first.save()
        for item in (first, second):
            client.post(url("remove", meeting.pk), {"kind": "punkt", "pk": item.pk})
        assert list(meeting.agenda.all()) == [first]
        assert second.history.count() == 2

    def test_nothing_else_is_taken_off(self, meeting, client):
        assert client.post(url("remove", meeting.pk), {"kind": "sag", "pk": meeting.pk}).status_code == 400
        assert client.post(url("remove", meeting.pk), {"kind": "punkt", "pk": "x"}).status_code == 400
        assert client.post(url("remove", meeting.pk), {"kind": "punkt", "pk": meeting.pk}).status_code == 404


class TestConcluding:
    def test_it_says_what_is_missing_and_keeps_what_was_typed(self, meeting, client):
        response = client.post(url("conclude", meeting.pk), {"no_next_reason": "Aftales på telefon"})
        assert response.status_code == 409
        assert "Mødet kan ikke afsluttes endnu (N4)" in text(response)
        assert "Aftales på telefon" in text(response)
        assert "4 ting mangler" in text(response)

    def test_then_it_is_locked(self, meeting, client):
        everybody_came(meeting)
        sent = {"next_starts_at": "23.2.2027 13.00", "review": "not_yet"}
        assert client.post(url("conclude", meeting.pk), sent).url == url("meeting", meeting.pk)
        meeting.refresh_from_db()
        assert meeting.next_meeting is not None
        assert NetworkMeeting.objects.planned().get() == meeting.next_meeting

    def test_the_bar_follows_what_is_typed_and_saves_nothing(self, meeting, client):
        everybody_came(meeting)
        assert "Næste dato, eller hvorfor ikke" in text(client.post(url("missing", meeting.pk), {}))
        bar = text(client.post(url("missing", meeting.pk), {"no_next_reason": "x"}))
        assert "Klar til at afslutte" in bar
        meeting.refresh_from_db()
        assert meeting.no_next_reason == ""

    def test_what_comes_too_late_is_told_so(self, meeting, client):
        item = meeting.agenda.first()
        concluded(meeting)
        sent = {"note": "for sent", "version": 1}
        response = client.post(url("point", meeting.pk, item.pk), sent, headers=HTMX)
        assert response.status_code == 409
        assert "arket er låst" in text(response)
        assert client.post(url("point", meeting.pk, item.pk), sent).url == url("meeting", meeting.pk)
        assert client.post(url("new_goal", meeting.pk), {"words": "Ro"}, headers=HTMX).status_code == 409
        assert client.post(url("conclude", meeting.pk), {}).url == url("meeting", meeting.pk)
        item.refresh_from_db()
        assert item.note == ""


def keep_draft(client, meeting, name, **fields):
    """As js/draft.js does while somebody types."""
    address = {"_draft_form": f"networkmeetings.{name}", "_draft_object": str(meeting.pk)}
    sent = address | {"_draft_user": str(meeting.planned_by.pk)} | fields
    assert client.post(reverse("cases:draft"), sent).status_code == 200


class TestDrafts:
    def test_typed_text_is_there_again_and_goes_when_it_is_saved(self, meeting, client):
        keep_draft(client, meeting, "agreement", text="Rykke for sv")
        page = text(client.get(url("meeting", meeting.pk)))
        assert "Rykke for sv" in page
        assert "Kladde gemt" in page
        client.post(url("new_agreement", meeting.pk), {"text": "Rykke for svar"})
        assert not Draft.objects.exists()

    def test_a_typed_next_date_counts_as_answered(self, meeting, client):
        everybody_came(meeting)
        keep_draft(client, meeting, "conclude", next_starts_at="23.2.2027 13.00")
        assert "Klar til at afslutte" in text(client.get(url("meeting", meeting.pk)))
        assert "23. feb. 2027" in text(client.get(url("preview", meeting.pk)))
