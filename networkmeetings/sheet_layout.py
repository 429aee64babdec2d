"""From frozen sheet content to what the paper's template prints: groups, order, Danish words and days.

Pure: no models, no clock, no settings but the time zone. The template only places what stands here.
"""

from dataclasses import dataclass
from datetime import date, datetime
from typing import Any

from cases import danish
from cases.paper_text import NBSP, clock, lines, listed, long_day, moment, printable, quoted, together, weekday_moment
from networkmeetings.sheet_content import Agreement, Contact, Goal, Lifted, Member, NowLine, Outcome, SheetContent

BLOCK = 6  # agreements under one name before the name is said again
# A side-by-side row cannot be cut by a page break. Text that may be higher than this many lines is set in plain flow,
# where it can; a page holds some 48 lines.
TALL = 24
OUTCOME_SIGNS = {"kept": "✓", "partly": "½", "not_kept": "–"}


@dataclass(frozen=True)
class GoalRow:
    name: str
    domain: str
    words: str
    step_of: str  # the name of the goal it is a step towards
    status: str
    mark: str  # how the status is outlined: "done", "off" or ""
    known_by: str
    why_ended: str
    is_tall: bool


@dataclass(frozen=True)
class Promise:
    when: str
    text: str
    helpers: str
    look_again: str
    goal: str
    lines: int  # at most


@dataclass(frozen=True)
class PersonBlock:
    """At most BLOCK promises of one person; ``is_tall`` = may not fit on a page beside the name."""

    name: str
    role: str
    is_continued: bool
    promises: list[Promise]
    is_tall: bool


@dataclass(frozen=True)
class ResultRow:
    text: str
    who: str
    sign: str
    outcome: str
    why: str


@dataclass(frozen=True)
class TeamRow:
    name: str
    role: str
    phone: str
    attendance: str


@dataclass(frozen=True)
class SheetPage:
    """Everything the template prints, in reading order."""

    title: str
    held_on: str
    meeting_number: int
    foot: str
    municipality: str
    person: dict[str, str]
    circle: list[tuple[str, str]]
    important: str
    strengths: str
    next_when: str
    next_place: str
    reason_no_next: str
    goals: list[GoalRow]
    blocks: list[PersonBlock]
    results: list[ResultRow]
    now_lines: list[dict[str, Any]]
    disagreements: list[dict[str, Any]]
    lifted: list[Lifted]
    team: list[TeamRow]
    reviewed: str
    wrong: str
    recipients: str
    plans: str
    signs: list[tuple[str, str]]
    made_at: str
    is_test_data: bool


def lay_out(content: SheetContent) -> SheetPage:
    """Order and word one valid sheet. Prints all it is given: what a copy must not show is cut from content before."""
    content = printable(content)
    person, sheet = content["person"], content["sheet"]
    made = moment(sheet["made_at"])
    goal_names = {goal["key"]: goal["name"] for goal in content["goals"]}
    coming = content["next_meeting"]
    return SheetPage(
        title=f"Mål- og aftaleskema, {person['full_name']}, {long_day(sheet['held_on'])}, version {sheet['version']}",
        held_on=long_day(sheet["held_on"]),
        meeting_number=sheet["meeting_number"],
        foot=_foot(content, made),
        municipality=content["municipality"],
        person={
            "first_name": person["first_name"],
            "full_name": person["full_name"],
            "pronoun": person["pronoun"],
            "born": long_day(person["born"]) if person["born"] else "",
        },
        circle=_circle(content),
        important=quoted(content["important"]),
        strengths=content["strengths"],
        next_when=weekday_moment(moment(coming["at"])) if coming else "",
        next_place=coming["place"] if coming else "",
        reason_no_next=content["reason_no_next"],
        goals=[_goal_row(goal, goal_names) for goal in content["goals"]],
        blocks=_blocks(content, goal_names, made.date()),
        results=[_result_row(outcome) for outcome in content["since_last"]],
        now_lines=[_now_row(line) for line in content["now_lines"]],
        disagreements=[{"who": row["who"], "text": row["text"]} for row in content["disagreements"]],
        lifted=content["lifted"],
        team=[_team_row(member, person["first_name"]) for member in _young_first(content["people"])],
        reviewed=_reviewed(content),
        wrong=_wrong(content["coordinator"]),
        recipients=content["recipients"],
        plans=_plans(content),
        signs=_signs(content),
        made_at=sheet["made_at"],
        is_test_data=content["is_test_data"],
    )


def short_day(value: str, seen_from: date) -> str:
    """27. nov., with the year only when the day could be taken for another year's: the column is narrow."""
    day = date.fromisoformat(value)
    short = together(danish.short_date(day, today=day))
    return short if abs((day - seen_from).days) < 300 else f"{short} {day.year}"


def _now_row(line: NowLine) -> dict[str, Any]:
    return {"label": line["domain_label"], "text": line["text"], "is_tall": lines(line["text"], 42) > TALL}


def _foot(content: SheetContent, made: datetime) -> str:
    sheet = content["sheet"]
    foot = (
        f"{content['person']['full_name']} · netværksmøde {long_day(sheet['held_on'])} · "
        f"skema nr.{NBSP}{sheet['meeting_number']}, version{NBSP}{sheet['version']}, "
        f"lavet {long_day(made.date())} {clock(made)}. Udgave: {sheet['copy_label'].rstrip('.')}."
    )
    return f"{foot} Testdata: alle personer er opdigtede." if content["is_test_data"] else foot


def _circle(content: SheetContent) -> list[tuple[str, str]]:
    """The people the head names: label and name, and a phone number when "Mit hold" does not give it."""
    given = {member["phone"] for member in content["people"]}
    circle = []
    for label, contact in (("Myndighedskoordinator", content["coordinator"]), ("Bostøtte", content["support_worker"])):
        if contact:
            circle.append((label, " ".join([contact["name"], *{contact["phone"]}.difference(given)]).strip()))
    if adult := content["trusted_adult"]:
        circle.append(("En, jeg stoler på", adult["name"] + (f" ({adult['relation']})" if adult["relation"] else "")))
    return circle


def _goal_row(goal: Goal, names: dict[str, str]) -> GoalRow:
    mark = {"reached": "done", "not_started": "off", "dropped": "off"}.get(goal["status"], "")
    return GoalRow(
        name=goal["name"],
        domain=goal["domain_label"] if goal["domain_label"].casefold() != goal["name"].casefold() else "",
        words=quoted(goal["words"]),
        step_of=names[goal["parent_key"]] if goal["parent_key"] else "",
        status=goal["status_label"],
        mark=mark,
        known_by=goal["known_by"],
        why_ended=goal["why_ended"],
        is_tall=lines(goal["name"], 14) > TALL
        or lines(goal["words"], 48) + lines(f"{goal['known_by']} {goal['why_ended']}", 56) > TALL,
    )


def _blocks(content: SheetContent, goal_names: dict[str, str], made_on: date) -> list[PersonBlock]:
    """Who does what: by person, the young person first, each person's by day; the ongoing last."""
    by_person: dict[str, list[Agreement]] = {}
    for agreement in content["agreements"]:
        by_person.setdefault(agreement["responsible_key"], []).append(agreement)
    first_name = content["person"]["first_name"]
    blocks: list[PersonBlock] = []
    for member in _young_first(content["people"]):
        mine = sorted(by_person.get(member["key"], []), key=lambda agreement: agreement["due"] or "9999")
        promises = [_promise(agreement, goal_names, made_on) for agreement in mine]
        blocks += _person_blocks(_team_row(member, first_name), promises)
    return blocks


def _person_blocks(who: TeamRow, promises: list[Promise]) -> list[PersonBlock]:
    """Cut one person's promises into blocks of at most BLOCK and, unless it is one tall promise, TALL lines."""
    chunks: list[list[Promise]] = []
    for promise in promises:
        if chunks and len(chunks[-1]) < BLOCK and sum(row.lines for row in [*chunks[-1], promise]) <= TALL:
            chunks[-1].append(promise)
        else:
            chunks.append([promise])
    name_is_tall = lines(who.name, 14) + lines(who.role, 18) > TALL
    return [
        PersonBlock(who.name, who.role, number > 0, chunk, name_is_tall or sum(row.lines for row in chunk) > TALL)
        for number, chunk in enumerate(chunks)
    ]


def _promise(agreement: Agreement, goal_names: dict[str, str], made_on: date) -> Promise:
    helpers = listed(agreement["helpers"])
    goal = goal_names[agreement["goal_key"]] if agreement["goal_key"] else ""
    return Promise(
        when=short_day(agreement["due"], made_on) if agreement["due"] else "løbende",
        text=agreement["text"],
        helpers=helpers,
        look_again=short_day(agreement["follow_up"], made_on) if agreement["follow_up"] else "",
        goal=goal,
        lines=lines(agreement["text"], 46) + lines(f"{helpers} {goal}", 46),
    )


def _result_row(outcome: Outcome) -> ResultRow:
    sign = OUTCOME_SIGNS.get(outcome["outcome"], "")
    return ResultRow(outcome["text"], outcome["who"], sign, outcome["outcome_label"], outcome["why"])


def _young_first(people: list[Member]) -> list[Member]:
    return sorted(people, key=lambda member: not member["is_young_person"])


def _team_row(member: Member, first_name: str) -> TeamRow:
    if member["is_young_person"]:
        return TeamRow(first_name, "mig selv", member["phone"], member["attendance_label"])
    return TeamRow(member["name"], member["role"], member["phone"], member["attendance_label"])


def _reviewed(content: SheetContent) -> str:
    """When it was gone through and what the young person said; "" when it was not."""
    if not (review := content["reviewed"]):
        return ""
    how = review["how_label"].rstrip(".")
    return f"Gennemgået med {content['person']['first_name']} den {long_day(review['on'])}: {how}."


def _wrong(coordinator: Contact | None) -> str:
    if coordinator is None:
        return "Er noget forkert? Sig det, så laver vi en ny version."
    if not coordinator["phone"]:
        return f"Er noget forkert? Sig det til {coordinator['name']}, så laver vi en ny version."
    whom = f"{coordinator['name']} på {together(coordinator['phone'])}"
    return f"Er noget forkert? Ring til {whom}, så laver vi en ny version."


def _plans(content: SheetContent) -> str:
    named = [
        f"{plan['label']} ({long_day(plan['date'])})" if plan["date"] else plan["label"]
        for plan in content["statutory_plans"]
    ]
    instead = f" Det erstatter ikke {listed(named, 'eller')}." if named else ""
    return f"Skemaet er aftaler, ikke en afgørelse.{instead}"


def _signs(content: SheetContent) -> list[tuple[str, str]]:
    signs = [(content["person"]["full_name"], "")]
    if content["coordinator"]:
        signs.append((content["coordinator"]["name"], "myndighedskoordinator"))
    return signs
