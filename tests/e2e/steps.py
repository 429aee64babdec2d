"""What people do in Hjemvej, as steps a journey is told in. Each begins on a page of its own and ends on the next."""

import datetime as dt
import re
import subprocess
from typing import Any

ANSWERS = ["not_discussed", "yes", "no"]


def day(date: dt.date) -> str:
    """A date as it is typed."""
    return f"{date:%d.%m.%Y}"


def case_of(address: str) -> str:
    """The case's address in a longer one."""
    found = re.search(r"/sager/[0-9a-f-]{36}/", address)
    assert found, address
    return found.group()


def key_of(case: str) -> str:
    """The id in the case's address."""
    return case.split("/")[2]


def press(page: Any, button: Any) -> None:
    """Press what leads to another page, a locator or the words of a button, and wait until the page is there."""
    if isinstance(button, str):
        button = page.get_by_role("button", name=button, exact=True)
    with page.expect_navigation(timeout=60_000):
        button.click()
    page.wait_for_load_state("networkidle")


def send(page: Any) -> None:
    """Press the one act of the page."""
    press(page, page.locator("main form button.button-primary[type=submit]").last)


def fill(page: Any, **typed: str) -> None:
    """Type in the fields of those names."""
    for name, text in typed.items():
        page.locator(f"#id_{name}").fill(text)


def choose(page: Any, *ids: str) -> None:
    """Choose radios and boxes by the end of their ids: choose(page, "form_0")."""
    for one in ids:
        page.locator(f"label[for=id_{one}]").click()


def tick(page: Any, name: str, value: str) -> None:
    """Choose a radio by what it stands for, as one does: on its words."""
    key = page.locator(f"input[name={name}][value={value}]").get_attribute("id")
    page.locator(f"label[for={key}]").click()


def refer(visitor: Any, name: str, *, take: bool = True, protected: bool = False, **typed: str) -> str:
    """A new referral, which the coordinator takes; returns the case's address."""
    page = visitor.go("/sager/ny/").page
    page.get_by_label("Hvad skal vi kalde personen?").fill(name)
    page.get_by_label("Hvordan kan vi få fat i personen?").fill(typed.pop("reach", "Sms til 00 00 00 00"))
    page.get_by_label("Hvad er bekymringen?").fill("Sover hos en ven og må gå på mandag.")
    fill(page, **typed)
    if protected:
        page.get_by_label("Har adressebeskyttelse").check()
    if take:
        page.get_by_label("Jeg tager den selv").check()
    press(page, "Opret henvendelsen")
    return case_of(page.url)


def decide(visitor: Any, case: str, combination: int = 1, law: int = 1) -> None:
    """Visitation: a young person in homelessness, the combination and the law by their place in the list."""
    page = visitor.go(f"{case}visitation/").page
    choose(page, "target_group_1", f"combination_{combination}", f"legal_basis_{law}")
    page.get_by_label("Begrundelse").fill("Uden bolig og vil gerne have støtte.")
    press(page, "Beslut")


def decide_and_start(visitor: Any, case: str, **how: int) -> None:
    """Steps 2 and 3 with the least that must be said."""
    decide(visitor, case, **how)
    visitor.go(f"{case}opstart/")
    send(visitor.page)


def propose(visitor: Any, case: str, partner: str, answer: str, user: str = "") -> None:
    """From the list of partners to a proposal with the young person's answer."""
    page = visitor.go(f"{case}team/").page
    press(page, page.get_by_role("link", name=f"Foreslå {partner}"))
    choose(page, f"young_person_answer_{ANSWERS.index(answer)}")
    if user:
        page.locator("#id_user").select_option(label=user)
    send(page)


def consent(visitor: Any, case: str, member: str, *, kinds: int = 1, given_by: str = "young_person") -> None:
    """A spoken yes to somebody in the team: the first `kinds` kinds of information."""
    page = visitor.go(f"{case}samtykke/nyt/").page
    page.locator("#id_member").select_option(label=member)
    fill(page, organisation=member, purpose="At følges om uddannelse")
    choose(page, *(f"kinds_{number}" for number in range(kinds)), "form_0")
    page.locator("#id_given_by").select_option(given_by)
    send(page)


def gather_team(visitor: Any, case: str) -> None:
    """One professional the young person says yes to, with a consent."""
    page = visitor.go(f"{case}team/ny/").page
    page.get_by_label("Navn", exact=True).fill("Øjvind Test")
    page.get_by_label("Rolle").fill("FGU-vejleder")
    choose(page, "young_person_answer_1")
    send(page)
    consent(visitor, case, "Øjvind Test")


def words_of(pdf: bytes) -> str:
    """The PDF's text in reading order, white space folded."""
    read = subprocess.run(["pdftotext", "-layout", "-", "-"], input=pdf, capture_output=True, check=True)
    return " ".join(read.stdout.decode().replace("\xad", "").split())
