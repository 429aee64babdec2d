"""B6: a note tapped by mistake can be taken back for an hour."""

from pathlib import Path

from django.db import migrations

SQL = Path(__file__).parent / "sql"
UNDO = (SQL / "0003_note_undo.sql").read_text()
# Back to the function of 0002_rules: deleting is refused at any time.
REVERSE = """
CREATE OR REPLACE FUNCTION public.bostotte_note_locked() RETURNS trigger
LANGUAGE plpgsql AS $$
BEGIN
  IF OLD.created_at < now() - interval '24 hours' OR TG_OP = 'DELETE' THEN
    RAISE EXCEPTION 'the note is locked' USING ERRCODE = 'check_violation', CONSTRAINT = 'b6_note_is_locked';
  END IF;
  RETURN NEW;
END $$;
"""


class Migration(migrations.Migration):
    dependencies = [("bostotte", "0002_rules")]

    operations = [migrations.RunSQL(UNDO, REVERSE)]
