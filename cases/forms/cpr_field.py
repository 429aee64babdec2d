"""The field for a personal number: a number once typed is never written back to the page in clear."""

from __future__ import annotations

from typing import Any

from cryptography.fernet import InvalidToken
from django import forms
from django.core.exceptions import ValidationError

from cases import cpr


class CprInput(forms.TextInput):
    """Text in, masked text out: after a failed save the page holds the number encrypted, and says so in words.

    What is no number (a slip of the finger) comes back as typed, so that it can be mended.
    """

    template_name = "dkfds/cpr.html"

    def __init__(self, attrs: dict | None = None) -> None:
        super().__init__({"autocomplete": "off", "spellcheck": "false", "maxlength": 20, **(attrs or {})})

    def value_from_datadict(self, data: Any, files: Any, name: str) -> str:
        typed = (data.get(name) or "").strip()
        return typed or opened(data.get(f"{name}_kept") or "")

    def value_omitted_from_data(self, data: Any, files: Any, name: str) -> bool:
        return name not in data and f"{name}_kept" not in data

    def get_context(self, name: str, value: Any, attrs: dict | None) -> dict:
        number = value if isinstance(value, cpr.Cpr) else read(str(value or ""))
        context = super().get_context(name, None if number else value, attrs)
        context["kept"] = {"token": cpr.encrypt(number.number), "masked": number.masked} if number else None
        return context


def opened(token: str) -> str:
    """The number behind a token from our own page; empty for anything else."""
    try:
        return cpr.decrypt(token) if token else ""
    except InvalidToken:
        return ""


def read(text: str) -> cpr.Cpr | None:
    """The number in `text`, or None."""
    try:
        return cpr.parse_cpr(text) if text else None
    except ValidationError:
        return None


class CprField(forms.CharField):
    """A personal number or None; numbers without modulus 11 and replacement numbers are valid (cases.cpr)."""

    widget = CprInput

    def to_python(self, value: Any) -> Any:
        text = super().to_python(value)
        return cpr.parse_cpr(text) if text else None
