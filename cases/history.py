"""Many rows at once with their history: one statement, since bulk writes pass simple-history by (decisions h)."""

from __future__ import annotations

import uuid
from collections.abc import Mapping, Sequence
from typing import Any

from django.db import connection, models
from django.utils import timezone
from simple_history.utils import get_history_manager_for_model


def insert_select_with_history(
    model: type[models.Model],
    columns: Sequence[str],
    select_sql: str,
    params: Mapping[str, Any],
    *,
    reason: str = "",
    by_id: uuid.UUID | None = None,
) -> int:
    """Insert what `select_sql` yields into `model`'s table, and one "created" history row per row inserted.

    `columns` are the database columns in the order the query yields them; the rest, the key among them, come from
    the database's defaults. Rows that exist already are passed over (ON CONFLICT DO NOTHING), so running it again or
    twice at once is safe; let the query leave them out (an anti-join) and a rerun is cheap too. Order the query by the
    unique key, or two at once may lock one another. `params` are the query's named parameters. Returns how many rows
    were inserted. Raises NotHistoricalModelError for a model without history.
    """
    # The names come from our own models, never from a request.
    statement = f"""
        WITH created AS (
            INSERT INTO {_quoted(model._meta.db_table)} ({", ".join(map(_quoted, columns))})
            ({select_sql})
            ON CONFLICT DO NOTHING
            RETURNING *
        )
        {_history_insert(model)}
    """
    history = {"_at": timezone.now(), "_reason": reason or None, "_by": by_id}
    with connection.cursor() as cursor:
        cursor.execute(statement, {**params, **history})
        return cursor.rowcount


def _history_insert(model: type[models.Model]) -> str:
    """INSERT into the history table from the rows of `created`."""
    historical = get_history_manager_for_model(model).model
    # what the model tracks: without excluded fields and generated columns, which the history table does not have
    tracked = [_quoted(field.column) for field in historical.tracked_fields]
    own = ["history_id", "history_date", "history_change_reason", "history_type", "history_user_id"]
    return f"""
        INSERT INTO {_quoted(historical._meta.db_table)} ({", ".join([*tracked, *own])})
        SELECT {", ".join(tracked)}, gen_random_uuid(), %(_at)s, %(_reason)s, '+', %(_by)s::uuid FROM created
    """


def _quoted(name: str) -> str:
    return connection.ops.quote_name(name)
