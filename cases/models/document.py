"""Papers of a case. Nobody deletes one: a misfiled one is blocked with a reason and put in the right case (C8)."""

from __future__ import annotations

from typing import Self

from django.conf import settings
from django.db import models
from django.db.models import Q
from simple_history.models import HistoricalRecords

from cases.models.base import UUIDModel, VersionedModel, together
from cases.models.case import Case
from cases.models.document_category import DocumentCategory
from cases.permissions import CaseChildQuerySet


class DocumentQuerySet(CaseChildQuerySet):
    def readable(self) -> Self:
        """Papers that may be opened: not blocked, and not waiting for (or stopped by) the virus scanner."""
        return self.filter(blocked_at__isnull=True, scan__in=Document.OPENS)


class Document(VersionedModel):
    """A paper of a case: what it is, where it came from, and whether it may be opened. The bytes lie apart.

    `number` is its number in the case, so that it can be named on a page and in the access log without its title.
    """

    # The codes of DocumentCategory the program itself puts papers under.
    CONSENT, OTHER = "consent", "other"

    class Kind(models.TextChoices):
        PDF = "pdf", "PDF"
        JPEG = "jpeg", "Billede"
        PNG = "png", "Skærmbillede eller billede"
        DOCX = "docx", "Word"
        XLSX = "xlsx", "Excel"

    class Scan(models.TextChoices):
        NONE = "none", "Ikke virusscannet"
        WAITING = "waiting", "Venter på virusscanning"
        CLEAN = "clean", "Virusscannet"
        INFECTED = "infected", "Virus fundet"

    OPENS = (Scan.NONE, Scan.CLEAN)

    case = models.ForeignKey(Case, models.PROTECT, verbose_name="sag", related_name="documents")
    number = models.PositiveIntegerField("nummer", editable=False)
    title = models.CharField("hvad er det", max_length=160)
    category = models.ForeignKey(
        DocumentCategory,
        models.PROTECT,
        verbose_name="slags papir",
        default=OTHER,
        db_column="category",
        related_name="+",
    )
    source = models.CharField("hvem kommer det fra", max_length=160, blank=True)
    dated_on = models.DateField("dateret", null=True, blank=True)
    name = models.CharField("filnavn", max_length=120, editable=False)
    kind = models.CharField("filtype", max_length=4, choices=Kind, editable=False)
    size = models.PositiveIntegerField("størrelse i bytes", editable=False)
    sha256 = models.CharField("fingeraftryk", max_length=64, editable=False)
    removed = models.CharField("taget ud af filen", max_length=200, blank=True, editable=False)
    scan = models.CharField("virusscanning", max_length=8, choices=Scan, default=Scan.NONE, editable=False)
    uploaded_by = models.ForeignKey(
        settings.AUTH_USER_MODEL, models.PROTECT, verbose_name="lagt op af", related_name="+", editable=False
    )
    refiled_from = models.OneToOneField(
        "self",
        models.PROTECT,
        verbose_name="flyttet fra",
        null=True,
        blank=True,
        related_name="refiled_as",
        editable=False,
    )
    made_from = models.OneToOneField(
        "cases.CasePaper",
        models.PROTECT,
        verbose_name="lavet af",
        null=True,
        blank=True,
        related_name="document",
        editable=False,
    )
    blocked_at = models.DateTimeField("spærret", null=True, blank=True, editable=False)
    blocked_by = models.ForeignKey(
        settings.AUTH_USER_MODEL,
        models.PROTECT,
        verbose_name="spærret af",
        null=True,
        blank=True,
        related_name="+",
        editable=False,
    )
    blocked_reason = models.CharField("hvorfor spærret", max_length=300, blank=True, editable=False)

    objects = DocumentQuerySet.as_manager()
    history = HistoricalRecords()

    class Meta:
        verbose_name = "dokument"
        verbose_name_plural = "dokumenter"
        ordering = ["-created_at", "-number"]
        constraints = [
            together(
                "c8_document_blocked",
                "blocked_at",
                "blocked_by",
                "blocked_reason=''",
                message="Skriv, hvorfor dokumentet spærres (C8).",
            ),
            models.UniqueConstraint(fields=["case", "number"], name="document_number_once"),
            models.UniqueConstraint(
                fields=["case", "sha256"],
                condition=Q(blocked_at__isnull=True),
                name="document_once",
                violation_error_message="Den samme fil ligger her allerede.",
            ),
        ]
        indexes = [models.Index(fields=["case", "-created_at"], name="document_of_case")]

    def __str__(self) -> str:
        return f"dokument {self.number}"

    @property
    def opens(self) -> bool:
        return self.blocked_at is None and self.scan in self.OPENS


class DocumentContent(UUIDModel):
    """The bytes of a document, apart from the row that lists and histories read. Insert-only by trigger."""

    document = models.OneToOneField(Document, models.PROTECT, verbose_name="dokument", related_name="content")
    data = models.BinaryField("fil")

    class Meta:
        verbose_name = "indhold af dokument"
        verbose_name_plural = "indhold af dokumenter"

    def __str__(self) -> str:
        return "fil"


class DocumentNoticeQuerySet(CaseChildQuerySet):
    case_path = "document__case"


class DocumentNotice(VersionedModel):
    """Somebody who has had a misfiled paper in their hands and must be told so (C8): a user, or a name."""

    document = models.ForeignKey(Document, models.PROTECT, verbose_name="dokument", related_name="notices")
    user = models.ForeignKey(
        settings.AUTH_USER_MODEL, models.PROTECT, verbose_name="bruger", null=True, blank=True, related_name="+"
    )
    name = models.CharField("hvem", max_length=160, blank=True)
    told_at = models.DateTimeField("har fået besked", null=True, blank=True)
    told_by = models.ForeignKey(
        settings.AUTH_USER_MODEL, models.PROTECT, verbose_name="sagt af", null=True, blank=True, related_name="+"
    )

    objects = DocumentNoticeQuerySet.as_manager()
    history = HistoricalRecords()

    class Meta:
        verbose_name = "besked om fejlplaceret dokument"
        verbose_name_plural = "beskeder om fejlplacerede dokumenter"
        ordering = ["created_at"]
        constraints = [
            together("c8_notice_told", "told_at", "told_by"),
            models.CheckConstraint(
                condition=Q(user__isnull=False) | ~Q(name=""),
                name="c8_notice_names_somebody",
                violation_error_message="Skriv, hvem der skal have besked (C8).",
            ),
            models.UniqueConstraint(
                fields=["document", "user"], condition=Q(user__isnull=False), name="notice_once_per_user"
            ),
        ]

    def __str__(self) -> str:
        return "besked"

    @property
    def who(self) -> str:
        return str(self.user) if self.user_id else self.name
