"""A no to an invitation, and a time somebody suggests, on the coordinator's /min-dag/."""

from pathlib import Path

from django.db import migrations

SQL = Path(__file__).parent / "sql"


def read(name: str) -> str:
    return (SQL / name).read_text()


class Migration(migrations.Migration):
    dependencies = [("reporting", "0015_meeting_talks"), ("networkmeetings", "0011_moved_meetings")]

    operations = [migrations.RunSQL(read("0016_todo_item.sql"), read("0015_todo_item.sql"))]
