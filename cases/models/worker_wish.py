"""A young person's wish for another worker: a request with a deadline, answered in words (C7)."""

from __future__ import annotations

from django.conf import settings
from django.db import models
from django.db.models import Q
from simple_history.models import HistoricalRecords

from cases.models.base import VersionedModel, not_before
from cases.models.case import Case
from cases.permissions import CaseChildQuerySet


class WorkerWishQuerySet(CaseChildQuerySet):
    def waiting(self) -> WorkerWishQuerySet:
        """Wishes nobody has answered yet."""
        return self.filter(answered_at__isnull=True)


class WorkerWish(VersionedModel):
    """What the young person said about wanting somebody else, when the answer is due, and how it was given.

    `due_on` is the day that was promised: five working days from the day of the wish (design 4, C7). It stays as it
    was promised, also when the setting or the holidays change later.
    """

    class Outcome(models.TextChoices):
        GRANTED = "granted", "Ja, der kommer en anden"
        OTHER = "other", "Vi har aftalt noget andet"
        DECLINED = "declined", "Nej"
        TAKEN_BACK = "taken_back", "Den unge ønsker det ikke længere"

    class Way(models.TextChoices):
        SPOKEN = "spoken", "Mundtligt"
        WRITTEN = "written", "Skriftligt"
        BOTH = "both", "Begge dele"

    case = models.ForeignKey(Case, models.PROTECT, verbose_name="sag", related_name="worker_wishes")
    about = models.ForeignKey(
        settings.AUTH_USER_MODEL,
        models.PROTECT,
        verbose_name="hvem det gælder",
        null=True,
        blank=True,
        related_name="+",
    )
    words = models.TextField("den unges egne ord")
    asked_on = models.DateField("bedt om")
    due_on = models.DateField("svar senest")
    registered_by = models.ForeignKey(settings.AUTH_USER_MODEL, models.PROTECT, verbose_name="af", related_name="+")
    outcome = models.CharField("svar", max_length=12, choices=Outcome, blank=True)
    answer = models.TextField("svaret i ord", blank=True)
    told_how = models.CharField("sagt hvordan", max_length=8, choices=Way, blank=True)
    answered_at = models.DateTimeField("besvaret", null=True, blank=True)
    answered_by = models.ForeignKey(
        settings.AUTH_USER_MODEL, models.PROTECT, verbose_name="besvaret af", null=True, blank=True, related_name="+"
    )

    objects = WorkerWishQuerySet.as_manager()
    history = HistoricalRecords()

    class Meta:
        verbose_name = "ønske om en anden medarbejder"
        verbose_name_plural = "ønsker om en anden medarbejder"
        ordering = ["-asked_on", "-created_at"]
        constraints = [
            not_before("c7_wish_period", "asked_on", "due_on"),
            models.CheckConstraint(
                condition=Q(answered_at__isnull=True, answered_by__isnull=True, outcome="")
                | (Q(answered_at__isnull=False, answered_by__isnull=False) & ~Q(outcome="") & ~Q(answer="")),
                name="c7_wish_answered",
                violation_error_message="Skriv både, hvad svaret er, og hvorfor (C7). Den unge skal kunne forstå det.",
            ),
            models.UniqueConstraint(
                fields=["case", "about"],
                condition=Q(answered_at__isnull=True),
                nulls_distinct=False,
                name="one_waiting_wish",
                violation_error_message="Der venter allerede et ønske om den medarbejder. Svar på det først.",
            ),
        ]
        indexes = [models.Index(fields=["due_on"], condition=Q(answered_at__isnull=True), name="wish_waiting")]

    def __str__(self) -> str:
        return "ønske"
