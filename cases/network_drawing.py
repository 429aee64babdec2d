"""The network map as rings: one drawing for the screen, the tablet and the paper (redskab 1, domain.md 1.1).

The young person is in the middle; three rings tell how near, five fields who it is. How the relation is stands in the
shape and not in the colour alone, and everything drawn stands in the table too (cases.network_words). Presentation
attributes only, as in cases.svg. Lengths are in the units of the viewBox, degrees run clockwise from three o'clock.
"""

from __future__ import annotations

import math
import uuid
from collections.abc import Iterable, Mapping, Sequence
from dataclasses import dataclass

from django.utils.html import format_html, format_html_join
from django.utils.safestring import SafeString

from cases.models import NetworkLink, NetworkPerson
from cases.network_labels import LINE, Box, Label, labels, wrapped
from cases.svg import FILL, INK, INK_2

WIDTH, HEIGHT = 940, 790
CENTRE = (470, 404)
RINGS = (150, 245, 340)  # how far out each ring ends
MIDDLE = 52  # the young person's own disc
SEATS = (102, 198, 293)  # how far out one sits in each ring
FIRST_ANGLE = -126  # the first field has its middle at the top
SPAN = 360 // len(NetworkPerson.Field)
MARGIN = 7  # degrees a seat keeps from the edge of its field
CORE = Box(CENTRE[0] - MIDDLE, CENTRE[1] - MIDDLE, CENTRE[0] + MIDDLE, CENTRE[1] + MIDDLE)
RADIUS = 16
STAGGER = 16
PAPER = "#fff"
GROUNDS = ("#f5f4f0", "#eaf1f2", "#d9e8ea")  # from the outer ring in
LINES = {
    NetworkLink.Kind.COOPERATES: (FILL["green"], 3, ""),
    NetworkLink.Kind.CONFLICT: (FILL["red"], 3, "9 6"),
    NetworkLink.Kind.NEUTRAL: (FILL["grey"], 2, "2 5"),
}


@dataclass(frozen=True)
class Seat:
    """Where somebody sits on the drawing."""

    person: NetworkPerson
    x: float
    y: float


def seats_of(people: Iterable[NetworkPerson]) -> list[Seat]:
    """A place for each: the one chosen by hand, or evenly along the ring in their field."""
    cells: dict[tuple[str, int], list[NetworkPerson]] = {}
    for person in people:
        cells.setdefault((person.field, person.closeness), []).append(person)
    return [seat for cell in cells.values() for seat in _seats_in_cell(cell)]


def _seats_in_cell(people: Sequence[NetworkPerson]) -> list[Seat]:
    loose = [person for person in people if person.place is None]
    seats = []
    for person in people:
        place, out = float(person.place or 0), 0
        if person.place is None:
            number = loose.index(person)
            place = 100 * (number + 1) / (len(loose) + 1)
            out = (STAGGER if number % 2 else -STAGGER) if len(loose) > 1 else 0
        x, y = point(person.field, SEATS[person.closeness - 1] + out, place)
        seats.append(Seat(person, x, y))
    return seats


def point(field: str, distance: float, place: float) -> tuple[float, float]:
    """The point `distance` from the middle in `field`, `place` (0 to 100) of the way through it."""
    start = FIRST_ANGLE + NetworkPerson.Field.values.index(field) * SPAN + MARGIN
    angle = math.radians(start + (SPAN - 2 * MARGIN) * place / 100)
    return CENTRE[0] + distance * math.cos(angle), CENTRE[1] + distance * math.sin(angle)


def draw(
    people: Iterable[NetworkPerson],
    links: Iterable[NetworkLink],
    call_name: str,
    label: str,
    said: Mapping[uuid.UUID, str],
    addresses: Mapping[uuid.UUID, str] | None = None,
) -> SafeString:
    """The drawing. `said` is what is read aloud of each person.

    With `addresses` each person is a link there, to be opened, or moved by finger, mouse or arrow keys
    (static/js/network.js); without, the whole is one picture.
    """
    seats = seats_of(people)
    where = {seat.person.pk: seat for seat in seats}
    parts = [_ground(call_name)]
    parts += [_link(where[link.first_id], where[link.second_id], link.kind) for link in links]
    named = zip(seats, labels([(seat.person.name, seat.x, seat.y) for seat in seats], RADIUS, [CORE]), strict=True)
    if addresses is None:
        parts += [_person(seat, label) for seat, label in named]
    else:
        parts += [_movable(seat, label, addresses[seat.person.pk], said[seat.person.pk]) for seat, label in named]
    return format_html(
        '<svg class="hv-net" viewBox="0 0 {} {}" role="{}" aria-label="{}" data-x="{}" data-y="{}" data-rings="{}"'
        ' data-first="{}" data-margin="{}" data-fields="{}" xmlns="http://www.w3.org/2000/svg">{}</svg>',
        WIDTH,
        HEIGHT,
        "img" if addresses is None else "group",
        label,
        *CENTRE,
        " ".join(map(str, RINGS)),
        FIRST_ANGLE,
        MARGIN,
        " ".join(NetworkPerson.Field.values),
        _together(parts),
    )


def _movable(seat: Seat, label: Label, address: str, said: str) -> SafeString:
    """A person as a link, with what the script needs to know of where they sit."""
    person = seat.person
    return format_html(
        '<a class="hv-net__person" href="{}" data-person="{}" aria-label="{}" data-field="{}" data-closeness="{}"'
        ' data-place="{}">{}</a>',
        address,
        person.pk,
        said,
        person.field,
        person.closeness,
        "" if person.place is None else person.place,
        _person(seat, label),
    )


def _together(parts: Iterable[SafeString]) -> SafeString:
    return format_html_join("", "{}", ((part,) for part in parts))


def _ground(call_name: str) -> SafeString:
    """Rings, fields and the young person in the middle."""
    rings = format_html_join(
        "",
        '<circle cx="{}" cy="{}" r="{}" fill="{}" stroke="{}" stroke-width="1.5"/>',
        ((*CENTRE, radius, fill, FILL["grey"]) for radius, fill in zip(RINGS[::-1], GROUNDS, strict=True)),
    )
    spokes, names = [], []
    for number, label in enumerate(NetworkPerson.Field.labels):
        angle = math.radians(FIRST_ANGLE + number * SPAN)
        x, y = CENTRE[0] + RINGS[2] * math.cos(angle), CENTRE[1] + RINGS[2] * math.sin(angle)
        spokes.append((*CENTRE, f"{x:.1f}", f"{y:.1f}", PAPER))
        names.append(_field_name(number, label))
    words = zip(NetworkPerson.Closeness.labels, RINGS, strict=True)
    return _together(
        [
            rings,
            format_html_join("", '<line x1="{}" y1="{}" x2="{}" y2="{}" stroke="{}" stroke-width="5"/>', spokes),
            *names,
            *(_text(CENTRE[0], CENTRE[1] + radius - 6, word.lower(), fill=INK_2, size=15) for word, radius in words),
            format_html('<circle cx="{}" cy="{}" r="{}" fill="{}"/>', *CENTRE, MIDDLE, FILL["brand"]),
            _name(_in_the_middle(call_name), fill=PAPER),
        ]
    )


def _in_the_middle(call_name: str) -> Label:
    lines = tuple(wrapped(call_name))
    return Label(lines, CENTRE[0], CENTRE[1] + 5 - LINE * (len(lines) - 1) / 2)


def _field_name(number: int, label: str) -> SafeString:
    """The field's name outside the outer ring, at its middle."""
    angle = math.radians(FIRST_ANGLE + number * SPAN + SPAN / 2)
    x, y = CENTRE[0] + (RINGS[2] + 20) * math.cos(angle), CENTRE[1] + (RINGS[2] + 20) * math.sin(angle)
    anchor = "middle" if abs(math.cos(angle)) < 0.3 else "start" if math.cos(angle) > 0 else "end"
    return _text(x, y + 5, label, size=20, weight=600, anchor=anchor)


def _text(
    x: float, y: float, content: str, *, fill: str = INK, size: int = 17, weight: int = 400, anchor: str = "middle"
) -> SafeString:
    """Words on the drawing; dark ones have a light edge, so that they are read across a line."""
    edge = "none" if fill == PAPER else PAPER
    return format_html(
        '<text x="{}" y="{}" font-size="{}" font-weight="{}" text-anchor="{}" fill="{}" stroke="{}" stroke-width="4"'
        ' stroke-linejoin="round" paint-order="stroke">{}</text>',
        f"{x:.1f}",
        f"{y:.1f}",
        size,
        weight,
        anchor,
        fill,
        edge,
        content,
    )


def _link(one: Seat, other: Seat, kind: str) -> SafeString:
    stroke, width, dash = LINES[NetworkLink.Kind(kind)]
    return format_html(
        '<line x1="{}" y1="{}" x2="{}" y2="{}" stroke="{}" stroke-width="{}" stroke-dasharray="{}"'
        ' data-one="{}" data-other="{}"/>',
        f"{one.x:.1f}",
        f"{one.y:.1f}",
        f"{other.x:.1f}",
        f"{other.y:.1f}",
        stroke,
        width,
        dash or "none",
        one.person.pk,
        other.person.pk,
    )


def _person(seat: Seat, label: Label) -> SafeString:
    """Mark, name and what is special: my adult, wanted in the team."""
    person, parts = seat.person, [mark(seat.person.quality, seat.x, seat.y)]
    if person.is_trusted_adult:
        parts.append(_outer_ring(seat.x, seat.y))
    if person.wanted_in_team:
        parts.append(_badge(seat.x + RADIUS, seat.y - RADIUS, seated=person.seat_id is not None))
    parts.append(_name(label))
    return _together(parts)


def mark(quality: str, x: float, y: float) -> SafeString:
    """The shape of a relation: filled, half, square, or a broken ring; a thin ring when nothing is said."""
    quality_kinds, radius = NetworkPerson.Quality, RADIUS
    if quality == quality_kinds.STRAINING:
        side = radius * 1.7
        return format_html(
            '<rect x="{}" y="{}" width="{}" height="{}" fill="{}"/>',
            f"{x - side / 2:.1f}",
            f"{y - side / 2:.1f}",
            f"{side:.1f}",
            f"{side:.1f}",
            FILL["amber"],
        )
    marks: dict[str, tuple[str, str, str]] = {
        quality_kinds.SUPPORTIVE: (FILL["brand"], FILL["brand"], "none"),
        quality_kinds.MIXED: (PAPER, FILL["brand"], "none"),
        quality_kinds.BROKEN: (PAPER, FILL["red"], "4 4"),
    }
    fill, stroke, dash = marks.get(quality or "", (PAPER, FILL["grey"], "none"))
    circle = format_html(
        '<circle cx="{}" cy="{}" r="{}" fill="{}" stroke="{}" stroke-width="{}" stroke-dasharray="{}"/>',
        f"{x:.1f}",
        f"{y:.1f}",
        radius,
        fill,
        stroke,
        2 if not quality else 3,
        dash,
    )
    if quality != quality_kinds.MIXED:
        return circle
    return circle + format_html(
        '<path d="M {} {} a {} {} 0 0 0 0 {} z" fill="{}"/>',
        f"{x:.1f}",
        f"{y - radius:.1f}",
        radius,
        radius,
        2 * radius,
        FILL["brand"],
    )


def _outer_ring(x: float, y: float) -> SafeString:
    return format_html(
        '<circle cx="{}" cy="{}" r="{}" fill="none" stroke="{}" stroke-width="3"/>',
        f"{x:.1f}",
        f"{y:.1f}",
        RADIUS + 6,
        FILL["amber"],
    )


def _badge(x: float, y: float, *, seated: bool) -> SafeString:
    """A T at the person: wanted in the team (open), proposed for it (filled)."""
    ink, ground = (PAPER, FILL["green"]) if seated else (FILL["green"], PAPER)
    disc = format_html(
        '<circle cx="{}" cy="{}" r="10" fill="{}" stroke="{}" stroke-width="2"/>',
        f"{x:.1f}",
        f"{y:.1f}",
        ground,
        FILL["green"],
    )
    # drawn, not written: the link's own words are the name alone
    letter = format_html(
        '<path d="M{} {}h9m-4.5 0v10" fill="none" stroke="{}" stroke-width="2"/>',
        f"{x - 4.5:.1f}",
        f"{y - 4.5:.1f}",
        ink,
    )
    return disc + letter


def _name(label: Label, *, fill: str = INK) -> SafeString:
    """The name on one or two lines, as one piece of text, so that it is read and found whole."""
    last = len(label.lines) - 1
    spans = format_html_join(
        "",
        '<tspan x="{}" dy="{}">{}{}</tspan>',
        (
            (f"{label.x:.1f}", LINE if number else 0, line, "" if number == last else " ")
            for number, line in enumerate(label.lines)
        ),
    )
    return _text(label.x, label.y, spans, fill=fill, weight=600, anchor=label.anchor)


def legend_mark(kind: str) -> SafeString:
    """One mark of the map by itself, for the list of what they mean; hidden from those who hear the words beside."""
    middle = (24, 23)
    if kind in NetworkLink.Kind.values:
        stroke, width, dash = LINES[NetworkLink.Kind(kind)]
        drawn = format_html(
            '<line x1="2" y1="23" x2="46" y2="23" stroke="{}" stroke-width="{}" stroke-dasharray="{}"/>',
            stroke,
            width,
            dash or "none",
        )
    elif kind in {"wanted", "seated"}:
        drawn = _badge(*middle, seated=kind == "seated")
    else:
        drawn = mark("" if kind == "adult" else kind, *middle)
        if kind == "adult":
            drawn = _together([drawn, _outer_ring(*middle)])
    return format_html('<svg viewBox="0 0 48 46" aria-hidden="true" focusable="false">{}</svg>', drawn)
