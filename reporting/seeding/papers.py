"""Papers in the demo's cases, and a wish for another worker that waits and one that is answered (C7, C8)."""

import hashlib
import io
from functools import lru_cache

import pikepdf

from cases.models import Document, DocumentContent, WorkerWish
from cases.services.wishes import answer_due
from reporting.seeding.life import Life
from reporting.seeding.texts import words

PAPERS_EACH = 2


def add_papers(life: Life) -> None:
    """One or two papers in each started case; a wish where the list in words/papers.yaml says so."""
    if not life.story.is_started:
        return
    kinds = words("papers")["papers"]
    for place in range(1 + life.number % PAPERS_EACH):
        add_paper(life, place, kinds[(life.number + place) % len(kinds)])
    wish = next((row for row in words("papers")["wishes"] if row["of"] == life.story.name), None)
    if wish is not None:
        add_wish(life, wish)


def add_paper(life: Life, place: int, paper: dict[str, str]) -> None:
    since = max(life.story.started - 12 - 20 * place, 0)
    day = life.day(since)
    data = made_pdf(paper["title"], life.number)
    document = life.add(
        Document,
        case_id=life.case,
        number=place + 1,
        title=paper["title"],
        category_id=paper["category"],
        source=paper["source"],
        dated_on=life.day(since + 4),
        name=f"{paper['file']}.pdf",
        kind="pdf",
        size=len(data),
        sha256=hashlib.sha256(data).hexdigest(),
        uploaded_by_id=life.by,
        created_at=life.at(day, 13, 5 + place),
    )
    life.add(DocumentContent, document_id=document, data=data, created_at=life.at(day, 13, 5 + place))


def add_wish(life: Life, wish: dict[str, str]) -> None:
    asked = life.day(2 if not wish.get("outcome") else 40)
    answered = life.at(answer_due(asked), 11) if wish.get("outcome") else None
    life.add(
        WorkerWish,
        case_id=life.case,
        about_id=life.worker,
        words=life.say(wish["words"]),
        asked_on=asked,
        due_on=answer_due(asked),
        registered_by_id=life.by,
        outcome=wish.get("outcome", ""),
        answer=life.say(wish.get("answer", "")),
        told_how="spoken" if answered else "",
        answered_at=answered,
        answered_by_id=life.leader if answered else None,
        created_at=life.at(asked, 14),
    )


@lru_cache(maxsize=200)
def made_pdf(title: str, number: int) -> bytes:
    """A page that says what it would be; the same arguments give the same bytes."""
    said = f"{title} (opdigtet, {number})".encode("cp1252").hex()
    with pikepdf.new() as pdf:
        page = pdf.add_blank_page(page_size=(595, 842))
        font = pikepdf.Dictionary(
            Type=pikepdf.Name.Font,
            Subtype=pikepdf.Name.Type1,
            BaseFont=pikepdf.Name.Helvetica,
            Encoding=pikepdf.Name.WinAnsiEncoding,
        )
        page.Resources = pikepdf.Dictionary(Font=pikepdf.Dictionary(F1=font))
        page.Contents = pdf.make_stream(f"BT /F1 18 Tf 60 760 Td <{said}> Tj ET".encode())
        out = io.BytesIO()
        pdf.save(out, static_id=True)
    return out.getvalue()
