"""A course begun, handed on and ended: B1 (places), B2 (dwelling), B3 (phases), B5 (one, and aftercare)."""

import datetime as dt

import pytest
from django.db import IntegrityError, transaction
from django.utils import timezone
from hypothesis import given, settings
from hypothesis import strategies as st

from bostotte import services
from bostotte.capacity import candidate_loads, load_for, worker_loads
from bostotte.models import SupportCourse
from bostotte.services.courses import plan_phases
from cases.calendar_months import add_months
from cases.models import Case, CaseAssignment, Deviation
from cases.permissions import Perm
from cases.rules import RuleBroken
from tests.factories.bostotte import CapacityFactory, CourseFactory, DeviationFactory, supported_case
from tests.factories.cases import ActorFactory, DecisionFactory, UnitRoleFactory, UserFactory, ago, started_case
from tests.factories.housing import OfferFactory, TenancyFactory

pytestmark = pytest.mark.django_db


@pytest.fixture
def worker():
    return UserFactory(worker=True)


def decided(method="cti", **kwargs):
    """A started case whose visitation is for `method`."""
    case = started_case(**kwargs)
    if method != "cti":
        DecisionFactory(case=case, combination=f"sm_{method}", decided_at=ago(days=1))
    return case


def start(case, worker, method="cti", **kwargs):
    basis = {"dwelling_basis": "own"} if method == "cti" else {}
    arguments = {"by": case.opened_by, "started_on": timezone.localdate(), **basis, **kwargs}
    return services.start_course(case=case, method=method, worker=worker, **arguments)


def fill(worker, cti=0, icm=0):
    """Give `worker` that many live courses."""
    CourseFactory.create_batch(cti, worker=worker, phases=False)
    CourseFactory.create_batch(icm, worker=worker, icm=True)


class TestStart:
    def test_a_cti_begins_with_three_phases_and_gives_the_worker_the_case(self, worker):
        case = decided()
        course = start(case, worker)
        assert [phase.kind for phase in course.phases.all()] == ["transition", "try_out", "transfer_of_care"]
        assert (course.legal_basis, course.deviation) == ("sel_85a", None)
        assert list(Case.objects.visible_to(worker, Perm.WRITE_NOTE)) == [case]

    def test_an_icm_begins_without_a_home_and_without_phases(self, worker):
        course = start(decided("icm"), worker, "icm")
        assert (course.dwelling_basis, course.phases.count()) == ("", 0)

    def test_a_worker_who_has_the_case_already_is_not_given_it_twice(self, worker):
        case = decided()
        first = start(case, worker)
        services.end_course(by=worker, course=first, ended_on=timezone.localdate(), reason="to_icm", aftercare="none")
        start(case, worker, started_on=timezone.localdate())
        assert CaseAssignment.objects.filter(case=case, user=worker, valid_until__isnull=True).count() == 1

    def test_one_live_course_per_case(self, worker):
        case = decided()
        start(case, worker)
        with pytest.raises(RuleBroken, match="har allerede et bostøtteforløb"):
            start(case, UserFactory())

    def test_not_on_a_closed_case(self, worker):
        case = decided()
        case.closed_at, case.closed_by, case.close_reason = timezone.now(), case.opened_by, "as_planned"
        case.save()
        with pytest.raises(RuleBroken, match="Sagen er lukket"):
            start(case, worker)

    def test_nobody_from_outside_carries_a_course(self):
        with pytest.raises(RuleBroken, match="ansat her"):
            start(decided(), UserFactory(actor=ActorFactory()))


class TestMethodAndDwelling:
    def test_another_method_than_decided_needs_a_reason(self, worker):
        with pytest.raises(RuleBroken, match="godkendt afvigelse") as caught:
            start(decided(), worker, "icm")
        assert caught.value.code == "c4_not_decided"

    def test_an_undecided_draft_decides_nothing(self, worker):
        case = decided()
        DecisionFactory(case=case, combination="sm_icm", decided_at=None, decided_by=None)
        with pytest.raises(RuleBroken):
            start(case, worker, "icm")

    def test_a_reason_by_somebody_with_authority_is_an_approved_deviation(self, worker):
        case = decided()
        course = start(case, worker, "icm", deviation_reason="Bor på gaden. Der er ingen bolig i sigte.")
        assert (course.deviation.rule, course.deviation.approved_by) == (Deviation.Rule.C4, case.opened_by)

    def test_a_reason_by_somebody_without_is_not(self, worker):
        with pytest.raises(RuleBroken, match="myndighedskompetence"):
            start(decided(), worker, "icm", by=worker, deviation_reason="Haster")

    def test_a_cti_without_a_home_waits(self, worker):
        with pytest.raises(RuleBroken, match="CTI begynder, når der er en bolig"):
            start(decided(), worker, dwelling_basis="")

    @pytest.mark.parametrize("basis", ["allocated", "signed"])
    def test_a_home_that_is_said_but_not_there_does_not_count(self, worker, basis):
        with pytest.raises(RuleBroken, match="CTI begynder, når der er en bolig"):
            start(decided(), worker, dwelling_basis=basis)

    def test_a_yes_to_a_dwelling_is_an_allocated_one(self, worker):
        case = decided()
        OfferFactory(case=case, accepted=True)
        assert start(case, worker, dwelling_basis="allocated").dwelling_basis == "allocated"

    def test_a_signed_lease_counts_and_is_remembered(self, worker):
        tenancy = TenancyFactory(case=decided())
        course = start(tenancy.case, worker, dwelling_basis="signed", tenancy=tenancy)
        assert course.tenancy == tenancy

    def test_somebody_elses_lease_does_not(self, worker):
        with pytest.raises(RuleBroken):
            start(decided(), worker, dwelling_basis="signed", tenancy=TenancyFactory())

    def test_a_cti_without_a_home_by_deviation_says_so(self, worker):
        course = start(decided(), worker, dwelling_basis="", deviation_reason="Flytter fra forsorgshjem om en uge")
        assert (course.dwelling_basis, course.deviation.rule) == ("", Deviation.Rule.B2)

    def test_the_database_holds_b2_by_itself(self, worker):
        with pytest.raises(IntegrityError, match="b2_cti_needs_dwelling"), transaction.atomic():
            CourseFactory(worker=worker, dwelling_basis="")


class TestPlaces:
    @pytest.mark.parametrize(
        ("cti", "icm", "method", "fits"),
        [
            (9, 0, "cti", True),
            (10, 0, "cti", False),
            (0, 7, "icm", True),
            (0, 8, "icm", False),
            (5, 4, "cti", False),  # 40 of 40
            (5, 3, "icm", True),  # 35, and 5 to 40
            (5, 3, "cti", True),
            (9, 0, "icm", False),  # 36, and 5 is one too many
            (10, 0, "icm", False),
        ],
    )
    def test_ten_cti_or_eight_icm_and_mixes_stay_honest(self, worker, cti, icm, method, fits):
        fill(worker, cti, icm)
        case = decided(method)
        assert load_for(worker, timezone.localdate()).has_place(method) == fits
        if fits:
            assert start(case, worker, method).pk
        else:
            with pytest.raises(RuleBroken, match="højst 10 CTI eller 8 ICM") as caught:
                start(case, worker, method)
            assert caught.value.code == "b1_capacity"

    def test_part_time_has_part_of_the_places(self):
        worker = UserFactory(worker=True, weekly_hours=18.5)
        fill(worker, cti=5)
        assert load_for(worker, timezone.localdate()).room == 20
        with pytest.raises(RuleBroken):
            start(decided(), worker)

    def test_a_live_deviation_gives_places_and_an_expired_one_none(self, worker):
        fill(worker, cti=10)
        DeviationFactory(worker=worker, valid_from=ago(days=9).date(), valid_until=ago(days=2).date())
        with pytest.raises(RuleBroken):
            start(decided(), worker)
        DeviationFactory(worker=worker)
        assert start(decided(), worker).pk
        assert load_for(worker, timezone.localdate()).room == 44

    def test_an_ended_course_frees_its_place_and_a_stand_in_uses_none(self, worker):
        fill(worker, cti=9)
        last = supported_case(worker)
        services.end_course(
            by=worker, course=last, ended_on=timezone.localdate(), reason="as_planned", aftercare="none"
        )
        assert start(decided(), worker).pk

    def test_saving_a_course_again_takes_no_new_place(self, worker):
        DeviationFactory(worker=worker)
        fill(worker, cti=11)
        worker.capacity_deviations.get().delete()
        SupportCourse.objects.filter(worker=worker).first().save()


class TestLoads:
    def test_one_query_for_all_workers(self, worker, django_assert_num_queries):
        fill(worker, cti=2, icm=3)
        CapacityFactory(base_units=20)
        DeviationFactory(worker=worker, extra_units=5)
        with django_assert_num_queries(1):
            loads = {load.worker: load for load in worker_loads(timezone.localdate())}
        load = loads[worker]
        assert (load.cti, load.icm, load.units, load.room, load.deviation) == (2, 3, 23, 45, 5)
        assert len(loads) == 2

    def test_the_next_place_is_when_a_course_is_planned_to_end(self, worker):
        today = timezone.localdate()
        CourseFactory.create_batch(9, worker=worker, started_on=today - dt.timedelta(days=10))
        CourseFactory(worker=worker, started_on=today - dt.timedelta(days=200))
        first, then = add_months(today - dt.timedelta(days=200), 9), add_months(today - dt.timedelta(days=10), 9)
        load = load_for(worker, today)
        assert (load.next_free_on, load.free_on("icm")) == (first, then)

    def test_nobody_knows_when_an_icm_ends(self, worker):
        fill(worker, icm=8)
        assert load_for(worker, timezone.localdate()).next_free_on is None

    def test_a_course_past_its_planned_end_frees_nothing_yesterday(self, worker):
        CourseFactory.create_batch(10, worker=worker, started_on=ago(days=300).date())
        assert load_for(worker, timezone.localdate()).next_free_on == timezone.localdate()

    def test_leaders_and_outsiders_are_no_candidates(self, worker):
        leader, outsider = UnitRoleFactory().user, UserFactory(actor=ActorFactory())
        coordinator = UserFactory(authority=True)
        found = {load.worker for load in candidate_loads(timezone.localdate(), worker)}
        assert worker in found and not found & {leader, outsider, coordinator}
        assert coordinator in {load.worker for load in candidate_loads(timezone.localdate(), coordinator)}

    def test_unit_roles_do_not_double_the_count(self, worker):
        fill(worker, cti=2)
        UnitRoleFactory(user=worker)
        UnitRoleFactory(user=worker, role="visitation")
        assert worker_loads(timezone.localdate())[0].cti == 2


class TestPhases:
    @given(st.dates(min_value=dt.date(2020, 1, 1), max_value=dt.date(2032, 12, 31)))
    @settings(max_examples=30, deadline=None)
    def test_phases_follow_whatever_day_the_course_begins(self, day):
        with transaction.atomic():
            course = CourseFactory(started_on=day, phases=False)
            plan_phases(course)
            phases = list(course.phases.all())
            assert [phase.starts_on for phase in phases] == [add_months(day, months) for months in (0, 3, 6)]
            assert [phase.ends_on for phase in phases] == [add_months(day, months) for months in (3, 6, 9)]
            transaction.set_rollback(True)

    @pytest.mark.parametrize(
        ("day", "second", "end"),
        [
            (dt.date(2026, 11, 30), dt.date(2027, 2, 28), dt.date(2027, 8, 30)),
            (dt.date(2027, 11, 30), dt.date(2028, 2, 29), dt.date(2028, 8, 30)),
            (dt.date(2026, 5, 31), dt.date(2026, 8, 31), dt.date(2027, 2, 28)),
        ],
    )
    def test_month_ends_are_clamped(self, day, second, end):
        phases = list(CourseFactory(started_on=day).phases.all())
        assert (phases[1].starts_on, phases[2].ends_on) == (second, end)

    def test_a_gap_is_refused_by_the_database(self):
        last = CourseFactory().phases.get(number=3)
        last.starts_on += dt.timedelta(days=1)
        with pytest.raises(IntegrityError, match="does not follow"), transaction.atomic():
            last.save()

    def test_four_focus_areas_are_refused_by_the_database(self):
        phase = CourseFactory().phases.get(number=1)
        phase.focus_areas = ["housing", "finances", "social_network", "mental_health"]
        with pytest.raises(IntegrityError, match="b4_at_most_three"), transaction.atomic():
            phase.save()


class TestHandoverAndEnd:
    def test_handing_over_moves_the_access(self, worker):
        case = decided()
        course = start(case, worker)
        other = UserFactory(worker=True)
        services.change_worker(by=case.opened_by, course=course, worker=other, reason="Ny stilling")
        assert list(Case.objects.visible_to(other, Perm.WRITE_NOTE)) == [case]
        assert not Case.objects.visible_to(worker, Perm.WRITE_NOTE).exists()

    def test_handing_over_to_somebody_full_changes_nothing(self, worker):
        case, full = decided(), UserFactory(worker=True)
        course = start(case, worker)
        fill(full, cti=10)
        with pytest.raises(RuleBroken):
            services.change_worker(by=case.opened_by, course=course, worker=full, reason="Ny stilling")
        course.refresh_from_db()
        assert course.worker == worker
        assert list(Case.objects.visible_to(worker, Perm.WRITE_NOTE)) == [case]

    def test_the_end_asks_about_support_afterwards(self, worker):
        course = start(decided(), worker)
        with pytest.raises(RuleBroken, match="støtte bagefter"):
            services.end_course(by=worker, course=course, ended_on=timezone.localdate(), reason="as_planned")

    def test_a_wish_that_cannot_be_met_is_explained(self, worker):
        arguments = {"by": worker, "ended_on": timezone.localdate(), "reason": "as_planned"}
        course = start(decided(), worker)
        with pytest.raises(RuleBroken, match="ikke er mulig"):
            services.end_course(course=course, aftercare="not_possible", **arguments)
        assert services.end_course(course=course, aftercare="not_possible", why="Ingen mentor i byen", **arguments)

    def test_the_end_takes_the_access_and_leaves_the_home(self, worker):
        tenancy = TenancyFactory(case=decided())
        course = start(tenancy.case, worker, dwelling_basis="signed", tenancy=tenancy)
        services.end_course(
            by=worker, course=course, ended_on=timezone.localdate(), reason="lost_contact", aftercare="none"
        )
        tenancy.refresh_from_db()
        assert not Case.objects.visible_to(worker, Perm.WRITE_NOTE).exists()
        assert tenancy.ends_on is None

    @pytest.mark.parametrize(("days", "sentence"), [(1, "først sluttes på dagen"), (-99, "Slutningen kan ikke")])
    def test_the_end_lies_between_the_start_and_today(self, worker, days, sentence):
        course = start(decided(), worker)
        day = timezone.localdate() + dt.timedelta(days=days)
        with pytest.raises(RuleBroken, match=sentence):
            services.end_course(by=worker, course=course, ended_on=day, reason="as_planned", aftercare="none")

    def test_ended_twice_says_so(self, worker):
        course = start(decided(), worker)
        arguments = {"by": worker, "ended_on": timezone.localdate(), "reason": "as_planned", "aftercare": "none"}
        services.end_course(course=course, **arguments)
        with pytest.raises(RuleBroken, match="allerede sluttet"):
            services.end_course(course=course, **arguments)

    def test_a_death_asks_nothing(self, worker):
        course = start(decided(), worker)
        for _ in range(2):
            services.end_with_case(course.case.pk, worker.pk, "died", timezone.localdate().isoformat())
        course.refresh_from_db()
        assert (course.end_reason, course.aftercare) == ("died", "")

    def test_any_other_end_of_the_case_waits_for_the_course(self, worker):
        course = start(decided(), worker)
        services.end_with_case(course.case.pk, worker.pk, "moved", timezone.localdate().isoformat())
        course.refresh_from_db()
        assert course.ended_on is None
