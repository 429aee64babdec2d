"""The forms of Den unges visning: few fields, plain words, nothing required but a word to save."""

from __future__ import annotations

from typing import Any

from django import forms
from django.core.exceptions import NON_FIELD_ERRORS

from cases.forms.base import PlainForm
from cases.forms.widgets import SegmentedRadios
from networkmeetings.forms.rows import RowForm
from networkmeetings.models import AgendaItem, MeetingWish


def on_one_line(text: str) -> str:
    """A point is one line on every paper, also when it was written on three."""
    return " ".join(text.split())


class OwnPointForm(RowForm):
    """One of the young person's own points, to be reworded."""

    class Meta:
        model = AgendaItem
        fields = ["text"]
        widgets = {"text": forms.Textarea(attrs={"rows": 2})}
        labels = {"text": "Punkt"}
        error_messages = {"text": {"required": "Skriv noget, eller stryg punktet."}}

    def clean_text(self) -> str:
        return on_one_line(self.cleaned_data["text"])

    def note_conflict(self, saved: Any) -> None:
        """Written in two places at once: a wording only changed there is taken over, two wordings both stand."""
        super().note_conflict(saved)
        if self.conflict is None:
            return
        if all(field.only_theirs for field in self.conflict.fields):
            self.conflict = None
            self.cleaned_data |= {"version": saved.version, "text": saved.text}
        self.errors.pop(NON_FIELD_ERRORS, None)
        if self.conflict is not None:
            self.add_error(None, "Du har også skrevet her et andet sted. Begge dele står i feltet. Ret det til.")


class OwnNewPointForm(PlainForm):
    """A point more. Empty is no mistake when one only goes on."""

    text = forms.CharField(label="Skriv et punkt mere", max_length=300, required=False)

    def __init__(self, *args: Any, **kwargs: Any) -> None:
        super().__init__(*args, auto_id="new-point-%s", **kwargs)

    def clean_text(self) -> str:
        return on_one_line(self.cleaned_data["text"])


class WishForm(PlainForm):
    """Where, when and how the young person would like the meeting. Nothing has to be answered."""

    place = forms.ChoiceField(
        label="Hvor vil du helst mødes?", choices=MeetingWish.Place, required=False, widget=SegmentedRadios
    )
    place_words = forms.CharField(label="Hvor henne?", max_length=160, required=False)
    time_words = forms.CharField(label="Hvornår på dagen er bedst?", max_length=160, required=False)
    part = forms.ChoiceField(
        label="Hvordan vil du være med?", choices=MeetingWish.Part, required=False, widget=SegmentedRadios
    )

    def __init__(self, *args: Any, wish: MeetingWish | None = None, **kwargs: Any) -> None:
        told = {name: getattr(wish, name) for name in self.base_fields} if wish else {}
        super().__init__(*args, initial=told, auto_id="wish-%s", **kwargs)
