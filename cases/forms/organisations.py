"""Forms of the register of places. Nothing about a young person is ever written here."""

from __future__ import annotations

from typing import Any

from django import forms

from cases.forms.base import CaseForm
from cases.forms.once import AddedOnceForm
from cases.forms.outreach import CPR_SHAPE
from cases.forms.referrals import colleagues
from cases.models import Organisation, OrganisationContact, User
from cases.organisations import similar_places

NO_NUMBERS = "Her må ikke stå CPR-numre. Det, der handler om en ung, skrives i sagen."


class OrganisationForm(CaseForm):
    """A place. Its name and kind must be there; a new one may have its first contact person with it."""

    contact_name = forms.CharField(label="Kontaktperson", max_length=120, required=False)
    contact_role = forms.CharField(label="Rolle", max_length=120, required=False)
    contact_phone = forms.CharField(label="Telefon", max_length=40, required=False)
    contact_email = forms.EmailField(label="Mail", required=False)

    similar: list[Organisation]  # places with nearly that name; the template asks whether it is one of them
    CONTACT_FIELDS = ("contact_name", "contact_role", "contact_phone", "contact_email")

    class Meta:
        model = Organisation
        fields = ("name", "kind", "address", "agreed", "opens_doors", "is_prepared", "keeper", "is_active")
        widgets = {"agreed": forms.Textarea(attrs={"rows": 3})}
        labels = {
            "name": "Hvad hedder stedet?",
            "kind": "Hvad er det for et sted?",
            "address": "Adresse",
            "agreed": "Hvad er aftalt med stedet?",
            "opens_doors": "Åbner døre til arbejdsgivere",
            "is_prepared": "Er gjort klar til at tage imod unge",
            "keeper": "Hvem i kommunen holder kontakten?",
            "is_active": "Stedet er i brug",
        }
        help_texts = {
            "agreed": "For eksempel hvem man ringer til, og hvad stedet gerne vil vide på forhånd. Intet om en ung.",
            "opens_doors": "For eksempel en klub, der spørger virksomheder i sit netværk.",
        }

    def __init__(self, *args: Any, user: Any, **kwargs: Any) -> None:
        super().__init__(*args, **kwargs)
        self.similar = []
        keeper: Any = self.fields["keeper"]
        keeper.queryset = colleagues(user) | User.objects.filter(pk=self.instance.keeper_id)
        if self.instance._state.adding:
            del self.fields["is_active"]
        else:
            for name in self.CONTACT_FIELDS:
                del self.fields[name]

    @property
    def is_another(self) -> bool:
        """The user has seen the similar ones and says it is another place."""
        return "another" in self.data

    def clean_agreed(self) -> str:
        return without_numbers(self.cleaned_data["agreed"])

    def clean_contact_name(self) -> str:
        return without_numbers(self.cleaned_data["contact_name"])

    def clean(self) -> Any:
        cleaned = super().clean()
        if self.instance._state.adding and not self.is_another and (name := self.cleaned_data.get("name")):
            self.similar = similar_places(name)
            if self.similar:
                self.add_error("name", "Et sted hedder næsten det samme. Er det et af dem nedenfor?")
        known = [self.cleaned_data.get(name) for name in self.CONTACT_FIELDS[1:]]
        if any(known) and not self.cleaned_data.get("contact_name"):
            self.add_error("contact_name", "Skriv også navnet på kontaktpersonen.")
        return cleaned

    def save(self, commit: bool = True) -> Any:
        is_new = self.instance._state.adding
        saved = super().save(commit)
        if is_new and self.cleaned_data.get("contact_name"):
            values = {name.removeprefix("contact_"): self.cleaned_data[name] for name in self.CONTACT_FIELDS}
            OrganisationContact.objects.create(organisation=saved, **values)
        return saved


class OrganisationContactForm(AddedOnceForm):
    """Somebody at the place."""

    class Meta:
        model = OrganisationContact
        fields = ("name", "role", "phone", "email")
        labels = {"name": "Navn", "role": "Rolle", "phone": "Telefon", "email": "Mail"}

    def clean_name(self) -> str:
        return without_numbers(self.cleaned_data["name"])


def without_numbers(text: str) -> str:
    """`text`, unless it holds what looks like a personal number (raises ValidationError)."""
    if CPR_SHAPE.search(text):
        raise forms.ValidationError(NO_NUMBERS)
    return text
