"""Forms of team and consent."""

from __future__ import annotations

import datetime as dt
from typing import Any

from django import forms
from django.utils import timezone

from cases.danish import long_date
from cases.forms.base import CaseForm, PlainForm
from cases.forms.documents import CleanedFileField
from cases.forms.fields import DanishDateField
from cases.forms.widgets import SegmentedRadios
from cases.models import Actor, Case, DisclosureBasis, TeamMember, User
from cases.municipality import setting
from cases.partners import grouped_choices
from cases.services.consent import SignedPaper, default_end, last_day

Kind = DisclosureBasis.Kind
# What each kind of information means to the one who is asked for it.
IN_PLAIN_WORDS = {
    DisclosureBasis.Info.PLAN: "se mål og aftaler, og skrive, hvordan det gik med egne aftaler",
    DisclosureBasis.Info.MEETINGS: "se netværksmøder og få mål- og aftaleskemaet",
    DisclosureBasis.Info.TEAM: "se, hvem der er i teamet",
    DisclosureBasis.Info.NETWORK: "se netværkskortet",
    DisclosureBasis.Info.CONTACT: "se adresse og telefon",
    DisclosureBasis.Info.STORY: "læse Min historie, når den unge har godkendt den",
}


class MemberForm(CaseForm):
    """Somebody proposed for the team; only the name must be there."""

    class Meta:
        model = TeamMember
        fields = (
            "name",
            "kind",
            "role_label",
            "actor",
            "user",
            "phone",
            "email",
            "promise",
            "is_trusted_adult",
            "young_person_answer",
        )
        widgets = {"kind": SegmentedRadios, "young_person_answer": forms.RadioSelect}
        labels = {
            "name": "Navn",
            "kind": "Hvem er det?",
            "role_label": "Rolle",
            "actor": "Samarbejdspartner",
            "user": "Bruger i Hjemvej",
            "phone": "Telefon",
            "email": "E-mail",
            "promise": "Har lovet",
            "is_trusted_adult": "En, jeg stoler på",
            "young_person_answer": "Hvad siger den unge?",
        }
        help_texts = {
            "role_label": "For eksempel FGU-vejleder, moster eller mentor.",
            "user": "Kun hvis personen skal logge ind. Det åbner intet, før den unge har sagt ja og givet samtykke.",
            "is_trusted_adult": "Den unges egen voksen. Kun én ad gangen.",
        }

    def __init__(self, *args: Any, **kwargs: Any) -> None:
        super().__init__(*args, **kwargs)
        kind: Any = self.fields["kind"]
        kind.choices = [choice for choice in TeamMember.Kind.choices if choice[0] != TeamMember.Kind.STAFF]
        kind.required = self.fields["young_person_answer"].required = False
        offer_partners(self)

    def clean_kind(self) -> str:
        return self.cleaned_data["kind"] or TeamMember.Kind.PROFESSIONAL

    def clean_young_person_answer(self) -> str:
        return self.cleaned_data["young_person_answer"] or TeamMember.Answer.NOT_DISCUSSED

    def for_service(self) -> dict[str, Any]:
        """The arguments of cases.services.propose_member."""
        given = {name: self.cleaned_data[name] for name in self.Meta.fields}
        given["answer"] = given.pop("young_person_answer")
        return given


class MemberEditForm(CaseForm):
    """What is known of somebody in the team: their part, how to reach them, and what they have promised.

    The answer and the end have pages of their own, since they open and close access.
    """

    class Meta:
        model = TeamMember
        fields = ("name", "role_label", "actor", "user", "phone", "email", "promise", "is_trusted_adult", "joined_on")
        labels = {**MemberForm.Meta.labels, "joined_on": "Med fra"}
        help_texts = MemberForm.Meta.help_texts

    def __init__(self, *args: Any, **kwargs: Any) -> None:
        super().__init__(*args, **kwargs)
        offer_partners(self)
        if self.instance.user_id is not None:  # another person is another seat: their access must not be inherited
            del self.fields["user"]


def offer_partners(form: Any) -> None:
    """The partners under their sectors, and the professionals who have a login."""
    actors = list(Actor.objects.all())
    form.fields["actor"].choices = grouped_choices(actors)
    form.fields["user"].queryset = User.objects.filter(is_active=True, actor__isnull=False).order_by("username")
    form.fields["user"].empty_label = "Ingen: logger ikke ind"


class AnswerForm(PlainForm):
    """What the young person says to one member: three buttons."""

    answer = forms.ChoiceField(label="Den unges svar", choices=TeamMember.Answer.choices)


class LeaveForm(PlainForm):
    """Why somebody is not in the team any longer."""

    reason = forms.CharField(label="Hvorfor er personen ikke med længere?", max_length=200)


# What a consent and what a law must say (C6), each told at its own field; the database says it of the whole row.
RESTS_ON = {
    False: {"form": "Vælg, om det var mundtligt eller skriftligt (C6).", "given_by": "Vælg, hvem der gav det (C6)."},
    True: {
        "legal_reference": "Skriv lov og paragraf (C6).",
        "statutory_reason": "Skriv, hvorfor der deles uden samtykke (C6).",
    },
}


class ConsentForm(CaseForm):
    """A consent, or a statutory basis, for one party: what they may see, for what, until when (C6)."""

    kinds = forms.MultipleChoiceField(
        label="Det må de",
        choices=[(code, words[0].upper() + words[1:]) for code, words in IN_PLAIN_WORDS.items()],
        widget=forms.CheckboxSelectMultiple,
        error_messages={"required": "Vælg, hvilke oplysninger det gælder."},
    )
    ends_on = DanishDateField(label="Gælder til og med", required=False)
    scan = CleanedFileField(
        label="Underskrevet papir",
        required=False,
        help_text="Et billede eller en scanning.",
    )

    class Meta:
        model = DisclosureBasis
        fields = (
            "member",
            "organisation",
            "purpose",
            "kinds",
            "kind",
            "form",
            "given_by",
            "legal_reference",
            "statutory_reason",
            "young_person_told",
        )
        widgets = {"kind": SegmentedRadios(ask_for=(Kind.STATUTORY,)), "form": SegmentedRadios}
        labels = {
            "member": "Hvem i teamet",
            "organisation": "Organisation",
            "purpose": "Hvad skal det bruges til?",
            "kind": "Hvad bygger det på?",
            "form": "Hvordan er samtykket givet?",
            "given_by": "Hvem gav det?",
            "legal_reference": "Lov og paragraf",
            "statutory_reason": "Hvorfor deles der uden samtykke?",
            "young_person_told": "Har den unge fået det at vide?",
        }

    def __init__(self, *args: Any, case: Case, **kwargs: Any) -> None:
        super().__init__(*args, **kwargs)
        member: Any = self.fields["member"]
        member.queryset = case.team.filter(left_on__isnull=True)
        member.empty_label = "Ingen bestemt: hele organisationen"
        self.fields["organisation"].required = False
        self.fields[
            "organisation"
        ].help_text = "Udfyldes af sig selv, når du vælger et teammedlem med samarbejdspartner."
        self.fields["kind"].required = False
        self.initial.setdefault("ends_on", timezone.localtime(default_end(timezone.now())).date())

    def clean_kind(self) -> str:
        return self.cleaned_data["kind"] or Kind.CONSENT

    def clean_ends_on(self) -> dt.date | None:
        day = self.cleaned_data["ends_on"]
        if day and day <= timezone.localdate():
            raise forms.ValidationError("Dagen er gået. Skriv en dag, der kommer.")
        return day

    def clean(self) -> dict[str, Any]:
        cleaned = super().clean() or self.cleaned_data
        member = cleaned.get("member")
        self.clean_end(cleaned)
        if not cleaned.get("organisation") and member is not None:
            cleaned["organisation"] = str(member.actor or member.name)
        if cleaned.get("scan") and not cleaned.get("form"):
            cleaned["form"] = DisclosureBasis.Form.WRITTEN
        if not cleaned.get("organisation"):
            self.add_error("organisation", "Skriv, hvilken organisation det gælder, eller vælg et teammedlem.")
        for name, words in RESTS_ON[cleaned.get("kind") == Kind.STATUTORY].items():
            if name not in self.errors and not cleaned.get(name):
                self.add_error(name, words)
        return cleaned

    def clean_end(self, cleaned: dict[str, Any]) -> None:
        """A consent ends when the municipality asks again at the latest; what rests on a law, with its reason."""
        last, day = last_day(timezone.now()), cleaned.get("ends_on")
        if day and day > last and cleaned.get("kind") != Kind.STATUTORY:
            months = setting("consent_months")
            self.add_error("ends_on", f"Et samtykke gælder højst {months} måneder, her til og med {long_date(last)}.")

    def for_service(self) -> dict[str, Any]:
        """The arguments of cases.services.record_consent."""
        given = {name: self.cleaned_data[name] for name in self.Meta.fields}
        day = self.cleaned_data["ends_on"]
        until = timezone.make_aware(dt.datetime.combine(day + dt.timedelta(days=1), dt.time())) if day else None
        return {**given, "valid_until": until, "scan": signed_paper(self.cleaned_data["scan"])}


class ScanForm(PlainForm):
    """The signed paper of a consent that is written already."""

    scan = CleanedFileField(label="Underskrevet papir", help_text="Et billede, en scanning eller en PDF.")


def signed_paper(upload: Any) -> SignedPaper | None:
    """The upload as the services take it; None without one."""
    return SignedPaper(upload.cleaned, upload.name) if upload else None
