"""The meeting's page where it is hard: the network away for a minute, two who write at once, no mouse.

The minute is the page's own: Playwright's clock moves the timers of the page a minute on while the network is cut.
"""

import re

import pytest
from playwright.sync_api import expect

from networkmeetings.models import AgendaItem, Agreement, Disagreement, Goal, NetworkMeeting
from tests.e2e.test_meeting_page import address
from tests.e2e.test_whole_meeting import wait_until
from tests.factories.cases import AssignmentFactory, Role, UserFactory
from tests.factories.networkmeetings import AgreementFactory, GoalFactory, planned


@pytest.fixture
def meeting(stack, django_db_blocker):
    with django_db_blocker.unblock():
        made = planned()
        AgreementFactory(case=made.case, text="Søge boligstøtte på Ærø")
        GoalFactory(case=made.case, words="Jeg vil bo for mig selv", name="Egen dør")
        yield made


def test_a_minute_without_net_loses_nothing_and_doubles_nothing(newcomer, meeting):
    visitor = newcomer("tablet").enter(meeting.planned_by)
    visitor.page.clock.install()
    page = visitor.go(address(meeting)).page
    points, since = page.locator("#punkter"), page.locator("#siden-sidst")
    page.get_by_label("Det er vigtigt for mig").fill("Ro om natten")
    page.clock.run_for(3000)
    expect(page.locator("#egne-ord [data-row-state]")).to_contain_text("Gemt kl.")

    visitor.context.set_offline(True)
    page.get_by_label("Det er vigtigt for mig").fill("Ro om natten og en nøgle")
    points.get_by_text("Noter og hvem der må se punktet").first.click()
    points.get_by_label("Noter til").first.fill("Hun vil selv ringe")
    since.get_by_text("Delvist", exact=True).click()
    since.get_by_label("Hvad kom i vejen").fill("Bussen kørte ikke")
    page.get_by_label("Hvad aftaler vi?").fill("Rykke for svar")
    page.get_by_label("Hvem gør det?").select_option("young")
    page.get_by_label("Senest").fill("1. december")
    page.get_by_role("button", name="Aftal", exact=True).click()
    page.clock.run_for(60_000)  # six tries, all in vain
    expect(page.locator("#egne-ord [data-row-state]")).to_contain_text("Ikke gemt siden kl.")
    expect(page.locator("#aftaler [data-draft-text]")).to_contain_text("Ikke sendt endnu")
    expect(since.get_by_label("Hvad kom i vejen")).to_have_value("Bussen kørte ikke")

    visitor.context.set_offline(False)
    expect(page.locator("#aftaler .hv-list")).to_contain_text("Rykke for svar")
    for part in ("#egne-ord", "#punkter", "#siden-sidst"):
        expect(page.locator(f"{part} [data-row-state]", has_text="Gemt kl.").first).to_be_visible()
    page.clock.run_for(60_000)  # nothing is sent again
    visitor.settle()
    visitor.complaints.clear()  # the browser complains of the net being away, as it should
    meeting.refresh_from_db()
    assert meeting.important == "Ro om natten og en nøgle"
    assert AgendaItem.objects.filter(meeting=meeting, note="Hun vil selv ringe").count() == 1
    old, new = Agreement.objects.filter(case=meeting.case).order_by("created_at")
    assert (old.outcome, old.outcome_why) == ("partly", "Bussen kørte ikke")
    assert (new.text, new.is_agreed, new.is_young_persons) == ("Rykke for svar", True, True)
    page.reload()
    expect(page.locator("#aftaler .hv-list > li")).to_have_count(1)


def test_an_answer_lost_on_the_way_gives_one_agreement(newcomer, meeting):
    """The server has it, the page does not know: sent again under the same key, it is there once."""
    visitor = newcomer("tablet").enter(meeting.planned_by)
    visitor.page.clock.install()
    page = visitor.go(address(meeting)).page
    lost = []

    def lose_the_answer(route):
        lost.append(route.fetch())
        route.abort()

    page.route("**/uenighed/", lose_the_answer, times=1)
    page.locator("#uenighed summary", has_text="Skriv en uenighed").click()
    page.locator("#uenighed").get_by_label("Hvem", exact=True).fill("Ydelse")
    page.locator("#uenighed").get_by_label("Mener").fill("Der mangler papirer")
    page.get_by_role("button", name="Skriv uenigheden").click()
    expect(page.locator("#uenighed [data-draft-text]").first).to_contain_text("Ikke sendt endnu")
    assert [answer.status for answer in lost] == [200]
    page.clock.run_for(11_000)
    expect(page.locator("#uenighed .hv-list")).to_contain_text("Der mangler papirer")
    visitor.complaints.clear()
    assert Disagreement.objects.filter(meeting=meeting).count() == 1


def test_two_who_write_at_once_lose_no_words(newcomer, meeting):
    other = AssignmentFactory(case=meeting.case, role=Role.STAND_IN, user=UserFactory(authority=True)).user
    mine, theirs = newcomer("tablet").enter(meeting.planned_by), newcomer().enter(other)
    mine.go(address(meeting))
    theirs.go(address(meeting))
    # different rows
    mine.page.get_by_label("Det er vigtigt for mig").fill("Ro om natten")
    theirs.page.locator("#hvem form[data-row]").first.get_by_text("Til stede", exact=True).click()
    expect(mine.page.locator("#egne-ord [data-row-state]")).to_contain_text("Gemt kl.")
    expect(theirs.page.locator("#hvem-told")).to_have_text(re.compile("^1 af"))
    # the same row: both texts are shown, and one press keeps both
    goal = Goal.objects.get(case=meeting.case)
    theirs.page.get_by_label("Mål 1").fill("Jeg vil bo for mig selv i Vejle")
    theirs.page.get_by_label("Mål 1").blur()
    expect(theirs.page.locator("#maal ol [data-row-state]")).to_contain_text("Gemt kl.")
    mine.page.get_by_label("Mål 1").fill("Jeg vil bo for mig selv med min kat")
    box = mine.page.locator(f"#maal-{goal.pk}")
    expect(box.get_by_role("heading", name="Din tekst og den, der er gemt")).to_be_visible()
    expect(box).to_contain_text("i Vejle")
    expect(box).to_contain_text("med min kat")
    mine.check()
    mine.page.get_by_role("button", name="Gem det samlede").click()
    expect(mine.page.get_by_label("Mål 1")).to_be_visible()
    goal.refresh_from_db()
    assert "i Vejle" in goal.words
    assert "med min kat" in goal.words
    meeting.refresh_from_db()
    assert meeting.important == "Ro om natten"


def test_a_section_drawn_anew_keeps_what_is_not_saved_in_it(newcomer, meeting):
    page = newcomer("tablet").enter(meeting.planned_by).go(address(meeting)).page
    page.get_by_label("Det er vigtigt for mig").fill("Ro om natten")
    page.locator("#maal summary", has_text="Nyt mål").click()
    page.locator("#maal details").last.get_by_label("Med egne ord").fill("Jeg vil have en hund")
    page.get_by_label("Det er vigtigt for mig").press_sequentially(", og")
    page.locator("#maal details").last.get_by_label("Med egne ord").press("Tab")
    page.get_by_role("button", name="Skriv målet").click()
    expect(page.locator("#maal ol")).to_contain_text("Jeg vil have en hund")
    expect(page.get_by_label("Det er vigtigt for mig")).to_have_value("Ro om natten, og")
    expect(page.locator("#egne-ord [data-row-state]")).to_contain_text("Gemt kl.")
    # on a slow machine the answer to the first words may come after the section was drawn anew
    wait_until(page, lambda: NetworkMeeting.objects.get(pk=meeting.pk).important == "Ro om natten, og")


def test_a_whole_small_meeting_without_a_mouse(newcomer, meeting):
    visitor = newcomer().enter(meeting.planned_by).go(address(meeting))
    page = visitor.page
    keys = Keys(page)
    for _ in range(meeting.participants.count()):
        keys.to(lambda: page.evaluate("document.activeElement.name") == "attendance")
        keys.press("Space")
    expect(page.locator("#hvem-told")).to_have_text(re.compile(r"^(\d+) af \1 er skrevet ind$"))
    keys.to_label("Talt om: Det med min mor")
    keys.press("Space")
    keys.to(lambda: page.evaluate("document.activeElement.name") == "outcome")
    keys.press("Space")
    expect(page.locator("#siden-sidst-told")).to_have_text("1 af 1 er gennemgået")
    keys.to_label("Hvad aftaler vi?")
    keys.write("Ringe til udlejer")
    keys.press("Tab")
    keys.write(meeting.case.person.call_name)  # a list answers to letters
    keys.press("Tab")
    keys.write("1. december")
    keys.press("Tab")
    keys.press("Enter")
    expect(page.locator("#aftaler .hv-list")).to_contain_text("Ringe til udlejer")
    page.wait_for_function("document.activeElement.closest('#aftaler') !== null")  # the focus is not lost
    keys.to_label("Eller: hvorfor ikke endnu")
    keys.write("Aftales på telefon")
    keys.press("Tab")
    expect(page.locator("#run-bar")).to_contain_text("Klar til at afslutte")
    keys.to(lambda: page.evaluate("document.activeElement.textContent").strip() == "Afslut mødet")
    keys.press("Enter")
    expect(page.get_by_text("Arket bliver lavet som PDF")).to_be_visible()
    meeting.refresh_from_db()
    assert meeting.concluded_at is not None
    assert keys.unseen == []


class Keys:
    """A keyboard. `unseen` are the places it stood at where no focus could be seen."""

    MOST = 120

    def __init__(self, page):
        self.page = page
        self.unseen: list[str] = []

    def press(self, key):
        self.page.keyboard.press(key)

    def write(self, text):
        self.page.keyboard.type(text)

    def to(self, is_there):
        """Tab until `is_there`."""
        for _ in range(self.MOST):
            self.press("Tab")
            self.look()
            if is_there():
                return
        raise AssertionError(f"not reached: at {self.page.evaluate('document.activeElement.outerHTML')[:200]}")

    def to_label(self, text):
        labels = "[...(document.activeElement.labels ?? [])].map((label) => label.textContent).join()"
        self.to(lambda: text in self.page.evaluate(labels))

    def look(self):
        """The element, or the label that stands for it, draws an outline or a shadow while it has the focus."""
        seen = self.page.evaluate(
            """() => {
                const at = document.activeElement;
                const drawn = [at, ...(at.labels ?? [])].map((one) => [one, ...['::before', '::after']
                    .map((part) => [one, part])]).flat().map((one) => Array.isArray(one)
                    ? getComputedStyle(one[0], one[1]) : getComputedStyle(one));
                return drawn.some((style) => (style.outlineStyle !== 'none' && parseFloat(style.outlineWidth) > 0)
                    || style.boxShadow !== 'none');
            }"""
        )
        if not seen:
            self.unseen.append(self.page.evaluate("document.activeElement.outerHTML.slice(0, 160)"))
