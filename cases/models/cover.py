"""Cover: who takes over a case, who looked in an emergency, who has the evening phone, what a visitor must know."""

from __future__ import annotations

import datetime as dt
from typing import Any, Self

from django.conf import settings
from django.contrib.postgres.constraints import ExclusionConstraint
from django.contrib.postgres.fields import RangeOperators
from django.db import models
from django.db.models import F, Q
from simple_history.models import HistoricalRecords

from cases.models.base import PeriodQuerySet, UUIDModel, VersionedModel, moment_range, not_before, together
from cases.models.case import Case
from cases.models.team import CaseAssignment
from cases.models.user import Unit
from cases.permissions import CaseChildQuerySet


class HandoverQuerySet(CaseChildQuerySet):
    def visible_to(self, user: Any, perm: str, at: dt.datetime | None = None) -> Self:
        """As for other rows of a case; somebody who is asked sees the question until it is answered."""
        return super().visible_to(user, perm, at) | self.filter(to_user=user.pk, answer="")

    def open(self) -> Self:
        return self.filter(answer="")


class HandoverRequest(VersionedModel):
    """A request that somebody takes over as coordinator or bostøtte. Nothing changes until the receiver says yes."""

    class Role(models.TextChoices):
        COORDINATOR = "coordinator", "Myndighedskoordinator"
        SUPPORT_WORKER = "support_worker", "Bostøtte"

    class Answer(models.TextChoices):
        ACCEPTED = "accepted", "Sagt ja"
        DECLINED = "declined", "Sagt nej"
        WITHDRAWN = "withdrawn", "Trukket tilbage"

    case = models.ForeignKey(Case, models.PROTECT, verbose_name="sag", related_name="handovers")
    role = models.CharField("rolle", max_length=16, choices=Role)
    from_user = models.ForeignKey(
        settings.AUTH_USER_MODEL, models.PROTECT, verbose_name="fra", null=True, blank=True, related_name="+"
    )
    to_user = models.ForeignKey(
        settings.AUTH_USER_MODEL, models.PROTECT, verbose_name="til", related_name="handovers_to_answer"
    )
    starts_on = models.DateField("fra hvornår")
    reason = models.CharField("hvorfor", max_length=300)
    asked_at = models.DateTimeField("spurgt")
    asked_by = models.ForeignKey(settings.AUTH_USER_MODEL, models.PROTECT, verbose_name="spurgt af", related_name="+")
    answer = models.CharField("svar", max_length=10, choices=Answer, blank=True)
    answer_reason = models.CharField("hvorfor svaret", max_length=300, blank=True)
    answered_at = models.DateTimeField("svaret", null=True, blank=True)
    answered_by = models.ForeignKey(
        settings.AUTH_USER_MODEL, models.PROTECT, verbose_name="svaret af", null=True, blank=True, related_name="+"
    )

    objects = HandoverQuerySet.as_manager()
    history = HistoricalRecords()

    class Meta:
        verbose_name = "overdragelse"
        verbose_name_plural = "overdragelser"
        ordering = ["-asked_at"]
        constraints = [
            models.UniqueConstraint(
                fields=["case", "role"],
                condition=Q(answer=""),
                name="one_open_handover",
                violation_error_message="Der er allerede spurgt én, som ikke har svaret. Træk det tilbage først.",
            ),
            together("c3_handover_answered", "answered_at", "answered_by", "answer=''"),
            models.CheckConstraint(
                condition=~Q(reason=""),
                name="handover_has_reason",
                violation_error_message="Skriv, hvorfor sagen skal overdrages.",
            ),
            models.CheckConstraint(
                condition=~Q(answer="declined") | ~Q(answer_reason=""),
                name="handover_declined_has_reason",
                violation_error_message="Skriv, hvorfor du siger nej.",
            ),
            models.CheckConstraint(
                condition=Q(from_user__isnull=True) | ~Q(from_user=F("to_user")),
                name="handover_to_another",
                violation_error_message="Vælg en anden end den, der har sagen nu.",
            ),
        ]
        indexes = [models.Index(fields=["to_user"], condition=Q(answer=""), name="handover_to_answer")]

    def __str__(self) -> str:
        return "overdragelse"


class EmergencyReviewQuerySet(CaseChildQuerySet):
    case_path = "assignment__case"


class EmergencyReview(UUIDModel):
    """A coordinator or leader has seen that somebody used nødadgang. Insert-only, one per reader."""

    assignment = models.ForeignKey(
        CaseAssignment, models.PROTECT, verbose_name="nødadgang", related_name="emergency_reviews"
    )
    seen_at = models.DateTimeField("set")
    seen_by = models.ForeignKey(settings.AUTH_USER_MODEL, models.PROTECT, verbose_name="set af", related_name="+")

    objects = EmergencyReviewQuerySet.as_manager()

    class Meta:
        verbose_name = "gennemset nødadgang"
        verbose_name_plural = "gennemsete nødadgange"
        constraints = [models.UniqueConstraint(fields=["assignment", "seen_by"], name="emergency_seen_once")]

    def __str__(self) -> str:
        return "gennemset nødadgang"


class EveningDutyQuerySet(PeriodQuerySet):
    def to_come(self, at: dt.datetime) -> EveningDutyQuerySet:
        """Those that run or will; one taken off the list before it began is empty."""
        return self.filter(valid_until__gt=at).filter(valid_until__gt=F("valid_from"))


class EveningDuty(UUIDModel):
    """Who has a unit's evening phone, from when until when. It opens the contact cards of that time and no more."""

    unit = models.ForeignKey(Unit, models.PROTECT, verbose_name="enhed", related_name="evening_duties")
    user = models.ForeignKey(
        settings.AUTH_USER_MODEL, models.PROTECT, verbose_name="medarbejder", related_name="evening_duties"
    )
    valid_from = models.DateTimeField("fra")
    valid_until = models.DateTimeField("til")
    set_by = models.ForeignKey(settings.AUTH_USER_MODEL, models.PROTECT, verbose_name="sat af", related_name="+")

    objects = EveningDutyQuerySet.as_manager()
    history = HistoricalRecords()

    class Meta:
        verbose_name = "aftenvagt"
        verbose_name_plural = "aftenvagter"
        ordering = ["valid_from"]
        constraints = [
            not_before("evening_duty_period", "valid_from", "valid_until"),
            ExclusionConstraint(
                name="one_evening_duty",
                expressions=[
                    ("unit", RangeOperators.EQUAL),
                    (moment_range("valid_from", "valid_until"), RangeOperators.OVERLAPS),
                ],
                violation_error_message="En anden har aftentelefonen på det tidspunkt. Ret tiden.",
            ),
            models.CheckConstraint(
                condition=Q(valid_until__lte=F("valid_from") + dt.timedelta(hours=24)),
                name="evening_duty_at_most_a_day",
                violation_error_message="En aftenvagt varer højst et døgn. Skriv en vagt for hver aften.",
            ),
        ]
        indexes = [models.Index(fields=["user", "valid_from", "valid_until"], name="evening_duty_of_user")]

    def __str__(self) -> str:
        return "aftenvagt"


class VisitSafety(VersionedModel):
    """What a colleague must know before a visit or a call: something that happened, with its day, and an end."""

    case = models.ForeignKey(Case, models.PROTECT, verbose_name="sag", related_name="visit_safety")
    text = models.CharField("hvad skal en kollega vide", max_length=300)
    observed_on = models.DateField("skete")
    expires_on = models.DateField("gælder til")
    written_by = models.ForeignKey(
        settings.AUTH_USER_MODEL, models.PROTECT, verbose_name="skrevet af", related_name="+"
    )

    objects = CaseChildQuerySet.as_manager()
    history = HistoricalRecords()

    class Meta:
        verbose_name = "sikkerhed ved besøg"
        verbose_name_plural = "sikkerhed ved besøg"
        ordering = ["-observed_on"]
        constraints = [
            not_before("visit_safety_period", "observed_on", "expires_on"),
            models.CheckConstraint(
                condition=Q(expires_on__lte=F("observed_on") + dt.timedelta(days=366)),
                name="visit_safety_expires",
                violation_error_message="Skriv en slutdag inden for et år. Gælder det stadig da, så skriv det igen.",
            ),
        ]

    def __str__(self) -> str:
        return "sikkerhed ved besøg"
