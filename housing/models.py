"""Dwellings, the waiting list, offers and tenancies (guide TRIN 5). Support is never a condition: H6."""

from __future__ import annotations

import datetime as dt

from django.conf import settings
from django.contrib.postgres.constraints import ExclusionConstraint
from django.contrib.postgres.fields import RangeOperators
from django.db import models
from django.db.models import Q
from simple_history.models import HistoricalRecords

from cases.models import Case, YoungPerson
from cases.models.base import UUIDModel, VersionedModel, date_range, not_before, together
from cases.permissions import CaseChildQuerySet


class HousingAssociation(UUIDModel):
    """A housing association or landlord the municipality has an agreement with."""

    name = models.CharField("navn", max_length=120, unique=True)

    class Meta:
        verbose_name = "boligorganisation"
        verbose_name_plural = "boligorganisationer"
        ordering = ["name"]

    def __str__(self) -> str:
        return self.name


class Dwelling(VersionedModel):
    """A lettable unit: a whole dwelling or a room in one. It is no personal data until somebody lives there."""

    class Kind(models.TextChoices):
        YOUTH = "youth", "Ungdomsbolig"
        FAMILY = "family", "Familiebolig"
        STARTER = "starter", "Startbolig"
        TRANSITIONAL = "transitional", "Udslusningsbolig"
        ALTERNATIVE = "alternative", "Skæv bolig"
        ROOM = "room", "Værelse"
        PRIVATE = "private", "Privat lejebolig"

    class Channel(models.TextChoices):
        """How the dwelling came to the municipality, with its section of almenboligloven (domain.md 5.5)."""

        ABL_59 = "abl_59", "almenboligloven § 59"
        ABL_59_3 = "abl_59_3", "almenboligloven § 59, stk. 3"
        ABL_60 = "abl_60", "almenboligloven § 60"
        ABL_63 = "abl_63", "almenboligloven § 63"
        ABL_101A = "abl_101a", "almenboligloven § 101 a"
        ABL_149A = "abl_149a", "almenboligloven § 149 a"
        PRIVATE = "private", "Privat udlejer"
        OWN = "own", "Fundet selv"

    association = models.ForeignKey(
        HousingAssociation,
        models.PROTECT,
        verbose_name="boligorganisation",
        null=True,
        blank=True,
        related_name="dwellings",
    )
    address = models.CharField("adresse", max_length=160)
    kind = models.CharField("type", max_length=14, choices=Kind, default=Kind.YOUTH)
    channel = models.CharField("kanal", max_length=10, choices=Channel, default=Channel.ABL_59_3)
    rent = models.PositiveIntegerField("husleje i kr. om måneden", null=True, blank=True)
    utilities = models.PositiveIntegerField("forbrug i kr. om måneden", null=True, blank=True)
    deposit = models.PositiveIntegerField("indskud i kr.", null=True, blank=True)
    size_m2 = models.PositiveSmallIntegerField("kvadratmeter", null=True, blank=True)
    pets_allowed = models.BooleanField("dyr tilladt", null=True, blank=True)
    available_from = models.DateField("ledig fra")
    withdrawn_on = models.DateField("ude af puljen", null=True, blank=True)

    history = HistoricalRecords()

    class Meta:
        verbose_name = "bolig"
        verbose_name_plural = "boliger"
        ordering = ["available_from", "address"]
        constraints = [not_before("dwelling_period", "available_from", "withdrawn_on")]

    def __str__(self) -> str:
        return self.address

    @property
    def monthly_cost(self) -> int | None:
        """Rent and utilities in kroner a month, before housing benefit; None when the rent is not known."""
        return None if self.rent is None else self.rent + (self.utilities or 0)


class HousingNeed(VersionedModel):
    """A place on the waiting list. It depends on nothing but the wish for a home (H6)."""

    class ClosedReason(models.TextChoices):
        HOUSED = "housed", "Har fået en bolig"
        NO_WISH = "no_wish", "Ønsker ikke at stå på listen"
        CASE_CLOSED = "case_closed", "Sagen er lukket"

    case = models.ForeignKey(Case, models.PROTECT, verbose_name="sag", related_name="housing_needs")
    person = models.ForeignKey(YoungPerson, models.PROTECT, verbose_name="ung", related_name="housing_needs")
    since_on = models.DateField("skrevet op")
    max_net_rent = models.PositiveIntegerField("kan højst betale om måneden", null=True, blank=True)
    wishes = models.TextField("område og ønsker", blank=True)
    registered_by = models.ForeignKey(settings.AUTH_USER_MODEL, models.PROTECT, verbose_name="af", related_name="+")
    on_hold_since = models.DateTimeField("på hold", null=True, blank=True)
    closed_at = models.DateTimeField("af listen", null=True, blank=True)
    closed_by = models.ForeignKey(
        settings.AUTH_USER_MODEL, models.PROTECT, verbose_name="af", null=True, blank=True, related_name="+"
    )
    closed_reason = models.CharField("hvorfor", max_length=12, choices=ClosedReason, blank=True)

    objects = CaseChildQuerySet.as_manager()
    history = HistoricalRecords()

    class Meta:
        verbose_name = "plads på ventelisten"
        verbose_name_plural = "ventelisten"
        ordering = ["since_on", "created_at"]
        constraints = [
            models.UniqueConstraint(
                fields=["person"],
                condition=Q(closed_at__isnull=True),
                name="h1_one_live_need",
                violation_error_message="Den unge står allerede på ventelisten (H1).",
            ),
            together("c3_need_closed", "closed_at", "closed_by", "closed_reason=''"),
        ]

    def __str__(self) -> str:
        return "boligbehov"


class DeclineReason(models.Model):
    """What may decide a no to a home: the municipality's own list, so that it can be counted beside the words."""

    code = models.SlugField("kort kode", max_length=20, primary_key=True)
    label = models.CharField("navn", max_length=80, unique=True)
    position = models.PositiveSmallIntegerField("plads på listen", default=50)
    in_use = models.BooleanField("kan vælges", default=True)

    class Meta:
        verbose_name = "grund til nej tak"
        verbose_name_plural = "grunde til nej tak"
        ordering = ["position", "label"]

    def __str__(self) -> str:
        return self.label


class Offer(VersionedModel):
    """A dwelling offered to one young person, with an owner and a deadline. A no never costs seniority (H2)."""

    class Answer(models.TextChoices):
        ACCEPTED = "accepted", "Ja tak"
        DECLINED = "declined", "Nej tak"
        EXPIRED = "expired", "Fristen gik"
        WITHDRAWN = "withdrawn", "Trukket tilbage"

    dwelling = models.ForeignKey(Dwelling, models.PROTECT, verbose_name="bolig", related_name="offers")
    case = models.ForeignKey(Case, models.PROTECT, verbose_name="sag", related_name="offers")
    offered_at = models.DateTimeField("tilbudt")
    offered_by = models.ForeignKey(
        settings.AUTH_USER_MODEL, models.PROTECT, verbose_name="tilbudt af", related_name="+"
    )
    deadline_at = models.DateTimeField("svar senest")
    answer = models.CharField("svar", max_length=10, choices=Answer, blank=True)
    answered_at = models.DateTimeField("svarede", null=True, blank=True)
    answered_by = models.ForeignKey(
        settings.AUTH_USER_MODEL, models.PROTECT, verbose_name="skrevet af", null=True, blank=True, related_name="+"
    )
    declined_for = models.ForeignKey(
        DeclineReason, models.PROTECT, verbose_name="det afgørende", null=True, blank=True, related_name="+"
    )
    reason = models.CharField("hvorfor", max_length=200, blank=True)
    # A yes holds the dwelling until the lease is signed or it falls through; then the offer is over.
    over_at = models.DateTimeField("slut", null=True, blank=True)

    objects = CaseChildQuerySet.as_manager()
    history = HistoricalRecords()

    class Meta:
        verbose_name = "boligtilbud"
        verbose_name_plural = "boligtilbud"
        ordering = ["-offered_at"]
        constraints = [
            models.UniqueConstraint(
                fields=["dwelling"],
                condition=Q(over_at__isnull=True),
                name="h1_one_live_offer",
                violation_error_message=(
                    "Boligen er allerede tilbudt til en anden (H1). Vent på svaret, eller tilbyd en anden bolig."
                ),
            ),
            together("c3_offer_answered", "answered_at", "answered_by", "answer=''"),
            models.CheckConstraint(
                condition=Q(over_at__isnull=False) | ~Q(answer__in=["declined", "expired", "withdrawn"]),
                name="h2_declined_offer_is_over",
                violation_error_message="Et tilbud, der er sagt nej til, er slut (H2).",
            ),
            models.CheckConstraint(
                condition=Q(declined_for__isnull=True) | Q(answer="declined"),
                name="decline_reason_of_a_no",
                violation_error_message="Kun et nej tak har noget, der var afgørende for det.",
            ),
            not_before("offer_deadline_after_offer", "offered_at", "deadline_at", "Fristen ligger før tilbuddet."),
        ]

    def __str__(self) -> str:
        return "boligtilbud"

    @property
    def why(self) -> str:
        """Why it ended so: what decided, and the words; fetch it with `declined_for`."""
        return ". ".join(part.rstrip(".") for part in (str(self.declined_for or ""), self.reason) if part)


class Tenancy(VersionedModel):
    """A lease: who holds which lettable unit, from when to when (H1)."""

    class EndReason(models.TextChoices):
        MOVED = "moved", "Flyttede til en anden bolig"
        OWN_NOTICE = "own_notice", "Sagde selv op"
        EVICTED = "evicted", "Udsat"
        FELL_THROUGH = "fell_through", "Blev ikke til noget"
        DIED = "died", "Død"
        OTHER = "other", "Andet"

    dwelling = models.ForeignKey(Dwelling, models.PROTECT, verbose_name="bolig", related_name="tenancies")
    case = models.ForeignKey(Case, models.PROTECT, verbose_name="sag", related_name="tenancies")
    signed_on = models.DateField("kontrakt skrevet under", null=True, blank=True)
    starts_on = models.DateField("lejer fra")
    ends_on = models.DateField("lejer til", null=True, blank=True)
    end_reason = models.CharField("hvorfor slut", max_length=12, choices=EndReason, blank=True)
    registered_by = models.ForeignKey(settings.AUTH_USER_MODEL, models.PROTECT, verbose_name="af", related_name="+")

    objects = CaseChildQuerySet.as_manager()
    history = HistoricalRecords()

    class Meta:
        verbose_name = "lejemål"
        verbose_name_plural = "lejemål"
        ordering = ["-starts_on"]
        constraints = [
            ExclusionConstraint(
                name="h1_no_overlapping_tenancies",
                expressions=[
                    ("dwelling", RangeOperators.EQUAL),
                    (date_range("starts_on", "ends_on"), RangeOperators.OVERLAPS),
                ],
                violation_error_message=(
                    "Boligen er lejet ud i den periode (H1). Skriv, hvornår det gamle lejemål slutter, "
                    "eller vælg en anden bolig."
                ),
            ),
            not_before("tenancy_period", "starts_on", "ends_on"),
            together("c3_tenancy_ended", "ends_on", "end_reason=''", message="Skriv, hvorfor lejemålet slutter (C3)."),
        ]

    def __str__(self) -> str:
        return "lejemål"

    @property
    def last_day(self) -> dt.date | None:
        """The last day of the lease, as people say it: `ends_on` is the first day it no longer runs."""
        return self.ends_on - dt.timedelta(days=1) if self.ends_on else None


class Residence(UUIDModel):
    """The days a person lives in a tenancy. An old lease's notice may overlap; living in two homes may not (H1)."""

    tenancy = models.ForeignKey(Tenancy, models.PROTECT, verbose_name="lejemål", related_name="residences")
    case = models.ForeignKey(Case, models.PROTECT, verbose_name="sag", related_name="residences")
    person = models.ForeignKey(YoungPerson, models.PROTECT, verbose_name="ung", related_name="residences")
    from_on = models.DateField("flyttede ind")
    until_on = models.DateField("flyttede ud", null=True, blank=True)

    objects = CaseChildQuerySet.as_manager()
    history = HistoricalRecords()

    class Meta:
        verbose_name = "bopæl"
        verbose_name_plural = "bopæle"
        ordering = ["-from_on"]
        constraints = [
            ExclusionConstraint(
                name="h1_no_overlapping_residence",
                expressions=[
                    ("person", RangeOperators.EQUAL),
                    (date_range("from_on", "until_on"), RangeOperators.OVERLAPS),
                ],
                violation_error_message=(
                    "Den unge bor allerede i en anden bolig i den periode (H1). Skriv udflytningsdagen der først."
                ),
            ),
            not_before("residence_period", "from_on", "until_on"),
        ]

    def __str__(self) -> str:
        return "bopæl"
