"""A form is filled in beforehand with what the case says for certain, and with nothing else (R2)."""

import datetime as dt

import pytest
import time_machine

from cases.models import Assessment, CaseAssignment, RiskIndicator
from networkmeetings.models import Agreement, NetworkMeeting, Participant
from reporting.instruments import Need, load_all, validate_answers
from reporting.models import MeasurementForm
from reporting.prefill import ANSWERS, known_about
from tests.factories.bostotte import CourseFactory, NoteFactory
from tests.factories.cases import (
    ActivityFactory,
    AssignmentFactory,
    ShelterStayFactory,
    SituationFactory,
    UserFactory,
    started_case,
)
from tests.factories.housing import NeedFactory, ResidenceFactory
from tests.factories.reporting import MeasurementFormFactory

pytestmark = pytest.mark.django_db
FROM, UNTIL = dt.date(2026, 8, 9), dt.date(2026, 11, 9)


@pytest.fixture(autouse=True)
def _today():
    with time_machine.travel(dt.datetime(2026, 11, 23, 9, tzinfo=dt.UTC), tick=False):
        yield


@pytest.fixture
def case():
    return started_case()


def a_form(case, code="individual_sm", **kwargs) -> MeasurementForm:
    return MeasurementFormFactory(case=case, code=code, **{"covers_from": FROM, "covers_until": UNTIL, **kwargs})


def proposed(form: MeasurementForm) -> dict:
    known = known_about([form])[form.pk]
    return {code: proposal.value for code, proposal in known.proposals.items()}


def at(day: dt.date, hour: int = 12) -> dt.datetime:
    return dt.datetime.combine(day, dt.time(hour), tzinfo=dt.UTC)


def held(case, number: int, day: dt.date, attendance: str = "present") -> NetworkMeeting:
    by = case.opened_by
    meeting = NetworkMeeting.objects.create(
        case=case,
        number=number,
        starts_at=at(day),
        planned_by=by,
        no_next_reason="Aftales senere",
        concluded_at=at(day),
        concluded_by=by,
    )
    Participant.objects.create(meeting=meeting, name="Alma Test", is_young_person=True, attendance=attendance)
    return meeting


def test_meetings_and_agreements_of_the_period_and_no_others(case) -> None:
    held(case, 1, FROM - dt.timedelta(days=1))
    held(case, 2, FROM)
    held(case, 3, UNTIL - dt.timedelta(days=1), attendance="excused")
    held(case, 4, UNTIL)
    by = case.opened_by
    for day, outcome in [(FROM, "kept"), (FROM, "not_kept"), (UNTIL, "kept"), (dt.date(2026, 10, 1), "")]:
        done = {"outcome": outcome, "outcome_at": at(day), "outcome_by": by} if outcome else {}
        Agreement.objects.create(
            case=case, text="Ringe", is_young_persons=True, due_on=day, agreed_at=at(day), agreed_by=by, **done
        )
    answers = proposed(a_form(case))
    assert answers["meetings_held"] == 2
    assert answers["youth_took_part"] == "some"
    assert answers["sheet_updated"] is True
    kinds = ("agreements_due", "agreements_kept", "agreements_partly", "agreements_not_kept")
    assert [answers[kind] for kind in kinds] == [3, 1, 0, 1]


def test_an_agreement_that_is_not_due_yet_is_not_counted(case) -> None:
    by = case.opened_by
    Agreement.objects.create(
        case=case, text="x", is_young_persons=True, due_on=dt.date(2026, 12, 1), agreed_at=at(FROM), agreed_by=by
    )
    assert proposed(a_form(case, covers_until=dt.date(2026, 12, 7)))["agreements_due"] == 0


def test_the_facts_of_the_baseline(case) -> None:
    Assessment.objects.create(
        case=case,
        assessed_on=FROM,
        assessed_by=case.opened_by,
        situation="staying_with_others",
        risk_indicators={"substance_use": "past", "weak_network": "current", "placed_outside_home": "no"},
    )
    NeedFactory(case=case, person=case.person, since_on=dt.date(2026, 7, 1))
    answers = proposed(a_form(case, number=0, covers_until=FROM))
    assert answers["target_group"] == "homeless"
    assert answers["risk_indicators"] == ["substance_use", "weak_network"]
    assert answers["placed_before"] is False
    assert answers["referral_source"] == "shelter"
    assert answers["housing_situation"] == "staying_with_others"
    assert (answers["on_waiting_list"], answers["waiting_list_since"]) == (True, "2026-07-01")
    assert "meetings_held" not in answers


def test_no_risks_are_said_only_when_each_is_answered_with_no(case) -> None:
    assessment = Assessment.objects.create(case=case, assessed_on=FROM, assessed_by=case.opened_by)
    form = a_form(case)
    assert "risk_indicators" not in proposed(form)
    assessment.risk_indicators = dict.fromkeys(RiskIndicator.values, "no")
    assessment.save()
    assert proposed(form)["risk_indicators"] == ["none"]


def test_a_home_says_since_when_and_that_nobody_moved_but_not_how_stable_it_is(case) -> None:
    Assessment.objects.create(case=case, assessed_on=FROM, assessed_by=case.opened_by, situation="rough_sleeping")
    ResidenceFactory(case=case, person=case.person, from_on=dt.date(2026, 6, 1))
    answers = proposed(a_form(case))
    assert (answers["housing_since"], answers["moved"]) == ("2026-06-01", "stayed")
    assert "housing_situation" not in answers


class TestActivities:
    """A3: what runs at the end of the period, and whether it ran all through it."""

    BEFORE, INSIDE = FROM - dt.timedelta(days=30), FROM + dt.timedelta(days=30)

    def test_what_runs_and_what_held(self, case) -> None:
        ActivityFactory(case=case, kind="fgu", starts_on=self.BEFORE)
        ActivityFactory(case=case, kind="work_placement", starts_on=self.INSIDE)
        ActivityFactory(case=case, kind="ordinary_job", starts_on=UNTIL)
        answers = proposed(a_form(case))
        assert answers["activity_now"] == ["fgu", "work_placement"]
        assert answers["activity_kept"] is True

    def test_a_club_is_not_what_is_asked_and_nothing_written_is_no_answer(self, case) -> None:
        ActivityFactory(case=case, kind="club", starts_on=self.BEFORE)
        answers = proposed(a_form(case))
        assert "activity_now" not in answers and "activity_kept" not in answers

    @pytest.mark.parametrize(("reason", "kept"), [("let_go", False), ("stopped", False), ("finished", None)])
    def test_what_broke_off_did_not_hold(self, case, reason, kept) -> None:
        ActivityFactory(
            case=case, starts_on=self.BEFORE, ended_on=self.INSIDE, end_reason=reason, young_person_heard="heard"
        )
        assert proposed(a_form(case)).get("activity_kept") is kept


class TestLiving:
    def test_what_is_written_on_the_case_goes_before_the_assessment(self, case) -> None:
        Assessment.objects.create(case=case, assessed_on=FROM, assessed_by=case.opened_by, situation="rough_sleeping")
        day = FROM + dt.timedelta(days=20)
        SituationFactory(case=case, kind="sublet", since_on=day)
        answers = proposed(a_form(case))
        assert (answers["housing_situation"], answers["housing_since"]) == ("sublet", day.isoformat())

    @pytest.mark.parametrize(("kind", "source"), [("unknown", "worker"), ("own_tenancy_stable", "move")])
    def test_a_guess_is_not_an_answer(self, case, kind, source) -> None:
        SituationFactory(case=case, kind=kind, source=source, since_on=FROM)
        answers = proposed(a_form(case))
        assert "housing_situation" not in answers and "housing_since" not in answers

    def test_nights_inside_the_period_are_counted(self, case) -> None:
        first = {"discharge": "left"}
        ShelterStayFactory(case=case, in_on=FROM - dt.timedelta(days=9), out_on=FROM + dt.timedelta(days=4), **first)
        ShelterStayFactory(case=case, in_on=UNTIL - dt.timedelta(days=3))
        assert proposed(a_form(case))["shelter_nights"] == 7


def test_facts_stand_from_the_form_before_until_they_are_changed(case) -> None:
    before = {"income_source": "wages", "highest_education": {"extra": "unknown"}, "housing": 2}
    a_form(case, number=0, covers_until=FROM, submitted=True, answers=before)
    answers = proposed(a_form(case, number=1))
    assert (answers["income_source"], answers["highest_education"]) == ("wages", {"extra": "unknown"})
    assert "housing" not in answers


def test_contacts_are_counted_from_the_notes_of_those_who_support(case) -> None:
    worker = UserFactory(worker=True)
    AssignmentFactory(case=case, user=worker, role=CaseAssignment.Role.SUPPORT_WORKER)
    CourseFactory(case=case, icm=True, worker=worker, started_on=FROM)
    for kind, hour, minutes in [
        ("home", 9, 60),
        ("out", 18, 45),
        ("office", 8, None),
        ("phone", 12, 10),
        ("sms", 12, None),
        ("attempt", 19, 5),
        ("no_show", 12, None),
    ]:
        NoteFactory(case=case, author=worker, kind=kind, at=at(dt.date(2026, 9, 1), hour), minutes=minutes)
    NoteFactory(case=case, author=worker, at=at(UNTIL))
    NoteFactory(case=case, author=case.opened_by, at=at(dt.date(2026, 9, 1)))
    answers = proposed(a_form(case, "individual_support"))
    counts = {"face_to_face": 3, "at_home_or_local": 2, "calls": 1, "messages": 1, "no_shows": 1, "outside_hours": 1}
    assert {code: answers[code] for code in counts} == counts
    assert answers["support_hours"] == 2.0
    assert answers["frequency"] == "fortnightly"
    assert answers["method"] == "icm"


def test_hours_are_not_nought_when_nobody_wrote_minutes(case) -> None:
    worker = UserFactory(worker=True)
    CourseFactory(case=case, icm=True, worker=worker, started_on=FROM)
    NoteFactory(case=case, author=worker, at=at(dt.date(2026, 9, 1)))
    assert "support_hours" not in proposed(a_form(case, "individual_support"))


def test_the_phase_and_its_focus_at_the_end_of_the_period(case) -> None:
    course = CourseFactory(case=case, started_on=dt.date(2026, 6, 1))
    second = course.phases.get(number=2)
    second.focus_areas = ["housing", "finances"]
    second.save()
    form = a_form(case, "individual_support")
    answers = proposed(form)
    assert (answers["phase"], answers["focus_areas"]) == ("try_out", ["housing", "finances"])
    assert known_about([form])[form.pk].running == {Need.SUPPORT, Need.CTI}


@pytest.mark.parametrize(
    ("reason", "status", "why"), [("as_planned", "closing_planned", None), ("moved", "closing_unplanned", "moved")]
)
def test_a_closing_says_how_the_course_stands(case, reason, status, why) -> None:
    ending = case.endings.create(begun_at=at(UNTIL), begun_by=case.opened_by, reason=reason)
    answers = proposed(a_form(case, number=None, ending=ending, due_on=UNTIL))
    assert (answers["course_status"], answers.get("unplanned_reason")) == (status, why)


def test_the_young_persons_own_answers_are_never_filled_in(case) -> None:
    a_form(case, "dialogue", number=0, submitted=True, answers={"housing": 3})
    assert proposed(a_form(case, "dialogue", number=1)) == {}


def test_every_proposal_is_an_answer_its_question_can_take(case) -> None:
    """What is proposed could be sent as it is."""
    CourseFactory(case=case, started_on=dt.date(2026, 6, 1))
    held(case, 1, FROM)
    NeedFactory(case=case, person=case.person)
    for code, instrument in load_all().items():
        form = a_form(case, code)
        assert validate_answers(instrument, proposed(form), final=False, today=dt.date(2026, 11, 23)) == {}


def test_every_name_of_a_figure_is_one_an_instrument_uses() -> None:
    used = {item.prefill for instrument in load_all().values() for item in instrument.items}
    assert set(ANSWERS) <= used


def test_many_forms_are_one_question_to_the_database(case, django_assert_num_queries) -> None:
    forms = [a_form(case, code, number=number) for code in load_all() for number in range(1, 6)]
    with django_assert_num_queries(1):
        assert len(known_about(MeasurementForm.objects.filter(pk__in=[]) or forms)) == 15
    assert known_about([]) == {}
