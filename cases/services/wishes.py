"""A wish for another worker: asked, promised an answer within five working days, answered (C7)."""

from __future__ import annotations

import datetime as dt

from django.db import transaction
from django.utils import timezone

from cases.models import Case, User, WorkerWish
from cases.municipality import setting
from cases.rules import RuleBroken, rules_in_words
from cases.services.case_lock import lock_open, save_with_reason
from cases.working_days import add_working_days


def answer_due(asked_on: dt.date) -> dt.date:
    """The day a wish of `asked_on` must have its answer (setting, five working days)."""
    return add_working_days(asked_on, setting("wish_days"))


@transaction.atomic
def record_wish(
    *, by: User, case: Case, words: str, about: User | None = None, asked_on: dt.date | None = None
) -> WorkerWish:
    """Write that the young person wants another worker, in their own words, and when the answer is due.

    Raises RuleBroken when a wish about the same worker waits already.
    """
    case = lock_open(case)
    day = asked_on or timezone.localdate()
    with rules_in_words():
        return WorkerWish.objects.create(
            case=case, about=about, words=words, asked_on=day, due_on=answer_due(day), registered_by=by
        )


@transaction.atomic
def answer_wish(*, by: User, wish: WorkerWish, outcome: str, answer: str, told_how: str = "") -> WorkerWish:
    """Give the answer, with the reason the young person was told. It moves nobody: that is a new assignment.

    Raises RuleBroken when it has its answer already, or when why is missing.
    """
    lock_open(wish.case)
    wish = WorkerWish._base_manager.select_for_update(of=("self",)).get(pk=wish.pk)
    if wish.answered_at is not None:
        raise RuleBroken(
            "c7_wish_has_answer", "Ønsket er allerede besvaret. Er der et nyt ønske, så skriv det som nyt."
        )
    wish.outcome, wish.answer, wish.told_how = outcome, answer.strip(), told_how
    wish.answered_at, wish.answered_by = timezone.now(), by
    with rules_in_words():
        save_with_reason(wish, "Besvaret")
    return wish
