"""The journal: what is written stands, a correction is beside it, and what lacks filing can be found (C8)."""

import datetime as dt
import uuid

import pytest
from django.db import IntegrityError, connection, transaction
from django.urls import reverse
from django.utils import timezone

from cases.filing import unfiled
from cases.models import Filing, JournalEntry, Remark
from tests.factories.bostotte import NoteFactory
from tests.factories.cases import AssignmentFactory, JournalEntryFactory, Role, UserFactory, ago, started_case

pytestmark = pytest.mark.django_db
WORDS = "Udbetaling Danmark har bevilget boligstøtte fra den første."


@pytest.fixture
def case():
    return started_case()


@pytest.fixture
def coordinator(case):
    return case.assignments.get().user


@pytest.fixture
def entry(case, coordinator):
    return JournalEntryFactory(case=case, author=coordinator)


def address(name, case, *rest):
    return reverse(f"cases:{name}", args=[case.pk, *rest])


def new(client, case, **typed):
    posted = {"text": WORDS, "kind": "call", "at": "", "submission_key": uuid.uuid4(), **typed}
    return client.post(address("entry_new", case), posted)


class TestWriting:
    def test_an_entry_stands_in_the_timeline(self, login, case, coordinator):
        client = login(coordinator)
        assert new(client, case).status_code == 302
        page = client.get(address("timeline", case) + "?vis=notater").content.decode()
        assert WORDS in page and "Telefonsamtale" in page

    def test_sent_twice_it_is_one(self, login, case, coordinator):
        client, key = login(coordinator), uuid.uuid4()
        for _ in range(2):
            assert new(client, case, submission_key=key).status_code == 302
        assert JournalEntry.objects.count() == 1

    def test_only_the_words_are_needed(self, login, case, coordinator):
        assert new(login(coordinator), case, kind="").status_code == 302
        assert JournalEntry.objects.get().kind == "note"

    def test_what_has_not_happened_is_refused_in_plain_danish(self, login, case, coordinator):
        later = timezone.localtime() + dt.timedelta(days=2)
        answer = new(login(coordinator), case, at=f"{later:%d.%m.%Y %H.%M}")
        assert answer.status_code == 422
        assert "Det er ikke sket endnu" in answer.content.decode() and WORDS in answer.content.decode()

    def test_a_leader_reads_and_writes_nothing(self, login, case, entry):
        from tests.factories.cases import UnitRoleFactory  # noqa: PLC0415

        client = login(UnitRoleFactory(unit=case.unit).user)
        assert entry.text in client.get(address("entry", case, "journal", entry.pk)).content.decode()
        assert new(client, case).status_code == 404


class TestItStands:
    @pytest.mark.parametrize("table", ["cases_journalentry", "cases_remark"])
    @pytest.mark.parametrize("sql", ["UPDATE {} SET text = 'x'", "DELETE FROM {}"])
    def test_the_database_refuses_every_change(self, case, coordinator, entry, table, sql):
        Remark.objects.create(case=case, kind="journal", object_id=entry.pk, text="Nej", written_by=coordinator)
        with pytest.raises(IntegrityError, match="is refused"), transaction.atomic(), connection.cursor() as cursor:
            cursor.execute(sql.format(table))

    def test_a_correction_is_a_new_entry_beside_the_first(self, login, case, coordinator, entry):
        client = login(coordinator)
        typed = {"text": "Ringede til banken.", "reason": "Forkert sted", "submission_key": uuid.uuid4()}
        assert client.post(address("entry_correct", case, entry.pk), typed).status_code == 302
        newer = JournalEntry.objects.get(corrects=entry)
        assert (newer.at, newer.kind) == (entry.at, entry.kind)
        first = client.get(address("entry", case, "journal", entry.pk)).content.decode()
        assert entry.text in first and "Forkert sted" in first
        later = client.get(address("entry", case, "journal", newer.pk)).content.decode()
        assert entry.text in later and newer.text in later

    def test_a_correction_needs_a_reason(self, login, case, coordinator, entry):
        typed = {"text": "Ringede til banken.", "reason": "", "submission_key": uuid.uuid4()}
        answer = login(coordinator).post(address("entry_correct", case, entry.pk), typed)
        assert answer.status_code == 422 and "Ringede til banken." in answer.content.decode()
        with pytest.raises(IntegrityError, match="c8_correction_has_reason"), transaction.atomic():
            JournalEntryFactory(case=case, author=coordinator, corrects=entry)

    def test_an_entry_is_corrected_once_and_then_its_correction(self, login, case, coordinator, entry):
        newer = JournalEntryFactory(case=case, author=coordinator, corrects=entry, reason="Fejl")
        answer = login(coordinator).get(address("entry_correct", case, entry.pk))
        assert answer.headers["Location"] == address("entry", case, "journal", newer.pk)


class TestRemarks:
    def test_the_young_persons_words_stand_beside_any_line(self, login, case, coordinator):
        note, client = NoteFactory(case=case, author=coordinator), login(coordinator)
        client.post(address("entry_remark", case, "note", note.pk), {"text": "Sådan var det ikke."})
        assert "Sådan var det ikke." in client.get(address("timeline", case)).content.decode()

    def test_a_line_of_another_case_is_not_there(self, login, case, coordinator):
        other = JournalEntryFactory()
        assert login(coordinator).get(address("entry", case, "journal", other.pk)).status_code == 404


class TestFiling:
    def test_what_lacks_filing_is_found_in_ones_own_cases_only(self, case, coordinator, entry):
        note = NoteFactory(case=case, author=coordinator, at=ago(days=2))
        JournalEntryFactory()
        found = unfiled(coordinator, timezone.now())
        assert [event.object_id for event in found if event.kind in ("note", "journal")] == [note.pk, entry.pk]

    def test_filed_it_leaves_the_list_and_a_mistake_brings_it_back(self, login, case, coordinator, entry):
        client, url = login(coordinator), address("entry_file", case, "journal", entry.pk)
        client.post(url, {"reference": "2026-1234"})
        client.post(url, {"reference": "igen"})
        assert Filing.objects.get().reference == "2026-1234"
        assert entry.pk not in {event.object_id for event in unfiled(coordinator, timezone.now())}
        client.post(url, {"undo": "1"})
        assert entry.pk in {event.object_id for event in unfiled(coordinator, timezone.now())}
        assert Filing.history.count() == 2

    def test_the_text_to_copy_says_when_who_and_what(self, login, case, coordinator, entry):
        page = login(coordinator).get(reverse("cases:filing")).content.decode()
        assert f"{timezone.localtime(entry.at):%d.%m.%Y kl. %H.%M} · Notat" in page
        assert entry.text in page and case.person.name in page

    def test_as_many_queries_for_many_cases_as_for_one(self, login, case, coordinator, entry, count_queries=None):
        from django.test.utils import CaptureQueriesContext  # noqa: PLC0415

        client, asked = login(coordinator), []
        for more in (0, 8):
            for _ in range(more):
                JournalEntryFactory(case=started_case(coordinator))
            with CaptureQueriesContext(connection) as captured:
                assert client.get(reverse("cases:filing")).status_code == 200
            asked.append(len(captured))
        assert asked[0] == asked[1]

    def test_a_stand_in_files_too(self, case, entry):
        worker = UserFactory(worker=True)
        AssignmentFactory(case=case, user=worker, role=Role.STAND_IN)
        assert unfiled(worker, timezone.now()).filter(object_id=entry.pk).exists()
