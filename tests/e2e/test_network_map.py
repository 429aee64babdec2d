"""The network map drawn on a tablet by touch: the drawing and the table say the same."""

import pytest
from playwright.sync_api import expect

from cases.models import User
from tests.e2e.conftest import SIZES, Visitor
from tests.factories.cases import NetworkMapFactory, NetworkPersonFactory, started_case


@pytest.fixture
def case(stack, django_db_blocker):
    """A case of the demo's coordinator with one map of two people."""
    with django_db_blocker.unblock():
        case = started_case(User.objects.get(username="koordinator"))
        drawn = NetworkMapFactory(case=case)
        NetworkPersonFactory(map=drawn, name="Mor", field="family", closeness=3, quality="mixed")
        NetworkPersonFactory(map=drawn, name="Karla", field="friends", closeness=2)
        yield case


@pytest.fixture
def tablet(browser, stack):
    """Somebody at a tablet that is touched."""
    visitor = Visitor(browser, stack, "tablet")
    visitor.context.close()
    visitor.context = browser.new_context(
        viewport=SIZES["tablet"], has_touch=True, locale="da-DK", timezone_id="Europe/Copenhagen"
    )
    visitor.page = visitor.new_page()
    yield visitor
    visitor.context.close()
    assert visitor.complaints == []


def drag(page, name: str, across: float, down: float) -> None:
    """Move the person by a finger, in pixels of the screen."""
    box = page.locator(f"a[data-person][aria-label^='{name}'] circle").first.bounding_box()
    x, y = box["x"] + box["width"] / 2, box["y"] + box["height"] / 2
    touch = page.context.new_cdp_session(page)
    for kind, points in [
        ("touchStart", [{"x": x, "y": y}]),
        ("touchMove", [{"x": x + across / 2, "y": y + down / 2}]),
        ("touchMove", [{"x": x + across, "y": y + down}]),
        ("touchEnd", []),
    ]:
        touch.send("Input.dispatchTouchEvent", {"type": kind, "touchPoints": points})


def rows(page) -> list[list[str]]:
    """Name, field and nearness of the table."""
    found = page.locator(".hv-net-table tbody tr").all()
    return [[cell.split("\n")[0] for cell in row.locator("th, td").all_inner_texts()[:3]] for row in found]


def test_drawn_by_touch_the_drawing_and_the_table_say_the_same(tablet, case):
    tablet.enter(User.objects.get(username="koordinator"))
    page = tablet.go(f"/sager/{case.pk}/netvaerk/").page
    page.locator("svg.hv-net").scroll_into_view_if_needed()
    middle = page.locator("svg.hv-net").bounding_box()
    drag(page, "Mor", 0, middle["height"] * 0.23)  # from the outer ring towards the middle
    expect(page.locator("[data-network-state]")).to_have_text("Mor: Familie, tæt på. Gemt.")
    page.locator("a[data-person][aria-label^='Karla']").focus()
    page.keyboard.press("ArrowDown")
    expect(page.locator("[data-network-state]")).to_have_text("Karla: Venner og andre, yderst. Gemt.")
    told = rows(page)
    assert told == [["Mor", "Familie", "Tæt på"], ["Karla", "Venner og andre", "Yderst"]]
    spoken = page.get_by_role("group", name="Netværkskort 1").get_by_role("link").all()
    assert [link.get_attribute("aria-label").split(", ")[0] for link in spoken] == ["Mor", "Karla"]
    tablet.check("tablet", "desktop")
