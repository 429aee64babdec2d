CREATE TRIGGER documentcontent_append_only BEFORE UPDATE OR DELETE ON cases_documentcontent
  FOR EACH ROW EXECUTE FUNCTION public.refuse_change('append_only');
CREATE TRIGGER consentpaper_append_only BEFORE UPDATE OR DELETE ON cases_consentpaper
  FOR EACH ROW EXECUTE FUNCTION public.refuse_change('append_only');
