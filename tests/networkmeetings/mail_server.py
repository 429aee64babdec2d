"""A mail server that is down, refuses, or dies in the middle, and a reader of calendars that is not our writer."""

import email
import email.policy

import pytest
import vobject
from django.core.mail.backends.locmem import EmailBackend


class Server(EmailBackend):
    """`down` and `breaks` are set by the test; reset them with the `server` fixture."""

    down = False
    breaks: Exception | None = None

    def open(self):
        if Server.down:
            raise ConnectionRefusedError

    def send_messages(self, messages):
        sent = super().send_messages(messages)
        if Server.breaks is not None:
            raise Server.breaks
        return sent


@pytest.fixture
def server(settings):
    settings.EMAIL_BACKEND = f"{__name__}.Server"
    Server.down, Server.breaks = False, None
    return Server


def calendar_bytes(message) -> bytes:
    """The calendar part of a sent mail, as it stands in the mail."""
    # with the line ends the mail server is sent
    parsed = email.message_from_bytes(message.message().as_bytes(linesep="\r\n"), policy=email.policy.SMTP)
    (part,) = [part for part in parsed.walk() if part.get_content_type() == "text/calendar"]
    return part.get_payload(decode=True)


def read_event(content: bytes):
    """(method, event) as another program's parser understands them."""
    calendar = vobject.readOne(content.decode())
    return calendar.method.value, calendar.vevent
