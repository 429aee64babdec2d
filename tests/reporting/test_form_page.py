"""A measuring form on its page: filled from the case, saved half done, sent and locked, by those whose task it is."""

import datetime as dt

import pytest
import time_machine
from django.db import IntegrityError, transaction
from django.urls import reverse

from cases.models import AccessLog, CaseAssignment, Draft
from reporting.models import MeasurementForm
from tests.factories.bostotte import CourseFactory
from tests.factories.cases import AssignmentFactory, UnitRoleFactory, UserFactory, ago, started_case
from tests.factories.reporting import MeasurementFormFactory
from tests.reporting.statements import statements

pytestmark = pytest.mark.django_db
Role = CaseAssignment.Role
ENOUGH = {"answer-housing_situation": "sublet", "answer-course_status": "continues"}


@pytest.fixture(autouse=True)
def _today():
    with time_machine.travel(dt.datetime(2026, 11, 23, 9, tzinfo=dt.UTC), tick=False):
        yield


@pytest.fixture
def coordinator():
    return UserFactory(authority=True)


@pytest.fixture
def case(coordinator):
    return started_case(coordinator)


@pytest.fixture
def support(case):
    """The support worker of the case, whose course runs."""
    worker = UserFactory(worker=True)
    CourseFactory(case=case, icm=True, worker=worker)
    AssignmentFactory(case=case, user=worker, role=Role.SUPPORT_WORKER)
    return worker


def url(form: MeasurementForm, name: str = "form") -> str:
    return reverse(f"reporting:{name}", args=[form.pk])


def post(client, form: MeasurementForm, act: str, version: int | None = None, **answers):
    form.refresh_from_db()
    data = {"version": version or form.version, "act": act, **answers}
    return client.post(url(form, "form_keep"), data)


def test_every_question_of_every_tool_is_asked(case, support, login, coordinator) -> None:
    for code in ("individual_sm", "individual_support", "dialogue"):
        form = MeasurementFormFactory(case=case, code=code)
        page = login(coordinator).get(url(form))
        assert page.status_code == 200
        questions = {question.item.code for _, asked in page.context["form"].sections() for question in asked}
        assert questions >= {item.code for item in page.context["instrument"].items if item.needs in {None, "support"}}
        assert b"checked" not in page.content.replace(b"data-checked", b"") or code != "dialogue"


def test_a_baseline_asks_nothing_about_since_last(case, login, coordinator) -> None:
    form = MeasurementFormFactory(case=case, number=0)
    page = login(coordinator).get(url(form)).content.decode()
    assert "answer-meetings_held" not in page and "answer-target_group" in page


def test_half_an_answer_is_saved_for_all_and_nothing_is_required(case, login, coordinator) -> None:
    form = MeasurementFormFactory(case=case)
    answer = post(login(coordinator), form, "save", **{"answer-housing": "4", "answer-finances": "extra:unknown"})
    assert answer.status_code == 302
    form.refresh_from_db()
    assert form.answers == {"housing": 4, "finances": {"extra": "unknown"}}
    assert form.version == 2 and form.is_waiting
    assert form.history.get(version=2).history_user == coordinator


def test_sending_checks_locks_and_says_which_day_it_speaks_of(case, login, coordinator) -> None:
    form, client = MeasurementFormFactory(case=case), login(coordinator)
    refused = post(client, form, "submit", **{"answer-housing": "4"})
    assert refused.status_code == 422
    assert "Svar her, før du sender skemaet" in refused.content.decode()
    assert 'value="4"' in refused.content.decode()
    assert form.is_waiting
    post(client, form, "submit", **ENOUGH, **{"answer-housing": "4", "speaks_of_on": "20.11.2026"})
    form.refresh_from_db()
    assert (form.speaks_of_on, form.submitted_by) == (dt.date(2026, 11, 20), coordinator)
    assert form.answers["housing"] == 4
    read = client.get(url(form)).content.decode()
    assert "4 Egen bolig, usikker" in read and "Det er låst" in read and "<form" not in read.split("<main")[1]


def test_a_sent_form_is_locked_in_the_database(case) -> None:
    form = MeasurementFormFactory(case=case, submitted=True)
    form.answers = {"housing": 5}
    for change in (form.save, form.delete):
        with pytest.raises(IntegrityError, match="submitted"), transaction.atomic():
            change()


def test_answers_to_what_was_not_asked_are_left_out_of_what_is_sent(case, login, coordinator) -> None:
    form = MeasurementFormFactory(case=case)
    post(login(coordinator), form, "submit", **ENOUGH, **{"answer-pause_reason": "no_contact"})
    form.refresh_from_db()
    assert "pause_reason" not in form.answers


def test_what_cannot_be_read_is_said_and_stays(case, login, coordinator) -> None:
    form = MeasurementFormFactory(case=case)
    page = post(
        login(coordinator), form, "save", **{"answer-shelter_nights": "mange", "answer-housing_since": "31.2.2026"}
    )
    text = page.content.decode()
    assert page.status_code == 422
    assert 'value="mange"' in text and 'value="31.2.2026"' in text
    assert "Skriv et helt tal." in text and "Den dato findes ikke." in text
    assert 'href="#id_answer-shelter_nights"' in text


def test_sent_twice_at_once_the_second_is_told(case, login, coordinator) -> None:
    form, client = MeasurementFormFactory(case=case), login(coordinator)
    post(client, form, "submit", **ENOUGH)
    again = post(client, form, "submit", version=1, **ENOUGH)
    assert again.status_code == 409
    assert "Skemaet er sendt imens" in again.content.decode()


def test_two_who_answer_the_same_question_get_both_answers(case, login, coordinator) -> None:
    other = UserFactory(worker=True, username="bostotte9")
    AssignmentFactory(case=case, user=other, role=Role.SUPPORT_WORKER)
    form = MeasurementFormFactory(case=case, code="dialogue")
    post(login(other), form, "save", **{"answer-housing": "2", "answer-finances": "3"})
    page = post(login(coordinator), form, "save", version=1, **{"answer-housing": "5", "answer-mental_health": "4"})
    text = page.content.decode()
    assert page.status_code == 409
    assert "bostotte9" in text and "Meget godt" in text and "Dårligt" in text
    form.refresh_from_db()
    assert form.answers == {"housing": 2, "finances": 3}
    # the page proposes the answer only the other gave, and carries on what only I wrote
    settled = dict(page.context["conflict"].carried) | {"answer-housing": "5", "answer-finances": "3"}
    post(login(coordinator), form, "save", **{k: v for k, v in settled.items() if k not in {"act", "version"}})
    form.refresh_from_db()
    assert form.answers == {"housing": 5, "finances": 3, "mental_health": 4}


def test_two_who_answer_different_questions_are_not_asked(case, login, coordinator) -> None:
    form = MeasurementFormFactory(case=case)
    client = login(coordinator)
    post(client, form, "save", **{"answer-housing": "2"})
    page = post(client, form, "save", version=1, **{"answer-housing": "2", "answer-finances": "3"})
    assert page.status_code == 302
    form.refresh_from_db()
    assert form.answers == {"housing": 2, "finances": 3}


def test_a_draft_survives_and_goes_when_the_form_is_saved(case, login, coordinator) -> None:
    form, client = MeasurementFormFactory(case=case), login(coordinator)
    typed = {
        "_draft_form": "reporting.answers",
        "_draft_object": str(form.pk),
        "version": "1",
        "_draft_user": str(coordinator.pk),
    }
    client.post(reverse("cases:draft"), {**typed, "answer-shelter_nights": "omkring 3", "answer-housing": "2"})
    page = client.get(url(form)).content.decode()
    assert 'value="omkring 3"' in page and "Kladde gemt" in page
    form.refresh_from_db()
    assert form.answers == {}
    post(client, form, "save", **{"answer-shelter_nights": "3"})
    assert not Draft.objects.exists()


def test_not_done_is_done_and_can_be_regretted(case, login, coordinator) -> None:
    form, client = MeasurementFormFactory(case=case, code="dialogue", overdue=True), login(coordinator)
    assert client.post(url(form, "form_not_done"), {"not_done": "declined"}).status_code == 422
    client.post(url(form, "form_not_done"), {"not_done": "declined", "not_done_reason": "Orker det ikke i dag."})
    form.refresh_from_db()
    assert (form.not_done, form.not_done_by) == ("declined", coordinator)
    assert not MeasurementForm.objects.overdue(dt.date(2026, 11, 23)).exists()
    assert "Orker det ikke i dag." in client.get(url(form)).content.decode()
    client.post(url(form, "form_resume"))
    form.refresh_from_db()
    assert form.is_waiting


@pytest.mark.parametrize(
    ("code", "who", "may"),
    [
        ("individual_sm", "coordinator", True),
        ("individual_sm", "support", False),
        ("individual_support", "support", True),
        ("individual_support", "coordinator", True),
        ("dialogue", "coordinator", True),
        ("dialogue", "support", True),
    ],
)
def test_who_fills_in_which_tool(code, who, may, case, support, coordinator, login) -> None:
    form = MeasurementFormFactory(case=case, code=code)
    client = login(support if who == "support" else coordinator)
    assert (b'name="act"' in client.get(url(form)).content) is may
    assert post(client, form, "save").status_code == (302 if may else 404)
    assert client.post(url(form, "form_not_done"), {}).status_code == (422 if may else 404)


def test_a_leader_reads_and_a_stranger_finds_nothing(case, login) -> None:
    form = MeasurementFormFactory(case=case, answers={"housing": 3})
    leader = UnitRoleFactory(unit=case.unit).user
    page = login(leader).get(url(form))
    assert page.status_code == 200 and b'name="act"' not in page.content and "3 Midlertidig" in page.content.decode()
    assert post(login(leader), form, "save").status_code == 404
    stranger = login(UserFactory(authority=True))
    for name in ("form_keep", "form_not_done", "form_resume"):
        assert stranger.post(url(form, name)).status_code == 404
    assert stranger.get(url(form)).status_code == 404
    ended = UserFactory(authority=True)
    AssignmentFactory(case=case, user=ended, role=Role.ADVISOR, valid_until=ago(days=1))
    assert login(ended).get(url(form)).status_code == 404


def test_the_showing_is_logged(case, login, coordinator) -> None:
    form = MeasurementFormFactory(case=case)
    login(coordinator).get(url(form))
    assert list(AccessLog.objects.filter(case_id=case.pk).values_list("action", "route")) == [
        ("view", "reporting:form")
    ]


def test_a_page_asks_few_questions_of_the_database(case, login, coordinator, queries) -> None:
    form, client = MeasurementFormFactory(case=case), login(coordinator)
    client.get(url(form))
    with queries() as asked:
        client.get(url(form))
    assert len(statements(asked)) <= 10
