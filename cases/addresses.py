"""Addresses of pages by their URL name, also of apps that build on this one (`cases` imports none of them)."""

from __future__ import annotations

from functools import lru_cache
from typing import Any

from django.urls import reverse


def address(name: str, **keys: Any) -> str:
    """The address of the page called `name`; raises NoReverseMatch for a name nobody has."""
    return reverse(name, kwargs=keys) if keys else _fixed(name)


@lru_cache(maxsize=128)
def _fixed(name: str) -> str:
    """The address of a page there is one of: the same as long as the program runs, and each menu asks for eight."""
    return reverse(name)
