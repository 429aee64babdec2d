"""Min dag tells of a new version of a decision letter that the young person has not got yet."""

from pathlib import Path

from django.db import migrations

SQL = Path(__file__).parent / "sql"
DROP = "DROP VIEW todo_item;\n"


class Migration(migrations.Migration):
    dependencies = [("reporting", "0004_timeline_moves")]

    operations = [
        migrations.RunSQL(
            DROP + (SQL / "0005_todo_item.sql").read_text(), DROP + (SQL / "0003_todo_item.sql").read_text()
        )
    ]
