"""An instrument file with a fault is refused and says where the fault is."""

import copy
import json
from pathlib import Path
from typing import Any

import pytest

from reporting.instruments import InstrumentError, Kind, load_all, load_file, read_instrument

SOUND: dict[str, Any] = {
    "code": "sample",
    "version": 1,
    "order": 1,
    "name": "Prøve",
    "short_name": "Prøve",
    "filled_by": "coordinator",
    "answered_by": "coordinator",
    "best": 5,
    "about": "Om prøven",
    "source": "Vores egen",
    "extras": {"not_relevant": "Ikke relevant", "unknown": "Ved ikke", "declined": "Vil ikke svare"},
    "anchor_sets": {"grade": ["a", "b", "c", "d", "e"]},
    "option_sets": {"sizes": [{"small": "Lille"}, {"big": "Stor"}]},
    "sections": [
        {
            "code": "first",
            "title": "Første",
            "items": [
                {"code": "grade", "kind": "scale", "wording": "Hvor godt?", "anchors": "grade"},
                {"code": "size", "kind": "choice", "wording": "Hvor stor?", "options": "sizes"},
                {"code": "count", "kind": "number", "wording": "Hvor mange?", "max": 9},
                {
                    "code": "words",
                    "kind": "text",
                    "wording": "Hvorfor?",
                    "show_when": {"item": "size", "in": ["big"]},
                },
            ],
        }
    ],
}


def changed(index: int, **change: Any) -> dict[str, Any]:
    """The sound sample with one item changed; a value of None removes the key."""
    data = copy.deepcopy(SOUND)
    item = data["sections"][0]["items"][index]
    item.update(change)
    data["sections"][0]["items"][index] = {key: value for key, value in item.items() if value is not None}
    return data


def test_a_sound_file_is_read() -> None:
    instrument = read_instrument(SOUND, "sample.yaml")
    assert [item.code for item in instrument.items] == ["grade", "size", "count", "words"]
    assert instrument.by_code["grade"].scale_points == ((1, "a"), (2, "b"), (3, "c"), (4, "d"), (5, "e"))
    assert instrument.by_code["size"].kind is Kind.CHOICE


@pytest.mark.parametrize(
    ("index", "change", "message"),
    [
        (0, {"anchors": ["a", "b", "c", "d"]}, "item 'grade': a scale needs 5 anchors"),
        (0, {"anchors": ["a", "b", "c", "d", 5]}, "item 'grade': every anchor must be a text"),
        (0, {"anchors": None}, "item 'grade': a scale, and only a scale, has anchors"),
        (0, {"anchors": "nothing"}, "item 'grade': 'anchors' names the unknown set 'nothing'"),
        (0, {"kind": "slider"}, "item 'grade': 'kind' is 'slider'"),
        (0, {"wording": " "}, "item 'grade': 'wording' must be a text"),
        (0, {"wording": None}, "item 'grade': 'wording' must be a text"),
        (0, {"requird": True}, "item 'grade': unknown key requird"),
        (0, {"required": "yes"}, "item 'grade': 'required' must be true or false"),
        (0, {"required": True, "optional": True}, "item 'grade': required and optional exclude each other"),
        (0, {"required": True, "extras": []}, "item 'grade': a required item needs an extra answer"),
        (0, {"extras": ["maybe"]}, "item 'grade': 'extras' must be a list of"),
        (0, {"code": "Grade"}, "section 'first': 'code' is 'Grade'"),
        (0, {"max": 5}, "item 'grade': a number, and only a number, has 'max'"),
        (0, {"needs": "luck"}, "item 'grade': 'needs' is 'luck', not one of support, cti, icm"),
        (0, {"asked": "sometimes"}, "item 'grade': 'asked' is 'sometimes'"),
        (1, {"options": None}, "item 'size': a choice needs options"),
        (1, {"options": [{"small": "Lille"}]}, "item 'size': 'options' must be a list of at least two"),
        (1, {"options": [{"a": "A"}, {"a": "B"}]}, "item 'size': the same answer code twice"),
        (1, {"options": [{"a": "A"}, {False: "Nej"}]}, "item 'size': the answer code False must be a word"),
        (1, {"options": [{"a": "A"}, {"b": ""}]}, "item 'size': the answer 'b' has no words"),
        (1, {"options": [{"a": "A"}, "b"]}, "item 'size': an answer is written '- code: Label'"),
        (1, {"options": [{"a": "A"}, {"unknown": "U"}]}, "item 'size': an option has the code of an extra answer"),
        (1, {"exclusive": "small"}, "item 'size': 'exclusive' belongs to multi_choice"),
        (1, {"kind": "multi_choice", "exclusive": "none"}, "item 'size': 'exclusive' names 'none'"),
        (1, {"kind": "fact"}, "item 'size': a fact needs a prefill"),
        (1, {"max_choices": 2}, "item 'size': 'max_choices' belongs to multi_choice"),
        (2, {"max": None}, "item 'count': a number, and only a number, has 'max'"),
        (2, {"max": -1}, "item 'count': 'max' must be a whole number"),
        (2, {"min": 10}, "item 'count': 'min' is above 'max'"),
        (3, {"decimals": 1}, "item 'words': 'decimals' belongs to numbers"),
        (3, {"past": True}, "item 'words': 'past' belongs to dates"),
        (3, {"options": "sizes"}, "item 'words': options belong to choices and facts"),
        (3, {"show_when": {"item": "later", "in": ["x"]}}, "show_when: there is no earlier item 'later'"),
        (3, {"show_when": {"item": "size", "in": ["huge"]}}, "'huge' is no answer to 'size'"),
        (3, {"show_when": {"item": "size", "at_least": 1}}, "'at_least' needs a number"),
        (3, {"show_when": {"item": "size"}}, "give either 'in' or 'at_least'"),
        (3, {"show_when": {"item": "size", "in": []}}, "'in' must be a list"),
        (3, {"show_when": {"item": "grade", "in": [6]}}, "6 is no answer to 'grade'"),
        (3, {"code": "grade"}, "item 'grade': the code is used twice"),
    ],
)
def test_a_fault_is_named_with_file_and_item(index: int, change: dict[str, Any], message: str) -> None:
    with pytest.raises(InstrumentError) as raised:
        read_instrument(changed(index, **change), "sample.yaml")
    assert str(raised.value).startswith("sample.yaml")
    assert message in str(raised.value)


@pytest.mark.parametrize(
    ("change", "message"),
    [
        ({"best": 1}, "'best' must be 5"),
        ({"version": 0}, "'version' must be 1 or more"),
        ({"version": "1"}, "'version' must be a whole number"),
        ({"filled_by": "mayor"}, "'filled_by' is 'mayor'"),
        ({"extras": {"unknown": "Ved ikke"}}, "extras: 'not_relevant' must be a text"),
        ({"sections": []}, "'sections' must be a list that is not empty"),
        ({"colour": "red"}, "unknown key colour"),
        ({"option_sets": ["a"]}, "'option_sets' must be a mapping"),
        ({"sections": SOUND["sections"] * 2}, "the code is used twice"),
    ],
)
def test_a_fault_at_the_top_is_named(change: dict[str, Any], message: str) -> None:
    with pytest.raises(InstrumentError, match=r"^sample\.yaml") as raised:
        read_instrument({**SOUND, **change}, "sample.yaml")
    assert message in str(raised.value)


@pytest.mark.parametrize("content", ["a: [", "- just\n- a list", "", "42: text", "\tcode: tab"])
def test_a_file_that_is_no_mapping_is_named(tmp_path: Path, content: str) -> None:
    path = tmp_path / "odd.yaml"
    path.write_text(content, encoding="utf-8")
    with pytest.raises(InstrumentError, match=r"^odd\.yaml"):
        load_file(path)


def test_the_files_are_read_once() -> None:
    assert load_all() is load_all()


def test_a_stored_version_reads_the_same_as_the_file() -> None:
    for instrument in load_all().values():
        stored = read_instrument(json.loads(instrument.canonical), "row")
        assert stored == instrument
        assert stored.digest == instrument.digest


def test_any_changed_word_changes_the_digest() -> None:
    before = read_instrument(SOUND, "sample.yaml").digest
    assert read_instrument(changed(0, wording="Hvor godt nu?"), "sample.yaml").digest != before
    assert read_instrument(dict(reversed(SOUND.items())), "sample.yaml").digest == before
