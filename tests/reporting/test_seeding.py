"""The demo's data: the same for the same seed, nobody real, and something to do for everybody."""

import datetime as dt
from itertools import pairwise
from types import SimpleNamespace
from uuid import UUID

import pytest
from django.core.management import CommandError, call_command
from django.db import connection, transaction
from django.utils import timezone

from bostotte.models import ContactNote
from cases.models import (
    AccessLog,
    Case,
    HousingSituation,
    Outbox,
    ShelterStay,
    TeamMember,
    TodoItem,
    User,
    YoungPerson,
)
from cases.permissions import Perm
from housing.models import Residence
from housing.services.tenancies import SITUATIONS
from networkmeetings.models import Agreement, NetworkMeeting, Sheet
from reporting.opening import open_due_forms
from reporting.seeding.accounts import STAFF
from reporting.seeding.people import free_number
from reporting.seeding.planting import plant
from reporting.seeding.rows import MODELS
from reporting.seeding.stories import cast

UNTIL = timezone.localdate()
RANDOM_COLUMNS = {"token", "password"}  # encryption and hashing salt each time
HAVE_OTHER_PAGES = {"admin", "ledergruppe", "databeskyttelse", "koordinator4"}


@pytest.fixture(scope="class")
def seeded(django_db_setup, django_db_blocker):
    """The default seed in a transaction that is rolled back after the class."""
    with django_db_blocker.unblock(), transaction.atomic():
        yield plant(cases=len(cast()), seed=1, until=UNTIL)
        transaction.set_rollback(True)


@pytest.mark.django_db
class TestSeed:
    pytestmark = pytest.mark.usefixtures("seeded")

    def test_everybody_is_a_test_person_called_test(self):
        people = YoungPerson.objects.all()
        assert len(people) >= 60
        assert all(person.is_test_person and person.full_name.endswith(" Test") for person in people)
        private = TeamMember.objects.filter(kind="private")
        assert private and all(member.name.endswith(" Test") for member in private)

    def test_each_account_has_something_to_do(self):
        now, today = timezone.now(), timezone.localdate()
        for user in User.objects.exclude(username__in=HAVE_OTHER_PAGES):
            assert TodoItem.objects.for_user(user, now, today).exists(), user.username
        assert set(STAFF) == set(User.objects.values_list("username", flat=True))

    def test_data_protection_has_a_log_to_read(self):
        user = User.objects.get(username="databeskyttelse")
        assert AccessLog.objects.visible_to(user, Perm.VIEW_ACCESS_LOG).count() > 50

    def test_fagperson_sees_one_case_and_only_what_the_consent_covers(self):
        user = User.objects.get(username="fagperson")
        seen = {perm for perm in Perm if Case.objects.visible_to(user, perm).exists()}
        assert Case.objects.visible_to(user, Perm.VIEW_CASE).count() == 1
        assert seen == {Perm.VIEW_CASE, Perm.VIEW_PLAN, Perm.REPORT_ON_AGREEMENT, Perm.VIEW_MEETINGS}

    def test_the_forms_that_wait_are_the_ones_the_rule_says(self):
        assert open_due_forms(UNTIL) == 0

    def test_thousands_may_share_a_birth_date_and_no_number(self):
        given: set[str] = set()
        life = SimpleNamespace(number=7, staff=SimpleNamespace(numbers=given))
        born = dt.date(2004, 5, 6)
        for life.number in (7, 7 + 5999, 7 + 2 * 5999, 8):
            free_number(born, life)
        assert len(given) == 4

    def test_nobody_lives_in_two_places_at_once(self):
        """Lease, situation, address and stays tell one story, spell after spell without a gap."""
        told = HousingSituation.objects.filter(until_on=None)
        for residence in Residence.objects.filter(until_on=None, case__closed_at=None).select_related("person"):
            dwelling = residence.tenancy.dwelling
            assert residence.person.address == dwelling.address
            now = told.get(person=residence.person)
            assert (now.kind, now.source) == (SITUATIONS.get(dwelling.kind, "own_tenancy_stable"), "move")
        for stay in ShelterStay.objects.filter(out_on=None):
            assert told.get(person=stay.person).kind == "homeless_hostel"
        for stay in ShelterStay.objects.exclude(out_on=None):
            spells = HousingSituation.objects.filter(person=stay.person, since_on__lte=stay.out_on)
            assert spells.first().since_on == stay.out_on, stay.case
            assert spells.first().kind == stay.went_to
        for case in Case.objects.filter(situations__isnull=False).distinct():
            spells = list(case.situations.order_by("since_on"))
            assert all(one.until_on == later.since_on for one, later in pairwise(spells)), case
            assert (spells[-1].until_on is None) == (case.close_reason != "died"), case

    def test_no_two_notes_of_a_case_say_the_same(self):
        texts = ContactNote.objects.exclude(text="").values_list("case_id", "text")
        assert len(texts) == len(set(texts))

    def test_nothing_written_lies_ahead(self):
        assert not ContactNote.objects.filter(at__gt=timezone.now()).exists()

    def test_each_meeting_held_has_its_locked_sheet_and_asks_for_the_pdf_once(self):
        sheets = Sheet.objects.values_list("meeting_id", flat=True)
        assert set(sheets) == set(NetworkMeeting.objects.held().values_list("pk", flat=True))
        assert Outbox.objects.filter(kind="sheet_pdf").count() == len(sheets)

    def test_a_sheet_promises_nothing_that_was_agreed_later(self):
        agreed = dict(Agreement.objects.values_list("pk", "agreed_at"))
        for sheet in Sheet.objects.all():
            assert all(agreed[UUID(row["key"])] <= sheet.concluded_at for row in sheet.content["agreements"])

    def test_a_second_time_is_refused(self):
        with pytest.raises(CommandError, match="already"):
            call_command("seed_demo")


def fingerprints() -> dict[str, str]:
    """One hash per table over all columns that are the same each time."""
    found = {}
    with connection.cursor() as cursor:
        for model in MODELS:
            columns = [field.column for field in model._meta.concrete_fields if field.column not in RANDOM_COLUMNS]
            if not hasattr(model, "history") and model._meta.pk.get_internal_type() == "BigAutoField":
                columns.remove(model._meta.pk.column)
            row = " || '|' || ".join(f"coalesce({connection.ops.quote_name(name)}::text, '')" for name in columns)
            cursor.execute(
                f"SELECT md5(string_agg(r, ',' ORDER BY r)) FROM (SELECT {row} AS r FROM {model._meta.db_table}) t"
            )
            found[model.__name__] = cursor.fetchone()[0]
    return found


@pytest.mark.django_db
def test_the_same_seed_and_day_give_the_same_rows():
    seen = []
    for _ in range(2):
        with transaction.atomic():
            plant(cases=len(cast()), seed=7, until=dt.date(2026, 3, 2))
            found = fingerprints()
            found.pop("MeasurementForm")  # those opened by the program get keys from the database
            seen.append(found)
            transaction.set_rollback(True)
    assert seen[0] == seen[1]


@pytest.mark.django_db
def test_many_cases_have_the_same_shape_and_break_no_rule():
    cases = len(cast()) + 60
    planted = plant(cases=cases, seed=3, until=UNTIL)
    assert Case.objects.count() == planted.cases == cases
    assert not YoungPerson.objects.exclude(is_test_person=True, full_name__endswith=" Test").exists()
    assert ContactNote.objects.filter(case__unit__name="Ungeenheden 2").count() > 60
    assert not ContactNote.objects.filter(text__contains="{").exists()
    assert open_due_forms(UNTIL) == 0


@pytest.mark.django_db
def test_outside_the_demo_it_refuses(settings):
    settings.DEMO = False
    with pytest.raises(CommandError, match="DEMO"):
        call_command("seed_demo")
    assert not User.objects.exists()
