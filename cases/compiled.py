"""SQL compiled once and afterwards only given new values.

A query with many branches costs Django more to put into SQL than it costs PostgreSQL to answer: the subquery behind
`visible_to` took 9 ms of every page. Its text is the same each time; only the user and the moment differ.
"""

from __future__ import annotations

from dataclasses import dataclass
from typing import Any

from django.db.models import Expression, Field, QuerySet
from django.db.models.expressions import RawSQL


@dataclass(frozen=True)
class Open:
    """Stands in the parameters where a value is still to come."""

    name: str


class Slot(Expression):
    """A value that is given later, in a queryset that is compiled now."""

    def __init__(self, name: str) -> None:
        # Without a type of its own it takes any column's: the value is adapted when it is given.
        super().__init__(output_field=Field())
        self.name = name

    def as_sql(self, compiler: Any, connection: Any) -> Any:
        return "%s", [Open(self.name)]


@dataclass(frozen=True)
class Compiled:
    """The text of a query and its parameters, some of them open."""

    sql: str
    params: tuple[Any, ...]

    @classmethod
    def of(cls, queryset: QuerySet) -> Compiled:
        """Compile `queryset`, which has a Slot for each value that differs from time to time."""
        sql, params = queryset.query.sql_with_params()
        return cls(sql, tuple(params))

    def subquery(self, output_field: Field, **values: Any) -> RawSQL:
        """The query with its slots filled, for `__in`. Raises KeyError when a value is missing."""
        params = tuple(values[param.name] if isinstance(param, Open) else param for param in self.params)
        return RawSQL(self.sql, params, output_field)
