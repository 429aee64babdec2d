"""A goal keeps its history: each meeting as its sheet says it (N3, N5), and to nobody more than marks allow (N6)."""

import datetime as dt

import pytest
from django.db import connection
from django.test.utils import CaptureQueriesContext
from django.urls import reverse
from django.utils import timezone

from cases import svg
from cases.services.consent import withdraw_consent
from networkmeetings.goal_history import in_words, marks_of
from networkmeetings.models import Goal
from networkmeetings.services import block_sheet, make_copy
from networkmeetings.sheet_build import frozen_content
from tests.factories.cases import DisclosureBasisFactory, UnitRoleFactory, UserFactory, ago, invite, started_case
from tests.factories.networkmeetings import AgreementFactory, GoalFactory, MeetingFactory, concluded, planned

pytestmark = pytest.mark.django_db
LATER = "Jeg vil have mit eget rækkehus"


def page(client, goal):
    return client.get(reverse("networkmeetings:goal_page", args=[goal.pk]))


def text(client, goal):
    response = page(client, goal)
    assert response.status_code == 200
    return response.content.decode()


def history_of(html):
    return html[html.index('id="history-head"') :].partition('id="now-head"')[0]


def held(case, number, days):
    """A meeting held `days` ago with its sheet as of now."""
    meeting = MeetingFactory(case=case, held=True, number=number, starts_at=ago(days=days))
    content = frozen_content(meeting, version=1, at=timezone.now())
    meeting.sheets.create(
        case=case,
        version=1,
        content=content,
        sha256="0" * 64,
        concluded_by=meeting.concluded_by,
        concluded_at=meeting.concluded_at,
    )
    return meeting


@pytest.fixture
def case():
    return started_case()


@pytest.fixture
def goal(case):
    return GoalFactory(case=case, words="Jeg vil have ro", name="Ro", created_at=ago(days=300))


def promised(case, goal, days, **kwargs):
    return AgreementFactory(case=case, goal=goal, agreed_at=ago(days=days), **kwargs)


class TestAcrossMeetings:
    def test_words_and_status_stand_as_the_sheet_says_whatever_is_written_later(self, case, goal, login):
        held(case, 1, 100)
        goal.words, goal.status = LATER, Goal.Status.IN_PROGRESS
        goal.save()
        held(case, 2, 50)
        goal.words, goal.status = "Noget helt tredje", Goal.Status.REACHED
        goal.save()
        told = history_of(text(login(case.opened_by), goal))
        newest, first = told.index("Netværksmøde nr. 2"), told.index("Netværksmøde nr. 1")
        assert newest < first
        assert LATER in told[newest:first]
        assert "I gang" in told[newest:first]
        assert "Jeg vil have ro" in told[first:]
        assert "Ikke begyndt" in told[first:]
        assert "Noget helt tredje" not in told[newest:]

    def test_words_that_stay_the_same_are_read_once(self, case, goal, login):
        held(case, 1, 100)
        held(case, 2, 50)
        told = history_of(text(login(case.opened_by), goal))
        assert told.count("Jeg vil have ro") == told.count("Med samme ord som på mødet før") == 1

    def test_only_the_newest_version_of_a_meeting_is_told(self, case, goal, login):
        meeting = held(case, 1, 30)
        sheet = meeting.sheets.get()
        content = sheet.content | {"goals": [row | {"words": "Rettet på arket"} for row in sheet.content["goals"]]}
        meeting.sheets.create(
            case=case,
            version=2,
            content=content,
            sha256="1" * 64,
            reason="Forkert",
            concluded_by=sheet.concluded_by,
            concluded_at=timezone.now(),
        )
        told = history_of(text(login(case.opened_by), goal))
        assert "Rettet på arket" in told
        assert "”Jeg vil have ro”" not in told

    def test_an_agreement_stands_as_it_was_written_with_how_it_went(self, case, goal, login):
        row = promised(case, goal, 120, text="Ringe til boligforeningen")
        held(case, 1, 100)
        row.text, row.outcome, row.outcome_why = "Noget andet", "not_kept", "De lukkede tidligt"
        row.outcome_at, row.outcome_by = timezone.now(), case.opened_by
        row.save()
        told = history_of(text(login(case.opened_by), goal))
        assert "Ringe til boligforeningen" in told
        assert "De lukkede tidligt" in told
        assert "Ikke holdt" in told
        assert "Noget andet" not in told

    def test_a_promise_on_two_sheets_counts_once(self, case, goal, login):
        promised(case, goal, 120)
        held(case, 1, 100)
        held(case, 2, 50)
        response = page(login(case.opened_by), goal)
        assert [one.counts for one in response.context["found"]] == [[0, 0, 0, 0, 1], [0, 0, 0, 0, 0]]
        assert history_of(response.content.decode()).count("fra et møde før") == 1

    def test_one_made_and_kept_between_two_meetings_stands_at_the_second(self, case, goal, login):
        held(case, 1, 100)
        promised(case, goal, 80, text="Se lejligheden", kept=True, outcome_at=ago(days=70))
        meeting = held(case, 2, 50)
        assert meeting.sheets.get().content["agreements"] == []
        found = page(login(case.opened_by), goal).context["found"]
        assert [[one.text for one in stage.promises] for stage in found] == [[], ["Se lejligheden"]]

    def test_a_goal_on_no_sheet_says_so(self, goal, login):
        html = text(login(goal.case.opened_by), goal)
        assert "Målet står ikke på et ark endnu" in html
        assert 'id="picture-head"' not in html

    def test_steps_and_the_way_back(self, case, goal, login):
        step = GoalFactory(case=case, parent=goal, name="Skrive mig op")
        client = login(case.opened_by)
        assert reverse("networkmeetings:goal_page", args=[step.pk]) in text(client, goal)
        assert reverse("networkmeetings:goal_page", args=[goal.pk]) in text(client, step)

    def test_ten_meetings_ask_what_one_asks(self, case, goal, login):
        client = login(case.opened_by)
        asked = []
        for number in range(1, 11):
            promised(case, goal, 200 - 10 * number)
            held(case, number, 195 - 10 * number)
            if number in (1, 10):
                page(client, goal)
                with CaptureQueriesContext(connection) as captured:
                    assert len(page(client, goal).context["found"]) == number
                asked.append(len(captured))
        assert asked[0] == asked[1] <= 22


class TestBetweenMeetings:
    def test_who_wrote_what_and_when_is_for_those_inside(self, case, goal, login):
        held(case, 1, 100)
        goal.words = LATER
        goal._history_user = UserFactory(first_name="Bodil", last_name="Test")
        goal.save()
        told = history_of(text(login(case.opened_by), goal))
        assert "Bodil Test" in told
        assert "<del>Jeg vil have ro</del>" in told
        assert told.index(LATER) < told.index("Netværksmøde nr. 1")

    def test_what_was_written_at_the_meeting_is_not_told_twice(self, case, goal, login):
        meeting = held(case, 1, 100)
        goal.words = LATER
        goal._history_date = meeting.starts_at + dt.timedelta(minutes=20)
        goal.save()
        goal.history.earliest().__class__.objects.filter(words="Jeg vil have ro").update(history_date=ago(days=300))
        assert "<del>" not in history_of(text(login(case.opened_by), goal))


@pytest.fixture
def party():
    """A concluded meeting with a goal for all and one for staff, and a professional whose basis covers both kinds."""
    meeting = planned()
    basis = DisclosureBasisFactory(case=meeting.case, kinds=["plan", "meetings"])
    basis.member.user = UserFactory(unit=None)
    basis.member.save()
    invite(basis.member.user, basis)
    goal = GoalFactory(case=meeting.case, words="Til alle", meeting=meeting)
    AgreementFactory(case=meeting.case, meeting=meeting, goal=goal, text="aftale-til-alle")
    AgreementFactory(case=meeting.case, meeting=meeting, goal=goal, text="aftale-privat", is_private=True)
    concluded(meeting)
    return basis, goal, meeting.sheets.get()


class TestForOthers:
    @pytest.mark.parametrize("marks", [{"audience": "staff"}, {"audience": "me"}, {"audience": "chosen"}])
    def test_a_goal_kept_from_them_is_not_there(self, party, login, marks):
        basis, goal, _ = party
        hidden = GoalFactory(case=goal.case, words="hemmelig-kanarie", **marks)
        GoalFactory(case=goal.case, parent=hidden, name="Et skridt")
        client = login(basis.member.user)
        assert page(client, hidden).status_code == 404
        assert "hemmelig-kanarie" not in text(client, Goal.objects.get(parent=hidden))
        assert page(login(goal.case.opened_by), hidden).status_code == 200

    def test_a_party_reads_its_own_copy_and_no_more(self, party, login):
        basis, goal, sheet = party
        client = login(basis.member.user)
        assert "Målet står ikke på et ark, du har fået" in text(client, goal)
        make_copy(by=sheet.concluded_by, sheet=sheet, member=basis.member, left_out=[])
        goal.words = "Rettet bagefter"
        goal.save()
        html = text(client, goal)
        assert "Til alle" in history_of(html)
        assert "aftale-til-alle" in history_of(html)
        assert "aftale-privat" not in html
        assert "rettede mellem møderne" not in html
        assert "aftale-privat" in text(login(goal.case.opened_by), goal)

    def test_a_blocked_copy_is_closed_here_too(self, party, login):
        basis, goal, sheet = party
        copy = make_copy(by=sheet.concluded_by, sheet=sheet, member=basis.member, left_out=[])
        block_sheet(by=sheet.concluded_by, sheet=sheet, copy=copy, reason="Forkert modtager")
        assert "Målet står ikke på et ark, du har fået" in text(login(basis.member.user), goal)

    def test_a_withdrawal_closes_the_page(self, party, login):
        basis, goal, sheet = party
        make_copy(by=sheet.concluded_by, sheet=sheet, member=basis.member, left_out=[])
        withdraw_consent(by=sheet.concluded_by, basis=basis)
        assert page(login(basis.member.user), goal).status_code == 404

    def test_a_leader_does_not_read_what_was_only_the_young_persons_then(self, case, goal, login):
        goal.audience, goal.words = Goal.Audience.ME, "dengang-kanarie"
        goal.save()
        held(case, 1, 100)
        goal.audience, goal.words = Goal.Audience.TEAM, "Nu må I se det"
        goal.save()
        leader = UnitRoleFactory(unit=case.unit).user
        html = text(login(leader), goal)
        assert "Nu må I se det" in html
        assert "dengang-kanarie" not in html
        assert "dengang-kanarie" in text(login(case.opened_by), goal)


class TestPicture:
    def test_each_kind_of_ending_is_one_mark_in_the_order_of_days(self, case, goal):
        today = timezone.localdate()
        for days, outcome in [(-9, "partly"), (-8, "no_longer"), (-7, "kept"), (-6, ""), (6, ""), (-10, "not_kept")]:
            ended = {"outcome_at": timezone.now(), "outcome_by": case.opened_by} if outcome else {}
            promised(case, goal, 20, due_on=today + dt.timedelta(days=days), outcome=outcome, **ended)
        AgreementFactory(case=case, goal=goal, draft=True)
        marks = marks_of(goal.agreements.all(), today)
        assert marks == ("grey", "half", "full", "amber", "empty")
        assert in_words(marks) == "1 holdt, 1 delvist, 1 ikke holdt, 1 over datoen, 1 i gang"
        assert in_words([]) == "ingen aftaler"

    def test_it_says_the_same_in_words_and_escapes_them(self):
        drawn = svg.stages([("Møde <1>", "Ikke aktuelt længere", ("full", "empty"))], 'møde "1"', [("full", "holdt")])
        assert "Møde &lt;1&gt;" in drawn
        assert "møde &quot;1&quot;" in drawn
        assert "style=" not in drawn
        assert "længere</text>" in drawn

    def test_many_promises_stay_within_the_picture(self):
        drawn = svg.stages([("Møde 1", "I gang", ("full",) * 40)] * 10, "mange")
        assert 'y="-' not in drawn
        assert drawn.count("<rect") == 400

    def test_the_plan_links_to_each_goal_and_shows_its_marks_whatever_is_filtered(self, case, goal, login):
        promised(case, goal, 20, kept=True)
        promised(case, goal, 20, due_on=timezone.localdate() - dt.timedelta(days=1))
        html = (
            login(case.opened_by).get(reverse("networkmeetings:goals", args=[case.pk]) + "?when=late").content.decode()
        )
        assert reverse("networkmeetings:goal_page", args=[goal.pk]) in html
        assert 'aria-label="1 holdt, 1 over datoen"' in html
