"""A small and a large database, made by the seed and kept until what they are made of changes."""

import datetime as dt
import hashlib
import re
from collections.abc import Callable, Iterator
from contextlib import contextmanager
from pathlib import Path
from typing import Any

from django.core.management import call_command
from django.db import connections
from django.utils import timezone

from cases.models import Case, CaseAssignment, Unit, User
from reporting.seeding.planting import plant

ROOT = Path(__file__).resolve().parents[2]
SEED = 1
MANY, ONE = "maaler", "maaler1"  # who looks at the pages: one with more than a page of cases, one with a single case
CASES_OF_MANY = 30
TIME_LIMITS = re.compile(r"-c (statement|lock)_timeout=\S+")


def fingerprint(until: dt.date) -> str:
    """A short hash of what the databases are made from: migrations, the seed, and the day it ends with."""
    digest = hashlib.sha256(f"{until} {SEED}".encode())
    found = [*ROOT.glob("*/migrations/**/*"), *ROOT.glob("reporting/seeding/**/*"), Path(__file__)]
    for path in sorted(path for path in found if path.suffix in {".py", ".sql", ".yaml"}):
        digest.update(path.relative_to(ROOT).as_posix().encode() + path.read_bytes())
    return digest.hexdigest()[:8]


def last_monday() -> dt.date:
    """The day the data end with: kept for a week, so that a second run finds them made."""
    today = timezone.localdate()
    return today - dt.timedelta(days=today.weekday())


class BenchDatabases:
    """Makes, finds and switches between the databases of one run."""

    def __init__(self, say: Callable[[str], None]) -> None:
        self.say, self.until = say, last_monday()
        self.prefix = f"bench_{fingerprint(self.until)}"
        self.own = connections["default"]
        self.open: dict[int, Any] = {}

    def connect(self, name: str) -> Any:
        """A connection to the database `name` on our server, without the web's time limits."""
        wrapper = connections.create_connection("default")
        options = {
            **wrapper.settings_dict["OPTIONS"],
            "options": TIME_LIMITS.sub("", wrapper.settings_dict["OPTIONS"]["options"]),
        }
        wrapper.settings_dict = {**wrapper.settings_dict, "NAME": name, "OPTIONS": options}
        return wrapper

    @contextmanager
    def use(self, wrapper: Any) -> Iterator[None]:
        """Let Django's models speak to `wrapper`."""
        before = connections["default"]
        connections["default"] = wrapper
        try:
            yield
        finally:
            connections["default"] = before

    def prepare(self, sizes: tuple[int, ...]) -> None:
        """Find or make a database for each size, and drop those of former seeds."""
        names = {size: f"{self.prefix}_{size}" for size in sizes}
        with self.own._nodb_cursor() as cursor:
            cursor.execute("SET statement_timeout = 0")
            cursor.execute("SELECT datname FROM pg_database WHERE datname LIKE 'bench\\_%'")
            there = {row[0] for row in cursor.fetchall()}
            for stale in sorted(name for name in there if not name.startswith(self.prefix)):
                cursor.execute(f'DROP DATABASE "{stale}" WITH (FORCE)')
            for size, name in names.items():
                if name not in there:
                    self.make(cursor, name, size)
        self.open = {size: self.connect(name) for size, name in names.items()}

    def make(self, cursor: Any, name: str, size: int) -> None:
        """Migrate, seed and vacuum under a working name; it gets its own when all went well."""
        working = f"{self.prefix}_making"
        self.say(f"Making a database of {size} cases ...")
        cursor.execute(f'DROP DATABASE IF EXISTS "{working}" WITH (FORCE)')
        cursor.execute(f'CREATE DATABASE "{working}"')
        wrapper = self.connect(working)
        with self.use(wrapper):
            call_command("migrate", verbosity=0, interactive=False)
            planted = plant(cases=size, seed=SEED, until=self.until)
            add_lookers()
            with wrapper.cursor() as own:
                own.execute("VACUUM ANALYZE")
        wrapper.close()
        cursor.execute(f'ALTER DATABASE "{working}" RENAME TO "{name}"')
        self.say(f"  {planted.rows} rows.")

    def close(self) -> None:
        for wrapper in self.open.values():
            wrapper.close()


def add_lookers() -> None:
    """Two users who read other people's cases by dated assignments, like a faglig koordinator."""
    now = timezone.now()
    by, unit = User.objects.get(username="leder"), Unit.objects.get(name="Ungeenheden")
    cases = Case.objects.open().filter(sm_start__isnull=False, unit=unit).order_by("number")
    for name, count in ((MANY, CASES_OF_MANY), (ONE, 1)):
        looker = User.objects.create(username=name, unit=unit, profession="Faglig koordinator", is_demo=True)
        for case in cases[:count]:
            CaseAssignment.objects.create(
                case=case, user=looker, role="advisor", valid_from=now - dt.timedelta(days=1), granted_by=by
            )
