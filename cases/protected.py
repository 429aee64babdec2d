"""A protected address is not written where it is sent on: the place of a meeting goes out to everybody invited."""

from __future__ import annotations

import re
from collections.abc import Iterator

from django.conf import settings
from django.utils.module_loading import import_string

from cases.models import Case
from cases.rules import RuleBroken


def require_no_protected_address(case: Case, text: str) -> None:
    """Raise RuleBroken when `text` names where the young person of `case` lives and that is protected.

    Compared is the part before the first comma (street and number), whatever the case and spaces. `case` has its
    person with it.
    """
    if not case.person.is_address_protected or not text.strip():
        return
    if any(street in _plain(text) for street in _streets(case)):
        raise RuleBroken(
            "protected_place",
            "Den unge har adressebeskyttelse, og stedet sendes til alle, der er inviteret. Skriv for eksempel hjemme "
            "hos den unge, og aftal adressen med dem, der må kende den.",
        )


def _streets(case: Case) -> Iterator[str]:
    found = [case.person.address]
    for path in settings.HOME_ADDRESSES:
        found += import_string(path)(case_id=case.pk)
    for address in found:
        street = _plain(address.partition(",")[0])
        if any(letter.isdigit() for letter in street):
            yield street


def _plain(text: str) -> str:
    return re.sub(r"[\W_]+", " ", text.casefold()).strip()
