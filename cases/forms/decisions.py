"""Forms of visitation: the draft, partshøring, how the young person was told, and complaints."""

from __future__ import annotations

import datetime as dt
from typing import Any

from django import forms
from django.utils import timezone

from cases.forms.base import CaseForm, PlainForm
from cases.forms.hat import hat_field
from cases.forms.widgets import SegmentedRadios
from cases.hats import has_both_hats
from cases.letters.content import WORDED
from cases.models import Complaint, Decision, DecisionLetter, LegalBasis, PartyHearing, User
from cases.municipality import setting
from cases.services.decisions import C4

HOW_TOLD = ["Givet i hånden og talt igennem", "Digital Post", "Telefon", "Brev", "Læst op"]


class DecisionForm(CaseForm):
    """Visitation, as a draft until it is decided. The deviation is asked for only when the rule says no (C4)."""

    deviation_reason = forms.CharField(
        label="Hvorfor afviges der fra metoden?",
        widget=forms.Textarea(attrs={"rows": 3}),
        max_length=4000,
        required=False,
        help_text="Gemmes som godkendt afvigelse fra metoden. Lederen kan se den.",
    )
    hat = hat_field()

    class Meta:
        model = Decision
        fields = (
            "target_group",
            "combination",
            "legal_basis",
            "is_refusal",
            "extent",
            "reasons",
            "young_person_wish",
            "wish_followed",
            "wish_reasons",
            "next_steps",
            "hat",
        )
        widgets = {
            "target_group": SegmentedRadios,
            "combination": forms.RadioSelect,
            "legal_basis": forms.RadioSelect,
            "wish_followed": SegmentedRadios(ask_for=("no", "partly")),
            "extent": forms.Textarea(attrs={"rows": 3}),
            "young_person_wish": forms.Textarea(attrs={"rows": 3}),
            "wish_reasons": forms.Textarea(attrs={"rows": 3}),
            "next_steps": forms.Textarea(attrs={"rows": 3}),
        }
        labels = {
            "target_group": "Målgruppe i dag",
            "combination": "Kombination",
            "legal_basis": "Lovgrundlag",
            "is_refusal": "Det er et afslag på bostøtte",
            "extent": "Det får den unge helt konkret",
            "reasons": "Begrundelse",
            "young_person_wish": "Den unges ønske til støtte og medarbejder",
            "wish_followed": "Følges ønsket?",
            "wish_reasons": "Hvorfor følges ønsket ikke?",
            "next_steps": "Det sker der nu",
        }
        help_texts = {
            "extent": "Hvem, hvor meget, fra hvornår. Står i brevet.",
            "reasons": "Skriv til den unge: hvad I lægger vægt på, og hvordan I har vurderet det. Står i brevet.",
            "wish_reasons": "Loven kræver en grund, når ønsket ikke følges (serviceloven § 85 a, stk. 2).",
            "next_steps": "Én ting på hver linje. Står i brevet.",
        }

    def __init__(self, *args: Any, user: User, **kwargs: Any) -> None:
        super().__init__(*args, **kwargs)
        if not has_both_hats(user, self.instance.case_id, timezone.now()):
            del self.fields["hat"]
        current = list(LegalBasis.objects.in_force(timezone.localdate()).filter(in_visitation=True))
        own = [basis.pk for basis in current if not basis.competence or user.has_competence(basis.competence)]
        field: Any = self.fields["legal_basis"]
        field.queryset = LegalBasis.objects.filter(pk__in=own)
        self.missing_laws = [str(basis) for basis in current if basis.pk not in own]
        if self.instance._state.adding and (self.draft is None or self.draft.data is None):
            self.initial["legal_basis"] = None  # nobody should decide under what the program happened to choose

    @property
    def asks_for_deviation(self) -> bool:
        """The rule said no, or a reason is already written."""
        broken = self.broken_rule is not None and self.broken_rule.code == C4
        return broken or bool(self["deviation_reason"].value())


class HearingForm(CaseForm):
    """Partshøring: what is put to the young person, and what they say to it."""

    class Meta:
        model = PartyHearing
        fields = ("sent_on", "what", "deadline_on", "answered_on", "answer", "what_we_did", "dropped_reason")
        widgets = {"answer": forms.Textarea(attrs={"rows": 3}), "what_we_did": forms.Textarea(attrs={"rows": 3})}
        labels = {
            "sent_on": "Sendt eller fortalt",
            "what": "Det lagde vi frem",
            "deadline_on": "Frist for svar",
            "answered_on": "Svaret kom",
            "answer": "Svaret, med den unges ord",
            "what_we_did": "Det gjorde vi med svaret",
            "dropped_reason": "Vi venter ikke på svar, fordi",
        }
        help_texts = {
            "what": "De oplysninger, der kan være den unge imod, og som afgørelsen bygger på.",
            "answer": "Ville den unge ikke svare, så skriv det.",
            "what_we_did": "Står i brevet.",
        }

    def __init__(self, *args: Any, **kwargs: Any) -> None:
        super().__init__(*args, **kwargs)
        if self.instance._state.adding:
            today = timezone.localdate()
            self.initial.setdefault("sent_on", today)
            self.initial.setdefault("deadline_on", today + dt.timedelta(days=setting("hearing_days")))


class ToldForm(CaseForm):
    """When and how the young person got the decision: from that day there are four weeks to complain."""

    communicated_how = forms.ChoiceField(label="Hvordan?", widget=forms.RadioSelect)

    class Meta:
        model = Decision
        fields = ("communicated_on", "communicated_how")
        labels = {"communicated_on": "Den unge fik besked"}

    def __init__(self, *args: Any, **kwargs: Any) -> None:
        super().__init__(*args, **kwargs)
        now = self.instance.communicated_how
        how: Any = self.fields["communicated_how"]
        how.choices = [(word, word) for word in [*HOW_TOLD, *{now, ""}.difference(HOW_TOLD, {""})]]
        self.fields["communicated_on"].required = True
        if self.instance.communicated_on is None:
            self.initial["communicated_on"] = timezone.localdate()

    def clean_communicated_on(self) -> dt.date:
        day = self.cleaned_data["communicated_on"]
        if day > timezone.localdate():
            raise forms.ValidationError("Dagen er ikke kommet endnu.")
        if self.instance.decided_at and day < timezone.localdate(self.instance.decided_at):
            raise forms.ValidationError("Den unge kan ikke have fået besked, før der var besluttet.")
        return day


class NewLetterForm(PlainForm):
    """A letter instead of a wrong one: the same decision, worded anew, and why."""

    reason = forms.CharField(
        label="Hvorfor skal brevet erstattes?",
        max_length=300,
        help_text="Den unge læser det i det nye brev, for eksempel: dit navn var stavet forkert.",
    )
    reasons = forms.CharField(
        label="Begrundelse", widget=forms.Textarea(attrs={"rows": 6}), max_length=8000, required=False
    )
    extent = forms.CharField(
        label="Det får den unge helt konkret",
        widget=forms.Textarea(attrs={"rows": 3}),
        max_length=4000,
        required=False,
    )
    wish_reasons = forms.CharField(
        label="Hvorfor følges ønsket ikke?", widget=forms.Textarea(attrs={"rows": 3}), max_length=4000, required=False
    )
    next_steps = forms.CharField(
        label="Det sker der nu",
        widget=forms.Textarea(attrs={"rows": 3}),
        max_length=4000,
        required=False,
        help_text="Én ting på hver linje.",
    )

    def __init__(self, *args: Any, former: DecisionLetter, **kwargs: Any) -> None:
        words = {name: former.content.get(name, "") for name in WORDED}
        super().__init__(*args, initial=words, **kwargs)
        needed = {
            "reasons": former.decision.is_refusal,
            "wish_reasons": former.decision.wish_followed in ("no", "partly"),
        }
        for name, is_needed in needed.items():
            self.fields[name].required = is_needed  # as on the decision itself
        if not needed["wish_reasons"] and not words["wish_reasons"]:
            del self.fields["wish_reasons"]

    def texts(self) -> dict[str, str]:
        """The wording, a text for each of letters.content.WORDED."""
        return {name: self.cleaned_data.get(name, "") for name in WORDED}


class ComplaintForm(CaseForm):
    """A complaint, from the day it came to what Ankestyrelsen said."""

    class Meta:
        model = Complaint
        fields = (
            "received_on",
            "text",
            "reassessment",
            "reassessed_on",
            "reassessment_reasons",
            "sent_on",
            "outcome",
            "outcome_on",
            "outcome_note",
        )
        widgets = {"reassessment": forms.RadioSelect}
        labels = {
            "received_on": "Klagen kom",
            "text": "Klagen, med den unges ord",
            "reassessment": "Genvurderingen",
            "reassessed_on": "Genvurderet",
            "reassessment_reasons": "Hvorfor?",
            "sent_on": "Sendt til Ankestyrelsen",
            "outcome": "Ankestyrelsens afgørelse",
            "outcome_on": "Afgjort",
            "outcome_note": "Hvad betyder det for den unge?",
        }
        help_texts = {
            "text": "En klage kan være mundtlig. Skriv den ned, som den blev sagt.",
            "reassessment": "Får klageren fuldt ud ret, så træf en ny afgørelse. Ellers sendes klagen videre.",
        }

    def __init__(self, *args: Any, **kwargs: Any) -> None:
        super().__init__(*args, **kwargs)
        if self.instance._state.adding:
            self.initial.setdefault("received_on", timezone.localdate())
