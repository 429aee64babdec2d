-- Danish order and Danish search without ICU, so that every PostgreSQL sorts and finds alike (decisions m, n).
-- The names carry a version: a generated column cannot be given another expression, only another function.

-- æ ä before ø ö before å aa, after z: { | } are the three characters after z.
CREATE FUNCTION public.dk_sort_v1(t text) RETURNS text
LANGUAGE sql IMMUTABLE STRICT PARALLEL SAFE AS $$
  SELECT translate(replace(lower(normalize(t, NFKC)), 'aa', 'å'), 'æäøöåéèêëüáàóò', '{{||}eeeeyaaoo') COLLATE "C"
$$;

-- The same name spelled two ways becomes one text: Kærgård = Kaergaard, Søren = Soren, Müller = Muller.
CREATE FUNCTION public.dk_fold_v1(t text) RETURNS text
LANGUAGE sql IMMUTABLE STRICT PARALLEL SAFE AS $$
  SELECT replace(replace(replace(
           translate(lower(normalize(t, NFKC)), 'æäøöåéèêëüáàâíîóòôúûñç-', 'eaooaeeeeuaaaiiooouunc '),
           'aa', 'a'), 'oe', 'o'), 'ae', 'e') COLLATE "C"
$$;

CREATE SEQUENCE public.cases_case_number AS bigint START 1001;

-- One function for every append-only table: the argument names the rule, and the rule has its Danish sentence in
-- cases.rules. No TRUNCATE trigger, so that a test database can be flushed (decisions c).
CREATE FUNCTION public.refuse_change() RETURNS trigger
LANGUAGE plpgsql AS $$
BEGIN
  RAISE EXCEPTION '% on % is refused', TG_OP, TG_TABLE_NAME
    USING ERRCODE = 'check_violation', CONSTRAINT = TG_ARGV[0];
END $$;
