"""A child or a pregnancy on the case, and the underretning somebody has written (barnets lov §§ 133-135)."""

from __future__ import annotations

import datetime as dt
from typing import Any, Self

from django.conf import settings
from django.contrib.auth.models import AnonymousUser
from django.db import models
from django.db.models import Q
from simple_history.models import HistoricalRecords

from cases.models.base import VersionedModel, not_before, together
from cases.models.case import Case
from cases.permissions import CaseChildQuerySet, Perm


class Child(VersionedModel):
    """A child of the young person, born or on the way, as those who work on the case know it. Never a number."""

    class Kind(models.TextChoices):
        CHILD = "child", "Et barn"
        UNBORN = "unborn", "En graviditet"

    class Lives(models.TextChoices):
        WITH = "with", "Hos den unge"
        SOMETIMES = "sometimes", "Nogle dage hos den unge"
        ELSEWHERE = "elsewhere", "Et andet sted"

    case = models.ForeignKey(Case, models.PROTECT, verbose_name="sag", related_name="children")
    kind = models.CharField("barn eller graviditet", max_length=6, choices=Kind, default=Kind.CHILD)
    name = models.CharField("fornavn", max_length=80, blank=True)
    born_on = models.DateField("født eller ventes", null=True, blank=True)
    lives = models.CharField("hvor bor barnet", max_length=10, choices=Lives, blank=True)
    note = models.CharField("det skal en kollega vide", max_length=300, blank=True)
    written_by = models.ForeignKey(
        settings.AUTH_USER_MODEL, models.PROTECT, verbose_name="skrevet af", related_name="+"
    )
    ended_at = models.DateTimeField("taget af listen", null=True, blank=True)
    ended_by = models.ForeignKey(
        settings.AUTH_USER_MODEL, models.PROTECT, verbose_name="fjernet af", null=True, blank=True, related_name="+"
    )

    objects = CaseChildQuerySet.as_manager()
    history = HistoricalRecords()

    class Meta:
        verbose_name = "barn eller graviditet"
        verbose_name_plural = "børn og graviditeter"
        ordering = ["born_on", "created_at"]
        constraints = [together("c3_child_ended", "ended_at", "ended_by")]

    def __str__(self) -> str:
        return "barn eller graviditet"


class SafeguardingReportQuerySet(models.QuerySet):
    """Underretninger. Their door is narrower than the case's: whoever wrote one, and a live leader of the unit."""

    case_path = "case"

    def visible_to(self, user: Any, perm: str = Perm.SEE_REPORTS, at: dt.datetime | None = None) -> Self:
        """Those `user` wrote, and those on the cases they hold `perm` on as leader.

        The duty is the writer's own, so it outlives the assignment. No other role holds the permission, and no
        other permission of the case opens one.
        """
        if isinstance(user, AnonymousUser) or not user.is_active:
            return self.none()
        led = Case.objects.visible_to(user, Perm.SEE_REPORTS, at) if perm == Perm.SEE_REPORTS else Case.objects.none()
        return self.filter(Q(author=user.pk) | Q(case__in=led.values("pk")))

    def unsent(self) -> Self:
        """Written, and not yet on its way."""
        return self.filter(sent_on__isnull=True, dropped_at__isnull=True)

    def waiting(self) -> Self:
        """Not sent yet, or sent and without a receipt."""
        return self.filter(receipt_on__isnull=True, dropped_at__isnull=True)


class SafeguardingReport(VersionedModel):
    """An underretning: about whom, to which municipality, what was seen, and what came back.

    Once it is sent a trigger keeps the words as they went out.
    """

    class About(models.TextChoices):
        CHILD = "child", "Den unges barn"
        UNBORN = "unborn", "Et barn, der ikke er født endnu"
        SIBLING = "sibling", "En søster eller bror"
        YOUNG_PERSON = "young_person", "Den unge selv, under 18 år"
        OTHER = "other", "Et andet barn"

    class Talked(models.TextChoices):
        YES = "yes", "Ja, vi har talt om det"
        NOT_YET = "not_yet", "Ikke endnu"
        DANGER = "danger", "Nej, det kunne bringe nogen i fare"

    class How(models.TextChoices):
        DIGITAL = "digital", "Kommunens digitale underretning"
        MAIL = "mail", "Sikker mail eller Digital Post"
        PHONE = "phone", "Telefon"
        LETTER = "letter", "Brev"

    case = models.ForeignKey(Case, models.PROTECT, verbose_name="sag", related_name="safeguarding_reports")
    author = models.ForeignKey(
        settings.AUTH_USER_MODEL, models.PROTECT, verbose_name="skrevet af", related_name="safeguarding_reports"
    )
    about = models.CharField("hvem handler den om", max_length=12, choices=About)
    who = models.CharField("barnet", max_length=120, blank=True)
    municipality = models.CharField("til hvilken kommune", max_length=80, blank=True)
    seen = models.TextField("det, jeg har set og hørt")
    talked = models.CharField("talt med den unge først", max_length=8, choices=Talked, blank=True)
    talked_note = models.TextField("hvad den unge siger til det", blank=True)
    sent_on = models.DateField("sendt", null=True, blank=True)
    sent_how = models.CharField("hvordan", max_length=8, choices=How, blank=True)
    receipt_on = models.DateField("kvittering kom", null=True, blank=True)
    receipt_number = models.CharField("nummer på kvitteringen", max_length=60, blank=True)
    answered_on = models.DateField("svar kom", null=True, blank=True)
    answer = models.TextField("kommunens svar", blank=True)
    dropped_at = models.DateTimeField("sendes ikke", null=True, blank=True)
    dropped_by = models.ForeignKey(
        settings.AUTH_USER_MODEL, models.PROTECT, verbose_name="af", null=True, blank=True, related_name="+"
    )
    dropped_why = models.CharField("hvorfor sendes den ikke", max_length=300, blank=True)

    objects = SafeguardingReportQuerySet.as_manager()
    history = HistoricalRecords()

    class Meta:
        verbose_name = "underretning"
        verbose_name_plural = "underretninger"
        ordering = ["-created_at"]
        constraints = [
            models.CheckConstraint(
                condition=~Q(seen=""), name="report_has_words", violation_error_message="Skriv, hvad du har set."
            ),
            models.CheckConstraint(
                condition=Q(sent_on__isnull=False) | Q(receipt_on__isnull=True, answered_on__isnull=True),
                name="report_answered_when_sent",
                violation_error_message="Skriv, hvornår underretningen blev sendt, før du skriver, hvad der kom igen.",
            ),
            not_before(
                "report_receipt_after", "sent_on", "receipt_on", "Kvitteringen kan ikke komme før den er sendt."
            ),
            not_before("report_answer_after", "sent_on", "answered_on", "Svaret kan ikke komme før den er sendt."),
            together("c3_report_dropped", "dropped_at", "dropped_by", "dropped_why=''"),
            models.CheckConstraint(
                condition=Q(dropped_at__isnull=True) | Q(sent_on__isnull=True),
                name="report_sent_or_dropped",
                violation_error_message="Underretningen er sendt og kan ikke tages tilbage.",
            ),
        ]

    def __str__(self) -> str:
        return "underretning"

    @property
    def is_waiting(self) -> bool:
        """As `waiting()`: something is to be done, or to come."""
        return self.receipt_on is None and self.dropped_at is None
