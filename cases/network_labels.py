"""Where the names on the network map are written, so that none lies over another or over somebody's mark.

Lengths are in the units of the drawing's viewBox (cases.network_drawing).
"""

from __future__ import annotations

from collections.abc import Iterable, Sequence
from dataclasses import dataclass

LINE_LENGTH = 15  # letters of a name on one line
LINE = 19  # from one line to the next
LETTER = 9.4  # the middle width of a letter at the size the names have
ASCENT, DESCENT = 14, 5


@dataclass(frozen=True)
class Box:
    """What a name or a mark covers."""

    left: float
    top: float
    right: float
    bottom: float

    def shared(self, other: Box) -> float:
        """How much of the two is the same place."""
        across = min(self.right, other.right) - max(self.left, other.left)
        down = min(self.bottom, other.bottom) - max(self.top, other.top)
        return across * down if across > 0 and down > 0 else 0.0


@dataclass(frozen=True)
class Label:
    """A name's lines: `x`, `y` of the first one, and which end of it `x` is."""

    lines: tuple[str, ...]
    x: float
    y: float
    anchor: str = "middle"

    @property
    def box(self) -> Box:
        width = LETTER * max(map(len, self.lines))
        left = self.x - {"start": 0.0, "middle": width / 2, "end": width}[self.anchor]
        return Box(left, self.y - ASCENT, left + width, self.y + LINE * (len(self.lines) - 1) + DESCENT)


def wrapped(name: str) -> list[str]:
    """At most two lines of a name; what does not fit is cut with a mark (the table has it whole)."""
    lines = [""]
    for word in name.split():
        if lines[-1] and len(lines[-1]) + len(word) >= LINE_LENGTH:
            lines.append("")
        lines[-1] = f"{lines[-1]} {word}".strip()
    kept = lines[:2]
    if len(lines) > 2:
        kept[-1] += " …"
    return [line if len(line) <= LINE_LENGTH + 3 else f"{line[: LINE_LENGTH + 2]}…" for line in kept]


def labels(seats: Sequence[tuple[str, float, float]], radius: float, fixed: Iterable[Box] = ()) -> list[Label]:
    """A label for each (name, x, y): under its mark where there is room, else over, right or left of it.

    `radius` is that of a mark; `fixed` is what is drawn already.
    """
    marks = [Box(x - radius, y - radius, x + radius, y + radius) for _, x, y in seats]
    taken = list(fixed)
    found = []
    for number, (name, x, y) in enumerate(seats):
        others = [*taken, *marks[:number], *marks[number + 1 :]]
        ways = around(tuple(wrapped(name)), x, y, radius)
        best = min(ways, key=lambda way: sum(way.box.shared(other) for other in others))
        taken.append(best.box)
        found.append(best)
    return found


def around(lines: tuple[str, ...], x: float, y: float, radius: float) -> list[Label]:
    """The four places at a mark, the best liked first."""
    more = LINE * (len(lines) - 1)
    beside = y + 6 - more / 2
    return [
        Label(lines, x, y + radius + LINE + 1),
        Label(lines, x, y - radius - 9 - more),
        Label(lines, x + radius + 14, beside, "start"),
        Label(lines, x - radius - 8, beside, "end"),
    ]
