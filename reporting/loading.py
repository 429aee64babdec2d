"""From the shipped instruments to rows and back. Rows of reference data come by post_migrate, since a test's flush
would take away rows that a migration had loaded (decisions l)."""

import json
from functools import lru_cache
from typing import Any

from django.apps import AppConfig
from django.apps import apps as installed_apps
from django.apps.registry import Apps
from django.db import DEFAULT_DB_ALIAS

from reporting.instruments import Instrument, InstrumentError, canonical_json, load_all, read_instrument
from reporting.models import Instrument as InstrumentRow


def load_instruments(apps: Apps = installed_apps, *, using: str = DEFAULT_DB_ALIAS) -> int:
    """Add a row for each shipped instrument version that has none; returns how many were added.

    Safe to run again and from two processes at once. A version is immutable once it is in the database: raises
    InstrumentError if the shipped one has other content. Does nothing where the table does not exist yet (or any
    more: a migration backwards).
    """
    try:
        model = apps.get_model("reporting", "Instrument")
    except LookupError:
        return 0
    added = 0
    for instrument in load_all().values():
        row, is_new = model._default_manager.using(using).get_or_create(
            code=instrument.code,
            version=instrument.version,
            defaults={
                "title": instrument.name,
                "filled_by": instrument.answered_by.value,
                "definition": json.loads(instrument.canonical),
            },
        )
        added += is_new
        if canonical_json(row.definition) != instrument.canonical:
            raise InstrumentError(
                f"instrument {instrument.code} version {instrument.version} is already in use with other content; "
                "give the changed file a new version"
            )
    return added


def load_after_migrate(
    sender: AppConfig, *, using: str = DEFAULT_DB_ALIAS, apps: Apps = installed_apps, **_kwargs: Any
) -> None:
    """Receiver of post_migrate, which a flush sends too (without `apps`)."""
    load_instruments(apps, using=using)


def rows_in_force() -> dict[str, InstrumentRow]:
    """The rows of the shipped versions by code, in their order, without their content: what new forms are opened with.

    A newer version that an earlier release left in the database is passed over. Raises KeyError if a row is missing,
    that is, before `migrate`.
    """
    found = {(row.code, row.version): row for row in InstrumentRow.objects.defer("definition")}
    return {each.code: found[each.code, each.version] for each in load_all().values()}


def instrument_of(row: InstrumentRow) -> Instrument:
    """The questions of the version a form was opened with.

    The shipped version is taken from memory, so `defer("instrument__definition")` spares a list the content.
    """
    shipped = load_all().get(row.code)
    if shipped is not None and shipped.version == row.version:
        return shipped
    return _read_stored(canonical_json(row.definition), str(row.pk))


@lru_cache(maxsize=32)
def _read_stored(canonical: str, source: str) -> Instrument:
    return read_instrument(json.loads(canonical), source)
