-- B6: a note can be mended for a day and taken back for an hour ("Fortryd" after a tap on the wrong name). Its history
-- keeps that it was there. After that it stands, and a correction is a new note (C8).
CREATE OR REPLACE FUNCTION public.bostotte_note_locked() RETURNS trigger
LANGUAGE plpgsql AS $$
BEGIN
  IF TG_OP = 'DELETE' AND OLD.created_at >= now() - interval '1 hour' THEN
    RETURN OLD;
  END IF;
  IF TG_OP = 'DELETE' OR OLD.created_at < now() - interval '24 hours' THEN
    RAISE EXCEPTION 'the note is locked' USING ERRCODE = 'check_violation', CONSTRAINT = 'b6_note_is_locked';
  END IF;
  RETURN NEW;
END $$;
