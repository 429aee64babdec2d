"""The mål- og aftaleskema as an accessible PDF. See docs/adr/0002-sheet-pdf.md.

``render_sheet`` is a pure function of the frozen content: it asks no model, no clock and no network, so the same
content gives the same paper. Call it from a task or a command, never from a view.
"""

from typing import Any

from django.template.loader import get_template

from cases.paper import write_pdf
from networkmeetings.sheet_content import validate
from networkmeetings.sheet_layout import lay_out

TEMPLATE = "networkmeetings/pdf/sheet.html"
STYLESHEET = "networkmeetings/pdf/sheet.css"
DRAWINGS = {"way-home": "networkmeetings/pdf/way-home.svg"}


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
    return write_pdf(html, stylesheet=STYLESHEET, drawings=DRAWINGS)
