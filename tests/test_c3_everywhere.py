"""C3 in the database: what has ended has when, by whom and how. Each constraint is broken in SQL, one field at a time.

The constraints are found by walking the models, so a new one is tried from the day it is written. A table like the
model's own, with that constraint alone, takes the rows: what stops them is the rule as PostgreSQL holds it.
"""

from collections.abc import Iterator
from typing import Any

import pytest
from django.apps import apps
from django.db import IntegrityError, connection, models, transaction
from simple_history.models import HistoricalChanges

pytestmark = pytest.mark.django_db
TABLE = "c3_tried"
# Constraints of more than "all or nothing", each with where it is broken instead.
OTHERS = {"c3_invitation_answered": "tests/networkmeetings/test_answers.py"}


def c3_constraints() -> list[Any]:
    """Every constraint that keeps a moment, a person and a reason together; periods are another rule."""
    found = []
    for model in apps.get_models():
        if not issubclass(model, HistoricalChanges):
            names = [constraint.name for constraint in model._meta.constraints]
            wanted = [name for name in names if name.startswith("c3_") and not name.endswith("_period")]
            found += [pytest.param(model, name, id=name) for name in wanted if name not in OTHERS]
    return found


def fields_of(model: type[models.Model], name: str) -> list[models.Field]:
    """The fields the constraint speaks of."""
    condition = next(one for one in model._meta.constraints if one.name == name).condition  # type: ignore[attr-defined]
    paths = {path.split("__")[0] for path, _ in leaves(condition)}
    return [field for field in model._meta.concrete_fields if field.name in paths]


def leaves(condition: models.Q) -> Iterator[tuple[str, Any]]:
    for child in condition.children:
        if isinstance(child, models.Q):
            yield from leaves(child)
        else:
            yield child  # type: ignore[misc]


def something(field: models.Field) -> str:
    """SQL of a value of the field's type."""
    if isinstance(field, models.ForeignKey):
        return "gen_random_uuid()" if isinstance(field.target_field, models.UUIDField) else "1"
    if isinstance(field, models.DateTimeField):
        return "now()"
    return "current_date" if isinstance(field, models.DateField) else "'x'"


def nothing(field: models.Field) -> str:
    return "''" if isinstance(field, models.CharField | models.TextField) else "NULL"


@pytest.fixture
def try_row(request):
    """Return a function that inserts a row where the fields of `set_` have a value and the others have none."""
    model, name = request.param
    fields = fields_of(model, name)
    with connection.cursor() as cursor:
        cursor.execute(f"CREATE TEMP TABLE {TABLE} (LIKE {model._meta.db_table} INCLUDING CONSTRAINTS)")
        cursor.execute(
            "SELECT conname, contype FROM pg_constraint WHERE conrelid = %s::regclass AND conname <> %s", [TABLE, name]
        )
        for other, _ in cursor.fetchall():
            cursor.execute(f'ALTER TABLE {TABLE} DROP CONSTRAINT "{other}"')

    def insert(set_: list[models.Field]) -> None:
        columns = ", ".join(f'"{field.column}"' for field in fields)
        values = ", ".join(something(field) if field in set_ else nothing(field) for field in fields)
        with transaction.atomic(), connection.cursor() as cursor:
            cursor.execute(f"INSERT INTO {TABLE} ({columns}) VALUES ({values})")

    return insert, fields, name


@pytest.mark.parametrize("try_row", [pytest.param(p.values, id=p.id) for p in c3_constraints()], indirect=True)
def test_all_or_nothing_is_written(try_row):
    insert, fields, name = try_row
    assert len(fields) > 1
    insert([])
    insert(fields)
    for alone in fields:
        with pytest.raises(IntegrityError, match=name):
            insert([alone])
        with pytest.raises(IntegrityError, match=name):
            insert([field for field in fields if field is not alone])


def test_there_are_some():
    assert len(c3_constraints()) > 20
