"""The journal's entries are lines of the timeline."""

from pathlib import Path

from django.db import migrations

SQL = Path(__file__).parent / "sql"
BEFORE = (SQL / "0003_timeline_event.sql").read_text().replace("CREATE VIEW", "CREATE OR REPLACE VIEW")


class Migration(migrations.Migration):
    dependencies = [("reporting", "0006_case_clock"), ("cases", "0008_journal")]

    operations = [
        migrations.RunSQL((SQL / "0007_timeline_event.sql").read_text(), BEFORE),
    ]
