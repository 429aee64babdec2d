"""Somebody is away: ten cases with today's meetings to two stand-ins, in a minute of clicks, and the access ends."""

import time

import pytest
from django.utils import timezone

from cases.models import CaseAssignment, UnitRole
from tests.factories.cases import UnitFactory, UnitRoleFactory, UserFactory, started_case
from tests.factories.networkmeetings import MeetingFactory


@pytest.fixture
def away(stack, django_db_blocker):
    """A coordinator with ten cases and a meeting in each of them today, two colleagues, and their leader."""
    with django_db_blocker.unblock():
        unit = UnitFactory(name="Enheden med fravær")
        absent = UserFactory(username="vaek.i.dag", authority=True, unit=unit)
        for _ in range(10):
            case = started_case(absent, unit=unit)
            MeetingFactory(case=case, starts_at=timezone.localtime().replace(hour=23, minute=30))
        first, second = (UserFactory(username=name, unit=unit) for name in ("afloeser.et", "afloeser.to"))
        leader = UnitRoleFactory(user=UserFactory(unit=unit), role=UnitRole.Role.LEADER, unit=unit).user
    return absent, first, second, leader


def test_ten_cases_to_two_stand_ins_within_a_minute(newcomer, away, django_db_blocker):
    absent, first, second, leader = away
    visitor = newcomer().enter(leader)
    page = visitor.go("/min-dag/").page
    began = time.monotonic()
    page.get_by_role("link", name="Fravær i dag").click()
    page.get_by_role("link", name="Er væk vaek.i.dag").click()
    page.get_by_label("Første afløser").select_option(label="afloeser.et")
    page.get_by_label("Anden afløser").select_option(label="afloeser.to")
    page.get_by_role("button", name="Giv sagerne til afløserne").click()
    page.get_by_text("afløser på 10 sager").wait_for()
    assert time.monotonic() - began < 60
    visitor.check("desktop", "tablet")
    with django_db_blocker.unblock():
        given = CaseAssignment.objects.filter(role="stand_in", stands_in_for=absent)
        assert given.filter(user=first).count() == given.filter(user=second).count() == 5
        assert all(timezone.localdate(one.valid_until) == timezone.localdate() for one in given)

    theirs = newcomer("tablet").enter(first)
    theirs.go("/min-dag/").page.get_by_text("netværksmøde nr.").first.wait_for()
    with django_db_blocker.unblock():
        case_id = given.filter(user=first).first().case_id
    theirs.go(f"/sager/{case_id}/kort-fortalt/").check("desktop", "tablet")
