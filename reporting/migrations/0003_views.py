"""The SQL views that cross the apps; only reporting may know them all (decisions a).

A column a view uses cannot be altered: drop the view in a migration that runs before, make the next version after.
"""

from pathlib import Path

from django.db import migrations

SQL = Path(__file__).parent / "sql"
VIEWS = ["case_facts", "case_clock", "discharge_facts", "timeline_event", "todo_item"]


class Migration(migrations.Migration):
    dependencies = [
        ("reporting", "0002_rules"),
        ("bostotte", "0001_initial"),
        ("housing", "0001_initial"),
        ("networkmeetings", "0001_initial"),
    ]

    operations = [migrations.RunSQL((SQL / f"0003_{view}.sql").read_text(), f"DROP VIEW {view}") for view in VIEWS]
