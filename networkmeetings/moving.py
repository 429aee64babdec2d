"""What of the plan may go along to another municipality: what the young person shows the whole team (N6)."""

from __future__ import annotations

from typing import Any

from cases import danish
from networkmeetings.models import Agreement, Goal, Sheet
from networkmeetings.sheet_content import validate
from networkmeetings.sheet_cut import PartyRules, cut


def plan_part(case_id: Any, kinds: list[str]) -> list[str]:
    """The live goals in own words and the open agreements, as lines. Goals marked away from the team are left out, and
    what hangs on them."""
    goals = list(Goal.objects.filter(case=case_id, audience=Goal.Audience.TEAM).live())
    shown = {goal.pk for goal in goals}
    lines = [f"Mål: ”{goal.words}” ({danish.inside(goal.get_status_display())})" for goal in goals]
    rows = Agreement.objects.filter(case=case_id, is_private=False).open()
    rows = rows.select_related("case__person", "responsible_user", "responsible_member").order_by("next_on")
    for row in rows:
        if row.goal_id is None or row.goal_id in shown:
            lines.append(f"Aftale: {who(row)}: {row.text}{when(row)}")
    return lines


def who(row: Agreement) -> str:
    if row.is_young_persons:
        return row.case.person.call_name
    return str(row.responsible_user or (row.responsible_member.name if row.responsible_member else ""))


def when(row: Agreement) -> str:
    return f", senest {danish.long_date(row.due_on)}" if row.due_on else ""


def sheet_part(case_id: Any, kinds: list[str]) -> list[str]:
    """The newest sheet that is not blocked, cut for somebody whose basis covers `kinds` (N6), as lines."""
    sheet = Sheet.objects.filter(case=case_id, blocks__isnull=True).select_related("meeting").first()
    if sheet is None:
        return []
    hidden = Goal.objects.filter(case=case_id).exclude(audience=Goal.Audience.TEAM).values_list("pk", flat=True)
    rules: PartyRules = {
        "key": "receiver",
        "name": "",
        "label": "til den nye kommune",
        "kind": "professional",
        "kinds": kinds,
        "sector": "",
        "hidden_goals": sorted(map(str, hidden)),
        "left_out": [],
    }
    content = cut(validate(sheet.content), rules)
    people = {person["key"]: person["name"] for person in content["people"]}
    held = danish.long_date(sheet.meeting.starts_at)
    lines = [f"Netværksmøde nr. {sheet.meeting.number}, {held}, version {sheet.version}."]
    lines += [f"Mål: ”{goal['words']}”" for goal in content["goals"]]
    return lines + [f"Aftale: {people[row['responsible_key']]}: {row['text']}" for row in content["agreements"]]
