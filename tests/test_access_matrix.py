"""Every route × method × role has a declared outcome (design 3, trust R1). An undeclared route fails.

Roles that may: anything but 404, 403 and 5xx (a form posted empty is 200, 302, 400, 409 or 422). Roles that may not:
404, the same as for something that does not exist. Without login: to the login page. Other methods: 405.
"""

import re
from importlib import import_module
from typing import Any

import pytest
from django.apps import apps
from django.contrib import admin
from django.db import connection, transaction
from django.test import Client
from django.urls import URLPattern, URLResolver, get_resolver, reverse

from cases.models import Case
from tests.access import world as worlds
from tests.access.table import Route

TABLES = ["config", "cases", "networkmeetings", "bostotte", "housing", "reporting"]
ROUTES: dict[str, Route] = {
    route.name: route for table in TABLES for route in import_module(f"tests.access.{table}").ROUTES
}
METHODS = ["GET", "HEAD", "POST"]


def declared_names(resolver: URLResolver | None = None, space: str = "") -> list[str]:
    """The names of all routes of the project but the admin's, which has a test of its own."""
    found = []
    for entry in (resolver or get_resolver()).url_patterns:
        if isinstance(entry, URLResolver):
            if entry.namespace != "admin":
                found += declared_names(entry, entry.namespace or space)
        elif isinstance(entry, URLPattern):
            assert entry.name, f"{entry.pattern} has no name"
            found.append(f"{space}:{entry.name}" if space else entry.name)
    return found


@pytest.fixture(scope="module")
def world(django_db_setup, django_db_blocker):
    """Built once; each request below is rolled back."""
    with django_db_blocker.unblock(), transaction.atomic():
        built = worlds.build()
        built["clients"] = {role: client_of(built[role], role) for role in worlds.EVERYBODY}
        yield built
        transaction.set_rollback(True)


def client_of(user: Any, role: str) -> Client:
    client = Client(raise_request_exception=False)
    if role != "anonymous":
        client.force_login(user)
    return client


def ask(world: dict[str, Any], role: str, method: str, route: Route, **extra: Any) -> int:
    """The status `role` gets, with everything the request wrote undone."""
    address = reverse(route.name, kwargs={arg: world[thing].pk for arg, thing in route.names.items()})
    point = transaction.savepoint()
    try:
        client = world["clients"][role]
        cookies = client.cookies.copy()
        return client.generic(method, address, **extra).status_code
    finally:
        client.cookies = cookies
        transaction.savepoint_rollback(point)


def expected(route: Route, role: str, method: str) -> str:
    if role in {"anonymous", "disabled"} and not route.public:
        return "login"
    if (method if method != "HEAD" else "GET") not in route.methods.split():
        return "405"
    return "open" if route.opens_for(role) else str(route.otherwise)


def outcome(status: int) -> str:
    if status < 400 or status in {400, 409, 422}:
        return "open"
    return str(status)


def test_every_route_is_declared():
    assert sorted(set(declared_names()) - set(ROUTES)) == []


def test_no_line_of_the_table_is_left_over():
    assert sorted(set(ROUTES) - set(declared_names())) == []


@pytest.mark.parametrize("name", sorted(ROUTES))
def test_route(world, name):
    route = ROUTES[name]
    wrong = []
    for role in worlds.EVERYBODY:
        for method in METHODS:
            status = ask(world, role, method, route)
            wanted = expected(route, role, method)
            got = "login" if wanted == "login" and status == 302 else outcome(status)
            if wanted == "open" and route.public and status == 302:
                got = "open"
            if method == "HEAD" and got == "405":
                continue  # a page may leave HEAD out; it may not answer it more openly than GET
            if got != wanted:
                wrong.append(f"{role} {method}: {status}, declared {wanted}")
    assert wrong == []


@pytest.mark.parametrize("method", ["PUT", "PATCH", "DELETE", "OPTIONS", "TRACE"])
def test_other_methods_are_refused_everywhere(world, method):
    for route in ROUTES.values():
        assert ask(world, "coordinator", method, route) == 405, route.name


def test_a_fragment_is_as_closed_as_its_page(world):
    for route in ROUTES.values():
        if "GET" in route.methods and not route.public and "stranger" not in route.to:
            status = ask(world, "stranger", "GET", route, headers={"HX-Request": "true"})
            assert status == route.otherwise, route.name


def test_not_yours_and_not_there_are_the_same_page(world):
    route = ROUTES["cases:case"]
    stranger = world["clients"]["stranger"]
    theirs = stranger.get(reverse(route.name, kwargs={"pk": world["case"].pk}))
    nobody = stranger.get(reverse(route.name, kwargs={"pk": "00000000-0000-4000-8000-000000000000"}))
    assert theirs.status_code == nobody.status_code == 404
    assert said(theirs) == said(nobody)


def said(answer: Any) -> str:
    """The page without what differs each time: the request's id and the form tokens."""
    text = answer.content.decode().replace(answer["X-Request-Id"], "")
    return re.sub(r"[A-Za-z0-9]{64}", "", text)


def test_an_administrator_finds_no_case_content_in_the_admin(world):
    registered = {model._meta.label for model in admin.site._registry}
    assert Case._meta.label not in registered
    about_people = {m for m in registered if any(f.name in {"case", "person"} for f in model_fields(m))}
    assert about_people == set()


def model_fields(label: str) -> Any:
    return apps.get_model(label)._meta.get_fields()


def test_the_matrix_asks_as_the_application_does():
    """Guards the guard: without the savepoint the first POST would change the world for the rest."""
    assert connection.features.uses_savepoints
