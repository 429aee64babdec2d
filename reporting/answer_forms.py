"""The forms of a measuring form's page: the answers, and why there are none."""

from __future__ import annotations

import datetime as dt
from collections.abc import Iterator
from dataclasses import dataclass
from typing import Any, cast

from django import forms
from django.core.exceptions import ValidationError
from django.db import transaction
from django.forms import BoundField
from django.http import QueryDict
from django.utils import timezone

from cases import danish
from cases.forms.base import PlainForm
from cases.forms.conflict import Conflict, ConflictField
from cases.forms.drafts import DraftState
from cases.forms.fields import DanishDateField
from cases.forms.widgets import SegmentedRadios
from cases.models import User
from reporting import filling
from reporting.answer_fields import AnswerField, posted_texts
from reporting.instruments import (
    WHOLE_FORM,
    Instrument,
    Item,
    Kind,
    Role,
    Section,
    answer_text,
    answers_from_post,
    progress,
    validate_answers,
)
from reporting.instruments.schema import Asked, Occasion
from reporting.loading import instrument_of
from reporting.models import MeasurementForm
from reporting.prefill import Known, Proposal


@dataclass(frozen=True)
class Question:
    """One item as the page shows it: to be answered (`bound`), or a fact of the case (`text`)."""

    item: Item
    bound: BoundField | None
    text: str
    proposal: Proposal | None

    @property
    def source(self) -> str:
        """What the case says and where from. A count says itself, and a list of ticks would only be read twice."""
        if self.proposal is None:
            return ""
        says_itself = self.item.kind in {Kind.NUMBER, Kind.MULTI_CHOICE}
        return self.proposal.source if says_itself else f"{self.text} · {danish.inside(self.proposal.source)}"

    @property
    def is_wide(self) -> bool:
        """Whether the answer stands below the question rather than beside it."""
        return self.item.kind in {Kind.SCALE, Kind.TEXT, Kind.MULTI_CHOICE}

    @property
    def condition(self) -> str:
        """When the question makes sense, for js/measuring.js: "answer-moved yes|no" or "answer-meetings >= 1"."""
        condition = self.item.show_when
        if condition is None:
            return ""
        name = f"answer-{condition.item}"
        if condition.at_least is not None:
            return f"{name} >= {condition.at_least}"
        words = [{True: "yes", False: "no"}.get(value, value) if isinstance(value, bool) else value
                 for value in condition.values]  # fmt: skip
        return f"{name} {'|'.join(map(str, words))}"


class AnswersForm(PlainForm):
    """All questions of one waiting form. Valid means: can be saved; with `is_final` also: can be submitted."""

    version = forms.IntegerField(widget=forms.HiddenInput)
    speaks_of_on = DanishDateField(
        label="Svarene gælder dagen", required=False, help_text="Hvis det ikke er den dag, skemaet bliver sendt."
    )

    def __init__(
        self,
        data: QueryDict | None = None,
        *,
        record: MeasurementForm,
        known: Known,
        is_final: bool = False,
        draft: DraftState | None = None,
    ) -> None:
        self.record, self.known, self.is_final = record, known, is_final
        self.instrument: Instrument = instrument_of(record.instrument)
        self.answers: dict[str, Any] = {}
        is_dense = self.instrument.answered_by is not Role.YOUNG_PERSON
        shown = known.merged(record.answers)
        initial: dict[str, Any] = {"version": record.version, "speaks_of_on": record.speaks_of_on}
        self.questions = {item.field_name: AnswerField(item, is_dense=is_dense) for item in self._asked()}
        initial |= {
            name: posted_texts(field.item, shown.get(field.item.code)) for name, field in self.questions.items()
        }
        super().__init__(data, initial=initial, draft=draft)
        self.fields.update(self.questions)
        if draft is not None and draft.data is not None and not self.is_bound:
            self._take_draft(draft)

    def _asked(self) -> Iterator[Item]:
        """What is asked on this occasion, conditional questions included: the page shows them as answers come."""
        for item in self.instrument.items:
            is_followup = item.asked is Asked.FOLLOWUP and self.record.occasion is Occasion.BASELINE
            is_out_of_reach = item.needs is not None and item.needs not in self.known.running
            if item.kind is not Kind.FACT and not is_followup and not is_out_of_reach:
                yield item

    def clean(self) -> dict[str, Any]:
        cleaned = super().clean() or self.cleaned_data
        facts = {code: one.value for code, one in self.known.proposals.items()}
        posted = cast(QueryDict, self.data)
        self.answers = answers_from_post(self.instrument, posted.getlist, stored={**self.record.answers, **facts})
        errors = validate_answers(
            self.instrument,
            self.answers,
            final=self.is_final,
            occasion=self.record.occasion,
            running=self.known.running,
            today=timezone.localdate(),
        )
        for code, message in errors.items():
            name = "" if code == WHOLE_FORM else self.instrument.by_code[code].field_name
            self.add_error(name if name in self.fields else None, message)
        return cleaned

    def clean_speaks_of_on(self) -> dt.date | None:
        day = self.cleaned_data["speaks_of_on"]
        if day is not None and day > timezone.localdate():
            raise ValidationError("Datoen er ikke kommet endnu.")
        return day

    def sections(self) -> Iterator[tuple[Section, list[Question]]]:
        """The sections that have something to ask or show, with their questions."""
        for section in self.instrument.sections:
            questions = [self._question(item) for item in section.items if self._is_shown(item)]
            if questions:
                yield section, questions

    def _is_shown(self, item: Item) -> bool:
        is_known_fact = item.kind is Kind.FACT and item.code in self.known.proposals
        return item.field_name in self.fields or is_known_fact

    def _question(self, item: Item) -> Question:
        proposal = self.known.proposals.get(item.code)
        bound = self[item.field_name] if item.field_name in self.fields else None
        return Question(item, bound, answer_text(item, proposal.value) if proposal else "", proposal)

    @property
    def progress(self) -> tuple[int, int]:
        """(answers there, answers asked for) as the page shows them."""
        answers = self.answers if self.is_bound else self.known.merged(self.record.answers)
        if not self.is_bound and self.draft is not None and self.draft.data is not None:
            answers = answers_from_post(self.instrument, self.draft.data.getlist, stored=self.record.answers)
        return progress(self.instrument, answers, occasion=self.record.occasion, running=self.known.running)

    def keep(self, by: User) -> MeasurementForm | None:
        """Save or submit the valid answers; None with `conflict` or `broken_rule` set when that cannot be."""
        kept = self.carry_out(self._keep_locked, by=by)
        if kept is not None:
            self.drop_draft()
        return kept

    def _keep_locked(self, *, by: User) -> MeasurementForm | None:
        with transaction.atomic():
            locked = filling.lock_waiting(self.record)
            if locked.version != self.cleaned_data["version"]:
                self.note_conflict(locked)
                if self.conflict is not None:
                    return None
            given = {"answers": self.answers, "speaks_of_on": self.cleaned_data["speaks_of_on"]}
            if self.is_final:
                return filling.submit(by=by, form=locked, known=self.known, **given)
            return filling.save_answers(by=by, form=locked, **given)

    def note_conflict(self, saved: MeasurementForm) -> None:
        """Compare with what somebody saved meanwhile, question by question; only what both changed is asked about."""
        opened = saved.history.filter(version=self.cleaned_data["version"]).first()
        before = self.known.merged(opened.answers if opened else {})
        theirs = self.known.merged(saved.answers)
        data = cast(QueryDict, self.data).copy()
        data["version"] = str(saved.version)
        rows = []
        for name, field in self.questions.items():
            code = field.item.code
            mine, their, was = self.answers.get(code), theirs.get(code), before.get(code)
            if mine == their or their == was:
                continue
            if mine == was:
                data.setlist(name, posted_texts(field.item, their))
            rows.append(self._conflict_field(field, mine, their, only_theirs=mine == was))
        self.data = data
        if rows:
            last = saved.history.filter(version=saved.version).first()
            posted = [(key, text) for key, texts in data.lists() for text in texts]
            posted = [pair for pair in posted if pair[0] not in {"csrfmiddlewaretoken", "version"}]
            shown = {row.name for row in rows}
            self.conflict = Conflict(
                version=saved.version,
                fields=tuple(rows),
                saved_by=str(last.history_user or "") if last else "",
                saved_at=last.history_date if last else None,
                carried=tuple(pair for pair in posted if pair[0] not in shown),
                mine=tuple(posted),
            )
            self.add_error(None, "En anden har gemt imens. Se begge svar, og vælg.")

    def _conflict_field(self, field: AnswerField, mine: Any, their: Any, *, only_theirs: bool) -> ConflictField:
        item = field.item
        return ConflictField(
            name=item.field_name,
            label=item.wording,
            mine=answer_text(item, mine),
            saved=answer_text(item, their),
            is_text=False,
            only_theirs=only_theirs,
        )


class NotDoneForm(PlainForm):
    """The whole form is not filled in, and why (R1: done, not late)."""

    not_done = forms.ChoiceField(
        label="Hvorfor ikke?", choices=MeasurementForm.NotDone.choices, widget=SegmentedRadios
    )
    not_done_reason = forms.CharField(label="Skriv kort hvorfor", max_length=300)
