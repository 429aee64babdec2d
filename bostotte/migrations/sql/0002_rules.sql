-- B1: places per worker in units. A counter or slots would let 10 CTI and 8 ICM pass together; a sum under a lock
-- does not (decisions e). The worker's capacity row is the lock. Freeing a place never waits and is never refused.
CREATE FUNCTION public.bostotte_check_capacity() RETURNS trigger
LANGUAGE plpgsql AS $$
DECLARE
  today date := (now() AT TIME ZONE 'Europe/Copenhagen')::date;
  room integer;
  used integer;
BEGIN
  IF NEW.ended_on IS NOT NULL THEN
    RETURN NEW;
  END IF;
  -- Saving a live course again takes no new place, also when a deviation has run out meanwhile.
  IF TG_OP = 'UPDATE' AND OLD.ended_on IS NULL AND OLD.worker_id = NEW.worker_id AND OLD.method = NEW.method THEN
    RETURN NEW;
  END IF;
  INSERT INTO bostotte_workercapacity (worker_id, base_units)
    SELECT u.id, round(40 * least(u.weekly_hours, 37) / 37) FROM cases_user u WHERE u.id = NEW.worker_id
    ON CONFLICT (worker_id) DO NOTHING;
  SELECT c.base_units INTO room FROM bostotte_workercapacity c WHERE c.worker_id = NEW.worker_id FOR NO KEY UPDATE;
  SELECT room + coalesce(sum(d.extra_units), 0) INTO room FROM bostotte_capacitydeviation d
    WHERE d.worker_id = NEW.worker_id AND d.valid_from <= today AND today < d.valid_until;
  SELECT coalesce(sum(CASE s.method WHEN 'icm' THEN 5 ELSE 4 END), 0) INTO used FROM bostotte_supportcourse s
    WHERE s.worker_id = NEW.worker_id AND s.ended_on IS NULL AND s.id <> NEW.id;
  IF used + (CASE NEW.method WHEN 'icm' THEN 5 ELSE 4 END) > room THEN
    RAISE EXCEPTION 'capacity: % units used of %', used, room
      USING ERRCODE = 'check_violation', CONSTRAINT = 'b1_capacity';
  END IF;
  RETURN NEW;
END $$;

CREATE TRIGGER course_capacity BEFORE INSERT OR UPDATE ON bostotte_supportcourse
  FOR EACH ROW EXECUTE FUNCTION public.bostotte_check_capacity();

-- B3: a phase begins where the one before it ends, unless a decided deviation says otherwise.
CREATE FUNCTION public.bostotte_phases_follow() RETURNS trigger
LANGUAGE plpgsql AS $$
BEGIN
  IF NEW.deviation_id IS NULL AND NEW.number > 1 AND NOT EXISTS (
    SELECT FROM bostotte_phase p
      WHERE p.course_id = NEW.course_id AND p.number = NEW.number - 1 AND p.ends_on = NEW.starts_on
  ) THEN
    RAISE EXCEPTION 'phase % does not follow', NEW.number
      USING ERRCODE = 'check_violation', CONSTRAINT = 'b3_phases_follow';
  END IF;
  RETURN NEW;
END $$;

CREATE TRIGGER phases_follow BEFORE INSERT OR UPDATE ON bostotte_phase
  FOR EACH ROW EXECUTE FUNCTION public.bostotte_phases_follow();

-- B6: a note can be mended for a day and taken back for an hour ("Fortryd" after a tap on the wrong name). Its history
-- keeps that it was there. After that it stands, and a correction is a new note (C8).
CREATE FUNCTION public.bostotte_note_locked() RETURNS trigger
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

CREATE TRIGGER note_locked BEFORE UPDATE OR DELETE ON bostotte_contactnote
  FOR EACH ROW EXECUTE FUNCTION public.bostotte_note_locked();

-- C5: a case does not close while a course is live, and no course starts on a closed case. The share lock makes the
-- two wait for each other; a plain check was seen to race (decisions a).
CREATE FUNCTION public.bostotte_case_open() RETURNS trigger
LANGUAGE plpgsql AS $$
BEGIN
  PERFORM FROM cases_case c WHERE c.id = NEW.case_id AND c.closed_at IS NULL FOR SHARE;
  IF NOT FOUND THEN
    RAISE EXCEPTION 'the case is closed' USING ERRCODE = 'check_violation', CONSTRAINT = 'c5_case_is_closed';
  END IF;
  RETURN NEW;
END $$;

CREATE TRIGGER course_on_open_case BEFORE INSERT ON bostotte_supportcourse
  FOR EACH ROW WHEN (NEW.ended_on IS NULL) EXECUTE FUNCTION public.bostotte_case_open();

CREATE FUNCTION public.bostotte_no_live_course() RETURNS trigger
LANGUAGE plpgsql AS $$
BEGIN
  IF EXISTS (SELECT FROM bostotte_supportcourse s WHERE s.case_id = NEW.id AND s.ended_on IS NULL) THEN
    RAISE EXCEPTION 'a course is live' USING ERRCODE = 'check_violation', CONSTRAINT = 'c5_live_course';
  END IF;
  RETURN NEW;
END $$;

CREATE TRIGGER case_close_course BEFORE UPDATE ON cases_case
  FOR EACH ROW WHEN (OLD.closed_at IS NULL AND NEW.closed_at IS NOT NULL)
  EXECUTE FUNCTION public.bostotte_no_live_course();
