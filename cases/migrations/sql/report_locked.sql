-- An underretning that was sent stands as it was sent, and none is deleted (C8). A missing municipality may be added.
CREATE FUNCTION public.report_is_locked() RETURNS trigger
LANGUAGE plpgsql AS $$
BEGIN
  IF TG_OP = 'DELETE' OR (OLD.sent_on IS NOT NULL AND (
       NEW.sent_on IS NULL OR (OLD.municipality <> '' AND NEW.municipality <> OLD.municipality) OR
       (NEW.case_id, NEW.author_id, NEW.about, NEW.who, NEW.seen, NEW.talked, NEW.talked_note) IS DISTINCT FROM
       (OLD.case_id, OLD.author_id, OLD.about, OLD.who, OLD.seen, OLD.talked, OLD.talked_note))) THEN
    RAISE EXCEPTION '% on a sent report is refused', TG_OP
      USING ERRCODE = 'check_violation', CONSTRAINT = 'report_is_locked';
  END IF;
  RETURN NEW;
END $$;

CREATE TRIGGER report_is_locked BEFORE UPDATE OR DELETE ON cases_safeguardingreport
  FOR EACH ROW EXECUTE FUNCTION public.report_is_locked();
