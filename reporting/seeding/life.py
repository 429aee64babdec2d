"""One case while it is being written: who it is about, its keys, its dice and its dates."""

import datetime as dt
import random
import uuid
from dataclasses import dataclass, field
from typing import Any

from reporting.seeding.accounts import Staff
from reporting.seeding.clock import Clock
from reporting.seeding.rows import Rows
from reporting.seeding.stories import Story
from reporting.seeding.texts import Texts, fill, names_for, words


@dataclass
class Seat:
    """Somebody in the team, as the other parts need to know them."""

    id: uuid.UUID
    name: str
    role: str
    user: uuid.UUID | None = None
    is_private: bool = False


@dataclass
class Life:
    """What the modules share about one case. `number` is the person's place in the seed, from 0."""

    story: Story
    number: int
    rows: Rows
    staff: Staff
    clock: Clock
    texts: Texts
    dice: random.Random
    person: uuid.UUID = field(init=False)
    case: uuid.UUID = field(init=False)
    opened_at: dt.datetime = field(init=False)
    coordinator: uuid.UUID | None = None
    worker: uuid.UUID | None = None
    ending: uuid.UUID | None = None
    tenancy: uuid.UUID | None = None
    seats: list[Seat] = field(default_factory=list)
    facts: dict[str, Any] = field(default_factory=dict)

    def __post_init__(self) -> None:
        story = self.story
        self.person, self.case = self.rows.new_id(), self.rows.new_id()
        self.adult = self.draw("private", words("people")["private"])
        self.names = names_for(story.name, story.pronoun, self.adult[2])
        self.coordinator = self.staff[story.coordinator] if story.coordinator else None
        self.worker = self.staff[story.worker] if story.worker else None
        self.opened_at = self.clock.at(self.clock.workday(story.referred_ago), 9, 10 + self.number % 40)

    def day(self, ago: int) -> dt.date:
        return self.clock.workday(ago)

    def at(self, day: dt.date, hour: int = 10, minute: int = 0) -> dt.datetime:
        return self.clock.at(day, hour, minute)

    def say(self, text: str) -> str:
        """`text` with the person's name and pronouns."""
        return fill(text, self.names)

    def draw(self, key: str, options: list[Any]) -> Any:
        """The next of `options`, so that people who stand side by side do not speak alike."""
        return self.texts.draw(key, options)

    def add(self, model: Any, **values: Any) -> uuid.UUID:
        return self.rows.add(model, **values)

    def has_home(self, day: dt.date) -> bool:
        """Whether the person has a home to come to on `day`."""
        story = self.story
        if story.own_home:
            return True
        if story.home is None or day < self.clock.day(story.home):
            return False
        return not story.home_end or day < self.clock.day(story.home_end["at"])

    @property
    def leader(self) -> uuid.UUID:
        """The leader of the case's unit."""
        return self.staff[self.staff.leaders[self.story.unit]]

    @property
    def by(self) -> uuid.UUID:
        """Who writes in the case: its coordinator, or visitation until there is one."""
        return self.coordinator or self.staff["visitation"]
