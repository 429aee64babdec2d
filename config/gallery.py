"""/komponenter/: every component in every state, for those who build the pages. Only with DEBUG or DEMO.

The rows are invented and stand here, not in the database, so that the page shows what cannot be provoked at will.
"""

import datetime as dt
import uuid

from django import forms
from django.contrib.auth.decorators import login_not_required
from django.core.paginator import Paginator
from django.http import HttpRequest, HttpResponse
from django.shortcuts import render
from django.utils import timezone
from django.views.decorators.http import require_safe

from cases.forms.base import PlainForm
from cases.forms.conflict import Conflict, ConflictField, merged_text
from cases.forms.drafts import DraftState
from cases.forms.fields import DanishDateField, DanishDateTimeField, DanishDecimalField
from cases.forms.widgets import ScaleRadios, SegmentedRadios

SCALE = [("1", "Meget dårligt"), ("2", "Dårligt"), ("3", "Midt imellem"), ("4", "Godt"), ("5", "Meget godt")]
ATTENDANCE = [
    ("present", "Til stede"),
    ("online", "Online"),
    ("excused", "Afbud"),
    ("absent", "Udeblev"),
    ("written", "Skriftligt"),
]
KEPT = [("kept", "Holdt"), ("partly", "Delvist"), ("broken", "Ikke holdt"), ("dropped", "Ikke aktuelt længere")]


class SampleForm(PlainForm):
    """One field of each kind."""

    what = forms.CharField(label="Hvad aftaler vi?", max_length=200)
    on = DanishDateField(label="Senest", help_text="For eksempel 24.11.2026 eller 24. november.")
    at = DanishDateTimeField(label="Hvornår talte I sammen?", required=False)
    who = forms.ChoiceField(
        label="Hvem gør det?", choices=[("", "Vælg"), ("koordinator", "koordinator"), ("bostotte", "bostotte")]
    )
    how = forms.ChoiceField(
        label="Hvordan?", widget=forms.RadioSelect, choices=[("home", "Hjemme"), ("phone", "Telefon"), ("sms", "Sms")]
    )
    present = forms.MultipleChoiceField(
        label="Til stede",
        widget=forms.CheckboxSelectMultiple,
        choices=[("young", "Den unge"), ("coordinator", "Koordinator"), ("jobcentre", "Jobcenter")],
        required=False,
    )
    attendance = forms.ChoiceField(label="Fremmøde", widget=SegmentedRadios, choices=ATTENDANCE)
    told = forms.BooleanField(label="Den unge har set notatet", required=False)
    amount = DanishDecimalField(label="Beløb i kroner", max_value=100000, required=False)
    note = forms.CharField(
        label="Notat", widget=forms.Textarea, help_text="Skriv kun det, der er nødvendigt for sagen.", max_length=4000
    )


class ScaleForm(PlainForm):
    place = forms.ChoiceField(
        label="Hvor godt har du det med det sted, du bor lige nu?", widget=ScaleRadios, choices=SCALE
    )


class DenseScaleForm(PlainForm):
    economy = forms.ChoiceField(label="Økonomi", widget=ScaleRadios(dense=True), choices=SCALE, initial="2")


class KeptForm(PlainForm):
    outcome = forms.ChoiceField(
        label="Hvordan gik det?", widget=SegmentedRadios(ask_for=("partly", "broken")), choices=KEPT, initial="partly"
    )
    why = forms.CharField(label="Hvad kom i vejen, og hvad gør vi nu?", required=False)


class NoteForm(PlainForm):
    note = forms.CharField(label="Notat", widget=forms.Textarea)
    version = forms.IntegerField(widget=forms.HiddenInput)


def _steps() -> list[dict]:
    done = [
        ("Henvisning", "Gjort · 26. jan."),
        ("Udredning og visitation", "Gjort · 5. feb."),
        ("Opstart i SM", "Gjort · 9. feb."),
        ("Opstart bostøtte", "Gjort · CTI 1. sep."),
    ]
    rows = [
        {"number": i, "name": n, "text": t, "state": "done", "url": "#", "missing": 0}
        for i, (n, t) in enumerate(done, 1)
    ]
    return [
        *rows,
        {"number": 5, "name": "Indflytning", "text": "I gang nu", "state": "now", "url": "#", "missing": 2},
        {
            "number": 6,
            "name": "Bostøtte afsluttes",
            "text": "Senest 1. jun.",
            "state": "next",
            "url": "",
            "missing": 0,
        },
        {"number": 7, "name": "SM afsluttes", "text": "Ikke planlagt", "state": "next", "url": "", "missing": 0},
    ]


def _charts(today: dt.date) -> dict:
    start = today - dt.timedelta(days=84)
    turns = [start, start + dt.timedelta(days=91), start + dt.timedelta(days=181), start + dt.timedelta(days=273)]
    names = ("Overgang", "Afprøvning", "Overdragelse")
    return {
        "phases": [(name, turns[i], turns[i + 1]) for i, name in enumerate(names)],
        "capacity": [(20, "brand"), (15, "soft")],
        "meetings": [(52, "green"), (5, "amber"), (4, "red")],
        "months": [("dec", 1), ("jan", 3), ("feb", 4), ("mar", 6), ("apr", 7), ("maj", 8), ("jun", 11), ("jul", 11)],
    }


def _forms(user_id: uuid.UUID | None) -> dict:
    wrong = SampleForm(
        {"what": "Rykke for svar", "on": "32. november", "at": "i går aftes", "amount": "mange", "attendance": "gone"},
        prefix="wrong",
    )
    wrong = SampleForm({f"wrong-{name}": value for name, value in wrong.data.items()}, prefix="wrong")
    draft = DraftState(user_id or uuid.UUID(int=0), "gallery.sample", "new", timezone.now())
    return {
        "sample": SampleForm(
            prefix="sample", initial={"on": timezone.localdate(), "attendance": "online"}, draft=draft
        ),
        "wrong": wrong,
        "scale": ScaleForm(prefix="scale", initial={"place": "4"}),
        "dense": DenseScaleForm(prefix="dense"),
        "kept": KeptForm(prefix="kept"),
    }


def _conflict() -> dict:
    mine = "Alma vil helst have møder efter kl. 11.\nMoster ringer søndag kl. 22."
    saved = "Alma vil helst have møder efter kl. 12.\nHun har fået en ny telefon."
    row = ConflictField(name="conflict-note", label="Notat", mine=mine, saved=saved, is_text=True)
    form = NoteForm({"conflict-note": merged_text(mine, saved)}, prefix="conflict")
    return {"conflict": Conflict(3, (row,), "bostotte2", timezone.now()), "conflict_form": form}


@login_not_required
@require_safe
def gallery(request: HttpRequest) -> HttpResponse:
    """All components; `?side=` walks the sample pagination."""
    if getattr(request, "htmx", False):
        return HttpResponse(status=204)  # the sample of something being made: never ready
    today = timezone.localdate()
    context = {
        "steps": _steps(),
        "today": today,
        "now": timezone.now(),
        "days": [today + dt.timedelta(days=n) for n in (-8, 0, 1, 7, 30)],
        "page": Paginator(range(120), 50).get_page(request.GET.get("side", 2)),
        "facts": [("Bor", "Møllevej 8, 1. tv."), ("Lejer siden", "1. september"), ("Tom række", "")],
        "tab_items": [
            {"label": "Overblik", "url": "#", "current": True},
            {"label": "Forløb", "url": "#", "current": False},
            {"label": "Team", "url": "#", "current": False},
        ],
        **_charts(today),
        **_forms(request.user.pk),
        **_conflict(),
    }
    return render(request, "gallery/index.html", context)
