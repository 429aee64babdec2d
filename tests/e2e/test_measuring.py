"""A quarterly form on screen: it knows what the case knows, hides what is not asked, saves itself and is sent."""

import pytest
from playwright.sync_api import expect

from reporting.models import MeasurementForm
from tests.factories.cases import UserFactory, started_case
from tests.factories.reporting import MeasurementFormFactory


@pytest.fixture
def waiting(stack, django_db_blocker) -> MeasurementForm:
    """A form of a case of its own, waiting for its coordinator."""
    with django_db_blocker.unblock():
        return MeasurementFormFactory(case=started_case(UserFactory(authority=True)))


@pytest.mark.parametrize("size", ["desktop", "tablet"])
def test_a_form_from_the_case_to_sent(newcomer, waiting, django_db_blocker, size):
    with django_db_blocker.unblock():
        user = waiting.case.assignments.get(role="coordinator").user
    visitor = newcomer(size).enter(user)
    page = visitor.go(f"/maalinger/{waiting.pk}/").page
    group = page.get_by_role("group", name="Hvordan vurderer du den unges økonomi?")
    reason = page.get_by_role("combobox", name="Hvorfor afsluttes det?")

    # what the case knows is there with its source; what is not asked is not shown
    expect(page.get_by_text("0 møder holdt i perioden")).to_be_visible()
    expect(page.get_by_role("group", name="Deltog den unge?")).to_be_hidden()
    page.get_by_role("textbox", name="Hvor mange netværksmøder er der holdt?").fill("2")
    expect(page.get_by_role("group", name="Deltog den unge?")).to_be_visible()
    expect(reason).to_be_hidden()
    page.get_by_label("Afsluttes uden at være planlagt").check()
    expect(reason).to_be_visible()
    page.get_by_label("Fortsætter").check()

    # a choice can be taken back
    group.get_by_text("Styrer selv økonomien").click()
    group.get_by_role("button", name="Fjern svar").click()
    expect(group.get_by_role("radio", name="5")).not_to_be_checked()
    group.get_by_text("Delvist styr, brug for meget hjælp").click()

    # it saves itself, and is there again after the page was left
    page.locator("[data-draft-text]").get_by_text("Kladde gemt kl.").wait_for()
    visitor.go("/maalinger/").go(f"/maalinger/{waiting.pk}/")
    expect(group.get_by_role("radio", name="3")).to_be_checked()
    visitor.check()

    page.get_by_role("button", name="Send skemaet").click()
    page.get_by_role("alert").get_by_role("link", name="Hvor bor den unge nu?").click()
    page.get_by_label("Hvor bor den unge nu?").select_option("sublet")
    page.get_by_role("button", name="Send skemaet").click()
    expect(page.get_by_text("Skemaet er sendt og låst.")).to_be_visible()
    expect(page.get_by_text("3 Delvist styr, brug for meget hjælp")).to_be_visible()
    visitor.check()
    with django_db_blocker.unblock():
        waiting.refresh_from_db()
        assert waiting.answers["finances"] == 3 and waiting.answers["meetings_held"] == 2


def test_a_leader_opens_a_number(visit):
    page = visit("leder").go("/overblik/").page
    tile = page.locator(".hv-tile", has_text="Sag uden koordinator").get_by_role("link")
    number = int(tile.inner_text())
    tile.click()
    expect(page.locator("tbody tr")).to_have_count(number)
