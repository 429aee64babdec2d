"""Where the young person lives, spell by spell, and stays at a § 110 home (domain.md 5.1, 5.2)."""

from __future__ import annotations

import datetime as dt

from django.conf import settings
from django.contrib.postgres.constraints import ExclusionConstraint
from django.contrib.postgres.fields import RangeOperators
from django.db import models
from django.db.models import Q
from simple_history.models import HistoricalRecords

from cases.models.base import UUIDModel, VersionedModel, date_range, not_before, together
from cases.models.case import Case
from cases.models.organisation import Organisation
from cases.models.person import YoungPerson
from cases.models.vocabulary import HousingSituationKind
from cases.permissions import CaseChildQuerySet
from cases.working_days import add_working_days


class HousingSituation(UUIDModel):
    """Where somebody lives, from a day on: one of the nine official situations of homelessness or a border one.

    Half-open days: `until_on` is the first day it no longer is so, the day the next one begins.
    """

    class Source(models.TextChoices):
        REFERRAL = "referral", "Henvendelsen"
        ASSESSMENT = "assessment", "Udredningen"
        WORKER = "worker", "Skrevet på sagen"
        MOVE = "move", "Indflytningen"
        SHELTER = "shelter", "Opholdet på herberg"
        IMPORT = "import", "Kommunens liste"

    case = models.ForeignKey(Case, models.PROTECT, verbose_name="sag", related_name="situations")
    person = models.ForeignKey(YoungPerson, models.PROTECT, verbose_name="ung", related_name="situations")
    kind = models.CharField("bor", max_length=40, choices=HousingSituationKind)
    since_on = models.DateField("siden")
    until_on = models.DateField("til", null=True, blank=True)
    source = models.CharField("hvor ved vi det fra", max_length=10, choices=Source)
    note = models.CharField("mere om det", max_length=200, blank=True)
    written_by = models.ForeignKey(
        settings.AUTH_USER_MODEL, models.PROTECT, verbose_name="skrevet af", related_name="+"
    )

    objects = CaseChildQuerySet.as_manager()
    history = HistoricalRecords()

    class Meta:
        verbose_name = "boligsituation"
        verbose_name_plural = "boligsituationer"
        ordering = ["-since_on"]
        indexes = [models.Index(fields=["case", "-since_on"], name="situation_of_case")]
        constraints = [
            ExclusionConstraint(
                name="situation_one_at_a_time",
                expressions=[
                    ("person", RangeOperators.EQUAL),
                    (date_range("since_on", "until_on"), RangeOperators.OVERLAPS),
                ],
                violation_error_message="Den unge bor ét sted ad gangen. Ret en af dagene.",
            ),
            not_before("situation_period", "since_on", "until_on"),
        ]

    def __str__(self) -> str:
        return self.get_kind_display()


class ShelterStay(VersionedModel):
    """A stay after serviceloven § 110, with what Danmarks Statistik asks about the way in and out (domain.md 5.1)."""

    class Type(models.TextChoices):
        """The two types since 2021."""

        HOSTEL = "hostel", "Herberg eller forsorgshjem"
        AFTERCARE = "aftercare", "Efterforsorg"

    class CameBy(models.TextChoices):
        SELF = "self", "Kom selv"
        REFERRED = "referred", "Henvist af kommunen"
        OTHER = "other", "Henvist af andre"

    class Discharge(models.TextChoices):
        AGREED = "agreed", "Efter aftale"
        OWN_WISH = "own_wish", "Skrev sig selv ud"
        LEFT = "left", "Blev væk"
        LEADER = "leader", "Skrevet ud af forstanderen"
        MUNICIPALITY = "municipality", "Skrevet ud af kommunen"
        OTHER_HOME = "other_home", "Flyttet til et andet § 110-tilbud"
        DIED = "died", "Død"
        UNKNOWN = "unknown", "Ved det ikke"

    # Working days the home has to tell the acting municipality of an admission (serviceloven § 110; domain.md 5.2).
    NOTICE_DAYS = 3

    case = models.ForeignKey(Case, models.PROTECT, verbose_name="sag", related_name="shelter_stays")
    person = models.ForeignKey(YoungPerson, models.PROTECT, verbose_name="ung", related_name="shelter_stays")
    stay_type = models.CharField(
        "slags ophold", max_length=10, choices=Type, default=Type.HOSTEL, db_default=Type.HOSTEL
    )
    organisation = models.ForeignKey(
        Organisation, models.PROTECT, verbose_name="sted", null=True, blank=True, related_name="shelter_stays"
    )
    place_name = models.CharField("sted, som ikke er på listen", max_length=160, blank=True)
    in_on = models.DateField("skrevet ind")
    came_by = models.CharField("hvordan kom den unge dertil", max_length=10, choices=CameBy, blank=True)
    came_from = models.CharField("boede før", max_length=40, choices=HousingSituationKind, blank=True)
    notice_on = models.DateField("boformen gav besked", null=True, blank=True)
    out_on = models.DateField("skrevet ud", null=True, blank=True)
    discharge = models.CharField("hvordan skete udskrivningen", max_length=12, choices=Discharge, blank=True)
    went_to = models.CharField("flyttede til", max_length=40, choices=HousingSituationKind, blank=True)
    # Written by hand where the program does not know it: the conditions of § 110 for a discharge by the municipality.
    plan_on = models.DateField("handleplan (§§ 141 og 142)", null=True, blank=True)
    home_on = models.DateField("bolig anvist, eller botilbud besluttet (§§ 107 og 108)", null=True, blank=True)
    support_on = models.DateField("støtten er besluttet", null=True, blank=True)
    lease_on = models.DateField("kontrakten er skrevet under", null=True, blank=True)
    worker_wish = models.CharField("den unges ønske om medarbejder", max_length=200, blank=True)
    registered_by = models.ForeignKey(
        settings.AUTH_USER_MODEL, models.PROTECT, verbose_name="skrevet af", related_name="+"
    )

    objects = CaseChildQuerySet.as_manager()
    # The home somebody stays at is an address, and addresses stay out of history rows (decisions h).
    history = HistoricalRecords(excluded_fields=["place_name"])

    class Meta:
        verbose_name = "ophold på herberg eller forsorgshjem"
        verbose_name_plural = "ophold på herberg eller forsorgshjem"
        ordering = ["-in_on"]
        constraints = [
            ExclusionConstraint(
                name="shelter_one_at_a_time",
                expressions=[
                    ("person", RangeOperators.EQUAL),
                    (date_range("in_on", "out_on"), RangeOperators.OVERLAPS),
                ],
                violation_error_message=(
                    "Den unge er allerede skrevet ind et sted i den periode. Skriv udskrivningen der først."
                ),
            ),
            not_before("shelter_period", "in_on", "out_on"),
            not_before(
                "shelter_notice",
                "in_on",
                "notice_on",
                message="Beskeden ligger før indskrivningen. Ret dagen.",
            ),
            together(
                "shelter_discharged",
                "out_on",
                "discharge=''",
                message="Skriv både dagen og hvordan udskrivningen skete. ”Ved det ikke” er også et svar.",
            ),
            models.CheckConstraint(
                condition=Q(organisation__isnull=True) | Q(place_name=""),
                name="shelter_one_place",
                violation_error_message="Vælg stedet på listen, eller skriv det. Ikke begge dele.",
            ),
        ]

    def __str__(self) -> str:
        return self.get_stay_type_display()

    @property
    def place(self) -> str:
        """Where it is; for those who may see where the young person is (`may_see_contact`)."""
        return self.organisation.name if self.organisation is not None else self.place_name

    @property
    def notice_due_on(self) -> dt.date:
        """The last day for the home's notice to the acting municipality."""
        return add_working_days(self.in_on, self.NOTICE_DAYS)

    @property
    def is_notice_late(self) -> bool:
        return self.notice_on is not None and self.notice_on > self.notice_due_on
