-- What happened in a case, over all apps. `detail` is a code the page puts into words, `text` somebody's words.
CREATE OR REPLACE VIEW timeline_event AS
SELECT 'note'::text AS kind, n.id AS object_id, n.case_id, n.at, 'view_journal'::text AS perm,
       coalesce(nullif(trim(u.first_name || ' ' || u.last_name), ''), u.username)::text AS actor_name,
       n.kind::text AS detail, n.text::text AS text
  FROM bostotte_contactnote n JOIN cases_user u ON u.id = n.author_id
UNION ALL
SELECT 'referral', r.id, r.case_id, r.received_on::timestamp AT TIME ZONE 'Europe/Copenhagen', 'view_pathway',
       coalesce(nullif(trim(u.first_name || ' ' || u.last_name), ''), u.username), r.source, r.worry
  FROM cases_referral r JOIN cases_user u ON u.id = r.registered_by_id
UNION ALL
SELECT 'decision', d.id, d.case_id, d.decided_at, 'view_pathway',
       coalesce(nullif(trim(u.first_name || ' ' || u.last_name), ''), u.username), d.combination, d.reasons
  FROM cases_decision d JOIN cases_user u ON u.id = d.decided_by_id WHERE d.decided_at IS NOT NULL
UNION ALL
SELECT 'start', s.id, s.case_id, s.started_on::timestamp AT TIME ZONE 'Europe/Copenhagen', 'view_pathway',
       coalesce(nullif(trim(u.first_name || ' ' || u.last_name), ''), u.username), NULL, s.expectations
  FROM cases_smstart s JOIN cases_user u ON u.id = s.started_by_id
UNION ALL
SELECT 'assignment', a.id, a.case_id, a.valid_from, 'view_team',
       coalesce(nullif(trim(u.first_name || ' ' || u.last_name), ''), u.username), a.role, a.reason
  FROM cases_caseassignment a JOIN cases_user u ON u.id = a.user_id
UNION ALL
SELECT 'consent', b.id, b.case_id, b.valid_from, 'view_team',
       coalesce(nullif(trim(u.first_name || ' ' || u.last_name), ''), u.username), b.kind, b.organisation
  FROM cases_disclosurebasis b JOIN cases_user u ON u.id = b.registered_by_id
UNION ALL
SELECT 'meeting_held', m.id, m.case_id, m.starts_at, 'view_meetings',
       coalesce(nullif(trim(u.first_name || ' ' || u.last_name), ''), u.username), m.number::text, NULL
  FROM networkmeetings_networkmeeting m JOIN cases_user u ON u.id = m.concluded_by_id WHERE m.concluded_at IS NOT NULL
UNION ALL
SELECT 'meeting_cancelled', m.id, m.case_id, m.cancelled_at, 'view_meetings',
       coalesce(nullif(trim(u.first_name || ' ' || u.last_name), ''), u.username), m.number::text, m.cancel_reason
  FROM networkmeetings_networkmeeting m JOIN cases_user u ON u.id = m.cancelled_by_id WHERE m.cancelled_at IS NOT NULL
UNION ALL
SELECT 'agreement_outcome', g.id, g.case_id, g.outcome_at, 'view_plan',
       coalesce(nullif(trim(u.first_name || ' ' || u.last_name), ''), u.username), g.outcome, g.text
  FROM networkmeetings_agreement g JOIN cases_user u ON u.id = g.outcome_by_id WHERE g.outcome_at IS NOT NULL
UNION ALL
SELECT 'offer', o.id, o.case_id, o.offered_at, 'view_housing',
       coalesce(nullif(trim(u.first_name || ' ' || u.last_name), ''), u.username), o.answer, w.address
  FROM housing_offer o JOIN cases_user u ON u.id = o.offered_by_id JOIN housing_dwelling w ON w.id = o.dwelling_id
UNION ALL
SELECT 'moved_in', r.id, r.case_id, r.from_on::timestamp AT TIME ZONE 'Europe/Copenhagen', 'view_housing',
       NULL, NULL, w.address
  FROM housing_residence r JOIN housing_tenancy t ON t.id = r.tenancy_id JOIN housing_dwelling w ON w.id = t.dwelling_id
UNION ALL
SELECT 'course_start', s.id, s.case_id, s.started_on::timestamp AT TIME ZONE 'Europe/Copenhagen', 'view_support',
       coalesce(nullif(trim(u.first_name || ' ' || u.last_name), ''), u.username), s.method, NULL
  FROM bostotte_supportcourse s JOIN cases_user u ON u.id = s.worker_id
UNION ALL
SELECT 'course_end', s.id, s.case_id, s.ended_on::timestamp AT TIME ZONE 'Europe/Copenhagen', 'view_support',
       coalesce(nullif(trim(u.first_name || ' ' || u.last_name), ''), u.username), s.end_reason, s.aftercare_why
  FROM bostotte_supportcourse s JOIN cases_user u ON u.id = s.worker_id WHERE s.ended_on IS NOT NULL
UNION ALL
SELECT 'form', f.id, f.case_id, f.submitted_at, 'view_measurement',
       coalesce(nullif(trim(u.first_name || ' ' || u.last_name), ''), u.username), f.instrument_code, f.number::text
  FROM reporting_measurementform f JOIN cases_user u ON u.id = f.submitted_by_id WHERE f.submitted_at IS NOT NULL
UNION ALL
SELECT 'closed', e.id, e.case_id, e.closed_at, 'view_pathway',
       coalesce(nullif(trim(u.first_name || ' ' || u.last_name), ''), u.username), e.reason, e.young_person_words
  FROM cases_caseending e JOIN cases_user u ON u.id = e.closed_by_id WHERE e.closed_at IS NOT NULL
UNION ALL
SELECT 'reopened', e.id, e.case_id, e.reopened_at, 'view_pathway',
       coalesce(nullif(trim(u.first_name || ' ' || u.last_name), ''), u.username), NULL, e.reopen_reason
  FROM cases_caseending e JOIN cases_user u ON u.id = e.reopened_by_id WHERE e.reopened_at IS NOT NULL
UNION ALL
SELECT 'journal', j.id, j.case_id, j.at, 'view_journal',
       coalesce(nullif(trim(u.first_name || ' ' || u.last_name), ''), u.username),
       CASE WHEN EXISTS (SELECT FROM cases_journalentry c WHERE c.corrects_id = j.id) THEN 'corrected'
            WHEN j.corrects_id IS NOT NULL THEN 'correction' ELSE j.kind END, j.text
  FROM cases_journalentry j JOIN cases_user u ON u.id = j.author_id
UNION ALL
SELECT 'visit', v.id, v.case_id, v.visited_on::timestamp AT TIME ZONE 'Europe/Copenhagen', 'view_journal',
       coalesce(nullif(trim(u.first_name || ' ' || u.last_name), ''), u.username), v.result, v.outcome
  FROM cases_homevisit v JOIN cases_user u ON u.id = v.visited_by_id WHERE v.visited_on IS NOT NULL AND v.result <> 'called_off'
UNION ALL
SELECT 'takeover', h.id, h.case_id, h.answered_at, 'view_journal', u.username, h.answer, coalesce(nullif(h.answer_reason, ''), h.reason)
  FROM cases_handoverrequest h JOIN cases_user u ON u.id = h.answered_by_id WHERE h.answer <> ''
UNION ALL
SELECT 'story', s.id, s.case_id, s.approved_on::timestamp AT TIME ZONE 'Europe/Copenhagen', 'view_story',
       coalesce(nullif(trim(u.first_name || ' ' || u.last_name), ''), u.username), s.approved_how, NULL
  FROM cases_mystory s JOIN cases_user u ON u.id = s.approval_noted_by_id WHERE s.approved_on IS NOT NULL
UNION ALL
SELECT 'indsats', i.id, i.case_id, coalesce(i.starts_on, i.created_at::date)::timestamp AT TIME ZONE 'Europe/Copenhagen',
       'view_pathway', coalesce(nullif(trim(u.first_name || ' ' || u.last_name), ''), u.username), i.status,
       concat_ws(' · ', i.name, nullif(i.law, ''))
  FROM cases_indsats i JOIN cases_user u ON u.id = i.registered_by_id
UNION ALL
SELECT 'adviser_handover', h.id, h.case_id, h.held_on::timestamp AT TIME ZONE 'Europe/Copenhagen', 'view_pathway',
       coalesce(nullif(trim(u.first_name || ' ' || u.last_name), ''), u.username), NULL, h.from_whom
  FROM cases_adviserhandover h JOIN cases_user u ON u.id = h.registered_by_id WHERE h.held_on IS NOT NULL
UNION ALL
SELECT 'sanction', w.id, w.case_id, w.told_on::timestamp AT TIME ZONE 'Europe/Copenhagen', 'view_pathway',
       coalesce(nullif(trim(u.first_name || ' ' || u.last_name), ''), u.username), w.outcome, w.what
  FROM cases_sanctionwarning w JOIN cases_user u ON u.id = w.registered_by_id WHERE w.told_on IS NOT NULL
UNION ALL
SELECT 'assessment', a.id, a.case_id, a.assessed_on::timestamp AT TIME ZONE 'Europe/Copenhagen', 'view_pathway',
       coalesce(nullif(trim(u.first_name || ' ' || u.last_name), ''), u.username), a.proposed_combination, a.own_words
  FROM cases_assessment a JOIN cases_user u ON u.id = a.assessed_by_id
UNION ALL
SELECT 'hearing', h.id, d.case_id, h.sent_on::timestamp AT TIME ZONE 'Europe/Copenhagen', 'view_pathway',
       coalesce(nullif(trim(u.first_name || ' ' || u.last_name), ''), u.username), NULL, h.what
  FROM cases_partyhearing h JOIN cases_decision d ON d.id = h.decision_id JOIN cases_user u ON u.id = h.sent_by_id
UNION ALL
SELECT 'complaint', x.id, d.case_id, x.received_on::timestamp AT TIME ZONE 'Europe/Copenhagen', 'view_pathway',
       coalesce(nullif(trim(u.first_name || ' ' || u.last_name), ''), u.username), x.outcome, x.text
  FROM cases_complaint x JOIN cases_decision d ON d.id = x.decision_id JOIN cases_user u ON u.id = x.registered_by_id
UNION ALL
SELECT 'document', d.id, d.case_id, d.created_at, 'view_journal',
       coalesce(nullif(trim(u.first_name || ' ' || u.last_name), ''), u.username), NULL, d.title
  FROM cases_document d JOIN cases_user u ON u.id = d.uploaded_by_id WHERE d.blocked_at IS NULL
UNION ALL
SELECT 'wish', w.id, w.case_id, coalesce(w.answered_at, w.created_at), 'edit_team',
       coalesce(nullif(trim(u.first_name || ' ' || u.last_name), ''), u.username),
       CASE WHEN w.answered_at IS NULL THEN 'asked' ELSE 'answered' END, NULL
  FROM cases_workerwish w JOIN cases_user u ON u.id = coalesce(w.answered_by_id, w.registered_by_id)
UNION ALL
-- where somebody with a protected address spends the day is said on the case's own page only
SELECT 'activity', s.id, s.case_id, s.starts_on::timestamp AT TIME ZONE 'Europe/Copenhagen', 'view_pathway',
       coalesce(nullif(trim(u.first_name || ' ' || u.last_name), ''), u.username), s.kind,
       concat_ws(' · ', nullif(s.what, ''),
         CASE WHEN NOT p.is_address_protected THEN coalesce(o.name, nullif(s.place_name, '')) END)
  FROM cases_activityspell s JOIN cases_user u ON u.id = s.registered_by_id
  JOIN cases_case c ON c.id = s.case_id JOIN cases_youngperson p ON p.id = c.person_id
  LEFT JOIN cases_organisation o ON o.id = s.organisation_id
UNION ALL
SELECT 'activity_end', s.id, s.case_id, s.ended_on::timestamp AT TIME ZONE 'Europe/Copenhagen', 'view_pathway',
       NULL, s.kind || ' ' || s.end_reason, s.young_person_words
  FROM cases_activityspell s WHERE s.ended_on IS NOT NULL
UNION ALL
SELECT 'activity_contact', t.id, s.case_id, t."on"::timestamp AT TIME ZONE 'Europe/Copenhagen', 'view_journal',
       coalesce(nullif(trim(u.first_name || ' ' || u.last_name), ''), u.username), s.kind, t.words
  FROM cases_activitycontact t JOIN cases_activityspell s ON s.id = t.activity_id JOIN cases_user u ON u.id = t.by_id
UNION ALL
-- the kind of place and never which: a protected person's home is said on the case's own page only
SELECT 'situation', s.id, s.case_id, s.since_on::timestamp AT TIME ZONE 'Europe/Copenhagen', 'view_pathway',
       coalesce(nullif(trim(u.first_name || ' ' || u.last_name), ''), u.username), s.kind, s.note
  FROM cases_housingsituation s JOIN cases_user u ON u.id = s.written_by_id
UNION ALL
SELECT 'shelter_in', s.id, s.case_id, s.in_on::timestamp AT TIME ZONE 'Europe/Copenhagen', 'view_pathway',
       coalesce(nullif(trim(u.first_name || ' ' || u.last_name), ''), u.username), s.stay_type, NULL
  FROM cases_shelterstay s JOIN cases_user u ON u.id = s.registered_by_id
UNION ALL
SELECT 'shelter_out', s.id, s.case_id, s.out_on::timestamp AT TIME ZONE 'Europe/Copenhagen', 'view_pathway',
       NULL, s.discharge, NULL
  FROM cases_shelterstay s WHERE s.out_on IS NOT NULL
UNION ALL
-- a move to another municipality: where to, who acts, what the receiver says; the place is not named when protected
SELECT 'move_noted', m.id, m.case_id, m.noted_at, 'view_pathway',
       coalesce(nullif(trim(u.first_name || ' ' || u.last_name), ''), u.username), NULL,
       CASE WHEN NOT p.is_address_protected THEN m.municipality END
  FROM cases_move m JOIN cases_user u ON u.id = m.noted_by_id
  JOIN cases_case c ON c.id = m.case_id JOIN cases_youngperson p ON p.id = c.person_id
UNION ALL
SELECT 'move_settled', m.id, m.case_id, m.settled_at, 'view_pathway',
       coalesce(nullif(trim(u.first_name || ' ' || u.last_name), ''), u.username), m.acting,
       CASE WHEN NOT p.is_address_protected THEN m.reason END
  FROM cases_move m JOIN cases_user u ON u.id = m.settled_by_id
  JOIN cases_case c ON c.id = m.case_id JOIN cases_youngperson p ON p.id = c.person_id
 WHERE m.settled_at IS NOT NULL
UNION ALL
SELECT 'move_answered', m.id, m.case_id, m.answered_on::timestamp AT TIME ZONE 'Europe/Copenhagen', 'view_pathway',
       coalesce(nullif(trim(u.first_name || ' ' || u.last_name), ''), u.username), m.answer,
       CASE WHEN NOT p.is_address_protected
            THEN concat_ws(' · ', nullif(m.answered_who, ''), nullif(m.answer_why, '')) END
  FROM cases_move m JOIN cases_user u ON u.id = m.answered_by_id
  JOIN cases_case c ON c.id = m.case_id JOIN cases_youngperson p ON p.id = c.person_id
 WHERE m.answered_on IS NOT NULL
UNION ALL
SELECT 'move_cancelled', m.id, m.case_id, m.cancelled_at, 'view_pathway',
       coalesce(nullif(trim(u.first_name || ' ' || u.last_name), ''), u.username), NULL, NULL
  FROM cases_move m JOIN cases_user u ON u.id = m.cancelled_by_id WHERE m.cancelled_at IS NOT NULL;
