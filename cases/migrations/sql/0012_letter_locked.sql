-- A letter that was sent reads the same in ten years: its content and its PDF are never changed or removed.
CREATE TRIGGER decisionletter_is_locked BEFORE UPDATE OR DELETE ON cases_decisionletter
  FOR EACH ROW EXECUTE FUNCTION public.refuse_change('letter_is_locked');
CREATE TRIGGER decisionletterfile_is_locked BEFORE UPDATE OR DELETE ON cases_decisionletterfile
  FOR EACH ROW EXECUTE FUNCTION public.refuse_change('letter_is_locked');
