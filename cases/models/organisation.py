"""The register of places young people can be a part of: employers, clubs, communities and § 110 homes.

It is about the places and the people who answer for them there, never about a young person: who has been somewhere is
found through the cases, and only by those who have them.
"""

from __future__ import annotations

from django.conf import settings
from django.contrib.postgres.indexes import GinIndex, OpClass
from django.db import models
from django.db.models import F, Func, Q, Value
from django.db.models.functions import Concat
from simple_history.models import HistoricalRecords

from cases.models.base import UUIDModel, VersionedModel


class Organisation(VersionedModel):
    """A place, with what has been agreed with it and who in the municipality keeps the contact."""

    class Kind(models.TextChoices):
        EMPLOYER = "employer", "Arbejdsgiver"
        EDUCATION = "education", "Skole eller uddannelse"
        CLUB = "club", "Forening eller klub"
        VOLUNTARY = "voluntary", "Frivilligt sted"
        COMMUNITY = "community", "Bolig- eller aktivitetsfællesskab"
        SHELTER = "shelter", "Herberg eller forsorgshjem"
        OTHER = "other", "Andet"

    name = models.CharField("navn", max_length=120)
    kind = models.CharField("slags", max_length=10, choices=Kind)
    address = models.CharField("adresse", max_length=160, blank=True)
    agreed = models.TextField("det er aftalt med stedet", blank=True)
    # SUS: clubs that open doors to employers (Unge mærker jobbet), places made ready (Energi til hinanden).
    opens_doors = models.BooleanField("åbner døre til arbejdsgivere", default=False)
    is_prepared = models.BooleanField("gjort klar til at tage imod unge", default=False)
    keeper = models.ForeignKey(
        settings.AUTH_USER_MODEL,
        models.PROTECT,
        verbose_name="holder kontakten",
        null=True,
        blank=True,
        related_name="+",
    )
    is_active = models.BooleanField("i brug", default=True)

    search_key = models.GeneratedField(
        expression=Func(
            Concat(Value(" "), F("name"), output_field=models.TextField()),
            function="public.dk_fold_v1",
            output_field=models.TextField(),
        ),
        output_field=models.TextField(),
        db_persist=True,
    )

    history = HistoricalRecords(excluded_fields=["search_key"])

    class Meta:
        verbose_name = "sted"
        verbose_name_plural = "steder"
        ordering = ["name"]
        constraints = [
            models.CheckConstraint(
                condition=~Q(name=""),
                name="organisation_has_name",
                violation_error_message="Skriv, hvad stedet hedder.",
            ),
        ]
        indexes = [GinIndex(OpClass(F("search_key"), name="gin_trgm_ops"), name="organisation_search")]

    def __str__(self) -> str:
        return self.name


class OrganisationContact(UUIDModel):
    """Somebody at the place: an owner, a trainer, a daily leader. Taken off the list when they leave."""

    organisation = models.ForeignKey(Organisation, models.PROTECT, verbose_name="sted", related_name="contacts")
    name = models.CharField("navn", max_length=120)
    role = models.CharField("rolle", max_length=120, blank=True)
    phone = models.CharField("telefon", max_length=40, blank=True)
    email = models.EmailField("mail", blank=True)
    left_on = models.DateField("er der ikke længere", null=True, blank=True)

    history = HistoricalRecords()

    class Meta:
        verbose_name = "kontaktperson på et sted"
        verbose_name_plural = "kontaktpersoner på steder"
        ordering = ["name"]

    def __str__(self) -> str:
        return self.name

    @property
    def line(self) -> str:
        """ "Bente Test, daglig leder · 00 00 00 00"."""
        who = ", ".join(part for part in (self.name, self.role) if part)
        return " · ".join(part for part in (who, self.phone, self.email) if part)
