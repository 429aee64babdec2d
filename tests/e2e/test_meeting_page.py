"""A network meeting in a real browser against the real worker: nothing typed is lost, and the paper arrives once."""

import re
import time

import pikepdf
import pytest
from playwright.sync_api import expect

from cases.models import Outbox
from networkmeetings.models import SheetFile
from tests.factories.networkmeetings import AgreementFactory, planned


@pytest.fixture
def meeting(stack, django_db_blocker):
    """A planned meeting with an agreement from before; the ORM is used between the browser's calls."""
    with django_db_blocker.unblock():
        made = planned()
        AgreementFactory(case=made.case, text="Søge boligstøtte på Ærø")
        yield made


def address(meeting):
    return f"/moeder/{meeting.pk}/"


def everybody_is_here(page):
    rows = page.locator("#hvem form[data-row]")
    for number in range(rows.count()):
        rows.nth(number).get_by_text("Til stede", exact=True).click()
    expect(page.locator("#hvem-told")).to_have_text(re.compile(r"^(\d+) af \1 er skrevet ind$"))


def test_what_is_typed_while_a_row_saves_stays(newcomer, meeting):
    page = newcomer("tablet").enter(meeting.planned_by).go(address(meeting)).page
    row = page.locator("#siden-sidst form[data-row]")
    row.get_by_text("Delvist", exact=True).click()
    why = row.get_by_label("Hvad kom i vejen")
    why.press_sequentially("Bussen kørte ikke", delay=25)
    expect(page.locator("#siden-sidst-told")).to_have_text("1 af 1 er gennemgået")
    expect(why).to_have_value("Bussen kørte ikke")
    why.blur()
    expect(page.locator("#siden-sidst [data-row-state]")).to_contain_text("Gemt kl.")
    page.locator("#punkter").get_by_label("Talt om").first.check()
    expect(page.locator("#run-rail")).to_contain_text("1 af 2")
    page.reload()
    expect(why).to_have_value("Bussen kørte ikke")
    expect(page.locator("#punkter").get_by_label("Talt om").first).to_be_checked()


def test_without_net_the_row_says_so_and_saves_later(newcomer, meeting):
    visitor = newcomer("tablet").enter(meeting.planned_by).go(address(meeting))
    words, state = (
        visitor.page.get_by_label("Det er vigtigt for mig"),
        visitor.page.locator("#egne-ord [data-row-state]"),
    )
    visitor.context.set_offline(True)
    words.fill("Jeg vil selv bestemme")
    words.blur()
    expect(state).to_contain_text("Ikke gemt endnu. Prøver igen.")
    expect(words).to_have_value("Jeg vil selv bestemme")
    visitor.context.set_offline(False)
    expect(state).to_contain_text("Gemt kl.", timeout=20_000)
    visitor.complaints.clear()  # the browser complains of the net being away, as it should
    meeting.refresh_from_db()
    assert meeting.important == "Jeg vil selv bestemme"


def test_without_script_everything_is_there(browser, stack, newcomer, meeting):
    cookie = newcomer().enter(meeting.planned_by).context.cookies()
    context = browser.new_context(java_script_enabled=False)
    context.add_cookies(cookie)
    page = context.new_page()
    page.goto(f"{stack.url}{address(meeting)}")
    row = page.locator("#hvem form").first
    row.get_by_text("Til stede", exact=True).click()
    row.get_by_role("button").click()
    expect(page.locator("#hvem-told")).to_have_text("1 af 4 er skrevet ind")
    page.get_by_label("Hvad aftaler vi?").fill("Rykke for svar")
    page.get_by_role("button", name="Aftal", exact=True).click()
    expect(page.get_by_text("Aftalen gælder først, når én har den").first).to_be_visible()
    page.get_by_label("Hvem gør det?").select_option("young")
    page.get_by_label("Senest").fill("1. december")
    page.get_by_role("button", name="Aftal", exact=True).click()
    expect(page.locator("#aftaler .hv-list")).to_contain_text("Rykke for svar")
    page.get_by_role("button", name="Afslut mødet").click()
    expect(page.get_by_text("Mødet kan ikke afsluttes endnu (N4)")).to_be_visible()
    context.close()


@pytest.mark.slow
def test_the_paper_arrives_once_although_the_worker_is_killed_over_it(stack, newcomer, meeting, tmp_path):
    visitor = newcomer().enter(meeting.planned_by).go(address(meeting))
    page = visitor.page
    everybody_is_here(page)
    page.get_by_label("Hvad aftaler vi?").fill("Besøge værkstedet på Æblevej")
    page.get_by_label("Hvem gør det?").select_option("young")
    page.get_by_label("Senest").fill("1.12.2026")
    page.get_by_role("button", name="Aftal", exact=True).click()
    expect(page.locator("#aftaler .hv-list")).to_contain_text("Aftalt")
    page.get_by_label("Eller: hvorfor ikke endnu").fill("Aftales på telefon")
    page.get_by_label("Eller: hvorfor ikke endnu").blur()
    expect(page.locator("#run-bar")).to_contain_text("Klar til at afslutte")
    visitor.check("desktop", "tablet")

    stack.kill("worker")
    stack.start_worker()  # a cold one: its first paper takes seconds, long enough to be killed over
    page.get_by_role("button", name="Afslut mødet").click()
    expect(page.get_by_text("Arket bliver lavet som PDF")).to_be_visible()
    sheet = meeting.sheets.get()
    row = wait_for_claim(sheet)
    stack.kill("worker")
    assert not SheetFile.objects.filter(sheet=sheet).exists()
    Outbox.objects.filter(pk=row.pk).update(run_after=row.created_at)  # half a minute later
    stack.start_worker()

    link = page.get_by_role("link", name="Hent arket som PDF")
    expect(link).to_be_visible(timeout=90_000)  # the page asks by itself
    visitor.check("desktop", "tablet")
    with page.expect_download() as download:
        link.click()
    download.value.save_as(tmp_path / "ark.pdf")
    assert download.value.suggested_filename == "maal-og-aftaleskema-moede-1-version-1.pdf"
    with pikepdf.open(tmp_path / "ark.pdf") as pdf:
        assert meeting.case.person.name in str(pdf.docinfo["/Title"])
    row.refresh_from_db()
    assert (SheetFile.objects.filter(sheet=sheet).count(), row.attempts) == (1, 2)


def wait_for_claim(sheet):
    """The outbox row of the sheet's PDF, as soon as a worker has taken it."""
    deadline = time.monotonic() + 60
    while time.monotonic() < deadline:
        row = Outbox.objects.get(key=f"sheet_pdf:{sheet.pk}")
        if row.attempts:
            return row
        time.sleep(0.01)
    raise AssertionError("no worker took the sheet")
