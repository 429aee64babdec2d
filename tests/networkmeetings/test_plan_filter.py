"""The plan shows what its address asks for, and no more to anybody than without it."""

import datetime as dt

import pytest
from django.urls import reverse
from django.utils import timezone

from networkmeetings.models import Goal
from tests.factories.cases import started_case
from tests.factories.networkmeetings import AgreementFactory, GoalFactory

pytestmark = pytest.mark.django_db


@pytest.fixture
def plan(login):
    """A case with two goals and what hangs on them; returns a function that reads its page."""
    case = started_case()
    home = GoalFactory(case=case, words="Egen dør")
    school = GoalFactory(case=case, words="Værkstedet", domain="education_employment", status=Goal.Status.REACHED)
    late = timezone.localdate() - dt.timedelta(days=3)
    AgreementFactory(case=case, goal=home, text="Skrive sig op", due_on=late)
    AgreementFactory(case=case, goal=home, text="Ringe i morgen", young_persons=True)
    AgreementFactory(case=case, goal=school, text="Møde mester", kept=True, due_on=late)
    AgreementFactory(case=case, text="Uden mål")
    client = login(case.opened_by)
    return lambda query="": client.get(reverse("networkmeetings:goals", args=[case.pk]) + query).content.decode()


ALL = ["Egen dør", "Værkstedet", "Skrive sig op", "Ringe i morgen", "Møde mester", "Uden mål"]


@pytest.mark.parametrize(
    ("query", "shown"),
    [
        ("", ALL),
        ("?how_far=live", ["Egen dør", "Skrive sig op", "Ringe i morgen"]),
        ("?how_far=reached", ["Værkstedet", "Møde mester"]),
        ("?domain=housing", ["Egen dør", "Skrive sig op", "Ringe i morgen"]),
        ("?when=late", ["Egen dør", "Skrive sig op"]),
        ("?whose=young", ["Egen dør", "Ringe i morgen"]),
        ("?domain=education_employment&when=late", []),
        ("?domain=what_is_not&how_far=x", ALL),
    ],
)
def test_it_shows_what_is_asked_for(plan, query, shown):
    page = plan(query)
    assert [text for text in ALL if text in page] == shown
    assert ("Intet i planen passer" in page) is (not shown)
