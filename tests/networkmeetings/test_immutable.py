"""N3: a concluded sheet stands against every role, the ORM, and SQL as the role the program runs with."""

import psycopg
import pytest
from django.core.management import CommandError, call_command
from django.db import IntegrityError, connection, transaction
from django.urls import NoReverseMatch, reverse
from django.utils import timezone

from cases.inconsistencies import find_all
from cases.management.commands.grant_runtime_role import insert_only_tables
from cases.paper_text import fingerprint
from networkmeetings.models import Sheet, SheetFile
from networkmeetings.sheets import render_outbox_sheet
from tests.factories.networkmeetings import concluded

ROLE = "hjemvej_runtime_test"
LOCKED = ("sheet", "sheetcopy", "sheetfile", "sheetapproval", "sheetdelivery", "sheetblock", "blocknotice")


def role_name(worker_id):
    return f"{ROLE}_{worker_id}"  # roles belong to the whole cluster, databases to one worker


def run(statement, *values):
    with connection.cursor() as cursor:
        cursor.execute(statement, values)


def made(name):
    """A new role that the owner of the tables may step into."""
    with connection.cursor() as cursor:
        cursor.execute("SELECT FROM pg_roles WHERE rolname = %s", [name])
        if cursor.fetchone() is not None:  # left by a run that was cut off
            cursor.execute(f"GRANT {name} TO current_user; DROP OWNED BY {name}; DROP ROLE {name}")
        cursor.execute(f"CREATE ROLE {name} LOGIN; GRANT {name} TO current_user WITH SET TRUE")
    return name


@pytest.fixture
def role(db, worker_id):
    """The runtime role, in this test's own transaction."""
    name = made(role_name(worker_id))
    call_command("grant_runtime_role", name, verbosity=0)
    return name


@pytest.fixture
def connected(transactional_db, worker_id):
    """A connection of the runtime role itself, as web server and worker have it."""
    name = made(role_name(worker_id))
    try:
        call_command("grant_runtime_role", name, verbosity=0)
        known = connection.get_connection_params()
        where = {key: known[key] for key in ("dbname", "host", "port") if known.get(key)}
        with psycopg.connect(**where, user=name, autocommit=True) as theirs:
            yield theirs
    finally:
        run(f"DROP OWNED BY {name}")
        run(f"DROP ROLE {name}")


def test_the_role_is_refused_before_any_trigger_is_asked(connected):
    for table in (f"networkmeetings_{name}" for name in LOCKED):
        for statement in (f"UPDATE {table} SET id = id", f"DELETE FROM {table}", f"TRUNCATE {table} CASCADE"):
            with pytest.raises(psycopg.errors.InsufficientPrivilege):
                connected.execute(statement)
        connected.execute(f"SELECT count(*) FROM {table}")


@pytest.mark.parametrize(
    "trick",
    [
        "ALTER TABLE networkmeetings_sheet DISABLE TRIGGER sheet_is_locked",
        "DROP TRIGGER sheet_is_locked ON networkmeetings_sheet",
        "DROP TABLE networkmeetings_sheet CASCADE",
        "SET session_replication_role = replica",
        "CREATE TABLE mine (a int)",
        "CREATE OR REPLACE FUNCTION public.refuse_change() RETURNS trigger LANGUAGE plpgsql AS 'BEGIN END'",
        "UPDATE django_migrations SET name = name",
    ],
)
def test_nor_can_it_take_the_lock_off(connected, trick):
    with pytest.raises(psycopg.errors.InsufficientPrivilege):
        connected.execute(trick)


def test_not_even_with_the_flag_of_erasure_set(connected):
    connected.execute("SET hjemvej.purge = 'on'")
    with pytest.raises(psycopg.errors.InsufficientPrivilege):
        connected.execute("DELETE FROM networkmeetings_sheet")


@pytest.mark.django_db
class TestAsTheProgram:
    def test_a_meeting_is_run_and_concluded_as_the_role(self, role):
        run(f"SET ROLE {role}")
        sheet = concluded().sheets.get()
        render_outbox_sheet({"sheet_id": str(sheet.pk)})
        assert SheetFile.objects.filter(sheet=sheet).exists()

    def test_every_table_with_the_trigger_is_closed_and_a_second_run_changes_nothing(self, role):
        tables = insert_only_tables()
        assert {f"networkmeetings_{name}" for name in LOCKED} | {"cases_accesslog"} <= set(tables)

        def rights():
            with connection.cursor() as cursor:
                cursor.execute("SELECT relname, relacl::text FROM pg_class ORDER BY 1")
                return cursor.fetchall()

        before = rights()
        call_command("grant_runtime_role", role, verbosity=0)
        assert rights() == before
        with connection.cursor() as cursor:
            for table in tables:
                cursor.execute(
                    "SELECT array_agg(has_table_privilege(%s, %s, p)) FROM unnest(ARRAY['SELECT', 'INSERT', 'UPDATE',"
                    " 'DELETE', 'TRUNCATE']) p",
                    [role, table],
                )
                assert cursor.fetchone()[0] == [True, True, False, False, False], table

    def test_the_role_is_made_with_a_password_no_log_holds(self, worker_id, monkeypatch, queries):
        name = f"{ROLE}_made_{worker_id}"
        for password in ("hemmeligt1", "hemmeligt2"):  # the second time it is a new password
            monkeypatch.setenv("HJEMVEJ_APP_PASSWORD", password)
            with queries() as asked:
                call_command("grant_runtime_role", name, "--create", verbosity=0)
            assert password not in str(asked)
            with connection.cursor() as cursor:
                cursor.execute(
                    "SELECT rolcanlogin, rolsuper, rolcreaterole, rolcreatedb FROM pg_roles WHERE rolname = %s", [name]
                )
                assert cursor.fetchone() == (True, False, False, False)
            assert any("SCRAM-SHA-256" in query["sql"] for query in asked.captured_queries)

    @pytest.mark.parametrize(("name", "password"), [(ROLE, ""), ("", "hemmeligt")])
    def test_it_is_not_made_without_a_password_nor_over_the_owner(self, monkeypatch, name, password):
        monkeypatch.setenv("HJEMVEJ_APP_PASSWORD", password)
        with pytest.raises(CommandError):
            call_command("grant_runtime_role", name or connection.settings_dict["USER"], "--create")

    def test_the_owner_and_nobody_are_not_bound(self):
        for name in (connection.settings_dict["USER"] or "postgres", "nobody_of_that_name"):
            with pytest.raises(CommandError):
                call_command("grant_runtime_role", name)

    def test_the_owner_is_still_held_by_the_trigger(self):
        sheet = concluded().sheets.get()
        Sheet.objects.filter(pk=sheet.pk)
        for change in (
            lambda: Sheet.objects.filter(pk=sheet.pk).update(version=9),
            lambda: Sheet.objects.filter(pk=sheet.pk).delete(),
            lambda: Sheet.objects.bulk_update([sheet], ["sha256"]),
            sheet.save,
        ):
            with pytest.raises(IntegrityError, match="refused"), transaction.atomic():
                change()

    def test_no_page_changes_one(self, login):
        """There is no address that takes a sheet's content, and posting to its pages as each role leaves it alone."""
        for name in ("sheet_edit", "sheet_change", "sheet_delete"):
            with pytest.raises(NoReverseMatch):
                reverse(f"networkmeetings:{name}", args=["0" * 32])
        meeting = concluded()
        sheet = meeting.sheets.get()
        for user in {assignment.user for assignment in meeting.case.assignments.select_related("user")}:
            client = login(user)
            for name, key in [("meeting", meeting.pk), ("sheet_state", sheet.pk), ("sheet_file", sheet.pk)]:
                client.post(reverse(f"networkmeetings:{name}", args=[key]), {"content": "{}"})
            for name in ("own_words", "new_point", "new_goal"):
                client.post(reverse(f"networkmeetings:{name}", args=[meeting.pk]), {"words": "x", "text": "x"})
        kept = Sheet.objects.get(pk=sheet.pk)
        assert (kept.content, kept.sha256) == (sheet.content, sheet.sha256)


@pytest.mark.django_db
class TestFingerprint:
    def faults(self):
        return [fault for fault in find_all(timezone.now()) if "fingerprint" in fault[0]]

    def test_it_fits_what_was_locked(self):
        sheet = concluded().sheets.get()
        render_outbox_sheet({"sheet_id": str(sheet.pk)})
        assert sheet.sha256 == fingerprint(Sheet.objects.get(pk=sheet.pk).content)
        assert self.faults() == []

    def test_a_change_past_every_lock_is_found(self):
        sheet = concluded().sheets.get()
        render_outbox_sheet({"sheet_id": str(sheet.pk)})
        file = sheet.files.get()
        run("SET CONSTRAINTS ALL IMMEDIATE")
        for table in ("sheet", "sheetfile"):
            run(f"ALTER TABLE networkmeetings_{table} DISABLE TRIGGER USER")
        run("UPDATE networkmeetings_sheet SET content = jsonb_set(content, '{important}', '\"Noget andet\"')")
        run("UPDATE networkmeetings_sheetfile SET pdf = '%%PDF-falsk'")
        assert self.faults() == [
            ("sheet does not fit its fingerprint", sheet.pk),
            ("PDF does not fit its fingerprint", file.pk),
        ]
