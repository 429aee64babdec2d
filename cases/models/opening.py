"""What is written down at the start beside the course itself: other services, the earlier adviser, and what a young
person may lose (guide TRIN 3)."""

from __future__ import annotations

import datetime as dt

from django.conf import settings
from django.db import models
from django.db.models import F, Q, Value, When
from django.db.models.functions import Concat
from simple_history.models import HistoricalRecords

from cases.models.base import VersionedModel, not_before, together
from cases.models.case import Case
from cases.models.law import LegalBasis
from cases.permissions import CaseChildQuerySet


class IndsatsQuerySet(CaseChildQuerySet):
    def under_way(self) -> IndsatsQuerySet:
        """Those not ended: waiting, running or paused."""
        return self.exclude(status=Indsats.Status.ENDED)

    def with_law(self) -> IndsatsQuerySet:
        """Each with `law_words`: the law and its section as they are printed, empty where none is written."""
        of_row = Concat("legal_basis__law", Value(" "), "legal_basis__section")
        return self.annotate(law_words=models.Case(When(legal_basis__isnull=False, then=of_row), default=F("law")))


class Indsats(VersionedModel):
    """One service under way beside this course: law with section, who gives it, and until when. Many at once."""

    class Status(models.TextChoices):
        WAITING = "waiting", "Venter"
        RUNNING = "running", "I gang"
        PAUSED = "paused", "På pause"
        ENDED = "ended", "Slut"

    case = models.ForeignKey(Case, models.PROTECT, verbose_name="sag", related_name="services")
    name = models.CharField("indsats", max_length=160)
    legal_basis = models.ForeignKey(
        LegalBasis, models.PROTECT, verbose_name="lovgrundlag", null=True, blank=True, related_name="services"
    )
    # For what no row of the list covers; a municipality gives help under many laws.
    law = models.CharField("anden lov og paragraf", max_length=120, blank=True)
    provider = models.CharField("hvem giver den", max_length=160, blank=True)
    contact = models.CharField("kontaktperson", max_length=200, blank=True)
    starts_on = models.DateField("fra", null=True, blank=True)
    ends_on = models.DateField("til", null=True, blank=True)
    status = models.CharField("status", max_length=8, choices=Status, default=Status.RUNNING)
    end_reason = models.CharField("hvorfor slut", max_length=300, blank=True)
    registered_by = models.ForeignKey(
        settings.AUTH_USER_MODEL, models.PROTECT, verbose_name="skrevet af", related_name="+"
    )

    objects = IndsatsQuerySet.as_manager()
    history = HistoricalRecords()

    class Meta:
        verbose_name = "indsats"
        verbose_name_plural = "indsatser"
        ordering = ["starts_on", "created_at"]
        indexes = [models.Index(fields=["case", "status"], name="indsats_of_case")]
        constraints = [
            not_before("indsats_period", "starts_on", "ends_on"),
            models.CheckConstraint(
                condition=~Q(status="ended") | (Q(ends_on__isnull=False) & ~Q(end_reason="")),
                name="indsats_ended",
                violation_error_message="Skriv sidste dag, og hvorfor indsatsen er slut.",
            ),
            models.CheckConstraint(
                condition=Q(legal_basis__isnull=True) | Q(law=""),
                name="indsats_one_law",
                violation_error_message="Vælg loven på listen, eller skriv en anden. Ikke begge dele.",
            ),
            # "§ 141" is in two laws with two meanings: neither is ever written without the other.
            models.CheckConstraint(
                condition=~Q(law__startswith="§"),
                name="indsats_law_with_section",
                violation_error_message="Skriv loven foran paragraffen, for eksempel sundhedsloven § 141.",
            ),
        ]

    def __str__(self) -> str:
        return self.name


class AdviserHandover(VersionedModel):
    """A meeting where whoever advised the young person before hands over, so that nothing is told twice."""

    case = models.ForeignKey(Case, models.PROTECT, verbose_name="sag", related_name="adviser_handovers")
    from_whom = models.CharField("fra hvem", max_length=160)
    planned_on = models.DateField("aftalt til", null=True, blank=True)
    held_on = models.DateField("holdt", null=True, blank=True)
    young_person_there = models.BooleanField("den unge var med", null=True, blank=True)
    told = models.TextField("det fik vi at vide", blank=True)
    registered_by = models.ForeignKey(
        settings.AUTH_USER_MODEL, models.PROTECT, verbose_name="skrevet af", related_name="+"
    )

    objects = CaseChildQuerySet.as_manager()
    history = HistoricalRecords()

    class Meta:
        verbose_name = "overlevering fra tidligere rådgiver"
        verbose_name_plural = "overleveringer fra tidligere rådgivere"
        ordering = ["created_at"]

    def __str__(self) -> str:
        return "overlevering"


class SanctionWarning(VersionedModel):
    """Something the young person may lose, and that they were told before it fell. Where one worker holds authority
    and support, nobody else stands between (Rute 42)."""

    class Outcome(models.TextChoices):
        AVERTED = "averted", "Det blev afværget"
        FELL = "fell", "Det faldt bort"

    case = models.ForeignKey(Case, models.PROTECT, verbose_name="sag", related_name="sanction_warnings")
    what = models.CharField("det kan falde bort", max_length=200)
    law = models.CharField("lov og paragraf", max_length=120, blank=True)
    avert = models.TextField("det kan afværge det", blank=True)
    may_fall_on = models.DateField("hvornår")
    told_on = models.DateField("den unge fik det at vide", null=True, blank=True)
    told_how = models.CharField("hvordan", max_length=120, blank=True)
    outcome = models.CharField("hvordan gik det", max_length=8, choices=Outcome, blank=True)
    outcome_on = models.DateField("hvilken dag", null=True, blank=True)
    registered_by = models.ForeignKey(
        settings.AUTH_USER_MODEL, models.PROTECT, verbose_name="skrevet af", related_name="+"
    )

    objects = CaseChildQuerySet.as_manager()
    history = HistoricalRecords()

    class Meta:
        verbose_name = "varsel om sanktion"
        verbose_name_plural = "varsler om sanktion"
        ordering = ["may_fall_on", "created_at"]
        constraints = [
            together(
                "sanction_told", "told_on", "told_how=''", message="Skriv både dag og hvordan, eller ingen af dem."
            ),
            together(
                "sanction_outcome", "outcome_on", "outcome=''", message="Skriv både hvordan det gik, og hvilken dag."
            ),
            models.CheckConstraint(
                condition=~Q(outcome="fell") | Q(told_on__isnull=False, told_on__lt=F("outcome_on")),
                name="sanction_told_first",
                violation_error_message=(
                    "Den unge skal have det at vide, før noget falder bort. "
                    "Fortæl det først, og skriv hvornår og hvordan."
                ),
            ),
        ]

    def __str__(self) -> str:
        return "varsel"

    def is_urgent(self, today: dt.date) -> bool:
        """Still open, not told, and at most two weeks away."""
        return not self.outcome and self.told_on is None and (self.may_fall_on - today).days <= 14
