"""Lists of young people taken over from elsewhere: what waits for a yes, and what came in."""

from __future__ import annotations

import datetime as dt
from typing import Any, Self

from django.conf import settings
from django.db import models
from django.db.models import Q

from cases.models.base import UUIDModel, together
from cases.models.case import Case
from cases.models.user import Unit
from cases.permissions import CaseChildQuerySet


class ImportBatchQuerySet(models.QuerySet):
    """Lists, each for the one who uploaded it."""

    def waiting_for(self, user: Any, at: dt.datetime) -> Self:
        """The lists `user` uploaded and has not answered, while they last."""
        return self.filter(uploaded_by=user, expires_at__gt=at, accepted_at__isnull=True, rejected_at__isnull=True)


class ImportBatch(UUIDModel):
    """A list read from a file and not written yet. The file is not kept; its rows are, encrypted, until `expires_at`.

    Not tracked: it is its own history, and a copy of the rows in a history table would outlive them.
    """

    unit = models.ForeignKey(Unit, models.PROTECT, verbose_name="enhed", related_name="import_batches")
    uploaded_by = models.ForeignKey(settings.AUTH_USER_MODEL, models.PROTECT, verbose_name="af", related_name="+")
    expires_at = models.DateTimeField("slettes")
    token = models.TextField("krypterede rækker", blank=True, editable=False)
    row_count = models.PositiveIntegerField("rækker", default=0)
    created_count = models.PositiveIntegerField("oprettede sager", default=0)
    accepted_at = models.DateTimeField("godkendt", null=True, blank=True)
    accepted_by = models.ForeignKey(
        settings.AUTH_USER_MODEL, models.PROTECT, verbose_name="godkendt af", null=True, blank=True, related_name="+"
    )
    rejected_at = models.DateTimeField("kasseret", null=True, blank=True)
    rejected_by = models.ForeignKey(
        settings.AUTH_USER_MODEL, models.PROTECT, verbose_name="kasseret af", null=True, blank=True, related_name="+"
    )

    objects = ImportBatchQuerySet.as_manager()

    class Meta:
        verbose_name = "importeret liste"
        verbose_name_plural = "importerede lister"
        ordering = ["-created_at"]
        constraints = [
            together("c3_import_accepted", "accepted_at", "accepted_by", message="En import har en, der godkendte."),
            together("c3_import_rejected", "rejected_at", "rejected_by", message="En import har en, der kasserede."),
            models.CheckConstraint(
                condition=Q(token="") | Q(accepted_at__isnull=True, rejected_at__isnull=True),
                name="import_answered_holds_nothing",
                violation_error_message="En besvaret liste gemmer ikke sine rækker.",
            ),
        ]
        indexes = [models.Index(fields=["expires_at"], condition=~Q(token=""), name="import_to_forget")]

    def __str__(self) -> str:
        return f"liste med {self.row_count} rækker"


class ImportedCase(UUIDModel):
    """Where a case came from: a row of a list. Written once; the fingerprint makes the same row twice one case."""

    case = models.OneToOneField(Case, models.PROTECT, verbose_name="sag", related_name="imported")
    batch = models.ForeignKey(ImportBatch, models.PROTECT, verbose_name="liste", related_name="cases")
    row = models.PositiveIntegerField("række")
    fingerprint = models.CharField("blindt indeks", max_length=64, editable=False)

    objects = CaseChildQuerySet.as_manager()

    class Meta:
        verbose_name = "importeret sag"
        verbose_name_plural = "importerede sager"
        constraints = [
            models.UniqueConstraint(
                fields=["fingerprint"],
                name="import_row_once",
                violation_error_message="En fra listen er oprettet imens. Indlæs listen igen, så ser du hvem.",
            )
        ]

    def __str__(self) -> str:
        return f"række {self.row}"
