"""How an act on a case reaches the apps built on `cases`, which it may not import: dotted paths in the settings."""

from __future__ import annotations

from collections.abc import Iterable
from typing import Any

from django.utils.module_loading import import_string


def call_handlers(paths: Iterable[str], /, **ids: Any) -> None:
    """Call each function named in `paths` with `ids` inside the caller's transaction; an error undoes the whole act.

    `ids` are keys, codes and ISO dates, never text about a person.
    """
    for path in paths:
        import_string(path)(**ids)
