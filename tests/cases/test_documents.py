"""Papers of a case: laid in, opened and logged, blocked and put right; nobody deletes (C8, trust R35)."""

import socket
import threading

import pytest
from django.core.files.uploadedfile import SimpleUploadedFile
from django.db import IntegrityError, connection, transaction
from django.test import Client
from django.urls import reverse
from django.utils import timezone

from cases import outbox
from cases.models import AccessLog, Document, DocumentCategory, DocumentContent, Outbox
from cases.rules import RuleBroken
from cases.services import add_document, block_document, tell_notice
from cases.uploads.kinds import Cleaned
from tests.cases.hostile_files import FILES, PLAIN_PDF
from tests.factories.cases import AssignmentFactory, DocumentFactory, Role, UserFactory, started_case

pytestmark = pytest.mark.django_db


@pytest.fixture
def case():
    return started_case()


@pytest.fixture
def coordinator(case):
    return case.assignments.get().user


@pytest.fixture
def browser(login, coordinator):
    return login(coordinator)


def page(name, key):
    return reverse(f"cases:{name}", args=[key])


def paper(case, content=PLAIN_PDF, **more):
    return add_document(by=case.opened_by, case=case, file=Cleaned("pdf", content), name="brev.pdf", **more)


class TestLayingIn:
    def test_a_file_and_nothing_else_is_enough(self, browser, case):
        file = SimpleUploadedFile("../140306-4012 brev.pdf", PLAIN_PDF, "text/html")
        answer = browser.post(page("document_new", case.pk), {"file": file}, follow=True)
        found = case.documents.get()
        assert (found.number, found.kind, found.name, found.title) == (1, "pdf", "brev.pdf", "Andet")
        assert bytes(found.content.data) == PLAIN_PDF
        assert "Lagt i sagen: Andet" in answer.content.decode()

    def test_a_photo_says_what_was_taken_out(self, browser, case):
        file = SimpleUploadedFile("foto.jpeg", FILES["foto.jpeg"][0])
        text = browser.post(page("document_new", case.pk), {"file": file}, follow=True).content.decode()
        assert "Taget ud af filen: hvor billedet er taget" in text

    def test_a_hostile_file_is_refused_in_words_and_the_text_is_kept(self, browser, case):
        file = SimpleUploadedFile("makro.docx", FILES["makro.docx"][0])
        answer = browser.post(page("document_new", case.pk), {"file": file, "title": "Brev fra skolen"})
        text = answer.content.decode()
        assert answer.status_code == 422
        assert "program eller en makro" in text and "Brev fra skolen" in text
        assert not case.documents.exists()

    def test_one_far_too_large_never_reaches_the_disk(self, browser, case, monkeypatch):
        monkeypatch.setattr("config.uploads.MAX_BYTES", 1000)
        monkeypatch.setattr("django.core.files.uploadhandler.TemporaryFileUploadHandler.receive_data_chunk", None)
        file = SimpleUploadedFile("stor.pdf", b"%PDF-" + b"\0" * 3_000_000)
        answer = browser.post(page("document_new", case.pk), {"file": file, "title": "Stor"})
        assert answer.status_code == 422
        assert "for stor" in answer.content.decode()

    def test_the_same_file_twice_is_one(self, case):
        paper(case)
        with pytest.raises(RuleBroken, match="ligger her allerede"):
            paper(case)

    def test_a_case_does_not_hold_without_end(self, case, settings):
        settings.DOCUMENTS = {**settings.DOCUMENTS, "case_bytes": len(PLAIN_PDF)}
        paper(case)
        with pytest.raises(RuleBroken, match="ikke plads"):
            paper(case, PLAIN_PDF + b"\n")


class TestDownload:
    def test_is_an_attachment_that_runs_nothing_and_is_logged(self, browser, case, coordinator):
        found = paper(case)
        before = AccessLog.objects.count()
        answer = browser.get(page("document_file", found.pk))
        assert answer.content == PLAIN_PDF
        assert answer["Content-Disposition"].startswith('attachment; filename="dokument-1-')
        assert answer["X-Content-Type-Options"] == "nosniff"
        assert "sandbox" in answer["Content-Security-Policy"]
        assert answer["Cache-Control"] == "no-store"
        row = AccessLog.objects.latest("pk")
        assert AccessLog.objects.count() == before + 1
        assert (row.user_id, row.action, row.purpose) == (coordinator.pk, "download", "Dokument 1")

    def test_the_address_is_worth_nothing_to_another(self, case, login):
        found = paper(case)
        for user in (UserFactory(authority=True), AssignmentFactory(case=case, role=Role.HOUSING_OFFICER).user):
            assert login(user).get(page("document_file", found.pk)).status_code == 404
        assert Client().get(page("document_file", found.pk)).status_code == 302

    def test_an_ended_assignment_closes_the_address(self, case, browser):
        found = paper(case)
        assignment = case.assignments.get()
        assignment.valid_until = timezone.now()
        assignment.save()
        assert browser.get(page("document_file", found.pk)).status_code == 404

    def test_the_list_asks_the_same_with_many(self, case, browser, queries):
        paper(case)
        with queries() as few:
            browser.get(page("documents", case.pk))
        for number in range(2, 15):
            DocumentFactory(case=case, number=number)
        with queries() as many:
            browser.get(page("documents", case.pk))
        assert len(many) == len(few)


class TestNobodyDeletes:
    @pytest.mark.parametrize("change", ["update", "delete"])
    def test_the_database_refuses_to_change_a_file(self, case, change):
        paper(case)
        with pytest.raises(IntegrityError, match="refused"), transaction.atomic():
            getattr(DocumentContent.objects.all(), change)(**({"data": b"x"} if change == "update" else {}))

    @pytest.mark.parametrize("row", [{"blocked_at": timezone.now()}, {"blocked_reason": "Forkert"}])
    def test_a_block_has_who_and_why(self, row):
        with pytest.raises(IntegrityError, match="c8_document_blocked"), transaction.atomic():
            DocumentFactory(**row)


class TestBlocking:
    @pytest.fixture
    def reader(self, case, login):
        user = AssignmentFactory(case=case, user=UserFactory(worker=True), role=Role.SUPPORT_WORKER).user
        self.found = paper(case, title="Udtalelse om Storm Test", source="Storms skole")
        assert login(user).get(page("document_file", self.found.pk)).status_code == 200
        return user

    def test_the_paper_goes_to_its_case_and_those_who_had_it_are_told(self, case, coordinator, browser, reader):
        right = started_case(coordinator)
        typed = {"reason": "Handler om en anden", "right_case": str(right.number), "outside": "FGU\n\nMormor"}
        text = browser.post(page("document_block", self.found.pk), typed, follow=True).content.decode()
        assert "Storm" not in text
        for name in ("documents", "document"):
            key = case.pk if name == "documents" else self.found.pk
            assert "Storm" not in browser.get(page(name, key)).content.decode()
        assert browser.get(page("document_file", self.found.pk)).status_code == 404
        moved = right.documents.get()
        assert (moved.title, bytes(moved.content.data)) == ("Udtalelse om Storm Test", PLAIN_PDF)
        told = {notice.who for notice in self.found.notices.all()}
        assert told == {str(reader), str(case.opened_by), "FGU", "Mormor"} - {str(coordinator)}

    def test_told_once_is_told(self, case, coordinator, browser, reader):
        block_document(by=coordinator, document=self.found, reason="Forkert sag")
        notice = self.found.notices.get(user=reader)
        assert "ikke fået det at vide" in browser.get(page("documents", case.pk)).content.decode()
        browser.post(page("document_told", notice.pk))
        first = Document.objects.get(pk=self.found.pk).notices.get(user=reader)
        assert tell_notice(by=reader, notice=notice).told_by == first.told_by == coordinator
        assert "ikke fået det at vide" not in browser.get(page("documents", case.pk)).content.decode()

    def test_never_into_a_case_one_may_not_write_in(self, case, browser):
        found, elsewhere = paper(case), started_case()
        typed = {"reason": "Forkert sag", "right_case": str(elsewhere.number)}
        answer = browser.post(page("document_block", found.pk), typed)
        assert answer.status_code == 422
        assert "ingen sag med det nummer" in answer.content.decode()
        assert not elsewhere.documents.exists()

    def test_a_mistake_found_after_closing_is_still_put_right(self, case, coordinator):
        found = paper(case)
        case.closed_at, case.closed_by, case.close_reason = timezone.now(), coordinator, "moved"
        case.save()
        assert block_document(by=coordinator, document=found, reason="Forkert sag").blocked_by == coordinator

    def test_not_into_the_same_case_and_not_twice(self, case, coordinator):
        found = paper(case)
        with pytest.raises(RuleBroken, match="rigtige sag"):
            block_document(by=coordinator, document=found, reason="x", right_case=case)
        block_document(by=coordinator, document=found, reason="Forkert sag")
        with pytest.raises(RuleBroken, match="allerede spærret"):
            block_document(by=coordinator, document=found, reason="Forkert sag")

    def test_the_history_tells_all(self, case, coordinator, browser):
        found = paper(case)
        block_document(by=coordinator, document=found, reason="Forkert sag")
        assert found.history.first().history_change_reason == "Spærret"
        assert "Lagt i sagen" in browser.get(page("document", found.pk)).content.decode()


class Scanner:
    """A clamd of our own that says what it is told to say."""

    def __init__(self, answer):
        self.server = socket.create_server(("127.0.0.1", 0))
        self.heard = b""
        self.thread = threading.Thread(target=self.serve, args=(answer,))
        self.thread.start()

    def serve(self, answer):
        line, _ = self.server.accept()
        with line:
            while not self.heard.endswith(b"\0\0\0\0"):
                self.heard += line.recv(65536)
            line.sendall(answer)

    def stop(self):
        self.thread.join(5)
        self.server.close()


class TestScanner:
    def drained(self, settings, case, answer):
        scanner = Scanner(answer)
        settings.DOCUMENTS = {**settings.DOCUMENTS, "scanner": f"127.0.0.1:{scanner.server.getsockname()[1]}"}
        found = paper(case)
        assert found.scan == "waiting" and not found.opens
        outbox.drain()
        scanner.stop()
        assert PLAIN_PDF in scanner.heard
        found.refresh_from_db()
        return found

    def test_a_clean_file_opens(self, settings, case, browser):
        found = self.drained(settings, case, b"stream: OK\0")
        assert browser.get(page("document_file", found.pk)).status_code == 200

    def test_a_virus_never_opens(self, settings, case, browser):
        found = self.drained(settings, case, b"stream: Eicar-Signature FOUND\0")
        assert browser.get(page("document_file", found.pk)).status_code == 404
        assert "Virus fundet" in browser.get(page("documents", case.pk)).content.decode()

    def test_a_scanner_that_is_away_leaves_the_file_waiting(self, settings, case, browser):
        with socket.create_server(("127.0.0.1", 0)) as server:
            port = server.getsockname()[1]
        settings.DOCUMENTS = {**settings.DOCUMENTS, "scanner": f"127.0.0.1:{port}"}
        found = paper(case)
        outbox.drain()
        assert browser.get(page("document_file", found.pk)).status_code == 404
        assert not Outbox.objects.get(kind="scan_document").done_at


class TestKinds:
    def test_one_out_of_use_is_not_offered_but_stands_on_the_papers_that_have_it(self, browser, case):
        kept = DocumentFactory(case=case, category_id="health")
        row = DocumentCategory.objects.get(pk="health")
        row.in_use = False
        row.save()
        assert "Helbred" not in browser.get(page("document_new", case.pk)).content.decode()
        text = browser.get(page("documents", case.pk)).content.decode()
        assert "?slags=health" not in text and "Helbred ·" in text
        edit = browser.get(page("document_edit", kept.pk)).content.decode()
        assert '<option value="health" selected>Helbred</option>' in edit

    def test_one_of_the_municipalitys_own(self, browser, case):
        DocumentCategory.objects.create(code="school", label="Skole", position=45)
        file = SimpleUploadedFile("brev.pdf", PLAIN_PDF)
        browser.post(page("document_new", case.pk), {"file": file, "category": "school"})
        assert case.documents.get().title == "Skole"
        assert "Skole" in browser.get(page("documents", case.pk) + "?slags=school").content.decode()

    def test_one_nobody_has_is_answered_at_the_field(self, browser, case):
        file = SimpleUploadedFile("brev.pdf", PLAIN_PDF)
        answer = browser.post(page("document_new", case.pk), {"file": file, "category": "findes-ikke"})
        assert answer.status_code == 422 and not case.documents.exists()

    def test_the_database_knows_no_other(self, case):
        with pytest.raises(IntegrityError, match="category"), transaction.atomic(), connection.cursor() as cursor:
            DocumentFactory(case=case)
            cursor.execute("UPDATE cases_document SET category = 'findes-ikk'")
            cursor.execute("SET CONSTRAINTS ALL IMMEDIATE")

    def test_as_many_queries_for_ten_papers_as_for_two(self, browser, case, queries):
        DocumentFactory.create_batch(2, case=case)
        with queries() as few:
            browser.get(page("documents", case.pk))
        DocumentFactory.create_batch(8, case=case)
        with queries() as many:
            browser.get(page("documents", case.pk))
        assert len(many) == len(few)
