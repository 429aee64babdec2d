"""What a young person does in school, at work and besides: asked about on /min-dag/, and told on the timeline."""

from pathlib import Path

from django.db import migrations

SQL = Path(__file__).parent / "sql"


def read(name: str) -> str:
    return (SQL / name).read_text()


class Migration(migrations.Migration):
    dependencies = [("reporting", "0011_sheet_and_escalation"), ("cases", "0019_register_and_activity")]

    operations = [
        migrations.RunSQL(read("0012_todo_item.sql"), read("0011_todo_item.sql")),
        migrations.RunSQL(read("0012_timeline_event.sql"), read("0009_timeline_event.sql")),
    ]
