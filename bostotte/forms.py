"""Forms of bostøtte. A contact note asks for a person and a kind, and nothing else."""

from __future__ import annotations

import datetime as dt
import uuid
from collections.abc import Sequence
from typing import ClassVar

from django import forms
from django.core.exceptions import ValidationError
from django.utils import timezone

from bostotte.capacity import UNITS, Load
from bostotte.models import ContactNote, Method, Phase, SupportCourse
from bostotte.services.notes import CLOCK_SLACK
from cases import danish
from cases.forms.base import CaseForm, PlainForm
from cases.forms.fields import DanishDateField, DanishDateTimeField
from cases.forms.hat import hat_field
from cases.forms.widgets import SegmentedRadios
from cases.models import LifeDomain

MOST_FOCUS_AREAS = 3


class TabletMomentField(DanishDateTimeField):
    """When it was: as a person writes it, which cannot lie ahead, or as the tablet's clock has it (ISO), which may."""

    default_error_messages: ClassVar = {
        "ahead": "Tidspunktet er ikke kommet endnu. Ret det, eller lad feltet være tomt."
    }

    def to_python(self, value):
        if isinstance(value, str) and "T" in value:
            try:
                moment = dt.datetime.fromisoformat(value.strip())
            except ValueError:
                raise ValidationError(self.error_messages["invalid"], code="invalid") from None
            return moment if timezone.is_aware(moment) else timezone.make_aware(moment)
        moment = super().to_python(value)
        if moment is not None and moment > timezone.now() + CLOCK_SLACK:
            raise ValidationError(self.error_messages["ahead"], code="ahead")
        return moment


class NoteForm(PlainForm):
    """A contact: how is all that must be said. Also what the tablet's one tap posts."""

    key = forms.UUIDField(widget=forms.HiddenInput, initial=uuid.uuid4)
    case_id = forms.UUIDField(widget=forms.HiddenInput)
    kind = forms.ChoiceField(label="Hvordan", choices=[("", "Vælg"), *ContactNote.Kind.choices])
    at = TabletMomentField(label="Hvornår", required=False)
    text = forms.CharField(
        label="Notat",
        required=False,
        widget=forms.Textarea,
        max_length=20_000,
        help_text="Kan også skrives senere i dag.",
    )
    counterpart = forms.CharField(
        label="Hvem talte du med", required=False, max_length=120, help_text="Kun hvis det ikke var den unge selv."
    )
    minutes = forms.IntegerField(label="Minutter", required=False, min_value=0, max_value=1440)
    travel_minutes = forms.IntegerField(label="Minutters kørsel", required=False, min_value=0, max_value=1440)
    domains = forms.MultipleChoiceField(
        label="Handlede om", required=False, choices=LifeDomain.choices, widget=forms.CheckboxSelectMultiple
    )
    hat = hat_field()

    def __init__(self, *args, has_both_hats: bool = False, **kwargs):
        super().__init__(*args, **kwargs)
        if not has_both_hats:
            del self.fields["hat"]


class NoteEditForm(CaseForm):
    """A note within its first day."""

    at = TabletMomentField(label="Hvornår")
    domains = forms.MultipleChoiceField(
        label="Handlede om", required=False, choices=LifeDomain.choices, widget=forms.CheckboxSelectMultiple
    )

    hat = hat_field()

    class Meta:
        model = ContactNote
        fields = ["text", "kind", "at", "counterpart", "minutes", "travel_minutes", "domains", "hat"]

    def __init__(self, *args, has_both_hats: bool = False, **kwargs):
        super().__init__(*args, **kwargs)
        if not has_both_hats:
            del self.fields["hat"]


class PhaseForm(CaseForm):
    """What a phase is about: one to three areas the young person has chosen (B4)."""

    focus_areas = forms.MultipleChoiceField(
        label="Fokusområder",
        choices=LifeDomain.choices,
        widget=forms.CheckboxSelectMultiple,
        help_text="Et til tre, valgt af den unge.",
        error_messages={"required": "Vælg mindst ét fokusområde (B4)."},
    )

    class Meta:
        model = Phase
        fields = ["focus_areas", "plan"]
        labels = {"plan": "Det gør vi"}

    def clean_focus_areas(self) -> list[str]:
        chosen = self.cleaned_data["focus_areas"]
        if len(chosen) > MOST_FOCUS_AREAS:
            raise ValidationError("Vælg højst tre fokusområder i en fase (B4).")
        return chosen


class WorkerChoiceField(forms.ChoiceField):
    """One of `loads`, each with the places they have; gives the user."""

    widget = forms.RadioSelect
    default_error_messages: ClassVar = {"required": "Vælg en medarbejder."}

    def take(self, loads: Sequence[Load]) -> None:
        self.loads = {str(load.worker.pk): load for load in loads}
        self.choices = [(pk, f"{load.worker} · {places(load)}") for pk, load in self.loads.items()]

    def clean(self, value):
        return self.loads[super().clean(value)].worker


def places(load: Load) -> str:
    """ "36 af 40 enheder · plads til 1 CTI, ingen ICM"."""
    used = f"{load.units} af {load.room} enheder"
    cti, icm = (load.free_units // UNITS[method] for method in (Method.CTI, Method.ICM))
    if cti:
        return f"{used} · plads til {cti} CTI" + (f" eller {icm} ICM" if icm else ", ingen ICM")
    return f"{used} · fuld · {next_place(load.next_free_on, load.today)}"


def next_place(day: dt.date | None, today: dt.date) -> str:
    """When the next place comes, if courses end as planned; ICM has no planned end."""
    if day is None:
        return "ingen ved, hvornår der bliver plads"
    if day <= today:
        return "et forløb er over sin planlagte slutning"
    return f"næste plads efter planen {danish.short_date(day, today)}"


class CourseForm(PlainForm):
    """The start of a course."""

    method = forms.ChoiceField(label="Metode", choices=Method.choices, widget=SegmentedRadios)
    worker = WorkerChoiceField(label="Medarbejder")
    started_on = DanishDateField(label="Starter")
    dwelling_basis = forms.ChoiceField(
        label="Bolig ved start",
        required=False,
        choices=[*SupportCourse.DwellingBasis.choices, ("", "Ingen bolig endnu")],
        widget=forms.RadioSelect,
        help_text="CTI begynder, når der er en bolig (B2). ICM kan begynde uden.",
    )
    deviation_reason = forms.CharField(
        label="Godkendt afvigelse fra metoden",
        required=False,
        widget=forms.Textarea,
        help_text="Kun hvis metoden siger nej, og du beslutter noget andet. Skriv hvorfor. Lederen kan se det.",
    )

    def __init__(self, *args, loads: Sequence[Load], may_deviate: bool, **kwargs):
        super().__init__(*args, **kwargs)
        self.fields["worker"].take(loads)  # type: ignore[attr-defined]
        if not may_deviate:
            del self.fields["deviation_reason"]


class WorkerForm(PlainForm):
    """Another worker from today."""

    worker = WorkerChoiceField(label="Ny medarbejder")
    reason = forms.CharField(label="Hvorfor", max_length=300)

    def __init__(self, *args, loads: Sequence[Load], **kwargs):
        super().__init__(*args, **kwargs)
        self.fields["worker"].take(loads)  # type: ignore[attr-defined]


class CourseEndForm(PlainForm):
    """The end: when, why, and whether support is needed afterwards (guide TRIN 6)."""

    ended_on = DanishDateField(label="Sidste dag")
    reason = forms.ChoiceField(
        label="Hvorfor slutter det",
        choices=[("", "Vælg"), *((c.value, c.label) for c in SupportCourse.EndReason if c.value != "died")],
    )
    aftercare = forms.ChoiceField(
        label="Er der brug for støtte bagefter?",
        choices=SupportCourse.Aftercare.choices,
        widget=forms.RadioSelect,
    )
    why = forms.CharField(
        label="Hvorfor",
        required=False,
        widget=forms.Textarea,
        help_text="Skal skrives, når den unge ønskede støtte, som ikke er mulig.",
    )
