"""N3: the database refuses every change of a copy, an approval, a delivery, a block and an answer."""

from pathlib import Path

from django.db import migrations

SQL = (Path(__file__).parent / "sql" / "0005_insert_only.sql").read_text()
TABLES = ("sheetcopy", "sheetapproval", "sheetdelivery", "sheetblock", "blocknotice", "meetingheard")
REVERSE = "\n".join(f"DROP TRIGGER {table}_is_locked ON networkmeetings_{table};" for table in TABLES)


class Migration(migrations.Migration):
    dependencies = [("networkmeetings", "0004_sheet_copies")]

    operations = [migrations.RunSQL(SQL, REVERSE)]
