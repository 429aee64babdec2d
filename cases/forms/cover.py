"""Forms of handing over, standing in, the evening phone, nødadgang, and safety at visits."""

from __future__ import annotations

import datetime as dt
from typing import Any

from django import forms
from django.utils import timezone

from cases import danish
from cases.absence import Row, end_of_day
from cases.forms.base import CaseForm, PlainForm
from cases.forms.fields import DanishDateField, DanishDateTimeField
from cases.forms.widgets import SegmentedRadios
from cases.models import CaseAssignment, EveningDuty, HandoverRequest, User, VisitSafety
from cases.services.emergency import SHORTEST_REASON

EVENING = (16, 22)  # hours, as proposed for a new one

WHO = [("1", "Første"), ("2", "Anden"), ("0", "Ingen")]


class PeriodForm(PlainForm):
    """From when until when somebody stands in, and why."""

    valid_from = DanishDateTimeField(label="Fra")
    valid_until = DanishDateTimeField(label="Til", help_text="Adgangen slutter af sig selv.")
    reason = forms.CharField(
        label="Hvorfor", max_length=200, required=False, help_text="For eksempel syg eller ferie."
    )

    def __init__(self, *args: Any, at: dt.datetime, **kwargs: Any) -> None:
        super().__init__(*args, **kwargs)
        self.initial.setdefault("valid_from", at)
        self.initial.setdefault("valid_until", end_of_day(at))

    def clean(self) -> dict[str, Any]:
        cleaned = super().clean() or self.cleaned_data
        start, end = cleaned.get("valid_from"), cleaned.get("valid_until")
        if start and end and end <= max(start, timezone.now()):
            self.add_error("valid_until", "Skriv et tidspunkt, der ikke er gået, og som ligger efter begyndelsen.")
        return cleaned


class AbsenceForm(PeriodForm):
    """One or two stand-ins, and which of them takes each case and each evening. Shared out evenly beforehand."""

    first = forms.ModelChoiceField(label="Første afløser", queryset=User.objects.none())
    second = forms.ModelChoiceField(label="Anden afløser", queryset=User.objects.none(), required=False)
    field_order = ("first", "second", "valid_from", "valid_until", "reason")

    def __init__(self, *args: Any, rows: list[Row], duties: list[EveningDuty], stand_ins: Any, **kwargs: Any) -> None:
        super().__init__(*args, **kwargs)
        first: Any = self.fields["first"]
        second: Any = self.fields["second"]
        first.queryset = second.queryset = stand_ins
        self.rows, self.duties = rows, duties
        free = [row for row in rows if not row.stand_ins]
        for row in rows:
            turn = str(free.index(row) % 2 + 1) if row in free else "0"
            self.add_choice(f"case_{row.assignment.pk}", f"Hvem tager {row.name}?", turn)
        for duty in duties:
            self.add_choice(f"duty_{duty.pk}", "Hvem tager aftentelefonen?", "1")

    def add_choice(self, name: str, label: str, turn: str) -> None:
        self.fields[name] = forms.ChoiceField(
            label=label, choices=WHO, widget=SegmentedRadios, initial=turn, required=False
        )

    def table(self) -> list[tuple[Row, forms.BoundField]]:
        return [(row, self[f"case_{row.assignment.pk}"]) for row in self.rows]

    def evenings(self) -> list[tuple[EveningDuty, forms.BoundField]]:
        return [(duty, self[f"duty_{duty.pk}"]) for duty in self.duties]

    def chosen(self, name: str) -> User | None:
        """Who takes it; with one stand-in everything shared out is theirs."""
        turn, first, second = (self.cleaned_data.get(key) for key in (name, "first", "second"))
        return {"1": first, "2": second or first}.get(str(turn))

    def plan(self) -> list[tuple[Any, User]]:
        chosen = [(row.assignment, self.chosen(f"case_{row.assignment.pk}")) for row in self.rows]
        return [(assignment, user) for assignment, user in chosen if user]

    def evening_plan(self) -> list[tuple[EveningDuty, User]]:
        chosen = [(duty, self.chosen(f"duty_{duty.pk}")) for duty in self.duties]
        return [(duty, user) for duty, user in chosen if user]

    def clean(self) -> dict[str, Any]:
        cleaned = super().clean()
        if cleaned.get("first") and not self.plan() and not self.evening_plan():
            self.add_error(None, "Vælg mindst én sag, som en afløser skal tage.")
        return cleaned


class StandInForm(PeriodForm):
    """A stand-in on one case."""

    absence = forms.ModelChoiceField(label="Afløser for", queryset=CaseAssignment.objects.none())
    user = forms.ModelChoiceField(label="Hvem afløser?", queryset=User.objects.none())
    field_order = ("absence", "user", "valid_from", "valid_until", "reason")

    def __init__(self, *args: Any, absences: Any, stand_ins: Any, **kwargs: Any) -> None:
        super().__init__(*args, **kwargs)
        absence: Any = self.fields["absence"]
        absence.queryset = absences
        absence.label_from_instance = lambda one: f"{one.user} ({one.get_role_display()})"
        user: Any = self.fields["user"]
        user.queryset = stand_ins


class TakeoverForm(PlainForm):
    """Ask somebody to take over."""

    role = forms.ChoiceField(label="Hvad overdrages?", widget=SegmentedRadios)
    to_user = forms.ModelChoiceField(label="Til hvem?", queryset=User.objects.none())
    starts_on = DanishDateField(label="Fra hvornår?", initial=timezone.localdate)
    reason = forms.CharField(label="Hvorfor?", max_length=300, widget=forms.Textarea(attrs={"rows": 2}))

    def __init__(self, *args: Any, roles: list[str], receivers: Any, **kwargs: Any) -> None:
        super().__init__(*args, **kwargs)
        role: Any = self.fields["role"]
        role.choices = [choice for choice in HandoverRequest.Role.choices if choice[0] in roles]
        if len(roles) == 1:
            role.initial = roles[0]
        to_user: Any = self.fields["to_user"]
        to_user.queryset = receivers


class TakeoverAnswerForm(PlainForm):
    """A no, and why."""

    reason = forms.CharField(label="Hvorfor siger du nej?", max_length=200)


class EmergencyForm(PlainForm):
    """Nødadgang: which case, by a number known beforehand, and why."""

    # Named so that no draft keeps it (cases.forms.drafts).
    cpr_or_number = forms.CharField(
        label="CPR-nummer eller sagsnummer", max_length=20, help_text="Hele nummeret. Man kan ikke søge på navn."
    )
    reason = forms.CharField(
        label="Hvorfor skal du se sagen nu?",
        min_length=SHORTEST_REASON,
        max_length=300,
        widget=forms.Textarea(attrs={"rows": 3}),
        help_text="Mindst 20 tegn. Koordinatoren, lederen og den unge kan læse det.",
    )

    def clean_reason(self) -> str:
        reason = " ".join(self.cleaned_data["reason"].split())
        if len(reason) < SHORTEST_REASON:
            raise forms.ValidationError("Skriv lidt mere om hvorfor, mindst 20 tegn.")
        return reason


class EveningDutyForm(PlainForm):
    """Who has the evening phone, and when."""

    user = forms.ModelChoiceField(label="Hvem har aftentelefonen?", queryset=User.objects.none())
    valid_from = DanishDateTimeField(label="Fra", help_text="For eksempel i dag kl. 16.")
    valid_until = DanishDateTimeField(label="Til", help_text="Højst et døgn. Skriv en vagt for hver aften.")

    def __init__(self, *args: Any, staff: Any, at: dt.datetime, taken: set[dt.date], **kwargs: Any) -> None:
        """`taken` are the days somebody has the phone already: the first free one from `at` on is proposed."""
        super().__init__(*args, **kwargs)
        user: Any = self.fields["user"]
        user.queryset = staff
        evening = danish.local(at).replace(hour=EVENING[0], minute=0, second=0, microsecond=0)
        while evening.date() in taken:
            evening += dt.timedelta(days=1)
        self.initial.setdefault("valid_from", evening)
        self.initial.setdefault("valid_until", evening.replace(hour=EVENING[1]))


class VisitSafetyForm(CaseForm):
    """What a colleague must know before a visit: what happened, when, and how long it holds."""

    class Meta:
        model = VisitSafety
        fields = ("text", "observed_on", "expires_on")
        widgets = {"text": forms.Textarea(attrs={"rows": 2})}
        labels = {
            "text": "Hvad skal en kollega vide, før de tager af sted?",
            "observed_on": "Hvornår skete det?",
            "expires_on": "Hvor længe gælder det?",
        }
        help_texts = {
            "text": "Det, der skete, og hvad man gør. Ingen vurdering af personen.",
            "expires_on": "Højst et år. Gælder det stadig da, så skriv det igen.",
        }
