-- What can only grow: the access log (design 3, trust R16), what was decided, brought in, given, and inside papers.
CREATE TRIGGER accesslog_append_only BEFORE UPDATE OR DELETE ON cases_accesslog
  FOR EACH ROW EXECUTE FUNCTION public.refuse_change('append_only');
CREATE TRIGGER documentcontent_append_only BEFORE UPDATE OR DELETE ON cases_documentcontent
  FOR EACH ROW EXECUTE FUNCTION public.refuse_change('append_only');
CREATE TRIGGER casepaper_append_only BEFORE UPDATE OR DELETE ON cases_casepaper
  FOR EACH ROW EXECUTE FUNCTION public.refuse_change('append_only');
CREATE TRIGGER emergencyreview_append_only BEFORE UPDATE OR DELETE ON cases_emergencyreview
  FOR EACH ROW EXECUTE FUNCTION public.refuse_change('append_only');
CREATE TRIGGER importedcase_append_only BEFORE UPDATE OR DELETE ON cases_importedcase
  FOR EACH ROW EXECUTE FUNCTION public.refuse_change('append_only');
CREATE TRIGGER municipalitychange_append_only BEFORE UPDATE OR DELETE ON cases_municipalitychange
  FOR EACH ROW EXECUTE FUNCTION public.refuse_change('append_only');
CREATE TRIGGER paperdelivery_append_only BEFORE UPDATE OR DELETE ON cases_paperdelivery
  FOR EACH ROW EXECUTE FUNCTION public.refuse_change('append_only');

-- C8: what was written in the journal stands; a correction is a new entry.
CREATE TRIGGER journalentry_append_only BEFORE UPDATE OR DELETE ON cases_journalentry
  FOR EACH ROW EXECUTE FUNCTION public.refuse_change('c8_append_only');
CREATE TRIGGER remark_append_only BEFORE UPDATE OR DELETE ON cases_remark
  FOR EACH ROW EXECUTE FUNCTION public.refuse_change('c8_append_only');

-- A letter that was sent reads the same in ten years: its content and its PDF are never changed or removed.
CREATE TRIGGER decisionletter_is_locked BEFORE UPDATE OR DELETE ON cases_decisionletter
  FOR EACH ROW EXECUTE FUNCTION public.refuse_change('letter_is_locked');
CREATE TRIGGER decisionletterfile_is_locked BEFORE UPDATE OR DELETE ON cases_decisionletterfile
  FOR EACH ROW EXECUTE FUNCTION public.refuse_change('letter_is_locked');

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
