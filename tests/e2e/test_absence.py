"""Fravær i dag: ten cases with today's meetings given to two stand-ins in a minute, and over without any job."""

import re
import time

from django.utils import timezone
from playwright.sync_api import expect

from cases.models import CaseAssignment, Unit, User
from tests.e2e.steps import press
from tests.factories.cases import UserFactory, started_case
from tests.factories.networkmeetings import MeetingFactory

CASES, MOST_CLICKS, MOST_SECONDS = 10, 6, 60


def one_who_is_away(unit) -> User:
    """A coordinator of the unit with ten meetings today."""
    absent = UserFactory(username="Lone Syg Test", authority=True, unit=unit)
    noon = timezone.localtime().replace(hour=12, minute=0, second=0, microsecond=0)
    for number in range(CASES):
        case = started_case(absent, unit=unit, person__call_name=f"Fraværet{number}")
        MeetingFactory(case=case, number=1, starts_at=noon, planned_by=absent)
    return absent


def test_ten_cases_in_a_minute_and_back_by_themselves(visit, newcomer, stack):
    unit = Unit.objects.get(name="Ungeenheden")
    absent = one_who_is_away(unit)
    first, second = (UserFactory(username=name, authority=True, unit=unit) for name in ("Anna Afløser", "Bo Afløser"))
    leader, clicks = visit("leder"), 0
    page, began = leader.page, time.monotonic()
    press(page, page.get_by_role("link", name="Fravær i dag"))
    press(page, page.get_by_role("link", name=re.compile(f"Er væk.*{absent}")))
    expect(page.get_by_text("netværksmøde nr. 1")).to_have_count(CASES)
    clicks += 2
    for field, user in (("first", first), ("second", second)):
        page.locator(f"#id_{field}").select_option(label=str(user))
        clicks += 1
    press(page, "Giv sagerne til afløserne")
    clicks += 1
    elapsed = time.monotonic() - began
    expect(page.get_by_text(f"afløser på {CASES} sager")).to_be_visible()
    assert clicks <= MOST_CLICKS and elapsed < MOST_SECONDS, (clicks, elapsed)
    leader.check("desktop", "tablet")
    given = CaseAssignment.objects.filter(stands_in_for=absent)
    assert {user.pk: given.filter(user=user).count() for user in (first, second)} == {first.pk: 5, second.pk: 5}

    # the stand-in has today's meetings and can open each case
    stand_in = newcomer().enter(first)
    stand_in.go("/min-dag/")
    expect(stand_in.page.get_by_role("link", name="Åbn mødet")).to_have_count(5)
    own = given.filter(user=first).first()
    brief = f"/sager/{own.case_id}/kort-fortalt/"
    stand_in.go(brief)

    # the period is over, and neither the worker, the clock of the jobs nor the broker is there to do anything
    stack.kill("worker")
    stack.kill("broker")
    try:
        own.valid_until = timezone.now()
        own.save()
        for path in (brief, f"/sager/{own.case_id}/", f"/sager/{own.case_id}/journal/"):
            assert stand_in.page.goto(f"{stack.url}{path}").status == 404, path
        stand_in.go("/min-dag/")
        expect(stand_in.page.get_by_role("link", name="Åbn mødet")).to_have_count(4)
    finally:
        stack.start_broker()
        stack.start_worker()
