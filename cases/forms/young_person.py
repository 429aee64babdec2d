"""Forms of the page about the young person: the story, how we keep in touch, and who lives there too."""

from __future__ import annotations

import datetime as dt
from typing import Any

from django import forms
from django.utils import timezone

from cases.forms.base import CaseForm, PlainForm
from cases.forms.fields import DanishDateField
from cases.models import Case, ContactAgreement, MyStory
from cases.permissions import Perm


def not_ahead(day: dt.date | None) -> dt.date | None:
    """The day, unless it lies ahead (raises ValidationError)."""
    if day and day > timezone.localdate():
        raise forms.ValidationError("Dagen er ikke kommet endnu.")
    return day


class StoryForm(CaseForm):
    """Min historie: half a page. Only the words must be there."""

    class Meta:
        model = MyStory
        fields = ("text", "told_on")
        widgets = {"text": forms.Textarea(attrs={"rows": 14})}
        labels = {"text": "Med den unges egne ord", "told_on": "Fortalt"}
        help_texts = {
            "text": "En halv side: hvem jeg er, hvad jeg har været igennem, hvad I skal vide, og hvad jeg vil. "
            "Skriv kun det, den unge vil have, at andre læser."
        }

    def __init__(self, *args: Any, **kwargs: Any) -> None:
        super().__init__(*args, **kwargs)
        self.fields["told_on"].required = False
        self.initial.setdefault("told_on", timezone.localdate())

    def clean_told_on(self) -> dt.date:
        return not_ahead(self.cleaned_data["told_on"]) or timezone.localdate()


class ApproveStoryForm(PlainForm):
    """The young person's yes, to the text as it was shown (`version`)."""

    approved_how = forms.ChoiceField(
        label="Hvordan sagde den unge ja?", choices=MyStory.Approval.choices, widget=forms.RadioSelect
    )
    approved_on = DanishDateField(label="Hvornår", required=False, initial=timezone.localdate)
    version = forms.IntegerField(widget=forms.HiddenInput)

    def clean_approved_on(self) -> dt.date:
        return not_ahead(self.cleaned_data["approved_on"]) or timezone.localdate()


class ContactAgreementForm(CaseForm):
    """Sådan holder vi kontakt: all of it may wait."""

    class Meta:
        model = ContactAgreement
        fields = ("when", "how", "urgent", "others", "avoid", "agreed_on")
        widgets = {name: forms.Textarea(attrs={"rows": 2}) for name in ("when", "how", "urgent", "others", "avoid")}
        labels = {
            "when": "Hvornår passer det?",
            "how": "Hvordan vil den unge helst have, at vi gør?",
            "urgent": "Hvornår haster det?",
            "others": "Hvem må vi ellers spørge?",
            "avoid": "Hvad skal vi lade være med?",
            "agreed_on": "Aftalt",
        }
        help_texts = {
            "when": "For eksempel efter kl. 13, og aldrig mandag formiddag.",
            "how": "For eksempel sms først. Ring kun, hvis det haster.",
            "urgent": "For eksempel når der ikke er svaret i fem dage.",
            "others": "Navn og hvordan. Kun dem, den unge har sagt ja til.",
        }

    def __init__(self, *args: Any, **kwargs: Any) -> None:
        super().__init__(*args, **kwargs)
        self.fields["agreed_on"].required = False
        self.initial.setdefault("agreed_on", timezone.localdate())

    def clean_agreed_on(self) -> dt.date:
        return not_ahead(self.cleaned_data["agreed_on"]) or timezone.localdate()

    def clean(self) -> dict[str, Any]:
        cleaned = super().clean() or self.cleaned_data
        is_empty = not any(cleaned.get(name) for name in self.Meta.widgets)
        if is_empty and self.instance._state.adding and not self.errors:
            self.add_error(None, "Der står ikke noget endnu. Skriv én ting, I har aftalt.")
        return cleaned


class HouseholdForm(PlainForm):
    """Somebody who lives there too: a name, or the number of a case the user may write in."""

    name = forms.CharField(label="Navn", max_length=120, required=False, help_text="Uden CPR-nummer og uden helbred.")
    case_number = forms.IntegerField(
        label="Eller sagsnummer", required=False, help_text="Har personen selv en sag, du er med i, så skriv nummeret."
    )
    relation = forms.CharField(
        label="Hvem er det?", max_length=120, required=False, help_text="For eksempel lillebror eller kæreste."
    )
    joined_on = DanishDateField(label="Bor der siden", required=False)

    def __init__(self, *args: Any, user: Any, **kwargs: Any) -> None:
        super().__init__(*args, **kwargs)
        self.user = user
        self.other_case: Case | None = None

    def clean_joined_on(self) -> dt.date | None:
        return not_ahead(self.cleaned_data["joined_on"])

    def clean_case_number(self) -> int | None:
        """A number that is not the user's is answered as one that is not there."""
        number: int | None = self.cleaned_data["case_number"]
        if number is None:
            return None
        mine = Case.objects.visible_to(self.user, Perm.EDIT_CASE).open()
        self.other_case = mine.filter(number=number).first() if 0 < number < 2**63 else None
        if self.other_case is None:
            raise forms.ValidationError("Der er ingen åben sag med det nummer, som du kan skrive i.")
        return number

    def clean(self) -> dict[str, Any]:
        cleaned = super().clean() or self.cleaned_data
        if not self.errors and bool(cleaned.get("name")) == (self.other_case is not None):
            self.add_error("name", "Skriv enten et navn eller et sagsnummer.")
        return cleaned

    def for_service(self) -> dict[str, Any]:
        """The arguments of cases.services.add_to_household."""
        given = {name: self.cleaned_data[name] for name in ("name", "relation", "joined_on")}
        return {**given, "other_case": self.other_case}
