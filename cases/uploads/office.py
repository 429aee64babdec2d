"""Word and Excel files: kept as they came when they hold text and pictures only (trust R34)."""

from __future__ import annotations

import re
import stat
import zipfile
from io import BytesIO

from cases.uploads.kinds import MIB, Cleaned, Refused

MAX_PARTS = 3000
MAX_UNPACKED = 100 * MIB
MAX_RATIO = 150
SMALL = MIB  # below this a part's ratio says nothing
MAIN = "application/vnd.openxmlformats-officedocument"
MAIN_PARTS = {
    f"{MAIN}.wordprocessingml.document.main+xml": "docx",
    f"{MAIN}.spreadsheetml.sheet.main+xml": "xlsx",
}
MACROS = re.compile(rb"macroenabled|vbaproject|ms-office\.activex|attachedtoolbars", re.IGNORECASE)
ACTIVE_PARTS = re.compile(r"vbaproject|activex|/embeddings/|/oleobject|customui|\.(bin|exe|dll|js|vbs|hta|lnk)$", re.I)
HARMLESS_BIN = re.compile(r"printersettings\d*\.bin$", re.I)
OUTSIDE = re.compile(
    rb"<Relationship\b(?=[^>]*TargetMode\s*=\s*[\"']External)(?=[^>]*/(attachedTemplate|oleObject|frame|subDocument"
    rb"|externalLinkPath|image|package)[\"'])",
    re.IGNORECASE,
)
ENTITIES = re.compile(rb"<!(DOCTYPE|ENTITY)", re.IGNORECASE)
FIELDS = re.compile(rb"\bDDE(AUTO)?\b", re.IGNORECASE)
FIELD_TEXT = re.compile(rb"<w:instrText[^>]*>([^<]*)</w:instrText>|w:instr=\"([^\"]*)\"", re.IGNORECASE)


def check_office(data: bytes) -> Cleaned:
    """The file as it came. Raises Refused for macros, files inside, links that fetch by themselves, and bombs."""
    try:
        archive = zipfile.ZipFile(BytesIO(data))
    except (zipfile.BadZipFile, NotImplementedError) as error:
        raise Refused("unreadable") from error
    with archive:
        if archive.start_dir > len(data) or trailing(data, archive):
            raise Refused("two_in_one")
        refuse_bad_parts(archive.infolist())
        kind = main_kind(archive)
        left = MAX_UNPACKED
        for part in archive.infolist():
            left -= look_into(archive, part, left)
    return Cleaned(kind, data)


def trailing(data: bytes, archive: zipfile.ZipFile) -> bool:
    """Whether the archive is followed by something else, or holds a comment that could be another file."""
    end = data.rfind(b"PK\x05\x06")
    return bool(archive.comment) or end + 22 != len(data) or min(i.header_offset for i in archive.infolist()) != 0


def refuse_bad_parts(parts: list[zipfile.ZipInfo]) -> None:
    """By name and declared size, before anything is unpacked."""
    names = [part.filename for part in parts]
    if len(parts) > MAX_PARTS or sum(part.file_size for part in parts) > MAX_UNPACKED:
        raise Refused("too_much")
    if len({name.lower() for name in names}) != len(names):
        raise Refused("two_in_one")
    for part in parts:
        name = part.filename.replace("\\", "/")
        if name.startswith("/") or ".." in name.split("/") or ":" in name or stat.S_ISLNK(part.external_attr >> 16):
            raise Refused("unreadable")
        if part.flag_bits & 1:
            raise Refused("locked")
        if part.file_size > SMALL and part.file_size > MAX_RATIO * max(part.compress_size, 1):
            raise Refused("too_much")
        if ACTIVE_PARTS.search(f"/{name}") and not HARMLESS_BIN.search(name):
            raise Refused("script")


def main_kind(archive: zipfile.ZipFile) -> str:
    """docx or xlsx by what the archive says it is; raises Refused for any other archive, or one with macros."""
    try:
        with archive.open("[Content_Types].xml") as part:
            types = part.read(MIB)
    except KeyError as error:
        raise Refused("kind") from error
    if MACROS.search(types):
        raise Refused("script")
    kinds = {kind for text, kind in MAIN_PARTS.items() if f'"{text}"'.encode() in types}
    if len(kinds) != 1:
        raise Refused("kind")
    return kinds.pop()


def look_into(archive: zipfile.ZipFile, part: zipfile.ZipInfo, left: int) -> int:
    """Unpack one part, counting what really comes out (a header may lie); returns the bytes."""
    came = 0
    is_text = part.filename.lower().endswith((".xml", ".rels"))
    text = bytearray()
    with archive.open(part) as stream:
        while chunk := stream.read(256 * 1024):
            came += len(chunk)
            if came > left or (came > SMALL and came > MAX_RATIO * max(part.compress_size, 1)):
                raise Refused("too_much")
            if is_text:
                text += chunk
    if is_text:
        refuse_bad_text(bytes(text), part.filename.lower())
    return came


def refuse_bad_text(text: bytes, name: str) -> None:
    """What a part of the document says, read as bytes: no XML parser is let loose on it."""
    if text.startswith((b"\xff\xfe", b"\xfe\xff")):
        text = text.decode("utf-16", "ignore").encode()
    if ENTITIES.search(text):
        raise Refused("unreadable")
    if name.endswith(".rels") and OUTSIDE.search(text):
        raise Refused("fetches")
    fields = b" ".join(b"".join(found) for found in FIELD_TEXT.findall(text))
    if FIELDS.search(fields) or b"<ddelink" in text.lower():
        raise Refused("fetches")
