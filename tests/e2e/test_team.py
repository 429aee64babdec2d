"""One whom psychiatry may not hear of: a team, a no, a consent on paper, a document, and a yes taken back at once."""

import re
from pathlib import Path

from playwright.sync_api import expect

from cases.models import User
from tests.cases.hostile_files import FILES, PLAIN_PDF
from tests.e2e.steps import choose, decide_and_start, fill, press, propose, refer, send

NAME = "Silas Uden Psykiatri Test"


def upload(page, selector: str, name: str, data: bytes, folder: Path) -> None:
    path = folder / name
    path.write_bytes(data)
    page.locator(selector).set_input_files(path)


def test_one_whom_psychiatry_may_not_hear_of(visit, tmp_path):
    coordinator, professional = visit("koordinator"), visit("fagperson")
    case = refer(coordinator, NAME)
    decide_and_start(coordinator, case)
    propose(coordinator, case, "Regionspsykiatri", "no")
    propose(coordinator, case, "Uddannelsesvejledning (KUI)", "yes", str(User.objects.get(username="fagperson")))
    page = coordinator.page
    expect(page.get_by_role("link", name="Foreslå Regionspsykiatri")).to_have_count(0)
    coordinator.check("desktop", "tablet")

    # nothing is written over the no, and nothing typed is lost
    coordinator.go(f"{case}samtykke/nyt/")
    fill(page, organisation="Regionspsykiatri", purpose="At følge behandlingen")
    choose(page, "kinds_0", "form_0")
    page.locator("#id_given_by").select_option("young_person")
    page.get_by_role("button", name="Gem samtykket").click()
    expect(page.get_by_text(re.compile("har sagt nej til Regionspsykiatri")).first).to_be_visible()
    assert page.locator("#id_purpose").input_value() == "At følge behandlingen"

    # nor invited: the plan of a meeting says so, and offers only those with a yes
    coordinator.go(f"{case}moeder/nyt/")
    expect(page.get_by_text(re.compile("sagt nej"))).to_be_visible()
    offered = page.locator("input[name=people]").locator("xpath=..").all_inner_texts()
    assert [name for name in offered if "Regionspsykiatri" in name] == []
    assert [name for name in offered if "KUI" in name] != []
    coordinator.check()
    coordinator.go(f"{case}samtykke/nyt/")
    fill(page, purpose="At følges om uddannelse")
    choose(page, "kinds_0", "form_0")
    page.locator("#id_given_by").select_option("young_person")

    # school may: signed on paper, scanned
    page.locator("#id_member").select_option(label="Uddannelsesvejledning (KUI)")
    upload(page, "#id_scan", "underskrift.pdf", PLAIN_PDF, tmp_path)
    send(page)
    expect(page.get_by_role("link", name=re.compile("Hent det underskrevne papir"))).to_be_visible()
    coordinator.check("desktop", "tablet")
    coordinator.go(f"{case}samtykke/papir/")
    coordinator.check("desktop", "tablet")
    press(page, page.get_by_role("button", name="Lav papiret"))

    # a paper that hides something is refused in words
    coordinator.go(f"{case}dokumenter/nyt/")
    upload(page, "#id_file", "makro.docx", FILES["makro.docx"][0], tmp_path)
    page.get_by_role("button", name="Læg i sagen").click()
    expect(page.get_by_text(re.compile("program eller en makro")).first).to_be_visible()
    coordinator.go(f"{case}dokumenter/")
    coordinator.check("desktop", "tablet")

    # the one outside reads the plan, and not one click longer than the consent stands
    professional.go(f"{case}plan/")
    for shut in ["dokumenter/", "samtykke/papir/", "netvaerk/"]:
        assert professional.page.goto(f"{professional.stack.url}{case}{shut}").status == 404, shut
    coordinator.go(f"{case}samtykke/")
    page.locator("details.hv-later summary").first.click()
    press(page, page.get_by_role("button", name="Træk tilbage nu"))
    assert professional.page.goto(f"{professional.stack.url}{case}plan/").status == 404
