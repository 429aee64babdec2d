"""Those who live together, with or without a case, seen together by those with access to each (Opgang til opgang)."""

from __future__ import annotations

import datetime as dt
from typing import Any, Self

from django.conf import settings
from django.db import models
from django.db.models import Q
from simple_history.models import HistoricalRecords

from cases.models.base import UUIDModel, VersionedModel, not_before
from cases.models.case import Case
from cases.permissions import CaseQuerySet, Perm


class Household(UUIDModel):
    """People who live together. It has no name and no address: those are the people's own."""

    history = HistoricalRecords()

    class Meta:
        verbose_name = "husstand"
        verbose_name_plural = "husstande"

    def __str__(self) -> str:
        return "husstand"


class HouseholdMemberQuerySet(models.QuerySet):
    def visible_to(self, user: Any, perm: str = Perm.VIEW_PATHWAY, at: dt.datetime | None = None) -> Self:
        """Cases the user may do `perm` with; and those without a case, where a case of the household is such a one.

        A case that is not theirs is left out, also its number and that it is there.
        """
        cases: CaseQuerySet = Case.objects.visible_to(user, perm, at)
        own = HouseholdMember._base_manager.filter(case__in=cases.values("pk")).values("household")
        return self.filter(Q(case__in=cases.values("pk")) | Q(case__isnull=True, household__in=own))


class HouseholdMember(VersionedModel):
    """One of the household: a case, or somebody without one by name and relation alone (no number, no health)."""

    household = models.ForeignKey(Household, models.PROTECT, verbose_name="husstand", related_name="members")
    case = models.ForeignKey(
        Case, models.PROTECT, verbose_name="sag", null=True, blank=True, related_name="household_seats"
    )
    name = models.CharField("navn", max_length=120, blank=True)
    relation = models.CharField("hvem er det", max_length=120, blank=True)
    joined_on = models.DateField("fra", null=True, blank=True)
    left_on = models.DateField("til", null=True, blank=True)
    registered_by = models.ForeignKey(
        settings.AUTH_USER_MODEL, models.PROTECT, verbose_name="skrevet af", related_name="+"
    )

    objects = HouseholdMemberQuerySet.as_manager()
    history = HistoricalRecords()

    class Meta:
        verbose_name = "medlem af husstanden"
        verbose_name_plural = "medlemmer af husstanden"
        ordering = ["created_at"]
        constraints = [
            models.CheckConstraint(
                condition=Q(case__isnull=False, name="") | (Q(case__isnull=True) & ~Q(name="")),
                name="household_case_or_name",
                violation_error_message="Skriv enten et navn eller en sag.",
            ),
            models.UniqueConstraint(
                fields=["case"],
                condition=Q(left_on__isnull=True, case__isnull=False),
                name="household_one_at_a_time",
                violation_error_message="Sagen står allerede i en husstand. Tag den ud der først.",
            ),
            not_before("household_period", "joined_on", "left_on"),
        ]

    def __str__(self) -> str:
        return "medlem af husstanden"
