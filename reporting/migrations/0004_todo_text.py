"""A line of /min-dag/ says what it is about: the promise, the place, the home (design 5)."""

from pathlib import Path

from django.db import migrations

SQL = Path(__file__).parent / "sql"


class Migration(migrations.Migration):
    dependencies = [("reporting", "0003_views")]

    operations = [
        migrations.RunSQL(
            (SQL / "0004_todo_item.sql").read_text(),
            "DROP VIEW todo_item;\n" + (SQL / "0003_todo_item.sql").read_text(),
        )
    ]
