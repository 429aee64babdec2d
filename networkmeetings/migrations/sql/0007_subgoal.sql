-- N5: a step belongs to one goal of the same case, one level deep. FOR SHARE: the goal above cannot become a step
-- itself while this one is written.
CREATE FUNCTION public.n5_subgoal() RETURNS trigger LANGUAGE plpgsql AS $$
DECLARE
  above record;
BEGIN
  IF NEW.parent_id IS NULL THEN
    RETURN NEW;
  END IF;
  SELECT case_id, parent_id INTO above FROM networkmeetings_goal WHERE id = NEW.parent_id FOR SHARE;
  IF NEW.parent_id = NEW.id OR above.case_id <> NEW.case_id OR above.parent_id IS NOT NULL
     OR EXISTS (SELECT FROM networkmeetings_goal WHERE parent_id = NEW.id) THEN
    RAISE EXCEPTION 'a step belongs to a goal of its case' USING ERRCODE = 'check_violation', CONSTRAINT = 'n5_subgoal';
  END IF;
  RETURN NEW;
END $$;
CREATE TRIGGER goal_step BEFORE INSERT OR UPDATE OF parent_id, case_id ON networkmeetings_goal
  FOR EACH ROW EXECUTE FUNCTION public.n5_subgoal();
