"""Forms of going out: contacts without a name (§ 99), and visits at home."""

from __future__ import annotations

import datetime as dt
import re
from typing import Any

from django import forms
from django.utils import timezone

from cases.forms.base import PlainForm
from cases.forms.fields import DanishDateField
from cases.forms.once import AddedOnceForm
from cases.forms.referrals import colleagues
from cases.forms.widgets import SegmentedRadios
from cases.models import HomeVisit, OutreachContact, User

Result = HomeVisit.Result
CPR_SHAPE = re.compile(r"\b\d{6}[\s-]?\d{4}\b")
PHONE_SHAPE = re.compile(r"(?<!\d)(?:\d[\s.]?){8}(?!\d)")
# Two words that begin big, one after the other: most often somebody's name, sometimes a place's.
NAME_SHAPE = re.compile(r"[A-ZÆØÅ][a-zæøåé]+ [A-ZÆØÅ][a-zæøåé]+")
FREE_TEXT = ("talked", "agreed")


class OutreachForm(AddedOnceForm):
    """A contact without a name. Only the place must be there; the texts are looked through for who it could be."""

    class Meta:
        model = OutreachContact
        fields = ("met_on", "place", "talked", "agreed", "again_on")
        widgets = {"talked": forms.Textarea(attrs={"rows": 4}), "agreed": forms.Textarea(attrs={"rows": 3})}
        labels = {
            "met_on": "Hvornår?",
            "place": "Hvor mødtes I?",
            "talked": "Hvad talte I om?",
            "agreed": "Hvad aftalte I?",
            "again_on": "Hvornår ses I igen?",
        }
        help_texts = {
            "place": "Et sted, andre også kommer. Ikke en privat adresse.",
            "talked": "Uden navn, nummer eller andet, der viser, hvem det er.",
        }

    looks_like_name = ""  # what in the text may be a name; the template asks

    def __init__(self, *args: Any, **kwargs: Any) -> None:
        super().__init__(*args, **kwargs)
        self.fields["met_on"].required = False
        if self.instance._state.adding:
            self.initial.setdefault("met_on", timezone.localdate())

    def clean_met_on(self) -> dt.date:
        day = self.cleaned_data["met_on"] or timezone.localdate()
        if day > timezone.localdate():
            raise forms.ValidationError("Dagen er ikke kommet endnu.")
        return day

    def clean(self) -> dict[str, Any]:
        given = super().clean() or self.cleaned_data
        for name in ("place", *FREE_TEXT):
            text = given.get(name) or ""
            if CPR_SHAPE.search(text) or PHONE_SHAPE.search(text):
                self.add_error(name, "Slet nummeret. En opsøgende kontakt er uden navn og nummer.")
        found = next((hit[0] for name in FREE_TEXT if (hit := NAME_SHAPE.search(given.get(name) or ""))), "")
        if found and not self.errors and not self.data.get("no_name"):
            self.looks_like_name = found
            self.add_error(None, f"”{found}” ligner et navn. Slet det, eller sig nedenfor, at det ikke er et navn.")
        return given


class VisitForm(PlainForm):
    """A visit to plan: who goes out, and when at the latest."""

    visitor = forms.ModelChoiceField(
        label="Hvem tager ud til den unge?", queryset=User.objects.none(), required=False, empty_label="Jeg gør"
    )
    due_on = DanishDateField(label="Senest", required=False, help_text="Står det tomt, er det næste hverdag.")

    def __init__(self, *args: Any, user: Any, **kwargs: Any) -> None:
        super().__init__(*args, **kwargs)
        fields: dict[str, Any] = self.fields
        fields["visitor"].queryset = colleagues(user).exclude(pk=user.pk)

    def clean_due_on(self) -> dt.date | None:
        day = self.cleaned_data["due_on"]
        if day and day < timezone.localdate():
            raise forms.ValidationError("Dagen er gået. Skriv i dag eller en dag, der kommer.")
        return day


class VisitDoneForm(PlainForm):
    """How a visit went. Nobody home is an answer too."""

    result = forms.ChoiceField(label="Hvordan gik det?", choices=Result.choices, widget=SegmentedRadios)
    visited_on = DanishDateField(label="Hvornår?", required=False, initial=timezone.localdate)
    outcome = forms.CharField(
        label="Hvad kom der ud af det?",
        widget=forms.Textarea(attrs={"rows": 4}),
        max_length=4000,
        required=False,
        help_text="Hvad den unge sagde, hvad I aftalte, eller hvad du så, når ingen var hjemme.",
    )
    again_on = DanishDateField(
        label="Hvornår tager du ud igen?", required=False, help_text="Lad det stå tomt, hvis det ikke er nødvendigt."
    )

    def clean_visited_on(self) -> dt.date:
        day = self.cleaned_data["visited_on"] or timezone.localdate()
        if day > timezone.localdate():
            raise forms.ValidationError("Dagen er ikke kommet endnu. Skriv besøget, når det har været der.")
        return day

    def clean_again_on(self) -> dt.date | None:
        day = self.cleaned_data["again_on"]
        if day and day < timezone.localdate():
            raise forms.ValidationError("Dagen er gået. Skriv i dag eller en dag, der kommer.")
        return day
