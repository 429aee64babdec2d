"""One worker with all roles (Aarhus, Rute 42) from the referral to a team, in a real browser."""

import datetime as dt
import re

from django.utils import timezone

from tests.e2e.steps import choose, day, decide_and_start, gather_team, key_of, press, refer, send

NAME = "Rana Bølle Test"


def write_story(visitor, case: str) -> None:
    """Told, read aloud, approved."""
    page = visitor.go(f"{case}den-unge/min-historie/").page
    page.get_by_label("Med den unges egne ord").fill("Jeg hedder Rana.\n\nJeg vil helst vide, hvad der skal ske.")
    send(page)
    press(page, page.get_by_role("link", name="Den unge har godkendt"))
    choose(page, "approved_how_0")
    send(page)
    assert page.get_by_text("Jeg vil helst vide").is_visible()
    page.goto(f"{visitor.stack.url}{case}den-unge/kontakt/")
    page.get_by_label("Hvornår passer det?").fill("Efter kl. 13")
    send(page)
    visitor.check("desktop", "tablet")


def support_it_too(visitor, case: str) -> None:
    """A small municipality: the coordinator gives the support as well, and is among those who can be chosen."""
    page = visitor.go(f"{case}bostotte/nyt/").page
    page.get_by_text("ICM", exact=True).click()
    page.locator("label[for^=id_worker_]").filter(has_text=re.compile(r"^koordinator ·")).click()
    send(page)


def test_one_with_all_roles_from_referral_to_team(visit):
    visitor = visit("koordinator")
    page = visitor.page
    case = refer(visitor, NAME)
    decide_and_start(visitor, case, combination=2)
    support_it_too(visitor, case)
    visitor.go(f"{case}opstart/").check("desktop", "tablet")
    assert page.get_by_text("Mangler", exact=True).count() >= 4
    write_story(visitor, case)
    visitor.go(f"{case}indsatser/ny/")
    page.get_by_label("Hvad er det for en indsats?").fill("Mentor")
    send(page)
    visitor.go(f"{case}varsler/ny/")
    page.get_by_label("Hvad kan falde bort?").fill("Kontanthjælp for december")
    ahead = timezone.localdate() + dt.timedelta(days=9)
    page.get_by_label("Hvornår kan det ske?").fill(day(ahead))
    send(page)
    gather_team(visitor, case)
    visitor.go(f"/bostotte/noter/ny/{key_of(case)}/")
    page.locator("#id_kind").select_option("home")
    choose(page, "hat_1")
    send(page)
    assert page.get_by_text("som bostøtte").is_visible()
    visitor.go(case)
    assert page.get_by_text("Kontanthjælp for december kan falde bort").is_visible()
    assert page.get_by_text("Øjvind Test").first.is_visible()
    visitor.check("desktop", "tablet")
    visitor.go(f"{case}team/")
    roles = page.locator("section[aria-labelledby=staff] li").all_inner_texts()
    assert [role for role in roles if "koordinator" not in role.split("\n")[0]] == []
    assert len(roles) == 2
    visitor.go(f"{case}opstart/")
    assert page.get_by_text("Godkendt", exact=True).is_visible()
