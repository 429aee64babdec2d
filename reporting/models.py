"""Instruments as versioned data, and the quarterly forms (guide part 6; rules R1-R3)."""

from __future__ import annotations

import datetime as dt
from typing import Any, Self

from django.conf import settings
from django.db import models
from django.db.models import Q
from simple_history.models import HistoricalRecords

from cases.models import Case, CaseAssignment, CaseEnding
from cases.models.base import UUIDModel, VersionedModel, not_before, together
from cases.permissions import CaseChildQuerySet
from reporting.instruments.schema import Occasion


class Instrument(UUIDModel):
    """One version of a questionnaire, loaded from YAML. A version in use never changes; older forms keep theirs."""

    class FilledBy(models.TextChoices):
        COORDINATOR = "coordinator", "Myndighedskoordinator"
        SUPPORT_WORKER = "support_worker", "Bostøtte"
        YOUNG_PERSON = "young_person", "Den unge sammen med koordinatoren"

    code = models.CharField("kode", max_length=30)
    version = models.PositiveSmallIntegerField("version")
    title = models.CharField("titel", max_length=120)
    filled_by = models.CharField("udfyldes af", max_length=16, choices=FilledBy)
    definition = models.JSONField("indhold")

    class Meta:
        verbose_name = "måleredskab"
        verbose_name_plural = "måleredskaber"
        ordering = ["code", "version"]
        constraints = [models.UniqueConstraint(fields=["code", "version"], name="instrument_version_once")]

    def __str__(self) -> str:
        return f"{self.title}, version {self.version}"


Role = CaseAssignment.Role
# Whose task a form is by what it asks about (guide part 6); the same as the lines of todo_item.
RESPONSIBLE: dict[str, tuple[str, ...]] = {
    Instrument.FilledBy.COORDINATOR: (Role.COORDINATOR,),
    Instrument.FilledBy.YOUNG_PERSON: (Role.COORDINATOR,),
    Instrument.FilledBy.SUPPORT_WORKER: (Role.SUPPORT_WORKER, Role.STAND_IN),
}
# Who may fill it in. The coordinator may always: a course has often ended when its closing form is due. The young
# person answers together with whoever is at hand.
SUPPORT_ROLES = (Role.SUPPORT_WORKER, Role.PAIR_PARTNER, Role.STAND_IN)
FILLERS: dict[str, tuple[str, ...]] = {
    Instrument.FilledBy.COORDINATOR: (Role.COORDINATOR,),
    Instrument.FilledBy.YOUNG_PERSON: (Role.COORDINATOR, *SUPPORT_ROLES),
    Instrument.FilledBy.SUPPORT_WORKER: (Role.COORDINATOR, *SUPPORT_ROLES),
}


class MeasurementFormQuerySet(CaseChildQuerySet):
    def fillable_by(self, user: Any, at: dt.datetime) -> Self:
        """Forms `user` may fill in at `at` by a live role on the case; narrower than EDIT_MEASUREMENT."""
        return self._with_role(FILLERS, user, at)

    def task_of(self, user: Any, at: dt.datetime) -> Self:
        """Forms that are `user`'s own task at `at`."""
        return self._with_role(RESPONSIBLE, user, at)

    def _with_role(self, table: dict[str, tuple[str, ...]], user: Any, at: dt.datetime) -> Self:
        mine = CaseAssignment.objects.live(at).filter(user=user)
        wanted = Q()
        for filled_by, roles in table.items():
            cases = mine.filter(role__in=roles).values("case_id")
            wanted |= Q(instrument__filled_by=filled_by, case_id__in=cases)
        return self.filter(wanted)

    def waiting(self) -> Self:
        """Neither submitted nor answered as not done."""
        return self.filter(submitted_at__isnull=True, not_done_at__isnull=True)

    def overdue(self, today: dt.date) -> Self:
        """Waiting past the due date: a filter, never a stored status."""
        return self.waiting().filter(due_on__lt=today)


class MeasurementForm(VersionedModel):
    """One filling of an instrument for one case. Number 0, 1, 2 … by R1; the closing form has an ending instead."""

    class NotDone(models.TextChoices):
        NOT_CARRIED_OUT = "not_carried_out", "Ikke gennemført"
        DECLINED = "declined", "Den unge ønsker det ikke"

    case = models.ForeignKey(Case, models.PROTECT, verbose_name="sag", related_name="measurement_forms")
    instrument = models.ForeignKey(Instrument, models.PROTECT, verbose_name="måleredskab", related_name="forms")
    # Repeated from the instrument: a form is unique per code, not per version (decisions, Also).
    instrument_code = models.CharField("kode", max_length=30)
    number = models.PositiveSmallIntegerField("nummer", null=True, blank=True)
    ending = models.ForeignKey(
        CaseEnding, models.PROTECT, verbose_name="afslutning", null=True, blank=True, related_name="forms"
    )
    due_on = models.DateField("frist")
    # The days the form looks back on, half-open; empty (the same day twice) for a baseline, which describes one day.
    # Kept because it cannot be worked out again once a case has been closed and reopened.
    covers_from = models.DateField("ser tilbage fra")
    covers_until = models.DateField("ser tilbage til")
    # R3: the day the answers speak of is one thing, the day they were written (submitted_at) another.
    speaks_of_on = models.DateField("gælder dagen", null=True, blank=True)
    answers = models.JSONField("svar", default=dict, db_default={})
    submitted_at = models.DateTimeField("indsendt", null=True, blank=True)
    submitted_by = models.ForeignKey(
        settings.AUTH_USER_MODEL, models.PROTECT, verbose_name="indsendt af", null=True, blank=True, related_name="+"
    )
    not_done_at = models.DateTimeField("ikke udfyldt", null=True, blank=True)
    not_done_by = models.ForeignKey(
        settings.AUTH_USER_MODEL, models.PROTECT, verbose_name="skrevet af", null=True, blank=True, related_name="+"
    )
    not_done = models.CharField("hvorfor ikke", max_length=16, choices=NotDone, blank=True, db_default="")
    not_done_reason = models.CharField("begrundelse", max_length=300, blank=True, db_default="")

    objects = MeasurementFormQuerySet.as_manager()
    history = HistoricalRecords()

    class Meta:
        verbose_name = "måleskema"
        verbose_name_plural = "måleskemaer"
        ordering = ["due_on", "instrument_code"]
        constraints = [
            models.UniqueConstraint(
                fields=["case", "instrument_code", "number"],
                condition=Q(number__isnull=False),
                name="r1_form_once",
            ),
            models.UniqueConstraint(
                fields=["case", "instrument_code", "ending"],
                condition=Q(ending__isnull=False),
                name="r1_closing_form_once",
            ),
            models.CheckConstraint(
                condition=Q(number__isnull=False, ending__isnull=True) | Q(number__isnull=True, ending__isnull=False),
                name="r1_numbered_or_closing",
                violation_error_message="Et skema har enten et nummer eller hører til en afslutning (R1).",
            ),
            not_before("form_period", "covers_from", "covers_until"),
            together("c3_form_submitted", "submitted_at", "submitted_by"),
            together("c3_form_not_done", "not_done_at", "not_done_by", "not_done=''"),
            models.CheckConstraint(
                condition=Q(submitted_at__isnull=True) | Q(not_done_at__isnull=True),
                name="r1_submitted_or_not_done",
                violation_error_message="Skemaet er enten udfyldt eller ikke gennemført, ikke begge dele (R1).",
            ),
        ]
        indexes = [
            models.Index(
                fields=["case", "due_on"],
                condition=Q(submitted_at__isnull=True, not_done_at__isnull=True),
                name="form_waiting",
            )
        ]

    def __str__(self) -> str:
        return "måleskema"

    @property
    def occasion(self) -> Occasion:
        """Which of the course's forms this is; the first after a reopening is a baseline again."""
        if self.ending_id is not None:
            return Occasion.CLOSING
        return Occasion.BASELINE if self.covers_from == self.covers_until else Occasion.QUARTERLY

    @property
    def is_waiting(self) -> bool:
        return self.submitted_at is None and self.not_done_at is None
