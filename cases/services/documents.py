"""Papers of a case: taken in, blocked, put in the right case, and those who saw them told (C8)."""

from __future__ import annotations

import datetime as dt
import hashlib
from collections.abc import Iterable
from typing import Any

from django.conf import settings
from django.db import transaction
from django.db.models import Max, Sum
from django.utils import timezone

from cases import outbox
from cases.models import AccessLog, Case, Document, DocumentCategory, DocumentContent, DocumentNotice, User
from cases.rules import RuleBroken, rules_in_words
from cases.services.case_lock import lock, lock_open, save_with_reason
from cases.uploads.kinds import KINDS, Cleaned
from cases.uploads.names import clean_name

REMOVED_WORDS = {"place": "hvor billedet er taget", "extras": "skjulte oplysninger om billedet"}
FILE_ROUTE = "cases:document_file"


def label(number: int) -> str:
    """How the access log names a paper: by its number in the case, never by its title."""
    return f"Dokument {number}"


@transaction.atomic
def add_document(
    *,
    by: User,
    case: Case,
    file: Cleaned,
    name: str,
    title: str = "",
    category: str = Document.OTHER,
    source: str = "",
    dated_on: dt.date | None = None,
) -> Document:
    """Keep a file that came through cases.uploads.intake. With a virus scanner it opens when that has spoken.

    Raises RuleBroken when the same file lies there already, when the case is closed or its papers fill too much.
    """
    case = lock_open(case)
    refuse_too_many(case, len(file.content))
    extension = KINDS[file.kind][0][0]
    document = Document(
        case=case,
        title=title or DocumentCategory.objects.get(pk=category).label,
        category_id=category,
        source=source,
        dated_on=dated_on,
        name=clean_name(name, extension),
        kind=file.kind,
        removed=", ".join(REMOVED_WORDS[code] for code in file.removed),
        uploaded_by=by,
    )
    return keep(document, file.content)


def refuse_too_many(case: Case, size: int) -> None:
    """Raises RuleBroken when the case's papers would fill more than the setting says."""
    held = case.documents.aggregate(size=Sum("size"))["size"] or 0
    if held + size > settings.DOCUMENTS["case_bytes"]:
        raise RuleBroken("documents_full", "Der er ikke plads til mere i sagen. Tal med administratoren.")


def keep(document: Document, content: bytes, is_ours: bool = False) -> Document:
    """Number and save an unsaved paper with its bytes, and ask for the scan where there is a scanner.

    What Hjemvej made itself (`is_ours`) waits for no scanner.
    """
    last = Document._base_manager.filter(case_id=document.case_id).aggregate(last=Max("number"))["last"] or 0
    document.number = last + 1
    document.size, document.sha256 = len(content), hashlib.sha256(content).hexdigest()
    if settings.DOCUMENTS["scanner"] and not is_ours:
        document.scan = Document.Scan.WAITING
    with rules_in_words():
        document.save()
    DocumentContent.objects.create(document=document, data=content)
    if document.scan == Document.Scan.WAITING:
        outbox.ask("scan_document", str(document.pk), document_id=document.pk)
    return document


@transaction.atomic
def block_document(
    *, by: User, document: Document, reason: str, right_case: Case | None = None, outside: Iterable[str] = ()
) -> Document:
    """Close a misfiled paper for everybody, put it in the right case, and list who must be told (C8).

    Everybody who has opened or laid it up is listed, and those `outside` the program who have been given it. Works in
    a closed case too: a mistake may be found late. Returns the blocked paper; its copy is `refiled_as`.
    """
    lock_both(document.case, right_case)
    document = Document._base_manager.select_for_update(of=("self",)).select_related("case").get(pk=document.pk)
    if document.blocked_at is not None:
        raise RuleBroken("c8_is_blocked", "Dokumentet er allerede spærret.")
    document.blocked_at, document.blocked_by, document.blocked_reason = timezone.now(), by, reason.strip()
    with rules_in_words():
        save_with_reason(document, "Spærret")
    for user_id in sorted(readers(document) - {by.pk}, key=str):
        DocumentNotice.objects.create(document=document, user_id=user_id)
    for name in filter(None, map(str.strip, outside)):
        DocumentNotice.objects.create(document=document, name=name)
    if right_case is not None:
        refile(by=by, document=document, case=right_case)
    return document


def lock_both(wrong: Case, right: Case | None) -> None:
    """Lock both cases in one order, so that two who correct each other's mistake cannot wait for one another."""
    if right is not None and right.pk == wrong.pk:
        raise RuleBroken("c8_same_case", "Det er sagen, dokumentet ligger i. Skriv nummeret på den rigtige sag.")
    for case in sorted((one for one in (wrong, right) if one is not None), key=lambda case: str(case.pk)):
        lock(case) if case.pk == wrong.pk else lock_open(case)


def refile(*, by: User, document: Document, case: Case) -> Document:
    """The same paper in the case it belongs to, with where it came from."""
    fields = ("title", "category", "source", "dated_on", "name", "kind", "removed")
    copy = Document(
        case=case, uploaded_by=by, refiled_from=document, **{name: getattr(document, name) for name in fields}
    )
    copy.scan = document.scan
    return keep(copy, bytes(document.content.data))


def readers(document: Document) -> set[Any]:
    """Keys of everybody who laid the paper up or has been given the file, by the access log."""
    opened = AccessLog.objects.filter(
        case_id=document.case_id,
        route=FILE_ROUTE,
        action=AccessLog.Action.DOWNLOAD,
        purpose=label(document.number),
        status=200,
    )
    return {document.uploaded_by_id, *opened.values_list("user_id", flat=True).distinct()} - {None}


@transaction.atomic
def tell_notice(*, by: User, notice: DocumentNotice) -> DocumentNotice:
    """Write that somebody has been told about the misfiled paper. Safe to call twice."""
    notice = DocumentNotice._base_manager.select_for_update(of=("self",)).get(pk=notice.pk)
    if notice.told_at is None:
        notice.told_at, notice.told_by = timezone.now(), by
        save_with_reason(notice, "Har fået besked")
    return notice
