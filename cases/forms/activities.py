"""Forms of what the young person does: written, followed up, ended."""

from __future__ import annotations

import datetime as dt
from typing import Any

from django import forms
from django.db.models import Q
from django.utils import timezone

from cases.forms.base import CaseForm
from cases.forms.fields import DanishDateField
from cases.forms.referrals import colleagues
from cases.forms.widgets import SegmentedRadios
from cases.forms.young_person import not_ahead
from cases.models import ActivityContact, ActivitySpell, Heard, Organisation, User

MayKnow = ActivitySpell.MayKnow
WHERE = ("organisation", "place_name", "contact_person")  # for those who may see where the young person is


class ActivityForm(CaseForm):
    """What the young person does. The kind and the first day must be there, and the day is there already."""

    class Meta:
        model = ActivitySpell
        fields = (
            "kind", "what", "starts_on", "planned_until_on", "weekly_hours", "organisation", "place_name",
            "contact_person", "may_know", "may_know_words", "agreed", "keeper", "contact_every",
        )  # fmt: skip
        widgets = {
            "may_know": SegmentedRadios(ask_for=(MayKnow.AGREED,)),
            "agreed": forms.Textarea(attrs={"rows": 3}),
            "may_know_words": forms.Textarea(attrs={"rows": 2}),
        }
        labels = {
            "kind": "Hvad er det?",
            "what": "Hvad laver den unge der?",
            "starts_on": "Fra",
            "planned_until_on": "Aftalt til",
            "weekly_hours": "Timer om ugen",
            "organisation": "Sted",
            "place_name": "Står stedet ikke på listen, så skriv det",
            "contact_person": "Kontaktperson på stedet",
            "may_know": "Hvad må stedet vide om den unge?",
            "may_know_words": "Det må stedet vide",
            "agreed": "Hvad er aftalt?",
            "keeper": "Hvem holder kontakten?",
            "contact_every": "Hvor ofte?",
        }
        help_texts = {
            "what": "For eksempel køkken, grundforløb eller håndbold om tirsdagen.",
            "contact_person": "Navn og telefon. Står personen på listen over steder, er det nok.",
            "may_know": "Spørg den unge. Uden et svar får stedet intet at vide.",
            "may_know_words": "Med den unges ord, for eksempel: at jeg har brug for en pause, når der er meget larm.",
            "agreed": "Arbejdstid, hvem der ringer ved fravær, hvad der sker bagefter.",
            "contact_every": (
                "Uden et svar: praktik hver uge, uddannelse og job hver uge den første måned (Rute 42), derefter ikke."
            ),
        }

    def __init__(self, *args: Any, user: Any, sees_place: bool, **kwargs: Any) -> None:
        super().__init__(*args, **kwargs)
        keeper: Any = self.fields["keeper"]
        keeper.queryset = colleagues(user) | User.objects.filter(pk=self.instance.keeper_id)
        places: Any = self.fields["organisation"]
        places.queryset = Organisation.objects.filter(Q(is_active=True) | Q(pk=self.instance.organisation_id))
        if not sees_place:
            for name in WHERE:
                del self.fields[name]
        if self.instance._state.adding:
            self.initial.setdefault("starts_on", timezone.localdate())
            self.initial.setdefault("keeper", user.pk)
        may_know: Any = self.fields["may_know"]
        may_know.required = False

    def clean_may_know(self) -> str:
        return self.cleaned_data["may_know"] or MayKnow.NOT_ASKED

    def clean(self) -> Any:
        cleaned = super().clean()
        given = self.cleaned_data
        has_yes, words = given.get("may_know") == MayKnow.AGREED, given.get("may_know_words", "")
        if has_yes and not words and "may_know_words" not in self.errors:
            self.add_error("may_know_words", "Skriv, hvad stedet må vide.")
        if words and not has_yes:
            self.add_error(
                "may_know", "Har den unge sagt ja til ordene, så vælg ”Det, vi har aftalt”. Ellers slet dem."
            )
        if given.get("organisation") and given.get("place_name"):
            self.add_error("place_name", "Du har valgt et sted på listen. Slet enten det eller det, du har skrevet.")
        return cleaned


class ActivityContactForm(CaseForm):
    """How it goes there, after a talk with the young person or the place."""

    class Meta:
        model = ActivityContact
        fields = ("on", "words")
        labels = {"on": "Hvornår?", "words": "Hvordan går det?"}
        help_texts = {"words": "Et par ord er nok. Er der mere, så skriv det som notat."}

    def __init__(self, *args: Any, **kwargs: Any) -> None:
        super().__init__(*args, **kwargs)
        self.fields["on"].required = False
        self.initial.setdefault("on", timezone.localdate())

    def clean_on(self) -> dt.date:
        return not_ahead(self.cleaned_data["on"]) or timezone.localdate()


class ActivityEndForm(CaseForm):
    """The end, answered and not filled with words: which day, how, and what the young person says to it."""

    ended_on = DanishDateField(label="Sidste dag")
    end_reason = forms.ChoiceField(label="Hvordan sluttede det?")
    young_person_heard = forms.ChoiceField(
        label="Hvad siger den unge selv?", choices=Heard.choices, widget=SegmentedRadios(ask_for=(Heard.HEARD,))
    )

    class Meta:
        model = ActivitySpell
        fields = ("ended_on", "end_reason", "young_person_heard", "young_person_words")
        widgets = {"young_person_words": forms.Textarea(attrs={"rows": 3})}
        labels = {"young_person_words": "Den unges ord"}

    def __init__(self, *args: Any, **kwargs: Any) -> None:
        super().__init__(*args, **kwargs)
        reasons = [choice for choice in ActivitySpell.EndReason.choices if choice[0] != ActivitySpell.EndReason.DIED]
        end_reason: Any = self.fields["end_reason"]
        end_reason.choices = [("", "Vælg"), *reasons]
        if not self.instance.ended_on:
            self.initial["ended_on"] = timezone.localdate()

    def clean_ended_on(self) -> dt.date | None:
        day = not_ahead(self.cleaned_data["ended_on"])
        if day and day < self.instance.starts_on:
            raise forms.ValidationError("Den sidste dag ligger før den første. Ret en af dem.")
        return day
