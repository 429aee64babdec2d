"""The contact note: seconds to write, one row, never lost, locked after a day (B6)."""

import datetime as dt
import uuid

import pytest
import time_machine
from django.db import IntegrityError, connection, transaction
from django.utils import timezone

from bostotte import services
from bostotte.models import ContactNote
from cases.models import Case
from cases.rules import RuleBroken, rules_in_words
from tests.factories.bostotte import NoteFactory, supported_case
from tests.factories.cases import AssignmentFactory, Role, UserFactory, ago, started_case

pytestmark = pytest.mark.django_db


def write(worker, case, **kwargs):
    arguments = {"key": uuid.uuid4(), "kind": "sms", **kwargs}
    return services.write_note(by=worker, case_id=case.pk, **arguments)


@pytest.fixture
def course():
    return supported_case()


def test_a_kind_and_a_person_is_enough(course):
    note = write(course.worker, course.case)
    assert (note.case, note.author, note.is_clock_ahead) == (course.case, course.worker, False)
    assert timezone.now() - note.at < dt.timedelta(seconds=10)


def test_sent_twice_it_is_one_row(course):
    key = uuid.uuid4()
    first = write(course.worker, course.case, key=key)
    assert write(course.worker, course.case, key=key) == first
    assert ContactNote.objects.count() == 1


def test_the_same_key_for_something_else_is_told_and_nothing_is_lost_silently(course):
    key = uuid.uuid4()
    write(course.worker, course.case, key=key)
    with pytest.raises(RuleBroken, match="allerede gemt et notat"):
        write(course.worker, course.case, key=key, kind="phone")


def test_two_authors_may_have_the_same_key(course):
    key = uuid.uuid4()
    coordinator = AssignmentFactory(case=course.case).user
    assert write(course.worker, course.case, key=key) != write(coordinator, course.case, key=key)


def test_a_coordinator_writes_contact_notes_too():
    case = started_case()
    assert write(case.opened_by, case, kind="phone").case == case


def test_a_clock_that_is_ahead_is_accepted_and_said(course):
    note = write(course.worker, course.case, at=timezone.now() + dt.timedelta(hours=3))
    assert note.is_clock_ahead
    assert note.at <= timezone.now()


def test_a_clock_a_minute_ahead_is_nothing_to_speak_of(course):
    note = write(course.worker, course.case, at=timezone.now() + dt.timedelta(seconds=90))
    assert not note.is_clock_ahead


class TestAccess:
    def test_a_stranger_writes_nothing(self, course):
        with pytest.raises(Case.DoesNotExist):
            write(UserFactory(worker=True), course.case)

    def test_a_reader_writes_nothing(self, course):
        advisor = AssignmentFactory(case=course.case, role=Role.ADVISOR).user
        with pytest.raises(Case.DoesNotExist):
            write(advisor, course.case)

    def test_a_note_from_when_one_had_the_case_arrives_late(self):
        ended = AssignmentFactory(role=Role.SUPPORT_WORKER, valid_until=ago(days=13))
        assert write(ended.user, ended.case, at=ago(days=15)).pk

    def test_but_not_more_than_fourteen_days_late(self):
        ended = AssignmentFactory(role=Role.SUPPORT_WORKER, valid_until=ago(days=15))
        with pytest.raises(Case.DoesNotExist):
            write(ended.user, ended.case, at=ago(days=16))

    def test_and_not_about_a_time_one_did_not_have_it(self):
        ended = AssignmentFactory(role=Role.SUPPORT_WORKER, valid_until=ago(days=3))
        with pytest.raises(Case.DoesNotExist):
            write(ended.user, ended.case, at=ago(days=1))

    def test_who_has_the_case_writes_of_the_time_before(self):
        fresh = AssignmentFactory(role=Role.SUPPORT_WORKER, valid_from=ago(hours=1))
        assert write(fresh.user, fresh.case, at=ago(days=3)).pk


class TestLock:
    def test_mended_within_a_day(self):
        note = NoteFactory(created_at=ago(hours=23))
        note.text = "Rettet."
        note.save()

    def test_locked_after_a_day(self):
        note = NoteFactory(created_at=ago(hours=25))
        note.text = "Rettet."
        with pytest.raises(RuleBroken, match="låst efter et døgn"), rules_in_words():
            note.save()

    def test_undone_within_the_hour_and_remembered(self, course):
        note = write(course.worker, course.case)
        services.undo_note(by=course.worker, note=note)
        assert not ContactNote.objects.exists()
        assert list(ContactNote.history.values_list("history_type", flat=True).order_by("history_date")) == ["+", "-"]

    def test_not_by_somebody_else(self, course):
        note = write(course.worker, course.case)
        with pytest.raises(RuleBroken, match="fortrydes i en time"):
            services.undo_note(by=UserFactory(), note=note)

    def test_not_after_the_hour(self, course):
        note = write(course.worker, course.case)
        with time_machine.travel(timezone.now() + dt.timedelta(minutes=61)), pytest.raises(RuleBroken):
            services.undo_note(by=course.worker, note=note)

    def test_the_database_deletes_no_note_older_than_an_hour(self):
        note = NoteFactory(created_at=ago(minutes=61))
        with pytest.raises(IntegrityError, match="locked"), transaction.atomic(), connection.cursor() as cursor:
            cursor.execute("DELETE FROM bostotte_contactnote WHERE id = %s", [note.pk])
