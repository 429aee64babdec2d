"""The problems of a list as a leader reads them: what is wrong in a hundred rows in the same words is said once."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import dataclass

from cases.importing.rows import Problem

MANY = 4  # rows with the same words from which they share a line
ROWS_NAMED = 3


@dataclass(frozen=True)
class Said:
    """One problem as it is shown: the rows it stands in, its column and its words."""

    rows: str
    column: str
    text: str


def said_once(problems: Sequence[Problem]) -> list[Said]:
    """The problems in the order of their first row; what is wrong in many rows in the same words is one line."""
    found: dict[tuple[str, str], list[int]] = {}
    for problem in problems:
        found.setdefault((problem.column, problem.text), []).append(problem.row)
    lines = []
    for (column, text), rows in found.items():
        if len(rows) < MANY:
            lines += [(row, Said(f"Række {row}", column, text)) for row in rows]
        else:
            first = ", ".join(map(str, rows[:ROWS_NAMED]))
            lines.append((rows[0], Said(f"Række {first} og {len(rows) - ROWS_NAMED} til", column, text)))
    return [said for _, said in sorted(lines, key=lambda line: line[0])]
