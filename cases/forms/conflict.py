"""Two people changed the same record: what each wrote, and a text that holds both."""

from __future__ import annotations

import datetime as dt
from dataclasses import dataclass
from difflib import SequenceMatcher
from typing import TYPE_CHECKING, Any, cast

from django import forms
from django.db import models
from django.http import QueryDict
from django.utils.html import format_html, format_html_join
from django.utils.safestring import SafeString

from cases import danish

if TYPE_CHECKING:
    from cases.forms.base import CaseForm


@dataclass(frozen=True)
class ConflictField:
    """One field that differs: `mine` is what was posted now, `saved` what the other person saved meanwhile."""

    name: str
    label: str
    mine: str
    saved: str
    is_text: bool

    @property
    def mine_marked(self) -> SafeString:
        return _marked(self.mine, self.saved)

    @property
    def saved_marked(self) -> SafeString:
        return _marked(self.saved, self.mine)


@dataclass(frozen=True)
class Conflict:
    """The record changed between opening and saving. `carried` are the other posted fields, to post again."""

    version: int
    fields: tuple[ConflictField, ...]
    saved_by: str = ""
    saved_at: dt.datetime | None = None
    carried: tuple[tuple[str, str], ...] = ()
    mine: tuple[tuple[str, str], ...] = ()


def find_conflict(form: CaseForm, saved: Any) -> Conflict | None:
    """Compare the bound `form` with the row as it is `saved` now; None when they say the same."""
    rows = []
    for name, bound_field in form.model_fields():
        saved_value = bound_field.field.prepare_value(_saved_value(saved, name))
        if bound_field.field.has_changed(saved_value, bound_field.data):
            rows.append(
                ConflictField(
                    name=bound_field.html_name,
                    label=str(bound_field.label),
                    mine=display(bound_field, form.cleaned_data.get(name, bound_field.data)),
                    saved=display(bound_field, _saved_value(saved, name)),
                    is_text=isinstance(bound_field.field.widget, forms.Textarea),
                )
            )
    if not rows:
        return None
    by, at = _last_change(saved)
    skipped = {"csrfmiddlewaretoken", form.add_prefix("version")}
    lists = cast(QueryDict, form.data).lists()
    posted = tuple((key, value) for key, values in lists for value in values if key not in skipped)
    shown = {row.name for row in rows}
    carried = tuple(pair for pair in posted if pair[0] not in shown)
    return Conflict(saved.version, tuple(rows), by, at, carried, posted)


def merged_text(mine: str, saved: str) -> str:
    """Both texts in one, line by line: what they share once, then what each added. Nothing is left out."""
    ours, theirs = mine.splitlines(), saved.splitlines()
    lines: list[str] = []
    for kind, a, b, c, d in SequenceMatcher(None, theirs, ours, autojunk=False).get_opcodes():
        lines += theirs[a:b]
        if kind != "equal":
            lines += ours[c:d]
    return "\n".join(lines)


def display(bound_field: forms.BoundField, value: object) -> str:
    """A value as a reader would write it."""
    if value in (None, "", []):
        return "(tomt)"
    if isinstance(value, bool):
        return "Ja" if value else "Nej"
    if isinstance(value, dt.datetime):
        return danish.near_moment(value)
    if isinstance(value, dt.date):
        return danish.long_date(value)
    if isinstance(value, list | tuple | models.QuerySet):
        return ", ".join(display(bound_field, item) for item in value)
    choices = getattr(bound_field.field, "choices", None)
    if choices is not None and not isinstance(value, models.Model):
        return next((str(label) for key, label in choices if str(key) == str(value)), str(value))
    return str(value)


def _saved_value(saved: models.Model, name: str) -> object:
    field = saved._meta.get_field(name)
    if field.many_to_many:
        return list(getattr(saved, name).all())
    return getattr(saved, name)


def _last_change(saved: models.Model) -> tuple[str, dt.datetime | None]:
    """Who saved the row last and when, where history is kept."""
    history = getattr(saved, "history", None)
    record = history.first() if history is not None else None
    if record is None:
        return "", None
    return str(record.history_user or ""), record.history_date


def _marked(text: str, other: str) -> SafeString:
    """The text with the words that differ from the other marked."""
    words, others = _words(text), _words(other)
    parts = []
    for kind, a, b, _, _ in SequenceMatcher(None, words, others, autojunk=False).get_opcodes():
        piece = "".join(words[a:b])
        if piece:
            parts.append(piece if kind == "equal" else format_html("<mark>{}</mark>", piece))
    return format_html_join("", "{}", ((part,) for part in parts))


def _words(text: str) -> list[str]:
    words: list[str] = []
    for line in text.splitlines(keepends=True):
        words += [word + " " for word in line.rstrip("\n").split(" ")]
        words[-1] = words[-1].removesuffix(" ") + ("\n" if line.endswith("\n") else "")
    return words
