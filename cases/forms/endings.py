"""Forms of the end: begin, answer, a death, and coming back. An end is answered, not filled with words."""

from __future__ import annotations

import datetime as dt
from typing import Any

from django import forms
from django.utils import timezone

from cases.closing import TEAM, WHY, YOUNG
from cases.forms.base import CaseForm, PlainForm
from cases.forms.fields import DanishDateField
from cases.forms.widgets import SegmentedRadios
from cases.models import CaseEnding, CloseReason, Heard

# A death and a referral that never became a start have acts of their own.
REASONS = [
    (reason.value, reason.label) for reason in CloseReason if reason not in (CloseReason.DIED, CloseReason.NOT_STARTED)
]


class BeginEndingForm(PlainForm):
    """Why the case ends. It closes nothing yet."""

    reason = forms.ChoiceField(label="Hvorfor slutter det?", choices=REASONS, widget=forms.RadioSelect)
    new_municipality = forms.CharField(label="Ny kommune, hvis den unge er flyttet", max_length=80, required=False)


class EndingAnswerForm(CaseForm):
    """One question of an end; the answer may wait, but the case closes only when it is there (C5)."""

    class Meta:
        model = CaseEnding
        fields: tuple[str, ...] = ()
        widgets = {
            "young_person_heard": SegmentedRadios,
            "team_heard": SegmentedRadios,
            "young_person_words": forms.Textarea(attrs={"rows": 4}),
            "team_words": forms.Textarea(attrs={"rows": 4}),
            "attempts": forms.Textarea(attrs={"rows": 3}),
            "reason": forms.RadioSelect,
        }
        labels = {
            "young_person_heard": "Hvad siger den unge?",
            "young_person_words": "Med den unges ord",
            "team_heard": "Hvad siger teamet?",
            "team_words": "Teamets ord",
            "attempts": "Andre forsøg på at få fat i den unge",
            "reason": "Hvorfor slutter det?",
            "new_municipality": "Ny kommune, hvis den unge er flyttet",
        }
        help_texts = {"attempts": "Når svaret er, at den unge ikke kunne nås. Forsøg fra notaterne tæller med."}

    def __init__(self, *args: Any, **kwargs: Any) -> None:
        super().__init__(*args, **kwargs)
        fields: dict[str, Any] = self.fields
        for name in {"young_person_heard", "team_heard"} & set(fields):
            fields[name].choices = Heard.choices
        if "reason" in fields:
            fields["reason"].choices = REASONS


class YoungPersonHeardForm(EndingAnswerForm):
    class Meta(EndingAnswerForm.Meta):
        fields = ("young_person_heard", "young_person_words", "attempts")


class TeamHeardForm(EndingAnswerForm):
    class Meta(EndingAnswerForm.Meta):
        fields = ("team_heard", "team_words")


class WhyForm(EndingAnswerForm):
    class Meta(EndingAnswerForm.Meta):
        fields = ("reason", "new_municipality")


# The word in the address -> (its form, what the page is called).
QUESTIONS: dict[str, tuple[type[EndingAnswerForm], str]] = {
    WHY: (WhyForm, "Hvorfor slutter det?"),
    YOUNG: (YoungPersonHeardForm, "Hvad siger den unge?"),
    TEAM: (TeamHeardForm, "Hvad siger teamet?"),
}


class DeathForm(PlainForm):
    died_on = DanishDateField(label="Hvornår døde den unge?", initial=timezone.localdate)

    def clean_died_on(self) -> dt.date:
        day = self.cleaned_data["died_on"]
        if day > timezone.localdate():
            raise forms.ValidationError("Datoen er ikke kommet endnu.")
        return day


class ReopenForm(PlainForm):
    """Why the case is opened again."""

    reason = forms.CharField(label="Hvorfor åbnes sagen igen?", widget=forms.Textarea, max_length=2000)
    take_it = forms.BooleanField(
        label="Jeg bliver koordinator",
        required=False,
        initial=True,
        help_text="Ellers er sagen lederens, til en har den.",
    )

    def __init__(self, *args: Any, can_take: bool, **kwargs: Any) -> None:
        super().__init__(*args, **kwargs)
        if not can_take:
            del self.fields["take_it"]
