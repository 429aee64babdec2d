"""manage.py render_sheet: the paper made again from the locked content, noted, and written where nobody else reads."""

import stat
import uuid

import pytest
from django.core.management import CommandError, call_command
from django.utils import timezone

from cases.models import AccessLog
from cases.paper_text import fingerprint
from networkmeetings.models import NetworkMeeting, Sheet
from tests.factories.cases import CaseFactory, UserFactory
from tests.networkmeetings import sheet_samples

pytestmark = pytest.mark.django_db


def locked(sha256: str = "") -> Sheet:
    """A sheet as concluding a meeting locks it; with ``sha256`` its fingerprint is that instead of its own."""
    content = sheet_samples.ordinary()
    case, user, now = CaseFactory(), UserFactory(), timezone.now()
    return Sheet.objects.create(
        case=case,
        meeting=NetworkMeeting.objects.create(case=case, number=3, starts_at=now, planned_by=user),
        version=2,
        content=content,
        sha256=sha256 or fingerprint(content),
        concluded_by=user,
        concluded_at=now,
    )


@pytest.fixture
def sheet() -> Sheet:
    return locked()


def test_it_writes_the_pdf_to_a_file_only_its_owner_reads_and_notes_the_showing(sheet, tmp_path):
    out = tmp_path / "skema.pdf"

    call_command("render_sheet", str(sheet.pk), out=out, why="Fejlsøgning")

    assert out.read_bytes().startswith(b"%PDF-1.7")
    assert stat.S_IMODE(out.stat().st_mode) == 0o600
    row = AccessLog.objects.get(case_id=sheet.case_id)
    assert (row.action, row.purpose, row.person_id, row.user_id) == (
        "export", "Fejlsøgning", sheet.case.person_id, None,
    )  # fmt: skip


def test_it_writes_to_standard_output(sheet, capfdbinary):
    call_command("render_sheet", str(sheet.pk))

    assert capfdbinary.readouterr().out.startswith(b"%PDF-1.7")


def test_it_writes_over_nothing(sheet, tmp_path):
    out = tmp_path / "skema.pdf"
    out.write_bytes(b"before")

    with pytest.raises(CommandError, match="File exists"):
        call_command("render_sheet", str(sheet.pk), out=out)

    assert out.read_bytes() == b"before"


def test_an_unknown_sheet_is_an_error():
    with pytest.raises(CommandError, match="no such sheet"):
        call_command("render_sheet", str(uuid.uuid4()))


def test_content_that_does_not_fit_its_fingerprint_is_not_printed(tmp_path):
    out = tmp_path / "skema.pdf"

    with pytest.raises(CommandError, match="fingerprint"):
        call_command("render_sheet", str(locked(sha256="0" * 64).pk), out=out)

    assert not AccessLog.objects.exists()
    assert not out.exists()
