"""Redskab 1, the network map: who the young person has around them, how near, and who may be asked to help.

Fields and answers are domain.md 1.1. A map is redone at the start, then yearly or when things change, so a new drawing
is a new version with a copy of everybody, and the former stays as it was drawn. Those on it have not asked to stand in
a case file: names and relations, no personal number and nothing about their health (GDPR art. 5, c).
"""

from __future__ import annotations

import uuid

from django.conf import settings
from django.contrib.postgres.fields import ArrayField
from django.core.exceptions import ValidationError
from django.core.validators import MaxValueValidator
from django.db import models
from django.db.models import F, Q
from django.utils import timezone
from simple_history.models import HistoricalRecords

from cases.cpr import mentions_cpr
from cases.models.base import VersionedModel
from cases.models.case import Case
from cases.models.team import TeamMember
from cases.models.vocabulary import LifeDomain
from cases.permissions import CaseChildQuerySet

# The same shape as cases.cpr.WITHIN, in PostgreSQL's dialect.
CPR_IN_SQL = r"(^|[^0-9])(0[1-9]|[12]\d|3[01]|6[1-9]|[78]\d|9[01])(0[1-9]|1[0-2])\d\d[ -]?\d{4}($|[^0-9])"
NO_CPR = "Skriv ikke CPR-numre på netværkskortet. Personerne har ikke bedt om at stå her."


def refuse_cpr(text: str) -> None:
    """Raise ValidationError when the text about a third party holds something shaped like a personal number."""
    if mentions_cpr(text):
        raise ValidationError(NO_CPR, code="cpr")


def without_cpr(name: str, *fields: str) -> models.CheckConstraint:
    """None of the text columns `fields` holds something shaped like a personal number."""
    found = Q()
    for field in fields:
        found |= Q(**{f"{field}__regex": CPR_IN_SQL})
    return models.CheckConstraint(condition=~found, name=name, violation_error_message=NO_CPR)


class NetworkMap(VersionedModel):
    """One drawing of the network. `number` counts the drawings of a case, `version` the saves of this row."""

    case = models.ForeignKey(Case, models.PROTECT, verbose_name="sag", related_name="network_maps")
    number = models.PositiveSmallIntegerField("nummer")
    drawn_on = models.DateField("tegnet", default=timezone.localdate)
    filled_by = models.ForeignKey(
        settings.AUTH_USER_MODEL, models.PROTECT, verbose_name="tegnet af", related_name="network_maps"
    )
    participants = models.CharField("hvem var med", max_length=200, blank=True, validators=[refuse_cpr])
    own_words = models.TextField("den unge siger", max_length=2000, blank=True, validators=[refuse_cpr])

    objects = CaseChildQuerySet.as_manager()
    history = HistoricalRecords()

    class Meta:
        verbose_name = "netværkskort"
        verbose_name_plural = "netværkskort"
        ordering = ["case", "-number"]
        constraints = [
            models.UniqueConstraint(
                fields=["case", "number"],
                name="network_map_number",
                violation_error_message="Der er lige lavet et nyt kort. Genindlæs siden.",
            ),
            without_cpr("network_map_no_cpr", "participants", "own_words"),
        ]

    def __str__(self) -> str:
        return f"Netværkskort {self.number}"


class OnMapQuerySet(CaseChildQuerySet):
    """Rows that hang under a case through their map."""

    case_path = "map__case"


class NetworkPerson(VersionedModel):
    """Somebody on one drawing. `lineage` is the same for that person on every drawing of the case."""

    class Field(models.TextChoices):
        FAMILY = "family", "Familie"
        KIN = "kin", "Slægt"
        FRIENDS = "friends", "Venner og andre"
        SCHOOL_WORK = "school_work", "Skole og arbejde"
        PROFESSIONALS = "professionals", "Fagpersoner"

    class Closeness(models.IntegerChoices):
        CLOSE = 1, "Tæt på"
        MIDDLE = 2, "Midt imellem"
        FAR = 3, "Yderst"

    class Quality(models.TextChoices):
        SUPPORTIVE = "supportive", "Støtter"
        MIXED = "mixed", "Blandet"
        STRAINING = "straining", "Belaster"
        BROKEN = "broken", "Afbrudt"

    class Contact(models.TextChoices):
        DAILY = "daily", "Dagligt"
        WEEKLY = "weekly", "Ugentligt"
        MONTHLY = "monthly", "Månedligt"
        SELDOM = "seldom", "Sjældnere"

    class Knows(models.TextChoices):
        YES = "yes", "Ja"
        PARTLY = "partly", "Delvist"
        NO = "no", "Nej"

    class MayContact(models.TextChoices):
        YES = "yes", "Ja"
        AGREED = "agreed", "Kun efter aftale"
        NO = "no", "Nej"

    map = models.ForeignKey(NetworkMap, models.CASCADE, verbose_name="kort", related_name="people")
    lineage = models.UUIDField("samme person på tidligere kort", default=uuid.uuid4, editable=False)
    name = models.CharField("navn", max_length=80, validators=[refuse_cpr])
    field = models.CharField("felt", max_length=14, choices=Field, default=Field.FRIENDS)
    closeness = models.PositiveSmallIntegerField("nærhed", choices=Closeness, default=Closeness.MIDDLE)
    # Where in the field, 0 to 100; NULL is wherever there is room.
    place = models.PositiveSmallIntegerField(
        "plads i feltet", null=True, blank=True, validators=[MaxValueValidator(100)]
    )
    relation = models.CharField("relation", max_length=80, blank=True, validators=[refuse_cpr])
    organisation = models.CharField("organisation", max_length=120, blank=True, validators=[refuse_cpr])
    quality = models.CharField("hvordan er forholdet", max_length=10, choices=Quality, blank=True)
    contact = models.CharField("kontakt", max_length=8, choices=Contact, blank=True)
    can_help_with = ArrayField(
        models.CharField(max_length=24, choices=LifeDomain), verbose_name="kan hjælpe med", default=list, blank=True
    )
    knows_situation = models.CharField("kender til situationen", max_length=7, choices=Knows, blank=True)
    may_contact = models.CharField("må kontaktes", max_length=7, choices=MayContact, blank=True)
    may_contact_on = models.DateField("sagt den", null=True, blank=True)
    wanted_in_team = models.BooleanField("skal med i teamet", default=False)
    is_trusted_adult = models.BooleanField("er min voksen", default=False)
    note = models.CharField("andet", max_length=300, blank=True, validators=[refuse_cpr])
    seat = models.ForeignKey(
        TeamMember,
        models.PROTECT,
        verbose_name="plads i teamet",
        null=True,
        blank=True,
        related_name="on_network_maps",
    )

    objects = OnMapQuerySet.as_manager()
    history = HistoricalRecords()

    class Meta:
        verbose_name = "person på netværkskortet"
        verbose_name_plural = "personer på netværkskortet"
        ordering = ["created_at", "name"]
        constraints = [
            models.UniqueConstraint(fields=["map", "lineage"], name="network_person_once"),
            models.UniqueConstraint(
                fields=["map"],
                condition=Q(is_trusted_adult=True),
                name="network_one_adult",
                violation_error_message="Der er allerede en, der er min voksen. Fjern mærket der først.",
            ),
            models.CheckConstraint(condition=Q(closeness__range=(1, 3)), name="network_closeness"),
            models.CheckConstraint(condition=Q(place__isnull=True) | Q(place__lte=100), name="network_place"),
            without_cpr("network_person_no_cpr", "name", "relation", "organisation", "note"),
        ]

    def __str__(self) -> str:
        return self.name

    @property
    def is_professional(self) -> bool:
        return self.field == self.Field.PROFESSIONALS


class NetworkLink(VersionedModel):
    """How two on the same drawing stand to one another. There is one line between two, whichever is named first."""

    class Kind(models.TextChoices):
        COOPERATES = "cooperates", "Samarbejder"
        CONFLICT = "conflict", "Konflikt"
        NEUTRAL = "neutral", "Neutralt"

    map = models.ForeignKey(NetworkMap, models.CASCADE, verbose_name="kort", related_name="links")
    first = models.ForeignKey(NetworkPerson, models.CASCADE, verbose_name="den ene", related_name="links_out")
    second = models.ForeignKey(NetworkPerson, models.CASCADE, verbose_name="den anden", related_name="links_in")
    kind = models.CharField("forhold", max_length=10, choices=Kind, default=Kind.COOPERATES)

    objects = OnMapQuerySet.as_manager()
    history = HistoricalRecords()

    class Meta:
        verbose_name = "streg mellem to"
        verbose_name_plural = "streger mellem to"
        ordering = ["created_at"]
        constraints = [
            models.CheckConstraint(
                condition=Q(first__lt=F("second")),
                name="network_link_of_two",
                violation_error_message="Vælg to forskellige personer.",
            ),
            models.UniqueConstraint(
                fields=["first", "second"],
                name="network_link_once",
                violation_error_message="Der er allerede en streg mellem de to. Ret den i stedet.",
            ),
        ]

    def __str__(self) -> str:
        return self.get_kind_display()
