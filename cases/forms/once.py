"""A form that adds a row, once: sent twice (a double click, Back, a lost answer) it is one row."""

from __future__ import annotations

from typing import Any

from django.db import IntegrityError, transaction

from cases.forms.base import CaseForm
from cases.once import sent_before, submission_key


class AddedOnceForm(CaseForm):
    """Adds its row under a key that was made when the form was served. Sent again with the same words, it is the row
    that is there; with other words it is somebody's second thought, and a row of its own."""

    def __init__(self, *args: Any, **kwargs: Any) -> None:
        super().__init__(*args, **kwargs)
        if self.instance._state.adding:
            self.fields["submission_key"] = submission_key()

    def save(self, commit: bool = True) -> Any:
        if not self.instance._state.adding or not commit:
            return super().save(commit)
        there = self.sent_before()
        if there is not None:
            return there
        try:
            with transaction.atomic():
                return super().save(commit)
        except IntegrityError:  # the other of two at once was first
            there = self.sent_before()
            if there is None:
                raise
            return there

    def sent_before(self) -> Any:
        """The row this very form added, or None; then the instance has the key to be added with."""
        row = self.instance
        key = self.cleaned_data.get("submission_key")
        there, row.pk = sent_before(type(row), key, **self.said())
        if there is not None:
            self.instance = there
        return there

    def said(self) -> dict[str, Any]:
        """What tells one sending from another: what was written, about whom, and by whom."""
        columns = self.instance._meta.concrete_fields
        return {
            column.attname: value
            for column in columns
            if (column.name in self.fields or column.is_relation)
            and (value := getattr(self.instance, column.attname)) is not None
        }
