"""What a meeting cannot settle by itself, lifted to the leader group (guide core element 6, domain.md 1.2)."""

from __future__ import annotations

import datetime as dt
from typing import Any, Self

from django.conf import settings
from django.db import models
from django.db.models import Q
from simple_history.models import HistoricalRecords

from cases.models import Case, DisclosureBasis, UnitRole
from cases.models.base import VersionedModel, together
from cases.permissions import CaseChildQuerySet
from networkmeetings.models.meeting import NetworkMeeting


class EscalationQuerySet(CaseChildQuerySet):
    def open(self) -> Self:
        """Not answered yet."""
        return self.filter(outcome="")

    def in_reach_of_group(self, user: Any, at: dt.datetime) -> Self:
        """What `user` reads as a member of the leader group at `at`: the units of the role.

        The question in words; who it is about only by `names_case_at`, since the group has no case.
        """
        roles = UnitRole.objects.live(at).filter(user=user.pk, role=UnitRole.Role.MANAGEMENT_GROUP)
        units = list(roles.values_list("unit", flat=True))
        if not user.is_active or not units:
            return self.none()
        return self if None in units else self.filter(case__unit__in=units)


class Escalation(VersionedModel):
    """A question to the leader group, in words that name nobody; the case is named only on a consent (C6)."""

    class About(models.TextChoices):
        WAITING = "waiting", "Ventetid"
        DISAGREEMENT = "disagreement", "Uenighed mellem forvaltninger"
        NOBODY = "nobody", "Ingen har opgaven"
        RULE = "rule", "En regel eller et beløb står i vejen"
        OTHER = "other", "Andet"

    class Outcome(models.TextChoices):
        SOLVED = "solved", "Løst"
        DECIDED = "decided", "Besluttet, og nogen har opgaven"
        FURTHER = "further", "Sendt videre"
        NOT_NOW = "not_now", "Kan ikke løses nu"

    case = models.ForeignKey(Case, models.PROTECT, verbose_name="sag", related_name="escalations")
    meeting = models.ForeignKey(
        NetworkMeeting,
        models.PROTECT,
        verbose_name="løftet på møde",
        null=True,
        blank=True,
        related_name="escalations",
    )
    about = models.CharField("handler om", max_length=12, choices=About, default=About.WAITING)
    question = models.TextField("hvad beder vi ledergruppen om", help_text="Skriv det uden navne og adresser.")
    # The consent that lets the group hear whose case it is; without one only the words leave the case.
    basis = models.ForeignKey(
        DisclosureBasis,
        models.PROTECT,
        verbose_name="samtykke til at nævne sagen",
        null=True,
        blank=True,
        related_name="+",
    )
    raised_at = models.DateTimeField("løftet")
    raised_by = models.ForeignKey(settings.AUTH_USER_MODEL, models.PROTECT, verbose_name="af", related_name="+")
    outcome = models.CharField("hvad blev det til", max_length=8, choices=Outcome, blank=True)
    answer = models.TextField("ledergruppens svar", blank=True)
    answered_at = models.DateTimeField("besvaret", null=True, blank=True)
    answered_by = models.ForeignKey(
        settings.AUTH_USER_MODEL, models.PROTECT, verbose_name="skrevet af", null=True, blank=True, related_name="+"
    )

    objects = EscalationQuerySet.as_manager()
    history = HistoricalRecords()

    class Meta:
        verbose_name = "spørgsmål til ledergruppen"
        verbose_name_plural = "spørgsmål til ledergruppen"
        ordering = ["raised_at"]
        indexes = [models.Index(fields=["case"], condition=Q(outcome=""), name="escalation_open")]
        constraints = [
            models.CheckConstraint(
                condition=~Q(question=""),
                name="escalation_has_question",
                violation_error_message="Skriv, hvad I beder ledergruppen om.",
            ),
            together("c3_escalation_answered", "answered_at", "answered_by", "outcome=''"),
        ]

    def __str__(self) -> str:
        return "spørgsmål til ledergruppen"

    def names_case_at(self, at: dt.datetime) -> bool:
        """Whether the group may hear whose case it is at `at`: the consent is live still (C6). Asks for `basis`."""
        return self.basis is not None and self.basis.is_live(at)
