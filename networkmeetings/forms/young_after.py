"""The forms of Den unges visning after a meeting: is the sheet right, and was I heard. Nothing has to be answered."""

from __future__ import annotations

from typing import Any

from django import forms

from cases.forms.base import PlainForm
from cases.forms.widgets import ScaleRadios, SegmentedRadios
from cases.models.vocabulary import Heard
from networkmeetings.models import MeetingHeard, SheetApproval
from networkmeetings.signature import read_strokes


class OwnApprovalForm(PlainForm):
    """Whether the sheet says what was agreed, what is to be corrected, and a signature for who wants to give one."""

    answer = forms.ChoiceField(
        label="Passer det med det, I aftalte?",
        choices=[
            (SheetApproval.Answer.AGREED, "Ja, det passer"),
            (SheetApproval.Answer.CORRECTED, "Næsten. Noget skal rettes"),
        ],
        required=False,
        widget=SegmentedRadios,
    )
    words = forms.CharField(
        label="Hvad skal rettes?", max_length=300, required=False, widget=forms.Textarea(attrs={"rows": 2})
    )
    strokes = forms.CharField(required=False, widget=forms.HiddenInput(attrs={"data-sign-strokes": ""}))

    def __init__(self, *args: Any, **kwargs: Any) -> None:
        super().__init__(*args, auto_id="approve-%s", **kwargs)

    def clean(self) -> dict[str, Any]:
        """Words about what is wrong are an answer; a signature alone is not."""
        cleaned = super().clean() or self.cleaned_data
        drawn = read_strokes(cleaned.get("strokes") or "")
        if cleaned.get("words") and not self.errors:
            cleaned["answer"] = SheetApproval.Answer.CORRECTED
        if drawn is not None and not cleaned.get("answer") and not self.errors:
            self.add_error("answer", "Vælg også, om det passer.")
        how = SheetApproval.How.TAPPED if drawn is None else SheetApproval.How.DRAWN
        return cleaned | {"strokes": drawn, "how": how}


class OwnHeardForm(PlainForm):
    """ "Blev du hørt på mødet?", answered by the one it is about."""

    score = forms.TypedChoiceField(
        label="Blev du hørt på mødet?",
        choices=MeetingHeard.Score.choices,
        widget=ScaleRadios,
        coerce=int,
        empty_value=None,
        required=False,
    )
    words = forms.CharField(label="Vil du sige mere?", max_length=300, required=False)
    without = forms.BooleanField(label="Jeg vil ikke give et tal", required=False)

    def __init__(self, *args: Any, **kwargs: Any) -> None:
        super().__init__(*args, auto_id="heard-%s", **kwargs)

    def clean(self) -> dict[str, Any]:
        cleaned = super().clean() or self.cleaned_data
        if not self.errors and cleaned.get("words") and not cleaned.get("score") and not cleaned.get("without"):
            self.add_error("score", "Vælg også et tal, eller sæt kryds ved, at du ikke vil.")
        answer = Heard.HEARD if cleaned.get("score") else Heard.DID_NOT_WISH if cleaned.get("without") else ""
        return {"score": cleaned.get("score"), "words": cleaned.get("words", ""), "answer": answer}
