"""The way in, in a real browser: no CPR at 17, a no, a replacement number with address protection, and under three
minutes from the first page to a saved referral."""

import datetime as dt
import re
import time

import pytest
from django.utils import timezone

from cases.models import Case, Referral

pytestmark = pytest.mark.usefixtures("_database")
TYPING = 0.06  # seconds a sign, about 200 signs a minute with one hand on a phone


@pytest.fixture
def _database(django_db_blocker):
    with django_db_blocker.unblock():
        yield


def press(page, name: str) -> None:
    with page.expect_navigation(timeout=60_000):
        page.get_by_role("button", name=name, exact=True).click()
    page.wait_for_load_state("networkidle")


def fill(page, **typed: str) -> None:
    for name, text in typed.items():
        page.locator(f"#id_{name}").fill(text)


def refer(visitor, take: bool = True, **typed: str) -> str:
    """A referral; returns the case's address."""
    page = visitor.go("/sager/ny/").page
    fill(page, **typed)
    if take:
        page.get_by_label("Jeg tager den selv").check()
    press(page, "Opret henvendelsen")
    found = re.search(r"/sager/[0-9a-f-]{36}/", page.url)
    assert found, page.url
    return found.group()


def test_somebody_of_17_without_a_number_and_an_eviction_warning(visit):
    visitor = visit("koordinator", "tablet")
    page = visitor.page
    today = timezone.localdate()
    page.goto(f"{visitor.stack.url}/sager/ny/")
    page.locator("label[for=id_kind_1]").click()
    visitor.check()
    fill(page, landlord="Nordbo", court_on=f"{today:%d.%m.%Y}")
    fill(page, call_name="Bine", full_name="Bine Vejin Test", reach="Sms 00 00 00 17", worry="Rykkere og et brev.")
    fill(page, birth_date=f"01.01.{today.year - 17}")
    page.get_by_label("Jeg tager den selv").check()
    press(page, "Opret henvendelsen")
    assert page.get_by_text("tager ud til den unge").first.is_visible()
    assert page.get_by_text("Det er ikke skrevet, hvem der har forældremyndigheden").is_visible()
    found = re.search(r"/sager/[0-9a-f-]{36}/", page.url)
    assert found
    visitor.go(f"{found.group()}ung/repraesentant/ny/")
    page.locator("#id_kind").select_option("custody_holder")
    fill(page, name="Bente Test", relation="mor")
    visitor.check()
    press(page, "Gem")
    assert page.get_by_text("Forældremyndighed: Bente Test (mor)").is_visible()
    visitor.check("desktop", "tablet")


def test_somebody_who_says_no_may_be_asked_again(visit):
    visitor = visit("koordinator")
    page = visitor.page
    case = refer(visitor, call_name="Nejs", reach="Værestedet", worry="Sover ude.")
    visitor.go(f"{case}henvendelse/slut/")
    page.locator("label[for=id_outcome_0]").click()
    press(page, "Afslut henvendelsen")
    assert page.get_by_text("Svar, om den unge har sagt ja").first.is_visible()
    page.locator("label[for=id_may_ask_again_0]").click()
    fill(page, ask_again_on=f"{timezone.localdate() + dt.timedelta(days=60):%d.%m.%Y}")
    visitor.check()
    press(page, "Afslut henvendelsen")
    referral = Referral.objects.get(case=case.split("/")[2])
    assert referral.may_ask_again is True
    assert not referral.case.is_open


def test_a_replacement_number_and_a_protected_address_only_for_those_who_have_the_case(visit):
    visitor = visit("koordinator")
    page = visitor.page
    page.goto(f"{visitor.stack.url}/sager/ny/")
    fill(page, call_name="Skjul", reach="00 99 88 77", worry="Må ikke findes.", cpr="610199-AB12")
    fill(page, address="Kanariegade 77, 3. th.")
    page.get_by_label("Har adressebeskyttelse").check()
    page.get_by_label("Jeg tager den selv").check()
    press(page, "Opret henvendelsen")
    assert page.get_by_text("Kanariegade").first.is_visible()
    case = Case.objects.get(person__call_name="Skjul")
    assert case.person.cprs.get().is_replacement
    leader = visit("leder")
    for path in (f"/sager/{case.pk}/", f"/sager/{case.pk}/den-unge/", f"/sager/{case.pk}/ung/"):
        text = leader.go(path).page.content()
        assert "Kanariegade" not in text, path
        assert "00 99 88 77" not in text, path


def test_under_three_minutes_by_the_pace_of_a_human(visit):
    """Every field a hurried coordinator would fill in; typing and looking for the field are counted as a human's."""
    visitor = visit("koordinator")
    began = time.monotonic()
    words = {
        "call_name": "Hast",
        "reach": "Sms 00 00 00 33, helst om eftermiddagen",
        "worry": "Er smidt ud hjemmefra og har sovet tre nætter i toget. Går stadig i skole og vil ikke have politi.",
        "wish": "Et sted at sove i nat.",
        "source_name": "Skolens trivselsvejleder",
    }
    refer(visitor, **words)
    machine = time.monotonic() - began
    human = sum(len(text) for text in words.values()) * TYPING * 2 + 6 * (len(words) + 3)
    assert machine + human < 180, (machine, human)
