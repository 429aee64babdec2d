"""Invitations by mail: to those who may get one, once, right in another program's calendar, and without a name."""

import datetime as dt
import random
import smtplib
from collections import Counter
from zoneinfo import ZoneInfo

import pytest
import time_machine
from django.core import mail
from django.utils import timezone

from cases import outbox
from cases.models import Outbox, TeamMember
from cases.rules import RuleBroken
from networkmeetings.models import Mailing, NetworkMeeting
from networkmeetings.services import cancel_meeting, invite, plan_meeting, remove
from networkmeetings.services.agreements import end_with_case, take_back_invitations
from networkmeetings.services.answering import answer_invitation
from networkmeetings.services.inviting import nudge, send_again, send_invitations, tell_change
from tests.factories.cases import DisclosureBasisFactory, TeamMemberFactory, UserFactory, started_case
from tests.factories.networkmeetings import planned
from tests.networkmeetings.mail_server import calendar_bytes, read_event

pytestmark = [pytest.mark.django_db, pytest.mark.usefixtures("server")]
HERE = ZoneInfo("Europe/Copenhagen")


def invited(**kwargs) -> NetworkMeeting:
    """A planned meeting where the support worker and the professional have addresses."""
    meeting = planned(**kwargs)
    for row in meeting.participants.filter(is_young_person=False, is_chair=False).select_related("user", "member"):
        one = row.user or row.member
        one.email = f"{'bostoette' if row.user else 'fagperson'}.{meeting.pk.hex[:6]}@kommune.invalid"
        one.save()
    meeting.place_kind = "public"
    meeting.save()
    return meeting


def send(meeting):
    made = send_invitations(by=meeting.planned_by, meeting=meeting)
    outbox.drain()
    return made


def seat_of(meeting):
    return meeting.participants.select_related("member", "meeting").get(member__isnull=False).member


def sent_to(address):
    return [message for message in mail.outbox if message.to == [address]]


def later(days):
    return timezone.now().replace(second=0, microsecond=0) + dt.timedelta(days=days)


def test_one_invitation_each_and_none_to_the_young_person_or_the_chair():
    meeting = invited()
    assert send(meeting) == 2
    assert send(meeting) == 0
    assert len(mail.outbox) == 2
    assert set(Mailing.objects.values_list("kind", "state", "sequence")) == {("request", "sent", 0)}
    assert sent_to(seat_of(meeting).email)


def test_what_another_calendar_reads():
    meeting = invited()
    send(meeting)
    message = sent_to(seat_of(meeting).email)[0]
    content = calendar_bytes(message)
    method, event = read_event(content)
    assert method == "REQUEST"
    assert event.dtstart.value == meeting.starts_at.replace(microsecond=0)
    assert event.uid.value == f"{meeting.calendar_uid}@hjemvej"
    assert [one.value for one in event.attendee_list] == [f"mailto:{seat_of(meeting).email}"]
    assert event.location.value == meeting.place
    assert str(meeting.case.pk) not in content.decode() and str(meeting.pk) not in content.decode()
    lines = content.split(b"\r\n")
    assert content.count(b"\n") == len(lines) - 1, "every line ends with both characters"
    assert max(map(len, lines)) <= 75
    assert "hvad der forventes af dig" in event.description.value, "folded Danish text comes back whole"
    (part,) = [part for part in message.message().walk() if part.get_content_type() == "text/calendar"]
    assert part.get_param("method") == "REQUEST"


def test_the_mail_says_what_is_asked():
    meeting = invited()
    send(meeting)
    body = mail.outbox[0].body
    assert "HVAD ER ET NETVÆRKSMØDE" in body
    assert "Det beder vi dig om" in body
    assert "http://127.0.0.1" in body


@pytest.mark.parametrize("moved_over", [dt.date(2026, 10, 25), dt.date(2027, 3, 28)])
def test_the_same_time_of_day_on_both_sides_of_the_change_of_clocks(moved_over):
    with time_machine.travel(dt.datetime(2026, 9, 1, 8, tzinfo=HERE), tick=False):
        before = dt.datetime.combine(moved_over - dt.timedelta(days=3), dt.time(13), HERE)
        meeting = invited(starts_at=before)
        send(meeting)
        new = cancel_meeting(
            by=meeting.planned_by,
            meeting=meeting,
            reason="Syg",
            new_starts_at=dt.datetime.combine(moved_over + dt.timedelta(days=3), dt.time(13), HERE),
        )
        outbox.drain()
        first, second = (read_event(calendar_bytes(one))[1] for one in sent_to(seat_of(new).email))
    assert first.uid.value == second.uid.value
    assert [event.dtstart.value.strftime("%H:%M") for event in (first, second)] == ["13:00", "13:00"]
    assert first.dtstart.value.utcoffset() != second.dtstart.value.utcoffset()
    assert [event.dtstart.value.astimezone(HERE).hour for event in (first, second)] == [13, 13]


def test_a_chain_of_moves_is_one_entry_with_a_rising_sequence_and_a_cancellation_at_the_end():
    meeting = invited()
    send(meeting)
    address = seat_of(meeting).email
    for days in (9, 12):
        meeting = cancel_meeting(by=meeting.planned_by, meeting=meeting, reason="Syg", new_starts_at=later(days))
        outbox.drain()
    meeting.place = "Rådhuset, lokale 2"
    meeting.save()
    tell_change(meeting=meeting)
    cancel_meeting(by=meeting.planned_by, meeting=NetworkMeeting.objects.get(pk=meeting.pk), reason="Opgivet")
    outbox.drain()
    read = [read_event(calendar_bytes(message)) for message in sent_to(address)]
    # The change and the cancellation were asked for at once: only the newest leaves.
    assert [method for method, _ in read] == ["REQUEST", "REQUEST", "REQUEST", "CANCEL"]
    assert len({event.uid.value for _, event in read}) == 1
    numbers = [int(event.sequence.value) for _, event in read]
    assert numbers == sorted(set(numbers))
    assert read[-1][1].status.value == "CANCELLED"
    assert Mailing.objects.filter(state="dropped").count() == 2


class TestWhoGetsNothing:
    def test_somebody_without_an_address_or_a_disabled_user(self):
        meeting = planned()
        UserFactory(email="")
        assert send(meeting) == 0

    def test_a_no_that_came_while_the_mail_waited(self):
        meeting = invited()
        seat = seat_of(meeting)
        send_invitations(by=meeting.planned_by, meeting=meeting)
        seat.young_person_answer = TeamMember.Answer.NO
        seat.save()
        take_back_invitations(meeting.case_id, seat.pk, meeting.planned_by.pk)
        outbox.drain()
        assert sent_to(seat.email) == []
        assert set(Mailing.objects.filter(member=seat).values_list("state", flat=True)) == {"dropped"}

    def test_a_party_whose_consent_is_withdrawn(self):
        meeting = invited()
        seat = seat_of(meeting)
        DisclosureBasisFactory(
            case=meeting.case, member=seat, withdrawn_at=timezone.now(), withdrawn_by=meeting.planned_by
        )
        assert send(meeting) == 1
        assert sent_to(seat.email) == []

    def test_nobody_after_a_death_not_even_what_waits(self):
        meeting = invited()
        send(meeting)
        nudge(by=meeting.planned_by, meeting=meeting)
        person = meeting.case.person
        person.died_on = timezone.localdate()
        person.save()
        end_with_case(meeting.case_id, meeting.planned_by.pk, "died", timezone.localdate().isoformat())
        outbox.drain()
        assert len(mail.outbox) == 2
        assert not Mailing.objects.filter(kind="cancel").exists()

    def test_another_end_of_the_case_takes_the_meeting_out_of_their_calendars(self):
        meeting = invited()
        send(meeting)
        end_with_case(meeting.case_id, meeting.planned_by.pk, "moved", timezone.localdate().isoformat())
        outbox.drain()
        methods = Counter(read_event(calendar_bytes(message))[0] for message in mail.outbox)
        assert methods == {"REQUEST": 2, "CANCEL": 2}

    def test_a_meeting_that_has_begun(self):
        meeting = invited()
        send_invitations(by=meeting.planned_by, meeting=meeting)
        with time_machine.travel(meeting.starts_at + dt.timedelta(minutes=1)):
            outbox.drain()
            with pytest.raises(RuleBroken) as broken:
                send_invitations(by=meeting.planned_by, meeting=meeting)
        assert broken.value.code == "meeting_has_begun"
        assert mail.outbox == []


class TestASeatThatGetsALogin:
    """The same person before and after: one entry in one calendar."""

    def meeting_with_login(self):
        meeting = invited()
        send(meeting)
        seat = seat_of(meeting)
        seat.user = UserFactory(unit=None, email=seat.email)
        seat.save()
        return meeting, seat

    def test_is_not_invited_again(self):
        meeting, seat = self.meeting_with_login()
        assert send(meeting) == 0 and len(sent_to(seat.email)) == 1
        invite(by=meeting.planned_by, meeting=meeting, member_ids=[seat.pk])
        assert meeting.participants.filter(member=seat).count() == 1

    def test_is_told_of_a_change_as_a_change_and_of_the_end(self):
        meeting, seat = self.meeting_with_login()
        tell_change(meeting=meeting)
        outbox.drain()
        cancel_meeting(by=meeting.planned_by, meeting=meeting, reason="Syg")
        outbox.drain()
        told = [read_event(calendar_bytes(message)) for message in sent_to(seat.email)]
        assert [(method, event.sequence.value) for method, event in told] == [
            ("REQUEST", "0"), ("REQUEST", "1"), ("CANCEL", "2")
        ]  # fmt: skip
        assert len({event.uid.value for _, event in told}) == 1
        assert "ændret" in sent_to(seat.email)[1].subject

    def test_a_withdrawal_stops_what_was_asked_for_before_the_login(self):
        meeting = invited()
        send_invitations(by=meeting.planned_by, meeting=meeting)
        seat = seat_of(meeting)
        DisclosureBasisFactory(
            case=meeting.case, member=seat, withdrawn_at=timezone.now(), withdrawn_by=meeting.planned_by
        )
        seat.user = UserFactory(unit=None, email=seat.email)
        seat.save()
        outbox.drain()
        assert sent_to(seat.email) == []


def test_who_is_taken_off_gets_a_cancellation_and_may_be_asked_back():
    meeting = invited()
    send(meeting)
    seat = seat_of(meeting)
    row = meeting.participants.get(member=seat)
    remove(by=meeting.planned_by, meeting=meeting, kind="deltager", pk=row.pk)
    outbox.drain()
    invite(by=meeting.planned_by, meeting=meeting, member_ids=[seat.pk])
    send(meeting)
    read = [read_event(calendar_bytes(message)) for message in sent_to(seat.email)]
    told = [(method, event.sequence.value) for method, event in read]
    assert told == [("REQUEST", "0"), ("CANCEL", "1"), ("REQUEST", "2")]
    assert len(mail.outbox) == 4, "the others' entry is as it was"


def test_nobody_is_told_of_a_cancellation_who_was_not_told_of_the_meeting():
    meeting = invited()
    cancel_meeting(by=meeting.planned_by, meeting=meeting, reason="Syg")
    assert not Mailing.objects.exists()


class TestThePlace:
    @pytest.mark.parametrize("kind", ["", "home"])
    def test_a_home_is_never_written(self, kind):
        meeting = invited()
        meeting.place_kind = kind
        meeting.save()
        send(meeting)
        assert not hasattr(read_event(calendar_bytes(mail.outbox[0]))[1], "location")
        assert meeting.place not in mail.outbox[0].body

    def test_nor_any_place_of_a_protected_person_nor_where_they_live(self):
        for protected, place in ((True, "Ungehuset"), (False, "Hos mig, Skovvej 3, 2. tv")):
            meeting = invited()
            person = meeting.case.person
            person.is_address_protected, person.address = protected, "Skovvej 3"
            person.save()
            meeting.place = place
            meeting.save()
            send(meeting)
            assert not hasattr(read_event(calendar_bytes(mail.outbox[-1]))[1], "location")


def test_no_mail_names_anybody():
    meeting = invited()
    case, person = meeting.case, meeting.case.person
    person.call_name, person.full_name, person.address = "Kanariefugl", "Kanariefugl Zzyx Test", "Burvej 99"
    person.save()
    meeting.agenda.update(text="Hemmeligheden om Burvej 99")
    send(meeting)
    nudge(by=meeting.planned_by, meeting=meeting)
    outbox.drain()
    new = cancel_meeting(by=meeting.planned_by, meeting=meeting, reason="Kanariefugl er syg", new_starts_at=later(20))
    outbox.drain()
    cancel_meeting(by=new.planned_by, meeting=new, reason="Kanariefugl vil ikke")
    outbox.drain()
    assert len(mail.outbox) == 8
    names = [row.name for row in meeting.participants.all()]
    for message in mail.outbox:
        raw = message.message().as_string() + message.body + message.subject
        calendars = [part for part, _ in getattr(message, "alternatives", [])]
        for word in ["Kanariefugl", "Zzyx", "Burvej", "Hemmelig", str(case.number), str(case.pk), *names]:
            assert word not in raw and not any(word in part for part in calendars), word


@pytest.mark.parametrize(
    ("error", "state"),
    [(smtplib.SMTPServerDisconnected(), "uncertain"), (smtplib.SMTPRecipientsRefused({}), "refused")],
)
def test_a_doubtful_invitation_waits_for_a_person_who_may_send_it_again(server, error, state):
    meeting = invited()
    server.breaks = error
    send(meeting)
    server.breaks = None
    outbox.drain()
    assert set(Mailing.objects.values_list("state", flat=True)) == {state}
    assert len(mail.outbox) == 2
    doubtful = Mailing.objects.filter(member=seat_of(meeting)).get()
    send_again(by=meeting.planned_by, mailing=doubtful)
    outbox.drain()
    read = [read_event(calendar_bytes(message))[1] for message in sent_to(seat_of(meeting).email)]
    assert len({event.uid.value for event in read}) == 1
    assert [event.sequence.value for event in read] == ["0", "1"]


def test_a_reminder_to_answer_goes_once_a_day_to_those_who_are_silent():
    meeting = invited()
    send(meeting)
    answer_invitation(participant=meeting.participants.get(member=seat_of(meeting)), answer="yes")
    assert (nudge(by=meeting.planned_by, meeting=meeting), nudge(by=meeting.planned_by, meeting=meeting)) == (1, 0)
    outbox.drain()
    assert mail.outbox[-1].subject == "Kommer du til netværksmødet?"


@pytest.mark.slow
def test_a_quarter_with_the_server_down_half_the_time(server):
    """None lost, none double: whoever is at a meeting holds its newest entry, or the doubt is shown."""
    dice, start = random.Random(7), timezone.now().replace(hour=7, minute=10, second=0, microsecond=0)
    case = started_case()
    seats = [TeamMemberFactory(case=case, email=f"person{n}@kommune.invalid") for n in range(3)]
    meetings, killed = [], set()
    with time_machine.travel(start, tick=False) as clock:
        for day in range(92):
            clock.move_to(start + dt.timedelta(days=day))
            if day % 9 == 0:
                meeting = plan_meeting(
                    by=case.opened_by, case=case, starts_at=timezone.now() + dt.timedelta(days=200),
                    member_ids=[seat.pk for seat in dice.sample(seats, 2)],
                )  # fmt: skip
                send_invitations(by=case.opened_by, meeting=meeting)
                meetings.append(meeting)
            elif dice.random() < 0.25:
                place = dice.randrange(len(meetings))
                meetings[place] = cancel_meeting(
                    by=case.opened_by, meeting=meetings[place], reason="Flyttet",
                    new_starts_at=meetings[place].starts_at + dt.timedelta(days=1),
                )  # fmt: skip
            for hour in range(3):
                clock.move_to(start + dt.timedelta(days=day, hours=hour))
                server.down = dice.random() < 0.5
                if not server.down and dice.random() < 0.2:
                    killed.add(outbox.claim())  # a worker killed in the middle, now and then twice over one mail
                outbox.drain()
        server.down = False
        clock.move_to(start + dt.timedelta(days=93))
        outbox.drain()
    assert not Outbox.objects.filter(done_at__isnull=True, kind="meeting_mail").exists()
    states = Counter(Mailing.objects.values_list("state", flat=True))
    assert states["sent"] == len(mail.outbox) > 10
    assert len({message.extra_headers["Message-ID"] for message in mail.outbox}) == len(mail.outbox)
    assert states["uncertain"] == len(killed - {None}) > 0
    assert states["waiting"] == states["refused"] == 0
    for meeting in meetings:
        for row in meeting.participants.filter(member__isnull=False).select_related("member"):
            newest = Mailing.objects.filter(member=row.member, meeting__calendar_uid=meeting.calendar_uid).latest(
                "sequence"
            )
            assert newest.meeting_id == meeting.pk and newest.state in {"sent", "uncertain"}
            if newest.state == "sent":
                read = [read_event(calendar_bytes(m))[1] for m in sent_to(row.member.email)]
                mine = [event for event in read if event.uid.value == f"{meeting.calendar_uid}@hjemvej"]
                held = max(mine, key=lambda event: int(event.sequence.value))
                assert held.dtstart.value == meeting.starts_at
