"""Children on the case, and underretninger, for the few of the demo who have them (words/danger.yaml)."""

import datetime as dt
from typing import Any

from cases.models import Child, SafeguardingReport
from reporting.seeding.life import Life
from reporting.seeding.texts import words


def add_danger(life: Life) -> None:
    """What words/danger.yaml says about this young person; nothing for most."""
    told = words("danger").get(life.story.name, {})
    for child in told.get("children", ()):
        add_child(life, child)
    for report in told.get("reports", ()):
        add_report(life, report)


def add_child(life: Life, told: dict[str, Any]) -> None:
    life.add(
        Child,
        case_id=life.case,
        kind=told["kind"],
        name=told.get("name", ""),
        born_on=life.clock.today - dt.timedelta(days=told["days"]),
        lives=told.get("lives", ""),
        note=told["note"],
        written_by_id=life.by,
        created_at=life.at(life.day(life.story.started), 14),
    )


def add_report(life: Life, told: dict[str, Any]) -> None:
    """Written on a working day; today's is from this morning."""
    came = {name: life.day(told[key]) if key in told else None for name, key in DAYS.items()}
    written = life.clock.today if told["written"] == 0 else life.day(told["written"])
    life.add(
        SafeguardingReport,
        case_id=life.case,
        author_id=life.staff[told["by"]],
        about=told["about"],
        who=told.get("who", ""),
        seen=told["seen"].strip(),
        municipality="Testby Kommune" if came["sent_on"] else "",
        sent_how=told.get("how", ""),
        talked=told["talked"],
        talked_note=told.get("talked_note", ""),
        receipt_number=told.get("number", ""),
        answer=told.get("answer", ""),
        created_at=life.at(written, 8, 20),
        **came,
    )


DAYS = {"sent_on": "sent", "receipt_on": "receipt", "answered_on": "answered"}
