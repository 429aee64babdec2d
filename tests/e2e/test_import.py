"""A leader's Excel list of 300: refused by row and column, mended, taken over, and the second time nothing happens."""

import time

from django.utils import timezone
from playwright.sync_api import expect

from cases.models import Case
from tests.cases import lists
from tests.e2e.steps import press
from tests.factories.cases import UnitFactory, UnitRoleFactory, UserFactory

MOST_SECONDS = 60  # the whole walk, on a machine that does other things too


def test_three_hundred_from_excel(newcomer, tmp_path):
    unit = UnitFactory(name="Nabohuset")
    leader = UnitRoleFactory(user=UserFactory(username="leder.naboen", unit=unit), unit=unit).user
    UserFactory(username="koordinator.nabo", authority=True, unit=unit)
    UserFactory(username="kim", first_name="Kim", last_name="Test", authority=True, unit=unit)
    UserFactory(username="bostotte.nabo", worker=True, unit=unit)
    for username in ("to.ens", "to.ens2"):
        UserFactory(username=username, first_name="To", last_name="Ens", worker=True, unit=unit)
    today = timezone.localdate()
    messy, mended = tmp_path / "unge.xlsx", tmp_path / "unge rettet.xlsx"
    messy.write_bytes(lists.workbook(today, messy=True))
    mended.write_bytes(lists.workbook(today, messy=False))

    visitor, began = newcomer().enter(leader), time.monotonic()
    page = visitor.go("/import/").page

    def read(path) -> None:
        visitor.go("/import/")
        page.locator("#id_file").set_input_files(path)
        press(page, "Læs listen")

    read(messy)
    problems = page.get_by_role("region", name="Ret det her i filen")
    for index, (_, _, words) in lists.mess(today).items():
        line = problems.locator("li").filter(has_text=f"Række {lists.FIRST_ROW + index}")
        expect(line.filter(has_text=words).first).to_be_visible()
    expect(page.get_by_role("button", name="Godkend og opret")).to_have_count(0)
    visitor.check("desktop", "tablet")
    assert Case.objects.filter(unit=unit).count() == 0

    read(mended)
    expect(problems).to_have_count(0)
    press(page, "Godkend og opret")
    expect(page.get_by_text("300 sager er oprettet fra listen.")).to_be_visible()
    assert Case.objects.filter(unit=unit).count() == 300

    read(mended)
    expect(page.get_by_text("er her i forvejen og bliver ikke ændret")).to_be_visible()
    expect(page.get_by_role("button", name="Godkend og opret")).to_have_count(0)
    assert Case.objects.filter(unit=unit).count() == 300
    assert time.monotonic() - began < MOST_SECONDS
