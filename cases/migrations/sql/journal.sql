CREATE TRIGGER journalentry_append_only BEFORE UPDATE OR DELETE ON cases_journalentry
  FOR EACH ROW EXECUTE FUNCTION public.refuse_change('c8_append_only');
CREATE TRIGGER remark_append_only BEFORE UPDATE OR DELETE ON cases_remark
  FOR EACH ROW EXECUTE FUNCTION public.refuse_change('c8_append_only');
