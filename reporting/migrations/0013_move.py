"""A move to another municipality asks for something until the receiver has taken over (C5)."""

from pathlib import Path

from django.db import migrations

SQL = Path(__file__).parent / "sql"


def read(name: str) -> str:
    return (SQL / name).read_text()


class Migration(migrations.Migration):
    dependencies = [("reporting", "0012_activities"), ("cases", "0022_moving")]

    operations = [migrations.RunSQL(read("0013_todo_item.sql"), read("0012_todo_item.sql"))]
