"""Reporting's part of C5, R1 and R2, held by the database."""

from pathlib import Path

from django.db import migrations

SQL = (Path(__file__).parent / "sql" / "0002_rules.sql").read_text()
REVERSE = """
DROP TRIGGER form_locked ON reporting_measurementform;
DROP TRIGGER form_on_open_case ON reporting_measurementform;
DROP TRIGGER case_close_form ON cases_case;
DROP FUNCTION public.reporting_form_locked();
DROP FUNCTION public.reporting_case_open();
DROP FUNCTION public.reporting_closing_form_answered();
"""


class Migration(migrations.Migration):
    dependencies = [
        ("reporting", "0001_initial"),
        ("bostotte", "0002_rules"),
        ("housing", "0001_initial"),
        ("networkmeetings", "0002_sheet_locked"),
    ]

    operations = [migrations.RunSQL(SQL, REVERSE)]
