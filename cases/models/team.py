"""Who works on a case: dated assignments of staff, and the team the young person has chosen (C2, C7)."""

from __future__ import annotations

import datetime as dt

from django.conf import settings
from django.contrib.postgres.constraints import ExclusionConstraint
from django.contrib.postgres.fields import RangeOperators
from django.db import models
from django.db.models import F, Q
from simple_history.models import HistoricalRecords

from cases.models.base import UUIDModel, VersionedModel, moment_range, not_before, together
from cases.models.case import Case
from cases.models.user import Actor
from cases.permissions import CaseChildQuerySet, PeriodChildQuerySet


class CaseAssignment(UUIDModel):
    """A member of staff's dated role on one case. Valid at query time: moments, not dates, so that a same-day
    assign-and-remove leaves a trace (decisions b)."""

    class Role(models.TextChoices):
        COORDINATOR = "coordinator", "Myndighedskoordinator"
        SUPPORT_WORKER = "support_worker", "Bostøtte"
        PAIR_PARTNER = "pair_partner", "Makker"
        STAND_IN = "stand_in", "Afløser"
        HOUSING_OFFICER = "housing_officer", "Boligkoordinator"
        INTAKE = "intake", "Tog imod henvendelsen"
        ADVISOR = "advisor", "Faglig koordinator"
        HANDOVER = "handover", "Overdragelse, kan læse"
        EMERGENCY = "emergency", "Nødadgang"

    case = models.ForeignKey(Case, models.PROTECT, verbose_name="sag", related_name="assignments")
    user = models.ForeignKey(
        settings.AUTH_USER_MODEL, models.PROTECT, verbose_name="medarbejder", related_name="assignments"
    )
    role = models.CharField("rolle", max_length=16, choices=Role)
    valid_from = models.DateTimeField("fra")
    valid_until = models.DateTimeField("til", null=True, blank=True)
    reason = models.CharField("hvorfor", max_length=300, blank=True)
    granted_by = models.ForeignKey(settings.AUTH_USER_MODEL, models.PROTECT, verbose_name="givet af", related_name="+")
    # Whose lines of /min-dag/ a stand-in sees meanwhile; empty for other roles.
    stands_in_for = models.ForeignKey(
        settings.AUTH_USER_MODEL,
        models.PROTECT,
        verbose_name="afløser for",
        null=True,
        blank=True,
        related_name="covered_by",
    )

    objects = PeriodChildQuerySet.as_manager()
    history = HistoricalRecords()

    class Meta:
        verbose_name = "tilknytning"
        verbose_name_plural = "tilknytninger"
        ordering = ["valid_from"]
        constraints = [
            ExclusionConstraint(
                name="c2_one_coordinator",
                expressions=[
                    ("case", RangeOperators.EQUAL),
                    (moment_range("valid_from", "valid_until"), RangeOperators.OVERLAPS),
                ],
                condition=Q(role="coordinator"),
                violation_error_message=(
                    "Sagen har allerede en koordinator i den periode (C2). Afslut den nuværende, før en ny begynder."
                ),
            ),
            ExclusionConstraint(
                name="assignment_no_overlap",
                expressions=[
                    ("case", RangeOperators.EQUAL),
                    ("user", RangeOperators.EQUAL),
                    ("role", RangeOperators.EQUAL),
                    (moment_range("valid_from", "valid_until"), RangeOperators.OVERLAPS),
                ],
                violation_error_message="Medarbejderen har allerede rollen på sagen i den periode.",
            ),
            not_before("assignment_period", "valid_from", "valid_until"),
            models.CheckConstraint(
                condition=Q(stands_in_for__isnull=True) | Q(role="stand_in", valid_until__isnull=False),
                name="stand_in_has_end",
                violation_error_message="En afløser har sagen i en periode. Skriv, hvornår den slutter.",
            ),
            models.CheckConstraint(
                condition=~Q(role="emergency")
                | Q(valid_until__isnull=False, valid_until__lte=F("valid_from") + dt.timedelta(hours=4)),
                name="emergency_at_most_four_hours",
                violation_error_message="Nødadgang varer højst fire timer.",
            ),
            models.CheckConstraint(
                condition=~Q(role="emergency") | Q(reason__regex=r"\S.{18,}\S"),
                name="emergency_has_reason",
                violation_error_message="Skriv med mindst 20 tegn, hvorfor du har brug for nødadgang.",
            ),
        ]
        indexes = [
            models.Index(fields=["user", "case", "valid_from", "valid_until"], name="assignment_of_user"),
            models.Index(fields=["case", "role", "valid_from", "valid_until"], name="assignment_of_case"),
        ]

    def __str__(self) -> str:
        return self.get_role_display()


class TeamMember(VersionedModel):
    """Somebody around the table: a professional or a person from the network. The young person decides who (C7)."""

    class Kind(models.TextChoices):
        STAFF = "staff", "Medarbejder på sagen"
        PROFESSIONAL = "professional", "Fagperson"
        PRIVATE = "private", "Fra netværket"

    class Answer(models.TextChoices):
        NOT_DISCUSSED = "not_discussed", "Foreslået, ikke drøftet endnu"
        YES = "yes", "Har sagt ja"
        NO = "no", "Har sagt nej til"

    case = models.ForeignKey(Case, models.PROTECT, verbose_name="sag", related_name="team")
    kind = models.CharField("slags", max_length=12, choices=Kind, default=Kind.PROFESSIONAL)
    name = models.CharField("navn", max_length=120)
    role_label = models.CharField("rolle", max_length=120, blank=True)
    actor = models.ForeignKey(
        Actor, models.PROTECT, verbose_name="samarbejdspartner", null=True, blank=True, related_name="team_seats"
    )
    user = models.ForeignKey(
        settings.AUTH_USER_MODEL, models.PROTECT, verbose_name="bruger", null=True, blank=True, related_name="seats"
    )
    phone = models.CharField("telefon", max_length=30, blank=True)
    email = models.EmailField("e-mail", blank=True)
    is_trusted_adult = models.BooleanField("en, jeg stoler på", default=False)
    promise = models.CharField("har lovet", max_length=300, blank=True)
    proposed_by = models.ForeignKey(
        settings.AUTH_USER_MODEL, models.PROTECT, verbose_name="foreslået af", null=True, blank=True, related_name="+"
    )
    young_person_answer = models.CharField(
        "den unges svar", max_length=14, choices=Answer, default=Answer.NOT_DISCUSSED
    )
    answered_on = models.DateField("svarede", null=True, blank=True)
    joined_on = models.DateField("med fra", null=True, blank=True)
    left_on = models.DateField("med til", null=True, blank=True)
    left_reason = models.CharField("hvorfor ikke længere", max_length=200, blank=True)

    objects = CaseChildQuerySet.as_manager()
    history = HistoricalRecords()

    class Meta:
        verbose_name = "teammedlem"
        verbose_name_plural = "teammedlemmer"
        ordering = ["created_at"]
        constraints = [
            not_before("team_period", "joined_on", "left_on"),
            together(
                "c3_team_left", "left_on", "left_reason=''", message="Skriv, hvorfor personen ikke er med længere."
            ),
            models.UniqueConstraint(
                fields=["case"],
                condition=Q(is_trusted_adult=True, left_on__isnull=True),
                name="one_trusted_adult",
                violation_error_message="Der er allerede en, jeg stoler på. Fjern mærket der først.",
            ),
            models.UniqueConstraint(
                fields=["case", "user"],
                condition=Q(user__isnull=False, left_on__isnull=True),
                name="one_seat_per_user",
                violation_error_message="Personen er allerede i teamet.",
            ),
        ]

    def __str__(self) -> str:
        return self.name
