"""Many cases at once by SQL, for tests of lists: believable enough to be drawn, cheap enough to be 1,000."""

from django.db import connection

PEOPLE = """
INSERT INTO cases_youngperson (call_name, full_name, birth_date, pronoun, language, needs_interpreter,
    preferred_channel, address, is_address_protected, is_test_person)
SELECT 'Nr ' || n, 'Nummer' || n || ' Test', date '2004-01-01' + n, '', '', false, '', '', false, true
  FROM generate_series(1, %(count)s) n RETURNING id
"""
CASES = """
WITH people AS ({people}),
opened AS (
  INSERT INTO cases_case (person_id, unit_id, opened_at, opened_by_id, acting_municipality, paying_municipality,
      residence_municipality, close_reason)
  SELECT id, %(unit)s, now() - interval '90 days', %(user)s, '', '', '', '' FROM people RETURNING id
),
referred AS (
  INSERT INTO cases_referral (case_id, received_on, source, source_name, worry, wish, risk_indicators, situation,
      urgency, registered_by_id, outcome, outcome_note)
  SELECT id, current_date - 90, 'shelter', '', 'Mangler et sted at bo.', '', '{{}}', 'staying_with_others', '',
         %(user)s, '', '' FROM opened
),
decided AS (
  INSERT INTO cases_decision (case_id, combination, target_group, legal_basis, reasons, young_person_wish,
      decided_at, decided_by_id, communicated_how)
  SELECT id, 'sm', 'homeless', 'none', '', '', now() - interval '80 days', %(user)s, '' FROM opened
),
started AS (
  INSERT INTO cases_smstart (case_id, started_on, started_by_id, expectations)
  SELECT id, current_date - 70, %(user)s, '' FROM opened
)
INSERT INTO cases_caseassignment (case_id, user_id, role, valid_from, reason, granted_by_id)
SELECT id, %(user)s, 'coordinator', now() - interval '70 days', '', %(user)s FROM opened
"""


def seed_cases(user, count: int) -> None:
    """`count` started cases in the user's unit, coordinated by `user`."""
    with connection.cursor() as cursor:
        cursor.execute(CASES.format(people=PEOPLE), {"count": count, "unit": user.unit_id, "user": user.pk})
