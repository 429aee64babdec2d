"""The outbox: what must happen once after a commit, and the drain that makes it so (decisions g, trust R40).

Ask inside the transaction that makes it necessary. The bell (Celery) may be late, deaf or dead; beat drains anyway.
"""

from __future__ import annotations

import datetime as dt
import logging
from typing import Any

from celery import current_app
from django.conf import settings
from django.db import transaction
from django.db.models import F
from django.utils import timezone
from django.utils.module_loading import import_string

from cases.models import Outbox

logger = logging.getLogger(__name__)
MOST_ATTEMPTS = 5


class NotNow(Exception):
    """A handler could not begin, so nothing has left: the attempt does not count, and the row comes again `after`."""

    def __init__(self, after: dt.timedelta) -> None:
        super().__init__("not now")
        self.after = after


def ask(kind: str, key: str, **ids: Any) -> None:
    """Put `kind` on the outbox once per `key`. `ids` are ids only: nothing here may name a person.

    Must run inside a transaction; the worker is woken when it commits. Raises KeyError for an unknown kind.
    """
    if kind not in settings.OUTBOX:
        raise KeyError(kind)
    args = {name: str(value) for name, value in ids.items()}
    Outbox.objects.get_or_create(key=f"{kind}:{key}", defaults={"kind": kind, "args": args})
    transaction.on_commit(ring, robust=True)


def ask_for_each(kind: str, case_ids: list[Any]) -> None:
    """As `ask` with each new case as key, in one statement: for many at once, never asked before."""
    if kind not in settings.OUTBOX:
        raise KeyError(kind)
    rows = [Outbox(kind=kind, key=f"{kind}:{pk}", args={"case_id": str(pk)}) for pk in case_ids]
    Outbox.objects.bulk_create(rows, batch_size=500)
    transaction.on_commit(ring, robust=True)


def call_off(case_id: Any) -> int:
    """Nothing more leaves about this case (C5): what is asked for and not done is marked so. Returns how many rows.

    Handlers of a case name it as `case_id` in their arguments.
    """
    waiting = Outbox.objects.filter(args__case_id=str(case_id), done_at__isnull=True, failed_at__isnull=True)
    return waiting.update(failed_at=timezone.now(), error="called off")


def ask_again(kind: str, key: str) -> None:
    """Let a row that was given up run anew; nothing for one that is done or still under way."""
    given_up = Outbox.objects.filter(key=f"{kind}:{key}", failed_at__isnull=False, done_at__isnull=True)
    given_up.update(failed_at=None, attempts=0, run_after=timezone.now(), error="")
    transaction.on_commit(ring, robust=True)


def ring() -> None:
    """Wake a worker. A broker that does not answer costs nothing but lateness: beat drains every half minute."""
    try:
        current_app.send_task("cases.tasks.drain_outbox", retry=False)
    except Exception:  # every broker client has its own errors, and none may reach the user
        logger.warning("The broker did not answer; the outbox is drained by beat.")


def drain(limit: int = 100) -> int:
    """Run what is due, oldest first, until nothing is left or `limit` is reached. Returns how many rows were done."""
    done = 0
    for _ in range(limit):
        row_id = claim()
        if row_id is None:
            break
        done += run(row_id)
    return done


def claim() -> Any:
    """Take the oldest due row for the next while: counts the attempt and pushes `run_after` ahead, then commits.

    A worker killed after this leaves a row that becomes due again by itself. None when nothing is due.
    """
    now = timezone.now()
    with transaction.atomic():
        row = (
            Outbox.objects.select_for_update(skip_locked=True, of=("self",))
            .filter(done_at__isnull=True, failed_at__isnull=True, run_after__lte=now)
            .order_by("run_after", "created_at")
            .first()
        )
        if row is None:
            return None
        Outbox.objects.filter(pk=row.pk).update(attempts=F("attempts") + 1, run_after=now + backoff(row.attempts))
    return row.pk


def backoff(attempts: int) -> dt.timedelta:
    """How long until a claimed row may be claimed again: 30 s, 1, 2, 4, 8 minutes."""
    return dt.timedelta(seconds=30 * 2**attempts)


def run(row_id: Any) -> bool:
    """Run one claimed row: the handler's effect and the mark commit together. True when it is done."""
    try:
        with transaction.atomic():
            row = Outbox.objects.select_for_update(of=("self",)).filter(pk=row_id, done_at__isnull=True).first()
            if row is None:
                return False
            import_string(settings.OUTBOX[row.kind])(row.args)
            Outbox.objects.filter(pk=row_id).update(done_at=timezone.now(), error="")
        return True
    except (KeyboardInterrupt, SystemExit):
        raise
    except NotNow as later:
        put_off(row_id, later.after)
        return False
    except BaseException as error:  # WeasyPrint's FatalURLFetchingError is no Exception (trust X10)
        note_failure(row_id, error)
        return False


def put_off(row_id: Any, after: dt.timedelta) -> None:
    """Let the row wait without counting the attempt: a server that is down for days must not make us give up."""
    waiting = Outbox.objects.filter(pk=row_id, done_at__isnull=True)
    waiting.update(attempts=0, run_after=timezone.now() + after, error=NotNow.__name__)


def note_failure(row_id: Any, error: BaseException) -> None:
    """Keep the kind of error (never its text: it may name a person) and give up after MOST_ATTEMPTS."""
    name = type(error).__name__[:200]
    logger.error("Outbox row %s failed: %s", row_id, name)
    given_up = Outbox.objects.filter(pk=row_id, attempts__gte=MOST_ATTEMPTS)
    Outbox.objects.filter(pk=row_id).update(error=name)
    given_up.update(failed_at=timezone.now())
