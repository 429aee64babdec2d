-- C5: a case closes when its closing measurement is done or answered; R1: no form opens on a closed case.
CREATE FUNCTION public.reporting_closing_form_answered() RETURNS trigger
LANGUAGE plpgsql AS $$
BEGIN
  IF NEW.close_reason NOT IN ('died', 'not_started') AND EXISTS (
    SELECT FROM reporting_measurementform f
      WHERE f.case_id = NEW.id AND f.ending_id IS NOT NULL
        AND f.submitted_at IS NULL AND f.not_done_at IS NULL
  ) THEN
    RAISE EXCEPTION 'the closing form waits' USING ERRCODE = 'check_violation', CONSTRAINT = 'c5_closing_form';
  END IF;
  RETURN NEW;
END $$;

CREATE TRIGGER case_close_form BEFORE UPDATE ON cases_case
  FOR EACH ROW WHEN (OLD.closed_at IS NULL AND NEW.closed_at IS NOT NULL)
  EXECUTE FUNCTION public.reporting_closing_form_answered();

CREATE FUNCTION public.reporting_case_open() RETURNS trigger
LANGUAGE plpgsql AS $$
BEGIN
  PERFORM FROM cases_case c WHERE c.id = NEW.case_id AND c.closed_at IS NULL FOR SHARE;
  IF NOT FOUND THEN
    RAISE EXCEPTION 'the case is closed' USING ERRCODE = 'check_violation', CONSTRAINT = 'c5_case_is_closed';
  END IF;
  RETURN NEW;
END $$;

CREATE TRIGGER form_on_open_case BEFORE INSERT ON reporting_measurementform
  FOR EACH ROW WHEN (NEW.submitted_at IS NULL AND NEW.not_done_at IS NULL)
  EXECUTE FUNCTION public.reporting_case_open();

-- R2: a submitted form is locked.
CREATE FUNCTION public.reporting_form_locked() RETURNS trigger
LANGUAGE plpgsql AS $$
BEGIN
  RAISE EXCEPTION 'the form is submitted' USING ERRCODE = 'check_violation', CONSTRAINT = 'r2_form_is_locked';
END $$;

CREATE TRIGGER form_locked BEFORE UPDATE OR DELETE ON reporting_measurementform
  FOR EACH ROW WHEN (OLD.submitted_at IS NOT NULL) EXECUTE FUNCTION public.reporting_form_locked();
