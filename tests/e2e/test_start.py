"""One worker with all roles (Aarhus, Rute 42) from the referral to a team, in a real browser."""

import datetime as dt
import re

import pytest
from django.utils import timezone

from cases.models import Case, CaseAssignment, User
from tests.e2e.test_the_whole_way import decide_and_start, gather_team, press, refer, send

NAME = "Rana Bølle Test"


@pytest.fixture
def _database(django_db_blocker):
    with django_db_blocker.unblock():
        yield


def write_story(visitor, case: str) -> None:
    """Told, read aloud, approved."""
    page = visitor.go(f"{case}den-unge/min-historie/").page
    page.get_by_label("Med den unges egne ord").fill("Jeg hedder Rana.\n\nJeg vil helst vide, hvad der skal ske.")
    send(page)
    press(page, page.get_by_role("link", name="Den unge har godkendt"))
    page.locator("label[for=id_approved_how_0]").click()
    send(page)
    assert page.get_by_text("Jeg vil helst vide").is_visible()
    page.goto(f"{visitor.stack.url}{case}den-unge/kontakt/")
    page.get_by_label("Hvornår passer det?").fill("Efter kl. 13")
    send(page)
    visitor.check("desktop", "tablet")


def take_both_roles(case: str) -> None:
    """A small municipality: the coordinator gives the support too."""
    user = User.objects.get(username="koordinator")
    CaseAssignment.objects.create(
        case=Case.objects.get(pk=re.findall(r"[0-9a-f-]{36}", case)[0]),
        user=user,
        role=CaseAssignment.Role.SUPPORT_WORKER,
        valid_from=timezone.now(),
        granted_by=user,
    )


@pytest.mark.usefixtures("_database")
def test_one_with_all_roles_from_referral_to_team(visit):
    visitor = visit("koordinator")
    page = visitor.page
    case = refer(visitor, NAME)
    take_both_roles(case)
    decide_and_start(visitor, case)
    visitor.go(f"{case}opstart/").check("desktop", "tablet")
    assert page.get_by_text("Mangler", exact=True).count() >= 4
    write_story(visitor, case)
    visitor.go(f"{case}indsatser/ny/")
    page.get_by_label("Hvad er det for en indsats?").fill("Mentor")
    send(page)
    visitor.go(f"{case}varsler/ny/")
    page.get_by_label("Hvad kan falde bort?").fill("Kontanthjælp for december")
    ahead = timezone.localdate() + dt.timedelta(days=9)
    page.get_by_label("Hvornår kan det ske?").fill(f"{ahead:%d.%m.%Y}")
    send(page)
    gather_team(visitor, case)
    visitor.go(f"/bostotte/noter/ny/{case.split('/')[2]}/")
    page.locator("#id_kind").select_option("home")
    page.locator("label[for=id_hat_1]").click()
    send(page)
    assert page.get_by_text("som bostøtte").is_visible()
    visitor.go(case)
    assert page.get_by_text("Kontanthjælp for december kan falde bort").is_visible()
    assert page.get_by_text("Øjvind Test").first.is_visible()
    visitor.check("desktop", "tablet")
    visitor.go(f"{case}opstart/")
    assert page.get_by_text("Godkendt", exact=True).is_visible()
