"""The young person's own sheet, and what is lifted to the leader group, on /min-dag/."""

from pathlib import Path

from django.db import migrations

SQL = Path(__file__).parent / "sql"


def read(name: str) -> str:
    return (SQL / name).read_text()


class Migration(migrations.Migration):
    dependencies = [
        ("reporting", "0010_death_seen"),
        ("networkmeetings", "0007_steps_and_escalations"),
    ]

    operations = [migrations.RunSQL(read("0011_todo_item.sql"), read("0010_todo_item.sql"))]
