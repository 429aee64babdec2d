"""Plausible answers to a form: what the case says where it says something, and things getting slowly better."""

import datetime as dt
from typing import Any

from reporting.instruments import Instrument, Item, Kind, Need, Occasion, visible_items
from reporting.seeding.life import Life
from reporting.seeding.texts import words

STEADY_NUMBERS = {"meetings_held": (0, 1, 1, 1, 2), "no_shows": (0, 0, 1, 2), "shelter_nights": (0,),
                  "agreements_due": (3,), "agreements_kept": (2,), "agreements_partly": (1,),
                  "agreements_not_kept": (0,), "coordinator_hours": (14.5, 18, 22.5, 27),
                  "support_hours": (24, 31.5, 38, 46)}  # fmt: skip
COUNTS = (2, 4, 6, 9, 13)
NOT_SAID = 0.06  # now and then nobody knows


class Answering:
    """Answers on one day, `number` quarters into the case."""

    def __init__(self, life: Life, number: int, day: dt.date) -> None:
        self.life, self.number, self.day = life, number, day

    def to(self, instrument: Instrument, occasion: Occasion, running: frozenset[Need]) -> dict[str, Any]:
        """Answers to all that is asked, each of which may open the next question."""
        answers: dict[str, Any] = {}
        # What is shown depends on what has been answered, so the question list is read again after each answer.
        asked: set[str] = set()
        while True:
            shown = visible_items(instrument, answers, occasion=occasion, running=running)
            item = next((item for item in shown if item.code not in asked), None)
            if item is None:
                return answers
            asked.add(item.code)
            answer = self.answer(item)
            if answer is not None:
                answers[item.code] = answer

    def answer(self, item: Item) -> Any:
        known = self.known(item)
        if known is not None:
            return known
        if item.extras and not item.is_required and self.life.dice.random() < NOT_SAID:
            return {"extra": item.extras[0].code if item.kind is Kind.MULTI_CHOICE else item.extras[-1].code}
        return getattr(self, f"some_{item.kind.value}")(item)

    def known(self, item: Item) -> Any:
        """What the case itself answers."""
        life, story = self.life, self.life.story
        home = story.home is not None and self.day >= life.clock.day(story.home)
        facts: dict[str, Any] = {
            "target_group": story.target_group,
            "risk_indicators": life.facts["risks"],
            "referral_source": life.facts["source"],
            "housing_situation": "own_tenancy_stable" if home or story.own_home else story.situation,
            "housing_since": min(life.clock.day(story.home or story.started + 60), self.day).isoformat(),
            "on_waiting_list": story.need is not None and not home,
            "waiting_list_since": min(life.clock.day(story.need or 0), self.day).isoformat(),
            "moved": "stayed",
            "course_status": self.status(),
            "unplanned_reason": story.closed.get("reason"),
            "method": story.method,
            "focus_areas": list(story.domains),
            "rent_paid_on_time": True,
        }
        answer = facts.get(item.code)
        if item.options and isinstance(answer, str) and item.option(answer) is None:
            return None
        return answer

    def status(self) -> str:
        story = self.life.story
        if not story.closed or self.day < self.life.facts["closed_at"].date() - dt.timedelta(days=20):
            return "continues"
        return "closing_planned" if story.closed["reason"] == "as_planned" else "closing_unplanned"

    def some_scale(self, item: Item) -> int:
        """Low at first where it hurts, a little higher every other quarter."""
        start = 2 if item.domain in self.life.story.domains else 3
        score = start + self.number // 2 + self.life.dice.choice((-1, 0, 0, 0, 1))
        if item.domain == "" and item.anchors:
            score += 1
        return max(1, min(5, score))

    def some_choice(self, item: Item) -> str:
        return self.life.dice.choice(item.options[: max(2, len(item.options) - 1)]).code

    def some_multi_choice(self, item: Item) -> list[str]:
        codes = [option.code for option in item.options if not option.is_exclusive and option.code != "other"]
        most = min(item.max_choices or 3, 3, len(codes))
        return self.life.dice.sample(codes, self.life.dice.randint(1, most))

    def some_yes_no(self, item: Item) -> bool:
        return self.life.dice.random() < 0.6

    def some_number(self, item: Item) -> int | float:
        number = self.life.dice.choice(STEADY_NUMBERS.get(item.code, COUNTS))
        return min(number, item.maximum) if item.maximum is not None else number

    def some_date(self, item: Item) -> str:
        return (self.day - dt.timedelta(days=self.life.dice.randint(20, 90))).isoformat()

    def some_text(self, item: Item) -> str | None:
        options = words("forms").get(item.code)
        return self.life.draw(f"form {item.code}", options) if options else None

    def some_fact(self, item: Item) -> None:
        return None
