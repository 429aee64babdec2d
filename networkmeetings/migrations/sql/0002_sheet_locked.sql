-- N3: a concluded sheet is immutable, its row and its PDF alike; a change is a new version.
CREATE TRIGGER sheet_is_locked BEFORE UPDATE OR DELETE ON networkmeetings_sheet
  FOR EACH ROW EXECUTE FUNCTION public.refuse_change('n3_sheet_is_locked');
CREATE TRIGGER sheetfile_is_locked BEFORE UPDATE OR DELETE ON networkmeetings_sheetfile
  FOR EACH ROW EXECUTE FUNCTION public.refuse_change('n3_sheet_is_locked');
