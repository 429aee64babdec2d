"""How a case ends and comes back (guide TRIN 7; C5, C10). An end is answered, not filled with words."""

from __future__ import annotations

import datetime as dt
from typing import Any

from django.conf import settings
from django.db import transaction
from django.utils import timezone

from cases import outbox
from cases.models import Case, CaseEnding, CloseReason, Heard, Referral, TimelineEvent, User
from cases.rules import RuleBroken, rules_in_words
from cases.services.case_lock import lock, lock_open, save_with_reason
from cases.services.daily_life import end_daily_life
from cases.services.decisions import finish_referrals
from cases.services.handlers import call_handlers
from cases.services.living import end_living
from cases.services.moving import call_off_moves, note_move, refuse_unconfirmed
from cases.services.shutting import shut

# No closing measurement: there is nobody to ask, or nothing to measure (C5).
WITHOUT_FORM = (CloseReason.DIED, CloseReason.NOT_STARTED)
ANSWERS = (
    "young_person_heard",
    "young_person_words",
    "team_heard",
    "team_words",
    "attempts",
    "new_municipality",
)


@transaction.atomic
def begin_ending(*, by: User, case: Case, reason: str, new_municipality: str = "") -> CaseEnding:
    """Begin the closing: the questions stand, and the closing form is asked for. Nothing is closed yet.

    Raises RuleBroken when one has begun already, or for an end that has its own act (a death, a referral that never
    became a start).
    """
    case = lock_open(case)
    if reason == CloseReason.DIED:
        raise RuleBroken("c5_death_is_one_act", "Et dødsfald skrives for sig: det afslutter alt på én gang (C5).")
    if reason == CloseReason.NOT_STARTED:
        raise RuleBroken("c5_referral_ends", "Afslut henvendelsen i stedet: så lukkes sagen med den.")
    with rules_in_words():
        ending = CaseEnding.objects.create(
            case=case, begun_at=timezone.now(), begun_by=by, reason=reason, new_municipality=new_municipality
        )
    if reason == CloseReason.MOVED and new_municipality.strip() and not case.moves.under_way().exists():
        note_move(by=by, case=case, municipality=new_municipality)
    # In the same transaction: a case must not close before there is a closing form to answer (C5).
    call_handlers(settings.ENDING_BEGUN_HANDLERS, ending_id=ending.pk)
    return ending


@transaction.atomic
def answer_ending(*, by: User, ending: CaseEnding, reason: str = "", **answers: str) -> CaseEnding:
    """Write answers to the questions of an end; those not given stand. `answers` are the names in ANSWERS."""
    ending = lock_ending(ending)
    if reason:
        ending.reason = reason
    for name, value in answers.items():
        if name not in ANSWERS:
            raise TypeError(f"an ending has no answer called {name}")
        setattr(ending, name, value)
    save_ending(ending, "Svar ved afslutning")
    return ending


@transaction.atomic
def leader_saw(*, by: User, ending: CaseEnding) -> CaseEnding:
    """The leader has seen an end that nobody planned, before it closes (C5)."""
    ending = lock_ending(ending)
    if ending.leader_saw_at is None:
        ending.leader_saw_at, ending.leader_saw_by = timezone.now(), by
        save_ending(ending, "Set af leder")
    return ending


@transaction.atomic
def leader_saw_death(*, by: User, case: Case) -> CaseEnding:
    """The leader has seen a death (C5). Safe to call twice; RuleBroken when the case did not end with one."""
    case = lock(case)
    ending = case.endings.filter(closed_at__isnull=False, reopened_at__isnull=True, reason=CloseReason.DIED).first()
    if ending is None or case.is_open:
        raise RuleBroken("c5_no_death", "Sagen er ikke lukket med et dødsfald.")
    if ending.leader_saw_at is None:
        ending.leader_saw_at, ending.leader_saw_by = timezone.now(), by
        save_ending(ending, "Dødsfaldet er set af leder")
    return ending


@transaction.atomic
def cancel_ending(*, by: User, ending: CaseEnding) -> CaseEnding:
    """The closing is regretted: the case goes on, and the questions and answers so far stay in its history."""
    ending = lock_ending(ending)
    ending.cancelled_at, ending.cancelled_by = timezone.now(), by
    save_ending(ending, "Afslutningen er fortrudt")
    call_handlers(settings.ENDING_CANCELLED_HANDLERS, ending_id=ending.pk, by_id=by.pk)
    return ending


def lock_ending(ending: CaseEnding) -> CaseEnding:
    """The ending as it stands now, locked; raises RuleBroken when it is done or regretted."""
    lock_open(ending.case)
    locked = CaseEnding._base_manager.select_for_update(of=("self",)).get(pk=ending.pk)
    if locked.closed_at is not None or locked.cancelled_at is not None:
        raise RuleBroken("c5_ending_is_over", "Afslutningen er ikke i gang længere. Genindlæs siden.")
    return locked


def save_ending(ending: CaseEnding, reason: str) -> None:
    """Save it; a question not answered is raised as RuleBroken with what it asks (C5)."""
    with rules_in_words():
        save_with_reason(ending, reason)


@transaction.atomic
def close_case(*, by: User, case: Case, at: dt.datetime | None = None) -> Case:
    """Finish the closing that has begun (C5): assignments and access end, the coordinator may read on for a time.

    Raises RuleBroken when young person or team is not heard, somebody is not reached and no attempt is logged, the
    leader has not seen an unplanned end, the receiver of a move has not answered, a course is live, or the closing
    form waits: the last two are held by triggers of the apps they belong to.
    """
    case, now = lock_open(case), at or timezone.now()
    ending = case.endings.filter(closed_at__isnull=True, cancelled_at__isnull=True).first()
    if ending is None:
        raise RuleBroken("c5_not_begun", "Afslutningen er ikke begyndt. Begynd den, og besvar spørgsmålene først.")
    refuse_untried(case, ending)
    refuse_unconfirmed(case, ending)
    outcome = Referral.Outcome.STARTED if hasattr(case, "sm_start") else Referral.Outcome.WITHDRAWN
    finish_referrals(by, case, outcome, now)
    finish(by, case, ending, now)
    call_handlers(settings.CASE_END_HANDLERS, **handler_ids(case, by, ending.reason, now))
    return case


def refuse_untried(case: Case, ending: CaseEnding) -> None:
    """ "Not reached" is an answer when it is logged how it was tried: contact notes, or words on the ending (C5)."""
    if ending.young_person_heard != Heard.NOT_REACHED or ending.attempts.strip():
        return
    if not TimelineEvent.objects.filter(case=case, kind="note", detail__in=["attempt", "no_show"]).exists():
        raise RuleBroken(
            "c5_attempts_logged",
            "Den unge kunne ikke nås, men ingen forsøg er skrevet (C5). Skriv, hvornår og hvordan I har prøvet.",
        )


@transaction.atomic
def end_referral(
    *,
    by: User,
    case: Case,
    outcome: str,
    note: str = "",
    guided_to: str = "",
    may_ask_again: bool | None = None,
    ask_again_on: dt.date | None = None,
) -> Case:
    """The referral ends without a start: nej tak, not reached, outside the target group, withdrawn.

    A case that has begun stays open; otherwise it closes with the referral. Raises RuleBroken for a case that has
    begun and has no open referral: what is typed would stand nowhere.
    """
    case, now = lock_open(case), timezone.now()
    has_begun = hasattr(case, "sm_start")
    if has_begun and not case.referrals.filter(ended_at__isnull=True).exists():
        raise RuleBroken(
            "referral_over",
            "Henvendelsen er slut, for Samarbejdsmodellen er begyndt. Afslut sagen i stedet, eller skriv i journalen.",
        )
    if outcome == Referral.Outcome.STARTED:
        raise RuleBroken("referral_outcome", "Henvendelsen slutter af sig selv, når Samarbejdsmodellen begynder.")
    if ask_again_on is not None:
        may_ask_again = True
    answers = {"guided_to": guided_to, "may_ask_again": may_ask_again, "ask_again_on": ask_again_on}
    finish_referrals(by, case, outcome, now, outcome_note=note, **answers)
    if has_begun:
        return case
    ending = open_ending(by, case, CloseReason.NOT_STARTED, now)
    finish(by, case, ending, now)
    call_handlers(settings.CASE_END_HANDLERS, **handler_ids(case, by, ending.reason, now))
    return case


@transaction.atomic
def record_death(*, by: User, case: Case, died_on: dt.date) -> Case:
    """The young person is dead: one act ends everything at once, and nothing leaves afterwards (C5)."""
    case, now = lock_open(case), timezone.now()
    if died_on > timezone.localdate():
        raise RuleBroken("c5_death_ahead", "Datoen er ikke kommet endnu.")
    person = case.person
    person.died_on = died_on
    save_with_reason(person, "Død")
    ending = open_ending(by, case, CloseReason.DIED, now)
    call_handlers(settings.CASE_END_HANDLERS, **handler_ids(case, by, ending.reason, now))
    end_daily_life(case=case, died_on=died_on)
    end_living(case=case, died_on=died_on)
    finish_referrals(by, case, Referral.Outcome.WITHDRAWN, now)
    finish(by, case, ending, now)
    call_off_moves(by, case, now)
    outbox.call_off(case.pk)
    return case


def open_ending(by: User, case: Case, reason: str, at: dt.datetime) -> CaseEnding:
    """The ending under way, now with this reason, or a new one."""
    ending = case.endings.filter(closed_at__isnull=True, cancelled_at__isnull=True).first()
    if ending is None:
        return CaseEnding(case=case, begun_at=at, begun_by=by, reason=reason, version=0)
    ending.reason = reason
    return ending


def finish(by: User, case: Case, ending: CaseEnding, at: dt.datetime) -> None:
    """The two facts that say the case is closed, and what ends with it."""
    ending.closed_at, ending.closed_by = at, by
    save_ending(ending, "Sagen er lukket")
    case.closed_at, case.closed_by, case.close_reason = at, by, ending.reason
    with rules_in_words():
        save_with_reason(case, f"Lukket: {ending.get_reason_display()}")
    shut(by=by, case=case, at=at)


def handler_ids(case: Case, by: User, reason: str, at: dt.datetime) -> dict[str, Any]:
    """What settings.CASE_END_HANDLERS are called with: handler(case_id, by_id, reason, on_iso)."""
    day = timezone.localtime(at).date()
    return {"case_id": case.pk, "by_id": by.pk, "reason": str(reason), "on_iso": day.isoformat()}
