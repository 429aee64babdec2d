"""Forms of where the young person lives, and of stays at a § 110 home."""

from __future__ import annotations

import datetime as dt
from typing import Any

from django import forms
from django.db.models import Q
from django.utils import timezone

from cases.forms.base import CaseForm, PlainForm
from cases.forms.fields import DanishDateField
from cases.forms.referrals import situations
from cases.forms.widgets import SegmentedRadios
from cases.forms.young_person import not_ahead
from cases.models import Organisation, ShelterStay


class SituationForm(PlainForm):
    """Where the young person lives, and since when."""

    kind = forms.ChoiceField(label="Hvor bor den unge?", choices=situations)
    since_on = DanishDateField(label="Siden", initial=timezone.localdate, required=False)
    note = forms.CharField(
        label="Mere om det", max_length=200, required=False, help_text="Ikke en adresse. Den står under Den unge."
    )

    def clean_since_on(self) -> dt.date:
        return not_ahead(self.cleaned_data["since_on"]) or timezone.localdate()


class ShelterForm(CaseForm):
    """A stay: the day in must be there, and where and how as far as it is known."""

    class Meta:
        model = ShelterStay
        fields = ("stay_type", "in_on", "organisation", "place_name", "came_by", "came_from", "notice_on")
        widgets = {"stay_type": SegmentedRadios, "came_by": SegmentedRadios}
        labels = {
            "stay_type": "Hvad er det for et ophold?",
            "in_on": "Skrevet ind",
            "organisation": "Sted",
            "place_name": "Står stedet ikke på listen, så skriv det",
            "came_by": "Hvordan kom den unge dertil?",
            "came_from": "Hvor boede den unge lige før?",
            "notice_on": "Hvornår gav stedet kommunen besked?",
        }
        help_texts = {"notice_on": "Stedet skal give besked senest tre arbejdsdage efter indskrivningen."}

    def __init__(self, *args: Any, sees_place: bool, **kwargs: Any) -> None:
        super().__init__(*args, **kwargs)
        places: Any = self.fields["organisation"]
        shelters = Q(kind=Organisation.Kind.SHELTER, is_active=True)
        places.queryset = Organisation.objects.filter(shelters | Q(pk=self.instance.organisation_id))
        came_from: Any = self.fields["came_from"]
        came_from.choices = situations()
        stay_type: Any = self.fields["stay_type"]
        stay_type.required = False
        if not sees_place:
            del self.fields["organisation"], self.fields["place_name"]
        if self.instance._state.adding:
            self.initial.setdefault("in_on", timezone.localdate())

    def clean_stay_type(self) -> str:
        return self.cleaned_data["stay_type"] or ShelterStay.Type.HOSTEL

    def clean_in_on(self) -> dt.date | None:
        return not_ahead(self.cleaned_data["in_on"])

    def clean_notice_on(self) -> dt.date | None:
        return not_ahead(self.cleaned_data["notice_on"])

    def clean(self) -> Any:
        cleaned = super().clean()
        if self.cleaned_data.get("organisation") and self.cleaned_data.get("place_name"):
            self.add_error("place_name", "Du har valgt et sted på listen. Slet enten det eller det, du har skrevet.")
        return cleaned


class ShelterCheckForm(CaseForm):
    """The conditions as written by hand, for what the program does not know, and when the notice came."""

    class Meta:
        model = ShelterStay
        fields = ("notice_on", "plan_on", "home_on", "support_on", "lease_on", "worker_wish")
        labels = {
            "notice_on": "Stedet gav besked",
            "plan_on": "Handleplan (§§ 141 og 142)",
            "home_on": "Bolig anvist, eller botilbud besluttet",
            "support_on": "Støtten er besluttet",
            "lease_on": "Kontrakten er skrevet under",
            "worker_wish": "Ønsker den unge en bestemt medarbejder fra stedet?",
        }

    def clean_notice_on(self) -> dt.date | None:
        return not_ahead(self.cleaned_data["notice_on"])


class ShelterOutForm(CaseForm):
    """The discharge as Danmarks Statistik asks: which day, how, and where to."""

    out_on = DanishDateField(label="Skrevet ud")
    discharge = forms.ChoiceField(label="Hvordan skete det?")
    went_to = forms.ChoiceField(label="Hvor flyttede den unge hen?", choices=situations, required=False)

    class Meta:
        model = ShelterStay
        fields = ("out_on", "discharge", "went_to")

    def __init__(self, *args: Any, **kwargs: Any) -> None:
        super().__init__(*args, **kwargs)
        ways = [choice for choice in ShelterStay.Discharge.choices if choice[0] != ShelterStay.Discharge.DIED]
        discharge: Any = self.fields["discharge"]
        discharge.choices = [("", "Vælg"), *ways]
        if not self.instance.out_on:
            self.initial["out_on"] = timezone.localdate()

    def clean_out_on(self) -> dt.date | None:
        day = not_ahead(self.cleaned_data["out_on"])
        if day and day < self.instance.in_on:
            raise forms.ValidationError("Udskrivningen ligger før indskrivningen. Ret dagen.")
        return day
