"""N3 and N5, and the meeting that was moved, held by the database."""

from pathlib import Path

from django.db import migrations

SQL = (Path(__file__).parent / "sql" / "0002_rules.sql").read_text()


class Migration(migrations.Migration):
    dependencies = [("networkmeetings", "0001_initial")]

    operations = [migrations.RunSQL(SQL)]
