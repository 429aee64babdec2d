"""Signed links and keyed digests: what lets somebody in without a login, and for how long."""

from __future__ import annotations

import secrets
import uuid

from django.conf import settings
from django.core import signing
from django.urls import reverse
from django.utils.crypto import constant_time_compare, salted_hmac

ANSWER = "networkmeetings.answer"
ANSWER_DAYS = 120  # the longest a link is good for; the beginning of the meeting ends it before that
CODE_DIGITS = 8


def answer_token(participant_id: uuid.UUID) -> str:
    return signing.dumps(participant_id.hex, salt=ANSWER)


def participant_of(token: str) -> uuid.UUID | None:
    """Whose link it is; None when it is tampered with, too old or nobody's."""
    try:
        return uuid.UUID(signing.loads(token, salt=ANSWER, max_age=ANSWER_DAYS * 86_400))
    except (signing.BadSignature, ValueError, TypeError, AttributeError):
        return None


def outside_url(name: str, **kwargs: str) -> str:
    """A whole address, for a mail; there is no request to build it from."""
    return settings.PUBLIC_URL.rstrip("/") + reverse(f"networkmeetings:{name}", kwargs=kwargs)


def new_code() -> str:
    return f"{secrets.randbelow(10**CODE_DIGITS):0{CODE_DIGITS}d}"


def code_digest(code: str, participant_id: uuid.UUID) -> str:
    return salted_hmac(f"networkmeetings.code.{participant_id.hex}", code, algorithm="sha256").hexdigest()


def is_code(typed: str, digest: str, participant_id: uuid.UUID) -> bool:
    """Whether `typed` is the code behind `digest`; spaces do not count."""
    return constant_time_compare(code_digest("".join(typed.split()), participant_id), digest)


def new_feed_token() -> str:
    return secrets.token_urlsafe(32)


def feed_digest(token: str) -> str:
    return salted_hmac("networkmeetings.feed", token, algorithm="sha256").hexdigest()
