"""How an act on a case reaches the apps built on `cases`, which it may not import: dotted paths in the settings."""

from __future__ import annotations

import logging
from collections.abc import Callable, Iterable
from typing import Any

from django.utils.module_loading import import_string

logger = logging.getLogger(__name__)


def call_handlers(paths: Iterable[str], /, **ids: Any) -> None:
    """Call each function named in `paths` with `ids` inside the caller's transaction; an error undoes the whole act.

    `ids` are keys, codes and ISO dates, never text about a person.
    """
    for path in paths:
        handler = find(path)
        if handler is not None:
            handler(**ids)


def find(path: str) -> Callable | None:
    """The function at `path`, or None while the app that owns it has not written it yet."""
    try:
        return import_string(path)
    except ImportError:
        logger.warning("Handler %s is not there yet.", path)
        return None
