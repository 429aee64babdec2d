"""Min dag: what each role must do, in the order of harm; seven first; put off with a reason; only what is theirs."""

import datetime as dt
import re

import pytest
import time_machine
from django.conf import settings
from django.db import connection
from django.urls import reverse
from django.utils import timezone

from cases.day_lines import KINDS
from cases.models import AccessLog, CaseEnding, Snooze, UnitRole
from cases.my_day import my_day
from networkmeetings.services import cancel_meeting
from networkmeetings.services.talks import note_talk
from tests.cases.seeding import seed_cases
from tests.factories.bostotte import NoteFactory, supported_case
from tests.factories.cases import (
    AssignmentFactory,
    CaseFactory,
    DecisionFactory,
    DisclosureBasisFactory,
    UnitRoleFactory,
    UserFactory,
    ago,
    invite,
    started_case,
)
from tests.factories.housing import NeedFactory, OfferFactory
from tests.factories.networkmeetings import AgreementFactory, MeetingFactory, ParticipantFactory
from tests.factories.reporting import MeasurementFormFactory

pytestmark = pytest.mark.django_db
ADDRESS = "/min-dag/"
Role = UnitRole.Role


def lines(user, at=None):
    return my_day(user, at or timezone.now()).lines


def kinds(user):
    return [line.kind for line in lines(user)]


def line_of(user, kind):
    return next((line for line in lines(user) if line.kind == kind), None)


def calm_case(**kwargs):
    """A started case that asks for nothing: no bostøtte to wait for, somebody was in touch, a meeting is planned."""
    case = started_case(**kwargs)
    DecisionFactory(case=case, combination="sm", decided_at=ago(days=90), communicated_on=ago(days=90).date())
    NoteFactory(case=case, at=ago(days=1))
    MeetingFactory(case=case)
    return case, case.assignments.get().user


class TestWhen:
    def test_an_empty_day_says_so(self, login):
        page = login(UserFactory(authority=True)).get(ADDRESS).content.decode()
        assert "Intet venter på dig" in page
        assert "Der er ikke noget, du skal gøre lige nu." in page

    def test_a_calm_case_asks_for_nothing(self):
        _, coordinator = calm_case()
        assert kinds(coordinator) == []

    @pytest.mark.parametrize(("days", "level"), [(10, None), (12, "amber"), (14, "amber"), (15, "red"), (40, "red")])
    def test_silence_without_bostotte(self, days, level):
        case = started_case()
        NoteFactory(case=case, at=ago(days=days))
        MeetingFactory(case=case)
        line = line_of(case.assignments.get().user, "silent")
        assert (line.level if line else None) == level

    def test_an_attempt_is_not_a_contact(self):
        case = started_case()
        NoteFactory(case=case, at=ago(days=20))
        NoteFactory(case=case, at=ago(days=1), kind="attempt")
        assert line_of(case.assignments.get().user, "silent").is_red

    @pytest.mark.parametrize(
        ("begun", "quiet", "red"), [(20, 8, True), (20, 7, False), (120, 13, False), (220, 30, False)]
    )
    def test_silence_with_cti_follows_the_phase_and_is_the_workers(self, begun, quiet, red):
        course = supported_case(case=started_case(), started_on=timezone.localdate() - dt.timedelta(days=begun))
        NoteFactory(case=course.case, at=ago(days=quiet))
        line = line_of(course.worker, "silent")
        assert bool(line and line.is_red) is red
        assert line_of(course.case.assignments.get(role="coordinator").user, "silent") is None

    @pytest.mark.parametrize(
        ("held", "planned", "level"),
        [
            ((290, 100), None, None),
            ((290, 110), None, "amber"),
            ((290, 160), None, "amber"),
            ((), None, "red"),
            ((290,), None, "red"),
            ((340, 200, 20), None, "amber"),  # three in twelve months until in 25 days
            ((355, 200, 20), None, "red"),
            ((355, 200, 20), 5, None),
            ((355, 200, 20), 40, "red"),
        ],
    )
    def test_the_meeting_clock(self, held, planned, level):
        case = started_case()
        case.sm_start.started_on = ago(days=300 if len(held) < 3 else 400).date()
        case.sm_start.save()
        NoteFactory(case=case, at=ago(days=1))
        for number, days in enumerate(held, start=1):
            MeetingFactory(case=case, number=number, held=True, starts_at=ago(days=days))
        if planned:
            MeetingFactory(case=case, number=9, starts_at=ago(days=-planned))
        line = line_of(case.assignments.get().user, "meeting_needed")
        assert (line.level if line else None) == level
        assert settings.METHOD["meeting_warning_days"] == 120

    def test_a_meeting_the_young_person_had_no_part_in_does_not_count(self):
        case = started_case()
        case.sm_start.started_on = ago(days=300).date()
        case.sm_start.save()
        for number, days in enumerate((290, 20), start=1):
            meeting = MeetingFactory(case=case, number=number, held=True, starts_at=ago(days=days))
        meeting.participants.filter(is_young_person=True).update(attendance="absent")
        assert line_of(case.assignments.get().user, "meeting_needed").level == "red"

    @pytest.mark.parametrize(("days", "level"), [(9, None), (7, "amber"), (1, "amber"), (0, "red")])
    def test_bostotten_prepares_the_meeting_before_it(self, days, level):
        case = supported_case().case
        at = timezone.localtime().replace(hour=23, minute=59, second=59) + dt.timedelta(days=days)
        meeting = MeetingFactory(case=case, starts_at=at)
        worker = case.assignments.get(role="support_worker").user
        line = line_of(worker, "prepare")
        assert (line.level if line else None) == level
        note_talk(by=worker, meeting=meeting, kind="before")
        assert line_of(worker, "prepare") is None

    def test_nobody_prepares_what_is_called_off_or_begun(self):
        case = supported_case().case
        worker = case.assignments.get(role="support_worker").user
        meeting = MeetingFactory(case=case, starts_at=timezone.now() - dt.timedelta(minutes=1))
        assert line_of(worker, "prepare") is None
        meeting.starts_at = timezone.now() + dt.timedelta(days=2)
        meeting.save()
        assert line_of(worker, "prepare") is not None
        cancel_meeting(by=case.opened_by, meeting=meeting, reason="Syg")
        assert line_of(worker, "prepare") is None

    @pytest.mark.parametrize(("days", "level"), [(0, "amber"), (3, "amber"), (4, "red")])
    def test_bostotten_goes_through_what_was_agreed_within_three_days(self, days, level):
        course = supported_case()
        assignment = course.case.assignments.get(role="support_worker")
        assignment.valid_from = ago(days=60)
        assignment.save()
        meeting = MeetingFactory(case=course.case, held=True, starts_at=ago(days=days), concluded_at=ago(days=days))
        assert line_of(assignment.user, "go_through").level == level
        assert line_of(course.case.opened_by, "go_through") is None
        note_talk(by=assignment.user, meeting=meeting, kind="after")
        assert line_of(assignment.user, "go_through") is None

    def test_only_the_newest_meeting_is_gone_through(self):
        course = supported_case()
        assignment = course.case.assignments.get(role="support_worker")
        assignment.valid_from = ago(days=200)
        assignment.save()
        for number, days in enumerate((100, 2), start=1):
            MeetingFactory(
                case=course.case, number=number, held=True, starts_at=ago(days=days), concluded_at=ago(days=days)
            )
        found = [line for line in lines(assignment.user) if line.kind == "go_through"]
        assert len(found) == 1 and "nr. 2" in found[0].sentence

    def test_an_offer_running_out_is_first(self):
        case, coordinator = calm_case()
        quiet = started_case(coordinator=coordinator)
        NoteFactory(case=quiet, at=ago(days=40))
        NeedFactory(case=case)
        OfferFactory(case=case, deadline_at=timezone.now() + dt.timedelta(hours=1))
        first = lines(coordinator)[0]
        assert (first.kind, first.level) == ("offer", "red")
        assert first.fact.startswith("Lindegade")

    def test_a_promise_is_named_and_red_the_day_after(self):
        case, coordinator = calm_case()
        AgreementFactory(case=case, due_on=timezone.localdate(), text="Ringe til Ydelse")
        today = line_of(coordinator, "agreement")
        assert (today.level, today.word, today.sentence) == ("amber", "I dag", "Du har lovet: Ringe til Ydelse")
        with time_machine.travel(timezone.now() + dt.timedelta(days=1)):
            assert line_of(coordinator, "agreement").word == "1 dag over"

    def test_the_young_persons_promise_is_asked_about_kindly(self):
        case, coordinator = calm_case()
        AgreementFactory(case=case, young_persons=True, due_on=ago(days=1).date(), text="Besøge FGU")
        line = line_of(coordinator, "agreement_ask")
        assert line.sentence == f"{case.person.call_name} har lovet: Besøge FGU"
        assert not line.is_red

    def test_a_meeting_nobody_concluded(self):
        case = started_case()
        MeetingFactory(case=case, starts_at=ago(days=2))
        assert line_of(case.assignments.get().user, "meeting").is_red

    def test_consent_runs_out(self):
        case, coordinator = calm_case()
        DisclosureBasisFactory(case=case, valid_until=timezone.now() + dt.timedelta(days=1))
        line = line_of(coordinator, "consent")
        assert (line.level, line.word) == ("amber", "I morgen")
        assert line.fact.startswith("FGU kan derefter ikke")

    def test_support_decided_and_not_begun(self):
        case = started_case()
        coordinator = case.assignments.get().user
        assert line_of(coordinator, "support_waiting").is_red
        DecisionFactory(case=case, combination="sm", decided_at=timezone.now())
        assert line_of(coordinator, "support_waiting") is None


class TestRoles:
    def test_a_case_without_a_coordinator_is_the_leaders_in_red(self):
        leader = UnitRoleFactory(unit=CaseFactory().unit).user
        assert [(line.kind, line.level) for line in lines(leader)] == [("no_coordinator", "red")]

    def test_the_leader_sees_an_ending_first(self):
        case, coordinator = calm_case()
        leader = UnitRoleFactory(unit=case.unit).user
        CaseEnding.objects.create(case=case, begun_at=ago(days=1), begun_by=coordinator, reason="lost_contact")
        assert kinds(leader) == ["ending"]

    def test_visitation_has_the_referrals_until_somebody_has_the_case(self):
        case = CaseFactory(referral__received_on=ago(days=1).date(), referral__urgency="week")
        visitation = UnitRoleFactory(unit=case.unit, role=Role.VISITATION).user
        assert [(line.kind, line.level) for line in lines(visitation)] == [("referral", "amber")]
        AssignmentFactory(case=case)
        assert kinds(visitation) == []

    def test_the_housing_officer_follows_the_own_offers(self):
        case, _ = calm_case()
        officer = UnitRoleFactory(unit=case.unit, role=Role.HOUSING_OFFICER).user
        OfferFactory(case=case, offered_by=officer)
        (line,) = lines(officer)
        assert line.case_url == reverse("housing:case_housing", kwargs={"case_id": case.pk})

    def test_somebody_invited_has_own_meetings_and_promises_while_the_consent_lives(self):
        case, coordinator = calm_case()
        user = UserFactory()
        basis = DisclosureBasisFactory(case=case, member__user=user)
        invite(user, basis)
        meeting = MeetingFactory(case=case, starts_at=timezone.now() + dt.timedelta(hours=1))
        ParticipantFactory(meeting=meeting, member=basis.member)
        AgreementFactory(
            case=case, responsible_user=None, responsible_member=basis.member, due_on=timezone.localdate()
        )
        day = my_day(user, timezone.now())
        assert [line.kind for line in day.lines] == ["agreement"]
        assert len(day.today) + len(day.ahead) == 1
        basis.withdrawn_at, basis.withdrawn_by = timezone.now(), coordinator
        basis.save()
        gone = my_day(user, timezone.now())
        assert not gone.lines and not gone.today and not gone.ahead

    def test_an_ended_assignment_takes_its_lines_along(self):
        case = started_case()
        NoteFactory(case=case, at=ago(days=40))
        assignment = case.assignments.get()
        assert "silent" in kinds(assignment.user)
        assignment.valid_until = ago(seconds=1)
        assignment.save()
        assert kinds(assignment.user) == []

    def test_forms_and_meetings_have_their_own_places(self):
        case, coordinator = calm_case()
        MeasurementFormFactory(case=case, overdue=True)
        MeasurementFormFactory(case=case, number=2, due_on=timezone.localdate() + dt.timedelta(days=90))
        day = my_day(coordinator, timezone.now())
        assert [form.what for form in day.forms] == ["Samarbejdsmodel, nr. 1"]
        assert "form" not in [line.kind for line in day.lines]


class TestPage:
    def test_seven_first_then_the_rest_without_script(self, login):
        coordinator = UserFactory(authority=True)
        seed_cases(coordinator, 9)
        client = login(coordinator)
        page = client.get(ADDRESS).content.decode()
        assert page.count('<li class="hv-task') == 7
        assert re.search(r'<a href="\?alle=1">Vis \d+ mere</a>', page)
        everything = client.get(ADDRESS + "?alle=1").content.decode()
        assert everything.count('<li class="hv-task') == len(lines(coordinator)) > 7

    def test_red_before_amber_and_harm_before_less(self):
        coordinator = UserFactory(authority=True)
        seed_cases(coordinator, 5)
        found = lines(coordinator)
        order = [(not line.is_red, list(KINDS).index(line.kind)) for line in found]
        assert order == sorted(order)

    def test_each_person_shown_is_one_row_in_the_log(self, login):
        coordinator = UserFactory(authority=True)
        seed_cases(coordinator, 9)
        page = login(coordinator).get(ADDRESS).content.decode()
        shown = set(re.findall(r'href="/sager/([0-9a-f-]{36})/"', page))
        log = AccessLog.objects.filter(user_id=coordinator.pk, action="list")
        assert {str(row.case_id) for row in log} == shown
        assert log.count() == len(shown)

    def test_as_many_queries_at_1000_cases_as_at_10(self, login, queries):
        few, many = UserFactory(authority=True), UserFactory(authority=True)
        seed_cases(few, 10)
        seed_cases(many, 1000)
        with connection.cursor() as cursor:
            cursor.execute("ANALYZE")
        asked = []
        for user in (few, many):
            client = login(user)
            with queries() as captured:
                assert client.get(ADDRESS).status_code == 200
            asked.append([query["sql"] for query in captured if "SAVEPOINT" not in query["sql"]])
        assert len(asked[0]) == len(asked[1]) <= 9, asked[1]


class TestNotNow:
    def put_off(self, client, line, **changes):
        data = {"kind": line.kind, "object_id": line.object_id, "until_on": "", "reason": "Venter på svar fra Ydelse"}
        data["until_on"] = f"{timezone.localdate() + dt.timedelta(days=5):%d.%m.%Y}"
        return client.post(reverse("cases:snooze"), {**data, **changes})

    @pytest.fixture
    def silent(self):
        case = started_case()
        NoteFactory(case=case, at=ago(days=40))
        coordinator = case.assignments.get().user
        return coordinator, line_of(coordinator, "silent")

    def test_the_line_goes_and_comes_again_on_the_day(self, login, silent):
        coordinator, line = silent
        client = login(coordinator)
        answer = self.put_off(client, line)
        assert "silent" not in kinds(coordinator)
        page = client.get(answer.url).content.decode()
        assert "Venter på svar fra Ydelse" in page and "Fortryd" in page
        with time_machine.travel(timezone.now() + dt.timedelta(days=5)):
            assert "silent" in kinds(coordinator)

    def test_it_is_one_line_of_one_user(self, login, silent):
        coordinator, line = silent
        self.put_off(login(coordinator), line)
        assert "support_waiting" in kinds(coordinator)

    def test_undo(self, login, silent):
        coordinator, line = silent
        client = login(coordinator)
        self.put_off(client, line)
        client.post(reverse("cases:snooze"), {"undo": Snooze.objects.get().pk})
        assert "silent" in kinds(coordinator)

    def test_nobody_undoes_anothers(self, login, silent):
        coordinator, line = silent
        self.put_off(login(coordinator), line)
        login(UserFactory()).post(reverse("cases:snooze"), {"undo": Snooze.objects.get().pk})
        assert Snooze.objects.exists()

    @pytest.mark.parametrize("wrong", [{"reason": ""}, {"reason": "  "}, {"until_on": ""}, {"until_on": "i går"},
                                       {"until_on": "01.01.2020"}, {"until_on": "01.01.2099"}])  # fmt: skip
    def test_a_date_and_a_reason_are_asked_for(self, login, silent, wrong):
        coordinator, line = silent
        answer = self.put_off(login(coordinator), line, **wrong)
        assert answer.status_code == 422
        assert "error" in answer.content.decode()
        assert not Snooze.objects.exists()

    def test_a_line_that_is_not_yours_is_not_found(self, login, silent):
        _, line = silent
        assert self.put_off(login(UserFactory(authority=True)), line).status_code == 404
        assert not Snooze.objects.exists()
