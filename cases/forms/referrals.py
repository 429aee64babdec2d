"""Forms of step 1: a new referral, and how one ends."""

from __future__ import annotations

import datetime as dt
from typing import Any

from django import forms
from django.utils import timezone

from cases.forms.base import PlainForm
from cases.forms.cpr_field import CprField
from cases.forms.fields import DanishDateField
from cases.forms.widgets import SegmentedRadios
from cases.models import Case, HousingSituationKind, Referral, RiskIndicator

Outcome = Referral.Outcome
PERSON_FIELDS = ("full_name", "birth_date", "address", "is_address_protected")
WORD_FIELDS = ("received_on", "source", "source_name", "wish", "risk_indicators", "situation", "urgency")


def or_nothing(choices: list[tuple[Any, Any]]) -> list[tuple[Any, Any]]:
    """Choices of a list that may be left."""
    return [("", "Vælg"), *choices]


class ReferralForm(PlainForm):
    """A new referral. Only what to call the person, how to reach them and the worry must be there (design 4)."""

    call_name = forms.CharField(label="Hvad skal vi kalde personen?", max_length=80)
    reach = forms.CharField(
        label="Hvordan kan vi få fat i personen?",
        max_length=200,
        help_text="Telefon, profil, et sted eller en person, der ved det.",
    )
    worry = forms.CharField(
        label="Hvad er bekymringen?", widget=forms.Textarea, max_length=4000, help_text="En linje er nok."
    )
    wish = forms.CharField(
        label="Hvad vil den unge selv gerne?",
        widget=forms.Textarea(attrs={"rows": 3}),
        max_length=4000,
        required=False,
    )
    full_name = forms.CharField(label="Fulde navn", max_length=160, required=False)
    cpr = CprField(
        label="CPR-nummer", required=False, help_text="ddmmåå-xxxx. Lad det stå tomt, hvis I ikke kender det."
    )
    birth_date = DanishDateField(label="Født", required=False, help_text="Hvis CPR-nummeret ikke er kendt.")
    address = forms.CharField(label="Opholder sig", max_length=200, required=False)
    is_address_protected = forms.BooleanField(label="Har adressebeskyttelse", required=False)
    situation = forms.ChoiceField(
        label="Hvor bor den unge lige nu?", choices=or_nothing(HousingSituationKind.choices), required=False
    )
    urgency = forms.ChoiceField(
        label="Hvor hurtigt skal der ske noget?",
        choices=Referral.Urgency.choices,
        widget=SegmentedRadios,
        required=False,
    )
    risk_indicators = forms.MultipleChoiceField(
        label="Hvad ved du om risikoforhold?",
        choices=RiskIndicator.choices,
        widget=forms.CheckboxSelectMultiple,
        required=False,
        help_text="Guidens syv. Sæt kun kryds ved det, du ved.",
    )
    source = forms.ChoiceField(
        label="Hvem henvender sig?", choices=or_nothing(Referral.Source.choices), required=False
    )
    source_name = forms.CharField(label="Navn og telefon på den, der henvender sig", max_length=160, required=False)
    received_on = DanishDateField(label="Modtaget", required=False, initial=timezone.localdate)
    take_it = forms.BooleanField(
        label="Jeg tager den selv",
        required=False,
        help_text="Du bliver koordinator. Ellers ser visitationen den straks.",
    )

    similar: list[Case]  # cases that may be about the same person; the template asks

    def __init__(self, *args: Any, can_take: bool, **kwargs: Any) -> None:
        super().__init__(*args, **kwargs)
        self.similar = []
        if not can_take:
            del self.fields["take_it"]

    @property
    def says_another(self) -> bool:
        """The user has seen the similar ones and says it is somebody else."""
        return bool(self.data.get("another"))

    def clean_birth_date(self) -> dt.date | None:
        day = self.cleaned_data["birth_date"]
        if day and day > timezone.localdate():
            raise forms.ValidationError("Fødselsdatoen er ikke kommet endnu. Skriv året med fire cifre.")
        return day

    def clean_received_on(self) -> dt.date:
        day = self.cleaned_data["received_on"] or timezone.localdate()
        if day > timezone.localdate():
            raise forms.ValidationError("Henvendelsen kan ikke være modtaget i fremtiden.")
        return day

    def for_service(self) -> dict[str, Any]:
        """The arguments of cases.services.open_case."""
        given = self.cleaned_data
        return {
            "call_name": given["call_name"],
            "reach": given["reach"],
            "worry": given["worry"],
            "number": given["cpr"],
            "known": {name: given[name] for name in PERSON_FIELDS},
            "take_it": given.get("take_it", False),
            **{name: given[name] for name in WORD_FIELDS},
        }

    def note_similar(self, cases: list[Case]) -> None:
        """Stop and ask whether it is one of these."""
        self.similar = cases
        self.add_error(None, "Måske kender I den unge allerede. Se efter nedenfor, før du opretter.")


class ReferralEndForm(PlainForm):
    """How a referral ends without a start."""

    outcome = forms.ChoiceField(
        label="Hvordan endte den?",
        choices=[choice for choice in Outcome.choices if choice[0] != Outcome.STARTED],
        widget=forms.RadioSelect,
    )
    outcome_note = forms.CharField(
        label="Hvad er der gjort, og hvem er den unge hjulpet videre til?",
        widget=forms.Textarea,
        max_length=4000,
        required=False,
    )
    ask_again_on = DanishDateField(
        label="Må vi spørge igen? Hvornår?", required=False, help_text="Ved nej tak: en dag, den unge er med på."
    )
