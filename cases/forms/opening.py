"""Forms of the start: services under way, the earlier adviser's hand-over, and warnings before something falls."""

from __future__ import annotations

import datetime as dt
from typing import Any

from django import forms
from django.utils import timezone

from cases.forms.base import CaseForm, PlainForm
from cases.forms.fields import DanishDateField
from cases.forms.widgets import SegmentedRadios
from cases.forms.young_person import not_ahead
from cases.models import AdviserHandover, Indsats, SanctionWarning, SMStart, User

# Suggestions only: a municipality gives help under many laws, and sections move (domain.md 5).
LAWS = (
    "serviceloven § 82 b",
    "serviceloven § 85",
    "serviceloven § 85 a",
    "serviceloven § 99",
    "serviceloven § 101",
    "serviceloven § 107",
    "serviceloven § 110",
    "barnets lov § 32",
    "barnets lov § 114",
    "lov om en aktiv beskæftigelsesindsats § 167",
    "lov om aktiv socialpolitik § 11",
    "lov om kommunal indsats for unge under 25 år",
    "almenboligloven § 59",
    "sundhedsloven § 141",
)
LAW_LIST = "indsats-laws"


class IndsatsForm(CaseForm):
    """A service under way; only what it is must be said."""

    class Meta:
        model = Indsats
        fields = ("name", "law", "provider", "contact", "starts_on", "ends_on", "status")
        widgets = {"status": SegmentedRadios, "law": forms.TextInput(attrs={"list": LAW_LIST})}
        labels = {
            "name": "Hvad er det for en indsats?",
            "law": "Lov og paragraf",
            "provider": "Hvem giver den?",
            "contact": "Kontaktperson",
            "starts_on": "Fra",
            "ends_on": "Til",
            "status": "Status",
        }
        help_texts = {
            "name": "For eksempel mentor, rusmiddelbehandling eller ungestøtte.",
            "law": "Skriv altid loven sammen med paragraffen. § 141 findes både i serviceloven og sundhedsloven.",
            "contact": "Navn og hvordan man får fat i personen.",
        }

    def __init__(self, *args: Any, **kwargs: Any) -> None:
        super().__init__(*args, **kwargs)
        status: Any = self.fields["status"]
        status.choices = [choice for choice in Indsats.Status.choices if choice[0] != Indsats.Status.ENDED]
        status.required = False

    def clean_status(self) -> str:
        return self.cleaned_data["status"] or Indsats.Status.RUNNING


class IndsatsEndForm(CaseForm):
    """The end of a service: which day, and why."""

    ends_on = DanishDateField(label="Sidste dag")
    end_reason = forms.CharField(label="Hvorfor er den slut?", max_length=300)

    class Meta:
        model = Indsats
        fields = ("ends_on", "end_reason")

    def __init__(self, *args: Any, **kwargs: Any) -> None:
        super().__init__(*args, **kwargs)
        if not self.instance.ends_on:
            self.initial["ends_on"] = timezone.localdate()

    def clean_ends_on(self) -> dt.date | None:
        return not_ahead(self.cleaned_data["ends_on"])

    def save(self, commit: bool = True) -> Any:
        self.instance.status = Indsats.Status.ENDED
        return super().save(commit)


class HandoverForm(CaseForm):
    """The meeting with whoever advised the young person before: planned first, written when it is held."""

    class Meta:
        model = AdviserHandover
        fields = ("from_whom", "planned_on", "held_on", "young_person_there", "told")
        labels = {
            "from_whom": "Hvem overdrager?",
            "planned_on": "Aftalt til",
            "held_on": "Holdt",
            "young_person_there": "Var den unge med?",
            "told": "Det fik vi at vide",
        }
        help_texts = {
            "from_whom": "Navn og sted, for eksempel Bodil, ungerådgiver i Børn og unge.",
            "told": "Det, den unge ikke skal fortælle forfra. Den unge må læse det.",
        }

    def clean_held_on(self) -> dt.date | None:
        return not_ahead(self.cleaned_data["held_on"])


class SanctionForm(CaseForm):
    """What may fall, when, and that the young person was told before it did."""

    class Meta:
        model = SanctionWarning
        fields = ("what", "may_fall_on", "law", "avert", "told_on", "told_how", "outcome", "outcome_on")
        widgets = {"outcome": SegmentedRadios, "avert": forms.Textarea(attrs={"rows": 2})}
        labels = {
            "what": "Hvad kan falde bort?",
            "may_fall_on": "Hvornår kan det ske?",
            "law": "Lov og paragraf",
            "avert": "Hvad kan den unge og vi gøre for at undgå det?",
            "told_on": "Den unge fik det at vide",
            "told_how": "Hvordan",
            "outcome": "Hvordan gik det?",
            "outcome_on": "Hvilken dag",
        }
        help_texts = {
            "what": "For eksempel kontanthjælp for november.",
            "told_how": "For eksempel talt sammen hjemme og sendt en sms.",
        }

    def clean_told_on(self) -> dt.date | None:
        return not_ahead(self.cleaned_data["told_on"])

    def clean_outcome_on(self) -> dt.date | None:
        return not_ahead(self.cleaned_data["outcome_on"])


class StartedForm(CaseForm):
    """What was agreed at the start, mended after it: expectations, and the day the young person was told."""

    class Meta:
        model = SMStart
        fields = ("expectations", "privacy_notice_on")
        labels = {
            "expectations": "Det er vi enige om",
            "privacy_notice_on": "Den unge har fået at vide, hvad vi skriver ned",
        }
        help_texts = {"privacy_notice_on": "Datoen, I talte om det."}

    def clean_privacy_notice_on(self) -> dt.date | None:
        return not_ahead(self.cleaned_data["privacy_notice_on"])


class PartnerForm(PlainForm):
    """Who works beside the one who has the case."""

    partner = forms.ModelChoiceField(label="Makker", queryset=User.objects.none())

    def __init__(self, *args: Any, candidates: Any, **kwargs: Any) -> None:
        super().__init__(*args, **kwargs)
        partner: Any = self.fields["partner"]
        partner.queryset = candidates
        partner.label_from_instance = lambda user: f"{user}{' · ' + user.profession if user.profession else ''}"
