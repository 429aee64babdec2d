"""Everything Hjemvej prints: HTML of our own in, an accessible PDF (PDF/UA-1) out. See docs/adr/0002-sheet-pdf.md.

Whoever prints has a template, a stylesheet and a pure function of frozen content: nothing here asks a model, the clock
or the network. WeasyPrint is imported inside the functions: the import alone takes a second, which only the worker
should pay. Call ``write_pdf`` from a task or a command, never from a view.
"""

import atexit
from collections.abc import Mapping
from dataclasses import dataclass
from functools import lru_cache
from pathlib import Path
from threading import Lock
from typing import TYPE_CHECKING, Any

from django.template.loader import get_template

if TYPE_CHECKING:
    import pydyf
    from weasyprint import CSS
    from weasyprint.text.fonts import FontConfiguration

FONT_FOLDER = Path(__file__).parent / "fonts"
# Fonts, page, foot and what every paper has in common; a paper's own stylesheet comes after it.
COMMON_STYLESHEET = "cases/pdf/paper.css"

# One font configuration holds caches of Pango's that two threads must not use at once.
_one_at_a_time = Lock()


class TooManyPages(RuntimeError):
    """The paper runs on for longer than it may. It is not made; whoever prints takes something off."""


class ForeignContentRefused(RuntimeError):
    """The paper asked for something that is not one of its own parts. It is not made."""


def write_pdf(
    html: str, *, stylesheet: str, drawings: Mapping[str, str] | None = None, most_pages: int | None = None
) -> bytes:
    """The finished HTML as PDF/UA-1 bytes; the same HTML gives the same bytes.

    ``stylesheet`` is the template name of the paper's own CSS. ``drawings`` are the SVG files it may show, name ->
    template name, asked for as ``drawing:name``. Raises ForeignContentRefused when the paper asks for anything else,
    TooManyPages when it is longer than ``most_pages``.
    """
    from weasyprint import HTML

    def finish(document: Any, pdf: "pydyf.PDF") -> None:
        if most_pages is not None and len(document.pages) > most_pages:
            raise TooManyPages(f"More than {most_pages}.")
        _set_header_scopes(document, pdf)

    with _one_at_a_time:
        common = _common()
        parts = {f"drawing:{name}": _source(file).encode() for name, file in (drawings or {}).items()}
        fetcher = _own_parts(parts, "image/svg+xml")
        pdf = HTML(string=html, url_fetcher=fetcher).write_pdf(
            stylesheets=[common.css, _stylesheet(stylesheet)],
            font_config=common.fonts,
            finisher=finish,
            pdf_variant="pdf/ua-1",
            pdf_identifier=b"",
        )
    if fetcher.refused or pdf is None:
        raise ForeignContentRefused("The paper asked for a part that is not its own.")
    return pdf


@dataclass(frozen=True)
class _Common:
    """What every paper shares in one process. Parsing it per document would cost more than the document."""

    css: "CSS"
    fonts: "FontConfiguration"


@lru_cache(maxsize=1)
def _common() -> _Common:
    from weasyprint import CSS
    from weasyprint.text.fonts import FontConfiguration

    fonts = FontConfiguration()
    files = {f"font:{path.name}": path.read_bytes() for path in FONT_FOLDER.glob("*.ttf")}
    fetcher = _own_parts(files, "font/ttf")
    css = CSS(string=_source(COMMON_STYLESHEET), font_config=fonts, url_fetcher=fetcher)
    if fetcher.refused:
        raise ForeignContentRefused("The stylesheet asks for a font that is not in the folder.")
    return _Common(css=css, fonts=fonts)


# A font configuration keeps copies of the fonts in a temporary folder and can no longer remove it when it is only
# reached by the interpreter's own end.
atexit.register(_common.cache_clear)


@lru_cache(maxsize=16)
def _stylesheet(name: str) -> "CSS":
    from weasyprint import CSS

    fetcher = _own_parts({}, "text/css")
    css = CSS(string=_source(name), font_config=_common().fonts, url_fetcher=fetcher)
    if fetcher.refused:
        raise ForeignContentRefused("The stylesheet asks for a part of its own; fonts are common to every paper.")
    return css


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
