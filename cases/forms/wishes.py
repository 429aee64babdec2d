"""Forms of a wish for another worker (C7)."""

from __future__ import annotations

import datetime as dt
from typing import Any

from django import forms
from django.utils import timezone

from cases.forms.base import CaseForm, PlainForm
from cases.forms.widgets import SegmentedRadios
from cases.models import Case, User, WorkerWish


class WishForm(CaseForm):
    """What the young person says about wanting another worker. Their words are enough."""

    class Meta:
        model = WorkerWish
        fields = ("words", "about", "asked_on")
        labels = {
            "words": "Hvad siger den unge, med egne ord?",
            "about": "Hvem gælder det?",
            "asked_on": "Hvornår bad den unge om det?",
        }

    def __init__(self, *args: Any, case: Case, **kwargs: Any) -> None:
        super().__init__(*args, **kwargs)
        about: Any = self.fields["about"]
        working = case.assignments.live(timezone.now()).exclude(role__in=["handover", "emergency"])
        about.queryset = User.objects.filter(pk__in=working.values("user")).order_by("username")
        about.empty_label = "Ingen bestemt"
        self.fields["asked_on"].required = False
        self.initial.setdefault("asked_on", timezone.localdate())

    def clean_asked_on(self) -> dt.date:
        day = self.cleaned_data["asked_on"] or timezone.localdate()
        if day > timezone.localdate():
            raise forms.ValidationError("Dagen er ikke kommet endnu.")
        return day


class WishAnswerForm(PlainForm):
    """The answer, and why. Both are said to the young person."""

    outcome = forms.ChoiceField(label="Svaret", choices=WorkerWish.Outcome.choices, widget=forms.RadioSelect)
    answer = forms.CharField(
        label="Hvad har du sagt til den unge?",
        widget=forms.Textarea,
        max_length=4000,
        help_text="Hvad der sker nu, og hvorfor. Bliver det et nej, så skriv grunden.",
    )
    told_how = forms.ChoiceField(
        label="Hvordan fik den unge svaret?", choices=WorkerWish.Way.choices, widget=SegmentedRadios, required=False
    )
