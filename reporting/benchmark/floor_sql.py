"""The floors' SQL, written by hand from the tables: the same rows and figures as the pages, in as few statements."""

# Everything about the user's cases in one statement: facts, order, page and the figures over the list.
CASELOAD = """
WITH mine AS (
  SELECT DISTINCT a.case_id FROM cases_caseassignment a
   WHERE a.user_id = %(user)s AND a.valid_from <= %(now)s AND (a.valid_until IS NULL OR a.valid_until > %(now)s)
     AND a.role = ANY(%(roles)s)
),
rows AS (
  SELECT c.id, c.number, p.call_name, p.full_name, p.birth_date, p.sort_key, ref.situation, d.combination,
         s.started_on, coo.user_name AS coordinator, co.method, co.worker, co.started_on AS course_on, ph.phase2_on,
         ph.phase3_on, note.last_contact_at, mt.next_at, mt.last_on, ag.next_due, ag.count AS open_agreements,
         fm.due AS form_due, need.since_on, own.moved_in_on, offer.deadline_at, consent.until
    FROM mine
    JOIN cases_case c ON c.id = mine.case_id AND c.closed_at IS NULL
    JOIN cases_youngperson p ON p.id = c.person_id
    LEFT JOIN cases_smstart s ON s.case_id = c.id
    LEFT JOIN LATERAL (SELECT r.situation FROM cases_referral r WHERE r.case_id = c.id
      ORDER BY r.received_on DESC LIMIT 1) ref ON true
    LEFT JOIN LATERAL (SELECT d.combination FROM cases_decision d WHERE d.case_id = c.id
      AND d.decided_at IS NOT NULL ORDER BY d.decided_at DESC LIMIT 1) d ON true
    LEFT JOIN LATERAL (SELECT u.username AS user_name FROM cases_caseassignment a JOIN cases_user u ON u.id = a.user_id
      WHERE a.case_id = c.id AND a.role = 'coordinator' ORDER BY a.valid_from DESC LIMIT 1) coo ON true
    LEFT JOIN LATERAL (SELECT x.id, x.method, x.started_on, u.username AS worker FROM bostotte_supportcourse x
      JOIN cases_user u ON u.id = x.worker_id WHERE x.case_id = c.id AND x.ended_on IS NULL LIMIT 1) co ON true
    LEFT JOIN LATERAL (SELECT min(y.starts_on) FILTER (WHERE y.number = 2) AS phase2_on,
      min(y.starts_on) FILTER (WHERE y.number = 3) AS phase3_on
      FROM bostotte_phase y WHERE y.course_id = co.id) ph ON true
    LEFT JOIN LATERAL (SELECT max(n.at) AS last_contact_at FROM bostotte_contactnote n
      WHERE n.case_id = c.id AND n.kind NOT IN ('attempt', 'no_show')) note ON true
    LEFT JOIN LATERAL (SELECT
      min(m.starts_at) FILTER (WHERE m.concluded_at IS NULL AND m.cancelled_at IS NULL) AS next_at,
      max(m.starts_at) FILTER (WHERE m.concluded_at IS NOT NULL) AS last_on
      FROM networkmeetings_networkmeeting m WHERE m.case_id = c.id) mt ON true
    LEFT JOIN LATERAL (SELECT min(g.next_on) AS next_due, count(*) AS count FROM networkmeetings_agreement g
      WHERE g.case_id = c.id AND g.agreed_at IS NOT NULL AND g.outcome = '') ag ON true
    LEFT JOIN LATERAL (SELECT min(f.due_on) AS due FROM reporting_measurementform f
      WHERE f.case_id = c.id AND f.submitted_at IS NULL AND f.not_done_at IS NULL) fm ON true
    LEFT JOIN LATERAL (SELECT h.since_on FROM housing_housingneed h
      WHERE h.case_id = c.id AND h.closed_at IS NULL LIMIT 1) need ON true
    LEFT JOIN LATERAL (SELECT min(z.from_on) AS moved_in_on FROM housing_residence z
      WHERE z.case_id = c.id) own ON true
    LEFT JOIN LATERAL (SELECT min(o.deadline_at) AS deadline_at FROM housing_offer o
      WHERE o.case_id = c.id AND o.answered_at IS NULL) offer ON true
    LEFT JOIN LATERAL (SELECT max(b.valid_until) AS until FROM cases_disclosurebasis b
      WHERE b.case_id = c.id AND b.withdrawn_at IS NULL) consent ON true
)
SELECT rows.*,
       count(*) OVER () AS everything,
       count(*) FILTER (WHERE next_due < %(today)s) OVER () AS overdue,
       count(*) FILTER (WHERE form_due < %(today)s) OVER () AS forms_late,
       count(*) FILTER (WHERE started_on IS NOT NULL AND next_at IS NULL) OVER () AS without_meeting,
       count(*) FILTER (WHERE since_on IS NOT NULL AND moved_in_on IS NULL) OVER () AS waiting,
       count(*) FILTER (WHERE last_contact_at < %(silent)s) OVER () AS silent
  FROM rows
 ORDER BY (coordinator IS NULL) DESC, deadline_at < %(soon)s DESC NULLS LAST, last_contact_at < %(silent)s DESC,
          next_due < %(today)s DESC NULLS LAST, form_due < %(today)s DESC NULLS LAST, sort_key, id
 LIMIT 25
"""

CASE = """
SELECT c.number, p.call_name, p.full_name, p.pronoun, p.birth_date, f.*
  FROM cases_case c JOIN cases_youngperson p ON p.id = c.person_id JOIN case_facts f ON f.case_id = c.id
 WHERE c.id = %(case)s AND EXISTS (
   SELECT FROM cases_caseassignment a WHERE a.case_id = c.id AND a.user_id = %(user)s AND a.valid_from <= %(now)s
     AND (a.valid_until IS NULL OR a.valid_until > %(now)s) AND a.role = ANY(%(roles)s))
"""
