"""Forms about goals and plans outside the meeting: who may see a goal, and the plans by law beside the sheet."""

from __future__ import annotations

import uuid
from typing import Any

from django import forms

from cases.models import TeamMember
from networkmeetings.forms.rows import RowForm
from networkmeetings.models import Goal, StatutoryPlan

Audience = Goal.Audience


class GoalMarksForm(RowForm):
    """The young person's mark on a goal: everybody who may see the plan, some of them, staff, or nobody (N6)."""

    shown_to = forms.MultipleChoiceField(
        label="Vis målet for", choices=(), widget=forms.CheckboxSelectMultiple, required=False
    )

    class Meta:
        model = Goal
        fields = ["audience", "shown_to"]
        widgets = {"audience": forms.RadioSelect}
        labels = {"audience": "Hvem må se målet og det, der hører til?"}

    def __init__(self, *args: Any, members: list[TeamMember], **kwargs: Any) -> None:
        super().__init__(*args, **kwargs)
        self.initial["shown_to"] = [str(pk) for pk in self.instance.shown_to]
        gone = [str(pk) for pk in self.instance.shown_to if pk not in {member.pk for member in members}]
        choices = [(str(member.pk), member.name) for member in members]
        self.fields["shown_to"].choices = [*choices, *((pk, "Ikke i teamet længere") for pk in gone)]  # type: ignore[attr-defined]

    def clean_shown_to(self) -> list[uuid.UUID]:
        return [uuid.UUID(key) for key in self.cleaned_data["shown_to"]]

    def clean(self) -> dict[str, Any]:
        cleaned = super().clean() or self.cleaned_data
        if cleaned.get("audience") == Audience.CHOSEN and not cleaned.get("shown_to"):
            self.add_error("shown_to", "Vælg mindst én, eller vælg et andet svar ovenfor.")
        elif cleaned.get("audience") != Audience.CHOSEN:
            cleaned["shown_to"] = []
        return cleaned


class StatutoryPlanForm(RowForm):
    """A plan by law and its dates; the sheet names it and does not claim to be it."""

    class Meta:
        model = StatutoryPlan
        fields = ["kind", "label", "made_on", "review_on", "holder", "ended_on"]
        widgets = {"kind": forms.Select}
        labels = {"label": "Hvad den hedder, hvis andet", "ended_on": "Gælder ikke længere fra"}
