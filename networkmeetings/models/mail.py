"""What leaves by e-mail, and what is known about whether it arrived (decisions g)."""

from __future__ import annotations

from django.conf import settings
from django.db import models
from django.db.models import Q
from simple_history.models import HistoricalRecords

from cases.models import TeamMember
from cases.models.base import UUIDModel
from cases.permissions import CaseChildQuerySet
from networkmeetings.models.plan import Agreement


class Mailing(UUIDModel):
    """One e-mail to one person: a reminder, at most one a day. It says nothing about anybody; the address is looked
    up when it is sent. Exactly once over SMTP does not exist, so what is doubtful is UNCERTAIN and shown to a person.
    """

    class State(models.TextChoices):
        WAITING = "waiting", "Venter på at blive sendt"
        SENT = "sent", "Sendt"
        UNCERTAIN = "uncertain", "Usikkert, om den kom af sted"
        REFUSED = "refused", "Kunne ikke sendes til adressen"
        DROPPED = "dropped", "Ikke nødvendig længere"
        SETTLED = "settled", "Usikker, men klaret på anden måde"

    user = models.ForeignKey(
        settings.AUTH_USER_MODEL, models.PROTECT, verbose_name="bruger", null=True, blank=True, related_name="+"
    )
    member = models.ForeignKey(
        TeamMember, models.PROTECT, verbose_name="teammedlem", null=True, blank=True, related_name="+"
    )
    day = models.DateField("dag")
    state = models.CharField("hvordan det gik", max_length=9, choices=State, default=State.WAITING)
    changed_at = models.DateTimeField("sidst")

    history = HistoricalRecords()

    class Meta:
        verbose_name = "udsendelse"
        verbose_name_plural = "udsendelser"
        ordering = ["-day"]
        constraints = [
            models.CheckConstraint(
                condition=Q(user__isnull=False, member__isnull=True) | Q(user__isnull=True, member__isnull=False),
                name="mailing_one_person",
            ),
            models.UniqueConstraint(fields=["user", "member", "day"], nulls_distinct=False, name="mailing_once_a_day"),
        ]

    def __str__(self) -> str:
        return self.get_state_display()


class ReminderQuerySet(CaseChildQuerySet):
    case_path = "agreement__case"


class Reminder(UUIDModel):
    """One agreement in a mailing: before its day, or after it. Once for each day it was promised to."""

    class Moment(models.TextChoices):
        BEFORE = "before", "Før datoen"
        AFTER = "after", "Efter datoen"

    agreement = models.ForeignKey(Agreement, models.PROTECT, verbose_name="aftale", related_name="reminders")
    mailing = models.ForeignKey(Mailing, models.PROTECT, verbose_name="udsendelse", related_name="reminders")
    moment = models.CharField("hvornår", max_length=6, choices=Moment)
    promised_on = models.DateField("lovet til")

    objects = ReminderQuerySet.as_manager()

    class Meta:
        verbose_name = "påmindelse"
        verbose_name_plural = "påmindelser"
        ordering = ["promised_on", "moment"]
        constraints = [
            models.UniqueConstraint(fields=["agreement", "moment", "promised_on"], name="reminded_once"),
        ]

    def __str__(self) -> str:
        return self.get_moment_display()
