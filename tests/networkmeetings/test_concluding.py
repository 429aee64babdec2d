"""N4: what concluding asks for, what it locks, and what it leaves to do."""

import datetime as dt

import pytest
import time_machine
from django.utils import timezone

from cases.models import Outbox, TeamMember
from cases.paper_text import fingerprint
from cases.rules import RuleBroken
from networkmeetings.models import Agreement, Mailing, NetworkMeeting
from networkmeetings.services import conclude_meeting, new_version, review_sheet
from networkmeetings.sheet_content import validate
from tests.factories.cases import TeamMemberFactory, started_case
from tests.factories.networkmeetings import (
    AgreementFactory,
    Attendance,
    DisagreementFactory,
    GoalFactory,
    concluded,
    everybody_came,
    planned,
)

pytestmark = pytest.mark.django_db
Review = NetworkMeeting.Review
NEXT = dt.timedelta(days=90)


def conclude(meeting, **kwargs):
    return conclude_meeting(by=meeting.planned_by, meeting=meeting, **kwargs)


class TestN4:
    def test_attendance_for_everybody_the_young_person_included(self):
        meeting = planned()
        everybody_came(meeting)
        for row in meeting.participants.all():
            came, row.attendance = row.attendance, ""
            row.save()
            with pytest.raises(RuleBroken) as broken:
                conclude(meeting, no_next_reason="senere")
            assert broken.value.code == "n4_missing"
            assert f"fremmøde for {row.name}" in broken.value.message
            row.attendance = came
            row.save()
        conclude(meeting, no_next_reason="senere")

    def test_the_next_date_or_why_not(self):
        meeting = planned()
        everybody_came(meeting)
        with pytest.raises(RuleBroken) as broken:
            conclude(meeting, no_next_reason="   ")
        assert "næste dato, eller hvorfor ikke" in broken.value.message
        assert not Outbox.objects.exists()

    def test_nobody_waits_for_somebody_the_young_person_said_no_to(self):
        meeting = planned()
        seat = meeting.case.team.get()
        seat.young_person_answer = TeamMember.Answer.NO
        seat.save()
        for row in meeting.participants.filter(member=None):
            row.attendance = Attendance.PRESENT
            row.save()
        sheet = conclude(meeting, no_next_reason="senere").sheets.get()
        assert seat.name not in [person["name"] for person in sheet.content["people"]]

    def test_goals_may_be_none_and_the_review_may_wait(self):
        meeting = concluded()
        assert meeting.sheets.get().content["goals"] == []
        assert (meeting.review, meeting.reviewed_on) == (Review.NOT_YET, None)
        assert meeting.sheets.get().content["reviewed"] is None

    def test_a_reviewed_sheet_says_so(self):
        sheet = concluded(review=Review.AGREED).sheets.get()
        assert sheet.content["reviewed"]["on"] == timezone.localdate().isoformat()
        assert sheet.content["reviewed"]["how_label"].endswith("er enig")

    def test_only_once(self):
        meeting = concluded()
        with pytest.raises(RuleBroken) as broken:
            conclude(meeting, no_next_reason="igen")
        assert broken.value.code == "meeting_is_over"
        assert meeting.sheets.count() == 1


class TestNextMeeting:
    def test_it_is_planned_with_the_same_people_and_place(self):
        at = timezone.now() + NEXT
        meeting = concluded(next_starts_at=at)
        coming = meeting.next_meeting
        assert (coming.starts_at, coming.place, coming.number) == (at, meeting.place, meeting.number + 1)
        assert coming.participants.count() == meeting.participants.count()
        assert meeting.sheets.get().content["next_meeting"]["place"] == meeting.place

    def test_its_invitations_go_in_the_same_act_when_asked_for(self):
        for send_next in (True, False):
            meeting = planned()
            TeamMember.objects.filter(case=meeting.case).update(email="fgu@testby.invalid")
            meeting = concluded(meeting, next_starts_at=timezone.now() + NEXT, send_next=send_next)
            assert Mailing.objects.filter(meeting=meeting.next_meeting, kind="request").exists() is send_next

    def test_the_page_asks_and_does_it(self, login):
        meeting = planned()
        TeamMember.objects.filter(case=meeting.case).update(email="fgu@testby.invalid")
        everybody_came(meeting)
        client, url = login(meeting.planned_by), f"/moeder/{meeting.pk}/"
        assert client.get(url).context["conclude"]["send_next"].value() is True
        typed = {"next_starts_at": f"{timezone.localtime() + NEXT:%d.%m.%Y %H.%M}", "send_next": "on"}
        assert client.post(f"{url}afslut/", typed).status_code == 302
        meeting.refresh_from_db()
        assert Mailing.objects.filter(meeting=meeting.next_meeting, kind="request").exists()

    def test_one_that_is_planned_already_is_the_next(self):
        meeting = planned()
        coming = planned(meeting.case, starts_at=timezone.now() + NEXT)
        everybody_came(meeting)
        assert conclude(meeting).next_meeting == coming

    def test_it_lies_after_this_one(self):
        meeting = planned()
        everybody_came(meeting)
        with pytest.raises(RuleBroken) as broken:
            conclude(meeting, next_starts_at=timezone.now() - dt.timedelta(days=1))
        assert broken.value.code == "n4_next_is_later"

    def test_a_protected_address_is_not_on_a_sheet_that_is_handed_round(self):
        case = started_case(person__is_address_protected=True)
        sheet = concluded(planned(case), next_starts_at=timezone.now() + NEXT).sheets.get()
        assert sheet.content["next_meeting"]["place"] == ""


class TestSheet:
    def test_it_holds_every_word_and_keeps_its_fingerprint(self):
        case = started_case()
        case.opened_by.phone = "20 00 00 11"
        case.opened_by.save()
        adult = TeamMemberFactory(case=case, name="Bente Test", role_label="Moster", is_trusted_adult=True)
        meeting = planned(case)
        goal = GoalFactory(case=case, meeting=meeting)
        mine = AgreementFactory(case=case, young_persons=True, goal=goal, meeting=meeting, helpers="Bente, bostotte")
        before = AgreementFactory(case=case, responsible_user=None, responsible_member=adult, text="Ringe søndag")
        kept = AgreementFactory(case=case, kept=True, text="Søge boligstøtte")
        DisagreementFactory(meeting=meeting)
        sheet = concluded(meeting).sheets.get()
        content = validate(sheet.content)
        assert fingerprint(content) == sheet.sha256
        assert content["coordinator"]["phone"] == "20 00 00 11"
        assert content["trusted_adult"] == {"name": "Bente Test", "relation": "Moster"}
        by_key = {row["key"]: row for row in content["agreements"]}
        assert by_key[str(mine.pk)]["responsible_key"] == "young"
        assert by_key[str(mine.pk)]["helpers"] == ["Bente", "bostotte"]
        assert by_key[str(mine.pk)]["goal_key"] == content["goals"][0]["key"] == str(goal.pk)
        assert by_key[str(before.pk)]["responsible_key"] == f"m-{adult.pk}"
        assert [row["text"] for row in content["since_last"]] == [kept.text]
        assert content["disagreements"] == [{"who": "Alma", "text": "Jeg vil ikke have, at psykiatrien er med."}]
        labels = {person["name"]: person["attendance_label"] for person in content["people"]}
        assert labels[case.person.name] == "Med"
        assert labels["Bente Test"] == "Ikke inviteret til mødet"

    def test_a_goal_without_a_name_is_called_by_its_domain_or_first_words(self):
        case = started_case()
        GoalFactory(case=case)
        GoalFactory(case=case, domain="", words="Jeg vil gerne have en hund igen")
        content = concluded(planned(case)).sheets.get().content
        assert [goal["name"] for goal in content["goals"]] == ["Bolig", "Jeg vil gerne have…"]

    def test_an_agreement_that_was_due_and_never_looked_at_is_told(self):
        case = started_case()
        AgreementFactory(case=case, due_on=timezone.localdate() - dt.timedelta(days=3))
        row = concluded(planned(case)).sheets.get().content["since_last"][0]
        assert (row["outcome"], row["outcome_label"]) == ("open", "Ikke fulgt op endnu")

    def test_its_pdf_is_asked_for_with_ids_only(self):
        sheet = concluded().sheets.get()
        row = Outbox.objects.get()
        assert (row.kind, row.args) == ("sheet_pdf", {"sheet_id": str(sheet.pk)})

    def test_endless_text_is_refused_in_words(self):
        meeting = planned()
        meeting.important = "x" * 4000
        meeting.save()
        everybody_came(meeting)
        with pytest.raises(RuleBroken) as broken:
            conclude(meeting, no_next_reason="senere")
        assert broken.value.code == "n3_sheet_content"


class TestVersions:
    def test_a_correction_is_a_new_version_with_its_reason(self):
        meeting = concluded()
        meeting.important = "Jeg vil have en hund"
        meeting.save()
        sheet = new_version(by=meeting.planned_by, meeting=meeting, reason="Navnet var stavet forkert")
        assert (sheet.version, sheet.reason) == (2, "Navnet var stavet forkert")
        assert sheet.content["important"] == "Jeg vil have en hund"
        assert meeting.sheets.get(version=1).content["important"] == ""
        assert Outbox.objects.count() == 2

    def test_it_tells_of_the_meeting_and_not_of_what_came_after(self):
        with time_machine.travel(timezone.now() - dt.timedelta(days=10)):
            meeting = planned(starts_at=timezone.now())
            agreement = AgreementFactory(case=meeting.case, meeting=meeting, agreed_at=timezone.now())
            concluded(meeting)
        agreement.outcome, agreement.outcome_at = Agreement.Outcome.KEPT, timezone.now()
        agreement.outcome_by = meeting.planned_by
        agreement.save()
        content = new_version(by=meeting.planned_by, meeting=meeting, reason="x").content
        assert [row["text"] for row in content["agreements"]] == [agreement.text]
        assert content["since_last"] == []

    def test_an_older_meetings_sheet_is_not_written_anew(self):
        first = concluded(planned(starts_at=timezone.now() - dt.timedelta(days=9)))
        concluded(planned(first.case, starts_at=timezone.now() - dt.timedelta(days=1)))
        with pytest.raises(RuleBroken) as broken:
            new_version(by=first.planned_by, meeting=first, reason="x")
        assert broken.value.code == "n3_only_the_latest"
        assert review_sheet(by=first.planned_by, meeting=first, review=Review.AGREED).review == Review.AGREED

    def test_going_through_it_later_gives_a_paper_that_says_so(self):
        meeting = concluded()
        review_sheet(by=meeting.planned_by, meeting=meeting, review=Review.CORRECTED)
        assert meeting.sheets.get(version=2).content["reviewed"]["how_label"] == "Ja, med rettelser"

    def test_an_open_meeting_has_none(self):
        meeting = planned()
        with pytest.raises(RuleBroken):
            new_version(by=meeting.planned_by, meeting=meeting, reason="x")
