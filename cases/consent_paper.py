"""What each party may and may not see, in plain words: the page for the young person, and the paper to sign (C6).

One function of the bases as they stand makes the content; the page and the PDF say the same.
"""

from __future__ import annotations

import datetime as dt
from typing import Any

from django.conf import settings
from django.template.loader import get_template

from cases import danish
from cases.forms.team import IN_PLAIN_WORDS
from cases.models import Case, DisclosureBasis
from cases.paper import write_pdf
from cases.paper_text import printable
from cases.team_lines import basis_line, last_day

TEMPLATE = "cases/pdf/consent.html"
STYLESHEET = "cases/pdf/consent.css"
# What the young person must know before signing (retssikkerhedsloven § 11 a; databeskyttelse: a consent is taken back
# as easily as it is given).
RIGHTS = (
    "Du bestemmer, hvem der må få noget at vide om dig. Du kan sige ja til noget og nej til resten.",
    "Du kan trække et ja tilbage, når du vil. Sig det til din koordinator. Så lukker vi med det samme.",
    "Siger du nej, arbejder din koordinator og din bostøtte videre med dig. Din støtte stopper ikke.",
    "Siger loven, at vi skal dele noget alligevel, står det på papiret, og vi fortæller dig det.",
    "Det, andre allerede har fået at vide, kan ikke tages tilbage.",
)


def paper_content(case: Case, at: dt.datetime) -> dict[str, Any]:
    """What stands at `at` for each party, as it is frozen for the paper. The case came through the one door."""
    bases = case.disclosure_bases.live(at).select_related("member", "case__person", "registered_by")
    return {
        "name": case.person.name,
        "call_name": case.person.call_name,
        "municipality": settings.MUNICIPALITY_NAME,
        "made_at": at.isoformat(),
        "parties": [party_content(basis, at) for basis in bases],
        "rights": list(RIGHTS),
        "is_test_data": case.person.is_test_person,
    }


def party_content(basis: DisclosureBasis, at: dt.datetime) -> dict[str, Any]:
    """One party: what they may, what they may not, for what, on what ground and until when."""
    line = basis_line(basis, at)
    return {
        "party": line.party,
        "purpose": basis.purpose,
        "may": line.sentences,
        "may_not": [words for code, words in IN_PLAIN_WORDS.items() if code not in basis.kinds],
        "ground": line.ground,
        "is_consent": basis.kind == DisclosureBasis.Kind.CONSENT,
        "until": danish.long_date(last_day(basis)),
    }


def render_paper(content: dict[str, Any]) -> bytes:
    """The paper as PDF/UA bytes; a pure function of the frozen content. From a worker only."""
    page = printable(content)
    page["day"] = danish.long_date(danish.local(dt.datetime.fromisoformat(content["made_at"])))
    return write_pdf(get_template(TEMPLATE).render({"page": page}), stylesheet=STYLESHEET)
