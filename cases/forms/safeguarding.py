"""The forms of a child on the case, of an underretning, and of what came back."""

from __future__ import annotations

import datetime as dt
from typing import Any

from django import forms
from django.utils import timezone

from cases.forms.base import CaseForm, PlainForm
from cases.forms.once import AddedOnceForm
from cases.forms.widgets import SegmentedRadios
from cases.models import Child, SafeguardingReport, YoungPerson

ADULT = 18


class ChildForm(AddedOnceForm):
    """A child or a pregnancy. Nothing but the kind must be there."""

    class Meta:
        model = Child
        fields = ("kind", "name", "born_on", "lives", "note")
        widgets = {"kind": SegmentedRadios, "lives": SegmentedRadios}
        labels = {
            "kind": "Barn eller graviditet?",
            "name": "Barnets fornavn",
            "born_on": "Født eller ventes",
            "lives": "Hvor bor barnet?",
            "note": "Det skal en kollega vide",
        }
        help_texts = {"note": "For eksempel hvem der har barnet, når der er møde. Skriv ingen bekymring her."}


class DaysPassed:
    """Days that have been: none of the form's `days` may be to come."""

    days: tuple[str, ...] = ()

    def clean_days(self, given: dict[str, Any]) -> None:
        for name in self.days:
            day: dt.date | None = given.get(name)
            if day and day > timezone.localdate():
                self.add_error(name, "Dagen er ikke kommet endnu.")  # type: ignore[attr-defined]


class ReportForm(DaysPassed, CaseForm):
    """The underretning itself. About whom, and what was seen; the rest is shown as missing."""

    days = ("sent_on",)

    class Meta:
        model = SafeguardingReport
        fields = (
            "about", "who", "seen", "talked", "talked_note", "municipality", "sent_on", "sent_how",
        )  # fmt: skip
        widgets = {
            "seen": forms.Textarea(attrs={"rows": 10}),
            "talked": forms.RadioSelect,
            "talked_note": forms.Textarea(attrs={"rows": 3}),
        }
        labels = {
            "about": "Hvem handler den om?",
            "who": "Barnets navn og alder, hvis du ved det",
            "seen": "Hvad har du set og hørt?",
            "talked": "Har du talt med den unge om det først?",
            "talked_note": "Hvad siger den unge til det?",
            "municipality": "Hvilken kommune bor barnet i?",
            "sent_on": "Sendt",
            "sent_how": "Hvordan?",
        }
        help_texts = {
            "seen": "Med dine egne ord: hvad du så, hvornår og hvor. Skil det fra, hvad du tror, det betyder.",
            "talked_note": "Gerne den unges egne ord.",
            "municipality": "Underretningen går til barnets kommune.",
            "sent_on": "Lad den stå tom, indtil den er sendt. Derefter kan teksten ikke ændres.",
        }

    def __init__(self, *args: Any, person: YoungPerson, **kwargs: Any) -> None:
        super().__init__(*args, **kwargs)
        self.person = person

    def clean_about(self) -> str:
        about, age = self.cleaned_data["about"], self.person.age_on(timezone.localdate())
        if about == SafeguardingReport.About.YOUNG_PERSON and age is not None and age >= ADULT:
            raise forms.ValidationError(
                f"{self.person.call_name} er fyldt 18. En underretning handler om et barn eller en ung under 18 år."
            )
        return about

    def clean(self) -> dict[str, Any]:
        given = super().clean()
        self.clean_days(given)
        return given


class ReplyForm(DaysPassed, CaseForm):
    """When it was sent, and what came back: the receipt and the answer."""

    days = ("sent_on", "receipt_on", "answered_on")

    class Meta:
        model = SafeguardingReport
        fields = (
            "municipality", "sent_on", "sent_how", "receipt_on", "receipt_number", "answered_on", "answer",
        )  # fmt: skip
        labels = {
            "municipality": "Til hvilken kommune?",
            "sent_on": "Sendt",
            "sent_how": "Hvordan?",
            "receipt_on": "Kvitteringen kom",
            "receipt_number": "Nummer på kvitteringen",
            "answered_on": "Svar kom",
            "answer": "Hvad svarede kommunen?",
        }

    def __init__(self, *args: Any, **kwargs: Any) -> None:
        super().__init__(*args, **kwargs)
        if self.instance.sent_on and self.instance.municipality:
            del self.fields["municipality"]

    def clean(self) -> dict[str, Any]:
        given = super().clean()
        self.clean_days(given)
        if self.instance.sent_on and "sent_on" in given and given["sent_on"] is None:
            self.add_error("sent_on", "Den er sendt. Ret dagen, hvis den er forkert.")
        return given


class DropForm(PlainForm):
    """Why an underretning that was begun is not sent after all."""

    dropped_why = forms.CharField(
        label="Hvorfor sendes den ikke?",
        max_length=SafeguardingReport._meta.get_field("dropped_why").max_length,
        help_text="For eksempel at en kollega har sendt den, eller at det viste sig at være noget andet.",
    )
