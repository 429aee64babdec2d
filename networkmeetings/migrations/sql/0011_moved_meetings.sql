-- A meeting stands instead of another one only when that one is cancelled, and on the same case. Checked when the
-- statement ends, so that many rows may be written at once.
CREATE FUNCTION moved_meeting_is_cancelled() RETURNS trigger LANGUAGE plpgsql AS $$
BEGIN
  IF EXISTS (
    SELECT FROM networkmeetings_networkmeeting later
      JOIN networkmeetings_networkmeeting earlier ON earlier.id = later.supersedes_id
     WHERE (later.id = NEW.id OR earlier.id = NEW.id)
       AND (earlier.cancelled_at IS NULL OR earlier.case_id <> later.case_id)
  ) THEN
    RAISE EXCEPTION 'a moved meeting is cancelled on its old day'
      USING ERRCODE = '23514', CONSTRAINT = 'moved_meeting_is_cancelled';
  END IF;
  RETURN NULL;
END $$;
CREATE CONSTRAINT TRIGGER meeting_moved AFTER INSERT ON networkmeetings_networkmeeting
  FOR EACH ROW WHEN (NEW.supersedes_id IS NOT NULL) EXECUTE FUNCTION moved_meeting_is_cancelled();
CREATE CONSTRAINT TRIGGER meeting_moved_later AFTER UPDATE OF supersedes_id, cancelled_at, case_id
  ON networkmeetings_networkmeeting FOR EACH ROW EXECUTE FUNCTION moved_meeting_is_cancelled();
