"""The mål- og aftaleskema as an accessible PDF. See docs/adr/0002-sheet-pdf.md.

Both functions are pure functions of frozen content: they ask no model, no clock and no network, so the same content
gives the same paper. Call them from a task or a command, never from a view. A party's copy is cut before it comes
here, in the data (networkmeetings.sheet_cut): the paper prints all it is given.
"""

from typing import Any

from django.template.loader import get_template

from cases.paper import TooManyPages, write_pdf
from networkmeetings.plain_layout import lay_out_plain
from networkmeetings.sheet_content import validate
from networkmeetings.sheet_layout import lay_out

DRAWINGS = {"way-home": "networkmeetings/pdf/way-home.svg"}
STYLESHEET = "networkmeetings/pdf/sheet.css"
PLAIN_STYLESHEET = "networkmeetings/pdf/plain.css"


def render_sheet(content: dict[str, Any]) -> bytes:
    """A sheet, or one party's cut of it, as PDF/UA-1 bytes.

    ``content`` is what sheet_content describes; SheetContentError if it is not.
    """
    html = get_template("networkmeetings/pdf/sheet.html").render({"page": lay_out(validate(content))})
    return write_pdf(html, stylesheet=STYLESHEET, drawings=DRAWINGS)


def render_plain(content: dict[str, Any]) -> bytes:
    """The plain page as PDF/UA-1 bytes, always one page: the last event goes until it fits.

    ``content`` is what sheet_plain.propose gives. Own words too long for one page by themselves run on.
    """
    for events in range(len(content["events"]), 0, -1):
        try:
            return _plain(content, events, most_pages=1)
        except TooManyPages:
            continue
    return _plain(content, 0)


def _plain(content: dict[str, Any], events: int, most_pages: int | None = None) -> bytes:
    html = get_template("networkmeetings/pdf/plain.html").render({"page": lay_out_plain(content, events)})
    return write_pdf(html, stylesheet=PLAIN_STYLESHEET, drawings=DRAWINGS, most_pages=most_pages)
