"""Answers: by a signed link that shows nothing, by login, by code; and what the coordinator sees of them."""

import datetime as dt
import re

import pytest
import time_machine
from django.core import mail, signing
from django.db import IntegrityError, transaction
from django.test import Client
from django.urls import reverse
from django.utils import timezone

from cases import outbox
from cases.models import AccessLog
from cases.my_day import my_day
from networkmeetings import links
from networkmeetings.models import AnswerCode, Mailing, Participant
from networkmeetings.services import cancel_meeting
from networkmeetings.services.answering import answer_invitation, see_answers, use_code
from networkmeetings.services.inviting import send_invitations
from tests.factories.cases import DisclosureBasisFactory, TeamMemberFactory, UserFactory, invite
from tests.factories.networkmeetings import ParticipantFactory, planned

pytestmark = [pytest.mark.django_db, pytest.mark.usefixtures("server")]


@pytest.fixture
def guest():
    """A professional without a login, with an address, invited to a planned meeting."""
    row = planned().participants.select_related("member", "meeting__case__person").get(member__isnull=False)
    row.member.email = "fagperson@kommune.invalid"
    row.member.save()
    return row


def link(row, name="answer"):
    return reverse(f"networkmeetings:{name}", args=[links.answer_token(row.pk)])


def no(**kwargs):
    return {"answer": "no", "no_reason": "time"} | kwargs


class TestTheLink:
    def test_looking_changes_nothing_and_says_nothing_about_anybody(self, guest):
        person = guest.meeting.case.person
        page = Client().get(link(guest)).content.decode()
        guest.refresh_from_db()
        assert (guest.answer, guest.version) == ("", 1)
        assert not AccessLog.objects.exists()
        for word in (person.call_name, person.name, guest.name, guest.meeting.place, str(guest.meeting.case.number)):
            assert word not in page
        assert "Netværksmøde" in page and "Myndighedskoordinatoren, Testby Kommune" in page

    def test_a_no_with_why_and_another_time(self, guest):
        when = timezone.localtime() + dt.timedelta(days=8)
        answer = Client().post(link(guest), no(suggested_at=f"{when:%d.%m.%Y} 13.00"))
        assert answer.status_code == 302
        guest.refresh_from_db()
        assert (guest.answer, guest.no_reason, guest.answered_via, guest.answered_by) == ("no", "time", "link", None)
        assert timezone.localtime(guest.suggested_at).hour == 13
        row = AccessLog.objects.get()
        assert (row.user_id, row.case_id, row.action) == (None, guest.meeting.case_id, "edit")

    def test_a_no_needs_a_why_and_a_suggestion_is_one(self, guest):
        assert Client().post(link(guest), {"answer": "no"}).status_code == 422
        later = timezone.localtime() + dt.timedelta(days=8)
        Client().post(link(guest), {"answer": "no", "suggested_at": f"{later:%d.%m.%Y} 9"})
        guest.refresh_from_db()
        assert guest.no_reason == "time"

    def test_nothing_can_be_written_by_a_link_alone(self, guest):
        Client().post(link(guest), no(written_input="Hej", absence_reason="Hej", note="Hej"))
        guest.refresh_from_db()
        assert guest.written_input == guest.absence_reason == ""

    def test_used_again_it_is_the_same_answer_or_a_new_one_and_never_two(self, guest):
        for _ in range(2):
            Client().post(link(guest), {"answer": "yes"})
        assert guest.history.filter(answer="yes").count() == 1
        Client().post(link(guest), no())
        guest.refresh_from_db()
        assert guest.answer == "no"
        assert "Du har svaret nej" in Client().get(link(guest)).content.decode()

    @pytest.mark.parametrize(
        "spoil", [lambda t: ("A" if t[0] != "A" else "B") + t[1:], lambda t: "x", lambda t: t + "x"]
    )
    def test_tampered_with_it_opens_nothing(self, guest, spoil):
        url = reverse("networkmeetings:answer", args=[spoil(links.answer_token(guest.pk))])
        assert "gælder ikke længere" in Client().get(url).content.decode()
        assert Client().post(url, {"answer": "yes"}).status_code == 410
        guest.refresh_from_db()
        assert guest.answer == ""

    def test_another_signature_of_ours_is_no_link(self, guest):
        token = signing.dumps(guest.pk.hex, salt="noget.andet")
        assert Client().post(reverse("networkmeetings:answer", args=[token]), {"answer": "yes"}).status_code == 410

    def test_it_ends_when_the_meeting_begins_and_after_some_months(self, guest):
        url = link(guest)
        with time_machine.travel(guest.meeting.starts_at + dt.timedelta(minutes=1)):
            assert Client().post(url, {"answer": "yes"}).status_code == 410
        guest.meeting.starts_at = timezone.now() + dt.timedelta(days=500)
        guest.meeting.save()
        with time_machine.travel(timezone.now() + dt.timedelta(days=links.ANSWER_DAYS + 1)):
            assert Client().post(url, {"answer": "yes"}).status_code == 410

    def test_the_link_of_a_moved_meeting_or_of_somebody_taken_off_is_over(self, guest):
        url, meeting = link(guest), guest.meeting
        new = cancel_meeting(
            by=meeting.planned_by, meeting=meeting, reason="Syg", new_starts_at=timezone.now() + dt.timedelta(days=9)
        )
        assert Client().post(url, {"answer": "yes"}).status_code == 410
        moved = new.participants.get(member=guest.member)
        url = link(moved)
        guest.member.young_person_answer = "no"
        guest.member.save()
        assert Client().post(url, {"answer": "yes"}).status_code == 410


class TestACode:
    def ask(self, guest):
        assert Client().post(link(guest, "answer_code")).status_code == 302
        outbox.drain()
        return re.search(r"\b(\d{8})\b", mail.outbox[-1].body).group(1)

    def test_writing_needs_the_code_that_was_sent_and_it_is_good_once(self, guest):
        code = self.ask(guest)
        assert mail.outbox[-1].to == ["fagperson@kommune.invalid"]
        kept = AnswerCode.objects.get()
        assert code not in kept.digest
        url = link(guest, "answer_write")
        wrong = Client().post(url, {"code": "00000000", "text": "Ord, der ikke må blive væk"})
        assert wrong.status_code == 422 and "Ord, der ikke må blive væk" in wrong.content.decode()
        page = Client().post(url, {"code": f"{code[:4]} {code[4:]}", "text": "Vi har en plads fra mandag."})
        assert page.status_code == 200 and "Vi har en plads" not in page.content.decode()
        guest.refresh_from_db()
        assert guest.written_input == "Vi har en plads fra mandag."
        assert Client().post(url, {"code": code, "text": "Igen"}).status_code == 422

    def test_sent_twice_it_is_written_once(self, guest):
        code, url = self.ask(guest), link(guest, "answer_write")
        for _ in range(2):
            assert Client().post(url, {"code": code, "text": "Vi har en plads."}).status_code == 200
        guest.refresh_from_db()
        assert guest.written_input == "Vi har en plads."
        assert Client().post(url, {"code": "00000000", "text": "Vi har en plads."}).status_code == 422

    def test_a_code_that_ran_out_is_asked_for_anew_with_the_words_standing(self, guest):
        code, url = self.ask(guest), link(guest, "answer_write")
        with time_machine.travel(timezone.now() + dt.timedelta(minutes=21)):
            late = Client().post(url, {"code": code, "text": "Vi har en plads."})
            assert late.status_code == 422 and "Vi har en plads." in late.content.decode()
            page = Client().post(url, {"code": code, "text": "Vi har en plads.", "new_code": "1"}).content.decode()
            assert "Vi har en plads." in page and "En ny kode er på vej" in page
            outbox.drain()
            fresh = re.search(r"\b(\d{8})\b", mail.outbox[-1].body).group(1)
            Client().post(url, {"code": fresh, "text": "Vi har en plads."})
        guest.refresh_from_db()
        assert guest.written_input == "Vi har en plads."

    def test_too_much_is_not_lost_and_the_code_is_good_still(self, guest):
        guest.written_input = "x" * 2990
        guest.save()
        code, url = self.ask(guest), link(guest, "answer_write")
        answer = Client().post(url, {"code": code, "text": "Vi har en plads fra mandag."})
        assert answer.status_code == 409 and "Vi har en plads fra mandag." in answer.content.decode()
        assert Client().post(url, {"code": code, "text": "Ja"}).status_code == 200

    def test_a_meeting_that_began_meanwhile_shows_what_was_written(self, guest):
        code, url = self.ask(guest), link(guest, "answer_write")
        with time_machine.travel(guest.meeting.starts_at):
            answer = Client().post(url, {"code": code, "text": "Vi har en plads."})
        assert answer.status_code == 410 and "Vi har en plads." in answer.content.decode()

    def test_two_who_write_at_once_both_stand(self, guest, login):
        meeting = guest.meeting
        version = guest.version
        for text in ("Fra telefonen.", "Fra computeren."):
            Client().post(link(guest, "answer_write"), {"code": self.ask(guest), "text": text})
        guest.refresh_from_db()
        assert guest.written_input == "Fra telefonen.\n\nFra computeren."
        # ... and whoever runs the meeting, with the page open from before, sees theirs beside the own
        url = reverse("networkmeetings:attendance", args=[meeting.pk, guest.pk])
        typed = {"attendance": "written", "written_input": "Ringede og sagde nej", "version": version}
        answer = login(meeting.case.opened_by).post(url, typed)
        page = answer.content.decode()
        assert answer.status_code == 409 and "Ringede og sagde nej" in page and "Fra telefonen." in page

    def test_few_tries_and_a_short_while(self, guest):
        code = self.ask(guest)
        for _ in range(AnswerCode.MOST_TRIES):
            assert not use_code(guest, "11111111" if code != "11111111" else "22222222")
        assert not use_code(guest, code)
        again = self.ask(guest)
        with time_machine.travel(timezone.now() + dt.timedelta(minutes=21)):
            assert not use_code(guest, again)
        assert use_code(guest, again)

    def test_not_more_than_a_few_codes_an_hour(self, guest):
        for _ in range(5):
            Client().post(link(guest, "answer_code"))
        assert Mailing.objects.filter(kind="code").count() == 3

    def test_somebody_elses_code_is_no_code(self, guest):
        code = self.ask(guest)
        other = ParticipantFactory(meeting=guest.meeting, user=UserFactory())
        assert not use_code(other, code)


class TestWithALogin:
    @pytest.fixture
    def professional(self, guest):
        user = UserFactory(unit=None)
        basis = DisclosureBasisFactory(case=guest.meeting.case, kinds=["plan", "meetings"], member=guest.member)
        guest.member.user = guest.user = user
        guest.member.save()
        guest.save()
        invite(user, basis)
        return user

    def test_answers_reads_prepares_and_writes(self, guest, professional, login):
        client, pk = login(professional), guest.meeting_id
        page = client.get(reverse("networkmeetings:meeting", args=[pk])).content.decode()
        assert "Du har ikke svaret" in page and "Hvem betaler indskuddet?" in page
        client.post(reverse("networkmeetings:own_answer", args=[pk]), {"answer": "yes"})
        client.post(reverse("networkmeetings:own_prepared", args=[pk]))
        client.post(reverse("networkmeetings:own_input", args=[pk]), {"text": "Jeg tager planen med."})
        guest.refresh_from_db()
        assert (guest.answer, guest.answered_via, guest.answered_by) == ("yes", "login", professional)
        assert guest.prepared_at and guest.written_input == "Jeg tager planen med."
        page = client.get(reverse("networkmeetings:meeting", args=[pk])).content.decode()
        assert "Du har forberedt dig" in page
        client.post(reverse("networkmeetings:own_prepared", args=[pk]), {"undo": "1"})
        guest.refresh_from_db()
        assert guest.prepared_at is None

    def test_nobody_answers_for_another(self, guest, professional, login):
        other = DisclosureBasisFactory(case=guest.meeting.case, kinds=["plan", "meetings"])
        stranger = UserFactory(unit=None)
        invite(stranger, other)
        for name in ("own_answer", "own_input"):
            assert login(stranger).get(reverse(f"networkmeetings:{name}", args=[guest.meeting_id])).status_code == 404


class TestTheCoordinator:
    def test_sees_sends_asks_again_and_writes_down_what_came_by_phone(self, guest, login):
        meeting = guest.meeting
        client = login(meeting.planned_by)
        url = reverse("networkmeetings:invitations", args=[meeting.pk])
        assert "Send 1 invitation" in client.get(url).content.decode()
        client.post(reverse("networkmeetings:invitations_send", args=[meeting.pk]))
        outbox.drain()
        client.post(reverse("networkmeetings:invitations_nudge", args=[meeting.pk]))
        outbox.drain()
        assert [message.subject for message in mail.outbox] == [
            "Invitation til netværksmøde",
            "Kommer du til netværksmødet?",
        ]
        client.post(reverse("networkmeetings:answer_for", args=[meeting.pk, guest.pk]), {"answer": "yes"})
        guest.refresh_from_db()
        assert (guest.answered_via, guest.answered_by) == ("staff", meeting.planned_by)
        assert "Kommer" in client.get(url).content.decode()

    def test_a_doubtful_mail_is_shown_and_settled(self, guest, login, server):
        meeting = guest.meeting
        server.breaks = TimeoutError()
        send_invitations(by=meeting.planned_by, meeting=meeting)
        outbox.drain()
        server.breaks = None
        client = login(meeting.planned_by)
        word = "Usikkert, om den kom af sted"
        assert word in client.get(reverse("networkmeetings:invitations", args=[meeting.pk])).content.decode()
        page = client.get(reverse("networkmeetings:meeting", args=[meeting.pk])).content.decode()
        assert "Usikkert, om en mail" in page
        client.post(reverse("networkmeetings:mailing_settled", args=[Mailing.objects.get().pk]))
        assert word not in client.get(reverse("networkmeetings:invitations", args=[meeting.pk])).content.decode()

    def test_a_no_stands_until_it_is_seen(self, guest, login):
        answer_invitation(participant=guest, answer="no", no_reason="coordinated")
        client = login(guest.meeting.planned_by)
        url = reverse("networkmeetings:invitations", args=[guest.meeting_id])
        assert "Koordineres allerede" in client.get(url).content.decode()
        client.post(reverse("networkmeetings:invitations_seen", args=[guest.meeting_id]))
        assert "du ikke har set" not in client.get(url).content.decode()
        answer_invitation(participant=guest, answer="no", no_reason="other")
        assert "du ikke har set" in client.get(url).content.decode()


@pytest.mark.parametrize(
    ("wrong", "rule"),
    [
        ({"answer": "no", "answered_at": "now", "answered_via": "link"}, "no_has_reason"),
        ({"answer": "yes"}, "c3_invitation_answered"),
        ({"answer": "yes", "answered_at": "now", "answered_via": "staff"}, "c3_invitation_answered"),
        ({"answer_seen_at": "now"}, "c3_answer_seen"),
        ({"suggested_at": "now"}, "other_time_with_a_no"),
    ],
)
def test_the_database_keeps_an_answer_whole(guest, wrong, rule):
    values = {name: timezone.now() if value == "now" else value for name, value in wrong.items()}
    with pytest.raises(IntegrityError, match=rule), transaction.atomic():
        Participant.objects.filter(pk=guest.pk).update(**values)


def test_as_many_queries_for_ten_people_as_for_two(guest, login, queries):
    client = login(guest.meeting.planned_by)
    url = reverse("networkmeetings:invitations", args=[guest.meeting_id])
    with queries() as few:
        client.get(url)
    for n in range(8):
        seat = TeamMemberFactory(case=guest.meeting.case, email=f"f{n}@kommune.invalid")
        ParticipantFactory(meeting=guest.meeting, member=seat)
    with queries() as many:
        client.get(url)
    assert len(many) == len(few)


def test_a_no_is_a_line_on_min_dag_until_it_is_seen(guest, login):
    by = guest.meeting.planned_by
    answer_invitation(
        participant=guest, answer="no", no_reason="time", suggested_at=timezone.now() + dt.timedelta(days=3)
    )
    (line,) = [line for line in my_day(by, timezone.now()).lines if line.kind == "invitation_no"]
    assert guest.name in line.sentence and line.fact == "En anden tid er foreslået."
    assert line.act_url == reverse("networkmeetings:invitations", args=[guest.meeting_id])
    see_answers(by=by, meeting=guest.meeting)
    assert not [line for line in my_day(by, timezone.now()).lines if line.kind == "invitation_no"]
