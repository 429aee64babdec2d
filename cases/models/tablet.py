"""Den unges visning: the tablet in the young person's hands, for one screen and at most two hours (decisions k)."""

from __future__ import annotations

import datetime as dt
from typing import Self

from django.conf import settings
from django.db import models
from django.db.models import F, Q

from cases.models.base import UUIDModel, not_before
from cases.models.case import Case
from cases.permissions import CaseChildQuerySet

LONGEST = dt.timedelta(hours=2)


class TabletSessionQuerySet(CaseChildQuerySet):
    def live(self, at: dt.datetime) -> Self:
        """Those that open something at `at`: neither given back, nor closed, nor run out."""
        return self.filter(returned_at__isnull=True, handed_at__lte=at, expires_at__gt=at)


class TabletSession(UUIDModel):
    """Somebody at work on the case has handed the young person the tablet.

    The browser's session holds this row's key and no user; the row alone says what it opens: one screen about one
    thing (`object_id`) of one case. It begins and ends once, the database sees to it, and it stands as the record of
    who handed over, when, and when the tablet came back. `closed_by` is whoever closed it from elsewhere.
    """

    class Screen(models.TextChoices):
        AGENDA = "agenda", "Punkter til mødet"
        SHEET = "sheet", "Arket efter mødet"

    user = models.ForeignKey(settings.AUTH_USER_MODEL, models.PROTECT, verbose_name="givet af", related_name="+")
    case = models.ForeignKey(Case, models.PROTECT, verbose_name="sag", related_name="tablet_sessions")
    screen = models.CharField("hvad den unge ser", max_length=10, choices=Screen)
    object_id = models.UUIDField("om hvad")
    handed_at = models.DateTimeField("givet")
    expires_at = models.DateTimeField("udløber")
    returned_at = models.DateTimeField("givet tilbage", null=True, blank=True)
    closed_by = models.ForeignKey(
        settings.AUTH_USER_MODEL, models.PROTECT, verbose_name="lukket af", null=True, blank=True, related_name="+"
    )

    objects = TabletSessionQuerySet.as_manager()

    class Meta:
        verbose_name = "den unges visning"
        verbose_name_plural = "den unges visninger"
        ordering = ["-handed_at"]
        constraints = [
            models.CheckConstraint(
                condition=Q(expires_at__gt=F("handed_at"), expires_at__lte=F("handed_at") + LONGEST),
                name="tablet_at_most_two_hours",
                violation_error_message="Den unges visning varer højst to timer. Giv tabletten på ny.",
            ),
            not_before("tablet_period", "handed_at", "returned_at"),
            models.CheckConstraint(
                condition=Q(closed_by__isnull=True) | Q(returned_at__isnull=False),
                name="tablet_closed_has_moment",
                violation_error_message="En visning, nogen har lukket, har et tidspunkt for det.",
            ),
        ]
        indexes = [models.Index(fields=["case", "object_id", "-handed_at"], name="tablet_of_object")]

    def __str__(self) -> str:
        return "den unges visning"

    def is_live(self, at: dt.datetime) -> bool:
        """As the queryset's `live`, for a row at hand."""
        return self.returned_at is None and self.handed_at <= at < self.expires_at
