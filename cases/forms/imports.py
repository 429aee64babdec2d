"""The form that takes a municipality's list."""

from __future__ import annotations

from typing import Any

from django import forms

from cases.forms.base import PlainForm
from cases.models import Unit

TOO_LARGE = "Filen fylder for meget. Den må højst fylde 5 MB. Slet billeder og ark, der ikke er med."


class ImportForm(PlainForm):
    """A list, and the unit its cases are to lie in when there are several to choose from."""

    unit = forms.ModelChoiceField(label="Hvilken enhed skal sagerne ligge i?", queryset=Unit.objects.none())
    file = forms.FileField(
        label="Listen som Excel-fil (.xlsx)",
        allow_empty_file=False,
        widget=forms.FileInput(
            attrs={"accept": ".xlsx,application/vnd.openxmlformats-officedocument.spreadsheetml.sheet"}
        ),
        error_messages={
            "required": "Vælg en fil.",
            "empty": "Filen er tom. Vælg en anden.",
            "missing": "Vælg en fil.",
            "invalid": "Vælg en fil.",
        },
    )

    def __init__(self, *args: Any, units: Any, too_large: bool = False, **kwargs: Any) -> None:
        super().__init__(*args, **kwargs)
        self.too_large = too_large
        self.fields["unit"].queryset = units  # type: ignore[attr-defined]
        if len(units) == 1:
            del self.fields["unit"]
        if too_large:
            self.fields["file"].error_messages["required"] = TOO_LARGE
