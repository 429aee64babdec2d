"""The form of a forandringsfortælling."""

from __future__ import annotations

import datetime as dt
import re
from typing import Any

from django import forms
from django.utils import timezone

from cases.forms.base import CaseForm
from cases.forms.widgets import SegmentedRadios
from cases.importing.cells import holds_cpr
from cases.models import ChangeStory, YoungPerson

SHORTEST_NAME = 2


def names_in(text: str, person: YoungPerson) -> list[str]:
    """Parts of the young person's name that stand in `text`, also in the genitive."""
    parts = {part for part in f"{person.call_name} {person.full_name}".split() if len(part) >= SHORTEST_NAME}
    return sorted(part for part in parts if re.search(rf"\b{re.escape(part)}s?\b", text, re.IGNORECASE))


class ChangeStoryForm(CaseForm):
    """What has changed. Only the story must be there; others read it only with a yes, and without a name."""

    class Meta:
        model = ChangeStory
        fields = ("text", "difference", "theme", "told_by", "told_on", "consent", "consent_on", "shared_text")
        widgets = {
            "text": forms.Textarea(attrs={"rows": 8}),
            "difference": forms.Textarea(attrs={"rows": 3}),
            "told_by": SegmentedRadios,
            "consent": forms.RadioSelect,
            "shared_text": forms.Textarea(attrs={"rows": 8}),
        }
        labels = {
            "text": "Hvad er blevet anderledes?",
            "difference": "Hvad gjorde forskellen?",
            "theme": "Hvad handler den mest om?",
            "told_by": "Hvem fortæller?",
            "told_on": "Fortalt",
            "consent": "Må andre læse den uden navn?",
            "consent_on": "Hvornår svarede den unge?",
            "shared_text": "Udgaven, andre må læse",
        }
        help_texts = {
            "text": "Før og nu, gerne med den unges egne ord.",
            "consent": "Spørg den unge, også når en medarbejder fortæller. Et ja kan altid trækkes tilbage her.",
            "shared_text": "Uden navne, steder og andet, der kan kendes igen. Læs den højt for den unge først.",
        }

    def __init__(self, *args: Any, person: YoungPerson, **kwargs: Any) -> None:
        super().__init__(*args, **kwargs)
        self.person = person
        self.fields["told_on"].required = False
        self.initial.setdefault("told_on", timezone.localdate())

    def clean_told_on(self) -> dt.date:
        return self.clean_day("told_on") or timezone.localdate()

    def clean_consent_on(self) -> dt.date | None:
        return self.clean_day("consent_on")

    def clean_day(self, name: str) -> dt.date | None:
        day = self.cleaned_data[name]
        if day and day > timezone.localdate():
            raise forms.ValidationError("Dagen er ikke kommet endnu.")
        return day

    def clean_shared_text(self) -> str:
        text = self.cleaned_data["shared_text"]
        if found := names_in(text, self.person):
            raise forms.ValidationError(f"Den unges navn står her ({', '.join(found)}). Skriv uden navne.")
        if holds_cpr(text):
            raise forms.ValidationError("Her står noget, der ligner et CPR-nummer. Slet det.")
        return text

    def clean(self) -> dict[str, Any]:
        given = super().clean()
        if given.get("consent") == ChangeStory.Consent.YES:
            given["consent_on"] = given.get("consent_on") or timezone.localdate()
            if "shared_text" in given and not given["shared_text"].strip():
                self.add_error("shared_text", "Skriv den udgave, andre må læse, eller lad svaret stå åbent.")
        return given
