"""An agreement: what, who and when. Without one responsible and a date it is a draft (N2)."""

from __future__ import annotations

from typing import Any, cast

from django import forms
from django.http import QueryDict
from django.utils import timezone

from cases.models import Case
from cases.rules import RuleBroken
from networkmeetings.forms.rows import NewRowForm
from networkmeetings.models import Agreement, Goal
from networkmeetings.services.planning import candidates

YOUNG = "young"
NOBODY = "Skriv, hvem der gør det. Aftalen gælder først, når én har den (N2)."
NO_DATE = "Skriv en dato. Er aftalen løbende, så skriv, hvornår I ser på den igen (N2)."


def people_of(case: Case, at: Any) -> list[tuple[str, str]]:
    """Who can promise something: the young person, the team and the staff, but nobody they have said no to (C7)."""
    seats = [(one.key, one.name) for one in candidates(case, at) if one.may_be_invited]
    return [(YOUNG, case.person.call_name), *seats]


def who_key(agreement: Agreement) -> str:
    """The choice that stands for the agreement's responsible."""
    if agreement.is_young_persons:
        return YOUNG
    if agreement.responsible_member_id:
        return f"m-{agreement.responsible_member_id}"
    return f"u-{agreement.responsible_user_id}" if agreement.responsible_user_id else ""


class AgreementForm(NewRowForm):
    """One line: what, who, when. Pressed "Aftal" it must have all three; kept as a draft it may lack them."""

    field_order = ("text", "who", "due_on")
    who = forms.ChoiceField(label="Hvem gør det?", required=False, choices=())

    class Meta:
        model = Agreement
        fields = ["text", "due_on", "is_ongoing", "follow_up_on", "helpers", "goal", "is_private"]
        labels = {
            "text": "Hvad aftaler vi?",
            "due_on": "Senest",
            "is_ongoing": "Aftalen er løbende",
            "follow_up_on": "Vi ser på den igen",
            "helpers": "Hvem hjælper",
            "goal": "Hører til målet",
            "is_private": "Kun den unge, koordinator og bostøtte ser aftalen",
        }

    def __init__(
        self,
        *args: Any,
        by: Any,
        people: list[tuple[str, str]],
        goals: list[Goal],
        agree: bool = False,
        **kwargs: Any,
    ) -> None:
        super().__init__(*args, **kwargs)
        self.by = by
        self.agree = agree or self.instance.is_agreed
        held = who_key(self.instance)
        if held and held not in dict(people):  # left the team since: the promise is still theirs
            people = [*people, (held, self.instance.who)]
        self.fields["who"].choices = [("", "Vælg"), *people]  # type: ignore[attr-defined]
        self.initial.setdefault("who", held)
        field: Any = self.fields["goal"]
        field.queryset = Goal.objects.filter(case=self.instance.case_id)
        field.choices = [("", "Intet mål"), *((goal.pk, goal.label) for goal in goals)]

    def clean(self) -> dict[str, Any]:
        cleaned = super().clean() or self.cleaned_data
        if self.agree and not self.errors:
            ongoing = cleaned.get("is_ongoing")
            if not cleaned.get("who"):
                self.add_error("who", NOBODY)
            if not cleaned.get("due_on") and not (ongoing and cleaned.get("follow_up_on")):
                self.add_error("follow_up_on" if ongoing else "due_on", NO_DATE)
        return cleaned

    def note_conflict(self, saved: Any) -> None:
        """Who does it stands in three columns and in none of the form's fields, so it is compared here."""
        opened = saved.history.filter(version=self.cleaned_data["version"]).first()
        super().note_conflict(saved)
        if self.conflict is not None or opened is None or who_key(opened) == who_key(saved):
            return
        if self.cleaned_data.get("who") != who_key(saved):
            text = f"En anden har imens skrevet, at det er {saved.who or 'ingen'}. Vælg igen, og gem."
            self.broken_rule = RuleBroken("agreement_changed", text)
            self.add_error("who", text)
            data = cast(QueryDict, self.data).copy()
            data["version"] = str(saved.version)
            self.data = data

    def save(self, commit: bool = True) -> Any:
        if self.broken_rule is not None:
            raise self.broken_rule
        key = self.cleaned_data.get("who") or ""
        self.instance.is_young_persons = key == YOUNG
        self.instance.responsible_member_id = key[2:] if key.startswith("m-") else None
        self.instance.responsible_user_id = key[2:] if key.startswith("u-") else None
        if self.agree and not self.instance.is_agreed:
            self.instance.agree(self.by, timezone.now())
        return super().save(commit)
