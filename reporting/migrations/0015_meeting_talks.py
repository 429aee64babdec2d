"""Bostøtten's two talks about each meeting on /min-dag/, and the three-a-year clock by the meetings that count."""

from pathlib import Path

from django.db import migrations

SQL = Path(__file__).parent / "sql"


def read(name: str) -> str:
    return (SQL / name).read_text()


class Migration(migrations.Migration):
    dependencies = [("reporting", "0014_living"), ("networkmeetings", "0009_wishes_and_talks")]

    operations = [migrations.RunSQL(read("0015_todo_item.sql"), read("0014_todo_item.sql"))]
