"""The access log can only grow: the database refuses UPDATE and DELETE (design 3, trust R16)."""

from pathlib import Path

from django.db import migrations

SQL = (Path(__file__).parent / "sql" / "0002_access_log.sql").read_text()


class Migration(migrations.Migration):
    dependencies = [("cases", "0001_initial")]

    operations = [migrations.RunSQL(SQL, "DROP TRIGGER accesslog_append_only ON cases_accesslog")]
