"""SQL compiled once and afterwards only given new values.

A query with many branches costs Django more to put into SQL than it costs PostgreSQL to answer: of the caseload's
60 ms of CPU, 45 went into text that was the same each time. What differs (the user, the moment) is a Slot.
"""

from __future__ import annotations

import copy
import re
from collections.abc import Callable, Iterator
from contextlib import contextmanager
from dataclasses import dataclass, replace
from functools import lru_cache
from itertools import count
from types import SimpleNamespace
from typing import Any

from django.db import DEFAULT_DB_ALIAS, connections
from django.db.backends.postgresql.base import ServerBindingCursor
from django.db.models import Expression, Field, QuerySet
from django.db.models.expressions import RawSQL
from django.utils import timezone
from psycopg import RawCursor

Make = Callable[[Any], Any]


@dataclass(frozen=True)
class Open:
    """Stands in the parameters where a value is still to come; `make` is what is done to the value given."""

    name: str
    make: Make | None = None

    def fill(self, values: dict[str, Any]) -> Any:
        """The value given, made into what is wanted; one that is itself open stays so."""
        value = values[self.name]
        if self.make is None:
            return value
        return value.then(self.make) if isinstance(value, Open) else self.make(value)

    def then(self, make: Make) -> Open:
        """Open for what `make` makes of the value, once it is given."""
        before = self.make
        return Open(self.name, make if before is None else lambda value: make(before(value)))


class Slot(Expression):
    """A value that is given later, in a queryset that is compiled now."""

    def __init__(self, open_value: Open | str) -> None:
        # Without a type of its own it takes any column's: the value is adapted when it is given.
        super().__init__(output_field=Field())
        self.open = open_value if isinstance(open_value, Open) else Open(open_value)

    def as_sql(self, compiler: Any, connection: Any) -> Any:
        return "%s", [self.open]


def lift(make: Make, value: Any) -> Any:
    """`make(value)`, now or, for a slot, when its value is given: so one piece of code serves both."""
    return Slot(value.open.then(make)) if isinstance(value, Slot) else make(value)


def filled(params: tuple[Any, ...], values: dict[str, Any]) -> tuple[Any, ...]:
    """`params` with the open ones given. Raises KeyError when a value is missing."""
    return tuple(param.fill(values) if isinstance(param, Open) else param for param in params)


@lru_cache(maxsize=256)
def numbered(query: str) -> str:
    """`query` with PostgreSQL's own $1, $2 … for each %s, which psycopg looks for each time in a text this long."""
    numbers = count(1)
    return re.sub("%([s%])", lambda found: f"${next(numbers)}" if found[1] == "s" else "%", query)


class PreparedCursor(ServerBindingCursor, RawCursor):
    """Sends the text once per connection and afterwards only the values: PostgreSQL keeps the plan too."""

    def execute(self, query: Any, params: Any = None, **options: Any) -> Any:
        text = query if params is None else numbered(query)
        return super().execute(text, params, prepare=True, **options)


@contextmanager
def prepared(connection: Any = None) -> Iterator[None]:
    """Let the statements within be prepared ones. Of the caseload's 25 ms in the database, 14 went into planning."""
    connection = connection or connections[DEFAULT_DB_ALIAS]
    connection.ensure_connection()
    if connection.queries_logged:  # who counts queries wants to read them, values and all
        yield
        return
    driver = connection.connection
    before, driver.cursor_factory = driver.cursor_factory, PreparedCursor
    try:
        yield
    finally:
        driver.cursor_factory = before


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
        """The query with its slots filled, for `__in`; a value may itself be a slot of the query around it."""
        given = {name: value.open if isinstance(value, Slot) else value for name, value in values.items()}
        return RawSQL(self.sql, filled(self.params, given), output_field)

    def rows(self, **values: Any) -> list[tuple[Any, ...]]:
        """The answer's rows."""
        with prepared(), connections[DEFAULT_DB_ALIAS].cursor() as cursor:
            cursor.execute(self.sql, filled(self.params, values))
            return cursor.fetchall()

    def row(self, **values: Any) -> tuple[Any, ...]:
        """The only row of the answer."""
        return self.rows(**values)[0]


class CompiledRows:
    """A queryset of model objects compiled once, `select_related` and all.

    It leans on how Django's iterable asks its query for a compiler; a test tells when that changes.
    """

    def __init__(self, queryset: QuerySet) -> None:
        self.queryset = queryset
        self.compiler = queryset.query.get_compiler(DEFAULT_DB_ALIAS)
        sql, params = self.compiler.as_sql()
        self.sql, self.params = sql, tuple(params)

    def fetch(self, **values: Any) -> list[Any]:
        """The objects for these values."""
        compiler: Any = copy.copy(self.compiler)
        compiler.connection = connections[DEFAULT_DB_ALIAS]  # each thread has its own
        answer = self.sql, filled(self.params, values)
        compiler.as_sql = lambda *args, **kwargs: answer
        queryset: Any = self.queryset.all()
        queryset.query.get_compiler = lambda *args, **kwargs: compiler
        with prepared(compiler.connection):
            return list(queryset)


# Who looks and when, in a queryset that is compiled for everybody.
SOMEBODY: Any = SimpleNamespace(pk=Slot("user"), is_active=True)
SOME_TIME: Any = Slot("at")


@dataclass(frozen=True)
class CompiledOne:
    """One object by its key through the one door, compiled once per permission.

    Stands where `cases.access.get_scoped_or_404` takes a queryset. `make` gives the queryset, whose model has
    `visible_to`; it is called when the first object is asked for.
    """

    model: Any
    make: Callable[[], Any]
    user: Any = None
    perm: str = ""

    def visible_to(self, user: Any, perm: str) -> CompiledOne:
        return replace(self, user=user, perm=perm)

    def get(self, pk: Any) -> Any:
        """The object; raises the model's DoesNotExist when there is none, or it is not the user's."""
        if not self.user.is_active:
            raise self.model.DoesNotExist
        for found in _one_of(self.make, self.perm).fetch(user=self.user.pk, at=timezone.now(), pk=pk):
            return found
        raise self.model.DoesNotExist


@lru_cache(maxsize=64)
def _one_of(make: Callable[[], Any], perm: str) -> CompiledRows:
    return CompiledRows(make().visible_to(SOMEBODY, perm, SOME_TIME).filter(pk=Slot("pk")))
