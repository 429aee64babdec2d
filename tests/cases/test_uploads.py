"""A stranger's file: taken in clean or refused with a sentence, never believed (trust R34)."""

import io
import subprocess
from concurrent.futures import ThreadPoolExecutor
from functools import cache

import pytest
from hypothesis import given
from hypothesis import strategies as st
from PIL import Image

from cases.uploads import intake
from cases.uploads.intake import WORDS, take_in
from cases.uploads.kinds import KEPT_SIDE, Cleaned, Refused
from cases.uploads.names import clean_name
from tests.cases.hostile_files import FILES, PLAIN_PDF, photo_with_place


def outcome(name):
    data, _ = FILES[name]
    try:
        return take_in(data, name)
    except Refused as refused:
        return refused.code


@cache
def outcomes():
    """All of them, two at a time: each is opened in a process of its own."""
    with ThreadPoolExecutor(2) as pool:
        return dict(zip(FILES, pool.map(outcome, FILES), strict=True))


def test_there_are_sixty():
    assert len(FILES) >= 60


@pytest.mark.parametrize("name", FILES)
def test_each_ends_right(name):
    got, wanted = outcomes()[name], FILES[name][1]
    if wanted != "kept":
        assert got == wanted
        assert WORDS[got]
        return
    assert isinstance(got, Cleaned), got
    for trace in (b"<?php", b"PK\x05\x06", b"hemmelig", b"Telefonfabrikken"):
        assert got.kind in {"docx", "xlsx"} or trace not in got.content


def test_a_photo_forgets_where_it_was_taken_and_stands_upright():
    before = Image.open(io.BytesIO(photo_with_place()))
    kept = outcomes()["foto.jpeg"]
    after = Image.open(io.BytesIO(kept.content))
    assert before.getexif().get_ifd(0x8825)
    assert not after.getexif() and "comment" not in after.info
    assert after.size == before.size[::-1]
    assert kept.removed == ["place", "extras"]


def test_a_large_picture_is_made_smaller():
    assert max(Image.open(io.BytesIO(outcomes()["stort.jpg"].content)).size) == KEPT_SIDE


def test_a_signed_pdf_is_kept_byte_for_byte():
    assert outcomes()["brev.pdf"].content == PLAIN_PDF


@pytest.mark.parametrize(
    "child",
    [
        subprocess.CompletedProcess([], -9, b"", b""),
        subprocess.CompletedProcess([], 0, b"", b""),
        subprocess.CompletedProcess([], 0, b'{"kind": "pdf", "removed": [], "size": 9}\nshort', b""),
    ],
    ids=["killed", "silent", "cut off"],
)
def test_a_child_that_dies_means_no(child, monkeypatch):
    monkeypatch.setattr(intake.subprocess, "run", lambda *args, **kwargs: child)
    with pytest.raises(Refused, match="unreadable"):
        take_in(PLAIN_PDF, "brev.pdf")


def test_the_child_knows_no_secret(monkeypatch):
    seen = {}
    monkeypatch.setattr(intake.subprocess, "run", lambda *args, **kwargs: seen.update(kwargs) or _hang())
    with pytest.raises(Refused, match="unreadable"):
        take_in(PLAIN_PDF, "brev.pdf")
    assert set(seen["env"]) == {"LC_ALL"}


def _hang():
    raise subprocess.TimeoutExpired("child", 1)


class TestNames:
    @pytest.mark.parametrize(
        ("given", "kept"),
        [
            ("../../etc/passwd.pdf", "passwd.pdf"),
            ("C:\\Users\\x\\brev.pdf", "brev.pdf"),
            ("brev\u202efdp.exe", "brevfdp.pdf"),
            ("CON.pdf", "dokument.pdf"),
            ("  ..  .pdf", "dokument.pdf"),
            ("brev\r\nSet-Cookie: x.pdf", "brevSet-Cookie x.pdf"),
            ("udtalelse 140306-4012.pdf", "udtalelse.pdf"),
            ("Æbleblomst ø.PDF", "Æbleblomst ø.pdf"),
            ('a"<b>.pdf', "ab.pdf"),
            ("\u200b.pdf", "dokument.pdf"),
        ],
    )
    def test_are_only_for_the_eye(self, given, kept):
        assert clean_name(given, "pdf") == kept

    @given(st.text(max_size=300))
    def test_whatever_is_typed(self, given):
        name = clean_name(given, "pdf")
        assert name.endswith(".pdf") and 5 <= len(name) <= 90
        assert not set(name) & set('/\\<>:"|?*\0\r\n\u202e\u200b')
