"""The whole way for one young person, in a real browser against the real worker: referral to PDF to Min dag."""

import datetime as dt
import io

import pikepdf
from django.utils import timezone

from cases import danish
from networkmeetings.models import SheetFile
from tests.e2e.steps import decide_and_start, gather_team, press, refer, send, words_of

NAME = "Åse Ærø Test"
GOAL = "Jeg vil have min egen dør at lukke, også når det stormer på Ærø."
PROMISES = [
    "Ringer til boliganvisningen om Møllevej",
    "Søger indskudslån på rådhuset",
    "Går en tur på FGU og ser køkkenet",
]


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
