"""What is added twice under one key is there once: the answer was lost on the way, and the page sent it again."""

from __future__ import annotations

import uuid
from typing import Any

from django import forms


class SubmissionKeyField(forms.UUIDField):
    """A key is nothing somebody wrote: a form with nothing but its key is as empty as before."""

    def has_changed(self, initial: Any, data: Any) -> bool:
        return False


def submission_key() -> forms.UUIDField:
    """The hidden field of a form that adds a row: the row's own key, made when the form is served."""
    return SubmissionKeyField(widget=forms.HiddenInput, required=False, initial=uuid.uuid4)


def sent_before(model: Any, key: uuid.UUID | None, **said: Any) -> tuple[Any, uuid.UUID]:
    """(the row that was added with `key` and says `said`, or None; the key to add a new one with).

    A key taken by a row with other words is somebody's second thought and not the same sending: it gets a new key, so
    that nothing typed is lost.
    """
    if key is None:
        return None, uuid.uuid4()
    taken = model._base_manager.filter(pk=key).first()
    if taken is None:
        return None, key
    same = all(getattr(taken, name) == value for name, value in said.items())
    return (taken if same else None), uuid.uuid4()
