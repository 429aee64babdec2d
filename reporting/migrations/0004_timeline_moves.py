"""The timeline tells of a move to another municipality."""

from pathlib import Path

from django.db import migrations

SQL = Path(__file__).parent / "sql"


class Migration(migrations.Migration):
    dependencies = [("reporting", "0003_views"), ("cases", "0004_import_source")]

    operations = [migrations.RunSQL((SQL / "0004_timeline_event.sql").read_text(), migrations.RunSQL.noop)]
