"""One migrated template per set of migrations, cloned for each run and each xdist worker.

Migrating costs 5 s of CPU; a clone costs a third of a second. The template's name carries a fingerprint of all
migration files, so it can never be stale, and it is made by the real migrations, never by --nomigrations.
"""

import hashlib
from pathlib import Path

from django.core.management import call_command
from django.db import connections

ROOT = Path(__file__).resolve().parent.parent
LOCK = 7_041_001  # an advisory lock of our own: two runs never make the same template at once


def fingerprint() -> str:
    """A short hash over every migration, SQL file and shipped instrument (they load reference rows)."""
    digest = hashlib.sha256()
    found = [*ROOT.glob("*/migrations/**/*"), *ROOT.glob("reporting/instruments/*"), *ROOT.glob("*/reference.py")]
    for path in sorted(path for path in found if path.suffix in {".py", ".sql", ".yaml"}):
        digest.update(path.relative_to(ROOT).as_posix().encode() + path.read_bytes())
    return digest.hexdigest()[:12]


def clone_template(name: str) -> None:
    """Make the database `name` a fresh copy of the migrated template, which is made first when it is missing."""
    connection = connections["default"]
    template = f"template_{fingerprint()}"
    with connection._nodb_cursor() as cursor:  # type: ignore[attr-defined]
        cursor.execute("SET statement_timeout = 0")
        cursor.execute("SET lock_timeout = 0")
        cursor.execute("SELECT pg_advisory_lock(%s)", [LOCK])
        try:
            cursor.execute("SELECT datname FROM pg_database WHERE datname LIKE 'template\\_%%'")
            existing = {row[0] for row in cursor.fetchall()}
            if template not in existing:
                for stale in existing:
                    cursor.execute(f'DROP DATABASE "{stale}" WITH (FORCE)')
                make_template(cursor, template)
            cursor.execute(f'DROP DATABASE IF EXISTS "{name}" WITH (FORCE)')
            cursor.execute(f'CREATE DATABASE "{name}" TEMPLATE "{template}"')
        finally:
            cursor.execute("SELECT pg_advisory_unlock(%s)", [LOCK])
    use(name)


def make_template(cursor, template: str) -> None:
    """Migrate a new database under a working name; it becomes the template only when that went well."""
    working = f"making_{template}"
    cursor.execute(f'DROP DATABASE IF EXISTS "{working}" WITH (FORCE)')
    cursor.execute(f'CREATE DATABASE "{working}"')
    use(working)
    call_command("migrate", verbosity=0)
    connections["default"].close()
    cursor.execute(f'ALTER DATABASE "{working}" RENAME TO "{template}"')


def use(name: str) -> None:
    """Point Django's connection at the database `name`."""
    connection = connections["default"]
    connection.close()
    connection.settings_dict["NAME"] = name
