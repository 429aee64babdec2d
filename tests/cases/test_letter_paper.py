"""The decision letter on paper, read back: nothing lost, accessible, one page as a rule."""

import io

import pdfua
import pikepdf
import pytest

from cases.letters.printing import render_letter
from tests.cases import letter_samples
from tests.networkmeetings.paper import fold, text_of

SAMPLES = {"ordinary": letter_samples.ordinary, "short": letter_samples.short, "refusal": letter_samples.refusal}


@pytest.fixture(params=SAMPLES)
def letter(request):
    content = SAMPLES[request.param]()
    return content, render_letter(content)


def test_it_says_everything_once_frozen(letter):
    content, pdf = letter
    text = fold(text_of(pdf))
    for name in ("extent", "reasons", "rule_text", "wish", "wish_reasons", "municipality", "unit"):
        assert fold(content[name]) in text, name
    for hearing in content["hearings"]:
        assert fold(hearing["answer"]) in text
        assert fold(hearing["what_we_did"]) in text
    for said in ("senest fire uger efter", "§§ 60, 66 og 67", "forvaltningsloven § 8", "serviceloven § 85 a"):
        assert fold(said) in text or fold(said.capitalize()) in text, said


def test_it_is_one_page_tagged_danish_and_titled(letter, tmp_path):
    _, pdf = letter
    with pikepdf.open(io.BytesIO(pdf)) as opened:
        assert len(opened.pages) == 1
        assert opened.Root.Lang == "da"
        assert str(opened.docinfo["/Title"]).startswith("Afgørelse, Amalie Test")
        with opened.open_metadata() as metadata:
            assert metadata["pdfuaid:part"] == "1"
    path = tmp_path / "letter.pdf"
    path.write_bytes(pdf)
    assert [finding.message for finding in pdfua.validate(str(path)).findings] == []


def test_a_wish_not_followed_says_where_the_duty_to_give_reasons_stands():
    assert fold("serviceloven § 85 a, stk. 2") in fold(text_of(render_letter(letter_samples.ordinary())))


def test_markup_is_only_text_and_long_text_flows_on():
    content = letter_samples.ordinary() | {
        "reasons": "<img src=http://127.0.0.1:1/a> " + "ganske " * 900 + "til sidst"
    }
    text = fold(text_of(render_letter(content)))
    assert fold("<img src=http://127.0.0.1:1/a>") in text
    assert "tilsidst" in text
