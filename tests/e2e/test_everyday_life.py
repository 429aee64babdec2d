"""What happens between the meetings: an internship and its place, a home to sleep at, a day that matters, a child.

The case is made by factories; all the rest is typed by the coordinator and read by those it concerns.
"""

import datetime as dt
import re

import pytest
from django.utils import timezone
from playwright.sync_api import expect

from cases.models import (
    ActivitySpell,
    Case,
    Child,
    HousingSituation,
    ImportantDay,
    Organisation,
    SafeguardingReport,
    ShelterStay,
    TimelineEvent,
    Unit,
    User,
)
from cases.working_days import add_working_days
from tests.e2e.steps import day, fill, press, tick
from tests.factories.bostotte import supported_case
from tests.factories.cases import AssignmentFactory, Role, UserFactory, started_case

TODAY = timezone.localdate


def account(name: str) -> User:
    return User.objects.get(username=name)


@pytest.fixture
def at(newcomer):
    """A function: somebody by account name, logged in, at a screen."""
    return lambda name, size="desktop": newcomer(size).enter(account(name))


@pytest.fixture(scope="module")
def worker(stack) -> User:
    """A worker with room for one more; those of the demo have none left when other journeys have run."""
    return UserFactory(worker=True, unit=Unit.objects.get(name="Ungeenheden"))


def started_case_of(name: str) -> Case:
    return started_case(account("koordinator"), person__call_name=name, person__full_name=f"{name} Test")


def case_with_support(name: str, worker: User) -> Case:
    case = started_case_of(name)
    supported_case(worker=worker, case=case)
    return case


def test_an_internship_with_what_the_place_may_know(at):
    case, coordinator = started_case_of("Vilja"), at("koordinator")
    page, name = coordinator.page, f"Bageriet Vester Mølle {case.number}"

    # the place first: in the register with somebody to ring, and nothing about a young person
    coordinator.go("/steder/")
    press(page, page.get_by_role("link", name="Nyt sted"))
    fill(page, name=name, agreed="Ring til Karin om morgenen. Ungen er 010203-1234.")
    page.locator("#id_kind").select_option(label="Arbejdsgiver")
    fill(page, contact_name="Karin Test", contact_role="mester", contact_phone="00 11 22 33")
    page.get_by_role("button", name="Gem", exact=True).click()
    expect(page.get_by_text("Her må ikke stå CPR-numre").first).to_be_visible()
    expect(page.locator("#id_contact_name")).to_have_value("Karin Test")
    coordinator.check("desktop", "tablet")
    fill(page, agreed="Ring til Karin om morgenen, før butikken åbner.")
    press(page, "Gem")
    expect(page.get_by_text("Karin Test", exact=True)).to_be_visible()
    coordinator.check("desktop", "tablet")
    place = Organisation.objects.get(name=name)

    # a yes without words is asked about, and what was typed stands
    coordinator.go(f"/sager/{case.pk}/hverdag/")
    press(page, page.get_by_role("link", name="Skriv det første"))
    page.locator("#id_kind").select_option("work_placement")
    page.locator("#id_organisation").select_option(str(place.pk))
    fill(page, what="Bageri, de tidlige morgener", weekly_hours="15,5", agreed="Ringer selv ved sygdom.")
    tick(page, "may_know", "agreed")
    page.get_by_role("button", name="Gem", exact=True).click()
    expect(page.get_by_text("Skriv, hvad stedet må vide.").first).to_be_visible()
    expect(page.locator("#id_weekly_hours")).to_have_value("15,5")
    coordinator.check("desktop", "tablet")
    fill(page, may_know_words="At jeg har brug for en pause, når der er meget larm.")
    press(page, "Gem")
    expect(page.get_by_text("brug for en pause, når der er meget larm")).to_be_visible()
    press(page, page.get_by_role("link", name=re.compile("Skriv, hvordan det går")))
    fill(page, words="Karin siger, at brødet bliver bedre for hver dag.")
    press(page, "Gem")
    coordinator.check("desktop", "tablet")
    spell = ActivitySpell.objects.get(case=case)
    assert spell.contacts.get().on == TODAY()

    # the place knows who has been there only through the cases one has
    other = at("koordinator2").go(f"/steder/{place.pk}/").page
    assert "Vilja" not in other.locator("main").inner_text()
    expect(coordinator.go(f"/steder/{place.pk}/").page.get_by_role("link", name="Vilja")).to_be_visible()

    coordinator.go(f"/sager/{case.pk}/hverdag/")
    press(page, page.get_by_role("link", name=re.compile("Er slut")))
    page.locator("#id_end_reason").select_option("moved_on")
    tick(page, "young_person_heard", "heard")
    fill(page, young_person_words="Nu vil jeg være i lære.")
    press(page, "Gem")
    expect(page.get_by_role("heading", name="Det har den unge lavet før")).to_be_visible()
    expect(page.get_by_text("Nu vil jeg være i lære.")).to_be_visible()


def test_from_a_sofa_to_a_hostel_and_out_again(at):
    case, coordinator = started_case_of("Rune"), at("koordinator")
    page, today = coordinator.page, TODAY()
    coordinator.go(f"/sager/{case.pk}/hverdag/")
    page.get_by_text("Det har ændret sig").click()
    page.locator("#id_kind").select_option("staying_with_others")
    fill(page, since_on=day(today - dt.timedelta(days=30)))
    press(page, page.locator("form[action$='/hverdag/bor/'] button"))
    expect(page.get_by_text("en af de ni officielle former for hjemløshed")).to_be_visible()

    # in twenty days ago, the notice not there: the deadline was three working days
    press(page, page.get_by_role("link", name="Skriv et ophold"))
    came_in = today - dt.timedelta(days=20)
    fill(page, in_on=day(today + dt.timedelta(days=1)), place_name="Kilden")
    page.get_by_role("button", name="Gem", exact=True).click()
    expect(page.get_by_text("Dagen er ikke kommet endnu.").first).to_be_visible()
    coordinator.check("desktop", "tablet")
    fill(page, in_on=day(came_in))
    tick(page, "came_by", "self")
    page.locator("#id_came_from").select_option("staying_with_others")
    press(page, "Gem")
    expect(page.get_by_text("Ring til stedet")).to_be_visible()
    expect(page.get_by_text(re.compile("^21 af "))).to_be_visible()
    coordinator.check("desktop", "tablet")
    stay = ShelterStay.objects.get(case=case)
    assert stay.notice_due_on == add_working_days(came_in, 3)
    assert HousingSituation.objects.get(case=case, until_on=None).kind == "homeless_hostel"

    # the check before a discharge takes what the program does not know by hand, and stops nobody
    fill(page, notice_on=day(came_in + dt.timedelta(days=1)), plan_on=day(today), worker_wish="Birgit")
    press(page, page.locator("section[aria-labelledby=hand] button[type=submit]"))
    expect(page.get_by_text("Til tiden")).to_be_visible()
    press(page, page.get_by_role("link", name="Skriv udskrivning"))
    fill(page, out_on=day(came_in - dt.timedelta(days=1)))
    page.locator("#id_discharge").select_option("own_wish")
    page.get_by_role("button", name="Gem", exact=True).click()
    expect(page.get_by_text("Udskrivningen ligger før indskrivningen").first).to_be_visible()
    coordinator.check("desktop", "tablet")
    fill(page, out_on=day(today))
    page.locator("#id_went_to").select_option("staying_with_others")
    press(page, "Gem")
    coordinator.go(f"/sager/{case.pk}/hverdag/").check("desktop", "tablet")
    kinds = list(HousingSituation.objects.filter(case=case).order_by("since_on").values_list("kind", flat=True))
    assert kinds == ["staying_with_others", "homeless_hostel", "staying_with_others"]


def test_a_day_that_matters_gets_its_greeting(at, newcomer, worker):
    case, coordinator = case_with_support("Elin", worker), at("koordinator")
    page = coordinator.page
    coordinator.go(f"/sager/{case.pk}/den-unge/")
    press(page, page.get_by_role("link", name="Skriv en dag"))
    fill(page, name="Køreprøve", falls_on="i overmorgen", note="Vil helst have en sms")
    page.get_by_role("button", name="Gem dagen").click()
    expect(page.locator("#id_falls_on")).to_have_value("i overmorgen")
    coordinator.check("desktop", "tablet")
    fill(page, falls_on=day(TODAY() + dt.timedelta(days=1)))
    press(page, "Gem dagen")
    expect(page.get_by_role("link", name="Køreprøve")).to_be_visible()
    assert ImportantDay.objects.get(case=case).falls_on == TODAY() + dt.timedelta(days=1)

    # the worker has the line the evening before, and one tap leads to the note
    nearest = newcomer("tablet").enter(worker).go("/min-dag/?alle=1")
    line = nearest.page.locator("li", has_text="Elin").filter(has_text="Send en hilsen i aften")
    expect(line.get_by_text("Vil helst have en sms")).to_be_visible()
    press(nearest.page, line.get_by_role("link", name=re.compile("^Send en hilsen")))
    assert nearest.page.url.endswith(f"/bostotte/noter/ny/{case.pk}/")
    nearest.check("desktop", "tablet")


def test_a_child_and_an_underretning_only_its_writer_and_the_leader_see(at, newcomer, worker):
    case, writer = case_with_support("Maren", worker), newcomer("tablet").enter(worker)
    page, today = writer.page, TODAY()
    writer.go(f"/sager/{case.pk}/den-unge/")
    press(page, page.get_by_role("link", name="Skriv et barn"))
    tick(page, "kind", "unborn")
    fill(page, born_on=day(today + dt.timedelta(days=120)), note="Jordemoder hver anden tirsdag.")
    writer.check()
    press(page, "Gem")
    expect(page.get_by_text("Jordemoder hver anden tirsdag.")).to_be_visible()
    assert Child.objects.get(case=case).kind == "unborn"

    writer.go(f"/sager/{case.pk}/akut/").check("desktop", "tablet")
    press(page, page.get_by_role("link", name="Skriv en underretning"))
    fill(page, sent_on=day(today + dt.timedelta(days=1)), municipality="Testby Kommune")
    page.locator("#id_about").select_option("unborn")
    fill(page, seen="Hun røg hash, mens jeg var der i morges.")
    page.get_by_role("button", name="Gem", exact=True).click()
    expect(page.get_by_text("Dagen er ikke kommet endnu.").first).to_be_visible()
    expect(page.locator("#id_seen")).to_have_value("Hun røg hash, mens jeg var der i morges.")
    writer.check("desktop", "tablet")
    fill(page, sent_on=day(today))
    press(page, "Gem")
    report = SafeguardingReport.objects.get(case=case)
    assert report.sent_on == today
    writer.check()

    # the coordinator and the stand-in have the case and not this; the leader has it
    until = timezone.now() + dt.timedelta(hours=1)
    AssignmentFactory(case=case, user=account("bostotte4"), role=Role.STAND_IN, valid_until=until)
    for name in ("koordinator", "bostotte4"):
        visitor = at(name).go(f"/sager/{case.pk}/")
        assert visitor.page.goto(f"{visitor.stack.url}/underretninger/{report.pk}/").status == 404, name
    coordinator = at("koordinator")
    for path in ("", "den-unge/", "journal/", "kort-fortalt/", "den-unge/husstand/"):
        words = coordinator.go(f"/sager/{case.pk}/{path}").page.locator("main").inner_text()
        assert "hash" not in words and "nderretningen" not in words, path
    assert not TimelineEvent.objects.filter(case=case, object_id=report.pk).exists()
    leader = at("leder").go("/underretninger/")
    leader.check("desktop", "tablet")
    press(leader.page, leader.page.get_by_role("link", name="Maren").first)
    expect(leader.page.get_by_text("Hun røg hash")).to_be_visible()

    # the receipt is written by the one who sent it, and the red line on Min dag ends with it
    press(page, page.get_by_role("link", name=re.compile("kvittering", re.IGNORECASE)).first)
    fill(page, receipt_on=day(today), receipt_number="2026-4711")
    writer.check()
    press(page, "Gem")
    expect(page.get_by_text("nr. 2026-4711")).to_be_visible()
