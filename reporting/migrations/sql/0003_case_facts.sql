-- One row per case. Scalar subselects rather than LATERAL, so that columns a page does not read cost nothing.
-- No now() and no CURRENT_DATE: the view gives dates, Python compares with today (decisions a).
CREATE VIEW case_facts AS
SELECT
  c.id AS case_id,
  (SELECT min(r.received_on) FROM cases_referral r WHERE r.case_id = c.id) AS referred_on,
  (SELECT nullif(r.urgency, '') FROM cases_referral r WHERE r.case_id = c.id
    ORDER BY r.received_on DESC, r.created_at DESC LIMIT 1) AS urgency,
  coalesce(
    (SELECT nullif(x.situation, '') FROM (
       SELECT a.assessed_on AS day, 0 AS is_spell, a.created_at, a.situation FROM cases_assessment a
        WHERE a.case_id = c.id AND a.situation <> ''
        UNION ALL
       SELECT s.since_on, 1, s.created_at, s.kind FROM cases_housingsituation s WHERE s.case_id = c.id) x
      ORDER BY x.day DESC, x.is_spell DESC, x.created_at DESC LIMIT 1),
    (SELECT nullif(r.situation, '') FROM cases_referral r WHERE r.case_id = c.id
      ORDER BY r.received_on DESC, r.created_at DESC LIMIT 1)) AS situation,
  (SELECT max(a.assessed_on) FROM cases_assessment a WHERE a.case_id = c.id) AS assessed_on,
  (SELECT max(d.decided_at) FROM cases_decision d WHERE d.case_id = c.id) AS decided_at,
  (SELECT d.combination FROM cases_decision d WHERE d.case_id = c.id AND d.decided_at IS NOT NULL
    ORDER BY d.decided_at DESC LIMIT 1) AS combination,
  (SELECT d.target_group FROM cases_decision d WHERE d.case_id = c.id AND d.decided_at IS NOT NULL
    ORDER BY d.decided_at DESC LIMIT 1) AS target_group,
  (SELECT d.legal_basis FROM cases_decision d WHERE d.case_id = c.id AND d.decided_at IS NOT NULL
    ORDER BY d.decided_at DESC LIMIT 1) AS legal_basis,
  (SELECT s.started_on FROM cases_smstart s WHERE s.case_id = c.id) AS started_on,
  (SELECT a.user_id FROM cases_caseassignment a WHERE a.case_id = c.id AND a.role = 'coordinator'
    ORDER BY a.valid_from DESC LIMIT 1) AS coordinator_id,
  (SELECT coalesce(nullif(trim(u.first_name || ' ' || u.last_name), ''), u.username)
     FROM cases_caseassignment a JOIN cases_user u ON u.id = a.user_id
    WHERE a.case_id = c.id AND a.role = 'coordinator' ORDER BY a.valid_from DESC LIMIT 1) AS coordinator_name,
  (SELECT a.valid_from FROM cases_caseassignment a WHERE a.case_id = c.id AND a.role = 'coordinator'
    ORDER BY a.valid_from DESC LIMIT 1) AS coordinator_from,
  (SELECT a.valid_until FROM cases_caseassignment a WHERE a.case_id = c.id AND a.role = 'coordinator'
    ORDER BY a.valid_from DESC LIMIT 1) AS coordinator_until,
  (SELECT count(*)::integer FROM cases_teammember t
    WHERE t.case_id = c.id AND t.left_on IS NULL AND t.young_person_answer <> 'no') AS team_size,
  (SELECT max(b.valid_until) FROM cases_disclosurebasis b
    WHERE b.case_id = c.id AND b.withdrawn_at IS NULL) AS consent_until,
  (SELECT s.id FROM bostotte_supportcourse s WHERE s.case_id = c.id
    ORDER BY s.started_on DESC, s.created_at DESC LIMIT 1) AS course_id,
  (SELECT s.method FROM bostotte_supportcourse s WHERE s.case_id = c.id
    ORDER BY s.started_on DESC, s.created_at DESC LIMIT 1) AS course_method,
  (SELECT s.worker_id FROM bostotte_supportcourse s WHERE s.case_id = c.id
    ORDER BY s.started_on DESC, s.created_at DESC LIMIT 1) AS course_worker_id,
  (SELECT coalesce(nullif(trim(u.first_name || ' ' || u.last_name), ''), u.username)
     FROM bostotte_supportcourse s JOIN cases_user u ON u.id = s.worker_id WHERE s.case_id = c.id
    ORDER BY s.started_on DESC, s.created_at DESC LIMIT 1) AS course_worker_name,
  (SELECT s.started_on FROM bostotte_supportcourse s WHERE s.case_id = c.id
    ORDER BY s.started_on DESC, s.created_at DESC LIMIT 1) AS course_started_on,
  (SELECT s.ended_on FROM bostotte_supportcourse s WHERE s.case_id = c.id
    ORDER BY s.started_on DESC, s.created_at DESC LIMIT 1) AS course_ended_on,
  (SELECT p.starts_on FROM bostotte_phase p WHERE p.number = 2 AND p.course_id =
    (SELECT s.id FROM bostotte_supportcourse s WHERE s.case_id = c.id
      ORDER BY s.started_on DESC, s.created_at DESC LIMIT 1)) AS phase2_on,
  (SELECT p.starts_on FROM bostotte_phase p WHERE p.number = 3 AND p.course_id =
    (SELECT s.id FROM bostotte_supportcourse s WHERE s.case_id = c.id
      ORDER BY s.started_on DESC, s.created_at DESC LIMIT 1)) AS phase3_on,
  (SELECT p.ends_on FROM bostotte_phase p WHERE p.number = 3 AND p.course_id =
    (SELECT s.id FROM bostotte_supportcourse s WHERE s.case_id = c.id
      ORDER BY s.started_on DESC, s.created_at DESC LIMIT 1)) AS course_planned_end_on,
  (SELECT nullif(s.aftercare, '') FROM bostotte_supportcourse s WHERE s.case_id = c.id
    ORDER BY s.started_on DESC, s.created_at DESC LIMIT 1) AS aftercare,
  (SELECT n.since_on FROM housing_housingneed n WHERE n.case_id = c.id AND n.closed_at IS NULL LIMIT 1) AS need_since,
  (SELECT min(o.deadline_at) FROM housing_offer o WHERE o.case_id = c.id AND o.answered_at IS NULL) AS offer_deadline,
  (SELECT t.id FROM housing_tenancy t WHERE t.case_id = c.id
    ORDER BY t.starts_on DESC, t.created_at DESC LIMIT 1) AS tenancy_id,
  (SELECT t.signed_on FROM housing_tenancy t WHERE t.case_id = c.id
    ORDER BY t.starts_on DESC, t.created_at DESC LIMIT 1) AS tenancy_signed_on,
  (SELECT min(r.from_on) FROM housing_residence r WHERE r.case_id = c.id) AS moved_in_on,
  (SELECT max(n.at) FROM bostotte_contactnote n
    WHERE n.case_id = c.id AND n.kind NOT IN ('attempt', 'no_show')) AS last_contact_at,
  (SELECT max(m.starts_at AT TIME ZONE 'Europe/Copenhagen')::date FROM networkmeetings_networkmeeting m
    WHERE m.case_id = c.id AND m.concluded_at IS NOT NULL AND (m.stayed_away_by_choice OR EXISTS (
      SELECT FROM networkmeetings_participant p
       WHERE p.meeting_id = m.id AND p.is_young_person AND p.attendance IN ('present', 'online')))
  ) AS last_meeting_on,
  -- Three meetings in a rolling twelve months is the same as: the third last is no older (N1).
  (SELECT (m.starts_at AT TIME ZONE 'Europe/Copenhagen')::date FROM networkmeetings_networkmeeting m
    WHERE m.case_id = c.id AND m.concluded_at IS NOT NULL AND (m.stayed_away_by_choice OR EXISTS (
      SELECT FROM networkmeetings_participant p
       WHERE p.meeting_id = m.id AND p.is_young_person AND p.attendance IN ('present', 'online')))
    ORDER BY m.starts_at DESC OFFSET 2 LIMIT 1) AS third_last_meeting_on,
  (SELECT count(*)::integer FROM networkmeetings_networkmeeting m
    WHERE m.case_id = c.id AND m.concluded_at IS NOT NULL) AS meetings_held,
  (SELECT m.id FROM networkmeetings_networkmeeting m
    WHERE m.case_id = c.id AND m.concluded_at IS NULL AND m.cancelled_at IS NULL
    ORDER BY m.starts_at LIMIT 1) AS next_meeting_id,
  (SELECT min(m.starts_at) FROM networkmeetings_networkmeeting m
    WHERE m.case_id = c.id AND m.concluded_at IS NULL AND m.cancelled_at IS NULL) AS next_meeting_at,
  (SELECT min(a.next_on) FROM networkmeetings_agreement a
    WHERE a.case_id = c.id AND a.agreed_at IS NOT NULL AND a.outcome = '') AS next_agreement_due,
  (SELECT count(*)::integer FROM networkmeetings_agreement a
    WHERE a.case_id = c.id AND a.agreed_at IS NOT NULL AND a.outcome = '') AS open_agreements,
  (SELECT min(f.due_on) FROM reporting_measurementform f
    WHERE f.case_id = c.id AND f.submitted_at IS NULL AND f.not_done_at IS NULL) AS next_form_due,
  EXISTS (SELECT FROM reporting_measurementform f WHERE f.case_id = c.id AND f.ending_id IS NOT NULL
     AND f.submitted_at IS NULL AND f.not_done_at IS NULL) AS closing_form_open
FROM cases_case c;
