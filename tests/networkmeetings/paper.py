"""Read a PDF back as a person or a program would: words, boxes, tags, fonts."""

import subprocess
import unicodedata
from dataclasses import dataclass
from pathlib import Path
from typing import Any
from xml.etree import ElementTree

MM = 72 / 25.4
# Keys of content that are not printed as they stand.
UNPRINTED = {
    "key", "responsible_key", "goal_key", "parent_key", "who_key", "status", "outcome", "made_at", "at", "schema",
    "audience", "shown_to", "private", "kind", "sectors",
}  # fmt: skip
DAYS = {"held_on", "born", "due", "follow_up", "date", "on"}
_LAYOUT_ONLY = ("Cf", "Zs", "Cc", "Mn", "Pd")  # joiners, white space, line ends, marks on letters, hyphens


@dataclass(frozen=True)
class Word:
    page: int
    text: str
    left: float
    top: float
    right: float
    bottom: float


def text_of(pdf: bytes) -> str:
    """The text in the order of the content stream, so that a promise cut into lines stays together."""
    done = subprocess.run(["pdftotext", "-raw", "-", "-"], input=pdf, capture_output=True, check=True)
    return done.stdout.decode()


def flowing(text: str) -> str:
    """`text_of` without the foot of each page but the last, so that a sentence two pages share is whole."""
    pages = [page.rstrip("\n").split("\n") for page in text.split("\f") if page.strip()]
    foot = 1  # "side 1 af 2", and above it the lines that are the same on every page
    while len(pages) > 1 and foot < min(map(len, pages)) and len({page[-foot - 1] for page in pages}) == 1:
        foot += 1
    return "\n".join(line for page in pages[:-1] for line in page[:-foot]) + "\n" + "\n".join(pages[-1])


def fold(text: str) -> str:
    """Without white space, hyphens and joiners: what is left must be the same before and after setting."""
    return "".join(
        sign for sign in unicodedata.normalize("NFC", text) if unicodedata.category(sign) not in _LAYOUT_ONLY
    )


def words_of(pdf: bytes, folder: Path) -> tuple[list[Word], tuple[float, float]]:
    """Every word with its box in points from the top left, and the page's size."""
    (folder / "in.pdf").write_bytes(pdf)
    subprocess.run(["pdftotext", "-bbox-layout", "in.pdf", "out.html"], cwd=folder, check=True, capture_output=True)
    tree = ElementTree.parse(folder / "out.html")
    tag = "{http://www.w3.org/1999/xhtml}"
    words = []
    size = (0.0, 0.0)
    for number, page in enumerate(tree.iter(f"{tag}page"), start=1):
        size = (float(page.attrib["width"]), float(page.attrib["height"]))
        for word in page.iter(f"{tag}word"):
            box = [float(word.attrib[name]) for name in ("xMin", "yMin", "xMax", "yMax")]
            words.append(Word(number, word.text or "", *box))
    return words, size


def printed_strings(content: Any, name: str = "") -> list[str]:
    """Every text of the content that the paper must give back, days left out (see days_of)."""
    if isinstance(content, dict):
        parts = [printed_strings(part, key) for key, part in content.items() if key not in UNPRINTED | DAYS]
        return [text for part in parts for text in part]
    if isinstance(content, list):
        return [text for part in content for text in printed_strings(part, name)]
    return [content] if isinstance(content, str) and content else []


def days_of(content: Any, name: str = "") -> list[str]:
    if isinstance(content, dict):
        return [day for key, part in content.items() for day in days_of(part, key)]
    if isinstance(content, list):
        return [day for part in content for day in days_of(part, name)]
    return [content] if name in DAYS and content else []
