"""Canaries followed through every page, fragment, paper, export, search and table.

Address protection: the address, the phones, the representatives' phones, the lease and the home offered are shown to
nobody but those who have the case by name (design 3, trust A, ADR 26). Underretning: its words are shown to its writer
and the leader, on its own pages, and to nobody else anywhere (ADR 29).
"""

import datetime as dt
import re
from pathlib import Path
from typing import Any

import pytest
from django.apps import apps
from django.db import connection, transaction
from django.urls import reverse
from django.utils import timezone
from simple_history.models import HistoricalChanges

from cases.permissions import HIDDEN_ADDRESS
from cases.rules import RuleBroken
from networkmeetings.services import plan_meeting
from tests.access import world as worlds
from tests.test_access_matrix import ROUTES, client_of

ADDRESS, PHONE, MOTHERS_PHONE = "Kanariegade 77, 3. th.", "00 99 88 77", "00 99 88 66"
WORKPLACE = "Kanariebageriet"  # where somebody is every day is as good as an address
HOMES = ("Kanarieparken 5, 2. tv.", "Kanariebakken 8")  # leased and lived in, and offered
SHELTER = "Herberget Kanariegade"
CANARIES = (WORKPLACE, SHELTER, ADDRESS, "Kanariegade", PHONE, MOTHERS_PHONE, *HOMES)
# The lists of dwellings show addresses, and no name of somebody protected: asked about in a test of their own.
OF_DWELLINGS = {"housing:dwelling_list", "housing:dwelling", "housing:dwelling_edit", "housing:offer_new"}
ASSIGNED = ("coordinator", "support_worker")
LOGGED_IN = [role for role in worlds.EVERYBODY if role not in {"anonymous", "disabled"}]
OTHERS = [role for role in LOGGED_IN if role not in ASSIGNED]
REPORT = "Kanariefuglen sang klokken fire"
ENDS_SESSION = {"logout"}  # after it every other page would be the login page
REPORT_PAGES = ("cases:report", "cases:report_edit", "cases:report_reply")


@pytest.fixture(scope="module")
def world(django_db_setup, django_db_blocker):
    """The access matrix's world, where the young person is protected and the canaries sit."""
    with django_db_blocker.unblock(), transaction.atomic():
        built = worlds.build()
        person = built["case"].person
        person.address, person.is_address_protected = ADDRESS, True
        person.save()
        built["contact_point"].value = PHONE
        built["contact_point"].save()
        built["representative"].phone = MOTHERS_PHONE
        built["representative"].save()
        built["activity"].place_name, built["activity"].contact_person = WORKPLACE, WORKPLACE
        built["activity"].save()
        for home, address in zip(homes(built), HOMES, strict=True):
            home.address = address
            home.save()
        report = built["report"]
        for name in ("seen", "talked_note", "answer", "who", "municipality", "receipt_number"):
            setattr(report, name, REPORT)
        report.save()
        built["shelter_stay"].place_name = SHELTER
        built["shelter_stay"].save()
        built["clients"] = {role: client_of(built[role], role) for role in LOGGED_IN}
        yield built
        transaction.set_rollback(True)


def homes(world: dict[str, Any]) -> list[Any]:
    """What the young person leases and lives in, and what they are offered."""
    return [world["tenancy"].dwelling, world["offer"].dwelling]


def shown(world: dict[str, Any], role: str, method: str = "GET", **typed: str) -> dict[str, bytes]:
    """Route name -> what `role` gets from each route that opens for the role."""
    found = {}
    for route in ROUTES.values():
        if method not in route.methods or not route.opens_for(role) or route.name in ENDS_SESSION:
            continue
        address = reverse(route.name, kwargs={arg: world[thing].pk for arg, thing in route.names.items()})
        point, cookies = transaction.savepoint(), world["clients"][role].cookies.copy()
        try:
            answer = world["clients"][role].generic(method, address)
            found[route.name] = str(answer.headers).encode() + (b"" if answer.streaming else answer.content)
        finally:
            world["clients"][role].cookies = cookies  # to hand over the tablet ends the worker's session
            transaction.savepoint_rollback(point)
    return found


@pytest.mark.parametrize("role", LOGGED_IN)
def test_nobody_else_is_shown_them_anywhere(world, role):
    for method in ("GET", "POST"):
        report_pages = set()
        for route, content in shown(world, role, method).items():
            text = content.decode(errors="replace")
            if role not in ASSIGNED and route not in OF_DWELLINGS:
                assert [canary for canary in CANARIES if canary in text] == [], f"{method} {route}"
            report_pages |= {route} if REPORT in text else set()
        opening = {name for name in REPORT_PAGES if role in ROUTES[name].to and method in ROUTES[name].methods}
        assert report_pages <= opening, f"{method}"
        assert method == "POST" or report_pages == opening


def test_those_who_have_the_case_are_shown_it(world):
    """So that the test above can fail."""
    page = shown(world, "coordinator")["cases:young_person"].decode()
    assert ADDRESS in page
    assert PHONE in page
    assert MOTHERS_PHONE in page
    pages = shown(world, "coordinator")
    assert WORKPLACE in pages["cases:daily_life"].decode()
    for page in ("cases:daily_life", "cases:shelter", "cases:shelter_edit"):
        assert SHELTER in pages[page].decode(), page
    for route in ("housing:case_housing", "housing:panel_housing", "cases:timeline"):
        assert HOMES[0] in shown(world, "support_worker")[route].decode(), route
    for route in ("housing:case_housing", "housing:offer_answer", "cases:my_day"):
        assert HOMES[1] in shown(world, "coordinator")[route].decode(), route


@pytest.mark.parametrize("role", ["housing_officer", "leader"])
def test_the_home_is_known_to_be_hidden(world, role):
    """Whoever administers homes sees that there is a lease and an offer, and acts on them by the case."""
    page = shown(world, role)["housing:case_housing"].decode()
    assert page.count(HIDDEN_ADDRESS) >= 2  # the lease and the offer
    if role == "housing_officer":
        assert reverse("housing:tenancy_end", args=[world["tenancy"].pk]) in page
        assert f"{HIDDEN_ADDRESS}: boligen, der er tilbudt" in shown(world, role)["housing:tenancy_new"].decode()


@pytest.mark.parametrize("role", ["housing_officer", "coordinator", "leader"])
def test_a_list_of_addresses_names_nobody_who_is_protected(world, role):
    name, client = world["case"].person.name, world["clients"][role]
    for thing in homes(world):
        page = client.get(reverse("housing:dwelling", args=[thing.pk])).content.decode()
        assert thing.address in page
        assert f"Tilbudt {name}" not in page
    let = client.get(reverse("housing:dwelling", args=[homes(world)[0].pk])).content.decode()
    assert name not in let and world["case"].person.call_name not in let


def test_without_protection_the_officer_is_shown_both(world):
    """So that the two above can fail."""
    person, point = world["case"].person, transaction.savepoint()
    person.is_address_protected = False
    person.save()
    page = shown(world, "housing_officer")["housing:case_housing"].decode()
    listed = (
        world["clients"]["housing_officer"].get(f"{reverse('housing:dwelling_list')}?vis=tilbudt").content.decode()
    )
    transaction.savepoint_rollback(point)
    person.is_address_protected = True
    assert HOMES[0] in page and HOMES[1] in page
    assert f"Tilbudt {person.name}" in listed


@pytest.mark.parametrize("place", ["Hos Alma, kanarieparken 5", "Kanariebakken  8", "Kanariegade 77"])
def test_no_meeting_is_planned_at_it(world, place):
    when = {"starts_at": timezone.now() + dt.timedelta(days=9)}
    with pytest.raises(RuleBroken, match="adressebeskyttelse"):
        plan_meeting(by=world["coordinator"], case=world["case"], place=place, **when)
    point = transaction.savepoint()
    assert plan_meeting(by=world["coordinator"], case=world["case"], place="Rådhuset, lokale 5", **when)
    transaction.savepoint_rollback(point)


@pytest.mark.parametrize("role", ["leader", "visitation", "stranger", "coordinator"])
@pytest.mark.parametrize("text", ["Kanariegade", "00 99 88 77", "00998877", "00 99 88 66"])
def test_no_search_finds_it(world, role, text):
    answer = world["clients"][role].post(reverse("cases:search"), {"q": text})
    assert str(world["case"].pk) not in answer.content.decode()


def test_no_search_finds_an_underretning(world):
    for role in ("leader", "support_worker", "coordinator"):
        answer = world["clients"][role].post(reverse("cases:search"), {"q": "Kanariefuglen"})
        assert str(world["case"].pk) not in answer.content.decode()


@pytest.mark.parametrize("role", ["coordinator", "support_worker", "leader"])
@pytest.mark.parametrize("page", ["case", "timeline", "brief", "young_person", "access_log", "access_log_print"])
def test_a_page_of_the_case_does_not_even_say_that_there_is_an_underretning(world, role, page):
    """But for the way to write one, which stands there for everybody: the young person often sees the screen."""
    answer = world["clients"][role].get(reverse(f"cases:{page}", args=[world["case"].pk]))
    assert answer.status_code == (200 if role in ROUTES[f"cases:{page}"].to else 404)
    said = re.sub(r"<a [^>]*>Skriv en underretning</a>", "", answer.content.decode())
    assert "nderretning" not in said


def test_no_other_table_keeps_the_words_of_an_underretning(world):
    """Not the views, the log, the outbox, mail, or another model's history."""
    kept = set()
    with connection.cursor() as cursor:
        for model in apps.get_models():
            table = connection.ops.quote_name(model._meta.db_table)
            cursor.execute(f"SELECT EXISTS (SELECT FROM {table} t WHERE t::text LIKE %s)", [f"%{REPORT}%"])
            kept |= {model.__name__} if cursor.fetchone()[0] else set()
    assert kept == {"SafeguardingReport", "HistoricalSafeguardingReport"}


def test_nothing_else_reads_underretninger():
    """No sheet, export, view of all apps or paper can hold what its code does not ask for."""
    root = Path(__file__).resolve().parent.parent
    names = re.compile(r"SafeguardingReport|safeguarding_?reports?\b|cases_safeguardingreport")
    found = set()
    for folder in ("cases", "housing", "bostotte", "networkmeetings", "reporting", "config", "templates"):
        for path in (root / folder).rglob("*"):
            if path.suffix in {".py", ".sql", ".html"} and names.search(path.read_text()):
                found.add(path.relative_to(root).as_posix())
    own = {f"cases/{part}safeguarding.py" for part in ("", "models/", "forms/", "services/", "views/")}
    own |= {"cases/models/__init__.py", "cases/migrations/0001_initial.py", "cases/migrations/sql/0002_rules.sql"}
    assert found - own == {"reporting/seeding/danger.py", "reporting/seeding/rows.py"}


def test_no_history_keeps_it(world):
    """Address and phones are in dated tables of their own, never in a history row (decisions h)."""
    kept, wanted = [], "|".join(map(re.escape, CANARIES))
    with connection.cursor() as cursor:
        for model in apps.get_models():
            # A dwelling's own history holds its address, and no person.
            if issubclass(model, HistoricalChanges) and model._meta.model_name != "historicaldwelling":
                table = connection.ops.quote_name(model._meta.db_table)
                cursor.execute(f"SELECT count(*) FROM {table} t WHERE t::text ~ %s", [wanted])
                kept += [model.__name__] if cursor.fetchone()[0] else []
    assert kept == []
