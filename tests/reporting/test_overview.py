"""The leader's page: each number is the length of the list it opens (R4), at a small and constant cost."""

import datetime as dt
import html
import re
from urllib.parse import urlsplit

import pytest
import time_machine
from django.db import transaction
from django.test import Client
from django.utils import timezone

from cases.models import AccessLog, CaseEnding, User
from reporting.figures import FIGURES, count_figures, figure_cases, unit_cases
from reporting.seeding.planting import plant
from reporting.seeding.stories import cast
from tests.factories.bostotte import CapacityFactory, CourseFactory, DeviationFactory
from tests.factories.cases import (
    AssignmentFactory,
    CaseFactory,
    DecisionFactory,
    SMStartFactory,
    UnitFactory,
    UnitRoleFactory,
    UserFactory,
    started_case,
)
from tests.factories.housing import ResidenceFactory
from tests.factories.reporting import MeasurementFormFactory
from tests.reporting.statements import statements
from tests.reporting.test_prefill import held

PAGE = "/overblik/"
TODAY = dt.date(2026, 11, 23)


def numbers_and_links(page: str) -> list[tuple[int, str]]:
    """Every linked number of the page's main part: ("41 af 44" counts as 41), with its address."""
    found = re.findall(r'<a [^>]*href="([^"]+)"[^>]*>(.*?)</a>', page.split("<main")[1], re.DOTALL)
    pairs = []
    for address, inner in found:
        words = html.unescape(re.sub(r"<[^>]+>", " ", re.sub(r'<span class="sr-only">.*?</span>', "", inner))).strip()
        # not a number of cases: days to a home, and units of a worker's places
        if re.match(r"\d", words) and "dage" not in words.split("(")[0] and "medarbejder=" not in address:
            pairs.append((int(re.match(r"\d+", words).group()), html.unescape(address)))
    return pairs


def length_of_list(client: Client, address: str) -> int:
    """How many rows the list behind a number says it has, and has on its page."""
    answer = client.get(address)
    assert answer.status_code == 200, address
    page = answer.context["page"]
    shown = len(re.findall(r"<tr\b", answer.content.decode().split("<tbody", 1)[-1])) if page.paginator.count else 0
    assert shown == min(page.paginator.count, page.paginator.per_page), address
    return page.paginator.count


@pytest.fixture(scope="class")
def seeded(django_db_setup, django_db_blocker):
    """The demo's people in a transaction that is rolled back after the class."""
    with django_db_blocker.unblock(), transaction.atomic():
        yield plant(cases=len(cast()), seed=1, until=timezone.localdate())
        transaction.set_rollback(True)


@pytest.mark.django_db
class TestSeeded:
    pytestmark = pytest.mark.usefixtures("seeded")

    def test_each_number_is_the_length_of_its_list(self, login):
        client = login(User.objects.get(username="leder"))
        pairs = numbers_and_links(client.get(PAGE).content.decode())
        assert len(pairs) >= 18
        assert sum(number > 0 for number, _ in pairs) >= 14
        wrong = {
            address: (number, found)
            for number, address in pairs
            if (found := length_of_list(client, address)) != number
        }
        assert wrong == {}

    def test_the_courses_of_each_worker_are_their_list(self, login):
        client = login(User.objects.get(username="leder"))
        rows = client.get(PAGE).context["loads"]
        assert len(rows) >= 3
        for row in rows:
            for number, address in [
                (row.load.cti, row.cti_address),
                (row.load.icm, row.icm_address),
                (row.load.cti + row.load.icm, row.all_address),
            ]:
                assert length_of_list(client, address) == number

    def test_the_parts_add_up(self, login):
        numbers = login(User.objects.get(username="leder")).get(PAGE).context["number"]
        clock = ("moeder_til_tiden", "moeder_snart", "moeder_over")
        homes = ("bolig_inden_maalet", "bolig_senere", "bolig_sent")
        assert sum(numbers[part] for part in clock) == numbers["i_gang"]
        assert sum(numbers[part] for part in homes) == numbers["fik_bolig"]

    def test_every_list_has_words_for_its_lines(self, login):
        client = login(User.objects.get(username="leder"))
        for slug in FIGURES:
            page = client.get(f"{PAGE}{slug}/")
            assert page.status_code == 200
            assert all(words for _, words in page.context["lines"])


@pytest.fixture
def _today():
    with time_machine.travel(dt.datetime(2026, 11, 23, 9, tzinfo=dt.UTC), tick=False):
        yield


@pytest.fixture
def leader(_today):
    return UnitRoleFactory(unit=UnitFactory()).user


def begun(on: dt.date, **kwargs):
    """A case under way since `on`."""
    case = CaseFactory(opened_at=dt.datetime(2023, 1, 1, tzinfo=dt.UTC), **kwargs)
    AssignmentFactory(case=case, user=case.opened_by)
    DecisionFactory(case=case)
    SMStartFactory(case=case, started_on=on)
    return case


def figure_of(leader, case) -> set[str]:
    now = timezone.now()
    return {slug for slug in FIGURES if figure_cases(leader, slug, now).filter(pk=case.pk).exists()}


@pytest.mark.django_db
class TestThreeMeetingsAYear:
    @pytest.mark.parametrize(
        ("begun_on", "meetings", "where"),
        [
            # the first year is pro rata: one in four months
            (dt.date(2026, 8, 8), [], "moeder-til-tiden"),  # 107 days
            (dt.date(2026, 8, 9), [], "moeder-til-tiden"),
            (dt.date(2026, 8, 7), [], "moeder-haster"),  # 14 days left of the 122
            (dt.date(2026, 7, 24), [], "moeder-haster"),  # the last day
            (dt.date(2026, 7, 23), [], "moeder-over"),  # four months
            (dt.date(2026, 7, 23), [dt.date(2026, 7, 26)], "moeder-snart"),
            (dt.date(2026, 3, 23), [dt.date(2026, 11, 1)], "moeder-over"),  # eight months, one meeting
            (dt.date(2026, 3, 23), [dt.date(2026, 6, 1), dt.date(2026, 11, 1)], "moeder-til-tiden"),
            (
                dt.date(2024, 1, 1),
                [dt.date(2025, 12, 8), dt.date(2026, 6, 1), dt.date(2026, 11, 1)],
                "moeder-til-tiden",
            ),
            (
                dt.date(2024, 1, 1),
                [dt.date(2025, 12, 7), dt.date(2026, 6, 1), dt.date(2026, 11, 1)],
                "moeder-haster",
            ),
            (
                dt.date(2024, 1, 1),
                [dt.date(2025, 11, 23), dt.date(2026, 6, 1), dt.date(2026, 11, 1)],
                "moeder-haster",
            ),
            (dt.date(2024, 1, 1), [dt.date(2025, 11, 22), dt.date(2026, 6, 1), dt.date(2026, 11, 1)], "moeder-over"),
        ],
    )
    def test_where_a_case_stands(self, begun_on, meetings, where, leader):
        case = begun(begun_on)
        for number, day in enumerate(meetings, start=1):
            held(case, number, day)
        assert {slug for slug in figure_of(leader, case) if slug.startswith("moeder")} == {where}

    def test_a_meeting_without_the_young_person_does_not_count(self, leader):
        case = begun(dt.date(2026, 7, 23))
        held(case, 1, dt.date(2026, 11, 1), attendance="absent")
        assert "moeder-over" in figure_of(leader, case)

    def test_an_imported_case_is_counted_from_the_import(self, leader):
        assert "moeder-til-tiden" in figure_of(leader, begun(dt.date(2024, 1, 1), measure_from=dt.date(2026, 10, 1)))

    def test_a_closed_case_is_in_no_clock(self, leader):
        case = begun(dt.date(2024, 1, 1))
        close(case)
        assert not figure_of(leader, case) & {"moeder-over", "i-gang"}


def close(case) -> None:
    CaseEnding.objects.create(
        case=case,
        begun_at=timezone.now(),
        begun_by=case.opened_by,
        reason="moved",
        young_person_heard="heard",
        team_heard="heard",
        closed_at=timezone.now(),
        closed_by=case.opened_by,
    )
    case.closed_at, case.closed_by, case.close_reason = timezone.now(), case.opened_by, "moved"
    case.save()


@pytest.mark.django_db
class TestNumbers:
    @pytest.mark.parametrize(
        ("days", "where"),
        [
            (0, "bolig-inden-maalet"),
            (92, "bolig-inden-maalet"),
            (93, "bolig-senere"),
            (180, "bolig-senere"),
            (181, "bolig-sent"),
        ],
    )
    def test_from_start_to_a_home_of_ones_own(self, days, where, leader):
        start = TODAY - dt.timedelta(days=200)
        case = begun(start)
        ResidenceFactory(case=case, person=case.person, from_on=start + dt.timedelta(days=days))
        assert {slug for slug in figure_of(leader, case) if slug.startswith("bolig")} == {where}
        assert count_figures(leader, timezone.now())["days_to_home"] == dt.timedelta(days=days)

    def test_a_home_from_before_the_start_or_long_ago_is_not_counted(self, leader):
        for begun_on, moved_on in [
            (dt.date(2026, 9, 1), dt.date(2026, 8, 1)),
            (dt.date(2025, 1, 1), dt.date(2025, 11, 1)),
        ]:
            case = begun(begun_on)
            ResidenceFactory(case=case, person=case.person, from_on=moved_on)
        numbers = count_figures(leader, timezone.now())
        assert (numbers["fik-bolig"], numbers["days_to_home"]) == (0, None)

    def test_support_that_is_decided_and_not_begun(self, leader):
        case = begun(dt.date(2026, 10, 1))
        assert "venter-paa-bostoette" in figure_of(leader, case)
        CourseFactory(case=case)
        assert "venter-paa-bostoette" not in figure_of(leader, case)

    def test_the_median_is_the_middle_one(self, leader):
        for days in (10, 50, 170):
            case = begun(dt.date(2026, 3, 1))
            ResidenceFactory(case=case, person=case.person, from_on=dt.date(2026, 3, 1) + dt.timedelta(days=days))
        assert count_figures(leader, timezone.now())["days_to_home"] == dt.timedelta(days=50)

    def test_places_of_the_own_unit_with_deviations(self, leader, login):
        unit = leader.unit_roles.get().unit
        full = UserFactory(worker=True, unit=unit, username="a_fuld")
        CapacityFactory(worker=full, base_units=8)
        for _ in range(2):
            CourseFactory(worker=full, case=started_case())
        more = UserFactory(worker=True, unit=unit, username="b_mere")
        CapacityFactory(worker=more, base_units=4)
        # wide dates: the trigger goes by the database's clock, which time_machine does not move
        DeviationFactory(worker=more, valid_from=dt.date(2026, 1, 1), valid_until=dt.date(2126, 1, 1))
        for _ in range(2):
            CourseFactory(worker=more, case=started_case())
        CapacityFactory(worker=UserFactory(worker=True, unit=unit, username="c_fri"))
        CapacityFactory(worker=UserFactory(worker=True, unit=UnitFactory(name="En anden enhed")))
        rows = login(leader).get(PAGE).context["loads"]
        assert [(row.name, row.words, row.place[1]) for row in rows] == [
            ("a_fuld", "8 af 8 enheder", "Fuld"),
            ("b_mere", "8 af 8 enheder", "Godkendt afvigelse"),
            ("c_fri", "0 af 40 enheder", "Ledig plads"),
        ]

    def test_a_workers_course_in_another_unit_is_said_not_shown(self, leader, login):
        worker = UserFactory(worker=True, unit=leader.unit_roles.get().unit)
        CourseFactory(worker=worker, case=started_case())
        CourseFactory(worker=worker, case=started_case(unit=UnitFactory(name="En anden enhed")))
        page = login(leader).get(f"{PAGE}bostoette/", {"medarbejder": str(worker.pk)}).content.decode()
        assert "1 i gang" in page and "1 hører til en anden enhed" in page


@pytest.mark.django_db
class TestAccess:
    def test_only_leaders_and_only_their_unit(self, leader, login):
        case, other = started_case(), started_case(unit=UnitFactory(name="En anden enhed"))
        MeasurementFormFactory(case=other, due_on=dt.date(2026, 11, 1))
        client = login(leader)
        page = client.get(PAGE)
        assert page.context["number"]["i_gang"] == 1
        assert page.context["forms"].number == 0
        assert [found.pk for found, _ in client.get(f"{PAGE}i-gang/").context["lines"]] == [case.pk]
        for user in (case.opened_by, UserFactory()):
            for path in ("", "i-gang/", "bostoette/", "aftaler/"):
                assert login(user).get(PAGE + path).status_code == 404

    def test_an_ended_role_closes_the_page(self, leader, login):
        role = leader.unit_roles.get()
        role.valid_until = timezone.now()
        role.save()
        assert login(leader).get(PAGE).status_code == 404

    def test_a_number_that_does_not_exist(self, leader, login):
        assert login(leader).get(f"{PAGE}findes-ikke/").status_code == 404
        assert login(leader).get(f"{PAGE}bostoette/", {"medarbejder": "x", "metode": "y"}).status_code == 200

    def test_names_shown_are_logged(self, leader, login):
        over, fine = begun(dt.date(2026, 1, 1)), begun(dt.date(2026, 11, 1))
        login(leader).get(PAGE)
        assert list(AccessLog.objects.values_list("case_id", "action")) == [(over.pk, "list")]
        login(leader).get(f"{PAGE}i-gang/")
        assert {over.pk, fine.pk} == set(
            AccessLog.objects.filter(route="reporting:figure").values_list("case_id", flat=True)
        )

    def test_an_empty_unit_has_a_page_too(self, leader, login):
        page = login(leader).get(PAGE)
        assert page.status_code == 200 and page.context["number"]["i_gang"] == 0


@pytest.mark.django_db
def test_more_cases_cost_no_more_questions(leader, login, queries):
    client, counts = login(leader), []
    for more in (3, 12):
        for _ in range(more):
            course = CourseFactory(
                case=started_case(), worker=UserFactory(worker=True, unit=leader.unit_roles.get().unit)
            )
            MeasurementFormFactory(case=course.case, due_on=dt.date(2026, 11, 1))
            CaseFactory()
        client.get(PAGE)
        with queries() as asked:
            client.get(PAGE)
        counts.append(len(statements(asked)))
        with queries() as asked:
            client.get(f"{PAGE}i-gang/")
        counts.append(len(statements(asked)))
    assert counts[:2] == counts[2:]
    assert counts[0] <= 14 and counts[1] <= 8


@pytest.mark.django_db
def test_addresses_hold_no_names(leader, login):
    case = begun(dt.date(2026, 1, 1))
    page = login(leader).get(PAGE).content.decode()
    for _, address in numbers_and_links(page):
        assert case.person.call_name not in urlsplit(address).query
    assert unit_cases(leader, timezone.now()).count() == 1
