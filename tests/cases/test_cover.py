"""Who steps in: fravær i dag, stand-ins whose access ends by itself, the brief, and the safety note."""

import datetime as dt

import pytest
import time_machine
from django.urls import reverse
from django.utils import timezone

from cases.models import AccessLog, Case, CaseAssignment, EveningDuty, UnitRole, VisitSafety
from cases.permissions import Perm
from cases.rules import RuleBroken
from cases.services import cover_cases, hand_on_evening_duty, set_evening_duty
from tests.factories.cases import (
    AssignmentFactory,
    DecisionFactory,
    TeamMemberFactory,
    UnitFactory,
    UnitRoleFactory,
    UserFactory,
    ago,
    started_case,
)
from tests.factories.networkmeetings import AgreementFactory, MeetingFactory

pytestmark = pytest.mark.django_db
Role = CaseAssignment.Role
STARTS = dt.datetime(2026, 11, 23, 7, 0, tzinfo=dt.UTC)  # 8.00 here
TONIGHT = dt.datetime(2026, 11, 23, 22, 59, tzinfo=dt.UTC)


def sees(user, case):
    return Case.objects.visible_to(user, Perm.VIEW_JOURNAL).filter(pk=case.pk).exists()


def worker_on(case, user=None):
    return AssignmentFactory(case=case, user=user or UserFactory(worker=True), role=Role.SUPPORT_WORKER)


def posted(first, second=None, rows=(), **known):
    """The page's form as the browser sends it."""
    return {
        "first": first.pk,
        "second": second.pk if second else "",
        "valid_from": "23.11.2026 8.00",
        "valid_until": "23.11.2026 23.59",
        "reason": "Syg",
        **{f"case_{assignment.pk}": turn for assignment, turn in rows},
        **known,
    }


class TestStandIn:
    def test_access_comes_and_goes_by_itself(self):
        """No job, no act: the query asks what time it is."""
        absence = worker_on(started_case())
        user = UserFactory(worker=True)
        with time_machine.travel(STARTS - dt.timedelta(days=3), tick=False):
            cover_cases(
                by=absence.granted_by, plan=[(absence, user)], valid_from=STARTS, valid_until=TONIGHT, reason="Ferie"
            )
        seen = {}
        for moment in (STARTS - dt.timedelta(seconds=1), STARTS, TONIGHT - dt.timedelta(seconds=1), TONIGHT):
            with time_machine.travel(moment, tick=False):
                seen[moment] = sees(user, absence.case)
        assert list(seen.values()) == [False, True, True, False]

    def test_the_absent_keeps_the_case(self):
        absence, user = worker_on(started_case()), UserFactory()
        cover_cases(by=user, plan=[(absence, user)], valid_from=ago(minutes=1), valid_until=ago(days=-1))
        assert sees(absence.user, absence.case)

    def test_the_longer_of_two_periods_holds(self):
        absence, user = worker_on(started_case()), UserFactory()
        for days in (2, 1, 3):
            cover_cases(by=user, plan=[(absence, user)], valid_from=ago(minutes=1), valid_until=ago(days=-days))
        stand_in = CaseAssignment.objects.get(role=Role.STAND_IN)
        assert stand_in.valid_until.date() == ago(days=-3).date()

    @pytest.mark.parametrize("until", [ago(hours=1), ago(days=-200)])
    def test_an_end_is_needed_and_not_far_off(self, until):
        absence, user = worker_on(started_case()), UserFactory()
        with pytest.raises(RuleBroken):
            cover_cases(by=user, plan=[(absence, user)], valid_from=ago(hours=2), valid_until=until)

    def test_nobody_stands_in_for_themselves_nor_from_outside(self):
        absence = worker_on(started_case())
        for user in (absence.user, UserFactory(is_staff=True), UserFactory(is_active=False)):
            with pytest.raises(RuleBroken):
                cover_cases(by=user, plan=[(absence, user)], valid_from=ago(hours=2), valid_until=ago(days=-1))
        assert not CaseAssignment.objects.filter(role=Role.STAND_IN).exists()

    def test_all_or_none(self):
        first, second, user = worker_on(started_case()), worker_on(started_case()), UserFactory()
        plan = [(first, user), (second, second.user)]
        with pytest.raises(RuleBroken):
            cover_cases(by=user, plan=plan, valid_from=ago(hours=2), valid_until=ago(days=-1))
        assert not CaseAssignment.objects.filter(role=Role.STAND_IN).exists()

    def test_a_stand_in_from_the_case_page(self, login):
        absence, user = worker_on(started_case()), UserFactory()
        coordinator = absence.case.assignments.get(role="coordinator").user
        words = {"absence": absence.pk, "user": user.pk, "valid_from": "i dag 8", "valid_until": "i morgen 16"}
        answer = login(coordinator).post(reverse("cases:stand_in", args=[absence.case_id]), words)
        assert answer.status_code == 302
        given = CaseAssignment.objects.get(role=Role.STAND_IN)
        assert (given.user, given.stands_in_for, given.granted_by) == (user, absence.user, coordinator)


class TestAbsence:
    @pytest.fixture
    def leader(self):
        return UnitRoleFactory(role=UnitRole.Role.LEADER).user

    def absent_with(self, count):
        absent = UserFactory(worker=True)
        rows = [worker_on(started_case(), absent) for _ in range(count)]
        return absent, rows

    def test_ten_cases_to_two_stand_ins_in_one_act(self, login, leader, queries):
        with time_machine.travel(STARTS, tick=False):
            absent, rows = self.absent_with(10)
            first, second = UserFactory(), UserFactory()
            address = reverse("cases:absence", args=[absent.pk])
            client = login(leader)
            page = client.get(address).content.decode()
            assert "10 sager, du kan give til andre" in page
            turns = [(row, str(number % 2 + 1)) for number, row in enumerate(rows)]
            assert client.post(address, posted(first, second, turns)).status_code == 302
            given = CaseAssignment.objects.filter(role=Role.STAND_IN, stands_in_for=absent)
            assert given.filter(user=first).count() == given.filter(user=second).count() == 5
            assert all(sees(one.user, one.case) for one in given)
            assert "Afløser allerede" in client.get(address).content.decode()
        with time_machine.travel(TONIGHT, tick=False):
            assert not any(sees(one.user, one.case) for one in given)

    def test_one_stand_in_takes_what_is_shared_out(self, login, leader):
        with time_machine.travel(STARTS, tick=False):
            absent, rows = self.absent_with(2)
            only = UserFactory()
            turns = [(rows[0], "1"), (rows[1], "2")]
            login(leader).post(reverse("cases:absence", args=[absent.pk]), posted(only, None, turns))
            assert CaseAssignment.objects.filter(role=Role.STAND_IN, user=only).count() == 2

    def test_the_day_is_on_the_page(self, login, leader):
        absent, rows = self.absent_with(1)
        case = rows[0].case
        AgreementFactory(case=case, text="Ringe til kommunen om boligstøtte", responsible_user=absent,
                         due_on=timezone.localdate())  # fmt: skip
        coordinator = case.assignments.get(role="coordinator").user
        MeetingFactory(case=case, starts_at=timezone.now().replace(hour=20, minute=0))
        assert "Ringe til kommunen om boligstøtte" in self.page(login, leader, absent)
        assert "netværksmøde nr." in self.page(login, leader, coordinator)

    def page(self, login, user, absent):
        return login(user).get(reverse("cases:absence", args=[absent.pk])).content.decode()

    def test_only_cases_one_may_give(self, login):
        absent, rows = self.absent_with(2)
        coordinator = rows[0].case.assignments.get(role="coordinator").user
        page = self.page(login, coordinator, absent)
        assert rows[0].case.person.name in page and rows[1].case.person.name not in page
        stranger = UnitRoleFactory(role=UnitRole.Role.LEADER, unit__name="En anden enhed").user
        assert login(stranger).get(reverse("cases:absence", args=[absent.pk])).status_code == 404

    def test_no_choice_keeps_what_was_typed(self, login, leader):
        absent, _rows = self.absent_with(1)
        words = {"first": "", "reason": "Syg siden i nat", "valid_from": "i dag 8", "valid_until": "i morgen 16"}
        answer = login(leader).post(reverse("cases:absence", args=[absent.pk]), words)
        assert answer.status_code == 422 and "Syg siden i nat" in answer.content.decode()

    def test_the_evening_phone_goes_along(self, login, leader):
        with time_machine.travel(STARTS, tick=False):
            absent, rows = self.absent_with(1)
            other, case = UserFactory(), rows[0].case
            evening = STARTS.replace(hour=16)
            duty = set_evening_duty(
                by=leader, unit=case.unit, user=absent, valid_from=evening, valid_until=evening + dt.timedelta(hours=5)
            )
            form = posted(other, None, [(rows[0], "0")], **{f"duty_{duty.pk}": "1"})
            assert login(leader).post(reverse("cases:absence", args=[absent.pk]), form).status_code == 302
            duty.refresh_from_db()
            assert duty.user == other

    def test_the_index_says_who_has_a_stand_in(self, login, leader):
        _absent, rows = self.absent_with(1)
        user = UserFactory()
        cover_cases(by=leader, plan=[(rows[0], user)], valid_from=ago(minutes=1), valid_until=ago(days=-1))
        assert "Afløst" in login(leader).get(reverse("cases:absence_list")).content.decode()

    def test_a_stand_in_is_stopped_before_time(self, login, leader):
        _absent, rows = self.absent_with(1)
        user = UserFactory()
        (given,) = cover_cases(by=leader, plan=[(rows[0], user)], valid_from=ago(minutes=1), valid_until=ago(days=-1))
        assert login(leader).post(reverse("cases:cover_end", args=[given.pk])).status_code == 302
        assert not sees(user, rows[0].case)


class TestBrief:
    def test_what_matters_on_one_page(self, login):
        case = started_case()
        coordinator = case.assignments.get().user
        AgreementFactory(case=case, text="Tage med til banken", responsible_user=coordinator)
        MeetingFactory(case=case)
        TeamMemberFactory(case=case, name="Onkel Test", young_person_answer="no", joined_on=None)
        VisitSafety.objects.create(
            case=case, text="Hunden bider. Ring på først.", observed_on=ago(days=9).date(),
            expires_on=ago(days=-90).date(), written_by=coordinator,
        )  # fmt: skip
        page = login(coordinator).get(reverse("cases:brief", args=[case.pk])).content.decode()
        for words in ["Tage med til banken", "Netværksmøde nr.", "har sagt nej til Onkel Test", "Hunden bider"]:
            assert words in page, words
        assert AccessLog.objects.filter(case_id=case.pk, route="cases:brief").count() == 1

    def test_a_safety_note_falls_away(self, login):
        case = started_case()
        coordinator = case.assignments.get().user
        words = {"text": "Hunden bider.", "observed_on": "1.11.2026", "expires_on": "1.12.2026"}
        with time_machine.travel(STARTS, tick=False):
            assert login(coordinator).post(reverse("cases:visit_safety", args=[case.pk]), words).status_code == 302
            assert "Hunden bider" in login(coordinator).get(reverse("cases:brief", args=[case.pk])).content.decode()
        with time_machine.travel(STARTS + dt.timedelta(days=10), tick=False):
            page = login(coordinator).get(reverse("cases:brief", args=[case.pk])).content.decode()
            assert "Hunden bider" not in page

    def test_a_safety_note_needs_an_end_within_a_year(self, login):
        case = started_case()
        words = {"text": "Hunden bider.", "observed_on": "1.11.2026", "expires_on": "1.12.2028"}
        coordinator = case.assignments.get().user
        answer = login(coordinator).post(reverse("cases:visit_safety", args=[case.pk]), words)
        assert answer.status_code in {409, 422} and "inden for et år" in answer.content.decode()


class TestEvening:
    @pytest.fixture
    def duty(self):
        case = started_case()
        user = UserFactory(unit=case.unit)
        leader = UnitRoleFactory(role=UnitRole.Role.LEADER).user
        return set_evening_duty(
            by=leader, unit=case.unit, user=user, valid_from=STARTS, valid_until=STARTS + dt.timedelta(hours=5)
        )

    def test_the_card_and_nothing_else_and_only_then(self, login, duty):
        case = Case.objects.filter(unit=duty.unit).first()
        card = reverse("cases:evening_card", args=[case.pk])
        outcome = []
        for moment in (-1, 60, 5 * 3600):
            with time_machine.travel(STARTS + dt.timedelta(seconds=moment), tick=False):
                outcome.append(login(duty.user).get(card).status_code)
        assert outcome == [404, 200, 404]
        with time_machine.travel(STARTS + dt.timedelta(hours=1), tick=False):
            client = login(duty.user)
            for part in ("case", "pathway", "timeline", "brief", "access_log"):
                assert client.get(reverse(f"cases:{part}", args=[case.pk])).status_code == 404
            assert all(
                not Case.objects.visible_to(duty.user, perm).exists() for perm in Perm if perm != Perm.CONTACT_CARD
            )

    def test_no_name_number_or_address_on_it(self, login, duty):
        case = Case.objects.filter(unit=duty.unit).first()
        case.person.address = "Hemmelig Allé 4"
        case.person.save()
        case.person.contact_points.create(kind="phone", value="20 30 40 50")
        with time_machine.travel(STARTS + dt.timedelta(hours=1), tick=False):
            client = login(duty.user)
            for page in (reverse("cases:evening"), reverse("cases:evening_card", args=[case.pk])):
                text = client.get(page).content.decode()
                assert case.person.call_name in text
                for secret in (case.person.full_name, "Hemmelig", "20 30 40 50", "2006"):
                    assert secret not in text, secret
            assert set(AccessLog.objects.values_list("relation", flat=True)) == {"evening_duty"}

    def test_the_leader_writes_one_and_takes_it_off_again(self, login):
        case = started_case()
        leader = UnitRoleFactory(role=UnitRole.Role.LEADER, unit=case.unit).user
        other = UnitRoleFactory(role=UnitRole.Role.LEADER, unit=UnitFactory(name="En anden enhed")).user
        holder, page = UserFactory(unit=case.unit), reverse("cases:evening_duties")
        with time_machine.travel(STARTS, tick=False):
            wrong = login(leader).post(page, {"user": holder.pk, "valid_from": "i aften", "valid_until": "22"})
            assert "i aften" in wrong.content.decode() and "Skriv dato og klokkeslæt" in wrong.content.decode()
            words = {"user": holder.pk, "valid_from": "i morgen kl. 16", "valid_until": "i morgen kl. 22"}
            assert login(leader).post(page, words).status_code == 302
            duty = EveningDuty.objects.get(user=holder)
            end = reverse("cases:evening_duty_end", args=[duty.pk])
            listed = login(leader).get(page).content.decode()
            assert end in listed
            assert 'value="23.11.2026 16.00"' in listed  # the first evening nobody has
            assert login(other).post(end).status_code == 404
            assert login(leader).post(end).status_code == 302
            assert end not in login(leader).get(page).content.decode()
            assert login(leader).post(page, words).status_code == 302  # the time is free again
        with time_machine.travel(STARTS + dt.timedelta(days=1), tick=False):
            again = EveningDuty.objects.exclude(pk=duty.pk).get()
            assert login(leader).post(reverse("cases:evening_duty_end", args=[again.pk])).status_code == 302

    def test_one_at_a_time(self, duty):
        with pytest.raises(RuleBroken, match="aftentelefonen"):
            set_evening_duty(
                by=duty.set_by, unit=duty.unit, user=UserFactory(), valid_from=STARTS + dt.timedelta(hours=4),
                valid_until=STARTS + dt.timedelta(hours=9),
            )  # fmt: skip

    def test_handed_on_halfway(self, duty):
        other = UserFactory()
        at = STARTS + dt.timedelta(hours=2)
        hand_on_evening_duty(by=duty.set_by, duty=duty, user=other, at=at)
        held = EveningDuty.objects.order_by("valid_from").values_list("user_id", "valid_from", "valid_until")
        assert list(held) == [(duty.user_id, STARTS, at), (other.pk, at, STARTS + dt.timedelta(hours=5))]

    def test_a_leader_plans_the_evenings(self, login):
        leader = UnitRoleFactory(role=UnitRole.Role.LEADER).user
        user = UserFactory(unit=leader.unit)
        words = {"user": user.pk, "valid_from": "i morgen 16", "valid_until": "i morgen 21"}
        assert login(leader).post(reverse("cases:evening_duties"), words).status_code == 302
        assert str(user) in login(leader).get(reverse("cases:evening_duties")).content.decode()


def test_min_dag_of_a_stand_in_has_the_absents_lines(login):
    case = started_case()
    DecisionFactory(case=case, combination="sm")
    coordinator = case.assignments.get().user
    AgreementFactory(case=case, text="Ringe til banken", responsible_user=coordinator, due_on=timezone.localdate())
    user = UserFactory()
    client = login(user)
    assert "Ringe til banken" not in client.get("/min-dag/").content.decode()
    absence = case.assignments.get(role="coordinator")
    cover_cases(by=coordinator, plan=[(absence, user)], valid_from=ago(minutes=1), valid_until=ago(days=-1))
    page = client.get("/min-dag/").content.decode()
    assert "Ringe til banken" in page and f"Du er afløser for {coordinator}." in page
