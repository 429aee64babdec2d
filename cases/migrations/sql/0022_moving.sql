-- C5: a case does not close as moved while a receiver has not answered, or nobody has settled who acts.
CREATE FUNCTION public.cases_move_answered() RETURNS trigger
LANGUAGE plpgsql AS $$
BEGIN
  IF EXISTS (SELECT FROM cases_move m
              WHERE m.case_id = NEW.id AND m.cancelled_at IS NULL AND m.answer = '' AND m.acting <> 'us') THEN
    RAISE EXCEPTION 'the receiver has not answered'
      USING ERRCODE = 'check_violation', CONSTRAINT = 'c5_receiver_confirms';
  END IF;
  RETURN NEW;
END $$;

CREATE TRIGGER case_close_move BEFORE UPDATE ON cases_case
  FOR EACH ROW WHEN (OLD.closed_at IS NULL AND NEW.close_reason = 'moved')
  EXECUTE FUNCTION public.cases_move_answered();

CREATE TRIGGER municipalitychange_append_only BEFORE UPDATE OR DELETE ON cases_municipalitychange
  FOR EACH ROW EXECUTE FUNCTION public.refuse_change('append_only');
