"""What happens to agreements when a party or the whole case leaves (C6, C5)."""

from __future__ import annotations

import datetime as dt
from typing import Any

from django.contrib.auth import get_user_model
from django.db import transaction
from django.db.models import Q
from django.utils import timezone

from cases.models import Case, CloseReason, TeamMember
from networkmeetings.models import Agreement, NetworkMeeting, Participant
from networkmeetings.services.inviting import take_off, tell_cancelled
from networkmeetings.services.planning import coordinator_of


@transaction.atomic
def return_agreements(case_id: Any, member_id: Any, by_id: Any) -> list[Agreement]:
    """Give the open agreements of a party whose consent is withdrawn to the coordinator (C6); returns them.

    The note about why is the change reason in the agreement's history, shown on its page: the promise itself reads
    as it was made. Without a coordinator they go to whoever registered the withdrawal. Ids may be text.
    """
    member = TeamMember.objects.get(pk=member_id, case_id=case_id)
    by = get_user_model().objects.get(pk=by_id)
    heir = coordinator_of(Case.objects.get(pk=case_id), timezone.now()) or by
    theirs = Q(responsible_member=member)
    if member.user_id:
        theirs |= Q(responsible_user_id=member.user_id)
    returned = []
    open_ones = Agreement.objects.filter(theirs, case_id=case_id).open()
    for agreement in open_ones.select_for_update(of=("self",)):
        if agreement.responsible_user_id == heir.pk:
            continue
        agreement.responsible_member, agreement.responsible_user = None, heir
        save_noted(agreement, by, f"Lå hos {member.name[:50]}. Samtykket er trukket tilbage.")
        returned.append(agreement)
    return returned


@transaction.atomic
def take_back_invitations(case_id: Any, member_id: Any, by_id: Any) -> int:
    """The party is not in the team any longer, or the young person has said no (C7): planned meetings go on without.

    Who has already been noted as present stays on the list, since that is what happened. Returns how many invitations
    were taken back. Ids may be text.
    """
    planned = NetworkMeeting.objects.filter(case_id=case_id).planned()
    invited = Participant.objects.filter(member_id=member_id, meeting__in=planned, attendance="", is_chair=False)
    rows: list[Any] = list(invited.select_for_update(of=("self",)).select_related("meeting", "member"))
    for row in rows:
        take_off(row, reason="Ikke med i teamet")
    return len(rows)


@transaction.atomic
def end_with_case(case_id: Any, by_id: Any, reason: str, on_iso: str) -> None:
    """The case ends on `on_iso` (ISO date): planned meetings are cancelled, open agreements are no longer current.

    `reason` is a CloseReason; nobody is reminded of a promise to somebody who has died or moved (C5). Ids may be text.
    """
    by = get_user_model().objects.get(pk=by_id)
    why = f"Sagen sluttede {dt.date.fromisoformat(on_iso):%d.%m.%Y}: {CloseReason(reason).label}"
    now = timezone.now()
    for meeting in NetworkMeeting.objects.filter(case_id=case_id).planned().select_for_update(of=("self",)):
        meeting.cancelled_at, meeting.cancelled_by, meeting.cancel_reason = now, by, why
        save_noted(meeting, by, why)
        if reason != CloseReason.DIED:
            tell_cancelled(meeting)
    for agreement in Agreement.objects.filter(case_id=case_id).open().select_for_update(of=("self",)):
        agreement.outcome, agreement.outcome_why = Agreement.Outcome.NO_LONGER, why
        agreement.outcome_at, agreement.outcome_by = now, by
        save_noted(agreement, by, why)


def save_noted(row: Any, by: Any, note: str) -> None:
    """Save a tracked row with who and why in its history, also outside a request."""
    row.version += 1
    row._history_user = by
    row._change_reason = note[:100]  # what simple-history's column holds
    row.save()
