"""Bostøtte by CTI or ICM: courses, their phases, places per worker, and the contact note (design 4 bostotte)."""

from __future__ import annotations

import uuid
from typing import Self

from django.conf import settings
from django.contrib.postgres.constraints import ExclusionConstraint
from django.contrib.postgres.fields import ArrayField, RangeOperators
from django.db import models
from django.db.models import Q
from simple_history.models import HistoricalRecords

from cases.models import Case, Deviation, Hat, LifeDomain
from cases.models.base import UUIDModel, VersionedModel, date_range, not_before, together
from cases.permissions import CaseChildQuerySet
from housing.models import Tenancy


class Method(models.TextChoices):
    """The two methods of the guide (part 2). ACT may follow, so the list is data of the code, not of the database."""

    CTI = "cti", "CTI"
    ICM = "icm", "ICM"


class WorkerCapacity(models.Model):
    """How many units a worker carries (B1): full time 40; a CTI takes 4 and an ICM 5. This row is the lock."""

    worker = models.OneToOneField(
        settings.AUTH_USER_MODEL,
        models.PROTECT,
        primary_key=True,
        verbose_name="medarbejder",
        related_name="capacity",
    )
    base_units = models.PositiveSmallIntegerField("enheder", default=40)

    history = HistoricalRecords()

    class Meta:
        verbose_name = "pladser"
        verbose_name_plural = "pladser"

    def __str__(self) -> str:
        return f"{self.base_units} enheder"


class CapacityDeviation(UUIDModel):
    """Godkendt afvigelse fra B1: extra units for a time, with a reason and an end."""

    worker = models.ForeignKey(
        settings.AUTH_USER_MODEL, models.PROTECT, verbose_name="medarbejder", related_name="capacity_deviations"
    )
    extra_units = models.PositiveSmallIntegerField("ekstra enheder")
    reason = models.TextField("begrundelse")
    valid_from = models.DateField("fra")
    valid_until = models.DateField("til")
    approved_by = models.ForeignKey(settings.AUTH_USER_MODEL, models.PROTECT, verbose_name="af", related_name="+")

    history = HistoricalRecords()

    class Meta:
        verbose_name = "godkendt afvigelse fra B1"
        verbose_name_plural = "godkendte afvigelser fra B1"
        constraints = [
            not_before("b1_deviation_period", "valid_from", "valid_until"),
            models.CheckConstraint(
                condition=~Q(reason=""),
                name="b1_deviation_has_reason",
                violation_error_message="Skriv, hvorfor medarbejderen har flere pladser (B1).",
            ),
        ]

    def __str__(self) -> str:
        return f"{self.extra_units} ekstra enheder"


class SupportCourse(VersionedModel):
    """A bostøtte course by CTI or ICM (guide TRIN 4-6). Sums against the worker's units are held by a trigger (B1)."""

    class DwellingBasis(models.TextChoices):
        ALLOCATED = "allocated", "Bolig tildelt"
        SIGNED = "signed", "Lejekontrakt skrevet under"
        OWN = "own", "Har egen bolig"

    class EndReason(models.TextChoices):
        AS_PLANNED = "as_planned", "Som planlagt"
        TO_ICM = "to_icm", "Fortsætter i ICM"
        DECLINED = "declined", "Den unge vil ikke mere"
        LOST_CONTACT = "lost_contact", "Mistet kontakt"
        MOVED = "moved", "Flyttet kommune"
        IMPRISONED = "imprisoned", "Fængsel"
        DIED = "died", "Død"

    class Aftercare(models.TextChoices):
        SEL_85 = "sel_85", "Bostøtte, serviceloven § 85"
        SEL_85A = "sel_85a", "Bostøtte, serviceloven § 85 a"
        MENTOR = "mentor", "Mentor"
        NONE = "none", "Ingen støtte"
        WISHED = "not_possible", "Ønsket, men ikke muligt"

    case = models.ForeignKey(Case, models.PROTECT, verbose_name="sag", related_name="support_courses")
    method = models.CharField("metode", max_length=4, choices=Method)
    worker = models.ForeignKey(
        settings.AUTH_USER_MODEL, models.PROTECT, verbose_name="bostøttemedarbejder", related_name="support_courses"
    )
    legal_basis = models.CharField("lovgrundlag", max_length=10, default="sel_85a")
    started_on = models.DateField("startet")
    started_by = models.ForeignKey(settings.AUTH_USER_MODEL, models.PROTECT, verbose_name="af", related_name="+")
    dwelling_basis = models.CharField("bolig ved start", max_length=10, choices=DwellingBasis, blank=True)
    tenancy = models.ForeignKey(
        Tenancy, models.PROTECT, verbose_name="lejemål", null=True, blank=True, related_name="support_courses"
    )
    deviation = models.ForeignKey(
        Deviation, models.PROTECT, verbose_name="godkendt afvigelse", null=True, blank=True, related_name="+"
    )
    ended_on = models.DateField("slut", null=True, blank=True)
    ended_by = models.ForeignKey(
        settings.AUTH_USER_MODEL, models.PROTECT, verbose_name="afsluttet af", null=True, blank=True, related_name="+"
    )
    end_reason = models.CharField("hvorfor slut", max_length=12, choices=EndReason, blank=True)
    aftercare = models.CharField("støtte bagefter", max_length=16, choices=Aftercare, blank=True)
    aftercare_why = models.TextField("hvorfor", blank=True)

    objects = CaseChildQuerySet.as_manager()
    history = HistoricalRecords()

    class Meta:
        verbose_name = "bostøtteforløb"
        verbose_name_plural = "bostøtteforløb"
        ordering = ["-started_on"]
        constraints = [
            models.UniqueConstraint(
                fields=["case"],
                condition=Q(ended_on__isnull=True),
                name="b5_one_live_course",
                violation_error_message="Sagen har allerede et bostøtteforløb (B5). Afslut det, før et nyt begynder.",
            ),
            models.CheckConstraint(
                condition=Q(method="icm") | ~Q(dwelling_basis="") | Q(deviation__isnull=False),
                name="b2_cti_needs_dwelling",
                violation_error_message=(
                    "CTI begynder, når der er en bolig: tildelt, kontrakt skrevet under eller egen bolig (B2, guidens "
                    "trin 4). Vælg ICM, vent på boligen, eller skriv en godkendt afvigelse."
                ),
            ),
            together("c3_course_ended", "ended_on", "ended_by", "end_reason=''"),
            models.CheckConstraint(
                condition=Q(ended_on__isnull=True) | ~Q(aftercare="") | Q(end_reason="died"),
                name="b5_aftercare_answered",
                violation_error_message="Svar på, om der er brug for støtte bagefter (B5, guidens trin 6).",
            ),
            not_before("course_period", "started_on", "ended_on"),
        ]
        indexes = [
            models.Index(fields=["worker"], condition=Q(ended_on__isnull=True), name="course_live_of_worker"),
            models.Index(fields=["case", "-started_on"], name="course_of_case"),
        ]

    def __str__(self) -> str:
        return f"{self.get_method_display()}-forløb"


class PhaseQuerySet(CaseChildQuerySet):
    case_path = "course__case"


class Phase(VersionedModel):
    """One of CTI's three phases: three calendar months each, without gap or overlap (B3)."""

    class Kind(models.TextChoices):
        TRANSITION = "transition", "Overgang"
        TRY_OUT = "try_out", "Afprøvning"
        TRANSFER = "transfer_of_care", "Overdragelse"

    course = models.ForeignKey(SupportCourse, models.PROTECT, verbose_name="forløb", related_name="phases")
    number = models.PositiveSmallIntegerField("fase")
    kind = models.CharField("slags", max_length=16, choices=Kind)
    starts_on = models.DateField("fra")
    ends_on = models.DateField("til")
    deviation = models.ForeignKey(
        Deviation, models.PROTECT, verbose_name="godkendt afvigelse", null=True, blank=True, related_name="+"
    )
    focus_areas = ArrayField(
        models.CharField(max_length=24, choices=LifeDomain), verbose_name="fokusområder", default=list, blank=True
    )
    plan = models.TextField("plan", blank=True)

    objects = PhaseQuerySet.as_manager()
    history = HistoricalRecords()

    class Meta:
        verbose_name = "fase"
        verbose_name_plural = "faser"
        ordering = ["number"]
        constraints = [
            models.UniqueConstraint(fields=["course", "number"], name="b3_phase_once"),
            models.CheckConstraint(
                condition=Q(number__range=(1, 3)),
                name="b3_three_phases",
                violation_error_message="Der er tre faser i CTI (B3).",
            ),
            models.CheckConstraint(
                condition=Q(ends_on__gt=models.F("starts_on")),
                name="b3_phase_has_length",
                violation_error_message="En fase skal slutte, efter den er begyndt (B3). Ret en af datoerne.",
            ),
            ExclusionConstraint(
                name="b3_no_overlapping_phases",
                expressions=[
                    ("course", RangeOperators.EQUAL),
                    (date_range("starts_on", "ends_on"), RangeOperators.OVERLAPS),
                ],
                violation_error_message="Faserne må ikke overlappe (B3).",
            ),
            models.CheckConstraint(
                condition=Q(focus_areas__len__lte=3),
                name="b4_at_most_three_focus_areas",
                violation_error_message="Vælg højst tre fokusområder i en fase (B4).",
            ),
        ]

    def __str__(self) -> str:
        return f"fase {self.number}"


class ContactNoteQuerySet(CaseChildQuerySet):
    def contacts(self) -> Self:
        """Notes of a contact that took place: an attempt counts as effort, not as contact (B7)."""
        return self.exclude(kind__in=[ContactNote.Kind.ATTEMPT, ContactNote.Kind.NO_SHOW])


class ContactNote(UUIDModel):
    """A contact, written in seconds on the tablet. Sent twice it is one row (B6); locked a day later."""

    class Kind(models.TextChoices):
        HOME = "home", "Hjemme"
        OUT = "out", "Ude"
        OFFICE = "office", "Kontor"
        DROP_IN = "drop_in", "Kom forbi"
        VIDEO = "video", "Video"
        PHONE = "phone", "Opkald"
        SMS = "sms", "Sms"
        ATTEMPT = "attempt", "Forsøgt kontakt"
        NO_SHOW = "no_show", "Mødte ikke op"

    case = models.ForeignKey(Case, models.PROTECT, verbose_name="sag", related_name="contact_notes")
    author = models.ForeignKey(
        settings.AUTH_USER_MODEL, models.PROTECT, verbose_name="skrevet af", related_name="contact_notes"
    )
    key = models.UUIDField("nøgle fra tabletten", default=uuid.uuid4)
    at = models.DateTimeField("hvornår")
    kind = models.CharField("hvordan", max_length=10, choices=Kind)
    counterpart = models.CharField("hvem talte du med", max_length=120, blank=True)
    minutes = models.PositiveSmallIntegerField("minutter", null=True, blank=True)
    travel_minutes = models.PositiveSmallIntegerField("minutters kørsel", null=True, blank=True)
    domains = ArrayField(
        models.CharField(max_length=24, choices=LifeDomain), verbose_name="handlede om", default=list, blank=True
    )
    text = models.TextField("notat", blank=True)
    hat = models.CharField("skrevet som", max_length=10, choices=Hat, blank=True, default="", db_default="")
    # The tablet's clock ran ahead: accepted and said, not refused (B6).
    is_clock_ahead = models.BooleanField("tablettens ur gik forud", default=False, db_default=False)

    objects = ContactNoteQuerySet.as_manager()
    history = HistoricalRecords()

    class Meta:
        verbose_name = "kontaktnotat"
        verbose_name_plural = "kontaktnotater"
        ordering = ["-at", "-id"]
        constraints = [
            models.UniqueConstraint(fields=["author", "key"], name="b6_note_once"),
        ]
        indexes = [
            models.Index(fields=["case", "-at", "-id"], name="note_of_case"),
            models.Index(fields=["at"], include=["kind", "minutes"], name="note_by_month"),
        ]

    def __str__(self) -> str:
        return "kontaktnotat"
