"""`manage.py grant_runtime_role NAME`: what the program's own database role may do, and no more (decisions c)."""

from __future__ import annotations

import os
from argparse import ArgumentParser
from typing import Any

from django.core.management.base import BaseCommand, CommandError
from django.db import connection, transaction
from psycopg import sql

# Tables whose rows a trigger never lets change: read from the database, so that a new one is not forgotten here.
INSERT_ONLY = """
    SELECT DISTINCT c.relname
      FROM pg_trigger t
      JOIN pg_class c ON c.oid = t.tgrelid
      JOIN pg_proc p ON p.oid = t.tgfoid
      JOIN pg_namespace n ON n.oid = c.relnamespace
     WHERE n.nspname = 'public' AND p.proname = 'refuse_change' AND NOT t.tgisinternal
     ORDER BY c.relname
"""
READ_ONLY = "django_migrations"
PASSWORD = "HJEMVEJ_APP_PASSWORD"  # the variable the role's password is read from


def insert_only_tables() -> list[str]:
    """The tables the runtime role may only add to."""
    with connection.cursor() as cursor:
        cursor.execute(INSERT_ONLY)
        return [name for (name,) in cursor.fetchall()]


class Command(BaseCommand):
    help = (
        "Give the database role NAME what web server and worker need, and take back the rest: no row of a locked "
        "sheet, a letter or a log can be changed or removed by it, whatever a trigger says. Run as the owner after "
        "each migrate; running it again changes nothing."
    )

    def add_arguments(self, parser: ArgumentParser) -> None:
        parser.add_argument("name", help="a role that may log in; not the owner of the tables")
        parser.add_argument(
            "--create",
            action="store_true",
            help=f"make the role when there is none, and give it the password in {PASSWORD}, also a new one",
        )

    @transaction.atomic
    def handle(self, *args: Any, **options: Any) -> None:
        name = options["name"]
        if options["create"]:
            make_role(name, os.environ.get(PASSWORD, ""))
        with connection.cursor() as cursor:
            cursor.execute("SELECT rolsuper, rolname = current_user FROM pg_roles WHERE rolname = %s", [name])
            found = cursor.fetchone()
            if found is None:
                raise CommandError(f"There is no role {name}. Make it first: CREATE ROLE {name} LOGIN, or --create")
            if any(found):
                raise CommandError(f"{name} owns the tables or is a superuser, and no grant binds such a role.")
            for statement in statements(name, insert_only_tables()):
                cursor.execute(statement)
        self.stdout.write(f"{name}: {len(insert_only_tables())} tables can only be added to.")


def make_role(name: str, password: str) -> None:
    """Make the role, or give it the password of today. The server is sent a digest, so that no log holds the password.

    Raises CommandError without a password, and for the owner.
    """
    if not password:
        raise CommandError(f"{PASSWORD} is empty.")
    connection.ensure_connection()
    digest = connection.connection.pgconn.encrypt_password(password.encode(), name.encode(), b"scram-sha-256")
    with connection.cursor() as cursor:
        cursor.execute("SELECT rolname = current_user FROM pg_roles WHERE rolname = %s", [name])
        found = cursor.fetchone()
        if found == (True,):
            raise CommandError(f"{name} owns the tables. Take another name.")
        verb = "CREATE" if found is None else "ALTER"
        made = sql.SQL(verb + " ROLE {} WITH LOGIN PASSWORD {}")
        cursor.execute(made.format(sql.Identifier(name), sql.Literal(digest.decode())))


def statements(name: str, insert_only: list[str]) -> list[sql.Composed]:
    """The GRANTs and REVOKEs in order; what is taken back comes last."""
    role = sql.Identifier(name)
    plain = [
        "GRANT USAGE ON SCHEMA public TO {}",
        "REVOKE CREATE ON SCHEMA public FROM {}",
        "GRANT SELECT, INSERT, UPDATE, DELETE ON ALL TABLES IN SCHEMA public TO {}",
        "REVOKE TRUNCATE, REFERENCES, TRIGGER ON ALL TABLES IN SCHEMA public FROM {}",
        "GRANT USAGE, SELECT ON ALL SEQUENCES IN SCHEMA public TO {}",
        "GRANT EXECUTE ON ALL FUNCTIONS IN SCHEMA public TO {}",
    ]
    made = [sql.SQL(text).format(role) for text in plain]
    for table in insert_only:
        made.append(sql.SQL("REVOKE UPDATE, DELETE ON {} FROM {}").format(sql.Identifier(table), role))
    made.append(sql.SQL("REVOKE INSERT, UPDATE, DELETE ON {} FROM {}").format(sql.Identifier(READ_ONLY), role))
    return made
