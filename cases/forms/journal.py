"""Forms of the journal: an entry, its correction, the young person's remark, and that something is filed."""

from __future__ import annotations

import datetime as dt
from typing import Any

from django import forms
from django.utils import timezone

from cases.forms.base import CaseForm, PlainForm, SubmissionKeyMixin
from cases.forms.hat import hat_field
from cases.models import Filing, JournalEntry, Remark


class EntryForm(SubmissionKeyMixin, CaseForm):
    """A new entry. It stands as written, so the form says so before it is saved."""

    hat = hat_field()

    class Meta:
        model = JournalEntry
        fields = ("text", "kind", "at", "hat")
        labels = {"text": "Hvad skete der, og hvad er vigtigt?", "kind": "Hvad er det?", "at": "Hvornår skete det?"}
        help_texts = {"text": "Notatet bliver stående, som du skriver det. En fejl rettes med et nyt notat."}
        widgets = {"text": forms.Textarea(attrs={"rows": 8})}

    def __init__(self, *args: Any, has_both_hats: bool = False, **kwargs: Any) -> None:
        super().__init__(*args, **kwargs)
        if not has_both_hats:
            del self.fields["hat"]
        self.fields["at"].required = False
        self.fields["kind"].required = False
        if not self.is_bound:
            self.initial.setdefault("at", timezone.localtime())

    def clean_kind(self) -> str:
        return self.cleaned_data["kind"] or JournalEntry.Kind.NOTE

    def clean_at(self) -> dt.datetime:
        at = self.cleaned_data["at"] or timezone.now()
        if at > timezone.now() + dt.timedelta(minutes=5):
            raise forms.ValidationError("Det er ikke sket endnu. Skriv, hvornår det skete.")
        return at


class CorrectionForm(SubmissionKeyMixin, CaseForm):
    """The text as it should have been, and why; the first one stays (C8)."""

    class Meta:
        model = JournalEntry
        fields = ("text", "reason")
        labels = {"text": "Sådan skal der stå", "reason": "Hvorfor rettes det?"}
        help_texts = {"text": "Det oprindelige notat bliver stående ved siden af (C8)."}
        widgets = {"text": forms.Textarea(attrs={"rows": 8})}

    def __init__(self, *args: Any, **kwargs: Any) -> None:
        super().__init__(*args, **kwargs)
        self.fields["reason"].required = True


class RemarkForm(CaseForm):
    """What the young person says to something written about them."""

    class Meta:
        model = Remark
        fields = ("text",)
        labels = {"text": "Hvad siger den unge til det, der står?"}
        help_texts = {"text": "Skriv den unges egne ord. De står ved siden af notatet."}


class FilingForm(PlainForm):
    """Noted in the official record, with its number there if one wants."""

    reference = forms.CharField(
        label="Nummer i fagsystemet", max_length=Filing._meta.get_field("reference").max_length, required=False
    )
