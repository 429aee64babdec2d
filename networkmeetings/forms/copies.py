"""Forms about a locked sheet: approved, cut for a party, plain for the wall, handed over, blocked; and was I heard."""

from __future__ import annotations

import datetime as dt
from typing import Any

from django import forms
from django.utils import timezone

from cases.forms.base import PlainForm
from cases.forms.fields import DanishDateField
from cases.forms.widgets import ScaleRadios, SegmentedRadios
from cases.models.vocabulary import Heard
from cases.quiet_words import wall_error
from networkmeetings.forms.concluding import review_choices
from networkmeetings.models import MeetingHeard, SheetApproval, SheetDelivery
from networkmeetings.sheet_content import SheetContent
from networkmeetings.sheet_cut import line_keys
from networkmeetings.sheet_plain import MOST_EVENTS
from networkmeetings.signature import read_strokes

How = SheetApproval.How


class ApprovalForm(PlainForm):
    """The young person's word about the sheet: what they say, and how they said it."""

    review = forms.ChoiceField(widget=SegmentedRadios, choices=())
    how = forms.ChoiceField(label="Hvordan", choices=How.choices, widget=SegmentedRadios, required=False)
    strokes = forms.CharField(widget=forms.HiddenInput(attrs={"data-sign-strokes": ""}), required=False)

    def __init__(self, *args: Any, name: str, **kwargs: Any) -> None:
        super().__init__(*args, auto_id="review-%s", initial={"how": How.SPOKEN}, **kwargs)
        self.fields["review"].label = f"Hvad siger {name}?"
        self.fields["review"].choices = review_choices(name)[:2]  # type: ignore[attr-defined]

    def clean_how(self) -> str:
        return self.cleaned_data["how"] or How.SPOKEN

    def clean(self) -> dict[str, Any]:
        cleaned = super().clean() or self.cleaned_data
        cleaned["strokes"] = None
        if cleaned.get("how") == How.DRAWN:
            cleaned["strokes"] = read_strokes(self.data.get("strokes", ""))
            if cleaned["strokes"] is None:
                self.add_error("how", "Underskriften mangler. Skriv under i feltet, eller vælg en anden måde.")
        return cleaned


class HeardForm(PlainForm):
    """ "Blev du hørt på mødet?" """

    score = forms.TypedChoiceField(
        choices=MeetingHeard.Score.choices, widget=ScaleRadios, coerce=int, empty_value=None, required=False
    )
    answer = forms.ChoiceField(
        label="Eller: hvorfor ikke et tal", choices=[("", "Vælg"), *Heard.choices[1:]], required=False
    )
    words = forms.CharField(label="Med egne ord", max_length=200, required=False)

    def __init__(self, *args: Any, **kwargs: Any) -> None:
        super().__init__(*args, auto_id="heard-%s", **kwargs)
        self.fields["score"].label = "Blev du hørt på mødet?"

    def clean(self) -> dict[str, Any]:
        cleaned = super().clean() or self.cleaned_data
        if not self.errors and not cleaned.get("score") and not cleaned.get("answer"):
            self.add_error("score", "Vælg et tal fra 1 til 5, eller hvorfor der ikke er et.")
        return cleaned


WORD_LABELS = {"important": "Det er vigtigt for mig", "strengths": "Det er jeg god til"}
LINE_LABELS = {
    "goals": "Mål",
    "agreements": "Aftaler",
    "since_last": "Siden sidst",
    "now_lines": "Sådan er det nu",
    "disagreements": "Det blev vi ikke enige om",
    "statutory_plans": "Planer efter loven",
}


class KeepForm(PlainForm):
    """Which lines of a party's cut go out. Free text may tell what the rows do not: the coordinator reads it all."""

    def __init__(self, *args: Any, content: SheetContent, **kwargs: Any) -> None:
        super().__init__(*args, **kwargs)
        self.keys = line_keys(content)
        for name, label in {"words": "Egne ord", **LINE_LABELS}.items():
            choices = [(key, said(content, key)) for key in self.keys if group_of(key) == name]
            if choices:
                self.fields[name] = forms.MultipleChoiceField(
                    label=label,
                    choices=choices,
                    widget=forms.CheckboxSelectMultiple(attrs={"class": "form-checkbox"}),
                    required=False,
                    initial=[key for key, _ in choices],
                )

    @property
    def left_out(self) -> list[str]:
        """The lines taken out; valid form only."""
        kept = {key for values in self.cleaned_data.values() for key in values}
        return [key for key in self.keys if key not in kept]


def group_of(key: str) -> str:
    """The part of the page a line stands in."""
    return key.partition(":")[0] if ":" in key else "words"


def said(content: SheetContent, key: str) -> str:
    """The line as its words, for the coordinator to read before it goes."""
    sheet: Any = content
    if ":" not in key:
        return f"{WORD_LABELS[key]}: {sheet[key]}"
    name, place = key.split(":")
    row = sheet[name][int(place)]
    names = {person["key"]: person["name"] for person in sheet["people"]}
    parts = {
        "goals": lambda: [row["name"], row["words"], row["known_by"], row["why_ended"]],
        "agreements": lambda: [names[row["responsible_key"]], row["text"], ", ".join(row["helpers"])],
        "since_last": lambda: [row["who"], row["text"], row["outcome_label"], row["why"]],
        "now_lines": lambda: [row["domain_label"], row["text"]],
        "disagreements": lambda: [row["who"], row["text"]],
        "statutory_plans": lambda: [row["label"], row["date"] or ""],
    }[name]()
    return " · ".join(part for part in parts if part)


class PlainPageForm(PlainForm):
    """The words on the young person's own page for the wall. What tells a visitor too much is stopped."""

    field_order = ("important", *(f"{part}_{n}" for n in range(1, MOST_EVENTS + 1) for part in ("on", "text")))
    important = forms.CharField(
        label="Det er vigtigt for mig", max_length=300, required=False, widget=forms.Textarea(attrs={"rows": 2})
    )
    on_1 = DanishDateField(label="Dag 1", required=False)
    text_1 = forms.CharField(label="Det sker", max_length=160, required=False)
    on_2 = DanishDateField(label="Dag 2", required=False)
    text_2 = forms.CharField(label="Det sker", max_length=160, required=False)
    on_3 = DanishDateField(label="Dag 3", required=False)
    text_3 = forms.CharField(label="Det sker", max_length=160, required=False)
    on_4 = DanishDateField(label="Dag 4", required=False)
    text_4 = forms.CharField(label="Det sker", max_length=160, required=False)
    calls = forms.MultipleChoiceField(
        label="Jeg kan ringe til", choices=(), widget=forms.CheckboxSelectMultiple, required=False
    )
    despite = forms.BooleanField(required=False)

    def __init__(self, *args: Any, name: str, proposed: dict[str, Any], **kwargs: Any) -> None:
        calls = [(str(n), f"{call['name']} {call['phone']}") for n, call in enumerate(proposed["calls"])]
        initial: dict[str, Any] = {"important": proposed["important"][:300], "calls": [key for key, _ in calls]}
        for place, row in enumerate(proposed["events"], start=1):
            initial |= {f"on_{place}": dt.date.fromisoformat(row["on"]), f"text_{place}": row["text"][:160]}
        super().__init__(*args, initial=initial, **kwargs)
        self.proposed = proposed
        self.fields["calls"].choices = calls  # type: ignore[attr-defined]
        self.fields["despite"].label = f"{name} vil selv have de ord på, som andre kan læse"

    @property
    def days(self) -> list[tuple[Any, Any]]:
        """The fields of each day: when, and what happens then."""
        return [(self[f"on_{place}"], self[f"text_{place}"]) for place in range(1, MOST_EVENTS + 1)]

    def clean(self) -> dict[str, Any]:
        cleaned = super().clean() or self.cleaned_data
        for field in ["important", *(f"text_{place}" for place in range(1, MOST_EVENTS + 1))]:
            if wrong := wall_error(cleaned.get(field) or "", despite=bool(cleaned.get("despite"))):
                self.add_error(field, wrong)
        for place in range(1, MOST_EVENTS + 1):
            if bool(cleaned.get(f"on_{place}")) != bool(cleaned.get(f"text_{place}")) and not self.errors:
                self.add_error(f"on_{place}", "Skriv både dag og hvad der sker, eller lad begge stå tomme.")
        return cleaned

    def content(self) -> dict[str, Any]:
        """The frozen words of the page; valid form only."""
        chosen = self.cleaned_data
        rows = [(chosen[f"on_{place}"], chosen[f"text_{place}"]) for place in range(1, MOST_EVENTS + 1)]
        events = [{"on": day.isoformat(), "text": text} for day, text in sorted(row for row in rows if row[0])]
        calls = [call for n, call in enumerate(self.proposed["calls"]) if str(n) in chosen.get("calls", [])]
        return self.proposed | {"important": chosen["important"], "events": events, "calls": calls}


class DeliveryForm(PlainForm):
    """Who has got the sheet, how and when."""

    who = forms.ChoiceField(label="Hvem har fået det", choices=())
    how = forms.ChoiceField(label="Hvordan", choices=SheetDelivery.How.choices)
    given_on = DanishDateField(label="Hvornår")

    def __init__(self, *args: Any, recipients: list[tuple[str, str]], **kwargs: Any) -> None:
        super().__init__(*args, auto_id="given-%s", initial={"given_on": timezone.localdate()}, **kwargs)
        self.fields["who"].choices = recipients  # type: ignore[attr-defined]

    def clean_given_on(self) -> Any:
        day = self.cleaned_data["given_on"]
        if day > timezone.localdate():
            raise forms.ValidationError("Dagen er ikke kommet endnu.")
        return day


class YoungHasItForm(PlainForm):
    """How and when the young person got their own sheet."""

    how = forms.ChoiceField(label="Hvordan", choices=SheetDelivery.How.choices, initial=SheetDelivery.How.HANDED)
    given_on = DanishDateField(label="Hvornår")

    def __init__(self, *args: Any, **kwargs: Any) -> None:
        super().__init__(*args, auto_id="young-%s", initial={"given_on": timezone.localdate()}, **kwargs)

    clean_given_on = DeliveryForm.clean_given_on


class BlockForm(PlainForm):
    """Why a sheet, or one copy of it, is blocked."""

    reason = forms.CharField(label="Hvad er galt", max_length=200)
    copy = forms.ChoiceField(label="Hvad skal spærres", choices=(), required=False)

    def __init__(self, *args: Any, copies: list[tuple[str, str]], **kwargs: Any) -> None:
        super().__init__(*args, auto_id="block-%s", **kwargs)
        self.fields["copy"].choices = [("", "Hele arket"), *copies]  # type: ignore[attr-defined]
