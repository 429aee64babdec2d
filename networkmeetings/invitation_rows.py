"""How each invitation to a meeting stands: told, answered, prepared, and what somebody should do about it."""

from __future__ import annotations

from dataclasses import dataclass

from django.utils import timezone

from networkmeetings.invitations import Kind, State, key_of, key_of_mail, told, why_not
from networkmeetings.models import Mailing, NetworkMeeting, Participant

DOUBTFUL = (State.UNCERTAIN, State.REFUSED)


@dataclass(frozen=True)
class InvitationRow:
    """One participant other than the young person. `doubtful` is a mail that may not have arrived."""

    participant: Participant
    mailing: Mailing | None
    doubtful: Mailing | None
    why_not: str
    level: str
    word: str

    @property
    def is_told(self) -> bool:
        return self.mailing is not None and self.mailing.kind == Kind.REQUEST


def invitation_rows(meeting: NetworkMeeting) -> list[InvitationRow]:
    """Everybody around the table but the young person, the chair first."""
    now, newest, doubts = timezone.now(), told(meeting), doubtful_mails(meeting)
    rows = []
    people = list(meeting.participants.select_related("member__user", "user", "answered_by"))
    blocked = why_not(meeting, people, now)
    for participant in people:
        if participant.is_young_person or not participant.is_expected:
            continue
        key = key_of(participant)
        mailing = newest.get(key) if key else None
        doubt = doubts.get(key) if key else None
        level, word = standing(participant, mailing)
        no_mail = "" if participant.is_chair else blocked.get(participant.pk, "")
        rows.append(InvitationRow(participant, mailing, doubt, no_mail, level, word))
    return rows


def doubtful_mails(meeting: NetworkMeeting) -> dict[tuple, Mailing]:
    """The newest mail about the entry to each person, where that is a doubtful one."""
    newest: dict[tuple, Mailing] = {}
    rows = Mailing.objects.filter(meeting__calendar_uid=meeting.calendar_uid, kind__in=[Kind.REQUEST, Kind.CANCEL])
    for row in rows.select_related("member").order_by("sequence", "created_at"):
        newest[key_of_mail(row)] = row
    return {key: row for key, row in newest.items() if row.state in DOUBTFUL}


def standing(participant: Participant, mailing: Mailing | None) -> tuple[str, str]:
    """(level, word) of the status component."""
    if participant.is_chair:
        return "grey", "Leder mødet"
    if participant.answer == Participant.Answer.YES:
        return "green", "Kommer"
    if participant.answer == Participant.Answer.NO:
        return "amber", "Foreslår en anden tid" if participant.suggested_at else "Kommer ikke"
    if mailing is None:
        return "grey", "Ikke inviteret på mail"
    return "grey", "Har ikke svaret"


def invitation_summary(meeting: NetworkMeeting, people: list[Participant]) -> dict[str, int]:
    """How many come, do not, and have not said, and how many mails are in doubt; one query. Asks for `member`."""
    asked = [one for one in people if not one.is_young_person and not one.is_chair and one.is_expected]
    return {
        "asked": len(asked),
        "yes": sum(one.answer == Participant.Answer.YES for one in asked),
        "no": sum(one.answer == Participant.Answer.NO for one in asked),
        "silent": sum(not one.answer for one in asked),
        "prepared": sum(one.prepared_at is not None for one in asked),
        "doubtful": len(doubtful_mails(meeting)),
    }
