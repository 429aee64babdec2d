"""B1, B3, B6 and bostotte's part of C5, held by the database."""

from pathlib import Path

from django.db import migrations

SQL = (Path(__file__).parent / "sql" / "0002_rules.sql").read_text()


class Migration(migrations.Migration):
    dependencies = [("bostotte", "0001_initial")]

    operations = [migrations.RunSQL(SQL)]
