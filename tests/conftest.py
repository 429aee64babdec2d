"""Shared by all tests: an undefined template variable fails, and no test waits for a broker."""

import pytest
from django.db import connection, connections
from django.test import Client
from django.test.utils import CaptureQueriesContext

from cases import municipality, outbox
from tests.database import clone_template


@pytest.fixture(scope="session")
def django_db_setup(django_db_blocker, worker_id):
    """A clone of the migrated template for this worker (tests.database)."""
    name = f"test_hjemvej_{worker_id}"
    with django_db_blocker.unblock():
        clone_template(name)
    yield
    with django_db_blocker.unblock():
        connections["default"].close()


class UndefinedVariable(str):
    """Stands where a template names something it was not given; drawing it fails the test."""

    def __mod__(self, missing):
        raise AssertionError(f"The template names something it was not given: {missing}")

    def __contains__(self, search):
        return search == "%s"


@pytest.fixture(autouse=True)
def _undefined_template_variables_fail(settings):
    for engine in settings.TEMPLATES:
        engine["OPTIONS"]["string_if_invalid"] = UndefinedVariable("%s")


@pytest.fixture(autouse=True)
def _settings_as_they_come(monkeypatch):
    """The municipality has set nothing, and no test reads what another has set; saving a setting forgets this."""
    monkeypatch.setattr(municipality, "_kept", (float("inf"), {}))


@pytest.fixture(autouse=True)
def _silent_bell(monkeypatch):
    """No broker in rollback tests: the outbox row is what counts. Tests of the bell itself put it back."""
    monkeypatch.setattr(outbox, "ring", lambda: None)


@pytest.fixture
def login():
    """Return a function that gives a test client logged in as a user."""

    def logged_in(user):
        client = Client()
        client.force_login(user)
        return client

    return logged_in


@pytest.fixture
def queries():
    """Return a context manager that collects the SQL of a block, without savepoints."""

    def collect():
        return CaptureQueriesContext(connection)

    return collect
