"""Who uses the program, where they work, and the partners they work with (guide part 2)."""

from __future__ import annotations

import uuid
from typing import ClassVar

from django.contrib.auth.models import AbstractUser, UserManager
from django.contrib.postgres.constraints import ExclusionConstraint
from django.contrib.postgres.fields import ArrayField, RangeOperators
from django.contrib.postgres.functions import RandomUUID
from django.core.exceptions import PermissionDenied
from django.db import models
from django.db.models import Q
from simple_history.models import HistoricalRecords

from cases.models.base import PeriodQuerySet, UUIDModel, moment_range, not_before


class Law(models.TextChoices):
    """Laws under which an employee may hold authority competence; always printed with the section."""

    SERVICELOVEN = "sel", "serviceloven"
    BARNETS_LOV = "bl", "barnets lov"
    ALMENBOLIGLOVEN = "abl", "almenboligloven"
    BESKAEFTIGELSE = "lab", "lov om en aktiv beskæftigelsesindsats"


class Unit(UUIDModel):
    """A team or department of the municipality. A case lives in one unit; its leader answers for it."""

    name = models.CharField("navn", max_length=120, unique=True)
    closed_on = models.DateField("nedlagt", null=True, blank=True)
    # Guide part 2 says about 20; fewer where one worker holds several roles (Rute 42: 18).
    coordinator_caseload = models.PositiveSmallIntegerField(
        "passende antal unge til en koordinator",
        null=True,
        blank=True,
        help_text="Tom: omkring 20, som guiden siger. Skriv 18, hvis koordinatorerne også giver bostøtte.",
    )
    phone = models.CharField(
        "telefon", max_length=30, blank=True, help_text="Det nummer, en ung kan ringe til, når medarbejderen er væk."
    )
    opening_hours = models.CharField(
        "telefonen er åben", max_length=160, blank=True, help_text="For eksempel: hverdage 9-15, torsdag til 17."
    )

    class Meta:
        verbose_name = "enhed"
        verbose_name_plural = "enheder"
        ordering = ["name"]

    def __str__(self) -> str:
        return self.name


class Actor(UUIDModel):
    """One of the partners around a young person (guide part 2, core element 2), by sector."""

    class Sector(models.TextChoices):
        CHILDREN = "children", "Børn og unge"
        EMPLOYMENT = "employment", "Beskæftigelse"
        EDUCATION = "education", "Uddannelse"
        SUBSTANCE = "substance", "Rusmidler"
        SOCIAL = "social", "Socialområdet"
        BENEFITS = "benefits", "Ydelse"
        PSYCHIATRY = "psychiatry", "Psykiatri"
        PROBATION = "probation", "Kriminalforsorgen"
        HOUSING = "housing", "Bolig"
        OTHER = "other", "Andet"

    name = models.CharField("navn", max_length=120, unique=True)
    sector = models.CharField("sektor", max_length=20, choices=Sector)
    is_external = models.BooleanField("uden for kommunen", default=False)

    class Meta:
        verbose_name = "samarbejdspartner"
        verbose_name_plural = "samarbejdspartnere"
        ordering = ["name"]

    def __str__(self) -> str:
        return self.name


class StaffManager(UserManager):
    def create_superuser(self, *args, **kwargs):
        """Nobody has a standing right to everything (design 3); raises PermissionDenied."""
        raise PermissionDenied("Hjemvej har ingen superbruger. Opret en administrator med `seed_demo` eller i admin.")


class User(AbstractUser):
    """An employee or an invited professional. Rights come from dated assignments and unit roles, never from here."""

    id = models.UUIDField(primary_key=True, default=uuid.uuid4, db_default=RandomUUID(), editable=False)
    unit = models.ForeignKey(Unit, models.PROTECT, verbose_name="enhed", null=True, blank=True, related_name="staff")
    actor = models.ForeignKey(
        Actor, models.PROTECT, verbose_name="samarbejdspartner", null=True, blank=True, related_name="people"
    )
    profession = models.CharField("stilling", max_length=80, blank=True)
    phone = models.CharField("telefon", max_length=30, blank=True)
    weekly_hours = models.DecimalField("timer om ugen", max_digits=4, decimal_places=1, default=37)
    competences = ArrayField(
        models.CharField(max_length=5, choices=Law),
        verbose_name="myndighedskompetence",
        default=list,
        blank=True,
        help_text="Love, personen må træffe afgørelser efter.",
    )
    is_demo = models.BooleanField("demokonto", default=False, editable=False)

    objects: ClassVar[StaffManager] = StaffManager()
    history = HistoricalRecords(excluded_fields=["password", "last_login"])

    class Meta:
        verbose_name = "bruger"
        verbose_name_plural = "brugere"
        constraints = [
            models.CheckConstraint(
                condition=Q(is_superuser=False),
                name="no_superuser",
                violation_error_message="Ingen har stående ret til alt. Giv i stedet de rettigheder, arbejdet kræver.",
            ),
        ]

    def __str__(self) -> str:
        return self.get_full_name() or self.username

    def has_competence(self, law: str) -> bool:
        """True when the user may decide under `law` (a `Law` value); the source is the municipality's delegation."""
        return law in self.competences

    @property
    def has_authority(self) -> bool:
        """True when the user holds authority competence under any law (guide part 2: myndighedskoordinator)."""
        return bool(self.competences)


class UnitRole(UUIDModel):
    """A dated role in a unit, or in all units when `unit` is empty (design 1: never a flag on the user)."""

    class Role(models.TextChoices):
        LEADER = "leader", "Leder"
        VISITATION = "visitation", "Visitation"
        HOUSING_OFFICER = "housing_officer", "Boligkoordinator"
        MANAGEMENT_GROUP = "management_group", "Ledergruppe"
        DATA_PROTECTION = "data_protection", "Databeskyttelse"

    user = models.ForeignKey(User, models.PROTECT, verbose_name="bruger", related_name="unit_roles")
    unit = models.ForeignKey(Unit, models.PROTECT, verbose_name="enhed", null=True, blank=True, related_name="roles")
    role = models.CharField("rolle", max_length=20, choices=Role)
    valid_from = models.DateTimeField("fra")
    valid_until = models.DateTimeField("til", null=True, blank=True)

    objects = PeriodQuerySet.as_manager()
    history = HistoricalRecords()

    class Meta:
        verbose_name = "rolle i enhed"
        verbose_name_plural = "roller i enheder"
        constraints = [
            not_before("unitrole_period", "valid_from", "valid_until"),
            ExclusionConstraint(
                name="unitrole_no_overlap",
                expressions=[
                    ("user", RangeOperators.EQUAL),
                    ("role", RangeOperators.EQUAL),
                    ("unit", RangeOperators.EQUAL),
                    (moment_range("valid_from", "valid_until"), RangeOperators.OVERLAPS),
                ],
                violation_error_message="Personen har allerede rollen i den periode.",
            ),
        ]
        indexes = [models.Index(fields=["user", "role", "unit", "valid_from", "valid_until"], name="unitrole_lookup")]

    def __str__(self) -> str:
        return f"{self.get_role_display()} · {self.unit or 'alle enheder'}"
