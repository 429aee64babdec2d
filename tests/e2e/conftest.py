"""Journeys in a real browser against the running stack (decisions l). Each journey makes its own case."""

import os
import tempfile
from collections.abc import Iterator
from pathlib import Path

import pytest
from django.core.management import call_command, get_commands
from django.db import connections
from playwright.sync_api import Browser, Page, sync_playwright

from tests.database import clone_template
from tests.e2e.stack import Stack

AXE = (Path(__file__).parent.parent / "vendor" / "axe" / "axe.min.js").read_text()
CHROMIUM = os.environ.get("CHROMIUM", "/usr/bin/chromium")
# The background services of the browser look for hosts outside; a closed network refuses them by the hundred.
QUIET = ["--no-sandbox", "--disable-gpu", "--disable-quic", "--no-first-run", "--disable-background-networking"]
QUIET += ["--disable-component-update", "--disable-sync"]
SIZES = {"desktop": {"width": 1366, "height": 900}, "tablet": {"width": 820, "height": 1180}}
PASSWORD = "hjemvej-demo"
# Playwright's own event loop runs in this thread; the ORM is used between its calls, never inside them.
os.environ["DJANGO_ALLOW_ASYNC_UNSAFE"] = "true"


def pytest_collection_modifyitems(items):
    for item in items:
        if "/e2e/" in item.path.as_posix():
            item.add_marker(pytest.mark.e2e)


@pytest.fixture(scope="session")
def stack(django_db_blocker) -> Iterator[Stack]:
    """One running Hjemvej with the demo's data."""
    with django_db_blocker.unblock(), tempfile.TemporaryDirectory() as folder:
        clone_template("e2e_hjemvej")
        if "seed_demo" in get_commands():
            call_command("seed_demo", verbosity=0)
        running = Stack(Path(folder), os.environ["DATABASE_URL"].rsplit("/", 1)[0] + "/e2e_hjemvej")
        try:
            running.start()
            yield running
        finally:
            running.stop()
            connections["default"].close()


@pytest.fixture(scope="session")
def browser() -> Iterator[Browser]:
    with sync_playwright() as playwright:
        chromium = playwright.chromium.launch(executable_path=CHROMIUM, args=QUIET)
        yield chromium
        chromium.close()


class Visitor:
    """Somebody at a screen: a page of their own, logged in as one demo account."""

    def __init__(self, browser: Browser, stack: Stack, size: str) -> None:
        self.stack = stack
        self.context = browser.new_context(viewport=SIZES[size], locale="da-DK", timezone_id="Europe/Copenhagen")
        self.page: Page = self.context.new_page()
        self.complaints: list[str] = []
        self.page.on("console", lambda message: self.hear(message.type, message.text))
        self.page.on("pageerror", lambda error: self.complaints.append(str(error)))
        self.page.set_default_timeout(15_000)

    def hear(self, kind: str, text: str) -> None:
        """A console error is a fault, a broken content policy most of all; a refused form (409, 422) is an answer."""
        if kind == "error" and "status of 4" not in text:
            self.complaints.append(text)

    def log_in(self, account: str) -> "Visitor":
        self.page.goto(f"{self.stack.url}/log-ind/")
        self.page.get_by_label("Brugernavn").fill(account)
        self.page.get_by_label("Adgangskode").fill(PASSWORD)
        self.page.get_by_role("button", name="Log ind").click()
        self.page.wait_for_url("**/min-dag/**")
        return self

    def go(self, path: str) -> "Visitor":
        answer = self.page.goto(f"{self.stack.url}{path}")
        assert answer is not None and answer.ok, f"{path}: {answer and answer.status}"
        return self

    def check(self) -> None:
        """axe finds nothing on the page as it stands, and the page does not scroll sideways."""
        self.page.wait_for_load_state("networkidle")
        self.page.evaluate(AXE)
        tags = ["wcag2a", "wcag2aa", "wcag21a", "wcag21aa", "wcag22aa"]
        found = self.page.evaluate("tags => axe.run(document, {runOnly: tags})", tags)
        told = [f"{v['id']}: {v['nodes'][0]['html'][:160]}" for v in found["violations"]]
        assert told == [], f"{self.page.url}: {told}"
        width = self.page.evaluate("document.documentElement.scrollWidth - window.innerWidth")
        assert width <= 0, f"{self.page.url} is {width} px too wide"


@pytest.fixture
def visit(browser, stack):
    """Return a function that gives a Visitor at a screen of that size, logged in as the account."""
    visitors: list[Visitor] = []

    def at(account: str, size: str = "desktop") -> Visitor:
        visitors.append(Visitor(browser, stack, size))
        return visitors[-1].log_in(account)

    yield at
    complaints = [complaint for visitor in visitors for complaint in visitor.complaints]
    for visitor in visitors:
        visitor.context.close()
    assert complaints == []
