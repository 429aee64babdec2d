"""On what basis somebody outside sees or receives something about a young person, and the grants that follow (C6)."""

from __future__ import annotations

import datetime as dt
from typing import Any, ClassVar, Self

from django.conf import settings
from django.contrib.postgres.fields import ArrayField
from django.db import models
from django.db.models import F, Q
from django.utils import timezone
from guardian.models import UserObjectPermissionBase
from simple_history.models import HistoricalRecords

from cases.ages import is_minor, newest_adult
from cases.compiled import lift
from cases.models.base import VersionedModel, not_before, together
from cases.models.case import Case
from cases.models.document import Document
from cases.models.team import TeamMember
from cases.permissions import CaseChildQuerySet

# What the setting can be set to at most (cases.municipality), that day included; the municipality's own is shorter.
LONGEST_CONSENT = dt.timedelta(days=733)


def covers_at(at: Any, prefix: str = "") -> Q:
    """The condition "covers something at `at`" on a basis (or a relation to one, with `prefix` such as "basis__").

    Begun, not expired, not withdrawn; and what a custody holder gave stops on the 18th birthday, whatever its end
    says and however late the birth date was written (C9).
    """
    born = f"{prefix}case__person__birth_date"
    by_somebody_else = ~Q(**{f"{prefix}given_by": "custody_holder"})
    of_a_minor = Q(**{f"{born}__isnull": True}) | Q(**{f"{born}__gt": lift(newest_adult, at)})
    return (
        Q(**{f"{prefix}valid_from__lte": at, f"{prefix}valid_until__gt": at, f"{prefix}withdrawn_at__isnull": True})
    ) & (by_somebody_else | of_a_minor)


class DisclosureBasisQuerySet(CaseChildQuerySet):
    def live(self, at: dt.datetime) -> Self:
        """Bases that cover something at `at`."""
        return self.filter(covers_at(at))


class DisclosureBasis(VersionedModel):
    """Samtykke or a statutory basis: which party, for what, which kinds of information, until when.

    The consent is one of administrative law (retssikkerhedsloven § 11 a, forvaltningsloven §§ 27-32), not GDPR's.
    """

    class Kind(models.TextChoices):
        CONSENT = "consent", "Samtykke"
        STATUTORY = "statutory", "Hjemmel i loven"

    class Form(models.TextChoices):
        SPOKEN = "spoken", "Mundtligt"
        WRITTEN = "written", "Skriftligt"

    class GivenBy(models.TextChoices):
        YOUNG_PERSON = "young_person", "Den unge"
        CUSTODY_HOLDER = "custody_holder", "Forældremyndighedens indehaver"
        GUARDIAN = "guardian", "Værge"

    class Info(models.TextChoices):
        PLAN = "plan", "Mål og aftaler"
        MEETINGS = "meetings", "Netværksmøder og ark"
        TEAM = "team", "Hvem der er i teamet"
        NETWORK = "network", "Netværkskortet"
        CONTACT = "contact", "Adresse og telefon"
        STORY = "story", "Min historie"

    case = models.ForeignKey(Case, models.PROTECT, verbose_name="sag", related_name="disclosure_bases")
    member = models.ForeignKey(
        TeamMember, models.PROTECT, verbose_name="hvem", null=True, blank=True, related_name="disclosure_bases"
    )
    organisation = models.CharField("organisation", max_length=160)
    purpose = models.CharField("hvad det skal bruges til", max_length=300)
    kinds = ArrayField(models.CharField(max_length=10, choices=Info), verbose_name="det må de se")
    kind = models.CharField("grundlag", max_length=10, choices=Kind, default=Kind.CONSENT)
    form = models.CharField("hvordan", max_length=8, choices=Form, blank=True)
    given_by = models.CharField("givet af", max_length=14, choices=GivenBy, blank=True)
    legal_reference = models.CharField("lov og paragraf", max_length=120, blank=True)
    statutory_reason = models.TextField("hvorfor uden samtykke", blank=True)
    young_person_told = models.BooleanField("den unge har fået det at vide", null=True, blank=True)
    valid_from = models.DateTimeField("fra")
    valid_until = models.DateTimeField("til")
    registered_by = models.ForeignKey(settings.AUTH_USER_MODEL, models.PROTECT, verbose_name="af", related_name="+")
    scan = models.ForeignKey(
        Document, models.PROTECT, verbose_name="underskrevet papir", null=True, blank=True, related_name="+"
    )
    withdrawn_at = models.DateTimeField("trukket tilbage", null=True, blank=True)
    withdrawn_by = models.ForeignKey(
        settings.AUTH_USER_MODEL, models.PROTECT, verbose_name="skrevet af", null=True, blank=True, related_name="+"
    )

    objects = DisclosureBasisQuerySet.as_manager()
    history = HistoricalRecords()

    class Meta:
        verbose_name = "samtykke eller hjemmel"
        verbose_name_plural = "samtykker og hjemler"
        ordering = ["valid_from"]
        constraints = [
            models.CheckConstraint(
                condition=Q(kind="statutory") | (~Q(given_by="") & ~Q(form="")),
                name="c6_consent_is_given",
                violation_error_message="Skriv, hvem der gav samtykket, mundtligt eller skriftligt (C6).",
            ),
            models.CheckConstraint(
                condition=Q(kind="consent") | (~Q(legal_reference="") & ~Q(statutory_reason="")),
                name="c6_statutory_has_reason",
                violation_error_message="Skriv lov og paragraf, og hvorfor der deles uden samtykke (C6).",
            ),
            models.CheckConstraint(
                condition=~Q(kinds=[]),
                name="c6_names_kinds",
                violation_error_message="Vælg, hvilke oplysninger det gælder (C6).",
            ),
            not_before("c6_period", "valid_from", "valid_until"),
            models.CheckConstraint(
                condition=Q(kind="statutory") | Q(valid_until__lte=F("valid_from") + LONGEST_CONSENT),
                name="c6_consent_ends",
                violation_error_message="Et samtykke gælder højst to år. Spørg den unge igen derefter (C6).",
            ),
            together("c3_basis_withdrawn", "withdrawn_at", "withdrawn_by"),
        ]

    def __str__(self) -> str:
        return f"{self.get_kind_display()} · {self.organisation}"

    def is_live(self, at: dt.datetime) -> bool:
        """The same as `live`, for one row."""
        return self.withdrawn_at is None and self.valid_from <= at < self.valid_until and not self.is_outgrown(at)

    def is_outgrown(self, at: dt.datetime) -> bool:
        """Given by a custody holder, and the young person has turned 18 (C9)."""
        if self.given_by != self.GivenBy.CUSTODY_HOLDER:
            return False
        born = self.case.person.birth_date
        return born is not None and not is_minor(born, timezone.localdate(at))


class GrantQuerySet(models.QuerySet):
    def live(self, at: dt.datetime) -> Self:
        """Grants that open something at `at`: not run out, and their basis covers something still."""
        return self.filter(covers_at(at, "basis__"), valid_until__gt=at)


class CaseUserObjectPermission(UserObjectPermissionBase):
    """One permission on one case for one invited professional (django-guardian, direct foreign keys).

    A grant cannot exist without the basis that covers it: only cases.services.consent makes and removes them.
    """

    content_object = models.ForeignKey(Case, models.CASCADE, verbose_name="sag", related_name="grants")
    basis = models.ForeignKey(DisclosureBasis, models.PROTECT, verbose_name="grundlag", related_name="grants")
    valid_until = models.DateTimeField("til")
    granted_by = models.ForeignKey(settings.AUTH_USER_MODEL, models.PROTECT, verbose_name="givet af", related_name="+")

    objects: ClassVar[models.Manager] = GrantQuerySet.as_manager()  # type: ignore[assignment]

    class Meta(UserObjectPermissionBase.Meta):
        verbose_name = "adgang for fagperson"
        verbose_name_plural = "adgange for fagpersoner"
        # The base class says unique per user, permission and case; two bases may cover the same permission.
        unique_together = [["user", "permission", "content_object", "basis"]]
        indexes = [models.Index(fields=["user", "content_object", "valid_until"], name="grant_of_user")]

    def __str__(self) -> str:
        return "adgang"
