"""Forms of the young person's own data: who they are, how to reach them, and who acts for them."""

from __future__ import annotations

import datetime as dt
from typing import Any

from django import forms
from django.utils import timezone

from cases.ages import is_minor
from cases.forms.base import CaseForm, PlainForm
from cases.forms.cpr_field import CprField
from cases.forms.fields import DanishDateField
from cases.forms.once import AddedOnceForm
from cases.models import ContactPoint, Representative, YoungPerson

ADDRESS_FIELDS = ("address", "new_reach")


class PersonForm(CaseForm):
    """What to call the person and how to reach them. An empty personal number leaves the one there is."""

    cpr = CprField(label="Nyt CPR-nummer", required=False, help_text="ddmmåå-xxxx. Et tidligere nummer gemmes.")
    new_reach = forms.CharField(
        label="En vej mere til personen", max_length=200, required=False, help_text="Telefon, profil eller et sted."
    )

    class Meta:
        model = YoungPerson
        fields = (
            "call_name",
            "full_name",
            "pronoun",
            "birth_date",
            "language",
            "needs_interpreter",
            "preferred_channel",
            "address",
            "is_address_protected",
        )
        labels = {
            "call_name": "Hvad skal vi kalde personen?",
            "full_name": "Fulde navn",
            "pronoun": "Stedord",
            "birth_date": "Født",
            "language": "Sprog",
            "needs_interpreter": "Har brug for tolk",
            "preferred_channel": "Foretrækker",
            "address": "Opholder sig",
            "is_address_protected": "Har adressebeskyttelse",
        }

    def __init__(self, *args: Any, may_see_address: bool, **kwargs: Any) -> None:
        super().__init__(*args, **kwargs)
        if not may_see_address:
            for name in ADDRESS_FIELDS:
                del self.fields[name]

    def clean_birth_date(self) -> dt.date | None:
        day = self.cleaned_data["birth_date"]
        if day and day > timezone.localdate():
            raise forms.ValidationError("Fødselsdatoen er ikke kommet endnu. Skriv året med fire cifre.")
        return day


class WayForm(PlainForm):
    """One way to reach the young person, or an empty line for a new one."""

    value = forms.CharField(label="Telefon, profil eller sted", max_length=200)
    kind = forms.ChoiceField(label="Slags", choices=[("", "Vælg"), *ContactPoint.Kind.choices], required=False)
    worked_on = DanishDateField(label="Virkede sidst", required=False)
    is_dead = forms.BooleanField(label="Virker ikke længere", required=False)

    def __init__(self, *args: Any, point: ContactPoint | None = None, **kwargs: Any) -> None:
        self.point = point
        if point is not None:
            kwargs["initial"] = {"value": point.value, "kind": point.kind, "worked_on": point.worked_on}
        super().__init__(*args, prefix=str(point.pk) if point else "new", **kwargs)
        if point is None:
            self.fields["value"].required = False
            del self.fields["is_dead"]

    def clean_worked_on(self) -> dt.date | None:
        day = self.cleaned_data["worked_on"]
        if day and day > timezone.localdate():
            raise forms.ValidationError("Dagen er ikke kommet endnu.")
        return day


class RepresentativeForm(AddedOnceForm):
    """Who acts for the young person, and what they may do. Kind and name must be there."""

    powers = forms.MultipleChoiceField(
        label="Det må de", choices=Representative.Power.choices, widget=forms.CheckboxSelectMultiple, required=False
    )

    class Meta:
        model = Representative
        fields = (
            "kind",
            "name",
            "relation",
            "phone",
            "email",
            "powers",
            "powers_note",
            "valid_from",
            "valid_until",
            "end_reason",
        )
        labels = {
            "kind": "Hvad er personen for den unge?",
            "name": "Navn",
            "relation": "Hvem er det?",
            "phone": "Telefon",
            "email": "E-mail",
            "powers_note": "Andet, I har aftalt",
            "valid_from": "Gælder fra",
            "valid_until": "Gælder til og med",
            "end_reason": "Hvorfor ikke længere?",
        }
        help_texts = {
            "relation": "For eksempel mor, plejefar eller advokat.",
            "valid_until": "Tomt: indtil videre. Forældremyndighed slutter af sig selv, når den unge fylder 18.",
        }

    def __init__(self, *args: Any, may_see_contact: bool, **kwargs: Any) -> None:
        super().__init__(*args, **kwargs)
        self.fields["valid_from"].required = False
        if self.instance._state.adding:
            self.initial.setdefault("valid_from", timezone.localdate())
            del self.fields["end_reason"]
        if not may_see_contact:
            for name in ("phone", "email"):
                del self.fields[name]

    def clean_valid_from(self) -> dt.date:
        return self.cleaned_data["valid_from"] or timezone.localdate()

    def clean(self) -> dict[str, Any]:
        given = super().clean() or self.cleaned_data
        starts, ends = given.get("valid_from"), given.get("valid_until")
        if starts and ends and ends < starts:
            self.add_error("valid_until", "Slutningen kan ikke ligge før begyndelsen. Ret en af datoerne.")
        born = self.instance.person.birth_date
        is_custody = given.get("kind") == Representative.Kind.CUSTODY_HOLDER
        if is_custody and born and starts and not is_minor(born, starts):
            self.add_error("kind", "Den unge er fyldt 18, så ingen har forældremyndigheden længere (C9).")
        return given
