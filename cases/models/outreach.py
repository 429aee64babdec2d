"""Opsøgende arbejde: contacts without a name (serviceloven § 99), and visits to somebody whose home is at risk."""

from __future__ import annotations

from typing import Any, Self

from django.conf import settings
from django.db import models
from simple_history.models import HistoricalRecords

from cases.models.base import VersionedModel, together
from cases.models.case import Case
from cases.models.user import Unit
from cases.permissions import CaseChildQuerySet, may_open_case


class OutreachQuerySet(models.QuerySet):
    def visible_to(self, user: Any) -> Self:
        """The contacts of the user's own unit, for those who may write a referral. They name nobody."""
        return self.filter(unit=user.unit_id) if may_open_case(user) else self.none()


class OutreachContact(VersionedModel):
    """Somebody met where they are, without a name: § 99 may be anonymous, so there is no YoungPerson and no case.

    It becomes a referral (Referral.outreach) only with the young person's yes.
    """

    unit = models.ForeignKey(Unit, models.PROTECT, verbose_name="enhed", related_name="outreach_contacts")
    met_on = models.DateField("dag")
    met_by = models.ForeignKey(settings.AUTH_USER_MODEL, models.PROTECT, verbose_name="af", related_name="+")
    place = models.CharField("sted", max_length=160)
    talked = models.TextField("hvad talte I om", blank=True)
    agreed = models.TextField("hvad aftalte I", blank=True)
    again_on = models.DateField("ses igen", null=True, blank=True)

    objects = OutreachQuerySet.as_manager()
    history = HistoricalRecords()

    class Meta:
        verbose_name = "opsøgende kontakt"
        verbose_name_plural = "opsøgende kontakter"
        ordering = ["-met_on", "-created_at"]
        indexes = [models.Index(fields=["unit", "-met_on"], name="outreach_of_unit")]

    def __str__(self) -> str:
        return "opsøgende kontakt"


class HomeVisit(VersionedModel):
    """A worker goes out to the young person, most of all when an eviction is announced: a person, not a letter.

    Planned until `visited_on`; nobody home is an answer too, and may be followed by another visit.
    """

    class Result(models.TextChoices):
        MET = "met", "Traf den unge"
        OTHERS = "others", "Traf en anden i hjemmet"
        NOT_HOME = "not_home", "Ingen hjemme"
        CALLED_OFF = "called_off", "Ikke nødvendigt længere"

    case = models.ForeignKey(Case, models.PROTECT, verbose_name="sag", related_name="home_visits")
    due_on = models.DateField("senest")
    visitor = models.ForeignKey(
        settings.AUTH_USER_MODEL, models.PROTECT, verbose_name="hvem tager ud", related_name="home_visits"
    )
    planned_by = models.ForeignKey(settings.AUTH_USER_MODEL, models.PROTECT, verbose_name="af", related_name="+")
    visited_on = models.DateField("besøgt", null=True, blank=True)
    visited_by = models.ForeignKey(
        settings.AUTH_USER_MODEL, models.PROTECT, verbose_name="besøgt af", null=True, blank=True, related_name="+"
    )
    result = models.CharField("hvordan gik det", max_length=10, choices=Result, blank=True)
    outcome = models.TextField("hvad kom der ud af det", blank=True)

    objects = CaseChildQuerySet.as_manager()
    history = HistoricalRecords()

    class Meta:
        verbose_name = "besøg"
        verbose_name_plural = "besøg"
        ordering = ["due_on", "created_at"]
        constraints = [
            together(
                "c3_visit_done",
                "visited_on",
                "visited_by",
                "result=''",
                message="Skriv, hvornår besøget var, og hvordan det gik (C3).",
            ),
            models.UniqueConstraint(
                fields=["case"],
                condition=models.Q(visited_on__isnull=True),
                name="one_visit_ahead",
                violation_error_message="Der er allerede planlagt et besøg. Skriv først, hvordan det gik.",
            ),
        ]

    def __str__(self) -> str:
        return "besøg"
