"""Forms of housing. Little is required: a need asks for nothing, an offer for a home and a deadline."""

from __future__ import annotations

import datetime as dt

from django import forms
from django.utils import timezone

from cases.forms.base import CaseForm, PlainForm
from cases.forms.fields import DanishDateField, DanishDateTimeField, KronerField
from cases.forms.widgets import SegmentedRadios
from cases.permissions import HIDDEN_ADDRESS
from housing.models import DeclineReason, Dwelling, HousingNeed, Offer, Tenancy


class NeedForm(CaseForm):
    """A place on the waiting list. Nothing about support, treatment or abstinence is asked (H6)."""

    class Meta:
        model = HousingNeed
        fields = ["since_on", "max_net_rent", "wishes"]
        field_classes = {"max_net_rent": KronerField}
        labels = {
            "since_on": "Skrevet op fra",
            "max_net_rent": "Kan højst betale om måneden, i kroner",
            "wishes": "Område og ønsker",
        }
        help_texts = {
            "since_on": "Dagen, den unge sagde, at de vil have en bolig. Et nej tak flytter den aldrig.",
            "max_net_rent": "Efter boligstøtte, med forbrug.",
            "wishes": "Dyr, trapper, venner i nærheden. Med den unges ord.",
        }

    def clean_since_on(self) -> dt.date:
        day = self.cleaned_data["since_on"]
        if day > timezone.localdate():
            raise forms.ValidationError("Dagen er ikke kommet endnu. Skriv i dag eller en tidligere dag.")
        return day


class DwellingForm(CaseForm):
    """A dwelling of the pool."""

    class Meta:
        model = Dwelling
        fields = [
            "address",
            "association",
            "kind",
            "channel",
            "available_from",
            "rent",
            "utilities",
            "deposit",
            "size_m2",
            "pets_allowed",
            "withdrawn_on",
        ]
        field_classes = {"rent": KronerField, "utilities": KronerField, "deposit": KronerField}
        labels = {
            "association": "Boligorganisation eller udlejer",
            "channel": "Anvises efter",
            "withdrawn_on": "Ude af puljen fra",
        }

    def __init__(self, *args, **kwargs):
        super().__init__(*args, **kwargs)
        self.fields["pets_allowed"].widget.choices = [("unknown", "Ved ikke"), ("true", "Ja"), ("false", "Nej")]
        if self.instance._state.adding:
            del self.fields["withdrawn_on"]


class OfferForm(PlainForm):
    """Which home, and until when."""

    dwelling = forms.ModelChoiceField(Dwelling.objects.none(), label="Bolig")
    deadline_at = DanishDateTimeField(
        label="Svar senest", help_text="Går fristen uden svar, beholder den unge sin plads på ventelisten."
    )

    def __init__(self, *args, dwellings, **kwargs):
        super().__init__(*args, **kwargs)
        self.fields["dwelling"].queryset = dwellings  # type: ignore[attr-defined]


class AnswerForm(PlainForm):
    """The young person's answer. Why is theirs to give or not."""

    answer = forms.ChoiceField(
        label="Den unges svar",
        choices=[(Offer.Answer.ACCEPTED.value, "Ja tak"), (Offer.Answer.DECLINED.value, "Nej tak")],
        widget=SegmentedRadios,
    )
    declined_for = forms.ModelChoiceField(
        DeclineReason.objects.none(), label="Ved nej tak: hvad var afgørende?", required=False, empty_label="Ikke sagt"
    )
    reason = forms.CharField(label="Hvorfor", required=False, max_length=200, help_text="Med den unges ord.")

    def __init__(self, *args, may_withdraw: bool, **kwargs):
        super().__init__(*args, **kwargs)
        self.fields["declined_for"].queryset = DeclineReason.objects.filter(in_use=True)  # type: ignore[attr-defined]
        if may_withdraw:
            self.fields["answer"].choices += [  # type: ignore[attr-defined]
                (Offer.Answer.WITHDRAWN.value, "Vi trækker det tilbage")
            ]


class LeaseForm(PlainForm):
    """A signed lease."""

    dwelling = forms.ModelChoiceField(Dwelling.objects.none(), label="Bolig")
    signed_on = DanishDateField(label="Kontrakten er skrevet under")
    starts_on = DanishDateField(label="Lejer fra")

    def __init__(self, *args, dwellings, **kwargs):
        super().__init__(*args, **kwargs)
        self.fields["dwelling"].queryset = dwellings  # type: ignore[attr-defined]

    def name_without_address(self, own) -> None:
        """Name the homes already offered to this young person without their address, which is hidden from the user."""
        hidden, field = set(own), self.fields["dwelling"]

        def label(row: Dwelling) -> str:
            return f"{HIDDEN_ADDRESS}: boligen, der er tilbudt" if row.pk in hidden else row.address

        field.label_from_instance = label  # type: ignore[attr-defined]


class MoveInForm(PlainForm):
    """The day the young person moved in."""

    from_on = DanishDateField(label="Flyttede ind")


class LeaseEndForm(PlainForm):
    """The end of a lease, in the days people speak of: the last day counts."""

    last_day = DanishDateField(label="Sidste dag i lejemålet")
    reason = forms.ChoiceField(
        label="Hvorfor slutter det",
        choices=[(c.value, c.label) for c in Tenancy.EndReason if c.value not in {"fell_through", "died"}],
    )
    moved_out_on = DanishDateField(
        label="Flyttede ud", required=False, help_text="Hvis det er en anden dag end den sidste i lejemålet."
    )


class FallThroughForm(PlainForm):
    """Why a home came to nothing."""

    reason = forms.CharField(label="Hvad skete der", max_length=200)
