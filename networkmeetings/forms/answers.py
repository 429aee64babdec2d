"""Answers to an invitation: yes, no and why, another time; and what somebody writes instead of coming."""

from __future__ import annotations

import datetime as dt
from typing import Any

from django import forms
from django.utils import timezone

from cases.forms.base import PlainForm
from cases.forms.fields import DanishDateTimeField
from cases.forms.widgets import SegmentedRadios
from networkmeetings.models import Participant
from networkmeetings.services.answering import MAX_INPUT

Answer = Participant.Answer


class InvitationAnswerForm(PlainForm):
    """Yes or no; a no has a reason, and may suggest another time. No free text: a link is no login."""

    answer = forms.ChoiceField(
        label="Kommer du?", choices=Answer.choices, widget=SegmentedRadios(ask_for=(Answer.NO,))
    )
    no_reason = forms.ChoiceField(
        label="Hvad er i vejen?", choices=Participant.NoReason.choices, widget=forms.RadioSelect, required=False
    )
    suggested_at = DanishDateTimeField(
        label="Foreslå en anden tid", required=False, help_text="For eksempel 3.12.2026 kl. 13."
    )

    def __init__(self, *args: Any, participant: Participant, **kwargs: Any) -> None:
        names = ("answer", "no_reason", "suggested_at")
        kwargs["initial"] = {name: getattr(participant, name) for name in names} | kwargs.get("initial", {})
        super().__init__(*args, **kwargs)

    def clean_suggested_at(self) -> dt.datetime | None:
        moment = self.cleaned_data["suggested_at"]
        if moment is not None and moment <= timezone.now():
            raise forms.ValidationError("Foreslå en tid, der ligger fremme.")
        return moment

    def clean(self) -> dict[str, Any]:
        cleaned = super().clean() or self.cleaned_data
        is_no = cleaned.get("answer") == Answer.NO
        if is_no and not cleaned.get("no_reason"):
            if cleaned.get("suggested_at"):
                cleaned["no_reason"] = Participant.NoReason.TIME
            elif "no_reason" not in self.errors:
                self.add_error("no_reason", "Vælg, hvad der er i vejen.")
        return cleaned


class WrittenInputForm(PlainForm):
    """What somebody says in writing; the young person may read it."""

    text = forms.CharField(
        label="Skriv til mødet",
        widget=forms.Textarea(attrs={"rows": 5}),
        max_length=MAX_INPUT,
        help_text="Bliver læst på mødet. Den unge kan læse det.",
    )


class CodedInputForm(WrittenInputForm):
    """The same from somebody without a login, with the code they were sent."""

    code = forms.CharField(
        label="Koden fra mailen",
        max_length=12,
        widget=forms.TextInput(attrs={"inputmode": "numeric", "autocomplete": "one-time-code"}),
    )
    field_order = ["code", "text"]
