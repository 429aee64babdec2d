"""Moving municipality: who acts is settled with reasons, and we support until the receiver has taken over (C5)."""

from __future__ import annotations

import datetime as dt
from typing import Any

from django.conf import settings
from django.db import transaction
from django.utils import timezone

from cases.models import Case, CaseEnding, CloseReason, Move, MunicipalityChange, User
from cases.municipalities import municipality_on
from cases.rules import TRIGGER_MESSAGES, RuleBroken, rules_in_words
from cases.services.case_lock import lock_open, save_with_reason
from cases.services.handlers import call_handlers

Part = MunicipalityChange.Part


@transaction.atomic
def note_move(*, by: User, case: Case, municipality: str, **words: Any) -> Move:
    """Write that the young person moves there. `words`: moved_on and the receiver's contact. Nothing ends with it."""
    case = lock_open(case)
    with rules_in_words():
        return Move.objects.create(
            case=case, municipality=municipality.strip(), noted_at=timezone.now(), noted_by=by, **words
        )


@transaction.atomic
def settle_acting(*, by: User, move: Move, acting: str, ground: str, reason: str) -> Move:
    """Settle who is handlekommune after the move, by which rule and why (retssikkerhedsloven §§ 9-9 b).

    The young person stays there from the day of the move; the acting and paying municipality change first when the
    receiver has taken over. When it is still us the case stays here: a closing under way because of the move is over.
    """
    move = lock_move(move)
    move.acting, move.ground, move.reason = acting, ground, reason.strip()
    move.settled_at, move.settled_by = timezone.now(), by
    save_move(move, "Handlekommune afklaret")
    add_change(move, by, Part.RESIDENCE, move.moved_on or timezone.localdate())
    if acting == Move.Acting.US:
        for ending in open_endings(move.case):
            ending.cancelled_at, ending.cancelled_by = timezone.now(), by
            save_with_reason(ending, "Vi er stadig handlekommune")
            tell_the_others(ending, by)
    return move


@transaction.atomic
def answer_move(
    *, by: User, move: Move, answer: str, answered_on: dt.date, answered_who: str = "", answer_why: str = ""
) -> Move:
    """Write the receiver's answer, or why there is none; from then on support may end and the case may close."""
    move = lock_move(move)
    if answered_on > timezone.localdate():
        raise RuleBroken("move_answer_ahead", "Datoen er ikke kommet endnu.")
    move.answer, move.answered_on, move.answered_by = answer, answered_on, by
    move.answered_who, move.answer_why = answered_who.strip(), answer_why.strip()
    save_move(move, "Svar fra den nye kommune")
    if answer == Move.Answer.CONFIRMED:
        for part in (Part.ACTING, Part.PAYING):
            add_change(move, by, part, answered_on)
    return move


@transaction.atomic
def cancel_move(*, by: User, move: Move) -> Move:
    """The young person does not move after all; what was written stays in the history."""
    move = lock_move(move)
    move.cancelled_at, move.cancelled_by = timezone.now(), by
    save_move(move, "Flytter ikke alligevel")
    return move


def refuse_unconfirmed(case: Case, ending: CaseEnding) -> None:
    """A case closes as moved when the receiver has answered, or it is written why not (C5).

    Raises RuleBroken while nobody has settled who acts, while the receiver is silent, when the case stays here, and
    until the leader has seen that the receiver does not answer. The database holds the second too.
    """
    if ending.reason != CloseReason.MOVED:
        return
    move = case.moves.standing().first()
    if move is None or not move.acting:
        raise RuleBroken("c5_move_settled", "Afklar først, hvem der er handlekommune efter flytningen (C5).")
    if move.acting == Move.Acting.US:
        raise RuleBroken("c5_stays_here", "Vi er stadig handlekommune. Sagen bliver her.")
    if not move.answer:
        raise RuleBroken("c5_receiver_confirms", TRIGGER_MESSAGES["c5_receiver_confirms"])
    if move.answer == Move.Answer.NO_ANSWER and ending.leader_saw_at is None:
        raise RuleBroken("c5_leader_first", "Den nye kommune svarer ikke. Lederen ser det, før sagen lukkes (C5).")


def refuse_silent_end(case_id: Any) -> None:
    """Support does not end because of a move before the receiver has answered. Raises RuleBroken."""
    if Move.objects.under_way().filter(case_id=case_id).exists():
        raise RuleBroken("c5_receiver_confirms", TRIGGER_MESSAGES["c5_receiver_confirms"])


def call_off_moves(by: User, case: Case, at: dt.datetime) -> None:
    """After a death nobody waits for another municipality."""
    for move in case.moves.under_way():
        move.cancelled_at, move.cancelled_by = at, by
        save_with_reason(move, "Død")


def open_endings(case: Case) -> list[CaseEnding]:
    """The closing under way because of a move, if there is one."""
    return list(case.endings.filter(closed_at__isnull=True, cancelled_at__isnull=True, reason=CloseReason.MOVED))


def tell_the_others(ending: CaseEnding, by: User) -> None:
    """The closing is regretted: its forms are not to be filled in."""
    call_handlers(settings.ENDING_CANCELLED_HANDLERS, ending_id=ending.pk, by_id=by.pk)


def lock_move(move: Move) -> Move:
    """The move as it stands now, locked; raises RuleBroken when it is answered or taken back."""
    lock_open(move.case)
    locked = Move._base_manager.select_for_update(of=("self",)).select_related("case").get(pk=move.pk)
    if locked.cancelled_at is not None or locked.answer:
        raise RuleBroken("c5_move_is_over", "Flytningen er ikke i gang længere. Genindlæs siden.")
    return locked


def save_move(move: Move, reason: str) -> None:
    with rules_in_words():
        save_with_reason(move, reason)


def add_change(move: Move, by: User, part: str, from_on: dt.date) -> None:
    """From that day it is the receiver; nothing when it is so already."""
    if municipality_on(move.case, part, from_on) != move.municipality:
        MunicipalityChange.objects.create(
            case=move.case, part=part, municipality=move.municipality, from_on=from_on, move=move, written_by=by
        )
