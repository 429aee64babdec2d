"""How the sheet is ordered and worded, without making a PDF."""

from datetime import date

import pytest

from networkmeetings.sheet_layout import BLOCK, lay_out, long_day, short_day
from tests.networkmeetings import sheet_samples
from tests.networkmeetings.sheet_samples import agreement

NBSP = "\u00a0"


def blocks_of(content):
    return [
        (block.name, block.is_continued, [row.text for row in block.promises]) for block in lay_out(content).blocks
    ]


def test_promises_stand_by_person_with_the_young_person_first_and_nobody_idle():
    names = [block.name for block in lay_out(sheet_samples.ordinary()).blocks]

    assert names == ["Lilja", "Bodil Test", "Rasmus Test", "Inger Test", "Yusuf Test", "Gry Test", "Søren Test"]


def test_one_persons_promises_stand_by_day_with_the_running_last():
    content = sheet_samples.ordinary()
    content["agreements"] = [
        agreement("a1", "p1", "løbende", None, follow_up="2026-12-01"),
        agreement("a2", "p1", "sent", "2027-01-02"),
        agreement("a3", "p1", "snart", "2026-11-18"),
    ]

    assert blocks_of(content) == [("Lilja", False, ["snart", "sent", "løbende"])]


def test_more_than_six_promises_repeat_the_name():
    content = sheet_samples.ordinary()
    content["agreements"] = [agreement(f"a{n}", "p2", f"nr {n:02}", f"2026-12-{n:02}") for n in range(1, 15)]

    blocks = blocks_of(content)

    assert [(name, again, len(rows)) for name, again, rows in blocks] == [
        ("Bodil Test", False, BLOCK),
        ("Bodil Test", True, BLOCK),
        ("Bodil Test", True, 2),
    ]
    assert [row for _, _, rows in blocks for row in rows] == [f"nr {n:02}" for n in range(1, 15)]


def test_text_too_high_to_stand_beside_a_name_is_set_in_flow():
    content = sheet_samples.ordinary()
    content["agreements"] = [
        agreement("a1", "p2", "kort", "2026-12-01"),
        agreement("a2", "p2", "linje\n" * 30, "2026-12-02"),
        agreement("a3", "p2", "kort", "2026-12-03"),
    ]

    assert [block.is_tall for block in lay_out(content).blocks] == [False, True, False]


def test_a_promise_names_its_helpers_goal_and_day_to_look_again():
    content = sheet_samples.ordinary()
    content["agreements"] = [
        agreement("a1", "p2", "x", None, "g2", helpers=["Lilja", "Rasmus Test", "Inger Test"], follow_up="2026-12-04"),
    ]

    promise = lay_out(content).blocks[0].promises[0]

    assert promise.when == "løbende"
    assert promise.helpers == "Lilja, Rasmus Test og Inger Test"
    assert promise.goal == "Cykelværksted"
    assert promise.look_again == f"4.{NBSP}dec."


@pytest.mark.parametrize(
    ("day", "expected"),
    [
        ("2026-11-27", "27. nov."),
        ("2027-05-01", "1. maj"),
        ("2027-06-09", "9. jun."),
        ("2026-02-01", "1. feb."),
        ("2027-11-17", "17. nov. 2027"),
    ],
)
def test_short_days_name_the_year_only_when_it_could_be_another(day, expected):
    assert short_day(day, date(2026, 11, 17)).replace(NBSP, " ") == expected


def test_long_days_hold_together():
    assert long_day("2024-02-29") == f"29.{NBSP}februar{NBSP}2024"


@pytest.mark.parametrize(
    ("written", "printed"),
    [
        ("Jeg vil hjem", "»Jeg vil hjem«"),
        ("”Jeg vil hjem.”", "»Jeg vil hjem.«"),
        ("»Jeg vil hjem«", "»Jeg vil hjem«"),
        ("  ", ""),
    ],
)
def test_own_words_get_danish_quotation_marks_once(written, printed):
    content = sheet_samples.ordinary() | {"important": written}

    assert lay_out(content).important == printed


def test_text_is_composed_and_holds_no_character_that_turns_or_hides_it():
    content = sheet_samples.ordinary()
    content["strengths"] = "a\u030abne \u202eøl\x00\x1b\r\n\r\n\r\n\r\nnu\ufeff"

    assert lay_out(content).strengths == "åbne øl\n\nnu"


def test_what_belongs_together_is_not_parted_at_a_line_end():
    content = sheet_samples.ordinary()
    content["recipients"] = "Efter § 141, stk. 7 den 4. december kl. 14 i rum 3."

    assert lay_out(content).recipients == (f"Efter §{NBSP}141, stk.{NBSP}7 den 4.{NBSP}december kl.{NBSP}14 i rum 3.")


def test_a_phone_number_stands_in_the_head_only_when_the_team_list_lacks_it():
    content = sheet_samples.ordinary()
    content["people"] = [row for row in content["people"] if row["key"] != "p3"]
    content["agreements"] = []

    assert lay_out(content).circle == [
        ("Myndighedskoordinator", "Bodil Test"),
        ("Bostøtte", "Rasmus Test 20 00 00 12"),
        ("En, jeg stoler på", "Inger Test (moster)"),
    ]


def test_statutory_plans_are_named_and_not_replaced():
    content = sheet_samples.ordinary()
    content["statutory_plans"][1]["date"] = None

    assert lay_out(content).plans.replace(NBSP, " ") == (
        "Skemaet er aftaler, ikke en afgørelse. Det erstatter ikke handleplan efter servicelovens § 141 "
        "(3. oktober 2026) eller uddannelsesplan."
    )


def test_nothing_printed_is_a_key_or_a_number_of_a_goal():
    content = sheet_samples.ordinary()
    for number, row in enumerate(content["goals"]):
        row["key"] = f"hemmelig-{number}"
    for row in content["agreements"]:
        row["goal_key"] = "hemmelig-1" if row["goal_key"] else None

    assert "hemmelig" not in repr(lay_out(content))


def test_real_content_is_not_called_test_data():
    content = sheet_samples.ordinary() | {"is_test_data": False}

    assert "Testdata" not in lay_out(content).foot


def test_a_review_is_told_with_its_answer():
    content = sheet_samples.ordinary()

    assert (
        lay_out(content).reviewed.replace(NBSP, " ")
        == "Gennemgået med Lilja den 17. november 2026: Ja, med rettelser."
    )
    assert lay_out(content | {"reviewed": None}).reviewed == ""
