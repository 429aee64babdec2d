"""Stand-ins and the evening phone: access for a period that ends by itself, since it is asked at query time."""

from __future__ import annotations

import datetime as dt
from collections.abc import Iterable

from django.db import transaction
from django.db.models import Q
from django.utils import timezone

from cases.models import CaseAssignment, EveningDuty, Unit, User
from cases.rules import RuleBroken, rules_in_words
from cases.services.assignments import end_assignment
from cases.services.case_lock import lock_open, save_with_reason
from cases.services.handover import check_receiver

Role = CaseAssignment.Role
LONGEST_COVER = 92  # days


@transaction.atomic
def cover_cases(
    *,
    by: User,
    plan: Iterable[tuple[CaseAssignment, User]],
    valid_from: dt.datetime,
    valid_until: dt.datetime,
    reason: str = "",
) -> list[CaseAssignment]:
    """Let somebody stand in for each assignment of `plan` in [valid_from, valid_until). All or none.

    A stand-in who has the case in that period already keeps it, as long as the longer of the two. Raises RuleBroken:
    no end, too long, a stand-in who cannot have a case, a case closed meanwhile.
    """
    if valid_until <= valid_from or valid_until <= timezone.now():
        raise RuleBroken("stand_in_has_end", "Slutningen skal ligge efter begyndelsen og efter nu.")
    if valid_until - valid_from > dt.timedelta(days=LONGEST_COVER):
        raise RuleBroken(
            "stand_in_has_end", "En afløser har sagen i højst tre måneder. Er det længere, så overdrag den."
        )
    given = []
    for absence, stand_in in sorted(plan, key=lambda pair: pair[0].case_id):
        check_receiver(stand_in, Role.STAND_IN)
        lock_open(absence.case)
        given.append(
            stand_in_on(
                by=by, absence=absence, user=stand_in, since=valid_from, until=valid_until, reason=reason.strip()[:300]
            )
        )
    return given


def stand_in_on(
    *, by: User, absence: CaseAssignment, user: User, since: dt.datetime, until: dt.datetime, reason: str
) -> CaseAssignment:
    """One stand-in on one case; a stand-in's stand-in covers for the first."""
    absent_id = absence.stands_in_for_id or absence.user_id
    if user.pk in {absent_id, absence.user_id}:
        raise RuleBroken("stand_in_is_another", f"{user} kan ikke afløse sig selv. Vælg en anden.")
    held = CaseAssignment.objects.filter(case=absence.case_id, user=user, role=Role.STAND_IN, valid_from__lt=until)
    there = held.filter(Q(valid_until__isnull=True) | Q(valid_until__gt=since)).order_by("valid_from").last()
    if there is not None:
        if there.valid_until is not None and there.valid_until < until:
            there.valid_until = until
            with rules_in_words():
                save_with_reason(there, "Afløser længere")
        return there
    with rules_in_words():
        return CaseAssignment.objects.create(
            case_id=absence.case_id,
            user=user,
            role=Role.STAND_IN,
            valid_from=since,
            valid_until=until,
            reason=reason,
            granted_by=by,
            stands_in_for_id=absent_id,
        )


@transaction.atomic
def end_cover(*, by: User, assignment: CaseAssignment) -> CaseAssignment:
    """The stand-in stops now; one that has not begun opens nothing. Raises RuleBroken for another role."""
    locked = CaseAssignment.objects.select_for_update(of=("self",)).get(pk=assignment.pk)
    if locked.role != Role.STAND_IN:
        raise RuleBroken("stand_in_only", "Kun en afløser kan stoppes her.")
    now = timezone.now()
    if locked.valid_until is None or locked.valid_until > now:
        end_assignment(locked, now, f"Stoppet af {by}")
    return locked


@transaction.atomic
def set_evening_duty(
    *, by: User, unit: Unit, user: User, valid_from: dt.datetime, valid_until: dt.datetime
) -> EveningDuty:
    """Give `user` the unit's evening phone for a time. Raises RuleBroken: somebody has it then, or more than a day."""
    check_receiver(user, Role.STAND_IN)
    if valid_until <= valid_from:
        raise RuleBroken("evening_duty_period", "Slutningen skal ligge efter begyndelsen.")
    with rules_in_words():
        return EveningDuty.objects.create(
            unit=unit, user=user, valid_from=valid_from, valid_until=valid_until, set_by=by
        )


@transaction.atomic
def end_evening_duty(*, by: User, duty: EveningDuty, at: dt.datetime) -> EveningDuty:
    """The evening was written wrongly or is over early: it ends now, and one that has not begun never does."""
    duty = EveningDuty.objects.select_for_update(of=("self",)).get(pk=duty.pk)
    if duty.valid_until > at:
        duty.valid_until = max(at, duty.valid_from)
        save_with_reason(duty, f"Fjernet af {by}")
    return duty


@transaction.atomic
def hand_on_evening_duty(*, by: User, duty: EveningDuty, user: User, at: dt.datetime) -> EveningDuty:
    """Somebody else takes the evening phone from `at`, or the whole evening when it has not begun."""
    check_receiver(user, Role.STAND_IN)
    duty = EveningDuty.objects.select_for_update(of=("self",)).get(pk=duty.pk)
    if duty.valid_from >= at:
        duty.user, duty.set_by = user, by
        with rules_in_words():
            save_with_reason(duty, "Fravær")
        return duty
    until, duty.valid_until = duty.valid_until, max(at, duty.valid_from)
    save_with_reason(duty, "Fravær")
    return set_evening_duty(by=by, unit=duty.unit, user=user, valid_from=duty.valid_until, valid_until=until)
