"""What the benchmark measures besides pages: the name search finds the same people however a name is spelled (G9)."""

import pytest

from cases.models import TimelineEvent
from reporting.benchmark import deep
from reporting.benchmark.goals import GOALS, Reached, table
from reporting.benchmark.work import SPELLINGS, found_by_one_spelling_only, named, searching
from tests.factories.cases import YoungPersonFactory, started_case

pytestmark = pytest.mark.django_db


def test_every_spelling_finds_the_same_people():
    people = [YoungPersonFactory(call_name=text, full_name=f"{text} Test") for row in SPELLINGS for text in row]
    YoungPersonFactory(call_name="Nogen", full_name="Nogen Anden Test")
    assert found_by_one_spelling_only() == 0
    for number, spelled in enumerate(SPELLINGS):
        for text in spelled:
            assert set(named(text)) == set(people[number * 3 : number * 3 + 3])


def test_the_two_searches_can_be_timed():
    YoungPersonFactory(call_name="Lærke", full_name="Lærke Test")
    found = {name: act() for name, act in searching().items()}
    assert [len(people) for people in found["search"]] == [1, 0, 0]
    assert [len(people) for people in found["icontains"]] == [0, 0, 0]


def test_a_case_is_made_deep_once_and_its_later_page_is_further_back(login, monkeypatch):
    monkeypatch.setattr(deep, "EVENTS", 120)
    monkeypatch.setattr(deep, "LATER", 60)
    case = started_case()
    for _ in range(2):
        deep.deepen(case)
        assert 120 <= TimelineEvent.objects.filter(case=case).count() <= 121
    client = login(case.opened_by)
    first, later = (client.get(page(case)).content.decode() for page in (deep.first_page, deep.later_page))
    assert first.count("hv-when--moment") == later.count("hv-when--moment") == 50
    assert "nr. 2 om" in first and "nr. 2 om" not in later


def test_a_missed_goal_says_so():
    assert "MISSED" in table([Reached("G9", 0.9)])
    assert "stretch" in table([Reached("G9", 0.02)])
    assert set(GOALS) >= {"G1", "G2", "G3", "G4", "G5", "G9", "G9c", "G12"}
