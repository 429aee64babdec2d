"""The query behind rule R1: which forms should be open and are not. One statement for all cases.

`reporting.periods` says the same in Python for one case; a test compares the two over many cases.
"""

COLUMNS = (
    "case_id", "instrument_id", "instrument_code", "number", "due_on", "covers_from", "covers_until", "created_at",
)  # fmt: skip

ONE_CASE = "AND c.id = %(case)s"
# A case that somebody is changing now waits for the next run rather than hold up all the others; one alone waits.
LOCK_NOW = "FOR SHARE SKIP LOCKED"
LOCK_WAITING = "FOR SHARE"

# Numbers go on after a reopening: k counts from the reopening, and the first number is the next free one. What was
# opened before is known by the days it covers. PostgreSQL's months end as ours do: 30 November + 3 is 28 February,
# counted from the anchor each time.
MISSING = """
WITH reopened AS (
  SELECT e.case_id, max((e.reopened_at AT TIME ZONE %(zone)s)::date) AS reopened_on
    FROM cases_caseending e WHERE e.reopened_at IS NOT NULL GROUP BY e.case_id
),
run AS MATERIALIZED (
  SELECT c.id AS case_id, greatest(coalesce(c.measure_from, s.started_on), b.reopened_on) AS since,
         CASE WHEN b.reopened_on IS NULL THEN 0 ELSE coalesce((
           SELECT max(f.number) + 1 FROM reporting_measurementform f
            WHERE f.case_id = c.id AND f.covers_from < b.reopened_on), 0) END AS first_number
    FROM cases_case c
    JOIN cases_smstart s ON s.case_id = c.id
    LEFT JOIN reopened b ON b.case_id = c.id
   WHERE c.closed_at IS NULL {only}
),
-- By the index, case for case: most forms there are belong to cases closed long ago.
opened AS MATERIALIZED (
  SELECT f.* FROM run r CROSS JOIN LATERAL (
    SELECT x.case_id, x.instrument_code, x.number FROM reporting_measurementform x WHERE x.case_id = r.case_id OFFSET 0
  ) f
),
quarter AS (
  SELECT r.case_id, r.since, k, r.first_number + k AS number,
         (r.since + make_interval(months => %(months)s * greatest(k - 1, 0)))::date AS starts_on,
         (r.since + make_interval(months => %(months)s * k))::date AS ends_on
    FROM run r
   -- no month is shorter than 28 days, so this is never too few
   CROSS JOIN LATERAL generate_series(0, (%(on)s::date - r.since) / (28 * %(months)s) + 1) AS k
),
slot AS (
  SELECT q.case_id, q.number, q.starts_on AS covers_from, q.ends_on AS covers_until,
         CASE k WHEN 0 THEN q.since + %(first_days)s::integer ELSE q.ends_on END AS due_on,
         CASE k WHEN 0 THEN q.since ELSE q.ends_on - %(ahead)s::integer END AS opens_on
    FROM quarter q
),
instrument AS (
  SELECT * FROM unnest(%(instruments)s::uuid[], %(codes)s::text[], %(needs)s::text[]) AS i(id, code, needs)
),
-- Joined, not asked of each row: most cases have no course, and would be asked for every quarter at every run.
needed AS (
  SELECT s.*, i.id AS instrument_id, i.code FROM slot s JOIN instrument i ON i.needs = ''
   WHERE s.opens_on <= %(on)s::date
   UNION ALL
  SELECT DISTINCT s.*, i.id, i.code
    FROM slot s
    JOIN bostotte_supportcourse c ON c.case_id = s.case_id
     AND daterange(c.started_on, c.ended_on, '[]') && daterange(s.covers_from, s.covers_until)
    JOIN instrument i ON i.needs = 'support' OR i.needs = c.method
   WHERE s.opens_on <= %(on)s::date AND i.needs <> ''
),
missing AS (
  SELECT n.* FROM needed n
   WHERE NOT EXISTS (SELECT FROM opened o
                      WHERE o.case_id = n.case_id AND o.instrument_code = n.code AND o.number = n.number)
),
-- A case closed while this runs must not stop the rest: look again, and keep it open until we are done.
locked AS (
  SELECT c.id FROM cases_case c
   WHERE c.id IN (SELECT m.case_id FROM missing m) AND c.closed_at IS NULL
   {lock}
)
SELECT m.case_id, m.instrument_id, m.code, m.number, m.due_on, m.covers_from, m.covers_until, %(now)s::timestamptz
  FROM missing m JOIN locked l ON l.id = m.case_id
 ORDER BY m.case_id, m.code, m.number
"""


def select_missing(*, lock: str, only: str = "") -> str:
    """The query, for all cases or with `only` for one, taking the cases with `lock`; `opening` has its parameters."""
    return MISSING.format(lock=lock, only=only)
