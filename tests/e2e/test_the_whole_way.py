"""The whole way for one young person, in a real browser against the real worker: referral to PDF to Min dag."""

import datetime as dt
import io
import re
import subprocess

import pikepdf
import pytest
from django.utils import timezone

from cases import danish
from networkmeetings.models import SheetFile

NAME = "Åse Ærø Test"
GOAL = "Jeg vil have min egen dør at lukke, også når det stormer på Ærø."
PROMISES = [
    "Ringer til boliganvisningen om Møllevej",
    "Søger indskudslån på rådhuset",
    "Går en tur på FGU og ser køkkenet",
]


@pytest.fixture
def _database(django_db_blocker):
    with django_db_blocker.unblock():
        yield


def press(page, button) -> None:
    """Press a button that leads to another page, and wait until it is there."""
    with page.expect_navigation(timeout=60_000):
        button.click()
    page.wait_for_load_state("networkidle")


def send(page) -> None:
    """Press the one act of the page."""
    press(page, page.locator("main form button.button-primary[type=submit]").last)


def refer(visitor, name: str) -> str:
    """A new referral the coordinator takes; returns the case's address."""
    page = visitor.go("/sager/ny/").page
    page.get_by_label("Hvad skal vi kalde personen?").fill(name)
    page.get_by_label("Hvordan kan vi få fat i personen?").fill("Sms til 00 00 00 00")
    page.get_by_label("Hvad er bekymringen?").fill("Sover hos en ven og må gå på mandag.")
    page.get_by_label("Jeg tager den selv").check()
    press(page, page.get_by_role("button", name="Opret henvendelsen"))
    found = re.search(r"/sager/[0-9a-f-]{36}/", page.url)
    assert found, page.url
    return found.group()


def decide_and_start(visitor, case: str) -> None:
    page = visitor.go(f"{case}visitation/").page
    page.locator("label[for=id_target_group_1]").click()
    page.locator("label[for=id_combination_1]").click()
    page.locator("label[for=id_legal_basis_1]").click()
    page.get_by_label("Begrundelse").fill("Uden bolig og vil gerne have støtte.")
    press(page, page.get_by_role("button", name="Beslut"))
    visitor.go(f"{case}opstart/")
    send(page)


def gather_team(visitor, case: str) -> None:
    page = visitor.go(f"{case}team/ny/").page
    page.get_by_label("Navn", exact=True).fill("Øjvind Test")
    page.get_by_label("Rolle").fill("FGU-vejleder")
    page.locator("label[for=id_young_person_answer_1]").click()
    send(page)
    visitor.go(f"{case}samtykke/nyt/")
    page.locator("#id_member").select_option(index=1)
    page.locator("#id_organisation").fill("FGU Testby")
    page.locator("#id_purpose").fill("At følges om uddannelse")
    page.locator("label[for=id_kinds_0]").click()
    page.locator("label[for=id_form_0]").click()
    page.locator("#id_given_by").select_option("young_person")
    send(page)


def hold_meeting(visitor, case: str) -> str:
    """Plan the meeting with the young person's points first, run it and stop before concluding."""
    page = visitor.go(f"{case}moeder/nyt/").page
    page.locator("#id_points").fill("Hvem betaler indskuddet?\nJeg vil sove længe om lørdagen")
    page.locator("#id_starts_at").fill(f"{timezone.localdate():%d.%m.%Y} 8.00")
    page.locator("#id_place").fill("Biblioteket, lokale B")
    send(page)
    meeting = page.url
    for answer in page.locator("label[for$='-attendance_0']").all():
        answer.click()
        page.wait_for_load_state("networkidle")
    if not page.locator("#newgoal-new-words").is_visible():
        page.get_by_text("Nyt mål", exact=True).first.click()
    page.locator("#newgoal-new-words").fill(GOAL)
    page.locator("#newgoal-new-words").locator("xpath=ancestor::form").get_by_role("button").last.click()
    page.wait_for_load_state("networkidle")
    page.locator(f"text={GOAL[:30]}").first.wait_for(state="attached")
    due = timezone.localdate() + dt.timedelta(days=14)
    for number, promise in enumerate(PROMISES):
        page.locator("#agreement-new-text").fill(promise)
        page.locator("#agreement-new-who").select_option(index=number + 1)
        page.locator("#agreement-new-due_on").fill(f"{due:%d.%m.%Y}")
        page.get_by_role("button", name="Aftal", exact=True).click()
        page.get_by_text(promise).first.wait_for()
        page.wait_for_load_state("networkidle")
    return meeting


def conclude(page) -> None:
    page.locator("#conclude-no_next_reason").fill("Åse vil først se lejligheden")
    press(page, page.locator("button[form=conclude-form]").last)


def words_of(pdf: bytes) -> str:
    """The PDF's text in reading order, white space folded."""
    read = subprocess.run(["pdftotext", "-layout", "-", "-"], input=pdf, capture_output=True, check=True)
    return " ".join(read.stdout.decode().replace("\xad", "").split())


@pytest.mark.usefixtures("_database")
def test_from_referral_to_sheet_to_quarterly_forms(visit):
    visitor = visit("koordinator")
    page = visitor.page
    case = refer(visitor, NAME)
    visitor.check()
    decide_and_start(visitor, case)
    gather_team(visitor, case)
    hold_meeting(visitor, case)
    visitor.check()
    conclude(page)
    link = page.locator("a[href^='/ark/']").first
    link.wait_for(timeout=60_000)
    with page.expect_download() as arriving:
        link.click()
    pdf = arriving.value.path().read_bytes()
    assert "Test" not in arriving.value.suggested_filename
    text = words_of(pdf)
    due = timezone.localdate() + dt.timedelta(days=14)
    for wanted in [NAME, "koordinator", "Øjvind Test", danish.short_date(due, today=timezone.localdate())]:
        assert wanted in text, wanted
    for wanted in [GOAL, *PROMISES]:
        assert all(word in text for word in wanted.split()), wanted
    with pikepdf.open(io.BytesIO(pdf)) as paper:
        assert 1 <= len(paper.pages) <= 3
        assert paper.Root.MarkInfo.Marked
    visitor.go("/min-dag/?alle=1")
    assert page.get_by_text(NAME).first.is_visible()
    visitor.go(f"{case}maalinger/")
    assert page.get_by_text("Samarbejdsmodel").first.is_visible()


@pytest.mark.usefixtures("_database")
def test_a_worker_killed_in_the_middle_and_a_dead_broker_lose_and_double_nothing(visit, stack):
    visitor = visit("koordinator")
    page = visitor.page
    case = refer(visitor, "Bjørk Test")
    decide_and_start(visitor, case)
    gather_team(visitor, case)
    hold_meeting(visitor, case)
    stack.kill("worker")
    stack.start_worker()  # cold: its first sheet takes seconds, so the kill below falls in the middle
    stack.kill("broker")
    conclude(page)
    assert page.get_by_text("Arket").first.is_visible()
    stack.start_broker()
    stack.kill("worker")
    stack.start_worker()
    link = page.locator("a[href^='/ark/']").first
    link.wait_for(timeout=100_000)
    # of this young person only: another test's paper may arrive in the meantime
    assert SheetFile.objects.filter(sheet__case__person__call_name="Bjørk Test").count() == 1
