"""One meeting from the first plan to the last paper, by everybody who has a part in it (issue 5).

The coordinator plans it and the invitations leave; with the support worker's tablet in her own hands the young person
writes what she wants to talk about; the meeting is run on a tablet while the net is away for a minute; and what comes
out is her sheet, a copy for each of two parties with no more in it than they may know, and a page for the fridge.
"""

import datetime as dt
import re

import pytest
from playwright.sync_api import expect

from networkmeetings.models import Mailing, NetworkMeeting, SheetApproval
from tests.e2e.steps import press
from tests.e2e.test_meeting_page import everybody_is_here
from tests.e2e.test_young_view import leads_back
from tests.factories.cases import (
    AssignmentFactory,
    DisclosureBasisFactory,
    Role,
    TeamMemberFactory,
    UserFactory,
    YoungPersonFactory,
    started_case,
)
from tests.factories.networkmeetings import AgreementFactory, GoalFactory
from tests.networkmeetings.paper import fold, text_of

PARTIES = {"FGU": "Yusuf Ørnsø Test", "Psykiatrien": "Gry Ørnsø Test"}
# What stands on the young person's own sheet, and nowhere a party it is marked away from can read it.
SCHOOL, HEALTH, MINE = "Jeg vil i gang på værkstedet", "Jeg vil sove om natten", "Jeg vil skrive til min far"


@pytest.fixture
def case(stack, django_db_blocker):
    """A young person with a support worker and two professionals, who may each hear of one goal and not the other."""
    with django_db_blocker.unblock():
        person = YoungPersonFactory(call_name="Solveig", full_name="Solveig Kanariefugl Test")
        made = started_case(UserFactory(authority=True), person=person)
        AssignmentFactory(case=made, role=Role.SUPPORT_WORKER, user=UserFactory(worker=True))
        seats = {}
        for organisation, name in PARTIES.items():
            mail = f"{organisation.lower()}@testby.invalid"
            seats[organisation] = TeamMemberFactory(case=made, name=name, role_label=organisation, email=mail)
            DisclosureBasisFactory(case=made, member=seats[organisation], organisation=organisation)
        for words, name, organisation in ((SCHOOL, "Værksted", "FGU"), (HEALTH, "Nattesøvn", "Psykiatrien")):
            shown_to = [seats[organisation].pk]
            goal = GoalFactory(case=made, words=words, name=name, domain="", audience="chosen", shown_to=shown_to)
            AgreementFactory(case=made, goal=goal, text=f"Undersøge {name.lower()}")
        GoalFactory(case=made, words=MINE, name="Min far", domain="", audience="me")
        yield made


def test_a_whole_meeting_from_the_plan_to_the_papers(newcomer, stack, case):
    coordinator = newcomer().enter(case.opened_by)
    meeting = plan(coordinator, case)
    invitations_have_gone(coordinator, meeting)
    worker = case.assignments.get(role=Role.SUPPORT_WORKER).user
    the_young_person_writes(newcomer("touch").enter(worker), stack, meeting)
    chair = newcomer("touch").enter(case.opened_by)
    run_with_the_net_away_for_a_minute(chair, meeting)
    conclude(chair, meeting)
    the_young_person_says_whether_it_is_so(chair, meeting)
    the_right_papers_come_out(coordinator, case, meeting)


def plan(visitor, case) -> NetworkMeeting:
    """From the case's page: when, where, and both professionals, whom she has said yes to."""
    page = visitor.go(f"/sager/{case.pk}/moeder/").page
    press(page, page.get_by_role("link", name="Planlæg møde").first)
    page.get_by_label("Hvornår").fill(f"{dt.date.today() + dt.timedelta(days=3):%d.%m.%Y} 13.00")
    page.locator("#id_place").fill("Biblioteket, lokale B")
    page.get_by_text("Kontor eller offentligt sted", exact=True).click()
    for name in PARTIES.values():
        expect(page.get_by_label(name)).to_be_checked()
    expect(page.get_by_label("Send invitationerne på mail nu")).to_be_checked()
    press(page, "Planlæg mødet")
    return NetworkMeeting.objects.get(case=case)


def invitations_have_gone(visitor, meeting) -> None:
    page = visitor.go(f"/moeder/{meeting.pk}/invitationer/").page
    told = page.get_by_text("Invitation: sendt")

    def all_are_there() -> bool:
        page.reload()
        return told.count() == len(PARTIES)

    wait_until(page, all_are_there)
    assert {row.sequence for row in Mailing.objects.filter(meeting=meeting)} == {0}


def wait_until(page, is_so, *, tries: int = 60) -> None:
    """Ask again four times a second: the work is done by the running worker."""
    for _ in range(tries):
        if is_so():
            return
        page.wait_for_timeout(250)
    raise AssertionError(f"never came: {page.inner_text('main')}")


def the_young_person_writes(visitor, stack, meeting) -> None:
    """Three points: one is moved to the top, one struck; every other address leads back; the tablet is given back."""
    page = visitor.go(f"/moeder/{meeting.pk}/").page
    page.get_by_role("button", name="Giv tabletten til").tap()
    for number, text in enumerate(("Min mor", "Min nøgle", "Min hund"), start=1):
        page.get_by_label(re.compile("^Skriv (det første|et punkt mere)$")).fill(text)
        page.keyboard.press("Enter")
        expect(page.locator("textarea.hv-words")).to_have_count(number)
    page.get_by_role("button", name="Flyt op: Min hund").tap()
    expect(page.get_by_label("Punkt 2")).to_have_value("Min hund")
    page.get_by_role("button", name="Flyt op: Min hund").tap()
    expect(page.get_by_label("Punkt 1")).to_have_value("Min hund")
    page.get_by_role("button", name="Stryg: Min mor").tap()
    expect(page.locator("textarea.hv-words")).to_have_count(2)
    for path in (f"/moeder/{meeting.pk}/", f"/sager/{meeting.case_id}/plan/", "/min-dag/", "/findes-ikke/"):
        leads_back(page, f"{stack.url}{path}")
    page.get_by_role("button", name="Giv tabletten tilbage").tap()
    expect(page.get_by_role("heading", name="Log ind")).to_be_visible()


def run_with_the_net_away_for_a_minute(visitor, meeting) -> None:
    """What is written while the net is away is on the screen, and saved when it is back."""
    visitor.page.clock.install()
    page = visitor.go(f"/moeder/{meeting.pk}/").page
    points = page.locator("#punkter")
    expect(points.locator("form[data-row]").first).to_contain_text("Min hund")
    everybody_is_here(page)
    page.locator("#siden-sidst form[data-row]").first.get_by_text("Holdt", exact=True).click()
    expect(page.locator("#siden-sidst-told")).to_have_text("1 af 2 er gennemgået")

    visitor.context.set_offline(True)
    page.get_by_label("Det er vigtigt for mig").fill("At min hund må være med")
    points.get_by_label("Talt om: Min hund").check()
    agree(page, "Ringe til udlejer om hund", "young", "Nattesøvn")
    page.clock.run_for(60_000)
    expect(page.locator("#egne-ord [data-row-state]")).to_contain_text("Ikke gemt")
    expect(page.locator("#aftaler [data-draft-text]")).to_contain_text("Ikke sendt endnu")
    expect(page.get_by_label("Det er vigtigt for mig")).to_have_value("At min hund må være med")

    visitor.context.set_offline(False)
    expect(page.locator("#aftaler .hv-list")).to_contain_text("Ringe til udlejer om hund")
    expect(page.locator("#egne-ord [data-row-state]")).to_contain_text("Gemt kl.")
    expect(points.locator("[data-row-state]", has_text="Gemt kl.")).to_have_count(1)
    visitor.settle()
    visitor.complaints.clear()  # the browser complains of the net being away, as it should


def agree(page, text: str, who: str, goal: str) -> None:
    page.get_by_label("Hvad aftaler vi?").fill(text)
    page.get_by_label("Hvem gør det?").select_option(who)
    page.get_by_label("Senest").fill(f"{dt.date.today() + dt.timedelta(days=20):%d.%m.%Y}")
    page.locator("#aftaler").get_by_text("Løbende, hjælper, mål eller kun for nogle").click()
    page.get_by_label("Hører til målet").select_option(label=goal)
    page.get_by_role("button", name="Aftal", exact=True).click()


def conclude(visitor, meeting) -> None:
    """N4: the next date. The sheet is not gone through yet."""
    page = visitor.page
    page.get_by_role("textbox", name="Næste møde").fill(f"{dt.date.today() + dt.timedelta(days=60):%d.%m.%Y} 13.00")
    page.get_by_role("textbox", name="Næste møde").blur()
    expect(page.locator("#run-bar")).to_contain_text("Klar til at afslutte")
    visitor.check()
    page.get_by_role("button", name="Afslut mødet").click()
    expect(page.get_by_role("heading", name="Mål- og aftaleskemaet")).to_be_visible()
    meeting.refresh_from_db()
    assert meeting.concluded_at is not None and meeting.next_meeting is not None


def the_young_person_says_whether_it_is_so(visitor, meeting) -> None:
    """On the same tablet: she reads what was agreed, signs with her finger, and says how she was heard."""
    page = visitor.page
    page.get_by_role("button", name="Giv tabletten til").tap()
    expect(page.get_by_role("heading", name="Det gør jeg")).to_be_visible()
    page.get_by_text("Ja, det passer").tap()
    pad = page.locator("canvas")
    pad.scroll_into_view_if_needed()
    box = pad.bounding_box()
    page.mouse.move(box["x"] + 40, box["y"] + 100)
    page.mouse.down()
    page.mouse.move(box["x"] + 300, box["y"] + 40, steps=8)
    page.mouse.up()
    visitor.check("desktop", "tablet")
    page.get_by_role("button", name="Næste").tap()
    page.get_by_text("Ja, helt").tap()
    visitor.check("desktop", "tablet")
    page.get_by_role("button", name="Jeg er færdig").tap()
    expect(page.get_by_role("heading", name="Log ind")).to_be_visible()
    approval, heard = SheetApproval.objects.get(sheet__meeting=meeting), meeting.heard.get()
    assert (approval.how, approval.sheet.version, heard.score) == ("drawn", 2, 5)
    assert len(approval.strokes[0]) >= 8


def the_right_papers_come_out(visitor, case, meeting) -> None:
    """The sheet with everything, her words first; a copy for each party; and the page for the fridge."""
    page = visitor.go(f"/moeder/{meeting.pk}/").page
    own = download(page, page.get_by_role("link", name="Hent arket som PDF"))
    assert own.index(fold("At min hund må være med")) < own.index(fold("Det vil jeg nå"))
    for text in (SCHOOL, HEALTH, MINE, "Ringe til udlejer om hund", *PARTIES.values()):
        assert fold(text) in own, text

    press(page, page.get_by_role("link", name="Hvem får arket"))
    for name in PARTIES.values():
        press(page, page.get_by_role("link", name=f"Læs og godkend – {name}"))
        press(page, "Godkend, og lav PDF")
    press(page, page.get_by_role("link", name="Lav en side til køleskabet"))
    press(page, "Lav siden")
    school, health, fridge = (paper_of(page, name) for name in (*PARTIES.values(), case.person.call_name))
    # each party: its own goal, what hangs on it, and not a word of the other's
    assert fold(SCHOOL) in school and fold("Undersøge værksted") in school
    assert fold(HEALTH) in health and fold("Ringe til udlejer om hund") in health
    for paper, secret in ((school, (HEALTH, "Nattesøvn", "Ringe til udlejer")), (health, (SCHOOL, "værksted"))):
        for text in (*secret, MINE, "Min far"):
            assert fold(text).casefold() not in paper.casefold(), text
    assert fold("At min hund må være med") in fridge
    for text in (*PARTIES.values(), HEALTH, MINE, "Biblioteket", "Kanariefugl"):
        assert fold(text) not in fridge, text


def paper_of(page, name: str) -> str:
    row = page.locator("main li.hv-line").filter(has=page.get_by_text(name, exact=True))
    return download(page, row.get_by_role("link", name="Hent PDF"))


def download(page, link) -> str:
    """The paper's words, folded; the link comes by itself when the worker has made it."""
    expect(link).to_be_visible(timeout=30_000)
    with page.expect_download() as got:
        link.click()
    return fold(text_of(got.value.path().read_bytes()))
