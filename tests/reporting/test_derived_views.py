"""The SQL views that cross the apps and the unmanaged models over them say the same (decisions a)."""

import pytest
from django.db import connection, models

from cases.models import CaseClock, CaseFacts, DischargeFacts, TimelineEvent, TodoItem

pytestmark = pytest.mark.django_db
VIEWS = [CaseFacts, CaseClock, DischargeFacts, TodoItem, TimelineEvent]
# What each field of a model is in the database; a key of another table is that table's key.
TYPES = {
    "UUIDField": "uuid",
    "ForeignKey": "uuid",
    "OneToOneField": "uuid",
    "DateField": "date",
    "DateTimeField": "timestamp with time zone",
    "IntegerField": "integer",
    "BooleanField": "boolean",
    "CharField": "text",
    "TextField": "text",
}


def columns_of(view: str) -> dict[str, str]:
    """Column name -> type; texts of any length are one type here."""
    with connection.cursor() as cursor:
        cursor.execute(
            "SELECT column_name, replace(data_type, 'character varying', 'text') FROM information_schema.columns"
            " WHERE table_name = %s",
            [view],
        )
        return dict(cursor.fetchall())


@pytest.mark.parametrize("model", VIEWS, ids=lambda model: model._meta.db_table)
def test_columns_are_the_models_fields(model: type[models.Model]) -> None:
    fields = {field.column: TYPES[field.get_internal_type()] for field in model._meta.concrete_fields}
    assert columns_of(model._meta.db_table) == fields


@pytest.mark.parametrize("model", VIEWS, ids=lambda model: model._meta.db_table)
def test_no_view_knows_what_day_it_is(model: type[models.Model]) -> None:
    """Sessions are UTC and frozen time does not move the database: Python compares with today."""
    with connection.cursor() as cursor:
        cursor.execute("SELECT pg_get_viewdef(%s::regclass)", [model._meta.db_table])
        text = cursor.fetchone()[0].lower()
    assert not [word for word in ("now()", "current_date", "current_timestamp", "localtimestamp") if word in text]
