"""Forms of a move to another municipality: where to, who acts, what goes along, and the receiver's answer."""

from __future__ import annotations

import datetime as dt
from typing import Any

from django import forms
from django.utils import timezone

from cases.forms.base import CaseForm, PlainForm
from cases.forms.fields import DanishDateField
from cases.models import Case, DisclosureBasis, Move
from cases.moving import ITEMS, bases_for, covered_items


class MovingForm(CaseForm):
    """Where the young person moves, and whom to speak to there."""

    class Meta:
        model = Move
        fields = ("municipality", "moved_on", "contact_name", "contact_phone", "contact_mail")


class ActingForm(PlainForm):
    """Who is handlekommune after the move. It may stay with us."""

    acting = forms.ChoiceField(label="Hvem er handlekommune?", choices=Move.Acting.choices, widget=forms.RadioSelect)
    ground = forms.ChoiceField(label="Efter hvilken regel?", choices=Move.Ground.choices, widget=forms.RadioSelect)
    reason = forms.CharField(label="Hvorfor", max_length=2000, widget=forms.Textarea(attrs={"rows": 3}))


class TakenOverForm(PlainForm):
    """What the receiver has said; or why no answer comes."""

    answer = forms.ChoiceField(label="Hvad siger de?", choices=Move.Answer.choices, widget=forms.RadioSelect)
    answered_on = DanishDateField(label="Hvornår")
    answered_who = forms.CharField(
        label="Hvem dér", max_length=160, required=False, help_text="Navn og stilling på den, der tager over."
    )
    answer_why = forms.CharField(
        label="Hvad blev der sagt, eller hvad er prøvet",
        max_length=2000,
        required=False,
        widget=forms.Textarea(attrs={"rows": 3}),
    )

    def __init__(self, *args: Any, **kwargs: Any) -> None:
        super().__init__(*args, **kwargs)
        self.initial.setdefault("answered_on", timezone.localdate())


class PackageForm(PlainForm):
    """What goes along, and what it rests on. An item the basis does not cover is refused in words (C6)."""

    basis = forms.ModelChoiceField(
        label="Det hviler på", queryset=DisclosureBasis.objects.none(), widget=forms.RadioSelect, empty_label=None
    )
    items = forms.MultipleChoiceField(
        label="Det går med",
        choices=[(item, title) for item, (title, _) in ITEMS.items()],
        widget=forms.CheckboxSelectMultiple,
    )

    def __init__(self, *args: Any, case: Case, at: dt.datetime, **kwargs: Any) -> None:
        super().__init__(*args, **kwargs)
        self.case = case
        basis: Any = self.fields["basis"]
        basis.queryset = bases_for(case, at)
        basis.label_from_instance = basis_words
        if (newest := basis.queryset.first()) is not None:
            self.initial.setdefault("basis", newest.pk)
            self.initial.setdefault("items", covered_items(case, newest))
        if case.person.is_address_protected:
            items: Any = self.fields["items"]
            items.choices = [choice for choice in items.choices if choice[0] != "contact"]

    def clean(self) -> dict[str, Any]:
        cleaned = super().clean() or self.cleaned_data
        basis = cleaned.get("basis")
        if basis is not None:
            missing = set(cleaned.get("items") or []) - set(covered_items(self.case, basis))
            for item in ITEMS:
                if item in missing:
                    self.add_error("items", f"{ITEMS[item][0]} er ikke dækket af det grundlag (C6).")
        return cleaned


def basis_words(basis: Any) -> str:
    kinds = ", ".join(dict(DisclosureBasis.Info.choices)[kind].lower() for kind in basis.kinds)
    return f"{basis.get_kind_display()}, {basis.organisation}: {kinds}"
