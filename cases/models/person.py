"""The young person: what to call them, how to reach them, and their personal numbers over time."""

from __future__ import annotations

import datetime as dt
from typing import Self

from django.contrib.postgres.indexes import GinIndex, OpClass
from django.db import models
from django.db.models import F, Func, Q, Value
from django.db.models.functions import Coalesce, Concat, NullIf
from simple_history.models import HistoricalRecords

from cases import cpr
from cases.models.base import UUIDModel, VersionedModel, not_before


class YoungPerson(VersionedModel):
    """A young person in homelessness or at risk of it (guide part 1). Only what to call them is needed."""

    class Channel(models.TextChoices):
        SMS = "sms", "Sms"
        CALL = "call", "Opkald"
        MESSENGER = "messenger", "Messenger eller anden besked"
        EMAIL = "email", "E-mail"
        LETTER = "letter", "Brev"
        IN_PERSON = "in_person", "Mød op"

    call_name = models.CharField("hvad skal vi kalde personen", max_length=80)
    full_name = models.CharField("fulde navn", max_length=160, blank=True)
    pronoun = models.CharField("stedord", max_length=30, blank=True)
    birth_date = models.DateField("født", null=True, blank=True)
    language = models.CharField("sprog", max_length=60, blank=True)
    needs_interpreter = models.BooleanField("har brug for tolk", default=False)
    preferred_channel = models.CharField("foretrækker", max_length=12, choices=Channel, blank=True)
    address = models.CharField("opholder sig", max_length=200, blank=True)
    is_address_protected = models.BooleanField("adressebeskyttelse", default=False)
    died_on = models.DateField("død", null=True, blank=True)
    is_test_person = models.BooleanField("testperson", default=False, editable=False)

    # Danish order and search without ICU: functions in the first migration, versioned by name (decisions m, n).
    sort_key = models.GeneratedField(
        expression=Func(
            Coalesce(NullIf(F("full_name"), Value("")), F("call_name")),
            function="public.dk_sort_v1",
            output_field=models.TextField(),
        ),
        output_field=models.TextField(db_collation="C"),
        db_persist=True,
    )
    search_key = models.GeneratedField(
        expression=Func(
            Concat(Value(" "), F("call_name"), Value(" "), F("full_name"), output_field=models.TextField()),
            function="public.dk_fold_v1",
            output_field=models.TextField(),
        ),
        output_field=models.TextField(),
        db_persist=True,
    )

    history = HistoricalRecords(excluded_fields=["sort_key", "search_key", "address"])

    class Meta:
        verbose_name = "ung"
        verbose_name_plural = "unge"
        indexes = [
            GinIndex(OpClass(F("search_key"), name="gin_trgm_ops"), name="person_search"),
            models.Index(fields=["sort_key", "id"], name="person_sort"),
            # Who turns 18 soon (C9), and who else is born on a day (a referral twice).
            models.Index(fields=["birth_date"], name="person_birth_date"),
        ]

    def __str__(self) -> str:
        return self.name

    @property
    def name(self) -> str:
        """The full name where it is known, else what the person wants to be called."""
        return self.full_name or self.call_name

    def age_on(self, day: dt.date) -> int | None:
        """Whole years on `day`; None without a birth date. Born 29 February turns a year older on 1 March."""
        if self.birth_date is None:
            return None
        return day.year - self.birth_date.year - ((day.month, day.day) < (self.birth_date.month, self.birth_date.day))


class ContactPointQuerySet(models.QuerySet):
    def live(self) -> Self:
        """The ways nobody has said are dead."""
        return self.filter(ended_on__isnull=True)


class ContactPoint(UUIDModel):
    """One way to reach the young person: a phone, a profile, a place. Several, with when each last worked."""

    class Kind(models.TextChoices):
        PHONE = "phone", "Telefon"
        PROFILE = "profile", "Profil"
        EMAIL = "email", "E-mail"
        OTHER = "other", "Andet"

    person = models.ForeignKey(YoungPerson, models.CASCADE, verbose_name="ung", related_name="contact_points")
    kind = models.CharField("slags", max_length=10, choices=Kind, default=Kind.OTHER)
    value = models.CharField("hvordan", max_length=200)
    worked_on = models.DateField("virkede sidst", null=True, blank=True)
    # Kept, not deleted: a number somebody else has now must not be tried again by mistake.
    ended_on = models.DateField("virker ikke længere", null=True, blank=True)

    objects = ContactPointQuerySet.as_manager()

    class Meta:
        verbose_name = "kontaktvej"
        verbose_name_plural = "kontaktveje"
        ordering = [F("worked_on").desc(nulls_last=True), "created_at"]

    def __str__(self) -> str:
        return self.get_kind_display()


class PersonCpr(UUIDModel):
    """A personal number for a period, encrypted, found by a blind index. A live one belongs to one person."""

    person = models.ForeignKey(YoungPerson, models.CASCADE, verbose_name="ung", related_name="cprs")
    token = models.TextField("krypteret nummer", editable=False)
    fingerprint = models.CharField("blindt indeks", max_length=64, editable=False)
    is_replacement = models.BooleanField("erstatningsnummer", default=False)
    valid_from = models.DateField("fra", null=True, blank=True)
    valid_until = models.DateField("til", null=True, blank=True)

    class Meta:
        verbose_name = "CPR-nummer"
        verbose_name_plural = "CPR-numre"
        constraints = [
            models.UniqueConstraint(
                fields=["fingerprint"],
                condition=Q(valid_until__isnull=True),
                name="c1_cpr_belongs_to_one",
                violation_error_message="Kontakt visitationen. CPR-nummeret kan ikke bruges her (C1).",
            ),
            models.UniqueConstraint(
                fields=["person"], condition=Q(valid_until__isnull=True), name="person_has_one_live_cpr"
            ),
            not_before("cpr_period", "valid_from", "valid_until"),
        ]

    def __str__(self) -> str:
        return "CPR-nummer"

    @classmethod
    def for_number(cls, person: YoungPerson, number: cpr.Cpr) -> PersonCpr:
        """An unsaved row that holds `number` encrypted."""
        return cls(
            person=person,
            token=cpr.encrypt(number.number),
            fingerprint=cpr.blind_index(number.number),
            is_replacement=number.is_replacement,
        )

    @property
    def number(self) -> cpr.Cpr:
        """The number in clear. Whoever shows it must have noted the showing."""
        return cpr.parse_cpr(cpr.decrypt(self.token))
