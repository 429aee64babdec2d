"""The contact note from the tablet: seconds to write, one row however often it is sent, never lost (B6)."""

from __future__ import annotations

import datetime as dt
import uuid
from collections.abc import Sequence

from django.db import transaction
from django.utils import timezone

from bostotte.models import ContactNote
from cases.models import Case, CaseAssignment, User
from cases.permissions import Perm
from cases.rules import RuleBroken, rules_in_words

# A tablet may be a little ahead without anybody needing to know.
CLOCK_SLACK = dt.timedelta(minutes=2)
LATE_NOTE = dt.timedelta(days=14)
UNDO_TIME = dt.timedelta(hours=1)


@transaction.atomic
def write_note(
    *,
    by: User,
    key: uuid.UUID,
    case_id: uuid.UUID,
    kind: str,
    at: dt.datetime | None = None,
    counterpart: str = "",
    minutes: int | None = None,
    travel_minutes: int | None = None,
    domains: Sequence[str] = (),
    text: str = "",
    hat: str = "",
) -> ContactNote:
    """Write one contact. `key` is made where the note is: the same author and key is the same note, so sending it
    again gives the row there is. `at` is the tablet's clock; one that is ahead is set to now and flagged, not refused.

    A note may arrive up to 14 days after the author's access ended, if they had access at `at`.
    Raises Case.DoesNotExist when the case is not, and was not, the author's to write in; RuleBroken when the key is
    already on another note.
    """
    now = timezone.now()
    is_ahead = at is not None and at > now + CLOCK_SLACK
    at = min(at or now, now)
    if not may_write(by, case_id, at, now):
        raise Case.DoesNotExist
    with rules_in_words():
        note, is_new = ContactNote.objects.get_or_create(
            author=by,
            key=key,
            defaults={
                "case_id": case_id,
                "at": at,
                "kind": kind,
                "counterpart": counterpart,
                "minutes": minutes,
                "travel_minutes": travel_minutes,
                "domains": list(domains),
                "text": text,
                "hat": hat,
                "is_clock_ahead": is_ahead,
            },
        )
    if not is_new:
        refuse_a_used_key(note, case_id, kind)
    return note


def refuse_a_used_key(note: ContactNote, case_id: uuid.UUID, kind: str) -> None:
    """Raise RuleBroken when the key found another note than the one being sent again."""
    if str(note.case_id) != str(case_id) or note.kind != kind:
        raise RuleBroken(
            "b6_key_used", "Der er allerede gemt et notat herfra. Genindlæs siden, og skriv det nye notat igen."
        )


def may_write(by: User, case_id: uuid.UUID, at: dt.datetime, now: dt.datetime) -> bool:
    """Access now, or access at `at` that ended at most 14 days ago."""
    cases = Case.objects.filter(pk=case_id)
    if cases.visible_to(by, Perm.WRITE_NOTE, at=now).exists():
        return True
    ended_lately = CaseAssignment.objects.filter(case=case_id, user=by, valid_until__gt=now - LATE_NOTE)
    return ended_lately.exists() and cases.visible_to(by, Perm.WRITE_NOTE, at=at).exists()


@transaction.atomic
def undo_note(*, by: User, note: ContactNote) -> None:
    """Take back a note tapped by mistake, within the hour; its history keeps that it was there.

    Raises RuleBroken when it is somebody else's or too old: then a new note corrects it (C8).
    """
    if note.author_id != by.pk or note.created_at < timezone.now() - UNDO_TIME:
        raise RuleBroken(
            "b6_too_late_to_undo", "Notatet kan fortrydes i en time af den, der skrev det. Skriv et nyt med rettelsen."
        )
    with rules_in_words():
        note.delete()
