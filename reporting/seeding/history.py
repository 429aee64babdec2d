"""The first history row of everything that is tracked: COPY passes simple-history by, as all bulk writes do."""

import datetime as dt

from django.db import connection
from simple_history.utils import get_history_manager_for_model

from reporting.seeding.rows import MODELS

REASON = "Demodata"


def write_history(at: dt.datetime) -> int:
    """One "created" row for each tracked row without history, dated when the row was written. Returns how many."""
    return sum(history_of(model, at) for model in MODELS if hasattr(model, "history"))


def history_of(model, at: dt.datetime) -> int:
    historical = get_history_manager_for_model(model).model
    quote = connection.ops.quote_name
    tracked = [quote(field.column) for field in historical.tracked_fields]
    names = {field.column for field in model._meta.concrete_fields}
    when = next((name for name in ("created_at", "date_joined") if name in names), None)
    key, table = quote(model._meta.pk.column), quote(model._meta.db_table)
    own = ["history_id", "history_date", "history_change_reason", "history_type", "history_user_id"]
    statement = f"""
        INSERT INTO {quote(historical._meta.db_table)} ({", ".join([*tracked, *own])})
        SELECT {", ".join(f"t.{name}" for name in tracked)}, md5('demo ' || t.{key})::uuid,
               {f"t.{quote(when)}" if when else "%(at)s"}, %(reason)s, '+', NULL
          FROM {table} t
         WHERE NOT EXISTS (SELECT FROM {quote(historical._meta.db_table)} h WHERE h.{key} = t.{key})
    """
    with connection.cursor() as cursor:
        cursor.execute(statement, {"at": at, "reason": REASON})
        return cursor.rowcount
