"""How a case ends and comes back: every kind of end, what each asks for, and what ends with it (C5, C10)."""

import datetime as dt

import pytest
import time_machine
from django.db import IntegrityError, transaction
from django.utils import timezone

from bostotte.models import SupportCourse
from cases.models import Case, CaseEnding, CaseUserObjectPermission, Outbox, TodoItem
from cases.permissions import Perm
from cases.rules import RuleBroken
from cases.services import (
    answer_ending,
    answer_move,
    begin_ending,
    cancel_ending,
    close_case,
    end_referral,
    leader_saw,
    leader_saw_death,
    note_move,
    record_death,
    reopen_case,
    settle_acting,
    start_sm,
)
from reporting.models import Instrument, MeasurementForm
from tests.factories.bostotte import NoteFactory
from tests.factories.cases import (
    AssignmentFactory,
    CaseFactory,
    DisclosureBasisFactory,
    Role,
    UnitRoleFactory,
    UserFactory,
    invite,
    started_case,
)

pytestmark = pytest.mark.django_db

HEARD = {"young_person_heard": "heard", "young_person_words": "Jeg klarer mig.", "team_heard": "heard"}
told: list[dict] = []


def other_app(**ids):
    """Stands for another app's end_with_case; notes what the case looked like when it was called."""
    told.append({**ids, "was_open": Case.objects.get(pk=ids["case_id"]).is_open})


@pytest.fixture(autouse=True)
def _handlers(settings):
    settings.CASE_END_HANDLERS = [f"{__name__}.other_app"]
    settings.ENDING_BEGUN_HANDLERS = []
    settings.ENDING_CANCELLED_HANDLERS = []
    told.clear()


def end(case, reason, **answers):
    """Begin, answer and close as the coordinator does; the leader has seen what the leader must see."""
    by = case.opened_by
    ending = begin_ending(by=by, case=case, reason=reason)
    answer_ending(by=by, ending=ending, **{**HEARD, **answers})
    if reason == "moved":
        confirmed_move(case)
    if reason in ("declined", "lost_contact"):
        leader_saw(by=UnitRoleFactory(unit=case.unit).user, ending=ending)
    close_case(by=by, case=case)
    case.refresh_from_db()
    return case


def confirmed_move(case):
    """The new municipality acts and has taken over."""
    move = note_move(by=case.opened_by, case=case, municipality="Nabokøbing")
    settle_acting(by=case.opened_by, move=move, acting="receiver", ground="lives_there", reason="Bor der nu.")
    today = timezone.localdate()
    answer_move(by=case.opened_by, move=move, answer="confirmed", answered_on=today, answered_who="Rådgiver dér")


def live_course(case):
    return SupportCourse.objects.create(
        case=case,
        method="icm",
        worker=UserFactory(worker=True),
        started_on=timezone.localdate(),
        started_by=case.opened_by,
    )


class TestEveryEnd:
    @pytest.mark.parametrize("reason", ["as_planned", "declined", "lost_contact", "moved", "imprisoned"])
    def test_closes_with_its_reason_and_tells_the_other_apps_afterwards(self, reason):
        case = end(started_case(), reason)
        assert (case.close_reason, case.closed_by) == (reason, case.opened_by)
        assert case.endings.get().closed_at == case.closed_at
        assert [(call["reason"], call["was_open"]) for call in told] == [(reason, False)]

    @pytest.mark.parametrize("answer", ["did_not_wish", "not_reached", "not_possible"])
    def test_an_answer_need_not_be_words(self, answer):
        case = end(
            started_case(),
            "moved",
            young_person_heard=answer,
            young_person_words="",
            team_heard=answer,
            attempts="Ringede tre gange" if answer == "not_reached" else "",
        )
        assert not case.is_open

    def test_who_had_the_case_no_longer_has_it_but_the_coordinator_reads_on(self):
        case = started_case()
        coordinator = case.opened_by
        helper = AssignmentFactory(case=case, role=Role.SUPPORT_WORKER).user
        later = AssignmentFactory(case=case, role=Role.STAND_IN, valid_from=timezone.now() + dt.timedelta(days=3))
        end(case, "as_planned")
        assert list(Case.objects.visible_to(coordinator, Perm.VIEW_JOURNAL)) == [case]
        assert list(Case.objects.visible_to(coordinator, Perm.EDIT_CASE)) == []
        assert list(Case.objects.visible_to(helper, Perm.VIEW_CASE)) == []
        later.refresh_from_db()
        assert later.valid_until == later.valid_from
        after = timezone.now() + dt.timedelta(days=190)
        assert list(Case.objects.visible_to(coordinator, Perm.VIEW_JOURNAL, after)) == []

    def test_nobody_outside_sees_it_any_longer(self):
        case = started_case()
        invite(user := UserFactory(), DisclosureBasisFactory(case=case))
        end(case, "as_planned")
        assert list(Case.objects.visible_to(user, Perm.VIEW_CASE)) == []
        assert not CaseUserObjectPermission.objects.exists()


class TestWhatAnEndAsksFor:
    def test_it_has_begun(self):
        case = started_case()
        with pytest.raises(RuleBroken, match="ikke begyndt"):
            close_case(by=case.opened_by, case=case)

    @pytest.mark.parametrize("missing", ["young_person_heard", "team_heard"])
    def test_young_person_and_team_are_heard(self, missing):
        with pytest.raises(RuleBroken) as broken:
            end(started_case(), "as_planned", **{missing: ""})
        assert broken.value.code == "c5_heard_before_close"

    @pytest.mark.parametrize("reason", ["declined", "lost_contact"])
    def test_the_leader_sees_an_unplanned_end_first(self, reason):
        case = started_case()
        ending = begin_ending(by=case.opened_by, case=case, reason=reason)
        answer_ending(by=case.opened_by, ending=ending, **HEARD)
        with pytest.raises(RuleBroken) as broken:
            close_case(by=case.opened_by, case=case)
        assert broken.value.code == "c5_leader_first"

    def test_no_course_is_live(self):
        case = started_case()
        live_course(case)
        with pytest.raises(RuleBroken) as broken:
            end(case, "as_planned")
        assert broken.value.code == "c5_live_course"
        case.refresh_from_db()
        assert case.is_open

    def test_the_closing_form_is_done_or_answered(self):
        case = started_case()
        ending = begin_ending(by=case.opened_by, case=case, reason="moved")
        form = MeasurementForm.objects.create(
            case=case,
            instrument=Instrument.objects.create(code="prøve", version=1, definition={}),
            instrument_code="prøve",
            ending=ending,
            due_on=timezone.localdate(),
            covers_from=timezone.localdate(),
            covers_until=timezone.localdate(),
        )
        answer_ending(by=case.opened_by, ending=ending, **HEARD)
        confirmed_move(case)
        with pytest.raises(RuleBroken) as broken:
            close_case(by=case.opened_by, case=case)
        assert broken.value.code == "c5_closing_form"
        form.not_done_at, form.not_done_by, form.not_done = timezone.now(), case.opened_by, "declined"
        form.save()
        assert not close_case(by=case.opened_by, case=case).is_open

    def test_not_reached_needs_the_attempts(self):
        case = started_case()
        ending = begin_ending(by=case.opened_by, case=case, reason="as_planned")
        answer_ending(by=case.opened_by, ending=ending, young_person_heard="not_reached", team_heard="heard")
        with pytest.raises(RuleBroken) as broken:
            close_case(by=case.opened_by, case=case)
        assert broken.value.code == "c5_attempts_logged"
        NoteFactory(case=case, kind="attempt")
        assert not close_case(by=case.opened_by, case=case).is_open

    def test_it_is_begun_once(self):
        case = started_case()
        begin_ending(by=case.opened_by, case=case, reason="moved")
        with pytest.raises(RuleBroken) as broken:
            begin_ending(by=case.opened_by, case=case, reason="moved")
        assert broken.value.code == "c5_one_ending_at_a_time"

    @pytest.mark.parametrize(
        ("constraint", "fields"),
        [
            ("c5_heard_before_close", {"reason": "as_planned"}),
            ("c5_leader_first", {"reason": "lost_contact", "young_person_heard": "heard", "team_heard": "heard"}),
            ("c3_ending_leader", {"reason": "died", "leader_saw_at": timezone.now()}),
            ("c3_ending_closed", {"reason": "died", "closed_by": None}),
        ],
    )
    def test_the_database_holds_it_too(self, constraint, fields):
        case = started_case()
        now = timezone.now()
        row = {
            "case": case,
            "begun_at": now,
            "begun_by": case.opened_by,
            "closed_at": now,
            "closed_by": case.opened_by,
        }
        with pytest.raises(IntegrityError, match=constraint), transaction.atomic():
            CaseEnding.objects.create(**{**row, **fields})


class TestRegret:
    def test_a_closing_can_be_regretted_and_begun_again(self):
        case = started_case()
        ending = begin_ending(by=case.opened_by, case=case, reason="moved")
        cancel_ending(by=case.opened_by, ending=ending)
        with pytest.raises(RuleBroken, match="ikke i gang"):
            answer_ending(by=case.opened_by, ending=ending, **HEARD)
        assert end(case, "as_planned").close_reason == "as_planned"
        assert case.endings.count() == 2


class TestDeath:
    def test_is_one_act_that_ends_all_and_nothing_leaves_afterwards(self):
        case = started_case()
        begin_ending(by=case.opened_by, case=case, reason="lost_contact")
        invite(UserFactory(), DisclosureBasisFactory(case=case))
        record_death(by=case.opened_by, case=case, died_on=timezone.localdate())
        case.refresh_from_db()
        assert case.close_reason == "died"
        assert case.person.died_on == timezone.localdate()
        assert case.endings.get().reason == "died"
        assert told[0]["was_open"]  # what runs is ended while it still can be
        assert told[0]["on_iso"] == timezone.localdate().isoformat()
        assert not Outbox.objects.filter(done_at=None, failed_at=None).exists()
        assert not CaseUserObjectPermission.objects.exists()

    def test_the_leader_sees_it_until_they_say_so_and_nobody_else_is_asked_for_anything(self):
        case = started_case()
        leader = UnitRoleFactory(unit=case.unit).user
        AssignmentFactory(case=case, role=Role.STAND_IN)
        record_death(by=case.opened_by, case=case, died_on=timezone.localdate())
        assert [(item.kind, item.user_id) for item in TodoItem.objects.filter(case=case)] == [("death", leader.pk)]
        ending = leader_saw_death(by=leader, case=case)
        assert leader_saw_death(by=leader, case=case).leader_saw_at == ending.leader_saw_at
        assert not TodoItem.objects.filter(case=case).exists()

    def test_another_end_is_not_seen_as_a_death(self):
        case = end(started_case(), "moved")
        with pytest.raises(RuleBroken) as broken:
            leader_saw_death(by=case.opened_by, case=case)
        assert broken.value.code == "c5_no_death"

    def test_an_error_in_one_app_leaves_all_as_it_was(self, settings):
        settings.CASE_END_HANDLERS = []
        case = started_case()
        live_course(case)  # nobody ends it, so the case cannot close
        with pytest.raises(RuleBroken, match="bostøtteforløb"):
            record_death(by=case.opened_by, case=case, died_on=timezone.localdate())
        case.person.refresh_from_db()
        assert case.person.died_on is None

    def test_has_its_own_act(self):
        case = started_case()
        with pytest.raises(RuleBroken, match="for sig"):
            begin_ending(by=case.opened_by, case=case, reason="died")

    def test_cannot_be_written_ahead(self):
        case = started_case()
        with pytest.raises(RuleBroken, match="ikke kommet"):
            record_death(by=case.opened_by, case=case, died_on=timezone.localdate() + dt.timedelta(days=1))

    def test_written_by_mistake_is_taken_back(self):
        case = started_case()
        record_death(by=case.opened_by, case=case, died_on=timezone.localdate())
        reopen_case(by=case.opened_by, case=case, reason="En anden med samme navn")
        case.person.refresh_from_db()
        assert case.person.died_on is None


class TestReopening:
    def test_within_six_months_it_is_the_same_case(self):
        case = end(started_case(), "lost_contact")
        with time_machine.travel(timezone.now() + dt.timedelta(days=170), tick=False):
            opened = reopen_case(by=case.opened_by, case=case, reason="Ringede selv", take_it=True)
            assert opened == case
            assert opened.is_open
            assert opened.measure_from == timezone.localdate()
            assert opened.endings.get().reopen_reason == "Ringede selv"
            assert list(Case.objects.visible_to(case.opened_by, Perm.EDIT_CASE)) == [case]

    def test_later_it_is_a_new_one_linked_to_the_old(self):
        case = end(started_case(), "moved")
        with time_machine.travel(timezone.now() + dt.timedelta(days=200), tick=False):
            opened = reopen_case(by=case.opened_by, case=case, reason="Flyttet tilbage")
        assert opened != case
        assert opened.previous_case == case
        assert opened.referrals.get().worry == "Flyttet tilbage"
        case.refresh_from_db()
        assert not case.is_open

    def test_whoever_said_no_and_comes_back_can_say_no_again_or_yes_and_both_answers_stand(self):
        by = UserFactory(authority=True)
        case = AssignmentFactory(user=by, case__opened_by=by).case
        end_referral(by=by, case=case, outcome="declined", note="Ikke nu", ask_again_on=timezone.localdate())
        case = reopen_case(by=by, case=case, reason="Vi spurgte igen, som aftalt", take_it=True)
        end_referral(by=by, case=case, outcome="declined", note="Stadig ikke", may_ask_again=False)
        case = reopen_case(by=by, case=case, reason="Kom selv", take_it=True)
        start_sm(by=by, case=case, started_on=timezone.localdate())
        told = list(case.referrals.values_list("worry", "outcome", "outcome_note"))
        assert told[1:] == [
            ("Vi spurgte igen, som aftalt", "declined", "Stadig ikke"),
            ("Kom selv", "started", ""),
        ]
        assert told[0][1:] == ("declined", "Ikke nu")

    def test_a_case_that_has_begun_has_no_referral_to_end_and_loses_no_words(self):
        case = AssignmentFactory().case
        start_sm(by=case.opened_by, case=case, started_on=timezone.localdate())
        with pytest.raises(RuleBroken, match="Samarbejdsmodellen er begyndt"):
            end_referral(by=case.opened_by, case=case, outcome="declined", note="Vil ikke mere")

    def test_it_can_end_and_come_back_again(self):
        case = end(started_case(), "declined")
        case = reopen_case(by=case.opened_by, case=case, reason="Vil gerne alligevel", take_it=True)
        case = end(case, "as_planned")
        assert [ending.reason for ending in case.endings.all()] == ["declined", "as_planned"]

    def test_not_when_another_case_is_open(self):
        case = end(started_case(), "moved")
        CaseFactory(person=case.person)
        with pytest.raises(RuleBroken) as broken:
            reopen_case(by=case.opened_by, case=case, reason="Igen")
        assert broken.value.code == "c1_one_open_case"

    def test_a_reason_is_asked_for_and_an_open_case_is_not_reopened(self):
        with pytest.raises(RuleBroken, match="allerede åben"):
            reopen_case(by=UserFactory(), case=started_case(), reason="Igen")
        case = end(started_case(), "moved")
        with pytest.raises(RuleBroken, match="Skriv, hvorfor"):
            reopen_case(by=case.opened_by, case=case, reason=" ")
