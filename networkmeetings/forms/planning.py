"""Forms before the meeting: plan it, change it, cancel it."""

from __future__ import annotations

import datetime as dt
import re
from typing import Any

from django import forms
from django.utils import timezone

from cases.danish import genitive
from cases.forms.base import CaseForm, PlainForm
from cases.forms.fields import DanishDateTimeField
from cases.forms.widgets import SegmentedRadios
from networkmeetings.models import NetworkMeeting
from networkmeetings.services.planning import Candidate

MOST_POINTS = 20


def only_invitable(people: list[Candidate]) -> list[tuple[str, str]]:
    """Choices of those the young person has said yes to."""
    return [(one.key, f"{one.name} · {one.role}" if one.role else one.name) for one in people if one.may_be_invited]


def chosen(keys: list[str], kind: str) -> list[str]:
    """The ids of one kind ("m" team, "u" staff) among chosen candidates."""
    return [key[2:] for key in keys if key.startswith(f"{kind}-")]


CLOCK_ONLY = re.compile(r"^\s*(kl\.?\s*)?\d{1,2}([.:]\d{2})?\s*$", re.IGNORECASE)


def end_on_the_day(form: forms.BaseForm, starts_at: dt.datetime | None, ends_at: dt.datetime | None) -> Any:
    """When it ends; "14.00" alone is on the day it begins, and no other."""
    typed = form.data.get(form.add_prefix("ends_at"), "")
    if starts_at is None or ends_at is None or not CLOCK_ONLY.match(typed):
        return ends_at
    begins = timezone.localtime(starts_at)
    return timezone.make_aware(dt.datetime.combine(begins.date(), timezone.localtime(ends_at).time()))


def last_first(form: forms.BaseForm, starts_at: dt.datetime | None, ends_at: dt.datetime | None) -> None:
    """A meeting ends after it begins; the database says the same (c3_meeting_period)."""
    if starts_at and ends_at and ends_at < starts_at:
        form.add_error("ends_at", "Mødet slutter, før det begynder. Ret et af klokkeslættene.")


class PlanForm(PlainForm):
    """When, where, who, and first of all what the young person wants to talk about."""

    points = forms.CharField(
        widget=forms.Textarea(attrs={"rows": 3}), required=False, max_length=3000, help_text="Ét punkt på hver linje."
    )
    starts_at = DanishDateTimeField(label="Hvornår", help_text="For eksempel 24.11.2026 13.00.")
    ends_at = DanishDateTimeField(label="Til", required=False, help_text="For eksempel 14.00.")
    place = forms.CharField(label="Hvor", max_length=160, required=False)
    place_kind = forms.ChoiceField(
        label="Stedet er",
        choices=NetworkMeeting.PlaceKind.choices,
        widget=SegmentedRadios,
        required=False,
        help_text="Kun et kontor eller et offentligt sted bliver skrevet i invitationen.",
    )
    people = forms.MultipleChoiceField(
        label="Hvem inviteres", widget=forms.CheckboxSelectMultiple, required=False, choices=()
    )
    send_now = forms.BooleanField(label="Send invitationerne på mail nu", required=False, initial=True)

    def __init__(self, *args: Any, name: str, people: list[Candidate], **kwargs: Any) -> None:
        kwargs["initial"] = {"people": [one.key for one in people if one.may_be_invited]} | kwargs.get("initial", {})
        super().__init__(*args, **kwargs)
        self.fields["points"].label = f"{genitive(name)} punkter"
        choices = only_invitable(people)
        if choices:
            self.fields["people"].choices = choices  # type: ignore[attr-defined]
        else:
            del self.fields["people"], self.fields["send_now"]

    def clean_points(self) -> list[str]:
        lines = [line.strip() for line in self.cleaned_data["points"].splitlines() if line.strip()]
        if len(lines) > MOST_POINTS:
            raise forms.ValidationError(f"Højst {MOST_POINTS} punkter.")
        if any(len(line) > 300 for line in lines):
            raise forms.ValidationError("Højst 300 tegn i et punkt. Del det i to.")
        return lines

    def clean(self) -> dict[str, Any]:
        cleaned = super().clean() or self.cleaned_data
        cleaned["ends_at"] = end_on_the_day(self, cleaned.get("starts_at"), cleaned.get("ends_at"))
        last_first(self, cleaned.get("starts_at"), cleaned.get("ends_at"))
        return cleaned

    def plan(self) -> dict[str, Any]:
        """The arguments of services.plan_meeting."""
        people = self.cleaned_data.get("people", [])
        return {
            "starts_at": self.cleaned_data["starts_at"],
            "ends_at": self.cleaned_data["ends_at"],
            "place": self.cleaned_data["place"],
            "place_kind": self.cleaned_data["place_kind"],
            "member_ids": chosen(people, "m"),
            "user_ids": chosen(people, "u"),
            "young_persons_points": self.cleaned_data["points"],
        }


class ChangeForm(CaseForm):
    """Place and end of a planned meeting, and more people. Another day is a new meeting (CancelForm)."""

    people = forms.MultipleChoiceField(
        label="Invitér også", widget=forms.CheckboxSelectMultiple, required=False, choices=()
    )

    class Meta:
        model = NetworkMeeting
        fields = ["place", "place_kind", "ends_at"]
        widgets = {"place_kind": SegmentedRadios}

    def __init__(self, *args: Any, people: list[Candidate], **kwargs: Any) -> None:
        super().__init__(*args, **kwargs)
        if people:
            self.fields["people"].choices = only_invitable(people)  # type: ignore[attr-defined]
        else:
            del self.fields["people"]

    def clean(self) -> dict[str, Any]:
        cleaned = super().clean() or self.cleaned_data
        cleaned["ends_at"] = end_on_the_day(self, self.instance.starts_at, cleaned.get("ends_at"))
        last_first(self, self.instance.starts_at, cleaned.get("ends_at"))
        return cleaned


class CancelForm(PlainForm):
    """Why it is cancelled, and the new date when there is one."""

    reason = forms.CharField(label="Hvorfor bliver mødet ikke til noget", max_length=200)
    new_starts_at = DanishDateTimeField(
        label="Ny dato",
        required=False,
        help_text="Punkter og deltagere flytter med. Dem, der har fået invitationen, får en mail med det nye.",
    )
