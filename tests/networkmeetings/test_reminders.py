"""Reminders: before and after the day, at most one a day per person, none lost, none double, doubtful ones shown."""

import datetime as dt
import random
import smtplib
from collections import Counter

import pytest
import time_machine
from django.core import mail
from django.urls import reverse
from django.utils import timezone

from cases import outbox
from cases.models import Outbox
from networkmeetings.models import Mailing, Reminder
from networkmeetings.reminders import plan_reminders
from tests.factories.cases import TeamMemberFactory, UserFactory, started_case
from tests.factories.networkmeetings import AgreementFactory

pytestmark = pytest.mark.django_db


@pytest.fixture(autouse=True)
def _on_that_server(server):
    """Every test here sends by it."""


def today():
    return timezone.localdate()


def promise(days, **kwargs):
    case = kwargs.pop("case", None) or started_case()
    user = kwargs.pop("user", None) or UserFactory(email="vejleder@kommune.invalid")
    return AgreementFactory(case=case, responsible_user=user, due_on=today() + dt.timedelta(days=days), **kwargs)


def test_one_mail_a_day_about_everything_and_not_a_word_about_anybody():
    user = UserFactory(email="vejleder@kommune.invalid")
    rows = [promise(days, user=user, text="Ringe til banken") for days in (-3, 0, 2)]
    promise(3, user=user)
    assert (plan_reminders(today()), plan_reminders(today())) == (1, 0)
    outbox.drain()
    (sent,) = mail.outbox
    assert sent.to == ["vejleder@kommune.invalid"]
    assert "2 aftaler" in sent.body and "en aftale" in sent.body
    for row in rows:
        for word in (row.text, row.case.person.call_name, str(row.case.number)):
            assert word not in f"{sent.subject} {sent.body}"
    assert sent.extra_headers["Message-ID"] == f"<{Mailing.objects.get().pk}@hjemvej>"
    assert Reminder.objects.count() == 3


def test_once_before_and_once_after():
    agreement = promise(2)
    for day in range(12):
        plan_reminders(today() + dt.timedelta(days=day))
    assert [row.moment for row in agreement.reminders.all()] == ["after", "before"]


def test_a_new_day_promised_is_told_of_anew():
    agreement = promise(1)
    plan_reminders(today())
    agreement.due_on = today() + dt.timedelta(days=20)
    agreement.save()
    assert plan_reminders(today() + dt.timedelta(days=19)) == 1


def test_nobody_is_reminded_of_what_is_done_closed_or_not_theirs():
    promise(1, kept=True)
    AgreementFactory(young_persons=True, due_on=today())
    promise(1, user=UserFactory(email=""))
    promise(1, user=UserFactory(email="x@kommune.invalid", is_active=False))
    left = TeamMemberFactory(email="y@kommune.invalid", left_on=today(), left_reason="Flyttet")
    AgreementFactory(case=left.case, responsible_user=None, responsible_member=left, due_on=today())
    assert plan_reminders(today()) == 0


def test_what_was_done_meanwhile_is_not_sent():
    agreement = promise(1)
    plan_reminders(today())
    agreement.outcome, agreement.outcome_at, agreement.outcome_by = "kept", timezone.now(), agreement.agreed_by
    agreement.save()
    outbox.drain()
    assert mail.outbox == []
    assert Mailing.objects.get().state == "dropped"


def test_a_member_without_login_is_asked_to_ring():
    member = TeamMemberFactory(email="moster@privat.invalid")
    AgreementFactory(case=member.case, responsible_user=None, responsible_member=member, due_on=today())
    plan_reminders(today())
    outbox.drain()
    assert "Ring til koordinatoren" in mail.outbox[0].body


@pytest.mark.parametrize(
    ("error", "state"),
    [
        (smtplib.SMTPServerDisconnected(), "uncertain"),
        (TimeoutError(), "uncertain"),
        (smtplib.SMTPRecipientsRefused({}), "refused"),
    ],
)
def test_what_broke_while_it_went_is_for_a_person_and_not_sent_again(server, error, state, login):
    agreement = promise(1)
    plan_reminders(today())
    server.breaks = error
    outbox.drain()
    server.breaks = None
    outbox.drain()
    assert Mailing.objects.get().state == state
    assert len(mail.outbox) == 1
    client = login(agreement.case.opened_by)
    address = reverse("networkmeetings:agreement_outcome", args=[agreement.pk])
    assert Mailing.objects.get().get_state_display() in client.get(address).content.decode()
    client.post(reverse("networkmeetings:reminder_settled", args=[Reminder.objects.get().pk]))
    assert Mailing.objects.get().state == "settled"


def test_a_worker_that_died_in_the_middle_leaves_it_uncertain():
    promise(1)
    plan_reminders(today())
    outbox.claim()  # and then nothing: the worker is gone, perhaps with the mail sent
    with time_machine.travel(timezone.now() + outbox.backoff(0) + dt.timedelta(seconds=1)):
        outbox.drain()
    assert Mailing.objects.get().state == "uncertain"
    assert mail.outbox == []


def test_a_quarter_with_the_server_down_half_the_time(server):
    """None lost, none double: every reminder that was due is sent once, or shown as doubtful."""
    dice, start = random.Random(4), timezone.now().replace(hour=7, minute=10)
    people = [UserFactory(email=f"person{n}@kommune.invalid") for n in range(4)]
    case = started_case()
    rows = [promise(dice.randrange(1, 80), user=dice.choice(people), case=case) for _ in range(24)]
    deaths = 0
    with time_machine.travel(start, tick=False) as clock:
        for day in range(92):
            clock.move_to(start + dt.timedelta(days=day))
            plan_reminders(today())
            for hour in range(3):
                clock.move_to(start + dt.timedelta(days=day, hours=hour))
                server.down = dice.random() < 0.5
                if not server.down and dice.random() < 0.05:
                    deaths += outbox.claim() is not None  # a worker killed in the middle
                outbox.drain()
        server.down = False
        clock.move_to(start + dt.timedelta(days=93))
        outbox.drain()
    assert not Outbox.objects.filter(done_at__isnull=True, kind="agreement_mail").exists()
    states = Counter(Mailing.objects.values_list("state", flat=True))
    assert states["sent"] == len(mail.outbox) > 10
    assert len({message.extra_headers["Message-ID"] for message in mail.outbox}) == len(mail.outbox)
    assert states["uncertain"] == deaths > 0
    assert states["waiting"] == states["refused"] == 0
    for row in rows:
        assert [reminder.moment for reminder in row.reminders.all()] == ["after", "before"]
    days = Counter(Mailing.objects.values_list("user", "day"))
    assert set(days.values()) == {1}
