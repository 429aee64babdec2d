"""The network meeting: planned with the young person, run from one page, concluded with a sheet (N1, N4)."""

from __future__ import annotations

import uuid
from typing import Self

from django.conf import settings
from django.contrib.postgres.functions import RandomUUID
from django.db import models
from django.db.models import Exists, F, OuterRef, Q
from simple_history.models import HistoricalRecords

from cases.models import Case, TabletSession, TeamMember
from cases.models.base import UUIDModel, VersionedModel, not_before, together
from cases.permissions import CaseChildQuerySet


class NetworkMeetingQuerySet(CaseChildQuerySet):
    def planned(self) -> Self:
        return self.filter(concluded_at__isnull=True, cancelled_at__isnull=True)

    def held(self) -> Self:
        return self.filter(concluded_at__isnull=False)

    def counted(self) -> Self:
        """Held meetings that count (N1): the young person took part, or chose to stay away and gave points."""
        took_part = Participant.objects.filter(
            meeting=OuterRef("pk"), is_young_person=True, attendance__in=Participant.TOOK_PART
        )
        return self.held().filter(Exists(took_part) | Q(stayed_away_by_choice=True))


class NetworkMeeting(VersionedModel):
    """A network meeting of one young person's team. `number` runs on over the whole case."""

    class Review(models.TextChoices):
        AGREED = "agreed", "Ja, den unge er enig"
        CORRECTED = "corrected", "Ja, med rettelser"
        NOT_YET = "not_yet", "Ikke endnu"

    class PlaceKind(models.TextChoices):
        PUBLIC = "public", "Kontor eller offentligt sted"
        HOME = "home", "I et hjem"
        ONLINE = "online", "Online"

    case = models.ForeignKey(Case, models.PROTECT, verbose_name="sag", related_name="network_meetings")
    number = models.PositiveSmallIntegerField("nummer")
    starts_at = models.DateTimeField("hvornår")
    ends_at = models.DateTimeField("til", null=True, blank=True)
    place = models.CharField("hvor", max_length=160, blank=True)
    # Only a public place is written in what leaves by e-mail or feed; not said counts as a home.
    place_kind = models.CharField("stedet er", max_length=6, choices=PlaceKind, blank=True, default="", db_default="")
    planned_by = models.ForeignKey(
        settings.AUTH_USER_MODEL, models.PROTECT, verbose_name="planlagt af", related_name="+"
    )
    important = models.TextField("det er vigtigt for mig", blank=True)
    strengths = models.TextField("det er jeg god til", blank=True)
    stayed_away_by_choice = models.BooleanField("den unge har valgt at sende sine punkter og blive væk", default=False)
    next_meeting = models.OneToOneField(
        "self", models.PROTECT, verbose_name="næste møde", null=True, blank=True, related_name="previous_meeting"
    )
    no_next_reason = models.CharField("hvorfor ikke en ny dato endnu", max_length=200, blank=True)
    review = models.CharField("er arket gennemgået", max_length=10, choices=Review, blank=True)
    reviewed_on = models.DateField("gennemgået", null=True, blank=True)
    cancelled_at = models.DateTimeField("aflyst", null=True, blank=True)
    cancelled_by = models.ForeignKey(
        settings.AUTH_USER_MODEL, models.PROTECT, verbose_name="aflyst af", null=True, blank=True, related_name="+"
    )
    cancel_reason = models.CharField("hvorfor aflyst", max_length=200, blank=True)
    # The meeting this one is instead of: who moved it and why stands on that one, as its cancellation.
    supersedes = models.OneToOneField(
        "self", models.PROTECT, verbose_name="i stedet for", null=True, blank=True, related_name="superseded_by"
    )
    # The entry in other people's calendars. A moved meeting keeps it; `calendar_sequence` rises with each change told.
    calendar_uid = models.UUIDField(
        "kalendernøgle", default=uuid.uuid4, db_default=RandomUUID(), editable=False, db_index=True
    )
    calendar_sequence = models.PositiveIntegerField("kalenderudgave", default=0, db_default=0, editable=False)
    concluded_at = models.DateTimeField("afsluttet", null=True, blank=True)
    concluded_by = models.ForeignKey(
        settings.AUTH_USER_MODEL, models.PROTECT, verbose_name="afsluttet af", null=True, blank=True, related_name="+"
    )

    objects = NetworkMeetingQuerySet.as_manager()
    history = HistoricalRecords()

    class Meta:
        verbose_name = "netværksmøde"
        verbose_name_plural = "netværksmøder"
        ordering = ["-starts_at"]
        constraints = [
            models.UniqueConstraint(fields=["case", "number"], name="meeting_number_once"),
            not_before("c3_meeting_period", "starts_at", "ends_at"),
            together("c3_meeting_cancelled", "cancelled_at", "cancelled_by", "cancel_reason=''"),
            together("c3_meeting_concluded", "concluded_at", "concluded_by"),
            models.CheckConstraint(
                condition=Q(concluded_at__isnull=True) | Q(cancelled_at__isnull=True),
                name="meeting_held_or_cancelled",
                violation_error_message="Et aflyst møde kan ikke afsluttes som holdt.",
            ),
            models.UniqueConstraint(
                fields=["calendar_uid"], condition=Q(cancelled_at__isnull=True), name="one_meeting_per_calendar_entry"
            ),
            models.CheckConstraint(
                condition=Q(supersedes__isnull=True) | ~Q(supersedes=F("id")), name="meeting_not_moved_to_itself"
            ),
            models.CheckConstraint(
                condition=Q(concluded_at__isnull=True) | Q(next_meeting__isnull=False) | ~Q(no_next_reason=""),
                name="n4_next_date_or_why_not",
                violation_error_message="Skriv datoen for næste møde, eller hvorfor den ikke er sat endnu (N4).",
            ),
        ]
        indexes = [models.Index(fields=["case", "starts_at"], name="meeting_of_case")]

    def __str__(self) -> str:
        return f"netværksmøde nr. {self.number}"

    @property
    def is_open(self) -> bool:
        return self.concluded_at is None and self.cancelled_at is None

    @property
    def moved_to(self) -> NetworkMeeting | None:
        """The meeting that stands instead of this one; None for none. Asks for `superseded_by`."""
        return getattr(self, "superseded_by", None)


class MeetingChildQuerySet(CaseChildQuerySet):
    case_path = "meeting__case"


class AgendaItemQuerySet(MeetingChildQuerySet):
    def standing(self) -> Self:
        """Points to be talked about: those the young person struck are not."""
        return self.filter(struck_at__isnull=True)


class AgendaItem(VersionedModel):
    """A point on the agenda. The young person's own points come first (guide core element 3).

    `tablet` is set on what the young person wrote in Den unges visning; `added_by` is then who handed it over. A point
    the young person struck there stays, out of the agenda; only they put it back.
    """

    meeting = models.ForeignKey(NetworkMeeting, models.CASCADE, verbose_name="møde", related_name="agenda")
    text = models.CharField("punkt", max_length=300)
    is_young_persons = models.BooleanField("den unges punkt", default=False)
    added_by = models.ForeignKey(settings.AUTH_USER_MODEL, models.PROTECT, verbose_name="skrevet af", related_name="+")
    position = models.PositiveSmallIntegerField("rækkefølge", default=0)
    talked_at = models.DateTimeField("talt om", null=True, blank=True)
    note = models.TextField("noter", blank=True)
    is_private = models.BooleanField(
        "kun den unge, koordinator og bostøtte ser punktet", default=False, db_default=False
    )
    tablet = models.ForeignKey(
        TabletSession,
        models.PROTECT,
        verbose_name="skrevet i den unges visning",
        null=True,
        blank=True,
        related_name="+",
    )
    struck_at = models.DateTimeField("strøget af den unge", null=True, blank=True)
    struck_by = models.ForeignKey(
        settings.AUTH_USER_MODEL,
        models.PROTECT,
        verbose_name="strøget på tablet fra",
        null=True,
        blank=True,
        related_name="+",
    )

    objects = AgendaItemQuerySet.as_manager()
    history = HistoricalRecords()

    class Meta:
        verbose_name = "punkt"
        verbose_name_plural = "punkter"
        ordering = ["-is_young_persons", "position", "created_at"]
        constraints = [together("c3_point_struck", "struck_at", "struck_by")]

    def __str__(self) -> str:
        return "punkt"


class Participant(VersionedModel):
    """Somebody invited to the meeting, and whether they came."""

    class Attendance(models.TextChoices):
        PRESENT = "present", "Til stede"
        ONLINE = "online", "Online"
        EXCUSED = "excused", "Afbud"
        ABSENT = "absent", "Mødte ikke op"
        WRITTEN = "written", "Skriftligt"

    TOOK_PART = (Attendance.PRESENT, Attendance.ONLINE)

    class Answer(models.TextChoices):
        YES = "yes", "Ja, jeg kommer"
        NO = "no", "Nej"

    class NoReason(models.TextChoices):
        COORDINATED = "coordinated", "Koordineres allerede"
        NOT_RELEVANT = "not_relevant", "Ikke relevant"
        TIME = "time", "Tiden passer ikke"
        OTHER = "other", "Andet"

    class Via(models.TextChoices):
        LINK = "link", "svarede med linket"
        LOGIN = "login", "svarede i Hjemvej"
        STAFF = "staff", "svarede på anden måde"

    meeting = models.ForeignKey(NetworkMeeting, models.CASCADE, verbose_name="møde", related_name="participants")
    member = models.ForeignKey(
        TeamMember, models.PROTECT, verbose_name="teammedlem", null=True, blank=True, related_name="participations"
    )
    user = models.ForeignKey(
        settings.AUTH_USER_MODEL, models.PROTECT, verbose_name="bruger", null=True, blank=True, related_name="+"
    )
    name = models.CharField("navn", max_length=160)
    role_label = models.CharField("rolle", max_length=120, blank=True)
    is_young_person = models.BooleanField("den unge", default=False)
    is_chair = models.BooleanField("mødeleder", default=False)
    invited_at = models.DateTimeField("inviteret", null=True, blank=True)
    attendance = models.CharField("fremmøde", max_length=8, choices=Attendance, blank=True)
    absence_reason = models.CharField("hvorfor ikke med", max_length=200, blank=True)
    written_input = models.TextField("skriftligt input", blank=True)
    # The answer to the invitation, before the meeting; `attendance` is what happened.
    answer = models.CharField("svar", max_length=3, choices=Answer, blank=True, default="", db_default="")
    no_reason = models.CharField(
        "hvorfor ikke", max_length=12, choices=NoReason, blank=True, default="", db_default=""
    )
    suggested_at = models.DateTimeField("foreslår", null=True, blank=True)
    answered_at = models.DateTimeField("svarede", null=True, blank=True)
    answered_via = models.CharField("hvordan", max_length=5, choices=Via, blank=True, default="", db_default="")
    answered_by = models.ForeignKey(
        settings.AUTH_USER_MODEL, models.PROTECT, verbose_name="skrevet af", null=True, blank=True, related_name="+"
    )
    # The coordinator has read a no or a suggestion: the line leaves Min dag.
    answer_seen_at = models.DateTimeField("svaret er set", null=True, blank=True)
    answer_seen_by = models.ForeignKey(
        settings.AUTH_USER_MODEL, models.PROTECT, verbose_name="set af", null=True, blank=True, related_name="+"
    )
    prepared_at = models.DateTimeField("har forberedt sig", null=True, blank=True)

    objects = MeetingChildQuerySet.as_manager()
    history = HistoricalRecords()

    class Meta:
        verbose_name = "deltager"
        verbose_name_plural = "deltagere"
        ordering = ["-is_young_person", "-is_chair", "created_at"]
        constraints = [
            models.UniqueConstraint(
                fields=["meeting"], condition=Q(is_young_person=True), name="young_person_once_per_meeting"
            ),
            models.UniqueConstraint(
                fields=["meeting", "member"], condition=Q(member__isnull=False), name="member_once_per_meeting"
            ),
            models.UniqueConstraint(
                fields=["meeting", "user"], condition=Q(user__isnull=False), name="user_once_per_meeting"
            ),
            models.CheckConstraint(
                condition=Q(answered_at__isnull=True, answered_by__isnull=True, answered_via="", answer="")
                | Q(answered_at__isnull=False, answered_by__isnull=True, answered_via="link", answer__in=["yes", "no"])
                | Q(
                    answered_at__isnull=False,
                    answered_by__isnull=False,
                    answered_via__in=["login", "staff"],
                    answer__in=["yes", "no"],
                ),
                name="c3_invitation_answered",
                violation_error_message="Et svar skrives med hvornår og hvordan, og hvem der skrev det (C3).",
            ),
            together("c3_answer_seen", "answer_seen_at", "answer_seen_by"),
            models.CheckConstraint(
                condition=Q(answer="no") ^ Q(no_reason=""),
                name="no_has_reason",
                violation_error_message="Vælg, hvorfor det er et nej.",
            ),
            models.CheckConstraint(
                condition=Q(suggested_at__isnull=True) | Q(answer="no"), name="other_time_with_a_no"
            ),
        ]
        indexes = [
            # Min dag asks for these each time; there are few at once.
            models.Index(
                fields=["meeting"], condition=Q(answer="no", answer_seen_at__isnull=True), name="unseen_no_of_meeting"
            ),
        ]

    def __str__(self) -> str:
        return "deltager"

    @property
    def is_expected(self) -> bool:
        """False when the young person has since said no to them, or they left the team: then nobody waits for them.

        A recorded attendance stands: what happened, happened. Asks for `member`.
        """
        if self.member is None or self.attendance:
            return True
        return self.member.left_on is None and self.member.young_person_answer == TeamMember.Answer.YES


class ChecklistItem(VersionedModel):
    """One line of the chair's checklist (domain.md 1.2); the ticks become data."""

    class Stage(models.TextChoices):
        BEFORE = "before", "Før mødet"
        DURING = "during", "På mødet"
        AFTER = "after", "Efter mødet"

    class Answer(models.TextChoices):
        YES = "yes", "Ja"
        NO = "no", "Nej"
        NOT_RELEVANT = "not_relevant", "Ikke relevant"

    meeting = models.ForeignKey(NetworkMeeting, models.CASCADE, verbose_name="møde", related_name="checklist")
    code = models.CharField("punkt", max_length=30)
    stage = models.CharField("hvornår", max_length=6, choices=Stage)
    answer = models.CharField("svar", max_length=12, choices=Answer, blank=True)
    note = models.CharField("note", max_length=200, blank=True)

    objects = MeetingChildQuerySet.as_manager()
    history = HistoricalRecords()

    class Meta:
        verbose_name = "tjekpunkt"
        verbose_name_plural = "tjekpunkter"
        ordering = ["created_at", "id"]
        constraints = [models.UniqueConstraint(fields=["meeting", "code"], name="checklist_line_once")]

    def __str__(self) -> str:
        return self.code


class Disagreement(UUIDModel):
    """What was not agreed on: its own box, so that the sheet never states a consensus that was not there."""

    meeting = models.ForeignKey(NetworkMeeting, models.CASCADE, verbose_name="møde", related_name="disagreements")
    who = models.CharField("hvem", max_length=120)
    text = models.TextField("mener")

    objects = MeetingChildQuerySet.as_manager()
    history = HistoricalRecords()

    class Meta:
        verbose_name = "uenighed"
        verbose_name_plural = "uenigheder"
        ordering = ["created_at"]

    def __str__(self) -> str:
        return "uenighed"
