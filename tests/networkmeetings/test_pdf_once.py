"""The PDF of a locked sheet: once per version, whatever dies on the way (N4, decisions g)."""

import io

import pikepdf
import pytest
import time_machine
from django.db import connections
from django.utils import timezone

from cases import outbox
from cases.models import Outbox
from networkmeetings import sheets
from networkmeetings.models import SheetFile
from tests.factories.networkmeetings import AgreementFactory, concluded, planned
from tests.threads import all_at_once


@pytest.mark.django_db
def test_the_drain_makes_it_and_marks_the_row():
    meeting = planned()
    agreement = AgreementFactory(case=meeting.case, meeting=meeting, text="Møde op kl. 10.30 på æblegården")
    sheet = concluded(meeting).sheets.get()
    assert outbox.drain() == 1
    file = sheet.files.get()
    with pikepdf.open(pdf_stream(file)) as pdf:
        assert meeting.case.person.name in str(pdf.docinfo["/Title"])
    assert Outbox.objects.get().done_at is not None
    assert outbox.drain() == 0
    assert agreement.text in sheet.content["agreements"][0]["text"]


@pytest.mark.django_db
def test_a_poisoned_sheet_is_a_failed_row_and_no_crash(monkeypatch):
    class Fatal(BaseException):
        """As WeasyPrint's own: no Exception."""

    def die(content):
        raise Fatal("Alma")

    monkeypatch.setattr(sheets, "render_sheet", die)
    concluded()
    with time_machine.travel(timezone.now(), tick=False) as clock:
        for _ in range(outbox.MOST_ATTEMPTS):
            assert outbox.drain() == 0
            clock.shift(3600)
    row = Outbox.objects.get()
    assert row.failed_at is not None
    assert row.error == "Fatal"
    assert not SheetFile.objects.exists()


@pytest.mark.race
@pytest.mark.django_db(transaction=True)
def test_two_drains_at_once_make_one_file(monkeypatch):
    sheet = concluded().sheets.get()
    render, calls = sheets.render_sheet, []

    def counted(content):
        calls.append(1)
        return render(content)

    monkeypatch.setattr(sheets, "render_sheet", counted)
    row = Outbox.objects.get()
    assert sorted(all_at_once([lambda: outbox.run(row.pk)] * 2)) == [False, True]
    assert (sheet.files.count(), len(calls)) == (1, 1)


@pytest.mark.race
@pytest.mark.django_db(transaction=True)
def test_a_worker_that_dies_in_the_middle_leaves_nothing_and_the_next_one_finishes(monkeypatch):
    sheet = concluded().sheets.get()
    render = sheets.render_sheet

    def killed(content):
        # what SIGKILL does to the work: the connection is gone and nothing was committed
        connections["default"].connection.close()
        raise KeyboardInterrupt

    monkeypatch.setattr(sheets, "render_sheet", killed)
    with pytest.raises(KeyboardInterrupt):
        outbox.drain()
    connections["default"].close()
    assert not SheetFile.objects.exists()
    monkeypatch.setattr(sheets, "render_sheet", render)
    assert outbox.drain() == 0  # still the dead worker's for half a minute
    with time_machine.travel(timezone.now() + outbox.backoff(0)):
        assert outbox.drain() == 1
    assert sheet.files.count() == 1


def pdf_stream(file):
    """The stored bytes as pikepdf opens them."""
    return io.BytesIO(bytes(file.pdf))
