"""Charts as inline SVG, drawn on the server: the same for screen, print and PDF.

Only presentation attributes: our content security policy refuses style attributes, and WeasyPrint does not apply the
page's style sheet inside SVG. Text is 13-14 px in a viewBox as wide as the place it is meant for, so that it is read
at that size. The number always stands in words beside a bar; a real chart has a table beside it.
"""

import datetime as dt
from collections.abc import Sequence
from functools import lru_cache
from textwrap import wrap

from django.utils.html import escape, format_html
from django.utils.safestring import SafeString, mark_safe

from cases import danish

INK, INK_2, TRACK = "#1c2321", "#4b5552", "#e3e1da"
FILL = {
    "brand": "#14505a",
    "soft": "#5d969e",
    "pale": "#cfe0e2",
    "red": "#9b1c1c",
    "amber": "#b07d00",
    "green": "#1f5f33",
    "grey": "#7f8683",
}
SIZES = {"row": (96, 8), "cap": (240, 12), "wide": (340, 14)}


def _rect(x: float, y: float, width: float, height: float, fill: str, radius: int = 2) -> SafeString:
    # a page draws hundreds of these: numbers and our own colours need no escaping
    return mark_safe(
        f'<rect x="{x:.4g}" y="{y:.4g}" width="{max(width, 0):.4g}" height="{height:.4g}" rx="{radius}"'
        f' fill="{fill}"/>'
    )


def _text(
    x: float, y: float, content: object, *, anchor: str = "start", fill: str = INK, size: int = 14
) -> SafeString:
    return mark_safe(
        f'<text x="{x:.4g}" y="{y:.4g}" font-size="{size}" text-anchor="{anchor}" fill="{fill}">'
        f"{escape(content)}</text>"
    )


def _line(
    x1: float, y1: float, x2: float, y2: float, stroke: str = INK, width: float = 2, dash: str = ""
) -> SafeString:
    dashes = f' stroke-dasharray="{dash}"' if dash else ""
    return mark_safe(
        f'<line x1="{x1:.4g}" y1="{y1:.4g}" x2="{x2:.4g}" y2="{y2:.4g}" stroke="{stroke}"'
        f' stroke-width="{width}"{dashes}/>'
    )


def _svg(width: float, height: float, label: str, parts: Sequence[SafeString], kind: str = "") -> SafeString:
    return format_html(
        '<svg class="{}" viewBox="0 0 {} {}" role="img" aria-label="{}" xmlns="http://www.w3.org/2000/svg">{}</svg>',
        f"hv-bar hv-bar--{kind}" if kind else "hv-bar",
        round(width),
        round(height),
        label,
        mark_safe("".join(parts)),
    )


@lru_cache(maxsize=1024, typed=True)  # a list draws the same few; typed: marked safe is not the same as not
def bar(value: float, maximum: float, label: str, level: str = "brand", size: str = "row") -> SafeString:
    """One value on a track. `label` says the same in words; `size` is row (in a table), cap or wide."""
    width, height = SIZES[size]
    filled = width * min(max(value, 0) / maximum, 1) if maximum else 0
    return _svg(
        width, height, label, [_rect(0, 0, width, height, TRACK), _rect(0, 0, filled, height, FILL[level])], size
    )


def shares(
    parts: Sequence[tuple[float, str]],
    label: str,
    limit: float | None = None,
    maximum: float | None = None,
    size="cap",
) -> SafeString:
    """Values on end: `parts` are (value, level). A line marks `limit`; the track ends at `maximum` or at the sum."""
    width, height = SIZES[size]
    total = maximum or max(sum(value for value, _ in parts), limit or 0) or 1
    drawn, x = [_rect(0, 4, width, height, TRACK)], 0.0
    for value, level in parts:
        step = width * value / total
        drawn.append(_rect(x, 4, min(step, width - x), height, FILL[level], 0))
        x += step
    if limit is not None:
        drawn.append(_line(width * limit / total, 0, width * limit / total, height + 8))
    return _svg(width, height + 8, label, drawn, size)


def phase_clock(phases: Sequence[tuple[str, dt.date, dt.date]], today: dt.date, label: str = "") -> SafeString:
    """A course in phases: `phases` are (name, first day, day after last). What is gone is dark, the line is now."""
    gap, width = 4, 380
    each = (width - gap * (len(phases) - 1)) / len(phases)
    drawn, words = [], []
    for index, (name, start, end) in enumerate(phases):
        x = index * (each + gap)
        gone = min(max((today - start).days / ((end - start).days or 1), 0), 1)
        current = start <= today < end
        drawn.append(_rect(x, 20, each, 16, FILL["pale"] if current else TRACK, 3))
        drawn.append(_rect(x, 20, each * gone, 16, FILL["brand"], 3))
        drawn.append(_text(x, 54, f"{index + 1} {name}", fill=INK if current else INK_2))
        last = index == len(phases) - 1
        dates = f"{danish.day_month(start)}–{danish.day_month(end)}" if last else danish.day_month(start)
        drawn.append(_text(x, 71, dates, fill=INK_2, size=13))
        words.append(f"fase {index + 1} {name} fra {danish.short_date(start, today)}")
        if current:
            here = x + each * gone
            drawn.append(_line(here, 16, here, 40))
            drawn.append(_text(min(max(here, 18), width - 18), 12, "i dag", anchor="middle"))
            words[-1] += f" (nu, dag {(today - start).days + 1} af {(end - start).days})"
    words.append(f"slut {danish.short_date(phases[-1][2], today)}")
    return _svg(width, 76, label or ", ".join(words), drawn, "chart")


def columns(
    rows: Sequence[tuple[str, float]], label: str, limit: float | None = None, limit_word: str = "", width: int = 460
) -> SafeString:
    """Upright columns with the number on top: `rows` are (name below, value). A dashed line marks `limit`.

    Columns below the limit are light. Choose `width` near the width of the place (360 for a third, 720 for a page).
    """
    height, base, top = 190, 164, 22
    highest = max([value for _, value in rows] + [limit or 0, 1])
    step = width / max(len(rows), 1)
    drawn = []
    for index, (name, value) in enumerate(rows):
        tall = (base - top) * value / highest
        x = index * step
        level = "soft" if limit is not None and value < limit else "brand"
        drawn.append(_rect(x + step * 0.15, base - tall, step * 0.7, tall, FILL[level], 1))
        drawn.append(_text(x + step / 2, base - tall - 6, f"{value:g}".replace(".", ","), anchor="middle"))
        drawn.append(_text(x + step / 2, base + 18, name, anchor="middle", fill=INK_2, size=13))
    drawn.append(_line(0, base, width, base, INK_2, 1))
    if limit is not None:
        y = base - (base - top) * limit / highest
        drawn.append(_line(0, y, width, y, FILL["red"], 2, "5 4"))
        if limit_word:
            drawn.append(_text(0, y - 6, limit_word, fill=FILL["red"]))
    return _svg(width, height, label, drawn, "wide" if width > 460 else "chart")


def _mark(x: float, y: float, width: float, height: float, kind: str) -> SafeString:
    """One thing that went well ("full"), in part ("half"), not ("grey", "amber"), or is not told yet ("empty").

    The shape tells them apart without colour: filled, half filled, struck through, filled but parted, an outline.
    """
    outline = mark_safe(
        f'<rect x="{x + 0.75:.4g}" y="{y + 0.75:.4g}" width="{width - 1.5:.4g}" height="{height - 1.5:.4g}" rx="2"'
        f' fill="none" stroke="{FILL["green"] if kind == "half" else INK_2}" stroke-width="1.5"/>'
    )
    if kind == "half":
        return outline + _rect(x, y, width / 2, height, FILL["green"])
    if kind == "empty":
        return outline
    if kind == "grey":
        return outline + _line(x + 3, y + height - 3, x + width - 3, y + 3, INK_2, 1.5)
    if kind == "amber":
        part = (width - 3) / 2
        return _rect(x, y, part, height, FILL["amber"]) + _rect(x + part + 3, y, part, height, FILL["amber"])
    return _rect(x, y, width, height, FILL["green"])


@lru_cache(maxsize=1024)
def dots(kinds: Sequence[str], label: str) -> SafeString:
    """A row of small marks, one for each thing in the order of time (`kinds` as in `_mark`); the newest 12 of them."""
    drawn = [_mark(index * 16, 0, 12, 12, kind) for index, kind in enumerate(kinds[-12:])]
    return _svg(192, 12, label, drawn, "dots")


def stages(
    columns: Sequence[tuple[str, str, Sequence[str]]], label: str, legend: Sequence[tuple[str, str]] = ()
) -> SafeString:
    """A thing from time to time: `columns` are (name, how far in words, marks as in `_mark`), at most ten of them.

    `legend` are (mark, word). The marks of a column stand on one another, the full ones at the bottom.
    """
    width = 460 if len(columns) <= 5 else 720
    step = width / (5 if len(columns) <= 5 else 10)
    order = ["full", "half", "grey", "amber", "empty"]
    words = [wrap(word, 9) for _, word, _ in columns]
    highest = max([len(kinds) for _, _, kinds in columns] + [1])
    block = max(min(16, 96 // highest), 4)
    base = 12 + highest * block
    drawn = []
    for index, (name, _, kinds) in enumerate(columns):
        x = index * step
        for place, kind in enumerate(sorted(kinds, key=order.index)):
            drawn.append(_mark(x + step * 0.2, base - (place + 1) * block + 1, step * 0.6, block - 2, kind))
        drawn.append(_text(x + step / 2, base + 19, name, anchor="middle"))
        for line, word in enumerate(words[index]):
            drawn.append(_text(x + step / 2, base + 37 + line * 17, word, anchor="middle", fill=INK_2, size=13))
    drawn.append(_line(0, base, step * len(columns), base, INK_2, 1))
    below = base + 44 + 17 * max([len(lines) for lines in words] + [1])
    for index, (kind, word) in enumerate(legend):
        drawn.append(_mark(index * 92, below - 11, 13, 13, kind))
        drawn.append(_text(index * 92 + 18, below, word, fill=INK_2, size=13))
    return _svg(width, below + 4, label, drawn, "wide" if width > 460 else "chart")
