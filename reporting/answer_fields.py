"""One form field per question of an instrument. What is posted is read and checked by `reporting.instruments`; a field
only carries the posted texts, and draws them."""

from __future__ import annotations

import datetime as dt
from typing import Any

from django import forms

from reporting.instruments import EXTRA_PREFIX, Item, Kind

MOST_IN_A_ROW = 5  # choices; README of the components: six or more are a list
LONGEST_IN_A_ROW = 24  # characters of a label
MOST_RADIOS = 5

TEMPLATES = {
    Kind.SCALE: "reporting/answers/scale.html",
    Kind.YES_NO: "reporting/answers/row.html",
    Kind.MULTI_CHOICE: "reporting/answers/checks.html",
    Kind.NUMBER: "reporting/answers/line.html",
    Kind.DATE: "reporting/answers/line.html",
    Kind.TEXT: "reporting/answers/text.html",
}


def posted_texts(item: Item, answer: Any) -> list[str]:
    """A stored answer as the browser would send it: the way back from `instruments.answers_from_post`."""
    if answer is None:
        return []
    if isinstance(answer, dict):
        return [f"{EXTRA_PREFIX}{answer.get('extra', '')}"]
    if isinstance(answer, list):
        return [str(one) for one in answer]
    if isinstance(answer, bool):
        return ["yes" if answer else "no"]
    if isinstance(answer, float):
        return [f"{answer:g}".replace(".", ",")]
    if item.kind is Kind.DATE:
        try:
            return [f"{dt.date.fromisoformat(str(answer)):%d.%m.%Y}"]
        except ValueError:
            return [str(answer)]
    return [str(answer)]


class AnswerWidget(forms.Widget):
    """Draws one question's answers. The value is the list of posted texts; an extra answer is one of them."""

    def __init__(self, item: Item, *, is_dense: bool) -> None:
        super().__init__()
        self.item = item
        self.is_dense = is_dense
        self.template_name = TEMPLATES.get(item.kind) or _choice_template(item)
        # whether the question is over several inputs rather than the label of one
        self.use_fieldset = self.template_name not in {"reporting/answers/text.html", "reporting/answers/select.html"}

    def value_from_datadict(self, data: Any, files: Any, name: str) -> list[str]:
        return [text for text in data.getlist(name) if text.strip()]

    def value_omitted_from_data(self, data: Any, files: Any, name: str) -> bool:
        """Never: an unticked box posts nothing, and that is an answer taken back."""
        return False

    def get_context(self, name: str, value: Any, attrs: dict[str, Any] | None) -> dict[str, Any]:
        given = list(value or [])
        found = super().get_context(name, given, attrs)
        widget, first = found["widget"], found["widget"]["attrs"].get("id", name)
        extras = [(f"{EXTRA_PREFIX}{extra.code}", extra.label) for extra in self.item.extras]
        widget["choices"] = _inputs(_choices(self.item), given, first, 0)
        widget["extras"] = _inputs(extras, given, first, len(widget["choices"]) or 1)
        widget["text"] = next((text for text in given if not text.startswith(EXTRA_PREFIX)), "")
        widget["item"], widget["is_dense"] = self.item, self.is_dense
        return found


def _inputs(choices: list[tuple[str, str]], given: list[str], first_id: str, offset: int) -> list[dict[str, Any]]:
    """The radios or boxes; the question's own id is on its first input, where the error summary points."""
    return [
        {
            "value": value,
            "label": label,
            "is_chosen": value in given,
            "id": f"{first_id}_{number}" if number else first_id,
        }
        for number, (value, label) in enumerate(choices, start=offset)
    ]


def _choices(item: Item) -> list[tuple[str, str]]:
    if item.kind is Kind.SCALE:
        return [(str(score), words) for score, words in item.scale_points]
    if item.kind is Kind.YES_NO:
        return [("yes", "Ja"), ("no", "Nej")]
    return [(option.code, option.label) for option in item.options]


def _choice_template(item: Item) -> str:
    """One choice: a row when few and short, radios when some, else a list."""
    labels = [option.label for option in item.options]
    if len(labels) <= MOST_IN_A_ROW and max(map(len, labels), default=0) <= LONGEST_IN_A_ROW:
        return "reporting/answers/row.html"
    return "reporting/answers/radios.html" if len(labels) <= MOST_RADIOS else "reporting/answers/select.html"


class AnswerField(forms.Field):
    """A question. Never required here: what must be answered is the instrument's to say, on submission only."""

    widget: AnswerWidget

    def __init__(self, item: Item, *, is_dense: bool) -> None:
        super().__init__(
            required=False, label=item.wording, help_text=item.hint, widget=AnswerWidget(item, is_dense=is_dense)
        )
        self.item = item

    def clean(self, value: Any) -> Any:
        """The texts as they came; the form reads them all together."""
        return value
