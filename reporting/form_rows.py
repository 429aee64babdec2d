"""How measuring forms are called and listed."""

from __future__ import annotations

from collections.abc import Iterable, Sequence
from dataclasses import dataclass

from cases.models import LifeDomain
from reporting.instruments import answer_text, paired_scores, visible_items
from reporting.instruments.schema import Item, Section
from reporting.loading import instrument_of
from reporting.models import Instrument, MeasurementForm
from reporting.prefill import answered, known_about


def short_title(form: MeasurementForm) -> str:
    """ "Samarbejdsmodel, nr. 3", "Bostøtte, afslutning"."""
    name = instrument_of(form.instrument).short_name
    return f"{name}, afslutning" if form.number is None else f"{name}, nr. {form.number}"


@dataclass(frozen=True)
class FormRow:
    """One form in a list: what it is called, whose it is, and how far it is; `ready` of `total` while it waits."""

    form: MeasurementForm
    title: str
    who: str
    ready: int = 0
    total: int = 0

    @property
    def progress(self) -> str:
        """ "21 af 26 svar er klar"."""
        return f"{self.ready} af {self.total} svar er klar"

    @property
    def act(self) -> str:
        """What the button says: the young person's is opened together."""
        is_young_persons = self.form.instrument.filled_by == Instrument.FilledBy.YOUNG_PERSON
        return "Åbn sammen" if is_young_persons else "Gennemgå"


def rows_of(forms: Sequence[MeasurementForm]) -> list[FormRow]:
    """Rows for `forms` (with instrument, case.person and case.facts at hand): one query for all that wait."""
    known = known_about(form for form in forms if form.is_waiting)
    return [
        FormRow(
            form, short_title(form), who_fills(form), *(answered(form, known[form.pk]) if form.pk in known else ())
        )
        for form in forms
    ]


def who_fills(form: MeasurementForm) -> str:
    """The name of whose task the form is; empty when nobody has it."""
    facts = form.case.facts
    if form.instrument.filled_by == Instrument.FilledBy.SUPPORT_WORKER:
        return facts.course_worker_name or ""
    return facts.coordinator_name or ""


@dataclass(frozen=True)
class AnswerLine:
    """One question and its answer in words; empty when there is none."""

    wording: str
    text: str


def answer_sections(form: MeasurementForm) -> list[tuple[Section, list[AnswerLine]]]:
    """The questions and answers of a form to be read, section by section; those that made no sense are left out."""
    instrument = instrument_of(form.instrument)
    known = known_about([form])[form.pk]
    shown = {
        item.code for item in visible_items(instrument, form.answers, occasion=form.occasion, running=known.running)
    }
    sections = []
    for section in instrument.sections:
        lines = [_line(item, form) for item in section.items if item.code in shown or item.code in form.answers]
        if lines:
            sections.append((section, lines))
    return sections


def _line(item: Item, form: MeasurementForm) -> AnswerLine:
    answer = form.answers.get(item.code)
    return AnswerLine(item.wording, "" if answer is None else answer_text(item, answer))


@dataclass(frozen=True)
class Side:
    """One life domain as staff and the young person see it, each at the latest form sent."""

    label: str
    staff: int | None
    young_person: int | None
    is_talking_point: bool


def side_by_side(forms: Iterable[MeasurementForm]) -> tuple[list[Side], MeasurementForm, MeasurementForm] | None:
    """Staff's latest scores beside the young person's (domain 2.4), with the two forms; None until both are sent."""
    sent = sorted(
        (form for form in forms if form.submitted_at), key=lambda form: (form.speaks_of_on, form.submitted_at)
    )
    newest = {form.instrument_code: form for form in sent}
    staff, own = newest.get("individual_sm"), newest.get("dialogue")
    if staff is None or own is None:
        return None
    tools = instrument_of(staff.instrument), instrument_of(own.instrument)
    pairs = paired_scores(tools[0], staff.answers, tools[1], own.answers)
    sides = [
        Side(LifeDomain(pair.domain).label, pair.staff, pair.young_person, pair.is_talking_point)
        for pair in pairs
        if pair.staff is not None or pair.young_person is not None
    ]
    return (sides, staff, own) if sides else None
