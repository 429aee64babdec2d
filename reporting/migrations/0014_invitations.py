"""A no to an invitation, and a time somebody suggests, on the coordinator's /min-dag/."""

from pathlib import Path

from django.db import migrations

SQL = Path(__file__).parent / "sql"


def read(name: str) -> str:
    return (SQL / name).read_text()


class Migration(migrations.Migration):
    dependencies = [("reporting", "0013_move"), ("networkmeetings", "0011_moved_meetings")]

    operations = [migrations.RunSQL(read("0014_todo_item.sql"), read("0013_todo_item.sql"))]
