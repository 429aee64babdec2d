"""What pages show: Danish dates and money, components, charts; and that vendored files are the reviewed ones."""

import datetime as dt
import hashlib
from decimal import Decimal
from pathlib import Path
from zoneinfo import ZoneInfo

import pytest
import time_machine
from django.core.paginator import Paginator
from django.template import Context, Template
from django.template.loader import get_template
from django.test import RequestFactory

from cases import danish, svg
from tests.factories.cases import UserFactory

ROOT = Path(__file__).parents[2]
COPENHAGEN = ZoneInfo("Europe/Copenhagen")
NOW = dt.datetime(2026, 11, 23, 9, 30, tzinfo=COPENHAGEN)


def draw(source: str, **context) -> str:
    return Template(source).render(Context(context))


def local(*parts: int) -> dt.datetime:
    return dt.datetime(*parts, tzinfo=COPENHAGEN)


@pytest.fixture(autouse=True)
def monday_morning():
    with time_machine.travel(NOW, tick=False):
        yield


@pytest.mark.parametrize(
    ("name", "value", "text"),
    [
        ("dk", dt.date(2026, 12, 3), "3. dec."),
        ("dk", dt.date(2025, 12, 3), "3. dec. 2025"),
        ("dk", dt.date(2027, 5, 1), "1. maj 2027"),
        ("dk_long", dt.date(2026, 12, 3), "3. december 2026"),
        ("dkd", dt.date(2026, 11, 23), "Mandag 23. november"),
        ("dkd", dt.date(2027, 11, 23), "Tirsdag 23. november 2027"),
        ("dk_weekday", dt.date(2026, 11, 24), "Tir 24."),
        ("dk_near", dt.date(2026, 11, 22), "I går"),
        ("dkt", local(2026, 11, 23, 13), "I dag 13.00"),
        ("dkt", local(2026, 11, 22, 19, 40), "I går 19.40"),
        ("dkt", local(2026, 11, 24, 9), "I morgen 9.00"),
        ("dkt", local(2026, 12, 3, 13), "3. dec. 13.00"),
        ("dk_at", local(2026, 11, 23, 8, 5), "kl. 8.05"),
        ("dk_at", local(2026, 11, 22, 8, 5), "i går kl. 8.05"),
        ("dk_time", dt.time(9, 5), "9.05"),
        ("deadline", dt.date(2026, 11, 15), "8 dage over"),
        ("deadline", dt.date(2026, 11, 22), "1 dag over"),
        ("deadline", dt.date(2026, 11, 23), "I dag"),
        ("deadline", dt.date(2026, 11, 24), "I morgen"),
        ("deadline", dt.date(2026, 11, 30), "Om 7 dage"),
        ("days_over", dt.date(2026, 11, 15), "8 dage over"),
        ("days_over", dt.date(2026, 11, 23), ""),
        ("days", 1, "1 dag"),
        ("days", 0, "0 dage"),
        ("kr", 50700, "50.700 kr."),
        ("kr", Decimal("1234567.50"), "1.234.567,50 kr."),
        ("kr", Decimal("-1090"), "−1.090 kr."),
        ("kr", 0, "0 kr."),
    ],
)
def test_filters_write_danish(name, value, text):
    assert draw(f"{{{{ value|{name} }}}}", value=value) == text


@pytest.mark.parametrize(
    "name", ["dk", "dk_long", "dkt", "dkd", "dk_near", "dk_at", "deadline", "days_over", "days", "kr"]
)
def test_filters_give_nothing_for_nothing(name):
    assert draw(f"{{{{ value|{name} }}}}", value=None) == ""


def test_moments_are_shown_in_local_time():
    """23.30 UTC is half past midnight the next day in Denmark, in winter; the day must turn with it."""
    assert danish.near_moment(dt.datetime(2026, 11, 23, 23, 30, tzinfo=dt.UTC)) == "I morgen 0.30"
    assert danish.short_date(dt.datetime(2026, 6, 30, 22, 0, tzinfo=dt.UTC)) == "1. jul."


def test_status_is_icon_and_word():
    html = draw('{% status "red" "8 dage over" %}')
    assert "hv-st--red" in html
    assert "#error" in html
    assert "8 dage over" in html


@pytest.mark.parametrize(
    ("days", "level", "word"),
    [(-1, "red", "1 dag over"), (0, "amber", "I dag"), (7, "amber", "Om 7 dage"), (8, "grey", "Om 8 dage")],
)
def test_due_turns_amber_within_a_week_and_red_when_passed(days, level, word):
    html = draw("{% due day %}", day=NOW.date() + dt.timedelta(days=days))
    assert f"hv-st--{level}" in html
    assert word in html


def test_text_from_people_is_escaped():
    html = draw('{% status "grey" word %}{% act word "/x" who=word %}{% bar 1 2 word %}', word='<b>"&')
    assert "<b>" not in html
    assert "&lt;b&gt;&quot;&amp;" in html


def test_act_post_is_a_form_with_token():
    html = draw('{% act_post "Fortryd" "/fortryd/" name="note" value="7" who="sms" %}', csrf_token="abc")
    assert '<form method="post" action="/fortryd/">' in html
    assert 'name="csrfmiddlewaretoken" value="abc"' in html
    assert 'name="note" value="7"' in html


def test_pagination_keeps_the_filters():
    page = Paginator(range(120), 50).page(2)
    html = draw('{% pagination page "sager" %}', page=page, request=RequestFactory().get("/sager/?trin=3&side=2"))
    assert "Viser 51–100 af 120 sager" in html
    assert 'href="?trin=3&amp;side=1"' in html
    assert 'href="?trin=3&amp;side=3"' in html


def test_path_says_the_state_in_words():
    step = {"number": 5, "name": "Indflytning", "text": "I gang nu", "state": "now", "url": "", "missing": 2}
    html = draw("{% path steps %}", steps=[step])
    assert 'aria-current="step"' in html
    assert "Trin 5: " in html
    assert "2 ting mangler" in html


def test_charts_use_presentation_attributes_only():
    """style, class-driven colour and scripts are refused by the CSP on screen or ignored in the PDF."""
    start = dt.date(2026, 9, 1)
    phases = [("Overgang", start, dt.date(2026, 12, 1)), ("Afprøvning", dt.date(2026, 12, 1), dt.date(2027, 3, 1))]
    charts = [
        svg.bar(6, 7, "6 af 7 dage"),
        svg.shares([(20, "brand"), (15, "soft")], "35 af 40", limit=40),
        svg.phase_clock(phases, NOW.date()),
        svg.columns([("dec", 1), ("jan", 7)], "Pladser", limit=7, limit_word="7 venter"),
    ]
    for chart in charts:
        assert 'role="img" aria-label="' in chart
        assert "style=" not in chart
    assert "dag 84 af 91" in charts[2]


@pytest.mark.parametrize(("value", "maximum", "width"), [(0, 7, 0), (14, 7, 96), (-1, 7, 0), (3, 0, 0)])
def test_bar_stays_inside_its_track(value, maximum, width):
    assert f'width="{width}" height="8" rx="2" fill="#14505a"' in svg.bar(value, maximum, "x").replace(".0", "")


def test_vendored_files_are_the_reviewed_ones():
    lines = (ROOT / "scripts/vendor.sha256").read_text().splitlines()
    listed = {line[66:]: line[:64] for line in lines}
    found = {
        str(path.relative_to(ROOT)): hashlib.sha256(path.read_bytes()).hexdigest()
        for tree in ("static/vendor", "tests/vendor")
        for path in (ROOT / tree).rglob("*")
        if path.is_file()
    }
    assert found == listed


@pytest.mark.django_db
@pytest.mark.parametrize("address", ["/komponenter/", "/log-ind/"])
def test_public_pages_draw_whole_under_the_content_policy(client, address):
    answer = client.get(address)
    html = answer.content.decode()
    assert answer.status_code == 200
    assert "default-src 'none'" in answer.headers["Content-Security-Policy"]
    for forbidden in (" style=", "<style", "<script>", " onclick=", "javascript:"):
        assert forbidden not in html


@pytest.mark.django_db
def test_a_wrong_password_keeps_the_name(client):
    html = client.post("/log-ind/", {"username": "koordinator", "password": "forkert"}).content.decode()
    assert 'value="koordinator"' in html
    assert 'role="alert"' in html


@pytest.mark.django_db
def test_demo_accounts_are_only_shown_in_the_demo(client, settings):
    UserFactory(username="koordinator", is_demo=True)
    assert "<dt>koordinator</dt>" in client.get("/log-ind/").content.decode()
    settings.DEMO = False
    assert "<dt>koordinator</dt>" not in client.get("/log-ind/").content.decode()


@pytest.mark.parametrize("name", ["403.html", "404.html", "500.html", "503.html"])
def test_error_pages_need_no_request(name):
    assert "Hjemvej" in get_template(name).render({})
