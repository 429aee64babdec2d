"""Forms of the start: services under way, the earlier adviser's hand-over, and warnings before something falls."""

from __future__ import annotations

import datetime as dt
from typing import Any

from django import forms
from django.utils import timezone

from cases.forms.base import CaseForm, PlainForm
from cases.forms.fields import DanishDateField
from cases.forms.once import AddedOnceForm
from cases.forms.widgets import SegmentedRadios
from cases.forms.young_person import not_ahead
from cases.models import AdviserHandover, Indsats, LegalBasis, SanctionWarning, SMStart, User


class IndsatsForm(AddedOnceForm):
    """A service under way; only what it is must be said. Its law is a row in force while it runs, or written."""

    class Meta:
        model = Indsats
        fields = ("name", "legal_basis", "law", "provider", "contact", "starts_on", "ends_on", "status")
        widgets = {"status": SegmentedRadios}
        labels = {
            "name": "Hvad er det for en indsats?",
            "legal_basis": "Lov og paragraf",
            "law": "Står loven ikke på listen?",
            "provider": "Hvem giver den?",
            "contact": "Kontaktperson",
            "starts_on": "Fra",
            "ends_on": "Til",
            "status": "Status",
        }
        help_texts = {
            "name": "For eksempel mentor, rusmiddelbehandling eller ungestøtte.",
            "law": "Skriv den her, altid med paragraf. § 141 findes både i serviceloven og sundhedsloven.",
            "contact": "Navn og hvordan man får fat i personen.",
        }

    def __init__(self, *args: Any, **kwargs: Any) -> None:
        super().__init__(*args, **kwargs)
        status: Any = self.fields["status"]
        status.choices = [choice for choice in Indsats.Status.choices if choice[0] != Indsats.Status.ENDED]
        status.required = False
        basis: Any = self.fields["legal_basis"]
        basis.queryset = LegalBasis.objects.filter(in_services=True)
        basis.label_from_instance = lambda row: f"{row} · {row.title}"

    def clean(self) -> Any:
        cleaned = super().clean()
        basis, today = self.cleaned_data.get("legal_basis"), timezone.localdate()
        first = self.cleaned_data.get("starts_on") or today
        last = self.cleaned_data.get("ends_on") or max(today, first)
        if basis is not None and not basis.is_in_force_within(first, last):
            self.add_error("legal_basis", f"{basis} gælder ikke i den tid. Vælg den lov, der gælder, eller skriv den.")
        return cleaned

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


class SanctionForm(AddedOnceForm):
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
