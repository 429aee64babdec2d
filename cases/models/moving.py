"""A young person moves to another municipality: who acts afterwards, and support until the receiver has taken over."""

from __future__ import annotations

from django.conf import settings
from django.db import models
from django.db.models import Q
from simple_history.models import HistoricalRecords

from cases.models.base import UUIDModel, VersionedModel, together
from cases.models.case import Case
from cases.permissions import CaseChildQuerySet


class MoveQuerySet(CaseChildQuerySet):
    def under_way(self) -> MoveQuerySet:
        """Those where somebody still waits for an answer: who acts, or whether the receiver has taken over."""
        return self.filter(cancelled_at__isnull=True, answer="").exclude(acting=Move.Acting.US)

    def standing(self) -> MoveQuerySet:
        """Those not taken back, the newest first."""
        return self.filter(cancelled_at__isnull=True).order_by("-noted_at")


class Move(VersionedModel):
    """One move to another municipality (retssikkerhedsloven §§ 9-9 b). Until `answer` is there the support goes on."""

    class Acting(models.TextChoices):
        RECEIVER = "receiver", "Den nye kommune"
        US = "us", "Vi er det stadig"

    class Ground(models.TextChoices):
        LIVES_THERE = "lives_there", "Den unge bor der nu (retssikkerhedsloven § 9, stk. 1)"
        PLACED = "placed", "Ophold, vi har medvirket til, fx botilbud, hospital eller fængsel (§ 9, stk. 3)"
        CHILD = "child", "Særlige regler for børn og unge (§ 9 a)"
        AGREED = "agreed", "Aftalt mellem kommunerne (§§ 9-9 b)"
        OTHER = "other", "Andet"

    class Answer(models.TextChoices):
        CONFIRMED = "confirmed", "Har taget over"
        NOT_WISHED = "not_wished", "Den unge vil ikke have støtte dér"
        NO_ANSWER = "no_answer", "Svarer ikke"

    case = models.ForeignKey(Case, models.PROTECT, verbose_name="sag", related_name="moves")
    municipality = models.CharField("ny kommune", max_length=80)
    moved_on = models.DateField("flytter", null=True, blank=True)
    contact_name = models.CharField("kontaktperson dér", max_length=120, blank=True)
    contact_phone = models.CharField("telefon", max_length=30, blank=True)
    contact_mail = models.EmailField("sikker mail", blank=True)
    noted_at = models.DateTimeField("skrevet")
    noted_by = models.ForeignKey(settings.AUTH_USER_MODEL, models.PROTECT, verbose_name="af", related_name="+")
    acting = models.CharField("handlekommune", max_length=8, choices=Acting, blank=True)
    ground = models.CharField("grundlag", max_length=12, choices=Ground, blank=True)
    reason = models.TextField("hvorfor", blank=True)
    settled_at = models.DateTimeField("afklaret", null=True, blank=True)
    settled_by = models.ForeignKey(
        settings.AUTH_USER_MODEL, models.PROTECT, verbose_name="af", null=True, blank=True, related_name="+"
    )
    answer = models.CharField("svar fra den nye kommune", max_length=10, choices=Answer, blank=True)
    answered_on = models.DateField("hvornår", null=True, blank=True)
    answered_who = models.CharField("hvem svarede", max_length=160, blank=True)
    answer_why = models.TextField("hvad blev der sagt", blank=True)
    answered_by = models.ForeignKey(
        settings.AUTH_USER_MODEL, models.PROTECT, verbose_name="skrevet af", null=True, blank=True, related_name="+"
    )
    cancelled_at = models.DateTimeField("taget tilbage", null=True, blank=True)
    cancelled_by = models.ForeignKey(
        settings.AUTH_USER_MODEL, models.PROTECT, verbose_name="af", null=True, blank=True, related_name="+"
    )

    objects = MoveQuerySet.as_manager()
    history = HistoricalRecords()

    class Meta:
        verbose_name = "flytning"
        verbose_name_plural = "flytninger"
        ordering = ["-noted_at"]
        constraints = [
            models.UniqueConstraint(
                fields=["case"],
                condition=Q(cancelled_at__isnull=True, answer="") & ~Q(acting="us"),
                name="c5_one_move_at_a_time",
                violation_error_message="En flytning er allerede skrevet. Ret den, eller tag den tilbage.",
            ),
            models.CheckConstraint(
                condition=~Q(municipality=""),
                name="move_names_municipality",
                violation_error_message="Skriv, hvilken kommune den unge flytter til.",
            ),
            together(
                "c3_move_settled",
                "settled_at",
                "settled_by",
                "acting=''",
                "ground=''",
                "reason=''",
                message="Skriv, hvem der er handlekommune, efter hvilken regel og hvorfor (C3).",
            ),
            together(
                "c3_move_answered",
                "answered_on",
                "answered_by",
                "answer=''",
                message="Skriv, hvad svaret er, og hvornår det kom (C3).",
            ),
            models.CheckConstraint(
                condition=Q(answer="") | Q(acting="receiver"),
                name="c5_answer_from_receiver",
                violation_error_message="Afklar først, hvem der er handlekommune. Er det os, bliver sagen her.",
            ),
            models.CheckConstraint(
                condition=~Q(answer="confirmed") | ~Q(answered_who=""),
                name="c5_receiver_has_a_name",
                violation_error_message="Skriv, hvem i den nye kommune der har sagt, at de tager over.",
            ),
            models.CheckConstraint(
                condition=Q(answer="") | Q(answer="confirmed") | ~Q(answer_why=""),
                name="c5_no_handover_has_reason",
                violation_error_message="Skriv, hvad der er prøvet, eller hvad den unge har sagt.",
            ),
            together("c3_move_cancelled", "cancelled_at", "cancelled_by"),
        ]

    def __str__(self) -> str:
        return "flytning"


class MunicipalityChange(UUIDModel):
    """From that day another municipality acts, pays, or is where the young person stays. Insert-only.

    Before the first row it is what the case was opened with (`Case.acting_municipality` and its two neighbours).
    """

    class Part(models.TextChoices):
        ACTING = "acting", "Handlekommune"
        PAYING = "paying", "Betalingskommune"
        RESIDENCE = "residence", "Opholdskommune"

    case = models.ForeignKey(Case, models.PROTECT, verbose_name="sag", related_name="municipality_changes")
    part = models.CharField("hvad", max_length=9, choices=Part)
    municipality = models.CharField("kommune", max_length=80)
    from_on = models.DateField("fra")
    move = models.ForeignKey(
        Move, models.PROTECT, verbose_name="flytning", null=True, blank=True, related_name="changes"
    )
    written_by = models.ForeignKey(settings.AUTH_USER_MODEL, models.PROTECT, verbose_name="af", related_name="+")

    objects = CaseChildQuerySet.as_manager()

    class Meta:
        verbose_name = "skift af kommune"
        verbose_name_plural = "skift af kommune"
        ordering = ["from_on", "created_at"]

    def __str__(self) -> str:
        return self.get_part_display()
