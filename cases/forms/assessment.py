"""Udredning (TRIN 2): per life domain the young person's words and the worker's, risk, need, and what is proposed."""

from __future__ import annotations

import datetime as dt
from collections.abc import Iterator
from dataclasses import dataclass
from typing import Any

from django import forms
from django.db import models
from django.utils import timezone

from cases.forms.base import CaseForm
from cases.forms.widgets import SegmentedRadios
from cases.models import Assessment, LifeDomain, Need, RiskIndicator

WHEN = [("current", "Nu"), ("past", "Tidligere"), ("no", "Nej")]
RISK = "risk_"
NEED, OWN, WORKER = "need_", "own_", "worker_"
KEYS = {NEED: "need", OWN: "own", WORKER: "worker"}


@dataclass(frozen=True)
class DomainRow:
    """One life domain on the page."""

    need: forms.BoundField
    own: forms.BoundField
    worker: forms.BoundField


class AssessmentForm(CaseForm):
    """Every answer may wait; what is missing is shown, not demanded."""

    class Meta:
        model = Assessment
        fields = (
            "own_words",
            "worker_words",
            "support_need",
            "situation",
            "target_group",
            "assessed_on",
            "taken_part",
            "proposed_combination",
            "proposed_reasons",
        )
        widgets = {"target_group": SegmentedRadios, "proposed_combination": forms.RadioSelect}
        labels = {
            "own_words": "Med den unges ord",
            "worker_words": "Med dine ord",
            "support_need": "Hvilken støtte er der brug for i hverdagen?",
            "situation": "Hvor bor den unge lige nu?",
            "target_group": "Målgruppe",
            "assessed_on": "Udredt",
            "taken_part": "Hvem var med til at vurdere?",
            "proposed_combination": "Indstilling",
            "proposed_reasons": "Hvorfor indstiller I det?",
        }
        help_texts = {
            "support_need": "Lad det stå tomt, hvis der ikke er behov for bostøtte.",
            "taken_part": "Også når teamet selv visiterer. Navne eller roller.",
        }

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
        self.instance.risk_indicators, self.instance.needs = self.risk_indicators(), self.needs()
        if (
            not any(value for name, value in cleaned.items() if name not in ("assessed_on", "version"))
            and not self.errors
        ):
            self.add_error(None, "Der står ikke noget endnu. Skriv, hvad den unge siger, eller vælg det, du ved.")
        return cleaned

    def risk_indicators(self) -> dict[str, str]:
        """Indicator -> past, current or no; those not answered are left out."""
        answers = {code: self.cleaned_data.get(RISK + code) for code in RiskIndicator.values}
        return {code: answer for code, answer in answers.items() if answer}

    def needs(self) -> dict[str, dict[str, str]]:
        """Life domain -> need and words (Assessment.needs); those not talked about are left out."""
        found = {}
        for code in LifeDomain.values:
            said = {key: self.cleaned_data.get(prefix + code) or "" for prefix, key in KEYS.items()}
            if any(said.values()):
                found[code] = said
        return found

    def risk_fields(self) -> list[forms.BoundField]:
        return [self[RISK + code] for code in RiskIndicator.values]

    def domain_rows(self) -> list[DomainRow]:
        return [DomainRow(self[NEED + code], self[OWN + code], self[WORKER + code]) for code in LifeDomain.values]

    # The fields kept inside the two JSON columns are compared and saved one by one, as any other.
    def model_fields(self) -> Iterator[tuple[str, forms.BoundField]]:
        yield from super().model_fields()
        for name in self.fields:
            if self.column_of(name) != name:
                yield name, self[name]

    def column_of(self, name: str) -> str:
        if name.startswith(RISK):
            return "risk_indicators"
        return "needs" if name.startswith(tuple(KEYS)) and name not in self.Meta.fields else name

    def value_in(self, row: models.Model, name: str) -> Any:
        column = self.column_of(name)
        return super().value_in(row, name) if column == name else kept(getattr(row, column)).get(name, "")

    def fill(self, row: models.Model) -> None:
        super().fill(row)
        row.risk_indicators, row.needs = self.risk_indicators(), self.needs()  # type: ignore[attr-defined]


def kept(column: dict[str, Any] | None) -> dict[str, str]:
    """Field name -> value of what either JSON column of an assessment holds: the form's initial data."""
    found: dict[str, str] = {}
    for code, value in (column or {}).items():
        if isinstance(value, dict):
            found.update({prefix + code: value.get(key, "") for prefix, key in KEYS.items()})
        else:
            found[RISK + code] = value
    return found


for risk, label in RiskIndicator.choices:
    AssessmentForm.base_fields[RISK + risk] = forms.ChoiceField(
        label=label, choices=WHEN, widget=SegmentedRadios, required=False
    )
for domain, label in LifeDomain.choices:
    AssessmentForm.base_fields[NEED + domain] = forms.ChoiceField(
        label=label,
        choices=Need.choices,
        widget=SegmentedRadios(ask_for=(Need.SOME, Need.MUCH)),
        required=False,
    )
    for prefix, whose in ((OWN, "med den unges ord"), (WORKER, "med dine ord")):
        AssessmentForm.base_fields[prefix + domain] = forms.CharField(
            label=f"{label}, {whose}", widget=forms.Textarea(attrs={"rows": 2}), max_length=3000, required=False
        )
