"""The team page: the guide's partners as choices, a no that is obeyed, and a seat that can be corrected (C7)."""

import re

import pytest
from django.urls import reverse
from django.utils import timezone

from cases.models import Actor, Case
from cases.permissions import Perm
from cases.rules import RuleBroken
from cases.services import connect_user, leave_team, propose_member, record_answer, record_consent
from networkmeetings.services import plan_meeting
from tests.factories.cases import ActorFactory, TeamMemberFactory, UserFactory, started_case

pytestmark = pytest.mark.django_db


@pytest.fixture
def case():
    return started_case()


@pytest.fixture
def browser(login, case):
    return login(case.assignments.get().user)


def page(name, *keys):
    return reverse(f"cases:{name}", args=keys)


class TestPartners:
    def test_the_twelve_stand_by_sector_with_what_the_young_person_says(self, browser, case):
        psychiatry = Actor.objects.get(name="Regionspsykiatri")
        TeamMemberFactory(case=case, actor=psychiatry, young_person_answer="no")
        text = browser.get(page("team", case.pk)).content.decode()
        for actor in Actor.objects.all():
            assert actor.name in text
        assert f"?partner={psychiatry.pk}" not in text
        assert f"?partner={Actor.objects.get(name='Socialpsykiatri').pk}" in text

    def test_one_click_proposes_a_partner(self, browser, case):
        partner = Actor.objects.get(name="Ydelsesafdelingen")
        address = f"{page('team_add', case.pk)}?partner={partner.pk}"
        form = browser.get(address).context["form"]
        assert form["name"].value() == partner.name
        browser.post(address, {"name": partner.name, "actor": str(partner.pk)})
        member = case.team.get()
        assert (member.actor, member.young_person_answer, member.joined_on) == (partner, "not_discussed", None)

    @pytest.mark.parametrize("key", ["junk", "00000000-0000-0000-0000-000000000000"])
    def test_a_made_up_partner_is_none(self, browser, case, key):
        assert browser.get(f"{page('team_add', case.pk)}?partner={key}").context["form"]["name"].value() is None

    def test_the_page_asks_the_same_with_many_seats(self, browser, case, queries):
        TeamMemberFactory(case=case)
        with queries() as few:
            browser.get(page("team", case.pk))
        TeamMemberFactory.create_batch(12, case=case, actor=ActorFactory())
        with queries() as many:
            browser.get(page("team", case.pk))
        assert len(many) == len(few)


class TestANoIsObeyed:
    def test_the_partner_is_not_proposed_again_under_another_name(self, case):
        said_no = TeamMemberFactory(case=case, actor=ActorFactory(), young_person_answer="no")
        with pytest.raises(RuleBroken, match="har sagt nej til"):
            propose_member(by=case.opened_by, case=case, name="En anden derfra", actor=said_no.actor)
        assert case.team.count() == 1

    def test_the_young_person_may_change_their_mind(self, case):
        said_no = TeamMemberFactory(case=case, actor=ActorFactory(), young_person_answer="no")
        member = propose_member(
            by=case.opened_by, case=case, name="En anden derfra", actor=said_no.actor, answer="yes"
        )
        assert member.joined_on == timezone.localdate()

    @pytest.mark.parametrize("way", ["no", "left"])
    def test_a_planned_meeting_goes_on_without_them(self, case, way):
        member = TeamMemberFactory(case=case)
        other = TeamMemberFactory(case=case)
        meeting = plan_meeting(
            by=case.opened_by, case=case, starts_at=timezone.now(), member_ids=[member.pk, other.pk]
        )
        if way == "no":
            record_answer(by=case.opened_by, member=member, answer="no")
        else:
            leave_team(by=case.opened_by, member=member, reason="Nyt job")
        invited = set(meeting.participants.filter(member__isnull=False).values_list("member", flat=True))
        assert invited == {other.pk}

    def test_what_happened_at_a_meeting_stays(self, case):
        member = TeamMemberFactory(case=case)
        meeting = plan_meeting(by=case.opened_by, case=case, starts_at=timezone.now(), member_ids=[member.pk])
        row = meeting.participants.get(member=member)
        row.attendance = "present"
        row.save()
        record_answer(by=case.opened_by, member=member, answer="no")
        assert meeting.participants.filter(member=member).exists()


class TestEdit:
    def test_a_promise_and_a_role_are_corrected(self, browser, case):
        member = TeamMemberFactory(case=case)
        answer = browser.post(
            page("team_edit", case.pk, member.pk),
            {"version": member.version, "name": member.name, "promise": "Ringer hver mandag", "role_label": "Mentor"},
        )
        assert answer.status_code == 302
        member.refresh_from_db()
        assert (member.promise, member.role_label, member.version) == ("Ringer hver mandag", "Mentor", 2)
        assert "Har lovet: Ringer hver mandag" in browser.get(page("team", case.pk)).content.decode()

    def test_a_user_comes_to_a_seat_and_the_consent_opens(self, browser, case):
        member = TeamMemberFactory(case=case)
        user = UserFactory(unit=None, actor=ActorFactory())
        record_consent(
            by=case.opened_by,
            case=case,
            member=member,
            organisation="FGU",
            purpose="At følges",
            kinds=["plan"],
            form="spoken",
            given_by="young_person",
        )
        typed = {"version": member.version, "name": member.name, "user": str(user.pk)}
        assert browser.post(page("team_edit", case.pk, member.pk), typed).status_code == 302
        assert list(Case.objects.visible_to(user, Perm.VIEW_PLAN)) == [case]
        assert "user" not in browser.get(page("team_edit", case.pk, member.pk)).context["form"].fields

    def test_nobody_inherits_a_seat(self, case):
        member = TeamMemberFactory(case=case, user=UserFactory())
        with pytest.raises(RuleBroken, match="har allerede en bruger"):
            connect_user(by=case.opened_by, member=member, user=UserFactory())

    def test_two_editors_lose_nothing(self, browser, case):
        member = TeamMemberFactory(case=case, promise="Før")
        typed = {"version": member.version, "name": member.name}
        browser.post(page("team_edit", case.pk, member.pk), {**typed, "promise": "Den første"})
        answer = browser.post(page("team_edit", case.pk, member.pk), {**typed, "promise": "Den anden"})
        assert answer.status_code == 409
        text = " ".join(
            re.sub(r"<[^>]+>", "", answer.content.decode()).split()
        )  # what differs is marked inside a word
        assert "Den første" in text and "Den anden" in text


def test_team_and_consent_lie_under_one_tab(browser, case):
    for name in ("team", "consent"):
        head = browser.get(page(name, case.pk)).context["head"]
        assert [tab["label"] for tab in head.tabs if tab["current"]] == ["Team"]
        assert [link["label"] for link in head.below if link["current"]] == [
            {"team": "Teamet", "consent": "Samtykke"}[name]
        ]
