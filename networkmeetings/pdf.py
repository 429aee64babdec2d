"""The mål- og aftaleskema as an accessible PDF (PDF/UA-1). See docs/adr/0002-sheet-pdf.md.

``render_sheet`` is a pure function of the frozen content: it asks no model, no clock and no network, so the same
content gives the same paper. WeasyPrint is imported inside the functions: the import alone takes a second, which only
the worker should pay. Call it from a task or a command, never from a view.
"""

import atexit
from dataclasses import dataclass
from functools import lru_cache
from pathlib import Path
from threading import Lock
from typing import TYPE_CHECKING, Any

from django.template.loader import get_template

from networkmeetings.sheet_content import validate
from networkmeetings.sheet_layout import lay_out

if TYPE_CHECKING:
    import pydyf
    from weasyprint import CSS
    from weasyprint.text.fonts import FontConfiguration

FONT_FOLDER = Path(__file__).parent / "fonts"
TEMPLATE = "networkmeetings/pdf/sheet.html"
STYLESHEET = "networkmeetings/pdf/sheet.css"
DRAWING = "networkmeetings/pdf/way-home.svg"

# One font configuration holds caches of Pango's that two threads must not use at once.
_one_at_a_time = Lock()


class ForeignContentRefused(RuntimeError):
    """The paper asked for something that is not one of its own parts. It is not made."""


def render_sheet(content: dict[str, Any], *, copy: str = "all") -> bytes:
    """The whole sheet as PDF/UA-1 bytes.

    ``content`` is what sheet_content describes; SheetContentError if it is not. ``copy`` names whose copy it is. The
    only copy is "all": for any other name ValueError is raised, since printing the whole sheet for a party that is to
    have less would be a leak. A party's cut belongs right here, between ``validate`` and ``lay_out``: on the data,
    never hidden by the template.
    """
    sheet = validate(content)
    if copy != "all":
        raise ValueError("There is no such copy of a sheet.")
    html = get_template(TEMPLATE).render({"page": lay_out(sheet)})
    return _write_pdf(html)


def _write_pdf(html: str) -> bytes:
    from weasyprint import HTML

    with _one_at_a_time:
        kit = _kit()
        fetcher = _own_parts({"drawing:way-home": kit.drawing}, "image/svg+xml")
        pdf = HTML(string=html, url_fetcher=fetcher).write_pdf(
            stylesheets=[kit.css],
            font_config=kit.fonts,
            finisher=_set_header_scopes,
            pdf_variant="pdf/ua-1",
            pdf_identifier=b"",
        )
    if fetcher.refused or pdf is None:
        raise ForeignContentRefused("The paper asked for a part that is not its own.")
    return pdf


@dataclass(frozen=True)
class _Kit:
    """What every sheet shares in one process. Parsing it per document would cost more than the document."""

    css: "CSS"
    fonts: "FontConfiguration"
    drawing: bytes


@lru_cache(maxsize=1)
def _kit() -> _Kit:
    from weasyprint import CSS
    from weasyprint.text.fonts import FontConfiguration

    fonts = FontConfiguration()
    files = {f"font:{path.name}": path.read_bytes() for path in FONT_FOLDER.glob("*.ttf")}
    fetcher = _own_parts(files, "font/ttf")
    css = CSS(string=_source(STYLESHEET), font_config=fonts, url_fetcher=fetcher)
    if fetcher.refused:
        raise ForeignContentRefused("The stylesheet asks for a font that is not in the folder.")
    return _Kit(css=css, fonts=fonts, drawing=_source(DRAWING).encode())


# A font configuration keeps copies of the fonts in a temporary folder and can no longer remove it when it is only
# reached by the interpreter's own end.
atexit.register(_kit.cache_clear)


def _source(name: str) -> str:
    return Path(get_template(name).origin.name).read_text(encoding="utf-8")  # type: ignore[attr-defined]


def _own_parts(parts: dict[str, bytes], content_type: str) -> Any:
    """A fetcher that hands out ``parts`` by name, knows no protocol at all and remembers if it was asked for more.

    It refuses with an ordinary error and the rendering goes on: WeasyPrint's own fatal error is a BaseException that
    some of its parts swallow and that would otherwise take the worker down. What came out is then thrown away.
    """
    from weasyprint.urls import URLFetcher, URLFetcherResponse

    class OwnParts(URLFetcher):
        refused = False

        def fetch(self, url: str, headers: dict[str, str] | None = None) -> URLFetcherResponse:
            if url not in parts:
                self.refused = True
                raise ValueError("not a part of this paper")  # the address may hold what somebody wrote
            return URLFetcherResponse(url, body=parts[url], headers={"Content-Type": content_type})

    return OwnParts(allowed_protocols=(), allow_redirects=False)


def _set_header_scopes(_document: Any, pdf: "pydyf.PDF") -> None:
    """Say of each header cell whether it heads a column or a row: WeasyPrint 70 leaves ``th scope`` out."""
    parts: dict[bytes, Any] = {item.reference: item for item in pdf.objects if hasattr(item, "get")}
    for cell in parts.values():
        if cell.get("S") == "/TH":
            row = parts[cell["P"]]
            in_head = parts[row["P"]].get("S") == "/THead"
            cell["A"]["Scope"] = "/Column" if in_head else "/Row"
