"""Forandringsfortællinger: what has changed, told by the young person or a worker (SUS' documentation)."""

from __future__ import annotations

from typing import Any, Self

from django.conf import settings
from django.db import models
from django.db.models import Q
from simple_history.models import HistoricalRecords

from cases.models.base import VersionedModel
from cases.models.case import Case
from cases.models.vocabulary import LifeDomain
from cases.permissions import CaseChildQuerySet, Perm


class ChangeStoryQuerySet(CaseChildQuerySet):
    def shared(self) -> Self:
        """Those the young person lets others read without a name; a withdrawn yes counts from the same second."""
        return self.filter(consent=ChangeStory.Consent.YES)

    def read_by(self, leader: Any) -> Self:
        """What a leader reads: shared stories of the cases they may read in."""
        return self.visible_to(leader, Perm.VIEW_JOURNAL).shared()


class ChangeStory(VersionedModel):
    """One story of a change. `shared_text` is the version without names that others may read, once there is a yes."""

    class ToldBy(models.TextChoices):
        YOUNG_PERSON = "young_person", "Den unge selv"
        WORKER = "worker", "En medarbejder"

    class Consent(models.TextChoices):
        YES = "yes", "Ja, uden navn"
        NO = "no", "Nej, eller trukket tilbage"

    case = models.ForeignKey(Case, models.PROTECT, verbose_name="sag", related_name="change_stories")
    theme = models.CharField("tema", max_length=24, choices=LifeDomain, blank=True)
    told_by = models.CharField("fortalt af", max_length=14, choices=ToldBy, default=ToldBy.YOUNG_PERSON)
    told_on = models.DateField("fortalt")
    text = models.TextField("fortællingen")
    difference = models.TextField("det gjorde forskellen", blank=True)
    consent = models.CharField("må andre læse den", max_length=4, choices=Consent, blank=True)
    consent_on = models.DateField("svaret den", null=True, blank=True)
    shared_text = models.TextField("udgaven uden navne", blank=True)
    collected_by = models.ForeignKey(
        settings.AUTH_USER_MODEL, models.PROTECT, verbose_name="skrevet ned af", related_name="+"
    )

    objects = ChangeStoryQuerySet.as_manager()
    history = HistoricalRecords()

    class Meta:
        verbose_name = "forandringsfortælling"
        verbose_name_plural = "forandringsfortællinger"
        ordering = ["-told_on", "-created_at"]
        constraints = [
            models.CheckConstraint(
                condition=~Q(consent="yes") | (Q(consent_on__isnull=False) & ~Q(shared_text="")),
                name="changestory_shared_with_consent",
                violation_error_message="Skriv udgaven uden navne, og hvilken dag den unge sagde ja.",
            )
        ]

    def __str__(self) -> str:
        return "forandringsfortælling"
