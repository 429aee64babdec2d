"""The whole seed, in order: accounts, each life, and what the program itself makes of it."""

import datetime as dt
import random
import uuid
from dataclasses import dataclass

from django.db import connection, transaction

from cases.models import CaseEnding
from reporting.opening import open_closing_form, open_due_forms
from reporting.seeding.accounts import Accounts, give_admin_permissions
from reporting.seeding.bulk_notes import BulkNotes
from reporting.seeding.clock import Clock
from reporting.seeding.daily_life import add_activities, add_places
from reporting.seeding.danger import add_danger
from reporting.seeding.decisions import write_letters
from reporting.seeding.forms import add_forms, instrument_keys
from reporting.seeding.handing import hand_out
from reporting.seeding.history import write_history
from reporting.seeding.homes import Pool, add_home
from reporting.seeding.invented import Desk, invent
from reporting.seeding.journal import FILED_UNTIL, add_journal, file_older
from reporting.seeding.leaving import add_around, add_evenings
from reporting.seeding.life import Life
from reporting.seeding.living import add_living
from reporting.seeding.log import add_log
from reporting.seeding.meetings import add_meetings
from reporting.seeding.network import add_network_maps
from reporting.seeding.notes import add_notes
from reporting.seeding.openings import add_opening
from reporting.seeding.papers import add_papers
from reporting.seeding.pathways import (
    add_assessment,
    add_assignments,
    add_case,
    add_decision,
    add_ending,
    add_referral,
    add_start,
)
from reporting.seeding.people import add_person
from reporting.seeding.rows import Rows
from reporting.seeding.sheets import write_sheets
from reporting.seeding.stories import Story, cast
from reporting.seeding.support import add_course
from reporting.seeding.teams import add_team
from reporting.seeding.texts import Texts
from reporting.seeding.way_in import add_outreach, add_representatives, add_visit

FIRST_CASE_NUMBER = 1001
CHUNK = 500  # cases written at a time
MOST_WITH_HISTORY = 1000  # more cases than that are only for measuring, and their rows get no history


@dataclass(frozen=True)
class Planted:
    """What came of it."""

    cases: int
    rows: int


@transaction.atomic
def plant(*, cases: int, seed: int, until: dt.date) -> Planted:
    """Write `cases` cases with three years of life behind them, ending on `until`; the same for the same seed and day.

    The database must be empty of users and cases. Every trigger and constraint is in force, foreign keys at once.
    """
    with connection.cursor() as cursor:
        cursor.execute("SET LOCAL statement_timeout = 0")
        cursor.execute("SET LOCAL lock_timeout = 0")
        cursor.execute("SET CONSTRAINTS ALL IMMEDIATE")
    dice = random.Random(f"hjemvej {seed}")
    rows = Rows(lambda: uuid.UUID(int=dice.getrandbits(128), version=4))
    clock = Clock(until)
    accounts = Accounts(rows, clock)
    staff = accounts.add_all()
    staff.instruments = instrument_keys()
    pool = Pool(rows, clock, random.Random(f"pool {seed}"), staff["bolig"])
    pool.open()
    add_outreach(rows, staff, clock)
    add_places(rows, staff, clock)
    add_evenings(rows, staff, clock)
    texts = Texts(f"texts {seed}")
    desk = Desk(accounts)
    stories = [*cast(), *invent(cases - len(cast()), seed, desk)]
    numbers, notes = case_numbers(stories), BulkNotes()
    told: list[uuid.UUID] = []
    notes.prepare()
    for first in range(0, len(stories), CHUNK):
        for number in range(first, min(first + CHUNK, len(stories))):
            dice = random.Random(f"{seed} {number}")
            life = Life(stories[number], number, rows, staff, clock, texts, dice)
            live(life, numbers[number], pool, notes)
            if not life.story.is_invented:
                told.append(life.case)
        rows.write()
        notes.write()
    finish(clock, told, FIRST_CASE_NUMBER + len(stories), with_history=len(stories) <= MOST_WITH_HISTORY)
    return Planted(len(stories), sum(rows.written.values()) + notes.written)


def case_numbers(stories: list[Story]) -> list[int]:
    """Case numbers in the order the cases were opened."""
    order = sorted(range(len(stories)), key=lambda place: -stories[place].referred_ago)
    numbers = [0] * len(stories)
    for rank, place in enumerate(order):
        numbers[place] = FIRST_CASE_NUMBER + rank
    return numbers


def live(life: Life, number: int, pool: Pool, notes: BulkNotes) -> None:
    """Everything of one case, in the order it happens."""
    add_person(life)
    add_case(life, number)
    add_referral(life)
    add_visit(life)
    add_representatives(life)
    add_assessment(life)
    add_decision(life)
    add_start(life)
    add_assignments(life)
    add_team(life)
    add_network_maps(life)
    add_home(life, pool)
    add_course(life)
    add_ending(life)
    add_meetings(life)
    add_forms(life)
    if life.story.is_invented:
        notes.add(life)
    else:
        add_notes(life)
        add_journal(life)
        add_danger(life)
        add_opening(life)
        add_activities(life)
        add_living(life)
        add_papers(life)
        add_around(life)
        add_log(life)


def finish(clock: Clock, told: list[uuid.UUID], next_number: int, *, with_history: bool) -> None:
    """What rows alone do not give: numbering that goes on, permissions, history, and the forms that wait (R1)."""
    with connection.cursor() as cursor:
        cursor.execute("SELECT setval('cases_case_number', %s, false)", [next_number])
    give_admin_permissions()
    if with_history:
        write_history(clock.at(clock.today, 6))
    write_sheets(told)
    hand_out(clock.today)
    write_letters(told)
    file_older(told, clock.at(clock.day(FILED_UNTIL), 8))
    open_due_forms(clock.today)
    for ending in CaseEnding.objects.filter(closed_at__isnull=True):
        open_closing_form(ending.pk)
