"""What the program keeps for its own work: the outbox, unfinished texts, and what somebody put off."""

from __future__ import annotations

from django.conf import settings
from django.db import models
from django.db.models import Q
from django.db.models.functions import Now
from django.utils import timezone

from cases.models.base import UUIDModel
from cases.models.case import Case
from cases.permissions import CaseChildQuerySet


class Outbox(UUIDModel):
    """Something that must happen once after a commit. The row is the truth; Celery is only woken by it (decisions g).

    `args` holds ids only. `key` makes asking twice one row.
    """

    kind = models.CharField("slags", max_length=40)
    args = models.JSONField("argumenter", default=dict)
    key = models.CharField("nøgle", max_length=120, unique=True)
    run_after = models.DateTimeField("tidligst", default=timezone.now, db_default=Now())
    attempts = models.PositiveSmallIntegerField("forsøg", default=0, db_default=0)
    done_at = models.DateTimeField("gjort", null=True, blank=True)
    failed_at = models.DateTimeField("opgivet", null=True, blank=True)
    error = models.CharField("fejl", max_length=200, blank=True, db_default="")

    class Meta:
        verbose_name = "udestående handling"
        verbose_name_plural = "udestående handlinger"
        indexes = [
            models.Index(
                fields=["run_after"], condition=Q(done_at__isnull=True, failed_at__isnull=True), name="outbox_waiting"
            )
        ]

    def __str__(self) -> str:
        return self.kind


class Draft(UUIDModel):
    """Typed text not saved yet, per user, form and record: survives a time-out and a failed save (decisions j)."""

    user = models.ForeignKey(settings.AUTH_USER_MODEL, models.CASCADE, verbose_name="bruger", related_name="drafts")
    form = models.CharField("formular", max_length=60)
    # Text, not a UUID: a new record has no key yet, and the page's own id stands for it.
    object_id = models.CharField("post", max_length=60)
    payload = models.JSONField("indhold", default=dict)
    updated_at = models.DateTimeField("gemt", default=timezone.now)

    class Meta:
        verbose_name = "kladde"
        verbose_name_plural = "kladder"
        constraints = [models.UniqueConstraint(fields=["user", "form", "object_id"], name="one_draft_per_form")]

    def __str__(self) -> str:
        return "kladde"


class Snooze(UUIDModel):
    """A line of /min-dag/ put off ("ikke nu") to a date, with why. The fact behind it is untouched."""

    user = models.ForeignKey(settings.AUTH_USER_MODEL, models.PROTECT, verbose_name="bruger", related_name="snoozes")
    case = models.ForeignKey(Case, models.PROTECT, verbose_name="sag", related_name="snoozes")
    kind = models.CharField("slags", max_length=30)
    object_id = models.UUIDField("hvad")
    until_on = models.DateField("til")
    reason = models.CharField("hvorfor", max_length=200)

    objects = CaseChildQuerySet.as_manager()

    class Meta:
        verbose_name = "udsat påmindelse"
        verbose_name_plural = "udsatte påmindelser"
        indexes = [models.Index(fields=["user", "kind", "object_id", "until_on"], name="snooze_of_user")]
        constraints = [
            models.CheckConstraint(
                condition=~Q(reason=""),
                name="snooze_has_reason",
                violation_error_message="Skriv, hvorfor det venter.",
            )
        ]

    def __str__(self) -> str:
        return self.kind
