"""The sheet on paper, read back: nothing lost, nothing outside the margins, accessible, and closed to the outside."""

import socket
import threading
from collections.abc import Iterator
from datetime import date
from functools import cache
from io import BytesIO
from itertools import combinations, cycle, groupby, pairwise
from pathlib import Path
from typing import Any

import pdfua
import pikepdf
import pytest

from cases import danish
from cases.paper import ForeignContentRefused, write_pdf
from networkmeetings.pdf import STYLESHEET, render_sheet
from networkmeetings.sheet_content import SheetContentError
from tests.networkmeetings import sheet_samples
from tests.networkmeetings.paper import DAYS, MM, UNPRINTED, days_of, fold, printed_strings, text_of, words_of

SAMPLES = {"ordinary": sheet_samples.ordinary, "crowded": sheet_samples.crowded}


@cache
def rendered(name: str) -> bytes:
    """Once per process, but not before a test runs: its fixtures watch for undefined template variables."""
    return render_sheet(SAMPLES[name]())


@pytest.fixture(params=SAMPLES)
def sample(request: pytest.FixtureRequest) -> tuple[dict[str, Any], bytes]:
    return SAMPLES[request.param](), rendered(request.param)


@pytest.fixture
def ordinary_pdf() -> bytes:
    return rendered("ordinary")


@pytest.fixture
def listener() -> Iterator[tuple[int, list[bytes]]]:
    """A port that counts who comes."""
    came: list[bytes] = []
    server = socket.create_server(("127.0.0.1", 0))

    def accept() -> None:
        while True:
            try:
                connection, _ = server.accept()
            except OSError:
                return
            came.append(b"hit")
            connection.close()

    thread = threading.Thread(target=accept)
    thread.start()
    yield server.getsockname()[1], came
    server.shutdown(socket.SHUT_RDWR)
    server.close()
    thread.join()


def opened(pdf: bytes) -> pikepdf.Pdf:
    return pikepdf.open(BytesIO(pdf))


def missing(content: Any, pdf: bytes) -> list[str]:
    """Texts of the content that the paper does not give back. Arabic comes word by word, in either direction."""
    text = fold(text_of(pdf))
    lost = []
    for wanted in printed_strings(content):
        parts = wanted.split() if any("\u0590" <= sign <= "\u08ff" for sign in wanted) else [wanted]
        lost += [part for part in parts if fold(part) not in text and fold(part)[::-1] not in text]
    return lost


def test_every_text_of_the_content_is_on_the_paper(sample):
    content, pdf = sample
    others = [member for member in content["people"] if not member["is_young_person"]]

    assert missing(content | {"people": others}, pdf) == []
    assert fold("mig selv") in fold(text_of(pdf))


def test_the_read_back_notices_what_is_not_there(ordinary_pdf):
    assert len(missing(sheet_samples.crowded(), ordinary_pdf)) > 50


def test_every_day_is_on_the_paper(sample):
    content, pdf = sample
    text = fold(text_of(pdf))

    for day in map(date.fromisoformat, days_of(content)):
        month = danish.MONTHS[day.month - 1]
        assert any(f"{day.day}.{name}" in text for name in (month, month[:3])), day


def test_the_next_meeting_and_the_foot_say_when_in_danish_time(ordinary_pdf):
    text = " ".join(text_of(ordinary_pdf).split())

    assert "Næste møde: tirsdag den 23. februar 2027 kl. 14.00 · Ungehuset, Prøvevej 8" in text
    assert text.count("lavet 17. november 2026 kl. 15.42. Udgave: Liljas egen – alt er med. Testdata") == 2
    assert "side 1 af 2" in text
    assert "side 2 af 2" in text


def test_an_ordinary_meeting_is_two_pages(ordinary_pdf):
    assert len(opened(ordinary_pdf).pages) == 2


def test_no_word_leaves_the_margins_or_covers_another(sample, tmp_path):
    words, (width, height) = words_of(sample[1], tmp_path)

    for word in words:
        assert word.left >= 22 * MM - 1, word
        assert word.right <= width - 15 * MM + 1, word
        assert word.top >= 11 * MM - 2, word
        assert word.bottom <= height - 4 * MM, word
    assert covered(words) == []


def covered(words: list) -> list:
    pairs = []
    for _, page in groupby(words, key=lambda word: word.page):
        for one, other in combinations(page, 2):
            across = min(one.right, other.right) - max(one.left, other.left)
            down = min(one.bottom, other.bottom) - max(one.top, other.top)
            if across > 1 and down > 0.5 * min(one.bottom - one.top, other.bottom - other.top):
                pairs.append((one, other))
    return pairs


@pytest.mark.parametrize(("unit", "times"), [("ganske ", 400), ("linje\n", 400), ("x", 1500)])
def test_a_text_longer_than_a_page_flows_on_and_is_not_clipped(unit, times, tmp_path):
    content = sheet_samples.ordinary()
    text = f"Først {unit * times} til sidst"
    for rows, name in (("goals", "words"), ("agreements", "text"), ("now_lines", "text"), ("since_last", "why")):
        content[rows][1][name] = text
    content["disagreements"][0]["text"] = content["important"] = text

    pdf = render_sheet(content)

    words, (_, height) = words_of(pdf, tmp_path)
    assert max(word.bottom for word in words) <= height - 4 * MM
    read = fold(text_of(pdf))
    assert read.count(fold("til sidst")) == 6
    assert read.count(fold(unit)) >= 6 * times


def test_it_is_tagged_danish_and_titled(sample):
    with opened(sample[1]) as pdf:
        assert pdf.Root.MarkInfo.Marked
        assert pdf.Root.Lang == "da"
        assert pdf.Root.ViewerPreferences.DisplayDocTitle
        assert pdf.Root.StructTreeRoot.K
        assert str(pdf.docinfo["/Title"]).startswith("Mål- og aftaleskema, ")
        with pdf.open_metadata() as metadata:
            assert metadata["pdfuaid:part"] == "1"


def test_all_fonts_are_embedded_and_ours(sample):
    with opened(sample[1]) as pdf:
        fonts = [item for item in pdf.objects if isinstance(item, pikepdf.Dictionary) and item.get("/Type") == "/Font"]
        described = [item for item in pdf.objects if isinstance(item, pikepdf.Dictionary) and "/FontName" in item]
        assert fonts
        assert all(any(name in item for name in ("/FontFile2", "/FontFile3")) for item in described)
        assert {str(item.FontFamily) for item in described} <= {"Sheet Latin", "Sheet Arabic", "Sheet Signs"}


def test_header_cells_say_what_they_head(ordinary_pdf):
    with opened(ordinary_pdf) as pdf:
        cells = [item for item in pdf.objects if isinstance(item, pikepdf.Dictionary) and item.get("/S") == "/TH"]
        scopes = [str(cell.A.Scope) for cell in cells]

    assert scopes.count("/Column") == 3
    assert scopes.count("/Row") == 4


def test_headings_go_down_one_step_at_a_time(sample):
    with opened(sample[1]) as pdf:
        levels = list(heading_levels(pdf.Root.StructTreeRoot.K))

    assert levels[0] == 1
    assert levels.count(1) == 1
    assert all(after - before <= 1 for before, after in pairwise(levels))


def heading_levels(node: Any) -> Iterator[int]:
    if isinstance(node, pikepdf.Array):
        for part in node:
            yield from heading_levels(part)
    elif isinstance(node, pikepdf.Dictionary):
        name = str(node.get("/S", ""))
        if name[:2] == "/H" and name[2:].isdigit():
            yield int(name[2:])
        yield from heading_levels(node.get("/K"))


def test_pdfua_finds_nothing(sample, tmp_path):
    path = tmp_path / "sheet.pdf"
    path.write_bytes(sample[1])

    assert [finding.message for finding in pdfua.validate(str(path)).findings] == []


def test_the_same_content_gives_the_same_paper(ordinary_pdf):
    assert render_sheet(sheet_samples.ordinary()) == ordinary_pdf


def test_markup_in_any_text_is_only_text(listener, tmp_path):
    port, came = listener
    secret = tmp_path / "secret.txt"
    secret.write_text("hemmelig fil")
    markup = [
        f"<link rel=attachment href=file://{secret}>",
        f"<img src=http://127.0.0.1:{port}/a>",
        f"<style>@import url(http://127.0.0.1:{port}/b)</style>",
        "{% include 'x' %}{{ page }}",
    ]
    content = in_every_text(sheet_samples.ordinary(), cycle(markup))

    pdf = render_sheet(content)

    assert came == []
    assert attachments(pdf) == {}
    assert b"hemmelig fil" not in pdf
    for text in markup:
        assert fold(text_of(pdf)).count(fold(text)) > 15


def in_every_text(value: Any, markup: Iterator[str], name: str = "") -> Any:
    if isinstance(value, dict):
        return {key: in_every_text(part, markup, key) for key, part in value.items()}
    if isinstance(value, list):
        return [in_every_text(part, markup, name) for part in value]
    is_text = isinstance(value, str) and name not in UNPRINTED | DAYS
    return f"{value} {next(markup)}" if is_text else value


def attachments(pdf: bytes) -> dict:
    with opened(pdf) as document:
        return dict(document.attachments)


@pytest.mark.parametrize(
    "element",
    [
        "<link rel=attachment href='file://{file}'>",
        "<link rel=stylesheet href='http://127.0.0.1:{port}/a.css'>",
        "<img src='http://127.0.0.1:{port}/a.png' alt='x'>",
        "<img src='file://{file}' alt='x'>",
        "<img src='data:image/svg+xml,<svg/>' alt='x'>",
        "<style>@import url(http://127.0.0.1:{port}/a.css)</style>",
        "<style>@font-face {{ font-family: f; src: url(file://{file}) }}</style>",
        "<p style='background: url(http://127.0.0.1:{port}/a.png)'>x</p>",
        "<svg xmlns='http://www.w3.org/2000/svg'><image href='http://127.0.0.1:{port}/a' width='9' height='9'/></svg>",
        "<object data='http://127.0.0.1:{port}/a.png'></object>",
    ],
)
def test_even_real_markup_fetches_nothing_and_is_not_printed(element, listener, tmp_path):
    port, came = listener
    secret = tmp_path / "secret.txt"
    secret.write_text("hemmelig fil")
    html = f"<html lang=da><title>t</title><body>{element.format(port=port, file=secret)}"

    with pytest.raises(ForeignContentRefused):
        write_pdf(html, stylesheet=STYLESHEET)

    assert came == []


def test_a_refusal_does_not_spoil_the_next_sheet(ordinary_pdf):
    with pytest.raises(ForeignContentRefused):
        write_pdf("<html lang=da><title>t</title><body><img src='http://127.0.0.1:1/' alt='x'>", stylesheet=STYLESHEET)

    assert render_sheet(sheet_samples.ordinary()) == ordinary_pdf


def test_content_outside_the_contract_is_not_printed():
    content = sheet_samples.ordinary()
    del content["goals"][0]["words"]

    with pytest.raises(SheetContentError, match=r"content\.goals\[0\]\.words: is missing"):
        render_sheet(content)


def test_an_empty_first_meeting_is_one_page_that_says_so():
    content = sheet_samples.ordinary() | {
        "goals": [], "agreements": [], "since_last": [], "now_lines": [], "disagreements": [], "statutory_plans": [],
        "next_meeting": None, "reason_no_next": "Lilja vil selv sige til.", "reviewed": None, "recipients": "",
        "coordinator": None, "support_worker": None, "trusted_adult": None, "important": "", "strengths": "",
    }  # fmt: skip

    pdf = render_sheet(content)
    text = " ".join(text_of(pdf).split())

    assert len(opened(pdf).pages) == 1
    assert "Næste møde er ikke aftalt. Lilja vil selv sige til." in text
    assert "Der blev ikke lavet aftaler på mødet." in text
    assert "Ikke gennemgået med den unge endnu" in text
    for absent in ("Det vil jeg nå", "Siden sidst", "Sådan er det nu", "enige", "»", "None"):
        assert absent not in text


def test_only_fonts_of_the_folder_are_loaded():
    names = {path.name for path in (Path("cases") / "fonts").glob("*.ttf")}

    assert sum((Path("cases") / "fonts" / name).stat().st_size for name in names) < 1_500_000
