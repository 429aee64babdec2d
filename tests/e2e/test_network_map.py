"""The network map drawn on a tablet by touch: drawing, paper and table say the same, and two versions stand apart."""

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


def map_of(page, number: int):
    """The drawing one works on."""
    return page.get_by_role("group", name=f"Netværkskort {number}")


def places(drawing) -> list[tuple[str, str]]:
    """Where each person stands in a drawing."""
    return drawing.evaluate(
        "svg => [...svg.querySelectorAll('circle')].map(one => [one.getAttribute('cx'), one.getAttribute('cy')])"
    )


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
    spoken = [link.get_attribute("aria-label") for link in map_of(page, 1).get_by_role("link").all()]
    assert [words.split(", ")[0] for words in spoken] == ["Mor", "Karla"]
    tablet.check("tablet", "desktop")

    # on paper: the same picture, the same table, and nothing of the screen
    seats = places(map_of(page, 1))
    tablet.go(f"/sager/{case.pk}/netvaerk/udskriv/")
    page.emulate_media(media="print")
    assert rows(page) == told
    assert places(page.get_by_role("img", name="Netværkskort 1")) == seats
    expect(page.locator(".hv-screen-only")).to_be_hidden()
    page.emulate_media(media="screen")
    tablet.check("tablet")

    # the next drawing begins where this one stands, and the two are seen side by side
    tablet.go(f"/sager/{case.pk}/netvaerk/nyt/")
    page.locator("main form button.button-primary[type=submit]").click()
    page.wait_for_url(f"**/sager/{case.pk}/netvaerk/")
    drag(page, "Karla", 0, -page.locator("svg.hv-net").bounding_box()["height"] * 0.1)
    expect(page.locator("[data-network-state]")).to_contain_text("Karla: ")
    now = {name: near for name, _, near in rows(page)}
    assert now["Mor"] == "Tæt på"
    assert now["Karla"] != "Yderst"
    tablet.go(f"/sager/{case.pk}/netvaerk/versioner/")
    for number, karla in [(1, "yderst"), (2, now["Karla"].lower())]:
        version = page.locator(f"section[aria-labelledby=map-{number}]")
        expect(version).to_contain_text(f"Kort {number}")
        expect(version.locator("li", has_text="Karla").first).to_contain_text(karla)
        expect(version.locator("svg")).to_be_visible()
    expect(page.locator("section[aria-labelledby=compare] li", has_text="Karla")).to_have_count(1)
    left, right = (page.locator(f"section[aria-labelledby=map-{number}]").bounding_box() for number in (1, 2))
    assert left["y"] == right["y"]
    assert left["x"] + left["width"] <= right["x"]
    tablet.check("tablet", "desktop")
