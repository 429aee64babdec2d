"""One party's copy of a sheet: the frozen content with less in it (N6). Pure; the paper prints what is left.

What a copy shows follows the young person's marks (frozen in the content, and `hidden_goals` for those made since)
and the kinds of information the party's disclosure basis names (C6). There is no mark, gap or number where something
was taken out.
"""

from __future__ import annotations

import copy
from typing import Any, TypedDict

from networkmeetings.sheet_content import Agreement, Goal, Member, SheetContent

DATE_NOT_SET = "Datoen er ikke sat endnu."


class PartyRules(TypedDict):
    """Whose copy it is and what it may hold; stored beside the copy."""

    key: str  # of people: "m-" and the team member's key
    name: str
    label: str  # of the copy, after "Udgave:"
    kind: str  # TeamMember.Kind
    kinds: list[str]  # DisclosureBasis.Info of the bases that were live
    sector: str  # Actor.Sector, "" when not known
    hidden_goals: list[str]  # keys of goals marked away from the party since the sheet was locked
    left_out: list[str]  # lines the coordinator took out, as `line_keys` names them


def cut(content: SheetContent, rules: PartyRules) -> SheetContent:
    """The content as the party of `rules` gets it. Hides goals, promises, results, people, plans and words."""
    sheet: SheetContent = copy.deepcopy(content)
    goals = [goal for goal in sheet["goals"] if sees_goal(goal, rules)]
    seen = {goal["key"] for goal in goals}
    sheet["goals"] = [_stepped(goal, seen) | {"audience": "team", "shown_to": []} for goal in goals]
    sheet["agreements"] = [_untagged(row, seen) for row in sheet["agreements"] if _sees_promise(row, seen, rules)]
    sheet["people"] = [
        _as_seen(row, rules) for row in sheet["people"] if _sees_person(row, sheet["agreements"], rules)
    ]
    names = {row["name"] for row in sheet["people"]} | {sheet["person"]["first_name"]}
    for row in sheet["agreements"]:
        row["helpers"] = [name for name in row["helpers"] if name in names or name == rules["name"]]
    _cut_results(sheet, seen, rules)
    _cut_lines(sheet, goals, rules)
    _cut_head(sheet, names, rules)
    return _without(sheet, rules["left_out"])


def cut_for_staff(content: SheetContent) -> SheetContent:
    """What those who work on the case get: everything but goals marked "kun mig" and what hangs on them."""
    sheet: SheetContent = copy.deepcopy(content)
    young = next(row["key"] for row in sheet["people"] if row["is_young_person"])
    hidden = {goal["key"] for goal in sheet["goals"] if goal["audience"] == "me"}
    quiet = {goal["domain_label"] for goal in sheet["goals"] if goal["key"] in hidden}
    shown = {goal["key"] for goal in sheet["goals"]} - hidden
    sheet["goals"] = [_stepped(goal, shown) for goal in sheet["goals"] if goal["key"] in shown]
    quiet -= {goal["domain_label"] for goal in sheet["goals"]}
    # A promise that somebody else has made is still theirs to keep; only the goal behind it is not told.
    kept = (row for row in sheet["agreements"] if row["goal_key"] not in hidden or row["responsible_key"] != young)
    sheet["agreements"] = [row | {"goal_key": None} if row["goal_key"] in hidden else row for row in kept]
    sheet["since_last"] = [
        row for row in sheet["since_last"] if row["goal_key"] not in hidden or row["who_key"] != young
    ]
    sheet["now_lines"] = [row for row in sheet["now_lines"] if row["domain_label"] not in quiet]
    sheet["sheet"]["copy_label"] = "koordinator og bostøtte"
    return sheet


def _stepped(goal: Goal, seen: set[str]) -> Goal:
    """A step without the goal it leads to, when that is not shown."""
    return goal | {"parent_key": goal["parent_key"] if goal["parent_key"] in seen else None}


def has_own_marks(content: SheetContent) -> bool:
    """Whether something is on the young person's own sheet only."""
    return any(goal["audience"] == "me" for goal in content["goals"])


def sees_goal(goal: Goal, rules: PartyRules) -> bool:
    """Marks before consent: what the young person has marked away is not shown, whatever the basis covers."""
    if goal["key"] in rules["hidden_goals"] or "plan" not in rules["kinds"]:
        return False
    return goal["audience"] == "team" or (goal["audience"] == "chosen" and rules["key"] in goal["shown_to"])


def _sees_promise(row: Agreement, seen: set[str], rules: PartyRules) -> bool:
    if row["responsible_key"] == rules["key"]:
        return True
    if row["private"] or "plan" not in rules["kinds"]:
        return False
    return row["goal_key"] is None or row["goal_key"] in seen


def _untagged(row: Agreement, seen: set[str]) -> Agreement:
    """Without its goal's name when the goal is not shown, and without what only the cut needs."""
    return row | {"goal_key": row["goal_key"] if row["goal_key"] in seen else None, "private": False}


def _sees_person(row: Member, agreements: list[Agreement], rules: PartyRules) -> bool:
    """The young person, the party, whoever has promised something that is shown, and the team when that is covered."""
    if row["is_young_person"] or row["key"] == rules["key"]:
        return True
    if any(agreement["responsible_key"] == row["key"] for agreement in agreements):
        return True
    return ("network" if row["kind"] == "private" else "team") in rules["kinds"]


def _as_seen(row: Member, rules: PartyRules) -> Member:
    """A private person's phone is theirs; the young person's only where the basis covers how to reach them."""
    hides = (row["kind"] == "private" and "network" not in rules["kinds"]) or (
        row["is_young_person"] and "contact" not in rules["kinds"]
    )
    return row | {"phone": ""} if hides and row["key"] != rules["key"] else row


def _cut_results(sheet: SheetContent, seen: set[str], rules: PartyRules) -> None:
    def is_seen(row: Any) -> bool:
        if row["who_key"] == rules["key"]:
            return True
        if rules["kind"] == "private" or row["private"] or "plan" not in rules["kinds"]:
            return False
        return row["goal_key"] is None or row["goal_key"] in seen

    sheet["since_last"] = [row | {"goal_key": None, "private": False} for row in sheet["since_last"] if is_seen(row)]


def _cut_lines(sheet: SheetContent, goals: list[Goal], rules: PartyRules) -> None:
    """Status lines by the domains of the goals shown, plans by the party's own sector; neither for private persons."""
    is_private = rules["kind"] == "private"
    domains = {goal["domain_label"] for goal in goals}
    sheet["now_lines"] = [row for row in sheet["now_lines"] if not is_private and row["domain_label"] in domains]
    sheet["statutory_plans"] = [
        row | {"sectors": []}
        for row in sheet["statutory_plans"]
        if not is_private and rules["sector"] and rules["sector"] in row["sectors"]
    ]
    sheet["lifted"] = []  # between the young person, the team's leader and the leader group
    sheet["disagreements"] = [row for row in sheet["disagreements"] if _is_theirs(row["who"], rules["name"])]


def _is_theirs(who: str, name: str) -> bool:
    """Whose view it is was typed by hand: the whole name, or the first one."""
    typed, known = who.strip().casefold(), name.casefold()
    return bool(typed) and (typed == known or typed == known.split(" ")[0])


def _cut_head(sheet: SheetContent, names: set[str], rules: PartyRules) -> None:
    if "plan" not in rules["kinds"]:
        sheet["important"] = sheet["strengths"] = ""
    if rules["kind"] == "private":
        sheet["person"]["born"] = None
    if sheet["support_worker"] and sheet["support_worker"]["name"] not in names:
        sheet["support_worker"] = None
    if sheet["trusted_adult"] and sheet["trusted_adult"]["name"] != rules["name"] and "network" not in rules["kinds"]:
        sheet["trusted_adult"] = None
    if sheet["next_meeting"] is None:
        sheet["reason_no_next"] = DATE_NOT_SET  # why not may be what the party must not hear
    elif "meetings" not in rules["kinds"]:
        sheet["next_meeting"]["place"] = ""
    sheet["recipients"] = ""
    sheet["sheet"]["copy_label"] = rules["label"]


# What the coordinator can take out of a copy line by line.
LINES = ("goals", "agreements", "since_last", "now_lines", "disagreements", "statutory_plans")
WORDS = ("important", "strengths")


def line_keys(content: SheetContent) -> list[str]:
    """A name for each line of a copy that can be left out, in the paper's order."""
    sheet: Any = content
    found = [name for name in WORDS if sheet[name]]
    return found + [f"{name}:{place}" for name in LINES for place in range(len(sheet[name]))]


def _without(content: SheetContent, left_out: list[str]) -> SheetContent:
    sheet: Any = content
    gone = set(left_out)
    for name in WORDS:
        if name in gone:
            sheet[name] = ""
    for name in LINES:
        sheet[name] = [row for place, row in enumerate(sheet[name]) if f"{name}:{place}" not in gone]
    return _names_only_shown_goals(content)


def _names_only_shown_goals(content: SheetContent) -> SheetContent:
    goals = {goal["key"] for goal in content["goals"]}
    content["goals"] = [_stepped(goal, goals) for goal in content["goals"]]
    content["agreements"] = [_untagged(row, goals) for row in content["agreements"]]
    return content


PLACE = "_line"  # of a line in the whole sheet, while a copy is cut anew


def cut_again(content: SheetContent, rules: PartyRules, hidden_goals: list[str]) -> SheetContent:
    """A copy made under `rules` without the goals marked away since and what hangs on them, and nothing else changed.

    `content` is the whole sheet: a copy does not say which goal a result belonged to. What the coordinator had taken
    out stays out.
    """
    marked: Any = copy.deepcopy(content)
    for name in LINES:
        marked[name] = [row | {PLACE: place} for place, row in enumerate(marked[name])]
    words = [key for key in rules["left_out"] if ":" not in key]
    before: Any = cut(marked, rules | {"left_out": []})
    lines = [key.split(":") for key in rules["left_out"] if ":" in key]
    gone = {(name, before[name][int(place)][PLACE]) for name, place in lines}
    hidden = sorted({*rules["hidden_goals"], *hidden_goals})
    again: Any = cut(marked, rules | {"left_out": words, "hidden_goals": hidden})
    for name in LINES:
        kept = [row for row in again[name] if (name, row[PLACE]) not in gone]
        again[name] = [{key: value for key, value in row.items() if key != PLACE} for row in kept]
    return _names_only_shown_goals(again)
