"""A paper in the wrong case: opened, blocked, refiled, and those who had it told. And nødadgang with its trace."""

import re

from django.utils import timezone
from playwright.sync_api import expect

from cases.models import AccessLog, Case, Document, Unit
from tests.cases.hostile_files import FILES, photo_with_place
from tests.e2e.steps import fill, press
from tests.factories.cases import UserFactory, started_case


def test_a_paper_in_the_wrong_case(visit, newcomer, tmp_path):
    coordinator = visit("koordinator")
    page, user = coordinator.page, Unit.objects.get(name="Ungeenheden").staff.get(username="koordinator")
    wrong, right = (started_case(user, unit=user.unit, person__call_name=name) for name in ("Fejlsted", "Retsted"))
    other = newcomer().enter(UserFactory(username="Uden Sag Test", authority=True, unit=user.unit))

    # a script inside is refused in words; a photo is taken in without where it was taken
    new = f"/sager/{wrong.pk}/dokumenter/nyt/"
    for name, data in (("script.pdf", FILES["script.pdf"][0]), ("foto.jpg", photo_with_place())):
        (tmp_path / name).write_bytes(data)
        coordinator.go(new)
        page.locator("#id_file").set_input_files(tmp_path / name)
        fill(page, title="Udtalelse fra FGU")
        page.get_by_role("button", name="Læg i sagen").click()
        page.wait_for_load_state("networkidle")
        if name == "script.pdf":
            expect(page.get_by_text(re.compile("program|script")).first).to_be_visible()
            assert not Document.objects.filter(case=wrong).exists()
    expect(page.get_by_text(re.compile("Taget ud af filen"))).to_be_visible()
    press(page, page.get_by_role("link", name="Udtalelse fra FGU", exact=True))
    paper = Document.objects.get(case=wrong)
    expect(page.get_by_text(paper.get_scan_display())).to_be_visible()
    coordinator.check("desktop", "tablet")

    # it downloads for its coordinator, and is not there for somebody of the same unit without the case
    with page.expect_download() as got:
        page.get_by_role("link", name="Hent").click()
    assert got.value.suggested_filename.startswith(f"dokument-{paper.number}-")
    assert b"Telefonfabrikken" not in got.value.path().read_bytes()
    for path in (f"/dokumenter/{paper.pk}/", f"/dokumenter/{paper.pk}/fil/", f"/sager/{wrong.pk}/dokumenter/"):
        assert other.page.goto(f"{other.stack.url}{path}").status == 404, path
    assert AccessLog.objects.filter(case_id=wrong.pk, action="download", user_id=user.pk).count() == 1

    # blocked and refiled; whoever had it is on the list, and is told
    press(page, page.get_by_role("link", name="Ligger i den forkerte sag"))
    fill(page, reason="Hører til en anden ung", right_case=str(right.number), outside="FGU Nord")
    press(page, "Spær dokumentet")
    coordinator.check("desktop", "tablet")
    assert page.goto(f"{coordinator.stack.url}/dokumenter/{paper.pk}/fil/").status == 404
    coordinator.go(f"/dokumenter/{paper.pk}/")
    while page.get_by_role("button", name=re.compile("Har fået besked")).count():
        press(page, page.get_by_role("button", name=re.compile("Har fået besked")).first)
    assert not paper.notices.filter(told_at__isnull=True).exists() and paper.notices.filter(name="FGU Nord").exists()
    coordinator.go(f"/sager/{right.pk}/dokumenter/")
    expect(page.get_by_role("link", name="Udtalelse fra FGU", exact=True)).to_be_visible()


def test_emergency_access_is_asked_for_told_and_over_by_itself(visit, newcomer):
    unit = Unit.objects.get(name="Ungeenheden")
    owner = unit.staff.get(username="koordinator2")
    case: Case = started_case(owner, unit=unit, person__call_name="Nødsted")
    user = UserFactory(username="Vagt Test", worker=True, unit=unit)
    visitor = newcomer("tablet").enter(user)
    page = visitor.page
    assert page.goto(f"{visitor.stack.url}/sager/{case.pk}/").status == 404
    visitor.go("/min-dag/")
    press(page, page.get_by_role("link", name="Nødadgang"))
    fill(page, cpr_or_number=str(case.number), reason="Kort")
    page.get_by_role("button", name="Åbn i fire timer").click()
    expect(page.locator("#id_cpr_or_number")).to_have_value(str(case.number))
    visitor.check("desktop", "tablet")
    fill(page, reason="Den unge ringer fra gaden, og ingen af dem, der har sagen, tager telefonen.")
    press(page, "Åbn i fire timer")
    assert page.url.endswith("/kort-fortalt/")
    visitor.check("desktop", "tablet")
    visitor.go(f"/sager/{case.pk}/akut/")
    expect(page.get_by_role("link", name=re.compile("Fare for liv"))).to_have_attribute("href", "tel:112")
    visitor.check("desktop", "tablet")

    # the coordinator has it on Min dag, with the reason
    keeper = visit("koordinator2")
    keeper.go("/min-dag/?alle=1")
    expect(keeper.page.get_by_text("Vagt Test brugte nødadgang").first).to_be_visible()
    expect(keeper.page.get_by_text(re.compile("ringer fra gaden")).first).to_be_visible()

    # four hours later nobody has done anything, and it is shut
    access = case.assignments.get(user=user)
    access.valid_until = timezone.now()
    access.save()
    assert page.goto(f"{visitor.stack.url}/sager/{case.pk}/kort-fortalt/").status == 404
