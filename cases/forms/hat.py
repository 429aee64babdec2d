"""The question of which role an entry is written in, asked only of those who have two (cases.hats)."""

from __future__ import annotations

from django import forms

from cases.forms.widgets import SegmentedRadios
from cases.models import Hat


def hat_field() -> forms.ChoiceField:
    """Nothing is preselected, and it may wait: a guess would be worse than no answer."""
    return forms.ChoiceField(
        label="Hvilken kasket har du på?",
        choices=Hat.choices,
        widget=SegmentedRadios,
        required=False,
        help_text="Du har både myndighed og bostøtte på sagen.",
    )
