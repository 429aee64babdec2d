"""Home visits, the 18th birthday, a no that may be asked again, and the days that matter."""

from pathlib import Path

from django.db import migrations

SQL = Path(__file__).parent / "sql"


class Migration(migrations.Migration):
    dependencies = [("reporting", "0007_timeline_journal"), ("cases", "0014_important_day")]

    operations = [
        migrations.RunSQL((SQL / "0008_todo_item.sql").read_text(), (SQL / "0006_todo_item.sql").read_text()),
        migrations.RunSQL(
            (SQL / "0008_timeline_event.sql").read_text(), (SQL / "0007_timeline_event.sql").read_text()
        ),
    ]
