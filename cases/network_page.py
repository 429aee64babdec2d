"""One network map drawn and told in words, for the screen, the paper and two side by side."""

from __future__ import annotations

from dataclasses import dataclass

from django.urls import reverse
from django.utils.safestring import SafeString

from cases.models import Case, NetworkLink, NetworkMap
from cases.network_drawing import draw
from cases.network_words import PersonLine, lines_of, link_sentences, picture_label


@dataclass(frozen=True)
class MapShown:
    """One map as a picture and as a table that says the same."""

    map: NetworkMap
    picture: SafeString
    lines: list[PersonLine]
    links: list[tuple[NetworkLink, str]]


def shown(drawn: NetworkMap, case: Case, *, movable: bool = False) -> MapShown:
    """`drawn`, a map of `case`, in two queries. `movable` makes each person a link that can be dragged."""
    people = list(drawn.people.select_related("seat"))
    links = list(drawn.links.all())
    lines = lines_of(people)
    addresses = {
        person.pk: reverse("cases:network_person", kwargs={"pk": case.pk, "person": person.pk}) for person in people
    }
    picture = draw(
        people,
        links,
        case.person.call_name,
        picture_label(case.person.call_name, drawn.number, len(people)),
        {line.person.pk: line.said for line in lines},
        addresses if movable else None,
    )
    return MapShown(drawn, picture, lines, link_sentences(links, people))


def newest(case: Case) -> NetworkMap | None:
    """The map one works on; the former ones only stand."""
    return case.network_maps.select_related("filled_by").order_by("-number").first()
