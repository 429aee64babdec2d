"""What the young person does: nothing is told without a yes, and somebody asks how it goes (Rute 42, design B7)."""

import datetime as dt

import pytest
from django.db import IntegrityError, connection, transaction
from django.urls import reverse
from django.utils import timezone
from hypothesis import given
from hypothesis import strategies as st

from cases.activities import activities_of, follow_up_days, may_know
from cases.models import ActivityContact, ActivitySpell, CaseAssignment, TimelineEvent, UnitRole
from cases.my_day import my_day
from cases.services import record_death
from cases.timeline import KINDS, in_words
from tests.factories.bostotte import supported_case
from tests.factories.cases import (
    ActivityFactory,
    AssignmentFactory,
    OrganisationFactory,
    UnitRoleFactory,
    UserFactory,
    ago,
    started_case,
)

Kind = ActivitySpell.Kind


@pytest.fixture
def case(db):
    return started_case()


@pytest.fixture
def coordinator(case):
    return case.assignments.get().user


def lines(user, kind="activity_contact"):
    return [line for line in my_day(user, timezone.now()).lines if line.kind == kind]


class TestHowOften:
    TODAY = dt.date(2026, 11, 2)

    def test_an_internship_is_followed_weekly_all_along(self):
        late = self.TODAY + dt.timedelta(days=200)
        assert follow_up_days(Kind.WORK_PLACEMENT, None, self.TODAY, late) == 7

    @pytest.mark.parametrize(("days", "expected"), [(0, 7), (30, 7), (31, None)])
    def test_a_job_in_its_first_month(self, days, expected):
        last = self.TODAY + dt.timedelta(days=days)
        assert follow_up_days(Kind.ORDINARY_JOB, None, self.TODAY, last) == expected

    @pytest.mark.parametrize("kind", [Kind.CLUB, Kind.VOLUNTEERING, Kind.COMMUNITY, Kind.OTHER])
    def test_the_rest_of_a_life_is_nobodys_to_check(self, kind):
        assert follow_up_days(kind, None, self.TODAY, self.TODAY) is None

    @given(
        kind=st.sampled_from(Kind.values),
        every=st.sampled_from([7, 14, 31]),
        start=st.dates(dt.date(2020, 1, 1), dt.date(2030, 1, 1)),
        days=st.integers(0, 2000),
    )
    def test_what_is_agreed_goes_before(self, kind, every, start, days):
        assert follow_up_days(kind, every, start, start + dt.timedelta(days=days)) == every


class TestRules:
    @pytest.mark.parametrize(
        ("columns", "rule"),
        [
            ("may_know = 'agreed'", "activity_may_know"),
            ("may_know_words = 'At jeg sover dårligt'", "activity_may_know"),
            ("ended_on = starts_on", "activity_ended"),
            ("ended_on = starts_on, end_reason = 'finished'", "activity_ended"),
            ("ended_on = starts_on - 1, end_reason = 'finished', young_person_heard = 'heard'", "activity_period"),
            ("planned_until_on = starts_on - 1", "activity_planned_period"),
            ("weekly_hours = 81", "activity_hours"),
            ("organisation_id = (SELECT id FROM cases_organisation), place_name = 'X'", "activity_one_place"),
        ],
    )
    def test_the_database_holds_them(self, case, columns, rule):
        OrganisationFactory()
        activity = ActivityFactory(case=case)
        with pytest.raises(IntegrityError) as error, transaction.atomic(), connection.cursor() as cursor:
            cursor.execute(f"UPDATE cases_activityspell SET {columns} WHERE id = %s", [activity.pk])
        assert error.value.__cause__.diag.constraint_name == rule

    def test_nothing_is_told_without_a_yes(self, case):
        assert "intet at vide" in may_know(ActivityFactory.build(case=case))
        assert may_know(ActivityFactory.build(case=case, may_know="nothing")).startswith("Ingenting")

    def test_no_history_says_where(self, case):
        activity = ActivityFactory(case=case, place_name="Bageriet", contact_person="Karin")
        fields = {field.name for field in activity.history.model._meta.fields}
        assert fields & {"place_name", "contact_person"} == set()


class TestMyDay:
    def test_the_keeper_is_asked_the_day_before_and_the_day(self, case, coordinator):
        worker = AssignmentFactory(case=case, role=CaseAssignment.Role.SUPPORT_WORKER).user
        activity = ActivityFactory(case=case, keeper=worker, starts_on=ago(days=5).date())
        assert not lines(worker)
        activity.starts_on = ago(days=7).date()
        activity.save()
        (line,) = lines(worker)
        assert line.level == "amber"
        assert "virksomhedspraktik (køkken)" in line.sentence
        assert line.act_url == reverse("cases:activity_contact", args=[case.pk, activity.pk])
        assert not lines(coordinator)

    def test_a_talk_clears_it(self, case, coordinator):
        activity = ActivityFactory(case=case, keeper=coordinator)
        assert lines(coordinator)
        ActivityContact.objects.create(activity=activity, on=timezone.localdate(), by=coordinator)
        assert not lines(coordinator)

    def test_a_week_late_is_red(self, case, coordinator):
        ActivityFactory(case=case, keeper=coordinator, starts_on=ago(days=20).date())
        assert lines(coordinator)[0].is_red

    def test_with_nobody_to_keep_in_touch_it_is_the_nearest(self, db):
        course = supported_case()
        ActivityFactory(case=course.case)
        assert lines(course.worker)

    def test_a_keeper_who_has_left_is_followed_by_the_nearest(self, case, coordinator):
        gone = AssignmentFactory(case=case, role=CaseAssignment.Role.SUPPORT_WORKER, valid_until=ago(days=1)).user
        ActivityFactory(case=case, keeper=gone)
        assert lines(coordinator) and not lines(gone)

    def test_nobody_asks_after_a_death(self, case, coordinator):
        activity = ActivityFactory(case=case, keeper=coordinator)
        coming = ActivityFactory(case=case, starts_on=timezone.localdate() + dt.timedelta(days=9))
        record_death(by=coordinator, case=case, died_on=timezone.localdate())
        assert not lines(coordinator)
        for one in (activity, coming):
            one.refresh_from_db()
            assert (one.end_reason, one.young_person_heard) == ("died", "not_possible")


class TestPage:
    def test_written_followed_and_ended(self, login, case, coordinator):
        client, place = login(coordinator), OrganisationFactory(name="Cykelværkstedet")
        typed = {
            "kind": "work_placement", "starts_on": "02.11.2026", "weekly_hours": "12,5", "organisation": place.pk,
            "may_know": "agreed", "may_know_words": "At jeg skal have pauser", "keeper": coordinator.pk,
        }  # fmt: skip
        assert client.post(reverse("cases:activity_new", args=[case.pk]), typed).status_code == 302
        activity = ActivitySpell.objects.get()
        address = reverse("cases:daily_life", args=[case.pk])
        page = client.get(address).content.decode()
        for words in ("Cykelværkstedet", "12,5 timer om ugen", "At jeg skal have pauser"):
            assert words in page
        keys = [case.pk, activity.pk]
        said = {"on": "", "words": "Går godt"}
        assert client.post(reverse("cases:activity_contact", args=keys), said).status_code == 302
        assert "Går godt" in client.get(reverse("cases:activity_contact", args=keys)).content.decode()
        over = {
            "ended_on": "i dag", "end_reason": "moved_on", "young_person_heard": "heard",
            "young_person_words": "Jeg vil i skole", "version": activity.version,
        }  # fmt: skip
        if activity.starts_on > timezone.localdate():
            over["ended_on"] = f"{activity.starts_on:%d.%m.%Y}"
        client.post(reverse("cases:activity_end", args=keys), over)
        activity.refresh_from_db()
        assert activity.end_reason == "moved_on"
        assert "Jeg vil i skole" in client.get(address).content.decode()
        assert client.get(reverse("cases:activity_edit", args=keys)).status_code == 404

    @pytest.mark.parametrize(
        ("typed", "words"),
        [
            ({"may_know_words": "At jeg er syg"}, "Har den unge sagt ja til ordene"),
            ({"may_know": "agreed"}, "Skriv, hvad stedet må vide."),
            ({"planned_until_on": "01.01.2020"}, "Slutningen kan ikke ligge før begyndelsen"),
            ({"weekly_hours": "200"}, "Timer om ugen er mellem 0 og 80."),
        ],
    )
    def test_a_wrong_value_is_a_sentence(self, login, case, coordinator, typed, words):
        known = {"kind": "fgu", "starts_on": "02.11.2026", **typed}
        answer = login(coordinator).post(reverse("cases:activity_new", args=[case.pk]), known)
        assert answer.status_code in {409, 422}
        assert words in answer.content.decode()

    def test_a_leader_is_not_told_where_a_protected_person_is(self, login, case):
        case.person.is_address_protected = True
        case.person.save()
        leader = UnitRoleFactory(role=UnitRole.Role.LEADER, unit=case.unit).user
        activity = ActivityFactory(case=case, place_name="Bageriet", contact_person="Karin")
        client = login(leader)
        page = client.get(reverse("cases:daily_life", args=[case.pk])).content.decode()
        assert "Bageriet" not in page and "Beskyttet" in page
        form = client.get(reverse("cases:activity_edit", args=[case.pk, activity.pk])).content.decode()
        assert "Bageriet" not in form and 'name="organisation"' not in form
        saved = {"kind": "fgu", "starts_on": f"{activity.starts_on:%d.%m.%Y}", "version": activity.version}
        assert client.post(reverse("cases:activity_edit", args=[case.pk, activity.pk]), saved).status_code == 302
        activity.refresh_from_db()
        assert (activity.kind, activity.place_name) == ("fgu", "Bageriet")

    def test_ten_cost_what_one_costs(self, case, django_assert_max_num_queries):
        for number in range(12):
            ActivityFactory(case=case, organisation=OrganisationFactory(), keeper=UserFactory(), what=f"nr. {number}")
        with django_assert_max_num_queries(1):
            running, _ = activities_of(case, sees_place=True, today=timezone.localdate())
        assert len(running) == 12


class TestTimeline:
    def test_each_event_has_its_words(self, case, coordinator):
        activity = ActivityFactory(
            case=case, place_name="Bageriet", ended_on=timezone.localdate(), end_reason="let_go",
            young_person_heard="heard", young_person_words="Det var synd",
        )  # fmt: skip
        ActivityContact.objects.create(activity=activity, on=timezone.localdate(), by=coordinator, words="Går godt")
        kinds = ["activity", "activity_contact", "activity_end"]
        events = {one.kind: in_words(one) for one in TimelineEvent.objects.filter(case=case, kind__in=kinds)}
        assert set(kinds) <= set(KINDS)
        assert events["activity"].title == "Begyndte: virksomhedspraktik"
        assert events["activity"].words == "køkken · Bageriet"
        assert events["activity_contact"].words == "Går godt"
        assert events["activity_end"].title == "Virksomhedspraktik sluttede: stedet sagde stop"

    def test_it_does_not_say_where_a_protected_person_is(self, case):
        case.person.is_address_protected = True
        case.person.save()
        ActivityFactory(case=case, place_name="Bageriet")
        assert TimelineEvent.objects.get(case=case, kind="activity").text == "køkken"
