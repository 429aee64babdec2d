"""The contract of the frozen sheet: what is let through, and that a fault is named by place and not by content."""

import json
from typing import Any

import pytest

from networkmeetings.sheet_content import MAX_ROWS, MAX_TEXT, MAX_TOTAL, SheetContentError, validate
from tests.networkmeetings import sheet_samples


def test_the_samples_keep_the_contract_also_as_json():
    for make in (sheet_samples.ordinary, sheet_samples.crowded):
        content = json.loads(json.dumps(make()))
        assert validate(content) is content


def change(content: dict[str, Any], path: str, value: Any) -> None:
    *way, last = [int(step) if step.isdigit() else step for step in path.split(".")]
    place: Any = content
    for step in way:
        place = place[step]
    place[last] = value


@pytest.mark.parametrize(
    ("path", "value", "fault"),
    [
        ("schema", 4, "content.schema: is not 3"),
        ("extra", "x", "content.extra: is not part of the contract"),
        ("sheet.version", "2", "content.sheet.version: is not int"),
        ("sheet.version", True, "content.sheet.version: is not int"),
        ("sheet.held_on", "17.11.2026", "content.sheet.held_on: is not an ISO date"),
        ("sheet.made_at", "2026-11-17T15:42:00", "content.sheet.made_at: is not an ISO moment with offset"),
        ("sheet.made_at", None, "content.sheet.made_at: is not an ISO moment with offset"),
        ("person", None, "content.person: is not an object"),
        ("person.first_name", "  ", "content.person.first_name: is empty"),
        ("important", None, "content.important: is not str"),
        ("important", "x" * (MAX_TEXT + 1), f"content.important: is longer than {MAX_TEXT} characters"),
        ("goals", {}, f"content.goals: is not a list of at most {MAX_ROWS}"),
        ("now_lines", [{"domain_label": "", "text": ""}] * (MAX_ROWS + 1), "content.now_lines: is not a list"),
        ("goals.1.status", "done", "content.goals[1].status: is not one of not_started, "),
        ("goals.1.key", "g1", "content.goals: has the same key twice"),
        ("people.0.is_young_person", True, "content.people: has 2 young persons, not one"),
        ("agreements.4.responsible_key", "p99", "content.agreements[4]: is promised by somebody who is not"),
        ("agreements.4.helpers", [None], "content.agreements[4].helpers[0]: is not str"),
        ("agreements.4.text", " ", "content.agreements[4].text: is empty"),
        ("goals.0.name", "", "content.goals[0].name: is empty"),
        ("agreements.4.goal_key", "g99", "content.agreements[4]: belongs to a goal that is not"),
        ("agreements.4.due", None, "content.agreements[4]: has neither a day nor"),
        ("agreements.1.follow_up", None, "content.agreements[1]: has neither a day nor"),
        ("next_meeting", None, "content.reason_no_next: is empty"),
    ],
)
def test_a_broken_contract_is_named_by_its_place(path, value, fault):
    content = sheet_samples.ordinary()
    change(content, path, value)

    with pytest.raises(SheetContentError) as caught:
        validate(content)

    assert str(caught.value).startswith(fault)


def test_all_texts_together_have_a_bound():
    content = sheet_samples.ordinary()
    content["now_lines"] = [{"domain_label": "", "text": "x" * MAX_TEXT}] * (MAX_TOTAL // MAX_TEXT)

    with pytest.raises(SheetContentError, match=f"longer than {MAX_TOTAL}"):
        validate(content)


def test_what_was_written_is_not_repeated_in_the_fault():
    content = sheet_samples.ordinary()
    content["goals"][0]["status"] = content["person"]["born"] = "Lilja bor på herberg"

    with pytest.raises(SheetContentError) as caught:
        validate(content)

    assert "Lilja" not in str(caught.value)


def test_none_is_allowed_only_where_the_contract_says():
    content = sheet_samples.ordinary() | {
        "coordinator": None, "support_worker": None, "trusted_adult": None, "reviewed": None,
        "next_meeting": None, "reason_no_next": "Lilja vil selv sige til.",
    }  # fmt: skip
    content["person"]["born"] = content["statutory_plans"][0]["date"] = None

    validate(content)
