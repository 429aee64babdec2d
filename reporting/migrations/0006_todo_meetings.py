"""N1 from the day a case is measured from, and what the young person wants corrected on a sheet."""

from pathlib import Path

from django.db import migrations

SQL = Path(__file__).parent / "sql"


class Migration(migrations.Migration):
    dependencies = [("reporting", "0005_todo_letter"), ("networkmeetings", "0003_said_on_the_tablet")]

    operations = [migrations.RunSQL((SQL / "0006_todo_item.sql").read_text(), migrations.RunSQL.noop)]
