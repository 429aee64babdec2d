"""Measuring forms in lists: whose they are, how far they are, and at what cost."""

import datetime as dt

import pytest
import time_machine
from django.urls import reverse

from cases.models import AccessLog, CaseAssignment
from reporting.models import MeasurementForm
from tests.factories.bostotte import CourseFactory
from tests.factories.cases import AssignmentFactory, UnitFactory, UnitRoleFactory, UserFactory, started_case
from tests.factories.reporting import MeasurementFormFactory
from tests.reporting.statements import statements

pytestmark = pytest.mark.django_db
LIST = "/maalinger/"
Role = CaseAssignment.Role


@pytest.fixture(autouse=True)
def _today():
    with time_machine.travel(dt.datetime(2026, 11, 23, 9, tzinfo=dt.UTC), tick=False):
        yield


@pytest.fixture
def coordinator():
    return UserFactory(authority=True)


def shown(page) -> list[MeasurementForm]:
    return [row.form for row in page.context["rows"]]


def test_mine_are_those_i_am_to_fill_in_soonest_first(coordinator, login) -> None:
    case = started_case(coordinator)
    worker = UserFactory(worker=True)
    CourseFactory(case=case, icm=True, worker=worker)
    AssignmentFactory(case=case, user=worker, role=Role.SUPPORT_WORKER)
    dialogue = MeasurementFormFactory(case=case, code="dialogue", due_on=dt.date(2026, 12, 1))
    staff = MeasurementFormFactory(case=case, due_on=dt.date(2026, 11, 9))
    support = MeasurementFormFactory(case=case, code="individual_support")
    MeasurementFormFactory()
    MeasurementFormFactory(case=case, number=0, submitted=True)
    assert shown(login(coordinator).get(LIST)) == [staff, dialogue]
    assert shown(login(worker).get(LIST)) == [support]


def test_overdue_and_sent(coordinator, login) -> None:
    case = started_case(coordinator)
    late = MeasurementFormFactory(case=case, due_on=dt.date(2026, 11, 22))
    MeasurementFormFactory(case=case, number=2, due_on=dt.date(2026, 11, 23))
    MeasurementFormFactory(case=case, number=3, declined=True, due_on=dt.date(2026, 1, 1))
    sent = MeasurementFormFactory(case=case, number=0, submitted=True)
    client = login(coordinator)
    assert shown(client.get(LIST, {"vis": "over"})) == [late]
    assert shown(client.get(LIST, {"vis": "sendt"})) == [sent]
    page = client.get(LIST, {"vis": "noget andet"})
    assert [(label, count) for _, label, count in page.context["chips"]] == [
        ("Venter", 2),
        ("Over frist", 1),
        ("Sendt", 1),
    ]
    assert "1 dag over" in page.content.decode()


def test_a_leader_sees_the_unit_and_whose_each_is(coordinator, login) -> None:
    case = started_case(coordinator)
    form = MeasurementFormFactory(case=case)
    MeasurementFormFactory(case=started_case(unit=UnitFactory(name="En anden enhed")))
    leader = UnitRoleFactory(unit=case.unit).user
    page = login(leader).get(LIST)
    assert shown(page) == [form]
    assert str(coordinator) in page.content.decode()


def test_how_much_is_ready_counts_what_the_case_says_and_what_is_saved(coordinator, login) -> None:
    form = MeasurementFormFactory(case=started_case(coordinator))
    (row,) = login(coordinator).get(LIST).context["rows"]
    # course_status, target_group and the counts of meetings and agreements come from the case
    assert 3 <= row.ready < row.total
    form.answers = {"housing": 4, "finances": {"extra": "declined"}}
    form.save()
    (again,) = login(coordinator).get(LIST).context["rows"]
    assert (again.ready, again.total) == (row.ready + 2, row.total)


def test_the_cases_of_the_page_are_logged_as_listed(coordinator, login) -> None:
    form = MeasurementFormFactory(case=started_case(coordinator))
    login(coordinator).get(LIST)
    assert list(AccessLog.objects.values_list("case_id", "action")) == [(form.case_id, "list")]


def test_a_case_shows_its_forms_and_both_views_side_by_side(coordinator, login) -> None:
    case = started_case(coordinator)
    MeasurementFormFactory(case=case, number=0, submitted=True, answers={"housing": 4, "finances": 2})
    MeasurementFormFactory(case=case, number=0, code="dialogue", submitted=True, answers={"housing": 2, "finances": 2})
    MeasurementFormFactory(case=case)
    MeasurementFormFactory(case=case, code="dialogue", declined=True)
    page = login(coordinator).get(reverse("reporting:case_forms", args=[case.pk]))
    assert [row.title for row in page.context["waiting"]] == ["Samarbejdsmodel, nr. 1"]
    assert len(page.context["answered"]) == 3
    sides, *_ = page.context["sides"]
    assert [(side.label, side.staff, side.young_person, side.is_talking_point) for side in sides] == [
        ("Bolig", 4, 2, True),
        ("Penge", 2, 2, False),
    ]
    assert "Ville hellere tale om boligen." in page.content.decode()


def test_the_panel_of_the_overview(coordinator, login) -> None:
    case = started_case(coordinator)
    MeasurementFormFactory(case=case, number=0, submitted=True)
    MeasurementFormFactory(case=case, due_on=dt.date(2026, 11, 9))
    panel = login(coordinator).get(reverse("reporting:panel_forms", args=[case.pk])).content.decode()
    assert panel.lstrip().startswith("<section") and "14 dage over" in panel and "Sendt sidst" in panel
    for name in ("panel_forms", "case_forms"):
        assert login(UserFactory()).get(reverse(f"reporting:{name}", args=[case.pk])).status_code == 404


def test_an_empty_list_says_when_the_next_ones_come(coordinator, login) -> None:
    for which in ("venter", "over", "sendt"):
        assert "hv-empty" in login(coordinator).get(LIST, {"vis": which}).content.decode()


@pytest.mark.slow
def test_ten_or_a_thousand_forms_cost_the_same_questions(coordinator, login, queries) -> None:
    client = login(coordinator)
    case = started_case(coordinator)
    template = MeasurementFormFactory(case=case)
    counts = []
    for more in (9, 990):
        # numbers are all that differs; a thousand factories would take a minute
        last = case.measurement_forms.order_by("-number").first().number
        MeasurementForm.objects.bulk_create(
            MeasurementForm(
                case=case,
                instrument=template.instrument,
                instrument_code=template.instrument_code,
                number=last + each,
                due_on=template.due_on,
                covers_from=template.covers_from,
                covers_until=template.covers_until,
            )
            for each in range(1, more + 1)
        )
        client.get(LIST)
        with queries() as asked:
            assert client.get(LIST).status_code == 200
        counts.append(len(statements(asked)))
    assert counts[0] == counts[1] <= 9
