"""Bostøtte on a case: begun with open eyes, phased, handed on and ended, and a no that keeps what was typed."""

import datetime as dt

import pytest
from django.urls import reverse
from django.utils import timezone

from bostotte.models import Phase, SupportCourse
from cases.models import CaseAssignment
from tests.factories.bostotte import CapacityFactory, CourseFactory, NoteFactory, supported_case
from tests.factories.cases import AssignmentFactory, DecisionFactory, Role, UserFactory, ago, started_case
from tests.factories.housing import OfferFactory, TenancyFactory

pytestmark = pytest.mark.django_db


def page(client, name, *args):
    answer = client.get(reverse(f"bostotte:{name}", args=args))
    assert answer.status_code == 200
    return answer.content.decode()


def send(client, name, *args, **fields):
    return client.post(reverse(f"bostotte:{name}", args=args), fields)


@pytest.fixture
def worker():
    return CapacityFactory().worker


def full(worker):
    CourseFactory.create_batch(10, worker=worker, started_on=ago(days=10).date())
    return worker


def start(client, case, worker, **fields):
    data = {"method": "cti", "worker": worker.pk, "started_on": "i dag", "dwelling_basis": "own", **fields}
    return send(client, "course_new", case.pk, **data)


class TestStart:
    def test_a_course_begins_and_the_worker_has_it(self, login, worker):
        case = started_case()
        assert start(login(case.opened_by), case, worker).status_code == 302
        assert SupportCourse.objects.get().phases.count() == 3
        assert case.person.name in page(login(worker), "today")

    def test_the_support_worker_of_a_case_begins_it_from_the_tablet(self, login, worker):
        case = started_case()
        AssignmentFactory(case=case, user=worker, role=Role.SUPPORT_WORKER)
        TenancyFactory(case=case)
        client = login(worker)
        text = page(client, "course_new", case.pk)
        assert 'value="signed" ' in text and "Godkendt afvigelse" not in text
        assert start(client, case, worker, dwelling_basis="signed").status_code == 302
        assert SupportCourse.objects.get().tenancy is not None
        assert CaseAssignment.objects.filter(user=worker).count() == 1

    def test_the_form_says_what_the_facts_already_say(self, login, worker):
        case = started_case()
        OfferFactory(case=case, accepted=True)
        text = page(login(case.opened_by), "course_new", case.pk)
        checked = [piece.split(">")[0] for piece in text.split("<input")[1:] if "checked" in piece.split(">")[0]]
        assert any('value="cti"' in one for one in checked) and any('value="allocated"' in one for one in checked)

    def test_places_are_shown_before_choosing(self, login, worker):
        case = started_case()
        CourseFactory(worker=worker, icm=True)
        text = page(login(case.opened_by), "course_new", case.pk)
        assert f"{worker} · 5 af 40 enheder · plads til 8 CTI eller 7 ICM" in text

    def test_nobody_has_a_place_and_the_worst_is_said(self, login, worker):
        full(worker)
        case = started_case()
        full(case.opened_by)
        for other in CaseAssignment.objects.exclude(user=case.opened_by):
            other.user.is_active = False
            other.user.save()
        for course in SupportCourse.objects.all():
            course.case.opened_by.is_active = course.case.opened_by == case.opened_by
            course.case.opened_by.save()
        text = page(login(case.opened_by), "course_new", case.pk)
        assert "Ingen har plads til CTI lige nu" in text and "Den første plads kommer efter planen" in text
        assert "· fuld · næste plads efter planen" in text

    def test_a_full_worker_answers_409_and_keeps_what_was_typed(self, login, worker):
        full(worker)
        case = started_case()
        answer = start(login(case.opened_by), case, worker, started_on="1. december 2026")
        text = answer.content.decode()
        assert answer.status_code == 409
        assert "højst 10 CTI eller 8 ICM på fuld tid (B1" in text
        assert "1. december 2026" in text
        assert not SupportCourse.objects.filter(case=case).exists()

    def test_another_method_by_deviation(self, login, worker):
        case = started_case()
        client = login(case.opened_by)
        refused = start(client, case, worker, method="icm", dwelling_basis="")
        assert refused.status_code == 409 and "Visitationen er ikke til den metode" in refused.content.decode()
        reason = "Sover på gaden, og der er ingen bolig i sigte."
        assert start(client, case, worker, method="icm", dwelling_basis="", deviation_reason=reason).status_code == 302
        assert reason in page(client, "case_support", case.pk)

    def test_a_worker_nobody_offered_is_refused(self, login, worker):
        case = started_case()
        outsider = UserFactory(is_active=False)
        assert start(login(case.opened_by), case, outsider).status_code == 422


class TestOnTheCase:
    def test_phases_focus_areas_and_notes(self, login):
        course = supported_case()
        NoteFactory(case=course.case, text="Talte om uddannelse.")
        client = login(course.worker)
        first = course.phases.get(number=1)
        fields = {"focus_areas": ["housing", "finances"], "plan": "Budget hver fredag", "version": "1"}
        assert send(client, "phase", first.pk, **fields).status_code == 302
        text = page(client, "case_support", course.case.pk)
        assert "Bolig, Penge" in text and "Budget hver fredag" in text and "Talte om uddannelse." in text

    @pytest.mark.parametrize(
        ("areas", "sentence"),
        [([], "mindst ét fokusområde"), (["housing", "finances", "social_network", "mental_health"], "højst tre")],
    )
    def test_one_to_three_focus_areas(self, login, areas, sentence):
        course = supported_case()
        first = course.phases.get(number=1)
        answer = send(login(course.worker), "phase", first.pk, focus_areas=areas, plan="Beholdes", version="1")
        assert answer.status_code == 422
        assert sentence in answer.content.decode() and "Beholdes" in answer.content.decode()

    def test_decided_but_not_begun_says_for_how_long(self, login):
        case = started_case()
        text = page(login(case.opened_by), "case_support", case.pk)
        assert "CTI blev besluttet for 105 dage siden" in text and "Er ICM bedre?" in text

    def test_a_phase_turn_and_the_end_are_told_ahead(self, login):
        course = supported_case(started_on=ago(days=80).date())
        assert "Fase 2 begynder" in page(login(course.worker), "case_support", course.case.pk)
        late = supported_case(started_on=ago(days=300).date())
        text = page(login(late.worker), "case_support", late.case.pk)
        assert "De ni måneder er gået" in text
        assert "CTI slutter" in page(login(late.worker), "today")

    def test_a_closed_case_offers_nothing(self, login):
        course = supported_case()
        course.ended_on, course.ended_by = timezone.localdate(), course.worker
        course.end_reason, course.aftercare = "as_planned", "none"
        course.save()
        case = course.case
        case.closed_at, case.closed_by, case.close_reason = timezone.now(), case.opened_by, "as_planned"
        case.save()
        text = page(login(course.worker), "case_support", case.pk)
        assert "Start bostøtte" not in text and "Skriv kontakt" not in text

    def test_the_panel_in_a_few_lines(self, login):
        case = started_case()
        client = login(case.opened_by)
        assert "CTI blev besluttet" in page(client, "panel_support", case.pk)
        course = CourseFactory(case=case)
        assert f"{course.worker}" in page(client, "panel_support", case.pk)

    def test_a_stranger_finds_nothing(self, login):
        course = supported_case()
        client = login(UserFactory(authority=True))
        for name, key in [("case_support", course.case.pk), ("course_new", course.case.pk), ("course_end", course.pk)]:
            assert client.get(reverse(f"bostotte:{name}", args=[key])).status_code == 404
        assert client.get(reverse("bostotte:phase", args=[Phase.objects.first().pk])).status_code == 404

    @pytest.mark.parametrize("rows", [2, 15])
    def test_the_number_of_queries_does_not_grow(self, login, queries, rows):
        course = supported_case()
        NoteFactory.create_batch(rows, case=course.case)
        client = login(course.worker)
        page(client, "case_support", course.case.pk)
        with queries() as asked:
            page(client, "case_support", course.case.pk)
        assert len([q for q in asked if "bostotte_contactnote" in q["sql"]]) <= 3


class TestHandoverAndEnd:
    def test_another_worker(self, login, worker):
        course = supported_case(case=started_case())
        client = login(course.case.opened_by)
        assert send(client, "course_worker", course.pk, worker=worker.pk, reason="Ny stilling").status_code == 302
        course.refresh_from_db()
        assert course.worker == worker

    def test_a_full_worker_takes_nothing_over(self, login, worker):
        full(worker)
        course = supported_case(case=started_case())
        answer = send(
            login(course.case.opened_by), "course_worker", course.pk, worker=worker.pk, reason="Flyttet til Vest"
        )
        assert answer.status_code == 409 and "Flyttet til Vest" in answer.content.decode()

    def test_the_end_is_answered_and_the_worker_sent_home(self, login):
        course = supported_case()
        client = login(course.worker)
        fields = {"ended_on": "i dag", "reason": "as_planned"}
        assert send(client, "course_end", course.pk, **fields).status_code == 422
        refused = send(client, "course_end", course.pk, **fields, aftercare="not_possible")
        assert refused.status_code == 409 and "ikke er mulig" in refused.content.decode()
        done = send(client, "course_end", course.pk, **fields, aftercare="sel_85")
        assert done.url == reverse("bostotte:today")
        assert client.get(reverse("bostotte:case_support", args=[course.case.pk])).status_code == 404

    def test_the_coordinator_stays_on_the_case(self, login):
        course = supported_case(case=started_case())
        done = send(
            login(course.case.opened_by), "course_end", course.pk, ended_on="i dag", reason="to_icm", aftercare="none"
        )
        assert done.url == reverse("bostotte:case_support", args=[course.case.pk])

    def test_after_an_icm_decision_a_course_begins_again(self, login, worker):
        case = started_case()
        course = supported_case(worker, case=case)
        client = login(case.opened_by)
        send(client, "course_end", course.pk, ended_on="i dag", reason="to_icm", aftercare="none")
        DecisionFactory(case=case, combination="sm_icm", decided_at=ago(minutes=1))
        assert start(client, case, worker, method="icm", dwelling_basis="").status_code == 302
        assert SupportCourse.objects.filter(case=case).count() == 2


def test_months_are_calendar_months_on_the_page(login):
    course = supported_case(started_on=dt.date(2026, 8, 31))
    assert "30. nov" in page(login(course.worker), "case_support", course.case.pk)
