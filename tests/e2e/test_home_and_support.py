"""A home and bostøtte: the housing officer gives a home, CTI begins, the worker writes a note, the leader sees it."""

import re

import pytest
from django.utils import timezone

from bostotte.models import ContactNote
from cases.models import Case, User
from cases.permissions import Perm
from tests.e2e.test_the_whole_way import decide_and_start, press, refer, send

NAME = "Gro Havregård Test"
HOME = "Æblehaven 3, 2. tv."


@pytest.fixture
def _database(django_db_blocker):
    with django_db_blocker.unblock():
        yield


def give_home(officer, case: str) -> None:
    """A new dwelling, offered, accepted, leased and moved into."""
    page = officer.go("/boliger/ny/").page
    page.locator("#id_address").fill(HOME)
    page.locator("#id_available_from").fill(f"{timezone.localdate():%d.%m.%Y}")
    send(page)
    officer.go(f"{case}bolig/tilbud/")
    page.locator("#id_dwelling").select_option(label=page.locator("#id_dwelling option", has_text=HOME).inner_text())
    send(page)
    officer.check()
    offer = page.locator("a[href^='/tilbud/'][href$='/svar/']").first.get_attribute("href")
    officer.go(offer)
    page.locator("label[for=id_answer_0]").click()
    send(page)
    officer.go(f"{case}bolig/lejemaal/")
    page.locator("#id_signed_on").fill(f"{timezone.localdate():%d.%m.%Y}")
    page.locator("#id_starts_on").fill(f"{timezone.localdate():%d.%m.%Y}")
    send(page)
    page.locator("a[href$='/indflytning/']").first.click()
    page.wait_for_url("**/indflytning/")
    page.locator("#id_from_on").fill(f"{timezone.localdate():%d.%m.%Y}")
    send(page)
    assert page.get_by_text(HOME).first.is_visible()


def leading_number(link) -> int:
    found = re.match(r"\d+", link.inner_text().strip())
    assert found, link.inner_text()
    return int(found.group())


def units_of(leader, worker: str) -> tuple[int, int]:
    """(CTI courses, units) the leader's page tells of `worker`; the CTI number is opened and its list counted."""
    page = leader.go("/overblik/").page
    units = leading_number(page.get_by_role("link", name=re.compile(f"enheder hos {worker}$")))
    link = page.get_by_role("link", name=re.compile(f"CTI hos {worker}$"))
    told = leading_number(link)
    if told:
        press(page, link)
        assert page.locator("main tbody tr").count() == told
    return told, units


@pytest.mark.usefixtures("_database")
def test_a_home_then_cti_then_a_note_and_the_leader_sees_it(visit):
    coordinator, officer = visit("koordinator"), visit("bolig")
    worker = User.objects.get(username="bostotte")
    case = refer(coordinator, NAME)
    decide_and_start(coordinator, case)
    coordinator.go(f"{case}bolig/behov/")
    send(coordinator.page)
    give_home(officer, case)
    assert officer.page.goto(f"{officer.stack.url}{case}journal/").status == 404

    leader = visit("leder")
    before = units_of(leader, "bostotte")
    page = coordinator.go(f"{case}bostotte/nyt/").page
    chosen = page.locator(f"input[name=worker][value='{worker.pk}']").get_attribute("id")
    page.locator(f"label[for={chosen}]").click()
    send(page)
    assert units_of(leader, "bostotte") == (before[0] + 1, before[1] + 4)

    tablet = visit("bostotte", "tablet")
    page = tablet.go("/bostotte/").page
    card = page.locator("li.hv-person", has_text=NAME)
    if not card.is_visible():  # other journeys have given the worker more than the page shows at once
        page.locator("details.hv-more > summary").click()
    card.locator("summary").click()
    card.get_by_role("button", name=re.compile("^Opkald")).click()
    page.get_by_text(re.compile("Gemt")).first.wait_for()
    tablet.check()
    assert ContactNote.objects.filter(case_id=case.split("/")[2], author=worker, kind="phone").count() == 1


@pytest.mark.usefixtures("_database")
def test_a_withdrawn_consent_closes_the_next_click(visit):
    professional, coordinator = visit("fagperson"), visit("koordinator")
    page = professional.go("/sager/").page
    cases = page.locator("main li a[href^='/sager/']")
    addresses = {link.get_attribute("href") for link in cases.all()}
    invited = Case.objects.visible_to(User.objects.get(username="fagperson"), Perm.VIEW_CASE)
    assert addresses == {f"/sager/{pk}/" for pk in invited.values_list("pk", flat=True)}
    case = f"/sager/{invited.earliest('opened_at').pk}/"  # the seed's; other journeys may have invited too
    professional.go(f"{case}plan/")
    for shut in ["journal/", "forloeb/", "team/", "bolig/", "bostotte/", "maalinger/", "samtykke/", "hvem-har-set/"]:
        assert page.goto(f"{professional.stack.url}{case}{shut}").status == 404, shut
    meeting = professional.go(f"{case}moeder/").page.locator("main a[href^='/moeder/']").first.get_attribute("href")

    other = coordinator.go(f"{case}samtykke/").page
    while other.locator("details.hv-later summary").count():
        other.locator("details.hv-later summary").first.click()
        press(other, other.get_by_role("button", name="Træk tilbage nu").first)
    for gone in [case, f"{case}plan/", f"{case}moeder/", f"{case}dele/plan/", meeting]:
        assert page.goto(f"{professional.stack.url}{gone}").status == 404, gone
