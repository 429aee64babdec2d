"""Forms about papers: the words on the way back, and who has got a paper."""

from __future__ import annotations

import datetime as dt
from typing import Any

from django import forms
from django.utils import timezone

from cases.forms.base import PlainForm
from cases.forms.fields import DanishDateField
from cases.models import PaperDelivery
from cases.quiet_words import wall_error
from cases.way_back import LONGEST_WORDS

SOMEBODY_TO_RING = "Skriv mindst ét nummer. Papiret er ikke til nytte uden nogen at ringe til."


class WayBackForm(PlainForm):
    """Whom the young person may ring, when, and in their own words what they have reached, if they want it there."""

    name = forms.CharField(label="Hvem", max_length=60, required=False, help_text="Kun fornavn.")
    phone = forms.CharField(label="Telefon", max_length=30, required=False)
    second_name = forms.CharField(label="Ellers", max_length=60, required=False)
    second_phone = forms.CharField(label="Telefon", max_length=30, required=False)
    hours = forms.CharField(
        label="Telefonen er åben", max_length=160, required=False, help_text="For eksempel: hverdage 9-15."
    )
    closes_on = DanishDateField(
        label="Sagen lukker", help_text="De seks måneder, hvor det er den samme sag, tæller herfra."
    )
    achieved = forms.CharField(
        label="Det har jeg nået",
        max_length=LONGEST_WORDS,
        required=False,
        widget=forms.Textarea(attrs={"rows": 3}),
        help_text="Med den unges egne ord, og kun hvis den unge vil have det med.",
    )
    despite = forms.BooleanField(required=False)

    def __init__(self, *args: Any, called: str, **kwargs: Any) -> None:
        super().__init__(*args, **kwargs)
        self.fields["despite"].label = f"{called} vil selv have de ord på, som andre kan læse"

    def clean(self) -> dict[str, Any]:
        cleaned = super().clean() or self.cleaned_data
        for field in ("name", "second_name", "hours", "achieved"):
            if wrong := wall_error(cleaned.get(field) or "", despite=bool(cleaned.get("despite"))):
                self.add_error(field, wrong)
        if not cleaned.get("phone") and not cleaned.get("second_phone"):
            self.add_error("phone", SOMEBODY_TO_RING)
        for prefix in ("", "second_"):
            if cleaned.get(f"{prefix}phone") and not cleaned.get(f"{prefix}name"):
                self.add_error(f"{prefix}name", "Skriv, hvem nummeret er til.")
        return cleaned


class GivenForm(PlainForm):
    """Who has got a paper, how and when."""

    to = forms.CharField(label="Hvem har fået det", max_length=160)
    how = forms.ChoiceField(label="Hvordan", choices=PaperDelivery.How.choices)
    given_on = DanishDateField(label="Hvornår")

    def __init__(self, *args: Any, **kwargs: Any) -> None:
        super().__init__(*args, **kwargs)
        self.initial.setdefault("given_on", timezone.localdate())

    def clean_given_on(self) -> dt.date:
        day = self.cleaned_data["given_on"]
        if day > timezone.localdate():
            raise forms.ValidationError("Dagen er ikke kommet endnu.")
        return day
