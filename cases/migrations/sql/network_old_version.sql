-- A former network map stays as it was drawn (redskab 1): nothing on it is added, changed or taken away once there is
-- a newer one. A row that says it was written before the newer map was made may come later: demo data, an import.
CREATE FUNCTION public.network_old_version() RETURNS trigger
LANGUAGE plpgsql AS $$
DECLARE
  drawn uuid := CASE WHEN TG_OP = 'DELETE' THEN OLD.map_id ELSE NEW.map_id END;
BEGIN
  IF EXISTS (SELECT FROM cases_networkmap mine JOIN cases_networkmap newer
                 ON newer.case_id = mine.case_id AND newer.number > mine.number
              WHERE mine.id = drawn AND (TG_OP <> 'INSERT' OR NEW.created_at >= newer.created_at)) THEN
    RAISE EXCEPTION '% on a former network map is refused', TG_OP
      USING ERRCODE = 'check_violation', CONSTRAINT = 'network_old_version';
  END IF;
  RETURN CASE WHEN TG_OP = 'DELETE' THEN OLD ELSE NEW END;
END $$;

CREATE TRIGGER network_old_version BEFORE INSERT OR UPDATE OR DELETE ON cases_networkperson
  FOR EACH ROW EXECUTE FUNCTION public.network_old_version();
CREATE TRIGGER network_old_version BEFORE INSERT OR UPDATE OR DELETE ON cases_networklink
  FOR EACH ROW EXECUTE FUNCTION public.network_old_version();
