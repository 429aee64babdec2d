-- One row per thing one user must do. `user_id` is who can clear it; valid_from/valid_until are the dates of the
-- assignment or unit role that makes it theirs. Python asks which are live and which are near (cases.my_day).
-- NOT MATERIALIZED: a part named twice is otherwise worked out for the whole municipality and kept as a table.
CREATE OR REPLACE VIEW todo_item AS
WITH
coordinator AS NOT MATERIALIZED (
  SELECT a.case_id, a.user_id, a.valid_from, a.valid_until FROM cases_caseassignment a WHERE a.role = 'coordinator'
),
started AS NOT MATERIALIZED (
  SELECT c.id, c.unit_id, s.started_on, coalesce(c.measure_from, s.started_on) AS measured_since
    FROM cases_case c JOIN cases_smstart s ON s.case_id = c.id
   WHERE c.closed_at IS NULL
),
unassigned AS NOT MATERIALIZED (
  SELECT c.id, c.unit_id, c.opened_at FROM cases_case c WHERE c.closed_at IS NULL AND NOT EXISTS (
    SELECT FROM cases_caseassignment a WHERE a.case_id = c.id AND a.role = 'coordinator' AND a.valid_until IS NULL)
),
nearest AS NOT MATERIALIZED (
  SELECT a.case_id, a.user_id, a.valid_from, a.valid_until
    FROM cases_caseassignment a JOIN cases_case c ON c.id = a.case_id AND c.closed_at IS NULL
   WHERE a.role IN ('support_worker', 'stand_in') OR (a.role = 'coordinator' AND NOT EXISTS (
         SELECT FROM bostotte_supportcourse b WHERE b.case_id = a.case_id AND b.ended_on IS NULL))
)
-- an agreement somebody with a login has promised
SELECT 'agreement'::text AS kind, g.id AS object_id, g.case_id, g.responsible_user_id AS user_id,
       'report_on_agreement'::text AS perm, g.next_on AS due_on, NULL::timestamptz AS at,
       NULL::timestamptz AS valid_from, NULL::timestamptz AS valid_until, NULL::text AS detail, g.text::text AS text
  FROM networkmeetings_agreement g
 WHERE g.responsible_user_id IS NOT NULL AND g.agreed_at IS NOT NULL AND g.outcome = ''
UNION ALL
SELECT 'agreement', g.id, g.case_id, t.user_id, 'report_on_agreement', g.next_on, NULL, NULL, NULL, NULL, g.text
  FROM networkmeetings_agreement g JOIN cases_teammember t ON t.id = g.responsible_member_id
 WHERE t.user_id IS NOT NULL AND g.agreed_at IS NOT NULL AND g.outcome = ''
UNION ALL
-- the young person's own, and those of people without a login: the coordinator asks
SELECT 'agreement_ask', g.id, g.case_id, k.user_id, 'edit_plan', g.next_on, NULL, k.valid_from, k.valid_until, t.name,
       g.text
  FROM networkmeetings_agreement g
  LEFT JOIN cases_teammember t ON t.id = g.responsible_member_id
  JOIN coordinator k ON k.case_id = g.case_id
 WHERE g.responsible_user_id IS NULL AND t.user_id IS NULL AND g.agreed_at IS NOT NULL AND g.outcome = ''
UNION ALL
SELECT 'form', f.id, f.case_id, k.user_id, 'edit_measurement', f.due_on, NULL, k.valid_from, k.valid_until,
       f.instrument_code, f.number::text
  FROM reporting_measurementform f
  JOIN reporting_instrument i ON i.id = f.instrument_id
  JOIN coordinator k ON k.case_id = f.case_id
 WHERE f.submitted_at IS NULL AND f.not_done_at IS NULL AND i.filled_by <> 'support_worker'
UNION ALL
SELECT 'form', f.id, f.case_id, a.user_id, 'edit_measurement', f.due_on, NULL, a.valid_from, a.valid_until,
       f.instrument_code, f.number::text
  FROM reporting_measurementform f
  JOIN reporting_instrument i ON i.id = f.instrument_id
  JOIN cases_caseassignment a ON a.case_id = f.case_id AND a.role IN ('support_worker', 'stand_in')
 WHERE f.submitted_at IS NULL AND f.not_done_at IS NULL AND i.filled_by = 'support_worker'
UNION ALL
SELECT 'meeting', m.id, m.case_id, k.user_id, 'edit_meetings',
       (m.starts_at AT TIME ZONE 'Europe/Copenhagen')::date, m.starts_at, k.valid_from, k.valid_until, m.number::text,
       m.place
  FROM networkmeetings_networkmeeting m JOIN coordinator k ON k.case_id = m.case_id
 WHERE m.concluded_at IS NULL AND m.cancelled_at IS NULL
UNION ALL
-- the others around the table; the coordinator has the line above
SELECT 'invited', m.id, m.case_id, coalesce(p.user_id, t.user_id), 'view_meetings',
       (m.starts_at AT TIME ZONE 'Europe/Copenhagen')::date, m.starts_at, NULL, NULL, m.number::text, m.place
  FROM networkmeetings_networkmeeting m
  JOIN networkmeetings_participant p ON p.meeting_id = m.id
  LEFT JOIN cases_teammember t ON t.id = p.member_id
 WHERE m.concluded_at IS NULL AND m.cancelled_at IS NULL AND NOT p.is_chair
   AND coalesce(p.user_id, t.user_id) IS NOT NULL
UNION ALL
-- N1: by when the next meeting must be held for three to count in any twelve months (pro rata before the third, from
-- the start or the import); detail is the last counted one, or the start, text the next one planned, if any. Python
-- says how near that is. networkmeetings.rhythm asks the same of Django's ORM; a test compares them.
SELECT 'meeting_needed', s.id, s.id, k.user_id, 'edit_meetings',
       CASE WHEN n.held >= 3 THEN (n.days[3] + interval '12 months')::date
            ELSE s.measured_since + ceil((n.held + 1) * 365 / 3.0)::integer END,
       NULL, k.valid_from, k.valid_until, greatest(n.days[1], s.measured_since)::text, (
         SELECT min(m.starts_at AT TIME ZONE 'Europe/Copenhagen')::date::text FROM networkmeetings_networkmeeting m
          WHERE m.case_id = s.id AND m.concluded_at IS NULL AND m.cancelled_at IS NULL)
  FROM started s JOIN coordinator k ON k.case_id = s.id
 CROSS JOIN LATERAL (
   SELECT array_agg((m.starts_at AT TIME ZONE 'Europe/Copenhagen')::date ORDER BY m.starts_at DESC) AS days,
          count(*) FILTER (WHERE (m.starts_at AT TIME ZONE 'Europe/Copenhagen')::date >= s.measured_since) AS held
     FROM networkmeetings_networkmeeting m
    WHERE m.case_id = s.id AND m.concluded_at IS NOT NULL AND (m.stayed_away_by_choice OR EXISTS (
      SELECT FROM networkmeetings_participant p
       WHERE p.meeting_id = m.id AND p.is_young_person AND p.attendance IN ('present', 'online')))
 ) n
UNION ALL
-- bostøtten prepares the meeting with the young person before it; due the day before
SELECT 'prepare', m.id, m.case_id, a.user_id, 'edit_plan',
       (m.starts_at AT TIME ZONE 'Europe/Copenhagen')::date - 1, m.starts_at, a.valid_from, a.valid_until,
       m.number::text, NULL
  FROM networkmeetings_networkmeeting m
  JOIN cases_caseassignment a ON a.case_id = m.case_id AND a.role = 'support_worker'
 WHERE m.concluded_at IS NULL AND m.cancelled_at IS NULL AND NOT EXISTS (
   SELECT FROM networkmeetings_meetingtalk t WHERE t.meeting_id = m.id AND t.kind = 'before')
UNION ALL
-- and goes through what was agreed within three days after it; the newest meeting's, by who had the case then
SELECT 'go_through', m.id, m.case_id, a.user_id, 'edit_plan',
       (m.concluded_at AT TIME ZONE 'Europe/Copenhagen')::date + 3, m.concluded_at, a.valid_from, a.valid_until,
       m.number::text, NULL
  FROM networkmeetings_networkmeeting m JOIN cases_case c ON c.id = m.case_id AND c.closed_at IS NULL
  JOIN cases_caseassignment a ON a.case_id = m.case_id AND a.role = 'support_worker' AND a.valid_from <= m.concluded_at
 WHERE m.concluded_at IS NOT NULL
   AND NOT EXISTS (SELECT FROM networkmeetings_meetingtalk t WHERE t.meeting_id = m.id AND t.kind = 'after')
   AND NOT EXISTS (SELECT FROM networkmeetings_networkmeeting later
                    WHERE later.case_id = m.case_id AND later.concluded_at > m.concluded_at)
UNION ALL
-- the young person has said on the tablet what is wrong with a sheet, and no corrected version has been made since
SELECT 'sheet_wish', m.id, m.case_id, k.user_id, 'edit_meetings', (p.approved_at AT TIME ZONE 'Europe/Copenhagen')::date,
       p.approved_at, k.valid_from, k.valid_until, m.number::text, p.words::text
  FROM networkmeetings_sheetapproval p
  JOIN networkmeetings_sheet h ON h.id = p.sheet_id
  JOIN networkmeetings_networkmeeting m ON m.id = h.meeting_id
  JOIN cases_case c ON c.id = m.case_id AND c.closed_at IS NULL
  JOIN coordinator k ON k.case_id = m.case_id
 WHERE p.words <> '' AND NOT EXISTS (
   SELECT FROM networkmeetings_sheetapproval later JOIN networkmeetings_sheet l ON l.id = later.sheet_id
    WHERE l.meeting_id = m.id AND later.approved_at > p.approved_at)
   AND NOT EXISTS (SELECT FROM networkmeetings_sheet newer
    WHERE newer.meeting_id = m.id AND newer.version > h.version AND newer.reason <> 'Gennemgået med den unge')
   AND NOT EXISTS (SELECT FROM networkmeetings_networkmeeting next
    WHERE next.case_id = m.case_id AND next.starts_at > m.starts_at AND next.concluded_at IS NOT NULL)
UNION ALL
-- a referral without an end: the coordinator's, or the visitation group's until somebody has the case
SELECT 'referral', r.id, r.case_id, k.user_id, 'edit_case', r.received_on, NULL, k.valid_from, k.valid_until, r.urgency, NULL
  FROM cases_referral r JOIN cases_case c ON c.id = r.case_id AND c.closed_at IS NULL
  JOIN coordinator k ON k.case_id = r.case_id
 WHERE r.ended_at IS NULL AND NOT EXISTS (SELECT FROM cases_decision d WHERE d.case_id = c.id AND d.decided_at IS NOT NULL)
UNION ALL
SELECT 'referral', r.id, r.case_id, u.user_id, 'edit_case', r.received_on, NULL, u.valid_from, u.valid_until, r.urgency, NULL
  FROM cases_referral r JOIN unassigned c ON c.id = r.case_id
  JOIN cases_unitrole u ON u.role = 'visitation' AND (u.unit_id = c.unit_id OR u.unit_id IS NULL)
 WHERE r.ended_at IS NULL
UNION ALL
-- C2: a case without a coordinator is the leader's at once
SELECT 'no_coordinator', c.id, c.id, u.user_id, 'assign', (c.opened_at AT TIME ZONE 'Europe/Copenhagen')::date, NULL,
       u.valid_from, u.valid_until, NULL, NULL
  FROM unassigned c
  JOIN cases_unitrole u ON u.role = 'leader' AND (u.unit_id = c.unit_id OR u.unit_id IS NULL)
UNION ALL
-- decided, but Samarbejdsmodellen has not begun
SELECT 'start', c.id, c.id, k.user_id, 'edit_case', (d.decided_at AT TIME ZONE 'Europe/Copenhagen')::date, NULL,
       k.valid_from, k.valid_until, d.combination, NULL
  FROM cases_case c JOIN cases_decision d ON d.case_id = c.id AND d.decided_at IS NOT NULL
  JOIN coordinator k ON k.case_id = c.id
 WHERE c.closed_at IS NULL AND NOT EXISTS (SELECT FROM cases_smstart s WHERE s.case_id = c.id)
UNION ALL
-- B8: bostøtte decided, but no course yet
SELECT 'support_waiting', s.id, s.id, k.user_id, 'edit_support',
       (SELECT max(d.decided_at AT TIME ZONE 'Europe/Copenhagen')::date FROM cases_decision d WHERE d.case_id = s.id),
       NULL, k.valid_from, k.valid_until,
       (SELECT d.combination FROM cases_decision d WHERE d.case_id = s.id AND d.decided_at IS NOT NULL
         ORDER BY d.decided_at DESC LIMIT 1), NULL
  FROM started s JOIN coordinator k ON k.case_id = s.id
 WHERE NOT EXISTS (SELECT FROM bostotte_supportcourse b WHERE b.case_id = s.id)
   AND (SELECT d.combination FROM cases_decision d WHERE d.case_id = s.id AND d.decided_at IS NOT NULL
         ORDER BY d.decided_at DESC LIMIT 1) IN ('sm_cti', 'sm_icm')
UNION ALL
SELECT 'offer', o.id, o.case_id, k.user_id, 'view_housing',
       (o.deadline_at AT TIME ZONE 'Europe/Copenhagen')::date, o.deadline_at, k.valid_from, k.valid_until, NULL,
       w.address
  FROM housing_offer o JOIN housing_dwelling w ON w.id = o.dwelling_id
  JOIN coordinator k ON k.case_id = o.case_id WHERE o.answered_at IS NULL
UNION ALL
SELECT 'offer', o.id, o.case_id, o.offered_by_id, 'edit_housing',
       (o.deadline_at AT TIME ZONE 'Europe/Copenhagen')::date, o.deadline_at, NULL, NULL, NULL, w.address
  FROM housing_offer o JOIN housing_dwelling w ON w.id = o.dwelling_id WHERE o.answered_at IS NULL
    AND NOT EXISTS (SELECT FROM coordinator k WHERE k.case_id = o.case_id AND k.user_id = o.offered_by_id)
UNION ALL
-- B4: a phase without focus areas; the first one has 30 days
SELECT 'phase', p.id, s.case_id, s.worker_id, 'edit_support',
       CASE p.number WHEN 1 THEN p.starts_on + 30 ELSE p.starts_on END, NULL, NULL, NULL, p.number::text, NULL
  FROM bostotte_phase p JOIN bostotte_supportcourse s ON s.id = p.course_id
 WHERE s.ended_on IS NULL AND p.focus_areas = '{}'
UNION ALL
-- B3: never silently extended
SELECT 'course_end', s.id, s.case_id, s.worker_id, 'edit_support', p.ends_on, NULL, NULL, NULL, s.method, NULL
  FROM bostotte_phase p JOIN bostotte_supportcourse s ON s.id = p.course_id
 WHERE s.ended_on IS NULL AND p.number = 3
UNION ALL
-- B7: the last contact; Python adds the method's interval. The worker's, or the coordinator's without bostøtte.
SELECT 'silent', s.case_id, s.case_id, s.worker_id, 'write_note', coalesce((
         SELECT max(n.at AT TIME ZONE 'Europe/Copenhagen')::date FROM bostotte_contactnote n
          WHERE n.case_id = s.case_id AND n.kind NOT IN ('attempt', 'no_show')), s.started_on),
       NULL, NULL, NULL, s.method, NULL
  FROM bostotte_supportcourse s JOIN cases_case c ON c.id = s.case_id AND c.closed_at IS NULL
 WHERE s.ended_on IS NULL
UNION ALL
SELECT 'silent', s.id, s.id, k.user_id, 'write_note', coalesce((
         SELECT max(n.at AT TIME ZONE 'Europe/Copenhagen')::date FROM bostotte_contactnote n
          WHERE n.case_id = s.id AND n.kind NOT IN ('attempt', 'no_show')), s.started_on),
       NULL, k.valid_from, k.valid_until, 'sm', NULL
  FROM started s JOIN coordinator k ON k.case_id = s.id
 WHERE NOT EXISTS (SELECT FROM bostotte_supportcourse b WHERE b.case_id = s.id AND b.ended_on IS NULL)
UNION ALL
SELECT 'consent', b.id, b.case_id, k.user_id, 'edit_team', (b.valid_until AT TIME ZONE 'Europe/Copenhagen')::date,
       b.valid_until, k.valid_from, k.valid_until, NULL, b.organisation
  FROM cases_disclosurebasis b JOIN cases_case c ON c.id = b.case_id AND c.closed_at IS NULL
  JOIN coordinator k ON k.case_id = b.case_id
 WHERE b.withdrawn_at IS NULL AND NOT EXISTS (
   SELECT FROM cases_disclosurebasis later WHERE later.case_id = b.case_id AND later.organisation = b.organisation
      AND later.valid_until > b.valid_until)
UNION ALL
SELECT 'review', m.id, m.case_id, k.user_id, 'edit_meetings',
       (m.concluded_at AT TIME ZONE 'Europe/Copenhagen')::date, NULL, k.valid_from, k.valid_until, m.number::text, NULL
  FROM networkmeetings_networkmeeting m JOIN cases_case c ON c.id = m.case_id AND c.closed_at IS NULL
  JOIN coordinator k ON k.case_id = m.case_id
 WHERE m.concluded_at IS NOT NULL AND m.review = 'not_yet'
UNION ALL
-- C5: lost contact or declined; the leader sees it first
SELECT 'ending', e.id, e.case_id, u.user_id, 'see_ending', (e.begun_at AT TIME ZONE 'Europe/Copenhagen')::date, NULL,
       u.valid_from, u.valid_until, e.reason, NULL
  FROM cases_caseending e JOIN cases_case c ON c.id = e.case_id
  JOIN cases_unitrole u ON u.role = 'leader' AND (u.unit_id = c.unit_id OR u.unit_id IS NULL)
 WHERE e.closed_at IS NULL AND e.leader_saw_at IS NULL AND e.cancelled_at IS NULL AND e.reason IN ('declined', 'lost_contact')
UNION ALL
SELECT 'important_day', d.id, d.case_id, n.user_id, 'write_note',
       (d.falls_on + make_interval(years => k))::date, NULL, n.valid_from, n.valid_until, d.name, d.note
  FROM cases_importantday d JOIN nearest n ON n.case_id = d.case_id
 CROSS JOIN generate_series(0, CASE WHEN d.is_yearly THEN 10 ELSE 0 END) k
 WHERE d.ended_at IS NULL
UNION ALL
SELECT 'important_day', c.id, c.id, n.user_id, 'write_note', (p.birth_date + make_interval(years => k))::date, NULL,
       n.valid_from, n.valid_until, 'Fødselsdag', 'Bliver ' || k || ' år.'
  FROM cases_case c JOIN cases_youngperson p ON p.id = c.person_id JOIN nearest n ON n.case_id = c.id
 CROSS JOIN generate_series(14, 40) k
 WHERE p.birth_date IS NOT NULL AND p.died_on IS NULL
UNION ALL
-- a worker goes out: the visitor's own line (the visitor has WRITE_NOTE by assignment or intake)
SELECT 'visit', v.id, v.case_id, v.visitor_id, 'write_note', v.due_on, NULL, NULL, NULL,
       (SELECT r.kind FROM cases_referral r WHERE r.case_id = v.case_id ORDER BY r.received_on DESC, r.created_at DESC LIMIT 1),
       NULL
  FROM cases_homevisit v JOIN cases_case c ON c.id = v.case_id AND c.closed_at IS NULL
 WHERE v.visited_on IS NULL
UNION ALL
-- and the coordinator's, when somebody else goes out
SELECT 'visit', v.id, v.case_id, k.user_id, 'write_note', v.due_on, NULL, k.valid_from, k.valid_until,
       (SELECT r.kind FROM cases_referral r WHERE r.case_id = v.case_id ORDER BY r.received_on DESC, r.created_at DESC LIMIT 1),
       NULL
  FROM cases_homevisit v JOIN cases_case c ON c.id = v.case_id AND c.closed_at IS NULL
  JOIN coordinator k ON k.case_id = v.case_id AND k.user_id <> v.visitor_id
 WHERE v.visited_on IS NULL
UNION ALL
-- C9: the 18th birthday, from 17½ (Python decides when it is near); due_on = the birthday (1 March for 29 February)
SELECT 'turns_18', c.id, c.id, k.user_id, 'edit_case',
       CASE WHEN to_char(p.birth_date, 'MMDD') = '0229'
            THEN make_date(extract(year FROM p.birth_date)::int + 18, 3, 1)
            ELSE (p.birth_date + interval '18 years')::date END,
       NULL, k.valid_from, k.valid_until, NULL, NULL
  FROM cases_case c JOIN cases_youngperson p ON p.id = c.person_id AND p.birth_date IS NOT NULL AND p.died_on IS NULL
  JOIN coordinator k ON k.case_id = c.id
 WHERE c.closed_at IS NULL AND p.birth_date > DATE '2005-01-01'
UNION ALL
-- nej tak, but we may ask again: the unit's leader (the case is closed; the leader can reopen it)
SELECT 'ask_again', r.id, r.case_id, u.user_id, 'reopen_case', r.ask_again_on, NULL, u.valid_from, u.valid_until, NULL, NULL
  FROM cases_referral r JOIN cases_case c ON c.id = r.case_id AND c.closed_at IS NOT NULL
  JOIN cases_youngperson p ON p.id = c.person_id AND p.died_on IS NULL
  JOIN cases_unitrole u ON u.role = 'leader' AND (u.unit_id = c.unit_id OR u.unit_id IS NULL)
 WHERE r.outcome = 'declined' AND r.may_ask_again AND r.ask_again_on IS NOT NULL
   AND NOT EXISTS (SELECT FROM cases_case o WHERE o.person_id = c.person_id AND o.closed_at IS NULL)
UNION ALL
-- somebody is asked to take over; perm: they may have no role on the case yet, see below
SELECT 'takeover', h.id, h.case_id, h.to_user_id, 'view_case', h.starts_on, h.asked_at, NULL, NULL, h.role, h.reason
  FROM cases_handoverrequest h JOIN cases_case c ON c.id = h.case_id AND c.closed_at IS NULL
 WHERE h.answer = ''
UNION ALL
-- a no, or a question nobody answers, is the asker's to follow up
SELECT 'takeover_no', h.id, h.case_id, h.asked_by_id, 'view_case', h.starts_on, h.answered_at, NULL, NULL, h.role, h.answer_reason
  FROM cases_handoverrequest h JOIN cases_case c ON c.id = h.case_id AND c.closed_at IS NULL
 WHERE h.answer = 'declined' AND NOT EXISTS (
   SELECT FROM cases_handoverrequest later WHERE later.case_id = h.case_id AND later.role = h.role AND later.asked_at > h.asked_at)
UNION ALL
-- nødadgang: the coordinator and the leader are told, each until they have said they saw it
SELECT 'emergency', a.id, a.case_id, k.user_id, 'view_access_log', (a.valid_from AT TIME ZONE 'Europe/Copenhagen')::date,
       a.valid_from, k.valid_from, k.valid_until, w.username, a.reason
  FROM cases_caseassignment a JOIN coordinator k ON k.case_id = a.case_id JOIN cases_user w ON w.id = a.user_id
 WHERE a.role = 'emergency' AND k.user_id <> a.user_id
   AND NOT EXISTS (SELECT FROM cases_emergencyreview e WHERE e.assignment_id = a.id AND e.seen_by_id = k.user_id)
UNION ALL
SELECT 'emergency', a.id, a.case_id, u.user_id, 'view_access_log', (a.valid_from AT TIME ZONE 'Europe/Copenhagen')::date,
       a.valid_from, u.valid_from, u.valid_until, w.username, a.reason
  FROM cases_caseassignment a JOIN cases_case c ON c.id = a.case_id JOIN cases_user w ON w.id = a.user_id
  JOIN cases_unitrole u ON u.role = 'leader' AND (u.unit_id = c.unit_id OR u.unit_id IS NULL)
 WHERE a.role = 'emergency' AND u.user_id <> a.user_id
   AND NOT EXISTS (SELECT FROM cases_emergencyreview e WHERE e.assignment_id = a.id AND e.seen_by_id = u.user_id)
UNION ALL
-- something may fall and the young person has not been told, or how it went is not written
SELECT 'sanction', w.id, w.case_id, k.user_id, 'edit_case', w.may_fall_on, NULL, k.valid_from, k.valid_until,
       CASE WHEN w.told_on IS NULL THEN 'tell' ELSE 'outcome' END, w.what
  FROM cases_sanctionwarning w JOIN cases_case c ON c.id = w.case_id AND c.closed_at IS NULL
  JOIN coordinator k ON k.case_id = w.case_id
 WHERE w.outcome = ''
UNION ALL
-- a story written down and not approved: read it with the young person two weeks later
SELECT 'story', s.id, s.case_id, k.user_id, 'edit_story', s.told_on + 14, NULL, k.valid_from, k.valid_until, NULL, NULL
  FROM cases_mystory s JOIN cases_case c ON c.id = s.case_id AND c.closed_at IS NULL
  JOIN coordinator k ON k.case_id = s.case_id
 WHERE s.approved_on IS NULL
UNION ALL
-- the hand-over meeting with the earlier adviser
SELECT 'adviser_handover', h.id, h.case_id, k.user_id, 'edit_case', h.planned_on, NULL, k.valid_from, k.valid_until, NULL,
       h.from_whom
  FROM cases_adviserhandover h JOIN cases_case c ON c.id = h.case_id AND c.closed_at IS NULL
  JOIN coordinator k ON k.case_id = h.case_id
 WHERE h.held_on IS NULL AND h.planned_on IS NOT NULL
UNION ALL
-- decided under a law, and nobody has written that the young person was told: the four weeks do not run
SELECT 'decision_untold', d.id, d.case_id, k.user_id, 'edit_case',
       (d.decided_at AT TIME ZONE 'Europe/Copenhagen')::date, NULL, k.valid_from, k.valid_until, d.combination, NULL
  FROM cases_decision d
  JOIN cases_legalbasis b ON b.code = d.legal_basis AND b.is_decision
  JOIN cases_case c ON c.id = d.case_id AND c.closed_at IS NULL
  JOIN coordinator k ON k.case_id = d.case_id
 WHERE d.decided_at IS NOT NULL AND d.communicated_on IS NULL
   AND NOT EXISTS (SELECT FROM cases_decision later WHERE later.case_id = d.case_id AND later.decided_at > d.decided_at)
UNION ALL
-- a wrong letter is replaced, and nobody has written that the young person has the new one: the four weeks do not run
SELECT 'letter_untold', d.id, d.case_id, k.user_id, 'edit_case',
       (l.created_at AT TIME ZONE 'Europe/Copenhagen')::date, NULL, k.valid_from, k.valid_until, NULL, l.reason
  FROM cases_decisionletter l
  JOIN cases_decision d ON d.id = l.decision_id AND d.communicated_on IS NOT NULL
  JOIN cases_case c ON c.id = d.case_id AND c.closed_at IS NULL
  JOIN coordinator k ON k.case_id = d.case_id
 WHERE l.version > 1
   AND NOT EXISTS (SELECT FROM cases_letterdelivery g WHERE g.letter_id = l.id)
   AND NOT EXISTS (SELECT FROM cases_decisionletter later WHERE later.decision_id = l.decision_id AND later.version > l.version)
   AND NOT EXISTS (SELECT FROM cases_decision later WHERE later.case_id = d.case_id AND later.decided_at > d.decided_at)
UNION ALL
-- a partshøring whose time is up (or answered) while the decision is still a draft: somebody must decide
SELECT 'hearing', h.id, d.case_id, k.user_id, 'decide', coalesce(h.answered_on, h.deadline_on), NULL,
       k.valid_from, k.valid_until, CASE WHEN h.answered_on IS NULL THEN 'waiting' ELSE 'answered' END, NULL
  FROM cases_partyhearing h JOIN cases_decision d ON d.id = h.decision_id AND d.decided_at IS NULL
  JOIN coordinator k ON k.case_id = d.case_id
 WHERE h.deadline_on IS NOT NULL OR h.answered_on IS NOT NULL
UNION ALL
-- a complaint that is not looked at again, or looked at and not sent on (retssikkerhedsloven § 66)
SELECT 'complaint', x.id, d.case_id, k.user_id, 'edit_case', coalesce(x.reassessed_on, x.received_on), NULL,
       k.valid_from, k.valid_until, CASE WHEN x.reassessment = '' THEN 'reassess' ELSE 'send' END, NULL
  FROM cases_complaint x JOIN cases_decision d ON d.id = x.decision_id
  JOIN coordinator k ON k.case_id = d.case_id
 WHERE x.outcome = '' AND x.sent_on IS NULL AND x.reassessment <> 'changed'
UNION ALL
-- C7: a wish for another worker has an answer within five working days; the coordinator's and the leader's
SELECT 'wish', w.id, w.case_id, k.user_id, 'edit_team', w.due_on, NULL, k.valid_from, k.valid_until, NULL, NULL
  FROM cases_workerwish w JOIN cases_case c ON c.id = w.case_id AND c.closed_at IS NULL
  JOIN coordinator k ON k.case_id = w.case_id
 WHERE w.answered_at IS NULL
UNION ALL
SELECT 'wish', w.id, w.case_id, u.user_id, 'edit_team', w.due_on, NULL, u.valid_from, u.valid_until, NULL, NULL
  FROM cases_workerwish w JOIN cases_case c ON c.id = w.case_id AND c.closed_at IS NULL
  JOIN cases_unitrole u ON u.role = 'leader' AND (u.unit_id = c.unit_id OR u.unit_id IS NULL)
 WHERE w.answered_at IS NULL
UNION ALL
-- C8: somebody has had a misfiled paper and is not told
SELECT 'notice', d.id, d.case_id, k.user_id, 'write_note', (d.blocked_at AT TIME ZONE 'Europe/Copenhagen')::date, NULL,
       k.valid_from, k.valid_until, count(*)::text, NULL
  FROM cases_documentnotice n JOIN cases_document d ON d.id = n.document_id
  JOIN coordinator k ON k.case_id = d.case_id
 WHERE n.told_at IS NULL GROUP BY d.id, d.case_id, k.user_id, d.blocked_at, k.valid_from, k.valid_until
UNION ALL
-- C5: a young person has died; the one line that is left, the leader's, until they have said they saw it
SELECT 'death', e.id, e.case_id, u.user_id, 'see_ending', (e.closed_at AT TIME ZONE 'Europe/Copenhagen')::date, e.closed_at,
       u.valid_from, u.valid_until, NULL, NULL
  FROM cases_caseending e JOIN cases_case c ON c.id = e.case_id AND c.close_reason = 'died'
  JOIN cases_unitrole u ON u.role = 'leader' AND (u.unit_id = c.unit_id OR u.unit_id IS NULL)
 WHERE e.reason = 'died' AND e.closed_at IS NOT NULL AND e.leader_saw_at IS NULL AND e.reopened_at IS NULL
UNION ALL
-- the newest meeting's sheet until the young person has it: any version since the last correction, and not a blocked one
SELECT 'sheet_young', s.id, s.case_id, a.user_id, 'edit_plan', (s.concluded_at AT TIME ZONE 'Europe/Copenhagen')::date,
       NULL, a.valid_from, a.valid_until, m.number::text,
       CASE WHEN EXISTS (SELECT FROM networkmeetings_sheetblock b WHERE b.sheet_id = s.id AND b.copy_id IS NULL)
            THEN 'blocked' END
  FROM networkmeetings_sheet s
  JOIN networkmeetings_networkmeeting m ON m.id = s.meeting_id
  JOIN cases_case c ON c.id = s.case_id AND c.closed_at IS NULL
  JOIN cases_caseassignment a ON a.case_id = s.case_id AND a.role IN ('coordinator', 'support_worker', 'pair_partner')
 WHERE NOT EXISTS (SELECT FROM networkmeetings_sheet newer WHERE newer.meeting_id = s.meeting_id AND newer.version > s.version)
   AND NOT EXISTS (SELECT FROM networkmeetings_networkmeeting later
                    WHERE later.case_id = s.case_id AND later.concluded_at IS NOT NULL AND later.starts_at > m.starts_at)
   AND NOT EXISTS (
     SELECT FROM networkmeetings_sheetdelivery d JOIN networkmeetings_sheet got ON got.id = d.sheet_id
      WHERE got.meeting_id = s.meeting_id AND d.is_young_person
        AND NOT EXISTS (SELECT FROM networkmeetings_sheetblock b WHERE b.sheet_id = got.id AND b.copy_id IS NULL)
        AND NOT EXISTS (SELECT FROM networkmeetings_sheet mended
                         WHERE mended.meeting_id = s.meeting_id AND mended.version > got.version
                           AND mended.reason <> 'Gennemgået med den unge'))
UNION ALL
-- lifted to the leader group and not answered: the leader's
SELECT 'escalation', e.id, e.case_id, u.user_id, 'answer_escalation', (e.raised_at AT TIME ZONE 'Europe/Copenhagen')::date,
       NULL, u.valid_from, u.valid_until, e.about, e.question
  FROM networkmeetings_escalation e JOIN cases_case c ON c.id = e.case_id AND c.closed_at IS NULL
  JOIN cases_unitrole u ON u.role = 'leader' AND (u.unit_id = c.unit_id OR u.unit_id IS NULL)
 WHERE e.outcome = ''
UNION ALL
-- Rute 42, B7: the last talk about an activity under way; Python adds the days from the kind, the start and what is agreed
SELECT 'activity_contact', s.id, s.case_id, s.keeper_id, 'edit_story',
       coalesce((SELECT max(t."on") FROM cases_activitycontact t WHERE t.activity_id = s.id), s.starts_on), NULL,
       a.valid_from, a.valid_until, concat_ws(' ', s.kind, s.starts_on, s.contact_every), s.what
  FROM cases_activityspell s JOIN cases_case c ON c.id = s.case_id AND c.closed_at IS NULL
  JOIN cases_caseassignment a ON a.case_id = s.case_id AND a.user_id = s.keeper_id AND a.role NOT IN ('handover', 'emergency')
 WHERE s.ended_on IS NULL
UNION ALL
-- nobody keeps in touch, or whoever did no longer has the case: whoever is nearest
SELECT 'activity_contact', s.id, s.case_id, n.user_id, 'edit_story',
       coalesce((SELECT max(t."on") FROM cases_activitycontact t WHERE t.activity_id = s.id), s.starts_on), NULL,
       n.valid_from, n.valid_until, concat_ws(' ', s.kind, s.starts_on, s.contact_every), s.what
  FROM cases_activityspell s JOIN nearest n ON n.case_id = s.case_id
 WHERE s.ended_on IS NULL AND n.user_id IS DISTINCT FROM s.keeper_id AND NOT EXISTS (
   SELECT FROM cases_caseassignment a WHERE a.case_id = s.case_id AND a.user_id = s.keeper_id AND a.valid_until IS NULL
      AND a.role NOT IN ('handover', 'emergency'))
UNION ALL
-- C5: the young person moves; nobody has settled who acts, or the receiver has not said that they have taken over
SELECT 'move', m.id, m.case_id, k.user_id, 'close_case',
       CASE WHEN m.acting = '' THEN (m.noted_at AT TIME ZONE 'Europe/Copenhagen')::date
            ELSE greatest(m.moved_on, (m.settled_at AT TIME ZONE 'Europe/Copenhagen')::date) END,
       NULL, k.valid_from, k.valid_until, CASE WHEN m.acting = '' THEN 'settle' ELSE 'confirm' END, m.municipality
  FROM cases_move m JOIN cases_case c ON c.id = m.case_id AND c.closed_at IS NULL
  JOIN coordinator k ON k.case_id = m.case_id
 WHERE m.cancelled_at IS NULL AND m.answer = '' AND m.acting <> 'us'
UNION ALL
-- the receiver does not answer and the case is about to close: the leader sees it first
SELECT 'ending', e.id, e.case_id, u.user_id, 'see_ending', (e.begun_at AT TIME ZONE 'Europe/Copenhagen')::date, NULL,
       u.valid_from, u.valid_until, e.reason, NULL
  FROM cases_caseending e JOIN cases_case c ON c.id = e.case_id AND c.closed_at IS NULL
  JOIN cases_move m ON m.case_id = e.case_id AND m.cancelled_at IS NULL AND m.answer = 'no_answer'
  JOIN cases_unitrole u ON u.role = 'leader' AND (u.unit_id = c.unit_id OR u.unit_id IS NULL)
 WHERE e.reason = 'moved' AND e.closed_at IS NULL AND e.cancelled_at IS NULL AND e.leader_saw_at IS NULL
UNION ALL
-- § 110: the home has not told of the admission; Python adds the three working days
SELECT 'shelter_notice', s.id, s.case_id, k.user_id, 'edit_story', s.in_on, NULL, k.valid_from, k.valid_until, NULL, NULL
  FROM cases_shelterstay s JOIN cases_case c ON c.id = s.case_id AND c.closed_at IS NULL
  JOIN coordinator k ON k.case_id = s.case_id
 WHERE s.notice_on IS NULL AND s.out_on IS NULL AND s.stay_type = 'hostel'
UNION ALL
-- somebody says no to a planned meeting, or suggests another time, and the coordinator has not seen it
SELECT 'invitation_no', m.id, m.case_id, k.user_id, 'edit_meetings',
       (m.starts_at AT TIME ZONE 'Europe/Copenhagen')::date, m.starts_at, k.valid_from, k.valid_until,
       concat_ws(' ', m.number, count(*), count(p.suggested_at)), string_agg(p.name, ', ' ORDER BY p.answered_at)
  FROM networkmeetings_participant p JOIN networkmeetings_networkmeeting m ON m.id = p.meeting_id
   AND m.concluded_at IS NULL AND m.cancelled_at IS NULL
  JOIN coordinator k ON k.case_id = m.case_id
 WHERE p.answer = 'no' AND p.answer_seen_at IS NULL
 GROUP BY m.id, m.case_id, k.user_id, m.starts_at, k.valid_from, k.valid_until, m.number;
