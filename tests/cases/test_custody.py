"""C9: birthdays never close or block; what a custody holder gave ends on the 18th, by query, at midnight."""

import datetime as dt

import pytest
import time_machine
from django.db import IntegrityError, transaction
from django.urls import reverse
from django.utils import timezone

from cases import ages
from cases.custody import acting_lines, minor_note, stopped_bases, turning_18
from cases.models import Case, CaseUserObjectPermission, DisclosureBasis, Representative
from cases.permissions import Perm
from cases.rules import RuleBroken
from cases.services import record_consent
from tests.factories.cases import (
    CaseFactory,
    DisclosureBasisFactory,
    RepresentativeFactory,
    TeamMemberFactory,
    UnitFactory,
    UnitRoleFactory,
    UserFactory,
    invite,
    started_case,
)

pytestmark = pytest.mark.django_db

BORN = dt.date(2009, 3, 14)
BEFORE = dt.datetime(2027, 3, 13, 23, 59, 59, tzinfo=timezone.get_default_timezone())
BIRTHDAY = dt.datetime(2027, 3, 14, 0, 0, tzinfo=timezone.get_default_timezone())
LONG_AFTER = dt.datetime(2028, 1, 1, tzinfo=timezone.get_default_timezone())


@pytest.fixture
def minor():
    """The case of somebody who turns 18 on BIRTHDAY, as it is half a year before."""
    with time_machine.travel(dt.datetime(2026, 11, 1, 9, tzinfo=timezone.get_default_timezone())):
        yield started_case(person__birth_date=BORN)


def given_by_the_mother(case, **kwargs):
    """A basis whose own end is years away, with access for somebody: written past the service."""
    basis = DisclosureBasisFactory(
        case=case, given_by="custody_holder", kinds=["plan"], valid_until=LONG_AFTER + dt.timedelta(days=200), **kwargs
    )
    user = UserFactory()
    invite(user, basis)
    return basis, user


class TestBirthdays:
    @pytest.mark.parametrize(
        ("born", "turns_18"),
        [
            (dt.date(2009, 3, 14), dt.date(2027, 3, 14)),
            (dt.date(2008, 2, 29), dt.date(2026, 3, 1)),
            (dt.date(2010, 2, 28), dt.date(2028, 2, 28)),
            (dt.date(2010, 3, 1), dt.date(2028, 3, 1)),
        ],
    )
    def test_the_query_and_the_calendar_agree_to_the_day(self, born, turns_18):
        assert ages.birthday(born, 18) == turns_18
        for days, is_minor in [(-1, True), (0, False), (1, False)]:
            day = turns_18 + dt.timedelta(days=days)
            noon = timezone.make_aware(dt.datetime.combine(day, dt.time(12)))
            assert ages.is_minor(born, day) is is_minor
            assert (born > ages.newest_adult(noon)) is is_minor

    def test_nothing_is_refused_on_a_guess(self):
        assert not ages.is_minor(None, dt.date(2026, 1, 1))


class TestTheDay:
    def test_access_given_by_a_custody_holder_stops_at_midnight_and_no_job_is_needed(self, minor):
        basis, user = given_by_the_mother(minor)
        for moment, sees in [(BEFORE, [minor]), (BIRTHDAY, []), (LONG_AFTER, [])]:
            assert list(Case.objects.visible_to(user, Perm.VIEW_PLAN, moment)) == sees
            assert list(DisclosureBasis.objects.live(moment)) == ([basis] if sees else [])
            assert CaseUserObjectPermission.objects.live(moment).exists() is bool(sees)
            assert basis.is_live(moment) is bool(sees)

    def test_what_the_young_person_gave_goes_on(self, minor):
        basis = DisclosureBasisFactory(case=minor, valid_until=LONG_AFTER + dt.timedelta(days=1))
        assert list(DisclosureBasis.objects.live(LONG_AFTER)) == [basis]

    def test_a_birth_date_written_late_stops_it_too(self, minor):
        minor.person.birth_date = None
        minor.person.save()
        _, user = given_by_the_mother(minor)
        assert list(Case.objects.visible_to(user, Perm.VIEW_PLAN, LONG_AFTER)) == [minor]
        minor.person.birth_date = BORN
        minor.person.save()
        assert list(Case.objects.visible_to(user, Perm.VIEW_PLAN, LONG_AFTER)) == []

    def test_a_guardian_and_a_companion_go_on_and_a_custody_holder_does_not(self, minor):
        for kind in Representative.Kind.values:
            RepresentativeFactory(person=minor.person, kind=kind, valid_from=dt.date(2026, 1, 1))
        assert Representative.objects.live(BEFORE).count() == 4
        left = set(Representative.objects.live(BIRTHDAY).values_list("kind", flat=True))
        assert left == {"guardian", "companion", "party_representative"}
        for one in Representative.objects.select_related("person"):
            assert one.is_live(BIRTHDAY) is (one.kind in left)

    def test_the_case_neither_closes_nor_refuses_to_be_saved(self, minor):
        given_by_the_mother(minor)
        with time_machine.travel(BIRTHDAY):
            minor.refresh_from_db()
            assert minor.is_open
            minor.save()
            minor.person.save()

    def test_a_new_yes_is_asked_for_until_it_is_there(self, minor):
        basis, _ = given_by_the_mother(minor)
        assert stopped_bases(minor, BEFORE) == []
        assert stopped_bases(minor, BIRTHDAY) == [basis]
        with time_machine.travel(BIRTHDAY + dt.timedelta(days=3)):
            record_consent(
                by=minor.opened_by, case=minor, organisation=basis.organisation, purpose="Det samme", kinds=["plan"],
                member=basis.member, form="spoken", given_by="young_person",
            )  # fmt: skip
            assert stopped_bases(minor, timezone.now()) == []


class TestGiving:
    def give(self, case, **kwargs):
        return record_consent(
            by=case.opened_by, case=case, organisation="FGU", purpose="Uddannelse", kinds=["plan"], form="written",
            given_by="custody_holder", **kwargs,
        )  # fmt: skip

    def test_it_runs_at_the_longest_until_the_birthday(self, minor):
        assert self.give(minor).valid_until == BIRTHDAY
        soon = timezone.now() + dt.timedelta(days=10)
        assert self.give(minor, valid_until=soon).valid_until == soon

    def test_nobody_gives_it_for_somebody_of_age(self, minor):
        with time_machine.travel(BIRTHDAY), pytest.raises(RuleBroken, match="fyldt 18") as broken:
            self.give(minor)
        assert broken.value.code == "c9_of_age"

    def test_a_period_cannot_end_before_it_begins(self, minor):
        with pytest.raises(IntegrityError, match="c9_representative_period"), transaction.atomic():
            RepresentativeFactory(person=minor.person, valid_from=dt.date(2026, 5, 1), valid_until=dt.date(2026, 4, 1))


class TestList:
    def test_from_half_a_year_before_until_a_month_after(self):
        leader = UnitRoleFactory()
        with time_machine.travel(dt.datetime(2026, 11, 22, 9, tzinfo=timezone.get_default_timezone())):
            wanted = {}
            for name, born in [
                ("for tidligt", dt.date(2009, 5, 23)), ("Et halvt år", dt.date(2009, 5, 22)),
                ("I dag", dt.date(2008, 11, 22)), ("Lige fyldt", dt.date(2008, 10, 22)),
                ("for sent", dt.date(2008, 10, 21)), ("ukendt", None),
            ]:  # fmt: skip
                wanted[name] = CaseFactory(person__birth_date=born, person__call_name=name, unit=leader.unit)
            CaseFactory(person__birth_date=dt.date(2009, 1, 1), unit=UnitFactory(name="En anden"))
            rows = turning_18(leader.user, timezone.now())
            assert [row.case.person.call_name for row in rows] == ["Lige fyldt", "I dag", "Et halvt år"]
            assert [row.word for row in rows][1] == "Fylder 18 i dag"

    def test_the_number_of_queries_does_not_grow(self, queries):
        leader = UnitRoleFactory()
        with time_machine.travel(dt.datetime(2026, 11, 22, 9, tzinfo=timezone.get_default_timezone())):
            counted = []
            for _ in range(2):
                for _ in range(3):
                    case = CaseFactory(person__birth_date=dt.date(2009, 1, 1), unit=leader.unit)
                    RepresentativeFactory(person=case.person)
                    DisclosureBasisFactory(case=case, given_by="custody_holder")
                with queries() as captured:
                    turning_18(leader.user, timezone.now())
                counted.append(len(captured))
            assert counted[0] == counted[1] <= 4


class TestPages:
    @pytest.fixture
    def client(self, minor, login):
        return login(minor.assignments.get().user)

    def test_the_case_and_the_consent_say_who_holds_custody_and_that_the_young_person_is_heard(self, minor, client):
        RepresentativeFactory(person=minor.person, name="Bente Test", relation="mor")
        for name in ("case", "consent", "consent_new", "decide"):
            page = client.get(reverse(f"cases:{name}", args=[minor.pk])).content.decode()
            assert "Bente Test (mor)" in page, name
            assert "barnets lov § 5" in page, name
        with time_machine.travel(BIRTHDAY):
            client.force_login(minor.assignments.get().user)
            assert "Under 18" not in client.get(reverse("cases:case", args=[minor.pk])).content.decode()

    def test_the_case_asks_for_a_new_yes_after_the_birthday(self, minor, client):
        given_by_the_mother(minor)
        with time_machine.travel(BIRTHDAY):
            client.force_login(minor.assignments.get().user)
            for name in ("case", "consent"):
                page = client.get(reverse(f"cases:{name}", args=[minor.pk])).content.decode()
                assert "Fyldt 18: spørg selv den unge" in page, name
            assert "Sluttede ved 18 år" in page

    def test_the_list_shows_and_logs_the_cases(self, minor, client):
        page = client.get(reverse("cases:coming_of_age"))
        assert minor.person.name in page.content.decode()

    def test_add_change_and_end_a_representative(self, minor, client):
        address = reverse("cases:representative_new", args=[minor.pk])
        answer = client.post(address, {"kind": "companion", "name": "Kaj Test", "powers": ["accompany", "speak"]})
        assert answer.status_code == 302
        found = minor.person.representatives.get()
        assert (found.valid_from, found.registered_by) == (timezone.localdate(), minor.assignments.get().user)
        address = reverse("cases:representative", args=[minor.pk, found.pk])
        ended = {"kind": "companion", "name": "Kaj Test", "version": found.version, "valid_until": "01.11.2026"}
        assert client.post(address, {**ended, "end_reason": "Den unge valgte en anden"}).status_code == 302
        with time_machine.travel(BEFORE):
            (line,) = acting_lines(minor.person, timezone.now(), sees_contact=True)
            assert (line.is_live, line.word) == (False, "Til 1. nov. 2026")

    def test_an_adult_has_no_custody_holder(self, login):
        case = started_case(person__birth_date=dt.date(2000, 1, 1))
        client = login(case.assignments.get().user)
        answer = client.post(
            reverse("cases:representative_new", args=[case.pk]), {"kind": "custody_holder", "name": "Bente Test"}
        )
        assert answer.status_code == 422
        assert "fyldt 18" in answer.content.decode()

    def test_what_they_may_is_said_in_words(self, minor):
        RepresentativeFactory(
            person=minor.person, powers=["consent", "accompany", "letters"], powers_note="Ring først."
        )
        (line,) = acting_lines(minor.person, timezone.now(), sees_contact=False)
        assert line.powers == "Må give samtykke, være med til møder og få breve og afgørelser. Ring først"
        assert line.reach == ""

    def test_an_adult_has_no_note(self):
        assert minor_note(CaseFactory(person__birth_date=dt.date(2000, 1, 1)).person, timezone.now()) is None


def test_a_member_is_told_apart_from_the_organisation():
    """A new yes to one member is no yes to another of the same house."""
    case = CaseFactory(person__birth_date=dt.date(2008, 1, 1))
    first = DisclosureBasisFactory(case=case, given_by="custody_holder", organisation="FGU")
    DisclosureBasisFactory(case=case, organisation="FGU", member=TeamMemberFactory(case=case))
    assert stopped_bases(case, timezone.now()) == [first]
