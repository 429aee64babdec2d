"""Ways in without a login: a code for those who write to a meeting, and the address of somebody's own calendar feed.

Only a keyed digest is kept of either, so that nobody who reads the database gets in by it.
"""

from __future__ import annotations

from django.conf import settings
from django.db import models
from django.db.models import Q

from cases.models.base import UUIDModel
from networkmeetings.models.meeting import Participant


class AnswerCode(UUIDModel):
    """A code sent to a participant's own address, good for one text, some minutes and a few tries."""

    MOST_TRIES = 5

    participant = models.ForeignKey(Participant, models.CASCADE, verbose_name="deltager", related_name="codes")
    digest = models.CharField("aftryk", max_length=64)
    expires_at = models.DateTimeField("gælder til")
    tries = models.PositiveSmallIntegerField("forsøg", default=0, db_default=0)
    used_at = models.DateTimeField("brugt", null=True, blank=True)

    class Meta:
        verbose_name = "engangskode"
        verbose_name_plural = "engangskoder"
        ordering = ["-created_at"]
        constraints = [
            models.CheckConstraint(condition=Q(tries__lte=5), name="code_few_tries"),
        ]

    def __str__(self) -> str:
        return "engangskode"


class CalendarFeed(UUIDModel):
    """The private address of somebody's own meetings. The address is shown once; stopping it is for good."""

    user = models.ForeignKey(
        settings.AUTH_USER_MODEL, models.CASCADE, verbose_name="bruger", related_name="calendar_feeds"
    )
    digest = models.CharField("aftryk", max_length=64, unique=True)
    stopped_at = models.DateTimeField("stoppet", null=True, blank=True)

    class Meta:
        verbose_name = "kalenderadresse"
        verbose_name_plural = "kalenderadresser"
        ordering = ["-created_at"]
        constraints = [
            models.UniqueConstraint(
                fields=["user"], condition=Q(stopped_at__isnull=True), name="one_live_feed_per_user"
            ),
        ]

    def __str__(self) -> str:
        return "kalenderadresse"
