"""Invitations to network meetings as e-mail: who may get one, who has been told what, and what each mail says.

What is asked for may be sent days later, so everything is asked again when it leaves. No mail names anybody; the
calendar entry in it is networkmeetings.ical's (issue 4 of 8, item 1; C5, C6, C7).
"""

from __future__ import annotations

import datetime as dt
import uuid
from collections.abc import Iterable
from typing import Any

from django.conf import settings
from django.core.mail import EmailMessage, EmailMultiAlternatives
from django.db.models import Q
from django.utils import timezone

from cases import danish, outbox
from cases.models import DisclosureBasis
from networkmeetings import ical, links, what_is_a_meeting
from networkmeetings.candidates import candidates
from networkmeetings.models import AnswerCode, Mailing, NetworkMeeting, Participant

KIND = "meeting_mail"  # the outbox kind
WAIT = dt.timedelta(minutes=1)
CODE_MINUTES = 20
Kind = Mailing.Kind
State = Mailing.State
Key = tuple[uuid.UUID | None, uuid.UUID | None]  # (user id, member id), one of them None
MAY_HAVE_IT = (State.SENT, State.UNCERTAIN, State.SETTLED)
INVITATION = "Invitation til netværksmøde"
INVITED = "Du er inviteret til et netværksmøde."
CHANGED = "Netværksmødet er ændret. Det retter sig selv i din kalender."


def key_of(participant: Participant) -> Key | None:
    """The one a mail to this participant goes to: the user, else the seat. None for those who are not mailed: the
    young person, who plans the meeting, and whoever leads it. Asks for `member`."""
    if participant.is_young_person or participant.is_chair:
        return None
    member = participant.member
    user_id = participant.user_id or (member.user_id if member else None)
    if user_id:
        return (user_id, None)
    return (None, participant.member_id) if participant.member_id else None


def key_of_mail(mailing: Mailing) -> Key:
    """The one a mailing goes to, as `key_of` says it now: a seat that has got a login since is its user. Asks for
    `member`."""
    member = mailing.member
    user_id = mailing.user_id or (member.user_id if member else None)
    return (user_id, None) if user_id else (None, mailing.member_id)


def why_not(meeting: NetworkMeeting, people: Iterable[Participant], at: dt.datetime) -> dict[uuid.UUID, str]:
    """Why no mail goes to each of `people` now, in words by their key; those one may go to are left out.

    In a fixed number of queries. Asks for `member__user` and `user`.
    """
    may_sit = {one.key for one in candidates(meeting.case, at) if one.may_be_invited}
    withdrawn, found = withdrawn_keys(meeting.case_id, at), {}
    for one in people:
        key, member = key_of(one), one.member
        user = one.user or (member.user if member else None)
        address = (user.email if user.is_active else "") if user else member.email if member else ""
        if key is None:
            found[one.pk] = "Får ikke mail"
        elif not address:
            found[one.pk] = "Har ingen mailadresse"
        elif may_sit.isdisjoint({f"m-{one.member_id}", f"u-{one.user_id}"}):
            found[one.pk] = "Er ikke med længere"
        elif key in withdrawn:
            found[one.pk] = "Samtykket er trukket tilbage"
    return found


def withdrawn_keys(case_id: Any, at: dt.datetime) -> set[Key]:
    """The parties whose basis was withdrawn and whom none covers now (C6): nothing more is sent to them."""
    gone: set[Key] = set()
    covered: set[Key] = set()
    bases = DisclosureBasis.objects.filter(case=case_id, member__isnull=False)
    live = set(bases.live(at).values_list("pk", flat=True))
    for pk, withdrawn_at, member_id, user_id in bases.values_list("pk", "withdrawn_at", "member", "member__user"):
        key: Key = (user_id, None) if user_id else (None, member_id)
        if pk in live:
            covered.add(key)
        elif withdrawn_at is not None:
            gone.add(key)
    return gone - covered


def told(meeting: NetworkMeeting) -> dict[Key, Mailing]:
    """The newest invitation or cancellation each person has been sent or is to be sent for this calendar entry, also
    before it was moved. What was dropped or refused told nobody anything."""
    newest: dict[Key, Mailing] = {}
    rows = Mailing.objects.filter(meeting__calendar_uid=meeting.calendar_uid, kind__in=[Kind.REQUEST, Kind.CANCEL])
    rows = rows.exclude(state__in=[State.DROPPED, State.REFUSED]).select_related("member")
    for row in rows.order_by("sequence", "created_at"):
        newest[key_of_mail(row)] = row
    return newest


def hold_an_invitation(meeting: NetworkMeeting) -> set[Key]:
    """Those whose calendars have, or may get, the entry."""
    return {key for key, row in told(meeting).items() if row.kind == Kind.REQUEST}


def ask_for(meeting: NetworkMeeting, kind: str, keys: Iterable[Key]) -> int:
    """One mail of `kind` to each of `keys`, once; a request or cancellation tells the meeting's calendar_sequence."""
    today, made = timezone.localdate(), 0
    sequence = meeting.calendar_sequence if kind in {Kind.REQUEST, Kind.CANCEL} else None
    for user_id, member_id in keys:
        found: dict[str, Any] = {"meeting": meeting, "kind": kind, "user_id": user_id, "member_id": member_id}
        found |= {"day": today} if kind == Kind.NUDGE else {"sequence": sequence}
        if kind != Kind.CODE and Mailing.objects.filter(**found).exists():
            continue
        mailing = Mailing.objects.create(**({"day": today} | found), changed_at=timezone.now())
        outbox.ask(KIND, key=str(mailing.pk), mailing_id=mailing.pk)
        made += 1
    return made


def compose_request(mailing: Mailing) -> EmailMessage | None:
    meeting = about(mailing)
    participant = expected_participant(mailing)
    if participant is None or newer(mailing).exists():
        return None
    is_change = sent_before(mailing).exists()
    first = CHANGED if is_change else INVITED
    lines = ["Hej", "", first, "", *when_and_where(meeting), "", *how_to_answer(participant)]
    lines += ["", f"Hilsen {settings.MUNICIPALITY_NAME}", "", "", what_is_a_meeting.as_text()]
    subject = "Netværksmødet er ændret" if is_change else INVITATION
    return with_calendar(mailing, "REQUEST", subject, lines)


def compose_cancel(mailing: Mailing) -> EmailMessage | None:
    """Raises outbox.NotNow while an invitation to the same person is perhaps on its way."""
    meeting = about(mailing)
    if is_silent(meeting, mailing) or newer(mailing).exists():
        return None
    before = sent_before(mailing, *MAY_HAVE_IT, State.WAITING)
    if not before.exclude(state=State.WAITING).exists():
        if before.exists():
            raise outbox.NotNow(WAIT)
        return None
    lines = ["Hej", "", "Netværksmødet her bliver ikke til noget for dig. Det forsvinder fra din kalender.", ""]
    lines += [
        f"Hvornår: {moment(meeting)}",
        "",
        "Du skal ikke gøre noget.",
        "",
        f"Hilsen {settings.MUNICIPALITY_NAME}",
    ]
    return with_calendar(mailing, "CANCEL", "Netværksmødet er aflyst", lines)


def compose_nudge(mailing: Mailing) -> EmailMessage | None:
    participant = expected_participant(mailing)
    if participant is None or participant.answer:
        return None
    lines = ["Hej", "", "Du har ikke svaret på en invitation til et netværksmøde.", ""]
    lines += [*when_and_where(about(mailing)), "", *how_to_answer(participant)]
    lines += ["", f"Hilsen {settings.MUNICIPALITY_NAME}"]
    return plain(mailing, "Kommer du til netværksmødet?", lines)


def compose_code(mailing: Mailing) -> EmailMessage | None:
    """The code is made as it is sent, so that it lies nowhere but in the mail; the digest is what is kept."""
    participant = expected_participant(mailing)
    if participant is None:
        return None
    code = links.new_code()
    AnswerCode.objects.create(
        participant=participant,
        digest=links.code_digest(code, participant.pk),
        expires_at=timezone.now() + dt.timedelta(minutes=CODE_MINUTES),
    )
    lines = ["Hej", "", "Din kode, når du vil skrive til et netværksmøde:", "", f"    {code}", ""]
    lines += [
        f"Den gælder i {CODE_MINUTES} minutter og til én tekst. Har du ikke bedt om den, skal du ikke gøre noget."
    ]
    return plain(mailing, "Din kode til at skrive", lines)


def about(mailing: Mailing) -> NetworkMeeting:
    """The meeting a mailing of these kinds is about (mailing_of_its_kind)."""
    assert mailing.meeting is not None
    return mailing.meeting


def expected_participant(mailing: Mailing) -> Participant | None:
    """The receiver's place at a meeting that is still to come; None when no mail may go there any longer."""
    meeting, now = about(mailing), timezone.now()
    if is_silent(meeting, mailing) or not meeting.is_open or meeting.case.closed_at is not None:
        return None
    user_id, member_id = key_of_mail(mailing)
    who = Q(user=user_id) | Q(member__user=user_id) if user_id else Q(member=member_id)
    participant = meeting.participants.select_related("member__user", "user").filter(who).first()
    return None if participant is None or why_not(meeting, [participant], now) else participant


def is_silent(meeting: NetworkMeeting, mailing: Mailing) -> bool:
    """Nothing leaves about a meeting that has begun, after a death or a withdrawal, or to no address (C5, C6)."""
    now, key = timezone.now(), key_of_mail(mailing)
    if meeting.starts_at <= now or meeting.case.person.died_on is not None or not mailing.address:
        return True
    return key in withdrawn_keys(meeting.case_id, now)


def of_same_entry(mailing: Mailing) -> Any:
    """Invitations and cancellations to the same person for the same calendar entry."""
    user_id, member_id = key_of_mail(mailing)
    who = Q(user=user_id) | Q(member__user=user_id) if user_id else Q(member=member_id)
    rows = Mailing.objects.filter(
        who, meeting__calendar_uid=about(mailing).calendar_uid, kind__in=[Kind.REQUEST, Kind.CANCEL]
    )
    return rows.exclude(pk=mailing.pk)


def newer(mailing: Mailing) -> Any:
    return of_same_entry(mailing).filter(sequence__gt=mailing.sequence)


def sent_before(mailing: Mailing, *states: str) -> Any:
    return of_same_entry(mailing).filter(
        kind=Kind.REQUEST, sequence__lte=mailing.sequence, state__in=states or MAY_HAVE_IT
    )


def moment(meeting: NetworkMeeting) -> str:
    """ "torsdag 3. december 2026 kl. 13.00-14.00"."""
    day = danish.local(meeting.starts_at)
    weekday = danish.WEEKDAYS[day.weekday()]
    return f"{weekday} {danish.long_date(day)} kl. {danish.clock(day)}-{danish.clock(ical.ends_at(meeting))}"


def when_and_where(meeting: NetworkMeeting) -> list[str]:
    where = ical.outside_place(meeting) or "Det fortæller koordinatoren dig."
    return [
        f"Hvornår: {moment(meeting)}",
        f"Hvor: {where}",
        f"Inviteret af: myndighedskoordinatoren, {settings.MUNICIPALITY_NAME}",
    ]


def how_to_answer(participant: Participant) -> list[str]:
    url = links.outside_url("answer", token=links.answer_token(participant.pk))
    return [
        "Svar ja eller nej, eller foreslå en anden tid:",
        url,
        "",
        "Linket er dit. Det virker, til mødet begynder.",
    ]


def plain(mailing: Mailing, subject: str, lines: list[str]) -> EmailMessage:
    sender = settings.DEFAULT_FROM_EMAIL
    return EmailMessage(subject=subject, body="\n".join(lines), from_email=sender, to=[mailing.address])


def with_calendar(mailing: Mailing, method: str, subject: str, lines: list[str]) -> EmailMessage:
    """The text and the calendar entry side by side (RFC 6047)."""
    entry = ical.invitation(about(mailing), method, mailing.sequence or 0, mailing.address)
    message = EmailMultiAlternatives(
        subject=subject, body="\n".join(lines), from_email=settings.DEFAULT_FROM_EMAIL, to=[mailing.address]
    )
    message.attach_alternative(entry.decode(), f"text/calendar; method={method}; charset=utf-8")
    return message
