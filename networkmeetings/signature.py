"""A signature drawn on the tablet: strokes with time, checked on the way in and drawn as SVG."""

from __future__ import annotations

import json
from typing import Any

from django.utils.html import format_html, format_html_join
from django.utils.safestring import SafeString

WIDTH, HEIGHT = 600, 200
MOST_STROKES = 200
MOST_POINTS = 4_000  # in all; a name is some hundred
LONGEST_MS = 10 * 60 * 1000
FEWEST_POINTS = 4

Strokes = list[list[list[int]]]


def read_strokes(text: str) -> Strokes | None:
    """The posted strokes, or None when they are none, too few, too many or not numbers within the box."""
    try:
        strokes = json.loads(text) if len(text) <= 40 * MOST_POINTS else None
    except (ValueError, RecursionError):
        return None
    if not isinstance(strokes, list) or not 0 < len(strokes) <= MOST_STROKES:
        return None
    points = [point for stroke in strokes if isinstance(stroke, list) for point in stroke]
    is_whole = all(isinstance(stroke, list) for stroke in strokes)
    if not is_whole or not FEWEST_POINTS <= len(points) <= MOST_POINTS or not all(map(_is_point, points)):
        return None
    return strokes


def _is_point(point: Any) -> bool:
    if not isinstance(point, list) or len(point) != 3 or not all(type(number) is int for number in point):
        return False
    x, y, at = point
    return 0 <= x <= WIDTH and 0 <= y <= HEIGHT and 0 <= at <= LONGEST_MS


def draw(strokes: Strokes) -> SafeString:
    """The signature as SVG with presentation attributes only (content policy)."""
    lines = ((" ".join(f"{int(x)},{int(y)}" for x, y, _ in stroke),) for stroke in strokes if stroke)
    return format_html(
        '<svg class="hv-sign" viewBox="0 0 {} {}" role="img" aria-label="Underskrift">{}</svg>',
        WIDTH,
        HEIGHT,
        format_html_join(
            "", '<polyline points="{}" fill="none" stroke="#1c2321" stroke-width="3" stroke-linecap="round"/>', lines
        ),
    )
