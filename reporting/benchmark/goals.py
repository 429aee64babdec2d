"""The goals, and what was reached."""

from dataclasses import dataclass


@dataclass(frozen=True)
class Goal:
    """A ratio (or a count) that must not be passed, and one we would like."""

    code: str
    text: str
    must: float
    stretch: float | None = None
    unit: str = "x"


GOALS = {
    goal.code: goal
    for goal in (
        Goal("G1", "caseload page / floor page, wall", 2.0, 1.5),
        Goal("G1c", "caseload page / floor page, CPU", 2.4, 2.0),
        Goal("G1s", "case page / floor page, wall", 2.0, 1.5),
        Goal("G2", "caseload page / admin changelist, same columns", 0.5, 0.33),
        Goal("G3", "caseload page, large / small, wall", 1.2, 1.1),
        Goal("G3s", "case page, large / small, wall", 1.2, 1.1),
        Goal("G3b", "caseload page, large / small, buffers", 1.25),
        Goal("G4", "queries of the caseload page", 8, unit=""),
        Goal("G4s", "queries of the case page", 10, unit=""),
        Goal("G4e", "queries more for 30 cases than for 1", 0, unit=""),
        Goal("G5", "scoped list / hand-written EXISTS", 1.3),
        Goal("G5n", "scoped count / hand-written EXISTS", 1.3),
        Goal("G5b", "scoped list with guardian grants / without", 1.5),
        Goal("G6", "save with history / plain save", 2.2, 1.2),
        Goal("G7", "quarterly run with history / raw INSERT…SELECT", 2.0),
        Goal("G7b", "quarterly rerun / first run", 0.1),
        Goal("G7r", "rows written by the rerun", 0, unit=""),
        Goal("G9", "name search / icontains as the admin's", 0.25, 0.1),
        Goal("G9c", "people one spelling finds and another does not", 0, unit=""),
        Goal("G12", "timeline of 5,000 events, the first 50", 300, unit=" ms"),
        Goal("G12d", "timeline of 5,000 events, a later 50", 300, unit=" ms"),
        Goal("G12r", "a later 50 / the first 50, wall", 3.0),
    )
}


@dataclass(frozen=True)
class Reached:
    """One goal's figure in this run, with what stands behind it."""

    code: str
    value: float
    note: str = ""

    @property
    def goal(self) -> Goal:
        return GOALS[self.code]

    @property
    def is_missed(self) -> bool:
        return self.value > self.goal.must

    @property
    def verdict(self) -> str:
        if self.is_missed:
            return "MISSED"
        if self.goal.stretch is not None and self.value <= self.goal.stretch:
            return "stretch"
        return "ok"


def table(reached: list[Reached]) -> str:
    """The table `make bench` prints."""
    lines = [f"{'':5}{'goal':48}{'must':>7}{'stretch':>9}{'reached':>9}  "]
    for one in reached:
        goal = one.goal
        stretch = "" if goal.stretch is None else f"{goal.stretch:g}"
        value = f"{one.value:.2f}{goal.unit}" if goal.unit else f"{one.value:.0f}"
        lines.append(
            f"{one.code:5}{goal.text:48}{goal.must:>7g}{stretch:>9}{value:>9}  {one.verdict:8}{one.note}".rstrip()
        )
    return "\n".join(lines)
