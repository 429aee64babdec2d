"""The form of the young person's own data."""

from __future__ import annotations

import datetime as dt
from typing import Any

from django import forms
from django.utils import timezone

from cases.forms.base import CaseForm
from cases.forms.cpr_field import CprField
from cases.models import YoungPerson

ADDRESS_FIELDS = ("address", "new_reach")


class PersonForm(CaseForm):
    """What to call the person and how to reach them. An empty personal number leaves the one there is."""

    cpr = CprField(label="Nyt CPR-nummer", required=False, help_text="ddmmåå-xxxx. Et tidligere nummer gemmes.")
    new_reach = forms.CharField(
        label="En vej mere til personen", max_length=200, required=False, help_text="Telefon, profil eller et sted."
    )

    class Meta:
        model = YoungPerson
        fields = (
            "call_name",
            "full_name",
            "pronoun",
            "birth_date",
            "language",
            "needs_interpreter",
            "preferred_channel",
            "address",
            "is_address_protected",
        )
        labels = {
            "call_name": "Hvad skal vi kalde personen?",
            "full_name": "Fulde navn",
            "pronoun": "Stedord",
            "birth_date": "Født",
            "language": "Sprog",
            "needs_interpreter": "Har brug for tolk",
            "preferred_channel": "Foretrækker",
            "address": "Opholder sig",
            "is_address_protected": "Har adressebeskyttelse",
        }

    def __init__(self, *args: Any, may_see_address: bool, **kwargs: Any) -> None:
        super().__init__(*args, **kwargs)
        if not may_see_address:
            for name in ADDRESS_FIELDS:
                del self.fields[name]

    def clean_birth_date(self) -> dt.date | None:
        day = self.cleaned_data["birth_date"]
        if day and day > timezone.localdate():
            raise forms.ValidationError("Fødselsdatoen er ikke kommet endnu. Skriv året med fire cifre.")
        return day
