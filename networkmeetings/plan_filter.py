"""What of the plan is shown: how far, which life domain, whose, and what is late. The choice stands in the address."""

from __future__ import annotations

import datetime as dt
from typing import Any

from django import forms

from cases.forms.base import PlainForm
from cases.models import LifeDomain
from networkmeetings.forms.agreements import YOUNG, who_key
from networkmeetings.models import Agreement, Goal

ANY = ("", "Alle")
LIVE = "live"
LATE = "late"


class PlanFilterForm(PlainForm):
    """The choices of the plan's page. What is not a choice any more is left out and shows all."""

    how_far = forms.ChoiceField(
        label="Hvor langt", required=False, choices=[ANY, (LIVE, "Ikke nået endnu"), *Goal.Status.choices]
    )
    domain = forms.ChoiceField(label="Handler om", required=False, choices=[ANY, *LifeDomain.choices])
    whose = forms.ChoiceField(label="Hvem gør det", required=False, choices=())
    when = forms.ChoiceField(label="Hvornår", required=False, choices=[ANY, (LATE, "Over tiden")])

    def __init__(self, *args: Any, agreements: list[Agreement], **kwargs: Any) -> None:
        super().__init__(*args, auto_id="vis-%s", **kwargs)
        people = {who_key(row): row.who for row in agreements if who_key(row)}
        choices = sorted(people.items(), key=lambda one: (one[0] != YOUNG, one[1]))
        self.fields["whose"].choices = [ANY, *choices]  # type: ignore[attr-defined]
        self.is_valid()

    def value(self, name: str) -> str:
        return getattr(self, "cleaned_data", {}).get(name) or ""

    @property
    def is_on(self) -> bool:
        return any(self.value(name) for name in self.fields)

    def shows_goal(self, goal: Goal | None) -> bool:
        """Whether the goal itself passes; agreements without a goal pass where nothing is asked of goals."""
        far, domain = self.value("how_far"), self.value("domain")
        if goal is None:
            return not far and not domain
        if far and not (goal.status in Goal.LIVE if far == LIVE else goal.status == far):
            return False
        return not domain or goal.domain == domain

    def shows_agreement(self, row: Agreement, today: dt.date) -> bool:
        if self.value("whose") and who_key(row) != self.value("whose"):
            return False
        if self.value("when") != LATE:
            return True
        return row.is_agreed and not row.outcome and row.next_on is not None and row.next_on < today
