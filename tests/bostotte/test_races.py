"""Fifty at once for the last place, and a double tap on a bad net: the database decides, everybody gets a sentence."""

import uuid

import pytest
from django.urls import reverse
from django.utils import timezone

from bostotte import services
from bostotte.models import ContactNote, SupportCourse
from cases.models import CaseAssignment
from cases.rules import RuleBroken
from tests.factories.bostotte import CourseFactory, supported_case
from tests.factories.cases import DecisionFactory, UserFactory, started_case
from tests.threads import all_at_once

pytestmark = [pytest.mark.race, pytest.mark.slow, pytest.mark.django_db(transaction=True)]
MANY = 50


def cases_decided(methods):
    """A started case for each method, all of one coordinator."""
    coordinator = UserFactory(authority=True)
    cases = []
    for method in methods:
        case = started_case(coordinator)
        if method == "icm":
            DecisionFactory(case=case, combination="sm_icm", decided_at=timezone.now())
        cases.append((case, method))
    return coordinator, cases


def race_for(worker, methods):
    """Start a course for each method at once; what each got."""
    coordinator, cases = cases_decided(methods)

    def start(case, method):
        return services.start_course(
            by=coordinator,
            case=case,
            method=method,
            worker=worker,
            started_on=timezone.localdate(),
            dwelling_basis="own" if method == "cti" else "",
        )

    return all_at_once([lambda case=case, method=method: start(case, method) for case, method in cases])


def assert_one_won(answers, worker):
    winners = [answer for answer in answers if isinstance(answer, SupportCourse)]
    broken = [answer for answer in answers if isinstance(answer, RuleBroken)]
    others = [answer for answer in answers if answer not in winners and answer not in broken]
    assert others == []
    assert (len(winners), len(broken)) == (1, MANY - 1)
    assert {answer.code for answer in broken} == {"b1_capacity"}
    assert all("højst 10 CTI eller 8 ICM" in answer.message for answer in broken)
    # nothing half done is left of those who lost
    assert CaseAssignment.objects.filter(user=worker).count() == 1
    assert SupportCourse.objects.filter(worker=worker, started_by=winners[0].started_by).count() == 1


@pytest.mark.parametrize(
    ("cti", "icm", "methods"),
    [
        (9, 0, ["cti"] * MANY),
        (0, 7, ["icm"] * MANY),
        (5, 3, ["cti", "icm"] * (MANY // 2)),  # 35 of 40: room for one of either
    ],
    ids=["the tenth CTI", "the eighth ICM", "a mixed load"],
)
def test_fifty_at_once_for_the_last_place(cti, icm, methods):
    worker = UserFactory(worker=True)
    CourseFactory.create_batch(cti, worker=worker, phases=False)
    CourseFactory.create_batch(icm, worker=worker, icm=True)
    assert_one_won(race_for(worker, methods), worker)


def test_a_worker_without_a_row_of_places_is_no_way_around():
    worker = UserFactory(worker=True)
    answers = race_for(worker, ["cti"] * 14)
    assert sum(isinstance(answer, SupportCourse) for answer in answers) == 10
    assert sum(isinstance(answer, RuleBroken) for answer in answers) == 4


def test_through_the_pages_everybody_gets_a_sentence_and_nobody_an_error(login):
    worker = UserFactory(worker=True)
    CourseFactory.create_batch(9, worker=worker, phases=False)
    coordinator, cases = cases_decided(["cti"] * 8)
    client_of = {case: login(coordinator) for case, _ in cases}
    fields = {"method": "cti", "worker": worker.pk, "started_on": "i dag", "dwelling_basis": "own"}

    def post(case):
        return client_of[case].post(reverse("bostotte:course_new", args=[case.pk]), fields)

    answers = all_at_once([lambda case=case: post(case) for case, _ in cases])
    assert sorted(answer.status_code for answer in answers) == [302] + [409] * 7
    refused = [answer.content.decode() for answer in answers if answer.status_code == 409]
    assert all("højst 10 CTI eller 8 ICM" in text for text in refused)


def test_a_note_sent_many_times_at_once_is_one_row():
    course, key = supported_case(), uuid.uuid4()

    def send():
        return services.write_note(by=course.worker, key=key, case_id=course.case.pk, kind="sms")

    answers = all_at_once([send] * 12)
    assert {answer.pk for answer in answers} == {ContactNote.objects.get().pk}
    assert ContactNote.history.count() == 1
