"""The frozen content of a mål- og aftaleskema: what ``Sheet.content`` holds and ``pdf.render_sheet`` prints.

The types below are the contract *and* the check: ``validate`` walks them, so a key added here is demanded everywhere.
Rules for whoever fills it:

- Everything is written out as it read on the day (names, roles, labels in Danish), so a sheet looks the same in ten
  years although people, choices and instruments have changed. Codes stand beside labels only where the paper draws
  something by them.
- Every key is always there. Nothing to say = ``""``, ``[]`` or ``None``, as the type tells.
- Days are ISO dates (``2026-11-17``); moments are ISO with offset (``2026-11-17T15:42:00+01:00``).
- ``key`` values only tie parts of one sheet together (an agreement to a person and a goal). They are never printed:
  goals and agreements carry no numbers, since a gap in 1, 3, 4 would tell a party what its copy leaves out.
- Lists are printed in the order given, but: people with the young person first, each person's agreements by day.
"""

from datetime import date, datetime
from types import NoneType, UnionType
from typing import Annotated, Any, Literal, TypedDict, cast, get_args, get_origin, get_type_hints, is_typeddict

SCHEMA = 3
# The PDF's time and memory must be bounded (R36). A form may ask for less, never allow more.
MAX_TEXT = 3_000  # characters in one text: a page
MAX_ROWS = 200  # rows in one list
MAX_TOTAL = 60_000  # characters in all: some twenty pages

Day = Annotated[str, "day"]
Moment = Annotated[str, "moment"]


class SheetContentError(ValueError):
    """The content breaks the contract. Says where, never what was written there: it may end in a log."""

    def __init__(self, path: str, problem: str) -> None:
        super().__init__(f"{path}: {problem}")
        self.path = path
        self.problem = problem


class SheetHead(TypedDict):
    meeting_number: int  # the young person's netværksmøder counted from 1
    held_on: Day
    version: int  # counted from 1 within the meeting
    made_at: Moment
    copy_label: str  # whose copy, after "Udgave:" on every page: "Amalies egen – alt er med"


class Person(TypedDict):
    first_name: str  # what the young person wants to be called
    full_name: str
    born: Day | None  # birth date, never a CPR number: the sheet is handed round
    pronoun: str  # "han", "hun/hende", …; "" = not said. Printed beside the name


class Contact(TypedDict):
    name: str
    phone: str


class TrustedAdult(TypedDict):
    name: str
    relation: str  # "mormor"


class NextMeeting(TypedDict):
    at: Moment
    place: str  # "" when it may not be shown (address protection) or is not known


class Goal(TypedDict):
    key: str
    name: str  # short and never empty: it is the tag on each agreement. Without one, the life domain or a few words
    words: str  # the young person's own
    domain_label: str
    status: Literal["not_started", "in_progress", "reached", "partly", "changed", "dropped"]  # as Goal.Status
    status_label: str
    known_by: str  # how we know that it is reached
    why_ended: str  # why it was changed or dropped
    audience: Literal["team", "chosen", "staff", "me"]  # the young person's mark, as Goal.Audience; never printed
    shown_to: list[str]  # keys of people, for "chosen"
    parent_key: str | None  # of the goal this is a step towards, when that is on the same sheet


class Agreement(TypedDict):
    """Has a day, or is ongoing with a day to look at it again (rule N2, guide TRIN 6)."""

    key: str
    responsible_key: str  # of people
    helpers: list[str]  # names as printed after "Sammen med"
    text: str
    due: Day | None
    ongoing: bool
    follow_up: Day | None
    goal_key: str | None
    private: bool  # for the young person, coordinator and bostøtte


class Member(TypedDict):
    """One person of the team at this meeting, the young person too."""

    key: str
    name: str
    role: str
    phone: str
    is_young_person: bool
    kind: Literal["young", "staff", "professional", "private"]  # who they are to a party's copy; never printed
    attendance_label: str  # "Med på video", "Afbud, skrev i stedet"


class Outcome(TypedDict):
    """What became of an agreement from last time. ``why`` is about the plan; nobody is blamed."""

    key: str  # "" on sheets from before the copies
    goal_key: str | None  # of a goal that may have left the sheet
    who_key: str
    private: bool
    text: str
    who: str
    outcome: Literal["kept", "partly", "not_kept", "no_longer", "open"]  # as Agreement.Outcome; open = none yet
    outcome_label: str
    why: str


class NowLine(TypedDict):
    domain_label: str
    text: str


class Disagreement(TypedDict):
    who: str  # "" when the text says it
    text: str


class Lifted(TypedDict):
    """A question lifted to the leader group, in words that name nobody."""

    question: str
    answer: str  # "" until there is one
    answer_label: str  # "Venter på svar", "Løst"


class StatutoryPlan(TypedDict):
    """A plan by law that this sheet does not replace, e.g. "handleplan efter servicelovens § 141"."""

    label: str
    date: Day | None
    sectors: list[str]  # cases.models.Actor.Sector of those it belongs to; never printed


class Review(TypedDict):
    """Printed as "Gennemgået med Lilja den 17. november 2026: Ja, med rettelser."."""

    how_label: str  # "Ja, med rettelser"
    on: Day


class SheetContent(TypedDict):
    schema: int
    sheet: SheetHead
    municipality: str
    is_test_data: bool
    person: Person
    coordinator: Contact | None  # None: nobody is appointed on that day
    support_worker: Contact | None
    trusted_adult: TrustedAdult | None
    important: str  # the young person's own words
    strengths: str
    next_meeting: NextMeeting | None
    reason_no_next: str
    goals: list[Goal]
    agreements: list[Agreement]
    people: list[Member]
    since_last: list[Outcome]
    now_lines: list[NowLine]
    disagreements: list[Disagreement]
    lifted: list[Lifted]
    statutory_plans: list[StatutoryPlan]
    reviewed: Review | None  # None: printed as "Ikke gennemgået med den unge endnu"
    recipients: str  # whole sentences: who got it, and what part


def validate(content: Any) -> SheetContent:
    """``content`` itself, when it is a complete sheet that refers only to its own people and goals.

    SheetContentError otherwise, with the place of the first fault. Content of an older schema is read as this one.
    """
    content = upgraded(content)
    _check(content, SheetContent, "content")
    if content["schema"] != SCHEMA:
        raise SheetContentError("content.schema", f"is not {SCHEMA}")
    _check_people(content)
    goals = _unique_keys(content, "goals")
    people = _unique_keys(content, "people")
    _unique_keys(content, "agreements")
    for rows, name in (("goals", "name"), ("people", "name"), ("agreements", "text")):
        for number, row in enumerate(content[rows]):
            _demand_text(row[name], f"content.{rows}[{number}].{name}")
    for number, agreement in enumerate(content["agreements"]):
        _check_agreement(agreement, people, goals, f"content.agreements[{number}]")
    if _length(content) > MAX_TOTAL:
        raise SheetContentError("content", f"is longer than {MAX_TOTAL} characters")
    for number, goal in enumerate(content["goals"]):
        if goal["parent_key"] is not None and goal["parent_key"] not in goals - {goal["key"]}:
            raise SheetContentError(f"content.goals[{number}]", "is a step towards a goal that is not on the sheet")
    if content["next_meeting"] is None and not content["reason_no_next"].strip():
        raise SheetContentError("content.reason_no_next", "is empty although there is no next meeting (N4)")
    return cast(SheetContent, content)


def upgraded(content: Any) -> Any:
    """Content of an older schema as this one has it: 1 with marks that let nothing out that it did not know to keep,
    2 without steps and lifted questions.

    The locked row keeps the old spelling and its fingerprint; only what is read from it is brought along.
    """
    if not isinstance(content, dict):
        return content
    if content.get("schema") == 1:
        content = _with_marks(content)
    if content.get("schema") == 2:
        goals = [goal | {"parent_key": None} for goal in content["goals"]]
        content = content | {"schema": 3, "goals": goals, "lifted": []}
    return content


def _with_marks(content: dict[str, Any]) -> dict[str, Any]:
    return content | {
        "schema": 2,
        "goals": [goal | {"audience": "staff", "shown_to": []} for goal in content["goals"]],
        "agreements": [row | {"private": True} for row in content["agreements"]],
        "people": [row | {"kind": "young" if row["is_young_person"] else "professional"} for row in content["people"]],
        "since_last": [
            row | {"key": "", "goal_key": None, "who_key": "", "private": True} for row in content["since_last"]
        ],
        "statutory_plans": [row | {"sectors": []} for row in content["statutory_plans"]],
    }


def _check_people(content: SheetContent) -> None:
    young = [member for member in content["people"] if member["is_young_person"]]
    if len(young) != 1:
        raise SheetContentError("content.people", f"has {len(young)} young persons, not one")
    _demand_text(content["person"]["first_name"], "content.person.first_name")
    _demand_text(content["person"]["full_name"], "content.person.full_name")


def _demand_text(text: str, path: str) -> None:
    if not text.strip():
        raise SheetContentError(path, "is empty")


def _check_agreement(agreement: Agreement, people: set[str], goals: set[str], path: str) -> None:
    if agreement["responsible_key"] not in people:
        raise SheetContentError(path, "is promised by somebody who is not among the people")
    if agreement["goal_key"] is not None and agreement["goal_key"] not in goals:
        raise SheetContentError(path, "belongs to a goal that is not on the sheet")
    if agreement["due"] is None and (not agreement["ongoing"] or agreement["follow_up"] is None):
        raise SheetContentError(path, "has neither a day nor, being ongoing, a day to follow up (N2)")


def _length(value: Any) -> int:
    if isinstance(value, dict | list):
        return sum(map(_length, value.values() if isinstance(value, dict) else value))
    return len(value) if isinstance(value, str) else 0


def _unique_keys(content: Any, name: str) -> set[str]:
    keys = [row["key"] for row in content[name]]
    if len(set(keys)) != len(keys):
        raise SheetContentError(f"content.{name}", "has the same key twice")
    return set(keys)


def _check(value: Any, expected: Any, path: str) -> None:
    """Compare one value with one annotation; the annotations used above are all it knows."""
    origin = get_origin(expected)
    if is_typeddict(expected):
        _check_keys(value, expected, path)
    elif origin is list:
        if not isinstance(value, list) or len(value) > MAX_ROWS:
            raise SheetContentError(path, f"is not a list of at most {MAX_ROWS}")
        for number, row in enumerate(value):
            _check(row, get_args(expected)[0], f"{path}[{number}]")
    elif origin is UnionType or NoneType in get_args(expected):
        if value is not None:
            _check(value, get_args(expected)[0], path)
    elif origin is Annotated:
        _check_time(value, expected.__metadata__[0], path)
    elif origin is Literal:
        if value not in get_args(expected):
            raise SheetContentError(path, f"is not one of {', '.join(get_args(expected))}")
    elif type(value) is not expected:
        raise SheetContentError(path, f"is not {expected.__name__}")
    elif expected is str and len(value) > MAX_TEXT:
        raise SheetContentError(path, f"is longer than {MAX_TEXT} characters")


def _check_keys(value: Any, expected: Any, path: str) -> None:
    hints = get_type_hints(expected, include_extras=True)
    if not isinstance(value, dict):
        raise SheetContentError(path, "is not an object")
    for name in sorted(hints.keys() ^ value.keys()):
        raise SheetContentError(f"{path}.{name}", "is missing" if name in hints else "is not part of the contract")
    for name, hint in hints.items():
        _check(value[name], hint, f"{path}.{name}")


def _check_time(value: Any, kind: str, path: str) -> None:
    try:
        if kind == "day":
            date.fromisoformat(value)
        elif datetime.fromisoformat(value).tzinfo is None:
            raise ValueError
    except (TypeError, ValueError):
        raise SheetContentError(path, f"is not an ISO {'date' if kind == 'day' else 'moment with offset'}") from None
