-- What the caseload is filtered, counted and ordered by, once per case. case_facts gives each column as a subselect, so
-- that a page pays only for what it reads; but a condition that names a column five times then looks it up five times.
-- Here each table is asked once per case, and OFFSET 0 keeps the planner from taking the row apart again. A test
-- compares the columns with those of case_facts.
CREATE VIEW case_clock AS
SELECT c.id AS case_id, f.*
  FROM cases_case c
 CROSS JOIN LATERAL (
  SELECT r.referred_on, coalesce(z.situation, r.situation) AS situation, k.coordinator_from, a.assessed_on,
         d.decided_at, d.combination, s.started_on,
         b.id AS course_id, b.method AS course_method, b.started_on AS course_started_on, b.ended_on AS course_ended_on,
         p.phase2_on, p.phase3_on, h.need_since, o.offer_deadline, t.tenancy_id, w.moved_in_on,
         n.last_contact_at, m.next_meeting_at, g.next_agreement_due, q.next_form_due
    FROM (SELECT min(x.received_on) AS referred_on,
                 (array_agg(nullif(x.situation, '') ORDER BY x.received_on DESC, x.created_at DESC))[1] AS situation
            FROM cases_referral x WHERE x.case_id = c.id) r
   CROSS JOIN (SELECT max(x.assessed_on) AS assessed_on FROM cases_assessment x WHERE x.case_id = c.id) a
    LEFT JOIN (SELECT nullif(x.situation, '') AS situation FROM (
           SELECT y.assessed_on AS day, 0 AS is_spell, y.created_at, y.situation FROM cases_assessment y
            WHERE y.case_id = c.id AND y.situation <> ''
            UNION ALL
           SELECT y.since_on, 1, y.created_at, y.kind FROM cases_housingsituation y WHERE y.case_id = c.id) x
          ORDER BY x.day DESC, x.is_spell DESC, x.created_at DESC LIMIT 1) z ON true
   CROSS JOIN (SELECT max(x.valid_from) AS coordinator_from
            FROM cases_caseassignment x WHERE x.case_id = c.id AND x.role = 'coordinator') k
   CROSS JOIN (SELECT max(x.decided_at) AS decided_at,
                 (array_agg(x.combination ORDER BY x.decided_at DESC))[1] AS combination
            FROM cases_decision x WHERE x.case_id = c.id AND x.decided_at IS NOT NULL) d
    LEFT JOIN cases_smstart s ON s.case_id = c.id
    LEFT JOIN LATERAL (SELECT x.id, x.method, x.started_on, x.ended_on FROM bostotte_supportcourse x
           WHERE x.case_id = c.id ORDER BY x.started_on DESC, x.created_at DESC LIMIT 1) b ON true
   CROSS JOIN LATERAL (SELECT max(x.starts_on) FILTER (WHERE x.number = 2) AS phase2_on,
                              max(x.starts_on) FILTER (WHERE x.number = 3) AS phase3_on
            FROM bostotte_phase x WHERE x.course_id = b.id) p
   CROSS JOIN (SELECT min(x.since_on) AS need_since FROM housing_housingneed x
           WHERE x.case_id = c.id AND x.closed_at IS NULL) h
   CROSS JOIN (SELECT min(x.deadline_at) AS offer_deadline FROM housing_offer x
           WHERE x.case_id = c.id AND x.answered_at IS NULL) o
   CROSS JOIN (SELECT (array_agg(x.id ORDER BY x.starts_on DESC, x.created_at DESC))[1] AS tenancy_id
            FROM housing_tenancy x WHERE x.case_id = c.id) t
   CROSS JOIN (SELECT min(x.from_on) AS moved_in_on FROM housing_residence x WHERE x.case_id = c.id) w
   CROSS JOIN (SELECT max(x.at) AS last_contact_at FROM bostotte_contactnote x
           WHERE x.case_id = c.id AND x.kind NOT IN ('attempt', 'no_show')) n
   CROSS JOIN (SELECT min(x.starts_at) AS next_meeting_at FROM networkmeetings_networkmeeting x
           WHERE x.case_id = c.id AND x.concluded_at IS NULL AND x.cancelled_at IS NULL) m
   CROSS JOIN (SELECT min(x.next_on) AS next_agreement_due FROM networkmeetings_agreement x
           WHERE x.case_id = c.id AND x.agreed_at IS NOT NULL AND x.outcome = '') g
   CROSS JOIN (SELECT min(x.due_on) AS next_form_due FROM reporting_measurementform x
           WHERE x.case_id = c.id AND x.submitted_at IS NULL AND x.not_done_at IS NULL) q
  OFFSET 0
 ) f;
