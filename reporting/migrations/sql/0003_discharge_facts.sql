-- What is known of the conditions of serviceloven § 110 for a discharge (domain.md 5.2); days only, no address.
CREATE VIEW discharge_facts AS
SELECT
  c.id AS case_id,
  (SELECT max(coalesce(p.made_on, (p.created_at AT TIME ZONE 'Europe/Copenhagen')::date))
     FROM networkmeetings_statutoryplan p
    WHERE p.case_id = c.id AND p.kind IN ('sel_141', 'sel_142') AND p.ended_on IS NULL) AS plan_on,
  (SELECT max((o.answered_at AT TIME ZONE 'Europe/Copenhagen')::date) FROM housing_offer o
    WHERE o.case_id = c.id AND o.answer = 'accepted' AND o.over_at IS NULL) AS offer_accepted_on,
  (SELECT max(coalesce(i.starts_on, (i.created_at AT TIME ZONE 'Europe/Copenhagen')::date))
     FROM cases_indsats i LEFT JOIN cases_legalbasis b ON b.code = i.legal_basis_id
    WHERE i.case_id = c.id AND i.status <> 'ended'
      AND concat_ws(' ', b.law, b.section, i.law) ~* 'serviceloven.*§+ ?10[78]') AS care_home_on,
  (SELECT max(d.decided_at AT TIME ZONE 'Europe/Copenhagen')::date FROM cases_decision d
    WHERE d.case_id = c.id AND d.legal_basis LIKE 'sel_85%') AS support_on,
  (SELECT d.legal_basis FROM cases_decision d WHERE d.case_id = c.id AND d.decided_at IS NOT NULL
      AND d.legal_basis LIKE 'sel_85%' ORDER BY d.decided_at DESC LIMIT 1) AS support_basis,
  (SELECT max(t.signed_on) FROM housing_tenancy t WHERE t.case_id = c.id AND t.ends_on IS NULL) AS lease_on,
  (SELECT max(t.starts_on) FROM housing_tenancy t WHERE t.case_id = c.id AND t.ends_on IS NULL) AS lease_from_on
FROM cases_case c;
