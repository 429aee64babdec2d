"""Forms of step 3: who gets the case, and the start."""

from __future__ import annotations

from typing import Any

from django import forms
from django.utils import timezone

from cases.forms.base import PlainForm
from cases.forms.fields import DanishDateField
from cases.models import User


class StartForm(PlainForm):
    """Opstart i Samarbejdsmodellen."""

    started_on = DanishDateField(label="Startet", initial=timezone.localdate)
    expectations = forms.CharField(
        label="Det er vi enige om",
        widget=forms.Textarea,
        max_length=4000,
        required=False,
        help_text="Hvad den unge kan regne med fra os, og hvordan vi holder kontakt.",
    )
    privacy_notice_on = DanishDateField(
        label="Den unge har fået at vide, hvad vi skriver ned", required=False, help_text="Datoen, I talte om det."
    )


class AssignForm(PlainForm):
    """Who gets the case. The candidates are rows of a table, so the template draws the radios."""

    user = forms.ModelChoiceField(
        label="Hvem skal have sagen?", queryset=User.objects.none(), widget=forms.RadioSelect
    )
    reason = forms.CharField(label="Hvorfor", max_length=300, required=False)

    def __init__(self, *args: Any, candidates: Any, **kwargs: Any) -> None:
        super().__init__(*args, **kwargs)
        user: Any = self.fields["user"]
        user.queryset = candidates
