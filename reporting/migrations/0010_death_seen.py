"""A death is the leader's to see (C5)."""

from pathlib import Path

from django.db import migrations

SQL = Path(__file__).parent / "sql"


def read(name: str) -> str:
    return (SQL / name).read_text()


class Migration(migrations.Migration):
    dependencies = [("reporting", "0009_steps_one_to_three"), ("cases", "0018_case_papers")]

    operations = [migrations.RunSQL(read("0010_todo_item.sql"), read("0009_todo_item.sql"))]
