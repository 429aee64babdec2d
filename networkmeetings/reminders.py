"""Reminders about agreements: who gets one today, and the one e-mail a person at most gets (issue 4 of 8, item 4).

The e-mail names nobody: how many agreements, and to log in. What is due is asked again when it is sent.
"""

from __future__ import annotations

import datetime as dt
from collections.abc import Iterable
from typing import Any

from django.conf import settings
from django.core.mail import EmailMessage
from django.db import transaction
from django.db.models import Exists, F, OuterRef, Q
from django.utils import timezone

from cases import outbox
from cases.models import TeamMember
from networkmeetings.invitations import key_of_mail
from networkmeetings.models import Agreement, Mailing, Reminder

BEFORE_DAYS = 2
KIND = "agreement_mail"  # the outbox kind
Moment = Reminder.Moment
Key = tuple[Any, Any]  # (user id, member id), one of them None


def plan_reminders(today: dt.date) -> int:
    """Ask for one mailing to each person with an agreement that is due within BEFORE_DAYS, or overdue and not told of.

    Safe to call often: each agreement is told of once before and once after the day promised, a person at most once a
    day. A day the job was down is caught up on the next. Returns how many mailings were asked for.
    """
    by_person: dict[Key, list[tuple[Agreement, str]]] = {}
    for agreement in to_remind_of(today):
        moment = Moment.AFTER if agreement.next_on < today else Moment.BEFORE
        if (key := recipient(agreement)) is not None:
            by_person.setdefault(key, []).append((agreement, moment))
    return sum(ask_for(key, rows, today) for key, rows in by_person.items())


def to_remind_of(today: dt.date) -> Iterable[Any]:
    """Open agreements of open cases that nobody has been reminded of at this moment of theirs."""
    told = Reminder.objects.filter(agreement=OuterRef("pk"), promised_on=OuterRef("next_on"))
    after, before = Q(next_on__lt=today), Q(next_on__gte=today, next_on__lte=today + dt.timedelta(days=BEFORE_DAYS))
    return (
        Agreement.objects.open()
        .filter(case__closed_at__isnull=True, is_young_persons=False)
        .filter(
            (after & ~Exists(told.filter(moment=Moment.AFTER))) | (before & ~Exists(told.filter(moment=Moment.BEFORE)))
        )
        .select_related("responsible_user", "responsible_member__user")
        .order_by(F("next_on"), "pk")
    )


def recipient(agreement: Agreement) -> Key | None:
    """Whom a reminder goes to: the user, or a seat of the team with an address and no login. None for nobody."""
    member = agreement.responsible_member
    user = agreement.responsible_user or (member.user if member else None)
    if user is not None:
        return (user.pk, None) if user.is_active and user.email else None
    if member is None or not member.email or member.left_on is not None:
        return None
    return (None, member.pk) if member.young_person_answer == TeamMember.Answer.YES else None


@transaction.atomic
def ask_for(key: Key, rows: list[tuple[Agreement, str]], today: dt.date) -> bool:
    """One mailing about `rows`, unless this person has one today: then they wait for tomorrow."""
    mailing, is_new = Mailing.objects.get_or_create(
        kind=Mailing.Kind.REMINDER,
        user_id=key[0],
        member_id=key[1],
        day=today,
        defaults={"changed_at": timezone.now()},
    )
    if not is_new:
        return False
    for agreement, moment in rows:
        Reminder.objects.create(agreement=agreement, mailing=mailing, moment=moment, promised_on=agreement.next_on)
    outbox.ask(KIND, key=str(mailing.pk), mailing_id=mailing.pk)
    return True


def still_due(mailing: Mailing) -> list[Reminder]:
    """The reminders of `mailing` whose agreement is open, on the day promised, and still this person's."""
    key = key_of_mail(mailing)
    rows = mailing.reminders.select_related(
        "agreement__responsible_user", "agreement__responsible_member__user", "agreement__case"
    )
    return [
        row
        for row in rows
        if not row.agreement.outcome
        and row.agreement.case.closed_at is None
        and row.agreement.next_on == row.promised_on
        and recipient(row.agreement) == key
    ]


def compose(mailing: Mailing) -> EmailMessage | None:
    """The e-mail: no name, no case, no word of what was agreed. None when nothing in it is due any longer."""
    due = still_due(mailing)
    if not due:
        return None
    soon = sum(row.moment == Moment.BEFORE for row in due)
    late = len(due) - soon
    lines = ["Hej", ""]
    if soon:
        lines.append(f"Du har {counted(soon)} fra et netværksmøde, som skal være gjort snart.")
    if late:
        lines.append(f"Du har {counted(late)} fra et netværksmøde, hvor datoen er gået.")
    if mailing.user is not None:
        lines += ["", "Log ind i Hjemvej, og skriv, hvordan det gik. Det tager et tryk.", "", "Hilsen Hjemvej"]
    else:
        lines += ["", "Ring til koordinatoren, og fortæl, hvordan det gik.", "", "Hilsen Hjemvej"]
    return EmailMessage(
        subject="Du har aftaler, der venter",
        body="\n".join(lines),
        from_email=settings.DEFAULT_FROM_EMAIL,
        to=[mailing.address],
    )


def counted(number: int) -> str:
    return "en aftale" if number == 1 else f"{number} aftaler"
