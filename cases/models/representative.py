"""Those who speak or decide for the young person: custody holder, værge, bisidder, partsrepræsentant (C9)."""

from __future__ import annotations

import datetime as dt
from typing import Any, Self

from django.apps import apps
from django.conf import settings
from django.contrib.postgres.fields import ArrayField
from django.db import models
from django.db.models import Q
from django.utils import timezone
from simple_history.models import HistoricalRecords

from cases.ages import is_minor, newest_adult
from cases.models.base import VersionedModel, not_before
from cases.models.person import YoungPerson


class RepresentativeQuerySet(models.QuerySet):
    def visible_to(self, user: Any, perm: str, at: dt.datetime | None = None) -> Self:
        """The representatives of the young people whose cases `user` may do `perm` with."""
        cases = apps.get_model("cases", "Case").objects.visible_to(user, perm, at)
        return self.filter(person__in=cases.values("person"))

    def live(self, at: dt.datetime) -> Self:
        """Those who may still act at `at`. A custody holder's powers end with the 18th birthday by themselves."""
        day = timezone.localdate(at)
        of_a_minor = Q(person__birth_date__isnull=True) | Q(person__birth_date__gt=newest_adult(at))
        return self.filter(
            Q(valid_until__isnull=True) | Q(valid_until__gte=day),
            ~Q(kind=Representative.Kind.CUSTODY_HOLDER) | of_a_minor,
            valid_from__lte=day,
        )


class Representative(VersionedModel):
    """Somebody who may act for a young person, what they may do, and in which period. Hangs on the person."""

    class Kind(models.TextChoices):
        CUSTODY_HOLDER = "custody_holder", "Forældremyndighedens indehaver"
        GUARDIAN = "guardian", "Værge"
        COMPANION = "companion", "Bisidder"
        PARTY_REPRESENTATIVE = "party_representative", "Partsrepræsentant"

    class Power(models.TextChoices):
        CONSENT = "consent", "Give samtykke"
        DECIDE = "decide", "Sige ja eller nej til hjælp på den unges vegne"
        SPEAK = "speak", "Tale på den unges vegne"
        ACCOMPANY = "accompany", "Være med til møder"
        LETTERS = "letters", "Få breve og afgørelser"
        DOCUMENTS = "documents", "Se sagens papirer"

    person = models.ForeignKey(YoungPerson, models.PROTECT, verbose_name="ung", related_name="representatives")
    kind = models.CharField("slags", max_length=20, choices=Kind)
    name = models.CharField("navn", max_length=120)
    relation = models.CharField("hvem er det for den unge", max_length=80, blank=True)
    phone = models.CharField("telefon", max_length=30, blank=True)
    email = models.EmailField("e-mail", blank=True)
    powers = ArrayField(
        models.CharField(max_length=10, choices=Power), verbose_name="det må de", default=list, blank=True
    )
    powers_note = models.CharField("aftalt om det", max_length=300, blank=True)
    valid_from = models.DateField("fra")
    valid_until = models.DateField("til og med", null=True, blank=True)
    end_reason = models.CharField("hvorfor ikke længere", max_length=200, blank=True)
    registered_by = models.ForeignKey(settings.AUTH_USER_MODEL, models.PROTECT, verbose_name="af", related_name="+")

    objects = RepresentativeQuerySet.as_manager()
    # Where a protected young person lives can be told by whom their mother is: not kept twice (decisions h).
    history = HistoricalRecords(excluded_fields=["phone", "email"])

    class Meta:
        verbose_name = "repræsentant"
        verbose_name_plural = "repræsentanter"
        ordering = ["valid_from", "created_at"]
        constraints = [not_before("c9_representative_period", "valid_from", "valid_until")]

    def __str__(self) -> str:
        return self.name

    def is_live(self, at: dt.datetime) -> bool:
        """The same as `live`, for one row whose person is loaded."""
        day = timezone.localdate(at)
        if day < self.valid_from or (self.valid_until is not None and day > self.valid_until):
            return False
        return not self.is_outgrown(at)

    def is_outgrown(self, at: dt.datetime) -> bool:
        """A custody holder of somebody who has turned 18 (C9)."""
        born = self.person.birth_date
        is_custody = self.kind == self.Kind.CUSTODY_HOLDER
        return is_custody and born is not None and not is_minor(born, timezone.localdate(at))
