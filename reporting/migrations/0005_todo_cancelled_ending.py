"""A closing that was regretted (cases 0003) is no longer the leader's to see."""

from pathlib import Path

from django.db import migrations

BEFORE = (Path(__file__).parent / "sql" / "0004_todo_item.sql").read_text()
LAST_LINE = "WHERE e.closed_at IS NULL AND e.leader_saw_at IS NULL"
AFTER = BEFORE.replace(LAST_LINE, f"{LAST_LINE} AND e.cancelled_at IS NULL")
assert AFTER != BEFORE, "the view's own file has changed"


class Migration(migrations.Migration):
    dependencies = [("reporting", "0004_todo_text"), ("cases", "0003_ending_cancelled")]

    operations = [migrations.RunSQL(f"DROP VIEW todo_item;{AFTER}", f"DROP VIEW todo_item;{BEFORE}")]
