"""What the case already knows that a form asks about: one row of raw figures per form, all forms in one statement.

Figures are counted in the days the form looks back on. What they mean as answers is in `reporting.prefill`.
"""

LIVE_FIGURES = """
WITH asked AS (
  SELECT f.id, f.case_id, f.instrument_code, f.ending_id, f.due_on, f.covers_from, f.covers_until,
         least(f.covers_until, %(today)s::date + 1) AS counted_until,
         f.covers_from::timestamp AT TIME ZONE %(zone)s AS from_at,
         f.covers_until::timestamp AT TIME ZONE %(zone)s AS until_at
    FROM reporting_measurementform f WHERE f.id = ANY(%(forms)s::uuid[])
)
SELECT a.id, jsonb_strip_nulls(jsonb_build_object(
  'days', greatest(a.counted_until - a.covers_from, 0),
  'methods', (SELECT jsonb_agg(DISTINCT s.method) FROM bostotte_supportcourse s WHERE s.case_id = a.case_id
               AND daterange(s.started_on, s.ended_on, '[]') && daterange(a.covers_from, a.covers_until)),
  'before', (SELECT e.answers FROM reporting_measurementform e
              WHERE e.case_id = a.case_id AND e.instrument_code = a.instrument_code AND e.submitted_at IS NOT NULL
                AND e.due_on < a.due_on
              ORDER BY e.due_on DESC LIMIT 1)
)) || CASE a.instrument_code
  WHEN 'individual_sm' THEN ({staff})
  WHEN 'individual_support' THEN ({support})
  ELSE '{{}}'::jsonb END
FROM asked a
"""

STAFF = """
SELECT jsonb_strip_nulls(jsonb_build_object(
  'target_group', (SELECT d.target_group FROM cases_decision d WHERE d.case_id = a.case_id AND d.decided_at IS NOT NULL
                    ORDER BY d.decided_at DESC LIMIT 1),
  'source', (SELECT nullif(r.source, '') FROM cases_referral r WHERE r.case_id = a.case_id
              ORDER BY r.received_on DESC, r.created_at DESC LIMIT 1),
  'risks', (SELECT s.risk_indicators FROM cases_assessment s WHERE s.case_id = a.case_id
             ORDER BY s.assessed_on DESC, s.created_at DESC LIMIT 1),
  'situation', (SELECT nullif(s.situation, '') FROM cases_assessment s WHERE s.case_id = a.case_id
                 AND s.assessed_on >= a.covers_from - 92 ORDER BY s.assessed_on DESC, s.created_at DESC LIMIT 1),
  'lives_since', (SELECT max(r.from_on) FROM housing_residence r WHERE r.case_id = a.case_id AND r.until_on IS NULL),
  'need_since', (SELECT n.since_on FROM housing_housingneed n WHERE n.case_id = a.case_id AND n.closed_at IS NULL),
  'spell', (SELECT jsonb_build_array(s.kind, s.since_on, s.source) FROM cases_housingsituation s
             WHERE s.case_id = a.case_id AND s.since_on < a.counted_until
               AND (s.until_on IS NULL OR s.until_on >= a.counted_until) ORDER BY s.since_on DESC LIMIT 1),
  'shelter_nights', (SELECT sum(least(coalesce(t.out_on, a.counted_until), a.counted_until)
                                - greatest(t.in_on, a.covers_from))
                       FROM cases_shelterstay t WHERE t.case_id = a.case_id AND t.stay_type = 'hostel'
                        AND t.in_on < a.counted_until AND (t.out_on IS NULL OR t.out_on > a.covers_from)),
  'activities', (SELECT jsonb_agg(DISTINCT s.kind ORDER BY s.kind) FROM cases_activityspell s
                  WHERE s.case_id = a.case_id AND s.starts_on < a.counted_until
                    AND (s.ended_on IS NULL OR s.ended_on >= a.counted_until - 1)),
  'activities_all_along', (SELECT jsonb_agg(DISTINCT s.kind ORDER BY s.kind) FROM cases_activityspell s
                  WHERE s.case_id = a.case_id AND s.starts_on <= a.covers_from
                    AND (s.ended_on IS NULL OR s.ended_on >= a.counted_until - 1)),
  'activities_broken', (SELECT jsonb_agg(DISTINCT s.kind ORDER BY s.kind) FROM cases_activityspell s
                  WHERE s.case_id = a.case_id AND s.starts_on <= a.covers_from
                    AND s.end_reason IN ('stopped', 'let_go')
                    AND s.ended_on >= a.covers_from AND s.ended_on < a.counted_until),
  'evicted_on', (SELECT max(t.ends_on) FROM housing_tenancy t WHERE t.case_id = a.case_id
                  AND t.end_reason = 'evicted' AND t.ends_on >= a.covers_from AND t.ends_on < a.covers_until),
  'ending', (SELECT e.reason FROM cases_caseending e WHERE e.id = a.ending_id)
)) || (
  SELECT jsonb_build_object('meetings', count(*), 'meetings_with_young_person', count(*) FILTER (WHERE EXISTS (
           SELECT FROM networkmeetings_participant p WHERE p.meeting_id = m.id AND p.is_young_person
              AND p.attendance IN ('present', 'online'))))
    FROM networkmeetings_networkmeeting m
   WHERE m.case_id = a.case_id AND m.concluded_at IS NOT NULL AND m.starts_at >= a.from_at AND m.starts_at < a.until_at
) || (
  SELECT jsonb_build_object(
           'due', count(*), 'kept', count(*) FILTER (WHERE g.outcome = 'kept'),
           'partly', count(*) FILTER (WHERE g.outcome = 'partly'),
           'not_kept', count(*) FILTER (WHERE g.outcome = 'not_kept'))
    FROM networkmeetings_agreement g
   WHERE g.case_id = a.case_id AND g.agreed_at IS NOT NULL
     AND g.next_on >= a.covers_from AND g.next_on < a.counted_until
)
"""

# Notes by anybody but the coordinator: support worker, partner and stand-ins share the contact.
SUPPORT = """
SELECT jsonb_strip_nulls(jsonb_build_object(
         'contacts', count(*) FILTER (WHERE n.kind NOT IN ('attempt', 'no_show')),
         'face_to_face', count(*) FILTER (WHERE n.kind IN ('home', 'out', 'office', 'drop_in')),
         'at_home_or_local', count(*) FILTER (WHERE n.kind IN ('home', 'out')),
         'calls', count(*) FILTER (WHERE n.kind = 'phone'),
         'messages', count(*) FILTER (WHERE n.kind = 'sms'),
         'no_shows', count(*) FILTER (WHERE n.kind = 'no_show'),
         'outside_hours', count(*) FILTER (WHERE n.kind NOT IN ('attempt', 'no_show')
            AND extract(hour FROM n.at AT TIME ZONE %(zone)s) NOT BETWEEN 8 AND 15),
         'minutes', sum(coalesce(n.minutes, 0) + coalesce(n.travel_minutes, 0)) FILTER (WHERE n.minutes IS NOT NULL),
         'method', (SELECT s.method FROM bostotte_supportcourse s WHERE s.case_id = a.case_id
                     AND s.started_on < a.covers_until ORDER BY s.started_on DESC LIMIT 1),
         'phase', (SELECT jsonb_build_array(p.kind, p.focus_areas) FROM bostotte_phase p
                     JOIN bostotte_supportcourse s ON s.id = p.course_id
                    WHERE s.case_id = a.case_id AND p.starts_on < a.counted_until
                    ORDER BY p.starts_on DESC LIMIT 1)))
  FROM bostotte_contactnote n
 WHERE n.case_id = a.case_id AND n.at >= a.from_at AND n.at < a.until_at
   AND NOT EXISTS (SELECT FROM cases_caseassignment k WHERE k.case_id = n.case_id AND k.user_id = n.author_id
                      AND k.role = 'coordinator')
"""

SQL = LIVE_FIGURES.format(staff=STAFF, support=SUPPORT)
