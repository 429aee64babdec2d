"""The timeline of a case with 5,000 events: as many queries for the first 50 as for any later 50 (G12)."""

import datetime as dt
import re
import uuid

import pytest
from django.db import connection
from django.urls import reverse
from django.utils import timezone

from bostotte.models import ContactNote
from cases.models import Case, JournalEntry, TimelineEvent
from tests.factories.cases import started_case

pytestmark = pytest.mark.django_db
NOTES, ENTRIES = 3000, 2000


def lived(notes: int, entries: int) -> Case:
    """A case with that many notes and entries; the entries share their moment by fours, so that a page often ends
    between two of the same moment."""
    made, end = started_case(), timezone.now() - dt.timedelta(hours=1)
    known = {"case": made, "author": made.opened_by}
    ContactNote.objects.bulk_create(
        ContactNote(**known, at=end - dt.timedelta(hours=n), kind="phone", text=f"Ringede om huslejen {n}")
        for n in range(notes)
    )
    JournalEntry.objects.bulk_create(
        JournalEntry(**known, at=end - dt.timedelta(hours=n // 4 * 4), text=f"Notat {n}") for n in range(entries)
    )
    with connection.cursor() as cursor:
        cursor.execute("ANALYZE")
    return made


@pytest.fixture
def case():
    return lived(60, 110)


def older(page: str) -> str:
    found = re.search(r'href="(\?[^"]*)" rel="next"', page)
    return found.group(1).replace("&amp;", "&") if found else ""


def lines(page: str) -> int:
    return page.count('class="hv-when hv-when--moment"')


@pytest.mark.slow
def test_every_page_costs_what_the_first_does_and_none_is_lost(login, queries):
    case = lived(NOTES, ENTRIES)
    client, address, asked, seen, query = login(case.opened_by), reverse("cases:timeline", args=[case.pk]), [], 0, "?"
    while query:
        with queries() as captured:
            page = client.get(f"{address}{query}").content.decode()
        asked.append(len([row for row in captured if "SAVEPOINT" not in row["sql"]]))
        seen += lines(page)
        query = older(page)
    assert seen == TimelineEvent.objects.filter(case=case).count() >= NOTES + ENTRIES
    assert len(asked) > 100
    assert len(set(asked)) == 1 and asked[0] <= 8, set(asked)


def test_a_choice_stays_on_the_next_page(login, case):
    client, address = login(case.opened_by), reverse("cases:timeline", args=[case.pk])
    first = client.get(f"{address}?vis=notater").content.decode()
    assert "vis=notater" in older(first)
    second = client.get(f"{address}{older(first)}").content.decode()
    assert 'href="?vis=notater">' in second.split('aria-label="Sider"')[1]
    assert lines(second) == 50 and "Ringede" not in second
    assert 'aria-current="true"' in second.split("Notater")[0].rsplit("<a", 1)[1]


@pytest.mark.parametrize(
    "place", ["", "x", "2026-11-01T10:00:00_x", "2026-11-01_00000000-0000-0000-0000-000000000000"]
)
def test_a_place_nobody_wrote_is_the_first_page(login, case, place):
    page = login(case.opened_by).get(reverse("cases:timeline", args=[case.pk]), {"fra": place})
    assert page.status_code == 200 and lines(page.content.decode()) == 50


def test_a_place_after_the_last_says_so(login, case):
    fra = f"1990-01-01T10:00:00+00:00_{uuid.UUID(int=0)}"
    page = login(case.opened_by).get(reverse("cases:timeline", args=[case.pk]), {"fra": fra})
    assert "Der er ikke mere." in page.content.decode()
