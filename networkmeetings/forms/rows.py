"""The small forms of the meeting's page: one row each, saved one at a time (decisions j: no formsets).

Each has ids of its own (`auto_id`), so that many can stand on one page with plain field names.
"""

from __future__ import annotations

from typing import Any

from django import forms
from django.core.validators import MaxLengthValidator
from django.utils import timezone

from cases.forms.base import CaseForm, PlainForm
from cases.forms.widgets import SegmentedRadios
from cases.once import sent_before, submission_key
from networkmeetings.models import (
    AgendaItem,
    Agreement,
    ChecklistItem,
    Disagreement,
    Goal,
    NetworkMeeting,
    Participant,
)
from networkmeetings.sheet_content import MAX_TEXT

Attendance = Participant.Attendance
Outcome = Agreement.Outcome


class RowForm(CaseForm):
    """A form for one row among many: its ids carry the row's, its text is bounded by what a sheet can hold."""

    def __init__(self, *args: Any, **kwargs: Any) -> None:
        instance = kwargs.get("instance")
        mark = instance.pk.hex[:12] if instance is not None and not instance._state.adding else "new"
        kwargs.setdefault("auto_id", f"{type(self).__name__.removesuffix('Form').lower()}-{mark}-%s")
        super().__init__(*args, **kwargs)
        for field in self.fields.values():
            if isinstance(field, forms.CharField) and field.max_length is None:
                field.max_length = MAX_TEXT
                field.widget.attrs["maxlength"] = MAX_TEXT
                field.validators.append(MaxLengthValidator(MAX_TEXT))


class NewRowForm(RowForm):
    """A form that adds a row under a key of its own. `says` are the fields that tell one sending from another."""

    says: tuple[str, ...] = ("text",)

    def __init__(self, *args: Any, **kwargs: Any) -> None:
        super().__init__(*args, **kwargs)
        if self.instance._state.adding:
            self.fields["submission_key"] = submission_key()

    def was_sent_before(self, meeting: NetworkMeeting) -> bool:
        """True when the row is there already; else its key is taken over. For a valid form, the meeting locked."""
        said = {name: self.cleaned_data[name] for name in self.says}
        key = self.cleaned_data.get("submission_key")
        row, self.instance.pk = sent_before(type(self.instance), key, meeting_id=meeting.pk, **said)
        return row is not None


class AttendanceForm(RowForm):
    """How somebody took part. For the young person: whether staying away was their own choice (N1)."""

    stayed_away = forms.BooleanField(
        label="Har selv valgt at sende sine punkter og blive væk (mødet tæller med)", required=False
    )

    class Meta:
        model = Participant
        fields = ["attendance", "absence_reason", "written_input"]
        widgets = {
            "attendance": SegmentedRadios(ask_for=(Attendance.EXCUSED, Attendance.ABSENT, Attendance.WRITTEN)),
            "written_input": forms.Textarea(attrs={"rows": 2}),
        }
        labels = {"absence_reason": "Hvorfor ikke med", "written_input": "Skrev i stedet"}

    def __init__(self, *args: Any, **kwargs: Any) -> None:
        super().__init__(*args, **kwargs)
        if self.instance.is_young_person:
            self.initial.setdefault("stayed_away", self.instance.meeting.stayed_away_by_choice)
        else:
            del self.fields["stayed_away"]


class CheckForm(RowForm):
    """One line of the checklist, ticked or not."""

    done = forms.BooleanField(required=False)

    class Meta:
        model = ChecklistItem
        fields: list[str] = []

    def __init__(self, *args: Any, line: str, **kwargs: Any) -> None:
        super().__init__(*args, **kwargs)
        self.fields["done"].label = line
        self.initial.setdefault("done", self.instance.answer == ChecklistItem.Answer.YES)

    def save(self, commit: bool = True) -> Any:
        self.instance.answer = ChecklistItem.Answer.YES if self.cleaned_data["done"] else ""
        self.instance.note = ""
        return super().save(commit)


class CheckOtherwiseForm(PlainForm):
    """A line of the checklist that is answered with no or not relevant, and a word about why."""

    line = forms.ChoiceField(label="Hvad", choices=())
    answer = forms.ChoiceField(
        label="Svar",
        choices=[(value, label) for value, label in ChecklistItem.Answer.choices if value != "yes"],
        widget=SegmentedRadios,
    )
    note = forms.CharField(label="Note", max_length=200, required=False)

    def __init__(self, *args: Any, lines: list[tuple[str, str]], **kwargs: Any) -> None:
        super().__init__(*args, **kwargs)
        self.fields["line"].choices = [("", "Vælg"), *lines]  # type: ignore[attr-defined]


class PointForm(RowForm):
    """A point that stands: talked about or not, and what was said."""

    talked = forms.BooleanField(label="Talt om", required=False)

    class Meta:
        model = AgendaItem
        fields = ["note", "is_private"]
        widgets = {"note": forms.Textarea(attrs={"rows": 2})}
        labels = {"note": "Noter", "is_private": "Kun den unge, koordinator og bostøtte ser punktet"}

    def __init__(self, *args: Any, **kwargs: Any) -> None:
        super().__init__(*args, **kwargs)
        self.initial.setdefault("talked", self.instance.talked_at is not None)

    def save(self, commit: bool = True) -> Any:
        if not self.cleaned_data["talked"]:
            self.instance.talked_at = None
        elif self.instance.talked_at is None:
            self.instance.talked_at = timezone.now()
        return super().save(commit)


class NewPointForm(PlainForm):
    """A point more. The young person's own go before all others."""

    text = forms.CharField(label="Nyt punkt", max_length=300)
    is_young_persons = forms.BooleanField(required=False)
    submission_key = submission_key()

    def __init__(self, *args: Any, name: str, **kwargs: Any) -> None:
        super().__init__(*args, auto_id="point-new-%s", **kwargs)
        self.fields["is_young_persons"].label = f"{name} har selv sagt det"


class OwnWordsForm(RowForm):
    """What matters to the young person, and what they are good at, in their own words."""

    class Meta:
        model = NetworkMeeting
        fields = ["important", "strengths"]
        widgets = {name: forms.Textarea(attrs={"rows": 2}) for name in ("important", "strengths")}
        labels = {"important": "Det er vigtigt for mig", "strengths": "Det er jeg god til"}


class GoalForm(NewRowForm):
    """A goal in own words; the domain is only a tag."""

    says = ("words",)

    class Meta:
        model = Goal
        fields = ["words", "name", "domain", "parent", "known_by", "status", "why_ended"]
        widgets = {"words": forms.Textarea(attrs={"rows": 2})}
        labels = {
            "words": "Med egne ord",
            "name": "Kort navn",
            "domain": "Handler om",
            "parent": "Er det et skridt mod et større mål?",
            "known_by": "Hvordan ved vi, at målet er nået",
            "status": "Hvor langt",
            "why_ended": "Hvorfor ændret eller ikke aktuelt længere",
        }

    def __init__(self, *args: Any, goals: list[Goal] | None = None, **kwargs: Any) -> None:
        super().__init__(*args, **kwargs)
        field: Any = self.fields["parent"]
        field.queryset = Goal.objects.filter(case=self.instance.case_id)
        # One level: a step has no steps, and a goal with steps is no step itself (N5).
        known = list(field.queryset) if goals is None else goals
        has_steps = any(goal.parent_id == self.instance.pk for goal in known)
        above = [
            goal
            for goal in known
            if not has_steps
            and goal.parent_id is None
            and goal.pk != self.instance.pk
            and (goal.status in Goal.LIVE or goal.pk == self.instance.parent_id)
        ]
        field.choices = [("", "Nej"), *((goal.pk, f"Ja, mod {goal.label}") for goal in above)]


class NewGoalForm(GoalForm):
    """A new goal: the words are enough."""

    class Meta(GoalForm.Meta):
        fields = ["words", "name", "domain", "parent", "known_by"]


class NewDisagreementForm(NewRowForm):
    """What somebody meant that the others did not agree to."""

    says = ("who", "text")

    class Meta:
        model = Disagreement
        fields = ["who", "text"]
        widgets = {"text": forms.Textarea(attrs={"rows": 2})}
        labels = {"who": "Hvem", "text": "Mener"}


class OutcomeForm(RowForm):
    """How an agreement went. The words are about the plan; nobody is blamed."""

    class Meta:
        model = Agreement
        fields = ["outcome", "outcome_why"]
        widgets = {"outcome": SegmentedRadios(ask_for=(Outcome.PARTLY, Outcome.NOT_KEPT, Outcome.NO_LONGER))}
        labels = {"outcome": "Hvordan gik det", "outcome_why": "Hvad kom i vejen, og hvad gør vi nu?"}

    def __init__(self, *args: Any, by: Any = None, meeting: NetworkMeeting | None = None, **kwargs: Any) -> None:
        super().__init__(*args, **kwargs)
        self.by, self.meeting = by, meeting
        self.fields["outcome"].required = True

    def save(self, commit: bool = True) -> Any:
        self.instance.outcome_at, self.instance.outcome_by = timezone.now(), self.by
        if self.meeting is not None:
            self.instance.outcome_meeting = self.meeting
        return super().save(commit)
