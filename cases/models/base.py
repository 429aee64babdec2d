"""Building blocks shared by the models of all apps."""

from __future__ import annotations

import datetime as dt
import uuid

from django.contrib.postgres.fields import DateRangeField, DateTimeRangeField, RangeBoundary
from django.contrib.postgres.functions import RandomUUID
from django.db import models
from django.db.models import F, Func, Q
from django.db.models.functions import Now
from django.utils import timezone


class UUIDModel(models.Model):
    """A row that a URL can name: opaque key, and when it was written here (not when it happened)."""

    # Both defaults: Python's for save(), the database's for INSERT … SELECT (decisions h).
    id = models.UUIDField(primary_key=True, default=uuid.uuid4, db_default=RandomUUID(), editable=False)
    created_at = models.DateTimeField("oprettet", default=timezone.now, db_default=Now(), editable=False)

    class Meta:
        abstract = True


class VersionedModel(UUIDModel):
    """A row people edit: `version` counts its saves, so that two editors never overwrite each other unseen."""

    version = models.PositiveIntegerField("version", default=1, db_default=1, editable=False)

    class Meta:
        abstract = True


class PeriodQuerySet(models.QuerySet):
    """Rows valid in the half-open period [valid_from, valid_until); no end means valid on."""

    def live(self, at: dt.datetime):
        return self.filter(live_at(at))


def live_at(at: dt.datetime, prefix: str = "") -> Q:
    """The condition "valid at `at`" on a row (or a relation, with `prefix` such as "basis__")."""
    return Q(**{f"{prefix}valid_from__lte": at}) & (
        Q(**{f"{prefix}valid_until__isnull": True}) | Q(**{f"{prefix}valid_until__gt": at})
    )


def moment_range(start: str, end: str) -> Func:
    """The half-open tstzrange of two datetime columns, for exclusion constraints."""
    return Func(F(start), F(end), RangeBoundary(), function="TSTZRANGE", output_field=DateTimeRangeField())


def date_range(start: str, end: str) -> Func:
    """The half-open daterange of two date columns, for exclusion constraints."""
    return Func(F(start), F(end), RangeBoundary(), function="DATERANGE", output_field=DateRangeField())


def together(name: str, *fields: str, message: str = "") -> models.CheckConstraint:
    """C3: all of `fields` are set or none is. Text fields count as set when they are not empty.

    `fields` may hold "name=''" for a text column that is empty rather than NULL.
    """
    is_set, is_unset = Q(), Q()
    for field in fields:
        if field.endswith("=''"):
            column = field.removesuffix("=''")
            is_set &= ~Q(**{column: ""})
            is_unset &= Q(**{column: ""})
        else:
            is_set &= Q(**{f"{field}__isnull": False})
            is_unset &= Q(**{f"{field}__isnull": True})
    return models.CheckConstraint(
        condition=is_set | is_unset,
        name=name,
        violation_error_message=message or "Et tidspunkt, hvem og hvorfor skal skrives sammen (C3).",
    )


def not_before(name: str, start: str, end: str, message: str = "") -> models.CheckConstraint:
    """`end` is empty or not before `start`."""
    return models.CheckConstraint(
        condition=Q(**{f"{end}__isnull": True}) | Q(**{f"{start}__isnull": True}) | Q(**{f"{end}__gte": F(start)}),
        name=name,
        violation_error_message=message or "Slutningen kan ikke ligge før begyndelsen. Ret en af datoerne.",
    )
