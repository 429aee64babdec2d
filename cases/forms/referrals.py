"""Forms of step 1: a new referral, and how one ends."""

from __future__ import annotations

import datetime as dt
from typing import Any

from django import forms
from django.utils import timezone

from cases.forms.base import PlainForm
from cases.forms.cpr_field import CprField
from cases.forms.fields import DanishDateField, YesNoField
from cases.forms.widgets import SegmentedRadios
from cases.models import (
    HOMELESS_SITUATIONS,
    Case,
    HousingSituationKind,
    OutreachContact,
    Referral,
    RiskIndicator,
    User,
)

Kind, Outcome = Referral.Kind, Referral.Outcome
PERSON_FIELDS = ("full_name", "birth_date", "address", "is_address_protected")
WORD_FIELDS = (
    "kind", "received_on", "source", "referrer_side", "source_name", "source_contact", "young_person_knows", "reasons",
    "wish", "risk_indicators", "situation", "urgency", "landlord", "warned_on", "court_on",
)  # fmt: skip
EVICTION_FIELDS = ("landlord", "warned_on", "court_on", "visitor", "visit_on")


def or_nothing(choices: list[tuple[Any, Any]]) -> list[tuple[Any, Any]]:
    """Choices of a list that may be left."""
    return [("", "Vælg"), *choices]


def situations() -> list[tuple[Any, Any]]:
    """Where somebody lives now: the nine official situations of homelessness, then those on the border of it."""
    homeless = [(kind.value, kind.label) for kind in HousingSituationKind if kind in HOMELESS_SITUATIONS]
    others = [(kind.value, kind.label) for kind in HousingSituationKind if kind not in HOMELESS_SITUATIONS]
    return [("", "Vælg"), ("I hjemløshed", homeless), ("På grænsen eller ikke i hjemløshed", others)]


def colleagues(user: Any) -> Any:
    """Staff of the user's unit, who can go out on a visit."""
    return User.objects.filter(is_active=True, is_staff=False, actor__isnull=True, unit=user.unit_id).order_by(
        "first_name", "username"
    )


class ReferralForm(PlainForm):
    """A new referral. Only what to call the person, how to reach them and the worry must be there (design 4)."""

    kind = forms.ChoiceField(
        label="Hvad er det?",
        choices=Kind.choices,
        widget=SegmentedRadios(ask_for=(Kind.EVICTION,)),
        initial=Kind.CONCERN,
        required=False,
    )
    call_name = forms.CharField(label="Hvad skal vi kalde personen?", max_length=80)
    reach = forms.CharField(
        label="Hvordan kan vi få fat i personen?",
        max_length=200,
        help_text="Telefon, profil, et sted eller en person, der ved det.",
    )
    worry = forms.CharField(
        label="Hvad er bekymringen?",
        widget=forms.Textarea,
        max_length=4000,
        help_text="Skriv det, som den, der henvender sig, siger det. En linje er nok.",
    )
    wish = forms.CharField(
        label="Hvad vil den unge selv gerne?",
        widget=forms.Textarea(attrs={"rows": 3}),
        max_length=4000,
        required=False,
    )
    landlord = forms.CharField(label="Udlejer", max_length=160, required=False)
    warned_on = DanishDateField(label="Varslet den", required=False)
    court_on = DanishDateField(label="Fogedretten eller fristen er", required=False)
    visitor = forms.ModelChoiceField(
        label="Hvem tager ud til den unge?", queryset=User.objects.none(), required=False, empty_label="Jeg gør"
    )
    visit_on = DanishDateField(label="Senest", required=False, help_text="Står det tomt, er det næste hverdag.")
    full_name = forms.CharField(label="Fulde navn", max_length=160, required=False)
    cpr = CprField(
        label="CPR-nummer",
        required=False,
        help_text="ddmmåå-xxxx, også et erstatningsnummer. Lad det stå tomt, hvis I ikke kender det.",
    )
    birth_date = DanishDateField(label="Født", required=False, help_text="Hvis CPR-nummeret ikke er kendt.")
    address = forms.CharField(label="Opholder sig", max_length=200, required=False)
    is_address_protected = forms.BooleanField(label="Har adressebeskyttelse", required=False)
    situation = forms.ChoiceField(label="Hvor bor den unge lige nu?", choices=situations, required=False)
    urgency = forms.ChoiceField(
        label="Hvor hurtigt skal der ske noget?",
        choices=Referral.Urgency.choices,
        widget=SegmentedRadios,
        required=False,
    )
    reasons = forms.MultipleChoiceField(
        label="Hvorfor er der bekymring?",
        choices=Referral.Reason.choices,
        widget=forms.CheckboxSelectMultiple,
        required=False,
    )
    risk_indicators = forms.MultipleChoiceField(
        label="Hvad ved du om risikoforhold?",
        choices=RiskIndicator.choices,
        widget=forms.CheckboxSelectMultiple,
        required=False,
        help_text="Guidens syv. Sæt kun kryds ved det, du ved.",
    )
    source = forms.ChoiceField(
        label="Hvem henvender sig?", choices=or_nothing(Referral.Source.choices), required=False
    )
    referrer_side = forms.ChoiceField(
        label="Hvor kommer den fra?", choices=Referral.Side.choices, widget=SegmentedRadios, required=False
    )
    source_name = forms.CharField(label="Navn på den, der henvender sig", max_length=160, required=False)
    source_contact = forms.CharField(label="Telefon eller mail", max_length=160, required=False)
    young_person_knows = YesNoField(label="Ved den unge, at I er kontaktet?")
    received_on = DanishDateField(label="Modtaget", required=False, initial=timezone.localdate)
    take_it = forms.BooleanField(
        label="Jeg tager den selv",
        required=False,
        help_text="Du bliver koordinator. Ellers ser visitationen den straks.",
    )

    similar: list[Case]  # cases that may be about the same person; the template asks
    is_maybe_known: bool  # somebody the user may not see; the template says whom to call, and nothing else

    def __init__(self, *args: Any, user: Any, outreach: OutreachContact | None = None, **kwargs: Any) -> None:
        super().__init__(*args, **kwargs)
        self.similar, self.is_maybe_known, self.outreach = [], False, outreach
        fields: dict[str, Any] = self.fields
        fields["visitor"].queryset = colleagues(user).exclude(pk=user.pk)
        if not user.has_authority:
            del self.fields["take_it"]
        if outreach is not None:
            self.fields["said_yes"] = forms.BooleanField(
                label="Den unge har sagt ja til, at vi skriver det ned med navn",
                error_messages={"required": "Uden et ja bliver kontakten ved med at være uden navn."},
            )

    @property
    def says_another(self) -> bool:
        """The user has seen the similar ones and says it is somebody else."""
        return bool(self.data.get("another"))

    def clean_kind(self) -> str:
        return self.cleaned_data["kind"] or Kind.CONCERN

    def clean_birth_date(self) -> dt.date | None:
        day = self.cleaned_data["birth_date"]
        if day and day > timezone.localdate():
            raise forms.ValidationError("Fødselsdatoen er ikke kommet endnu. Skriv året med fire cifre.")
        return day

    def clean_received_on(self) -> dt.date:
        day = self.cleaned_data["received_on"] or timezone.localdate()
        if day > timezone.localdate():
            raise forms.ValidationError("Henvendelsen kan ikke være modtaget i fremtiden.")
        return day

    def clean(self) -> dict[str, Any]:
        given = super().clean() or self.cleaned_data
        if given.get("kind") != Kind.EVICTION:
            # Folded away on the page: what stands there is neither kept nor complained about.
            for name in EVICTION_FIELDS:
                self.errors.pop(name, None)
                given[name] = "" if name == "landlord" else None
            return given
        warned, court, visit = (given.get(name) for name in ("warned_on", "court_on", "visit_on"))
        if court and warned and court < warned:
            self.add_error("court_on", "Fogedretten kan ikke ligge før varslet. Ret en af datoerne.")
        if visit and visit < timezone.localdate():
            self.add_error("visit_on", "Dagen er gået. Skriv i dag eller en dag, der kommer.")
        return given

    def for_service(self) -> dict[str, Any]:
        """The arguments of cases.services.open_case."""
        given = self.cleaned_data
        return {
            "call_name": given["call_name"],
            "reach": given["reach"],
            "worry": given["worry"],
            "number": given["cpr"],
            "known": {name: given[name] for name in PERSON_FIELDS},
            "take_it": given.get("take_it", False),
            "outreach": self.outreach,
            "visit": {"visitor": given["visitor"], "due_on": given["visit_on"]},
            **{name: given[name] for name in WORD_FIELDS},
        }

    def note_similar(self, cases: list[Case], is_maybe_known: bool) -> None:
        """Stop and ask whether it is one of these, or one the user may not see."""
        self.similar, self.is_maybe_known = cases, is_maybe_known
        self.add_error(None, "Måske kender I den unge allerede. Se efter nedenfor, før du opretter.")


class ReferralEndForm(PlainForm):
    """How a referral ends without a start. Each end asks its own question; the others are left alone."""

    outcome = forms.ChoiceField(
        label="Hvordan endte den?",
        choices=[choice for choice in Outcome.choices if choice[0] != Outcome.STARTED],
        widget=forms.RadioSelect,
    )
    may_ask_again = YesNoField(label="Ved nej tak: må vi spørge igen?")
    ask_again_on = DanishDateField(
        label="Hvornår må vi spørge?", required=False, help_text="En dag, den unge er med på."
    )
    guided_to = forms.CharField(
        label="Uden for målgruppen: hvem er den unge hjulpet videre til?", max_length=200, required=False
    )
    outcome_note = forms.CharField(
        label="Hvad er der gjort?",
        widget=forms.Textarea,
        max_length=4000,
        required=False,
        help_text="Kunne den unge ikke nås: hvordan og hvornår I har prøvet, ud over det, der står til højre.",
    )

    def __init__(self, *args: Any, has_tried: bool = False, **kwargs: Any) -> None:
        super().__init__(*args, **kwargs)
        self.has_tried = has_tried

    def clean(self) -> dict[str, Any]:
        given = super().clean() or self.cleaned_data
        outcome = given.get("outcome")
        if outcome == Outcome.DECLINED:
            self._ask_about_asking(given)
        elif outcome == Outcome.OUTSIDE and not given.get("guided_to"):
            self.add_error("guided_to", "Skriv, hvem den unge er hjulpet videre til.")
        elif outcome == Outcome.NOT_REACHED and not given.get("outcome_note") and not self.has_tried:
            self.add_error("outcome_note", "Skriv, hvordan I har prøvet at få fat i den unge.")
        return given

    def _ask_about_asking(self, given: dict[str, Any]) -> None:
        if given.get("may_ask_again") is None:
            self.add_error("may_ask_again", "Svar, om den unge har sagt ja til, at I spørger igen.")
        elif given["may_ask_again"] and not given.get("ask_again_on") and "ask_again_on" not in self.errors:
            self.add_error("ask_again_on", "Skriv den dag, I må spørge.")

    def clean_ask_again_on(self) -> dt.date | None:
        day = self.cleaned_data["ask_again_on"]
        if day and day <= timezone.localdate():
            raise forms.ValidationError("Dagen er gået. Skriv en dag, der kommer.")
        return day

    def for_service(self) -> dict[str, Any]:
        """The arguments of cases.services.end_referral; answers to questions of other ends are left out."""
        given = self.cleaned_data
        declined, outside = given["outcome"] == Outcome.DECLINED, given["outcome"] == Outcome.OUTSIDE
        asks = declined and given["may_ask_again"]
        return {
            "outcome": given["outcome"],
            "note": given["outcome_note"],
            "guided_to": given["guided_to"] if outside else "",
            "may_ask_again": given["may_ask_again"] if declined else None,
            "ask_again_on": given["ask_again_on"] if asks else None,
        }
