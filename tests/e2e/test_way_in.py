"""The way in, in a real browser, each from the referral to a team: no CPR at 17, a no that becomes a yes, a
replacement number with address protection; and a referral saved in under three minutes."""

import datetime as dt
import re
import time

from django.utils import timezone
from playwright.sync_api import expect

from cases.forms.team import IN_PLAIN_WORDS
from cases.models import Case, Referral, User
from tests.e2e.steps import (
    case_of,
    choose,
    consent,
    day,
    decide_and_start,
    fill,
    gather_team,
    key_of,
    press,
    propose,
    refer,
    words_of,
)

KUI = "Uddannelsesvejledning (KUI)"


def test_an_eviction_warning_puts_a_visit_on_the_list_and_no_letter(visit):
    visitor = visit("koordinator", "tablet")
    page = visitor.go("/sager/ny/").page
    choose(page, "kind_1")
    visitor.check()
    fill(page, landlord="Nordbo", court_on=day(timezone.localdate()))
    fill(page, call_name="Bine", full_name="Bine Vejin Test", reach="Sms 00 00 00 17", worry="Rykkere og et brev.")
    page.get_by_label("Jeg tager den selv").check()
    press(page, "Opret henvendelsen")
    expect(page.get_by_text("tager ud til den unge").first).to_be_visible()


def test_somebody_of_17_without_a_number_gets_a_team_with_the_mothers_yes_and_her_own(visit):
    visitor = visit("koordinator", "tablet")
    page, turns_18 = visitor.page, timezone.localdate() + dt.timedelta(days=150)
    case = refer(visitor, "Sytten", birth_date=day(turns_18.replace(year=turns_18.year - 18)))
    expect(page.get_by_text("Det er ikke skrevet, hvem der har forældremyndigheden")).to_be_visible()
    visitor.go(f"{case}ung/repraesentant/ny/")
    page.locator("#id_kind").select_option("custody_holder")
    fill(page, name="Bente Test", relation="mor")
    choose(page, "powers_0")
    visitor.check()
    press(page, "Gem")
    expect(page.get_by_text("Forældremyndighed: Bente Test (mor)")).to_be_visible()
    # heard before anything is decided, and nothing of it is in the way
    visitor.go(f"{case}visitation/")
    expect(page.get_by_text("skal høres, før der besluttes noget")).to_be_visible()
    visitor.check("desktop", "tablet")
    decide_and_start(visitor, case)
    # the young person says who comes, the mother gives the consent, and it ends by itself on the birthday
    propose(visitor, case, KUI, "yes")
    consent(visitor, case, KUI, given_by="custody_holder")
    expect(page.get_by_text("skal høres, før der besluttes noget")).to_be_visible()
    given = page.locator("main").inner_text()
    assert re.search(r"forældremyndighed", given, re.IGNORECASE)
    last = turns_18 - dt.timedelta(days=1)
    assert f"{last.day}. " in given
    visitor.check("desktop", "tablet")
    visitor.go(f"{case}team/")
    expect(page.locator("section[aria-labelledby=team]")).to_contain_text(KUI)
    expect(page.locator("section[aria-labelledby=acting]")).to_contain_text("Bente Test")
    visitor.go("/sager/fylder-18/")
    expect(page.locator("main")).to_contain_text("Sytten")
    expect(page.locator("main")).to_contain_text("Fylder 18 om 150 dage")


def test_somebody_who_says_no_is_left_alone_asked_on_the_day_and_says_yes(visit):
    visitor = visit("koordinator")
    page = visitor.page
    case = refer(visitor, "Nejs Nejsen Test")
    visitor.go(f"{case}henvendelse/slut/")
    choose(page, "outcome_0")
    press(page, "Afslut henvendelsen")
    expect(page.get_by_text("Svar, om den unge har sagt ja").first).to_be_visible()
    choose(page, "may_ask_again_0")
    fill(page, ask_again_on=day(timezone.localdate() + dt.timedelta(days=60)), outcome_note="Vil klare det selv.")
    visitor.check()
    press(page, "Afslut henvendelsen")
    # obeyed: nothing can be written or planned on the case, and nobody is reminded before the day
    for shut in ["visitation/", "team/ny/", "samtykke/nyt/", "moeder/nyt/"]:
        assert visitor.context.request.get(f"{visitor.stack.url}{case}{shut}").status == 404, shut
    leader = visit("leder")
    leader.go("/min-dag/?alle=1")
    expect(leader.page.locator("main")).not_to_contain_text("Nejs Nejsen")
    # the day comes
    referral = Referral.objects.get(case=key_of(case))
    referral.ask_again_on = timezone.localdate()
    referral.save()
    leader.go("/min-dag/?alle=1")
    expect(leader.page.locator("main")).to_contain_text("Nejs Nejsen")
    visitor.go(f"{case}genaabn/")
    expect(page.get_by_text("Den unge sagde nej tak sidst.")).to_be_visible()
    fill(page, reason="Spurgt som aftalt. Vil gerne prøve.")
    visitor.check()
    press(page, "Åbn sagen")
    decide_and_start(visitor, case)
    gather_team(visitor, case)
    visitor.go(f"{case}team/")
    expect(page.locator("section[aria-labelledby=team]")).to_contain_text("Øjvind Test")
    # both answers stand
    visitor.go(f"{case}forloeb/")
    told = page.locator("section[aria-labelledby=referrals]")
    expect(told).to_contain_text("Vil klare det selv.")
    expect(told).to_contain_text("Kom i gang")
    visitor.check("desktop", "tablet")


ADDRESS, PHONE = "Kanariegade 77, 3. th.", "00 99 88 77"
FIRST_PAGES = ["", "den-unge/", "forloeb/"]
PAGES = [
    *FIRST_PAGES, "journal/", "ung/", "team/", "samtykke/", "samtykke/papir/", "dokumenter/", "opstart/", "plan/",
    "moeder/", "kort-fortalt/", "hvem-har-set/", "hvem-har-set/udskriv/",
]  # fmt: skip
LISTS = ["/sager/", "/min-dag/?alle=1"]


def sees_no_canary(spy, case: str, pages: list[str]) -> int:
    """No page of the case and no list the spy gets has the address or the phone; returns how many opened."""
    opened = 0
    for path in [*(f"{case}{page}" for page in pages), *LISTS]:
        answer = spy.context.request.get(f"{spy.stack.url}{path}")
        text = answer.text()
        assert [word for word in ("Kanariegade", PHONE) if word in text] == [], path
        opened += answer.ok and path.startswith(case)
    return opened


def finds_nobody(spy) -> None:
    """Neither the address nor the phone can be searched for."""
    for text in ("Kanariegade", PHONE):
        page = spy.go("/sager/").page
        page.locator("input[name=q]").first.fill(text)
        with page.expect_navigation():
            page.locator("input[name=q]").first.press("Enter")
        expect(page.locator("main")).not_to_contain_text("Skjul")


def test_a_replacement_number_and_a_protected_address_only_for_those_who_have_the_case(visit, newcomer):
    visitor = visit("koordinator")
    page = visitor.page
    names = ("leder", "fagperson", "visitation", "koordinator2", "bolig")
    users = {name: User.objects.get(username=name) for name in names}
    spies = {name: newcomer().enter(user) for name, user in users.items()}
    case = refer(visitor, "Skjul", protected=True, reach=PHONE, cpr="610199-AB12", address=ADDRESS)
    assert Case.objects.get(pk=key_of(case)).person.cprs.get().is_replacement
    expect(page.get_by_text("Kanariegade").first).to_be_visible()
    for spy in spies.values():
        sees_no_canary(spy, case, FIRST_PAGES)
    decide_and_start(visitor, case)
    propose(visitor, case, KUI, "yes", str(users["fagperson"]))
    consent(visitor, case, KUI, kinds=len(IN_PLAIN_WORDS))
    # the leader and the one outside do open pages of the case by now; the canary stands on none
    opened = {
        name: sees_no_canary(spy, case, PAGES if name in names[:2] else FIRST_PAGES) for name, spy in spies.items()
    }
    assert opened["leder"] > 8
    assert opened["fagperson"] > 3
    assert opened["koordinator2"] == 0
    finds_nobody(spies["leder"])
    for path in ("", "den-unge/"):
        visitor.go(f"{case}{path}")
        expect(page.get_by_text("Kanariegade").first).to_be_visible()
    # the paper to sign leaves the house: it says who may see what, and not where
    visitor.go(f"{case}samtykke/papir/")
    press(page, "Lav papiret")
    paper = words_of(made_paper(visitor, f"{case}samtykke/papir/"))
    assert KUI.split()[0] in paper
    assert [word for word in ("Kanariegade", PHONE) if word in paper] == []


def made_paper(visitor, address: str) -> bytes:
    """The PDF, once the worker has made it."""
    link = visitor.page.locator("main a[href$='/fil/']")
    deadline = time.monotonic() + 60
    while not link.count():
        assert time.monotonic() < deadline, "no paper"
        visitor.go(address)
    return visitor.context.request.get(f"{visitor.stack.url}{link.first.get_attribute('href')}").body()


KEY, GLANCE, LOOK = 0.3, 0.5, 3.0  # seconds: a sign at 200 a minute, passing a field, reading a label and thinking
FASTER = 10  # the pauses are played this many times faster, and counted whole
WORDS = {
    "call_name": "Hast",
    "reach": "Sms 00 00 00 33, helst efter kl. 13",
    "worry": "Smidt ud hjemmefra, har sovet tre nætter i toget. Går stadig i skole. Vil ikke have politi.",
    "wish": "Et sted at sove i nat.",
    "source_name": "Skolens vejleder",
}
MOST_TABS = 60


class Hand:
    """Somebody at a keyboard, without a mouse."""

    def __init__(self, page) -> None:
        self.page = page
        self.began = time.monotonic()
        self.paused = 0.0

    def elapsed(self) -> float:
        """Seconds since the beginning, had the pauses been played at a person's pace."""
        return time.monotonic() - self.began + self.paused * (1 - 1 / FASTER)

    def wait(self, seconds: float) -> None:
        self.paused += seconds
        self.page.wait_for_timeout(seconds * 1000 / FASTER)

    def tab_to(self, name: str) -> None:
        """Pass the fields between, each with a glance, then look at the one wanted."""
        for _ in range(MOST_TABS):
            self.page.keyboard.press("Tab")
            if self.page.evaluate("document.activeElement.name || document.activeElement.type") == name:
                self.wait(LOOK)
                return
            self.wait(GLANCE)
        raise AssertionError(f"{name} is not reached by Tab")

    def type(self, text: str) -> None:
        self.paused += KEY * len(text)
        self.page.keyboard.type(text, delay=KEY * 1000 / FASTER)

    def press(self, key: str) -> None:
        self.page.keyboard.press(key)
        self.wait(GLANCE)


def test_from_opening_the_referral_to_having_it_saved_in_under_three_minutes(visit):
    """Every key is pressed and every field passed by Tab, as somebody does who knows the page and has no mouse.

    Counted: opening the page and reading its head, typing some 190 signs at 200 a minute in five fields, choosing how
    urgent it is and who refers, passing all other fields one by one, saving, and the case standing there. What the
    program and the browser take is counted as the clock shows it. The pauses between (KEY, GLANCE, LOOK) are chosen by
    us for a slow typist; to save time in CI they are played FASTER and counted whole. Not counted: logging in, and the
    talk with whoever refers.
    """
    visitor = visit("koordinator")
    page, hand = visitor.page, Hand(visitor.page)
    visitor.go("/sager/ny/")
    hand.wait(LOOK)
    for name in ("call_name", "reach", "worry"):
        hand.tab_to(name)
        hand.type(WORDS[name])
    hand.tab_to("urgency")
    hand.press("Space")
    hand.tab_to("wish")
    hand.type(WORDS["wish"])
    hand.tab_to("source")
    hand.type("Skole")
    hand.tab_to("source_name")
    hand.type(WORDS["source_name"])
    hand.tab_to("take_it")
    hand.press("Space")
    hand.tab_to("submit")
    hand.page.keyboard.press("Enter")
    page.wait_for_url(re.compile(r"/sager/[0-9a-f-]{36}/"))
    expect(page.get_by_text("Henvendelsen er oprettet")).to_be_visible()
    elapsed = hand.elapsed()
    referral = Referral.objects.get(case=key_of(case_of(page.url)))
    kept = {"worry": referral.worry, "wish": referral.wish, "source_name": referral.source_name}
    assert kept == {name: WORDS[name] for name in kept}
    assert (referral.urgency, referral.source) == ("today", "school")
    assert 60 < elapsed < 180, elapsed
