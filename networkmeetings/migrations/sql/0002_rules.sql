-- N3: a concluded sheet is immutable, its row and its PDF alike; a change is a new version.
CREATE TRIGGER sheet_is_locked BEFORE UPDATE OR DELETE ON networkmeetings_sheet
  FOR EACH ROW EXECUTE FUNCTION public.refuse_change('n3_sheet_is_locked');
CREATE TRIGGER sheetfile_is_locked BEFORE UPDATE OR DELETE ON networkmeetings_sheetfile
  FOR EACH ROW EXECUTE FUNCTION public.refuse_change('n3_sheet_is_locked');

-- N3: what was said and done about a sheet stands as it was written; a new row says it anew.
CREATE TRIGGER sheetcopy_is_locked BEFORE UPDATE OR DELETE ON networkmeetings_sheetcopy
  FOR EACH ROW EXECUTE FUNCTION public.refuse_change('n3_sheet_is_locked');
CREATE TRIGGER sheetapproval_is_locked BEFORE UPDATE OR DELETE ON networkmeetings_sheetapproval
  FOR EACH ROW EXECUTE FUNCTION public.refuse_change('append_only');
CREATE TRIGGER sheetdelivery_is_locked BEFORE UPDATE OR DELETE ON networkmeetings_sheetdelivery
  FOR EACH ROW EXECUTE FUNCTION public.refuse_change('append_only');
CREATE TRIGGER sheetblock_is_locked BEFORE UPDATE OR DELETE ON networkmeetings_sheetblock
  FOR EACH ROW EXECUTE FUNCTION public.refuse_change('append_only');
CREATE TRIGGER blocknotice_is_locked BEFORE UPDATE OR DELETE ON networkmeetings_blocknotice
  FOR EACH ROW EXECUTE FUNCTION public.refuse_change('append_only');
CREATE TRIGGER meetingheard_is_locked BEFORE UPDATE OR DELETE ON networkmeetings_meetingheard
  FOR EACH ROW EXECUTE FUNCTION public.refuse_change('append_only');

-- N5: a step belongs to one goal of the same case, one level deep. FOR SHARE: the goal above cannot become a step
-- itself while this one is written.
CREATE FUNCTION public.n5_subgoal() RETURNS trigger LANGUAGE plpgsql AS $$
DECLARE
  above record;
BEGIN
  IF NEW.parent_id IS NULL THEN
    RETURN NEW;
  END IF;
  SELECT case_id, parent_id INTO above FROM networkmeetings_goal WHERE id = NEW.parent_id FOR SHARE;
  IF NEW.parent_id = NEW.id OR above.case_id <> NEW.case_id OR above.parent_id IS NOT NULL
     OR EXISTS (SELECT FROM networkmeetings_goal WHERE parent_id = NEW.id) THEN
    RAISE EXCEPTION 'a step belongs to a goal of its case' USING ERRCODE = 'check_violation', CONSTRAINT = 'n5_subgoal';
  END IF;
  RETURN NEW;
END $$;
CREATE TRIGGER goal_step BEFORE INSERT OR UPDATE OF parent_id, case_id ON networkmeetings_goal
  FOR EACH ROW EXECUTE FUNCTION public.n5_subgoal();

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
