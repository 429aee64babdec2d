"""A change of coordinator or bostøtte is asked, answered, and handed over with what is recorded (C2)."""

import datetime as dt

import pytest
import time_machine
from django.db import IntegrityError, transaction
from django.urls import reverse
from django.utils import timezone

from bostotte.models import WorkerCapacity
from cases.models import AccessLog, Case, CaseAssignment, HandoverRequest
from cases.permissions import Perm
from cases.rules import RuleBroken
from cases.services import accept_handover, ask_handover, decline_handover, withdraw_handover
from tests.factories.bostotte import supported_case
from tests.factories.cases import AssignmentFactory, UserFactory, ago, started_case
from tests.factories.networkmeetings import AgreementFactory

pytestmark = pytest.mark.django_db
Role = CaseAssignment.Role
NOON = dt.datetime(2026, 11, 23, 11, 0, tzinfo=dt.UTC)


def asked(case=None, role="coordinator", days=0, to_user=None):
    case = case or started_case()
    by = case.assignments.get(role="coordinator").user
    return ask_handover(
        by=by, case=case, role=role, to_user=to_user or UserFactory(authority=True),
        starts_on=timezone.localdate() + dt.timedelta(days=days), reason="Barsel",
    )  # fmt: skip


def started(case):
    """`case` with a coordinator."""
    if not case.assignments.filter(role="coordinator").exists():
        AssignmentFactory(case=case, user=UserFactory(authority=True))
    return case


def coordinator_of(case, at):
    return case.assignments.live(at).get(role="coordinator").user


class TestAsking:
    def test_nothing_changes_until_the_answer(self):
        request = asked()
        assert coordinator_of(request.case, timezone.now()) == request.from_user
        assert not Case.objects.visible_to(request.to_user, Perm.VIEW_CASE).exists()

    @pytest.mark.parametrize(
        ("receiver", "code"),
        [
            ({"competences": []}, "c2_authority"),
            ({"is_active": False}, "handover_receiver"),
            ({"is_staff": True}, "handover_receiver"),
        ],
    )
    def test_not_to_somebody_who_may_not(self, receiver, code):
        with pytest.raises(RuleBroken) as broken:
            asked(to_user=UserFactory(**{"competences": ["sel"], **receiver}))
        assert broken.value.code == code

    @pytest.mark.parametrize("days", [-1, 200])
    def test_not_from_a_day_that_is_past_or_far_off(self, days):
        with pytest.raises(RuleBroken):
            asked(days=days)

    def test_one_question_at_a_time_also_in_sql(self):
        request = asked()
        with pytest.raises(RuleBroken, match="spurgt"):
            asked(request.case)
        again = {field.name: getattr(request, field.attname) for field in request._meta.fields if field.name != "id"}
        again = {request._meta.get_field(name).attname: value for name, value in again.items()}
        with pytest.raises(IntegrityError, match="one_open_handover"), transaction.atomic():
            HandoverRequest.objects.create(**again)


class TestYes:
    def test_today_hands_over_at_once_and_the_former_reads_on(self):
        request = asked()
        accept_handover(by=request.to_user, request=request)
        case = request.case
        assert coordinator_of(case, timezone.now()) == request.to_user
        former = case.assignments.get(role=Role.HANDOVER)
        assert former.user == request.from_user and former.valid_until is not None
        assert Case.objects.visible_to(request.from_user, Perm.VIEW_JOURNAL).filter(pk=case.pk).exists()
        assert not Case.objects.visible_to(request.from_user, Perm.EDIT_CASE).filter(pk=case.pk).exists()

    def test_a_later_day_comes_by_itself_and_both_see_it_meanwhile(self):
        with time_machine.travel(NOON, tick=False):
            request = asked(days=3)
            accept_handover(by=request.to_user, request=request)
        case, turn = request.case, dt.datetime(2026, 11, 25, 23, 0, tzinfo=dt.UTC)  # midnight here
        for moment, who, can in [(NOON, request.from_user, "read"), (turn, request.to_user, "write")]:
            with time_machine.travel(moment, tick=False):
                assert coordinator_of(case, moment) == who
                for user in (request.from_user, request.to_user):
                    assert Case.objects.visible_to(user, Perm.VIEW_JOURNAL).filter(pk=case.pk).exists()
                writes = Case.objects.visible_to(request.to_user, Perm.EDIT_CASE).filter(pk=case.pk).exists()
                assert writes == (can == "write")

    def test_never_two_coordinators_on_a_day(self):
        """C2: the exclusion of the database, with the dated overlap in place."""
        request = asked(days=3)
        accept_handover(by=request.to_user, request=request)
        for day in range(6):
            live = request.case.assignments.live(timezone.now() + dt.timedelta(days=day)).filter(role="coordinator")
            assert live.count() == 1
        with pytest.raises(IntegrityError, match="c2_one_coordinator"), transaction.atomic():
            CaseAssignment.objects.create(
                case=request.case, user=UserFactory(), role="coordinator", valid_from=ago(days=1),
                granted_by=request.asked_by,
            )  # fmt: skip

    def test_only_the_one_asked_answers_and_only_once(self):
        request = asked()
        with pytest.raises(RuleBroken):
            accept_handover(by=request.asked_by, request=request)
        accept_handover(by=request.to_user, request=request)
        with pytest.raises(RuleBroken, match="allerede svaret"):
            decline_handover(by=request.to_user, request=request, reason="Alligevel ikke")

    def test_the_bostotte_course_follows(self):
        course = supported_case()
        case = started(course.case)
        receiver = UserFactory(worker=True)
        WorkerCapacity.objects.create(worker=receiver, base_units=40)
        request = asked(case, role="support_worker", to_user=receiver)
        accept_handover(by=receiver, request=request)
        course.refresh_from_db()
        assert course.worker == receiver
        live = case.assignments.live(timezone.now()).filter(role="support_worker")
        assert [one.user for one in live] == [receiver]

    def test_a_worker_without_a_place_is_told_and_nothing_has_changed(self):
        course = supported_case()
        case = started(course.case)
        receiver = UserFactory(worker=True)
        WorkerCapacity.objects.create(worker=receiver, base_units=0)
        request = asked(case, role="support_worker", to_user=receiver)
        with pytest.raises(RuleBroken, match="ikke plads"):
            accept_handover(by=receiver, request=request)
        request.refresh_from_db()
        course.refresh_from_db()
        assert request.answer == "" and course.worker == request.from_user


class TestNo:
    def test_a_no_has_a_reason(self):
        request = asked()
        with pytest.raises(RuleBroken, match="hvorfor du siger nej"):
            decline_handover(by=request.to_user, request=request, reason=" ")
        decline_handover(by=request.to_user, request=request, reason="Har 24 sager")
        assert coordinator_of(request.case, timezone.now()) == request.from_user

    def test_taken_back(self):
        request = asked()
        withdraw_handover(by=request.asked_by, request=request)
        with pytest.raises(RuleBroken):
            accept_handover(by=request.to_user, request=request)


class TestPages:
    def test_from_question_to_sheet(self, login):
        case = started_case()
        coordinator = case.assignments.get().user
        AgreementFactory(case=case, text="Tage med til banken", responsible_user=coordinator)
        receiver = UserFactory(authority=True)
        words = {"role": "coordinator", "to_user": receiver.pk, "starts_on": "i dag", "reason": "Barsel"}
        assert login(coordinator).post(reverse("cases:takeover_new", args=[case.pk]), words).status_code == 302
        request = HandoverRequest.objects.get()
        page, answer = (
            reverse("cases:takeover", args=[request.pk]),
            reverse("cases:takeover_answer", args=[request.pk]),
        )
        client = login(receiver)
        before = client.get(page).content.decode()
        assert "Barsel" in before and "Tage med til banken" not in before
        assert case.person.name in client.get(reverse("cases:takeovers")).content.decode()
        assert AccessLog.objects.filter(user_id=receiver.pk, relation="asked_to_take_over").exists()
        assert client.post(answer, {"act": "decline", "reason": ""}).status_code == 422
        assert client.post(answer, {"act": "accept"}).status_code == 302
        assert "Tage med til banken" in client.get(page).content.decode()

    def test_after_a_no_the_receiver_sees_nothing(self, login):
        request = asked()
        client, page = login(request.to_user), reverse("cases:takeover", args=[request.pk])
        assert client.get(page).status_code == 200
        answer = reverse("cases:takeover_answer", args=[request.pk])
        client.post(answer, {"act": "decline", "reason": "Har 24 sager"})
        assert client.get(page).status_code == 404
        assert "Har 24 sager" in login(request.asked_by).get(page).content.decode()
