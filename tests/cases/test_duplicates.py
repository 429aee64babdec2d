"""The duplicate warning among thousands: by index, bounded, and the same hits however a name is spelled."""

import datetime as dt

import pytest
from django.db import connection

from cases.duplicates import MOST_SHOWN, by_likeness, similar_cases, unseen_cases
from cases.models import Case
from cases.search import find
from tests.factories.cases import CaseFactory, UnitFactory, UnitRoleFactory, UserFactory

pytestmark = pytest.mark.django_db

BORN = dt.date(2006, 3, 14)
SPELLINGS = [
    ["Aagaard", "Ågård", "Aagård", "Ågaard", "A\u030agård", "AAGAARD"],
    ["Kærgaard", "kaergaard", "Kærgård", "KÆRGAARD"],
    ["Søren", "soren", "Soeren", "SØREN"],
]
# Set-based: a thousand people of the unit with names like those of a phone book.
MANY = """
INSERT INTO cases_youngperson (call_name, full_name, birth_date, pronoun, language, needs_interpreter,
    preferred_channel, address, is_address_protected, is_test_person, version)
SELECT first, first || ' ' || last || 'sen Test', DATE '2002-01-01' + n %% 2000, '', '', false, '', '', false, true, 1
  FROM generate_series(1, 1000) n,
       LATERAL (SELECT (ARRAY['Alma','Bo','Carla','Dan','Esma','Finn','Gry'])[1 + n %% 7] AS first,
                       (ARRAY['Han','Lar','Pet','Mor','Ras','Tho','Ib','Jepp','Niel','Ol'])[1 + n %% 10] AS last) x;
INSERT INTO cases_case (person_id, unit_id, opened_at, opened_by_id, acting_municipality, paying_municipality,
    residence_municipality, close_reason, version)
SELECT p.id, %s, TIMESTAMPTZ '2026-01-01', %s, '', '', '', '', 1
  FROM cases_youngperson p WHERE p.full_name LIKE '%%sen Test';
"""


@pytest.fixture
def leader():
    return UnitRoleFactory().user


def plan_of(queryset):
    """How PostgreSQL answers where reading every row costs more than an index, as it does among 20,000."""
    with connection.cursor() as cursor:
        cursor.execute("ANALYZE cases_youngperson, cases_case")
        # Neither row by row nor along the key: what is left is an index that answers the question.
        cursor.execute("SET LOCAL enable_seqscan = off; SET LOCAL enable_indexscan = off")
        plan = queryset.explain()
        cursor.execute("SET LOCAL enable_seqscan = on; SET LOCAL enable_indexscan = on")
    return plan


@pytest.fixture
def many(leader):
    with connection.cursor() as cursor:
        cursor.execute(MANY, [leader.unit_id, leader.pk])
    return leader


def test_people_are_not_read_one_by_one(many):
    case = CaseFactory(person__call_name="Åse", person__full_name="Åse Kærgaard Test", unit=many.unit)
    plan = plan_of(by_likeness(Case.objects.all(), "Aase Kaergård Test"))
    assert "person_search" in plan, plan
    assert "Seq Scan on cases_youngperson" not in plan
    assert similar_cases(many, "Aase Kaergård Test", None) == [case]


def test_the_hint_about_somebody_unseen_goes_by_index_too(many):
    case = CaseFactory(
        person__call_name="Åse", person__full_name="Åse Kærgaard Test", person__birth_date=BORN,
        unit=UnitFactory(name="En anden enhed"),
    )  # fmt: skip
    plan = plan_of(by_likeness(Case.objects.open(), "Aase Kaergård Test").filter(person__birth_date=BORN))
    assert "person_search" in plan or "person_birth_date" in plan
    assert "Seq Scan on cases_youngperson" not in plan
    assert unseen_cases(many, "Aase Kaergård Test", BORN) == [case.pk]
    assert unseen_cases(UserFactory(unit=None), "Aase Kaergård Test", None) == []


def test_at_most_five_are_shown_in_one_query(many, queries):
    with queries() as captured:
        assert len(similar_cases(many, "Alma Hansen Test", None)) == MOST_SHOWN
    assert len(captured) == 1


@pytest.mark.parametrize("spellings", SPELLINGS, ids=[names[0] for names in SPELLINGS])
def test_every_spelling_has_the_same_hits_in_search_and_in_the_warning(leader, spellings):
    for number, spelling in enumerate(spellings):
        CaseFactory(person__call_name=f"Bo{number}", person__full_name=f"Bo {spelling} Test", unit=leader.unit)
    CaseFactory(person__full_name="Nogen Anden Test", unit=leader.unit)
    searched = {frozenset(case.pk for case in find(leader, spelling)) for spelling in spellings}
    assert {len(hits) for hits in searched} == {len(spellings)}
    assert len(searched) == 1
    warned = {
        frozenset(case.pk for case in by_likeness(Case.objects.all(), f"Bo {spelling} Test")[:20])
        for spelling in spellings
    }
    assert len(warned) == 1
