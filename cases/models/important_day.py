"""Days that matter to the young person: somebody sends a greeting the evening before (Aarhus)."""

from __future__ import annotations

from django.conf import settings
from django.db import models
from simple_history.models import HistoricalRecords

from cases.models.base import VersionedModel, together
from cases.models.case import Case
from cases.permissions import CaseChildQuerySet


class ImportantDay(VersionedModel):
    """A day to remember: an exam, a court hearing, the day somebody died. Birthdays come by themselves."""

    case = models.ForeignKey(Case, models.PROTECT, verbose_name="sag", related_name="important_days")
    name = models.CharField("hvad er det for en dag", max_length=120)
    falls_on = models.DateField("hvornår")
    is_yearly = models.BooleanField("hvert år", default=False)
    note = models.CharField("det skal du vide", max_length=300, blank=True)
    written_by = models.ForeignKey(
        settings.AUTH_USER_MODEL, models.PROTECT, verbose_name="skrevet af", related_name="+"
    )
    ended_at = models.DateTimeField("ikke længere", null=True, blank=True)
    ended_by = models.ForeignKey(
        settings.AUTH_USER_MODEL, models.PROTECT, verbose_name="fjernet af", null=True, blank=True, related_name="+"
    )

    objects = CaseChildQuerySet.as_manager()
    history = HistoricalRecords()

    class Meta:
        verbose_name = "vigtig dag"
        verbose_name_plural = "vigtige dage"
        ordering = ["falls_on", "created_at"]
        constraints = [together("c3_day_ended", "ended_at", "ended_by")]

    def __str__(self) -> str:
        return "vigtig dag"
