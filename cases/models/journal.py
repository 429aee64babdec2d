"""The journal: what is written stands (C8). A correction is a new entry; a remark is the young person's."""

from __future__ import annotations

import uuid

from django.conf import settings
from django.db import models
from django.db.models import Q
from simple_history.models import HistoricalRecords

from cases.models.base import UUIDModel
from cases.models.case import Case
from cases.models.vocabulary import Hat
from cases.permissions import CaseChildQuerySet


class JournalEntry(UUIDModel):
    """A note of what matters to the case (offentlighedsloven § 13). A trigger refuses every change and removal."""

    class Kind(models.TextChoices):
        NOTE = "note", "Notat"
        CALL = "call", "Telefonsamtale"
        LETTER = "letter", "Brev eller mail"
        TALK = "talk", "Samtale"
        WEIGHING = "weighing", "Faglig vurdering"

    case = models.ForeignKey(Case, models.PROTECT, verbose_name="sag", related_name="journal")
    author = models.ForeignKey(
        settings.AUTH_USER_MODEL, models.PROTECT, verbose_name="skrevet af", related_name="journal_entries"
    )
    submission_key = models.UUIDField("nøgle", default=uuid.uuid4, editable=False)
    at = models.DateTimeField("hvornår skete det")
    kind = models.CharField("hvad er det", max_length=10, choices=Kind, default=Kind.NOTE)
    text = models.TextField("notat")
    corrects = models.OneToOneField(
        "self", models.PROTECT, verbose_name="retter", null=True, blank=True, related_name="correction"
    )
    reason = models.CharField("hvorfor rettet", max_length=300, blank=True)
    hat = models.CharField("skrevet som", max_length=10, choices=Hat, blank=True, default="", db_default="")

    objects = CaseChildQuerySet.as_manager()

    class Meta:
        verbose_name = "journalnotat"
        verbose_name_plural = "journalnotater"
        ordering = ["-at", "-id"]
        constraints = [
            models.UniqueConstraint(fields=["author", "submission_key"], name="entry_once"),
            models.CheckConstraint(
                condition=Q(corrects__isnull=True) | ~Q(reason=""),
                name="c8_correction_has_reason",
                violation_error_message="Skriv, hvorfor notatet rettes. Det oprindelige bliver stående (C8).",
            ),
        ]
        indexes = [models.Index(fields=["case", "-at", "-id"], name="entry_of_case")]

    def __str__(self) -> str:
        return "journalnotat"


class Remark(UUIDModel):
    """What the young person says to something written about them; stands beside it, in their words."""

    case = models.ForeignKey(Case, models.PROTECT, verbose_name="sag", related_name="remarks")
    kind = models.CharField("slags", max_length=30)  # of the timeline's event, with object_id
    object_id = models.UUIDField("post")
    text = models.TextField("den unges bemærkning")
    written_by = models.ForeignKey(
        settings.AUTH_USER_MODEL, models.PROTECT, verbose_name="skrevet af", related_name="+"
    )

    objects = CaseChildQuerySet.as_manager()

    class Meta:
        verbose_name = "bemærkning fra den unge"
        verbose_name_plural = "bemærkninger fra de unge"
        ordering = ["created_at"]
        indexes = [models.Index(fields=["object_id"], name="remark_of_event")]

    def __str__(self) -> str:
        return "bemærkning"


class Filing(UUIDModel):
    """That something written here also stands in the municipality's official record (offentlighedsloven § 15).

    A mark set by mistake is taken off again; history keeps both.
    """

    case = models.ForeignKey(Case, models.PROTECT, verbose_name="sag", related_name="filings")
    kind = models.CharField("slags", max_length=30)
    object_id = models.UUIDField("post")
    filed_at = models.DateTimeField("journaliseret")
    filed_by = models.ForeignKey(settings.AUTH_USER_MODEL, models.PROTECT, verbose_name="af", related_name="+")
    reference = models.CharField("nummer i fagsystemet", max_length=60, blank=True, db_default="")

    objects = CaseChildQuerySet.as_manager()
    history = HistoricalRecords()

    class Meta:
        verbose_name = "journalisering"
        verbose_name_plural = "journaliseringer"
        constraints = [models.UniqueConstraint(fields=["object_id", "kind"], name="filed_once")]

    def __str__(self) -> str:
        return "journalisering"
