"""The promise ledger: per party, sector and quarter; few are hidden from those who see many cases (R5)."""

import datetime as dt

import pytest
from django.urls import reverse
from django.utils import timezone
from hypothesis import given
from hypothesis import strategies as st

from cases.models import Actor, UnitRole
from networkmeetings.ledger import by_name, by_quarter, over_time, rows_of, sector_rows
from networkmeetings.models import Agreement
from tests.factories.cases import TeamMemberFactory, UnitRoleFactory, started_case
from tests.factories.networkmeetings import AgreementFactory

pytestmark = pytest.mark.django_db


@pytest.fixture
def case():
    """Six promises of a school (4 kept, 1 partly, 1 late), one of the young person's, one no longer current."""
    case = started_case()
    today = timezone.localdate()
    actor = Actor.objects.create(name="En skole", sector="education")
    school = TeamMemberFactory(case=case, actor=actor, name="Vejleder Test")
    common = {"case": case, "due_on": today - dt.timedelta(days=3)}
    theirs = {"responsible_user": None, "responsible_member": school}
    for _ in range(4):
        AgreementFactory(kept=True, **common, **theirs)
    AgreementFactory(kept=True, **common, **theirs, outcome="partly")
    AgreementFactory(**common, **theirs)
    AgreementFactory(young_persons=True, kept=True, **common)
    AgreementFactory(kept=True, outcome="no_longer", **common)
    AgreementFactory(case=case)  # not due yet
    return case


def test_by_party_sector_and_quarter(case):
    today = timezone.localdate()
    rows = Agreement.objects.filter(case=case)
    counted = sector_rows(rows, today)
    tallies = {tally.name: tally for tally in by_name(counted)}
    assert tallies["Uddannelse"].words == "4 holdt, 1 delvist, 0 ikke holdt, 1 over datoen"
    assert tallies["Den unge"].kept == 1
    assert "Koordinator og bostøtte" not in tallies
    named = rows.select_related("case__person", "responsible_member__actor", "responsible_user__actor")
    parties = rows_of(named, today, by_sector=False)
    assert {tally.name for tally in by_name(parties)} == {"Vejleder Test", case.person.call_name}
    assert sum(tally.total for tally in by_quarter(parties)) == 7
    # one case's sectors are counted in Python, many cases' in SQL: the same
    assert by_name(rows_of(named, today, by_sector=True)) == by_name(counted)


def test_each_over_time():
    rows = [("Skole", "2026, 1. kvartal", "kept", True, 3), ("Skole", "2026, 2. kvartal", "partly", True, 2)]
    rows += [("Ydelse", "2026, 2. kvartal", "", True, 1), ("Ydelse", "2026, 3. kvartal", "", False, 4)]
    found = over_time(rows, hide_few=False)
    assert found["quarters"] == ["2026, 1. kvartal", "2026, 2. kvartal"]
    told = {trend.name: [(cell.kept, cell.total) for cell in trend.cells] for trend in found["trends"]}
    assert told == {"Skole": [(3, 3), (0, 2)], "Ydelse": [(0, 0), (0, 1)]}


@given(
    st.lists(st.lists(st.integers(0, 12), min_size=3, max_size=3), min_size=2, max_size=5),
)
def test_few_are_hidden_and_cannot_be_worked_out_from_a_sum(numbers):
    """R5: no cell under five is shown, and no row or column hides a single one beside others."""
    rows = [
        (f"Område {row}", f"2026, {place + 1}. kvartal", "kept", True, number)
        for row, line in enumerate(numbers)
        for place, number in enumerate(line)
        if number
    ]
    found = over_time(rows, hide_few=True)
    lines = [trend.cells for trend in found["trends"]]
    for line in [*lines, *map(list, zip(*lines, strict=True))]:
        shown = [cell for cell in line if cell is not None and cell.total]
        assert all(cell.total >= 5 for cell in shown)
        assert not shown or line.count(None) != 1


def test_the_leaders_page_hides_few_and_names_nobody(case, login):
    page = login(UnitRoleFactory(unit=case.unit).user).get(reverse("networkmeetings:ledger")).content.decode()
    assert "Uddannelse" in page and "Under fem aftaler, vises ikke" in page
    assert "Vejleder Test" not in page and case.person.call_name not in page


def test_the_management_group_sees_it_and_others_do_not(case, login):
    role = UnitRoleFactory(unit=None, role=UnitRole.Role.MANAGEMENT_GROUP)
    assert login(role.user).get(reverse("networkmeetings:ledger")).status_code == 200
    assert login(case.opened_by).get(reverse("networkmeetings:ledger")).status_code == 404


def test_the_cases_page_names_the_parties(case, login):
    page = login(case.opened_by).get(reverse("networkmeetings:case_ledger", args=[case.pk])).content.decode()
    assert "Vejleder Test" in page and "Over tid" in page


def test_a_plan_by_law_is_named_on_the_page_of_the_plan(case, login):
    client = login(case.opened_by)
    sent = {"kind": "sel_141", "made_on": "1.10.2026"}
    assert client.post(reverse("networkmeetings:statutory_new", args=[case.pk]), sent).status_code == 302
    page = client.get(reverse("networkmeetings:goals", args=[case.pk])).content.decode()
    assert "Handleplan efter servicelovens § 141" in page
