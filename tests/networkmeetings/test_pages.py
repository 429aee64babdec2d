"""The pages of the meeting line: whole, for the right people, in a fixed number of queries."""

import datetime as dt

import pytest
from django.urls import reverse
from django.utils import timezone

from cases import outbox
from cases.models import AccessLog, Outbox
from tests.factories.cases import (
    DisclosureBasisFactory,
    TeamMemberFactory,
    UnitRoleFactory,
    UserFactory,
    invite,
    started_case,
)
from tests.factories.networkmeetings import (
    AgendaItemFactory,
    AgreementFactory,
    DisagreementFactory,
    GoalFactory,
    MeetingFactory,
    ParticipantFactory,
    concluded,
    planned,
)

pytestmark = pytest.mark.django_db


def url(name, *args, **kwargs):
    return reverse(f"networkmeetings:{name}", args=args, kwargs=kwargs)


def text(response):
    return response.content.decode()


def professional_of(case, kinds=("plan", "meetings")):
    """An invited professional with a live basis."""
    basis = DisclosureBasisFactory(case=case, kinds=list(kinds))
    user = UserFactory()
    invite(user, basis)
    return user


@pytest.fixture
def full():
    """A meeting with something in every part."""
    meeting = planned()
    case = meeting.case
    goal = GoalFactory(case=case, meeting=meeting)
    AgendaItemFactory(meeting=meeting, text="Fase 2", note="Begynder 1. december")
    AgreementFactory(case=case, text="Søge boligstøtte", due_on=timezone.localdate() - dt.timedelta(days=8))
    AgreementFactory(case=case, meeting=meeting, goal=goal, young_persons=True, text="Møde kl. 10.30")
    AgreementFactory(case=case, meeting=meeting, draft=True, text="Finde et værksted")
    DisagreementFactory(meeting=meeting)
    TeamMemberFactory(case=case, name="Psykiatrien", young_person_answer="no")
    return meeting


class TestRunPage:
    def test_it_shows_every_part_with_its_count(self, full, login):
        page = text(login(full.planned_by).get(url("meeting", full.pk)))
        for words in (
            "1. Før mødet",
            "2. Hvem er her",
            "punkter først",
            "4. Siden sidst",
            "egne ord",
            "6. Nye aftaler",
            "7. Det, vi ikke blev enige om",
            "8. Afslut",
            "Det med min mor",
            "Søge boligstøtte",
            "8 dage over",
            "Møde kl. 10.30",
            "Kladde",
            "0 af 7",
            "0 af 4 er skrevet ind",
            "5 ting mangler",
            "Fremmøde for",
        ):
            assert words in page, words
        assert page.index("Det med min mor") < page.index("Fase 2")
        assert "Psykiatrien" not in page

    def test_the_number_of_queries_does_not_follow_the_rows(self, full, login, queries):
        client = login(full.planned_by)
        client.get(url("meeting", full.pk))
        with queries() as few:
            client.get(url("meeting", full.pk))
        for _ in range(6):
            ParticipantFactory(meeting=full, member=TeamMemberFactory(case=full.case))
            AgendaItemFactory(meeting=full, is_young_persons=True)
            AgreementFactory(case=full.case)
            AgreementFactory(case=full.case, meeting=full)
            GoalFactory(case=full.case)
            DisagreementFactory(meeting=full)
        with queries() as many:
            client.get(url("meeting", full.pk))
        assert len(many) == len(few)
        assert len(few) <= 31

    def test_a_missing_line_links_to_where_it_is_answered(self, full, login):
        page = text(login(full.planned_by).get(url("meeting", full.pk)))
        young = full.participants.get(is_young_person=True)
        assert f'href="#fremmoede-{young.pk}"' in page
        assert f'id="fremmoede-{young.pk}"' in page


class TestWhoSeesAMeeting:
    def test_an_invited_professional_reads_and_never_edits(self, full, login):
        client = login(professional_of(full.case))
        page = text(client.get(url("meeting", full.pk)))
        assert "Dagsorden" in page
        assert "<form" not in page.split("<main", 1)[1]
        row = full.participants.first()
        for address in (
            url("attendance", full.pk, row.pk),
            url("new_point", full.pk),
            url("conclude", full.pk),
            url("cancel", full.pk),
            url("remove", full.pk),
        ):
            assert client.post(address).status_code == 404

    def test_an_invited_professional_finds_their_own_agreements_by_the_agenda(self, full, login):
        user = professional_of(full.case)
        AgreementFactory(case=full.case, responsible_user=user, text="Ringe til værkstedet")
        page = text(login(user).get(url("meeting", full.pk)))
        assert "Ringe til værkstedet" in page
        assert "Søge boligstøtte" not in page

    def test_only_what_the_basis_names(self, full, login):
        client = login(professional_of(full.case, kinds=["plan"]))
        assert client.get(url("meeting", full.pk)).status_code == 404
        assert client.get(url("goals", full.case.pk)).status_code == 200

    def test_a_stranger_finds_nothing(self, full, login):
        sheet = concluded(planned()).sheets.get()
        outbox.drain()
        client = login(UserFactory(authority=True))
        for address in (
            url("meeting", full.pk),
            url("preview", full.pk),
            url("case_meetings", full.case.pk),
            url("plan", full.case.pk),
            url("goals", full.case.pk),
            url("panel_meeting", full.case.pk),
            url("panel_plan", full.case.pk),
            url("sheet_file", sheet.pk),
            url("sheet_state", sheet.pk),
        ):
            assert client.get(address).status_code == 404, address

    def test_a_leader_reads_the_units_meetings(self, full, login):
        client = login(UnitRoleFactory(unit=full.case.unit).user)
        assert "Dagsorden" in text(client.get(url("meeting", full.pk)))
        assert client.get(url("plan", full.case.pk)).status_code == 404

    def test_a_row_of_another_meeting_is_not_found(self, full, login):
        other = planned()
        client = login(full.planned_by)
        foreign = other.participants.first()
        assert client.post(url("attendance", full.pk, foreign.pk)).status_code == 404
        goal = GoalFactory()
        assert client.post(url("goal", full.pk, goal.pk)).status_code == 404


class TestConcludedPage:
    def test_it_reads_the_locked_words_and_not_the_live_ones(self, full, login):
        goal = full.goals.get()
        concluded(full)
        goal.words = "Noget helt andet"
        goal.save()
        page = text(login(full.planned_by).get(url("meeting", full.pk)))
        assert "Jeg vil have ro i min lejlighed" in page
        assert "Noget helt andet" not in page

    def test_progress_then_the_file(self, full, login):
        sheet = concluded(full).sheets.get()
        client = login(full.planned_by)
        page = text(client.get(url("meeting", full.pk)))
        assert f'hx-get="{url("sheet_state", sheet.pk)}"' in page
        assert client.get(url("sheet_file", sheet.pk)).status_code == 404
        outbox.drain()
        state = text(client.get(url("sheet_state", sheet.pk)))
        assert url("sheet_file", sheet.pk) in state
        assert "hx-get" not in state

    def test_the_download_is_whole_private_and_logged(self, full, login):
        sheet = concluded(full).sheets.get()
        outbox.drain()
        reader = full.planned_by
        response = login(reader).get(url("sheet_file", sheet.pk))
        assert response.content == bytes(sheet.files.get().pdf)
        assert response["Content-Type"] == "application/pdf"
        assert response["Content-Disposition"].startswith('attachment; filename="maal-og-aftaleskema-moede-1')
        assert full.case.person.call_name.lower() not in response["Content-Disposition"].lower()
        assert response["Cache-Control"] == "no-store"
        row = AccessLog.objects.filter(user_id=reader.pk).get()
        assert (row.action, row.case_id) == ("download", full.case.pk)

    def test_a_file_that_was_given_up_can_be_asked_for_again(self, full, login):
        sheet = concluded(full).sheets.get()
        row = Outbox.objects.get()
        row.failed_at, row.attempts = timezone.now(), 5
        row.save()
        client = login(full.planned_by)
        assert "Filen kunne ikke laves" in text(client.get(url("meeting", full.pk)))
        client.post(url("render_again", sheet.pk))
        assert outbox.drain() == 1

    def test_a_sheet_brought_in_from_elsewhere_gets_its_file_when_asked(self, full, login):
        sheet = concluded(full).sheets.get()
        Outbox.objects.all().delete()
        client = login(full.planned_by)
        assert "Filen er ikke lavet endnu" in text(client.get(url("meeting", full.pk)))
        client.post(url("render_again", sheet.pk))
        assert outbox.drain() == 1

    def test_gone_through_later(self, full, login):
        concluded(full)
        client = login(full.planned_by)
        assert client.post(url("review", full.pk), {}).status_code == 422
        client.post(url("review", full.pk), {"review": "agreed"})
        full.refresh_from_db()
        assert (full.review, full.sheets.count()) == ("agreed", 2)

    def test_the_last_lines_of_the_checklist_are_ticked_afterwards(self, full, login):
        concluded(full)
        client = login(full.planned_by)
        assert "Mødet er journaliseret" in text(client.get(url("meeting", full.pk)))
        filed = full.checklist.get(code="filed")
        client.post(url("after", full.pk), {"lines": [filed.pk]})
        assert full.checklist.get(answer="yes") == filed
        assert client.post(url("after", full.pk), {"lines": ["nonsense"]}).status_code == 422

    def test_a_new_version_says_why(self, full, login):
        concluded(full)
        client = login(full.planned_by)
        client.post(url("version", full.pk), {"reason": "Navnet var forkert"})
        assert "Navnet var forkert" in text(client.get(url("meeting", full.pk)))


class TestPlanPage:
    def test_planning_from_the_form(self, login):
        case = started_case()
        seat = TeamMemberFactory(case=case)
        TeamMemberFactory(case=case, name="Psykiatrien", young_person_answer="no")
        client = login(case.opened_by)
        page = text(client.get(url("plan", case.pk)))
        assert page.index("punkter") < page.index("Hvornår")
        assert "har sagt nej til Psykiatrien" in page
        sent = {"points": "Min mor\nIndskuddet", "starts_at": "24.11.2026 13.00", "people": [f"m-{seat.pk}"]}
        response = client.post(url("plan", case.pk), sent)
        meeting = case.network_meetings.get()
        assert response.url == url("meeting", meeting.pk)
        assert [item.text for item in meeting.agenda.all()] == ["Min mor", "Indskuddet"]
        assert meeting.participants.count() == 3

    def test_only_a_date_is_asked_for(self, login):
        case = started_case()
        response = login(case.opened_by).post(url("plan", case.pk), {"starts_at": "24.11.2026 13.00"})
        assert response.status_code == 302

    def test_a_wrong_date_loses_nothing(self, login):
        case = started_case()
        response = login(case.opened_by).post(url("plan", case.pk), {"points": "Min mor", "starts_at": "snart"})
        assert response.status_code == 422
        assert "Min mor" in text(response)

    def test_moving_it_gives_a_new_meeting(self, full, login):
        client = login(full.planned_by)
        sent = {"reason": "Alma er syg", "new_starts_at": "24.12.2026 13.00"}
        response = client.post(url("cancel", full.pk), sent)
        full.refresh_from_db()
        new = full.case.network_meetings.planned().get()
        assert response.url == url("meeting", new.pk)
        assert full.cancelled_at is not None
        assert "Alma er syg" in text(client.get(url("meeting", full.pk)))

    def test_changing_place_and_inviting_more(self, full, login):
        seat = TeamMemberFactory(case=full.case, name="Ny vejleder")
        client = login(full.planned_by)
        assert "Ny vejleder" in text(client.get(url("change", full.pk)))
        client.post(url("change", full.pk), {"place": "Video", "people": [f"m-{seat.pk}"], "version": full.version})
        full.refresh_from_db()
        assert full.place == "Video"
        assert full.participants.filter(member=seat).exists()


class TestLists:
    def test_mine_are_those_i_am_invited_to(self, full, login):
        client = login(full.planned_by)
        assert f"netværksmøde nr. {full.number}" in text(client.get(url("meeting_list")))
        assert AccessLog.objects.filter(action="list", case_id=full.case.pk).exists()
        leader = UnitRoleFactory(unit=full.case.unit).user
        assert "Du har ingen planlagte møder" in text(login(leader).get(url("meeting_list")))

    def test_an_invited_professional_finds_their_own(self, full, login):
        user = professional_of(full.case)
        participant = full.participants.filter(member__isnull=False).get()
        participant.member.user = user
        participant.member.save()
        assert full.case.person.name in text(login(user).get(url("meeting_list")))

    @pytest.mark.parametrize("name", ["meeting_list", "case_meetings", "goals", "panel_meeting", "panel_plan"])
    def test_queries_do_not_follow_the_rows(self, name, full, login, queries):
        args = [] if name == "meeting_list" else [full.case.pk]
        client = login(full.planned_by)
        client.get(url(name, *args))
        with queries() as few:
            client.get(url(name, *args))
        for number in range(5):
            meeting = MeetingFactory(case=full.case, number=10 + number, held=number % 2 == 0)
            ParticipantFactory(meeting=meeting, user=full.planned_by)
            goal = GoalFactory(case=full.case)
            AgreementFactory(case=full.case, goal=goal, meeting=meeting)
            AgreementFactory(case=full.case, goal=goal, kept=True)
        with queries() as many:
            client.get(url(name, *args))
        assert len(many) == len(few)
        assert len(few) <= 15  # with session, user, roles, log and savepoints

    def test_a_case_shows_held_planned_and_cancelled(self, full, login):
        MeetingFactory(case=full.case, number=8, held=True)
        MeetingFactory(case=full.case, number=9, cancelled=True)
        page = text(login(full.planned_by).get(url("case_meetings", full.case.pk)))
        for words in ("Planlagt", "Aflyst", "afsluttet af", "Planlæg møde"):
            assert words in page


class TestPlan:
    def test_goals_stand_in_own_words_with_their_agreements(self, full, login):
        page = text(login(full.planned_by).get(url("goals", full.case.pk)))
        assert "”Jeg vil have ro i min lejlighed”" in page
        assert page.index("lejlighed”") < page.index("Møde kl. 10.30")

    def test_a_new_goal_and_agreement_between_meetings(self, full, login):
        client = login(full.planned_by)
        client.post(url("goal_new", full.case.pk), {"words": "Jeg vil have en hund"})
        goal = full.case.goals.get(words="Jeg vil have en hund")
        sent = {"text": "Spørge viceværten", "who": "young", "due_on": "1.12.2026", "goal": goal.pk, "agree": "1"}
        client.post(url("agreement_new", full.case.pk), sent)
        assert goal.agreements.get().is_agreed

    def test_editing_a_goal(self, full, login):
        goal = full.goals.get()
        client = login(full.planned_by)
        assert url("goal_edit", goal.pk) in text(client.get(url("goals", full.case.pk)))
        sent = {"words": goal.words, "status": "reached", "version": goal.version}
        assert client.post(url("goal_edit", goal.pk), sent).status_code == 302
        goal.refresh_from_db()
        assert goal.status == "reached"

    def test_editing_an_agreement(self, full, login):
        agreement = full.agreements.get(is_young_persons=True)
        client = login(full.planned_by)
        page = text(client.get(url("agreement_edit", agreement.pk)))
        assert 'value="young" selected' in page
        worker = full.participants.exclude(user=None).exclude(is_chair=True).get().user
        sent = {"text": "Møde kl. 10", "who": f"u-{worker.pk}", "due_on": "1.12.2026", "version": agreement.version}
        client.post(url("agreement_edit", agreement.pk), sent)
        agreement.refresh_from_db()
        assert (agreement.responsible_user, agreement.is_young_persons, agreement.text) == (
            worker,
            False,
            "Møde kl. 10",
        )

    def test_two_who_choose_somebody_else_are_told(self, full, login):
        agreement = full.agreements.get(is_young_persons=True)
        worker = full.participants.exclude(user=None).exclude(is_chair=True).get().user
        sent = {"text": agreement.text, "due_on": "1.12.2026", "version": agreement.version}
        client = login(full.planned_by)
        client.post(url("agreement_edit", agreement.pk), sent | {"who": f"u-{worker.pk}"})
        response = client.post(url("agreement_edit", agreement.pk), sent | {"who": f"u-{full.planned_by.pk}"})
        assert response.status_code == 409
        assert "En anden har imens skrevet" in text(response)
        agreement.refresh_from_db()
        assert agreement.responsible_user == worker
        again = sent | {"who": f"u-{full.planned_by.pk}", "version": agreement.version}
        assert client.post(url("agreement_edit", agreement.pk), again).status_code == 302


class TestReporting:
    def test_one_tap_and_a_line_from_the_one_who_promised(self, full, login):
        user = professional_of(full.case)
        agreement = AgreementFactory(case=full.case, responsible_user=user)
        client = login(user)
        assert "Hvordan gik det?" in text(client.get(url("agreement_outcome", agreement.pk)))
        sent = {"outcome": "partly", "outcome_why": "Bussen gik ikke", "version": agreement.version}
        assert client.post(url("agreement_report", agreement.pk), sent).status_code == 302
        agreement.refresh_from_db()
        assert (agreement.outcome, agreement.outcome_why, agreement.outcome_by) == ("partly", "Bussen gik ikke", user)
        assert agreement.outcome_meeting is None

    def test_nobody_reports_for_another_but_the_coordinator(self, full, login):
        user = professional_of(full.case)
        theirs = AgreementFactory(case=full.case)
        client = login(user)
        assert "Hvordan gik det?" not in text(client.get(url("agreement_outcome", theirs.pk)))
        sent = {"outcome": "kept", "version": theirs.version}
        assert client.post(url("agreement_report", theirs.pk), sent).status_code == 404
        mine = AgreementFactory(case=full.case, responsible_user=user)
        assert login(full.planned_by).post(url("agreement_report", mine.pk), sent).status_code == 302

    def test_a_seat_with_a_login_reports_too(self, full, login):
        user = professional_of(full.case)
        seat = TeamMemberFactory(case=full.case, user=user)
        agreement = AgreementFactory(case=full.case, responsible_user=None, responsible_member=seat)
        assert "Hvordan gik det?" in text(login(user).get(url("agreement_outcome", agreement.pk)))

    def test_a_draft_has_no_outcome_yet(self, full, login):
        draft = full.agreements.get(agreed_at=None)
        client = login(full.planned_by)
        assert "Hvordan gik det?" not in text(client.get(url("agreement_outcome", draft.pk)))
        assert client.post(url("agreement_report", draft.pk), {"outcome": "kept"}).status_code == 404


def test_the_preview_reads_the_sheet_before_it_is_locked(full, login):
    page = text(login(full.planned_by).get(url("preview", full.pk)))
    assert "Arket, som det er nu" in page
    assert "Møde kl. 10.30" in page
    assert "Ikke aftalt endnu" in page
    assert not full.sheets.exists()
    MeetingFactory(case=full.case, number=2, starts_at=timezone.now() + dt.timedelta(days=90), place="Biblioteket")
    assert "Biblioteket" in text(login(full.planned_by).get(url("preview", full.pk)))
