"""Forms of steps 2 and 3: assessment, visitation, who gets the case, and the start."""

from __future__ import annotations

import datetime as dt
from typing import Any

from django import forms
from django.utils import timezone

from cases.forms.base import CaseForm, PlainForm
from cases.forms.fields import DanishDateField
from cases.forms.widgets import SegmentedRadios
from cases.models import Assessment, Combination, LegalBasis, RiskIndicator, TargetGroup, User
from cases.services.decisions import C4

WHEN = [("current", "Nu"), ("past", "Tidligere"), ("no", "Nej")]
RISK = "risk_"


class AssessmentForm(CaseForm):
    """Udredning: every answer may wait; what is missing is shown, not demanded."""

    class Meta:
        model = Assessment
        fields = ("own_words", "worker_words", "support_need", "situation", "target_group", "assessed_on")
        widgets = {"target_group": SegmentedRadios}
        labels = {
            "own_words": "Med den unges ord",
            "worker_words": "Med dine ord",
            "support_need": "Hvilken støtte er der brug for i hverdagen?",
            "situation": "Hvor bor den unge lige nu?",
            "target_group": "Målgruppe",
            "assessed_on": "Udredt",
        }
        help_texts = {"support_need": "Lad det stå tomt, hvis der ikke er behov for bostøtte."}

    def __init__(self, *args: Any, **kwargs: Any) -> None:
        super().__init__(*args, **kwargs)
        self.fields["assessed_on"].required = False
        self.initial.setdefault("assessed_on", timezone.localdate())

    def clean_assessed_on(self) -> dt.date:
        day = self.cleaned_data["assessed_on"] or timezone.localdate()
        if day > timezone.localdate():
            raise forms.ValidationError("Dagen er ikke kommet endnu.")
        return day

    def clean(self) -> dict[str, Any]:
        cleaned = super().clean() or self.cleaned_data
        self.instance.risk_indicators = self.risk_indicators()
        return cleaned

    def risk_indicators(self) -> dict[str, str]:
        """Indicator -> past, current or no; those not answered are left out."""
        answers = {code: self.cleaned_data.get(RISK + code) for code in RiskIndicator.values}
        return {code: answer for code, answer in answers.items() if answer}

    def risk_fields(self) -> list[forms.BoundField]:
        return [self[RISK + code] for code in RiskIndicator.values]


for code, label in RiskIndicator.choices:
    AssessmentForm.base_fields[RISK + code] = forms.ChoiceField(
        label=label, choices=WHEN, widget=SegmentedRadios, required=False
    )


class DecisionForm(PlainForm):
    """Visitation. The deviation is asked for only when the rule says no (C4)."""

    target_group = forms.ChoiceField(label="Målgruppe i dag", choices=TargetGroup.choices, widget=SegmentedRadios)
    combination = forms.ChoiceField(label="Kombination", choices=Combination.choices, widget=forms.RadioSelect)
    legal_basis = forms.ModelChoiceField(
        label="Lovgrundlag", queryset=LegalBasis.objects.none(), widget=forms.RadioSelect
    )
    reasons = forms.CharField(label="Begrundelse", widget=forms.Textarea, max_length=8000, required=False)
    wish = forms.CharField(
        label="Den unges ønske til støtte og medarbejder",
        widget=forms.Textarea(attrs={"rows": 3}),
        max_length=4000,
        required=False,
    )
    deviation_reason = forms.CharField(
        label="Hvorfor afviges der fra metoden?",
        widget=forms.Textarea(attrs={"rows": 3}),
        max_length=4000,
        required=False,
        help_text="Gemmes som godkendt afvigelse fra metoden. Lederen kan se den.",
    )

    def __init__(self, *args: Any, user: User, **kwargs: Any) -> None:
        super().__init__(*args, **kwargs)
        current = list(LegalBasis.objects.in_force(timezone.localdate()))
        own = [basis.pk for basis in current if not basis.competence or user.has_competence(basis.competence)]
        field: Any = self.fields["legal_basis"]
        field.queryset = LegalBasis.objects.filter(pk__in=own)
        self.missing_laws = [str(basis) for basis in current if basis.pk not in own]

    @property
    def asks_for_deviation(self) -> bool:
        """The rule said no, or a reason is already written."""
        broken = self.broken_rule is not None and self.broken_rule.code == C4
        return broken or bool(self["deviation_reason"].value())


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
