-- N3: what was said and done about a sheet stands as it was written; a new row says it anew.
CREATE TRIGGER sheetcopy_is_locked BEFORE UPDATE OR DELETE ON networkmeetings_sheetcopy
  FOR EACH ROW EXECUTE FUNCTION public.refuse_change('n3_sheet_is_locked');
CREATE TRIGGER sheetapproval_is_locked BEFORE UPDATE OR DELETE ON networkmeetings_sheetapproval
  FOR EACH ROW EXECUTE FUNCTION public.refuse_change('append_only');
CREATE TRIGGER sheetdelivery_is_locked BEFORE UPDATE OR DELETE ON networkmeetings_sheetdelivery
  FOR EACH ROW EXECUTE FUNCTION public.refuse_change('append_only');
CREATE TRIGGER sheetblock_is_locked BEFORE UPDATE OR DELETE ON networkmeetings_sheetblock
  FOR EACH ROW EXECUTE FUNCTION public.refuse_change('append_only');
CREATE TRIGGER blocknotice_is_locked BEFORE UPDATE OR DELETE ON networkmeetings_blocknotice
  FOR EACH ROW EXECUTE FUNCTION public.refuse_change('append_only');
CREATE TRIGGER meetingheard_is_locked BEFORE UPDATE OR DELETE ON networkmeetings_meetingheard
  FOR EACH ROW EXECUTE FUNCTION public.refuse_change('append_only');
