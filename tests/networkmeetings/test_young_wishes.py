"""Who comes, where and when: the young person's yes and no are obeyed at once (C7); who plans sees the wishes."""

import pytest
from django.db import IntegrityError, connection, transaction
from django.test import Client
from django.urls import reverse

from cases.models import CaseAssignment, TeamMember
from cases.rules import RuleBroken
from networkmeetings.models import MeetingWish, PersonWish
from networkmeetings.services import cancel_meeting, invite
from networkmeetings.wish_lines import wish_lines
from tests.factories.cases import TeamMemberFactory
from tests.factories.networkmeetings import planned

pytestmark = pytest.mark.django_db
PEOPLE, WISHES = "/den-unges-side/hvem/", "/den-unges-side/hvor/"
Answer = TeamMember.Answer


@pytest.fixture
def meeting():
    return planned()


@pytest.fixture
def worker(meeting):
    return CaseAssignment.objects.get(case=meeting.case, role="support_worker").user


@pytest.fixture
def professional(meeting):
    return TeamMember.objects.get(case=meeting.case)


@pytest.fixture
def young(meeting, worker):
    client = Client()
    client.force_login(worker)
    client.post(reverse("networkmeetings:give_tablet", args=[meeting.pk]))
    return client


def say(client, key, answer, **extra):
    return client.post(PEOPLE, {"person": key, "answer": answer}, **extra)


def wish(client, **said):
    """Answer as the page would send it, with the version it was opened at."""
    version = said.pop("version", None) or client.get(WISHES).context["form"]["version"].value()
    return client.post(WISHES, {"version": version} | said)


def names(meeting) -> set[str]:
    return {row.name for row in meeting.participants.all()}


class TestWhoComes:
    def test_a_no_takes_the_invitation_back_and_says_why(self, young, meeting, professional, worker):
        say(young, f"m-{professional.pk}", "no")
        assert professional.name not in names(meeting)
        row = meeting.participants.model.history.filter(member=professional, history_type="-").get()
        assert row.history_user == worker and "vil ikke have dem med" in row.history_change_reason
        professional.refresh_from_db()
        assert professional.young_person_answer == Answer.YES  # the team is another question

    def test_a_yes_invites_again(self, young, meeting, professional):
        say(young, f"m-{professional.pk}", "no")
        say(young, f"m-{professional.pk}", "yes")
        assert professional.name in names(meeting)
        assert PersonWish.objects.get().answer == "yes"

    def test_staff_without_a_seat_can_be_chosen_away(self, young, meeting, worker):
        say(young, f"u-{worker.pk}", "no")
        assert not meeting.participants.filter(user=worker).exists()

    def test_somebody_not_asked_about_is_answered_for_the_team_too(self, young, meeting, worker):
        for answer, team in (("yes", Answer.YES), ("no", Answer.NO)):
            member = TeamMemberFactory(case=meeting.case, young_person_answer=Answer.NOT_DISCUSSED, answered_on=None)
            say(young, f"m-{member.pk}", answer)
            member.refresh_from_db()
            assert member.young_person_answer == team and member.answered_on is not None
            assert meeting.participants.filter(member=member).exists() is (answer == "yes")
            assert member.history.first().history_user == worker

    def test_who_has_been_said_no_to_is_not_asked_about(self, young, meeting):
        member = TeamMemberFactory(case=meeting.case, name="Psykiatrien", young_person_answer=Answer.NO)
        page = young.get(PEOPLE).content.decode()
        assert "Psykiatrien er ikke med. Det har du sagt nej til." in page and f"m-{member.pk}" not in page
        assert say(young, f"m-{member.pk}", "yes").status_code == 409
        assert not meeting.participants.filter(member=member).exists()

    def test_the_chair_is_not_asked_about(self, young, meeting):
        chair = meeting.case.opened_by
        assert f"u-{chair.pk}" not in young.get(PEOPLE).content.decode()
        assert say(young, f"u-{chair.pk}", "no").status_code == 409
        assert meeting.participants.filter(user=chair).exists()

    def test_who_has_been_noted_as_present_stays_on_the_list(self, young, meeting, professional):
        row = meeting.participants.get(member=professional)
        row.attendance = "present"
        row.save()
        say(young, f"m-{professional.pk}", "no")
        assert professional.name in names(meeting)

    def test_nobody_invites_against_the_no(self, young, meeting, professional, login):
        say(young, f"m-{professional.pk}", "no")
        with pytest.raises(RuleBroken, match="vil ikke have"):
            invite(by=meeting.case.opened_by, meeting=meeting, member_ids=[professional.pk])
        form = login(meeting.case.opened_by).get(reverse("networkmeetings:change", args=[meeting.pk])).context["form"]
        assert "people" not in form.fields

    def test_nonsense_changes_nothing(self, young, meeting, professional):
        for key, answer in (("m-x", "yes"), ("", ""), (f"m-{professional.pk}", "måske")):
            assert say(young, key, answer).status_code == 409
        assert not PersonWish.objects.exists()

    def test_the_fragment_is_the_part_of_the_page(self, young, professional):
        page = say(young, f"m-{professional.pk}", "no", headers={"HX-Request": "true"}).content.decode()
        assert "<html" not in page and 'aria-pressed="true"' in page

    def test_as_many_queries_with_twelve_people_as_with_two(self, young, meeting, queries):
        with queries() as few:
            young.get(PEOPLE)
        TeamMemberFactory.create_batch(10, case=meeting.case)
        with queries() as many:
            young.get(PEOPLE)
        assert len(many) == len(few)


class TestWhereAndHow:
    def test_wishes_are_saved_and_shown_to_who_plans(self, young, meeting, login):
        wish(young, place="home", time_words="Efter kl. 12", part="write")
        name = meeting.case.person.call_name
        lines = [
            f"{name} vil helst mødes hjemme.",
            "Bedst på dagen: ”Efter kl. 12”.",
            f"{name} vil hellere skrive end tale.",
        ]
        assert wish_lines(meeting, name) == lines
        page = (
            login(meeting.case.opened_by).get(reverse("networkmeetings:meeting", args=[meeting.pk])).content.decode()
        )
        assert all(line in page for line in lines)
        assert meeting.checklist.get(code="planned_together").answer == "yes"

    def test_the_words_come_back(self, young):
        wish(young, place="elsewhere", place_words="Cafeen ved åen")
        assert "Cafeen ved åen" in young.get(WISHES).content.decode()

    def test_nothing_said_is_nothing_saved(self, young):
        assert wish(young, go="hvem")["Location"] == PEOPLE
        assert not MeetingWish.objects.exists()

    def test_the_last_button_saves_and_gives_back(self, young, meeting):
        answer = wish(young, place="home", go="tilbage")
        assert answer["Location"].startswith("/log-ind/")
        assert meeting.wish.place == "home"

    def test_a_choice_that_does_not_exist(self, young):
        assert wish(young, place="månen").status_code == 422

    def test_a_no_to_somebody_is_a_sentence(self, young, meeting, professional):
        say(young, f"m-{professional.pk}", "no")
        assert wish_lines(meeting, "Alma") == [f"Alma vil ikke have {professional.name} med til det her møde."]

    def test_a_moved_meeting_keeps_who_and_where(self, young, meeting, professional):
        say(young, f"m-{professional.pk}", "no")
        wish(young, place="home", time_words="Efter kl. 12")
        new = cancel_meeting(
            by=meeting.case.opened_by, meeting=meeting, reason="Syg", new_starts_at=meeting.starts_at.replace(hour=9)
        )
        assert professional.name not in names(new)
        assert new.person_wishes.get().answer == "no"
        assert (new.wish.place, new.wish.time_words) == ("home", "")


class TestRules:
    def test_c7_a_wish_is_about_one(self, meeting, worker, professional):
        for member, user in ((None, None), (professional, worker)):
            with pytest.raises(IntegrityError, match="c7_wish_about_one"), transaction.atomic():
                PersonWish.objects.create(meeting=meeting, member=member, user=user, answer="no")

    def test_c7_one_wish_about_each(self, meeting, professional):
        PersonWish.objects.create(meeting=meeting, member=professional, answer="no")
        with pytest.raises(IntegrityError, match="c7_one_wish_about_each"), transaction.atomic():
            PersonWish.objects.create(meeting=meeting, member=professional, answer="yes")

    def test_talked_once_about_a_meeting(self, meeting, worker):
        sql = """INSERT INTO networkmeetings_meetingtalk (meeting_id, kind, talked_at, noted_by_id)
                 VALUES (%s, 'before', now(), %s)"""
        with pytest.raises(IntegrityError, match="talked_once"), transaction.atomic(), connection.cursor() as cursor:
            cursor.execute(sql, [meeting.pk, worker.pk])
            cursor.execute(sql, [meeting.pk, worker.pk])
