"""File names people give: kept for the eye only, never used as a path or in an address (trust R34)."""

from __future__ import annotations

import re
import unicodedata

RESERVED = {"con", "prn", "aux", "nul", *(f"com{n}" for n in range(10)), *(f"lpt{n}" for n in range(10))}
FORBIDDEN = re.compile(r'[<>:"|?*\x00-\x1f\x7f]')
PERSONAL_NUMBER = re.compile(r"\b\d{6}[- ]?\d{4}\b")
LONGEST = 80


def clean_name(given: str, extension: str) -> str:
    """The name without path, invisible and direction-turning characters, personal numbers and a second extension.

    `extension` is what the content is; the name always ends with it.
    """
    name = unicodedata.normalize("NFC", given).replace("\\", "/").rpartition("/")[2]
    name = "".join(letter for letter in name if unicodedata.category(letter) not in {"Cf", "Cc", "Co", "Cs", "Cn"})
    stem = name.rpartition(".")[0] if "." in name else name
    stem = PERSONAL_NUMBER.sub("", FORBIDDEN.sub("", stem))
    stem = re.sub(r"\s+", " ", stem).strip(" .-_")[:LONGEST].rstrip(" .")
    if not stem or stem.split(".")[0].lower() in RESERVED:
        stem = "dokument"
    return f"{stem}.{extension}"


def extension_of(given: str) -> str:
    """The extension the browser's name ends with, in small letters; empty without one."""
    return given.replace("\\", "/").rpartition("/")[2].rpartition(".")[2].strip().lower() if "." in given else ""
