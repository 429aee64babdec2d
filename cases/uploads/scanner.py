"""The virus scanner (clamd), asked over its own protocol by the worker, never by a page (trust R34).

Without DOCUMENTS["scanner"] no file waits, and each says that it is not scanned. With it a file opens when the scanner
has called it clean; a scanner that is away leaves the file waiting, and the outbox asks again.
"""

from __future__ import annotations

import socket
from collections.abc import Iterator
from typing import Any

from django.conf import settings

from cases.models import Document
from cases.services.case_lock import save_with_reason

CHUNK = 64 * 1024
PATIENCE = 20  # seconds


class ScannerUnclear(RuntimeError):
    """The scanner answered neither clean nor infected. The file goes on waiting."""


def scan_outbox_document(args: dict[str, Any]) -> None:
    """Scan the document `args["document_id"]`, once: called by the drain inside the transaction that marks it done.

    Raises OSError when the scanner is away, ScannerUnclear when it did not answer plainly.
    """
    document = Document._base_manager.select_for_update(of=("self",)).get(pk=args["document_id"])
    if document.scan != Document.Scan.WAITING:
        return
    is_clean = ask_scanner(bytes(document.content.data))
    document.scan = Document.Scan.CLEAN if is_clean else Document.Scan.INFECTED
    save_with_reason(document, "Virusscannet")


def ask_scanner(data: bytes) -> bool:
    """True when clamd calls the bytes clean (INSTREAM: length-prefixed chunks, then a zero)."""
    host, _, port = settings.DOCUMENTS["scanner"].rpartition(":")
    with socket.create_connection((host, int(port)), timeout=PATIENCE) as line:
        line.sendall(b"zINSTREAM\0")
        for chunk in _chunks(data):
            line.sendall(len(chunk).to_bytes(4, "big") + chunk)
        line.sendall(b"\0\0\0\0")
        answer = b""
        while not answer.endswith(b"\0") and (more := line.recv(4096)):
            answer += more
    text = answer.rstrip(b"\0\n ")
    if text.endswith(b": OK"):
        return True
    if text.endswith(b" FOUND"):
        return False
    raise ScannerUnclear


def _chunks(data: bytes) -> Iterator[bytes]:
    for start in range(0, len(data), CHUNK):
        yield data[start : start + CHUNK]
