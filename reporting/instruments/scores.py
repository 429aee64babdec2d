"""What is done with the scores: the municipalities' own scale, and the two views side by side."""

from typing import NamedTuple

from reporting.instruments.answers import Answers
from reporting.instruments.schema import BEST_SCORE, SCORES, Instrument, Item, Kind

TALKING_POINT = 2


class Pair(NamedTuple):
    """Staff's and the young person's score for one life domain; None where there is no number."""

    domain: str
    staff: int | None
    young_person: int | None

    @property
    def is_talking_point(self) -> bool:
        """Two points or more apart: something to talk about, not an error."""
        if self.staff is None or self.young_person is None:
            return False
        return abs(self.staff - self.young_person) >= TALKING_POINT


def score_of(item: Item, answers: Answers) -> int | None:
    """The score 1-5 given to a scale item; None if it is unanswered or has an extra answer. Never 0."""
    answer = answers.get(item.code)
    return answer if item.kind is Kind.SCALE and type(answer) is int and answer in SCORES else None


def vum_score(score: int) -> int:
    """A 1-5 score (5 best) as VUM 2.0 has it: 0-4, where 0 is no problem. Raises ValueError outside 1-5."""
    if score not in SCORES:
        raise ValueError(f"{score!r} is not a score from 1 to 5")
    return BEST_SCORE - score


def paired_scores(staff: Instrument, staff_answers: Answers, own: Instrument, own_answers: Answers) -> list[Pair]:
    """The life domains that both instruments ask about on a scale, in the staff instrument's order."""
    young = {item.domain: item for item in own.items if item.domain and item.kind is Kind.SCALE}
    return [
        Pair(item.domain, score_of(item, staff_answers), score_of(young[item.domain], own_answers))
        for item in staff.items
        if item.kind is Kind.SCALE and item.domain in young
    ]
