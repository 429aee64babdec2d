"""What may be uploaded, and the limits (trust R34). No Django here: the child process imports it (see child.py)."""

from __future__ import annotations

from dataclasses import dataclass, field

MIB = 1024 * 1024
MAX_BYTES = 20 * MIB
MAX_PIXELS = 40_000_000
KEPT_SIDE = 3000  # px: a photographed A4 page stays readable, and the file small

# Kind -> (extensions it may come under, media type it is given back as)
KINDS: dict[str, tuple[tuple[str, ...], str]] = {
    "pdf": (("pdf",), "application/pdf"),
    "jpeg": (("jpg", "jpeg", "jfif"), "image/jpeg"),
    "png": (("png",), "image/png"),
    "docx": (("docx",), "application/vnd.openxmlformats-officedocument.wordprocessingml.document"),
    "xlsx": (("xlsx",), "application/vnd.openxmlformats-officedocument.spreadsheetml.sheet"),
}
EXTENSIONS = tuple(extension for extensions, _ in KINDS.values() for extension in extensions)


class Refused(Exception):
    """The file is not taken. `code` is a key of cases.uploads.intake.WORDS."""

    def __init__(self, code: str) -> None:
        super().__init__(code)
        self.code = code


@dataclass(frozen=True)
class Cleaned:
    """A file that may be kept: its kind by content, the bytes to keep, and what was taken out ("place", "extras")."""

    kind: str
    content: bytes
    removed: list[str] = field(default_factory=list)


def kind_of(data: bytes) -> str:
    """The kind by the first bytes, "zip" for what must be looked into; raises Refused for everything else."""
    if data.startswith(b"%PDF-"):
        return "pdf"
    if data.startswith(b"\xff\xd8\xff"):
        return "jpeg"
    if data.startswith(b"\x89PNG\r\n\x1a\n"):
        return "png"
    if data.startswith(b"PK\x03\x04"):
        return "zip"
    raise Refused("kind")
