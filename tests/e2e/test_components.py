"""The components in a real browser: accessible, inside the screen, and the drafts save themselves."""

import pytest
from playwright.sync_api import expect

from tests.e2e.conftest import Visitor


@pytest.mark.parametrize("size", ["desktop", "tablet"])
@pytest.mark.parametrize("path", ["/komponenter/", "/log-ind/"])
def test_public_pages_are_accessible(browser, stack, size, path):
    visitor = Visitor(browser, stack, size)
    visitor.go(path).check()
    assert visitor.complaints == []
    visitor.context.close()


def test_a_failed_login_is_read_first_and_keeps_the_name(browser, stack):
    visitor = Visitor(browser, stack, "desktop")
    page = visitor.go("/log-ind/").page
    page.get_by_label("Brugernavn").fill("koordinator")
    page.get_by_label("Adgangskode").fill("forkert")
    page.get_by_role("button", name="Log ind").click()
    page.get_by_text("Brugernavn eller adgangskode passer ikke").wait_for()
    assert page.evaluate("document.activeElement.getAttribute('role')") == "alert"
    assert page.get_by_label("Brugernavn").input_value() == "koordinator"
    visitor.context.close()


def test_a_form_saves_itself_as_a_draft_and_tells_when_it_cannot(browser, stack):
    visitor = Visitor(browser, stack, "tablet")
    page = visitor.log_in("koordinator").go("/komponenter/").page
    form = page.locator("#sample-form")
    what, note = form.get_by_label("Hvad aftaler vi?"), form.locator("[data-draft-text]")
    page.evaluate("document.querySelector('#sample-form [data-draft-text]').textContent = ''")

    what.fill("Rykke for svar på indskudslån")
    note.get_by_text("Kladde gemt kl.").wait_for()

    visitor.context.set_offline(True)
    what.fill("Rykke for svar igen")
    note.get_by_text("Ikke gemt siden kl.").wait_for()
    assert what.input_value() == "Rykke for svar igen"

    visitor.context.set_offline(False)
    note.get_by_text("Kladde gemt kl.").wait_for()
    assert page.evaluate("localStorage.length") == 0
    visitor.context.close()


def test_only_one_question_is_open_and_escape_closes_it(browser, stack):
    visitor = Visitor(browser, stack, "desktop")
    page = visitor.go("/komponenter/").page
    first, second = page.locator(".hv-later > summary").all()
    boxes = page.locator(".hv-later")
    first.click()
    expect(boxes.nth(0)).to_have_attribute("open", "")
    second.press("Enter")  # the open box may cover it for the mouse
    expect(boxes.nth(1)).to_have_attribute("open", "")
    expect(boxes.nth(0)).not_to_have_attribute("open", "")  # closed by an event that comes a moment later
    page.keyboard.press("Escape")
    expect(boxes.nth(1)).not_to_have_attribute("open", "")
    assert page.evaluate("document.activeElement.textContent").startswith("Ikke nu")
    visitor.context.close()
