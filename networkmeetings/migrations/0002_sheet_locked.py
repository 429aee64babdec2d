"""N3: the database refuses every change of a sheet and its PDF."""

from pathlib import Path

from django.db import migrations

SQL = (Path(__file__).parent / "sql" / "0002_sheet_locked.sql").read_text()
REVERSE = """
DROP TRIGGER sheet_is_locked ON networkmeetings_sheet;
DROP TRIGGER sheetfile_is_locked ON networkmeetings_sheetfile;
"""


class Migration(migrations.Migration):
    dependencies = [("networkmeetings", "0001_initial")]

    operations = [migrations.RunSQL(SQL, REVERSE)]
