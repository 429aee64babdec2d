"""Where a young person lives, and stays at a home: asked about on /min-dag/, and told on the timeline."""

from pathlib import Path

from django.db import migrations

SQL = Path(__file__).parent / "sql"


def read(name: str) -> str:
    return (SQL / name).read_text()


class Migration(migrations.Migration):
    dependencies = [("reporting", "0013_move"), ("cases", "0025_situations_and_shelter")]

    operations = [
        migrations.RunSQL(read("0014_discharge_facts.sql"), "DROP VIEW discharge_facts"),
        migrations.RunSQL(read("0014_case_facts.sql"), "DROP VIEW case_facts; " + read("0003_case_facts.sql")),
        migrations.RunSQL(read("0014_case_clock.sql"), "DROP VIEW case_clock; " + read("0006_case_clock.sql")),
        migrations.RunSQL(read("0014_todo_item.sql"), read("0013_todo_item.sql")),
        migrations.RunSQL(read("0014_timeline_event.sql"), read("0012_timeline_event.sql")),
    ]
