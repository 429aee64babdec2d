"""Sending one e-mail at most once, whatever it is about, and saying so when nobody knows whether it arrived."""

from __future__ import annotations

import datetime as dt
import smtplib
from collections.abc import Callable
from typing import Any

from django.core.mail import EmailMessage, get_connection
from django.utils import timezone

from cases import outbox
from cases.models import Outbox
from networkmeetings import invitations, reminders
from networkmeetings.models import Mailing

TRY_AGAIN = dt.timedelta(minutes=10)
Kind = Mailing.Kind
State = Mailing.State

# What each kind says when it is sent; None when it is not needed or not allowed any longer.
COMPOSERS: dict[str, Callable[[Mailing], EmailMessage | None]] = {
    Kind.REMINDER: reminders.compose,
    Kind.REQUEST: invitations.compose_request,
    Kind.CANCEL: invitations.compose_cancel,
    Kind.NUDGE: invitations.compose_nudge,
    Kind.CODE: invitations.compose_code,
}


def send_outbox_mailing(args: dict[str, Any]) -> None:
    """Send one mailing, called by the drain.

    The outbox counts an attempt before it begins, and NotNow takes the count back: a second attempt therefore means
    that one before it ended without a word, perhaps with the mail already gone. That is UNCERTAIN, and for a person.
    """
    mailings = Mailing.objects.select_for_update(of=("self",)).select_related(
        "user", "member", "meeting__case__person"
    )
    mailing = mailings.get(pk=args["mailing_id"])
    if mailing.state != State.WAITING:
        return
    kind = reminders.KIND if mailing.kind == Kind.REMINDER else invitations.KIND
    tried = Outbox.objects.values_list("attempts", flat=True).get(key=f"{kind}:{mailing.pk}")
    settle(mailing, State.UNCERTAIN if tried > 1 else deliver(mailing))


def settle(mailing: Mailing, state: str) -> None:
    mailing.state, mailing.changed_at = state, timezone.now()
    mailing.save()


def deliver(mailing: Mailing) -> str:
    """Hand the mail to the server and say how it went. Raises outbox.NotNow when it certainly did not go."""
    message = COMPOSERS[mailing.kind](mailing)
    if message is None:
        return State.DROPPED
    connection = get_connection()
    try:
        connection.open()
    except (OSError, smtplib.SMTPException) as error:
        raise outbox.NotNow(TRY_AGAIN) from error
    # The mailing's own Message-ID, each time: a server that sees it twice can tell.
    message.extra_headers["Message-ID"] = f"<{mailing.pk}@hjemvej>"
    message.connection = connection
    try:
        message.send()
    except (smtplib.SMTPRecipientsRefused, smtplib.SMTPSenderRefused):
        return State.REFUSED
    except (OSError, smtplib.SMTPException):
        return State.UNCERTAIN  # it broke while it went: it may have been taken
    finally:
        close(connection)
    return State.SENT


def close(connection: Any) -> None:
    """Hang up; a server that is gone by now has still taken the mail."""
    try:
        connection.close()
    except (OSError, smtplib.SMTPException):
        return
