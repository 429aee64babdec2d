"""Contact notes by the million: the invented cases' notes are made by the database from spans of days."""

import datetime as dt
import uuid
from dataclasses import dataclass, field

from django.db import connection

from reporting.seeding.life import Life
from reporting.seeding.notes import COORDINATION, MINUTES, UNHOUSED, note_lines
from reporting.seeding.rows import copy_rows

NOTES_PER_DAY = 0.42  # a hundred for the mean case of some 240 days
FEWEST = 2

NOT_HERE = ("{voksen}", "{Hans}")  # what the statement below does not fill in

TABLES = """
CREATE TEMPORARY TABLE seed_span (
  place integer, case_id uuid, author_id uuid, begins date, ends date, notes integer, has_worker boolean,
  navn text, han text, ham text, hans text, upper_han text
) ON COMMIT DROP;
CREATE TEMPORARY TABLE seed_kind (has_worker boolean, place integer, kind text, low integer, spread integer)
  ON COMMIT DROP;
CREATE TEMPORARY TABLE seed_text (kind text, place integer, of integer, domain text, words text) ON COMMIT DROP;
"""
# Newest first. Nothing is random: the place of the case and of the note decide, so the same seed gives the same rows.
# The key begins with the place, so that neighbours in the table are neighbours in the index.
INSERT = """
INSERT INTO bostotte_contactnote
  (id, created_at, case_id, author_id, key, at, kind, counterpart, minutes, travel_minutes, domains, text,
   is_clock_ahead)
SELECT (lpad(to_hex(s.place), 8, '0') || lpad(to_hex(n), 4, '0') || substr(md5(s.case_id::text), 1, 20))::uuid,
       at.moment + interval '20 minutes', s.case_id, s.author_id,
       (lpad(to_hex(s.place), 8, '0') || lpad(to_hex(n), 4, '0') || substr(md5(s.author_id::text), 1, 20))::uuid,
       at.moment, k.kind, '', k.low + (s.place + n * 5) % k.spread, NULL,
       CASE t.domain WHEN '' THEN '{}'::text[] ELSE ARRAY[t.domain] END,
       replace(replace(replace(replace(replace(t.words, '{navn}', s.navn), '{han}', s.han), '{ham}', s.ham),
               '{hans}', s.hans), '{Han}', s.upper_han),
       false
  FROM seed_span s
 CROSS JOIN LATERAL generate_series(0, s.notes - 1) AS n
 CROSS JOIN LATERAL (
   SELECT ((s.ends - ((s.ends - s.begins) * n / s.notes)) + make_time(8 + (s.place * 7 + n * 11) % 9,
           (s.place * 13 + n * 25) % 12 * 5, 0)) AT TIME ZONE 'Europe/Copenhagen' AS moment) AS at
  JOIN seed_kind k ON k.has_worker = s.has_worker AND k.place = (s.place * 31 + n * 37) % 100
  JOIN seed_text t ON t.kind = k.kind AND t.place = (s.place + n * 3) % t.of
 ORDER BY s.place, n DESC
"""


@dataclass
class BulkNotes:
    """Spans waiting to become notes."""

    spans: list[tuple] = field(default_factory=list)
    written: int = 0

    def prepare(self) -> None:
        """The temporary tables with the words and how often each kind of contact is."""
        with connection.cursor() as cursor:
            cursor.execute(TABLES)
            copy_rows(cursor, "COPY seed_kind FROM STDIN", kind_rows())
            copy_rows(cursor, "COPY seed_text FROM STDIN", text_rows())

    def add(self, life: Life) -> None:
        """The contacts of one case, from its start to its last."""
        story = life.story
        if not story.is_started:
            return
        begins, ends = life.clock.day(story.started), life.clock.day(story.last_day + story.contact)
        if ends <= begins:
            return
        author: uuid.UUID | None = life.worker or life.coordinator
        notes = max(FEWEST, int((ends - begins) / dt.timedelta(days=1) * NOTES_PER_DAY))
        names = (life.names[key] for key in ("navn", "han", "ham", "hans", "Han"))
        self.spans.append((life.number, life.case, author, begins, ends, notes, bool(life.worker), *names))

    def write(self) -> None:
        """One statement for all spans."""
        with connection.cursor() as cursor:
            copy_rows(cursor, "COPY seed_span FROM STDIN", self.spans)
            cursor.execute(INSERT)
            self.written += cursor.rowcount
            cursor.execute("TRUNCATE seed_span")
        self.spans = []


def kind_rows() -> list[tuple[bool, int, str, int, int]]:
    """A hundred places shared out among the kinds, with and without bostøtte."""
    rows = []
    for has_worker, weights in ((True, UNHOUSED), (False, COORDINATION)):
        total, kinds = sum(weights.values()), [kind for kind in weights for _ in range(weights[kind])]
        for place in range(100):
            kind = kinds[place * total // 100]
            low, high = MINUTES[kind]
            rows.append((has_worker, place, kind, low, high - low + 1))
    return rows


def text_rows() -> list[tuple[str, int, int, str, str]]:
    rows = []
    for kind in MINUTES:
        said = [
            line
            for line in note_lines(kind)
            if not line.when and "oksen}" not in line.text and "{Hans}" not in line.text
        ]
        rows += [(kind, place, len(said), line.domain, line.text) for place, line in enumerate(said)]
    return rows
