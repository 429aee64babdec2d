"""Den unges visning in a real browser: the young person writes on the worker's tablet, and nothing else opens."""

import pytest
from playwright.sync_api import expect

from cases.models import User
from tests.e2e.conftest import PASSWORD
from tests.factories.cases import AssignmentFactory
from tests.factories.networkmeetings import planned


@pytest.fixture
def meeting(stack, django_db_blocker):
    """A planned meeting with two points, and the demo's `bostotte` on the case beside its coordinator."""
    with django_db_blocker.unblock():
        made = planned()
        AssignmentFactory(case=made.case, role="support_worker", user=User.objects.get(username="bostotte"))
        yield made


def words(page):
    return [box.input_value() for box in page.locator("textarea.hv-words").all()]


def leads_back(page, url: str) -> None:
    page.goto(url)
    expect(page).to_have_url(f"{url.split('/', 3)[0]}//{url.split('/', 3)[2]}/den-unges-side/")


def test_the_young_person_writes_and_nothing_else_opens(newcomer, stack, meeting):
    visitor = newcomer("touch").log_in("bostotte")
    page, address = visitor.page, f"{stack.url}/moeder/{meeting.pk}/"
    other_tab = visitor.new_page()
    other_tab.goto(f"{stack.url}/sager/{meeting.case_id}/")
    page.goto(address)
    page.get_by_role("button", name="Giv tabletten til").click()
    expect(page.get_by_role("heading", name="Det vil jeg tale om")).to_be_visible()
    # what another tab still showed is gone from the screen
    expect(other_tab).to_have_url(f"{stack.url}/den-unges-side/")
    other_tab.close()

    write_order_and_strike(page)
    visitor.check("desktop", "tablet")
    for path in (f"/moeder/{meeting.pk}/", f"/sager/{meeting.case_id}/", "/min-dag/", "/log-ind/", "/admin/"):
        leads_back(page, f"{stack.url}{path}")
    page.go_back()
    expect(page.get_by_role("heading", name="Det vil jeg tale om")).to_be_visible()
    page.reload()
    assert words(page) == ["Hvem betaler?", "Min hund"]

    # a word half written goes along to the next page, and the tablet back with it
    page.get_by_label("Skriv et punkt mere").fill("Nøglen")
    page.get_by_role("button", name="Næste").click()
    say_who_and_where(visitor, page)
    page.go_back()
    expect(page).to_have_url(f"{stack.url}/log-ind/")
    page.goto(address)
    page.get_by_label("Brugernavn").fill("bostotte")
    page.get_by_label("Adgangskode").fill(PASSWORD)
    page.get_by_role("button", name="Log ind").click()
    expect(page).to_have_url(address)
    for text in ("Hvem betaler?", "Min hund", "Nøglen"):
        expect(page.get_by_text(text, exact=True)).to_be_visible()
    expect(page.get_by_text("Det med min mor", exact=True)).to_have_count(0)
    expect(page.get_by_text("vil helst mødes hjemme.")).to_be_visible()


def write_order_and_strike(page) -> None:
    """Two points become three; the second is reworded and moved up in one breath, the last struck."""
    page.get_by_label("Skriv et punkt mere").fill("Min hund")
    page.keyboard.press("Enter")
    expect(page.locator("textarea.hv-words")).to_have_count(3)
    expect(page.get_by_label("Skriv et punkt mere")).to_have_value("")
    page.get_by_label("Punkt 2").fill("Hvem betaler?")
    page.get_by_role("button", name="Flyt op: Hvem betaler indskuddet?").tap()
    expect(page.get_by_label("Punkt 1")).to_have_value("Hvem betaler?")
    page.get_by_role("button", name="Stryg: Det med min mor").tap()
    expect(page.get_by_role("heading", name="Det har du strøget")).to_be_visible()
    assert words(page) == ["Hvem betaler?", "Min hund"]


def say_who_and_where(visitor, page) -> None:
    """No to the first person, the meeting at home, and done."""
    expect(page.get_by_role("heading", name="Hvem skal med?")).to_be_visible()
    page.get_by_role("button", name="Nej").first.tap()
    expect(page.locator("[aria-pressed=true]")).to_have_count(1)
    visitor.check("desktop", "tablet")
    page.get_by_role("button", name="Næste").tap()
    page.get_by_text("Hjemme hos mig").tap()
    expect(page.locator("[data-row-state]")).to_contain_text("Gemt kl.")
    visitor.check("desktop", "tablet")
    page.get_by_role("button", name="Jeg er færdig").tap()
    expect(page.get_by_role("heading", name="Log ind")).to_be_visible()


def test_without_script_it_is_written_all_the_same(browser, stack, newcomer, meeting):
    cookie = newcomer().enter(meeting.planned_by).context.cookies()
    context = browser.new_context(java_script_enabled=False)
    context.add_cookies(cookie)
    page = context.new_page()
    page.goto(f"{stack.url}/moeder/{meeting.pk}/")
    page.get_by_role("button", name="Giv tabletten til").click()
    page.get_by_label("Skriv et punkt mere").fill("Min hund")
    page.keyboard.press("Enter")
    page.get_by_role("button", name="Flyt op: Min hund").click()
    assert words(page) == ["Det med min mor", "Min hund", "Hvem betaler indskuddet?"]
    page.get_by_label("Punkt 1").fill("Min mor")
    page.get_by_role("button", name="Stryg: Hvem betaler").click()
    page.get_by_role("button", name="2 Hvem skal med?").click()
    page.get_by_role("button", name="Nej").first.click()
    assert page.locator("[aria-pressed=true]").count() == 1
    page.get_by_role("button", name="Giv tabletten tilbage").click()
    page.wait_for_url("**/log-ind/**")
    context.close()


def test_words_written_when_the_time_is_over_wait_for_the_next_time(newcomer, stack, meeting):
    visitor = newcomer("touch").log_in("bostotte")
    page, address = visitor.page, f"{stack.url}/moeder/{meeting.pk}/"
    page.goto(address)
    page.get_by_role("button", name="Giv tabletten til").click()
    coordinator = newcomer().enter(meeting.planned_by).go(f"/moeder/{meeting.pk}/")
    coordinator.page.get_by_role("button", name="Luk den unges visning").click()

    # a point that saves itself says that it is put aside; a new one half written goes along with the tablet
    page.get_by_label("Punkt 1").fill("Det med min mor i julen")
    page.get_by_label("Punkt 1").blur()
    expect(page.get_by_text("lagt til side til næste gang").first).to_be_visible()
    page.get_by_label("Skriv et punkt mere").fill("Min hund")
    page.get_by_role("button", name="Giv tabletten tilbage").click()
    expect(page.get_by_role("heading", name="Log ind")).to_be_visible()
    visitor.complaints.clear()  # the browser complains of what was refused, as it should
    page.get_by_label("Brugernavn").fill("bostotte")
    page.get_by_label("Adgangskode").fill(PASSWORD)
    page.get_by_role("button", name="Log ind").click()
    expect(page).to_have_url(address)
    expect(page.get_by_text("nåede ikke at gemme det sidste")).to_be_visible()
    expect(page.get_by_text("Min hund")).to_have_count(0)
    visitor.check("desktop", "tablet")

    page.get_by_role("button", name="Giv tabletten til").click()
    expect(page.get_by_label("Skriv et punkt mere")).to_have_value("Min hund")
    expect(page.get_by_label("Punkt 1")).to_have_value("Det med min mor i julen")
    visitor.check("desktop", "tablet")
    page.get_by_role("button", name="Ja, gem det").tap()
    expect(page.get_by_text("Skal det stå sådan?")).to_have_count(0)
    page.get_by_role("button", name="Tilføj").tap()
    expect(page.locator("textarea.hv-words")).to_have_count(3)
    page.reload()
    assert words(page) == ["Det med min mor i julen", "Hvem betaler indskuddet?", "Min hund"]
