"""Lift a question to the leader group, and write what it answered."""

from __future__ import annotations

from typing import Any

from django import forms

from cases.forms.base import PlainForm
from cases.forms.widgets import SegmentedRadios
from cases.models import Case, DisclosureBasis
from cases.once import submission_key
from networkmeetings.models import Escalation

MAX_QUESTION = 1000


def consents_to_name(case: Case, at: Any) -> Any:
    """The live bases of the case that are not one team member's: the group's own may be among them."""
    return DisclosureBasis.objects.live(at).filter(case=case, member__isnull=True)


class EscalateForm(PlainForm):
    """The question in words that name nobody, or the consent that lets the group hear whose case it is."""

    question = forms.CharField(
        label="Hvad beder I ledergruppen om?",
        max_length=MAX_QUESTION,
        widget=forms.Textarea(attrs={"rows": 3}),
        help_text="Skriv det uden navne og adresser.",
    )
    about = forms.ChoiceField(
        label="Det handler om", choices=Escalation.About.choices, initial=Escalation.About.WAITING, required=False
    )
    basis = forms.ModelChoiceField(
        label="Må ledergruppen vide, hvem det er?",
        queryset=DisclosureBasis.objects.none(),
        required=False,
        empty_label="Nej, kun spørgsmålet",
    )

    submission_key = submission_key()

    def __init__(self, *args: Any, case: Case, at: Any, **kwargs: Any) -> None:
        super().__init__(*args, auto_id="escalate-%s", **kwargs)
        field: Any = self.fields["basis"]
        field.queryset = consents_to_name(case, at)
        field.label_from_instance = lambda basis: f"Ja, samtykke til {basis.organisation}"

    def clean_about(self) -> str:
        return self.cleaned_data["about"] or Escalation.About.OTHER


class EscalationAnswerForm(PlainForm):
    """What the leader group answered, in a word and a few lines the team can read aloud."""

    outcome = forms.ChoiceField(label="Hvad blev det til?", choices=Escalation.Outcome.choices, widget=SegmentedRadios)
    answer = forms.CharField(
        label="Ledergruppens svar",
        max_length=2000,
        widget=forms.Textarea(attrs={"rows": 3}),
        required=False,
        help_text="Det kommer med på næste netværksmøde.",
    )
