"""What comes before and after a meeting between the young person and bostøtten: wishes, and the two talks about it."""

from __future__ import annotations

from django.conf import settings
from django.db import models
from django.db.models import Q
from simple_history.models import HistoricalRecords

from cases.models import TabletSession, TeamMember
from cases.models.base import UUIDModel, VersionedModel
from networkmeetings.models.meeting import MeetingChildQuerySet, NetworkMeeting


class MeetingWish(VersionedModel):
    """How the young person would like the meeting to be: where (home counts), when, and how they take part."""

    class Place(models.TextChoices):
        HOME = "home", "Hjemme hos mig"
        OFFICE = "office", "På kommunen"
        ELSEWHERE = "elsewhere", "Et andet sted"
        ANYWHERE = "anywhere", "Det er lige meget"

    class Part(models.TextChoices):
        SPEAK = "speak", "Jeg siger det selv"
        WRITE = "write", "Jeg vil hellere skrive"
        OTHER = "other", "En anden siger det for mig"

    meeting = models.OneToOneField(NetworkMeeting, models.CASCADE, verbose_name="møde", related_name="wish")
    place = models.CharField("hvor", max_length=10, choices=Place, blank=True)
    place_words = models.CharField("hvor henne", max_length=160, blank=True)
    time_words = models.CharField("hvornår på dagen", max_length=160, blank=True)
    part = models.CharField("hvordan", max_length=6, choices=Part, blank=True)
    tablet = models.ForeignKey(
        TabletSession, models.PROTECT, verbose_name="sagt i den unges visning", null=True, blank=True, related_name="+"
    )

    objects = MeetingChildQuerySet.as_manager()
    history = HistoricalRecords()

    class Meta:
        verbose_name = "ønske til mødet"
        verbose_name_plural = "ønsker til mødet"

    def __str__(self) -> str:
        return "ønske"

    @property
    def is_empty(self) -> bool:
        return not (self.place or self.place_words or self.time_words or self.part)


class PersonWish(VersionedModel):
    """Whether the young person wants somebody at this one meeting. The answer about the team is another (C7)."""

    class Answer(models.TextChoices):
        YES = "yes", "Ja"
        NO = "no", "Nej"

    meeting = models.ForeignKey(NetworkMeeting, models.CASCADE, verbose_name="møde", related_name="person_wishes")
    member = models.ForeignKey(
        TeamMember, models.PROTECT, verbose_name="teammedlem", null=True, blank=True, related_name="+"
    )
    user = models.ForeignKey(
        settings.AUTH_USER_MODEL, models.PROTECT, verbose_name="medarbejder", null=True, blank=True, related_name="+"
    )
    answer = models.CharField("svar", max_length=3, choices=Answer)
    tablet = models.ForeignKey(
        TabletSession, models.PROTECT, verbose_name="sagt i den unges visning", null=True, blank=True, related_name="+"
    )

    objects = MeetingChildQuerySet.as_manager()
    history = HistoricalRecords()

    class Meta:
        verbose_name = "ønske om en deltager"
        verbose_name_plural = "ønsker om deltagere"
        constraints = [
            models.CheckConstraint(
                condition=Q(member__isnull=False, user__isnull=True) | Q(member__isnull=True, user__isnull=False),
                name="c7_wish_about_one",
                violation_error_message="Ønsket handler om én, fra teamet eller en medarbejder på sagen (C7).",
            ),
            models.UniqueConstraint(
                fields=["meeting", "member", "user"], nulls_distinct=False, name="c7_one_wish_about_each"
            ),
        ]

    def __str__(self) -> str:
        return self.get_answer_display()


class MeetingTalk(UUIDModel):
    """Bostøtten and the young person have prepared the meeting together, or gone through what was agreed at it.

    The fact behind two lines of /min-dag/: before the meeting, and within three days after it.
    """

    class Kind(models.TextChoices):
        BEFORE = "before", "Forberedt sammen"
        AFTER = "after", "Gennemgået sammen"

    meeting = models.ForeignKey(NetworkMeeting, models.CASCADE, verbose_name="møde", related_name="talks")
    kind = models.CharField("hvad", max_length=6, choices=Kind)
    talked_at = models.DateTimeField("hvornår")
    noted_by = models.ForeignKey(settings.AUTH_USER_MODEL, models.PROTECT, verbose_name="af", related_name="+")

    objects = MeetingChildQuerySet.as_manager()

    class Meta:
        verbose_name = "samtale om mødet"
        verbose_name_plural = "samtaler om mødet"
        constraints = [models.UniqueConstraint(fields=["meeting", "kind"], name="talked_once_about_meeting")]

    def __str__(self) -> str:
        return self.get_kind_display()
