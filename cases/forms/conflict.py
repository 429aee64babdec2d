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

NOTHING = "(tomt)"


@dataclass(frozen=True)
class ConflictField:
    """One field that differs: `mine` is what was posted now, `saved` what the other person saved meanwhile.

    `only_theirs`: I left the field as it was, so theirs is what the page proposes.
    """

    name: str
    label: str
    mine: str
    saved: str
    is_text: bool
    only_theirs: bool = False

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


def find_conflict(form: CaseForm, saved: Any, opened_version: int) -> Conflict | None:
    """Compare the bound `form`, opened at `opened_version`, with the row as it is `saved` now.

    Where the row's history tells what the form was opened with, a field only I changed is no conflict. None when
    nothing of the other person's would be overwritten.
    """
    opened = _as_opened(saved, opened_version)
    rows = tuple(row for name, field in form.model_fields() if (row := _compare(form, name, field, saved, opened)))
    if not rows:
        return None
    by, at = _last_change(saved)
    skipped = {"csrfmiddlewaretoken", form.add_prefix("version")}
    lists = cast(QueryDict, form.data).lists()
    posted = tuple((key, value) for key, values in lists for value in values if key not in skipped)
    shown = {row.name for row in rows}
    carried = tuple(pair for pair in posted if pair[0] not in shown)
    return Conflict(saved.version, rows, by, at, carried, posted)


def _compare(form: CaseForm, name: str, field: forms.BoundField, saved: Any, opened: Any) -> ConflictField | None:
    theirs = form.value_in(saved, name)
    if not field.field.has_changed(theirs, field.data):
        return None
    only_theirs = False
    if opened is not None and hasattr(opened, form.column_of(name)):
        before = form.value_in(opened, name)
        if before == theirs:
            return None
        only_theirs = not field.field.has_changed(before, field.data)
    return ConflictField(
        name=field.html_name,
        label=str(field.label),
        mine=display(field, form.cleaned_data.get(name, field.data)),
        saved=display(field, theirs),
        is_text=isinstance(field.field.widget, forms.Textarea),
        only_theirs=only_theirs,
    )


def propose(form: CaseForm, conflict: Conflict, saved: Any) -> QueryDict:
    """The posted data as the page proposes it: the new version, both texts in one, theirs where I changed nothing."""
    data = cast(QueryDict, form.data).copy()
    data[form.add_prefix("version")] = str(conflict.version)
    for name, field in form.model_fields():
        row = next((row for row in conflict.fields if row.name == field.html_name), None)
        if row is None:
            continue
        theirs = form.value_in(saved, name)
        if row.only_theirs:
            data.setlist(row.name, _as_posted(field, theirs))
        elif row.is_text:
            data[row.name] = merged_text(data.get(row.name, ""), theirs or "")
    return data


def _as_posted(field: forms.BoundField, value: Any) -> list[str]:
    """A value as the browser would send it."""
    if isinstance(field.field.widget, forms.CheckboxInput):
        return ["on"] if value else []
    written = field.field.widget.format_value(field.field.prepare_value(value))
    return [str(text) for text in (written if isinstance(written, list) else [written]) if text not in (None, "")]


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
        return NOTHING
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


def value_of(row: models.Model, name: str) -> Any:
    """A column's value as a form's initial data has it: foreign keys as keys."""
    field = cast("models.Field", row._meta.get_field(name))
    if field.many_to_many:
        return [related.pk for related in getattr(row, name).all()]
    return field.value_from_object(row)


def _as_opened(saved: Any, version: int) -> Any:
    """The row as it was at `version`, from its history; None where there is none. At 0 it was not made yet."""
    if version == 0:
        return type(saved)()
    history = getattr(saved, "history", None)
    return history.filter(version=version).first() if history is not None else None


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
