"""What the first three steps, cover and the papers ask of somebody, and what of it happened."""

from pathlib import Path

from django.db import migrations

SQL = Path(__file__).parent / "sql"


def read(name: str) -> str:
    return (SQL / name).read_text()


class Migration(migrations.Migration):
    dependencies = [("reporting", "0008_visits_and_days"), ("cases", "0015_import_list")]

    operations = [
        migrations.RunSQL(read("0009_todo_item.sql"), read("0008_todo_item.sql")),
        migrations.RunSQL(read("0009_timeline_event.sql"), read("0008_timeline_event.sql")),
    ]
