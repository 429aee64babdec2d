"""Make the PDF of one sheet again from its frozen content, for whoever runs the installation."""

import os
import sys
import uuid
from pathlib import Path
from typing import Any

from django.core.management.base import BaseCommand, CommandError, CommandParser

from cases.models import AccessLog
from cases.paper_text import fingerprint
from networkmeetings.models import Sheet
from networkmeetings.pdf import render_sheet

STDOUT = Path("-")


class Command(BaseCommand):
    help = (
        "Write the PDF of a mål- og aftaleskema, made anew from its locked content, to a file only you can read or to "
        "standard output. Nothing stored is changed. The showing is written in the access log."
    )

    def add_arguments(self, parser: CommandParser) -> None:
        parser.add_argument("sheet", type=uuid.UUID, help="the sheet's id")
        parser.add_argument("--out", type=Path, default=STDOUT, help="a new file; without it, standard output")
        parser.add_argument("--why", default="", help="for the access log: what it is for")

    def handle(self, *args: Any, **options: Any) -> None:
        if options["out"] == STDOUT and sys.stdout.isatty():
            raise CommandError("A PDF on a screen helps nobody: give --out or send it on.")
        try:
            sheet = Sheet.objects.select_related("case").get(pk=options["sheet"])
        except Sheet.DoesNotExist:
            raise CommandError("There is no such sheet.") from None
        if fingerprint(sheet.content) != sheet.sha256:
            raise CommandError("The content does not fit its fingerprint: it is not what was locked.")
        pdf = render_sheet(sheet.content)
        note_shown(sheet, why=options["why"])
        write(pdf, options["out"])


def note_shown(sheet: Sheet, *, why: str) -> None:
    """Outside a request there is no middleware to write the log row, so it is written here, before anything leaves."""
    AccessLog.objects.create(
        case_id=sheet.case_id,
        person_id=sheet.case.person_id,
        action=AccessLog.Action.EXPORT,
        relation="operation",
        purpose=why[:300],
        route="manage.py render_sheet",
        method="COMMAND",
        status=200,
        request_id=uuid.uuid4(),
    )


def write(pdf: bytes, out: Path) -> None:
    """CommandError when the file is there already or cannot be made; nothing is ever written over."""
    if out == STDOUT:
        sys.stdout.buffer.write(pdf)
        return
    try:
        file = os.open(out, os.O_WRONLY | os.O_CREAT | os.O_EXCL, 0o600)
    except OSError as error:
        raise CommandError(f"The file could not be made: {error.strerror}.") from None
    with os.fdopen(file, "wb") as stream:
        stream.write(pdf)
