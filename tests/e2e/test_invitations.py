"""A meeting is planned, moved, and answered by the link of its invitation; the coordinator sees the no."""

import datetime as dt

import pytest
from playwright.sync_api import expect

from networkmeetings.links import answer_token
from networkmeetings.models import Mailing, NetworkMeeting
from tests.factories.cases import TeamMemberFactory, UserFactory, started_case


@pytest.fixture
def case(stack, django_db_blocker):
    with django_db_blocker.unblock():
        made = started_case(UserFactory(authority=True))
        TeamMemberFactory(case=made, name="Vejleder fra FGU", email="vejleder@testby.invalid")
        yield made


def test_planned_moved_answered_and_seen(newcomer, stack, case):
    visitor = newcomer().enter(case.opened_by).go(f"/sager/{case.pk}/moeder/nyt/")
    page = visitor.page
    first = (dt.date.today() + dt.timedelta(days=6)).strftime("%d.%m.%Y")
    later = (dt.date.today() + dt.timedelta(days=8)).strftime("%d.%m.%Y")
    page.get_by_label("Hvornår").fill(f"{first} 13.00")
    page.locator("#id_place").fill("Biblioteket, lokale B")
    page.get_by_text("Kontor eller offentligt sted", exact=True).click()
    visitor.check()
    page.get_by_role("button", name="Planlæg mødet").click()
    page.get_by_role("link", name="Aflys eller flyt").click()
    page.get_by_label("Hvorfor bliver mødet ikke til noget").fill("Lokalet er optaget")
    page.get_by_label("Ny dato").fill(f"{later} 14.00")
    page.get_by_role("button", name="Aflys mødet").click()
    expect(page.get_by_text("Lokalet er optaget")).to_be_visible()
    meeting = NetworkMeeting.objects.planned().get(case=case)
    guest = meeting.participants.get(member__isnull=False)
    assert list(
        Mailing.objects.filter(meeting__case=case).order_by("sequence").values_list("sequence", flat=True)
    ) == [0, 1]

    outsider = newcomer("tablet").go(f"/svar/{answer_token(guest.pk)}/")
    outsider.page.get_by_text("Nej", exact=True).click()
    outsider.page.get_by_text("Koordineres allerede", exact=True).click()
    outsider.check()
    outsider.page.get_by_role("button", name="Send svar").click()
    expect(outsider.page.get_by_text("Du har svaret nej")).to_be_visible()
    assert case.person.call_name not in outsider.page.content()

    visitor.go("/min-dag/")
    page.get_by_role("link", name="Se svarene").click()
    expect(page.get_by_text("Koordineres allerede").first).to_be_visible()
    visitor.check("desktop", "tablet")
    page.get_by_role("button", name="Jeg har set det").click()
    expect(page.get_by_text("du ikke har set")).to_have_count(0)

    visitor.go(f"/kalender/?maaned={meeting.starts_at:%Y-%m}")
    expect(page.get_by_role("link", name="14.00")).to_be_visible()
    visitor.check("desktop", "tablet")
    page.get_by_role("button", name="Lav en kalenderadresse").click()
    feed = page.get_by_label("Kalenderadresse").input_value()
    path = "/kalender/" + feed.split("/kalender/")[1]
    answer = outsider.context.request.get(f"{stack.url}{path}")
    assert answer.status == 200 and f"UID:{meeting.calendar_uid}@hjemvej" in answer.text()
