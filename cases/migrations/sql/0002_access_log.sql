CREATE TRIGGER accesslog_append_only BEFORE UPDATE OR DELETE ON cases_accesslog
  FOR EACH ROW EXECUTE FUNCTION public.refuse_change('append_only');
