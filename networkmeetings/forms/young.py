"""The forms of Den unges visning: few fields, plain words, nothing required but a word to save."""

from __future__ import annotations

from typing import Any

from django import forms
from django.core.exceptions import NON_FIELD_ERRORS

from cases.forms.base import CaseForm, PlainForm
from cases.forms.conflict import NOTHING, ConflictField
from cases.forms.widgets import SegmentedRadios
from cases.models import TabletSession
from cases.once import submission_key
from networkmeetings.forms.rows import RowForm
from networkmeetings.models import AgendaItem, MeetingWish
from networkmeetings.services.young import mark_as_own


def on_one_line(text: str) -> str:
    """A point is one line on every paper, also when it was written on three."""
    return " ".join(text.split())


class OwnForm(CaseForm):
    """A row the young person writes in themself: saved as their own act on the tablet that was handed over."""

    def __init__(self, *args: Any, tablet: TabletSession, **kwargs: Any) -> None:
        super().__init__(*args, **kwargs)
        self.tablet = tablet
        mark_as_own(self.instance, tablet)

    def fill(self, row: Any) -> None:
        super().fill(row)
        mark_as_own(row, self.tablet)


class OwnPointForm(OwnForm, RowForm):
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
    submission_key = submission_key()

    def __init__(self, *args: Any, **kwargs: Any) -> None:
        super().__init__(*args, auto_id="new-point-%s", **kwargs)

    def clean_text(self) -> str:
        return on_one_line(self.cleaned_data["text"])


class WishForm(OwnForm):
    """Where, when and how the young person would like the meeting. Nothing has to be answered."""

    is_versioned = True  # also before the first answer: a wish not made yet is opened at 0

    class Meta:
        model = MeetingWish
        fields = ["place", "place_words", "time_words", "part"]
        widgets = {"place": SegmentedRadios, "part": SegmentedRadios}
        labels = {
            "place": "Hvor vil du helst mødes?",
            "place_words": "Hvor henne?",
            "time_words": "Hvornår på dagen er bedst?",
            "part": "Hvordan vil du være med?",
        }

    def __init__(self, *args: Any, instance: MeetingWish, **kwargs: Any) -> None:
        super().__init__(*args, instance=instance, auto_id="wish-%s", **kwargs)
        self.instance.tablet = self.tablet

    def fill(self, row: Any) -> None:
        super().fill(row)
        row.tablet = self.tablet

    @property
    def has_answers(self) -> bool:
        """Whether anything was answered otherwise than it stands."""
        return bool(set(self.changed_data) - {"version"})

    def note_conflict(self, saved: Any) -> None:
        """Answered in two places at once: what was only answered there is taken over; where both answered the line
        holds both, and a choice stays as it was made here with the other one beside it."""
        super().note_conflict(saved)
        if self.conflict is None:
            return
        self.errors.pop(NON_FIELD_ERRORS, None)
        both = [field for field in self.conflict.fields if not field.only_theirs]
        if not both:
            theirs = {field.name: getattr(saved, field.name) for field in self.conflict.fields}
            self.cleaned_data |= {"version": saved.version, **theirs}
            self.conflict = None
            return
        for field in both:
            self.show_both(field)

    def show_both(self, field: ConflictField) -> None:
        if isinstance(self.fields[field.name], forms.ChoiceField):
            words = f"Du har også svaret et andet sted: {field.saved}. Vælg det, der passer."
        else:
            words = "Du har også skrevet her et andet sted. Begge dele står i feltet. Ret det til."
            parts = [part for part in (field.saved, field.mine) if part != NOTHING]
            self.data[field.name] = " / ".join(parts)  # type: ignore[index]
        self.add_error(field.name, words)
