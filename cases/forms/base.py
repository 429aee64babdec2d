"""The two base forms. Every form in the program is one of them, so that none is without drafts, Danish messages and
the version check (design 5, decisions j).

A view is then always the same few lines::

    form = PlanForm(request.POST or None, instance=plan, draft=load_draft(request, "cases.plan", plan.pk))
    if form.is_valid() and save_versioned(form):
        return redirect(...)
    return form_page(request, "cases/plan.html", form, {"case": case})
"""

import uuid
from collections.abc import Callable, Iterator
from dataclasses import dataclass
from typing import Any, cast

from django import forms
from django.db import models, transaction
from django.forms.models import ModelFormMetaclass, construct_instance

from cases.forms.conflict import Conflict, find_conflict, propose, value_of
from cases.forms.drafts import DraftState
from cases.forms.fields import DanishDateField, DanishDateTimeField, DanishDecimalField
from cases.forms.widgets import ScaleRadios, SegmentedRadios
from cases.rules import RuleBroken, rules_in_words

CHOOSE = "Vælg én."
DJANGO_ROWS = "10"  # what Django writes where a form says nothing; ours are numbers
EMPTY = "---------"  # what Django writes for no choice
MESSAGES = {
    "required": "Skal udfyldes.",
    "max_length": "Højst %(limit_value)d tegn. Du har skrevet %(show_value)d.",
    "min_length": "Mindst %(limit_value)d tegn. Du har skrevet %(show_value)d.",
    "max_value": "Højst %(limit_value)s.",
    "min_value": "Mindst %(limit_value)s.",
    "max_digits": "Højst %(max)s cifre.",
    "max_decimal_places": "Højst %(max)s decimaler.",
    "invalid_choice": "Det valg findes ikke længere. Vælg igen.",
    "invalid_pk_value": "Det valg findes ikke længere. Vælg igen.",
    "null_characters_not_allowed": "Teksten har et tegn, der ikke kan gemmes. Slet det, og prøv igen.",
}
INVALID = (
    (forms.EmailField, "Skriv hele mailadressen, også det efter @."),
    (forms.DecimalField, "Skriv et tal, for eksempel 1250 eller 1250,50."),
    (forms.IntegerField, "Skriv et helt tal."),
    (forms.UUIDField, "Siden er for gammel. Genindlæs den, og prøv igen."),
)
DANISH_FIELDS = (
    (models.DateTimeField, DanishDateTimeField),
    (models.DateField, DanishDateField),
    (models.DecimalField, DanishDecimalField),
)
WIDGET_CLASSES = (
    (forms.CheckboxInput, "form-checkbox"),
    (forms.CheckboxSelectMultiple, "form-checkbox"),
    (SegmentedRadios, ""),
    (ScaleRadios, ""),
    (forms.RadioSelect, "form-radio"),
    (forms.Select, "form-select"),
    (forms.FileInput, ""),
    (forms.HiddenInput, ""),
)


@dataclass(frozen=True)
class ErrorRow:
    """One line of the error summary; `href` is empty for an error of the whole form."""

    lead: str
    message: str
    href: str


class FormBase(forms.BaseForm):
    """What both base forms share: look, Danish messages, draft, and rules shown at the form."""

    use_required_attribute = False  # the browser's own bubbles are in the browser's language and hide the summary
    conflict: Conflict | None = None
    broken_rule: RuleBroken | None = None

    def __init__(self, *args, draft: DraftState | None = None, **kwargs):
        kwargs.setdefault("label_suffix", "")
        super().__init__(*args, **kwargs)
        self.draft = draft
        for field in self.fields.values():
            _dress(field)
        if draft is not None and draft.data is not None and not self.is_bound:
            self._take_draft(draft)

    @property
    def draft_saved_at(self):
        """When the text shown was kept as a draft, or None."""
        return self.draft.saved_at if self.draft else None

    def _take_draft(self, draft: DraftState) -> None:
        """Show the typed text: raw values, so that half a date comes back as it was typed."""
        for name, field in self.fields.items():
            key = self.add_prefix(name)
            if not field.widget.value_omitted_from_data(draft.data, {}, key):
                self.initial[name] = field.widget.value_from_datadict(draft.data, {}, key)

    def _widget_data_value(self, widget, html_name):
        """What was posted; browsers end lines with two characters, which would count and compare as changes."""
        value = super()._widget_data_value(widget, html_name)  # type: ignore[misc]
        return value.replace("\r\n", "\n") if isinstance(value, str) else value

    def error_rows(self) -> list[ErrorRow]:
        """The error summary: the fields in their order, then what concerns the whole form."""
        rows = []
        for name in self.fields:
            field = self[name]
            for message in self.errors.get(name, ()):
                rows.append(
                    ErrorRow(_lead(str(field.label)), str(message), "" if field.is_hidden else f"#{_first_id(field)}")
                )
        rows += [ErrorRow("", str(message), "") for message in self.non_field_errors()]
        return rows

    def carry_out(self, service: Callable, /, **arguments):
        """Call `service`; a broken rule becomes an error of this form (answered with 409) and None is returned."""
        try:
            with transaction.atomic(), rules_in_words():
                return service(**arguments)
        except RuleBroken as broken:
            self.broken_rule = broken
            self.add_error(None, broken.message)
            return None

    def drop_draft(self) -> None:
        """The text is saved for real, or not wanted: its draft is thrown away."""
        if self.draft is not None:
            self.draft.drop()


class PlainForm(FormBase, forms.Form):
    """A form that is not a record's own: filters, questions, input to a service."""


def danish_formfield(db_field: models.Field, **kwargs):
    """The form field of a model field: dates, moments and decimals as Danes write them."""
    for kind, field in DANISH_FIELDS:
        if isinstance(db_field, kind) and not getattr(db_field, "choices", None):
            kwargs.setdefault("form_class", field)
            break
    return db_field.formfield(**kwargs)


class CaseFormMetaclass(ModelFormMetaclass):
    """Gives every CaseForm the Danish fields; a form's own `formfield_callback` or `field_classes` goes before."""

    def __new__(mcs, name, bases, attrs):
        meta = attrs.get("Meta")
        if meta is not None and not hasattr(meta, "formfield_callback"):
            meta.formfield_callback = staticmethod(danish_formfield)
        return super().__new__(mcs, name, bases, attrs)


class CaseForm(FormBase, forms.ModelForm, metaclass=CaseFormMetaclass):
    """A form for a record. When the record counts its saves (`version`), a save over somebody else's is stopped."""

    def __init__(self, *args, **kwargs):
        super().__init__(*args, **kwargs)
        if self.is_versioned:
            self.fields["version"] = forms.IntegerField(
                widget=forms.HiddenInput,
                initial=self.instance.version,
                error_messages={"required": MESSAGES["required"], "invalid": "Genindlæs siden, og prøv igen."},
            )
            self.initial.setdefault("version", self.instance.version)
            if self.draft is not None and self.draft.data is not None and not self.is_bound:
                # the draft was written over the version it was opened with; a later save by others must show
                self._take_draft(self.draft)

    @property
    def is_versioned(self) -> bool:
        return hasattr(self.instance, "version") and not self.instance._state.adding

    def model_fields(self) -> Iterator[tuple[str, forms.BoundField]]:
        """The visible fields that belong to the record."""
        own = {field.name for field in (*self._meta.model._meta.fields, *self._meta.model._meta.many_to_many)}
        for name in self.fields:
            if name in own and name != "version":
                yield name, self[name]

    def column_of(self, name: str) -> str:
        """The column the field `name` is kept in; a form with fields inside a JSON column says which."""
        return name

    def value_in(self, row: models.Model, name: str) -> Any:
        """What `row` (or a row of its history) has in the field `name`, as initial data would have it."""
        return value_of(row, name)

    def fill(self, row: models.Model) -> None:
        """Write the cleaned fields, and only them, on a locked row."""
        construct_instance(self, row, self._meta.fields, self._meta.exclude)

    def clean(self):
        cleaned = super().clean()
        posted = self.cleaned_data.get("version")
        if self.is_versioned and posted is not None and posted != self.instance.version:
            self.note_conflict(type(self.instance)._base_manager.get(pk=self.instance.pk))
        return cleaned

    def note_conflict(self, saved) -> None:
        """Compare with the row as it is `saved` now. When nothing of theirs would be lost there is no conflict."""
        self.conflict = find_conflict(self, saved, self.cleaned_data["version"])
        if self.conflict is None:
            self.cleaned_data["version"] = saved.version
            return
        self.add_error(None, "En anden har gemt imens. Se begge tekster, og vælg.")
        self.data = propose(self, self.conflict, saved)


def save_versioned(form: CaseForm):
    """Save the valid `form` unless somebody saved the record after it was opened.

    Returns the saved record, or None with `form.conflict` or `form.broken_rule` set: then answer with
    `form_page`, which shows both texts (409). The form's draft is dropped when it is saved.
    """
    saved = form.carry_out(save_locked, form=form)
    if saved is not None:
        form.drop_draft()
    return saved


def save_locked(*, form: CaseForm):
    """As `save_versioned`, for a caller that does more in the same transaction; the draft is the caller's to drop."""
    if not form.is_versioned:
        return form.save()
    model = type(form.instance)
    row = model._base_manager.select_for_update(of=("self",)).get(pk=form.instance.pk)
    if row.version != form.cleaned_data["version"]:
        form.note_conflict(row)
        if form.conflict is not None:
            return None
    # only the form's own fields go over on the locked row: other columns may be newer than when the form was opened
    form.fill(row)
    row.version += 1
    form.instance = row
    return form.save()


class SubmissionKeyMixin(forms.Form):
    """A key made when the form is served: a double tap or a lost answer gives one record, not two.

    The model has `submission_key` unique (with its author); the view looks the key up before it creates.
    """

    submission_key = forms.UUIDField(widget=forms.HiddenInput, initial=uuid.uuid4)


def _lead(label: str) -> str:
    """The label as the beginning of a line: a question keeps its mark and needs no colon."""
    return f"{label} " if label.endswith(("?", ".", ":")) else f"{label}: "


def _first_id(field: forms.BoundField) -> str:
    """The id of the field's first input: a group of radios has none of its own."""
    if field.use_fieldset:
        inputs = field.subwidgets
        return inputs[0].id_for_label if inputs else field.auto_id
    return field.id_for_label


def _dress(field: forms.Field) -> None:
    """The design system's class on the widget, and our messages where the field has only Django's own."""
    widget = field.widget
    css = next((css for kind, css in WIDGET_CLASSES if isinstance(widget, kind)), "form-input")
    if css and css not in widget.attrs.get("class", ""):
        widget.attrs["class"] = f"{widget.attrs.get('class', '')} {css}".strip()
    if isinstance(widget, forms.Textarea) and widget.attrs.get("rows", DJANGO_ROWS) == DJANGO_ROWS:
        widget.attrs["rows"] = 4
    if isinstance(widget, forms.NumberInput):
        # a number input throws away what it cannot read, and shows decimals by the browser's language
        widget.input_type = "text"
        widget.attrs.setdefault("inputmode", "decimal" if isinstance(field, forms.DecimalField) else "numeric")
    _dress_choices(field)
    ours: dict[str, str | None] = dict(MESSAGES)
    if isinstance(field, forms.ChoiceField):
        ours["required"] = CHOOSE
    ours["invalid"] = next((message for kind, message in INVALID if isinstance(field, kind)), None)
    djangos = _class_messages(field)
    for code, message in ours.items():
        if message and field.error_messages.get(code) is djangos.get(code):
            field.error_messages[code] = message


def _dress_choices(field: forms.Field) -> None:
    """ "Vælg" instead of dashes in a list; a radio for "nothing" only where one asks for it."""
    if isinstance(field, forms.ModelChoiceField):
        if field.empty_label == EMPTY:
            field.empty_label = None if isinstance(field.widget, forms.RadioSelect) else "Vælg"
        return
    choices = list(getattr(field, "choices", ()))
    if ("", EMPTY) not in choices:
        return
    rest = [choice for choice in choices if choice != ("", EMPTY)]
    nothing = [] if isinstance(field.widget, forms.RadioSelect) else [("", "Vælg")]
    cast(forms.ChoiceField, field).choices = nothing + rest


def _class_messages(field: forms.Field) -> dict:
    """The messages the field's class gives, where that class is Django's."""
    messages: dict = {}
    for kind in reversed(type(field).__mro__):
        if kind.__module__.startswith("django."):
            messages.update(kind.__dict__.get("default_error_messages", {}))
    return messages
