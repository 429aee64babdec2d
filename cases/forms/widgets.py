"""Widgets the field template knows how to draw (templates/dkfds/field.html switches on the class name)."""

import datetime as dt

from django import forms

from cases import danish


class SegmentedRadios(forms.RadioSelect):
    """Two to five choices on one row.

    `ask_for` are the values that need a word more ("Hvad kom i vejen?"): choosing one opens the `.hv-why` box in the
    same `.hv-item`, without script.
    """

    def __init__(self, *args, ask_for: tuple[str, ...] = (), **kwargs):
        super().__init__(*args, **kwargs)
        self.ask_for = {str(value) for value in ask_for}

    def create_option(self, name, value, *args, **kwargs):
        option = super().create_option(name, value, *args, **kwargs)
        if str(value) in self.ask_for:
            option["attrs"]["class"] = "hv-ask"
        return option


class ScaleRadios(forms.RadioSelect):
    """1 to 5 with number and word. `dense` for staff who fill many items; nothing is ever preselected."""

    def __init__(self, *args, dense: bool = False, **kwargs):
        super().__init__(*args, **kwargs)
        self.dense = dense


class DanishDateInput(forms.TextInput):
    """A date typed as text: the browser's own picker follows the language of the device, not of the page."""

    def __init__(self, attrs=None):
        super().__init__({"autocomplete": "off", **(attrs or {})})

    def format_value(self, value):
        return f"{value:%d.%m.%Y}" if isinstance(value, dt.date) else value


class DanishDateTimeInput(DanishDateInput):
    """A date and a time of day typed as text, in local time."""

    def format_value(self, value):
        if not isinstance(value, dt.datetime):
            return super().format_value(value)
        moment: dt.datetime = danish.local(value)
        return f"{moment:%d.%m.%Y} {danish.clock(moment)}"
