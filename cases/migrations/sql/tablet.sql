-- Den unges visning begins once and ends once: nothing about it is changed afterwards, so a row that is over can never
-- open anything again, and who had the tablet stands as it was.
CREATE FUNCTION public.tablet_session_ends_once() RETURNS trigger
LANGUAGE plpgsql AS $$
BEGIN
  IF TG_OP = 'UPDATE' AND OLD.returned_at IS NULL AND NEW.returned_at IS NOT NULL
     AND (to_jsonb(NEW) - 'returned_at' - 'closed_by_id') = (to_jsonb(OLD) - 'returned_at' - 'closed_by_id') THEN
    RETURN NEW;
  END IF;
  RAISE EXCEPTION '% on % is refused', TG_OP, TG_TABLE_NAME
    USING ERRCODE = 'check_violation', CONSTRAINT = 'tablet_ends_once';
END $$;
CREATE TRIGGER tablet_session_ends_once BEFORE UPDATE OR DELETE ON cases_tabletsession
  FOR EACH ROW EXECUTE FUNCTION public.tablet_session_ends_once();
