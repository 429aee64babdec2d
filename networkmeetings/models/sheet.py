"""The mål- og aftaleskema in insert-only parts (decisions f, N3): a trigger refuses every change and removal."""

from __future__ import annotations

from django.conf import settings
from django.db import models
from django.db.models import Q

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


class SheetCopy(UUIDModel):
    """A copy of a sheet as the coordinator let it go: cut in the data, never by the paper's style (N6).

    `rules` is what the cut went by (networkmeetings.sheet_cut.PartyRules), so that it can be read in ten years. A copy
    is never changed; a newer one for the same party takes its place.
    """

    class Kind(models.TextChoices):
        PARTY = "party", "Til en i teamet"
        PLAIN = "plain", "Til køleskabet"

    sheet = models.ForeignKey(Sheet, models.PROTECT, verbose_name="skema", related_name="copies")
    kind = models.CharField("slags", max_length=5, choices=Kind)
    party = models.ForeignKey(
        "cases.TeamMember", models.PROTECT, verbose_name="udgave til", null=True, blank=True, related_name="+"
    )
    content = models.JSONField("indhold")
    rules = models.JSONField("regler", default=dict, blank=True)
    sha256 = models.CharField("fingeraftryk", max_length=64)
    made_by = models.ForeignKey(settings.AUTH_USER_MODEL, models.PROTECT, verbose_name="af", related_name="+")
    made_at = models.DateTimeField("lavet")

    objects = SheetFileQuerySet.as_manager()

    class Meta:
        verbose_name = "eksemplar af mål- og aftaleskema"
        verbose_name_plural = "eksemplarer af mål- og aftaleskemaer"
        ordering = ["-made_at"]
        constraints = [
            models.CheckConstraint(
                condition=Q(kind="party", party__isnull=False) | Q(kind="plain", party__isnull=True),
                name="n6_copy_has_its_party",
                violation_error_message="Vælg, hvem eksemplaret er til (N6).",
            )
        ]

    def __str__(self) -> str:
        return self.get_kind_display()


class SheetFile(UUIDModel):
    """The PDF of a sheet, in the database: one transaction, one backup. Once per version and copy (N4)."""

    sheet = models.ForeignKey(Sheet, models.PROTECT, verbose_name="skema", related_name="files")
    party = models.ForeignKey(
        "cases.TeamMember", models.PROTECT, verbose_name="udgave til", null=True, blank=True, related_name="+"
    )
    kind = models.CharField("slags", max_length=10, default="full")
    copy = models.ForeignKey(
        SheetCopy, models.PROTECT, verbose_name="eksemplar", null=True, blank=True, related_name="files"
    )
    pdf = models.BinaryField("fil")
    sha256 = models.CharField("fingeraftryk", max_length=64)

    objects = SheetFileQuerySet.as_manager()

    class Meta:
        verbose_name = "fil til mål- og aftaleskema"
        verbose_name_plural = "filer til mål- og aftaleskemaer"
        constraints = [
            models.UniqueConstraint(
                fields=["sheet", "party", "kind", "copy"], nulls_distinct=False, name="n4_pdf_once"
            )
        ]

    def __str__(self) -> str:
        return "fil"
