"""The promise ledger: per party, sector and quarter; few are hidden from those who see many cases (R5)."""

import datetime as dt

import pytest
from django.urls import reverse
from django.utils import timezone

from cases.models import Actor, UnitRole
from networkmeetings.ledger import by_party, by_quarter, by_sector
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
    tallies = {tally.name: tally for tally in by_sector(rows, today)}
    assert tallies["Uddannelse"].words == "4 holdt, 1 delvist, 0 ikke holdt, 1 over datoen"
    assert tallies["Den unge"].kept == 1
    assert "Koordinator og bostøtte" not in tallies
    named = rows.select_related("case__person", "responsible_member", "responsible_user")
    assert {tally.name for tally in by_party(named, today)} == {"Vejleder Test", case.person.call_name}
    assert sum(tally.total for tally in by_quarter(rows, today)) == 7


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
