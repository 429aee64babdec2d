"""Forms at the end of a meeting and after it."""

from __future__ import annotations

from typing import Any

from django import forms

from cases.danish import genitive
from cases.forms.base import PlainForm
from cases.forms.fields import DanishDateTimeField
from cases.forms.widgets import SegmentedRadios
from networkmeetings.checklist import line
from networkmeetings.models import ChecklistItem, NetworkMeeting

Review = NetworkMeeting.Review


def review_choices(name: str) -> list[tuple[str, str]]:
    """The review's answers about somebody called `name`."""
    return [
        (Review.AGREED, f"Ja, {name} er enig"),
        (Review.CORRECTED, "Ja, med rettelser"),
        (Review.NOT_YET, "Ikke endnu"),
    ]


class ConcludeForm(PlainForm):
    """The next date or why not, and whether the sheet was gone through with the young person (N4)."""

    next_starts_at = DanishDateTimeField(label="Næste møde", required=False)
    no_next_reason = forms.CharField(label="Eller: hvorfor ikke endnu", max_length=200, required=False)
    send_next = forms.BooleanField(
        label="Send invitationerne til næste møde på mail nu, til de samme", required=False, initial=True
    )
    review = forms.ChoiceField(required=False, widget=SegmentedRadios, choices=())

    def __init__(self, *args: Any, name: str, **kwargs: Any) -> None:
        super().__init__(*args, auto_id="conclude-%s", **kwargs)
        self.fields["review"].label = f"Er arket gennemgået med {name}?"
        self.fields["review"].choices = review_choices(name)  # type: ignore[attr-defined]


class AfterForm(PlainForm):
    """The last lines of the checklist, when the meeting is over."""

    lines = forms.MultipleChoiceField(
        label="Er det gjort?", widget=forms.CheckboxSelectMultiple, required=False, choices=()
    )

    def __init__(self, *args: Any, items: list[ChecklistItem], name: str, **kwargs: Any) -> None:
        ticked = [str(item.pk) for item in items if item.answer == ChecklistItem.Answer.YES]
        super().__init__(*args, auto_id="after-%s", initial={"lines": ticked}, **kwargs)
        choices = [(str(item.pk), line(item.code, name, genitive(name))) for item in items]
        self.fields["lines"].choices = choices  # type: ignore[attr-defined]


class VersionForm(PlainForm):
    """Why a new version of a locked sheet is needed."""

    reason = forms.CharField(label="Hvad var forkert", max_length=200)
