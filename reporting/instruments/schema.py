"""What a measuring tool consists of: immutable data, no Django, no database.

An instrument is written as YAML beside this file and loaded by `loader`. The same content lies as JSON in the
instrument's row, so that a form filled in long ago can still be read with the words it was filled in with.
"""

from collections.abc import Iterator
from dataclasses import dataclass, field
from enum import StrEnum
from functools import cached_property

BEST_SCORE = 5
SCORES = (1, 2, 3, 4, BEST_SCORE)
DEFAULT_TEXT_LENGTH = 4000


class Kind(StrEnum):
    """How an item is answered, and which JSON value holds the answer."""

    SCALE = "scale"  # a whole number 1-5, 5 best
    CHOICE = "choice"  # one option's code
    MULTI_CHOICE = "multi_choice"  # a list of option codes
    YES_NO = "yes_no"  # true or false
    NUMBER = "number"  # a number, whole unless the item has decimals
    DATE = "date"  # "2026-11-30"
    TEXT = "text"  # the words
    FACT = "fact"  # read from the case and only shown; an error is put right in the case


class Extra(StrEnum):
    """Answers that are not a value. Stored as {"extra": code} and never counted as 0."""

    NOT_RELEVANT = "not_relevant"
    UNKNOWN = "unknown"
    DECLINED = "declined"


class Occasion(StrEnum):
    """Which of the course's forms this is."""

    BASELINE = "baseline"  # number 0
    QUARTERLY = "quarterly"  # number 1, 2, 3 …
    CLOSING = "closing"  # no number


class Asked(StrEnum):
    """On which occasions an item is put."""

    EVERY = "every"
    BASELINE = "baseline"  # asked at the baseline; later shown with the earlier answer, to change if it has changed
    FOLLOWUP = "followup"  # looks back ("siden sidst"), so not at the baseline


class Need(StrEnum):
    """Something that must have been under way in the period for an item or a whole instrument to make sense."""

    SUPPORT = "support"  # a bostøtte course by either method
    CTI = "cti"
    ICM = "icm"


class Role(StrEnum):
    """Whose task a form is, or whose answers it holds."""

    COORDINATOR = "coordinator"
    SUPPORT_WORKER = "support_worker"
    YOUNG_PERSON = "young_person"


@dataclass(frozen=True, slots=True)
class Option:
    """One of the answers to choose between; an exclusive one cannot stand with others ("Ingen")."""

    code: str
    label: str
    is_exclusive: bool = False


@dataclass(frozen=True, slots=True)
class Condition:
    """Show an item only if an earlier one is answered with one of `values`, or with a number of `at_least`."""

    item: str
    values: tuple[str | bool | int, ...] = ()
    at_least: int | None = None


@dataclass(frozen=True)
class Item:
    """One question.

    `domain` ties the young person's item to the staff's item about the same life domain. `prefill` names the live
    figure that may be put in beforehand; the worker confirms it (R2). `is_optional` items (legal safety, free
    text) are offered but not counted in the progress; `is_required` ones are asked for on submission.
    """

    code: str
    kind: Kind
    wording: str
    section: str
    hint: str = ""
    anchors: tuple[str, ...] = ()
    options: tuple[Option, ...] = ()
    extras: tuple[Option, ...] = ()
    asked: Asked = Asked.EVERY
    needs: Need | None = None
    show_when: Condition | None = None
    prefill: str = ""
    domain: str = ""
    unit: str = ""
    minimum: int = 0
    maximum: int | None = None
    decimals: int = 0
    max_choices: int | None = None
    max_length: int = DEFAULT_TEXT_LENGTH
    is_optional: bool = False
    is_required: bool = False
    is_past: bool = False

    @property
    def field_name(self) -> str:
        """The name of the item's fields in an HTML form."""
        return f"answer-{self.code}"

    @property
    def scale_points(self) -> tuple[tuple[int, str], ...]:
        """The five points of a scale as (score, words), worst first; empty for other kinds."""
        return tuple(zip(SCORES, self.anchors, strict=False))

    @property
    def is_counted(self) -> bool:
        """Whether an unanswered item is something still to do."""
        return not self.is_optional and self.kind not in {Kind.FACT, Kind.TEXT}

    def option(self, code: str) -> Option | None:
        """The option with this code, if the item offers it."""
        return next((option for option in self.options if option.code == code), None)


@dataclass(frozen=True)
class Section:
    """A group of items under one heading. `answered_by` says whose view the answers are."""

    code: str
    title: str
    items: tuple[Item, ...]
    answered_by: Role
    intro: str = ""


@dataclass(frozen=True)
class Instrument:
    """One version of a measuring tool (guide part 6).

    `filled_by` is the role whose task the form is, `needs` what must have run in the period for it to be opened,
    `is_filled_in_pause` whether it goes on during a pause (R1). `canonical` is the whole content as JSON text with
    sorted keys: what is stored in the row, and what `digest` is taken of.
    """

    code: str
    version: int
    order: int
    name: str
    short_name: str
    filled_by: Role
    answered_by: Role
    about: str
    source: str
    sections: tuple[Section, ...]
    canonical: str = field(repr=False)
    digest: str
    needs: Need | None = None
    is_filled_in_pause: bool = True

    @property
    def items(self) -> Iterator[Item]:
        """All items in the order they are asked."""
        for section in self.sections:
            yield from section.items

    @cached_property
    def by_code(self) -> dict[str, Item]:
        """All items by code."""
        return {item.code: item for item in self.items}
