"""The rules of cases that the database holds itself; what the columns and constraints cannot say."""

from pathlib import Path

from django.db import migrations

SQL = (Path(__file__).parent / "sql" / "0002_rules.sql").read_text()


class Migration(migrations.Migration):
    dependencies = [("cases", "0001_initial")]

    operations = [migrations.RunSQL(SQL)]
