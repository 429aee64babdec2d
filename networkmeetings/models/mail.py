"""What leaves by e-mail, and what is known about whether it arrived (decisions g)."""

from __future__ import annotations

from django.conf import settings
from django.db import models
from django.db.models import Q
from simple_history.models import HistoricalRecords

from cases.models import TeamMember
from cases.models.base import UUIDModel
from cases.permissions import CaseChildQuerySet
from networkmeetings.models.meeting import MeetingChildQuerySet, NetworkMeeting
from networkmeetings.models.plan import Agreement


class Mailing(UUIDModel):
    """One e-mail to one person: a reminder (at most one a day), or about a meeting. It says nothing about anybody; the
    address is looked up when it is sent. Exactly once over SMTP does not exist, so what is doubtful is UNCERTAIN and
    shown to a person. `sequence` is the meeting's calendar_sequence that a request or a cancellation tells.
    """

    class Kind(models.TextChoices):
        REMINDER = "reminder", "Påmindelse om aftaler"
        REQUEST = "request", "Invitation"
        CANCEL = "cancel", "Afbud"
        NUDGE = "nudge", "Påmindelse om at svare"
        CODE = "code", "Engangskode"

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
    kind = models.CharField("hvad", max_length=8, choices=Kind, default=Kind.REMINDER, db_default=Kind.REMINDER)
    meeting = models.ForeignKey(
        NetworkMeeting, models.PROTECT, verbose_name="møde", null=True, blank=True, related_name="mailings"
    )
    sequence = models.PositiveIntegerField("kalenderudgave", null=True, blank=True)
    day = models.DateField("dag")
    state = models.CharField("hvordan det gik", max_length=9, choices=State, default=State.WAITING)
    changed_at = models.DateTimeField("sidst")

    objects = MeetingChildQuerySet.as_manager()
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
            models.UniqueConstraint(
                fields=["user", "member", "day"],
                nulls_distinct=False,
                condition=Q(kind="reminder"),
                name="mailing_once_a_day",
            ),
            models.CheckConstraint(
                condition=Q(kind="reminder", meeting__isnull=True, sequence__isnull=True)
                | Q(kind__in=["request", "cancel"], meeting__isnull=False, sequence__isnull=False)
                | Q(kind__in=["nudge", "code"], meeting__isnull=False, sequence__isnull=True),
                name="mailing_of_its_kind",
            ),
            models.UniqueConstraint(
                fields=["meeting", "user", "member", "kind", "sequence"],
                nulls_distinct=False,
                condition=Q(kind__in=["request", "cancel"]),
                name="invitation_told_once",
            ),
            models.UniqueConstraint(
                fields=["meeting", "user", "member", "day"],
                nulls_distinct=False,
                condition=Q(kind="nudge"),
                name="nudged_once_a_day",
            ),
        ]

    def __str__(self) -> str:
        return self.get_state_display()

    @property
    def address(self) -> str:
        """Where it goes, as it is now; empty for nowhere."""
        if self.user is not None:
            return self.user.email if self.user.is_active else ""
        return self.member.email if self.member is not None else ""


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
