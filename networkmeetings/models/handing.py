"""What happens to a sheet after the meeting, in insert-only rows: approved, handed over, blocked; was one heard."""

from __future__ import annotations

from django.conf import settings
from django.core.validators import MaxValueValidator, MinValueValidator
from django.db import models
from django.db.models import Q
from simple_history.models import HistoricalRecords

from cases.models import Case, TabletSession, TeamMember
from cases.models.base import UUIDModel, VersionedModel, not_before
from cases.models.vocabulary import Heard
from cases.permissions import CaseChildQuerySet
from networkmeetings.models.meeting import MeetingChildQuerySet, NetworkMeeting
from networkmeetings.models.sheet import Sheet, SheetCopy, SheetFileQuerySet


class SheetApproval(UUIDModel):
    """What the young person said about the sheet, and how: spoken, on paper, or with their own hand on the tablet.

    `words` is what they want corrected. `tablet` is set on what was said in Den unges visning; `registered_by` is then
    who handed it over. `strokes` is the drawn signature: a list of strokes, each a list of [x, y, milliseconds since
    the first touch] in a box of networkmeetings.signature's size.
    """

    class Answer(models.TextChoices):
        AGREED = "agreed", "Er enig"
        CORRECTED = "corrected", "Er enig med rettelser"

    class How(models.TextChoices):
        SPOKEN = "spoken", "Sagt"
        WRITTEN = "written", "Skrevet under på papir"
        DRAWN = "drawn", "Skrevet under på tabletten"
        TAPPED = "tapped", "Sagt ja på tabletten"

    sheet = models.ForeignKey(Sheet, models.PROTECT, verbose_name="skema", related_name="approvals")
    answer = models.CharField("svar", max_length=9, choices=Answer)
    how = models.CharField("hvordan", max_length=7, choices=How)
    words = models.CharField("hvad skal rettes", max_length=300, blank=True, default="", db_default="")
    strokes = models.JSONField("underskrift", null=True, blank=True)
    tablet = models.ForeignKey(
        TabletSession, models.PROTECT, verbose_name="sagt i den unges visning", null=True, blank=True, related_name="+"
    )
    approved_at = models.DateTimeField("godkendt")
    registered_by = models.ForeignKey(settings.AUTH_USER_MODEL, models.PROTECT, verbose_name="af", related_name="+")

    objects = SheetFileQuerySet.as_manager()

    class Meta:
        verbose_name = "godkendelse af skema"
        verbose_name_plural = "godkendelser af skemaer"
        ordering = ["-approved_at"]
        constraints = [
            models.CheckConstraint(
                condition=Q(how="drawn", strokes__isnull=False) | (~Q(how="drawn") & Q(strokes__isnull=True)),
                name="n3_signature_is_drawn",
                violation_error_message="Underskriften mangler. Skriv under i feltet, eller vælg en anden måde.",
            ),
            models.UniqueConstraint(
                fields=["tablet"],
                name="n3_approved_once_per_tablet",
                violation_error_message="Du har svaret. Dit svar står på arket.",
            ),
        ]

    def __str__(self) -> str:
        return "godkendelse"


class SheetDelivery(UUIDModel):
    """One recipient got the sheet, or the copy made for them, in one way at one time."""

    class How(models.TextChoices):
        HANDED = "handed", "Givet i hånden"
        READ_ALOUD = "read_aloud", "Læst højt"
        PRINT = "print", "Udskrift med posten"
        DIGITAL_POST = "digital_post", "Digital Post"
        SECURE_MAIL = "secure_mail", "Sikker mail"
        LOGIN = "login", "Læser det selv her"

    sheet = models.ForeignKey(Sheet, models.PROTECT, verbose_name="skema", related_name="deliveries")
    copy = models.ForeignKey(
        SheetCopy, models.PROTECT, verbose_name="eksemplar", null=True, blank=True, related_name="deliveries"
    )
    is_young_person = models.BooleanField("den unge", default=False)
    member = models.ForeignKey(
        TeamMember, models.PROTECT, verbose_name="teammedlem", null=True, blank=True, related_name="+"
    )
    user = models.ForeignKey(
        settings.AUTH_USER_MODEL, models.PROTECT, verbose_name="medarbejder", null=True, blank=True, related_name="+"
    )
    name = models.CharField("hvem", max_length=160)
    how = models.CharField("hvordan", max_length=12, choices=How)
    given_on = models.DateField("hvornår")
    registered_at = models.DateTimeField("skrevet")
    registered_by = models.ForeignKey(settings.AUTH_USER_MODEL, models.PROTECT, verbose_name="af", related_name="+")

    objects = SheetFileQuerySet.as_manager()

    class Meta:
        verbose_name = "aflevering af skema"
        verbose_name_plural = "afleveringer af skemaer"
        ordering = ["given_on", "registered_at"]
        constraints = [
            models.CheckConstraint(
                condition=Q(is_young_person=True, member__isnull=True, user__isnull=True)
                | Q(is_young_person=False, member__isnull=False, user__isnull=True)
                | Q(is_young_person=False, member__isnull=True, user__isnull=False),
                name="n6_one_recipient",
                violation_error_message="Vælg én modtager ad gangen (N6).",
            ),
            models.CheckConstraint(
                condition=Q(member__isnull=True) | Q(copy__isnull=False),
                name="n6_party_gets_own_copy",
                violation_error_message="Lav modtagerens eget eksemplar først (N6).",
            ),
        ]

    def __str__(self) -> str:
        return self.get_how_display()


class SheetBlock(UUIDModel):
    """A sheet, or one copy of it, went to the wrong person or holds what it should not: nobody gets it now (N3)."""

    sheet = models.ForeignKey(Sheet, models.PROTECT, verbose_name="skema", related_name="blocks")
    copy = models.ForeignKey(
        SheetCopy, models.PROTECT, verbose_name="eksemplar", null=True, blank=True, related_name="blocks"
    )
    reason = models.CharField("hvorfor", max_length=300)
    blocked_at = models.DateTimeField("spærret")
    blocked_by = models.ForeignKey(settings.AUTH_USER_MODEL, models.PROTECT, verbose_name="af", related_name="+")

    objects = SheetFileQuerySet.as_manager()

    class Meta:
        verbose_name = "spærring af skema"
        verbose_name_plural = "spærringer af skemaer"
        ordering = ["blocked_at"]
        constraints = [
            models.CheckConstraint(
                condition=~Q(reason=""),
                name="n3_block_has_reason",
                violation_error_message="Skriv, hvorfor arket spærres (N3).",
            ),
            models.UniqueConstraint(
                fields=["sheet", "copy"],
                nulls_distinct=False,
                name="n3_blocked_once",
                violation_error_message="Det er allerede spærret.",
            ),
        ]

    def __str__(self) -> str:
        return "spærring"


class BlockNoticeQuerySet(CaseChildQuerySet):
    case_path = "block__sheet__case"


class BlockNotice(UUIDModel):
    """Somebody who has got a blocked sheet has been told to delete it or hand it back."""

    block = models.ForeignKey(SheetBlock, models.PROTECT, verbose_name="spærring", related_name="notices")
    delivery = models.ForeignKey(SheetDelivery, models.PROTECT, verbose_name="aflevering", related_name="notices")
    told_at = models.DateTimeField("fortalt")
    told_by = models.ForeignKey(settings.AUTH_USER_MODEL, models.PROTECT, verbose_name="af", related_name="+")

    objects = BlockNoticeQuerySet.as_manager()

    class Meta:
        verbose_name = "besked om spærring"
        verbose_name_plural = "beskeder om spærring"
        constraints = [models.UniqueConstraint(fields=["block", "delivery"], name="told_once")]

    def __str__(self) -> str:
        return "besked"


class MeetingHeard(UUIDModel):
    """ "Blev du hørt på mødet?" (domain.md 1.2): 1-5 with 5 best, or why there is no answer. The newest counts."""

    class Score(models.IntegerChoices):
        NOT = 1, "Slet ikke"
        LITTLE = 2, "Lidt"
        SOME = 3, "Nogenlunde"
        MUCH = 4, "Ja"
        FULLY = 5, "Ja, helt"

    meeting = models.ForeignKey(NetworkMeeting, models.PROTECT, verbose_name="møde", related_name="heard")
    answer = models.CharField("svar", max_length=13, choices=Heard)
    score = models.PositiveSmallIntegerField(
        "blev du hørt på mødet",
        choices=Score,
        null=True,
        blank=True,
        validators=[MinValueValidator(1), MaxValueValidator(5)],
    )
    words = models.CharField("med egne ord", max_length=300, blank=True)
    asked_at = models.DateTimeField("spurgt")
    asked_by = models.ForeignKey(settings.AUTH_USER_MODEL, models.PROTECT, verbose_name="af", related_name="+")
    tablet = models.ForeignKey(
        TabletSession,
        models.PROTECT,
        verbose_name="svaret i den unges visning",
        null=True,
        blank=True,
        related_name="+",
    )

    objects = MeetingChildQuerySet.as_manager()

    class Meta:
        verbose_name = "svar på, om den unge blev hørt"
        verbose_name_plural = "svar på, om den unge blev hørt"
        ordering = ["-asked_at"]
        constraints = [
            models.CheckConstraint(
                condition=Q(answer="heard", score__gte=1, score__lte=5) | (~Q(answer="heard") & Q(score__isnull=True)),
                name="heard_has_score",
                violation_error_message="Vælg et tal fra 1 til 5, eller hvorfor der ikke er et svar.",
            ),
            models.UniqueConstraint(
                fields=["tablet"],
                name="heard_once_per_tablet",
                violation_error_message="Du har svaret. Dit svar er gemt.",
            ),
        ]

    def __str__(self) -> str:
        return "svar"


class StatutoryPlan(VersionedModel):
    """A plan by law that stands beside the sheet. The sheet names it and does not claim to be it (domain.md 1.3)."""

    class Kind(models.TextChoices):
        SEL_141 = "sel_141", "Handleplan efter servicelovens § 141"
        SEL_142 = "sel_142", "Handleplan efter servicelovens § 142"
        YOUNG = "young", "Ungeplan efter barnets lov § 108"
        KUI = "kui", "Uddannelsesplan (KUI)"
        JOB = "job", "Min plan i jobcenteret"
        WHOLE = "whole", "Helhedsorienteret plan"
        OTHER = "other", "Anden plan"

    case = models.ForeignKey(Case, models.PROTECT, verbose_name="sag", related_name="statutory_plans")
    kind = models.CharField("plan", max_length=8, choices=Kind)
    label = models.CharField("hvad den hedder", max_length=120, blank=True)
    made_on = models.DateField("dateret", null=True, blank=True)
    review_on = models.DateField("ses på igen", null=True, blank=True)
    holder = models.CharField("hvem har den", max_length=120, blank=True)
    ended_on = models.DateField("gælder ikke længere fra", null=True, blank=True)

    objects = CaseChildQuerySet.as_manager()
    history = HistoricalRecords()

    class Meta:
        verbose_name = "plan efter loven"
        verbose_name_plural = "planer efter loven"
        ordering = ["kind", "made_on"]
        constraints = [not_before("statutory_plan_period", "made_on", "ended_on")]

    def __str__(self) -> str:
        return self.name

    @property
    def name(self) -> str:
        """What the plan is called on paper."""
        return self.label or self.get_kind_display()
