"""The process a stranger's file is opened in: small, with bounded memory and time, knowing no secret (trust R34).

`python -m cases.uploads.child EXTENSION` reads the file on standard input and answers with one line of JSON, then the
bytes to keep. Whatever happens in here, the web worker only sees an answer or none.
"""

from __future__ import annotations

import json
import resource
import sys

from cases.uploads.images import clean_image
from cases.uploads.kinds import KINDS, Cleaned, Refused, kind_of
from cases.uploads.office import check_office
from cases.uploads.pdfs import check_pdf

MEMORY = 1024 * 1024 * 1024
SECONDS = 20


def confine() -> None:
    """No more memory, time, files or core dumps than a document needs."""
    resource.setrlimit(resource.RLIMIT_AS, (MEMORY, MEMORY))
    resource.setrlimit(resource.RLIMIT_CPU, (SECONDS, SECONDS))
    resource.setrlimit(resource.RLIMIT_FSIZE, (0, 0))
    resource.setrlimit(resource.RLIMIT_CORE, (0, 0))


def inspect(data: bytes, extension: str) -> Cleaned:
    """The file made safe; raises Refused when it is not what it is called, or may do harm."""
    kind = kind_of(data)
    if kind == "zip":
        cleaned = check_office(data)
    elif kind == "pdf":
        cleaned = check_pdf(data)
    else:
        refuse_misnamed(kind, extension)
        cleaned = clean_image(data, kind)
    refuse_misnamed(cleaned.kind, extension)
    return cleaned


def refuse_misnamed(kind: str, extension: str) -> None:
    """Raises Refused when the name says something else than the content."""
    if extension not in KINDS[kind][0]:
        raise Refused("misnamed")


def main() -> None:
    confine()
    data = sys.stdin.buffer.read()
    content = b""
    try:
        cleaned = inspect(data, sys.argv[1])
        answer = {"kind": cleaned.kind, "removed": cleaned.removed, "size": len(cleaned.content)}
        content = cleaned.content
    except Refused as refused:
        answer = {"refused": refused.code}
    except MemoryError:
        answer = {"refused": "too_much"}
    except Exception:  # every reader has its own errors for a broken file, and all mean the same
        answer = {"refused": "unreadable"}
    sys.stdout.buffer.write(json.dumps(answer).encode() + b"\n" + content)


if __name__ == "__main__":
    main()
