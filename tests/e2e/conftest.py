"""Journeys in a real browser against the running stack (decisions l). Each journey makes its own case."""

import os
import tempfile
from collections.abc import Iterator
from pathlib import Path
from unittest import mock
from urllib.parse import urlsplit, urlunsplit

import pytest
from django.conf import global_settings
from django.core.management import call_command
from django.db import connections
from django.test import Client, override_settings
from playwright.sync_api import Browser, Page, expect, sync_playwright

from tests.database import clone_template
from tests.e2e.stack import Stack

AXE = (Path(__file__).parent.parent / "vendor" / "axe" / "axe.min.js").read_text()
CHROMIUM = os.environ.get("CHROMIUM", "/usr/bin/chromium")
# The background services of the browser look for hosts outside; a closed network refuses them by the hundred.
QUIET = ["--no-sandbox", "--disable-gpu", "--disable-quic", "--no-first-run", "--disable-background-networking"]
QUIET += ["--disable-component-update", "--disable-sync"]
PATIENCE = 15_000
UNFINISHED = ".htmx-request, [hx-trigger=load]"
TAGS = ["wcag2a", "wcag2aa", "wcag21a", "wcag21aa", "wcag22aa"]
SIZES = {"desktop": {"width": 1366, "height": 900}, "tablet": {"width": 820, "height": 1180}}
SIZES["touch"] = SIZES["tablet"]  # the same, by finger
PASSWORD = "hjemvej-demo"
# Playwright's own event loop runs in this thread; the ORM is used between its calls, never inside them.
os.environ["DJANGO_ALLOW_ASYNC_UNSAFE"] = "true"


def pytest_collection_modifyitems(items):
    for item in items:
        if "/e2e/" in item.path.as_posix():
            item.add_marker(pytest.mark.e2e)


@pytest.fixture(scope="session")
def stack(django_db_blocker, worker_id) -> Iterator[Stack]:
    """One running Hjemvej with the demo's data, for each process that runs journeys."""
    database = f"e2e_hjemvej_{worker_id}"
    with django_db_blocker.unblock(), tempfile.TemporaryDirectory() as folder:
        clone_template(database)
        # The running program knows no cheap hasher, so the accounts get passwords it can check.
        with override_settings(PASSWORD_HASHERS=global_settings.PASSWORD_HASHERS):
            call_command("seed_demo", verbosity=0)
        running = Stack(Path(folder), as_the_program(database))
        try:
            running.start()
            yield running
        finally:
            running.stop()
            connections["default"].close()


def as_the_program(database: str) -> str:
    """The address of `database` for web server and worker: as the role that cannot rewrite (ADR 33)."""
    role = f"{database}_program"
    with mock.patch.dict(os.environ, {"HJEMVEJ_APP_PASSWORD": "til-rejserne"}):
        call_command("grant_runtime_role", role, "--create", verbosity=0)
    owner = urlsplit(os.environ["DATABASE_URL"])
    host = owner.netloc.rpartition("@")[2]
    return urlunsplit(owner._replace(netloc=f"{role}:til-rejserne@{host}", path=f"/{database}"))


@pytest.fixture(autouse=True)
def _database(django_db_blocker):
    """Journeys look into the stack's database between the browser's calls."""
    with django_db_blocker.unblock():
        yield


@pytest.fixture(scope="session")
def browser() -> Iterator[Browser]:
    with sync_playwright() as playwright:
        chromium = playwright.chromium.launch(executable_path=CHROMIUM, args=QUIET)
        yield chromium
        chromium.close()


class Visitor:
    """Somebody at a screen: a page of their own. `complaints` collects what the browser found wrong."""

    def __init__(self, browser: Browser, stack: Stack, size: str) -> None:
        self.stack = stack
        self.context = browser.new_context(
            viewport=SIZES[size], has_touch=size == "touch", locale="da-DK", timezone_id="Europe/Copenhagen"
        )
        self.context.set_default_timeout(PATIENCE)
        self.complaints: list[str] = []
        self.page = self.new_page()

    def new_page(self) -> Page:
        """Another tab of the same browser."""
        page = self.context.new_page()
        page.on("console", lambda message: self.hear(page, message.type, message.text))
        page.on("pageerror", lambda error: self.complaints.append(f"{page.url}: {error}"))
        return page

    def hear(self, page: Page, kind: str, text: str) -> None:
        """A console error is a fault, a broken content policy most of all; a refused form (409, 422) is an answer."""
        if kind == "error" and "status of 4" not in text:
            self.complaints.append(f"{page.url}: {text}")

    def log_in(self, account: str, page: Page | None = None) -> "Visitor":
        """Log in as a person does, on the login page (in another tab when `page` is given)."""
        page = page or self.page
        page.goto(f"{self.stack.url}/log-ind/")
        page.get_by_label("Brugernavn").fill(account)
        page.get_by_label("Adgangskode").fill(PASSWORD)
        page.get_by_role("button", name="Log ind").click()
        page.wait_for_url("**/min-dag/**")
        return self

    def enter(self, user) -> "Visitor":
        """A session without the login page, for tests about other pages."""
        client = Client()
        client.force_login(user)
        key = client.cookies["sessionid"].value
        self.context.add_cookies([{"name": "sessionid", "value": key, "url": self.stack.url}])
        return self

    def go(self, path: str) -> "Visitor":
        answer = self.page.goto(f"{self.stack.url}{path}")
        assert answer is not None and answer.ok, f"{path}: {answer and answer.status}"
        return self

    def settle(self) -> None:
        """Wait until the panels that fetch themselves are there."""
        expect(self.page.locator(UNFINISHED)).to_have_count(0)

    def check(self, *sizes: str) -> None:
        """axe finds nothing on the page as it stands, and it does not scroll sideways; at each of `sizes` if given."""
        self.settle()
        assert self.faults(*sizes) == []

    def faults(self, *sizes: str) -> list[str]:
        """What axe finds, and whether the page is wider than the screen."""
        found = []
        self.page.evaluate(AXE)
        for size in sizes or [""]:
            if size:
                self.page.set_viewport_size(SIZES[size])
            told = self.page.evaluate("tags => axe.run(document, {runOnly: tags, resultTypes: ['violations']})", TAGS)
            found += [f"{size} {v['id']}: {v['nodes'][0]['html'][:160]}" for v in told["violations"]]
            width = self.page.evaluate("document.documentElement.scrollWidth - window.innerWidth")
            found += [f"{size} {width} px too wide"] if width > 0 else []
        return [f"{self.page.url} {fault}" for fault in found]


@pytest.fixture
def newcomer(browser, stack):
    """Return a function that gives a Visitor nobody has logged in yet. Afterwards no browser may have complained."""
    visitors: list[Visitor] = []

    def at(size: str = "desktop") -> Visitor:
        visitors.append(Visitor(browser, stack, size))
        return visitors[-1]

    yield at
    complaints = [complaint for visitor in visitors for complaint in visitor.complaints]
    for visitor in visitors:
        visitor.context.close()
    assert complaints == []


@pytest.fixture
def visit(newcomer):
    """Return a function that gives a Visitor at a screen of that size, logged in as the account."""
    return lambda account, size="desktop": newcomer(size).log_in(account)
