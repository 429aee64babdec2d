"""The mål- og aftaleskema in insert-only parts (decisions f, N3): a trigger refuses every change and removal."""

from __future__ import annotations

from django.conf import settings
from django.db import models

from cases.models import Case
from cases.models.base import UUIDModel
from cases.permissions import CaseChildQuerySet
from networkmeetings.models.meeting import NetworkMeeting


class Sheet(UUIDModel):
    """The frozen content of a concluded meeting, one row per version. Live goals go on changing; this does not."""

    case = models.ForeignKey(Case, models.PROTECT, verbose_name="sag", related_name="sheets")
    meeting = models.ForeignKey(NetworkMeeting, models.PROTECT, verbose_name="møde", related_name="sheets")
    version = models.PositiveSmallIntegerField("version")
    content = models.JSONField("indhold")
    sha256 = models.CharField("fingeraftryk", max_length=64)
    # Why there is a version after the first; empty for the one the meeting was concluded with.
    reason = models.CharField("hvorfor en ny version", max_length=200, blank=True, db_default="")
    concluded_by = models.ForeignKey(settings.AUTH_USER_MODEL, models.PROTECT, verbose_name="af", related_name="+")
    concluded_at = models.DateTimeField("låst")

    objects = CaseChildQuerySet.as_manager()

    class Meta:
        verbose_name = "mål- og aftaleskema"
        verbose_name_plural = "mål- og aftaleskemaer"
        ordering = ["-concluded_at"]
        constraints = [models.UniqueConstraint(fields=["meeting", "version"], name="n3_version_once")]

    def __str__(self) -> str:
        return f"version {self.version}"


class SheetFileQuerySet(CaseChildQuerySet):
    case_path = "sheet__case"


class SheetFile(UUIDModel):
    """The PDF of a sheet, in the database: one transaction, one backup. Once per version and copy (N4)."""

    sheet = models.ForeignKey(Sheet, models.PROTECT, verbose_name="skema", related_name="files")
    party = models.ForeignKey(
        "cases.TeamMember", models.PROTECT, verbose_name="udgave til", null=True, blank=True, related_name="+"
    )
    kind = models.CharField("slags", max_length=10, default="full")
    pdf = models.BinaryField("fil")
    sha256 = models.CharField("fingeraftryk", max_length=64)

    objects = SheetFileQuerySet.as_manager()

    class Meta:
        verbose_name = "fil til mål- og aftaleskema"
        verbose_name_plural = "filer til mål- og aftaleskemaer"
        constraints = [
            models.UniqueConstraint(fields=["sheet", "party", "kind"], nulls_distinct=False, name="n4_pdf_once")
        ]

    def __str__(self) -> str:
        return "fil"
