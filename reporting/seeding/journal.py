"""The coordinator's journal, and what of it stands in the municipality's official record."""

import datetime as dt

from django.db import connection

from cases.filing import FILED_KINDS
from cases.models import JournalEntry
from reporting.seeding.life import Life
from reporting.seeding.texts import words

EVERY = 47  # days between two entries
MOST = 4
FILED_UNTIL = 12  # days ago: what is newer is still to be filed

FILE = """
INSERT INTO cases_filing (case_id, kind, object_id, filed_at, filed_by_id, reference)
SELECT e.case_id, e.kind, e.object_id, e.at + interval '3 days', c.opened_by_id, ''
  FROM timeline_event e JOIN cases_case c ON c.id = e.case_id
 WHERE e.case_id = ANY(%s) AND e.kind = ANY(%s) AND e.at < %s
"""


def add_journal(life: Life) -> None:
    """A few entries of those who have a coordinator, the newest some days old."""
    if life.coordinator is None:
        return
    said = words("journal")
    for place in range(MOST):
        ago = max(life.story.last_day, 0) + 3 + life.number % 9 + place * EVERY
        if ago >= (life.story.started or life.story.referred_ago):
            return
        kind = list(said)[(life.number + place) % len(said)]
        at = life.at(life.day(ago), 9 + (life.number + place) % 6, life.number * 7 % 60)
        text = life.say(life.draw(f"journal {kind}", said[kind]))
        life.add(
            JournalEntry,
            case_id=life.case,
            author_id=life.coordinator,
            submission_key=life.rows.new_id(),
            at=at,
            kind=kind,
            text=text,
            created_at=at + dt.timedelta(minutes=20),
        )


def file_older(cases: list, until: dt.datetime) -> None:
    """What these cases hold from before `until` is filed; one statement."""
    with connection.cursor() as cursor:
        cursor.execute(FILE, [cases, list(FILED_KINDS), until])
