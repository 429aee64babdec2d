"""B1, B3, B6 and bostøtte's part of C5, held by the database."""

from pathlib import Path

from django.db import migrations

SQL = (Path(__file__).parent / "sql" / "0002_rules.sql").read_text()
REVERSE = """
DROP TRIGGER case_close_course ON cases_case;
DROP TRIGGER course_on_open_case ON bostotte_supportcourse;
DROP TRIGGER note_locked ON bostotte_contactnote;
DROP TRIGGER phases_follow ON bostotte_phase;
DROP TRIGGER course_capacity ON bostotte_supportcourse;
DROP FUNCTION public.bostotte_no_live_course();
DROP FUNCTION public.bostotte_case_open();
DROP FUNCTION public.bostotte_note_locked();
DROP FUNCTION public.bostotte_phases_follow();
DROP FUNCTION public.bostotte_check_capacity();
"""


class Migration(migrations.Migration):
    dependencies = [("bostotte", "0001_initial"), ("cases", "0002_access_log_append_only")]

    operations = [migrations.RunSQL(SQL, REVERSE)]
