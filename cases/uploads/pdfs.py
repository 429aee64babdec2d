"""A PDF is kept byte for byte, so that a digital signature holds, and refused when it can do anything but be read."""

from __future__ import annotations

import re
from collections.abc import Iterator
from io import BytesIO
from typing import Any

import pikepdf

from cases.uploads.kinds import Cleaned, Refused

MAX_OBJECTS = 200_000
MAX_DEPTH = 60
MAX_PAGES = 1500
SCRIPT_KEYS = {"/JS", "/JavaScript", "/XFA"}
FILE_KEYS = {"/EF", "/EmbeddedFile", "/EmbeddedFiles", "/RichMedia", "/RichMediaContent"}
ACTIONS = {"/JavaScript", "/Launch", "/SubmitForm", "/ImportData", "/GoToE", "/Rendition", "/Movie", "/Sound"}
FOREIGN_HEAD = re.compile(rb"<\s*(!doctype|html|script|svg|iframe|\?php|\?xml)", re.IGNORECASE)
END_OF_ZIP = b"PK\x05\x06"


def check_pdf(data: bytes) -> Cleaned:
    """The file as it came; raises Refused for a script, a file inside, a password, or another format around it."""
    refuse_two_in_one(data)
    try:
        pdf = pikepdf.open(BytesIO(data))
    except pikepdf.PasswordError as error:
        raise Refused("locked") from error
    with pdf:
        if pdf.is_encrypted:
            raise Refused("locked")
        if len(pdf.pages) > MAX_PAGES or len(pdf.objects) > MAX_OBJECTS:
            raise Refused("too_much")
        if not len(pdf.pages):
            raise Refused("unreadable")
        refuse_what_acts(pdf)
    return Cleaned("pdf", data)


def refuse_two_in_one(data: bytes) -> None:
    """Raises Refused when the same bytes are a page, a script or an archive to another program."""
    after_the_end = data.rpartition(b"%%EOF")
    if not after_the_end[1] or after_the_end[2].strip(b"\r\n\t \x00"):
        raise Refused("two_in_one")
    if FOREIGN_HEAD.search(data[:2048]) or END_OF_ZIP in data[-66_000:]:
        raise Refused("two_in_one")


def refuse_what_acts(pdf: pikepdf.Pdf) -> None:
    """Raises Refused for the first thing in the file that runs, opens or carries something."""
    for key, value in _entries(pdf):
        if key in SCRIPT_KEYS or (key == "/S" and value in ACTIONS):
            raise Refused("script")
        if key in FILE_KEYS or (key == "/Type" and value == "/EmbeddedFile"):
            raise Refused("files_inside")


def _entries(pdf: pikepdf.Pdf) -> Iterator[tuple[str, str]]:
    """Every key of every dictionary, with its value when that is a name. Names come unescaped (/J#53 is /JS)."""
    waiting: list[tuple[Any, int]] = [(found, 0) for found in pdf.objects] + [(pdf.trailer, 0)]
    while waiting:
        found, depth = waiting.pop()
        if depth > MAX_DEPTH:
            raise Refused("too_much")
        if isinstance(found, pikepdf.Array):
            waiting += [(part, depth + 1) for part in found if not _is_reference(part)]
        elif isinstance(found, pikepdf.Dictionary | pikepdf.Stream):
            for key, value in _items(found):
                yield key, str(value) if isinstance(value, pikepdf.Name) else ""
                if not _is_reference(value):
                    waiting.append((value, depth + 1))


def _items(found: Any) -> Iterator[tuple[str, Any]]:
    dictionary = found.stream_dict if isinstance(found, pikepdf.Stream) else found
    return iter(dictionary.items())


def _is_reference(value: Any) -> bool:
    """Whether the value is an object of its own, which `pdf.objects` has already."""
    return not isinstance(value, pikepdf.Object) or value.is_indirect
