"""Addresses of pages by their URL name, also of apps that build on this one (`cases` imports none of them)."""

from __future__ import annotations

from typing import Any

from django.urls import NoReverseMatch, reverse


def address(name: str, **keys: Any) -> str:
    """The address of the page called `name`; empty while that page is being built, so that no link leads nowhere."""
    try:
        return reverse(name, kwargs=keys or None)
    except NoReverseMatch:
        return ""
