"""Addresses of pages by their URL name, also of apps that build on this one (`cases` imports none of them)."""

from __future__ import annotations

from typing import Any

from django.urls import reverse


def address(name: str, **keys: Any) -> str:
    """The address of the page called `name`; raises NoReverseMatch for a name nobody has."""
    return reverse(name, kwargs=keys or None)
