"""A moved meeting is cancelled on its old day; the database sees to it."""

from pathlib import Path

from django.db import migrations

SQL = (Path(__file__).parent / "sql" / "0011_moved_meetings.sql").read_text()
REVERSE = """
DROP TRIGGER meeting_moved_later ON networkmeetings_networkmeeting;
DROP TRIGGER meeting_moved ON networkmeetings_networkmeeting;
DROP FUNCTION moved_meeting_is_cancelled();
"""


class Migration(migrations.Migration):
    dependencies = [("networkmeetings", "0010_invitations")]

    operations = [migrations.RunSQL(SQL, REVERSE)]
